//! `monitoring-window-unreported`: a promised watch is over, and nobody said how it went.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;
use crate::model::promise::PromiseKind;
use crate::time::calendar::Due;

pub(super) const RULE: Rule = Rule {
    id: "monitoring-window-unreported",
    summary: "a promised watch is over, and nobody said how it went",
    why: "\
Who reads that you watch until tomorrow waits for tomorrow's word. Silence leaves open whether
anyone looked.

Post one line: `Monitoring ended at 09:00 UTC; it has not come back.` Or write when the watch ended
in `kept`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &["promises", "updates.at.*"],
    check: Check::Record(check),
    bad: &[Example::front(
        "updates: [{at: 2026-03-08 10:00, status: resolved, text: x}]\npromises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09 09:00}]",
    )],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-08 10:00, status: resolved, text: x}, {at: 2026-03-09 09:02, text: It has not come back.}]\npromises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09 09:00}]",
        ),
        Example::front(
            "promises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09, kept: 2026-03-09}]",
        ),
        Example::front("promises: [{kind: monitoring_until, made: 2026-03-10 10:00, due: 3h}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (kept, place) in subject.promises() {
        let (PromiseKind::MonitoringUntil, Outcome::Unverifiable, Some(due)) =
            (kept.kind, kept.outcome, kept.due)
        else {
            continue;
        };
        let reported = |at| match due {
            Due::At(due) => at >= due,
            Due::Day { date, .. } => subject.record.zone.date(at) >= date,
        };
        if !subject
            .record
            .updates
            .iter()
            .any(|update| reported(update.at))
        {
            let message = format!(
                "this was to be watched until {}, and no update says how that went",
                subject.told_due(due)
            );
            findings.push(
                RULE.at(place, message)
                    .help("post a line on how it went, or write in `kept` when the watch ended"),
            );
        }
    }
}
