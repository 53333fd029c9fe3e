//! `date-missing-year`: a start or an end in the text has a date without a year.

use regex::Regex;

use crate::check::clock::dates;
use crate::check::passage::{Form, Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "date-missing-year",
    summary: "a start or an end in the text has a date without a year",
    why: "\
Reports are read for years, found by search engines and quoted. A start without a year sends the
reader to look for one.

Write the year where a date stands as a fact of its own, as after `Incident start`; in sentences
the title's year is near enough.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(
        &[
            "\\b(start|end|began|begin|started|ended|beginning|resolved)( (time|date|of (the )?(incident|impact|outage)))?\\b",
        ],
        check,
    ),
    bad: &[
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "## Incident Start:\n\nSeptember 9th 5:22PM UTC",
        ),
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "Start time: 9 September, 05:22 UTC",
        ),
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "| Start | 9 September, 05:22 UTC |\n| - | - |\n| End | 9 September, 10:22 UTC |",
        ),
    ],
    good: &[
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "## Incident Start\n\nSeptember 9th, 2024, 05:22 UTC",
        ),
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "It started on 9 September at 05:22 UTC.",
        ),
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "## Getting started\n\nOn 9 September it failed.",
        ),
        Example::with_body("started: 2024-09-09 05:22\nended: unknown", "Start: 05:22"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let Some(began) = subject.facts.began else {
        return;
    };
    let began = subject.record.zone.date(began);
    let mut label: Option<&Passage> = None;
    for passage in subject.passages() {
        let from = own_label(&passage.text);
        let is_slot = label
            .take()
            .is_some_and(|label| is_label(&label.text, patterns))
            || from.is_some_and(|end| is_label(&passage.text[..end], patterns));
        if matches!(passage.form, Form::Heading(_) | Form::Cell) {
            label = Some(passage);
        }
        if !is_slot || !matches!(passage.part, Part::Body(_)) {
            continue;
        }
        let day = dates(&passage.text).into_iter().next();
        let Some(day) = day.filter(|day| day.year.is_none()) else {
            continue;
        };
        let place = passage.place(day.range.clone());
        let written = &passage.text[day.range.clone()];
        let finding = RULE.at(place, format!("`{written}` has no year"));
        findings.push(match day.near(began) {
            Some(date) if (date - began).num_days().abs() < 31 => finding.help(format!(
                "write `{written} {}`, if that is the year",
                date.format("%Y")
            )),
            _ => finding.help("write the year"),
        });
    }
}

/// Where a label at the start of a text ends, such as `Start time:`.
fn own_label(text: &str) -> Option<usize> {
    text.find(':')
        .filter(|end| *end < "end of the incident, approximately".len())
}

/// Whether a few words are no more than the name of a start or an end.
fn is_label(text: &str, patterns: &[Regex]) -> bool {
    let words = text.trim().trim_end_matches([':', '?', '.']).trim();
    patterns.iter().any(|pattern| {
        pattern.find(words).is_some_and(|found| {
            let rest = words.len() - found.len();
            found.end() == words.len()
                && rest <= "incident ".len()
                && !words.to_ascii_lowercase().contains("get")
        })
    })
}
