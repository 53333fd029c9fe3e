//! `silent-gap`: the page was silent for longer than the impact allows.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, FELT, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::{self, counted};
use crate::diagnostic::{Finding, Level};
use crate::facts::promises;
use crate::model::record::Kind;
use crate::time::{Instant, Length, Precision};

pub(super) const RULE: Rule = Rule {
    id: "silent-gap",
    summary: "an open incident went without an update for too long",
    why: "\
Silence during an outage reads as absence. How often to post depends on the impact: the site's
`policy.update_every`, else every 30 minutes for critical and major incidents and every hour for
minor ones.

An update that says when the next one comes (`next_update`) announces its pause, so that is no
silence. Five minutes more are not counted, or what `policy.grace` says. Work that was announced needs no word every half hour.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[
        FELT,
        STANDING,
        "title",
        "updates.next_update",
        "updates.at.*",
        "updates.text.*",
    ],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-10 08:20, status: monitoring, text: x}\n  - {at: 2026-03-10 11:34, status: resolved, text: y}",
        ),
        Example::front(
            "impact: minor\nupdates:\n  - {at: 2026-03-10 10:00, status: identified, text: x}",
        ),
    ],
    good: &[
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-09, status: investigating, text: x}\n  - {at: 2026-03-09 10:00, status: resolved, text: y}",
        ),
        Example::front(
            "impact: minor\nupdates:\n  - {at: 2026-03-10 10:50, status: monitoring, text: x}\n  - {at: 2026-03-10 11:34, status: resolved, text: y}",
        ),
        // The pause was announced.
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-10 08:20, status: monitoring, next_update: 3h, text: x}\n  - {at: 2026-03-10 11:14, status: resolved, text: y}",
        ),
        // Nothing was open between being resolved and coming back.
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-10 08:20, status: resolved, text: x}\n  - {at: 2026-03-10 11:50, status: investigating, text: It fails again}",
        ),
        Example::front(
            "impact: none\nupdates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}",
        ),
        // Work that was announced, whatever `kind` says: nobody waits for word of it.
        Example::front(
            "title: Migration of the build servers\nimpact: major\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"On Monday from 08:00 UTC, we'll migrate the build servers.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The servers are moved.}",
        ),
        Example::front(
            "title: New storage for releases\nimpact: major\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"Starting at 08:00 UTC, we will switch releases to the new storage. Downloads may pause.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The switch is made.}",
        ),
    ],
};

/// A stretch without a post: the update before it, its end, its length.
type Gap = (usize, Instant, TimeDelta);

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.record.kind != Kind::Incident || subject.announces_work() {
        return;
    }
    let Some(every) = promises::update_every(subject.facts.felt, &subject.whole.config.policy)
    else {
        return;
    };
    let mut gaps = gaps(subject, every);
    gaps.sort_by_key(|(_, _, length)| *length);
    let Some((index, until, length)) = gaps.pop() else {
        return;
    };
    let updates = &subject.record.updates;
    let place = subject.posted(index);
    let from = subject.told(updates[index].at);
    let cadence = format!(
        "while the impact is {}, an update is due every {every}",
        subject.facts.felt.name()
    );
    let finding = match updates.get(index + 1) {
        Some(_) => RULE
            .at(
                place,
                format!(
                    "no update for {}, from {from} to {}; {cadence}",
                    told::length(length),
                    subject.told(until)
                ),
            )
            .related(subject.posted(index + 1), "the next update"),
        None => RULE
            .at(
                place,
                format!(
                    "no update for {}, since {from}; {cadence}",
                    told::length(length)
                ),
            )
            .help("post now, and say in `next_update` when the next one comes"),
    };
    findings.push(match gaps.len() {
        0 => finding,
        more => finding.help(format!(
            "{} of this record are too long as well",
            counted(more, "other pause")
        )),
    });
}

fn gaps(subject: &Subject<'_>, every: Length) -> Vec<Gap> {
    let updates = &subject.record.updates;
    let open = subject.updates_while_open();
    (0..open.min(updates.len()))
        .filter(|index| updates[*index].next_update.is_none())
        .filter(|index| !subject.may_be_last(*index))
        // Of a day nobody knows how much of it had passed.
        .filter(|index| updates[*index].stated.precision != Precision::Date)
        .filter_map(|index| {
            let from = updates[index].at;
            let until = match updates.get(index + 1) {
                Some(next) => next.at,
                None if subject.is_open_incident() => subject.now(),
                None => return None,
            };
            let length = until - from;
            // Long silence in an open record is another rule's business: `stale-active`.
            let stale = updates.get(index + 1).is_none()
                && subject.is_beyond(from, subject.limits().stale_after, until);
            let due = from.checked_add_signed(subject.stretch(from, every)?)?;
            (subject.is_late(due, until) && !stale).then_some((index, until, length))
        })
        .collect()
}
