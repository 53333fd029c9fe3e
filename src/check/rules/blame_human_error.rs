//! `blame-human-error`: a person's error given as the cause.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "blame-human-error",
    summary: "a person's error given as the cause",
    why: "\
Whoever made the error will make others, and so will everyone else: the useful question is what let
it through, and that is where something can be changed.

Say what the system accepted, showed or lacked: the script took an empty list of targets.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[CAUSE, ALONE], check),
    bad: &[
        Example::with_body("", "The outage was due to human error."),
        Example::with_body("", "Root cause: operator error"),
        Example::with_body("", "This was simply a human error."),
        Example::front("root_cause: Caused by an engineer's mistake"),
    ],
    good: &[
        Example::with_body("", "The cause was not human error but a missing check."),
        Example::with_body(
            "",
            "The form showed a user error. Human error is never where we stop.",
        ),
        Example::with_body(
            "",
            "Blaming it as a result of human error would help nobody, so rather than that we looked at the tool.",
        ),
        Example::with_body("", "The report said that it was caused by `human error`."),
    ],
};

const CAUSE: &str = r"\b(?:due to|caused by|because of|(?:as )?(?:a |the )?result of|stemmed from|attributed to|traced (?:back )?to|down to|root cause(?: was| is|:)|cause(?: was| is|:)) (?:an? |the |simple |some |pure |likely |plain )*(?:human|operator|pilot|engineer|administrator|employee|staff|personnel)(?:[ -]made)?(?:'s)? (?:errors?|mistakes?|failure|fault|negligence|carelessness|oversight)\b";

const ALONE: &str = r"\b(?:it|this|that|which|incident|outage|problem|issue) (?:was|is) (?:simply |just |clearly |a |an )*human error\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        if denies(said.before()) {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` stops where the question begins", said.words()),
            )
            .help("say what the system accepted, showed or lacked"),
        );
    }
}

/// Whether a sentence turns against what follows.
fn denies(before: &str) -> bool {
    let before = before.to_ascii_lowercase();
    [
        " not",
        "n't",
        "rather than",
        "instead of",
        "never",
        "blaming",
        "blame",
    ]
    .iter()
    .any(|word| before.contains(word))
}
