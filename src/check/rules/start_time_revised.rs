//! `start-time-revised`: the first update told another start than the record, and nothing
//! says why.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::check::updates::START;
use crate::diagnostic::{Finding, Level};
use crate::time::{Instant, Precision};

pub(super) const RULE: Rule = Rule {
    id: "start-time-revised",
    summary: "the first update told another start, and nothing says why",
    why: "\
First posts guess, and a start that is known better later is a good thing. Readers who find both
should not have to guess which holds.

Say it in a `note` on `started`, or in `corrections`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["corrections", "impact_windows", "started", "updates.at.*"],
    check: Check::Words(&[START], check),
    bad: &[
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 06:43, text: \"Start Time: Approximately 5:30am UTC\"}]",
        ),
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 06:43, text: It began at about 06:10.}]",
        ),
    ],
    good: &[
        Example::front(
            "started: {at: 2026-03-09 05:22, note: The first post said 05:30}\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 06:43, text: It began at about 05:30 UTC.}]",
        ),
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 10:50\ncorrections: [{at: 2026-03-09 12:00, field: started, from: 05:30, to: 05:22}]\nupdates: [{at: 2026-03-09 06:43, text: It began at about 05:30 UTC.}]",
        ),
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 06:43, text: Searches are slow since 05:20.}]",
        ),
        // Only the first post tells the start.
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 06:43, text: x}, {at: 2026-03-09 07:43, text: The repair started at 07:00}]",
        ),
        Example::front(
            "started: 2026-03-09 10:00\nended: 2026-03-09 12:00\nupdates: [{at: 2026-03-09 12:30, status: resolved, text: It runs again since 11:40 UTC.}]",
        ),
        Example::front(
            "started: 2026-03-06 10:00\nended: 2026-03-09 12:00\nupdates: [{at: 2026-03-06 12:30, text: The work starts at 08:00 UTC on 9 March.}]",
        ),
    ],
};

/// What is still called the same time.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

/// Further away, something else began.
const DAY: TimeDelta = TimeDelta::hours(24);

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let record = subject.record;
    let Some(start) = subject.impact_start() else {
        return;
    };
    let is_explained = start.point.note().is_some()
        || start.point.as_published().is_some()
        || start.point.precision >= Precision::Approximate
        || record
            .corrections
            .iter()
            .any(|correction| correction.field.as_deref() == Some("started"));
    if is_explained {
        return;
    }
    let Some(pattern) = patterns.first() else {
        return;
    };
    let is_revised = |at: Instant| {
        let apart = (at - start.at).abs();
        apart > LEEWAY && apart < DAY
    };
    let told = subject.start_told(pattern);
    let Some((place, at)) = told.filter(|(_, at)| is_revised(*at)) else {
        return;
    };
    let side = if at < start.at { "before" } else { "after" };
    findings.push(
        RULE.at(
            place,
            format!(
                "the first update tells a start {} {side} `{}`",
                length(at - start.at),
                start.key()
            ),
        )
        .related(
            subject.moment_place(&start),
            format!("the impact begins at {}", subject.told(start.at)),
        )
        .help("say in a `note` on the start, or in `corrections`, which one holds"),
    );
}
