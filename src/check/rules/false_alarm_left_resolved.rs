//! `false-alarm-left-resolved`: an incident turned out to be none, and still counts as one.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "false-alarm-left-resolved",
    summary: "an incident turned out to be none, and still counts as one",
    why: "\
When nothing was felt after all, the record should not count against uptime nor look like an outage
in the history.

Add `labels: [false_alarm]`, or `impact: none`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["impact", "labels", "kind", "updates.status.*"],
    check: Check::Words(
        &[
            r"\bfalse\s+(?:alarm|positive)\b",
            r"\b(?:was|is|were|found|had|confirmed)\s+no\s+(?:customer|user|client|service|external)(?:[\s-]facing)?\s+impact\b",
            r"\bno\s+(?:customer|user|client|service|external)(?:[\s-]facing)?\s+impact\s+(?:was|has\s+been|were)\s+(?:found|seen|observed|detected|identified)\b",
            r"\bno\s+(?:customers|users|clients)\s+(?:were|have\s+been)\s+(?:affected|impacted)\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: No customer impact was found.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: This was a false alarm. We apologise.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: This turned out to be a false alarm; customers were not affected.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: This was a false positive of our monitoring.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: It was a sensor. No customers were affected.}]",
        ),
    ],
    good: &[
        Example::front(
            "labels: [false_alarm]\nupdates: [{at: 2026-03-10 11:50, status: resolved, text: This was a false alarm.}]",
        ),
        Example::front(
            "impact: none\nupdates: [{at: 2026-03-10 11:50, status: resolved, text: There was no customer impact.}]",
        ),
        // Only a part.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: There was no customer impact in the US.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: 'No customers were affected outside of the EU. The first alert was a false alarm, and was not read.'}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: There is no further customer impact.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: The spam filter no longer reports this false positive to users.}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let Some(closing) = subject.closing_update() else {
        return;
    };
    if !subject.is_closed_incident() || subject.is_spared() {
        return;
    }
    for sentence in subject.sentences_of(closing) {
        let found = patterns
            .iter()
            .find_map(|pattern| pattern.find(sentence.text()))
            .filter(|words| is_whole(words.as_str(), &sentence.text()[words.end()..]));
        if let Some(words) = found {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    format!("`{}`, and this counts as an incident", words.as_str()),
                )
                .help("add `labels: [false_alarm]`, or `impact: none`"),
            );
        }
    }
}

/// Whether what stands behind the words leaves them as they are. With anything else, they speak of
/// a part.
fn is_whole(words: &str, after: &str) -> bool {
    let after = after.trim_matches(['.', '!', ' ']);
    let is_alarm = words.to_ascii_lowercase().ends_with("alarm");
    let goes_on = after.strip_prefix([',', ';', ':']).unwrap_or_default();
    let is_spared = ["affected", "impacted", "impact"]
        .iter()
        .any(|word| goes_on.ends_with(word))
        && has_word(goes_on, &["no", "not", "nobody"]);
    // Who raised it is all that it was about.
    let names_its_source = [
        "of our monitoring",
        "of our alerting",
        "of an alert",
        "of a sensor",
    ]
    .contains(&after.to_ascii_lowercase().as_str());
    after.is_empty() || names_its_source || is_alarm && is_spared
}
