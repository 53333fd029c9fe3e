//! `start-time-revised`: the first update told another start than the record, and nothing
//! says why.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::time::Precision;

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
    rests_on: &["corrections", "impact_windows", "started", "updates.text.*"],
    check: Check::Words(
        &[
            "\\b(?:(?:start(?:ed|ing)?|beg[ai]n(?:ning)?)(?: time)?:?|since)(?: at)?(?: (?:about|around|approximately|approx\\.?|roughly|circa))? [0-9]{1,2}(?::[0-9]{2})? ?(?:[ap]\\.?m|[0-9]|utc|gmt)?",
        ],
        check,
    ),
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
    ],
};

/// What is still called the same time.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let record = subject.record;
    let Some(start) = subject.impact_start() else {
        return;
    };
    let is_explained = start.point.note.is_some()
        || start.point.as_published.is_some()
        || start.point.precision >= Precision::Approximate
        || record
            .corrections
            .iter()
            .any(|correction| correction.field.as_deref() == Some("started"));
    if is_explained {
        return;
    }
    let first = |part| part == Part::Update(0);
    let found = subject.said_in(patterns, first).find_map(|said| {
        let clock = said.clock()?;
        let posted = record.updates.first()?.at;
        let at = clock.near(&said.passage.text, posted, &record.zone)?;
        Some((said.passage.place(clock.range), at))
    });
    let Some((place, at)) = found.filter(|(_, at)| (*at - start.at).abs() > LEEWAY) else {
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
