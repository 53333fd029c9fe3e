//! How messages tell times, lengths and numbers.

use chrono::TimeDelta;

use super::subject::Subject;
use crate::facts::promises::Kept;
use crate::model::update::Update;
use crate::time::calendar::Due;
use crate::time::{Instant, Length, Precision, TimePoint};

impl Subject<'_> {
    /// A time, in the record's zone: `2026-03-10 07:43 UTC`.
    pub fn told(&self, at: Instant) -> String {
        let local = self.record.zone.local(at);
        format!("{} {}", plain(local.naive), local.abbreviation)
    }

    /// When a promise was kept.
    pub fn told_kept(&self, promise: &Kept, at: Instant) -> String {
        let kept = promise.stated.kept.as_ref();
        self.told_when(at, kept.map_or(Precision::Minute, |kept| kept.precision))
    }

    /// When an update was posted.
    pub fn told_posted(&self, update: &Update) -> String {
        self.told_when(update.at, update.stated.precision)
    }

    /// How long before a moment an update was posted: in days, where its hour is not known.
    pub fn told_before(&self, update: &Update, moment: Instant) -> String {
        let zone = &self.record.zone;
        let days = (zone.date(moment) - zone.date(update.at)).num_days();
        let is_day = update.stated.precision == Precision::Date;
        lateness((moment - update.at).num_seconds(), is_day.then_some(days))
    }

    /// `at` a time, or `on` a day: how closely an instant is known, a point of the record says.
    pub fn told_point(&self, point: &TimePoint, at: Instant) -> String {
        self.told_when(at, point.precision)
    }

    fn told_when(&self, at: Instant, precision: Precision) -> String {
        match precision {
            Precision::Date => format!("on {}", self.record.zone.date(at)),
            _ => format!("at {}", self.told(at)),
        }
    }

    /// Until when a promise may be kept: a time, or a day as a day.
    pub fn told_due(&self, due: Due) -> String {
        match due {
            Due::At(at) => self.told(at),
            Due::Day { date, .. } => date.to_string(),
        }
    }
}

/// A local time as people write it in records: seconds only where there are some.
pub(super) fn plain(naive: chrono::NaiveDateTime) -> String {
    let seconds = if naive.and_utc().timestamp() % 60 == 0 {
        ""
    } else {
        ":%S"
    };
    naive
        .format(&format!("%Y-%m-%d %H:%M{seconds}"))
        .to_string()
}

/// A length of time, such as `3h 14m`: to the minute, if it is one.
pub fn length(delta: TimeDelta) -> String {
    let delta = delta.abs();
    let minutes = TimeDelta::minutes(delta.num_minutes());
    Length::Clock(if minutes.is_zero() { delta } else { minutes }).to_string()
}

/// By how much something was late; by days alone where no hour is known.
pub fn lateness(seconds: i64, days: Option<i64>) -> String {
    match days.map(usize::try_from) {
        Some(Ok(days)) => counted(days, "day"),
        _ => length(TimeDelta::seconds(seconds)),
    }
}

/// A number with its noun: `1 update`, `2 updates`.
pub fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
