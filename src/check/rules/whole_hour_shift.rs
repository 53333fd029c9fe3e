//! `whole-hour-shift`: start or end look like local time that was taken for UTC, or the other
//! way round.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::slips::Bounds;
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::time::Zone;

pub(super) const RULE: Rule = Rule {
    id: "whole-hour-shift",
    summary: "start or end look like local time that was taken for UTC",
    why: "\
The posts contradict the start or the end, and the contradiction goes away when that is moved by
the distance between UTC and a zone of this record or site: somebody probably wrote one clock's
time as the other's.

If so, write the time with its distance from UTC, such as `2026-03-10 10:00+01:00`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[
        "ended",
        "impact_windows",
        "scope",
        "started",
        "updates.status.*",
        "updates.at.*",
    ],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "zone: Europe/Berlin\nstarted: 2025-07-09T10:00:00Z\nended: 2025-07-09T10:40:00Z\nupdates: [{at: 2025-07-09T08:12:00Z, text: x}, {at: 2025-07-09T08:45:00Z, status: resolved, text: y}]",
        ),
        Example::front(
            "scope: {time_zones: [America/Chicago]}\nstarted: 2025-07-09 15:00\nupdates: [{at: 2025-07-09 10:12, text: x}]",
        ),
    ],
    good: &[
        Example::front(
            "zone: Europe/Berlin\nstarted: 2025-07-09 10:00\nupdates: [{at: 2025-07-09 10:12, text: x}]",
        ),
        // No zone of this record is three hours from UTC.
        Example::front(
            "zone: Europe/Berlin\nstarted: 2025-07-09 10:00\nupdates: [{at: 2025-07-09 07:12, text: x}]",
        ),
        // Two hours off, but the post would come long before the start in Berlin, too.
        Example::front(
            "zone: Europe/Berlin\nstarted: 2025-07-09 20:00\nupdates: [{at: 2025-07-09 08:12, text: x}]",
        ),
    ],
};

/// How long after start and end posts may usually come for this to be believed. Other slips of
/// whole hours look alike when it is longer.
const USUAL: TimeDelta = TimeDelta::minutes(90);

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(bounds) = Bounds::contradicted(subject) else {
        return;
    };
    let Some(at) = subject.facts.began else {
        return;
    };
    let named: Vec<Zone> = subject
        .record
        .scope
        .time_zones
        .iter()
        .filter_map(|name| Zone::named(name))
        .collect();
    let offsets: BTreeSet<(i32, &str)> = subject
        .home_zones()
        .into_iter()
        .chain(&named)
        .map(|zone| (zone.local(at).offset_seconds, zone.name()))
        .filter(|(offset, _)| *offset != 0)
        .collect();
    let found = offsets.iter().find_map(|(offset, zone)| {
        let by = TimeDelta::seconds(i64::from(*offset));
        Some((bounds.slip(&[-by, by], USUAL)?, by, zone))
    });
    let Some((slip, by, zone)) = found else {
        return;
    };
    let by = length(by);
    findings.extend(bounds.advise(
        subject,
        slip,
        |moment| {
            RULE.at(
                subject.moment_place(moment),
                format!("{by} away, the distance of `{zone}` from UTC, this would agree with the updates"),
            )
        },
        "if one clock's time was written as the other's, write",
    ));
}
