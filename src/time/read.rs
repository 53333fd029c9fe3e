//! Reads a time as people write it. What is certain is read; what two readers could
//! take for two instants is an error that says what to write instead.

use chrono::{FixedOffset, NaiveDateTime, TimeDelta};

use super::abbreviation::zones_meant;
use super::clock::Clock;
use super::date::read_date;
use super::{Instant, Precision, Reading, TimeError, Zone};

/// Reads a date (`2024-09-09`), a date and time of day in the given zone
/// (`2024-09-09 07:22`, seconds optional), or a time with its distance from UTC as
/// RFC 3339 writes it, where a space may stand for the `T` and before the distance,
/// and seconds may be left out (`2024-09-09T05:22Z`, `2024-09-09 07:22 +02:00`).
///
/// # Errors
/// When the text is none of these, names no real date or time, or stands for no
/// instant or two because of a clock change; the error says what to write. Where several
/// things are wrong, it is about the last of them, and its advice mends the others as well.
pub fn read(text: &str, zone: &Zone) -> Result<(Instant, Precision), TimeError> {
    let mut read = read_once(text, zone);
    for _ in 0..MAX_FAULTS {
        let Err(error) = &read else { break };
        let Some(instead) = error.replacement() else {
            break;
        };
        match read_once(&instead, zone) {
            Ok(_) => break,
            Err(deeper) => read = Err(deeper),
        }
    }
    read
}

/// At worst the date, the twelve hours, the padding, the end of the day and the zone are at
/// fault.
const MAX_FAULTS: usize = 5;

fn read_once(text: &str, zone: &Zone) -> Result<(Instant, Precision), TimeError> {
    let text = text.trim();
    let (date, after_date) = read_date(text)?;
    if after_date.is_empty() {
        return Ok((zone.start_of_day(date), Precision::Date));
    }
    let clock = Clock::read(text, after_date)?;
    let local = date.and_time(clock.time_on(date)?);
    let at = match read_offset(&clock, local)? {
        Some(offset) => local
            .checked_sub_offset(offset)
            .ok_or_else(|| TimeError::Shape(text.to_owned()))?
            .and_utc(),
        None => in_zone(clock.text, local, zone)?,
    };
    Ok((at, clock.precision))
}

/// The distance from UTC that follows a time of day; nothing when nothing follows.
fn read_offset(clock: &Clock, local: NaiveDateTime) -> Result<Option<FixedOffset>, TimeError> {
    let suffix = clock.suffix;
    if suffix.is_empty() {
        return Ok(None);
    }
    if is_utc(suffix) {
        return Ok(FixedOffset::east_opt(0));
    }
    if let Some(offset) = parse_offset(suffix) {
        return Ok(Some(offset));
    }
    if let Some(zone) = Zone::named(suffix) {
        let instead = match zone.instant(local) {
            Reading::One(at) => Some(format!("{}{}", clock.text, zone.local(at).offset())),
            _ => None,
        };
        return Err(TimeError::ZoneName { zone, instead });
    }
    let word = suffix.chars().all(|letter| letter.is_ascii_alphabetic());
    if word && (suffix.len() <= 5 || !zones_meant(suffix).is_empty()) {
        return Err(TimeError::Abbreviation {
            abbreviation: suffix.to_owned(),
            time: clock.text.to_owned(),
            local,
        });
    }
    let beyond_utc = suffix
        .find(['+', '-'])
        .filter(|sign| is_utc(&suffix[..*sign]));
    let meant = beyond_utc.and_then(|sign| parse_offset(&suffix[sign..]));
    Err(TimeError::Offset {
        written: suffix.to_owned(),
        instead: meant.map(|offset| format!("{}{offset}", clock.text)),
    })
}

/// Reads `+02:00`, `+0200` or `+02`.
fn parse_offset(text: &str) -> Option<FixedOffset> {
    let ahead = text.starts_with('+');
    let (hours, rest) = digits(text.strip_prefix(['+', '-'])?);
    let (hours, minutes) = match (hours.len(), rest.strip_prefix(':')) {
        (2, Some(minutes)) if minutes.len() == 2 => (hours, minutes),
        (4, None) if rest.is_empty() => hours.split_at(2),
        (2, None) if rest.is_empty() => (hours, "00"),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if hours > 23 || !(0..60).contains(&minutes) {
        return None;
    }
    let seconds = (hours * 60 + minutes) * 60;
    FixedOffset::east_opt(if ahead { seconds } else { -seconds })
}

/// The instant at which the clock of a zone shows a time that was written as `time`.
fn in_zone(time: &str, local: NaiveDateTime, zone: &Zone) -> Result<Instant, TimeError> {
    match zone.instant(local) {
        Reading::One(at) => Ok(at),
        Reading::Twice { first, second } => Err(TimeError::Twice {
            time: time.to_owned(),
            zone: zone.clone(),
            first,
            second,
        }),
        Reading::Never { before, after } => {
            let change = zone.last_change(before);
            Err(TimeError::Skipped {
                time: time.to_owned(),
                zone: zone.clone(),
                from: moved(local, change - before),
                to: moved(local, change - after),
            })
        }
    }
}

fn moved(local: NaiveDateTime, by: TimeDelta) -> NaiveDateTime {
    local.checked_add_signed(by).unwrap_or(local)
}

/// Whether a word after a time of day says that it is UTC.
fn is_utc(word: &str) -> bool {
    ["Z", "UTC", "GMT"]
        .iter()
        .any(|utc| utc.eq_ignore_ascii_case(word))
}

/// Splits off the digits at the start of a text.
pub(super) fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

/// Splits off a separator and the digits after it; no digits when it does not stand there.
pub(super) fn separator_and_digits(separator: char, text: &str) -> (&str, &str) {
    text.strip_prefix(separator).map_or(("", text), digits)
}

/// The number that some digits write; too many of them give one that no date has.
pub(super) fn number(digits: &str) -> u32 {
    if digits.is_empty() {
        return 0;
    }
    digits.parse().unwrap_or(u32::MAX)
}
