//! `action-stale`: a next step is open, and nothing has been heard of it for a quarter of a year.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::time::{Instant, TimePoint};

pub(super) const RULE: Rule = Rule {
    id: "action-stale",
    summary: "a next step is open, and nothing has been heard of it for 90 days or longer",
    why: "\
Steps without a day are never late, and so they are forgotten without anyone deciding it. How
long one may go unheard of is `policy.steps_within`, else 90 days.

Write how it stands into `status`, or a day into `due`, or `status: wont_do` with a `reason`. Any newer
date in the record, such as that of an update or of another step that was done, counts as a word on
it. Records that come from elsewhere, with a `source`, are left alone.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &[
        "corrections.at.*",
        "next_steps.done.*",
        "next_steps.due",
        "next_steps.status", "next_steps.text",
        "postmortem.published",
        "source",
        "timeline.at.*",
        "updates.at.*",
    ],
    check: Check::Record(check),
    bad: &[Example::front(
        "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final, published: 2025-11-10}\nnext_steps: [{text: Add an alert, status: in_progress}]",
    )],
    good: &[
        Example::front(
            "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final, published: 2026-01-10}\nnext_steps: [{text: Add an alert, status: in_progress}]",
        ),
        // Other rules look after the day.
        Example::front(
            "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final}\nnext_steps: [{text: Add an alert, due: 2026-04-01}]",
        ),
        Example::front(
            "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final}\nnext_steps: [{text: Add an alert}, {text: Test it, status: done, done: 2026-02-01}]",
        ),
        Example::front(
            "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final}\nnext_steps: [{text: 'Added an alert on full disks'}]",
        ),
        Example::front(
            "started: 2025-11-01 10:00\nended: 2025-11-01 12:00\npostmortem: {status: final}\nsource: {publisher: Acme}\nnext_steps: [{text: Add an alert}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(heard) = last_word(subject).filter(|_| subject.record.source.is_none()) else {
        return;
    };
    let days = (subject.now() - heard).num_days();
    if !subject.is_beyond(heard, subject.limits().steps_within, subject.now()) {
        return;
    }
    for (index, step) in subject.open_steps().filter(|(_, step)| step.due.is_none()) {
        let stands = match step.status {
            Some(status) => format!("is `{}`", status.name()),
            None => "has no status".to_owned(),
        };
        findings.push(
            RULE.at(
                subject.step_place(index, "text"),
                format!("this step {stands}, and nothing has been heard of it for {days} days"),
            )
            .help("write how it stands, or a day into `due`, or `status: wont_do` with a `reason`"),
        );
    }
}

/// The newest time in the record that has passed.
fn last_word(subject: &Subject<'_>) -> Option<Instant> {
    let record = subject.record;
    let at = |point: Option<&TimePoint>| point.and_then(|point| point.at);
    let updates = record.updates.iter().map(|update| update.at);
    let events = record.timeline.iter().filter_map(|event| event.at.at);
    let corrections = record.corrections.iter();
    let corrected = corrections.filter_map(|correction| correction.at.at);
    let done = subject.next_steps().iter().filter_map(|step| step.done);
    let postmortem = record.postmortem.as_ref();
    let published = at(postmortem.and_then(|postmortem| postmortem.published.as_ref()));
    updates
        .chain(events)
        .chain(corrected)
        .chain(done.map(|day| record.zone.start_of_day(day)))
        .chain(published)
        .chain(at(record.ended.as_ref()))
        .chain(at(record.started.as_ref()))
        .filter(|at| *at <= subject.now())
        .max()
}
