//! Times in the middle of words, as people write them before a post: `Update 2026-03-10 11:20 UTC`,
//! `11th of February 2026 - 19h00`, `16:37`. What is found is only picked out; the one reader of
//! times judges it.

use std::ops::Range;

/// A time among other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Where it stands in the words.
    pub(super) range: Range<usize>,
    /// The day as numbers, unless only a time of day was given.
    pub(super) day: Option<String>,
    /// The time of day with its zone, such as `11:20 UTC`.
    pub(super) clock: Option<String>,
}

impl Written {
    /// The whole as the reader of times likes it.
    pub(super) fn spelled(&self) -> String {
        let parts = [self.day.as_deref(), self.clock.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The first time in some words: a day with or without a time of day, else a time of day.
pub(super) fn find(words: &str) -> Option<Written> {
    let starts = || {
        let mut before = ' ';
        words.char_indices().filter_map(move |(at, c)| {
            let is_start = !before.is_alphanumeric() && c.is_alphanumeric();
            before = c;
            is_start.then_some(at)
        })
    };
    let dated = starts().find_map(|at| {
        let (length, day) = day(&words[at..])?;
        let end = at + length;
        let joined = end + joint(&words[end..]);
        let clock = clock(&words[joined..]);
        Some(Written {
            range: at..clock.as_ref().map_or(end, |(length, _)| joined + length),
            day: Some(day),
            clock: clock.map(|(_, clock)| clock),
        })
    });
    let timed = starts().find_map(|at| {
        let (length, clock) = clock(&words[at..])?;
        Some(Written {
            range: at..at + length,
            day: None,
            clock: Some(clock),
        })
    });
    match (dated, timed) {
        // The time of day may stand first: `11:20 UTC on 10 March 2026`.
        (Some(dated), Some(timed))
            if dated.clock.is_none() && timed.range.end <= dated.range.start =>
        {
            let between = &words[timed.range.end..dated.range.start];
            if joint(between) < between.len() {
                return Some(dated);
            }
            Some(Written {
                range: timed.range.start..dated.range.end,
                day: dated.day,
                clock: timed.clock,
            })
        }
        (Some(dated), _) => Some(dated),
        (None, timed) => timed,
    }
}

/// The length of what may stand between a day and a time of day.
fn joint(text: &str) -> usize {
    let rest = text
        .strip_prefix(['T', 't'])
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(text);
    let rest = rest.trim_start_matches([' ', '\u{a0}', ',', '-', '–', '—', '@', '|']);
    let word = ["at ", "on ", "um ", "à ", "kl "];
    let rest = word
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    text.len() - rest.len()
}

/// A day at the start of a text, as numbers.
fn day(text: &str) -> Option<(usize, String)> {
    numbers(text)
        .or_else(|| day_first(text))
        .or_else(|| month_first(text))
}

/// `2026-03-10`, `10.03.2026`, and what is meant to be one, such as `216-3-10`.
fn numbers(text: &str) -> Option<(usize, String)> {
    let (first, rest) = digits(text, 4)?;
    let mark = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (second, rest) = digits(&rest[1..], 2)?;
    let (third, rest) = digits(rest.strip_prefix(mark)?, 4)?;
    let has_year = first.len() > 2 || third.len() > 2;
    // Four numbers are a version or an address.
    let goes_on = rest
        .strip_prefix(mark)
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let end = text.len() - rest.len();
    let _ = second;
    (has_year && !goes_on).then(|| (end, text[..end].to_owned()))
}

/// `10th of March 2026`, `10 Mar 2026`.
fn day_first(text: &str) -> Option<(usize, String)> {
    let (day, rest) = digits(text, 2)?;
    let rest = ordinal(rest).trim_start();
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (month, rest) = month(rest)?;
    let (year, rest) = digits(rest.trim_start_matches([' ', ',', '.']), 4)?;
    let is_year = year.len() == 4;
    is_year.then(|| (text.len() - rest.len(), spelled(year, month, day)))
}

/// `March 10th, 2026`, `Mar 10 2026`.
fn month_first(text: &str) -> Option<(usize, String)> {
    let (month, rest) = month(text)?;
    let (day, rest) = digits(rest.trim_start_matches([' ', '.']), 2)?;
    let (year, rest) = digits(ordinal(rest).trim_start_matches([' ', ',']), 4)?;
    let is_year = year.len() == 4;
    is_year.then(|| (text.len() - rest.len(), spelled(year, month, day)))
}

fn spelled(year: &str, month: u32, day: &str) -> String {
    format!("{year}-{month:02}-{day:0>2}")
}

fn ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th", "d"]
        .iter()
        .find_map(|ending| text.strip_prefix(ending))
        .unwrap_or(text)
}

/// The month at the start of a text, from 1.
fn month(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic());
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    Some((number_of_month(word)?, rest))
}

/// The number of a month by its English name or what that is shortened to, from 1.
pub(super) fn number_of_month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let is_meant = |month: &str| word == *month || word == month[..3];
    let known = MONTHS.iter().position(|month| is_meant(month));
    let known = known.or_else(|| (word == "sept").then_some(8));
    u32::try_from(known? + 1).ok()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A time of day at the start of a text, with its zone if it has one.
fn clock(text: &str) -> Option<(usize, String)> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, rest) = digits(rest.strip_prefix([':', 'h', 'H'])?, 2)?;
    if minute.len() != 2 {
        return None;
    }
    let second = rest
        .strip_prefix(':')
        .and_then(|rest| digits(rest, 2))
        .filter(|(second, _)| second.len() == 2);
    let (second, mut rest) = second.map_or(("", rest), |(second, rest)| (second, rest));
    if let Some((_, after)) = rest.strip_prefix('.').and_then(|rest| digits(rest, 9))
        && !second.is_empty()
    {
        rest = after;
    }
    let mut clock = format!("{hour:0>2}:{minute}");
    if !second.is_empty() {
        clock = format!("{clock}:{second}");
    }
    for half in ["am", "pm", "AM", "PM", "a.m.", "p.m."] {
        if let Some(after) = rest.trim_start_matches(' ').strip_prefix(half)
            && !after.starts_with(char::is_alphanumeric)
        {
            clock = format!("{clock} {}", half.to_lowercase().replace('.', ""));
            rest = after;
            break;
        }
    }
    if let Some((zone, after)) = zone(rest) {
        clock = format!("{clock} {zone}");
        rest = after;
    }
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    Some((text.len() - rest.len(), clock))
}

/// The zone behind a time of day: `Z`, `+02:00`, `UTC`, `(CET)`, `Europe/Berlin`.
fn zone(text: &str) -> Option<(&str, &str)> {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    let inner = start.strip_prefix('(').unwrap_or(start);
    let is_zone = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | ':' | '/' | '_');
    let end = inner.find(|c| !is_zone(c)).unwrap_or(inner.len());
    let word = inner[..end].trim_end_matches([':', '-']);
    let rest = &inner[word.len()..];
    let rest = if inner.len() < start.len() {
        rest.strip_prefix(')')?
    } else {
        rest
    };
    let is_offset = word
        .strip_prefix(['+', '-'])
        .is_some_and(|rest| rest.len() > 1 && rest.starts_with(|c: char| c.is_ascii_digit()));
    let name = word.split(['+', '-']).next().unwrap_or(word);
    let is_abbreviation =
        (2..=5).contains(&name.len()) && name.chars().all(|c| c.is_ascii_uppercase());
    let is_place = word.contains('/') && word.starts_with(|c: char| c.is_ascii_uppercase());
    (is_offset || is_abbreviation || is_place || word == "Z").then_some((word, rest))
}

/// The digits at the start of a text, at most so many.
fn digits(text: &str, most: usize) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    let end = end.unwrap_or(text.len());
    (1..=most).contains(&end).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Option<(&str, String)> {
        find(words).map(|written| (&words[written.range.clone()], written.spelled()))
    }

    #[test]
    fn times_are_found_among_words() {
        for (words, range, spelled) in [
            (
                "Update 2026-03-10 11:20 UTC",
                "2026-03-10 11:20 UTC",
                "2026-03-10 11:20 UTC",
            ),
            (
                "2026-03-10T11:20:00-00:00",
                "2026-03-10T11:20:00-00:00",
                "2026-03-10 11:20:00 -00:00",
            ),
            (
                "2026-03-10T11:20:00.123Z",
                "2026-03-10T11:20:00.123Z",
                "2026-03-10 11:20:00 Z",
            ),
            (
                "Update - 2026-03-10 9h05 UTC",
                "2026-03-10 9h05 UTC",
                "2026-03-10 09:05 UTC",
            ),
            (
                "Update 11th of February 2026 - 19:00 UTC",
                "11th of February 2026 - 19:00 UTC",
                "2026-02-11 19:00 UTC",
            ),
            (
                "Mar 1, 2026 at 4:05 pm (CET)",
                "Mar 1, 2026 at 4:05 pm (CET)",
                "2026-03-01 04:05 pm CET",
            ),
            (
                "11:20 UTC on 10 March 2026",
                "11:20 UTC on 10 March 2026",
                "2026-03-10 11:20 UTC",
            ),
            ("Update on 2026-03-10", "2026-03-10", "2026-03-10"),
            ("2026-13-40 24:00", "2026-13-40 24:00", "2026-13-40 24:00"),
            ("216-03-10", "216-03-10", "216-03-10"),
            ("10/03/2026", "10/03/2026", "10/03/2026"),
            ("16:37 Denver", "16:37", "16:37"),
            ("[16:37 - CEST]", "16:37", "16:37"),
            (
                "at 08:00 Europe/Berlin.",
                "08:00 Europe/Berlin",
                "08:00 Europe/Berlin",
            ),
            ("12:30: it began", "12:30", "12:30"),
        ] {
            assert_eq!(found(words), Some((range, spelled.to_owned())), "{words}");
        }
    }

    #[test]
    fn other_numbers_are_no_times() {
        for words in [
            "Update 3",
            "Kubernetes 1.26.7",
            "LTS 2.479.3",
            "10.0.0.1",
            "from 5 to 8s",
            "HTTP/502",
            "HTTP/1:10x",
            "May",
            "May 2026",
            "Friday 22th",
        ] {
            assert_eq!(found(words), None, "{words}");
        }
    }
}
