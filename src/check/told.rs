//! How messages tell times, lengths and numbers.

use chrono::TimeDelta;

use super::subject::Subject;
use crate::time::calendar::Due;
use crate::time::{Instant, Length};

impl Subject<'_> {
    /// A time, in the record's zone: `2026-03-10 07:43 UTC`.
    pub fn told(&self, at: Instant) -> String {
        let local = self.record.zone.local(at);
        format!("{} {}", plain(local.naive), local.abbreviation)
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

/// A number with its noun: `1 update`, `2 updates`.
pub fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
