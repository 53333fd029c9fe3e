//! `recurrence-count-mismatch`: the text counts the occurrences otherwise than the relations do.

use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::relation::RelationKind;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "recurrence-count-mismatch",
    summary: "the text counts the occurrences otherwise than the relations do",
    why: "\
*This incident happened twice, on the 25th and the 27th*, in a report on the 9th: two or three?
Whoever counts incidents later has to guess.

*Happened* counts this incident in, *happened again* and *recurred* do not. Put the number right, or
list in `related` what is missing.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &["related"],
    check: Check::Words(&[COUNTED], check),
    bad: &[
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}]",
            "## Related incidents\n\nThis has happened three times.",
        ),
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}, {type: recurred_as, on: 2026-02-27}]",
            "## Related incidents\n\nYes, this incident happened twice, once on the 25th and the 27th.",
        ),
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}]",
            "## Related incidents\n\nThe problem has recurred three times.",
        ),
    ],
    good: &[
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}, {type: recurred_as, on: 2026-02-27}]",
            "## Related incidents\n\nThis incident happened three times.",
        ),
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}, {type: recurred_as, on: 2026-02-27}]",
            "## Related incidents\n\nThis incident happened again twice, once on the 25th and the 27th.",
        ),
        Example::with_body(
            "ended: 2026-02-09 10:00\nrelated: [{type: recurred_as, on: 2026-02-25}]",
            "## Timeline\n\nThe error happened five times in a minute.",
        ),
        Example::with_body(
            "ended: 2026-02-09 10:00",
            "## Related incidents\n\nThis incident happened twice.",
        ),
    ],
};

const COUNTED: &str = r"\b(?:(?:this|the|the same) (?:incident|issue|problem|outage|fault|error)|this)(?: has| had)? (?P<verb>happened|occurred|recurred|reoccurred)(?P<again> again)? (?P<count>once|twice|(?:two|three|four|five|six|seven|eight|nine|[2-9]) times)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let listed = subject
        .record
        .related
        .iter()
        .filter(|relation| {
            matches!(
                relation.kind,
                RelationKind::Previous | RelationKind::RecurrenceOf | RelationKind::RecurredAs
            )
        })
        .count();
    if listed == 0 {
        return;
    }
    let tells = |part| {
        matches!(
            part,
            Part::Other | Part::Body(Some(SectionKind::Related | SectionKind::Summary))
        )
    };
    for said in subject.said_in(patterns, tells) {
        let Some(found) = said.captures() else {
            continue;
        };
        if let (Some(verb), Some(count)) = (found.name("verb"), found.name("count")) {
            let others_only = found.name("again").is_some()
                || verb.as_str().to_ascii_lowercase().starts_with("re");
            let expected = if others_only { listed } else { listed + 1 };
            if number(count.as_str()).is_some_and(|number| number != expected) {
                let others = if others_only { "without" } else { "with" };
                let message = format!(
                    "`{}` is said here, and {others} this incident the record lists {expected}",
                    count.as_str()
                );
                findings.push(
                    RULE.at(said.passage.place(count.range()), message)
                        .related(subject.place("related"), "the others are listed here")
                        .help("put the number right, or list what is missing"),
                );
            }
        }
    }
}

fn number(words: &str) -> Option<usize> {
    const NUMBERS: &[&str] = &[
        "once", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = words.split(' ').next()?.to_ascii_lowercase();
    if word == "twice" {
        return Some(2);
    }
    let named = NUMBERS.iter().position(|number| *number == word);
    named.map(|at| at + 1).or_else(|| word.parse().ok())
}
