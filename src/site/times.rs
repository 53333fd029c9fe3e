//! Times and days as templates see them: in parts, in a zone, with that zone's name.

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Timelike};

use super::extra::extras;
use super::view::{Day, Time};
use crate::time::calendar::Due;
use crate::time::{Instant, Precision, TimePoint, Zone};

/// An instant to the minute.
pub(super) fn time(at: Instant, zone: &Zone) -> Time {
    parts(at, Precision::Minute, zone)
}

/// A time of a record, with what is known about it.
pub(super) fn point(point: &TimePoint, zone: &Zone) -> Time {
    let time = match point.at {
        Some(at) => parts(at, point.precision, zone),
        None => Time {
            precision: "unknown",
            ..Time::default()
        },
    };
    Time {
        as_published: point.as_published().map(str::to_owned),
        note: point.note().map(str::to_owned),
        extra: extras(point.extra()),
        ..time
    }
}

/// Until when a promise may be kept. A day is shown as a day.
fn due(due: Due, zone: &Zone) -> Time {
    match due {
        Due::At(at) => time(at, zone),
        Due::Day { date, .. } => Time {
            iso: date.to_string(),
            year: date.year(),
            month: date.month(),
            day: date.day(),
            weekday: date.weekday().number_from_monday(),
            precision: "date",
            ..Time::default()
        },
    }
}

/// The same with what is known about the time that is stated, where one is.
pub(super) fn deadline(due: Due, stated: Option<&TimePoint>, zone: &Zone) -> Time {
    match stated {
        Some(stated) => Time {
            as_published: stated.as_published().map(str::to_owned),
            note: stated.note().map(str::to_owned),
            extra: extras(stated.extra()),
            precision: match due {
                Due::At(_) => stated.precision.name(),
                Due::Day { .. } => "date",
            },
            ..self::due(due, zone)
        },
        None => self::due(due, zone),
    }
}

/// A calendar day.
pub(super) fn day(date: NaiveDate) -> Day {
    Day {
        iso: date.to_string(),
        year: date.year(),
        month: date.month(),
        day: date.day(),
        weekday: date.weekday().number_from_monday(),
    }
}

/// The day of an instant in a zone.
pub(super) fn day_of(at: Instant, zone: &Zone) -> Day {
    day(zone.date(at))
}

/// An instant as feeds and `<time>` write it.
pub fn iso(at: DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// An instant to the millisecond, as JavaScript writes it.
pub fn iso_milliseconds(at: DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn parts(at: Instant, precision: Precision, zone: &Zone) -> Time {
    let local = zone.local(at);
    let naive = local.naive;
    Time {
        iso: match precision {
            Precision::Date => naive.date().to_string(),
            // An offset of the time before zones, which has seconds, cannot be written.
            _ if local.offset_seconds == 0 || local.offset_seconds % 60 != 0 => iso(at),
            _ => format!("{}{}", naive.format("%Y-%m-%dT%H:%M:%S"), local.offset()),
        },
        year: naive.year(),
        month: naive.month(),
        day: naive.day(),
        weekday: naive.weekday().number_from_monday(),
        hour: naive.hour(),
        minute: naive.minute(),
        zone: local.abbreviation,
        precision: precision.name(),
        ..Time::default()
    }
}
