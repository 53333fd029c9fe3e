//! Times as a page prints them: without a year, in the page's zone by its abbreviation.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::import::when::number_of_month;
use crate::time::{Instant, Reading, Zone};

/// In what a page shows its times.
#[derive(Clone, Debug)]
pub(super) enum Shown {
    Zone(Zone),
    /// Seconds ahead of UTC, of a zone that has no name.
    Offset(i64),
}

/// The date and time of a post without its year, unless it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) year: Option<i32>,
    month: u32,
    day: u32,
    time: NaiveTime,
    /// Whether it is the end of that day, which is the beginning of the next.
    pub(super) is_end_of_day: bool,
    pub(super) zone: String,
}

impl Printed {
    /// The zone, when it is UTC or says how far from that it is.
    pub(super) fn own_zone(&self) -> Option<Shown> {
        match self.zone.as_str() {
            "UTC" | "GMT" | "Z" => Some(Shown::Zone(Zone::utc())),
            zone => offset(zone).map(Shown::Offset),
        }
    }
}

/// Reads two times such as `Oct 5, 04:00 - 05:00 UTC` or `Oct 5, 23:00 - Oct 6, 01:00 UTC`.
pub(super) fn span(text: &str) -> Option<(Printed, Printed)> {
    let (from, until) = text.trim().split_once(" - ")?;
    let zone = until.rsplit(' ').next()?;
    let from = read(&format!("{from} {zone}"))?;
    let until = if let Some(until) = read(until) {
        until
    } else {
        let (time, is_end_of_day) = time_of_day(until.split(' ').next()?)?;
        Printed {
            time,
            is_end_of_day,
            ..from.clone()
        }
    };
    Some((from, until))
}

/// Reads `Aug 21, 00:37 UTC`, `Aug 21, 2026 - 00:37 UTC` and the like.
pub(super) fn read(text: &str) -> Option<Printed> {
    let words: Vec<&str> = text
        .split([' ', ','])
        .filter(|word| !word.is_empty() && *word != "-")
        .collect();
    let (month, rest) = words.split_first()?;
    let (day, mut rest) = rest.split_first()?;
    let month = number_of_month(month)?;
    let mut year = None;
    if let Some((first, after)) = rest.split_first()
        && first.len() == 4
        && let Ok(number) = first.parse()
    {
        (year, rest) = (Some(number), after);
    }
    let (time, rest) = rest.split_first()?;
    let (time, is_end_of_day) = time_of_day(time)?;
    let zone = rest.first().copied().unwrap_or_default().to_owned();
    Some(Printed {
        year,
        month,
        day: day.parse().ok()?,
        time,
        is_end_of_day,
        zone,
    })
}

/// A time of day, and whether it is the end of the day.
fn time_of_day(text: &str) -> Option<(NaiveTime, bool)> {
    if matches!(text, "24:00" | "24:00:00") {
        return Some((NaiveTime::MIN, true));
    }
    let time = NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"));
    Some((time.ok()?, false))
}

/// Reads `+03` and `-0330`, which are zones without a name.
fn offset(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-'])?;
    let (hours, minutes) = match digits.len() {
        2 => (digits, "0"),
        4 => digits.split_at(2),
        _ => return None,
    };
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = (hours * 60 + minutes) * 60;
    Some(if text.starts_with('-') {
        -seconds
    } else {
        seconds
    })
}

/// The instant that is printed, in a year.
pub(super) fn at(printed: &Printed, year: i32, shown: &Shown) -> Option<Instant> {
    let mut date = NaiveDate::from_ymd_opt(year, printed.month, printed.day)?;
    if printed.is_end_of_day {
        date = date.succ_opt()?;
    }
    let naive: NaiveDateTime = date.and_time(printed.time);
    match shown {
        Shown::Offset(seconds) => {
            let utc = naive.checked_sub_signed(TimeDelta::seconds(*seconds))?;
            Some(utc.and_utc())
        }
        Shown::Zone(zone) => Some(match zone.instant(naive) {
            Reading::One(at) | Reading::Twice { first: at, .. } => at,
            Reading::Never { before, .. } => before,
        }),
    }
}

/// The instant that is printed, in the year that brings it nearest to another.
pub(super) fn at_nearest(printed: &Printed, shown: &Shown, near: Instant) -> Option<Instant> {
    if let Some(year) = printed.year {
        return at(printed, year, shown);
    }
    [Months::new(0), Months::new(12)]
        .into_iter()
        .flat_map(|months| {
            [
                near.checked_sub_months(months),
                near.checked_add_months(months),
            ]
        })
        .flatten()
        .filter_map(|around| at(printed, around.year(), shown))
        .min_by_key(|at| (*at - near).abs())
}

/// A time as it is written into a record: as the page shows it, with its distance from UTC.
pub(super) fn local(at: Instant, shown: &Shown) -> String {
    let seconds = match shown {
        Shown::Offset(seconds) => *seconds,
        Shown::Zone(zone) => i64::from(zone.local(at).offset_seconds),
    };
    if seconds == 0 {
        return at.format("%Y-%m-%dT%H:%MZ").to_string();
    }
    let local = at + TimeDelta::seconds(seconds);
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    format!(
        "{}{sign}{hours:02}:{minutes:02}",
        local.format("%Y-%m-%dT%H:%M")
    )
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;
    use crate::time;

    fn instant(text: &str) -> Instant {
        time::read(text, &Zone::utc()).unwrap().0
    }

    #[test]
    fn times_are_read_as_pages_print_them() {
        for (text, expected) in [
            ("Aug 21, 00:37 UTC", Some((None, 8, 21, "UTC"))),
            ("Jan  8, 16:20 GMT", Some((None, 1, 8, "GMT"))),
            ("Sep 09, 2024 - 11:34 UTC", Some((Some(2024), 9, 9, "UTC"))),
            ("Dec 1, 07:00 PST", Some((None, 12, 1, "PST"))),
            ("Foo 1, 07:00 PST", None),
            ("Dec 1, 7 PST", None),
            ("Dec 1, 24:00 UTC", Some((None, 12, 1, "UTC"))),
            ("Dec 1, 25:00 UTC", None),
            ("Dec 1", None),
            ("", None),
        ] {
            let read = read(text);
            let found = read
                .as_ref()
                .map(|it| (it.year, it.month, it.day, &*it.zone));
            assert_eq!(found, expected, "{text}");
        }
        let (from, until) = span("Oct 5, 23:00 - Oct 6, 01:30 UTC").unwrap();
        assert_eq!(
            (from.day, until.day, until.time.to_string()),
            (5, 6, "01:30:00".to_owned())
        );
        let (from, until) = span("Oct 5, 04:00 - 05:00 UTC").unwrap();
        assert_eq!((from.day, until.day, &*from.zone), (5, 5, "UTC"));
    }

    #[test]
    fn the_year_is_the_one_that_is_nearest() {
        let utc = Shown::Zone(Zone::utc());
        let nearest = |text, near| at_nearest(&read(text).unwrap(), &utc, instant(near)).unwrap();
        assert_eq!(
            nearest("Dec 31, 23:00 UTC", "2026-01-02"),
            instant("2025-12-31 23:00")
        );
        assert_eq!(
            nearest("Jan 1, 01:00 UTC", "2025-12-30"),
            instant("2026-01-01 01:00")
        );
        assert_eq!(
            nearest("Dec 31, 24:00 UTC", "2026-01-02"),
            instant("2026-01-01")
        );
        assert_eq!(
            nearest("Jun 1, 01:00 UTC", "2026-05-30"),
            instant("2026-06-01 01:00")
        );
    }

    #[test]
    fn times_are_written_as_the_page_shows_them() {
        let berlin = Shown::Zone(Zone::named("Europe/Berlin").unwrap());
        assert_eq!(
            local(instant("2026-07-01 10:00"), &berlin),
            "2026-07-01T12:00+02:00"
        );
        assert_eq!(
            local(instant("2026-07-01 10:00"), &Shown::Offset(-12600)),
            "2026-07-01T06:30-03:30"
        );
        let utc = Shown::Zone(Zone::utc());
        assert_eq!(
            local(instant("2026-07-01 10:00"), &utc),
            "2026-07-01T10:00Z"
        );
        assert_eq!(offset("+03"), Some(10800));
        assert_eq!(offset("-0330"), Some(-12600));
        assert_eq!(offset("EST"), None);
    }
}
