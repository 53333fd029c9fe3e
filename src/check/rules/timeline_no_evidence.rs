//! `timeline-no-evidence`: no event of a timeline has a link or a number to show for it.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::TimelineEvent;

pub(super) const RULE: Rule = Rule {
    id: "timeline-no-evidence",
    summary: "no event of a timeline has a link or a number to show for it",
    why: "\
A timeline is put together from memory and from data. A link to a graph, a log or a change, or the
number that was seen, lets others check it and learn from it.

Add `link` to the events that have one, or write the number: *errors rise to 34 %*.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &[],
    rests_on: &["timeline"],
    check: Check::Record(check),
    bad: &[Example::front(
        "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}, {at: 2026-03-01 10:05, text: Traffic rose tenfold}, {at: 2026-03-01 11:00, text: It ended}]",
    )],
    good: &[
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}, {at: 2026-03-01 10:05, text: Errors rose, link: https://example.com/graph}, {at: 2026-03-01 11:00, text: It ended}]",
        ),
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}, {at: 2026-03-01 10:05, text: Errors rise to 34 %}, {at: 2026-03-01 11:00, text: It ended}]",
        ),
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let timeline = &subject.record.timeline;
    if timeline.len() >= 3 && !timeline.iter().any(has_evidence) {
        let message = format!(
            "none of these {} events has a link or a number to show for it",
            timeline.len()
        );
        findings.push(
            RULE.at(subject.place("timeline"), message)
                .help("add `link: https://...` to a graph, a log or a change"),
        );
    }
}

fn has_evidence(event: &TimelineEvent) -> bool {
    let text = &event.text;
    event.link.is_some()
        || text.contains("](")
        || text.contains("://")
        || text.contains(|c: char| c.is_ascii_digit())
}
