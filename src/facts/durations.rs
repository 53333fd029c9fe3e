//! How long things took: one definition for each duration, with the points it runs between
//! (sources: Datadog for detection and impact, GitLab and DORA for mitigation and
//! restoration, Atlassian for acknowledgement). The time a page was open is a duration of its
//! own and never called downtime.

use chrono::TimeDelta;

use super::{ends, phase};
use crate::model::record::Record;
use crate::time::{Instant, Precision, TimePoint};

/// A duration of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Which.
    pub measure: Measure,
    /// How long, in seconds; never negative.
    pub seconds: i64,
    /// Whether an end of it is only roughly known.
    pub approximate: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Time to detect: start of the impact to detection.
    Detect,
    /// Time to acknowledge: detection to acknowledgement.
    Acknowledge,
    /// Time to notice: start of the impact to the first public post.
    Notice,
    /// Time to mitigate: start of the impact to mitigation.
    Mitigate,
    /// Time to restore: start of the impact to its end.
    Restore,
    /// First post to the post that closed the record.
    Page,
}

/// The durations that can be told. What its points contradict is left out: a check says so.
pub fn of(record: &Record, now: Instant) -> Vec<Duration> {
    let first_post = record.updates.first().map(|update| &update.stated);
    // What was posted when all was over was never open on the page.
    let closing_post = phase::closing_update(record, &phase::said(record))
        .map(|update| &update.stated)
        .filter(|closing| Some(*closing) != first_post);
    let started = record.started.as_ref();
    [
        (Measure::Detect, started, record.detected.as_ref()),
        (
            Measure::Acknowledge,
            record.detected.as_ref(),
            record.acknowledged.as_ref(),
        ),
        (Measure::Notice, started, first_post),
        (Measure::Mitigate, started, record.mitigated.as_ref()),
        (Measure::Restore, started, record.ended.as_ref()),
        (Measure::Page, first_post, closing_post),
    ]
    .into_iter()
    .filter_map(|(measure, from, until)| {
        let (from, until) = (from?, until?);
        let end = match measure {
            Measure::Restore => ends::by(record, until, now),
            _ => until.at,
        };
        between(measure, from, (until, end?), now)
    })
    .collect()
}

fn between(
    measure: Measure,
    from: &TimePoint,
    (until, end): (&TimePoint, Instant),
    now: Instant,
) -> Option<Duration> {
    let start = from.at?;
    let is_told = start <= end && end <= now && !is_lost_in_days(from, until);
    is_told.then(|| Duration {
        measure,
        seconds: (end - start).num_seconds(),
        approximate: from.precision.max(until.precision) >= Precision::Approximate,
    })
}

/// Whether what lies between two points is shorter than what is known of them: of a day alone nobody
/// can say in which hour.
pub(super) fn is_lost_in_days(from: &TimePoint, until: &TimePoint) -> bool {
    let is_day = |point: &TimePoint| point.precision == Precision::Date;
    let between = from.at.zip(until.at).map(|(from, until)| until - from);
    (is_day(from) || is_day(until)) && between.is_some_and(|it| it < TimeDelta::days(1))
}

impl Measure {
    /// Its name in the theme interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Detect => "detect",
            Self::Acknowledge => "acknowledge",
            Self::Notice => "notice",
            Self::Mitigate => "mitigate",
            Self::Restore => "restore",
            Self::Page => "page",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn durations_run_between_their_points_and_contradictions_are_left_out() {
        let table = [
            (
                "started: @10:00\ndetected: @10:05\nacknowledged: @10:07\nmitigated: @11:00\nended: @12:00\nupdates: [{at: @10:20, text: x}, {at: @12:30, status: resolved, text: y}, {at: @13:30, status: resolved, text: z}]",
                "detect 5, acknowledge 2, notice 20, mitigate 60, restore 120, page 130",
            ),
            ("started: 2026-03-10\nended: 2026-03-10", ""),
            ("started: 2026-03-08\nended: 2026-03-09", "restore ~2880"),
            (
                "started: @10:00\nended: {at: @11:00, precision: approximate}",
                "restore ~60",
            ),
            (
                "started: @10:00\ndetected: @09:00\nended: @12:00",
                "restore 120",
            ),
            ("started: @10:00\nended: unknown", ""),
            ("started: @10:00\nended: @18:00", ""),
            ("updates: [{at: @10:00, status: resolved, text: x}]", ""),
            (
                "updates: [{at: @10:00, text: x}, {at: @11:00, status: resolved, text: y}, {at: @12:00, status: monitoring, text: z}]",
                "",
            ),
            ("", ""),
        ];
        for (front, expected) in table {
            let sample = Sample::record(&front.replace('@', "2026-03-10 "));
            let told: Vec<String> = sample
                .record_facts("2026-03-10 17:00")
                .durations
                .iter()
                .map(|duration| {
                    let about = if duration.approximate { "~" } else { "" };
                    format!(
                        "{} {about}{}",
                        duration.measure.name(),
                        duration.seconds / 60
                    )
                })
                .collect();
            assert_eq!(told.join(", "), expected, "{front}");
        }
    }
}
