//! `no-future-class`: all next steps mend what broke, none makes the next time better.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::{StepClass, StepStatus};

pub(super) const RULE: Rule = Rule {
    id: "no-future-class",
    summary: "no next step would detect, soften or prevent the next one",
    why: "\
Rolling back and repairing end this incident. At least one step should make the next one shorter,
milder or impossible.

Add a step of the class `detect`, `mitigate` or `prevent`. Steps that will not be done do not count.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &["next_steps"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Roll back, class: repair}]",
        ),
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Roll back, class: repair}, {text: Add a canary, class: prevent, status: wont_do, reason: Too slow}]",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Roll back, class: repair}, {text: Add a canary, class: prevent}]",
        ),
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Roll back, class: repair}, {text: Add a canary}]",
        ),
        Example::front("postmortem: {status: final}\nnext_steps: none"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let steps = subject.next_steps();
    // A step without a class may be of any; another rule asks for it.
    let future = steps.iter().any(|step| {
        let ahead = matches!(
            step.class,
            None | Some(StepClass::Detect | StepClass::Mitigate | StepClass::Prevent)
        );
        ahead && step.status != Some(StepStatus::WontDo)
    });
    if !steps.is_empty() && !future {
        findings.push(
            RULE.at(
                subject.place("next_steps"),
                "no step here would detect, soften or prevent the next one",
            )
            .help("add a step of the class `detect`, `mitigate` or `prevent`"),
        );
    }
}
