//! `recurrence-unlinked`: another occurrence is mentioned, and nothing links to it.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use regex::Regex;

use crate::check::clock::dates;
use crate::check::matches::has_word;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place, Span};
use crate::model::relation::{Relation, RelationKind, RelationTarget};
use crate::parse::markdown::{self, LinkKind};

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
            "The same happened on 3 January 2026.",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "It was the same fault as on 3 January.",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "This also happened on 12 January 2026.\n\nSee [our status page](https://x.dev/).",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "We had a similar incident on 12 January 2026. ![Errors rise](graph.png)",
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
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-10 10:50",
            "The errors also happened on 10 February.",
        ),
        Example::with_body(
            "started: 2026-02-09 05:22\nended: 2026-02-09 10:50",
            "We had a similar incident on 12 January 2026. Here is [its report](https://x.dev/a).",
        ),
        Example::with_body("ended: 2026-02-09 10:50", "If it happened again in March, an alert would ring."),
    ],
};

const AGAIN: &str = r"\b(?:(?:happened|occurred) (?:again|before)|(?:also|already|previously) (?:happened|occurred)|similar (?:incident|issue|problem|fault|outage)(?: (?:on|in|happened|occurred))|recurred|reoccurred|same (?:incident|issue|problem|fault|outage|error) (?:as|happened|occurred)|same (?:thing )?(?:happened|occurred))\b";

/// Words of sentences in which nothing has happened.
const NEGATIONS: &[&str] = &[
    "could", "if", "may", "might", "never", "no", "not", "should", "unless", "would",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    days_with_a_record(subject, findings);
    let Some(again) = patterns.first() else {
        return;
    };
    if is_related(subject) {
        return;
    }
    let Some(began) = subject.facts.began else {
        return;
    };
    let ended = subject.impact_end().map_or(began, |end| end.at.max(began));
    let zone = &subject.record.zone;
    let own = zone.date(began)..=zone.date(ended);
    let links = linked(subject);
    let tells = |part| matches!(part, Part::RootCause | Part::Response | Part::Body(_));
    for said in subject.said_in(std::slice::from_ref(again), tells) {
        let paragraph = said.passage.whole();
        let is_linked = links.iter().any(|link| paragraph.holds(*link));
        if !is_linked && names_another_day(said.sentence().text(), &own) {
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

/// Whether the record names another occurrence, or any other record.
fn is_related(subject: &Subject<'_>) -> bool {
    let names_one = |relation: &Relation| {
        !matches!(relation.to, RelationTarget::Unclear) || is_of_recurrence(relation.kind)
    };
    subject.record.related.iter().any(names_one)
}

fn is_of_recurrence(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Previous | RelationKind::RecurrenceOf | RelationKind::RecurredAs
    )
}

/// Where the links of the body are written: one in the paragraph that mentions another
/// occurrence leads to it.
fn linked(subject: &Subject<'_>) -> Vec<Place> {
    let start = subject.body_start();
    let text = subject.text().get(start..).unwrap_or_default();
    markdown::links(text)
        .into_iter()
        .chain(markdown::bare_links(text))
        .filter(|link| link.kind != LinkKind::Image)
        .map(|link| {
            let to = link.destination;
            Span::new(start + to.start, start + to.end).at(subject.record.file)
        })
        .collect()
}

/// Whether a sentence says on which day it happened, and that is none of the incident's own.
fn names_another_day(sentence: &str, own: &RangeInclusive<NaiveDate>) -> bool {
    let days: Vec<NaiveDate> = dates(sentence)
        .iter()
        .filter_map(|day| day.near(*own.start()))
        .collect();
    let is_denied = sentence.contains("n't ") || has_word(sentence, NEGATIONS);
    !days.is_empty() && !days.iter().any(|day| own.contains(day)) && !is_denied
}

/// Relations to a day, when exactly one record of that day shares a component.
fn days_with_a_record(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let own = subject.record;
    for (index, relation) in own.related.iter().enumerate() {
        let RelationTarget::Day(day) = relation.to else {
            continue;
        };
        if !is_of_recurrence(relation.kind) {
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
