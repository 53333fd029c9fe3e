//! `action-overdue`: the day on which a next step should have been done is over.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-overdue",
    summary: "a next step is open, and its day is over",
    why: "\
Readers of a postmortem see what was promised and when. A step that is late without a word says
that nobody looks after it.

Write `status: done` with the day it was done, or a new `due` and in `reason` why it moved. It is a
warning and no error, so that the passing of a day never holds up a post on something urgent.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["next_steps.status", "next_steps.text"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "ended: 2026-02-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-03-09}]",
        ),
        Example::front(
            "ended: 2026-02-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-02-10, status: in_progress}]",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-02-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-03-10}]",
        ),
        Example::front(
            "ended: 2026-02-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-02-10, status: done}]",
        ),
        Example::front(
            "ended: 2026-02-01 10:00\nnext_steps: [{text: Add an alert, due: 2026-02-10, status: superseded}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let today = subject.record.zone.date(subject.whole.facts.now);
    for (index, step) in subject.open_steps() {
        let Some(due) = step.due.filter(|due| *due < today) else {
            continue;
        };
        let late = match (today - due).num_days() {
            1 => "1 day".to_owned(),
            days => format!("{days} days"),
        };
        let status = step.status.map_or("open", |status| status.name());
        let message = format!("this step was due on {due}, {late} ago, and is still `{status}`");
        findings.push(
            RULE.at(subject.step_place(index, "due"), message)
                .help("write `status: done` and `done`, or a new `due` with a `reason`"),
        );
    }
}
