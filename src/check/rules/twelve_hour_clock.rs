//! `twelve-hour-clock`: a timeline or a start is told on the 12-hour clock.

use regex::Regex;

use crate::check::clock::{Clock, clocks};
use crate::check::passage::{Form, Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "twelve-hour-clock",
    summary: "a timeline or a start is told on the 12-hour clock",
    why: "\
AM and PM are mixed up easily, and a column of such times cannot be read at a glance. A wrong half
of the day has made whole reports contradict themselves.

Write `17:22`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&["[0-9] ?[ap]\\.?m\\b"], check),
    bad: &[
        Example::with_body(
            "ended: unknown",
            "## Timeline\n\n- 5:22PM It begins\n- 5:40 pm We see it",
        ),
        Example::with_body(
            "ended: unknown",
            "Incident start: September 9th 2024 5:22PM UTC",
        ),
        Example::with_body(
            "ended: unknown",
            "## Timeline\n\n| When | What |\n| - | - |\n| 5:22 p.m. | It begins |",
        ),
    ],
    good: &[
        Example::with_body("ended: unknown", "## Timeline\n\n- 17:22 It begins"),
        Example::with_body(
            "ended: unknown",
            "On the afternoon, at about 5:22 PM, it began.",
        ),
        Example::with_body(
            "ended: unknown",
            "## Timeline\n\n- 17:22 It begins; the report says `5:22PM`",
        ),
        Example::with_body(
            "ended: unknown",
            "## Timeline\n\n- 17:22 A customer calls, who saw it at 5 pm",
        ),
    ],
};

fn check(subject: &Subject<'_>, _: &[Regex], findings: &mut Vec<Finding>) {
    let found: Vec<(&Passage, Clock)> = subject
        .prose()
        .filter(|passage| matches!(passage.part, Part::Body(_)))
        .filter_map(|passage| {
            let clock = clocks(&passage.text).into_iter().next()?;
            let is_told = clock.is_halved && !passage.is_code(&clock.range);
            (is_told && is_slot(passage, clock.range.start)).then_some((passage, clock))
        })
        .collect();
    let Some((passage, clock)) = found.first() else {
        return;
    };
    let written = &passage.text[clock.range.clone()];
    let more = match found.len() {
        1 => String::new(),
        all => format!(", as {} more are", all - 1),
    };
    findings.push(
        RULE.at(
            passage.place(clock.range.clone()),
            format!("`{written}` is told on the 12-hour clock{more}"),
        )
        .help(format!("write `{}`", clock.time.format("%H:%M"))),
    );
}

/// Whether a time that stands at a byte of a passage is its label: a line of a timeline, or
/// what follows `start:` and the like.
fn is_slot(passage: &Passage, at: usize) -> bool {
    let lead = &passage.text[..at];
    let is_line = passage.part == Part::Body(Some(SectionKind::Timeline))
        && matches!(passage.form, Form::Item | Form::Cell)
        && at < "on Wednesday, 30 September 2026, ".len()
        && lead.chars().filter(|c| c.is_alphabetic()).count() < 20;
    let label = lead
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_label = lead.contains(':')
        && label.len() < 24
        && ["start", "end"].iter().any(|word| {
            label
                .split(' ')
                .any(|part| part == *word || part == format!("{word}ed"))
        });
    is_line || is_label
}
