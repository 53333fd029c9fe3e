//! The promise ledger: what was promised, until when, and what became of it.

use chrono::{Days, DurationRound, TimeDelta};

use super::impact::Felt;
use super::phase;
use crate::config::{Config, Policy};
use crate::model::postmortem::PostmortemStatus;
use crate::model::promise::{Deadline, Promise, PromiseKind};
use crate::model::record::{Impact, Record};
use crate::time::calendar::{Calendar, Due};
use crate::time::{Instant, Length, Precision, Remarks, TimePoint, Zone};

/// A promise and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What was promised.
    pub kind: PromiseKind,
    /// The update that promised it, by its number in the record.
    pub update: Option<usize>,
    /// The entry of the record's `promises` that it is, by its number.
    pub entry: Option<usize>,
    /// In which words.
    pub text: Option<String>,
    /// When it was given.
    pub made: Option<Instant>,
    /// The length of time promised, when it was one.
    pub within: Option<Length>,
    /// Until when it may be kept.
    pub due: Option<Due>,
    /// When it was kept, in time or late.
    pub kept: Option<Instant>,
    /// Its times as they are stated.
    pub stated: StatedTimes,
    /// What became of it.
    pub outcome: Outcome,
}

/// The times of a promise as the record states them, with what is known about each. What is said
/// besides of a time that another key states belongs there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedTimes {
    /// When it was given.
    pub made: Option<TimePoint>,
    /// Until when it may be kept, when that is a time.
    pub due: Option<TimePoint>,
    /// When it was kept.
    pub kept: Option<TimePoint>,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept in time.
    Kept,
    /// Kept, but late.
    Late {
        /// By this many seconds; from or to the first moment of a day, where only that is known.
        seconds: i64,
        /// By this many days of the calendar, when it fell due, was kept or both on a day of which
        /// no hour is known.
        days: Option<i64>,
        /// By this many business days, when it was promised in those.
        business_days: Option<i64>,
    },
    /// Due, and nothing came.
    Missed,
    /// Still to come.
    Open,
    /// Nobody can tell: the record does not say when it was made or kept.
    Unverifiable,
}

/// The ledger of a record: next updates first, in time order, then the rest as stated.
pub fn of(record: &Record, config: &Config, now: Instant) -> Vec<Kept> {
    let fallback = Calendar::default_in(config.zone.clone());
    let ledger = Ledger {
        calendar: config
            .calendar_named(record.calendar.as_deref())
            .unwrap_or(&fallback),
        zone: &record.zone,
        now,
    };
    let mut promises: Vec<Kept> = record
        .updates
        .iter()
        .enumerate()
        .filter_map(|(index, update)| {
            let deadline = update.next_update.as_ref()?;
            let next = record.updates[index + 1..]
                .iter()
                .find(|later| later.at > update.at || later.is_of_a_day() || update.is_of_a_day())
                .map(|later| &later.stated);
            Some(Kept {
                update: Some(index),
                ..ledger.judge(
                    PromiseKind::NextUpdate,
                    Some(&update.stated.bare()),
                    Some(deadline),
                    Delivery::from(next),
                )
            })
        })
        .collect();
    promises.extend(record.promises.iter().enumerate().map(|(index, promise)| {
        let mut kept = ledger.judge(
            promise.kind,
            promise.made.as_ref(),
            promise.due.as_ref(),
            delivery(record, promise),
        );
        if kept.stated.kept.is_some() && promise.kept.is_some() {
            kept.stated.kept.clone_from(&promise.kept);
        }
        Kept {
            entry: Some(index),
            text: promise.text.clone(),
            ..kept
        }
    }));
    if let Some(due) = record
        .postmortem
        .as_ref()
        .and_then(|postmortem| postmortem.due.as_ref())
    {
        let (made, delivery) = (closed(record), postmortem_delivery(record));
        let kept = ledger.judge(PromiseKind::Postmortem, made.as_ref(), Some(due), delivery);
        // A length of time runs from when the record was over, which is still to come.
        let is_open = made.is_none() && kept.due.is_none() && matches!(delivery, Delivery::Not);
        match promises.iter_mut().find(|listed| is_same(listed, &kept)) {
            Some(listed) => {
                listed.stated.due = said_of_both(listed.stated.due.take(), kept.stated.due);
            }
            None => promises.push(Kept {
                outcome: if is_open { Outcome::Open } else { kept.outcome },
                ..kept
            }),
        }
    }
    promises
}

/// How often to post about an open incident: the site's policy, else every 30 minutes for
/// critical and major incidents and every hour for minor ones. Nothing when users feel nothing.
pub fn update_every(felt: Felt, policy: &Policy) -> Option<Length> {
    let every = &policy.update_every;
    let minutes = |minutes| Length::Clock(TimeDelta::minutes(minutes));
    match felt {
        Felt::Impact(Impact::Critical) => Some(every.critical.unwrap_or(minutes(30))),
        Felt::Impact(Impact::Major) => Some(every.major.unwrap_or(minutes(30))),
        Felt::Impact(Impact::Minor) => Some(every.minor.unwrap_or(minutes(60))),
        Felt::Impact(Impact::None) | Felt::Maintenance | Felt::Unknown => None,
    }
}

/// How soon the first post comes: by the site's policy, else within 15 minutes where the impact is
/// critical or major and 30 where it is minor or unknown. Nothing is asked when users feel nothing.
pub fn first_post_within(felt: Felt, policy: &Policy) -> Option<Length> {
    let within = &policy.first_post_within;
    let minutes = |minutes| Length::Clock(TimeDelta::minutes(minutes));
    match felt {
        Felt::Impact(Impact::Critical) => Some(within.critical.unwrap_or(minutes(15))),
        Felt::Impact(Impact::Major) => Some(within.major.unwrap_or(minutes(15))),
        Felt::Impact(Impact::Minor) | Felt::Unknown => Some(within.minor.unwrap_or(minutes(30))),
        Felt::Impact(Impact::None) | Felt::Maintenance => None,
    }
}

/// How soon a postmortem follows, by the site's policy. Without one nothing is asked.
pub fn postmortem_within(felt: Felt, policy: &Policy) -> Option<Length> {
    let within = &policy.postmortem_within;
    match felt {
        Felt::Impact(Impact::Critical) => within.critical,
        Felt::Impact(Impact::Major) => within.major,
        Felt::Impact(Impact::Minor) => within.minor,
        Felt::Impact(Impact::None) | Felt::Maintenance | Felt::Unknown => None,
    }
}

/// Whether two promises of one kind are one that is stated twice: both fall due at the same time,
/// or are as long and have not begun.
fn is_same(one: &Kept, other: &Kept) -> bool {
    let is_due_with = match (one.due, other.due) {
        (Some(Due::At(one)), Some(Due::At(other))) => minute(one) == minute(other),
        // Business days end in the calendar's zone, others in the record's.
        (Some(Due::Day { date: one, .. }), Some(Due::Day { date: other, .. })) => one == other,
        (None, None) => one.within == other.within,
        _ => false,
    };
    one.kind == other.kind && is_due_with
}

/// A time that two keys state, with what both say of it.
fn said_of_both(one: Option<TimePoint>, other: Option<TimePoint>) -> Option<TimePoint> {
    let (Some(one), Some(other)) = (&one, &other) else {
        return one.or(other);
    };
    let text = |one: Option<&str>, other: Option<&str>| match (one, other) {
        (Some(one), Some(other)) if one != other => Some(format!("{one} · {other}")),
        (one, other) => one.or(other).map(str::to_owned),
    };
    let mut extra = one.extra().to_vec();
    let others = other.extra().iter();
    let others = others.filter(|(key, _)| one.extra().iter().all(|(own, _)| own != key));
    extra.extend(others.cloned());
    let remarks = Remarks {
        as_published: text(one.as_published(), other.as_published()),
        note: text(one.note(), other.note()),
        extra,
    };
    Some(TimePoint {
        remarks: (remarks != Remarks::default()).then(|| Box::new(remarks)),
        ..one.bare()
    })
}

/// Whether and when what was promised came.
#[derive(Clone, Copy)]
enum Delivery<'a> {
    /// Then.
    At(Instant, &'a TimePoint),
    /// It came, but nobody knows when.
    SomeTime(Option<&'a TimePoint>),
    /// It did not, as far as the record says.
    Not,
}

impl<'a> From<Option<&'a TimePoint>> for Delivery<'a> {
    fn from(point: Option<&'a TimePoint>) -> Self {
        match point {
            Some(point) => point
                .at
                .map_or(Self::SomeTime(Some(point)), |at| Self::At(at, point)),
            None => Self::Not,
        }
    }
}

struct Ledger<'a> {
    calendar: &'a Calendar,
    /// The record's.
    zone: &'a Zone,
    now: Instant,
}

impl Ledger<'_> {
    fn judge(
        &self,
        kind: PromiseKind,
        stated: Option<&TimePoint>,
        deadline: Option<&Deadline>,
        delivery: Delivery<'_>,
    ) -> Kept {
        let made = known(stated);
        let due = deadline.and_then(|deadline| match deadline {
            Deadline::By { due, .. } => Some(*due),
            Deadline::Within(length) => self.due(stated?, *length),
        });
        let (within, due_stated) = match deadline {
            Some(Deadline::Within(length)) => (Some(*length), None),
            Some(Deadline::By { stated, .. }) => (None, Some(stated)),
            None => (None, None),
        };
        let delivery = match delivery {
            // What is dated later than the build has not come yet.
            Delivery::At(at, _) if at > self.now => Delivery::Not,
            delivery => delivery,
        };
        let outcome = match (delivery, due, deadline) {
            (Delivery::SomeTime(_), ..) | (_, None, Some(_)) => Outcome::Unverifiable,
            (Delivery::At(..), None, None) => Outcome::Kept,
            (Delivery::At(kept, point), Some(due), _) => {
                match self.lateness(due, kept, point.precision, within) {
                    Outcome::Kept
                        if is_lost_in_its_day(stated, within)
                            || self.is_of_the_day(kept, point, due) =>
                    {
                        Outcome::Unverifiable
                    }
                    outcome => outcome,
                }
            }
            (Delivery::Not, None, None) => Outcome::Open,
            (Delivery::Not, Some(due), _) if due.is_kept_at(self.now) => Outcome::Open,
            // That nobody watched until then cannot be read off a record.
            (Delivery::Not, Some(_), _) if kind == PromiseKind::MonitoringUntil => {
                Outcome::Unverifiable
            }
            (Delivery::Not, Some(_), _) => Outcome::Missed,
        };
        Kept {
            kind,
            update: None,
            entry: None,
            text: None,
            made,
            within,
            due,
            kept: match delivery {
                Delivery::At(at, _) => Some(at),
                Delivery::SomeTime(_) | Delivery::Not => None,
            },
            stated: StatedTimes {
                made: stated.cloned(),
                due: due_stated.cloned(),
                kept: match delivery {
                    Delivery::At(_, point) => Some(point.bare()),
                    Delivery::SomeTime(point) => point.map(TimePoint::bare),
                    Delivery::Not => None,
                },
            },
            outcome,
        }
    }

    /// When a length of time is over. Promised on a day of which no hour is known, days count as days and
    /// hours from the end of it.
    fn due(&self, made: &TimePoint, length: Length) -> Option<Due> {
        if made.precision != Precision::Date {
            return self.calendar.due(made.at?, length);
        }
        match length {
            Length::BusinessDays(_) => self.calendar.due(made.at?, length),
            Length::Clock(delta) if is_in_days(delta) => {
                let days = Days::new(delta.num_days().unsigned_abs());
                let date = self.zone.date(made.at?).checked_add_days(days)?;
                let ends = self.zone.start_of_day(date.succ_opt()?);
                Some(Due::Day { date, ends })
            }
            Length::Clock(_) | Length::BusinessHours(_) => {
                self.calendar.due(made.end_in(self.zone)?, length)
            }
        }
    }

    /// Whether something was done on the day on which it fell due, at an hour that nobody knows.
    fn is_of_the_day(&self, kept: Instant, point: &TimePoint, due: Due) -> bool {
        let is_same_day = |at| self.zone.date(at) == self.zone.date(kept);
        point.precision == Precision::Date && matches!(due, Due::At(at) if is_same_day(at))
    }

    /// Compared to the minute: posts are stamped so, and half a minute is nobody's delay. Days are
    /// compared with days.
    fn lateness(
        &self,
        due: Due,
        kept: Instant,
        precision: Precision,
        within: Option<Length>,
    ) -> Outcome {
        let is_day = precision == Precision::Date;
        // Business days end in the calendar's zone, others in the record's.
        let zone = match (within, is_day) {
            (Some(Length::BusinessDays(_)), false) => &self.calendar.zone,
            _ => self.zone,
        };
        let (due, due_on) = match due {
            Due::At(at) => (Due::At(minute(at)), zone.date(at)),
            Due::Day { date, .. } => (due, date),
        };
        let days = (zone.date(kept) - due_on).num_days();
        let is_due_on_a_day = matches!(due, Due::Day { .. });
        if is_day && is_due_on_a_day && days <= 0 {
            return Outcome::Kept;
        }
        match self.calendar.late_by(&due, minute(kept)) {
            None if is_day && is_due_on_a_day => Outcome::Late {
                seconds: 0,
                days: Some(days),
                business_days: None,
            },
            None => Outcome::Kept,
            Some(late) => Outcome::Late {
                seconds: late.clock.num_seconds(),
                days: (is_day || is_due_on_a_day).then_some(days),
                business_days: matches!(within, Some(Length::BusinessDays(_)))
                    .then_some(late.business_days),
            },
        }
    }
}

/// Whether nobody can tell when a length of time was over: it was promised on a day of which no hour is
/// known, and counts hours.
fn is_lost_in_its_day(made: Option<&TimePoint>, within: Option<Length>) -> bool {
    let counts_hours = match within {
        Some(Length::Clock(delta)) => !is_in_days(delta),
        Some(Length::BusinessHours(_)) => true,
        Some(Length::BusinessDays(_)) | None => false,
    };
    counts_hours && made.is_some_and(|made| made.precision == Precision::Date)
}

fn is_in_days(delta: TimeDelta) -> bool {
    delta == TimeDelta::days(delta.num_days())
}

/// What the record says of a promise's keeping: as stated, else what it can be read from.
fn delivery<'a>(record: &'a Record, promise: &'a Promise) -> Delivery<'a> {
    if promise.kept.is_some() {
        return Delivery::from(promise.kept.as_ref());
    }
    match promise.kind {
        PromiseKind::Postmortem => postmortem_delivery(record),
        PromiseKind::Eta => Delivery::from(record.ended.as_ref()),
        PromiseKind::NextUpdate
        | PromiseKind::Report
        | PromiseKind::MonitoringUntil
        | PromiseKind::Other => Delivery::Not,
    }
}

/// A postmortem that is out may bear no date; a draft is not out.
fn postmortem_delivery(record: &Record) -> Delivery<'_> {
    let Some(postmortem) = &record.postmortem else {
        return Delivery::Not;
    };
    match (postmortem.status, &postmortem.published) {
        (Some(PostmortemStatus::Draft), _) => Delivery::Not,
        (Some(status), None) if status.is_published() => Delivery::SomeTime(None),
        (_, published) => Delivery::from(published.as_ref()),
    }
}

/// When the record was closed: from then on a postmortem is awaited.
fn closed(record: &Record) -> Option<TimePoint> {
    let update = phase::closing_update(record, &phase::said(record));
    let stated = update.map(|update| &update.stated);
    stated
        .or(record.ended.as_ref())
        .filter(|stated| stated.at.is_some())
        .map(TimePoint::bare)
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}

fn minute(at: Instant) -> Instant {
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

impl Kept {
    /// Whether the hour at which it fell due is not known: hours count from a day.
    pub fn is_due_in_no_known_hour(&self) -> bool {
        is_lost_in_its_day(self.stated.made.as_ref(), self.within)
    }

    /// Whether it was kept on a day of which no hour is known.
    pub fn is_kept_on_a_day(&self) -> bool {
        let kept = self.stated.kept.as_ref();
        kept.is_some_and(|kept| kept.precision == Precision::Date)
    }
}

impl Outcome {
    /// Its name in the theme interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late { .. } => "late",
            Self::Missed => "missed",
            Self::Open => "open",
            Self::Unverifiable => "unverifiable",
        }
    }
}

#[cfg(test)]
mod tests;
