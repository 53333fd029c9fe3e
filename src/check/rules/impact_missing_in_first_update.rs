//! `impact-missing-in-first-update`: the first post does not say what users notice.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "impact-missing-in-first-update",
    summary: "the first post does not say what users notice",
    why: "\
`We are investigating an issue` does not tell a reader whether it is theirs. In an email or a feed,
the first post often stands alone.

Say what fails, for whom, and what still works: `Some users in the EU cannot sign in. Requests with an
API key work.`
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["kind", "updates.at.*"],
    check: Check::Words(
        &[
            r"\b(?:investigating|aware\s+of|looking\s+into|experiencing|on it|there (?:is|are))\b",
            // A sentence that says only that there is something.
            r"^(?:(?:hello|hi|dear)[\w ]*, *)?(?:\w+: *)?(?:(?:we|our team|our engineers|engineers|engineering|the team)(?: are|'re|’re| is)? (?:currently |actively )?)?(?:investigating|aware of|looking into|experiencing) (?:(?:and \w+|an?|the|some|this|possible|potential|reports? of|multiple|ongoing|intermittent|service|technical|performance|with|new) )*(?:incident|issues?|problems?|outages?|disruptions?|interruptions?|degradation|degraded performance)(?: (?:with|in|on|of|to|for|affecting|impacting) [\w .&/-]{1,30})?(?: and (?:will|are|is) [\w :,'-]+)?[.!]?$",
            // One that says only that somebody is at work, or only that there is something.
            r"^(?:(?:hello|hi|dear)[\w ]*, *)?(?:\w+: *)?(?:(?:we|our team|our engineers|our engineering team|engineers|the team)(?: are|'re|’re| is)? (?:currently |actively |still )?(?:investigating(?: this| it| further| now)?|looking into (?:it|this)|on it|working on it)|there (?:is|are) (?:(?:an?|some|currently|ongoing|technical) )*(?:incident|issues?|problems?|disruptions?|difficulties)(?: (?:with|in|on) (?:the |our )?[\w./-]{1,20}(?: [\w./-]{1,20})?)?)(?: and (?:will|are|is) [\w :,'-]+)?[.!]?$",
            // What users notice.
            r"\b(?:unable|cannot|can't|fail\w*|errors?|slow\w*|delay\w*|late|missing|not|lost|time\s?outs?|refused|unavailable|down|signing|logging|login|logins|sign-ins?|access\w*|users?|customers?)\b",
            // What is said everywhere.
            r"^(?:hello|hi |dear )|\b(?:apologi[sz]e|sorry|thank you|next update|updates? (?:will|as|shortly|soon)|more (?:information|details)|keep you (?:posted|informed|updated)|(?:provide|post|share) (?:an |more |further )?(?:update|information|details))\b",
        ],
        check,
    ),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We’re investigating.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are investigating.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: 'We are investigating and will post again by 10:40 UTC.'}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: Our engineers are on it.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: There is an incident with the API.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are investigating reports of degraded performance.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are currently investigating an issue with the API. We will provide an update soon.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: 'Investigating: We are aware of a problem. Sorry for the inconvenience.'}]"),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: There is a delay of mails. Our engineers are on it.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: There are errors with the API. We are investigating.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are investigating an issue. Some users in the EU cannot sign in.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are investigating reports of failing uploads.}]"),
        Example::front("updates: [{at: 2026-03-10 11:30, status: investigating, text: Sign-in fails.}, {at: 2026-03-10 11:50, text: We are investigating the issue.}]"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: We are aware of an issue that keeps users in the EU from signing in.}]"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [_, empty, at_work, felt, phrase] = patterns else {
        return;
    };
    if subject.record.kind != Kind::Incident {
        return;
    }
    let mut first = None;
    for sentence in subject.sentences_of(0) {
        let text = sentence.text().trim();
        if (empty.is_match(text) || at_work.is_match(text)) && !felt.is_match(text) {
            first.get_or_insert_with(|| sentence.whole());
        } else if !phrase.is_match(text) {
            return;
        }
    }
    if let Some(place) = first {
        findings.push(
            RULE.at(place, "the first post does not say what users notice")
                .help("say what fails, for whom, and what still works"),
        );
    }
}
