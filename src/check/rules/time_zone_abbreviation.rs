//! `time-zone-abbreviation`: a time bears an abbreviation that readers elsewhere take for
//! another zone, or for none.

use std::collections::BTreeMap;

use chrono::Datelike;
use regex::Regex;

use crate::check::clock::{Clock, bears};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::time::{Zone, zones_meant};

pub(super) const RULE: Rule = Rule {
    id: "time-zone-abbreviation",
    summary: "a time bears a zone's abbreviation and no time in UTC",
    why: "\
`CST` is a time in Chicago, in Shanghai and in Havana, `IST` one in India, Ireland and Israel; and
`PT` says nothing to most readers elsewhere.

Write UTC, or put it beside the local time: `4:06 pm CDT (21:06 UTC)`. The abbreviation of the
record's own `zone` is left alone, since the page tells its times by that clock.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["zone"],
    check: Check::Words(&["[0-9] ?([ap]\\.?m\\.? ?)?[a-z]{1,3}[tz]\\b"], check),
    bad: &[
        Example::with_body("started: 2026-01-11", "Sign-in failed from 4:06pm CST."),
        Example::with_body(
            "started: 2026-01-11",
            "Sign-in failed from 10:06 IST to 11:10 IST.",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, text: We are looking into it since 1 p.m. ET.}]",
        ),
    ],
    good: &[
        Example::with_body("zone: America/Chicago", "Sign-in failed at 01:30 CST."),
        Example::with_body(
            "started: 2026-01-11",
            "Sign-in failed from 4:06pm CST (22:06 UTC).",
        ),
        Example::with_body(
            "started: 2026-01-11",
            "Sign-in failed from 16:06 UTC, or 16:06 GMT.",
        ),
        Example::with_body(
            "zone: America/Chicago\nstarted: 2026-01-11",
            "Sign-in failed from 4:06pm CST.",
        ),
        Example::with_body(
            "started: 2026-01-11",
            "It printed `4:06pm CST`. At 10:06 it went on, and IST was not meant.",
        ),
        Example::front("comments: [{text: \"Since 1 p.m. ET?\"}]"),
    ],
};

fn check(subject: &Subject<'_>, _: &[Regex], findings: &mut Vec<Finding>) {
    let mut found: BTreeMap<&str, Finding> = BTreeMap::new();
    for (passage, clock) in subject.clocks() {
        let Some(letters) = clock.zone_in(&passage.text) else {
            continue;
        };
        let is_told = passage.text.contains("UTC") || passage.text.contains("GMT");
        if is_told || letters == "Z" || is_at_home(subject, letters) {
            continue;
        }
        let place = passage.place(clock.range.clone());
        if let Some(first) = found.get_mut(letters) {
            *first = first.clone().related(place, "and here");
            continue;
        }
        let written = &passage.text[clock.range.clone()];
        let help = match in_utc(subject, &passage.text, &clock, letters) {
            Some(utc) => format!("put UTC beside it, such as `{written}{utc}`"),
            None => "put the time in UTC beside it".to_owned(),
        };
        found.insert(letters, RULE.at(place, message(letters)).help(help));
    }
    findings.extend(found.into_values());
}

/// ` (21:06 UTC)` for a time whose abbreviation is in force on the day.
fn in_utc(subject: &Subject<'_>, text: &str, clock: &Clock, letters: &str) -> Option<String> {
    let zone = Zone::named(zones_meant(letters).first()?)?;
    let at = clock.near(text, subject.facts.began?, &zone)?;
    (zone.local(at).abbreviation == letters).then(|| at.format(" (%H:%M UTC)").to_string())
}

fn message(letters: &str) -> String {
    let zones: Vec<String> = zones_meant(letters)
        .iter()
        .map(|zone| format!("`{zone}`"))
        .collect();
    match zones.as_slice() {
        [zone] => format!("`{letters}` is known where it is used, in {zone}, and hardly elsewhere"),
        [most @ .., last] => format!("`{letters}` is a time in {} or {last}", most.join(", ")),
        [] => format!("`{letters}` is an abbreviation"),
    }
}

/// Whether the record's own clock bears these letters at any time of the year.
fn is_at_home(subject: &Subject<'_>, letters: &str) -> bool {
    let year = subject.facts.began.unwrap_or(subject.now()).year();
    bears(&subject.record.zone, letters, year)
}
