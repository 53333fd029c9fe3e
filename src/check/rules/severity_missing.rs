//! `severity-missing`: nothing says how bad an incident was.

use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "severity-missing",
    summary: "nothing says how bad an incident was",
    why: "\
Without `impact`, `severity` or a component's status, the least is assumed: that something was slow.

Write what users felt, such as `impact: major`, or give each component its status. Urgency inside the
company is `severity`, and optional.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &[FELT, "labels", "severity"],
    check: Check::Record(check),
    bad: &[
        Example::front("components: [api]\nended: 2026-03-09 10:00"),
        Example::front("updates: [{at: 2026-03-10 11:50, status: resolved, text: x}]"),
    ],
    good: &[
        // The first post is written in a minute.
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: x}]"),
        Example::front("components: [api]\nimpact: minor\nended: 2026-03-09 10:00"),
        Example::front("components: [api]\nseverity: SEV2\nended: 2026-03-09 10:00"),
        Example::front("components: {api: partial_outage}\nended: 2026-03-09 10:00"),
        Example::front("updates:\n  - {at: 2026-03-10 11:50, status: resolved, components: {api: operational}, text: x}"),
        Example::front("kind: maintenance\nended: 2026-03-09 10:00"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    if record.kind != Kind::Incident || subject.states_severity() || subject.is_spared() {
        return;
    }
    let place = subject.place(if subject.has("components") {
        "components"
    } else {
        "title"
    });
    findings.push(
        RULE.at(
            place,
            "neither `impact`, `severity` nor a component's status says how bad this is",
        )
        .help("add `impact: minor`, `major` or `critical`: what users felt"),
    );
}
