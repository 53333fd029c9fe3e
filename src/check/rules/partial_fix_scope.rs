//! `partial-fix-scope`: the update that resolves an incident speaks of a part of those affected.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "partial-fix-scope",
    summary: "the update that resolves an incident speaks of a part of those affected",
    why: "\
`Fixed for most customers` and `resolved` cannot both be the whole truth. The rest does not know
whether anyone still works for them.

Say what became of the others, or keep the incident open for them.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Words(
        &[
            r"\b(?:for|to|on|across)\s+(?:most|many|some|the\s+(?:vast\s+)?majority|nearly\s+all|almost\s+all)\b(?:\s+of)?(?:\s+(?:the|our|affected|impacted))*\s+(?:customers|users|sites|tenants|accounts|regions|servers|websites|organi[sz]ations|projects)\b",
            r"\b(?:fix(?:ed)?|resolved?|restored?|recovered|repaired|mitigated|working|operational|back)\b",
        ],
        check,
    ),
    bad: &[Example::front(
        "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in has been restored for most customers.}]",
    )],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: monitoring, text: Sign-in has been restored for most customers.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in has been restored for all customers.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in was slow for some users. It works again.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in failed for some users and has been restored for everyone.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: It was restored for some users at 09:00. Now everything works for all.}]",
        ),
    ],
};

/// Words with which an update goes on to tell that it was mended for everyone.
const WHOLE: &[&str] = &[
    "all",
    "completely",
    "entirely",
    "everybody",
    "everyone",
    "fully",
    "now",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let ([part, fixed], Some(closing)) = (patterns, subject.closing_update()) else {
        return;
    };
    for sentence in subject.sentences_of(closing) {
        let Some(words) = part.find(sentence.text()) else {
            continue;
        };
        // What was repaired stands right before for whom.
        let before = &sentence.text()[..words.start()];
        let near = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
        let later = &sentence.passage.text[sentence.range.end..];
        if fixed.is_match(&before[near..])
            && !before[near..].contains("not ")
            && !has_word(later, WHOLE)
        {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    format!(
                        "this is resolved `{}`, and nothing says what became of the others",
                        words.as_str()
                    ),
                )
                .related(subject.place_in_update(closing, "status"), "resolved here")
                .help("say when it was fixed for the others, or keep the incident open"),
            );
        }
    }
}
