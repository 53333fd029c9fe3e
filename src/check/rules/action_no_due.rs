//! `action-no-due`: an open next step has no date.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-no-due",
    summary: "an open next step has no date",
    why: "\
Without a day on which it should be done, nobody can say that a step is late, and so it is never
looked at again.

Write `due` with a day. A day that moves later, with a word why, is better than none.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["next_steps.due", "next_steps.status", "next_steps.text"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, owner: API team}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: 'Add an alert, when the review is complete', status: in_progress}]",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-04-01}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, status: done}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert (done)}, {text: We have added an alert.}, {text: Sent word to all who asked}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, status: superseded}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.open_steps() {
        if step.due.is_none() {
            findings.push(
                RULE.at(subject.step_place(index, "text"), "this step has no date")
                    .help("add `due` with the day on which it should be done"),
            );
        }
    }
}
