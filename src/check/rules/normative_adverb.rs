//! `normative-adverb`: a judgement on people in a word.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "normative-adverb",
    summary: "a judgement on people in a word",
    why: "\
Words such as `carelessly` measure what people did by what is known now.

Say what was done, and what it left out: the review did not include the path of the cache.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[ADVERB], check),
    bad: &[
        Example::with_body("", "The change was carelessly reviewed."),
        Example::with_body("", "It was not properly tested."),
        Example::with_body("", "The limit was naively chosen."),
    ],
    good: &[
        Example::with_body("", "The cache was not properly closed."),
        Example::with_body("", "The value is lazily computed and adequately large."),
        Example::with_body("", "Errors of the kind that is hard to see."),
    ],
};

const ADVERB: &str = r"\b(?:carelessly|negligently|sloppily|recklessly|thoughtlessly|irresponsibly|foolishly|naively|unprofessionally|(?:not|never|n't) (?:been )?(?:properly|adequately|sufficiently|thoroughly|carefully) (?:tested|reviewed|checked|verified|planned|communicated|documented|considered|trained))\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` judges and does not tell", said.words()),
            )
            .help("say what was done, and what it left out"),
        );
    }
}
