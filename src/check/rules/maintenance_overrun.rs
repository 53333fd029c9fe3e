//! `maintenance-overrun`: the window of a maintenance is over, and the work is not.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::Stage;
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "maintenance-overrun",
    summary: "the window of a maintenance is over, and the work is not",
    why: "\
People planned around the end of the window. Past it, an announced maintenance becomes an outage for
them.

Move `scheduled.until`, with a line in `corrections`, and post an update that says so; or complete it.
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
    ],
    good: &[
        Example::front("kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 10:00}"),
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
    let over = subject.now() - schedule.until;
    if over <= TimeDelta::minutes(5) {
        return;
    }
    let until = subject.told(schedule.until);
    let message = match subject.facts.phase.stage {
        Stage::Closed => return,
        Stage::Open => format!(
            "the window ended at {until}, {} ago, and this is still `{}`",
            length(over),
            subject.facts.phase.status.name()
        ),
        Stage::Coming => format!(
            "the window ended at {until}, {} ago, and no update says that the work began",
            length(over)
        ),
    };
    findings.push(
        RULE.at(subject.place("scheduled.until"), message)
            .help("post an update: `status: completed`, or the new end, which goes here too"),
    );
}
