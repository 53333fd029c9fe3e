//! `counterfactual`: what people did not do, told as what happened.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "counterfactual",
    summary: "what people did not do, told as what happened",
    why: "\
What somebody should have done did not happen, so it explains nothing; it is only plain afterwards
(Dekker, The Field Guide to Understanding Human Error).

Say what they saw, and what would have made the other way the easy one: the form has no field for it.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[PEOPLE, IF], check),
    bad: &[
        Example::with_body("postmortem: {status: final}", "We should have tested the change."),
        Example::with_body("postmortem: {status: final}", "The support team failed to escalate."),
        Example::with_body("postmortem: {status: final}", "If only we had looked at the graph."),
        Example::with_body("postmortem: {status: final}", "Engineers forgot to renew the certificate."),
    ],
    good: &[
        Example::with_body("postmortem: {status: final}", "The alert should have fired; the server failed to start."),
        Example::with_body(
            "postmortem: {status: final}",
            "Requests were dropped. They should have been answered in 10 ms. Jobs got a message that they should have found.",
        ),
        Example::with_body("postmortem: {status: final}", "We failed to meet what you expect of us."),
        Example::with_body("postmortem: {status: final}", "Only one of them should have existed."),
        Example::with_body("postmortem: {status: final}", "We have added a test. We should have a list."),
    ],
};

const PEOPLE: &str = r"\b(?:we|they|he|she|someone|somebody|nobody|no one|engineers?|operators?|developers?|(?:the|our) (?:[a-z-]+ ){0,2}(?:team|engineers?|operators?|developers?|staff|on-?call|support)) (?:should(?:n't| not)? have|ought to have|neglected to|forgot to|failed to (?:notice|see|escalate|check|test|verify|realise|realize|recogni[sz]e|detect|follow|consider|communicate|respond|review|catch|anticipate|account|consult|inform|notify|identify|update|understand))\b";

const IF: &str = r"\bif only (?:we|they|the|someone)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        // `We should have a list` is a wish for what comes.
        // `They` may be requests: when something was done to them, or when they are those of a
        // message that they should have found.
        let of_things = said.words().to_ascii_lowercase().starts_with("they ")
            && (said.after().trim_start().starts_with("been ")
                || [" that ", " which "]
                    .iter()
                    .any(|word| said.before().ends_with(word)));
        if of_things {
            continue;
        }
        let next = said.after().split_whitespace().next().unwrap_or_default();
        if ["a", "an", "the", "some", "more", "better", "no", "to"].contains(&next) {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` tells what did not happen", said.words()),
            )
            .help("say what they saw, and what would have made the other way easy"),
        );
    }
}
