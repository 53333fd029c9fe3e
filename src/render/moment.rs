//! Times of the site as the theme prints them.

use crate::site::view::Time;
use crate::theme::{Moment, Precision};

/// A time's parts.
pub(super) fn of(time: &Time) -> Moment<'_> {
    Moment {
        year: time.year.into(),
        month: time.month as usize,
        day: time.day.into(),
        weekday: time.weekday as usize,
        hour: time.hour as usize,
        minute: time.minute as usize,
        zone: &time.zone,
        precision: match time.precision {
            "date" => Precision::Date,
            "approximate" => Precision::Approximate,
            "unknown" => Precision::Unknown,
            _ => Precision::Minute,
        },
    }
}
