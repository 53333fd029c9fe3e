//! Instants, the zones they are read and shown in, and what people write for them.
//! Zones come from the database bundled with the program, so a build gives the same
//! result on every host. This is the only file that names that database.

pub mod calendar;

mod abbreviation;
mod clock;
mod date;
mod error;
mod length;
mod read;

pub use abbreviation::zones_meant;
pub use error::TimeError;
pub use length::{Length, LengthError};
pub use read::read;

use std::cmp::Ordering;
use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use crate::diagnostic;
use crate::extra::{Extra, Extras};

/// A moment, the same everywhere.
pub type Instant = DateTime<Utc>;

/// A time of a record, with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimePoint {
    /// When; nothing when the record says that it is unknown.
    pub at: Option<Instant>,
    /// How closely it is known.
    pub precision: Precision,
    /// What else is said of it: of most times nothing.
    pub remarks: Option<Box<Remarks>>,
}

/// What is said of a time besides when it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What was published before, when that was wrong.
    pub as_published: Option<String>,
    /// A word on it from the author.
    pub note: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

impl TimePoint {
    /// A time that nobody knows.
    pub const UNKNOWN: Self = Self {
        at: None,
        precision: Precision::Minute,
        remarks: None,
    };

    /// An instant to the minute, of which nothing else is said.
    pub fn minute(at: Instant) -> Self {
        Self {
            at: Some(at),
            ..Self::UNKNOWN
        }
    }

    /// When something ends of which this is the end: what ends on a day ends with it.
    pub fn end_in(&self, zone: &Zone) -> Option<Instant> {
        let at = self.at?;
        let after = zone.date(at).succ_opt();
        Some(
            after
                .filter(|_| self.precision == Precision::Date)
                .map_or(at, |after| zone.start_of_day(after)),
        )
    }

    /// What was published before, when that was wrong.
    pub fn as_published(&self) -> Option<&str> {
        self.remarks.as_ref()?.as_published.as_deref()
    }

    /// A word on it from the author.
    pub fn note(&self) -> Option<&str> {
        self.remarks.as_ref()?.note.as_deref()
    }

    /// Its `x-` keys.
    pub fn extra(&self) -> &[(String, Extra)] {
        self.remarks.as_ref().map_or(&[], |said| &said.extra)
    }

    /// The time and how closely it is known, without what else is said of it.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            at: self.at,
            precision: self.precision,
            ..Self::UNKNOWN
        }
    }
}

/// How closely a time is known, closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the second.
    Exact,
    /// To the minute.
    Minute,
    /// Roughly.
    Approximate,
    /// To the day; the instant is the first of that day.
    Date,
}

impl Precision {
    /// Its name in records and for templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Minute => "minute",
            Self::Approximate => "approximate",
            Self::Date => "date",
        }
    }
}

/// A time zone of the IANA database. Two zones are the same when their names are.
#[derive(Clone)]
pub struct Zone {
    /// Nothing for UTC, which is by far the most used and needs no look-up.
    rules: Option<TimeZone>,
}

/// What clock and calendar of a zone show at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// Date and time of day.
    pub naive: NaiveDateTime,
    /// What the zone is called at that instant: `UTC`, `CEST`, or `+03` where there is
    /// no usual abbreviation.
    pub abbreviation: String,
    /// Seconds ahead of UTC.
    pub offset_seconds: i32,
}

/// The instants at which the clock of a zone shows a date and time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One instant, as on nearly every day.
    One(Instant),
    /// Two instants, because the clock was set back.
    Twice {
        /// With the offset before the change.
        first: Instant,
        /// With the offset after the change.
        second: Instant,
    },
    /// None, because the clock was set forward past it.
    Never {
        /// Read with the offset before the change: an instant after it.
        before: Instant,
        /// Read with the offset after the change: an instant before it.
        after: Instant,
    },
}

impl Zone {
    /// Coordinated Universal Time.
    pub fn utc() -> Self {
        Self { rules: None }
    }

    /// The zone of an IANA name in any case, such as `Europe/Berlin`. The synonyms of
    /// UTC are all `UTC`.
    ///
    /// The database also knows abbreviations such as `EST` and `CET`, for the sake of
    /// old systems. Here they are no names: they stop being true twice a year.
    pub fn named(name: &str) -> Option<Self> {
        let rules = TimeZoneDatabase::bundled().get(name).ok()?;
        let canonical = rules.iana_name()?;
        if is_utc(canonical) {
            return Some(Self::utc());
        }
        is_place(canonical).then_some(Self { rules: Some(rules) })
    }

    /// The name of the zone that was probably meant by one that is none, such as
    /// `Europe/Berlin` for `Europe/Berln` and for `berlin`.
    pub fn did_you_mean(name: &str) -> Option<String> {
        let sought = name.trim().to_lowercase().replace(' ', "_");
        let places: Vec<String> = TimeZoneDatabase::bundled()
            .available()
            .filter(|known| is_utc(known.as_str()) || is_place(known.as_str()))
            .map(|known| known.as_str().to_lowercase())
            .collect();
        let city = |place: &&String| place.rsplit('/').next() == Some(&sought);
        let meant = match places.iter().find(city) {
            Some(place) => place,
            None => diagnostic::did_you_mean(&sought, places.iter().map(String::as_str))?,
        };
        Self::named(meant).map(|zone| zone.name().to_owned())
    }

    /// The IANA name.
    pub fn name(&self) -> &str {
        self.rules
            .as_ref()
            .and_then(TimeZone::iana_name)
            .unwrap_or("UTC")
    }

    /// What the clock shows at an instant.
    pub fn local(&self, at: Instant) -> Local {
        let (abbreviation, offset_seconds) = match &self.rules {
            None => ("UTC".to_owned(), 0),
            Some(rules) => {
                let info = rules.to_offset_info(timestamp(at));
                (info.abbreviation().to_owned(), info.offset().seconds())
            }
        };
        Local {
            naive: shift(at.naive_utc(), offset_seconds),
            abbreviation,
            offset_seconds,
        }
    }

    /// The date at an instant.
    pub fn date(&self, at: Instant) -> NaiveDate {
        self.reading(at).0.date()
    }

    /// Date and time of day at an instant, and the seconds ahead of UTC; for those who do not
    /// name the zone, and read many instants.
    pub fn reading(&self, at: Instant) -> (NaiveDateTime, i32) {
        let offset = match &self.rules {
            None => 0,
            Some(rules) => rules.to_offset(timestamp(at)).seconds(),
        };
        (shift(at.naive_utc(), offset), offset)
    }

    /// Whether it is UTC itself, not a zone whose clock happens to agree with it.
    pub fn is_utc(&self) -> bool {
        self.rules.is_none()
    }

    /// The first instant of a day. That is not midnight where a clock change skips
    /// midnight; a day that is skipped whole begins and ends with the one after it.
    pub fn start_of_day(&self, date: NaiveDate) -> Instant {
        self.earliest(date.and_time(NaiveTime::MIN))
    }

    /// When the clock shows a date and time of day.
    pub fn instant(&self, naive: NaiveDateTime) -> Reading {
        let utc = |offset: jiff::tz::Offset| shift(naive, -offset.seconds()).and_utc();
        let Some((rules, civil)) = self.rules.as_ref().zip(civil(naive)) else {
            return Reading::One(naive.and_utc());
        };
        match rules.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => Reading::One(utc(offset)),
            AmbiguousOffset::Fold { before, after } => Reading::Twice {
                first: utc(before),
                second: utc(after),
            },
            AmbiguousOffset::Gap { before, after } => Reading::Never {
                before: utc(before),
                after: utc(after),
            },
        }
    }

    /// The first instant at which the clock shows a date and time of day or, where a
    /// clock change skips it, a later one.
    pub(super) fn earliest(&self, naive: NaiveDateTime) -> Instant {
        match self.instant(naive) {
            Reading::One(at) | Reading::Twice { first: at, .. } => at,
            Reading::Never { before, .. } => self.last_change(before),
        }
    }

    /// The last clock change up to an instant; the instant itself when there was none.
    fn last_change(&self, at: Instant) -> Instant {
        let following = timestamp(at + TimeDelta::seconds(1));
        self.rules
            .as_ref()
            .and_then(|rules| rules.preceding(following).next())
            .and_then(|change| DateTime::from_timestamp(change.timestamp().as_second(), 0))
            .unwrap_or(at)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Zone({})", self.name())
    }
}

impl Local {
    /// The distance from UTC as RFC 3339 writes it, such as `+02:00`.
    pub fn offset(&self) -> String {
        let sign = if self.offset_seconds < 0 { '-' } else { '+' };
        let minutes = self.offset_seconds.abs() / 60;
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// Whether a name of the database is one of UTC's.
fn is_utc(name: &str) -> bool {
    matches!(
        name.strip_prefix("Etc/").unwrap_or(name),
        "UTC" | "UCT" | "Universal" | "Zulu"
    )
}

/// Whether a name of the database stands for a place or a fixed offset. Those in
/// capitals alone, such as `EST5EDT`, are abbreviations; two are stand-ins for no zone.
fn is_place(name: &str) -> bool {
    let capitals_only = !name.contains(|letter: char| letter.is_ascii_lowercase());
    name == "GMT" || !(capitals_only || matches!(name, "Factory" | "Etc/Unknown"))
}

/// An instant for the database, held within the years -9999 to 9999 that it covers.
fn timestamp(at: Instant) -> jiff::Timestamp {
    let seconds = at.timestamp();
    jiff::Timestamp::from_second(seconds).unwrap_or(if seconds < 0 {
        jiff::Timestamp::MIN
    } else {
        jiff::Timestamp::MAX
    })
}

/// A date and time of day for the database, to the second; nothing outside the years
/// that it covers.
fn civil(naive: NaiveDateTime) -> Option<jiff::civil::DateTime> {
    jiff::civil::DateTime::new(
        naive.year().try_into().ok()?,
        naive.month().try_into().ok()?,
        naive.day().try_into().ok()?,
        naive.hour().try_into().ok()?,
        naive.minute().try_into().ok()?,
        naive.second().try_into().ok()?,
        0,
    )
    .ok()
}

/// A date and time some seconds later, or the same at the end of all years.
fn shift(naive: NaiveDateTime, seconds: i32) -> NaiveDateTime {
    naive
        .checked_add_signed(TimeDelta::seconds(seconds.into()))
        .unwrap_or(naive)
}

#[cfg(test)]
mod tests;
