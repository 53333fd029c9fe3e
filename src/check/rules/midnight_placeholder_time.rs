//! `midnight-placeholder-time`: a time to the second that looks like a mere date.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::time::Precision;

pub(super) const RULE: Rule = Rule {
    id: "midnight-placeholder-time",
    summary: "a time to the second that looks like a mere date",
    why: "\
`00:00:00` and `23:59:59` are what tools write when only the day is known. Durations are then
wrong by hours, with no sign of it.

Write the day alone, `2026-03-10`; its precision is then `date`. If it did happen on the stroke of
midnight, leave the seconds out.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[
        "acknowledged",
        "detected",
        "ended",
        "identified",
        "impact_windows",
        "mitigated",
        "started",
    ],
    check: Check::Words(&["00:00:00|23:59:59"], |subject, _, findings| {
        check(subject, findings);
    }),
    bad: &[
        Example::front("started: 2026-03-09T00:00:00Z"),
        Example::front("started: 2026-03-09 10:00\nended: {at: 2026-03-09 23:59:59, note: x}"),
    ],
    good: &[
        Example::front("started: 2026-03-09 00:00\nended: 2026-03-09"),
        Example::front("started: {at: 2026-03-09T00:00:00Z, precision: date}"),
        Example::front("started: 2026-03-09T10:00:00Z"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for moment in subject.key_moments() {
        let place = subject.moment_place(&moment);
        let written = subject.text().get(place.span.range()).unwrap_or_default();
        let is_edge = written.contains("00:00:00") || written.contains("23:59:59");
        if moment.point.precision != Precision::Exact || !is_edge {
            continue;
        }
        let day = written
            .trim_matches(['"', '\''])
            .get(.."2026-03-10".len())
            .unwrap_or_default();
        findings.push(
            RULE.at(
                place,
                format!("`{}` to the second looks like a mere date", moment.key()),
            )
            .replace("if only the day is known, write", place, day),
        );
    }
}
