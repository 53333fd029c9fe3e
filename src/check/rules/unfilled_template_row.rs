//! `unfilled-template-row`: a text that stands in a template, word for word.

use regex::Regex;

use crate::check::matches::Said;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "unfilled-template-row",
    summary: "a text that stands in a template, word for word",
    why: "\
The instruction of a template is no answer to it. A row or section that is left as it came looks
like a fact and is none.

Replace the instruction, or remove the row; an answer may be that there is none.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[INSTRUCTION], check),
    bad: &[
        Example::with_body(
            "",
            "| Time | Event |\n| --- | --- |\n| 10:00 | Short event description |",
        ),
        Example::with_body("", "## Impact\n\nDid the users feel the impact."),
        Example::with_body(
            "",
            "## Cause\n\n_Give a summary of what caused the incident._",
        ),
        Example::with_body("", "## Lessons\n\n- Someone Fromtheteam (use initials)"),
    ],
    good: &[
        Example::with_body(
            "",
            "A short event description is now required of every alert.",
        ),
        Example::with_body("", "Describe the failure to support when you see it again."),
        Example::with_body(
            "",
            "We now give a summary of what caused the incident to each customer.",
        ),
    ],
};

/// What templates in use say, as the whole of a passage.
const INSTRUCTION: &str = r"(?:short event description|someone fromtheteam(?: \([a-z ]+\))?|did the users feel the impact|the overview of the event|what happened in chronological order|who responded|what should be (?:done|added) to (?:avoid|stop) (?:the thing|this) happening again|(?:to be done pre-meeting\. ?)?give a (?:play-by-play|summary) of what (?:happened|caused the incident)[ -~]{0,120}|copy these from [a-z.]+ pre-meeting|(?:give|write|provide|add|insert) a (?:brief|short|one[- ]sentence|concise) (?:summary|description|overview) of (?:the|this) (?:incident|event|outage|issue)[ -~]{0,80}|(?:a )?(?:brief|short|one[- ]sentence) (?:summary|description) of (?:the|what) [a-z ]{3,40}|(?:list|describe|explain) (?:the|what|how|who|why|any|all) [a-z ,]{0,40}(?:incident|outage|impact|root cause|went (?:well|wrong)|happened|detected|resolved|responded)[ -~]{0,80} here|event over|incident title|questions for follow[- ]up:? ?-?)";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns).filter(Said::is_all) {
        findings.push(
            RULE.at(
                said.place(),
                "this is the instruction of a template, not an answer to it",
            )
            .help("replace it, or remove the row"),
        );
    }
}
