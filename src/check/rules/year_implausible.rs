//! `year-implausible`: a year that nobody means.

use chrono::Datelike;

use crate::check::rule::{Asks, Check, Example, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
use crate::model::promise::Deadline;
use crate::model::record::Kind;
use crate::time::Instant;
use crate::time::calendar::Due;

pub(super) const RULE: Rule = Rule {
    id: "year-implausible",
    summary: "a year before 1970 or more than two years from now",
    why: "\
A year such as `0226` or `2062` is a slip of the finger, and puts the record at the wrong end of the
history.

Mend the year. A record of something that did happen before 1970 says so with the label
`historical`.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &["labels", PROSE],
    check: Check::Record(check),
    bad: &[
        Example::front("next_steps: [{text: Add an alert, due: 2062-03-10}]"),
        Example::front("promises: [{kind: report, made: 2026-03-09 10:00, due: 2062-03-10}]"),
        Example::front("started: 0226-03-10 10:00"),
        Example::front("updates: [{at: 2062-03-10 10:00, text: x}]"),
        Example::front("timeline: [{at: 1926-03-10 10:00, text: x}]"),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2062-03-12 10:00, until: 2062-03-12 11:00}",
        ),
    ],
    good: &[
        Example::front("labels: [historical]\nstarted: 1628-08-10"),
        Example::front("started: 1970-01-01 00:00"),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2027-03-12 10:00, until: 2027-03-12 11:00}",
        ),
        Example::with_body(
            "title: The Vasa sinks on her first voyage in 1628\nstarted: 1628-08-10 12:00\nended: 1628-08-10 12:20",
            "",
        ),
    ],
};

/// How many years ahead a plan may lie.
pub(super) const AHEAD: i32 = 2;

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let latest = subject.whole.facts.now.year() + AHEAD;
    let earliest = if record.has_label("historical") {
        i32::MIN
    } else {
        1970
    };
    let mut look_at = |year: i32, place: &dyn Fn() -> Place| {
        if !(earliest..=latest).contains(&year) && !is_told(subject, year) {
            findings.push(
                RULE.at(place(), format!("the year `{year:04}` is hardly meant"))
                    .help(
                        "mend the year, or give a record from before 1970 the label `historical`",
                    ),
            );
        }
    };
    for (index, step) in subject.next_steps().iter().enumerate() {
        if let Some(due) = step.due {
            look_at(due.year(), &|| subject.step_place(index, "due"));
        }
    }
    for (index, promise) in record.promises.iter().enumerate() {
        if let Some(Deadline::By { due, .. }) = &promise.due {
            let year = match due {
                Due::At(at) => record.zone.date(*at).year(),
                Due::Day { date, .. } => date.year(),
            };
            look_at(year, &|| subject.place(&format!("promises.{index}.due")));
        }
    }
    let mut look =
        |at: Instant, place: &dyn Fn() -> Place| look_at(record.zone.date(at).year(), place);
    for (index, update) in record.updates.iter().enumerate() {
        look(update.at, &|| subject.posted(index));
    }
    let moments = subject.key_moments().into_iter();
    for moment in moments.chain(subject.timeline_moments()) {
        look(moment.at, &|| subject.moment_place(&moment));
    }
    if let Kind::Maintenance(Some(schedule)) = record.kind {
        look(schedule.from, &|| subject.place("scheduled.from"));
        look(schedule.until, &|| subject.place("scheduled.until"));
    }
}

/// Whether the words of the record name the year too, so that it is meant.
fn is_told(subject: &Subject<'_>, year: i32) -> bool {
    let year = year.to_string();
    subject.passages().iter().any(|passage| {
        let mut words = passage.text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == year)
    })
}
