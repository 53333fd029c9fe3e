//! `action-done-without-evidence`: a next step is done, and nothing shows when or where.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::StepStatus;

pub(super) const RULE: Rule = Rule {
    id: "action-done-without-evidence",
    summary: "a next step is done, and nothing shows when or where",
    why: "\
*Done* is believed when it can be checked, most of all when the same thing breaks again.

Write the day into `done`, or a link to the change into `link`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &["next_steps.done", "next_steps.link", "next_steps.text"],
    check: Check::Record(check),
    bad: &[Example::front(
        "ended: 2026-03-01 10:00\nnext_steps: [{text: Put monitoring in place, status: done}]",
    )],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Put monitoring in place, status: done, done: 2026-03-02}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Put monitoring in place, status: done, link: https://example.com/1}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Put monitoring in place, status: accepted}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.next_steps().iter().enumerate() {
        if step.status == Some(StepStatus::Done)
            && step.done.is_none()
            && step.link.is_none()
            && !step.text.contains("://")
        {
            findings.push(
                RULE.at(
                    subject.step_place(index, "status"),
                    "this step is done, and nothing shows when or where",
                )
                .help("add `done` with the day, or `link` to the change"),
            );
        }
    }
}
