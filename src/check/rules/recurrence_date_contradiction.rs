//! `recurrence-date-contradiction`: a previous incident lies after this one, or a recurrence before.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::relation::{RelationKind, RelationTarget};

pub(super) const RULE: Rule = Rule {
    id: "recurrence-date-contradiction",
    summary: "a previous incident lies after this one, or a recurrence before it",
    why: "\
`previous` and `recurrence_of` point back in time, `recurred_as` points forward. The other way round,
either a date or the kind of the relation is wrong, and readers cannot tell which.

Days are compared in the record's zone, and the same day is never a contradiction.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &["impact_windows", "related", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: previous, on: 2026-02-25}]"),
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: recurrence_of, on: 2026-02-10}]"),
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: recurred_as, on: 2026-02-08}]"),
    ],
    good: &[
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: recurred_as, on: 2026-02-25}]"),
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: previous, on: 2026-02-09}]"),
        Example::front("started: 2026-02-09 05:22\nrelated: [{type: related, on: 2026-02-25}]"),
        Example::front("related: [{type: previous, on: 2026-02-25}]"),
        Example::front("started: unknown\nrelated: [{type: previous, on: 2026-02-25}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(began) = subject.facts.began else {
        return;
    };
    let own = subject.record.zone.date(began);
    for (index, relation) in subject.record.related.iter().enumerate() {
        let other = match &relation.to {
            RelationTarget::Day(day) => Some(*day),
            RelationTarget::Record(id) => {
                let key = subject.whole.content.meant(id);
                let began = key.and_then(|key| subject.whole.facts.record(key).began);
                began.map(|began| subject.record.zone.date(began))
            }
            RelationTarget::Unclear => None,
        };
        let Some(other) = other else {
            continue;
        };
        let (wrong, instead) = match relation.kind {
            RelationKind::Previous | RelationKind::RecurrenceOf => (other > own, "recurred_as"),
            RelationKind::RecurredAs => (other < own, "recurrence_of"),
            _ => continue,
        };
        if !wrong {
            continue;
        }
        let side = if other > own { "after" } else { "before" };
        let kind = relation.kind.name();
        let message = format!("`{kind}` is dated {other}, {side} this incident of {own}");
        let key = match relation.to {
            RelationTarget::Day(_) => "on",
            RelationTarget::Record(_) | RelationTarget::Unclear => "id",
        };
        findings.push(
            RULE.at(subject.place(&format!("related.{index}.{key}")), message)
                .related(subject.place("started"), "this incident begins here")
                .help(format!(
                    "check the date; if it is right, the type is `{instead}`"
                )),
        );
    }
}
