//! Systems and their categories, as components and groups.

use std::collections::{BTreeMap, BTreeSet};

use super::address::urlize;
use super::settings::Settings;
use super::{KEY, kept, value, words};
use crate::diagnostic::{FileId, Finding, Place};
use crate::import::draft::DraftComponent;
use crate::model::alias::{self, Bearer};
use crate::model::record::Extra;
use crate::parse::node::Node;

/// The folder of the pages of systems.
pub(super) const AFFECTED: &str = "affected";

/// All systems that are known.
#[derive(Debug, Default)]
pub(super) struct Systems {
    listed: Vec<Listed>,
    categories: Vec<Category>,
    /// The names of those that only issues mention, by their keys.
    mentioned: BTreeMap<String, (String, Place)>,
}

#[derive(Debug)]
struct Listed {
    component: DraftComponent,
    category: Option<String>,
}

#[derive(Debug)]
struct Category {
    component: DraftComponent,
    name: String,
    is_untitled: bool,
}

/// What tells systems apart: the address that cState gives them, whose case does not matter.
pub(super) fn key(name: &str) -> String {
    urlize(name).to_lowercase()
}

impl Systems {
    /// The systems of a configuration.
    pub(super) fn of(settings: &Settings, findings: &mut Vec<Finding>) -> Self {
        let mut systems = Self::default();
        if let Some((file, list)) = &settings.categories {
            for node in list.items() {
                systems.categories.extend(category(node, *file, findings));
            }
        }
        if let Some((file, list)) = &settings.systems {
            for node in list.items() {
                systems.list(node, *file, settings, findings);
            }
        }
        systems
    }

    fn list(
        &mut self,
        node: &Node,
        file: FileId,
        settings: &Settings,
        findings: &mut Vec<Finding>,
    ) {
        let Some(name) = name(node, file, "system", findings) else {
            return;
        };
        let key = key(name);
        if self.listed.iter().any(|listed| listed.component.key == key) {
            findings.push(
                Finding::warning(
                    "same-system",
                    node.span.at(file),
                    format!("there are two systems `{name}`"),
                )
                .help("the first is brought"),
            );
            return;
        }
        let text = |key| value(node, key).and_then(|entry| words(&entry.value));
        let shown = text("displayName").unwrap_or(name);
        let mut extra = rest(node, &["name", "displayName", "description", "category"]);
        if shown != name {
            extra.insert(0, ("name".to_owned(), Extra::Text(name.to_owned())));
        }
        self.listed.push(Listed {
            component: DraftComponent {
                key,
                name: shown.to_owned(),
                aliases: aliases(name, node.span.at(file), settings, findings),
                description: text("description").map(one_line),
                extra: own(extra),
                ..DraftComponent::default()
            },
            category: text("category").map(str::to_owned),
        });
    }

    /// The key of a system that an issue names.
    pub(super) fn mention(&mut self, name: &str, place: Place) -> String {
        let key = key(name);
        let key = if key.is_empty() { name.to_owned() } else { key };
        if !self.listed.iter().any(|listed| listed.component.key == key) {
            self.mentioned
                .entry(key.clone())
                .or_insert_with(|| (name.trim().to_owned(), place));
        }
        key
    }

    /// The systems that only issues mention, and what is to be said about them.
    pub(super) fn former(
        &self,
        settings: &Settings,
        findings: &mut Vec<Finding>,
    ) -> Vec<DraftComponent> {
        if !self.listed.is_empty() {
            for (name, place) in self.mentioned.values() {
                let message = format!("the configuration has no system `{name}`");
                findings.push(
                    Finding::hint("system-not-listed", *place, message).help(
                        "where that is a slip of the pen, mend it; else sort it in candor.yaml",
                    ),
                );
            }
        }
        let component = |(key, (name, place)): (&String, &(String, Place))| DraftComponent {
            key: key.clone(),
            name: name.clone(),
            aliases: aliases(name, *place, settings, findings),
            ..DraftComponent::default()
        };
        self.mentioned.iter().map(component).collect()
    }

    /// Groups over their components, in the order of categories; what has no category that shows
    /// stands at the top.
    pub(super) fn tree(self) -> Vec<DraftComponent> {
        let mut tree = Vec::new();
        let mut placed = BTreeSet::new();
        for mut category in self.categories {
            let systems: Vec<DraftComponent> = self
                .listed
                .iter()
                .filter(|listed| listed.category.as_deref() == Some(&category.name))
                .filter(|listed| placed.insert(listed.component.key.clone()))
                .map(|listed| listed.component.clone())
                .collect();
            if category.is_untitled {
                tree.extend(systems);
            } else if !systems.is_empty() {
                category.component.children = systems;
                tree.push(category.component);
            }
        }
        let left = self.listed.into_iter().map(|listed| listed.component);
        tree.extend(left.filter(|component| !placed.contains(&component.key)));
        tree
    }
}

/// The address of a system's page, which only some names have.
fn aliases(
    name: &str,
    place: Place,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    if urlize(name).is_empty() {
        return Vec::new();
    }
    let address = settings.address(None, [AFFECTED, name].into_iter());
    let Some(fault) = alias::fault(&alias::path(&address, Bearer::Component)) else {
        return vec![address];
    };
    let message = format!("the old address `{}` {fault}", address.escape_debug());
    findings.push(Finding::warning("alias-left", place, message).help("nothing leads on from it"));
    Vec::new()
}

fn category(node: &Node, file: FileId, findings: &mut Vec<Finding>) -> Option<Category> {
    let name = name(node, file, "category", findings)?;
    let text = |key| value(node, key).and_then(|entry| words(&entry.value));
    Some(Category {
        component: DraftComponent {
            key: format!("category/{}", key(name)),
            name: name.to_owned(),
            description: text("description").map(one_line),
            extra: own(rest(node, &["name", "description", "untitled"])),
            ..DraftComponent::default()
        },
        name: name.to_owned(),
        is_untitled: text("untitled").is_some_and(|text| text.eq_ignore_ascii_case("true")),
    })
}

fn name<'n>(
    node: &'n Node,
    file: FileId,
    thing: &str,
    findings: &mut Vec<Finding>,
) -> Option<&'n str> {
    // A list of bare names is what people write who have read no manual.
    let name = node.text().or_else(|| words(&value(node, "name")?.value));
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    if name.is_none() {
        let place = node.span.at(file);
        findings.push(Finding::error(
            "component-without-name",
            place,
            format!("this {thing} has no name"),
        ));
    }
    name
}

/// A description on one line, as a component has it.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rest(node: &Node, understood: &[&str]) -> Vec<(String, Extra)> {
    node.entries()
        .iter()
        .filter(|entry| {
            !understood
                .iter()
                .any(|key| entry.key.eq_ignore_ascii_case(key))
        })
        .filter_map(|entry| Some((entry.key.to_string(), kept(&entry.value)?)))
        .collect()
}

fn own(extra: Vec<(String, Extra)>) -> Vec<(String, Extra)> {
    if extra.is_empty() {
        return Vec::new();
    }
    vec![(KEY.to_owned(), Extra::Map(extra))]
}
