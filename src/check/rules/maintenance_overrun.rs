//! `maintenance-overrun`: a maintenance should have begun or ended, and nobody says that it did.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::{Late, SKEW};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "maintenance-overrun",
    summary: "a maintenance should have begun or ended, and nobody says that it did",
    why: "\
People planned around the window. Past its end, an announced maintenance becomes an outage for them;
past its start without a word, they wait for one that may never come. The page says that nobody has
said anything.

Post an update that says where it stands. Move `scheduled`, with a line in `corrections`, when it is
put off. Without `automatic: false` it begins and completes by the clock.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 10:00, automatic: false}\nupdates: [{at: 2026-03-10 09:00, status: in_progress, text: x}]",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 10:00, automatic: false}",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 11:00, until: 2026-03-10 13:00, automatic: false}",
        ),
    ],
    good: &[
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 10:00}",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 12:30, until: 2026-03-10 13:00, automatic: false}",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 13:00, automatic: false}\nupdates: [{at: 2026-03-10 09:00, status: in_progress, text: x}]",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 10:00, automatic: false}\nupdates: [{at: 2026-03-10 10:30, status: completed, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Kind::Maintenance(Some(schedule)) = subject.record.kind else {
        return;
    };
    let (key, planned, said) = match subject.facts.phase.late {
        None => return,
        Some(Late::Begin) => ("from", schedule.from, "no update says that the work began"),
        Some(Late::Happen) => (
            "until",
            schedule.until,
            "no update says that the work began",
        ),
        Some(Late::End) => (
            "until",
            schedule.until,
            "no update says that the work is done",
        ),
    };
    let ago = subject.now() - planned;
    if ago <= SKEW {
        return;
    }
    let bound = if key == "from" { "opened" } else { "closed" };
    findings.push(
        RULE.at(
            subject.place(&format!("scheduled.{key}")),
            format!(
                "the window {bound} at {}, {} ago, and {said}",
                subject.told(planned),
                length(ago)
            ),
        )
        .help("post an update that says where it stands, or the new time, which goes here too"),
    );
}
