//! `inconvenience-cliche`: an apology for `the inconvenience`.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "inconvenience-cliche",
    summary: "an apology for an inconvenience",
    why: "\
The phrase is so worn that it is read as no apology at all; nobody who could not work calls it an
inconvenience.

Say what for: we are sorry that you could not sign in.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[SORRY], check),
    bad: &[
        Example::with_body("", "We are sorry for the inconvenience this has caused."),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: We apologize for any inconvenience.}]",
        ),
        Example::with_body("", "Our sincere apologies for any inconvenience caused."),
    ],
    good: &[
        Example::with_body("", "We are sorry that you could not sign in."),
        Example::with_body(
            "",
            "The inconvenience of a second password is being removed. We are sorry.",
        ),
    ],
};

const SORRY: &str = r"\b(?:sorry|apologi[sz]e[sd]?|apologi[sz]ing|apolog(?:y|ies)|regret)\b[ -\x2d/->@-~]{0,40}\binconveniences?\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(
                said.place(),
                "an apology for an inconvenience is read as none".to_owned(),
            )
            .help("say what you are sorry for: `we are sorry that you could not sign in`"),
        );
    }
}
