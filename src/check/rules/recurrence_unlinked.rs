//! `recurrence-unlinked`: another occurrence is mentioned, and nothing links to it.

use chrono::NaiveDate;
use regex::Regex;

use crate::check::clock::dates;
use crate::check::matches::has_word;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::relation::{RelationKind, RelationTarget};

pub(super) const RULE: Rule = Rule {
    id: "recurrence-unlinked",
    summary: "another occurrence is mentioned, and nothing links to it",
    why: "\
*It happened again on the 25th* sends the reader searching. A relation is shown on both pages, and
lets incidents that come back be counted.

Write `related: [{type: recurred_as, id: ...}]`, or `on` with the day when there is no record of it. When
there is one after all, this rule names it.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &["related"],
    check: Check::Words(&[AGAIN, r"\bon['\x22]?\s*:"], check),
    bad: &[
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "This incident happened again on the 25th of February.",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "It was the same fault as on 3 January.",
        ),
    ],
    good: &[
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50\nrelated: [{type: recurred_as, on: 2026-02-25}]",
            "This incident happened again on the 25th of February.",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "It [happened again](https://example.com/x) on the 25th of February.",
        ),
        Example::with_body("ended: 2026-02-09 10:50", "It has not recurred since 9 February."),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "The errors occurred again on 9 February at 08:10.",
        ),
        Example::with_body("ended: 2026-02-09 10:50", "If it happened again in March, an alert would ring."),
    ],
};

const AGAIN: &str = r"\b(?:(?:happened|occurred) (?:again|before)|recurred|reoccurred|same (?:incident|issue|problem|fault|outage|error) (?:as|happened|occurred))\b";

/// Words of sentences in which nothing has happened.
const NEGATIONS: &[&str] = &[
    "could", "if", "may", "might", "never", "no", "not", "should", "unless", "would",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    days_with_a_record(subject, findings);
    let Some(again) = patterns.first() else {
        return;
    };
    if !subject.record.related.is_empty() || subject.record.body.text.contains("](") {
        return;
    }
    let Some(began) = subject.facts.began else {
        return;
    };
    let own = subject.record.zone.date(began);
    let tells = |part| matches!(part, Part::RootCause | Part::Response | Part::Body(_));
    for said in subject.said_in(std::slice::from_ref(again), tells) {
        if names_another_day(said.sentence().text(), own) {
            findings.push(
                RULE.at(
                    said.place(),
                    "another occurrence is mentioned, and nothing links to it",
                )
                .help("write `related: [{type: recurred_as, id: ...}]`, or `on` with its date"),
            );
        }
    }
}

/// Whether a sentence says on which day it happened, and that is not the incident's own.
fn names_another_day(sentence: &str, own: NaiveDate) -> bool {
    let days: Vec<NaiveDate> = dates(sentence)
        .iter()
        .filter_map(|day| day.near(own))
        .collect();
    let is_denied = sentence.contains("n't ") || has_word(sentence, NEGATIONS);
    !days.is_empty() && !days.contains(&own) && !is_denied
}

/// Relations to a day, when exactly one record of that day shares a component.
fn days_with_a_record(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let own = subject.record;
    for (index, relation) in own.related.iter().enumerate() {
        let RelationTarget::Day(day) = relation.to else {
            continue;
        };
        if !matches!(
            relation.kind,
            RelationKind::Previous | RelationKind::RecurrenceOf | RelationKind::RecurredAs
        ) {
            continue;
        }
        let mut there = subject.whole.records().filter(|(key, other)| {
            let began = subject.whole.facts.record(*key).began;
            *key != subject.key()
                && began.is_some_and(|began| other.zone.date(began) == day)
                && other.components.iter().any(|affected| {
                    own.components
                        .iter()
                        .any(|mine| mine.component == affected.component)
                })
        });
        if let (Some((_, other)), None) = (there.next(), there.next()) {
            let place = subject.place(&format!("related.{index}.on"));
            let message = format!("there is a record of {day}: `{}`", other.id);
            findings.push(
                RULE.at(place, message)
                    .help(format!("write `id: {}` in place of `on`", other.id)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::{Sample, with_title};

    fn found(other: &str) -> Vec<String> {
        let own = with_title(
            "components: [api]\nstarted: 2026-02-09 05:22\nended: 2026-02-09 10:50\n\
             related: [{type: recurred_as, on: 2026-02-25}]",
        );
        let sample = Sample::of(&[("a.md", &own), ("b.md", &with_title(other))]);
        let findings = sample.findings.iter();
        findings
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| finding.message.clone())
            .collect()
    }

    #[test]
    fn a_day_with_a_record_is_linked_to_it() {
        assert_eq!(
            found("components: [api]\nstarted: 2026-02-25 05:22"),
            ["there is a record of 2026-02-25: `b`"]
        );
        assert!(found("components: [web]\nstarted: 2026-02-25 05:22").is_empty());
        assert!(found("components: [api]\nstarted: 2026-02-26 05:22").is_empty());
    }
}
