//! `resolved-without-cause`: a major incident is over, and no word tells why or when it will.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, FELT, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::CauseState;
use crate::model::promise::PromiseKind;
use crate::model::record::{Impact, Kind};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "resolved-without-cause",
    summary: "a major incident is over without a cause, and none is promised",
    why: "\
When something large broke, readers want to know why, or at least when they will.

Write `root_cause` when it is known; updates that speak of a failure or a change tell it well enough. When it is not, `root_cause: {state: unknown}` together with
a promise (`postmortem: {status: promised, due: 10 business days}`) says that you are looking, and
`postmortem: {status: waived, reason: ...}` that there will be nothing more.
",
    asks: Asks {
        live: None,
        resolved: Some(Level::Hint),
        postmortem: None,
    },
    languages: &["en"],
    rests_on: &[
        FELT,
        PROSE,
        "postmortem",
        "promises",
        "related",
        "root_cause",
    ],
    check: Check::Record(check),
    bad: &[
        Example::front("impact: major\nstarted: 2026-03-01 10:00\nended: 2026-03-01 11:00"),
        Example::front("impact: critical\nended: 2026-03-01 11:00\nroot_cause: {state: unknown}"),
    ],
    good: &[
        Example::front("impact: minor\nended: 2026-03-01 11:00"),
        Example::front("impact: major\nended: 2026-03-01 11:00\nroot_cause: A disk was full."),
        Example::front("impact: major\nended: 2026-03-01 11:00\npostmortem: {status: promised}"),
        Example::front(
            "impact: major\nended: 2026-03-01 11:00\npromises: [{kind: report, made: 2026-03-01 11:00, due: 2026-04-01}]",
        ),
        Example::front(
            "impact: major\nupdates: [{at: 2026-03-01 11:00, status: resolved, text: This was caused by a full disk.}]",
        ),
        Example::front("impact: major\nstarted: 2026-03-01 10:00"),
        Example::front(
            "impact: major\nended: 2026-03-09 12:00\nupdates: [{at: 2026-03-09 12:30, status: resolved, text: A faulty switch of our provider was replaced.}]",
        ),
    ],
};

/// Beginnings of words that tell a cause, be it in passing.
const CAUSES: &[&str] = &[
    "attack",
    "because",
    "bug",
    "caused by",
    "certificate",
    "crash",
    "ddos",
    "deploy",
    "due to",
    "expired",
    "failed",
    "failover",
    "failure",
    "faulty",
    "full",
    "hardware",
    "load",
    "maintenance",
    "memory",
    "migrat",
    "misconfig",
    "network",
    "power",
    "provider",
    "reason",
    "saturat",
    "traffic",
    "triggered",
    "upgrad",
    "upstream",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let known = record
        .root_cause
        .as_ref()
        .is_some_and(|cause| cause.state != Some(CauseState::Unknown) || cause.summary.is_some());
    let promised = record.postmortem.is_some()
        || record
            .promises
            .iter()
            .any(|promise| matches!(promise.kind, PromiseKind::Postmortem | PromiseKind::Report));
    if record.kind != Kind::Incident
        || !subject.hurts(Impact::Major)
        || subject.is_duplicate()
        || known
        || promised
        || subject.has_section(SectionKind::RootCause)
        || subject.mentions(
            |part| matches!(part, Part::Update(_) | Part::Body(_)),
            CAUSES,
        )
    {
        return;
    }
    let place = if subject.has("root_cause") {
        subject.place("root_cause")
    } else {
        subject.place("title")
    };
    findings.push(
        RULE.at(place, "this is over, and has neither a `root_cause` nor a promise of a postmortem")
            .help("write `root_cause`, or promise a postmortem: `postmortem: {status: promised, due: 10 business days}`"),
    );
}
