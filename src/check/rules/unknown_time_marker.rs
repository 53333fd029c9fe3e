//! `unknown-time-marker`: a mark stands where a time should.

use regex::Regex;

use crate::check::passage::{Form, Part};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "unknown-time-marker",
    summary: "a mark such as `14:??` stands where a time should",
    why: "\
`14:??` and `--:--` were meant to be filled in. Readers cannot tell whether the time is unknown or
was forgotten.

Write it roughly, *about 14:30*, in the front matter `{at: 2026-03-10 14:30, precision:
approximate}`; or say that it is unknown.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(
        &[
            "\\b[0-2]?[0-9]:(\\?\\?|xx\\b|__)",
            "\\b[0-2]X:XX\\b|\\bXX:XX\\b|\\?\\?:\\?\\?",
            "--:--|__:__",
            "\\bhh?:mm\\b",
        ],
        check,
    ),
    bad: &[
        Example::with_body(
            "ended: unknown",
            "| Time | What |\n| - | - |\n| 14:?? | It begins |",
        ),
        Example::with_body("ended: unknown", "- HH:mm It begins\n- 2X:XX It ends"),
        Example::with_body("ended: unknown", "It ended at --:--."),
        Example::front("ended: unknown\ntimeline: [{at: unknown, text: \"14:?? The disk fills\"}]"),
    ],
    good: &[
        Example::with_body("ended: unknown", "- 14:30 It begins"),
        Example::with_body(
            "ended: unknown",
            "Times are shown as HH:mm. What happened at 14:30?? We know.",
        ),
        Example::with_body("ended: unknown", "The pattern `??:??` failed."),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for passage in subject.prose() {
        if matches!(passage.part, Part::Comment(_)) {
            continue;
        }
        for found in patterns
            .iter()
            .filter_map(|pattern| pattern.find(&passage.text))
        {
            // Elsewhere it is the name of a format.
            let is_format = found.as_str().contains(['h', 'H']);
            let is_line = matches!(passage.form, Form::Item | Form::Cell) && found.start() == 0;
            if passage.is_code(&found.range()) || (is_format && !is_line) {
                continue;
            }
            findings.push(
                RULE.at(
                    passage.place(found.range()),
                    format!("`{}` stands where a time should", found.as_str()),
                )
                .help("write it roughly, such as `about 14:30`, or that it is unknown"),
            );
        }
    }
}
