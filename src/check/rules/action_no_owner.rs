//! `action-no-owner`: nobody is named for a next step.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-no-owner",
    summary: "an open next step has no owner",
    why: "\
What belongs to everybody is done by nobody. A step that nobody took on in the meeting rarely
finds somebody later.

Write a team or a role into `owner`, no person's name.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["next_steps.owner", "next_steps.status", "next_steps.text"],
    check: Check::Record(check),
    bad: &[
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, status: accepted, due: 2026-04-01}]",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, owner: API team}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, status: done}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert, status: wont_do}]",
        ),
        Example::front("started: 2026-03-10 10:00\nnext_steps: [{text: Add an alert}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert (done)}, {text: We have added an alert.}, {text: Sent word to all who asked}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: 'Add an alert. Owner: the API team'}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.open_steps() {
        if step.owner.is_none() && !step.text.to_ascii_lowercase().contains("owner:") {
            findings.push(
                RULE.at(subject.step_place(index, "text"), "this step has no owner")
                    .help("add `owner`, a team or a role"),
            );
        }
    }
}
