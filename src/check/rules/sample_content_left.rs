//! `sample-content-left`: the demonstration content of a status page's software.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "sample-content-left",
    summary: "the demonstration content of a status page's software",
    why: "\
An outage that never happened counts in the figures, and says that nobody looked at the page.

Delete the record.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[SAMPLE], check),
    bad: &[
        Example::front("title: Testing New cState Features"),
        Example::with_body("", "This is an example incident that can be deleted."),
        Example::with_body("", "Example Chat App is down."),
    ],
    good: &[
        Example::with_body(
            "",
            "An example of the incident can be seen in the log. The chat app is down.",
        ),
        Example::with_body("", "This is a test of our sirens."),
    ],
};

/// What cState and Statuspage come with.
const SAMPLE: &str = r"\bexample chat app\b|\btesting[ -](?:new )?cstate[ -](?:functions|features)\b|\bthere is a new feature in cstate version\b|\bthis is an example (?:incident|issue|maintenance|post)\b|\bwhen your product or service is(?:n[ -~]t| not) functioning as expected, let your customers know by creating an incident\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    if let Some(said) = subject.said(patterns).next() {
        findings.push(
            RULE.at(
                said.place(),
                "this is the demonstration content of a status page's software",
            )
            .help("delete the record"),
        );
    }
}
