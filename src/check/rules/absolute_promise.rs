//! `absolute-promise`: a promise that nobody can keep.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "absolute-promise",
    summary: "a promise that nobody can keep",
    why: "\
Nobody can rule out that it happens again, and the day it does, the sentence is quoted.

Say what becomes less likely or less harmful, and by which step.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    check: Check::Words(&[NEVER], check),
    bad: &[Example::with_body("", "This will never happen again."), Example::with_body("", "We are taking steps to ensure such incidents do not occur."), Example::with_body("", "We want to prevent this from ever happening again."), Example::front("next_steps: [{text: Make sure that this does not happen again}]")],
    good: &[Example::with_body("", "This makes it less likely to happen again."), Example::with_body("", "Two jobs can no longer run at once."), Example::with_body("", "To reduce the chance that it happens again, we have added a check."), Example::with_body("", "The callback ensures that writes do not overlap.")],
};

const NEVER: &str = r"\b(?:(?:will|can|could|should|does|must) (?:never|not ever) (?:happen|occur|recur|repeat)(?: itself)?\b|never (?:happens?|occurs?) again|from ever (?:happening|occurring|recurring)|(?:we|to) guarantee (?:that )?(?:this|it|such|similar|these)|(?:ensure|ensures|ensuring|make sure|guarantee) (?:that )?(?:this|these|such|similar|it)(?: [a-z]+){0,4} (?:never|do(?:es)? not|don't|doesn't|cannot|can't|can not|will not|won't) (?:ever )?(?:happen|occur|recur|re-?occur|repeat))";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(said.place(), format!("`{}` is more than anybody can promise", said.words()))
                .help("say what becomes less likely or less harmful, and by which step"),
        );
    }
}
