//! `timeline-missing`: a postmortem has no timeline, or one of less than three events.

use crate::check::clock::clocks;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "timeline-missing",
    summary: "a postmortem has no timeline of at least three events",
    why: "\
Start and end say how long it lasted. Only a timeline says where the time went: until somebody
noticed, until the cause was found, until the fix worked.

Write `timeline`, a list of `at` and `text`, or a section *Timeline* with times such as `10:25`.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &["timeline"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "postmortem: {status: final}\nstarted: 2026-03-01 10:00\nended: 2026-03-01 11:00",
        ),
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}, {at: 2026-03-01 11:00, text: It ended}]",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Timeline\n\nIt began at 10:00 and ended at 11:00.",
        ),
        // One stretch of time, told in two zones.
        Example::with_body(
            "postmortem: {status: final}",
            "From 10:00 to 11:00 UTC (11:00 to 12:00 CET) requests failed.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "Between 10:00 and 11:00 UTC requests failed, and between 12:00 and 12:30 UTC again.",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\ntimeline: [{at: 2026-03-01 10:00, text: It began}, {at: 2026-03-01 10:05, text: An alert rang}, {at: 2026-03-01 11:00, text: It ended}]",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## What we did\n\n- 10:00: it began\n- 10:05: an alert rang\n- 11:00: it ended",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Chronology\n\nIt began at 1.00 pm, an alert rang at 1.05 pm, and it ended at 2 pm.",
        ),
    ],
};

/// How many events make a timeline.
const ENOUGH: usize = 3;

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let events = subject.record.timeline.len();
    if events >= ENOUGH || told(&subject.record.body.text) >= ENOUGH {
        return;
    }
    let (place, message) = match events {
        0 => ("postmortem", "this postmortem has no timeline".to_owned()),
        1 => ("timeline", "this timeline has one event only".to_owned()),
        _ => (
            "timeline",
            format!("this timeline has {events} events only"),
        ),
    };
    findings.push(
        RULE.at(subject.place(place), message)
            .help("tell when it began, when it was noticed, what was tried, and what ended it"),
    );
}

/// How many times of day a text tells something of: both ends of a stretch are one, and the same
/// time in another zone, in brackets behind it, is none.
fn told(text: &str) -> usize {
    let mut last: Option<usize> = None;
    let mut number = 0;
    for clock in clocks(text) {
        let between = last.map(|last| text[last..clock.range.start].trim());
        last = Some(clock.range.end);
        let goes_on = matches!(
            between,
            Some("to" | "until" | "till" | "-" | "\u{2013}" | "\u{2014}" | "and" | "(" | "/" | "|")
        );
        if !goes_on {
            number += 1;
        }
    }
    number
}
