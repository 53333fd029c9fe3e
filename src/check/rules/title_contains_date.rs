//! `title-contains-date`: the title repeats the date of the record.

use chrono::{Datelike, Days, NaiveDate};
use regex::{Captures, Regex};

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
    check: Check::Words(
        &[
            r"\b(?:(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? +(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?\b(?:,? +[0-9]{4}\b)?)",
            r"\b(?:(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?: +of)? +(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?:,? +[0-9]{4}\b)?)",
            r"\b[0-9]{4}-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})\b",
            r"\b(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/[0-9]{2,4}\b",
        ],
        check,
    ),
    bad: &[
        Example::front("title: Sign-in fails | July 11, 2023\nstarted: 2023-07-11 16:00"),
        Example::front("title: Sign-in fails on 10th of March\nstarted: 2026-03-10 09:00"),
        Example::front("title: 2026-03-10 sign-in fails\nupdates: [{at: 2026-03-10 11:50, text: x}]"),
        Example::front("title: Sign-in fails (3/10/2026)\nstarted: 2026-03-10 09:00"),
    ],
    good: &[
        Example::front("title: Invoices of 1 March show the wrong amount\nstarted: 2026-03-10 09:00"),
        Example::front("title: Users may 10 times out of 12 fail to sign in\nstarted: 2026-03-10 09:00"),
        Example::front("title: Sign-in fails\nstarted: 2026-03-10 09:00"),
    ],
};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let (Some(began), Some(title)) = (subject.facts.began, subject.title()) else {
        return;
    };
    let began = subject.record.zone.date(began);
    let dated = patterns
        .iter()
        .filter_map(|pattern| pattern.captures(&title.text))
        .find(|parts| names(parts, began));
    if let Some(words) = dated.and_then(|parts| parts.get(0)) {
        findings.push(
            RULE.at(
                title.place(words.range()),
                format!("the title repeats the date, `{}`", words.as_str()),
            )
            .help("leave it out: the date is shown beside the title"),
        );
    }
}

/// Whether words name a day, or one beside it: zones differ.
fn names(parts: &Captures<'_>, day: NaiveDate) -> bool {
    let number = |name| {
        parts
            .name(name)
            .and_then(|part| part.as_str().parse::<u32>().ok())
    };
    let month = parts.name("m").and_then(|month| {
        let month = month.as_str().to_ascii_lowercase();
        let place = MONTHS.iter().position(|name| *name == month);
        place
            .map(|place| place as u32 + 1)
            .or_else(|| month.parse().ok())
    });
    let near = [
        day.checked_sub_days(Days::new(1)),
        Some(day),
        day.checked_add_days(Days::new(1)),
    ];
    near.into_iter().flatten().any(|day| {
        let said = (month, number("d"));
        said == (Some(day.month()), Some(day.day())) || said == (Some(day.day()), Some(day.month()))
    })
}
