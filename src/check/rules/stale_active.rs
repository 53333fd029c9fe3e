//! `stale-active`: an open incident has been silent for more than a day.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;

pub(super) const RULE: Rule = Rule {
    id: "stale-active",
    summary: "an open incident has been silent for a day or longer",
    why: "\
An incident that stays open by oversight keeps its components red, and makes the page look
abandoned. After how long it counts as forgotten is `policy.stale_after`, else a day.

Resolve it, with the time of its end; or post how things stand, with the time of the next update.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "updates.next_update.*", "updates.at.*"],
    check: Check::Record(check),
    bad: &[
        Example::front("updates: [{at: 2026-03-01 10:00, status: monitoring, text: x}]"),
        Example::front("started: 2026-03-01 10:00"),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 10:00, status: monitoring, text: x}]"),
        Example::front("updates: [{at: 2026-03-09, status: monitoring, text: x}]"),
        // The pause was announced.
        Example::front(
            "updates: [{at: 2026-03-08 10:00, status: monitoring, next_update: 3d, text: x}]",
        ),
        Example::front("updates: [{at: 2026-03-01 10:00, status: resolved, text: x}]"),
        Example::front("kind: notice\nupdates: [{at: 2026-03-01 10:00, text: x}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if !subject.is_open_incident() {
        return;
    }
    let newest = subject.record.updates.len().checked_sub(1);
    let announced = subject.facts.promises.iter().any(|kept| {
        kept.update.is_some() && kept.update == newest && kept.outcome == Outcome::Open
    });
    let since = match newest {
        // Posted on a day, it may have come in the last minute of it.
        Some(newest) => subject.record.updates[newest]
            .stated
            .end_in(&subject.record.zone),
        None => subject.facts.began,
    };
    let Some(since) = since.filter(|_| !announced) else {
        return;
    };
    if !subject.is_beyond(since, subject.limits().stale_after, subject.now()) {
        return;
    }
    let silent = subject.now() - since;
    let status = subject.facts.phase.status.name();
    let (place, what) = match newest {
        Some(newest) => (subject.posted(newest), "the last update came"),
        None => (subject.place("started"), "it began"),
    };
    let message = format!("still `{status}`, and {what} {} ago", length(silent));
    findings.push(
        RULE.at(place, message)
            .help("resolve it and write `ended`, or post how things stand with `next_update`"),
    );
}
