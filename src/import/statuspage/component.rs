//! Components and groups, from lists of them and from incidents that name them.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::{KEY, Thing, rest, string};
use crate::diagnostic::{FileId, Finding, Place};
use crate::import::Harvest;
use crate::import::draft::{DraftComponent, Listing};
use crate::model::component::ComponentStatus;
use crate::model::record::Extra;
use crate::parse::node::Node;

/// All components that were seen, by their codes.
#[derive(Default)]
pub(super) struct Components {
    /// Those that stand in lists.
    listed: BTreeMap<String, Seen>,
    /// Those that stand in items, as the first one has them.
    in_items: BTreeMap<String, Seen>,
    /// The names that updates give to components.
    named: BTreeMap<String, String>,
}

struct Seen {
    component: DraftComponent,
    group: Option<String>,
    position: u64,
    is_group: bool,
    /// Where it stands, and the list in which it does.
    place: Place,
    list: Place,
}

/// Keys whose values are kept elsewhere, follow from others, or change with every look.
const UNDERSTOOD: &[&str] = &[
    "id",
    "code",
    "name",
    "status",
    "description",
    "start_date",
    "group",
    "group_id",
    "components",
    "position",
    "page_id",
    "created_at",
    "updated_at",
];

impl Components {
    /// Takes a component of a list.
    pub(super) fn list(&mut self, thing: &Thing<'_>, findings: &mut Vec<Finding>) {
        let place = thing.node.span.at(thing.file);
        let Some(code) = code(&thing.node, place, findings) else {
            return;
        };
        let new = seen(code.clone(), &thing.node, place, thing.list);
        match self.listed.entry(code) {
            Entry::Vacant(entry) => {
                tell_status(&thing.node, thing.file, findings);
                entry.insert(new);
            }
            Entry::Occupied(entry) => {
                let first = entry.get();
                if first.list == new.list && first.component != new.component {
                    let message = format!(
                        "there are two components `{}`; `{}` is left",
                        entry.key(),
                        new.component.name
                    );
                    let finding = Finding::warning("same-id", place, message);
                    findings.push(finding.related(first.place, "the one that is taken"));
                }
            }
        }
    }

    /// Takes the object of a component that an item holds; returns its code.
    pub(super) fn of_item(
        &mut self,
        node: &Node,
        place: Place,
        findings: &mut Vec<Finding>,
    ) -> Option<String> {
        let code = code(node, place, findings)?;
        self.in_items.entry(code.clone()).or_insert_with(|| {
            tell_status(node, place.file, findings);
            seen(code.clone(), node, place, place)
        });
        Some(code)
    }

    /// Takes the name that an update gives to a component, which may have its group's before it.
    pub(super) fn name(&mut self, code: &str, name: &str) {
        self.named
            .entry(code.to_owned())
            .or_insert_with(|| name.trim().to_owned());
    }

    /// Says which components stand in a group that is not there.
    fn tell_lost_groups(&self, findings: &mut Vec<Finding>) {
        for seen in self.listed.values() {
            let group = seen.group.as_ref();
            let is_there = |id: &String| self.listed.get(id).is_some_and(|other| other.is_group);
            if let Some(id) = group.filter(|id| !is_there(id)) {
                let message = format!("there is no group `{id}` for this component");
                let finding = Finding::warning("group-missing", seen.place, message);
                findings.push(finding.help("it stands in none"));
            }
        }
    }

    /// Puts all of them into a harvest: groups over their components, in the order of their
    /// positions. Without a list, those of items are all there are.
    pub(super) fn put_into(mut self, harvest: &mut Harvest, findings: &mut Vec<Finding>) {
        self.tell_lost_groups(findings);
        for seen in self.in_items.values_mut() {
            seen.component.listing = Listing::ByItems;
        }
        if self.listed.is_empty() {
            self.listed = std::mem::take(&mut self.in_items);
        }
        let known: BTreeSet<String> = self.listed.keys().cloned().collect();
        harvest.components = tree(self.listed);
        let unknown = |code: &String| !known.contains(code);
        let mut former: BTreeMap<String, DraftComponent> = self
            .in_items
            .into_iter()
            .filter(|(code, _)| unknown(code))
            .map(|(code, seen)| (code, seen.component))
            .collect();
        for (code, name) in self.named.into_iter().filter(|(code, _)| unknown(code)) {
            former
                .entry(code.clone())
                .or_insert_with(|| DraftComponent {
                    name,
                    extra: own_id(&code, Vec::new()),
                    key: code,
                    ..DraftComponent::default()
                });
        }
        harvest.former = former.into_values().collect();
        harvest
            .former
            .sort_by(|one, other| one.name.cmp(&other.name));
    }
}

/// Says that a status is none. It is no longer that of the day, but nobody can read it out of others.
fn tell_status(node: &Node, file: FileId, findings: &mut Vec<Finding>) {
    let Some(entry) = node.get("status") else {
        return;
    };
    if let Some(status) = odd_status(node) {
        let message = format!("there is no status `{status}` of a component");
        findings.push(
            Finding::warning("value-not-understood", entry.value.span.at(file), message)
                .help("it is kept below `x-statuspage`"),
        );
    }
}

/// The status of a component that is none.
fn odd_status(node: &Node) -> Option<&str> {
    let known = |text: &str| ComponentStatus::NAMES.iter().any(|(name, _)| *name == text);
    string(node, "status").filter(|text| !known(text))
}

fn tree(seen: BTreeMap<String, Seen>) -> Vec<DraftComponent> {
    let mut seen: Vec<Seen> = seen.into_values().collect();
    seen.sort_by(|one, other| {
        let name = |seen: &Seen| seen.component.name.clone();
        (one.position, name(one)).cmp(&(other.position, name(other)))
    });
    let groups: BTreeSet<String> = seen
        .iter()
        .filter(|seen| seen.is_group)
        .map(|seen| seen.component.key.clone())
        .collect();
    let mut children: BTreeMap<String, Vec<DraftComponent>> = BTreeMap::new();
    let mut top: Vec<DraftComponent> = Vec::new();
    for seen in seen {
        match seen.group.filter(|group| groups.contains(group)) {
            Some(group) if !seen.is_group => {
                children.entry(group).or_default().push(seen.component);
            }
            _ => top.push(seen.component),
        }
    }
    for component in &mut top {
        component.children = children.remove(&component.key).unwrap_or_default();
        if component.children.is_empty() && groups.contains(&component.key) {
            let group = ("group".to_owned(), Extra::Text("true".to_owned()));
            add_own(component, group);
        }
    }
    top
}

fn seen(code: String, node: &Node, place: Place, list: Place) -> Seen {
    let text = |key| string(node, key).map(|text| text.trim().to_owned());
    let is_group = text("group").as_deref() == Some("true");
    let mut more = rest(node, UNDERSTOOD);
    // What nearly all have says nothing: uptime is shown of components, and not of groups.
    let usual = |key: &str| match key {
        "only_show_if_degraded" => Some("false"),
        "showcase" if is_group => Some("false"),
        "showcase" => Some("true"),
        _ => None,
    };
    more.retain(|(key, value)| match value {
        Extra::Text(text) => usual(key) != Some(text),
        _ => true,
    });
    let status = odd_status(node).map(|text| Extra::Text(text.to_owned()));
    more.extend(status.map(|status| ("status".to_owned(), status)));
    let name = text("name").unwrap_or_else(|| code.clone());
    Seen {
        component: DraftComponent {
            description: text("description"),
            name,
            since: text("start_date").filter(|day| is_day(day)),
            extra: own_id(&code, more),
            key: code,
            ..DraftComponent::default()
        },
        group: text("group_id"),
        position: text("position")
            .and_then(|text| text.parse().ok())
            .unwrap_or(u64::MAX),
        is_group,
        place,
        list,
    }
}

fn is_day(text: &str) -> bool {
    chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

/// The key of what only Statuspage has, with the code first.
fn own_id(code: &str, more: Vec<(String, Extra)>) -> Vec<(String, Extra)> {
    let mut all = super::id(code);
    all.extend(more);
    vec![(KEY.to_owned(), Extra::Map(all))]
}

fn add_own(component: &mut DraftComponent, entry: (String, Extra)) {
    for (key, value) in &mut component.extra {
        if let Extra::Map(entries) = value
            && key == KEY
        {
            entries.push(entry);
            return;
        }
    }
}

/// The code of a component, or the name of one that has none.
fn code(node: &Node, place: Place, findings: &mut Vec<Finding>) -> Option<String> {
    let code = ["id", "code", "name"]
        .into_iter()
        .find_map(|key| string(node, key));
    if code.is_none() {
        findings.push(Finding::error(
            "component-without-id",
            place,
            "this component has neither an id nor a name",
        ));
    }
    code.map(|code| code.trim().to_owned())
}
