//! `identified-claimed-not-set`: an update says that the cause was found, and the status says not.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::update::UpdateStatus;

pub(super) const RULE: Rule = Rule {
    id: "identified-claimed-not-set",
    summary: "an update says that the cause was found, and its status is `investigating`",
    why: "\
That the cause is known is good news, and the status is where people and programs look for it.

Write `status: identified` on the update that says so.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Words(
        &[
            r"\b(?:identified|found|determined|pinpointed|isolated|located)\s+(?:the|its)\s+(?:root\s+|underlying\s+)?(?:cause|source|reason)\b",
            r"\b(?:identified|isolated)\s+the\s+(?:issue|problem|fault)\b",
            r"\b(?:cause|source|issue|problem|fault)\s+(?:has\s+been|was|is)\s+(?:now\s+)?(?:identified|isolated|pinpointed|found)\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We have identified the root cause and are working on a fix.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:30, status: investigating, text: x}, {at: 2026-03-10 11:50, text: The issue has been isolated to one server.}]",
        ),
        Example::front(
            "updates:\n  - at: 2026-03-10 11:50\n    status: 'investigating'\n    text: We found the cause.",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: identified, text: We have identified the root cause.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We have not yet identified the cause.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We will post again once the cause has been identified.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: Engineers hope to have found the cause by noon.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: investigating, text: We identified the issue and applied a mitigation. We continue to investigate the root cause.}]",
        ),
    ],
};

/// Words before a claim that make it a wish, a condition or its opposite.
const DENIALS: &[&str] = &[
    "after", "before", "believe", "if", "may", "might", "never", "no", "nor", "not", "once",
    "soon", "t", "to", "unless", "until", "when", "whether", "yet",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for (update, sentence) in subject.update_sentences() {
        if subject.status_after(update) != Some(UpdateStatus::Investigating) {
            continue;
        }
        let claim = patterns
            .iter()
            .find_map(|pattern| pattern.find(sentence.text()))
            .filter(|claim| !has_word(&sentence.text()[..claim.start()], DENIALS))
            .filter(|_| !goes_on(&subject.record.updates[update].text));
        if let Some(claim) = claim {
            let status = subject.place_in_update(update, "status");
            let finding = RULE
                .at(
                    sentence.place(claim.range()),
                    "this says that the cause is known, and the status is `investigating`",
                )
                .related(status, "its status");
            findings.push(if subject.has_in_update(update, "status") {
                finding.replace("write", status, "identified")
            } else {
                finding.help("write `status: identified` on this update")
            });
        }
    }
}

/// Whether an update says that the cause is still looked for: then something else was found.
fn goes_on(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [
        "investigate the root cause",
        "investigating the root cause",
        "investigating the cause",
    ]
    .iter()
    .any(|words| text.contains(words))
}
