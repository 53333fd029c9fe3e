//! `detection-missing`: a postmortem does not say how the incident was noticed.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "detection-missing",
    summary: "a postmortem does not say how the incident was noticed",
    why: "\
Whether an alarm rang or a customer called decides what has to be built next, and the time between
the start and that moment is often the cheapest to shorten.

Write `detection: {by: monitoring, how: ...}` and `detected` with the time. `detected: unknown`
says that nobody noted it down.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &[PROSE, "kind"],
    check: Check::Record(check),
    bad: &[
        Example::with_body(
            "postmortem: {status: final}",
            "Incident report of the shop\n\n## Root cause\n\nA disk was full.",
        ),
        Example::front("postmortem: {status: final}"),
        Example::with_body(
            "postmortem: {status: final}",
            "## Detection\n\nN/A\n\n## Impact\n\n3 % of users",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## How did we respond\n\nOn detection of the event the team restarted the servers.",
        ),
    ],
    good: &[
        Example::front("postmortem: {status: final}\ndetected: 2026-03-01 10:00"),
        Example::front("postmortem: {status: final}\ndetection: {by: customer}"),
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: An alert wakes the engineer on duty}]",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "At 05:31 UTC monitoring showed the first errors.",
        ),
        Example::with_body("postmortem: {status: final}", "## Detection\n\nBy chance."),
        Example::with_body(
            "postmortem: {status: final}",
            "Our provider notified us of it on 9 March.",
        ),
    ],
};

/// Beginnings of words that tell how something was noticed.
const NOTICED: &[&str] = &[
    "alarm",
    "alert",
    "detected",
    "informed",
    "monitoring",
    "noticed",
    "notified",
    "paged",
    "pager",
    "report that",
    "reported",
    "reports",
    "ticket",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let told = |part| {
        matches!(
            part,
            Part::Response | Part::Timeline(_) | Part::RootCause | Part::Body(_)
        ) && part != Part::Body(Some(SectionKind::NextSteps))
    };
    if subject.record.kind != Kind::Incident
        || subject.has("detected")
        || subject.has("detection")
        || subject
            .sections(SectionKind::Detection)
            .any(|(_, text)| says_something(text))
        || subject.mentions(told, NOTICED)
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("postmortem"),
            "this postmortem does not say how the incident was noticed",
        )
        .help("add `detected` with the time, and `detection: {by: monitoring, how: ...}`"),
    );
}

/// Whether a section is more than a mark that it was left out.
fn says_something(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "*_`.?-–—".contains(c));
    !["", "n/a", "na", "tba", "tbc", "tbd"]
        .iter()
        .any(|mark| text.eq_ignore_ascii_case(mark))
}
