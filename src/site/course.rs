//! A record's course from start to end, drawn to scale: when it was noticed, told, eased, over.

use super::record::stated_times;
use super::times;
use super::view::{Course, CourseMark, Stretch};
use super::{Site, last_said};
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::record::{Kind, Record};
use crate::time::{Instant, Precision, TimePoint};

impl Site<'_> {
    /// The course of an incident; none when its bounds are not known to the minute, or when
    /// nothing is known between them.
    pub(super) fn course(&self, key: RecordKey) -> Option<Course> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        if record.kind != Kind::Incident {
            return None;
        }
        let is_open = facts.phase.stage == Stage::Open;
        let start = timed(record.started.as_ref())?;
        let end = match timed(record.ended.as_ref()) {
            Some(end) => end,
            None if is_open => self.facts.now,
            None => return None,
        };
        let scale = Scale::new(start, end)?;
        let first_post = record.updates.first().map(|update| &update.stated);
        let named = [
            ("detected", record.detected.as_ref()),
            ("acknowledged", record.acknowledged.as_ref()),
            ("identified", record.identified.as_ref()),
            ("mitigated", record.mitigated.as_ref()),
            ("first_post", first_post),
        ];
        let mut between: Vec<(&'static str, Instant)> = named
            .into_iter()
            .filter_map(|(name, point)| Some((name, timed(point)?)))
            .filter(|(_, at)| scale.holds(*at))
            .collect();
        if between.is_empty() {
            return None;
        }
        between.sort_by_key(|(_, at)| *at);
        let stated = stated_times(record)
            .into_iter()
            .chain([("first_post", first_post)]);
        let mark = |(name, at): (&'static str, Instant)| CourseMark {
            key: name,
            at: stated
                .clone()
                .find_map(|(key, point)| point.filter(|_| key == name))
                .map_or_else(
                    || times::time(at, &record.zone),
                    |point| times::point(point, &record.zone),
                ),
            place: scale.place(at),
            seconds: (at - start).num_seconds(),
        };
        let last = if is_open { "now" } else { "ended" };
        let marks = std::iter::once(("started", start))
            .chain(between.iter().copied())
            .chain(std::iter::once((last, end)));
        Some(Course {
            marks: marks.map(mark).collect(),
            stretches: stretches(record, &between, &scale),
            posts: record
                .updates
                .iter()
                .filter(|update| {
                    scale.holds(update.at) && Some(update.at) <= last_said(record, self.facts.now)
                })
                .filter_map(|update| Some(scale.place(timed(Some(&update.stated))?)))
                .collect(),
        })
    }
}

/// Until somebody noticed, while it was felt in full, and once it was eased.
fn stretches(record: &Record, between: &[(&'static str, Instant)], scale: &Scale) -> Vec<Stretch> {
    let noticed = between
        .iter()
        .find(|(name, _)| *name != "mitigated")
        .map_or(scale.start, |(_, at)| *at);
    let eased = timed(record.mitigated.as_ref())
        .filter(|at| scale.holds(*at))
        .map_or(scale.end, |at| at.max(noticed));
    [
        ("unseen", scale.start, noticed),
        ("felt", noticed, eased),
        ("eased", eased, scale.end),
    ]
    .into_iter()
    .filter(|(_, from, until)| from < until)
    .map(|(kind, from, until)| Stretch {
        kind,
        place: scale.place(from),
        width: scale.share(from, until),
    })
    .collect()
}

struct Scale {
    start: Instant,
    end: Instant,
}

impl Scale {
    fn new(start: Instant, end: Instant) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    fn holds(&self, at: Instant) -> bool {
        self.start <= at && at <= self.end
    }

    /// Where an instant stands, in percent of the whole.
    fn place(&self, at: Instant) -> String {
        self.share(self.start, at)
    }

    /// How much of the whole lies between two instants, in percent with one decimal.
    fn share(&self, from: Instant, until: Instant) -> String {
        let whole = (self.end - self.start).num_seconds().max(1);
        let per_mille = ((until - from).num_seconds() * 1000 + whole / 2) / whole;
        format!("{}.{}", per_mille / 10, per_mille % 10)
    }
}

/// The instant of a time that is known to the minute or nearly so.
fn timed(point: Option<&TimePoint>) -> Option<Instant> {
    let point = point?;
    point.at.filter(|_| point.precision < Precision::Date)
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::{Drafts, Site};

    /// The course of a record at noon of 10 March 2026, as `key place` and `kind place width`.
    fn told(front: &str) -> Option<(String, String)> {
        let sample = Sample::record(&front.replace('@', "2026-03-10 "));
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let (key, _) = sample.content.iter().next()?;
        let course = site.course(key)?;
        let marks: Vec<String> = course
            .marks
            .iter()
            .map(|mark| format!("{} {}", mark.key, mark.place))
            .collect();
        let stretches: Vec<String> = course
            .stretches
            .iter()
            .map(|it| format!("{} {} {}", it.kind, it.place, it.width))
            .collect();
        Some((marks.join(", "), stretches.join(", ")))
    }

    #[test]
    fn a_course_is_drawn_to_scale() {
        let front = "started: @08:00\ndetected: @08:10\nmitigated: @09:00\nended: @10:00\n\
            updates: [{at: @08:30, status: investigating, text: x}, {at: @10:00, status: resolved, text: y}]";
        let (marks, stretches) = told(front).unwrap_or_default();
        assert_eq!(
            marks,
            "started 0.0, detected 8.3, first_post 25.0, mitigated 50.0, ended 100.0"
        );
        assert_eq!(stretches, "unseen 0.0 8.3, felt 8.3 41.7, eased 50.0 50.0");
    }

    #[test]
    fn what_is_open_is_drawn_until_now() {
        let front = "started: @11:00\nupdates: [{at: @11:30, status: investigating, text: x}]";
        let (marks, stretches) = told(front).unwrap_or_default();
        assert_eq!(marks, "started 0.0, first_post 50.0, now 100.0");
        assert_eq!(stretches, "unseen 0.0 50.0, felt 50.0 50.0");
    }

    #[test]
    fn without_bounds_or_anything_between_there_is_none() {
        assert_eq!(told("started: @08:00\nended: @10:00"), None);
        assert_eq!(
            told("started: 2026-03-10\nended: @10:00\ndetected: @09:00"),
            None
        );
        assert_eq!(told("ended: @10:00\ndetected: @09:00"), None);
        // A post of which only the day is known has no place in it.
        assert_eq!(
            told(
                "started: 2026-03-09 20:00\nended: @10:00\nupdates: [{at: {at: 2026-03-10, precision: date}, text: x}]"
            ),
            None
        );
    }
}
