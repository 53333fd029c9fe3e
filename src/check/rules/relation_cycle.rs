//! `relation-cycle`: records that each precede, duplicate or cause the next, in a circle.

use std::collections::BTreeMap;

use crate::check::rule::{Asks, Check, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};
use crate::model::RecordKey;
use crate::model::relation::{RelationKind, RelationTarget};

pub(super) const RULE: Rule = Rule {
    id: "relation-cycle",
    summary: "relations between records go in a circle",
    why: "\
A record cannot be its own duplicate, cause or forerunner by any way around. A reader who
follows such links never arrives at the one that tells the story.

Remove the relation that points the wrong way.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[],
    good: &[],
};

/// For each record, those it is tied to, each with the relation that states it.
type Ties = BTreeMap<RecordKey, Vec<(RecordKey, Stated)>>;

/// A relation: the record it stands on, and its number there.
type Stated = (RecordKey, usize);

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    // Each family has one direction: from the later, the copy, the effect.
    for family in [
        (RelationKind::DuplicateOf, None),
        (RelationKind::CausedBy, Some(RelationKind::Causes)),
        (RelationKind::RecurrenceOf, Some(RelationKind::RecurredAs)),
        (RelationKind::Previous, None),
    ] {
        let ties = ties(subject, family);
        let (forward, _) = family;
        let mut done: BTreeMap<RecordKey, Visit> = BTreeMap::new();
        for start in ties.keys() {
            walk(*start, &ties, &mut done, |closing, rest| {
                let place = |(key, index): Stated| subject.place(key, &format!("related.{index}"));
                let message = format!(
                    "with this, the relations `{}` go in a circle",
                    forward.name()
                );
                let finding = RULE
                    .at(place(closing), message)
                    .help("remove the relation that points the wrong way");
                findings.push(rest.iter().fold(finding, |finding, tie| {
                    finding.related(place(*tie), "part of the circle")
                }));
            });
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    Open,
    Closed,
}

/// The ties of a family, whichever end states them.
fn ties(subject: &Whole<'_>, (forward, backward): (RelationKind, Option<RelationKind>)) -> Ties {
    let mut ties = Ties::new();
    for (key, record) in subject.records() {
        for (index, relation) in record.related.iter().enumerate() {
            if let RelationTarget::Record(id) = &relation.to
                && let Some(other) = subject.content.meant(id)
                && other != key
            {
                if relation.kind == forward {
                    ties.entry(key).or_default().push((other, (key, index)));
                } else if Some(relation.kind) == backward {
                    ties.entry(other).or_default().push((key, (key, index)));
                }
            }
        }
    }
    ties
}

/// Follows ties depth first, without recursion: chains of records may be long. Reports the
/// tie that closes a circle, and the rest of the circle in its order.
fn walk(
    start: RecordKey,
    ties: &Ties,
    visits: &mut BTreeMap<RecordKey, Visit>,
    mut report: impl FnMut(Stated, &[Stated]),
) {
    if visits.contains_key(&start) {
        return;
    }
    visits.insert(start, Visit::Open);
    let mut path = vec![(start, 0)];
    // The ties between those on the path.
    let mut taken: Vec<Stated> = Vec::new();
    while let Some((key, next)) = path.last_mut() {
        let key = *key;
        let Some((other, stated)) = ties.get(&key).and_then(|ties| ties.get(*next)) else {
            visits.insert(key, Visit::Closed);
            path.pop();
            taken.pop();
            continue;
        };
        *next += 1;
        match visits.get(other) {
            None => {
                visits.insert(*other, Visit::Open);
                path.push((*other, 0));
                taken.push(*stated);
            }
            Some(Visit::Open) => {
                let back = path.iter().position(|(key, _)| key == other);
                report(
                    *stated,
                    back.and_then(|back| taken.get(back..)).unwrap_or(&[]),
                );
            }
            Some(Visit::Closed) => {}
        }
    }
}
