//! Reads a calendar's days and hours as people write them.

use chrono::{NaiveTime, Weekday, WeekdaySet};

/// Why a text does not say on which days or hours work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// A word that is no day of the week.
    Day(String),
    /// Not two times of day with a hyphen between them.
    Hours {
        /// What was written.
        written: String,
        /// The hours as they should be written.
        instead: Option<String>,
    },
    /// Hours that end before they begin.
    Backwards(String),
}

/// Reads days of the week: single ones and ranges, with commas between them, such as
/// `mon-fri`, `sun-thu` or `mon,wed,fri`; names may be written out.
///
/// # Errors
/// When a word is no day of the week.
pub fn read_days(text: &str) -> Result<WeekdaySet, CalendarError> {
    let day = |word: &str| {
        let word = word.trim();
        word.parse::<Weekday>()
            .map_err(|_| CalendarError::Day(word.to_owned()))
    };
    let mut days = WeekdaySet::EMPTY;
    for part in text.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (day(first)?, day(last)?);
        days.insert(last);
        days = WeekdaySet::ALL
            .iter(first)
            .take_while(|day| *day != last)
            .chain(days.iter(Weekday::Mon))
            .collect();
    }
    Ok(days)
}

/// Reads opening hours such as `09:00-17:00`. They may end at `24:00`, which is
/// returned as midnight.
///
/// # Errors
/// When the text is not two times of day, the second after the first.
pub fn read_hours(text: &str) -> Result<(NaiveTime, NaiveTime), CalendarError> {
    let text = text.trim();
    let (opens, closes) = hours(text).ok_or_else(|| CalendarError::Hours {
        written: text.to_owned(),
        instead: padded(text).filter(|padded| *padded != text && read_hours(padded).is_ok()),
    })?;
    if closes <= opens && closes != NaiveTime::MIN {
        return Err(CalendarError::Backwards(text.to_owned()));
    }
    Ok((opens, closes))
}

impl CalendarError {
    /// What is wrong, in one sentence.
    pub fn message(&self) -> String {
        match self {
            Self::Day(word) if word.is_empty() => "a day of the week is missing".to_owned(),
            Self::Day(word) => format!("`{word}` is not a day of the week"),
            Self::Hours { written, .. } => format!("`{written}` are not opening hours"),
            Self::Backwards(written) => format!("the hours `{written}` end before they begin"),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Vec<String> {
        let help = match self {
            Self::Day(_) => {
                "write a range such as `mon-fri` or `sun-thu`, or days with commas, \
                 such as `mon,wed,fri`"
            }
            Self::Hours { .. } => "write two times of a 24-hour clock, such as `09:00-17:00`",
            Self::Backwards(_) => {
                "hours lie within one day, at most `00:00-24:00`; leave out the shorter part of \
                 a night"
            }
        };
        vec![help.to_owned()]
    }

    /// What to write instead, when that is certain.
    pub fn replacement(&self) -> Option<String> {
        match self {
            Self::Hours { instead, .. } => instead.clone(),
            _ => None,
        }
    }
}

/// Two times of day with a hyphen between them, in any order.
fn hours(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let (opens, closes) = text.split_once('-')?;
    let closes = if closes == "24:00" { "00:00" } else { closes };
    Some((time(opens)?, time(closes)?))
}

/// A time of day such as `09:00`, with two digits on both sides.
fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let number = |digits: &str| {
        let plain = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0)
}

/// The same hours without spaces, with a hyphen for a dash, and hours of two digits.
fn padded(text: &str) -> Option<String> {
    let hyphened = text.replace(['–', '—'], "-").replace(' ', "");
    let (opens, closes) = hyphened.split_once('-')?;
    let pad = |time: &str| match time.split_once(':') {
        Some((hour, minute)) => format!("{hour:0>2}:{minute}"),
        None => format!("{time:0>2}:00"),
    };
    Some(format!("{}-{}", pad(opens), pad(closes)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn days_are_ranges_that_may_pass_the_weekend_and_single_days() {
        let cases = [
            ("mon-fri", "[Mon, Tue, Wed, Thu, Fri]"),
            ("sun-thu", "[Mon, Tue, Wed, Thu, Sun]"),
            ("mon,wed,fri", "[Mon, Wed, Fri]"),
            ("Monday - Thursday, Sat", "[Mon, Tue, Wed, Thu, Sat]"),
            ("mon-sun", "[Mon, Tue, Wed, Thu, Fri, Sat, Sun]"),
            ("tue-tue", "[Tue]"),
        ];
        for (written, days) in cases {
            assert_eq!(read_days(written).unwrap().to_string(), days, "{written}");
        }
    }

    #[test]
    fn a_word_that_is_no_day_is_named() {
        for (written, word) in [("mo-fr", "mo"), ("mon,,fri", ""), ("", ""), ("mon-", "")] {
            assert_eq!(
                read_days(written).unwrap_err(),
                CalendarError::Day(word.to_owned())
            );
        }
    }

    #[test]
    fn hours_lie_within_a_day() {
        let read = |text| read_hours(text).map(|(opens, closes)| format!("{opens} {closes}"));
        assert_eq!(read("09:00-17:00").unwrap(), "09:00:00 17:00:00");
        assert_eq!(read("00:00-24:00").unwrap(), "00:00:00 00:00:00");
        for backwards in ["17:00-09:00", "09:00-09:00"] {
            let error = read(backwards).unwrap_err();
            assert_eq!(error, CalendarError::Backwards(backwards.to_owned()));
        }
    }

    #[test]
    fn hours_written_otherwise_are_rewritten_where_that_is_certain() {
        let cases = [
            ("9:00-17:00", Some("09:00-17:00")),
            ("9-17", Some("09:00-17:00")),
            ("09:00 – 17:00", Some("09:00-17:00")),
            ("9am-5pm", None),
            // Of a twelve-hour clock, and as such backwards.
            ("9-5", None),
            ("25:00-26:00", None),
            ("all day", None),
        ];
        for (written, instead) in cases {
            let error = read_hours(written).unwrap_err();
            assert_eq!(error.replacement().as_deref(), instead, "{written}");
            assert!(error.message().contains(written));
            assert!(!error.help().is_empty());
        }
    }
}
