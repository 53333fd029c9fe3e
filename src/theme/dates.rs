//! Dates, times and lengths of time in the site's language. A page prints about forty, so
//! the messages they are made of are looked up once, when the theme is loaded.

use super::catalogue::{Argument, Catalogue, Message, bracketed};
use std::array;
use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

/// The words of dates and times.
pub(super) struct Dates {
    catalogue: Arc<Catalogue>,
    months: [Box<str>; 12],
    short_months: [Box<str>; 12],
    weekdays: [Box<str>; 7],
    date_long: Message,
    date_short: Message,
    date_month: Message,
    clock: Message,
    datetime: Message,
    time_approximate: Message,
    time_unknown: Message,
    days_hours: Message,
    days: Message,
    hours_minutes: Message,
    hours: Message,
    minutes: Message,
    under_minute: Message,
}

/// A time or a day in parts, as the view structs hold it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment<'a> {
    /// The year.
    pub year: i64,
    /// 1 to 12.
    pub month: usize,
    /// The day of the month.
    pub day: i64,
    /// 1 (Monday) to 7.
    pub weekday: usize,
    /// 0 to 23.
    pub hour: usize,
    /// 0 to 59.
    pub minute: usize,
    /// What the zone is called then.
    pub zone: &'a str,
    /// How much of it is known.
    pub precision: Precision,
}

/// How much of a moment is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// The time of day.
    Minute,
    /// The time of day, roughly.
    Approximate,
    /// Only the date.
    #[default]
    Date,
    /// Nothing.
    Unknown,
}

/// The keys that catalogues must have for this file, besides `month-1`, `month-short-1`
/// and `weekday-1` and so on.
#[cfg(test)]
pub(super) const KEYS: [&str; 13] = [
    "date-long",
    "date-short",
    "date-month",
    "clock",
    "datetime",
    "time-approximate",
    "time-unknown",
    "duration-days-hours",
    "duration-days",
    "duration-hours-minutes",
    "duration-hours",
    "duration-minutes",
    "duration-under-a-minute",
];

impl Dates {
    pub(super) fn new(catalogue: Arc<Catalogue>) -> Self {
        let message = |key: &str| {
            let missing = || Message::Fixed(bracketed(key).into());
            catalogue.get(key).cloned().unwrap_or_else(missing)
        };
        let word = |kind: &str, index: usize| {
            let message = message(&format!("{kind}-{}", index + 1));
            catalogue.format(&message, &[]).into()
        };
        Self {
            months: array::from_fn(|index| word("month", index)),
            short_months: array::from_fn(|index| word("month-short", index)),
            weekdays: array::from_fn(|index| word("weekday", index)),
            date_long: message("date-long"),
            date_short: message("date-short"),
            date_month: message("date-month"),
            clock: message("clock"),
            datetime: message("datetime"),
            time_approximate: message("time-approximate"),
            time_unknown: message("time-unknown"),
            days_hours: message("duration-days-hours"),
            days: message("duration-days"),
            hours_minutes: message("duration-hours-minutes"),
            hours: message("duration-hours"),
            minutes: message("duration-minutes"),
            under_minute: message("duration-under-a-minute"),
            catalogue,
        }
    }

    /// As much as is known: `9 September 2024, 05:22 UTC`.
    pub(super) fn datetime(&self, moment: &Moment) -> String {
        match moment.precision {
            Precision::Minute => self.full(moment),
            Precision::Approximate => self.roughly(self.full(moment)),
            Precision::Date => self.date(moment),
            Precision::Unknown => self.unknown(),
        }
    }

    /// The time of day: `05:22 UTC`. Empty when only the date is known.
    pub(super) fn clock(&self, moment: &Moment) -> String {
        match moment.precision {
            Precision::Minute => self.time_of_day(moment),
            Precision::Approximate => self.roughly(self.time_of_day(moment)),
            Precision::Date => String::new(),
            Precision::Unknown => self.unknown(),
        }
    }

    /// `9 September 2024`.
    pub(super) fn date(&self, moment: &Moment) -> String {
        self.day_with(&self.date_long, &self.months, moment)
    }

    /// `9 Sep`.
    pub(super) fn day_short(&self, moment: &Moment) -> String {
        self.day_with(&self.date_short, &self.short_months, moment)
    }

    /// `September 2024`.
    pub(super) fn month(&self, moment: &Moment) -> String {
        self.day_with(&self.date_month, &self.months, moment)
    }

    /// `Monday`.
    pub(super) fn weekday(&self, moment: &Moment) -> String {
        match moment.precision {
            Precision::Unknown => self.unknown(),
            _ => numbered(&self.weekdays, moment.weekday).to_owned(),
        }
    }

    /// A length of time in its two largest units, rounded down: `2 d 3 h`, `5 h 28 min`.
    pub(super) fn duration(&self, seconds: i64) -> String {
        let minutes = seconds / 60;
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let message = match (days, hours, minutes) {
            (1.., 1.., _) => &self.days_hours,
            (1.., ..) => &self.days,
            (_, 1.., 1..) => &self.hours_minutes,
            (_, 1.., _) => &self.hours,
            (_, _, 1..) => &self.minutes,
            _ => &self.under_minute,
        };
        self.say(
            message,
            &[
                ("days", days.into()),
                ("hours", hours.into()),
                ("minutes", minutes.into()),
            ],
        )
    }

    fn full(&self, moment: &Moment) -> String {
        let date = self.date(moment);
        self.at_time_of_day(&self.datetime, &date, moment)
    }

    fn time_of_day(&self, moment: &Moment) -> String {
        self.at_time_of_day(&self.clock, "", moment)
    }

    fn at_time_of_day(&self, message: &Message, date: &str, moment: &Moment) -> String {
        let (hour, minute) = (two_digits(moment.hour), two_digits(moment.minute));
        let clock = [hour, ":", minute].concat();
        self.say(
            message,
            &[
                ("date", date.into()),
                ("clock", (&*clock).into()),
                ("hour", hour.into()),
                ("minute", minute.into()),
                ("zone", moment.zone.into()),
            ],
        )
    }

    fn day_with(&self, message: &Message, months: &[Box<str>; 12], moment: &Moment) -> String {
        if moment.precision == Precision::Unknown {
            return self.unknown();
        }
        let number = i64::try_from(moment.month).unwrap_or_default();
        self.say(
            message,
            &[
                ("day", moment.day.into()),
                ("month", numbered(months, moment.month).into()),
                ("year", moment.year.into()),
                ("number", number.into()),
            ],
        )
    }

    fn roughly(&self, time: String) -> String {
        self.say(
            &self.time_approximate,
            &[("time", Argument::Text(Cow::Owned(time)))],
        )
    }

    fn unknown(&self) -> String {
        self.say(&self.time_unknown, &[])
    }

    fn say(&self, message: &Message, arguments: &[(&str, Argument)]) -> String {
        self.catalogue.format(message, arguments).into_owned()
    }
}

/// A length of time as ISO 8601 writes it: `PT5H28M`, `P2DT3H`, `PT0S`. Negative lengths,
/// which HTML's `time` element does not know, become nothing.
pub(super) fn iso_duration(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let mut text = String::from("P");
    // Writing to a string cannot fail.
    if seconds >= 86_400 {
        let _ = write!(text, "{}D", seconds / 86_400);
    }
    let parts = [
        (seconds / 3600 % 24, 'H'),
        (seconds / 60 % 60, 'M'),
        (seconds % 60, 'S'),
    ];
    if parts.iter().any(|(count, _)| *count > 0) {
        text.push('T');
    }
    for (count, unit) in parts {
        if count > 0 {
            let _ = write!(text, "{count}{unit}");
        }
    }
    if text == "P" {
        text.push_str("T0S");
    }
    text
}

/// The word of a number that counts from one; nothing when it is out of range.
fn numbered(words: &[Box<str>], number: usize) -> &str {
    let index = number.checked_sub(1);
    index
        .and_then(|index| words.get(index))
        .map_or("", |word| word)
}

/// A number below 60 with a leading zero; nothing when it is out of range.
fn two_digits(number: usize) -> &'static str {
    const DIGITS: &str = "000102030405060708091011121314151617181920212223242526272829\
                          303132333435363738394041424344454647484950515253545556575859";
    let start = number.saturating_mul(2);
    DIGITS
        .get(start..start.saturating_add(2))
        .unwrap_or_default()
}
