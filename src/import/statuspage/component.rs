//! Components and groups, from lists of them and from incidents that name them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Thing, string};
use crate::diagnostic::{Finding, Place};
use crate::import::draft::DraftComponent;
use crate::parse::node::Node;
use crate::parse::slug;

/// The group of components that only old incidents name.
const RETIRED: &str = "retired";

/// All components that were seen, by their codes.
#[derive(Default)]
pub(super) struct Components {
    /// Those that stand in lists, in the order in which they were first seen.
    listed: Vec<Listed>,
    known: BTreeSet<String>,
    /// Those that only incidents name.
    named: BTreeMap<String, String>,
}

struct Listed {
    component: DraftComponent,
    group: Option<String>,
    position: u64,
    is_group: bool,
}

impl Components {
    /// Takes a component of a list.
    pub(super) fn list(&mut self, thing: &Thing<'_>, findings: &mut Vec<Finding>) {
        let Some(id) = id(&thing.node, thing.node.span.at(thing.file), findings) else {
            return;
        };
        self.add(id, &thing.node);
    }

    fn add(&mut self, id: String, node: &Node) {
        if !self.known.insert(id.clone()) {
            return;
        }
        let text = |key| string(node, key).map(|text| text.trim().to_owned());
        self.listed.push(Listed {
            component: DraftComponent {
                name: text("name").unwrap_or_else(|| id.clone()),
                description: text("description"),
                since: text("start_date"),
                id,
                ..DraftComponent::default()
            },
            group: text("group_id"),
            position: text("position")
                .and_then(|text| text.parse().ok())
                .unwrap_or(u64::MAX),
            is_group: text("group").as_deref() == Some("true"),
        });
    }

    /// Takes the object of a component that an incident holds; returns its id.
    pub(super) fn of_incident(
        &mut self,
        node: &Node,
        place: Place,
        findings: &mut Vec<Finding>,
    ) -> Option<String> {
        let id = id(node, place, findings)?;
        self.name(&id, string(node, "name").unwrap_or(&id));
        Some(id)
    }

    /// Takes the name that an update gives to a component.
    pub(super) fn name(&mut self, id: &str, name: &str) {
        self.named
            .entry(id.to_owned())
            .or_insert_with(|| name.trim().to_owned());
    }

    /// Groups over their components, all in the order of their positions.
    pub(super) fn tree(mut self) -> Vec<DraftComponent> {
        self.listed.sort_by_key(|listed| listed.position);
        let groups: BTreeSet<String> = self
            .listed
            .iter()
            .filter(|listed| listed.is_group)
            .map(|listed| listed.component.id.clone())
            .collect();
        let mut children: BTreeMap<String, Vec<DraftComponent>> = BTreeMap::new();
        let mut top: Vec<DraftComponent> = Vec::new();
        for listed in self.listed {
            match listed.group.filter(|group| groups.contains(group)) {
                Some(group) if !listed.is_group => {
                    children.entry(group).or_default().push(listed.component);
                }
                _ => top.push(listed.component),
            }
        }
        for component in &mut top {
            component.children = children.remove(&component.id).unwrap_or_default();
        }
        let has_list = !top.is_empty();
        let known = self.known;
        let retired: Vec<DraftComponent> = self
            .named
            .into_iter()
            .filter(|(id, _)| !known.contains(id))
            .map(|(id, name)| DraftComponent {
                id,
                name,
                ..DraftComponent::default()
            })
            .collect();
        if has_list && !retired.is_empty() {
            top.push(DraftComponent {
                id: RETIRED.to_owned(),
                name: "Retired".to_owned(),
                children: retired,
                ..DraftComponent::default()
            });
        } else {
            top.extend(retired);
        }
        top
    }
}

/// The code of a component, which becomes its id.
fn id(node: &Node, place: Place, findings: &mut Vec<Finding>) -> Option<String> {
    let code = string(node, "id").or_else(|| string(node, "code"));
    let id = slug::from_name(code.or_else(|| string(node, "name")).unwrap_or_default());
    if id.is_empty() {
        findings.push(Finding::error(
            "component-without-id",
            place,
            "this component has neither an id nor a name",
        ));
        return None;
    }
    Some(id)
}
