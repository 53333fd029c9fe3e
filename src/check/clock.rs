//! Times of day and dates in running words, English month names included. What is found is
//! what stands there; which day and zone it belongs to is for the rules to say.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::passage::{Part, Passage};
use super::subject::Subject;
use crate::time::{Instant, Reading, Zone, zones_meant};

/// A time of day in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Where it stands, with half of the day and zone.
    pub(super) range: Range<usize>,
    /// What it says.
    pub(super) time: NaiveTime,
    /// Where the zone after it stands.
    pub(super) zone: Option<Range<usize>>,
    /// Whether AM or PM stands there.
    pub(super) is_halved: bool,
}

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// The year, if it is written.
    pub(super) year: Option<i32>,
    month: u32,
    day: u32,
}

/// The times of day in a text: those with minutes, or with AM or PM.
pub(super) fn clocks(text: &str) -> Vec<Clock> {
    let bytes = text.as_bytes();
    let mut found: Vec<Clock> = Vec::new();
    for (start, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        let goes_on = start > 0
            && (bytes[start - 1].is_ascii_alphanumeric()
                || b":.-/_+,$#".contains(&bytes[start - 1]));
        // A `T` between date and time is no part of a word.
        let after_t = start > 1 && bytes[start - 1] == b'T' && bytes[start - 2].is_ascii_digit();
        let inside = found.last().is_some_and(|last| start < last.range.end);
        if (!goes_on || after_t)
            && !inside
            && let Some(clock) = clock_at(text, start)
        {
            found.push(clock);
        }
    }
    found
}

/// The dates in a text: `2024-09-09`, `9 September`, `September 9th, 2024`.
pub(super) fn dates(text: &str) -> Vec<Date> {
    let words = words(text);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let day = if word.len() == 4 && number(&text[word.clone()]).is_some() {
            iso(text, &words[index..])
        } else if let Some(month) = month(&text[word.clone()]) {
            around_month(text, &words, index, month)
        } else {
            None
        };
        found.extend(day);
    }
    found
}

/// Whether a text names a time of day or a date.
pub(super) fn is_dated(text: &str) -> bool {
    !clocks(text).is_empty() || !dates(text).is_empty()
}

impl Date {
    /// The date; without a year, the one nearest to another date.
    pub(super) fn near(&self, other: NaiveDate) -> Option<NaiveDate> {
        let of = |year| NaiveDate::from_ymd_opt(year, self.month, self.day);
        match self.year {
            Some(year) => of(year),
            None => (-1..=1)
                .filter_map(|years| of(other.year() + years))
                .min_by_key(|date| (*date - other).num_days().abs()),
        }
    }
}

impl Clock {
    /// The zone's letters, if any.
    pub(super) fn zone_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        Some(&text[self.zone.clone()?])
    }

    /// When that is on the days around a moment: the reading nearest to it. A time without
    /// a zone is read in the given one.
    pub(super) fn near(&self, text: &str, other: Instant, home: &Zone) -> Option<Instant> {
        let zone = self.zone_meant(text, home)?;
        let today = zone.date(other);
        [today.pred_opt(), Some(today), today.succ_opt()]
            .into_iter()
            .flatten()
            .filter_map(|date| match zone.instant(date.and_time(self.time)) {
                Reading::One(at) => Some(at),
                _ => None,
            })
            .min_by_key(|at| (*at - other).abs())
    }

    /// When that is on a day. A time without a zone is read in the given one.
    pub(super) fn on(&self, text: &str, date: NaiveDate, home: &Zone) -> Option<Instant> {
        match self
            .zone_meant(text, home)?
            .instant(date.and_time(self.time))
        {
            Reading::One(at) => Some(at),
            _ => None,
        }
    }

    fn zone_meant(&self, text: &str, home: &Zone) -> Option<Zone> {
        match self.zone_in(text) {
            None => Some(home.clone()),
            Some("UTC" | "GMT" | "Z") => Some(Zone::utc()),
            Some(letters) => Zone::named(zones_meant(letters).first()?),
        }
    }
}

impl Subject<'_> {
    /// The day that some words of a passage speak of: a date in their sentence, else the day
    /// of the update or event, else that on which the record began.
    pub(super) fn day_of(&self, passage: &Passage, range: &Range<usize>) -> Option<NaiveDate> {
        let own = match passage.part {
            Part::Update(index) => self.record.updates.get(index).map(|update| update.at),
            Part::Timeline(index) => self
                .record
                .timeline
                .get(index)
                .and_then(|event| event.at.at),
            _ => None,
        };
        let day = self.record.zone.date(own.or(self.facts.began)?);
        match dates(passage.sentence_at(range.start).text()).first() {
            Some(written) => written.near(day),
            None => Some(day),
        }
    }
}

/// The letters that a zone bears at noon of a day.
pub(super) fn letters_on(zone: &Zone, date: NaiveDate) -> String {
    let noon = date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
    zone.local(noon).abbreviation
}

/// Whether a zone bears these letters at any time of a year.
pub(super) fn bears(zone: &Zone, letters: &str, year: i32) -> bool {
    [1, 7]
        .into_iter()
        .filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1))
        .any(|date| letters_on(zone, date) == letters)
}

fn clock_at(text: &str, start: usize) -> Option<Clock> {
    let (hour, mut end) = digits(text, start)?;
    let mut minute = 0;
    let mut has_minutes = false;
    if end - start > 2 {
        return None;
    }
    // With a full stop between, only a half of the day makes it a time: `1.05 pm`.
    let is_stopped = text[end..].starts_with('.');
    if text[end..].starts_with([':', '.'])
        && let Some((value, after)) = digits(text, end + 1)
        && after - end == 3
        && (!is_stopped || half_at(text, after).is_some())
    {
        (minute, end, has_minutes) = (value, after, true);
        if text[end..].starts_with(':')
            && let Some((_, after)) = digits(text, end + 1)
            && after - end == 3
        {
            end = after;
        }
    }
    let half = half_at(text, end);
    let hour = match half {
        Some((_, _)) if !(1..=12).contains(&hour) => return None,
        Some((false, _)) => hour % 12,
        Some((true, _)) => hour % 12 + 12,
        None if has_minutes => hour,
        None => return None,
    };
    if let Some((_, after)) = half {
        end = after;
    } else if goes_on(&text[end..]) {
        return None;
    }
    let zone = zone_at(text, end);
    Some(Clock {
        range: start..zone.as_ref().map_or(end, |zone| zone.end),
        time: NaiveTime::from_hms_opt(hour, minute, 0)?,
        zone,
        is_halved: half.is_some(),
    })
}

/// Whether what follows makes a number of more than a time of day, as in `10:20.5` and `1:20:30`.
fn goes_on(rest: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    rest.starts_with(is_digit)
        || rest
            .strip_prefix([':', '.'])
            .is_some_and(|rest| rest.starts_with(is_digit))
}

/// Whether `pm` rather than `am` stands at a place, perhaps after a space, and where it ends.
fn half_at(text: &str, at: usize) -> Option<(bool, usize)> {
    let start = at + spaces(&text[at..]);
    let rest = &text[start..];
    ["a.m.", "p.m.", "am", "pm"].iter().find_map(|half| {
        let written = rest.get(..half.len())?;
        let ends = !rest[half.len()..].starts_with(|c: char| c.is_alphanumeric());
        (written.eq_ignore_ascii_case(half) && ends)
            .then(|| (half.starts_with('p'), start + half.len()))
    })
}

/// The letters of a zone at a place, perhaps after a space.
fn zone_at(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + spaces(&text[at..]);
    let length = text[start..]
        .find(|c: char| !c.is_ascii_uppercase())
        .unwrap_or(text.len() - start);
    let letters = &text[start..start + length];
    let ends = !text[start + length..].starts_with(|c: char| c.is_alphanumeric());
    (ends && (matches!(letters, "UTC" | "GMT" | "Z") || !zones_meant(letters).is_empty()))
        .then(|| start..start + length)
}

/// The bytes of one space at the start of a text, be it one that does not break.
fn spaces(text: &str) -> usize {
    text.chars()
        .next()
        .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map_or(0, char::len_utf8)
}

/// The number at a place and where it ends.
fn digits(text: &str, start: usize) -> Option<(u32, usize)> {
    let rest = text.get(start..)?;
    let length = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    Some((rest[..length].parse().ok()?, start + length))
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() {
            continue;
        }
        match words.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

fn number(word: &str) -> Option<u32> {
    word.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| word.parse().ok())
        .flatten()
}

/// The number of a month by its English name or the first three letters of that.
fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let index = MONTHS.iter().position(|name| {
        name.eq_ignore_ascii_case(word)
            || name[..3].eq_ignore_ascii_case(word)
            || (*name == "September" && word.eq_ignore_ascii_case("Sept"))
    })?;
    u32::try_from(index + 1).ok()
}

/// A day of a month: `9`, `9th`.
fn day_number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let known = ["", "st", "nd", "rd", "th"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending));
    number(digits).filter(|day| known && digits.len() <= 2 && (1..=31).contains(day))
}

fn iso(text: &str, words: &[Range<usize>]) -> Option<Date> {
    let [year, month, day, ..] = words else {
        return None;
    };
    let dashed = |from: &Range<usize>, to: &Range<usize>| &text[from.end..to.start] == "-";
    // The time may follow the day without a space.
    let end = day.start + 2;
    (dashed(year, month) && dashed(month, day)).then_some(())?;
    Some(Date {
        range: year.start..end,
        year: number(&text[year.clone()])?.try_into().ok(),
        month: number(&text[month.clone()])?,
        day: number(text.get(day.start..end)?)?,
    })
}

fn around_month(text: &str, words: &[Range<usize>], index: usize, month: u32) -> Option<Date> {
    let close = |from: &Range<usize>, to: &Range<usize>| {
        text[from.end..to.start]
            .chars()
            .all(|c| c == ',' || c == '.' || c.is_whitespace())
    };
    let of_day = |word: &Range<usize>| {
        // A number before a colon is an hour.
        day_number(&text[word.clone()]).filter(|_| !text[word.end..].starts_with(':'))
    };
    let is_of = |word: &&Range<usize>| text[(*word).clone()].eq_ignore_ascii_case("of");
    let own = &words[index];
    let before = words[..index].iter().rev().find(|word| !is_of(word));
    let after = words.get(index + 1);
    let gap_before =
        before.filter(|word| word.end + " of the ".len() > own.start && of_day(word).is_some());
    let (day_word, day, last) = if let Some(word) = gap_before {
        (word, of_day(word)?, own)
    } else {
        let word = after.filter(|word| close(own, word))?;
        (word, of_day(word)?, word)
    };
    let year = words
        .iter()
        .find(|word| word.start >= last.end)
        .filter(|word| word.len() == 4 && close(last, word));
    let value = year.and_then(|word| number(&text[word.clone()]));
    let end = match (year, value) {
        (Some(word), Some(_)) => word.end,
        _ => last.end,
    };
    Some(Date {
        range: own.start.min(day_word.start)..end,
        year: value.and_then(|year| year.try_into().ok()),
        month,
        day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_found_with_their_zones() {
        let table = [
            (
                "from 9:05pm CST to 22:10",
                "9:05pm CST = 21:05, 22:10 = 22:10",
            ),
            ("at 12 a.m. and 12 pm", "12 a.m. = 00:00, 12 pm = 12:00"),
            ("10:50am UTC 9th September", "10:50am UTC = 10:50"),
            ("2026-03-10T16:54:16Z", "16:54:16Z = 16:54"),
            ("16:04\u{a0}GMT.", "16:04\u{a0}GMT = 16:04"),
            ("1.2.3.4:80, 1:100, 25:10, 13 pm, version 12:3, +02:00", ""),
            ("10:31 AMT", "10:31 AMT = 10:31"),
            ("10:00: it began, 10:20.5, 1:20:305", "10:00 = 10:00"),
            ("at 1.05 pm, for 1.05 minutes", "1.05 pm = 13:05"),
        ];
        for (text, expected) in table {
            let found: Vec<String> = clocks(text)
                .iter()
                .map(|clock| {
                    let time = clock.time.format("%H:%M");
                    format!("{} = {time}", &text[clock.range.clone()])
                })
                .collect();
            assert_eq!(found.join(", "), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_found_with_and_without_years() {
        let table = [
            (
                "On 9th of September, 2024",
                "9th of September, 2024 = 2024-09-09",
            ),
            ("on September 9th 5:22PM", "September 9th = 2025-09-09"),
            ("March 10, 2025 at 10", "March 10, 2025 = 2025-03-10"),
            ("2024-02-29T10:00", "2024-02-29 = 2024-02-29"),
            ("in May 12:30 may march", ""),
            ("12 Feb. 2026", "12 Feb. 2026 = 2026-02-12"),
            ("on 30 Dec", "30 Dec = 2025-12-30"),
        ];
        let other = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap_or_default();
        for (text, expected) in table {
            let found: Vec<String> = dates(text)
                .iter()
                .filter_map(|day| {
                    Some(format!(
                        "{} = {}",
                        &text[day.range.clone()],
                        day.near(other)?
                    ))
                })
                .collect();
            assert_eq!(found.join(", "), expected, "{text}");
        }
    }
}
