//! `promised-rca-never-published`: an update promises a postmortem, and none came in a month.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::PostmortemStatus;
use crate::model::promise::PromiseKind;

pub(super) const RULE: Rule = Rule {
    id: "promised-rca-never-published",
    summary: "an update promises a postmortem, and none came in a month or longer",
    why: "\
Words of a closing post are a promise, also when no data repeats them. Readers who waited for the
explanation remember that it never came. How long they have to wait is `policy.promised_within`, else
30 days.

Publish it, or say why there is none: `postmortem: {status: waived, reason: ...}`. With a date in
`postmortem.due`, the page tells how the promise stands.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &["postmortem", "promises", "root_cause"],
    check: Check::Words(
        &[
            r"\b(?:root\s+cause\s+(?:analysis|report)|rca|post-?\s?mortem|incident\s+(?:report|review))\b",
            r"(?:'ll|’ll)\b|\b(?:will|to\s+follow|follows|(?:plan(?:ning)?|intend(?:ing)?|going|aim(?:ing)?)\s+to\s+(?:publish|post|share|release|provide|write|send))\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: We plan to publish an RCA once complete.}]",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: \"It works. We'll publish a full post-mortem in the coming days.\"}]",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: A detailed root cause analysis will be shared.}]",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: It works again. A postmortem follows.}]\npostmortem: {status: promised}",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-08 11:50, status: resolved, text: A postmortem will follow.}]",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: A postmortem will follow.}]\npostmortem: {status: final, published: 2026-01-20}",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: A postmortem will follow.}]\npostmortem: {status: waived, reason: A repeat}",
        ),
        // With a date, `postmortem-overdue` speaks of it.
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: A postmortem will follow.}]\npostmortem: {status: promised, due: 2026-01-20}",
        ),
        Example::front(
            "updates: [{at: 2026-01-10 11:50, status: resolved, text: There will be no postmortem.}]",
        ),
    ],
};

/// Words of sentences that promise nothing.
const DENIALS: &[&str] = &["if", "never", "no", "not", "without"];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [report, promise] = patterns else { return };
    let record = subject.record;
    let answered = record.postmortem.as_ref().is_some_and(|postmortem| {
        postmortem.published.is_some()
            || postmortem
                .status
                .is_some_and(|status| status.is_published() || status == PostmortemStatus::Waived)
    });
    let listed = subject
        .facts
        .promises
        .iter()
        .any(|kept| matches!(kept.kind, PromiseKind::Postmortem | PromiseKind::Report));
    if answered || listed || record.root_cause.is_some() || !record.body.text.is_empty() {
        return;
    }
    let promised = subject.update_sentences().find_map(|(update, sentence)| {
        let words = report.find(sentence.text())?;
        let is_promise = promise.is_match(sentence.text()) && !has_word(sentence.text(), DENIALS);
        is_promise.then(|| (update, sentence.place(words.range())))
    });
    if let Some((update, place)) = promised {
        let since = subject.now() - record.updates[update].at;
        if subject.is_beyond(
            record.updates[update].at,
            subject.limits().promised_within,
            subject.now(),
        ) {
            findings.push(
                RULE.at(
                    place,
                    format!("this was promised {} ago, and none is out", length(since)),
                )
                .help("publish it, or write `status: waived` with a `reason` below `postmortem`"),
            );
        }
    }
}
