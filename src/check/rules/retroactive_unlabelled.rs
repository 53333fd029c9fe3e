//! `retroactive-unlabelled`: an incident was told only after its end, and does not say so.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::time::{Instant, Precision};

pub(super) const RULE: Rule = Rule {
    id: "retroactive-unlabelled",
    summary: "an incident was told only after its end, and does not say so",
    why: "\
A reader who was there remembers a green page. The label `retroactive` says at the top that this was
told afterwards.

Add `labels: [retroactive]`; if something was posted in time, add that update.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "impact_windows", "labels", "updates.at.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "started: 2026-03-09 10:00\nended: 2026-03-09 11:00\nupdates: [{at: 2026-03-09 15:00, status: resolved, text: x}]",
        ),
        Example::front(
            "impact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 11:00}]\nupdates: [{at: 2026-03-09 15:00, status: resolved, text: x}]",
        ),
    ],
    good: &[
        Example::front(
            "labels: [retroactive]\nended: 2026-03-09 11:00\nupdates: [{at: 2026-03-09 15:00, status: resolved, text: x}]",
        ),
        Example::front(
            "ended: 2026-03-09 11:00\nupdates: [{at: 2026-03-09 10:30, status: identified, text: x}, {at: 2026-03-09 11:10, status: resolved, text: y}]",
        ),
        // The end may be any moment of its day.
        Example::front(
            "ended: 2026-03-09\nupdates: [{at: 2026-03-09 15:00, status: resolved, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let (Some(first), Some(ended)) = (record.updates.first(), ended(subject)) else {
        return;
    };
    if !subject.is_closed_incident() || record.has_label("retroactive") || first.at <= ended {
        return;
    }
    let message = format!(
        "the first post came {} after the end, and nothing says that this was told afterwards",
        length(first.at - ended)
    );
    let end = if record.ended.is_some() {
        "ended"
    } else {
        "impact_windows"
    };
    findings.push(
        RULE.at(subject.posted(0), message)
            .related(
                subject.place(end),
                format!("it ended at {}", subject.told(ended)),
            )
            .help("add `labels: [retroactive]`"),
    );
}

/// The end, when it is known closer than to the day.
fn ended(subject: &Subject<'_>) -> Option<Instant> {
    let record = subject.record;
    let windows = record.impact_windows.iter();
    match &record.ended {
        Some(ended) => vec![Some(ended)],
        None => windows.map(|window| window.until.as_ref()).collect(),
    }
    .into_iter()
    .map(|point| point.filter(|point| point.precision < Precision::Date)?.at)
    .collect::<Option<Vec<Instant>>>()?
    .into_iter()
    .max()
}
