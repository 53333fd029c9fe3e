//! `action-class-missing`: a next step does not say to what end it is taken.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-class-missing",
    summary: "a next step does not say to what end it is taken",
    why: "\
Steps that repair what broke are easy to find, those that keep it from breaking again are not. With
a class on each, a reader sees at a glance which kind is missing.

`class` is one of `investigate`, `mitigate`, `repair`, `detect`, `prevent`, `process`, `document`.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &[],
    rests_on: &["next_steps.class"],
    check: Check::Record(check),
    bad: &[Example::front(
        "postmortem: {status: final}\nnext_steps: [{text: Add an alert}]",
    )],
    good: &[
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Add an alert, class: detect}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.next_steps().iter().enumerate() {
        if step.class.is_none() {
            findings.push(
                RULE.at(subject.step_place(index, "text"), "this step has no class")
                    .help("add `class`, such as `detect` or `prevent`"),
            );
        }
    }
}
