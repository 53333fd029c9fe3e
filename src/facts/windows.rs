//! When users felt it: the union of the stated windows, so that what overlaps counts once.

use super::phase::{Phase, Stage};
use crate::model::record::Record;
use crate::time::{Instant, Precision, TimePoint};

/// The intervals of impact, joined where they overlap, in time order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    /// The joined intervals; the last one's end is absent while the impact lasts.
    pub intervals: Vec<Interval>,
    /// Their total length in seconds; absent while the impact lasts or when nothing is stated.
    pub seconds: Option<i64>,
    /// Whether an end of them is only roughly known.
    pub approximate: bool,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// Its start.
    pub from: Instant,
    /// Its end; absent while it lasts.
    pub until: Option<Instant>,
}

/// The windows of a record: those it lists, else `started` to `ended`. An open end lasts
/// only while the record is open.
pub fn of(record: &Record, phase: Phase, now: Instant) -> Windows {
    let mut points: Vec<(&TimePoint, Option<&TimePoint>)> = record
        .impact_windows
        .iter()
        .map(|window| (&window.from, window.until.as_ref()))
        .collect();
    if points.is_empty() {
        points.extend(
            record
                .started
                .as_ref()
                .map(|from| (from, record.ended.as_ref())),
        );
    }
    let approximate = points
        .iter()
        .flat_map(|(from, until)| [Some(*from), *until])
        .flatten()
        .any(|point| point.precision >= Precision::Approximate);
    let mut open_end = false;
    let mut intervals: Vec<Interval> = points
        .iter()
        .filter_map(|(from, until)| {
            let from = from.at?;
            let until = until.and_then(|until| until.at);
            open_end |= until.is_none() && phase.stage == Stage::Closed;
            Some(Interval { from, until })
        })
        .filter(|interval| interval.until.is_none_or(|until| until >= interval.from))
        .collect();
    intervals
        .sort_unstable_by_key(|interval| (interval.from, interval.until.is_none(), interval.until));
    let intervals = union(&intervals);
    let ongoing = intervals
        .last()
        .is_some_and(|last| last.until.is_none_or(|until| until > now));
    let seconds = (!intervals.is_empty() && !ongoing && !open_end).then(|| {
        intervals
            .iter()
            .filter_map(|interval| Some((interval.until? - interval.from).num_seconds()))
            .sum()
    });
    Windows {
        intervals,
        seconds,
        approximate,
    }
}

/// Joins intervals that touch or overlap; they come sorted by their start.
pub fn union(sorted: &[Interval]) -> Vec<Interval> {
    let mut joined: Vec<Interval> = Vec::new();
    for interval in sorted {
        match joined.last_mut() {
            Some(last) if last.until.is_none_or(|until| interval.from <= until) => {
                last.until = match (last.until, interval.until) {
                    (Some(a), Some(b)) => Some(a.max(b)),
                    _ => None,
                };
            }
            _ => joined.push(*interval),
        }
    }
    joined
}
