//! One item in several documents: a page of incidents, its own, the feed of another day. It becomes
//! one record that has what any of them has.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::listing;
use crate::diagnostic::{Finding, Place};
use crate::import::draft::{Draft, DraftUpdate};
use crate::import::write;
use crate::time::{self, Instant, Zone};

/// An item as one document has it.
#[derive(Debug)]
pub(super) struct Copy {
    pub(super) draft: Draft,
    /// The list in which the document has it.
    pub(super) list: Place,
    /// How much such a document tells.
    pub(super) rank: Rank,
    /// When the item was made; one that was made at another time is another item.
    pub(super) made: Option<Instant>,
    /// When it was last changed.
    pub(super) changed: Option<Instant>,
    /// How many keys it has there: lists leave out some that its own document has.
    pub(super) keys: usize,
    /// Whether the document says that it is over, apart from its updates.
    pub(super) is_over: bool,
}

impl Copy {
    /// Whether both can be of one item.
    fn can_be(&self, other: &Self) -> bool {
        let is_made_then = match (self.made, other.made) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let is_same = || write::record(&self.draft, "") == write::record(&other.draft, "");
        let is_one = if self.list == other.list {
            is_same()
        } else {
            !self.contradicts(other)
        };
        is_made_then && is_one
    }

    /// Whether both say everything of their items and nothing that is the same, though neither is
    /// the newer one.
    fn contradicts(&self, other: &Self) -> bool {
        let updates = &self.draft.updates;
        let has = |update| updates.iter().any(|own| says_the_same(own, update));
        let is_whole = self.rank == Rank::Whole && other.rank == Rank::Whole;
        let is_told = !updates.is_empty() && !other.draft.updates.is_empty();
        let is_as_new = self.changed == other.changed;
        let is_called_otherwise = self.draft.title != other.draft.title;
        is_whole
            && is_as_new
            && is_called_otherwise
            && is_told
            && !other.draft.updates.iter().any(has)
    }
}

/// How much a document tells of an item, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// That there is one.
    Listed,
    /// What was posted.
    Posted,
    /// What could be read of all that Statuspage has.
    Cut,
    /// All that Statuspage has.
    Whole,
}

/// The drafts of copies that have one code: one, unless several items share it. Items that were
/// made at different times are several, and so are those that one list has beside each other, if
/// they are not the same in everything.
pub(super) fn merged(mut copies: Vec<Copy>, findings: &mut Vec<Finding>) -> Vec<Draft> {
    let mut in_list: BTreeMap<Place, usize> = BTreeMap::new();
    for copy in &copies {
        *in_list.entry(copy.list).or_default() += 1;
    }
    // The list that has most tells which items there are; the other copies go to those.
    copies.sort_by_key(|copy| Reverse(in_list.get(&copy.list).copied()));
    let mut items: Vec<Vec<Copy>> = Vec::new();
    for copy in copies {
        let possible = items
            .iter_mut()
            .filter(|item| item.iter().all(|other| copy.can_be(other)));
        // Of several, the one that is called the same.
        let same = possible.min_by_key(|item| {
            let mut titles = item.iter().map(|other| &other.draft.title);
            titles.all(|title| *title != copy.draft.title)
        });
        match same {
            Some(item) => item.push(copy),
            None => items.push(vec![copy]),
        }
    }
    items
        .into_iter()
        .filter_map(|item| merge(item, findings))
        .collect()
}

/// The fullest copy, of those the newest, with the posts that only others have.
fn merge(mut copies: Vec<Copy>, findings: &mut Vec<Finding>) -> Option<Draft> {
    // Stable: of two that are the same, the first stays.
    copies.sort_by_key(|copy| Reverse((copy.rank, copy.changed, copy.keys)));
    let mut copies = copies.into_iter();
    let best = copies.next()?;
    let mut draft = best.draft;
    if best.rank == Rank::Listed {
        findings.push(listing::only_listed(&draft));
        return Some(draft);
    }
    let mut ids: BTreeSet<String> = draft
        .updates
        .iter()
        .filter_map(|it| it.id.clone())
        .collect();
    for copy in copies.filter(|copy| copy.rank > Rank::Listed) {
        let last = draft.updates.iter().filter_map(instant).max();
        for update in copy.draft.updates {
            let is_known = match (&update.id, copy.rank) {
                (Some(id), _) => !ids.insert(id.clone()),
                // A feed has no ids: what it has of a time that is covered is known.
                (None, Rank::Posted) if best.rank == Rank::Whole => instant(&update)
                    .zip(last)
                    .is_none_or(|(at, last)| at <= last),
                (None, _) => draft.updates.iter().any(|other| is_same(other, &update)),
            };
            if is_known {
                continue;
            }
            findings.push(
                Finding::hint(
                    "update-in-older-copy",
                    copy.draft.place,
                    format!(
                        "the update of `{}` stands in this copy only, and is kept",
                        update.at.at
                    ),
                )
                .related(draft.place, "the copy that the record follows"),
            );
            draft.updates.push(update);
        }
        if draft.body.is_empty() {
            draft.body = copy.draft.body;
            draft.postmortem = draft.postmortem.or(copy.draft.postmortem);
        }
    }
    draft.updates.sort_by_key(instant);
    if best.is_over {
        draft.close(draft.ended.clone(), findings);
    }
    Some(draft)
}

fn says_the_same(one: &DraftUpdate, other: &DraftUpdate) -> bool {
    instant(one) == instant(other) && one.text == other.text
}

fn is_same(one: &DraftUpdate, other: &DraftUpdate) -> bool {
    instant(one) == instant(other) || one.text == other.text
}

/// When an update was posted, to the minute, which is what feeds have.
fn instant(update: &DraftUpdate) -> Option<i64> {
    let (at, _) = time::read(&update.at.at, &Zone::utc()).ok()?;
    Some(at.timestamp().div_euclid(60))
}
