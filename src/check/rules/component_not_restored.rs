//! `component-not-restored`: an incident is over, and a component of it is still not operational.

use std::collections::BTreeSet;

use crate::check::rule::{Asks, Check, Example, FELT, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::Stage;

pub(super) const RULE: Rule = Rule {
    id: "component-not-restored",
    summary: "a record is over, and a component of it is still not operational",
    why: "\
The record says that it is over, and its last word on a component is that it does not work. The page
shows that component as broken for ever, with no open incident to explain it, and uptime goes on
counting.

Set it `operational` in the update that closes the record, or keep the record open.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &[FELT, STANDING],
    check: Check::Record(check),
    bad: &[Example::front(
        "components: {api: major_outage}\nstarted: 2026-03-09 09:00\nupdates:\n  - {at: 2026-03-09 10:00, status: resolved, components: {api: degraded_performance}, text: x}",
    )],
    good: &[
        Example::front(
            "components: {api: major_outage}\nstarted: 2026-03-09 09:00\nupdates:\n  - {at: 2026-03-09 10:00, status: resolved, components: {api: operational}, text: x}",
        ),
        // Closing restores what nothing else is said of.
        Example::front(
            "components: {api: major_outage}\nstarted: 2026-03-09 09:00\nupdates:\n  - {at: 2026-03-09 09:30, status: monitoring, components: {api: degraded_performance}, text: x}\n  - {at: 2026-03-09 10:00, status: resolved, text: y}",
        ),
        Example::front(
            "components: {api: major_outage}\nstarted: 2026-03-09 09:00\nupdates: [{at: 2026-03-09 10:00, status: monitoring, text: x}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.facts.phase.stage != Stage::Closed {
        return;
    }
    let mut reported = BTreeSet::new();
    for span in subject
        .facts
        .spans
        .iter()
        .filter(|span| span.covers(subject.now()))
    {
        let components = &subject.whole.content.components;
        let named = subject.record.name_for(span.component, components);
        if !reported.insert(named) {
            continue;
        }
        let said = subject.record.updates.iter().rposition(|update| {
            let mut affected = update.components.iter();
            affected.any(|affected| affected.component == named)
        });
        let place = match said {
            Some(index) => subject.place_in_update(index, "components"),
            None => subject.place("components"),
        };
        let id = &components.get(named).id;
        findings.push(
            RULE.at(
                place,
                format!(
                    "`{id}` is still `{}`, although this is over",
                    span.status.name()
                ),
            )
            .help(format!(
                "write `{id}: operational` in the update that closes this, or keep it open"
            )),
        );
    }
}
