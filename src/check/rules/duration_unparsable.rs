//! `duration-unparsable`: a mark stands where a duration should.

use regex::Regex;

use crate::check::passage::{Form, Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "duration-unparsable",
    summary: "a mark stands where a duration should",
    why: "\
`Time to detection: ?` was meant to be filled in. Readers cannot tell whether the duration is unknown
or was forgotten.

Durations follow from `started`, `detected`, `mitigated` and `ended`, and the page shows them. Leave
the line out, or write what is known: `1h 20m`, or `unknown`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(
        &[
            "\\b(duration|time[ -]to[ -](detect|detection|acknowledge|mitigate|mitigation|recover|recovery|repair|resolve|resolution|restore|notice|respond|response)|ttd|mttr|ttr)\\b",
            "^[ *]*(\\?+|tbd|tbc|tba|xx?|n/?a|-+|todo)[ .*]*$",
        ],
        check,
    ),
    bad: &[
        Example::with_body("ended: unknown", "Time to detection: ?"),
        Example::with_body("ended: unknown", "- **Duration:** TBD"),
        Example::with_body("ended: unknown", "| Time to resolve | N/A |\n| - | - |\n| Impact | all |"),
    ],
    good: &[
        Example::with_body("ended: unknown", "Time to detection: 5 minutes"),
        Example::with_body("ended: unknown", "Duration: unknown"),
        Example::with_body("ended: unknown", "How long? The duration is not known. Was it an hour?"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [name, mark] = patterns else { return };
    let mut label: Option<&Passage> = None;
    for passage in subject.passages() {
        let before = label.take();
        if !matches!(passage.part, Part::Body(_)) || passage.form == Form::Code {
            continue;
        }
        let value = match passage.text.split_once(':') {
            Some((label, value)) if is_name(label, name) => Some(value),
            _ if before.is_some() => Some(passage.text.as_str()),
            _ => None,
        };
        if passage.form == Form::Cell && is_name(&passage.text, name) {
            label = Some(passage);
        }
        let Some(value) = value.filter(|value| mark.is_match(value)) else {
            continue;
        };
        let start = passage.text.len() - value.trim_start().len();
        findings.push(
            RULE.at(
                passage.place(start..passage.text.trim_end().len()),
                format!("`{}` stands where a duration should", value.trim()),
            )
            .help("write a duration such as `1h 20m` or `unknown`, or leave the line out"),
        );
    }
}

/// Whether a few words name a duration and nothing else.
fn is_name(words: &str, name: &Regex) -> bool {
    let words = words.trim();
    words.len() < "incident duration (minutes)".len()
        && name
            .find(words)
            .is_some_and(|found| found.start() == 0 || found.end() == words.len())
}
