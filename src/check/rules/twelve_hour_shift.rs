//! `twelve-hour-shift`: start or end look like a mix-up of AM and PM.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::slips::Bounds;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "twelve-hour-shift",
    summary: "start or end look like a mix-up of AM and PM",
    why: "\
The posts contradict the start or the end, and the contradiction goes away twelve hours earlier or
later: somebody probably took the wrong half of the day. The duration does not show it when both
ends are wrong.

If so, write the right time on the 24-hour clock, and what was published into `as_published`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[
        "ended",
        "impact_windows",
        "started",
        "updates.status.*",
        "updates.at.*",
    ],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "started: 2024-09-09T17:22:00Z\nended: 2024-09-09T22:50:00Z\nupdates:\n  - {at: 2024-09-09T06:43:00Z, status: investigating, text: x}\n  - {at: 2024-09-09T11:34:00Z, status: resolved, text: y}",
        ),
        Example::front(
            "started: {at: 2026-03-09 17:22}\nupdates: [{at: 2026-03-09 06:43, text: x}]",
        ),
        Example::front(
            "started: 2026-03-09 05:22\nended: 2026-03-09 22:50\nupdates: [{at: 2026-03-09 05:43, text: x}, {at: 2026-03-09 11:34, status: resolved, text: y}]",
        ),
    ],
    good: &[
        // Nothing is contradicted.
        Example::front("started: 2026-03-09 05:22\nupdates: [{at: 2026-03-09 06:43, text: x}]"),
        // Half an hour is no half of a day.
        Example::front("started: 2026-03-09 17:22\nupdates: [{at: 2026-03-09 16:50, text: x}]"),
        // It would begin after it ended.
        Example::front(
            "started: 2026-03-08 17:22\nended: 2026-03-08 18:00\nupdates: [{at: 2026-03-08 17:10, text: x}, {at: 2026-03-08 18:10, status: resolved, text: y}]",
        ),
    ],
};

/// How long after start and end posts may usually come for this to be believed.
const USUAL: TimeDelta = TimeDelta::hours(6);

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(bounds) = Bounds::contradicted(subject) else {
        return;
    };
    let halves = [TimeDelta::hours(-12), TimeDelta::hours(12)];
    let Some(slip) = bounds.slip(&halves, USUAL) else {
        return;
    };
    findings.extend(bounds.advise(
        subject,
        slip,
        |moment| {
            RULE.at(
                subject.moment_place(moment),
                "twelve hours away, this would agree with the updates",
            )
        },
        "if it was the other half of the day, write",
    ));
}
