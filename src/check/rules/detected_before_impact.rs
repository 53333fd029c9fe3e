//! `detected-before-impact`: it was detected before it began.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "detected-before-impact",
    summary: "it was detected before the impact began",
    why: "\
An alert before the first user feels anything is possible, and worth telling. More often the
impact began earlier than the record says, which makes the time to detect better than it was.

Move `started`, or explain it in a `note` on `detected` or `started`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["detected", "impact_windows", "kind", "labels", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front("started: 2026-03-09 19:28\ndetected: 2026-03-09 19:23"),
        Example::front("started: 2026-03-09\ndetected: 2026-03-08 19:23"),
    ],
    good: &[
        Example::front("started: 2026-03-09 19:23\ndetected: 2026-03-09 19:23"),
        Example::front(
            "started: 2026-03-09 19:28\ndetected: {at: 2026-03-09 19:23, note: The disk filled before anybody felt it}",
        ),
        Example::front(
            "started: {at: 2026-03-09 19:28, precision: approximate}\ndetected: 2026-03-09 19:23",
        ),
        Example::front(
            "labels: [near_miss]\nstarted: 2026-03-09 19:28\ndetected: 2026-03-09 19:23",
        ),
        Example::front("started: 2026-03-09\ndetected: 2026-03-09 19:23"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(start) = subject.impact_start() else {
        return;
    };
    let Some(detected) = &subject.record.detected else {
        return;
    };
    let Some(at) = detected.at.filter(|at| start.is_after(*at)) else {
        return;
    };
    if !subject.was_felt() || start.point.note().is_some() || detected.note().is_some() {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("detected.at"),
            format!(
                "detected {} before `{}`",
                length(start.at - at),
                start.key()
            ),
        )
        .related(
            subject.moment_place(&start),
            format!("the impact begins at {}", subject.told(start.at)),
        )
        .help("move the start, or explain it in a `note` on `detected`"),
    );
}
