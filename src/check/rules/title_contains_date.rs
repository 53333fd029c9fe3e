//! `title-contains-date`: the title repeats the date of the record.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};

use crate::check::clock::dates;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "title-contains-date",
    summary: "the title repeats the date of the record",
    why: "\
The date stands beside the title everywhere, in the reader's language and zone. In the title it takes
the room of what went wrong, and may name another day than the reader's.

Leave it out. A date that is part of the symptom, such as invoices of a certain day, is not meant.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[SLASHED, r"[0-9]"], check),
    bad: &[
        Example::front("title: Report of March 10 2026 - sign-in fails\nstarted: 2026-03-10 09:00"),
        Example::front("title: Outage of 10 March 2026\nstarted: 2026-03-10 09:00"),
        Example::front("title: On 10 March 2026 sign-in fails\nstarted: 2026-03-10 09:00"),
        Example::front("title: 'API down: 10 March 2026, 09:00 UTC'\nstarted: 2026-03-10 09:00"),
        Example::front("title: Sign-in fails (10 March 2026) in the EU\nstarted: 2026-03-10 09:00"),
        Example::front("title: Sign-in fails | July 11, 2023\nstarted: 2023-07-11 16:00"),
        Example::front("title: Sign-in fails on 10th of March\nstarted: 2026-03-10 09:00"),
        Example::front("title: 2026-03-10 sign-in fails\nupdates: [{at: 2026-03-10 11:50, text: x}]"),
        Example::front("title: Sign-in fails (3/10/2026)\nstarted: 2026-03-10 09:00"),
    ],
    good: &[
        Example::front("title: Invoices of 1 March show the wrong amount\nstarted: 2026-03-10 09:00"),
        Example::front("title: Certificates that expired on 9 March 2026 break sign-in\nstarted: 2026-03-10 09:00"),
        Example::front("title: Reports for March 9 2026 are missing\nstarted: 2026-03-10 09:00"),
        Example::front("title: No invoices for March 9 2026\nstarted: 2026-03-10 09:00"),
        Example::front("title: Users may 10 times out of 12 fail to sign in\nstarted: 2026-03-10 09:00"),
        Example::front("title: Sign-in fails\nstarted: 2026-03-10 09:00"),
    ],
};

const SLASHED: &str = r"\b([0-9]{1,2})/([0-9]{1,2})/[0-9]{2,4}\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let (Some(began), Some(title)) = (subject.facts.began, subject.title()) else {
        return;
    };
    let own = subject.record.zone.date(began);
    // Zones differ.
    let is_own = |date: NaiveDate| (date - own).num_days().abs() <= 1;
    let written = dates(&title.text)
        .into_iter()
        .find(|date| date.near(own).is_some_and(is_own))
        .map(|date| date.range);
    let slashed = patterns
        .first()
        .and_then(|slashed| slashed.captures(&title.text));
    let in_numbers = slashed
        .filter(|parts| {
            readings(parts, own.year())
                .into_iter()
                .flatten()
                .any(is_own)
        })
        .and_then(|parts| Some(parts.get(0)?.range()));
    let found = written.or(in_numbers);
    if let Some(range) = found.filter(|range| stands_apart(&title.text, range)) {
        findings.push(
            RULE.at(
                title.place(range.clone()),
                format!("the title repeats the date, `{}`", &title.text[range]),
            )
            .help("leave it out: the date is shown beside the title"),
        );
    }
}

/// Whether a date stands at an end of a title or is marked off there. In the midst of it, or after a
/// word such as `for`, it tells of what the symptom is.
fn stands_apart(title: &str, date: &Range<usize>) -> bool {
    let (before, after) = (&title[..date.start], &title[date.end..]);
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.contains(|c: char| c.is_alphabetic()))
            .map(str::to_ascii_lowercase)
            .collect()
    };
    let (before_words, after_words) = (words(before), words(after));
    let is_lead = before_words
        .iter()
        .all(|word| ["on", "the"].contains(&word.as_str()));
    // What follows may be a time of day with its zone.
    let is_end = after_words
        .iter()
        .all(|word| word.len() <= "cest".len() && after.contains(|c: char| c.is_ascii_digit()));
    let is_marked_off = before.trim_end().ends_with(['(', '[', '|']);
    let is_closed_off = after
        .trim_start()
        .starts_with(['-', ':', '|', ')', '\u{2013}', '\u{2014}']);
    let is_of_symptom = before_words.last().is_some_and(|last| {
        let own = ["since", "for", "from", "dated", "until", "before", "after"];
        own.contains(&last.as_str()) && !is_marked_off
    });
    is_lead || is_marked_off || (is_end || is_closed_off) && !is_of_symptom
}

/// Both days that two numbers may mean.
fn readings(parts: &Captures<'_>, year: i32) -> [Option<NaiveDate>; 2] {
    let number = |group: usize| parts.get(group)?.as_str().parse::<u32>().ok();
    let of = |month: Option<u32>, day: Option<u32>| NaiveDate::from_ymd_opt(year, month?, day?);
    [of(number(1), number(2)), of(number(2), number(1))]
}
