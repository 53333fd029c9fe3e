//! `marketing-in-incident`: the language of advertising.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "marketing-in-incident",
    summary: "the language of advertising",
    why: "\
Praise of oneself beside an outage reads as mockery.

Begin with what did not work, for whom, and since when.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[PRAISE], check),
    bad: &[
        Example::with_body("", "We are committed to enhancing our resources."),
        Example::with_body("", "Our industry-leading platform was down."),
        Example::with_body("", "We strive for a seamless customer experience."),
    ],
    good: &[
        Example::with_body(
            "",
            "The transaction was committed to disk. The service was down.",
        ),
        Example::with_body("", "The service is committed to memory only."),
    ],
};

const PRAISE: &str = r"\b(?:best-in-class|world-class|industry-leading|market-leading|cutting-edge|state-of-the-art|next-generation|award-winning|unparalleled|second to none|(?:is|are|remain|remains) (?:fully |deeply |strongly )?committed to (?:enhanc|deliver|provid|offer|improv|excellen)[a-z]*|(?:exceptional|premier|seamless|superior|outstanding) (?:customer |user )?(?:experience|service|quality)|excited to|proud to (?:offer|announce|provide))\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` is the language of advertising", said.words()),
            )
            .help("begin with what did not work, for whom, and since when"),
        );
    }
}
