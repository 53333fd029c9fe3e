//! `resolved-without-end`: an incident is over, and its end is not stated.

use crate::check::rule::{Asks, Check, Example, FELT, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "resolved-without-end",
    summary: "an incident is over, and its end is not stated",
    why: "\
Uptime and durations count until `ended`, when users could work again. Without it the post that
resolved the incident counts, which usually came later, and with neither nothing can be counted. A
record that states neither start nor end lets its posts stand for both, and is left alone.

Write `ended`; `unknown` is an answer too.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &[
        FELT,
        STANDING,
        "ended",
        "labels",
        "postmortem.published",
        "started",
        "updates.effective",
        "updates.status.*",
    ],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "impact: major\nstarted: 2026-03-09 10:00\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        Example::front("impact: major\nstarted: 2026-03-09 10:00\npostmortem: {status: final}"),
    ],
    good: &[
        Example::front(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 10:50\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        Example::front(
            "impact: major\nended: unknown\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        Example::front(
            "impact: major\nimpact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 10:50}]\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-09 11:00, status: resolved, effective: 2026-03-09 10:50, text: x}",
        ),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        // Nothing was felt, so nothing ended.
        Example::front(
            "impact: none\nupdates: [{at: 2026-03-09 11:00, status: resolved, text: x}]",
        ),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-09 11:00, status: monitoring, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let windows = &record.impact_windows;
    let bounded = !windows.is_empty() && windows.iter().all(|window| window.until.is_some());
    if !subject.is_closed_incident() || record.ended.is_some() || bounded || subject.is_spared() {
        return;
    }
    let finding = match subject.closing_update() {
        // Who states no times of the impact lets the posts stand for them.
        Some(index) if record.started.is_none() || record.updates[index].effective.is_some() => {
            return;
        }
        Some(index) => RULE
            .at(
                subject.place("started"),
                format!(
                    "this has a start and no `ended`; the post at {} counts as the end",
                    subject.told(record.updates[index].at)
                ),
            )
            .related(subject.place_in_update(index, "status"), "resolved here"),
        None => RULE.at(
            subject.place("postmortem"),
            "the postmortem is out, and neither `ended` nor an update says when it was over",
        ),
    };
    findings
        .push(finding.help("write in `ended` when users could work again, or `ended: unknown`"));
}
