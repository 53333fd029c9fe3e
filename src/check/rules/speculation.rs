//! `speculation`: an update guesses at the cause while it is still being looked for.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::update::UpdateStatus;

pub(super) const RULE: Rule = Rule {
    id: "speculation",
    summary: "an update guesses at the cause while it is still being looked for",
    why: "\
A guess is quoted as the cause, and taking it back costs more trust than waiting would have. It also
sends readers to look in the wrong place.

Say what users see and what you do: `We do not know the cause yet; we are looking at the databases.`
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Words(
        &[
            r"\b(?:probably|likely|possibly|perhaps|presumably|may\s+be|might\s+be|may\s+have\s+been|might\s+have\s+been|could\s+be|appears?\s+to\s+be|seems?\s+to\s+be)\s+(?:due\s+to|caused\s+by|because\s+of|a\s+result\s+of|the\s+result\s+of|triggered\s+by)\b",
            r"\bwe\s+(?:currently\s+)?(?:believe|think|suspect|assume)\s+(?:that\s+)?(?:this|it|the\s+(?:cause|root\s+cause|issue|problem|outage|incident))\s+(?:is|was|may\s+be|might\s+be|could\s+be|has\s+been)\s+(?:a|an|due|caused|related|because|in|with)\b",
            r"\b(?:probable|likely|suspected|possible)\s+(?:root\s+)?cause\b|\bwe\s+(?:currently\s+|now\s+|still\s+)?suspect\b",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We believe this is a database problem.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: Sign-in fails. This may be due to a network fault.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We suspect that the database is overloaded.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, text: The likely cause is a release of this morning.}]",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: identified, text: We believe this is a database problem.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We believe this is affecting some users in the EU.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: We have ruled out a likely suspect.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: Your request may be refused due to the load.}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for (update, sentence) in subject.update_sentences() {
        let status = subject.status_after(update);
        if !matches!(status, None | Some(UpdateStatus::Investigating)) {
            continue;
        }
        if let Some(words) = patterns
            .iter()
            .find_map(|pattern| pattern.find(sentence.text()))
        {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    "this guesses at the cause, and the status is `investigating`",
                )
                .help(
                    "say what users see and what you are doing; `status: identified` once you know",
                ),
            );
        }
    }
}
