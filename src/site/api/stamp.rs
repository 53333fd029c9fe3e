//! Times as Statuspage writes them: in the page's zone, to the millisecond, with `Z` for UTC and
//! an offset for every other zone, such as `2019-02-21T08:31:24.239-06:00`. A time that nobody
//! stated is the same in every zone: `1970-01-01T00:00:00.000Z`.

use std::fmt;

use chrono::{Datelike, NaiveDateTime, Timelike};
use serde::{Serialize, Serializer};

use crate::site::UNKNOWN;
use crate::time::{Instant, Zone};

/// A moment, written. Documents repeat the same few moments many times, so it is written once
/// and copied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    text: [u8; LENGTH_MAX],
    length: u8,
}

const LENGTH_MAX: usize = "2019-02-21T08:31:24.239-06:00".len();

impl Stamp {
    pub(super) fn of(at: Instant, zone: &Zone) -> Self {
        let is_utc = zone.is_utc() || at == UNKNOWN;
        let (local, offset) = if is_utc {
            (at.naive_utc(), 0)
        } else {
            zone.reading(at)
        };
        let mut stamp = Self {
            text: [0; LENGTH_MAX],
            length: 0,
        };
        stamp.date_and_time(local);
        if is_utc {
            stamp.put(b'Z');
        } else {
            let minutes = offset.unsigned_abs() / 60;
            stamp.put(if offset < 0 { b'-' } else { b'+' });
            stamp.number(minutes / 60, 2);
            stamp.put(b':');
            stamp.number(minutes % 60, 2);
        }
        stamp
    }

    fn date_and_time(&mut self, local: NaiveDateTime) {
        // The format has room for four digits, and readers of it for no more.
        let year = local.year().clamp(0, 9999).unsigned_abs();
        let milliseconds = (local.nanosecond() / 1_000_000).min(999);
        self.number(year, 4);
        for (before, value, width) in [
            (b'-', local.month(), 2),
            (b'-', local.day(), 2),
            (b'T', local.hour(), 2),
            (b':', local.minute(), 2),
            (b':', local.second(), 2),
            (b'.', milliseconds, 3),
        ] {
            self.put(before);
            self.number(value, width);
        }
    }

    fn number(&mut self, value: u32, width: u32) {
        for place in (0..width).rev() {
            let digit = value / 10_u32.pow(place) % 10;
            self.put(b'0' + digit as u8);
        }
    }

    fn put(&mut self, byte: u8) {
        if let Some(place) = self.text.get_mut(usize::from(self.length)) {
            *place = byte;
            self.length += 1;
        }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        // All bytes are ASCII.
        std::str::from_utf8(&self.text[..usize::from(self.length)]).unwrap_or_default()
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::at;

    #[test]
    fn a_moment_reads_in_the_zone_of_the_page() {
        let table = [
            ("UTC", "2026-03-10T12:00:00.000Z"),
            ("America/Chicago", "2026-03-10T07:00:00.000-05:00"),
            ("Europe/London", "2026-03-10T12:00:00.000+00:00"),
            ("Asia/Kathmandu", "2026-03-10T17:45:00.000+05:45"),
        ];
        for (zone, expected) in table {
            let zone = Zone::named(zone).unwrap_or_else(Zone::utc);
            assert_eq!(Stamp::of(at("2026-03-10 12:00"), &zone).as_str(), expected);
        }
    }

    #[test]
    fn what_nobody_stated_is_the_same_everywhere() {
        for zone in ["UTC", "America/Sao_Paulo", "Asia/Tokyo"] {
            let zone = Zone::named(zone).unwrap_or_else(Zone::utc);
            let stamp = Stamp::of(UNKNOWN, &zone);
            assert_eq!(stamp.as_str(), "1970-01-01T00:00:00.000Z");
        }
    }

    #[test]
    fn the_format_holds_beyond_the_years_it_has_room_for() {
        for moment in [Instant::MIN_UTC, Instant::MAX_UTC] {
            assert_eq!(Stamp::of(moment, &Zone::utc()).as_str().len(), 24);
        }
    }
}
