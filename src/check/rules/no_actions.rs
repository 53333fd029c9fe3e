//! `no-actions`: the final postmortem of a major incident names no next step, and does not say that there is none.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::passage::{Form, Part};
use crate::check::rule::{Asks, Check, Example, FELT, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::{Impact, Stated};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "no-actions",
    summary: "the final postmortem of a major incident names no next step",
    why: "\
A postmortem without next steps says that it may happen again tomorrow.

Write at least one into `next_steps`, or a section *Next steps*. When nothing is to be done,
`next_steps: none` says so on the page; tell why in the text. Texts with headings that this program
does not know, or that speak of what will be done, are left alone.
",
    asks: Asks::of_postmortems(Level::Error),
    languages: &["en"],
    rests_on: &[FELT, PROSE, "next_steps"],
    check: Check::Words(&[AHEAD, DONE, NOW, ANY], check),
    bad: &[
        // Words that announce nothing.
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We are sorry, and committed to our customers. The plane was late, and everything works now.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We have had an outage. We are aware that it took long, and we now know the cause.",
        ),
        Example::front("impact: major\npostmortem: {status: final}"),
        Example::front("impact: critical\npostmortem: {status: final}\nnext_steps: []"),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## Root cause\n\nA disk was full.",
        ),
    ],
    good: &[
        Example::front("impact: major\npostmortem: {status: final}\nnext_steps: none"),
        Example::front(
            "impact: major\npostmortem: {status: final}\nnext_steps: [{text: Add an alert}]",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## Action items\n\n- Add an alert",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## Prevention\n\nAn alert was added.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We will add an alert.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We’re adding an alert.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We have since added an alert.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "The script now refuses an empty list.",
        ),
        Example::front("impact: major\npostmortem: {status: preliminary}"),
        Example::front("impact: minor\npostmortem: {status: final}"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let said_none = matches!(subject.record.next_steps, Some(Stated::Nothing));
    let headings = &subject.record.body.headings;
    let foreign = headings
        .iter()
        .any(|heading| SectionKind::of_heading(&heading.title).is_none());
    if !subject.is_final()
        || !subject.hurts(Impact::Major)
        || said_none
        || foreign
        || !subject.next_steps().is_empty()
        || subject.has_section(SectionKind::NextSteps)
        || announces_work(subject, patterns)
    {
        return;
    }
    let place = if subject.has("next_steps") {
        "next_steps"
    } else {
        "postmortem.status"
    };
    findings.push(
        RULE.at(
            subject.place(place),
            "this final postmortem of a major incident names no next step",
        )
        .help("add one to `next_steps`, or write `next_steps: none` and why"),
    );
}

/// What will be done.
const AHEAD: &str = r"\b(?:will|going to|plan(?:s|ned|ning)? (?:to|on)|(?:is|are|were|was) (?:being )?planned|intend(?:s|ed|ing)? to|from now on|since then|in (?:the )?future|next steps?|action items?|follow[- ]?ups?)\b|(?:'|’)ll\b";

/// What we do, or have done since.
const DONE: &str = r"\bwe(?: have|(?:'|’)ve)(?: also| already| now| since| been| therefore)* ([a-z]+)|\bwe(?: are|(?:'|’)re)(?: also| already| now| currently| actively| therefore)* ([a-z]+ing)\b";

/// How it is now.
const NOW: &str = r"\bnow(?: also| always)? ([a-z]+)";

/// Any word: it is what is not said that is found.
const ANY: &str = r"[a-z]";

/// Words after these with which nothing is announced.
const NOT_WORK: &[&str] = &[
    "a",
    "able",
    "all",
    "an",
    "and",
    "apologising",
    "apologizing",
    "are",
    "available",
    "aware",
    "back",
    "but",
    "confident",
    "deeply",
    "experienced",
    "experiencing",
    "fixed",
    "had",
    "has",
    "have",
    "identified",
    "in",
    "is",
    "investigated",
    "investigating",
    "know",
    "learned",
    "no",
    "not",
    "operational",
    "received",
    "resolved",
    "restored",
    "running",
    "seen",
    "so",
    "sorry",
    "stable",
    "that",
    "the",
    "to",
    "truly",
    "understand",
    "up",
    "very",
    "was",
    "we",
    "were",
    "work",
    "working",
    "works",
];

/// Whether words of the postmortem say what will be done, or has been done since.
fn announces_work(subject: &Subject<'_>, patterns: &[Regex]) -> bool {
    let [ahead, done, now, _] = patterns else {
        return false;
    };
    let is_work = |text: &str| {
        let verb = |pattern: &Regex| {
            pattern.captures_iter(text).any(|found| {
                found
                    .get(1)
                    .or_else(|| found.get(2))
                    .is_some_and(|verb| !has_word(verb.as_str(), NOT_WORK))
            })
        };
        ahead.is_match(text) || verb(done) || verb(now)
    };
    subject
        .passages()
        .iter()
        .filter(|passage| {
            passage.form != Form::Code && matches!(passage.part, Part::Body(_) | Part::Response)
        })
        .any(|passage| is_work(&passage.text))
}
