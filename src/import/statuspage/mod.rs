//! Atlassian Statuspage: documents of its API in any of their shapes, from files.
//!
//! An item often stands in several documents, such as a page of incidents and its own; it becomes
//! one record, as the newest of them has it. Codes become ids, so that every address stays.

mod component;
mod incident;

use std::collections::BTreeMap;

use super::Harvest;
use super::draft::{Draft, DraftSite};
use crate::diagnostic::{FileId, Files, Finding, Span};
use crate::model::record::Extra;
use crate::parse::json;
use crate::parse::node::{Node, Value};
use crate::source::Foreign;
use crate::time::Zone;
use component::Components;

/// Whether a file may be a document of the API, or a feed.
pub(super) fn reads(path: &str) -> bool {
    [".json", ".atom", ".rss", ".xml"]
        .iter()
        .any(|ending| path.to_ascii_lowercase().ends_with(ending))
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut findings = Vec::new();
    let mut found = Found::default();
    for (_, file) in foreign.texts() {
        let text = foreign.map.text(file);
        if let Some(node) = document(file, text, &mut findings) {
            let before = found.things();
            found.look(file, text, node, Under::Document);
            if found.things() == before {
                findings.push(nothing_in(file));
            }
        }
    }
    let site = found.site();
    let mut components = Components::default();
    for thing in &found.components {
        components.list(thing, &mut findings);
    }
    let mut items: BTreeMap<String, Vec<Draft>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for thing in &found.items {
        let reader = incident::Reader {
            site: &site,
            zone: site.zone.clone(),
        };
        let draft = reader.read(thing, &mut components, &mut findings);
        let same = items.entry(draft.key.clone()).or_default();
        if same.is_empty() {
            order.push(draft.key.clone());
        }
        same.push(draft);
    }
    let records = order
        .iter()
        .filter_map(|key| items.remove(key))
        .flat_map(|same| incident::merged(same, &mut findings))
        .collect();
    Harvest {
        site: site.draft,
        components: components.tree(),
        records,
        findings,
    }
}

/// A value of the API with the file that it stands in.
struct Thing<'t> {
    file: FileId,
    text: &'t str,
    node: Node,
}

/// What a page says about itself.
struct Page {
    draft: DraftSite,
    zone: Zone,
}

/// What stands in all documents.
#[derive(Default)]
struct Found<'t> {
    pages: Vec<Thing<'t>>,
    components: Vec<Thing<'t>>,
    items: Vec<Thing<'t>>,
}

/// Where a value stands, which says what it is when its keys do not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Document,
    Items,
    Components,
}

impl<'t> Found<'t> {
    fn things(&self) -> usize {
        self.pages.len() + self.components.len() + self.items.len()
    }

    /// Takes a value for what it is: a document, an item, a component, or a list of those.
    fn look(&mut self, file: FileId, text: &'t str, node: Node, under: Under) {
        let thing = |node| Thing { file, text, node };
        match node.value {
            Value::Sequence(items) => {
                for item in items {
                    self.look(file, text, item, under);
                }
            }
            Value::Mapping(_) if is_item(&node) || under == Under::Items => {
                self.items.push(thing(node));
            }
            Value::Mapping(_) if is_component(&node) || under == Under::Components => {
                self.components.push(thing(node));
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    match &*entry.key {
                        "page" => self.pages.push(thing(entry.value)),
                        "incidents"
                        | "incident"
                        | "scheduled_maintenances"
                        | "scheduled_maintenance" => {
                            self.look(file, text, entry.value, Under::Items);
                        }
                        "components" | "component" => {
                            self.look(file, text, entry.value, Under::Components);
                        }
                        _ => {}
                    }
                }
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }

    /// What the first page says. All documents of a source come from one.
    fn site(&self) -> Page {
        let mut page = Page {
            draft: DraftSite::default(),
            zone: Zone::utc(),
        };
        let Some(thing) = self.pages.first() else {
            return page;
        };
        let text = |key| string(&thing.node, key).map(str::to_owned);
        page.draft.title = text("name");
        page.draft.url = text("url").filter(|url| crate::config::normal_url(url).is_ok());
        if let Some(zone) = text("time_zone").and_then(|name| Zone::named(&name)) {
            page.draft.time_zone = Some(zone.name().to_owned());
            page.zone = zone;
        }
        if let Some(id) = text("id") {
            let id = Extra::Map(vec![("page_id".to_owned(), Extra::Text(id))]);
            page.draft.extra.push((KEY.to_owned(), id));
        }
        page
    }
}

/// The key below which records keep what only Statuspage has.
const KEY: &str = "x-statuspage";

/// Whether an object is an incident or a maintenance, wherever it stands.
fn is_item(node: &Node) -> bool {
    node.get("incident_updates").is_some()
        || (node.get("name").is_some() && node.get("impact").is_some())
}

/// Whether an object is a component or a group.
fn is_component(node: &Node) -> bool {
    let is_named = node.get("id").is_some() && node.get("name").is_some();
    is_named && (node.get("group_id").is_some() || node.get("position").is_some())
}

/// The text of a key, when it is one and not empty.
fn string<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    let text = node.get(key)?.value.text()?;
    (!text.trim().is_empty()).then_some(text)
}

/// Reads a document, or says why it is none.
fn document(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    if begins.starts_with('<') {
        let place = Span::default().at(file);
        findings.push(
            Finding::error("not-json", place, "this is a web page, not JSON")
                .help("servers send one when they fail; fetch the document again"),
        );
        return None;
    }
    json::read(file, text, findings)
}

fn nothing_in(file: FileId) -> Finding {
    Finding::warning(
        "nothing-to-import",
        Span::default().at(file),
        "there is no incident, maintenance or component in this document",
    )
}
