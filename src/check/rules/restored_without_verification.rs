//! `restored-without-verification`: it counts as over, and nothing says how anyone knows.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;

pub(super) const RULE: Rule = Rule {
    id: "restored-without-verification",
    summary: "it counts as over, and nothing says how anyone knows",
    why: "\
That a fix was applied is what was done; that it helped is what was seen. Incidents are closed too
early on the first.

Say what shows it: `The error rate is back at its usual 0.1 % since 10:50 UTC.` Or watch it first, with
`status: monitoring`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["kind", "updates.status.*"],
    check: Check::Words(
        &[
            r"\b(?:(?:fix|patch|change|workaround|mitigation)\s+(?:has\s+been|was|is)\s+(?:applied|deployed|implemented|rolled\s+out|released)|(?:have|has)\s+(?:applied|implemented|deployed|released|rolled\s+out)\s+(?:a|the)\s+(?:\w+\s+)?(?:fix|patch|change))\b",
            r"\b(?:verif\w*|confirm\w*|metrics?|monitor\w*|test(?:s|ed|ing)?|validat\w*|observ\w*|watch\w*|checks?|checked|see|seeing|seen|rates?|graphs?|dashboards?|report(?:s|ed)?|healthy|usual|normal\w*|again|succe\w*|recovered|works?|working)\b|%",
        ],
        check,
    ),
    bad: &[Example::front(
        "updates: [{at: 2026-03-10 11:50, status: resolved, text: Our engineers have applied a fix and have restored service to your solution.}]",
    )],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: We have applied a fix and have verified that service is restored.}]",
        ),
        // Watched before it was closed.
        Example::front(
            "updates: [{at: 2026-03-10 11:30, status: monitoring, text: A fix was applied.}, {at: 2026-03-10 11:50, status: resolved, text: The fix has been applied everywhere.}]",
        ),
        Example::front("updates: [{at: 2026-03-10 11:50, status: monitoring, text: A fix was applied.}]"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let ([fixed, evidence], Some(closing)) = (patterns, subject.closing_update()) else {
        return;
    };
    let watched = subject.record.updates[..closing]
        .iter()
        .any(|update| update.status == Some(UpdateStatus::Monitoring));
    if watched
        || subject.record.kind != Kind::Incident
        || subject
            .update_prose(closing)
            .any(|passage| evidence.is_match(&passage.text))
    {
        return;
    }
    for sentence in subject.sentences_of(closing) {
        if let Some(words) = fixed.find(sentence.text()) {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    "a fix is in, and nothing says what shows that it helped",
                )
                .help("say what shows it, such as an error rate or a test, and since when"),
            );
            return;
        }
    }
}
