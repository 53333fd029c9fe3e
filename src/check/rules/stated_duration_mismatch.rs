//! `stated-duration-mismatch`: the text says another duration than the times do.

use chrono::TimeDelta;
use regex::{Captures, Regex};

use crate::check::clock::{clocks, is_dated};
use crate::check::matches::has_word;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::spoken;
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "stated-duration-mismatch",
    summary: "the text says another duration than the times do",
    why: "\
The page computes how long it lasted from `started` and `ended`, and shows it beside the text. Two
durations that differ make readers doubt both.

Mend the text or the times. *About* leaves a quarter of the duration open.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[
        "acknowledged",
        "detected",
        "ended",
        "impact_windows",
        "mitigated",
        "started",
        "updates.status.*",
        "updates.at.*",
    ],
    check: Check::Words(&[LASTED, NAMED, FAILED], check),
    bad: &[
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "Duration: 2h40m.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "Duration: 2:40 h",
        ),
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "The outage lasted three hours.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "The outage lasted for more than 3 hours.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "The outage lasted less than half an hour.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 10:00",
            "Requests failed for 3 hours.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "Duration: ~2h",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "## Summary\n\nThe outage lasted 1 hour and 20 minutes.",
        ),
        Example::front(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45\nscope: {summary: The incident lasted for 45 minutes}",
        ),
    ],
    good: &[
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "Total downtime: 1 h 30 min",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "The outage lasted 1.5 hours, or about 85 minutes.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "The outage lasted about 1 hour 40 minutes.",
        ),
        // One of two windows, and both.
        Example::with_body(
            "started: 2026-03-09 09:00\nended: 2026-03-09 11:00\nimpact_windows: [{from: 2026-03-09 09:00, until: 2026-03-09 09:20}, {from: 2026-03-09 10:50, until: 2026-03-09 11:00}]",
            "The first outage lasted 20 minutes. The impact lasted 30 minutes, the incident lasted 2 hours.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "The outage lasted for more than an hour, and less than 2 hours.\n\nDuration: 1:30 h\n\nDowntime: 1h30m",
        ),
        // Some of it, and what cannot be told apart from that.
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "Requests failed for 20 minutes. The API was down for 5 minutes.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "On 12 January, requests failed for 3 hours. Last year users were offline for 5 hours.",
        ),
        // Other things last, too.
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "The restart lasted 5 minutes.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: unknown",
            "The outage lasted 5 minutes.",
        ),
        Example::with_body(
            "started: 2026-03-09 09:15\nended: 2026-03-09 10:45",
            "## Related incidents\n\nThat outage lasted 5 minutes.",
        ),
        Example::with_body(
            "started: 2026-03-09 08:35\nended: 2026-03-09 10:00",
            "No mail went out between 08:35 and 08:53, a duration of 18 minutes.",
        ),
    ],
};

macro_rules! with_length {
    ($lead:literal) => {
        concat!(
            $lead,
            r"(?P<share>(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|just) |~ ?)?",
            r"(?P<bound>(?:more than|over|at least|less than|under|up to) )?",
            r"(?:(?P<hours>[0-9]{1,3}):(?P<minutes>[0-5][0-9]) ?(?:h|hours?|hrs?)\b",
            r"|(?P<number>[0-9]+(?:\.[0-9]+)?|half an|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)",
            r" ?(?P<unit>days?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)",
            r"(?:(?:,? (?:and )?)?(?P<more>[0-9]+) ?(?P<part>hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s))?\b)"
        )
    };
}

const LASTED: &str = with_length!(
    r"\b(?:incident|outage|disruption|impact|degradation|downtime|interruption)(?: (?:had |has )?(?:lasted|persisted|went on))(?: for)?(?: a total of)? "
);

const NAMED: &str = with_length!(
    r"\b(?:total |incident |outage |impact )?(?:duration|downtime)(?: of the (?:incident|outage|impact|disruption))?(?: of| was|:) "
);

/// What may be a part of the impact, but not longer than it.
const FAILED: &str = with_length!(
    r"\b(?:requests|sign-ins?|logins?|users|customers|service|site|website|api)(?: (?:failed|(?:was|were) (?:failing|down|offline|unavailable|unreachable))) for(?: a total of)? "
);

/// The number of [`FAILED`] among the patterns.
const OF_PARTS: usize = 2;

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let known = known(subject);
    let (Some(end), Some(computed)) = (subject.impact_end(), known.first()) else {
        return;
    };
    for said in subject.said_in(patterns, is_about_all) {
        let Some(found) = said.captures() else {
            continue;
        };
        let Some(stated) = stated(&found) else {
            continue;
        };
        let bound = found.name("bound").map(|bound| bound.as_str());
        let share = if found.name("share").is_some() { 25 } else { 5 };
        let agrees = known.iter().any(|known| {
            let leeway = (*known * share / 100).max(TimeDelta::minutes(2));
            match Bound::of(bound) {
                _ if said.pattern == OF_PARTS => stated <= *known + leeway,
                Bound::Same => (stated - *known).abs() <= leeway,
                Bound::Least => *known >= stated - leeway,
                Bound::Most => *known <= stated + leeway,
            }
        });
        if said.pattern == OF_PARTS && is_of_another(said.sentence().text()) {
            continue;
        }
        // A sentence with times of its own speaks of those.
        if agrees || clocks(said.sentence().text()).len() > 1 {
            continue;
        }
        let words = bound.map(str::to_ascii_lowercase).unwrap_or_default();
        findings.push(
            RULE.at(
                said.place(),
                format!(
                    "the text says {words}{}, the times say {}",
                    length(stated),
                    length(*computed)
                ),
            )
            .related(
                subject.moment_place(&end),
                format!("the impact ends at {}", subject.told(end.at)),
            )
            .help("mend the text or the times"),
        );
    }
}

/// Whether a sentence may speak of another time than this one, or of none.
fn is_of_another(sentence: &str) -> bool {
    const OTHERS: &[&str] = &[
        "could",
        "earlier",
        "had",
        "if",
        "last",
        "may",
        "might",
        "month",
        "never",
        "no",
        "not",
        "previous",
        "previously",
        "week",
        "would",
        "year",
        "yesterday",
    ];
    is_dated(sentence) || has_word(sentence, OTHERS)
}

/// How a length in a text is meant.
enum Bound {
    /// As it is.
    Same,
    /// No shorter.
    Least,
    /// No longer.
    Most,
}

impl Bound {
    fn of(words: Option<&str>) -> Self {
        let words = words.unwrap_or_default().trim_end().to_ascii_lowercase();
        match words.as_str() {
            "more than" | "over" | "at least" => Self::Least,
            "less than" | "under" | "up to" => Self::Most,
            _ => Self::Same,
        }
    }
}

/// Whether a part of a record speaks of the incident as a whole.
fn is_about_all(part: Part) -> bool {
    matches!(
        part,
        Part::Title
            | Part::Scope
            | Part::Body(
                None | Some(SectionKind::Summary | SectionKind::Impact | SectionKind::Scope)
            )
    )
}

/// All durations of the record that a text may speak of, the usual one first.
fn known(subject: &Subject<'_>) -> Vec<TimeDelta> {
    let facts = subject.facts;
    let intervals = facts.windows.intervals.iter();
    let all = facts.windows.seconds.map(TimeDelta::seconds);
    let Some(all) = all else { return Vec::new() };
    std::iter::once(all)
        .chain(intervals.filter_map(|interval| Some(interval.until? - interval.from)))
        .chain(
            facts
                .durations
                .iter()
                .map(|duration| TimeDelta::seconds(duration.seconds)),
        )
        .collect()
}

/// The length that a text states; a part of a unit counts, as in `1.5 hours`.
fn stated(found: &Captures<'_>) -> Option<TimeDelta> {
    let group = |name| found.name(name).map(|group| group.as_str());
    if let (Some(hours), Some(minutes)) = (group("hours"), group("minutes")) {
        let minutes: i64 = minutes.parse().ok()?;
        return TimeDelta::try_seconds(hours.parse::<i64>().ok()? * 3_600 + minutes * 60);
    }
    let first = seconds(group("number")?, group("unit")?)?;
    let second = match (group("more"), group("part")) {
        (Some(number), Some(unit)) => seconds(number, unit)?,
        _ => 0,
    };
    TimeDelta::try_seconds(first.checked_add(second)?)
}

fn seconds(number: &str, unit: &str) -> Option<i64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let unit = match unit.chars().next()?.to_ascii_lowercase() {
        'd' => 86_400,
        'h' => 3_600,
        'm' => 60,
        _ => 1,
    };
    if let Some(halves) = spoken::halves(number) {
        return Some(unit * halves / 2);
    }
    let tenths: i64 = part.get(..1).unwrap_or("0").parse().ok()?;
    let whole: i64 = whole.parse().ok()?;
    whole.checked_mul(unit)?.checked_add(unit * tenths / 10)
}
