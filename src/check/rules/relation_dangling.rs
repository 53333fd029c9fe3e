//! `relation-dangling`: a relation names a record that does not exist, or itself.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level, did_you_mean};
use crate::model::relation::RelationTarget;

pub(super) const RULE: Rule = Rule {
    id: "relation-dangling",
    summary: "a relation names a record that does not exist, or itself",
    why: "\
Relations are shown on both pages, so both must be there.

For an incident without a record, `on` with its date says the same without a link that breaks.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[Example::front(
        "related: [{type: previous, id: 2024-09-09-sign-in}]",
    )],
    good: &[Example::front(
        "related: [{type: previous, on: 2024-09-09}]",
    )],
};

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    for (key, record) in subject.records() {
        for (index, relation) in record.related.iter().enumerate() {
            let RelationTarget::Record(id) = &relation.to else {
                continue;
            };
            let place = subject.place(key, &format!("related.{index}.id"));
            if *id == record.id {
                findings.push(
                    RULE.at(place, "this record names itself")
                        .help("name the other record's `id`"),
                );
            } else if subject.content.meant(id).is_none() {
                let finding = RULE.at(place, format!("there is no record `{id}`"));
                let others = subject.content.ids().filter(|other| *other != record.id);
                findings.push(match did_you_mean(id, others) {
                    Some(near) => finding.replace("did you mean this", place, near),
                    None => finding.help("write `on` with a date when there is no record"),
                });
            }
        }
    }
}
