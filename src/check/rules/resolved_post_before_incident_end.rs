//! `resolved-post-before-incident-end`: the update that resolves the record was posted before
//! the impact ended.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "resolved-post-before-incident-end",
    summary: "the update that resolves it was posted before the impact ended",
    why: "\
Either users were told too early that it is over, or one of the two times is wrong, and with it
the length of the incident. Often it is the half of the day, or a zone.

If the times are right, say so in an update of its own: the incident was opened again, and resolved
later. What was published wrongly goes into `as_published`.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &["ended", "impact_windows", "updates.status.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "started: 2024-09-09T17:22:00Z\nended: 2024-09-09T22:50:00Z\nupdates: [{at: 2024-09-09T11:34:00Z, status: resolved, text: y}]",
        ),
        Example::front(
            "impact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 11:20}]\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-09 11:20\nupdates: [{at: 2026-03-09 11:20, status: resolved, text: x}]",
        ),
        Example::front(
            "ended: 2026-03-09\nupdates: [{at: 2026-03-09 11:20, status: resolved, text: x}]",
        ),
        Example::front(
            "ended: 2026-03-09 11:20\nupdates: [{at: 2026-03-09, status: resolved, text: x}]",
        ),
        // Opened again: only the last word counts.
        Example::front(
            "ended: 2026-03-09 12:20\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}, {at: 2026-03-09 11:30, status: investigating, text: y}, {at: 2026-03-09 12:30, status: resolved, text: z}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:20\nupdates: [{at: 2026-03-09 11:00, status: monitoring, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let (Some(end), Some(closing)) = (subject.impact_end(), subject.closing_update()) else {
        return;
    };
    let update = &subject.record.updates[closing];
    if !end.is_after_all_of(&update.stated, &subject.record.zone) {
        return;
    }
    let before = subject.told_before(update, end.at);
    let key = end.key();
    findings.push(
        RULE.at(
            subject.moment_place(&end),
            format!("the update that resolves this was posted {before} before `{key}`"),
        )
        .related(
            subject.posted(closing),
            format!("posted {}", subject.told_posted(update)),
        )
        .help("compare both with graphs and logs; what was published wrongly goes into `as_published`"),
    );
}
