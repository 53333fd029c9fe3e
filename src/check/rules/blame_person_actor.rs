//! `blame-person-actor`: a person as the one who broke it.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "blame-person-actor",
    summary: "a person as the one who broke it",
    why: "\
A sentence whose subject is a person who slipped ends the inquiry there. The same slip was possible
before, and is possible still.

Make the tool the subject: the configuration accepted the misspelt name.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[SLIP], check),
    bad: &[
        Example::with_body("", "An engineer made a typo in the list of hosts."),
        Example::with_body("", "The on-call engineer accidentally deleted the table."),
        Example::with_body("", "A developer forgot to renew it."),
        Example::front("root_cause: One of our operators misconfigured the router"),
    ],
    good: &[
        Example::with_body(
            "",
            "The engineer on call restarted it. An operator deleted the old table as planned.",
        ),
        Example::with_body("", "A job inadvertently deleted the table."),
        Example::with_body(
            "",
            "An engineer noticed that the index was misconfigured; two engineers broke the circle.",
        ),
    ],
};

const SLIP: &str = r"\b(?:engineer|operator|developer|administrator|admin|technician|employee|contractor|colleague|intern|sysadmin|dba|programmer|team member|staff member)s? (?:who )?(?:had )?(?:(?:accidentally|mistakenly|inadvertently|unintentionally|erroneously|wrongly|carelessly|unknowingly|incorrectly|unwittingly) [a-z]+(?:ed|ew|ut|an|ade|oke|et|ote)\b|(?:forgot|misconfigured|mistyped|misread|overlooked|neglected|misunderstood|botched|screwed up|messed up)\b|made (?:a|an) (?:[a-z]+ )?(?:typo|mistake|error|slip)\b)";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` makes a person the cause", said.words()),
            )
            .help("make the tool the subject: `the configuration accepted …`"),
        );
    }
}
