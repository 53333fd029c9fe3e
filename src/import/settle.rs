//! Which id each component gets. Drafts name components as their source does; records name them by
//! ids that a person can read and that never change: not when the source renames something, nor
//! when something else of the same name comes.

use std::collections::{BTreeMap, BTreeSet};

use super::Harvest;
use super::draft::{Draft, DraftAffected, DraftComponent, Listing};
use crate::parse::slug;

/// The id of the group of components that only items name, not the source's own list.
const FORMER_ID: &str = "retired";
const FORMER_NAME: &str = "Retired";

/// What is known of a site's components before an import.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// All ids in `candor.yaml`.
    pub(super) ids: BTreeSet<String>,
    /// Ids by the names that the source has for them, as far as `candor.yaml` says so.
    pub(super) stated: BTreeMap<String, String>,
    /// Ids by the names that the source has for them, as earlier imports gave them.
    pub(super) given: BTreeMap<String, String>,
    /// Ids by older ids, which are aliases of components.
    pub(super) older: BTreeMap<String, String>,
}

/// Gives every component its id, names it so in all drafts, and returns the ids by the names that
/// the source has. Components that only items name are added.
pub(super) fn settle(harvest: &mut Harvest, known: &Known) -> BTreeMap<String, String> {
    add_former(harvest);
    let mut settling = Settling {
        known,
        ids: BTreeMap::new(),
        taken: BTreeSet::new(),
    };
    let mut keys = BTreeSet::new();
    keep_first(&mut harvest.components, &mut keys);
    // What has an id already keeps it, so that no newcomer takes it.
    settling.keep(&harvest.components);
    for component in &mut harvest.components {
        settling.give(component, "");
    }
    let ids = settling.ids;
    for draft in &mut harvest.records {
        for affected in named(draft) {
            if let Some(id) = ids.get(&affected.id) {
                affected.id.clone_from(id);
            }
        }
    }
    ids
}

struct Settling<'a> {
    known: &'a Known,
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Settling<'_> {
    fn keep(&mut self, components: &[DraftComponent]) {
        for component in components {
            let Known {
                ids,
                stated,
                given,
                older,
            } = self.known;
            let given = given.get(&component.key);
            let given = given.map(|id| older.get(id).filter(|_| !ids.contains(id)).unwrap_or(id));
            let same = ids.get(&component.key);
            if let Some(id) = stated.get(&component.key).or(given).or(same)
                && self.taken.insert(id.clone())
            {
                self.ids.insert(component.key.clone(), id.clone());
            }
            self.keep(&component.children);
        }
    }

    fn give(&mut self, component: &mut DraftComponent, group: &str) {
        let id = match self.ids.get(&component.key) {
            Some(id) => id.clone(),
            None => self.new_id(component, group),
        };
        self.taken.insert(id.clone());
        self.ids.insert(component.key.clone(), id.clone());
        component.id = id;
        let group = component.id.clone();
        for child in &mut component.children {
            self.give(child, &group);
        }
    }

    /// What the source suggests, else the name; with the group's before it where that is taken.
    fn new_id(&self, component: &DraftComponent, group: &str) -> String {
        let suggested = [&component.id, &component.name, &component.key]
            .into_iter()
            .map(|text| slug::from_name(&text.to_lowercase()))
            .find(|id| !id.is_empty())
            .unwrap_or_else(|| "component".to_owned());
        let in_group = slug::from_name(&format!("{group}-{suggested}"));
        let numbered =
            (2..u32::MAX).map(|number| slug::from_name(&format!("{suggested}-{number}")));
        [suggested.clone(), in_group]
            .into_iter()
            .chain(numbered)
            .find(|id| !self.is_taken(id))
            .unwrap_or(suggested)
    }

    /// Whether an id is another component's. One that only `candor.yaml` has is not: whoever
    /// wrote it there meant this one.
    fn is_taken(&self, id: &str) -> bool {
        let is_given = self.known.given.values().any(|given| given == id);
        let is_stated = self.known.stated.values().any(|stated| stated == id);
        self.taken.contains(id) || is_given || is_stated
    }
}

/// Adds the components that only items name: to the others where there are none, else below a
/// group of their own, because nothing new happens to them.
fn add_former(harvest: &mut Harvest) {
    let mut keys = BTreeSet::new();
    collect(&harvest.components, &mut keys);
    let mut former = std::mem::take(&mut harvest.former);
    keep_first(&mut former, &mut keys);
    for component in &mut former {
        component.listing = Listing::ByItems;
    }
    for draft in &mut harvest.records {
        for affected in named(draft) {
            if keys.insert(affected.id.clone()) {
                former.push(DraftComponent {
                    key: affected.id.clone(),
                    name: affected.id.clone(),
                    listing: Listing::ByItems,
                    ..DraftComponent::default()
                });
            }
        }
    }
    if harvest.components.is_empty() {
        harvest.components = former;
    } else if !former.is_empty() {
        harvest.components.push(DraftComponent {
            key: FORMER_ID.to_owned(),
            id: FORMER_ID.to_owned(),
            name: FORMER_NAME.to_owned(),
            children: former,
            listing: Listing::ByItems,
            ..DraftComponent::default()
        });
    }
}

/// The ids of components and what stands in them.
pub(super) fn ids(components: &[DraftComponent], into: &mut BTreeSet<String>) {
    for component in components {
        into.insert(component.id.clone());
        ids(&component.children, into);
    }
}

/// The older addresses of components and what stands in them.
pub(super) fn led(components: &[DraftComponent], into: &mut Vec<String>) {
    for component in components {
        into.extend(component.aliases.iter().cloned());
        led(&component.children, into);
    }
}

fn collect(components: &[DraftComponent], keys: &mut BTreeSet<String>) {
    for component in components {
        keys.insert(component.key.clone());
        collect(&component.children, keys);
    }
}

/// Leaves out what has the name of one before it.
fn keep_first(components: &mut Vec<DraftComponent>, keys: &mut BTreeSet<String>) {
    components.retain(|component| keys.insert(component.key.clone()));
    for component in components {
        keep_first(&mut component.children, keys);
    }
}

/// All places where a draft names a component.
fn named(draft: &mut Draft) -> impl Iterator<Item = &mut DraftAffected> {
    let updates = draft
        .updates
        .iter_mut()
        .map(|update| &mut update.components);
    let windows = draft
        .impact_windows
        .iter_mut()
        .map(|window| &mut window.components);
    std::iter::once(&mut draft.components)
        .chain(updates)
        .chain(windows)
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    fn component(key: &str, name: &str, children: Vec<DraftComponent>) -> DraftComponent {
        DraftComponent {
            key: key.to_owned(),
            name: name.to_owned(),
            children,
            ..DraftComponent::default()
        }
    }

    fn draft(component: &str) -> Draft {
        let mut draft = Draft::new("k", Span::default().at(FileId(0)));
        draft.components.push(DraftAffected {
            id: component.to_owned(),
            status: None,
        });
        draft
    }

    fn ids(harvest: &mut Harvest, known: &Known) -> String {
        let ids = settle(harvest, known);
        let pairs: Vec<String> = ids.iter().map(|(key, id)| format!("{key} {id}")).collect();
        pairs.join(", ")
    }

    fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(key, id)| ((*key).to_owned(), (*id).to_owned()))
            .collect()
    }

    #[test]
    fn ids_are_names_and_tell_namesakes_apart() {
        let mut harvest = Harvest {
            components: vec![
                component("c1", "Search & Find", vec![]),
                component(
                    "g1",
                    "EU",
                    vec![
                        component("c2", "API", vec![]),
                        component("c3", "Search & Find", vec![]),
                    ],
                ),
                component("g2", "EU", vec![component("c4", "API", vec![])]),
                component("c5", "???", vec![]),
            ],
            records: vec![draft("c3")],
            ..Harvest::default()
        };
        assert_eq!(
            ids(&mut harvest, &Known::default()),
            "c1 search-find, c2 api, c3 eu-search-find, c4 eu-2-api, c5 c5, g1 eu, g2 eu-2"
        );
        assert_eq!(harvest.records[0].components[0].id, "eu-search-find");
    }

    #[test]
    fn an_id_that_was_given_stays_whatever_the_source_says_now() {
        let known = Known {
            ids: ["old-name".to_owned(), "api".to_owned()].into(),
            given: map(&[("c1", "old-name"), ("c9", "api"), ("c8", "removed")]),
            stated: map(&[("c3", "renamed-here")]),
            older: map(&[("removed", "here-now"), ("api", "not-this")]),
        };
        let mut harvest = Harvest {
            components: vec![
                component("c1", "New name", vec![]),
                component("c2", "API", vec![]),
                component("c3", "Console", vec![]),
                component("c8", "Gone", vec![]),
            ],
            ..Harvest::default()
        };
        assert_eq!(
            ids(&mut harvest, &known),
            "c1 old-name, c2 api-2, c3 renamed-here, c8 here-now"
        );
    }

    #[test]
    fn what_a_person_named_before_is_the_same() {
        let known = Known {
            ids: ["api".to_owned(), "c2".to_owned()].into(),
            ..Known::default()
        };
        let mut harvest = Harvest {
            components: vec![
                component("c1", "API", vec![]),
                component("c2", "Console", vec![]),
            ],
            ..Harvest::default()
        };
        assert_eq!(ids(&mut harvest, &known), "c1 api, c2 c2");
    }

    #[test]
    fn what_only_items_name_is_added() {
        let mut harvest = Harvest {
            records: vec![draft("Old thing")],
            ..Harvest::default()
        };
        assert_eq!(ids(&mut harvest, &Known::default()), "Old thing old-thing");
        let mut harvest = Harvest {
            components: vec![component("c1", "API", vec![])],
            former: vec![component("c2", "Exports", vec![])],
            records: vec![draft("c2"), draft("c1"), draft("c3")],
            ..Harvest::default()
        };
        settle(&mut harvest, &Known::default());
        let group = &harvest.components[1];
        let children: Vec<&str> = group.children.iter().map(|child| &*child.id).collect();
        assert_eq!((&*group.id, children), ("retired", vec!["exports", "c3"]));
        assert_eq!(harvest.records[2].components[0].id, "c3");
    }
}
