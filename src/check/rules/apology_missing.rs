//! `apology-missing`: users were hurt, and nobody says sorry.

use crate::check::rule::{Asks, Check, Example, FELT, PROSE, Rule, Stage};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Impact;

pub(super) const RULE: Rule = Rule {
    id: "apology-missing",
    summary: "users were affected, and no word of apology is said",
    why: "\
Whoever lost time because of you wants to hear that you know it. One sentence is enough, and it is
best when it names what they could not do: *We are sorry that you could not sign in.*

It belongs into the update that resolves the incident, and into the summary of the postmortem.
",
    asks: Asks {
        live: None,
        resolved: Some(Level::Hint),
        postmortem: Some(Level::Warning),
    },
    languages: &["en"],
    rests_on: &[FELT, PROSE, "related", "title"],
    check: Check::Record(check),
    bad: &[
        Example::front("impact: minor\npostmortem: {status: final}"),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-01 11:00, status: resolved, text: This is fixed.}]",
        ),
    ],
    good: &[
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-01 11:00, status: resolved, text: This is fixed. We are sorry that you could not sign in.}]",
        ),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-01 11:00, status: resolved, text: \"<ul><li>11:00 - Sign-in works, sorry for the wait.</li></ul>\"}]",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "We apologise to everyone who had to wait.",
        ),
        Example::front(
            "impact: minor\nupdates: [{at: 2026-03-01 11:00, status: resolved, text: This is fixed.}]",
        ),
        Example::front(
            "impact: major\nended: 2026-03-01 11:00\nrelated: [{type: duplicate_of, on: 2026-03-01}]",
        ),
        Example::front("impact: none\npostmortem: {status: final}"),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-01 11:00, text: We are looking into it.}]",
        ),
        Example::front(
            "kind: maintenance\nimpact: major\nscheduled: {from: 2026-03-09 10:00, until: 2026-03-09 12:00}",
        ),
        Example::front(
            "impact: major\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"We're doing an upgrade of the clusters, starting at 08:00 UTC.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The upgrade is made.}",
        ),
        // Work that was announced, whatever `kind` says: users knew of it.
        Example::front(
            "title: Migration of the build servers\nimpact: major\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"On Monday from 08:00 UTC, we'll migrate the build servers.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The servers are moved.}",
        ),
        Example::front(
            "title: New storage for releases\nimpact: major\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"Starting at 08:00 UTC, we will switch releases to the new storage. Downloads may pause.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The switch is made.}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let least = match subject.stage {
        Stage::Postmortem => Impact::Minor,
        Stage::Live | Stage::Resolved => Impact::Major,
    };
    let words = ["sorry", "apolog", "regret", "forgive"];
    if !subject.was_felt()
        || !subject.hurts(least)
        || subject.is_duplicate()
        || subject.announces_work()
        || subject.mentions(|_| true, &words)
    {
        return;
    }
    let place = match (subject.stage, subject.record.newest_update()) {
        (Stage::Live | Stage::Resolved, Some(update)) => update.place,
        (Stage::Live | Stage::Resolved, None) => subject.place("title"),
        (Stage::Postmortem, _) => subject.place("postmortem"),
    };
    findings.push(
        RULE.at(place, "users were affected, and nothing here says sorry")
            .help("write one sentence that names what they could not do"),
    );
}
