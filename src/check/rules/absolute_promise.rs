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
    rests_on: &[],
    check: Check::Words(&[NEVER, EVER, ENSURE, LET, WILL_NOT, DENIED], check),
    bad: &[
        Example::with_body(
            "",
            "When a node is full, jobs cannot be placed; classes will ensure this never happens.",
        ),
        Example::with_body("", "We will never let this happen again."),
        Example::with_body("", "Such an outage will not happen again."),
        Example::with_body("", "This won't happen again."),
        Example::with_body("", "This will never happen again."),
        Example::with_body(
            "",
            "We are taking steps to ensure such incidents do not occur.",
        ),
        Example::with_body("", "We want to prevent this from ever happening again."),
        Example::front("next_steps: [{text: Make sure that this does not happen again}]"),
    ],
    good: &[
        Example::with_body("", "We cannot promise that it will never happen again."),
        Example::with_body("", "Nobody can guarantee that this will not happen again."),
        Example::with_body("", "If the disk is full, the job will not repeat."),
        Example::with_body("", "This makes it less likely to happen again."),
        Example::with_body("", "Two jobs can no longer run at once."),
        Example::with_body(
            "",
            "To reduce the chance that it happens again, we have added a check.",
        ),
        Example::with_body(
            "",
            "The callback ensures that writes do not overlap. An error that should never occur was logged.",
        ),
    ],
};

const NEVER: &str = r"\bnever (?:happens?|occurs?|recurs?|repeats?)\b";

const EVER: &str = r"\bfrom ever (?:happening|occurring|recurring)\b|\bguarantee (?:that )?(?:this|it|such|similar|these)\b";

const ENSURE: &str = r"\b(?:ensur(?:e|es|ing)|mak(?:e|es|ing) sure) (?:that )?(?:this|these|such|similar|it)\b[a-z ]{0,40}(?: not|n't|n’t|cannot) (?:ever )?(?:happen|occur|recur|re-?occur|repeat)";
const LET: &str = r"\bnever (?:again )?(?:let|allow) (?:this|it|that|such|these)\b[a-z ]{0,40}\b(?:happen|occur|recur|repeat)(?: again)?\b|\bnever again (?:let|allow)\b";

const WILL_NOT: &str = r"\b(?:(?:will|shall) not|won't|won’t) (?:ever )?(?:happen|occur) again\b|\b(?:will not|won't|won’t) (?:ever )?(?:recur|reoccur)\b";
/// Words that take back what follows.
const DENIED: &str = r"\b(?:cannot|can't|can’t|could not|not|never|no one can|nobody can|no) (?:\w+ )?(?:promise|guarantee|say|rule out|certain|sure|ensure)\b|\b(?:cannot|nobody can|no one can) $";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let Some((denied, promises)) = patterns.split_last() else {
        return;
    };
    for said in subject.said(promises) {
        // Who says that nobody can promise it promises nothing.
        if denied.is_match(said.before()) {
            continue;
        }
        // `An error that should never occur` is none; `will never occur` and `never again` are.
        let will = ["will ", "can ", "could ", "must "]
            .iter()
            .any(|word| said.before().ends_with(word));
        if said.pattern == 0
            && !will
            && !said.after().starts_with(" again")
            && !ensures(said.before())
        {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` is more than anybody can promise", said.words()),
            )
            .help("say what becomes less likely or less harmful, and by which step"),
        );
    }
}

/// Whether words before make sure of something.
fn ensures(before: &str) -> bool {
    ["ensure this ", "ensure that this ", "ensure it "]
        .iter()
        .any(|words| before.ends_with(words))
}
