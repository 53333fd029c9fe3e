//! `boilerplate-only-resolution`: the last post says only that it is resolved.

use regex::Regex;

use crate::check::passage::Sentence;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "boilerplate-only-resolution",
    summary: "the last post says only that it is resolved",
    why: "\
The status says `resolved` already. The last post is the one that most people read: they want to know
what happened, since when it works, and whether they must do anything.

One sentence will do: `Sign-in works again since 10:50 UTC; a faulty server was taken out.`
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Words(
        &[
            r"\b(?:resolved|fixed|completed|closed|over)\b",
            r"^(?:(?:this|the|our) )?(?:\w+ ){0,2}(?:incident|issue|problem|event|outage|maintenance|work) (?:has (?:now )?been|is(?: now)?|was) (?:fully |successfully |now )?(?:resolved|fixed|completed|closed|over)[.!]?$",
            r"^(?:this (?:has been|is|was) )?(?:now )?(?:resolved|fixed|completed|closed)[.!]?$",
            POLITE,
        ],
        check,
    ),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: This incident has been resolved.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: Resolved}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: This issue is now resolved. Thank you for your patience.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: \"The incident has been resolved.\\n\\nWe apologize for any inconvenience.\"}]"),
        Example::front(
            "kind: maintenance\nupdates: [{at: 2026-03-10 11:50, status: completed, text: The scheduled maintenance has been completed.}]",
        ),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: This incident has been resolved. We apologize to those who lost their drafts.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: This incident has been resolved. A server was faulty.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: The issue with uploads was resolved by a restart.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: monitoring, text: The issue is fixed.}]"),
    ],
};

/// What is said out of courtesy.
const POLITE: &str = r"^(?:thank you|(?:many )?thanks|we (?:sincerely |deeply )?(?:apologi[sz]e|appreciate|regret)|(?:our |sincere )*apologies|(?:we are |we're )?(?:very )?sorry for)\b[\w ,;'()-]*\b(?:patience|understanding|inconvenience|disruption|cooperation|support|trouble)\b[\w ,;'()-]*[.!]?$";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let ([_, whole @ .., polite], Some(closing)) = (patterns, subject.closing_update()) else {
        return;
    };
    let says_more = |sentence: &Sentence<'_>| !polite.is_match(sentence.text().trim());
    let mut told = subject.sentences_of(closing).filter(says_more);
    let (Some(only), None) = (told.next(), told.next()) else {
        return;
    };
    if whole
        .iter()
        .any(|pattern| pattern.is_match(only.text().trim()))
    {
        findings.push(
            RULE.at(only.whole(), "this says no more than the status does")
                .help(
                    "say what happened, since when it works, and what readers must do, if anything",
                ),
        );
    }
}
