//! `root-cause-unknown-at-publish`: a postmortem is called final, and its cause is not known.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::CauseState;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "root-cause-unknown-at-publish",
    summary: "a postmortem is final and its root cause is still unknown",
    why: "\
A final postmortem says that nothing more is to come. Readers who find *unknown* or *TBD* in it
cannot tell whether somebody is still looking.

Call the postmortem `preliminary` while the search goes on. When it has ended without a result,
`root_cause.state: undeterminable` says so; tell what was ruled out.
",
    asks: Asks::of_postmortems(Level::Error),
    languages: &[],
    rests_on: &["postmortem.status", "root_cause"],
    check: Check::Record(check),
    bad: &[
        Example::front("postmortem: {status: final}\nroot_cause: {state: unknown}"),
        Example::front("postmortem: {status: final}\nroot_cause: TBD"),
        Example::front("postmortem: {status: final}\nroot_cause: {summary: To be determined.}"),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root Cause\n\nUnder investigation.\n\n## Timeline\n",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root Cause\n\nWe are still looking for the root cause.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Cause\n\n*Unknown at this time.*",
        ),
    ],
    good: &[
        Example::front("postmortem: {status: preliminary}\nroot_cause: {state: unknown}"),
        Example::front(
            "postmortem: {status: final}\nroot_cause: {state: undeterminable, summary: Unknown.}",
        ),
        Example::with_body(
            "postmortem: {status: final}\nroot_cause: An unknown host sent ten times the usual traffic.",
            "## Root cause\n\nIt is unknown why the host did so.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root cause\n\nAn unknown option was ignored.",
        ),
    ],
};

/// What people write for a cause that they do not know, in lower case and without [`FILLERS`].
const PLACEHOLDERS: &[&str] = &[
    "?",
    "??",
    "???",
    "investigating",
    "investigation ongoing",
    "looking",
    "n/a",
    "not known",
    "ongoing",
    "pending",
    "searching",
    "tba",
    "tbc",
    "tbd",
    "to be confirmed",
    "to be determined",
    "todo",
    "under investigation",
    "unknown",
];

/// Words that add nothing to these.
const FILLERS: &[&str] = &[
    "an",
    "are",
    "as",
    "at",
    "cause",
    "currently",
    "far",
    "for",
    "is",
    "it",
    "now",
    "of",
    "point",
    "remains",
    "root",
    "so",
    "still",
    "the",
    "this",
    "time",
    "we",
    "yet",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let cause = subject.record.root_cause.as_ref();
    let state = cause.and_then(|cause| cause.state);
    if !subject.is_final() || state == Some(CauseState::Undeterminable) {
        return;
    }
    let place = if state == Some(CauseState::Unknown) {
        subject.place("root_cause.state")
    } else if cause
        .and_then(|cause| cause.summary.as_deref())
        .is_some_and(is_placeholder)
    {
        subject.place("root_cause.summary")
    } else if let Some((heading, _)) = subject
        .sections(SectionKind::RootCause)
        .find(|(_, text)| is_placeholder(text))
    {
        heading
    } else {
        return;
    };
    findings.push(
        RULE.at(
            place,
            "the postmortem is final, and its root cause is not known",
        )
        .related(
            subject.place("postmortem.status"),
            "it is called final here",
        )
        .help("write what was found, or `status: preliminary` while the search goes on")
        .help("when it has ended, write `state: undeterminable` and what was ruled out"),
    );
}

fn is_placeholder(text: &str) -> bool {
    // What is longer says more.
    if text.trim().len() > LONGEST {
        return false;
    }
    let marks = ['*', '_', '`', '.', ',', ':', '(', ')'];
    let words = text.split_whitespace().map(|word| word.trim_matches(marks));
    let words: Vec<String> = words
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !FILLERS.contains(&word.as_str()))
        .collect();
    PLACEHOLDERS.contains(&words.join(" ").as_str())
}

const LONGEST: usize = "At this point in time the root cause is still under investigation.".len();
