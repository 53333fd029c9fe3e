//! `midnight-ambiguous`: a boundary at midnight, which may be either end of a day.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};

pub(super) const RULE: Rule = Rule {
    id: "midnight-ambiguous",
    summary: "a boundary at midnight, which may be either end of a day",
    why: "\
Until midnight on Sunday: is Sunday still in it? Half of the readers take it for the beginning of
the day, half for its end; and `12 am` and `12 pm` are mixed up as often.

Write `23:59` with the date, or `00:00` with the date of the new day; and `12:00` or `noon`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(
        &[
            "\\b(until|till|by|before|through|to) midnight\\b",
            "\\bat midnight (on |of )?(mon|tues|wednes|thurs|fri|satur|sun)day\\b",
            "\\bmidnight on [0-9a-z]",
            "\\b12(:00)? ?[ap]\\.?m\\b",
        ],
        check,
    ),
    bad: &[
        Example::with_body("", "Sign-in is down until midnight Sunday."),
        Example::front("updates: [{at: 2026-03-09 10:00, text: It will be over by 12pm.}]"),
        Example::with_body("", "From 12:00 a.m. on 9 March it was slow."),
        Example::with_body("", "It starts at midnight on 9 March."),
    ],
    good: &[
        Example::with_body(
            "",
            "A job that runs shortly after midnight filled the disk.",
        ),
        Example::with_body("", "At 12:15 pm, and at 12 pm (noon), it was slow."),
        Example::with_body(
            "",
            "It is down until 23:59 on Sunday, 15 March. It prints `12 am`.",
        ),
        Example::with_body("", "At 04:12pm and at 12:12 PM it was checked."),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let mut told: Vec<Place> = Vec::new();
    for said in subject.said(patterns) {
        let after = said.after().trim_start_matches(['.', ' ', '(', ',']);
        // Twelve minutes past some hour are another thing.
        let is_minute = said.before().ends_with(':');
        // `Until midnight on` is one slip, whichever pattern saw it.
        let place = said.place();
        let is_told = told.iter().any(|told| overlap(*told, place));
        if is_minute || after.starts_with("noon") || is_told {
            continue;
        }
        told.push(place);
        let message = format!("`{}` can be read in two ways", said.words());
        findings.push(
            RULE.at(place, message)
                .help("write `23:59` or `00:00` with its date, or `12:00` for noon"),
        );
    }
}

fn overlap(one: Place, other: Place) -> bool {
    one.file == other.file && one.span.start < other.span.end && other.span.start < one.span.end
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::Sample;

    #[test]
    fn a_midnight_is_told_once() {
        let sample = Sample::record(
            "updates: [{at: 2026-03-09 10:00, text: It is down until midnight on Sunday.}]",
        );
        let own = sample.findings.iter();
        assert_eq!(own.filter(|finding| finding.rule == RULE.id).count(), 1);
    }
}
