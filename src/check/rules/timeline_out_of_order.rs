//! `timeline-out-of-order`: an event of the timeline stands after a later one.

use chrono::NaiveDateTime;

use crate::check::clock::{clocks, dates};
use crate::check::moments::Moment;
use crate::check::passage::{Form, Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;
use crate::time::{Instant, Precision};

pub(super) const RULE: Rule = Rule {
    id: "timeline-out-of-order",
    summary: "an event of the timeline stands after a later one",
    why: "\
Readers take the order of a timeline for what led to what. An event in the wrong place is a slip of
its time, or was put in later at the end.

Mend the time or move the event.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "started: 2026-03-09 12:00\nended: 2026-03-09 13:00\ntimeline:\n  - {at: 2026-03-09 12:50, text: x}\n  - {at: 2026-03-09 12:35, text: y}",
        ),
        Example::with_body(
            "started: 2026-03-09 12:00\nended: 2026-03-09 13:00",
            "## Timeline\n\n- 12:00 It begins\n- 12:50 We see it\n- 12:35 We mend it\n- 13:00 It ends",
        ),
        Example::with_body(
            "started: 2026-03-09 12:00\nended: 2026-03-09 13:00",
            "## Timeline\n\n| Time | What |\n| - | - |\n| 2026-03-09 12:00 | It begins |\n| 2026-03-09 12:50 | We see it |\n| 2026-03-09 12:35 | We mend it |",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-09 13:00\ntimeline:\n  - {at: 2026-03-08, text: x}\n  - {at: 2026-03-09 12:35, text: y}\n  - {at: 2026-03-09, text: x}\n  - {at: unknown, text: x}\n  - {at: 2026-03-09 12:35, text: y}",
        ),
        // Past midnight.
        Example::with_body(
            "ended: 2026-03-09 01:00",
            "## Timeline\n\n- 22:00 It begins\n- 23:50 We see it\n- 00:35 We mend it",
        ),
        // Newest first, and so on purpose.
        Example::with_body(
            "ended: 2026-03-09 13:00",
            "## Timeline\n\n- 12:50 We mend it\n- 12:35 We see it\n- 12:00 It begins",
        ),
        // A day of its own.
        Example::with_body(
            "ended: 2026-03-09 13:00",
            "## Timeline\n\n### 8 March\n\n- 11:00 a\n- 12:50 b\n\n### 9 March\n\n- 08:00 c",
        ),
        // A list inside of an item.
        Example::with_body(
            "ended: 2026-03-09 13:00",
            "## Timeline\n\n- 11:00 a\n  - 11:10 b\n- 11:20 c",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let mut before: Option<Moment<'_>> = None;
    for moment in subject.timeline_moments() {
        if let Some(before) = before.filter(|before| is_later(subject, before, &moment)) {
            let message = format!(
                "{} stands after {}",
                subject.told(moment.at),
                subject.told(before.at)
            );
            findings.push(
                RULE.at(subject.moment_place(&moment), message)
                    .related(subject.moment_place(&before), "the event before it")
                    .help("mend the time or move the event"),
            );
        }
        before = Some(moment);
    }
    let has_timeline = |kind| kind == SectionKind::Timeline;
    let sections = &subject.record.body.sections;
    if sections.iter().any(|section| has_timeline(section.kind)) {
        check_body(subject, findings);
    }
}

/// Whether one time lies after another, whatever their precisions leave open.
fn is_later(subject: &Subject<'_>, one: &Moment<'_>, other: &Moment<'_>) -> bool {
    let precisions = [one.point.precision, other.point.precision];
    if precisions.contains(&Precision::Date) {
        let zone = &subject.record.zone;
        return zone.date(one.at) > zone.date(other.at);
    }
    if precisions.contains(&Precision::Approximate) {
        return one.is_after(other.at) && one.at - one.leeway().max(other.leeway()) > other.at;
    }
    one.at > other.at
}

/// Lists and tables whose lines begin with a time, up to the next heading.
fn check_body(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let mut passages: Vec<&Passage> = subject
        .passages()
        .iter()
        .filter(|passage| passage.part == Part::Body(Some(SectionKind::Timeline)))
        .collect();
    // An item ends after those inside of it.
    passages.sort_by_key(|passage| passage.whole().span.start);
    for events in passages.split(|passage| matches!(passage.form, Form::Heading(_))) {
        let timed: Vec<(NaiveDateTime, &Passage)> = events
            .iter()
            .filter(|event| matches!(event.form, Form::Item | Form::Cell))
            .filter_map(|event| Some((time_of(event, subject.facts.began?)?, *event)))
            .collect();
        if timed.is_sorted_by(|one, other| one.0 >= other.0) {
            continue;
        }
        for pair in timed.windows(2) {
            let ((before, earlier), (at, event)) = (pair[0], pair[1]);
            // A step back by more than half a day is the next day.
            if at < before && (before - at).num_hours() < 12 {
                let message = format!(
                    "`{}` stands after `{}`",
                    at.format("%H:%M"),
                    before.format("%H:%M")
                );
                findings.push(
                    RULE.at(event.place(first_word(event)), message)
                        .related(earlier.place(first_word(earlier)), "the event before it")
                        .help("mend the time or move the event"),
                );
            }
        }
    }
}

/// The time with which a line begins, on the day that stands there.
fn time_of(event: &Passage, began: Instant) -> Option<NaiveDateTime> {
    let clock = clocks(&event.text).into_iter().next()?;
    let day = dates(&event.text)
        .into_iter()
        .next()
        .filter(|day| day.range.start == 0 && day.range.end < clock.range.start);
    let lead = day.as_ref().map_or(0, |day| day.range.end);
    if clock.range.start > lead + 2 {
        return None;
    }
    let date = match day {
        Some(day) => day.near(began.date_naive())?,
        None => began.date_naive(),
    };
    Some(date.and_time(clock.time))
}

fn first_word(event: &Passage) -> std::ops::Range<usize> {
    clocks(&event.text)
        .first()
        .map_or(0..event.text.len(), |clock| clock.range.clone())
}
