//! `promise-relative-time`: the next update is promised in minutes from now, without a time.

use regex::Regex;

use crate::check::clock::clocks;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Kept;

pub(super) const RULE: Rule = Rule {
    id: "promise-relative-time",
    summary: "the next update is promised in minutes from now, without a time",
    why: "\
`In 30 minutes` has to be added to when it was posted, in a zone the reader may not know; in an email
or a feed that arrives late it is simply wrong.

Write the time: `by 07:43 UTC`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(
        &[
            r"\b(?:in|within)\s+(?:about\s+|approximately\s+)?(?:the\s+next\s+)?(?:\d+|an?|half\s+an|one|two|three|four|five|ten|fifteen|twenty|thirty|forty-five|sixty|ninety)\s*(?:minutes?|mins?|hours?|hrs?)\b",
            r"\bupdates?\b|\bpost\s+again\b",
        ],
        check,
    ),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 06:43, next_update: 30m, text: The next update will be in 30 minutes.}]"),
        Example::front("updates: [{at: 2026-03-10 06:43, text: We will post again within the next hour. Another update in an hour.}]"),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 06:43, text: 'The next update will be in 30 minutes, at 07:13 UTC.'}]"),
        Example::front("updates: [{at: 2026-03-10 06:43, text: Sign-in will work again in 30 minutes.}]"),
        Example::front("updates: [{at: 2026-03-10 06:43, text: The update was installed within two days.}]"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [relative, news] = patterns else {
        return;
    };
    for (update, sentence) in subject.update_sentences() {
        let Some(words) = relative.find(sentence.text()) else {
            continue;
        };
        if !clocks(sentence.text()).is_empty() || !news.is_match(sentence.text()) {
            continue;
        }
        let finding = RULE.at(
            sentence.place(words.range()),
            format!(
                "`{}` has to be added to a time that the reader may not see",
                words.as_str()
            ),
        );
        let due = subject
            .facts
            .promises
            .iter()
            .find(|kept| kept.update == Some(update))
            .and_then(|kept: &Kept| kept.due);
        findings.push(match due {
            Some(due) => finding.help(format!("name the time: `by {}`", subject.told_due(due))),
            None => finding.help("name the time with its zone: `by 07:43 UTC`"),
        });
    }
}
