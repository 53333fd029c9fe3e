//! `evidence-before-start`: a quoted log shows the fault before the impact began.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::clock::{clocks, dates};
use crate::check::passage::Form;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::time::{Instant, Precision, Reading, Zone};

pub(super) const RULE: Rule = Rule {
    id: "evidence-before-start",
    summary: "a quoted log shows the fault before the impact began",
    why: "\
A log line with an error that is older than `started` is evidence that the impact began earlier, or
that the log counts in another zone.

Move the start, or say beside the log why users did not feel that error, or in which zone it counts.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &["impact_windows", "started"],
    check: Check::Words(
        &[
            "[0-9]{2}:[0-9]{2}:[0-9]{2}[ -~]*\\b(error|err|fail|failed|failure|failing|fatal|panic|exception|timeout|timed out|refused|unavailable|denied|50[0-9])\\b",
        ],
        check,
    ),
    bad: &[
        Example::with_body(
            "started: 2026-03-09 16:58\npostmortem: {status: final}",
            "## Root cause\n\n```\n16:54:16 worker[3]: error: no space left on device\n```",
        ),
        Example::with_body(
            "zone: Europe/Berlin\nstarted: 2026-03-09 16:58\npostmortem: {status: final}",
            "```\n2026-03-09T15:50:10Z GET / 503\n```",
        ),
    ],
    good: &[
        Example::with_body(
            "started: 2026-03-09 16:58\npostmortem: {status: final}",
            "```\n16:54:16 worker[3]: deploy of 4.2 begins\n16:58:01 worker[3]: error: no space left\n```",
        ),
        // Another day, or another zone.
        Example::with_body(
            "started: 2026-03-09 16:58\npostmortem: {status: final}",
            "```\n2026-03-01 16:54:16 error: once before\n10:58:16 error: local time\n```",
        ),
        Example::with_body(
            "started: 2026-03-09 16:58\npostmortem: {status: final}",
            "At 16:54:16 the first error was logged.",
        ),
    ],
};

/// What lies further back is another event, or another zone.
const FAR: TimeDelta = TimeDelta::minutes(59);

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let Some(start) = subject.impact_start() else {
        return;
    };
    if start.point.precision == Precision::Date {
        return;
    }
    let blocks = subject
        .passages()
        .iter()
        .filter(|passage| passage.form == Form::Code);
    for block in blocks {
        let early = patterns
            .iter()
            .flat_map(|pattern| pattern.find_iter(&block.text))
            .filter_map(|found| {
                let line = line_at(&block.text, found.start());
                let at = time_of(&block.text[line.clone()], start.at, &subject.record.zone)?;
                Some((line, at))
            })
            .find(|(_, at)| start.is_after(*at) && start.at - *at <= FAR);
        let Some((line, at)) = early else { continue };
        findings.push(
            RULE.at(
                block.place(line),
                format!(
                    "this error is {} older than `{}`",
                    length(start.at - at),
                    start.key()
                ),
            )
            .related(
                subject.moment_place(&start),
                format!("the impact begins at {}", subject.told(start.at)),
            )
            .help("move the start, or say in which zone the log counts"),
        );
    }
}

/// The line in which a byte stands.
fn line_at(text: &str, at: usize) -> std::ops::Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..end
}

/// The time of a log line: on its date, else near a moment.
fn time_of(line: &str, other: Instant, home: &Zone) -> Option<Instant> {
    let clock = clocks(line).into_iter().next()?;
    let Some(day) = dates(line).into_iter().next() else {
        return clock.near(line, other, home);
    };
    let zone = match clock.zone_in(line) {
        Some("UTC" | "GMT" | "Z") => Zone::utc(),
        Some(_) => return None,
        None => home.clone(),
    };
    match zone.instant(day.near(other.date_naive())?.and_time(clock.time)) {
        Reading::One(at) => Some(at),
        _ => None,
    }
}
