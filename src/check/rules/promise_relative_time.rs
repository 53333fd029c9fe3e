//! `promise-relative-time`: the next update is promised in minutes from now, without a time.

use std::ops::Range;

use regex::Regex;

use crate::check::clock::clocks;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::spoken;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Kept;
use crate::time::calendar::Due;

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
            spoken::FROM_NOW,
            r"\bupdates?\b|\bpost\s+again\b",
        ],
        check,
    ),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 06:43, next_update: 30m, text: The next update will be in 30 minutes.}]"),
        Example::front("updates: [{at: 2026-03-10 06:43, text: We will post again within the next hour. Another update in an hour.}]"),
        Example::front("zone: Europe/Berlin\nupdates: [{at: 2026-03-10 06:43, text: The next update follows in 20 minutes.}]"),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 06:43, text: 'We expect it to work again in 2 hours or less, but more updates will be coming soon.'}]"),
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
        let clause = clause_of(sentence.text(), words.range());
        if !clocks(sentence.text()).is_empty() || !news.is_match(clause) {
            continue;
        }
        let place = sentence.place(words.range());
        let finding = RULE.at(
            place,
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
            .and_then(|kept: &Kept| kept.due)
            .or_else(|| {
                let posted = subject.record.updates[update].at;
                let length = spoken::from_now(clause, relative)?;
                posted.checked_add_signed(length).map(Due::At)
            });
        findings.push(match due {
            Some(due) => finding.replace(
                "name the time",
                place,
                format!("by {}", subject.told_due(due)),
            ),
            None => finding.help("name the time with its zone, when it is reckoned from the post"),
        });
    }
}

/// The part of a sentence in which words stand, between the marks with which it turns to another thing.
fn clause_of(text: &str, words: Range<usize>) -> &str {
    const TURNS: &[&str] = &[
        ", but ",
        ", and ",
        ", while ",
        ", however",
        "; ",
        " \u{2013} ",
    ];
    let (before, after) = (&text[..words.start], &text[words.end..]);
    let start = TURNS
        .iter()
        .filter_map(|turn| Some(before.rfind(turn)? + turn.len()))
        .max();
    let end = TURNS.iter().filter_map(|turn| after.find(turn)).min();
    &text[start.unwrap_or(0)..words.end + end.unwrap_or(after.len())]
}
