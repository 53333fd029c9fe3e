//! `promise-out-of-order`: a promise falls due, or was kept, before it was made.

use crate::check::moments::is_before;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
use crate::model::promise::Deadline;
use crate::time::Instant;
use crate::time::calendar::Due;

pub(super) const RULE: Rule = Rule {
    id: "promise-out-of-order",
    summary: "a promise falls due, or was kept, before it was made",
    why: "\
Nobody can promise something for a time that is over, or keep a promise that nobody has made. One of the
times is wrong, and with it what the page says of promises kept and missed.

Look for a day, a half of the day or a zone that was mixed up. Where a day is stated without a time, all of
it counts.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    // What could not be read is not compared; but all local times hang on the zone.
    rests_on: &["zone"],
    check: Check::Record(check),
    bad: &[
        Example::front("promises: [{kind: report, made: 2026-03-09 10:00, due: 2026-03-08}]"),
        Example::front(
            "promises: [{kind: report, made: 2026-03-09 10:00, due: 3d, kept: 2026-03-09 09:00}]",
        ),
        Example::front("promises: [{kind: report, made: 2026-03-09, kept: 2026-03-08}]"),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, text: x, next_update: 2026-03-09 09:30}, {at: 2026-03-09 10:20, text: y}]",
        ),
    ],
    good: &[
        Example::front(
            "promises: [{kind: report, made: 2026-03-09 10:00, due: 2026-03-09, kept: 2026-03-09}]",
        ),
        Example::front(
            "promises: [{kind: report, made: 2026-03-09, due: 2026-03-09 08:00, kept: 2026-03-12}]",
        ),
        Example::front("promises: [{kind: report, due: 2026-03-09, kept: 2026-03-08}]"),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, text: x, next_update: 2026-03-09 10:30}, {at: 2026-03-09 10:20, text: y, next_update: 30m}]",
        ),
    ],
};

const HELP: &str = "look for a day, a half of the day or a zone that was mixed up";

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    for (index, update) in record.updates.iter().enumerate() {
        if let Some(due) = too_early(update.next_update.as_ref(), update.at) {
            let place = subject.place_in_update(index, "next_update");
            let made = (subject.posted(index), subject.told_posted(update));
            findings.push(finding(subject, place, due, made));
        }
    }
    for (index, promise) in record.promises.iter().enumerate() {
        let place = |key: &str| subject.place(&format!("promises.{index}.{key}"));
        let Some(made) = &promise.made else { continue };
        if let Some(at) = made.at
            && let Some(due) = too_early(promise.due.as_ref(), at)
        {
            findings.push(finding(
                subject,
                place("due"),
                due,
                (place("made"), subject.told_point(made, at)),
            ));
        }
        if let Some(kept) = &promise.kept
            && is_before(kept, made, &record.zone)
        {
            let message = "this promise was kept before it was made";
            findings.push(
                RULE.at(place("kept"), message)
                    .related(place("made"), "made here")
                    .help(HELP),
            );
        }
    }
}

/// When something promised at an instant falls due, if that was over by then.
fn too_early(deadline: Option<&Deadline>, made: Instant) -> Option<Due> {
    match deadline {
        Some(Deadline::By { due, .. }) if !due.is_kept_at(made) => Some(*due),
        _ => None,
    }
}

fn finding(subject: &Subject<'_>, place: Place, due: Due, made: (Place, String)) -> Finding {
    let (made_at, made) = made;
    let message = format!(
        "this was promised by {}, which was over when it was promised, {made}",
        subject.told_due(due)
    );
    RULE.at(place, message)
        .related(made_at, "promised here")
        .help(HELP)
}
