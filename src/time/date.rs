//! The date at the start of a text.

use chrono::NaiveDate;

use super::TimeError;
use super::read::{digits, number, separator_and_digits};

/// Reads the date and returns what follows it.
pub(super) fn read_date(text: &str) -> Result<(NaiveDate, &str), TimeError> {
    let Numbers {
        first,
        second,
        third,
        separator,
        rest,
    } = Numbers::split(text);
    let written = || text[..text.len() - rest.len()].to_owned();
    let no_such_date = |year, month| TimeError::NoSuchDate {
        written: written(),
        month: date(year, month, "1"),
    };
    let spelling = |date| TimeError::Spelling {
        written: written(),
        instead: format!("{date}{rest}"),
    };
    match (first.len(), second.len(), third.len()) {
        (4, 2, 2) if separator == '-' => date(first, second, third)
            .map(|date| (date, rest))
            .ok_or_else(|| no_such_date(first, second)),
        (4, 1 | 2, 1 | 2) => {
            Err(date(first, second, third).map_or_else(|| no_such_date(first, second), spelling))
        }
        (1 | 2, 1 | 2, 4) => {
            let mut readings: Vec<NaiveDate> = date(third, second, first)
                .into_iter()
                .chain(date(third, first, second))
                .collect();
            readings.dedup();
            Err(match readings.as_slice() {
                [] => no_such_date(third, second),
                [only] => spelling(*only),
                _ => TimeError::Order {
                    written: written(),
                    readings,
                },
            })
        }
        (5.., 1.., 1..) => Err(TimeError::LongYear(written())),
        _ => Err(without_a_date(text)),
    }
}

/// Three numbers with the same separator between them, which stand where a date should;
/// those that are missing are empty.
struct Numbers<'a> {
    first: &'a str,
    second: &'a str,
    third: &'a str,
    separator: char,
    rest: &'a str,
}

impl<'a> Numbers<'a> {
    fn split(text: &'a str) -> Self {
        let (first, rest) = digits(text);
        let separator = ['/', '.']
            .into_iter()
            .find(|separator| rest.starts_with(*separator));
        let separator = separator.unwrap_or('-');
        let (second, rest) = separator_and_digits(separator, rest);
        let (third, rest) = separator_and_digits(separator, rest);
        Self {
            first,
            second,
            third,
            separator,
            rest,
        }
    }
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(number(year).try_into().ok()?, number(month), number(day))
}

/// Says what is missing in a text that does not begin with a date.
fn without_a_date(text: &str) -> TimeError {
    let (first, rest) = digits(text);
    let has_digits = text.contains(|letter: char| letter.is_ascii_digit());
    let has_year = text
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|run| run.len() == 4);
    let names_month = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter_map(|word| word.get(..3))
        .any(|start| MONTHS.iter().any(|month| month.eq_ignore_ascii_case(start)));
    let starts_with_numbers = !first.is_empty()
        && rest
            .strip_prefix(['-', '/', '.'])
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    if has_digits && !has_year && (names_month || starts_with_numbers) {
        TimeError::NoYear(text.to_owned())
    } else if matches!(first.len(), 1 | 2) && rest.starts_with(':') {
        TimeError::NoDate(text.to_owned())
    } else {
        TimeError::Shape(text.to_owned())
    }
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
