//! `update-before-incident-start`: an update was posted before the impact began.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::model::update::Update;

pub(super) const RULE: Rule = Rule {
    id: "update-before-incident-start",
    summary: "an update was posted before the impact began",
    why: "\
Nobody can report an impact before it begins: either the start or the time of the post is wrong,
and every duration and the uptime with it. Often it is the half of the day, or a zone.

Compare `started` with the first update and with graphs. What was published wrongly goes into
`as_published`, so that readers see what was put right.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &["impact_windows", "kind", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "started: 2024-09-09T17:22:00Z\nended: 2024-09-09T22:50:00Z\nupdates:\n  - {at: 2024-09-09T06:43:00Z, status: investigating, text: x}\n  - {at: 2024-09-09T11:34:00Z, status: resolved, text: y}",
        ),
        Example::front(
            "impact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 10:20}]\nupdates: [{at: 2026-03-09 09:30, text: x}]",
        ),
        Example::front(
            "started: {at: 2026-03-09 10:00, precision: approximate}\nupdates: [{at: 2026-03-09 08:30, text: x}]",
        ),
        Example::front("started: 2026-03-09\nupdates: [{at: 2026-03-08 23:59, text: x}]"),
        Example::front("started: 2026-03-09 10:00\nupdates: [{at: 2026-03-08, text: x}]"),
    ],
    good: &[
        Example::front("started: 2026-03-09 10:00\nupdates: [{at: 2026-03-09 10:00, text: x}]"),
        Example::front("started: 2026-03-09\nupdates: [{at: 2026-03-09 00:10, text: x}]"),
        Example::front("started: 2026-03-09 10:00\nupdates: [{at: 2026-03-09, text: x}]"),
        Example::front(
            "started: {at: 2026-03-09 10:00, precision: approximate}\nupdates: [{at: 2026-03-09 09:30, text: x}]",
        ),
        Example::front(
            "kind: maintenance\nstarted: 2026-03-09 10:00\nupdates: [{at: 2026-03-01 09:30, status: scheduled, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.record.kind != Kind::Incident {
        return;
    }
    let Some(start) = subject.impact_start() else {
        return;
    };
    let updates = &subject.record.updates;
    let zone = &subject.record.zone;
    let is_early = |update: &&Update| start.is_after_all_of(&update.stated, zone);
    let early = updates.iter().filter(is_early).count();
    let Some(first) = updates.iter().position(|update| is_early(&update)) else {
        return;
    };
    let before = subject.told_before(&updates[first], start.at);
    let key = start.key();
    let message = match (early, updates.len()) {
        (1, _) => format!("an update was posted {before} before `{key}`"),
        (2, 2) => {
            format!("both updates were posted before `{key}`, the first one {before} before it")
        }
        (all, of) if all == of => {
            format!(
                "all {all} updates were posted before `{key}`, the first one {before} before it"
            )
        }
        (some, of) => format!(
            "{some} of {of} updates were posted before `{key}`, the first one {before} before it"
        ),
    };
    findings.push(
        RULE.at(subject.moment_place(&start), message)
            .related(
                subject.posted(first),
                format!("posted {}", subject.told_posted(&updates[first])),
            )
            .help("compare both with graphs and logs; what was published wrongly goes into `as_published`"),
    );
}
