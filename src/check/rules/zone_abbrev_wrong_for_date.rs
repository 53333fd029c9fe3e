//! `zone-abbrev-wrong-for-date`: a zone's abbreviation is not in force on its date.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use regex::Regex;

use crate::check::clock::{Clock, bears, letters_on};
use crate::check::passage::Passage;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::time::{Zone, zones_meant};

pub(super) const RULE: Rule = Rule {
    id: "zone-abbrev-wrong-for-date",
    summary: "a zone's abbreviation is not in force on its date",
    why: "\
Many keep writing `CST` or `GMT` when the clock has long gone to summer time. Read to the letter,
every such time is off by an hour, and nobody can tell which was meant.

Write what the clock showed and the abbreviation of the season, best with UTC beside it: `4:06 pm CDT
(21:06 UTC)`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["zone"],
    check: Check::Words(
        &["[0-9] ?([ap]\\.?m\\.? ?)?[a-z]{1,4}[tz]\\b"],
        check,
    ),
    bad: &[
        Example::with_body(
            "zone: America/Chicago\nstarted: 2023-07-11 16:00\nended: 2023-07-11 18:27",
            "At 4:00pm CST the release was complete; at 6:27pm CST it was over.",
        ),
        Example::with_body("started: 2023-07-11 16:00\nended: 2023-07-11 18:27", "It began at 16:06 CST."),
        Example::with_body(
            "zone: Europe/London\nstarted: 2025-10-20 09:15\nended: 2025-10-20 10:00",
            "It began at 09:15 GMT.",
        ),
        Example::with_body("started: 2017-01-30\nended: 2017-01-30", "It began at 12:42 PDT."),
        Example::front(
            "zone: Europe/Berlin\nstarted: 2025-07-20 09:15\nupdates: [{at: 2025-07-20 09:20, text: It began at 09:15 CET}]",
        ),
        Example::with_body("started: 2026-01-10\nended: 2026-01-10", "On 11 July 2025, at 4:06 pm EST, it happened first."),
    ],
    good: &[
        Example::with_body(
            "zone: America/Chicago\nstarted: 2023-07-11 16:00\nended: 2023-07-11 18:27",
            "At 4:00pm CDT the release was complete.",
        ),
        // Greenwich is UTC to those who do not live there.
        Example::with_body("started: 2025-07-20 09:15\nended: 2025-07-20 10:00", "It began at 09:15 GMT."),
        Example::with_body("zone: Asia/Kolkata\nstarted: 2025-07-20 09:15\nended: unknown", "It began at 09:15 IST."),
        // Arizona keeps standard time, and so does Shanghai.
        Example::with_body("started: 2025-07-20 09:15\nended: unknown", "It began at 09:15 MST."),
        Example::with_body("zone: Asia/Shanghai\nstarted: 2025-07-20 09:15\nended: unknown", "It began at 09:15 CST."),
        // Another date stands there, or the clock changes within a day.
        Example::with_body("started: 2025-07-20 09:15\nended: unknown", "On January 5 at 4:06 pm EST it was installed."),
        Example::with_body("zone: America/Chicago\nstarted: 2025-03-08 23:15\nended: unknown", "At 01:30 CST and 03:30 CDT."),
        Example::with_body("started: 2025-07-20 09:15\nended: unknown", "At 4:06 pm est or `4:06 pm EST`."),
    ],
};

/// Abbreviations that, where nothing is known of the writer, can hardly mean a place without
/// this clock change; those for which there are such places are left out.
const SEASONAL: &[&str] = &[
    "AKDT", "AKST", "CDT", "CEST", "CET", "CST", "EDT", "EEST", "EST", "MDT", "PDT", "PST", "WEST",
];

fn check(subject: &Subject<'_>, _: &[Regex], findings: &mut Vec<Finding>) {
    let mut found: BTreeMap<(String, String), Finding> = BTreeMap::new();
    for (passage, clock) in subject.clocks() {
        let Some((wrong, finding)) = judge(subject, passage, &clock) else {
            continue;
        };
        let place = finding.place;
        match found.get_mut(&wrong) {
            Some(first) => *first = first.clone().related(place, "and here"),
            None => {
                found.insert(wrong, finding);
            }
        }
    }
    findings.extend(found.into_values());
}

/// The finding on a time's abbreviation, with that and the right one.
fn judge(
    subject: &Subject<'_>,
    passage: &Passage,
    clock: &Clock,
) -> Option<((String, String), Finding)> {
    let range = clock.zone.clone()?;
    let letters = clock.zone_in(&passage.text)?;
    if matches!(letters, "UTC" | "Z") {
        return None;
    }
    let date = subject.day_of(passage, &clock.range)?;
    let zone = home(subject, letters, date)?;
    let is_in_force = [
        date.pred_opt(),
        Some(date),
        date.checked_add_days(Days::new(1)),
    ]
    .into_iter()
    .flatten()
    .any(|date| letters_on(&zone, date) == letters);
    if is_in_force {
        return None;
    }
    let right = letters_on(&zone, date);
    let place = passage.place(range);
    let finding = RULE
        .at(
            place,
            format!(
                "`{letters}` is not in force in `{}` on {date}, `{right}` is",
                zone.name()
            ),
        )
        .replace("if the clock showed this time, write", place, right.clone());
    Some(((letters.to_owned(), right), finding))
}

/// The zone that an abbreviation speaks of: one at home that uses it at all, else the usual
/// one.
fn home(subject: &Subject<'_>, letters: &str, date: NaiveDate) -> Option<Zone> {
    let at_home = subject
        .home_zones()
        .into_iter()
        .find(|zone| bears(zone, letters, date.year()));
    if let Some(zone) = at_home {
        return Some(zone.clone());
    }
    let usual = SEASONAL.contains(&letters).then(|| zones_meant(letters))?;
    Zone::named(usual.first()?)
}
