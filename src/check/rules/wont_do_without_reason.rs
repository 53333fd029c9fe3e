//! `wont-do-without-reason`: a next step will not be done, and nobody says why.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::StepStatus;

pub(super) const RULE: Rule = Rule {
    id: "wont-do-without-reason",
    summary: "a next step will not be done, and nobody says why",
    why: "\
Deciding against a step is fine. Without a reason it reads as if it had been forgotten, and the
next postmortem proposes it again.

Write `reason`: *The vendor removes the feature in the first quarter.*
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["next_steps.reason"],
    check: Check::Record(check),
    bad: &[Example::front(
        "ended: 2026-03-01 10:00\nnext_steps: [{text: Add a canary, status: wont_do}]",
    )],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add a canary, status: wont_do, reason: There is one server only}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add a canary, status: superseded}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.next_steps().iter().enumerate() {
        if step.status == Some(StepStatus::WontDo) && step.reason.is_none() {
            findings.push(
                RULE.at(
                    subject.step_place(index, "status"),
                    "this step will not be done, and nothing says why",
                )
                .help("add `reason`"),
            );
        }
    }
}
