//! `date-missing-year`: a start or an end in the text has a date without a year.

use regex::Regex;

use crate::check::clock::dates;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::slots::Slot;
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
        &[r"\b(?:start|end|began|begin|started|ended|beginning|resolved)\b"],
        check,
    ),
    bad: &[
        Example::with_body(
            "started: 2024-09-09 05:22\nended: unknown",
            "## Incident Start Date and Time\n\nSeptember 9th 5:22PM UTC",
        ),
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

fn check(subject: &Subject<'_>, _: &[Regex], findings: &mut Vec<Finding>) {
    let Some(began) = subject.facts.began else {
        return;
    };
    let began = subject.record.zone.date(began);
    for slot in subject.slots().filter(Slot::is_a_bound) {
        let day = dates(slot.value()).into_iter().next();
        let Some(day) = day.filter(|day| day.year.is_none()) else {
            continue;
        };
        let written = &slot.value()[day.range.clone()];
        let message = format!("`{written}` has no year");
        let finding = RULE.at(slot.place(day.range.clone()), message);
        findings.push(match day.near(began) {
            Some(date) if (date - began).num_days().abs() < 31 => finding.help(format!(
                "write `{written} {}`, if that is the year",
                date.format("%Y")
            )),
            _ => finding.help("write the year"),
        });
    }
}
