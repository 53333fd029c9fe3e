//! The time of day in a text, with what follows it.

use chrono::{NaiveDate, NaiveTime};

use super::read::{digits, number, separator_and_digits};
use super::{Precision, TimeError};

/// The time of day in a text, found but not yet judged.
pub(super) struct Clock<'a> {
    /// The whole text up to the end of the time of day.
    pub(super) text: &'a str,
    /// The text before the hour.
    before: &'a str,
    hour: &'a str,
    /// The text after the hour, such as `:22`, up to the end of the time of day.
    after_hour: &'a str,
    minute: u32,
    second: u32,
    nanosecond: u32,
    pub(super) precision: Precision,
    /// What follows the time of day, such as `Z`, `+02:00` or `CST`.
    pub(super) suffix: &'a str,
}

impl<'a> Clock<'a> {
    /// Finds it after the date; `after_date` is the end of `text`.
    pub(super) fn read(text: &'a str, after_date: &'a str) -> Result<Self, TimeError> {
        let shape = || TimeError::Shape(text.to_owned());
        let from_hour = after_date
            .strip_prefix(['T', 't', ' ', '\t'])
            .ok_or_else(shape)?
            .trim_start();
        let (before, _) = text.split_at(text.len() - from_hour.len());
        let (hour, from_minute) = digits(from_hour);
        let (minute, after_minute) = colon_and_digits(from_minute);
        let (second, after_second) = colon_and_digits(after_minute);
        let (fraction, rest) = match after_second.strip_prefix(['.', ',']) {
            Some(fraction) if !second.is_empty() && !digits(fraction).0.is_empty() => {
                digits(fraction)
            }
            _ => ("", after_second),
        };
        let (half, suffix) = half_of_day(rest.trim_start());

        let end = from_hour.len() - rest.len();
        let clock = Self {
            text: &text[..before.len() + end],
            before,
            hour,
            after_hour: &from_hour[hour.len()..end],
            minute: number(minute),
            second: number(second),
            nanosecond: number(&format!("{fraction:0<9.9}")),
            precision: if second.is_empty() {
                Precision::Minute
            } else {
                Precision::Exact
            },
            suffix,
        };
        match (hour.len(), minute.len(), second.len(), half) {
            (1 | 2, 2, 0 | 2, _) if clock.minute > 59 || clock.second > 59 => {
                Err(clock.no_such_time(None))
            }
            (1 | 2, 0, 0, Some(half)) | (1 | 2, 2, 0 | 2, Some(half)) => {
                Err(clock.twelve_hours(text, half))
            }
            (2, 2, 0 | 2, None) => Ok(clock),
            (1, 2, 0 | 2, None) => Err(clock.spelled(&format!("0{hour}"), clock.after_hour)),
            (4, 0, 0, None) if number(hour) < 2400 && number(&hour[2..]) < 60 => {
                Err(clock.spelled(&hour[..2], &format!(":{}", &hour[2..])))
            }
            _ => Err(shape()),
        }
    }

    /// The time of day on a date.
    pub(super) fn time_on(&self, date: NaiveDate) -> Result<NaiveTime, TimeError> {
        let hour = number(self.hour);
        NaiveTime::from_hms_nano_opt(hour, self.minute, self.second, self.nanosecond).ok_or_else(
            || {
                let midnight = (hour, self.minute, self.second) == (24, 0, 0);
                let next = date.succ_opt().filter(|_| midnight);
                let suffix = self.spaced_suffix();
                self.no_such_time(next.map(|next| format!("{next} 00:00{suffix}")))
            },
        )
    }

    fn no_such_time(&self, instead: Option<String>) -> TimeError {
        TimeError::NoSuchTime {
            time: format!("{}{}", self.hour, self.after_hour),
            instead,
        }
    }

    fn spelled(&self, hour: &str, after_hour: &str) -> TimeError {
        TimeError::Spelling {
            written: self.text.to_owned(),
            instead: self.rewritten(hour, after_hour),
        }
    }

    fn twelve_hours(&self, text: &str, half: Half) -> TimeError {
        let hour = match (half, number(self.hour)) {
            (Half::Before, 12) => Some(0),
            (Half::Before, hour @ 0..12) | (Half::After, hour @ 12..24) => Some(hour),
            (Half::After, hour @ 1..12) => Some(hour + 12),
            _ => None,
        };
        let after_hour = if self.after_hour.is_empty() {
            ":00"
        } else {
            self.after_hour
        };
        TimeError::TwelveHours {
            written: text.to_owned(),
            instead: hour.map(|hour| self.rewritten(&format!("{hour:02}"), after_hour)),
        }
    }

    /// The whole text with another hour.
    fn rewritten(&self, hour: &str, after_hour: &str) -> String {
        let (before, suffix) = (self.before, self.spaced_suffix());
        format!("{before}{hour}{after_hour}{suffix}")
    }

    /// The suffix, set off with a space where it is a word.
    fn spaced_suffix(&self) -> String {
        let word = self.suffix.len() > 1 && self.suffix.starts_with(char::is_alphabetic);
        format!("{}{}", if word { " " } else { "" }, self.suffix)
    }
}

/// One of the two halves of a day on a clock of twelve hours.
#[derive(Clone, Copy)]
enum Half {
    /// AM.
    Before,
    /// PM.
    After,
}

/// Splits `PM Europe/Paris` or `p.m.` into the half of the day and what follows it.
fn half_of_day(text: &str) -> (Option<Half>, &str) {
    let end = text.find(|letter: char| letter != '.' && !letter.is_alphabetic());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    let half = match word.replace('.', "").to_ascii_lowercase().as_str() {
        "am" => Half::Before,
        "pm" => Half::After,
        _ => return (None, text),
    };
    (Some(half), rest.trim_start())
}

/// Splits off a colon and the digits after it.
fn colon_and_digits(text: &str) -> (&str, &str) {
    separator_and_digits(':', text)
}
