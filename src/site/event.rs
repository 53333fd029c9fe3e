//! Records as events of calendars: maintenance and incidents.

use chrono::{Days, NaiveDate, NaiveTime};

use super::{Post, Said, Site, address};
use crate::facts::phase::{self, Late, Stage};
use crate::model::RecordKey;
use crate::model::record::{Kind, Schedule};
use crate::model::update::UpdateStatus;
use crate::time::{Instant, Precision, TimePoint, Zone};

/// A record as an event of a calendar.
#[derive(Clone, Debug)]
pub struct Event {
    /// The record.
    pub record: RecordKey,
    /// Its name for ever, in all calendars.
    pub uid: String,
    /// From when until when.
    pub span: Span,
    /// Whether it takes place.
    pub standing: Standing,
    /// Whether calendars remind of it.
    pub reminders: Reminders,
    /// How often it was changed: never less than before.
    pub sequence: usize,
    /// When there was first word of it.
    pub created: Instant,
    /// When it last changed.
    pub changed: Instant,
}

/// From when until when. Instants are in UTC, which every calendar shows in its owner's zone and
/// no change of clocks can touch; days are those of the record's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From an instant, until another when that is known and later.
    Instants(Instant, Option<Instant>),
    /// From a day until before another, when no closer time is known.
    Days(NaiveDate, NaiveDate),
}

/// Whether an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does, or did.
    Confirmed,
    /// It was called off before it began.
    Cancelled,
}

/// Whether calendars remind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminders {
    /// A day ahead, at its start and at its end.
    On,
    /// Not at all.
    Off,
}

impl Site<'_> {
    /// The event that a record is; none for a notice, and when no time of it is known.
    pub fn event(&self, key: RecordKey) -> Option<Event> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let is_over = facts.phase.stage == Stage::Closed;
        let lasts_on = facts.phase.late == Some(Late::End);
        let (span, standing, reminders) = match record.kind {
            Kind::Notice => return None,
            Kind::Incident => (self.impact(key)?, Standing::Confirmed, Reminders::Off),
            Kind::Maintenance(schedule) => {
                let span = self.work(key, schedule)?;
                let standing = if self.is_called_off(key) {
                    Standing::Cancelled
                } else {
                    Standing::Confirmed
                };
                let reminders = if is_over || lasts_on {
                    Reminders::Off
                } else {
                    Reminders::On
                };
                (span, standing, reminders)
            }
        };
        let posts = self.posts(key);
        let created = self.first_heard(key);
        let changed = posts.iter().map(|post| post.changed).max();
        Some(Event {
            record: key,
            uid: format!(
                "{}@{}{}",
                address::encode(&record.id),
                self.domain(),
                address::encode(self.config.home()).trim_end_matches('/')
            ),
            span,
            standing,
            reminders,
            sequence: changes(&posts),
            created,
            changed: match span {
                // What still lasts is longer with each build.
                Span::Instants(_, Some(until)) if until == self.facts.now => until,
                Span::Days(..) if lasts_on => self.facts.now,
                _ => changed.unwrap_or(created),
            },
        })
    }

    /// When a maintenance takes place: as it went, once it is over, and before that as planned.
    fn work(&self, key: RecordKey, schedule: Option<Schedule>) -> Option<Span> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let is_over = facts.phase.stage == Stage::Closed;
        match (facts.work, schedule) {
            (Some(work), Some(_)) if is_over => Some(instants(work.from, work.until)),
            // Held open beyond its end, it lasts until now.
            (_, Some(schedule)) if facts.phase.late == Some(Late::End) => {
                let now = TimePoint::minute(self.facts.now);
                let from = record.announced.as_ref().map(|it| &it.from);
                from.filter(|from| is_day(from))
                    .and_then(|from| span(from, Some(&now), &record.zone))
                    .or_else(|| Some(instants(schedule.from, Some(self.facts.now))))
            }
            (_, Some(schedule)) => {
                let announced = record.announced.as_ref();
                announced
                    .filter(|it| is_day(&it.from) || is_day(&it.until))
                    .and_then(|it| self::span(&it.from, Some(&it.until), &record.zone))
                    .or_else(|| Some(instants(schedule.from, Some(schedule.until))))
            }
            (work, None) => {
                let from = record.started.as_ref();
                let stated = from.and_then(|from| span(from, record.ended.as_ref(), &record.zone));
                stated.or(work.map(|work| instants(work.from, work.until)))
            }
        }
    }

    /// When users felt an incident; what lasts, lasts until now.
    fn impact(&self, key: RecordKey) -> Option<Span> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let is_open = facts.phase.stage == Stage::Open;
        let by_the_day = record
            .started
            .as_ref()
            .filter(|point| is_day(point) && !is_open);
        if let Some(from) = by_the_day {
            return span(from, record.ended.as_ref(), &record.zone);
        }
        let intervals = &facts.windows.intervals;
        let from = intervals.first().map(|first| first.from).or(facts.began)?;
        let now = self.facts.now;
        let stated = intervals
            .last()
            .and_then(|last| last.until)
            .filter(|until| *until <= now);
        let until = stated.or_else(|| {
            if is_open {
                return Some(now);
            }
            let closing = phase::closing(&phase::phases(record, &self.content.components));
            closing.map(|step| step.from)
        });
        Some(instants(from, until))
    }
}

/// How often something was said that may have changed an event: all but its announcement, by an update
/// or by the record itself, and what the clock does, which changes nothing.
fn changes(posts: &[Post<'_>]) -> usize {
    let ends = |post: &Post<'_>| post.status().is_some_and(UpdateStatus::is_final);
    let mut told = posts
        .iter()
        .filter(|post| match post.said {
            Said::Update(_) | Said::Corrections(_) => true,
            Said::Status(_) => ends(post),
            Said::Record | Said::Postmortem => false,
        })
        .peekable();
    told.next_if(|post| matches!(post.said, Said::Update(_)) && !ends(post));
    told.count()
}

impl Event {
    /// When it begins, to put events in order.
    pub fn begins(&self) -> Instant {
        match self.span {
            Span::Instants(from, _) => from,
            Span::Days(from, _) => from.and_time(NaiveTime::MIN).and_utc(),
        }
    }
}

/// A span between two times of a record: of days, when one of them is only known to the day.
fn span(from: &TimePoint, until: Option<&TimePoint>, zone: &Zone) -> Option<Span> {
    let begins = from.at?;
    let ends = until.and_then(|until| until.at);
    if !is_day(from) && !until.is_some_and(is_day) {
        return Some(instants(begins, ends));
    }
    let first = zone.date(begins);
    let last = ends.map_or(first, |ends| zone.date(ends)).max(first);
    Some(Span::Days(first, last.checked_add_days(Days::new(1))?))
}

fn is_day(point: &TimePoint) -> bool {
    point.precision == Precision::Date
}

fn instants(from: Instant, until: Option<Instant>) -> Span {
    Span::Instants(from, until.filter(|until| *until > from))
}

#[cfg(test)]
#[expect(clippy::expect_used)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::Drafts;
    use crate::time::Reading;

    /// The event of a site's only record.
    fn event(config: &str, front: &str) -> Option<Event> {
        let record = format!("---\ntitle: T\n{front}\n---\n");
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let (key, _) = sample.content.iter().next()?;
        site.event(key)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever clocks do between the start and the end of a window: the event has the instants
        /// at which a clock on the wall shows what the record says.
        #[test]
        fn an_event_is_at_the_instants_that_local_times_mean(
            zone in prop::sample::select(vec![
                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
                "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia", "UTC",
            ]),
            minute in 0_i64..365 * 1440,
            length in 1_i64..3 * 1440,
        ) {
            let from = at("2026-01-01").naive_utc() + TimeDelta::minutes(minute);
            let until = from + TimeDelta::minutes(length);
            let rules = Zone::named(zone).expect("it is a zone");
            let (Reading::One(begins), Reading::One(ends)) = (rules.instant(from), rules.instant(until)) else {
                // A time that a clock shows twice or never is an error of the record.
                return Ok(());
            };
            let event = event(
                &format!("time_zone: {zone}"),
                &format!(
                    "kind: maintenance\nscheduled: {{from: {}, until: {}}}",
                    from.format("%Y-%m-%d %H:%M"),
                    until.format("%Y-%m-%d %H:%M"),
                ),
            );
            let expected = Span::Instants(begins, (ends > begins).then_some(ends));
            prop_assert_eq!(event.map(|event| event.span), Some(expected));
        }
    }

    /// What was announced for whole days takes the last of them whole, too.
    #[test]
    fn a_window_of_days_has_no_hours() {
        let front = "kind: maintenance\nscheduled: {from: 2026-03-12, until: {at: 2026-03-13, note: In the evening}}";
        let day = |text: &str| at(text).date_naive();
        let expected = Span::Days(day("2026-03-12"), day("2026-03-14"));
        assert_eq!(
            event("time_zone: Asia/Tokyo", front).map(|event| event.span),
            Some(expected)
        );
    }

    #[test]
    fn what_is_no_event_is_none() {
        for front in [
            "kind: notice\nstarted: 2026-03-10 10:00",
            "",
            "kind: maintenance",
        ] {
            assert!(event("title: T", front).is_none(), "{front}");
        }
    }

    /// A maintenance that nobody has ended lasts until now, and its end is no news to be reminded of.
    #[test]
    fn what_is_held_open_lasts_until_now() {
        let begun = "updates: [{at: 2026-03-10 08:00, status: in_progress, text: x, components: {a: major_outage}}]\nscheduled: ";
        let held = |scheduled: &str| {
            event(
                "components: [{id: a}]",
                &format!("kind: maintenance\n{begun}{scheduled}"),
            )
            .expect("it is one")
        };
        let now = at("2026-03-10 12:00");
        let late = held("{from: 2026-03-10 08:00, until: 2026-03-10 10:00}");
        assert_eq!(late.span, Span::Instants(at("2026-03-10 08:00"), Some(now)));
        assert_eq!((late.reminders, late.changed), (Reminders::Off, now));
        let in_time = held("{from: 2026-03-10 08:00, until: 2026-03-10 14:00}");
        assert_eq!(
            in_time.span,
            Span::Instants(at("2026-03-10 08:00"), Some(at("2026-03-10 14:00")))
        );
        assert_eq!(in_time.reminders, Reminders::On);
        let days = held("{from: 2026-03-08, until: 2026-03-09}");
        let day = |text: &str| at(text).date_naive();
        assert_eq!(days.span, Span::Days(day("2026-03-08"), day("2026-03-11")));
    }
}
