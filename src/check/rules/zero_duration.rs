//! `zero-duration`: something begins and ends in the same moment.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::time::{Precision, TimePoint};

pub(super) const RULE: Rule = Rule {
    id: "zero-duration",
    summary: "an impact or a window begins and ends in the same moment",
    why: "\
An impact without length counts for nothing in uptime and durations. Mostly it is one time that was
put into both places when the record was written afterwards.

Write when it began and when it ended, roughly if need be: `{at: 2026-03-10 10:00, precision:
approximate}`; or `unknown`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["ended", "impact_windows", "kind", "labels", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-09 10:00, until: 2026-03-09 11:00}\nstarted: 2026-03-09 10:00\nended: 2026-03-09 10:00\nupdates: [{at: 2026-03-09 11:00, status: completed, text: x}]",
        ),
        Example::front("started: 2026-03-09 10:00\nended: 2026-03-09 10:00"),
        Example::front(
            "started: 2026-03-09 09:00\nended: 2026-03-09 11:00\nimpact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09T10:00:00Z}]",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-09 10:00, until: 2026-03-09 10:00}",
        ),
    ],
    good: &[
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-09 10:00, until: 2026-03-09 11:00}\nstarted: 2026-03-09 10:00\nended: 2026-03-09 10:10",
        ),
        Example::front("started: 2026-03-09\nended: 2026-03-09"),
        Example::front("started: 2026-03-09 10:00\nended: 2026-03-09 10:01"),
        Example::front("labels: [false_alarm]\nstarted: 2026-03-09 10:00\nended: 2026-03-09 10:00"),
        Example::front(
            "started: {at: 2026-03-09 10:00, precision: approximate}\nended: {at: 2026-03-09 10:00, precision: approximate}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let mut report = |from: &str, until: &str| {
        let name = from
            .trim_end_matches(".at")
            .rsplit('.')
            .next()
            .unwrap_or(from);
        findings.push(
            RULE.at(
                subject.place(until),
                format!("this is the same moment as `{name}`"),
            )
            .related(subject.place(from), "it begins here")
            .help("write when it ended, roughly if need be, or `unknown`"),
        );
    };
    if let Kind::Maintenance(Some(schedule)) = record.kind
        && schedule.from == schedule.until
    {
        report("scheduled.from", "scheduled.until");
    }
    // Work that took no time is a slip as well, whether or not it was felt.
    if !subject.was_felt() && !matches!(record.kind, Kind::Maintenance(_)) {
        return;
    }
    if is_same(record.started.as_ref(), record.ended.as_ref()) {
        report("started.at", "ended.at");
    }
    for (index, window) in record.impact_windows.iter().enumerate() {
        if is_same(Some(&window.from), window.until.as_ref()) {
            let path = |key| format!("impact_windows.{index}.{key}.at");
            report(&path("from"), &path("until"));
        }
    }
}

/// Whether two times that are known to the minute are one.
fn is_same(from: Option<&TimePoint>, until: Option<&TimePoint>) -> bool {
    matches!((from, until), (Some(from), Some(until))
        if from.at.is_some()
            && from.at == until.at
            && from.precision.max(until.precision) < Precision::Approximate)
}
