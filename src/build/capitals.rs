//! Outputs whose paths differ in capitals only. Most hosts tell them apart; where a site is built or
//! served from a file system that does not, one stands in the place of the other.

use std::collections::{BTreeMap, BTreeSet};

use super::collisions::{Givers, place_of};
use super::pages::{File, Maker, Planned};
use crate::diagnostic::{Finding, Place, Span};
use crate::model::RecordKey;
use crate::render::Origin;

/// Something that its author gave a name.
#[derive(Clone, Copy)]
struct Named<'a> {
    name: &'a str,
    place: Place,
    /// The record beside which it lies.
    beside: Option<RecordKey>,
}

/// Everything whose path differs from another's in capitals only, once each.
pub(super) fn alike(planned: &Planned<'_>, givers: &Givers<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    // Something has documents in several places and languages, for which one finding is enough.
    let mut told: BTreeSet<(Place, &str)> = BTreeSet::new();
    let mut last: BTreeMap<String, File<'_>> = BTreeMap::new();
    let has_capitals = |file: &&File<'_>| file.path.contains(char::is_uppercase);
    for file in planned.files.iter().filter(has_capitals) {
        let folded = file.path.to_lowercase();
        let others = [planned.file(&folded), last.get(&folded).copied()];
        let mut others = others.into_iter().flatten();
        if let Some((named, finding)) = others.find_map(|other| finding(*file, other, givers))
            && told.insert((named.place, named.name))
        {
            found.push(finding);
        }
        last.insert(folded, *file);
    }
    found
}

fn finding<'a>(
    file: File<'a>,
    other: File<'a>,
    givers: &Givers<'a>,
) -> Option<(Named<'a>, Finding)> {
    let (own, others) = (named(file, givers), named(other, givers));
    let (named, other_name, related) = match (own, others) {
        // Of what lies beside two records, their ids are to blame.
        (Some(own), Some(others)) if own.is_apart_from(others) => return None,
        (Some(own), Some(others)) => (own, others.name, Some(others.place)),
        (Some(own), None) => (own, address(other), None),
        (None, Some(others)) => (others, address(file), None),
        (None, None) => return None,
    };
    let message = format!(
        "`{}` differs from `{other_name}` in capitals only: on some systems both are one file",
        named.name
    );
    let finding = Finding::warning("same-path", named.place, message)
        .help("give one of them a name that differs in more");
    let finding = match related.filter(|place| *place != named.place) {
        Some(place) => finding.related(place, "the other one"),
        None => finding,
    };
    Some((named, finding))
}

fn address(file: File<'_>) -> &str {
    file.path.strip_suffix("index.html").unwrap_or(file.path)
}

/// What gave a file its path; nothing when its author could not choose another.
fn named<'a>(file: File<'a>, givers: &Givers<'a>) -> Option<Named<'a>> {
    let content = givers.content;
    let chosen = |name, place| Named {
        name,
        place,
        beside: None,
    };
    match file.maker {
        Maker::Publisher => None,
        Maker::Beside(beside) => Some(Named {
            name: &beside.name,
            place: Span::default().at(content.get(beside.record).file),
            beside: Some(beside.record),
        }),
        Maker::Task(task) => match task.origin {
            Origin::Site | Origin::Language => None,
            Origin::Component(key) => {
                let id = &content.components.get(key).id;
                let place = place_of(&givers.config.components, id);
                Some(chosen(id, place.unwrap_or(givers.home)))
            }
            Origin::Record(key) => Some(chosen(&content.get(key).id, givers.id(key))),
            Origin::Alias(moved, number) => {
                let alias = givers.alias(moved, number)?;
                Some(chosen(&alias.text, alias.place))
            }
        },
    }
}

impl Named<'_> {
    fn is_apart_from(self, other: Self) -> bool {
        self.name == other.name
            || matches!((self.beside, other.beside), (Some(one), Some(other)) if one != other)
    }
}
