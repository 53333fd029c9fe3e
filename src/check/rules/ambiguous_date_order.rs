//! `ambiguous-date-order`: a date in numbers of which nobody knows which is the month.

use chrono::NaiveDate;
use regex::{Captures, Regex};

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "ambiguous-date-order",
    summary: "a date in numbers of which nobody knows which is the month",
    why: "\
`04/03/2026` is 4 March to one half of the world and 3 April to the other.

Write `2026-03-04`, or name the month.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Words(
        &["\\b(0?[1-9]|1[0-2])[-/](0?[1-9]|1[0-2])[-/]((19|20)[0-9]{2})\\b"],
        check,
    ),
    bad: &[
        Example::with_body("started: 2026-03-04 10:00", "It began on 04/03/2026."),
        Example::front("updates: [{at: 2026-03-09 10:00, text: It began on 9-3-2026.}]"),
    ],
    good: &[
        Example::with_body("", "On 2026-03-04, 13/03/2026 and 04/04/2026."),
        Example::with_body(
            "",
            "See <https://example.com/04/03/2026/x> or `04/03/2026`.",
        ),
        Example::with_body("", "Version 1/04/03/2026/7 of the log."),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        let Some((first, second, year)) = said.captures().and_then(|found| numbers(&found)) else {
            continue;
        };
        let goes_on = said.before().ends_with(['/', '-']) || said.after().starts_with(['/', '-']);
        if first == second || goes_on {
            continue;
        }
        let place = said.place();
        let readings: Vec<NaiveDate> = [(second, first), (first, second)]
            .into_iter()
            .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
            .collect();
        let message = format!("`{}` can be read as two dates", said.words());
        let finding = RULE.at(place, message);
        findings.push(if let Some(date) = meant(subject, &readings) {
            finding.replace("the record speaks of this day", place, date.to_string())
        } else {
            let readings: Vec<String> = readings.iter().map(|date| format!("`{date}`")).collect();
            finding.help(format!("write {}", readings.join(" or ")))
        });
    }
}

fn numbers(found: &Captures<'_>) -> Option<(u32, u32, i32)> {
    let number = |group: usize| found.get(group)?.as_str().parse::<u32>().ok();
    Some((number(1)?, number(2)?, number(3)?.try_into().ok()?))
}

/// The reading that is the day on which the record began, if one is.
fn meant(subject: &Subject<'_>, readings: &[NaiveDate]) -> Option<NaiveDate> {
    let began = subject.record.zone.date(subject.facts.began?);
    readings.iter().copied().find(|date| *date == began)
}
