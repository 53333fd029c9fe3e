//! `promise-ambiguous-unit`: a promise in words that nobody can put on a clock.

use std::ops::Range;

use regex::Regex;

use crate::check::clock::is_dated;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Kept;

pub(super) const RULE: Rule = Rule {
    id: "promise-ambiguous-unit",
    summary: "a promise in words that nobody can put on a clock",
    why: "\
`Within 24 business hours` is tomorrow to one reader and three days to another; `soon` and `tomorrow
morning` depend on who reads them, and where.

Write a date and a time with its zone, or add the promise to `promises`, `next_update` or
`postmortem.due`: the page then shows when it falls due, by the site's calendar.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["postmortem.due", "promises.kind", "updates.next_update"],
    check: Check::Words(
        &[
            r"\b(?:shortly|(?:very\s+|quite\s+)?soon|tomorrow(?:\s+(?:morning|afternoon|evening))?|later\s+(?:today|on)|in\s+due\s+course|in\s+the\s+(?:coming|next\s+few)\s+(?:minutes|hours|days|weeks))\b",
            r"\b(?:within|in|no\s+(?:more|longer|later)\s+th[ae]n|the\s+next)\s+(?:\w+\s+){0,3}(?:business|working|work)[\s-]+(?:hours?|days?)\b",
            r"\b(?:will|shall|follows?|expects?|aims?\s+to|plans?\s+to|going\s+to)\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: 'A postmortem will follow by 20 March. If the cause is found in the coming days, we will open a new page.'}]\npostmortem: {status: promised, due: 2026-03-20}",
        ),
        Example::front("updates: [{at: 2026-03-10 11:50, text: We will share more shortly.}]"),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: An incident report will be posted within 24 business hours.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: We will watch this through tomorrow morning.}]",
        ),
    ],
    good: &[
        // Put on a clock.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, next_update: 30m, text: We will share more shortly.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: 'We will share more tomorrow, 11 March, at 09:00 UTC.'}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: A report will be posted within 24 business hours.}]\npromises: [{kind: report, made: 2026-03-10 11:50, due: 24 business hours}]",
        ),
        // What is listed is one promise of two, the other has a date of its own.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: 'We will watch it until tomorrow. A report will be posted within 24 business hours.'}]\npromises: [{kind: report, made: 2026-03-10 11:50, due: 24 business hours}, {kind: monitoring_until, made: 2026-03-10 11:50, due: 2026-03-11}]",
        ),
        // No promises.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: We will roll back shortly after the release.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: We will tell you as soon as we know.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: Transfers take two business days and will arrive late.}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [vague, business, promise] = patterns else {
        return;
    };
    let is_timed = |kept: &Kept| kept.due.is_some() || kept.within.is_some();
    for (update, sentence) in subject.posted_sentences() {
        let on_a_clock =
            subject.lists_promise(update, sentence.text(), is_timed) || is_dated(sentence.text());
        if on_a_clock || !promise.is_match(sentence.text()) {
            continue;
        }
        let soon = vague
            .find_iter(sentence.text())
            .find(|words| !is_measure(sentence.text(), words.range()));
        if let Some(words) = soon.or_else(|| business.find(sentence.text())) {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    format!("`{}` can be put on no clock", words.as_str()),
                )
                .help("write a date and a time with its zone, or add the promise to `promises` or as `next_update`"),
            );
        }
    }
}

/// Whether the words only measure from something: `as soon as`, `shortly after`.
fn is_measure(text: &str, words: Range<usize>) -> bool {
    let (before, after) = (&text[..words.start], text[words.end..].trim_start());
    before.to_ascii_lowercase().ends_with("as ")
        || ["after", "before", "thereafter"]
            .iter()
            .any(|from| after.starts_with(from))
}
