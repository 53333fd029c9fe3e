//! What a site reports on: components in a tree of groups, and their statuses.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::alias::Alias;
use crate::config::AtStatuspage;
use crate::extra::Extras;

/// All components and groups of a site.
#[derive(Clone, Debug, Default)]
pub struct Components {
    list: Vec<Component>,
    roots: Vec<ComponentKey>,
    by_id: BTreeMap<String, ComponentKey>,
}

/// A component, or a group of components: a leaf of the tree is a component.
#[derive(Clone, Debug)]
pub struct Component {
    /// The name in addresses and records; unique on the site.
    pub id: String,
    /// What readers see.
    pub name: String,
    /// Older ids and paths that must keep working.
    pub aliases: Vec<Alias>,
    /// One sentence on what it is.
    pub description: Option<String>,
    /// The day from which uptime is counted.
    pub since: Option<NaiveDate>,
    /// Its id at Statuspage, if it was there before.
    pub statuspage_id: Option<String>,
    /// What else it was there.
    pub at_statuspage: AtStatuspage,
    /// Its `x-` keys.
    pub extra: Extras,
    /// The group it stands in.
    pub parent: Option<ComponentKey>,
    /// Its children in the order of the configuration; none for a component.
    pub children: Vec<ComponentKey>,
}

/// A component by its number in [`Components`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComponentKey(u32);

/// The state of a component, best first; the names are those of the Statuspage API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComponentStatus {
    /// Works as it should.
    Operational,
    /// Being worked on as announced. Ranks below every problem, so that it never masks one.
    UnderMaintenance,
    /// Works, but slowly or with errors.
    DegradedPerformance,
    /// Does not work for some users.
    PartialOutage,
    /// Does not work.
    MajorOutage,
}

impl ComponentStatus {
    /// All statuses with the names they have in records.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("operational", Self::Operational),
        ("degraded_performance", Self::DegradedPerformance),
        ("partial_outage", Self::PartialOutage),
        ("major_outage", Self::MajorOutage),
        ("under_maintenance", Self::UnderMaintenance),
    ];

    /// The name in records and the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Operational => "operational",
            Self::UnderMaintenance => "under_maintenance",
            Self::DegradedPerformance => "degraded_performance",
            Self::PartialOutage => "partial_outage",
            Self::MajorOutage => "major_outage",
        }
    }
}

impl Components {
    /// Adds a component below its parent, after the parent's other children.
    /// Returns `None` when the id is taken.
    pub fn add(&mut self, component: Component) -> Option<ComponentKey> {
        if self.by_id.contains_key(&component.id) {
            return None;
        }
        let key = ComponentKey(u32::try_from(self.list.len()).ok()?);
        match component.parent {
            Some(parent) => self.list[parent.0 as usize].children.push(key),
            None => self.roots.push(key),
        }
        self.by_id.insert(component.id.clone(), key);
        self.list.push(component);
        Some(key)
    }

    /// The component with an id.
    pub fn find(&self, id: &str) -> Option<ComponentKey> {
        self.by_id.get(id).copied()
    }

    /// The component behind a key.
    pub fn get(&self, key: ComponentKey) -> &Component {
        &self.list[key.0 as usize]
    }

    /// The top of the tree, in the order of the configuration.
    pub fn roots(&self) -> &[ComponentKey] {
        &self.roots
    }

    /// All components and groups; a group comes before its children.
    pub fn iter(&self) -> impl Iterator<Item = (ComponentKey, &Component)> {
        (0..).map(ComponentKey).zip(&self.list)
    }

    /// All ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The leaves: what can have a status of its own.
    pub fn leaves(&self) -> impl Iterator<Item = ComponentKey> {
        self.iter()
            .filter(|(_, component)| !component.is_group())
            .map(|(key, _)| key)
    }

    /// The leaves below a component, itself when it is one.
    pub fn leaves_below(&self, key: ComponentKey) -> Vec<ComponentKey> {
        let mut leaves = Vec::new();
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            let children = &self.get(key).children;
            if children.is_empty() {
                leaves.push(key);
            }
            open.extend(children.iter().rev());
        }
        leaves
    }

    /// The groups above a component, nearest first.
    pub fn ancestors(&self, key: ComponentKey) -> impl Iterator<Item = ComponentKey> {
        std::iter::successors(self.get(key).parent, |&above| self.get(above).parent)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are, groups included.
    pub fn len(&self) -> usize {
        self.list.len()
    }
}

impl Component {
    /// Whether it has children.
    pub fn is_group(&self) -> bool {
        !self.children.is_empty()
    }
}

impl ComponentKey {
    /// Its number, for tables indexed by component.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
