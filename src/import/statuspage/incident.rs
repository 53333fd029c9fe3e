//! One incident or scheduled maintenance.

use std::collections::{BTreeMap, BTreeSet};

use super::component::Components;
use super::copies::{Copy, Rank};
use super::{KEY, Page, Thing, rest, string};
use crate::diagnostic::{Finding, Place};
use crate::import::draft::{
    Draft, DraftAffected, DraftKind, DraftPostmortem, DraftSchedule, DraftUpdate, Moment,
};
use crate::import::moment::{self, ReadMoment};
use crate::model::component::ComponentStatus;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Extra, Impact};
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::parse::slug;
use crate::time::{Instant, Zone};

/// Reads items of a page.
pub(super) struct Reader<'p> {
    pub(super) site: &'p Page,
    /// The zone of times without one.
    pub(super) zone: Zone,
}

/// Keys whose values are kept elsewhere, or follow from others.
const UNDERSTOOD: &[&str] = &[
    "id",
    "name",
    "status",
    "impact",
    "page_id",
    "incident_updates",
    "components",
    "started_at",
    "resolved_at",
    "scheduled_for",
    "scheduled_until",
    "postmortem_body",
    "postmortem_published_at",
];

const UPDATE_UNDERSTOOD: &[&str] = &[
    "id",
    "status",
    "body",
    "incident_id",
    "display_at",
    "affected_components",
];

impl Reader<'_> {
    /// The draft of an item. Whatever is wrong with it, there is one.
    pub(super) fn read(
        &self,
        thing: &Thing<'_>,
        components: &mut Components,
        findings: &mut Vec<Finding>,
    ) -> Copy {
        let node = &thing.node;
        let place = node.span.at(thing.file);
        let mut item = Item {
            reader: self,
            thing,
            draft: Draft::new(code(node, thing, findings), place),
            components,
            findings,
        };
        item.draft.title = item.title();
        let is_maintenance = is_maintenance(node);
        item.impact(is_maintenance);
        let started = item.time(node, "started_at");
        let resolved = item.time(node, "resolved_at");
        item.updates(is_maintenance);
        if is_maintenance {
            let schedule = item.schedule();
            item.draft.kind = DraftKind::Maintenance(schedule);
        } else {
            item.draft.started = started.map(|read| read.moment);
        }
        item.draft.ended = resolved.map(|read| read.moment);
        item.end(is_maintenance);
        item.affected();
        item.postmortem();
        item.origin();
        item.rest();
        let instant = |key| {
            let text = string(node, key)?;
            moment::read(text, &self.zone).ok().map(|read| read.at)
        };
        Copy {
            rank: if node.get("incident_updates").is_some() {
                Rank::Whole
            } else {
                Rank::Listed
            },
            made: instant("created_at").or_else(|| instant("started_at")),
            changed: instant("updated_at"),
            draft: item.draft,
        }
    }
}

struct Item<'a> {
    reader: &'a Reader<'a>,
    thing: &'a Thing<'a>,
    draft: Draft,
    components: &'a mut Components,
    findings: &'a mut Vec<Finding>,
}

impl Item<'_> {
    fn place(&self, node: &Node) -> Place {
        node.span.at(self.thing.file)
    }

    /// The text of a value as it stands in the source.
    fn raw(&self, node: &Node) -> String {
        node.text().map_or_else(
            || {
                let raw = self.thing.text.get(node.span.range());
                raw.unwrap_or_default().to_owned()
            },
            str::to_owned,
        )
    }

    /// Keeps a value that could not be understood, and says so.
    fn unread(&mut self, key: &str, node: &Node, message: impl Into<String>) {
        let (raw, place) = (self.raw(node), self.place(node));
        self.draft
            .not_understood(key, &raw, place, message, self.findings);
    }

    fn title(&mut self) -> String {
        let node = &self.thing.node;
        if let Some(name) = string(node, "name") {
            return name.trim().to_owned();
        }
        let place = self.place(node);
        let title = format!("Incident {}", self.draft.id);
        self.findings.push(
            Finding::warning("title-missing", place, "this item has no name")
                .help(format!("its record is called `{title}`")),
        );
        title
    }

    fn impact(&mut self, is_maintenance: bool) {
        let Some(entry) = self.thing.node.get("impact") else {
            return;
        };
        let Some(text) = entry.value.text() else {
            return;
        };
        let known = Impact::NAMES.iter().find(|(name, _)| *name == text);
        match known {
            Some((_, impact)) => self.draft.impact = Some(*impact),
            None if is_maintenance && text == "maintenance" => {}
            None => self.unread(
                "impact",
                &entry.value,
                format!("there is no impact `{text}`"),
            ),
        }
    }

    /// A time of a key, kept as raw text when it cannot be understood.
    fn time(&mut self, node: &Node, key: &str) -> Option<ReadMoment> {
        let value = &node.get(key)?.value;
        if value.value == Value::Null {
            return None;
        }
        let (text, place) = (self.raw(value), self.place(value));
        let zone = &self.reader.zone;
        self.draft.time(key, &text, place, zone, self.findings)
    }

    fn schedule(&mut self) -> Option<DraftSchedule> {
        let node = &self.thing.node;
        let (from, until) = (
            self.time(node, "scheduled_for"),
            self.time(node, "scheduled_until"),
        );
        let (from, until) = (from?, until?);
        let is_by_hand = ["scheduled_auto_in_progress", "scheduled_auto_completed"]
            .iter()
            .any(|key| string(node, key) == Some("false"));
        // Statuspage posts what the clock does: once it is over, all steps stand in the updates.
        let is_over = self
            .draft
            .updates
            .iter()
            .any(|update| update.status == Some(UpdateStatus::Completed));
        Some(DraftSchedule {
            from: from.moment.at,
            until: until.moment.at,
            by_updates: is_by_hand || is_over,
        })
    }

    /// A maintenance ends with its last update, so that its end need not be said twice. What is
    /// over although nothing says when ended at an unknown time.
    fn end(&mut self, is_maintenance: bool) {
        let last = self
            .draft
            .updates
            .iter()
            .rfind(|update| update.status.is_some());
        let is_said = last.is_some_and(|update| update.status.is_some_and(UpdateStatus::is_final));
        let said = last.filter(|_| is_said).map(|update| &update.at);
        if is_maintenance && said.is_some() && said == self.draft.ended.as_ref() {
            self.draft.ended = None;
        }
        let status = string(&self.thing.node, "status");
        let is_over = matches!(status, Some("resolved" | "postmortem" | "completed"));
        if is_over && !is_said && self.draft.ended.is_none() {
            self.draft.ended = Some(Moment::plain("unknown"));
        }
    }

    fn updates(&mut self, is_maintenance: bool) {
        let Some(entry) = self.thing.node.get("incident_updates") else {
            return;
        };
        let mut updates: Vec<(Instant, DraftUpdate)> = Vec::new();
        for node in entry.value.items() {
            updates.extend(self.update(node, is_maintenance));
        }
        // The API has the newest first; of two at the same instant, it has the later first.
        updates.reverse();
        updates.sort_by_key(|(at, _)| *at);
        self.draft.updates = updates.into_iter().map(|(_, update)| update).collect();
    }

    /// One update. None when it is the postmortem, or has no time.
    fn update(&mut self, node: &Node, is_maintenance: bool) -> Option<(Instant, DraftUpdate)> {
        let text = string(node, "body").unwrap_or_default();
        let status = string(node, "status");
        let at = ["display_at", "created_at", "updated_at"]
            .into_iter()
            .find_map(|key| self.time(node, key));
        if status == Some("postmortem") {
            text.clone_into(&mut self.draft.body);
            self.draft.postmortem = Some(DraftPostmortem {
                status: Some(PostmortemStatus::Final),
                published: at.map(|at| at.moment),
                reason: None,
            });
            return None;
        }
        let Some(at) = at else {
            let place = self.place(node);
            let raw = self.raw(node);
            self.draft.keep_unread("incident_updates", raw);
            self.findings.push(
                Finding::warning("update-without-time", place, "this update has no time")
                    .help("it is kept at the end of the record's text"),
            );
            return None;
        };
        let mut update = DraftUpdate::new(at.moment, text);
        if text.is_empty() {
            "—".clone_into(&mut update.text);
        }
        update.status = status.and_then(|name| update_status(name, is_maintenance));
        update.id = string(node, "id")
            .map(slug::from_name)
            .filter(|id| !id.is_empty());
        update.components = self.statuses(node);
        let mut extra = rest(node, UPDATE_UNDERSTOOD);
        if status.is_some() && update.status.is_none() {
            let status = Extra::Text(status.unwrap_or_default().to_owned());
            extra.insert(0, ("status".to_owned(), status));
        }
        let is_usual = |(key, value): &(String, Extra)| match (&**key, value) {
            ("created_at" | "updated_at", Extra::Text(text)) => {
                moment::read(text, &self.reader.zone).is_ok_and(|read| read.at == at.at)
            }
            ("deliver_notifications", Extra::Text(text)) => text == "true",
            _ => false,
        };
        extra.retain(|entry| !is_usual(entry));
        if !extra.is_empty() {
            update.extra.push((KEY.to_owned(), Extra::Map(extra)));
        }
        Some((at.at, update))
    }

    /// The statuses that components have from an update on.
    fn statuses(&mut self, node: &Node) -> Vec<DraftAffected> {
        let Some(entry) = node.get("affected_components") else {
            return Vec::new();
        };
        let mut affected: Vec<DraftAffected> = Vec::new();
        for item in entry.value.items() {
            let code = string(item, "code").or_else(|| string(item, "id"));
            let Some(id) = code.or_else(|| string(item, "name")).map(str::to_owned) else {
                continue;
            };
            let status = string(item, "new_status").and_then(component_status);
            if status.is_none() || affected.iter().any(|one| one.id == id) {
                continue;
            }
            self.components
                .name(&id, string(item, "name").unwrap_or(&id));
            affected.push(DraftAffected { id, status });
        }
        affected
    }

    /// What the whole item affected, with the statuses from which its updates start.
    fn affected(&mut self) {
        let mut first: BTreeMap<&str, ComponentStatus> = BTreeMap::new();
        for affected in self
            .draft
            .updates
            .iter()
            .flat_map(|update| &update.components)
        {
            if let Some(status) = affected.status {
                first.entry(&affected.id).or_insert(status);
            }
        }
        let mut ids: Vec<String> = Vec::new();
        if let Some(entry) = self.thing.node.get("components") {
            for node in entry.value.items() {
                let place = node.span.at(self.thing.file);
                ids.extend(self.components.of_item(node, place, self.findings));
            }
        }
        let mut seen = BTreeSet::new();
        let named = first.keys().map(|id| (*id).to_owned());
        let components = ids
            .into_iter()
            .chain(named)
            .filter(|id| seen.insert(id.clone()))
            .map(|id| DraftAffected {
                status: first.get(&*id).copied(),
                id,
            })
            .collect();
        self.draft.components = components;
    }

    fn postmortem(&mut self) {
        let node = &self.thing.node;
        if let Some(body) = string(node, "postmortem_body")
            && self.draft.body.is_empty()
        {
            body.clone_into(&mut self.draft.body);
        }
        if self.draft.body.is_empty() {
            return;
        }
        let published = self.time(node, "postmortem_published_at");
        let postmortem = self
            .draft
            .postmortem
            .get_or_insert_with(|| DraftPostmortem {
                status: Some(PostmortemStatus::Draft),
                ..DraftPostmortem::default()
            });
        if let Some(published) = published {
            postmortem.status = Some(PostmortemStatus::Final);
            postmortem.published = Some(published.moment);
        }
    }

    fn origin(&mut self) {
        let page = &self.reader.site.draft;
        self.draft.source.publisher.clone_from(&page.title);
        self.draft.source.url = page.url.as_ref().map(|url| {
            let url = url.trim_end_matches('/');
            format!("{url}/incidents/{}", self.draft.key)
        });
    }

    /// Everything else that the source says.
    fn rest(&mut self) {
        let mut extra = rest(&self.thing.node, UNDERSTOOD);
        let started: Option<Moment> = self.draft.started.clone();
        extra.retain(|(key, value)| match (&**key, value) {
            ("created_at", Extra::Text(text)) => {
                let read = moment::read(text, &self.reader.zone).map(|read| read.moment);
                read.ok() != started
            }
            _ => true,
        });
        if !extra.is_empty() {
            self.draft.extra.push((KEY.to_owned(), Extra::Map(extra)));
        }
    }
}

/// The code of an item, or a name for one that has none.
fn code(node: &Node, thing: &Thing<'_>, findings: &mut Vec<Finding>) -> String {
    let code = string(node, "id").or_else(|| string(node, "code"));
    let code = slug::from_name(code.unwrap_or_default());
    if !code.is_empty() {
        return code;
    }
    let name = slug::from_name(&string(node, "name").unwrap_or("incident").to_lowercase());
    findings.push(
        Finding::warning(
            "id-missing",
            node.span.at(thing.file),
            "this item has no id",
        )
        .help(format!("its record gets the id `{name}`")),
    );
    name
}

fn is_maintenance(node: &Node) -> bool {
    let has = |key| string(node, key).is_some();
    let status = string(node, "status").unwrap_or_default();
    has("scheduled_for")
        || has("scheduled_until")
        || string(node, "impact") == Some("maintenance")
        || UpdateStatus::OF_MAINTENANCES
            .iter()
            .any(|(name, _)| *name == status)
}

fn update_status(name: &str, is_maintenance: bool) -> Option<UpdateStatus> {
    let known = if is_maintenance {
        UpdateStatus::OF_MAINTENANCES
    } else {
        UpdateStatus::OF_INCIDENTS
    };
    known
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, status)| *status)
}

fn component_status(name: &str) -> Option<ComponentStatus> {
    ComponentStatus::NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, status)| *status)
}
