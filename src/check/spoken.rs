//! Lengths and times that are promised in words: `in 30 minutes`, `by 10:30 UTC`. Only what can be
//! read in one way is read at all.

use chrono::TimeDelta;
use regex::Regex;

use super::clock::{clocks, dates};
use super::matches::has_word;
use super::subject::Subject;
use crate::diagnostic::Place;
use crate::model::update::Update;
use crate::time::{Instant, Precision, zones_meant};

/// A length from now on, with its `number` and `unit`: for rules to have compiled.
pub(super) const FROM_NOW: &str = r"\b(?:in|within)\s+(?:(?:about|approximately|the\s+next)\s+)*(?P<number>[0-9]+|half\s+an|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|forty|fifty|sixty|ninety)\s*(?P<unit>minutes?|mins?|hours?|hrs?)\b|\b(?:in|within)\s+the\s+next\s+(?P<only>hour)\b";

/// Words of sentences that promise nothing, or only under a condition.
const CONDITIONS: &[&str] = &[
    "after", "before", "cannot", "if", "never", "no", "not", "of", "once", "unless", "until",
    "when",
];

/// A time that an update promises in words.
pub(super) struct Spoken {
    /// The update's number.
    pub(super) update: usize,
    /// Until when.
    pub(super) due: Instant,
    /// Where it is said.
    pub(super) place: Place,
}

/// What each number in words is, in halves.
pub(super) fn halves(words: &str) -> Option<i64> {
    const NUMBERS: &[(&str, i64)] = &[
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("forty-five", 45),
        ("fifty", 50),
        ("sixty", 60),
        ("ninety", 90),
    ];
    let words = words.to_ascii_lowercase();
    if words.starts_with("half") {
        return Some(1);
    }
    let (_, number) = NUMBERS.iter().find(|(known, _)| *known == words)?;
    Some(number * 2)
}

/// The length from now on that a sentence names, by [`FROM_NOW`].
pub(super) fn from_now(text: &str, pattern: &Regex) -> Option<TimeDelta> {
    let found = pattern.captures(text)?;
    if found.name("only").is_some() {
        return Some(TimeDelta::hours(1));
    }
    let number = found.name("number")?.as_str();
    let unit = found.name("unit")?.as_str();
    let seconds = if unit.to_ascii_lowercase().starts_with('h') {
        3_600
    } else {
        60
    };
    let halves = match halves(number) {
        Some(halves) => halves,
        None => number.parse::<i64>().ok()?.checked_mul(2)?,
    };
    TimeDelta::try_seconds(halves.checked_mul(seconds / 2)?)
}

impl Subject<'_> {
    /// What updates promise in sentences that a function takes for such promises: a length from when they
    /// were posted on, or one time with its zone.
    pub(super) fn spoken(&self, relative: &Regex, promises: impl Fn(&str) -> bool) -> Vec<Spoken> {
        if self.language().split('-').next() != Some("en") {
            return Vec::new();
        }
        self.update_sentences()
            .filter(|(_, sentence)| promises(sentence.text()))
            .filter_map(|(update, sentence)| {
                let text = sentence.text();
                if has_word(&text.replace("no later than", "by"), CONDITIONS) {
                    return None;
                }
                let Update { at, stated, .. } = &self.record.updates[update];
                let posted = *at;
                let due = match clocks(text).len() {
                    // Minutes cannot be counted from a day.
                    0 if stated.precision == Precision::Date => return None,
                    0 => posted + from_now(text, relative)?,
                    1 => self.time_named(text, posted)?,
                    _ => return None,
                };
                Some(Spoken {
                    update,
                    due,
                    place: sentence.whole(),
                })
            })
            .collect()
    }

    /// The time of day with its zone that a text names, on its date or else soon after a moment.
    pub(super) fn time_named(&self, text: &str, posted: Instant) -> Option<Instant> {
        let clocks = clocks(text);
        let [clock] = clocks.as_slice() else {
            return None;
        };
        let letters = clock.zone_in(text)?;
        let is_sure = matches!(letters, "UTC" | "GMT" | "Z") || zones_meant(letters).len() == 1;
        let home = &self.record.zone;
        let due = match dates(text).as_slice() {
            [] => clock.near(text, posted, home),
            [date] => clock.on(text, date.near(home.date(posted))?, home),
            _ => None,
        };
        due.filter(|due| is_sure && *due >= posted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::words::compile;

    #[test]
    fn lengths_from_now_are_read_in_figures_and_words() {
        let table = [
            ("in 30 minutes", Some(30)),
            ("within the next hour", Some(60)),
            ("Within about half an hour", Some(30)),
            ("within the next two hours", Some(120)),
            ("in forty-five mins", Some(45)),
            ("in 30 days", None),
            ("in one business hour", None),
            ("in 99999999999999999999 hours", None),
        ];
        let pattern = compile(FROM_NOW);
        for (text, minutes) in table {
            let found = pattern.as_ref().and_then(|it| from_now(text, it));
            assert_eq!(found, minutes.map(TimeDelta::minutes), "{text}");
        }
    }
}
