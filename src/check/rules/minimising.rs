//! `minimising`: words that make the harm smaller.

use regex::Regex;

use crate::check::matches::Said;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "minimising",
    summary: "words that make the harm smaller",
    why: "\
For those who were hit it was everything. Such words are read as excuses.

Give the number: 140 users (0.3 %).
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[SMALL], check),
    bad: &[
        Example::with_body("", "Only a few users were affected."),
        Example::with_body("", "It was just a small number of requests."),
        Example::with_body("", "We know that this was a minor inconvenience."),
    ],
    good: &[
        Example::with_body("", "Only a few users (12) were affected."),
        Example::with_body("", "140 users were affected, only the EU."),
        Example::with_body("", "It affected 3 % of users, just a handful of tenants."),
    ],
};

const SMALL: &str = r"\b(?:(?:only|just|merely) (?:a |an )?(?:few|handful|minor|small|tiny|limited|brief|short|fraction|minority)\b|minor inconveniences?|(?:relatively|very) (?:few|small number|small percentage) of (?:our )?(?:users|customers|requests|tenants))";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        if has_number(&said) {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` makes the harm smaller", said.words()),
            )
            .help("give the number, such as `140 users (0.3 %)`"),
        );
    }
}

/// Whether the sentence gives a number.
fn has_number(said: &Said<'_>) -> bool {
    let digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    digit(said.before()) || digit(said.after())
}
