//! `boilerplate-improvement`: a promise to improve that names nothing.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "boilerplate-improvement",
    summary: "a promise to improve that names nothing",
    why: "\
It can be said after any incident by anyone, so it says nothing about this one.

Remove it, or make it a next step with an owner and a day.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[IMPROVE], check),
    bad: &[
        Example::with_body(
            "",
            "We are continuously taking steps to improve the Online service.",
        ),
        Example::with_body("", "We are constantly striving to improve."),
        Example::with_body("", "We take the reliability of our service very seriously."),
    ],
    good: &[
        Example::with_body("", "To improve the service, we have added an index."),
        Example::with_body("", "We continue to work on the index."),
        Example::with_body("", "The alert is taken seriously by the second team now."),
    ],
};

const IMPROVE: &str = r"\b(?:continu(?:ously|ally|ing|e) (?:to )?(?:tak(?:e|ing) steps|work(?:ing)?|striv(?:e|ing)|look(?:ing)?)? ?(?:to|for ways to|towards|on) ?(?:improv(?:e|ing)|enhanc(?:e|ing)) (?:our|the|your) (?:service|platform|system|process|reliab|customer|experience|quality|product|infrastructure|operation)[a-z]*|(?:taking|take) steps to improve (?:our|the) [a-z]+|(?:always|constantly|continually|continuously) (?:looking|working|striving|seeking) (?:for ways )?to improve|take(?:s)? (?:this|these|such|the|our|your)?[a-z ]{0,40}(?:very|extremely|incredibly) seriously)";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` could be said after any incident", said.words()),
            )
            .help("remove it, or make it a next step with an owner and a day"),
        );
    }
}
