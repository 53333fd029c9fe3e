//! `action-not-imperative`: a next step names a thing, and not what will be done about it.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "action-not-imperative",
    summary: "a next step names a thing, and not what to do about it",
    why: "\
*Long queues* is a complaint, *Alert when the queue is longer than 1,000* is a step. A verb at the
beginning makes whoever writes it decide.

Begin with what is to be done: *add*, *remove*, *limit*, *test*.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["next_steps.status"],
    check: Check::Record(check),
    bad: &[
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Long queues}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: The cache should be refreshed after a release}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Adding alerts}]"),
    ],
    good: &[
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Add alerts}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Bring the second server back}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: The cache is now refreshed, status: done}]",
        ),
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: We will add alerts}]"),
    ],
};

/// Words that begin a thing or a state. Only those that are no verbs as well.
const BEGINNINGS: &[&str] = &[
    "a",
    "an",
    "better",
    "fewer",
    "insufficient",
    "it",
    "lack",
    "less",
    "long",
    "longer",
    "missing",
    "more",
    "need",
    "needs",
    "no",
    "not",
    "our",
    "poor",
    "that",
    "the",
    "their",
    "there",
    "these",
    "this",
    "those",
];

/// Verbs that end like a gerund.
const VERBS: &[&str] = &[
    "bring", "ping", "ring", "spring", "string", "swing", "wring",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, step) in subject.open_steps() {
        let Some(first) = step.text.split_whitespace().next() else {
            continue;
        };
        let word = first.to_lowercase();
        let gerund = word.ends_with("ing") && !VERBS.contains(&word.as_str());
        if gerund || BEGINNINGS.contains(&word.as_str()) {
            findings.push(
                RULE.at(
                    subject.step_place(index, "text"),
                    format!("this step begins with `{first}`, not with what to do"),
                )
                .help("begin with a verb, such as `Add`, `Remove` or `Limit`"),
            );
        }
    }
}
