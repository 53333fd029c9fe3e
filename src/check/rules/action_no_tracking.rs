//! `action-no-tracking`: an open next step is not tracked anywhere.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-no-tracking",
    summary: "an open next step links to no place where it is tracked",
    why: "\
A postmortem is read once; work is done from a list of work. A step that stands in one and not in
the other gets lost.

Write `link` with the address of the issue or ticket, if readers may know it.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &[],
    rests_on: &[
        "next_steps.link",
        "next_steps.status",
        "next_steps.text",
        "next_steps.text",
    ],
    check: Check::Record(check),
    bad: &[Example::front(
        "postmortem: {status: final}\nnext_steps: [{text: Add an alert, owner: API team, due: 2026-04-01}]",
    )],
    good: &[
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Add an alert, link: https://example.com/issues/512}]",
        ),
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: 'Add an alert ([512](https://example.com/issues/512))'}]",
        ),
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: Add an alert, status: done}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add an alert}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.open_steps() {
        if step.link.is_none() && !step.text.contains("://") {
            findings.push(
                RULE.at(
                    subject.step_place(index, "text"),
                    "nothing says where this step is tracked",
                )
                .help("add `link` with the address of its issue"),
            );
        }
    }
}
