//! `twelve-hour-clock`: a timeline or a start is told on the 12-hour clock.

use regex::Regex;

use crate::check::clock::Clock;
use crate::check::passage::{Form, Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::slots::Slot;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
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
            "## Incident Start Date and Time\n\nSeptember 9th 2024 5:22PM UTC",
        ),
        Example::with_body(
            "ended: unknown",
            "On July 11 at 4:00pm it was released.\n\nAt 4:06pm the first call came.\n\nAt 4:09 pm we looked.",
        ),
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
        Example::with_body(
            "ended: unknown",
            "## Timeline\n\n- 12:05 AM CST: It begins\n- **12:30 PM PST** We see it\n- 9.15 am We mend it",
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
    let bounds: Vec<Place> = subject
        .slots()
        .filter(Slot::is_a_bound)
        .map(|slot| slot.place(0..slot.value().len()))
        .collect();
    let told = subject
        .clocks()
        .filter(|(passage, clock)| is_lead(passage, clock));
    // One paragraph that begins with a time tells of it, several are a timeline.
    let is_timeline = told.count() >= TIMELINE;
    let mut last: Option<&Passage> = None;
    let told: Vec<(&Passage, Clock)> = subject
        .clocks()
        .filter(|(passage, clock)| {
            let is_first = !last.is_some_and(|last| std::ptr::eq(last, *passage));
            last = Some(passage);
            let place = passage.place(clock.range.clone());
            is_first
                && clock.is_halved
                && (is_line(passage, clock)
                    || is_timeline && is_lead(passage, clock)
                    || bounds.iter().any(|slot| slot.holds(place)))
        })
        .collect();
    let Some((passage, clock)) = told.first() else {
        return;
    };
    let written = &passage.text[clock.range.clone()];
    let more = match told.len() {
        1 => String::new(),
        all => format!(", as {} more are", all - 1),
    };
    let finding = RULE.at(
        passage.place(clock.range.clone()),
        format!("`{written}` is told on the 12-hour clock{more}"),
    );
    findings.push(told.iter().fold(finding, |finding, (passage, clock)| {
        let zone = clock.zone_in(&passage.text);
        let zone = zone.map(|zone| format!(" {zone}")).unwrap_or_default();
        finding.replace(
            "write",
            passage.place(clock.range.clone()),
            format!("{}{zone}", clock.time.format("%H:%M")),
        )
    }));
}

/// How many paragraphs that begin with a time are a timeline.
const TIMELINE: usize = 3;

/// Whether a paragraph of the body begins with a time, as in `At 4:06 pm, …`.
fn is_lead(passage: &Passage, clock: &Clock) -> bool {
    let lead = &passage.text[..clock.range.start];
    matches!(passage.part, Part::Body(_))
        && passage.form == Form::Paragraph
        && clock.is_halved
        && lead.len() < "On Wednesday, 30 September 2026, at ".len()
        && !lead.contains(['.', ';'])
}

/// Whether a time is the beginning of a line of a timeline.
fn is_line(passage: &Passage, clock: &Clock) -> bool {
    let at = clock.range.start;
    let letters = passage.text[..at].chars().filter(|c| c.is_alphabetic());
    passage.part == Part::Body(Some(SectionKind::Timeline))
        && matches!(passage.form, Form::Item | Form::Cell)
        && at < "on Wednesday, 30 September 2026, ".len()
        && letters.count() < 20
}
