//! Times as people write them in headings, tables and sentences: `Jan 14, 10:18 AM`, `14:?? UTC`,
//! `~2026-03-10 09:30 - 11:00`. Here they are only taken apart; which instant is meant depends on
//! what stands around them, and is told in [`super::reckon`].

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use crate::import::when::number_of_month;
use crate::time::{self, Zone, zones_meant};

/// What a text says of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The day, if it names one.
    pub(super) day: Option<Day>,
    /// The time of day, if it names one.
    pub(super) clock: Option<Clock>,
    /// What its clock shows.
    pub(super) zone: Option<SaidZone>,
    /// Whether it says that it is not exact.
    pub(super) is_rough: bool,
    /// The end, when it is a range.
    pub(super) until: Option<Box<Said>>,
    /// The bytes that it takes, without its end.
    pub(super) span: Range<usize>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// With its year.
    Full(NaiveDate),
    /// A month and a day of it.
    OfYear(u32, u32),
    /// What stands where a day should, and why it is none.
    None(String),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// To the minute or second.
    At(NaiveTime),
    /// The midnight at the end of the day, `24:00`.
    EndOfDay,
    /// An hour whose minutes are not known, `14:??`.
    Within(NaiveTime),
    /// A place that was kept for it, `--:--` or `HH:MM`.
    Unknown,
}

/// What a clock shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaidZone {
    /// Seconds ahead of UTC.
    Offset(i32),
    /// The local time of a place.
    Place(Zone),
    /// An abbreviation such as `CET`.
    Abbreviation(String),
}

impl Said {
    fn move_by(&mut self, bytes: usize) {
        self.span = self.span.start + bytes..self.span.end + bytes;
        if let Some(until) = &mut self.until {
            until.move_by(bytes);
        }
    }
}

/// Reads a time at the start of a text, over marks of emphasis, and says where it ends.
pub(super) fn read(text: &str) -> Option<(Said, usize)> {
    let mut cursor = Cursor { text, at: 0 };
    let is_rough = cursor.rough();
    let mut said = cursor.moment()?;
    said.is_rough |= is_rough;
    let before = cursor.at;
    match cursor.range_end() {
        Some(end) => said.until = Some(Box::new(end)),
        None if said.until.is_none() => cursor.at = before,
        None => {}
    }
    Some((said, cursor.at))
}

/// The first time in a text that stands by itself, with the bytes that it takes. `wanted` says
/// which times are.
pub(super) fn find(text: &str, wanted: impl Fn(&Said) -> bool) -> Option<(Said, Range<usize>)> {
    let mut after_word = false;
    for (start, letter) in text.char_indices() {
        let begins = !after_word && (letter.is_alphanumeric() || letter == '~');
        if begins
            && let Some((mut said, length)) = read(&text[start..])
            && wanted(&said)
        {
            said.move_by(start);
            return Some((said, start..start + length));
        }
        after_word = letter.is_alphanumeric() || matches!(letter, '.' | ':' | '-' | '/' | '#');
    }
    None
}

/// A zone that a sentence names: `All times are in CET`.
pub(super) fn zone_of_sentence(text: &str) -> Option<SaidZone> {
    const BEFORE: &[&str] = &[
        "times in ",
        "times are in ",
        "times are ",
        "timestamps in ",
        "timestamps are in ",
        "timestamps are ",
        "time in ",
        "time (",
        "times (",
        "timezone: ",
        "time zone: ",
        "timeline (",
    ];
    let folded = text.to_lowercase();
    BEFORE.iter().find_map(|before| {
        let start = folded.find(before)? + before.len();
        // Lower case can be longer than the text was; then nothing is read.
        let mut cursor = Cursor {
            text: text.get(start..)?,
            at: 0,
        };
        cursor.zone()
    })
}

#[derive(Clone)]
struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, skipped: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(skipped).len();
    }

    fn spaces(&mut self) {
        self.skip(char::is_whitespace);
    }

    /// Goes over space and marks of emphasis.
    fn marks(&mut self) {
        self.skip(|c| c.is_whitespace() || matches!(c, '*' | '_' | '`'));
    }

    /// Goes over a word, without regard to case.
    fn word(&mut self, word: &str) -> bool {
        let begins = self
            .rest()
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word));
        if begins {
            self.at += word.len();
        }
        begins
    }

    /// The letters that follow.
    fn letters(&self) -> &str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphabetic());
        &rest[..end.unwrap_or(rest.len())]
    }

    /// Up to so many digits that follow, which are gone over.
    fn digits(&mut self, most: usize) -> &str {
        let start = self.at;
        let rest = self.rest();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        self.at += length.min(most);
        &self.text[start..self.at]
    }

    /// Whether a word or number has ended here.
    fn ended(&self) -> bool {
        !self.rest().starts_with(char::is_alphanumeric)
    }

    /// Whether a colon and a digit follow, so that what was read is an hour or a minute.
    fn goes_on_as_clock(&self) -> bool {
        let after = self.rest().strip_prefix(':');
        after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn rough(&mut self) -> bool {
        const WORDS: &[&str] = &["approximately", "approx", "around", "about", "circa", "ca"];
        self.marks();
        let before = self.at;
        let word = self.letters().to_ascii_lowercase();
        if self.rest().starts_with(['~', '≈']) {
            self.skip(|c| matches!(c, '~' | '≈'));
        } else if WORDS.contains(&&*word) {
            self.at += word.len();
            self.skip(|c| c == '.');
        }
        let is_rough = self.at > before;
        self.spaces();
        is_rough
    }

    fn moment(&mut self) -> Option<Said> {
        self.marks();
        self.skip(|c| matches!(c, '[' | '('));
        self.marks();
        let start = self.at;
        self.weekday();
        let day = self.day();
        let after_day = self.at;
        let clock = match &day {
            Some(_) => self.clock_after_day(),
            None => self.clock(),
        };
        if clock.is_none() {
            self.at = after_day;
        }
        let between = self.text.get(after_day..self.at).unwrap_or_default();
        let is_rough = between.contains(['~', '≈']);
        let (day, last) = day.map_or((None, None), |(day, last)| (Some(day), last));
        if day.is_none() && clock.is_none() {
            return None;
        }
        let mut said = Said {
            day,
            clock,
            zone: None,
            is_rough: false,
            until: last.map(|day| {
                Box::new(Said {
                    day: Some(day),
                    clock: None,
                    zone: None,
                    is_rough: false,
                    until: None,
                    span: start..after_day,
                })
            }),
            span: start..self.at,
        };
        if clock.is_some() {
            said.is_rough = is_rough || self.rest().starts_with('~');
            self.skip(|c| c == '~');
            said.zone = self.zone();
            if said.day.is_none() {
                said.day = self.day_after_clock();
            }
            said.span.end = self.at;
        }
        Some(said)
    }

    fn weekday(&mut self) {
        const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let word = self.letters().to_ascii_lowercase();
        let is_day = DAYS.iter().any(|day| word.starts_with(day))
            && (word.len() == 3 || word.ends_with("day"));
        if is_day {
            self.at += word.len();
            self.skip(|c| c.is_whitespace() || matches!(c, '.' | ','));
        }
    }

    /// A day, and the last one of a range of days.
    fn day(&mut self) -> Option<(Day, Option<Day>)> {
        let start = self.at;
        let day = self
            .numbered_day()
            .map(|day| (day, None))
            .or_else(|| self.day_by_month())
            .or_else(|| self.day_before_month().map(|day| (day, None)));
        if day.is_none() {
            self.at = start;
        }
        day
    }

    /// `2026-03-10`, and whatever has this form.
    fn numbered_day(&mut self) -> Option<Day> {
        let start = self.at;
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '?' | '-' | '/' | '.')))
            .unwrap_or(rest.len());
        let token = rest[..end]
            .split(['T', 't'])
            .next()
            .unwrap_or_default()
            .trim_end_matches(['-', '/', '.']);
        let mut parts = token.split(['-', '/', '.']);
        let numbers = [parts.next()?, parts.next()?, parts.next()?];
        let is_only_three = parts.next().is_none();
        let [first, second, third] = numbers;
        let has_form = |text: &str, most| {
            (1..=most).contains(&text.len()) && text.bytes().all(|c| b"0123456789?".contains(&c))
        };
        let is_iso = has_form(first, 5) && first.len() >= 3 && has_form(third, 2);
        let is_short = has_form(first, 2) && has_form(third, 4) && third.len() % 2 == 0;
        let is_number = (is_iso || is_short) && has_form(second, 2);
        let is_version = token.contains('.') && !(is_short && third.len() == 4);
        let is_left_open = matches!(first, "YYYY" | "yyyy" | "20xx" | "20XX")
            && matches!(second, "MM" | "mm" | "DD" | "dd");
        let is_broken = first.len() == 4 && has_form(first, 4) && token.contains('?');
        let is_day = is_only_three && (is_number && !is_version || is_left_open) || is_broken;
        if !is_day {
            return None;
        }
        let token = token.to_owned();
        self.at = start + token.len();
        Some(match date(&token) {
            Ok(date) => Day::Full(date),
            Err(why) => Day::None(why),
        })
    }

    /// `January 14-19, 2026`.
    fn day_by_month(&mut self) -> Option<(Day, Option<Day>)> {
        let month = self.month()?;
        self.spaces();
        let first = self.number_of_day()?;
        let before = self.at;
        self.spaces();
        let has_dash = self.rest().starts_with(['-', '–']);
        self.skip(|c| matches!(c, '-' | '–') || c.is_whitespace());
        let last = if has_dash { self.number_of_day() } else { None };
        if last.is_none() {
            self.at = before;
        }
        let year = self.year();
        let day = |number| of_year(year, month, number);
        Some((day(first), last.map(day)))
    }

    /// `5th of December 2025`.
    fn day_before_month(&mut self) -> Option<Day> {
        let number = self.number_of_day()?;
        self.skip(|c| c == '.');
        self.spaces();
        if self.word("of ") {
            self.spaces();
        }
        let month = self.month()?;
        let year = self.year();
        Some(of_year(year, month, number))
    }

    fn month(&mut self) -> Option<u32> {
        let word = self.letters();
        let (month, length) = (number_of_month(word)?, word.len());
        self.at += length;
        self.skip(|c| c == '.');
        Some(month)
    }

    /// A day of a month, which no time of day begins with.
    fn number_of_day(&mut self) -> Option<u32> {
        let number = self.digits(2).parse().ok()?;
        for ordinal in ["st", "nd", "rd", "th"] {
            if self.word(ordinal) {
                break;
            }
        }
        let is_over = self.ended() && !self.goes_on_as_clock();
        (is_over && (1..=31).contains(&number)).then_some(number)
    }

    fn year(&mut self) -> Option<i32> {
        let before = self.at;
        self.skip(|c| c.is_whitespace() || c == ',');
        let year = self.digits(4).parse().ok().filter(|year| *year >= 1600);
        if year.is_some() && self.ended() && !self.goes_on_as_clock() {
            return year;
        }
        self.at = before;
        None
    }

    fn clock_after_day(&mut self) -> Option<Clock> {
        if self.rest().starts_with(['T', 't']) {
            self.at += 1;
            return self.clock();
        }
        self.skip(|c| {
            c.is_whitespace() || matches!(c, ',' | '@' | '*' | '_' | '-' | '–' | ':' | '~' | '≈')
        });
        let before = self.at;
        if self.word("at ") {
            self.rough();
        }
        let clock = self.clock();
        if clock.is_none() && self.at > before {
            self.at = before;
        }
        // Dashes may themselves stand for what is not known.
        clock.or_else(|| {
            let gone = &self.text[..self.at];
            gone.ends_with("--:--").then_some(Clock::Unknown)
        })
    }

    fn clock(&mut self) -> Option<Clock> {
        let before = self.at;
        let clock = self.placeholder().or_else(|| self.known_clock());
        if clock.is_none() {
            self.at = before;
        }
        clock
    }

    fn placeholder(&mut self) -> Option<Clock> {
        ["--:--", "??:??", "HH:MM", "xx:xx"]
            .iter()
            .any(|placeholder| self.word(placeholder))
            .then_some(Clock::Unknown)
    }

    fn known_clock(&mut self) -> Option<Clock> {
        let hour: u32 = self.digits(2).parse().ok()?;
        if self.word(":??") {
            return NaiveTime::from_hms_opt(hour, 0, 0).map(Clock::Within);
        }
        let mut minute = 0;
        let mut second = 0;
        let has_minutes = self.word(":");
        if has_minutes {
            minute = two_digits(self)?;
            if self.goes_on_as_clock() && self.word(":") {
                second = two_digits(self)?;
                if self.rest().starts_with('.') {
                    self.at += 1;
                    self.digits(9);
                }
            }
        }
        let half = self.half_of_day();
        let has_ended = self.ended() || self.clone().zone().is_some();
        if !has_ended || !has_minutes && half.is_none() {
            return None;
        }
        let hour = match half {
            Some(Half::Before) if hour == 12 => 0,
            Some(Half::After) if hour < 12 => hour + 12,
            _ => hour,
        };
        if (hour, minute, second) == (24, 0, 0) {
            return Some(Clock::EndOfDay);
        }
        NaiveTime::from_hms_opt(hour, minute, second).map(Clock::At)
    }

    fn half_of_day(&mut self) -> Option<Half> {
        let before = self.at;
        self.spaces();
        for (word, half) in [
            ("a.m.", Half::Before),
            ("p.m.", Half::After),
            ("am", Half::Before),
            ("pm", Half::After),
        ] {
            if self.word(word) {
                if self.ended() {
                    return Some(half);
                }
                break;
            }
        }
        self.at = before;
        None
    }

    fn zone(&mut self) -> Option<SaidZone> {
        let before = self.at;
        let zone = self.bare_zone(before);
        if zone.is_none() {
            self.at = before;
        }
        zone
    }

    fn bare_zone(&mut self, before: usize) -> Option<SaidZone> {
        self.marks();
        let is_bracketed = self.rest().starts_with('(');
        self.skip(|c| c == '(');
        let zone = self
            .offset(self.at > before)
            .or_else(|| self.named_zone())?;
        let is_closed = !is_bracketed || self.word(")");
        (is_closed && self.ended()).then_some(zone)
    }

    /// `+02:00`. A hyphen at once after the time of day begins a range.
    fn offset(&mut self, is_apart: bool) -> Option<SaidZone> {
        let rest = self.rest();
        let sign = match rest.bytes().next()? {
            b'+' => 1,
            b'-' if is_apart || self.text[..self.at].contains('T') => -1,
            _ => return None,
        };
        let start = self.at;
        self.at += 1;
        let hours = self.digits(2).to_owned();
        self.word(":");
        let minutes = self.digits(2).to_owned();
        if hours.len() == 2 && minutes.len() == 2 && self.ended() {
            return seconds(sign, &hours, &minutes).map(SaidZone::Offset);
        }
        self.at = start;
        None
    }

    fn named_zone(&mut self) -> Option<SaidZone> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '+' | '-')))
            .unwrap_or(rest.len());
        let word = rest[..end].trim_end_matches(['-', '/']).to_owned();
        if word.contains('/') {
            let zone = Zone::named(&word)?;
            self.at += word.len();
            return Some(SaidZone::Place(zone));
        }
        let letters = self.letters().to_owned();
        self.at += letters.len();
        if letters == "Z" {
            return Some(SaidZone::Offset(0));
        }
        if letters == "UTC" || letters == "GMT" {
            return Some(SaidZone::Offset(self.beyond_utc()));
        }
        let is_known = letters.len() <= 5
            && letters.bytes().all(|c| c.is_ascii_uppercase())
            && !zones_meant(&letters).is_empty();
        is_known.then_some(SaidZone::Abbreviation(letters))
    }

    /// The seconds in `UTC+2` and `UTC-03:30`; none when nothing follows.
    fn beyond_utc(&mut self) -> i32 {
        let before = self.at;
        let sign = match self.rest().bytes().next() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return 0,
        };
        self.at += 1;
        let hours = self.digits(2).to_owned();
        let minutes = if self.word(":") {
            self.digits(2).to_owned()
        } else {
            "00".to_owned()
        };
        if let Some(seconds) = seconds(sign, &hours, &minutes)
            && self.ended()
        {
            return seconds;
        }
        self.at = before;
        0
    }

    /// `22:30 UTC (Oct 29)`, `22:30 on October 29`.
    fn day_after_clock(&mut self) -> Option<Day> {
        let before = self.at;
        self.marks();
        let is_bracketed = self.word("(");
        if !is_bracketed {
            self.skip(|c| c == ',');
            self.spaces();
            if self.word("on ") {
                self.spaces();
            }
        }
        self.weekday();
        if let Some((day, _)) = self.day()
            && (!is_bracketed || self.word(")"))
        {
            return Some(day);
        }
        self.at = before;
        None
    }

    /// What a range goes on to.
    fn range_end(&mut self) -> Option<Said> {
        self.marks();
        let is_range = ["--", "->", "-", "–", "—", "→", "to ", "until ", "till "]
            .iter()
            .any(|sign| self.word(sign));
        if !is_range {
            return None;
        }
        let is_rough = self.rough();
        let mut end = self.moment()?;
        end.is_rough |= is_rough;
        Some(end)
    }
}

#[derive(Clone, Copy)]
enum Half {
    Before,
    After,
}

fn two_digits(cursor: &mut Cursor<'_>) -> Option<u32> {
    let digits = cursor.digits(2);
    (digits.len() == 2).then(|| digits.parse().ok()).flatten()
}

fn seconds(sign: i32, hours: &str, minutes: &str) -> Option<i32> {
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes) * 60)
}

/// The day that three numbers stand for, or why they stand for none.
fn date(token: &str) -> Result<NaiveDate, String> {
    let read = |text: &str| time::read(text, &Zone::utc()).map(|(at, _)| at.date_naive());
    read(token).or_else(|error| match error.replacement() {
        Some(instead) => read(&instead).map_err(|error| error.message()),
        None => Err(error.message()),
    })
}

fn of_year(year: Option<i32>, month: u32, day: u32) -> Day {
    // A year that has all days tells whether the month has this one.
    match NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day) {
        Some(date) if year.is_some() => Day::Full(date),
        Some(_) => Day::OfYear(month, day),
        None => Day::None(format!("there is no day {day} in that month")),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    /// A time in few letters: day, time of day, zone, `~` for rough, and the end of a range.
    fn told(said: &Said) -> String {
        let day = said.day.as_ref().map(|day| match day {
            Day::Full(date) => date.to_string(),
            Day::OfYear(month, day) => format!("{month}/{day}"),
            Day::None(why) => format!("[{why}]"),
        });
        let clock = said.clock.map(|clock| match clock {
            Clock::At(time) => time.format("%H:%M:%S").to_string().replace(":00\n", ""),
            Clock::EndOfDay => "end".to_owned(),
            Clock::Within(time) => format!("{}:??", time.format("%H")),
            Clock::Unknown => "?".to_owned(),
        });
        let zone = said.zone.as_ref().map(|zone| match zone {
            SaidZone::Offset(seconds) => format!("{:+}", seconds / 60),
            SaidZone::Place(zone) => zone.name().to_owned(),
            SaidZone::Abbreviation(name) => name.clone(),
        });
        let rough = said.is_rough.then(|| "~".to_owned());
        let until = said
            .until
            .as_ref()
            .map(|until| format!("to {}", told(until)));
        [day, clock, zone, rough, until]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn times_are_taken_apart_and_what_follows_is_left() {
        let mut faults = Vec::new();
        for (text, expected, rest) in [
            ("2026-03-10 12:30 | x", "2026-03-10 12:30:00", " | x"),
            ("2026-03-10T12:30:15Z", "2026-03-10 12:30:15 +0", ""),
            ("2026-03-10T12:30-05:00", "2026-03-10 12:30:00 -300", ""),
            ("2026-03-10 8:40", "2026-03-10 08:40:00", ""),
            ("2026-03-10", "2026-03-10", ""),
            ("2026-03-10 - [a](b)", "2026-03-10", " - [a](b)"),
            ("2026-03-10 --:--", "2026-03-10 ?", ""),
            ("2026-03-10 HH:mm", "2026-03-10 ?", ""),
            ("2026-03-10 14:??", "2026-03-10 14:??", ""),
            ("2026-03-10 24:00", "2026-03-10 end", ""),
            ("2026-03-10 10:45~", "2026-03-10 10:45:00 ~", ""),
            ("~2026-03-10 10:45", "2026-03-10 10:45:00 ~", ""),
            ("2026-03-10 ~10:45", "2026-03-10 10:45:00 ~", ""),
            (
                "2026-03-10 09:00 - 11:00",
                "2026-03-10 09:00:00 to 11:00:00",
                "",
            ),
            ("2026-03-10 12:26-12:??", "2026-03-10 12:26:00 to 12:??", ""),
            ("2022-??-?? ??:??", "[`2022-??-??` is not a time] ?", ""),
            (
                "2021/22-??-?? HH:mm",
                "[`2021/22-??-??` is not a time] ?",
                "",
            ),
            (
                "20202-01-16 12:00",
                "[the year of `20202-01-16` has more than four digits] 12:00:00",
                "",
            ),
            ("216-03-10", "[`216-03-10` has no year of four digits]", ""),
            ("2026-13-10", "[there is no day `2026-13-10`]", ""),
            (
                "03/04/2026 12:00",
                "[`03/04/2026` means different days in different countries] 12:00:00",
                "",
            ),
            ("13/04/2026", "2026-04-13", ""),
            ("YYYY-MM-DD", "[`YYYY-MM-DD` is not a time]", ""),
            ("**16:58 UTC** - It", "16:58:00 +0", "** - It"),
            ("**10:45** - SDK", "10:45:00", "** - SDK"),
            ("**22:30 UTC (Oct 29)** - x", "10/29 22:30:00 +0", "** - x"),
            (
                "22:30 UTC on October 29 to 05:39 UTC on October 30 (7 hours)",
                "10/29 22:30:00 +0 to 10/30 05:39:00 +0",
                " (7 hours)",
            ),
            ("21:45 to 23:28 UTC", "21:45:00 to 23:28:00 +0", ""),
            ("08:52 PM", "20:52:00", ""),
            ("11:39AM", "11:39:00", ""),
            ("12:05 a.m. x", "00:05:00", " x"),
            ("10 pm CEST:", "22:00:00 CEST", ":"),
            ("July 11, 2025, 12:42 PM", "2025-07-11 12:42:00", ""),
            ("July 23 4:10 AM", "7/23 04:10:00", ""),
            ("Jan 14, 10:18 AM", "1/14 10:18:00", ""),
            (
                "November 11, 4:02 PM UTC to November 14, 3:02 PM UTC the",
                "11/11 16:02:00 +0 to 11/14 15:02:00 +0",
                " the",
            ),
            (
                "November 11, 16:02 UTC -- November 14, 15:02 UTC",
                "11/11 16:02:00 +0 to 11/14 15:02:00 +0",
                "",
            ),
            ("15 May", "5/15", ""),
            ("May 14: the end", "5/14", ": the end"),
            ("10:15: over", "10:15:00", ": over"),
            ("28th February, x", "2/28", ", x"),
            ("5th of December 2025", "2025-12-05", ""),
            ("Monday, Nov. 13, 2017", "2017-11-13", ""),
            ("Friday 29 November 2019,", "2019-11-29", ","),
            ("January 14-19, 2026", "2026-01-14 to 2026-01-19", ""),
            (
                "2018-08-22, 03:26pm: first",
                "2018-08-22 15:26:00",
                ": first",
            ),
            ("14:32 UTC+2 x", "14:32:00 +120", " x"),
            ("14:32 +0200", "14:32:00 +120", ""),
            ("14:32 -05:00", "14:32:00 -300", ""),
            ("14:32 (Europe/Berlin)", "14:32:00 Europe/Berlin", ""),
            ("June 31, 2026", "[there is no day 31 in that month]", ""),
        ] {
            let found = read(text).map(|(said, end)| (told(&said), &text[end..]));
            if found != Some((expected.to_owned(), rest)) {
                faults.push(format!("{text}: {found:?}"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn numbers_and_words_are_no_times() {
        for text in [
            "",
            "3:1",
            "1.270.0 deployed",
            "May be late",
            "12 engineers",
            "2 to 3",
            "25:00",
            "10:99",
            "Marching 5",
            "v1.2.3",
            "127.0.0.1",
            "10.0.0.12:80",
            "100:30",
            "/24",
            "#2127",
            "1/2",
            "...",
            "**",
            "é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_found_in_a_sentence() {
        let text = "It was slow (version 1.2) on October 3, 2025, from 16:58 to 18:46 UTC.";
        let (said, range) = find(text, |said| said.day.is_some()).unwrap();
        assert_eq!(
            (&*told(&said), &text[range]),
            ("2025-10-03", "October 3, 2025")
        );
        let (said, range) = find(text, |said| said.until.is_some()).unwrap();
        assert_eq!(&text[range], "16:58 to 18:46 UTC");
        assert_eq!(told(&said), "16:58:00 to 18:46:00 +0");
    }

    #[test]
    fn a_sentence_names_the_zone_of_all_times() {
        for (text, zone) in [
            ("All times in UTC.", Some(SaidZone::Offset(0))),
            (
                "_All times in EEST_",
                Some(SaidZone::Abbreviation("EEST".to_owned())),
            ),
            ("All times in UTC+1", Some(SaidZone::Offset(3600))),
            (
                "Timeline (times in BST)",
                Some(SaidZone::Abbreviation("BST".to_owned())),
            ),
            (
                "Date and Time in CET",
                Some(SaidZone::Abbreviation("CET".to_owned())),
            ),
            ("Time (UTC)", Some(SaidZone::Offset(0))),
            (
                "All times are Europe/Berlin.",
                Zone::named("Europe/Berlin").map(SaidZone::Place),
            ),
            ("At times in AWS", None),
            ("Times change", None),
        ] {
            assert_eq!(zone_of_sentence(text), zone, "{text}");
        }
    }
}
