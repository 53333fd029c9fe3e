//! `greeting-signoff`: a greeting or a signature.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "greeting-signoff",
    summary: "a greeting or a signature",
    why: "\
They are part of a letter. On the page, in feeds and in mails they stand where the facts should begin.

Remove them; who posted an update is its `by`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[HELLO, BYE], check),
    bad: &[
        Example::with_body("", "Hello Everyone,\n\nSign-in works again."),
        Example::with_body("", "Sign-in works again.\n\nKind Regards\nThe operations team"),
        Example::with_body("", "Dear customers, sign-in is slow."),
    ],
    good: &[
        Example::with_body("", "The message said hello to everyone."),
        Example::with_body("", "With best regards to nobody: the mail began with Hello, world."),
        Example::with_body("", "We sincerely apologise. Many thanks to those who wrote to us and waited."),
    ],
};

const HELLO: &str = r"^(?:hello|hi|dear|greetings|good (?:morning|afternoon|evening|day))(?: (?:to )?(?:everyone|everybody|all|team|there|folks|friends|(?:valued |our )?(?:customers?|users?|clients?|subscribers?|partners?|community|reader|sir or madam))\b|,)";

const BYE: &str = r"^(?:(?:kind|best|warm|kindest|warmest) regards|yours (?:sincerely|faithfully|truly)|sincerely|best wishes|many thanks|cheers|regards)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        // A farewell is a few words and a name; whatever goes on is a sentence.
        if said.pattern == 1 && said.passage.text.split_whitespace().count() > 10 {
            continue;
        }
        findings.push(
            RULE.at(said.place(), "letters have greetings, records do not")
                .help("remove it; who posted an update is its `by`"),
        );
    }
}
