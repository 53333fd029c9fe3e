//! When something was over. Of an end that is known to the day only, the day counts as a whole,
//! unless the record tells in which hour of it that was.

use super::phase::{self, Step};
use crate::model::record::{Kind, Record};
use crate::model::update::Update;
use crate::time::{Instant, Precision, TimePoint, Zone};

/// When the impact ended by an end that a record states, whatever the time of the build.
pub fn stated(record: &Record, end: &TimePoint) -> Option<Instant> {
    let at = end.at?;
    let ends = end.end_in(&record.zone)?;
    if end.precision < Precision::Date {
        return Some(at);
    }
    let told = told(record).filter(|told| (at..ends).contains(told));
    Some(told.unwrap_or(ends))
}

/// The same at the time of the build.
pub fn by(record: &Record, end: &TimePoint, now: Instant) -> Option<Instant> {
    Some(over_by(end.at?, stated(record, end)?, now))
}

/// When a record's `ended` was at the time of the build.
pub fn ended(record: &Record, now: Instant) -> Option<Instant> {
    by(record, record.ended.as_ref()?, now)
}

/// When a record was over: as it states, else as was posted or the clock had it.
pub fn over(record: &Record, steps: &[Step], now: Instant) -> Option<Instant> {
    ended(record, now).or_else(|| by_step(record, phase::closing(steps)?, now))
}

/// When what a closing step ended was over.
pub(super) fn by_step(record: &Record, step: Step, now: Instant) -> Option<Instant> {
    match phase::update_of(record, step) {
        Some(update) => told_by(update, &record.zone, now),
        None => Some(step.from),
    }
}

/// When what an update says to be over was. Of a day it speaks of no more had passed than when it was
/// posted.
fn told_by(update: &Update, zone: &Zone, now: Instant) -> Option<Instant> {
    let holds = update.holds_from_point();
    let from = update.holds_from();
    let posted = match update.stated.precision {
        Precision::Date => update.stated.end_in(zone)?,
        _ => update.at,
    };
    let ends = holds.end_in(zone)?;
    let ends = if holds.precision == Precision::Date {
        ends.min(posted.max(from))
    } else {
        from
    };
    Some(over_by(from, ends, now))
}

/// What is said to be over on a day does not last until that day is.
fn over_by(at: Instant, ends: Instant, now: Instant) -> Instant {
    ends.min(now).max(at)
}

/// The hour in which it was over: that of the post that closed the record, else as planned.
fn told(record: &Record) -> Option<Instant> {
    match (
        phase::closing_update(record, &phase::said(record)),
        &record.kind,
    ) {
        (Some(update), _) => [update.holds_from_point(), &update.stated]
            .into_iter()
            .find(|point| point.precision < Precision::Date)
            .and_then(|point| point.at),
        (None, Kind::Maintenance(Some(schedule))) => Some(schedule.until),
        (None, _) => None,
    }
}
