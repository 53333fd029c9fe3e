//! `candor.yaml` for what was imported: written anew, or extended by the components that it does
//! not have. What stands there already stays, byte for byte.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{DraftComponent, DraftSite};
use super::settle;
use super::write::extra_value;
use super::write::yaml::{self, Yaml};
use crate::config::{self, Compatibility, ComponentEntry, Config};
use crate::diagnostic::{FileId, Finding};
use crate::parse::node::{Node, Value};
use crate::parse::yaml as parser;

/// The text of a new `candor.yaml`.
pub(super) fn new(site: &DraftSite, components: &[DraftComponent]) -> String {
    let mut map: Vec<(String, Yaml)> = Vec::new();
    let mut text = |key: &str, value: &Option<String>| {
        map.extend(
            value
                .as_deref()
                .map(|value| (key.to_owned(), Yaml::text(value))),
        );
    };
    text("title", &site.title);
    text("url", &site.url);
    text("time_zone", &site.time_zone);
    text("language", &site.language);
    if !site.languages.is_empty() {
        let languages = site.languages.iter().map(Yaml::text).collect();
        map.push(("languages".to_owned(), Yaml::List(languages)));
    }
    let compatibility = site.compatibility.and_then(|system| {
        let mut all = Compatibility::NAMES.iter();
        let (name, _) = all.find(|(_, known)| *known == system)?;
        Some(Yaml::List(vec![Yaml::text(*name)]))
    });
    map.extend(compatibility.map(|list| ("compatibility".to_owned(), list)));
    if !components.is_empty() {
        map.push(("components".to_owned(), list(components)));
    }
    map.extend(
        site.extra
            .iter()
            .map(|(key, value)| (key.clone(), extra_value(value))),
    );
    yaml::map(&map, 0)
}

/// What became of an existing `candor.yaml`.
pub(super) enum Extended {
    /// It has all components.
    Unchanged,
    /// Its new text, and how many components it has more.
    Text(String, usize),
    /// It could not be extended safely: what to add by hand.
    ByHand(String),
}

/// Adds the components that an existing `candor.yaml` does not have. Those that it once had, by
/// their keys, are left out: a person removed them.
pub(super) fn extend(
    file: FileId,
    text: &str,
    components: &[DraftComponent],
    had: &BTreeSet<String>,
) -> Extended {
    let Some((node, config)) = read(file, text) else {
        return Extended::ByHand(yaml::map(&[("components".to_owned(), list(components))], 0));
    };
    let mut known = BTreeSet::new();
    ids(&config.components, &mut known);
    let mut components = components.to_vec();
    leave_removed(&mut components, had, &known);
    let missing = Missing::of(&components, &known);
    if missing.is_empty() {
        return Extended::Unchanged;
    }
    let extended = missing.insert(text, &node);
    let is_sound = extended.as_deref().is_some_and(|extended| {
        read(file, extended).is_some_and(|(_, after)| {
            let mut found = BTreeSet::new();
            ids(&after.components, &mut found);
            let mut wanted = known.clone();
            missing.ids(&mut wanted);
            found == wanted
        })
    });
    match extended {
        Some(text) if is_sound => Extended::Text(text, missing.count()),
        _ => Extended::ByHand(missing.by_hand()),
    }
}

/// The ids of components by the older ids that lead to them.
pub(super) fn older_ids(text: &str) -> BTreeMap<String, String> {
    let mut older = BTreeMap::new();
    let mut entries: Vec<ComponentEntry> =
        read(FileId(0), text).map_or_else(Vec::new, |(_, config)| config.components);
    while let Some(entry) = entries.pop() {
        let ids = entry.aliases.into_iter().map(|(old, _)| old);
        let ids = ids.filter(|old| !old.contains('/'));
        older.extend(ids.map(|old| (old, entry.id.clone())));
        entries.extend(entry.children);
    }
    older
}

/// The ids of all components in a `candor.yaml`, and by the names that a system has for them as
/// far as its key, such as `x-statuspage: {id: …}` or `{code: …}`, says so.
pub(super) fn known(text: &str, system: &str) -> (BTreeSet<String>, BTreeMap<String, String>) {
    let (mut all, mut stated) = (BTreeSet::new(), BTreeMap::new());
    if let Some((node, config)) = read(FileId(0), text) {
        ids(&config.components, &mut all);
        stated_ids(&node, &format!("x-{system}"), &mut stated);
    }
    (all, stated)
}

/// Leaves out what a person removed. A group comes back with what is new in it.
fn leave_removed(
    components: &mut Vec<DraftComponent>,
    had: &BTreeSet<String>,
    known: &BTreeSet<String>,
) {
    for component in components.iter_mut() {
        leave_removed(&mut component.children, had, known);
    }
    components.retain(|component| {
        let is_removed = had.contains(&component.key) && !known.contains(&component.id);
        !is_removed || brings_new(&component.children, known)
    });
}

fn brings_new(components: &[DraftComponent], known: &BTreeSet<String>) -> bool {
    components
        .iter()
        .any(|component| !known.contains(&component.id) || brings_new(&component.children, known))
}

/// Whether a `candor.yaml` asks for the documents of a system, as far as it can be read.
pub(super) fn has_documents(text: &str, system: Compatibility) -> bool {
    read(FileId(0), text).is_none_or(|(_, config)| config.compatibility.contains(&system))
}

/// The languages that a `candor.yaml` names besides the original's.
pub(super) fn languages(text: &str) -> Vec<String> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let node = parser::read(FileId(0), text, start..text.len(), &mut Vec::new());
    node.as_ref()
        .map(config::other_languages)
        .unwrap_or_default()
}

/// The older addresses of components that a `candor.yaml` has.
pub(super) fn led(text: &str) -> Vec<String> {
    let mut led = Vec::new();
    let mut entries: Vec<ComponentEntry> =
        read(FileId(0), text).map_or_else(Vec::new, |(_, config)| config.components);
    while let Some(entry) = entries.pop() {
        led.extend(entry.aliases.into_iter().map(|(old, _)| old));
        entries.extend(entry.children);
    }
    led
}

fn stated_ids(node: &Node, key: &str, into: &mut BTreeMap<String, String>) {
    let Some(entry) = node.get("components") else {
        return;
    };
    for item in entry.value.items() {
        let id = item.get("id").and_then(|entry| entry.value.text());
        let own = item.get(key).and_then(|entry| {
            let own = &entry.value;
            own.get("id").or_else(|| own.get("code"))?.value.text()
        });
        if let (Some(id), Some(own)) = (id, own) {
            into.insert(own.to_owned(), id.to_owned());
        }
        stated_ids(item, key, into);
    }
}

pub(super) fn read(file: FileId, text: &str) -> Option<(Node, Config)> {
    let mut findings: Vec<Finding> = Vec::new();
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let node = parser::read(file, text, start..text.len(), &mut findings)?;
    if !findings.is_empty() {
        return None;
    }
    let config = Config::read(file, &node, &mut findings);
    Some((node, config))
}

fn ids(entries: &[ComponentEntry], into: &mut BTreeSet<String>) {
    for entry in entries {
        into.insert(entry.id.clone());
        ids(&entry.children, into);
    }
}

/// Components that are not there, by the group that they belong to; the top has no name.
struct Missing {
    by_group: BTreeMap<String, Vec<DraftComponent>>,
}

impl Missing {
    fn of(components: &[DraftComponent], known: &BTreeSet<String>) -> Self {
        let mut missing = Self {
            by_group: BTreeMap::new(),
        };
        missing.collect("", components, known);
        missing
    }

    /// A group that is there already may lack some of its components.
    fn collect(&mut self, group: &str, components: &[DraftComponent], known: &BTreeSet<String>) {
        for component in components {
            if known.contains(&component.id) {
                self.collect(&component.id, &component.children, known);
                continue;
            }
            let mut whole = component.clone();
            keep_unknown(&mut whole, known);
            // A group of which all stands elsewhere would become a component.
            if whole.children.is_empty() && !component.children.is_empty() {
                continue;
            }
            let added = self.by_group.entry(group.to_owned()).or_default();
            added.push(whole);
        }
    }

    fn is_empty(&self) -> bool {
        self.by_group.is_empty()
    }

    fn ids(&self, into: &mut BTreeSet<String>) {
        for components in self.by_group.values() {
            settle::ids(components, into);
        }
    }

    fn count(&self) -> usize {
        let mut all = BTreeSet::new();
        self.ids(&mut all);
        all.len()
    }

    fn by_hand(&self) -> String {
        let all: Vec<DraftComponent> = self.by_group.values().flatten().cloned().collect();
        yaml::list(&items(&all), 0)
    }

    /// The text with all of them put in, if there is a place for each.
    fn insert(&self, text: &str, node: &Node) -> Option<String> {
        let mut edits: Vec<(usize, String)> = Vec::new();
        for (group, components) in &self.by_group {
            let holder = if group.is_empty() {
                node
            } else {
                find(node, group)?
            };
            edits.push(insertion(text, holder, components)?);
        }
        edits.sort();
        let mut out = text.to_owned();
        for (at, added) in edits.iter().rev() {
            out.insert_str(*at, added);
        }
        Some(out)
    }
}

/// A component whose children, if some are known elsewhere, are only the others.
fn keep_unknown(component: &mut DraftComponent, known: &BTreeSet<String>) {
    component
        .children
        .retain(|child| !known.contains(&child.id));
    for child in &mut component.children {
        keep_unknown(child, known);
    }
}

/// The entry of a component in the tree of `candor.yaml`.
fn find<'n>(node: &'n Node, id: &str) -> Option<&'n Node> {
    let Value::Sequence(items) = &node.get("components")?.value.value else {
        return None;
    };
    items.iter().find_map(|item| {
        let own = item.get("id").map(|entry| &entry.value.value);
        if matches!(own, Some(Value::Scalar(own)) if &**own == id) {
            Some(item)
        } else {
            find(item, id)
        }
    })
}

/// Where components go into the list of a map, and the text to put there.
fn insertion(text: &str, holder: &Node, components: &[DraftComponent]) -> Option<(usize, String)> {
    let Some(entry) = holder.get("components") else {
        // Only the whole file can do without; a component must not become a group unasked.
        let is_file = holder.get("id").is_none();
        let start = if text.is_empty() || text.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        let list = yaml::map(&[("components".to_owned(), list(components))], 0);
        return is_file.then(|| (text.len(), format!("{start}{list}")));
    };
    let Value::Sequence(old) = &entry.value.value else {
        return None;
    };
    let span = entry.value.span.range();
    let written = text.get(span.clone())?;
    if written.starts_with('[') {
        let inside = written.strip_suffix(']')?.trim_end();
        let items: Option<Vec<String>> = items(components).iter().map(yaml::one_line).collect();
        let comma = if old.is_empty() || inside.ends_with(',') {
            ""
        } else {
            ", "
        };
        return Some((
            span.start + inside.len(),
            format!("{comma}{}", items?.join(", ")),
        ));
    }
    let line = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let indent = text.get(line..span.start)?;
    if !indent.trim_start_matches(' ').is_empty() {
        return None;
    }
    let end = text[span.end..]
        .find('\n')
        .map_or(text.len(), |at| span.end + at + 1);
    let start = if text[..end].ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let added = yaml::list(&items(components), indent.len());
    Some((end, format!("{start}{added}")))
}

fn list(components: &[DraftComponent]) -> Yaml {
    Yaml::List(items(components))
}

fn items(components: &[DraftComponent]) -> Vec<Yaml> {
    components.iter().map(item).collect()
}

/// One line for a component, if it fits; a group stands over its components.
fn item(component: &DraftComponent) -> Yaml {
    let mut map = vec![("id".to_owned(), Yaml::text(&component.id))];
    let mut text = |key: &str, value: Option<&str>| {
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        map.extend(value.map(|value| (key.to_owned(), Yaml::text(value))));
    };
    text("name", Some(&component.name));
    text("description", component.description.as_deref());
    if !component.aliases.is_empty() {
        let aliases = component.aliases.iter().map(Yaml::text);
        map.push(("aliases".to_owned(), Yaml::List(aliases.collect())));
    }
    map.extend(
        component
            .since
            .as_ref()
            .map(|since| ("since".to_owned(), Yaml::word(since))),
    );
    map.extend(
        component
            .extra
            .iter()
            .map(|(key, value)| (key.clone(), extra_value(value))),
    );
    if component.children.is_empty() {
        return Yaml::Short(map);
    }
    map.push(("components".to_owned(), list(&component.children)));
    Yaml::Map(map)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(id: &str, children: Vec<DraftComponent>) -> DraftComponent {
        DraftComponent {
            id: id.to_owned(),
            name: id.to_uppercase(),
            children,
            ..DraftComponent::default()
        }
    }

    fn extended(text: &str, components: &[DraftComponent]) -> String {
        match extend(FileId(0), text, components, &BTreeSet::new()) {
            Extended::Unchanged => "unchanged".to_owned(),
            Extended::Text(text, count) => format!("{text}({count})"),
            Extended::ByHand(text) => format!("by hand: {text}"),
        }
    }

    #[test]
    fn a_new_file_says_what_is_known() {
        let site = DraftSite {
            title: Some("Example: Cloud".to_owned()),
            url: Some("https://status.example.com".to_owned()),
            time_zone: Some("Etc/UTC".to_owned()),
            ..DraftSite::default()
        };
        let components = [
            component("a", Vec::new()),
            component("g", vec![component("b", Vec::new())]),
        ];
        assert_eq!(
            new(&site, &components),
            "title: \"Example: Cloud\"\nurl: https://status.example.com\ntime_zone: Etc/UTC\ncomponents:\n  - {id: a, name: A}\n  \
             - id: g\n    name: G\n    components:\n      - {id: b, name: B}\n"
        );
    }

    #[test]
    fn what_is_missing_is_added_and_the_rest_stays() {
        let new = [
            component("a", Vec::new()),
            component(
                "g",
                vec![component("b", Vec::new()), component("c", Vec::new())],
            ),
        ];
        for (before, after) in [
            (
                "title: T # mine\ncomponents:\n  - {id: a}   # ours\n  - id: g\n    components: [{id: b}]\ntheme: default\n",
                "title: T # mine\ncomponents:\n  - {id: a}   # ours\n  - id: g\n    components: [{id: b}, {id: c, name: C}]\ntheme: default\n(1)",
            ),
            (
                "components:\n- id: a\n\n# end\ntitle: T",
                "components:\n- id: a\n- id: g\n  name: G\n  components:\n    - {id: b, name: B}\n    - {id: c, name: C}\n\n# end\ntitle: T(3)",
            ),
            (
                "components: [ ]\n",
                "components: [{id: a, name: A}, {id: g, name: G, components: [{id: b, name: B}, {id: c, name: C}]} ]\n(4)",
            ),
            (
                "title: T",
                "title: T\ncomponents:\n  - {id: a, name: A}\n  - id: g\n    name: G\n    components:\n      - {id: b, name: B}\n      - {id: c, name: C}\n(4)",
            ),
            (
                "components: [{id: a}, {id: g, components: [{id: b}, {id: c}]}]\n",
                "unchanged",
            ),
            ("components: [{id: a}, {id: b}, {id: c}]\n", "unchanged"),
            (
                "components:\n  - id: a\n  - id: g\n  - id: b",
                "by hand: - {id: c, name: C}\n",
            ),
            (
                "components: {a: 1}\n",
                "by hand: - {id: a, name: A}\n- id: g\n  name: G\n  components:\n    - {id: b, name: B}\n    - {id: c, name: C}\n",
            ),
        ] {
            assert_eq!(extended(before, &new), after, "{before}");
        }
    }
}
