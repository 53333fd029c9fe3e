//! `duplicate-incident`: two incidents of one component begin within an hour and overlap.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, FELT, Rule, STANDING};
use crate::check::subject::Whole;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::model::RecordKey;
use crate::model::record::Kind;
use crate::model::relation::RelationTarget;
use crate::time::Instant;

pub(super) const RULE: Rule = Rule {
    id: "duplicate-incident",
    summary: "two incidents of one component begin within an hour and overlap",
    why: "\
Two people opened a record for the same thing, or an import brought it twice. Readers follow the
wrong one, and lists count it double.

Keep the one with the story, and write on the other `related: [{type: duplicate_of, id: ...}]`. If
they are two, any relation between them says so.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[FELT, STANDING, "related"],
    check: Check::Site(check),
    bad: &[],
    good: &[],
};

fn check(whole: &Whole<'_>, findings: &mut Vec<Finding>) {
    let mut incidents: Vec<(Instant, RecordKey)> = whole
        .records()
        .filter(|(_, record)| record.kind == Kind::Incident)
        .filter_map(|(key, record)| Some((record.started.as_ref()?.at?, key)))
        .collect();
    incidents.sort_unstable();
    for (index, (started, key)) in incidents.iter().enumerate() {
        let later = incidents[index + 1..]
            .iter()
            .take_while(|(other, _)| *other - *started <= TimeDelta::hours(1));
        for (other_started, other) in later {
            if !overlap(whole, *key, *other) || are_related(whole, *key, *other) {
                continue;
            }
            let first = &whole.content.get(*key).id;
            let apart = match length(*other_started - *started).as_str() {
                "0m" => "at the same time as".to_owned(),
                apart => format!("{apart} after"),
            };
            findings.push(
                RULE.at(
                    whole.place(*other, "started"),
                    format!("this begins {apart} `{first}`, with the same component"),
                )
                .related(whole.place(*key, "started"), "the other one begins")
                .help(format!(
                    "if they are one, write `related: [{{type: duplicate_of, id: {first}}}]`; if not, relate them"
                )),
            );
        }
    }
}

/// Whether both give a status to the same component at the same time.
fn overlap(whole: &Whole<'_>, one: RecordKey, other: RecordKey) -> bool {
    let spans = |key| &whole.facts.record(key).spans;
    spans(one).iter().any(|span| {
        spans(other).iter().any(|other| {
            span.component == other.component
                && other.until.is_none_or(|until| span.from < until)
                && span.until.is_none_or(|until| other.from < until)
        })
    })
}

fn are_related(whole: &Whole<'_>, one: RecordKey, other: RecordKey) -> bool {
    let names = |key, other| {
        let id = &whole.content.get(other).id;
        let related = &whole.content.get(key).related;
        related
            .iter()
            .any(|relation| matches!(&relation.to, RelationTarget::Record(to) if to == id))
    };
    names(one, other) || names(other, one)
}
