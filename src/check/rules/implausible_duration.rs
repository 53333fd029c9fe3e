//! `implausible-duration`: an impact of more than a month.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::time::TimePoint;

pub(super) const RULE: Rule = Rule {
    id: "implausible-duration",
    summary: "an impact or a window of more than 30 days",
    why: "\
Impacts that last for more than a month are rare; a month or a year that was mixed up is not. One
such record can ruin the uptime of a whole quarter. What lasts longer than `policy.longest`, else 30
days, is looked at.

Mend the date. If it did last that long, say so in a `note` on `ended`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &["ended", "impact_windows", "kind", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front("started: 2025-09-09 10:00\nended: 2025-12-19 10:00"),
        Example::front(
            "impact_windows: [{from: 2025-09-09 10:00, until: 2026-01-09 10:00}]\nended: 2026-01-09 10:00",
        ),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2025-09-09 10:00, until: 2026-09-09 12:00, automatic: false}\nupdates: [{at: 2025-09-09 12:00, status: completed, text: x}]",
        ),
    ],
    good: &[
        Example::front("started: 2026-02-01 10:00\nended: 2026-03-01 10:00"),
        Example::front(
            "started: 2025-09-09 10:00\nended: {at: 2025-12-19 10:00, note: Nobody noticed for a quarter}",
        ),
        Example::front("kind: notice\nstarted: 2025-09-09 10:00\nended: 2025-12-19 10:00"),
        // Two short windows far apart are short.
        Example::front(
            "started: 2025-09-09 10:00\nended: 2025-12-19 10:20\nimpact_windows: [{from: 2025-09-09 10:00, until: 2025-09-09 10:10}, {from: 2025-12-19 10:00, until: 2025-12-19 10:20}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    if let Kind::Maintenance(Some(schedule)) = record.kind
        && subject.is_beyond(schedule.from, subject.limits().longest, schedule.until)
    {
        findings.push(finding(
            subject,
            ["scheduled.from", "scheduled.until"],
            schedule.until - schedule.from,
        ));
    }
    if record.kind != Kind::Incident {
        return;
    }
    let mut look = |from: &TimePoint, until: Option<&TimePoint>, paths: [&str; 2]| {
        let Some(until) = until.filter(|until| until.note().is_none() && from.note().is_none())
        else {
            return;
        };
        if let (Some(start), Some(end)) = (from.at, until.at)
            && subject.is_beyond(start, subject.limits().longest, end)
        {
            findings.push(finding(subject, paths, end - start));
        }
    };
    if let (Some(started), true) = (&record.started, record.impact_windows.is_empty()) {
        look(started, record.ended.as_ref(), ["started.at", "ended.at"]);
    }
    for (index, window) in record.impact_windows.iter().enumerate() {
        let paths = ["from", "until"].map(|key| format!("impact_windows.{index}.{key}.at"));
        look(&window.from, window.until.as_ref(), [&paths[0], &paths[1]]);
    }
}

fn finding(subject: &Subject<'_>, [from, until]: [&str; 2], lasted: TimeDelta) -> Finding {
    RULE.at(
        subject.place(until),
        format!(
            "this lasted {}, more than {}",
            length(lasted),
            subject.limits().longest
        ),
    )
    .related(subject.place(from), "it begins here")
    .help("look for a month or a year that was mixed up, or say in a `note` that it lasted so long")
}
