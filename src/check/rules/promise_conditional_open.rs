//! `promise-conditional-open`: a promise that waits for something, without a latest date.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Kept;

pub(super) const RULE: Rule = Rule {
    id: "promise-conditional-open",
    summary: "a promise that waits for something, without a latest date",
    why: "\
`Once we are confident` may be in an hour or never, and nobody can hold you to it.

Give it an outer bound: `once we are confident, or by 18:00 UTC with what we know`. As data:
`next_update`, or `due` of the promise.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &["postmortem.due", "promises.kind", "updates.next_update"],
    check: Check::Words(
        &[
            r"\b(?:once|as\s+soon\s+as|when|after)\s+(?:we|our|the|it|this|they|there|more|further|available|known|possible|identified|confirmed|complete[d]?|concluded)\b|\bif\s+(?:this|it|that|the\s+(?:root\s+)?cause)\s+(?:is|can\s+be)\s+(?:identified|found|determined)\b",
            r"\b(?:updates?|report|post-?mortem|root\s+cause|rca|details|information|findings|status\s+page)\b",
            r"\b(?:will|we'll|to\s+follow|follows)\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: 'A postmortem will follow by 20 March. If the cause is identified, we will raise a new status page.'}]\npostmortem: {status: promised, due: 2026-03-20}",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: An update will be provided once we are confident that it works.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: We will share more information as soon as it is available.}]",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: If the cause is identified within a week there will be a new status page.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, next_update: 1h, text: An update will be provided once we are confident that it works.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: 'A postmortem will follow once we know the cause, within 20 business days at the latest.'}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: A postmortem will follow once we know the cause.}]\npostmortem: {status: promised, due: 2026-03-20}",
        ),
        // No promise of news.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: Sign-in will work once the server is back.}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [condition, news, promise] = patterns else {
        return;
    };
    let is_bounded = |kept: &Kept| kept.due.is_some() || kept.kept.is_some();
    for (update, sentence) in subject.posted_sentences() {
        let Some(words) = condition.find(sentence.text()) else {
            continue;
        };
        let listed = subject.lists_promise(update, sentence.text(), is_bounded);
        if listed || has_bound(sentence.text()) {
            continue;
        }
        // The news is what is promised, not what is waited for.
        let told = [
            &sentence.text()[..words.start()],
            &sentence.text()[words.end()..],
        ];
        if told
            .iter()
            .any(|part| news.is_match(part) && promise.is_match(part))
        {
            findings.push(
                RULE.at(sentence.place(words.range()), "this promise has no latest date")
                    .help("add one: `or by 18:00 UTC with what we know`, as data in `next_update` or `promises`"),
            );
        }
    }
}

fn has_bound(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [
        "within",
        "latest",
        "no later",
        "no longer than",
        " by ",
        "utc",
        "tomorrow",
        "today",
    ]
    .iter()
    .any(|bound| text.contains(bound))
}
