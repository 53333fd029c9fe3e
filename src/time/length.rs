//! Lengths of time as people promise them: `30m`, `2 hours`, `20 business days`.

use std::fmt;

use chrono::TimeDelta;

/// How long something takes or may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// Time that passes whoever is at work; whole seconds, not negative.
    Clock(TimeDelta),
    /// Days on which a calendar is open.
    BusinessDays(u32),
    /// Hours during which a calendar is open.
    BusinessHours(u32),
}

/// How many days, business days or business hours a length has at most: the days of a thousand years. What is
/// promised for longer would fall due beyond the last year that is counted; a calendar that is open on
/// one day a week takes seven times as long.
const MOST: u32 = 365_250;

/// Why a text is not a length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LengthError {
    /// Something stands where a number should.
    Shape(String),
    /// A number alone.
    NoUnit(String),
    /// A number that is not whole.
    NotWhole(String),
    /// A unit that is unknown, or that has no fixed length.
    Unit {
        /// The number before it.
        number: String,
        /// The unit, in lower case.
        unit: String,
    },
    /// More than can be counted.
    TooLong(String),
}

impl Length {
    /// Reads a length: numbers with units from weeks to seconds (`1h 30m`, `2 hours`),
    /// or one number of business days or business hours. A day is 24 hours.
    ///
    /// # Errors
    /// When the text is none of these; the error says what to write.
    pub fn read(text: &str) -> Result<Self, LengthError> {
        let text = text.trim();
        let (number, unit) = number_and_rest(text)?;
        let count = || {
            let count = number.parse().ok().filter(|count| *count <= MOST);
            count.ok_or_else(|| too_long(text))
        };
        match unit.to_lowercase().as_str() {
            "business day" | "business days" => count().map(Self::BusinessDays),
            "business hour" | "business hours" => count().map(Self::BusinessHours),
            _ => clock(text).map(Self::Clock),
        }
    }

    /// Whether no time passes in it.
    pub fn is_zero(self) -> bool {
        match self {
            Self::Clock(delta) => delta.is_zero(),
            Self::BusinessDays(number) | Self::BusinessHours(number) => number == 0,
        }
    }
}

/// The spelling that [`Length::read`] reads back: `1h 30m`, `2w`, `1 business day`.
impl fmt::Display for Length {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Clock(delta) => write_clock(out, delta.num_seconds().unsigned_abs()),
            Self::BusinessDays(1) => out.write_str("1 business day"),
            Self::BusinessDays(days) => write!(out, "{days} business days"),
            Self::BusinessHours(1) => out.write_str("1 business hour"),
            Self::BusinessHours(hours) => write!(out, "{hours} business hours"),
        }
    }
}

impl LengthError {
    /// What is wrong, in one sentence.
    pub fn message(&self) -> String {
        match self {
            Self::Shape(text) if text.is_empty() => "a length of time is missing".to_owned(),
            Self::Shape(text) => format!("`{text}` is not a length of time"),
            Self::NoUnit(number) => format!("`{number}` has no unit"),
            Self::NotWhole(text) => format!("`{text}` does not begin with a whole number"),
            Self::Unit { unit, .. } => format!("`{unit}` is not a unit of time that can be used"),
            Self::TooLong(text) => format!("`{text}` is longer than can be counted"),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Vec<String> {
        let general = "write numbers with units, such as `30m`, `1h 30m`, `3d`, `2w`, \
             `20 business days` or `24 business hours`";
        match self {
            Self::NoUnit(number) => vec![format!(
                "write `{number}m` for minutes, `{number}h` for hours, `{number}d` for days \
                 or `{number} business days`"
            )],
            Self::NotWhole(_) => {
                vec!["write a part of a unit in the next smaller one, such as `1h 30m`".to_owned()]
            }
            Self::Unit { unit, .. } if is_business(unit) => {
                vec![
                    "business time is one number of `business days` or `business hours`, alone"
                        .to_owned(),
                ]
            }
            Self::Unit { unit, .. } if unit.starts_with("month") || unit.starts_with('y') => {
                vec!["months and years differ in length; write days or weeks".to_owned()]
            }
            Self::Shape(_) | Self::Unit { .. } => vec![general.to_owned()],
            Self::TooLong(_) => vec!["write a length of some years at most".to_owned()],
        }
    }

    /// What to write instead, when that is certain.
    pub fn replacement(&self) -> Option<String> {
        let Self::Unit { number, unit } = self else {
            return None;
        };
        match unit.as_str() {
            "working days" | "work days" | "workdays" | "weekdays" | "working day" | "workday"
            | "weekday" => Some(format!("{number} business days")),
            "working hours" | "work hours" => Some(format!("{number} business hours")),
            _ => None,
        }
    }
}

/// Reads a sum of weeks, days, hours, minutes and seconds.
fn clock(text: &str) -> Result<TimeDelta, LengthError> {
    let mut seconds = 0_i64;
    let mut rest = text;
    while !rest.is_empty() {
        let (number, after) = number_and_rest(rest)?;
        let end = after.find(|letter: char| !letter.is_alphabetic());
        let (unit, after) = after.split_at(end.unwrap_or(after.len()));
        seconds = unit_seconds(number, unit, after)?
            .checked_mul(number.parse().map_err(|_| too_long(text))?)
            .and_then(|part| part.checked_add(seconds))
            .ok_or_else(|| too_long(text))?;
        rest = after.trim_start();
    }
    TimeDelta::try_seconds(seconds)
        .filter(|delta| *delta <= TimeDelta::days(MOST.into()))
        .ok_or_else(|| too_long(text))
}

/// The seconds of a unit that stands between a number and the rest of the text.
fn unit_seconds(number: &str, unit: &str, after: &str) -> Result<i64, LengthError> {
    let unit = unit.to_lowercase();
    match unit.as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" => Ok(1),
        "m" | "min" | "mins" | "minute" | "minutes" => Ok(60),
        "h" | "hr" | "hrs" | "hour" | "hours" => Ok(3_600),
        "d" | "day" | "days" => Ok(86_400),
        "w" | "week" | "weeks" => Ok(604_800),
        "" if after.is_empty() => Err(LengthError::NoUnit(number.to_owned())),
        "" => Err(LengthError::Shape(after.to_owned())),
        _ => Err(LengthError::Unit {
            number: number.to_owned(),
            unit: if is_business(&unit) {
                unit + &after.to_lowercase()
            } else {
                unit
            },
        }),
    }
}

/// Whether a unit is meant as business time.
fn is_business(unit: &str) -> bool {
    unit.starts_with("business") || unit.starts_with("work") || unit.starts_with("weekday")
}

/// A whole number and what follows it.
fn number_and_rest(text: &str) -> Result<(&str, &str), LengthError> {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    if number.is_empty() {
        return Err(LengthError::Shape(text.to_owned()));
    }
    if rest.starts_with(['.', ',']) {
        return Err(LengthError::NotWhole(text.to_owned()));
    }
    Ok((number, rest.trim_start()))
}

fn too_long(text: &str) -> LengthError {
    LengthError::TooLong(text.to_owned())
}

/// Whole weeks as weeks, all else as days, hours, minutes and seconds without zeros.
fn write_clock(out: &mut fmt::Formatter<'_>, seconds: u64) -> fmt::Result {
    if seconds == 0 {
        return out.write_str("0m");
    }
    if seconds.is_multiple_of(604_800) {
        return write!(out, "{}w", seconds / 604_800);
    }
    let parts = [
        (seconds / 86_400, 'd'),
        (seconds / 3_600 % 24, 'h'),
        (seconds / 60 % 60, 'm'),
        (seconds % 60, 's'),
    ];
    let mut space = "";
    for (number, unit) in parts.into_iter().filter(|(number, _)| *number > 0) {
        write!(out, "{space}{number}{unit}")?;
        space = " ";
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    fn rewritten(text: &str) -> String {
        Length::read(text).unwrap().to_string()
    }

    #[test]
    fn lengths_are_read_and_written_in_one_spelling() {
        let cases = [
            ("30m", "30m"),
            ("30 minutes", "30m"),
            ("2h", "2h"),
            ("2 hours", "2h"),
            ("3d", "3d"),
            ("2w", "2w"),
            ("14 days", "2w"),
            ("90s", "1m 30s"),
            ("1h 30m", "1h 30m"),
            ("1h30m", "1h 30m"),
            (" 1 Hour 30 Min ", "1h 30m"),
            ("36h", "1d 12h"),
            ("365250d", "365250d"),
            ("0m", "0m"),
            ("20 business days", "20 business days"),
            ("1 business day", "1 business day"),
            ("24 Business Hours", "24 business hours"),
            ("0 business days", "0 business days"),
        ];
        for (written, canonical) in cases {
            assert_eq!(rewritten(written), canonical, "{written}");
        }
    }

    #[test]
    fn what_is_no_length_says_what_to_write() {
        let cases = [
            ("", "a length of time is missing", None),
            ("soon", "`soon` is not a length of time", None),
            ("-5m", "`-5m` is not a length of time", None),
            ("30", "`30` has no unit", None),
            ("1.5h", "`1.5h` does not begin with a whole number", None),
            (
                "2 fortnights",
                "`fortnights` is not a unit of time that can be used",
                None,
            ),
            (
                "3 months",
                "`months` is not a unit of time that can be used",
                None,
            ),
            (
                "20 working days",
                "`working days` is not a unit of time that can be used",
                Some("20 business days"),
            ),
            (
                "1h 3 business days",
                "`business days` is not a unit of time that can be used",
                None,
            ),
            (
                "5000000000 business days",
                "`5000000000 business days` is longer than can be counted",
                None,
            ),
            (
                "99999999999999999w",
                "`99999999999999999w` is longer than can be counted",
                None,
            ),
            (
                "99999999999d",
                "`99999999999d` is longer than can be counted",
                None,
            ),
            (
                "9999999 business days",
                "`9999999 business days` is longer than can be counted",
                None,
            ),
            (
                "365250d 1s",
                "`365250d 1s` is longer than can be counted",
                None,
            ),
        ];
        for (written, message, instead) in cases {
            let error = Length::read(written).unwrap_err();
            assert_eq!(error.message(), message, "{written}");
            assert_eq!(error.replacement().as_deref(), instead, "{written}");
            assert!(!error.help().is_empty(), "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(seconds in 0..4_000_000_000_i64, count in 0..=MOST) {
            let clock = Length::Clock(TimeDelta::seconds(seconds));
            for length in [clock, Length::BusinessDays(count), Length::BusinessHours(count)] {
                prop_assert_eq!(Length::read(&length.to_string()), Ok(length));
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,24}", numbers in "[0-9 .hmdw]{0,24}") {
            for text in [text, numbers] {
                if let Err(error) = Length::read(&text) {
                    prop_assert!(!error.message().is_empty());
                }
            }
        }
    }
}
