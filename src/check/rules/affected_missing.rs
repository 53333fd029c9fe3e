//! `affected-missing`: an incident names no component.

use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::parse::node::Value;

pub(super) const RULE: Rule = Rule {
    id: "affected-missing",
    summary: "an incident names no component",
    why: "\
Without components the page stays green, no subscriber of a component hears of it, and uptime does
not count it.

Name what was affected: `components: {api: partial_outage}`. If it is none of the site's components,
the site lacks one, or `impact: none` says that nothing was felt.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[FELT, "labels"],
    check: Check::Record(check),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: x}]"),
        Example::front("impact: major\ncomponents: []"),
    ],
    good: &[
        Example::front("components: [api]"),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, status: investigating, components: {api: partial_outage}, text: x}",
        ),
        Example::front("impact_windows: [{from: 2026-03-10 10:00, components: [api]}]"),
        Example::front("impact: none"),
        Example::front("labels: [false_alarm]"),
        Example::front("kind: notice"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    if record.kind != Kind::Incident
        || subject.whole.content.components.is_empty()
        || names_components(subject)
        || subject.affected().next().is_some()
        || subject.is_spared()
    {
        return;
    }
    let ids: Vec<String> = subject
        .whole
        .content
        .components
        .leaves()
        .take(3)
        .map(|leaf| format!("`{}`", subject.whole.content.components.get(leaf).id))
        .collect();
    let place = subject.place(if subject.has("components") {
        "components"
    } else {
        "title"
    });
    findings.push(
        RULE.at(place, "this incident names no component")
            .help(format!(
                "add `components`, with ids such as {}; or `impact: none` when nothing was felt",
                ids.join(", ")
            )),
    );
}

/// Whether the record lists components, known or not: a name that is none is an error of its own.
fn names_components(subject: &Subject<'_>) -> bool {
    let listed = subject.front().get("components");
    match listed.map(|entry| &entry.value.value) {
        Some(Value::Sequence(items)) => !items.is_empty(),
        Some(Value::Mapping(entries)) => !entries.is_empty(),
        Some(Value::Scalar(_)) => true,
        Some(Value::Null) | None => false,
    }
}
