//! Atlassian Statuspage: documents of its API in any of their shapes, and its feeds.
//!
//! An item often stands in several documents, such as a page of incidents and its own; it becomes
//! one record, as the newest of them has it. Codes become ids, so that every address stays.

mod component;
mod copies;
mod crawl;
mod entry;
mod feed;
mod incident;
mod listing;
mod post;
mod printed;

use std::collections::BTreeMap;

use super::draft::{Draft, DraftSite};
use super::kept::rest;
use super::unfit::{self, web_page};
use super::value::{prose, string};
use super::{Harvest, has_ending};
use crate::diagnostic::{FileId, Files, Finding, Place, Span};
use crate::model::record::Extra;
use crate::parse::json;
use crate::parse::node::{Node, Value};
use crate::source::Foreign;
use crate::time::Zone;
pub use crawl::Crawl;

use component::Components;
use copies::{Copy, Rank};
use feed::Feed;

/// Whether a file may be a document of the API, or a feed.
pub(super) fn reads(path: &str) -> bool {
    has_ending(path, &["json", "atom", "rss", "xml"])
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut findings = Vec::new();
    let mut found = Found::default();
    let mut feeds = Vec::new();
    for (_, file) in foreign.texts() {
        let text = foreign.map.text(file);
        match Sort::of(text) {
            Sort::Nothing => findings.push(unfit::nothing_in(file, THINGS)),
            Sort::Page => findings.push(web_page(file, "JSON or a feed")),
            Sort::Feed => {
                let feed = feed::read(file, text, &mut findings);
                if feed.entries.is_empty() {
                    findings.push(unfit::nothing_in(file, THINGS));
                }
                feeds.push(feed);
            }
            Sort::Json => {
                let before = found.things();
                if let Some(node) = json::read(file, text, &mut findings) {
                    found.look(file, text, node, Under::Document, None);
                    if found.things() == before {
                        findings.push(unfit::nothing_in(file, THINGS));
                    }
                }
            }
        }
    }
    findings.extend(found.odd.iter().map(|place| odd(*place)));
    let page = found.page(&feeds, &mut findings);
    let mut components = Components::default();
    for thing in &found.components {
        components.list(thing, &mut findings);
    }
    let mut items = Items::default();
    let reader = incident::Reader {
        page: &page,
        zone: page.zone.clone(),
    };
    for thing in &found.items {
        items.add(reader.read(thing, &mut components, &mut findings));
    }
    for feed in &feeds {
        for entry in &feed.entries {
            let text = foreign.map.text(entry.place.file);
            let draft = entry::read(feed, entry, text, &page.zone, &mut findings);
            items.add(Copy {
                list: Span::default().at(entry.place.file),
                rank: Rank::Posted,
                made: None,
                is_over: false,
                changed: entry.changed(),
                keys: 0,
                draft,
            });
        }
    }
    for month in &found.months {
        for copy in listing::read(month, &page, &mut findings) {
            items.add(copy);
        }
    }
    let mut harvest = Harvest {
        records: items.merged(&mut findings),
        site: page.draft,
        ..Harvest::default()
    };
    components.put_into(&mut harvest, &mut findings);
    harvest.findings = findings;
    harvest
}

/// What a file's text is.
enum Sort {
    Nothing,
    Page,
    Feed,
    Json,
}

impl Sort {
    fn of(text: &str) -> Self {
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        if begins.starts_with('<') && feed::is_feed(begins) {
            Self::Feed
        } else if begins.starts_with('<') {
            Self::Page
        } else if begins.is_empty() {
            Self::Nothing
        } else {
            Self::Json
        }
    }
}

/// Copies of items by their codes, in the order in which those were first met.
#[derive(Default)]
struct Items {
    copies: BTreeMap<String, Vec<Copy>>,
    order: Vec<String>,
}

impl Items {
    fn add(&mut self, copy: Copy) {
        let code = copy.draft.key.clone();
        let same = self.copies.entry(code.clone()).or_default();
        if same.is_empty() {
            self.order.push(code);
        }
        same.push(copy);
    }

    fn merged(mut self, findings: &mut Vec<Finding>) -> Vec<Draft> {
        self.order
            .iter()
            .filter_map(|code| self.copies.remove(code))
            .flat_map(|copies| copies::merged(copies, findings))
            .collect()
    }
}

/// A value of the API with the file that it stands in.
struct Thing<'t> {
    file: FileId,
    text: &'t str,
    node: Node,
    /// The list that it is an item of; itself when it stands alone.
    list: Place,
}

/// What a page says about itself.
struct Page {
    draft: DraftSite,
    zone: Zone,
}

impl Page {
    /// The address of an item's page.
    fn item_address(&self, code: &str) -> Option<String> {
        let url = self.draft.url.as_ref()?.trim_end_matches('/');
        Some(format!("{url}/incidents/{code}"))
    }
}

/// What stands in all documents.
#[derive(Default)]
struct Found<'t> {
    pages: Vec<Thing<'t>>,
    components: Vec<Thing<'t>>,
    items: Vec<Thing<'t>>,
    /// Months of the history.
    months: Vec<Thing<'t>>,
    /// Values that stand where those things should, and are none.
    odd: Vec<Place>,
}

/// Where a value stands, which says what it is when its keys do not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Document,
    Items,
    Components,
    Months,
}

impl<'t> Found<'t> {
    fn things(&self) -> usize {
        self.pages.len() + self.components.len() + self.items.len() + self.months.len()
    }

    /// Takes a value for what it is: a document, an item, a component, or a list of those. `list`
    /// is the list that it stands in, if any.
    fn look(&mut self, file: FileId, text: &'t str, node: Node, under: Under, list: Option<Place>) {
        let place = node.span.at(file);
        let list = list.unwrap_or(place);
        let thing = |node| Thing {
            file,
            text,
            node,
            list,
        };
        match node.value {
            Value::Sequence(items) => {
                for item in items {
                    self.look(file, text, item, under, Some(place));
                }
            }
            Value::Mapping(_) if under == Under::Months => self.months.push(thing(node)),
            Value::Mapping(_) if is_item(&node) || under == Under::Items => {
                self.items.push(thing(node));
            }
            Value::Mapping(_) if is_component(&node) || under == Under::Components => {
                self.components.push(thing(node));
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    let under = match &*entry.key {
                        "page" => {
                            self.pages.push(thing(entry.value));
                            continue;
                        }
                        "page_status" => Under::Document,
                        "months" => Under::Months,
                        "incidents"
                        | "incident"
                        | "scheduled_maintenances"
                        | "scheduled_maintenance" => Under::Items,
                        "components" | "component" => Under::Components,
                        _ => continue,
                    };
                    self.look(file, text, entry.value, under, None);
                }
            }
            Value::Null | Value::Scalar(_) if under == Under::Document => {}
            Value::Null | Value::Scalar(_) => self.odd.push(place),
        }
    }

    /// What the first page says, else the first feed. All documents of a source come from one.
    fn page(&self, feeds: &[Feed], findings: &mut Vec<Finding>) -> Page {
        let mut page = Page {
            draft: DraftSite::default(),
            zone: Zone::utc(),
        };
        let normal = |url: &String| crate::config::normal_url(url).is_ok();
        let Some(thing) = self.pages.first() else {
            if let Some(feed) = feeds.first() {
                page.draft.title = feed.author.clone().or_else(|| entry::page_name(feed));
                page.draft.url = feed.link.clone().filter(normal);
            }
            return page;
        };
        let text = |key| string(&thing.node, key).map(str::to_owned);
        page.draft.key = text("id");
        page.draft.title = text("name");
        page.draft.url = text("url").filter(normal);
        let mut own = text("id").map(|code| id(&code)).unwrap_or_default();
        if let Some(entry) = thing.node.get("time_zone")
            && let Some(name) = text("time_zone")
        {
            if let Some(zone) = Zone::named(&name) {
                page.draft.time_zone = Some(zone.name().to_owned());
                page.zone = zone;
            } else {
                let place = entry.value.span.at(thing.file);
                let message = format!("there is no zone `{name}`");
                findings.push(
                    Finding::warning("value-not-understood", place, message).help(
                        "times without one are read in UTC; write `time_zone` into candor.yaml",
                    ),
                );
                own.push(("time_zone".to_owned(), Extra::Text(name)));
            }
        }
        if !own.is_empty() {
            page.draft.extra.push((KEY.to_owned(), Extra::Map(own)));
        }
        page
    }
}

/// What a document should have in it.
const THINGS: &str = "incident, maintenance or component";

/// The key below which records keep what only Statuspage has.
const KEY: &str = "x-statuspage";

/// What a thing was called at Statuspage. Only ids of its own form are `id` in records, because
/// that is what the API gives again; pages in its manner have others.
fn id(code: &str) -> Vec<(String, Extra)> {
    let is_own = code.len() == 12
        && code
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let key = if is_own { "id" } else { "code" };
    vec![(key.to_owned(), Extra::Text(code.to_owned()))]
}

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

/// Whether a key says no.
fn is_false(node: &Node, key: &str) -> bool {
    string(node, key) == Some("false")
}

fn odd(place: Place) -> Finding {
    Finding::warning(
        "not-an-item",
        place,
        "this stands where an incident, maintenance or component should, and is none",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{plan, write};

    /// What becomes of some documents, with ids that are told apart.
    fn harvested(documents: &[&str]) -> Harvest {
        let mut foreign = Foreign::default();
        for (number, text) in documents.iter().enumerate() {
            let bytes = text.as_bytes().to_vec();
            foreign.add(format!("{number}.json"), bytes, &mut Vec::new());
        }
        let mut harvest = harvest(&foreign);
        plan::distinct(&mut harvest.records, &mut harvest.findings);
        harvest
    }

    fn rules(harvest: &Harvest) -> Vec<&str> {
        harvest.findings.iter().map(|it| it.rule).collect()
    }

    fn incident(name: &str, update: &str) -> String {
        format!(
            r#"{{"incidents": [{{"id": "abc", "name": "{name}", "impact": "minor", "created_at": "2026-03-09T10:00:00Z",
            "incident_updates": [{{"id": "{update}", "status": "investigating", "body": "{update}", "display_at": "2026-03-09T10:05:00Z"}}]}}]}}"#
        )
    }

    #[test]
    fn two_items_of_two_documents_stay_two() {
        let told = |one: &str, other: &str| {
            let harvest = harvested(&[one, other]);
            let mut told: Vec<String> = harvest
                .records
                .iter()
                .map(|draft| format!("{} {} {}", draft.id, draft.title, draft.updates.len()))
                .collect();
            told.extend(rules(&harvest).into_iter().map(str::to_owned));
            told.join(", ")
        };
        let (api, mail) = (incident("API", "u1"), incident("Mail", "u2"));
        assert_eq!(told(&api, &mail), "abc API 1, abc-2 Mail 1, same-id");
        // One that was only called otherwise later, or that has more posts, is one.
        assert_eq!(told(&api, &incident("The API", "u1")), "abc API 1");
        let more = told(&api, &incident("API", "u2"));
        assert_eq!(more, "abc API 2, update-in-older-copy");
        let newer = mail.replace(
            "\"created_at\"",
            "\"updated_at\": \"2026-03-09T12:00:00Z\", \"created_at\"",
        );
        assert_eq!(told(&api, &newer), "abc Mail 2, update-in-older-copy");
    }

    #[test]
    fn as_much_as_can_be_read_is_kept_and_the_loss_is_told() {
        // A fault in the middle of a list leaves out the value that it is in.
        let harvest = harvested(&[
            r#"{"incidents": [{"id": "a", "name": "A", "impact": "none"}, {"id": "b", "name": oops, "impact": "none"}, {"id": "c", "name": "C", "impact": "none"}]}"#,
        ]);
        let ids: Vec<&str> = harvest.records.iter().map(|it| &*it.id).collect();
        assert_eq!(ids, ["a", "b", "c"]);
        assert_eq!(rules(&harvest), ["json-syntax", "title-missing"]);
        assert_eq!(harvest.findings[0].place.span, Span::new(79, 83));
        // A text that breaks off is kept; a time that does is none.
        let harvest = harvested(&[
            r#"{"incidents": [{"id": "a", "name": "A", "started_at": "2026-03-09T10:00:00Z", "incident_updates": [], "postmortem_body": "It was the certi"#,
        ]);
        assert_eq!(harvest.records[0].body, "It was the certi");
        let harvest = harvested(&[
            r#"{"incidents": [{"id": "a", "incident_updates": [], "started_at": "2026-03-09"#,
        ]);
        assert_eq!(harvest.records[0].unread[0].text, "2026-03-09");
        // Every line is a document.
        let line = |id| format!(r#"{{"id": "{id}", "name": "N", "impact": "none"}}"#);
        let harvest = harvested(&[&format!("{}\n{}\n", line("a"), line("b"))]);
        assert_eq!((harvest.records.len(), harvest.findings.len()), (2, 0));
    }

    #[test]
    fn values_that_nobody_knows_are_told_and_kept() {
        let harvest = harvested(&[
            r#"{"page": {"id": "p", "name": "P", "time_zone": "Mars/Olympus"},
            "components": [
                {"id": "a", "name": "A", "position": 1, "status": "haunted", "group_id": "gone"},
                {"id": "a", "name": "B", "position": 2, "status": "operational"},
                {"id": "g", "name": "G", "position": 3, "group": true, "status": "operational"},
                {"id": "c", "name": "C", "position": 4, "status": "operational", "group_id": "g"}],
            "incidents": [{"id": "i", "name": "I", "impact": "none", "status": "exploded", "created_at": "2026-03-09T10:00:00Z", "incident_updates": []}]}"#,
        ]);
        assert_eq!(
            rules(&harvest),
            [
                "value-not-understood",
                "value-not-understood",
                "same-id",
                "value-not-understood",
                "group-missing"
            ]
        );
        let extra = |extra: &[(String, Extra)]| format!("{extra:?}");
        assert!(extra(&harvest.site.extra).contains("Mars/Olympus"));
        assert!(extra(&harvest.components[0].extra).contains("haunted"));
        assert_eq!(harvest.components[1].children.len(), 1);
        let record = write::record(&harvest.records[0], "i");
        assert!(record.contains("status: exploded}"), "{record}");
    }

    #[test]
    fn when_a_maintenance_began_is_kept() {
        let record = |more: &str| {
            let text = format!(
                r#"{{"incidents": [{{"id": "m", "name": "M", "impact": "maintenance", "status": "scheduled", "started_at": "2026-03-09T10:07:00Z"{more}}}]}}"#
            );
            write::record(&harvested(&[&text]).records[0], "m")
        };
        let planned = |from: &str| {
            record(&format!(
                r#", "scheduled_for": "2026-03-09T{from}Z", "scheduled_until": "2026-03-09T12:00:00Z""#
            ))
        };
        assert!(record("").contains("started: 2026-03-09T10:07:00Z\n"));
        assert!(planned("10:00:00").contains("started_at: 2026-03-09T10:07:00Z"));
        assert!(planned("10:07:00").contains("started_at: 2026-03-09T10:07:00Z"));
    }
}
