//! `no-actions`: the final postmortem of a major incident names no next step, and does not say that there is none.

use crate::check::passage::Part;
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
    check: Check::Record(check),
    bad: &[
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
        Example::front("impact: major\npostmortem: {status: preliminary}"),
        Example::front("impact: minor\npostmortem: {status: final}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
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
        || subject.mentions(|part| matches!(part, Part::Body(_) | Part::Response), AHEAD)
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

/// How sentences about what will be done, or has been done since, begin to sound.
const AHEAD: &[&str] = &[
    "will",
    "going to",
    "plan",
    "we have ",
    "we now ",
    "we're ",
    "we are ",
    "we've ",
    "from now on",
    "since then",
    "now ",
];
