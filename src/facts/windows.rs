//! When users felt it: the union of the stated windows, so that what overlaps counts once.

use super::durations::is_lost_in_days;
use super::ends;
use super::phase::{self, Phase, Stage, Step};
use crate::model::record::{Kind, Record};
use crate::model::update::UpdateStatus;
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

/// The windows of a record: those it lists, else `started` to `ended`. A window without an
/// end lasts until `ended`, and without that only while the record is open.
pub fn of(record: &Record, phase: Phase, now: Instant) -> Windows {
    let mut points: Vec<(&TimePoint, Option<&TimePoint>)> = record
        .impact_windows
        .iter()
        .map(|window| {
            let until = window.until.as_ref().or(record.ended.as_ref());
            (&window.from, until)
        })
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
    let is_lost = points
        .iter()
        .any(|(from, until)| until.is_some_and(|until| is_lost_in_days(from, until)));
    let mut open_end = false;
    let mut intervals: Vec<Interval> = points
        .iter()
        .filter_map(|(from, until)| {
            let from = from.at?;
            let until = until.and_then(|until| ends::by(record, until, now));
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
    let seconds = (!intervals.is_empty() && !ongoing && !open_end && !is_lost).then(|| {
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

/// How long a window lasted, in seconds. Of one that ends on the day on which it begins, and in no
/// known hour, nobody can say.
pub fn length(record: &Record, from: &TimePoint, until: &TimePoint, now: Instant) -> Option<i64> {
    let is_lost = until.precision == Precision::Date && is_lost_in_days(from, until);
    let until = ends::by(record, until, now).filter(|_| !is_lost)?;
    Some((until - from.at?).num_seconds().max(0))
}

/// From when until when the work of a maintenance went on: as the record states, else as its
/// updates say, else by the clock. Absent until it begins, and when it never did.
pub fn work(record: &Record, phases: &[Step], phase: Phase, now: Instant) -> Option<Interval> {
    let Kind::Maintenance(schedule) = record.kind else {
        return None;
    };
    let known = |point: Option<&TimePoint>| point.and_then(|point| point.at);
    let closed = phase::closing(phases)
        .and_then(|step| ends::by_step(record, step, now))
        .filter(|_| phase.stage == Stage::Closed);
    let said = phases.iter().find(|step| {
        matches!(
            step.status,
            UpdateStatus::InProgress | UpdateStatus::Verifying
        )
    });
    // Completed without a word on its beginning: it began as planned, unless it was called off.
    let planned = schedule
        .map(|schedule| schedule.from)
        .filter(|from| closed.is_some_and(|closed| *from < closed));
    let from = known(record.started.as_ref())
        .or(said.map(|step| step.from))
        .or(planned)
        .filter(|from| *from <= now)?;
    let ended = record.ended.as_ref();
    let until = ended
        .and_then(|ended| ends::stated(record, ended))
        .or(closed)
        .filter(|until| (from..=now).contains(until));
    Some(Interval { from, until })
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

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::sample::{Sample, at};

    #[test]
    fn windows_are_joined_and_their_length_told_once_they_are_over() {
        let table = [
            ("started: @10:00\nended: @12:00", "10:00-12:00 = 120"),
            ("started: @10:00", "10:00-"),
            (
                "started: @10:00\nupdates: [{at: @11:00, status: resolved, text: x}]",
                "10:00-",
            ),
            (
                "started: {at: @10:00, precision: approximate}\nended: @12:00",
                "10:00-12:00 = ~120",
            ),
            ("started: @10:00\nended: @18:00", "10:00-18:00"),
            (
                "impact_windows: [{from: @13:00, until: @14:00}, {from: @10:00, until: @11:00}, {from: @10:30, until: @11:30}]",
                "10:00-11:30 13:00-14:00 = 150",
            ),
            (
                "ended: @13:00\nimpact_windows: [{from: @10:00, until: @11:00}, {from: @12:00}]",
                "10:00-11:00 12:00-13:00 = 120",
            ),
            (
                "impact_windows: [{from: @10:00}, {from: @12:00, until: @13:00}]",
                "10:00-",
            ),
            (
                "impact_windows: [{from: 2026-03-02, until: 2026-03-03}]",
                "00:00-00:00 = ~2880",
            ),
            ("started: 2026-03-02\nended: 2026-03-02", "00:00-00:00"),
            ("impact_windows: [{from: unknown, until: @13:00}]", ""),
            ("", ""),
        ];
        for (front, expected) in table {
            let sample = Sample::record(&front.replace('@', "2026-03-10 "));
            let windows = sample.record_facts("2026-03-10 17:00").windows;
            let time = |at: Instant| at.format("%H:%M").to_string();
            let mut told: Vec<String> = windows
                .intervals
                .iter()
                .map(|interval| {
                    format!(
                        "{}-{}",
                        time(interval.from),
                        interval.until.map(time).unwrap_or_default()
                    )
                })
                .collect();
            let about = if windows.approximate { "~" } else { "" };
            told.extend(
                windows
                    .seconds
                    .map(|seconds| format!("= {about}{}", seconds / 60)),
            );
            assert_eq!(told.join(" "), expected, "{front}");
        }
    }

    #[test]
    fn a_window_is_as_long_as_its_days() {
        let table = [
            ("{from: @10:00, until: @11:30}", Some(90)),
            ("{from: 2026-03-10, until: @11:00}", Some(660)),
            ("{from: 2026-03-08, until: 2026-03-09}", Some(2880)),
            ("{from: 2026-03-09, until: 2026-03-09}", None),
            ("{from: unknown, until: @11:00}", None),
        ];
        for (front, expected) in table {
            let front = format!("impact_windows: [{front}]").replace('@', "2026-03-10 ");
            let sample = Sample::record(&front);
            let record = sample.first();
            let window = &record.impact_windows[0];
            let seconds = window
                .until
                .as_ref()
                .and_then(|until| length(record, &window.from, until, at("2026-03-10 17:00")));
            assert_eq!(seconds.map(|seconds| seconds / 60), expected, "{front}");
        }
    }

    #[test]
    fn work_goes_on_as_stated_else_as_said_else_as_planned() {
        let table = [
            ("", "09:00 none, 11:00 10:00-, 13:00 10:00-12:00"),
            (
                "started: @10:05\nended: @11:30",
                "11:00 10:05-, 13:00 10:05-11:30",
            ),
            (
                "updates: [{at: @10:00, status: in_progress, text: x}, {at: @11:22, status: completed, text: y}]",
                "11:00 10:00-, 13:00 10:00-11:22",
            ),
            (
                "updates: [{at: @11:22, effective: @11:20, status: completed, text: y}]",
                "11:00 10:00-, 13:00 10:00-11:20",
            ),
            // Called off.
            (
                "updates: [{at: @09:00, status: completed, text: y}]",
                "13:00 none",
            ),
            (
                "updates: [{at: @12:30, status: in_progress, text: x}]",
                "13:00 10:00-",
            ),
        ];
        let by_updates = [
            ("", "11:00 none, 13:00 none"),
            (
                "updates: [{at: @11:22, status: completed, text: y}]",
                "11:00 none, 13:00 10:00-11:22",
            ),
            ("started: @10:05", "13:00 10:05-"),
        ];
        let cases = table.map(|case| ("true", case)).into_iter();
        for (automatic, (front, expected)) in cases.chain(by_updates.map(|case| ("false", case))) {
            let front = format!(
                "kind: maintenance\nscheduled: {{from: @10:00, until: @12:00, automatic: {automatic}}}\n{front}"
            );
            let sample = Sample::record(&front.replace('@', "2026-03-10 "));
            let time = |at: Instant| at.format("%H:%M").to_string();
            let told: Vec<String> = expected
                .split(", ")
                .filter_map(|told| {
                    let (now, _) = told.split_once(' ')?;
                    let work = sample.record_facts(&format!("2026-03-10 {now}")).work;
                    let work = work.map_or("none".to_owned(), |work| {
                        let until = work.until.map(time).unwrap_or_default();
                        format!("{}-{until}", time(work.from))
                    });
                    Some(format!("{now} {work}"))
                })
                .collect();
            assert_eq!(told.join(", "), expected, "{front}");
        }
    }

    proptest! {
        #[test]
        fn a_union_covers_each_minute_once(drawn in prop::collection::vec((0..200_i64, 0..40_i64), 0..12)) {
            let start = at("2026-03-10");
            let minute = |minutes| start + TimeDelta::minutes(minutes);
            let mut intervals: Vec<Interval> = drawn
                .iter()
                .map(|(from, length)| Interval { from: minute(*from), until: Some(minute(from + length)) })
                .collect();
            intervals.sort_unstable();
            let joined = union(&intervals);
            let covered = (0..240).filter(|at| drawn.iter().any(|(from, length)| (*from..from + length).contains(at)));
            let minutes: i64 = joined
                .iter()
                .filter_map(|interval| Some((interval.until? - interval.from).num_minutes()))
                .sum();
            prop_assert_eq!(usize::try_from(minutes), Ok(covered.count()));
            for pair in joined.windows(2) {
                prop_assert!(pair[0].until < Some(pair[1].from));
            }
        }
    }
}
