//! `impact-start-missing`: nothing says when users began to feel it.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "impact-start-missing",
    summary: "nothing says when users began to feel it",
    why: "\
When a fault was detected or first posted is not when it began. Without a start there is no
duration, and uptime counts from the first post, which flatters.

Write `started`, roughly if need be: `{at: 2026-03-10 10:00, precision: approximate, note: …}`. If
it cannot be known, write `started: unknown`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["impact", "impact_windows", "kind", "labels", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front("detected: 2026-03-09 10:05\nended: 2026-03-09 11:00"),
        Example::front(
            "updates: [{at: 2026-03-09 10:05, text: x}, {at: 2026-03-09 11:00, status: resolved, text: y}]",
        ),
    ],
    good: &[
        Example::front("started: 2026-03-09 10:05\nended: 2026-03-09 11:00"),
        Example::front("started: unknown\nended: 2026-03-09 11:00"),
        Example::front(
            "impact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 10:20}]\nended: 2026-03-09 10:20",
        ),
        Example::front("updates: [{at: 2026-03-09 10:05, text: x}]"),
        Example::front("labels: [false_alarm]\nended: 2026-03-09 11:00"),
        Example::front("impact: none\nended: 2026-03-09 11:00"),
        Example::front("kind: notice\nended: 2026-03-09 11:00"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let is_said = record.started.is_some() || !record.impact_windows.is_empty();
    if is_said || !subject.was_felt() {
        return;
    }
    let (place, stated) = if let Some(detected) = record.detected.as_ref().and_then(|at| at.at) {
        (
            subject.place("detected"),
            format!("it was detected at {}", subject.told(detected)),
        )
    } else if let Some(update) = record.updates.first() {
        (
            subject.posted(0),
            format!("it was first posted at {}", subject.told(update.at)),
        )
    } else if let Some(ended) = record.ended.as_ref().and_then(|at| at.at) {
        (
            subject.place("ended"),
            format!("it ended at {}", subject.told(ended)),
        )
    } else {
        return;
    };
    findings.push(
        RULE.at(
            place,
            format!("{stated}, and `started` does not say when it began"),
        )
        .help("write `started`, with `precision: approximate` if need be, or `started: unknown`"),
    );
}
