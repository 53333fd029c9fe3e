//! `status-regression`: a status goes back without a word on why.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "status-regression",
    summary: "a status goes back without a word on why",
    why: "\
From `monitoring` back to `investigating` means that the fix did not hold. Readers who saw the first
want to know that, and from when.

Say it in the update: `Errors are rising again since 14:10 UTC; the fix did not hold.` If the status
is a slip, correct it.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: We are looking into the API.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, text: All works.}\n  - {at: 2026-03-10 10:30, status: monitoring, text: We watch the error rate.}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: Errors are rising again.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, text: All works.}\n  - {at: 2026-03-10 10:30, status: identified, text: The fix did not hold.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:20, text: y}\n  - {at: 2026-03-10 10:30, status: monitoring, text: z}",
        ),
    ],
};

/// What a word on why has in it.
const EXPLAINED: &[&str] = &[
    "again",
    "reopen",
    "re-open",
    "recur",
    "return",
    "back",
    "still",
    "persist",
    "continu",
    "not hold",
    "not work",
    "not fix",
    "not solve",
    "not resolve",
    "not enough",
    "not fully",
    "incomplete",
    "partial",
    "new ",
    "another",
    "further",
    "additional",
    "more ",
    "failed",
    "worse",
    "rolled",
    "revert",
    "premature",
    "mistake",
    "error in",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let mut before = None;
    for (index, update) in subject.record.updates.iter().enumerate() {
        let Some(status) = update.status else {
            continue;
        };
        if let Some((earlier, from)) = before
            && status < from
            && !is_explained(&update.text)
        {
            let message = format!(
                "back from `{}` to `{}` without a word on why",
                from.name(),
                status.name()
            );
            findings.push(
                RULE.at(subject.place_in_update(index, "status"), message)
                    .related(
                        subject.place_in_update(earlier, "status"),
                        "the status before",
                    )
                    .help("say what came back and since when, or correct the status"),
            );
        }
        before = Some((index, status));
    }
}

fn is_explained(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    EXPLAINED.iter().any(|word| text.contains(word))
}
