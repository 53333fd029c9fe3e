//! `ambiguous-date-order`: a date in numbers of which nobody knows which is the month.

use chrono::NaiveDate;
use regex::Regex;

use crate::check::passage::Part;
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
    for passage in subject.prose() {
        if matches!(passage.part, Part::Comment(_)) {
            continue;
        }
        for found in patterns
            .iter()
            .flat_map(|pattern| pattern.captures_iter(&passage.text))
        {
            let Some(whole) = found.get(0) else { continue };
            let number = |group: usize| found[group].parse::<u32>().unwrap_or(0);
            let (first, second, year) = (number(1), number(2), found[3].parse().unwrap_or(0));
            let before = passage.text[..whole.start()].ends_with(['/', '-']);
            let after = passage.text[whole.end()..].starts_with(['/', '-']);
            if first == second || before || after || passage.is_code(&whole.range()) {
                continue;
            }
            let place = passage.place(whole.range());
            let readings: Vec<NaiveDate> = [(second, first), (first, second)]
                .into_iter()
                .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .collect();
            let finding = RULE.at(
                place,
                format!("`{}` can be read as two dates", whole.as_str()),
            );
            findings.push(match meant(subject, &readings) {
                Some(date) => {
                    finding.replace("the record speaks of this day", place, date.to_string())
                }
                None => finding.help(format!(
                    "write {}",
                    readings
                        .iter()
                        .map(|date| format!("`{date}`"))
                        .collect::<Vec<_>>()
                        .join(" or ")
                )),
            });
        }
    }
}

/// The reading that is the day on which the record began, if one is.
fn meant(subject: &Subject<'_>, readings: &[NaiveDate]) -> Option<NaiveDate> {
    let began = subject.record.zone.date(subject.facts.began?);
    readings.iter().copied().find(|date| *date == began)
}
