//! `unknown-time-marker`: a mark stands where a time should.

use regex::Regex;

use crate::check::passage::Form;
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
            "\\b[0-2]?[0-9]\\??:(\\?\\?|xx\\b|__)|\\b[0-2]?[0-9]:[0-5](?:\\?|x\\b)",
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
        Example::with_body("ended: unknown", "- 1?:?? Someone looks"),
        Example::with_body("ended: unknown", "- 14:3x It begins"),
        Example::front("ended: unknown\ntimeline: [{at: unknown, text: \"14:?? The disk fills\"}]"),
    ],
    good: &[
        Example::with_body("ended: unknown", "- 14:30 It begins"),
        Example::with_body(
            "ended: unknown",
            "Times are shown as HH:mm. What happened at 14:30?? We know.",
        ),
        Example::with_body(
            "ended: unknown",
            "Did it begin at 14:30? Nobody knows what 1:3 means.",
        ),
        Example::with_body("ended: unknown", "The pattern `??:??` failed."),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        let words = said.words();
        // Elsewhere it is the name of a format.
        let is_format = words.contains(['h', 'H']);
        let is_line = matches!(said.passage.form, Form::Item | Form::Cell) && said.range.start == 0;
        if is_format && !is_line {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{words}` stands where a time should"),
            )
            .help("write it roughly, such as `about 14:30`, or that it is unknown"),
        );
    }
}
