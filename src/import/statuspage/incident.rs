//! One incident or scheduled maintenance of the API.

use std::collections::{BTreeMap, BTreeSet};

use super::component::Components;
use super::copies::{Copy, Rank};
use super::{KEY, Page, Thing, id, is_false, prose, rest, string};
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
    pub(super) page: &'p Page,
    /// The zone of times without one.
    pub(super) zone: Zone,
}

/// Keys whose values are kept elsewhere, or follow from others.
const UNDERSTOOD: &[&str] = &[
    "id",
    "code",
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
    "scheduled_auto_in_progress",
    "scheduled_auto_completed",
    "backfilled",
    "postmortem_body",
    "postmortem_published_at",
    "postmortem_ignored",
];

/// The steps of a maintenance that the clock may make.
const BY_THE_CLOCK: [&str; 2] = ["scheduled_auto_in_progress", "scheduled_auto_completed"];

/// Keys that say nothing when they are false.
const USUALLY_FALSE: &[&str] = &["scheduled_remind_prior", "postmortem_notified_twitter"];

impl Reader<'_> {
    /// The draft of an item. Whatever is wrong with it, there is one.
    pub(super) fn read(
        &self,
        thing: &Thing<'_>,
        components: &mut Components,
        findings: &mut Vec<Finding>,
    ) -> Copy {
        let node = &thing.node;
        let mut item = Item {
            reader: self,
            thing,
            is_maintenance: is_maintenance(node),
            draft: Draft::new(String::new(), node.span.at(thing.file)),
            old: BTreeMap::new(),
            first: None,
            watched: None,
            components,
            findings,
        };
        item.name();
        item.impact();
        item.updates();
        item.times();
        item.affected();
        item.postmortem();
        item.origin();
        item.state();
        item.shapes();
        let instant = |key| {
            let text = string(node, key)?;
            moment::read(text, &self.zone).ok().map(|read| read.at)
        };
        let status = string(node, "status");
        Copy {
            list: thing.list,
            rank: if node.is_whole {
                Rank::Whole
            } else {
                Rank::Cut
            },
            is_over: matches!(status, Some("resolved" | "postmortem" | "completed")),
            made: instant("created_at").or_else(|| instant("started_at")),
            changed: instant("updated_at"),
            keys: node.entries().len(),
            draft: item.draft,
        }
    }
}

/// An item on its way to a draft.
pub(super) struct Item<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) thing: &'a Thing<'a>,
    pub(super) is_maintenance: bool,
    pub(super) draft: Draft,
    /// What components were before an update, by its id and theirs.
    pub(super) old: BTreeMap<(Option<String>, String), ComponentStatus>,
    /// When the first update was posted, and the last that says that a fix is watched.
    first: Option<Instant>,
    watched: Option<Instant>,
    pub(super) components: &'a mut Components,
    pub(super) findings: &'a mut Vec<Finding>,
}

impl Item<'_> {
    pub(super) fn place(&self, node: &Node) -> Place {
        node.span.at(self.thing.file)
    }

    /// The text of a value as it stands in the source.
    pub(super) fn raw(&self, node: &Node) -> String {
        let written = || self.thing.text.get(node.span.range()).unwrap_or_default();
        node.text().unwrap_or_else(written).to_owned()
    }

    /// Keeps a value that could not be understood, and says so.
    pub(super) fn unread(&mut self, key: &str, node: &Node, message: impl Into<String>) {
        let (raw, place) = (self.raw(node), self.place(node));
        self.draft
            .not_understood(key, &raw, place, message, self.findings);
    }

    /// A time of a key, kept as raw text when it cannot be understood.
    pub(super) fn time(&mut self, node: &Node, key: &str) -> Option<ReadMoment> {
        let value = &node.get(key)?.value;
        if value.value == Value::Null {
            return None;
        }
        let (text, place) = (self.raw(value), self.place(value));
        if !value.is_whole {
            let message = format!("`{text}` breaks off");
            self.draft
                .not_understood(key, &text, place, message, self.findings);
            return None;
        }
        let zone = &self.reader.zone;
        self.draft.time(key, &text, place, zone, self.findings)
    }

    /// Its code, which is its id for ever, and its title.
    fn name(&mut self) {
        let node = &self.thing.node;
        let place = self.place(node);
        let code = string(node, "id").or_else(|| string(node, "code"));
        let name = prose(node, "name").map(str::trim);
        let id = [
            code.unwrap_or_default(),
            &name.unwrap_or_default().to_lowercase(),
            "untitled",
        ]
        .into_iter()
        .map(slug::from_name)
        .find(|id| !id.is_empty())
        .unwrap_or_default();
        match code {
            None => self.findings.push(
                Finding::warning("id-missing", place, "this item has no id")
                    .help(format!("its record gets the id `{id}`")),
            ),
            Some(code) if code != id => self.findings.push(
                Finding::warning(
                    "id-changed",
                    place,
                    format!("`{}` cannot stand in an address", code.escape_debug()),
                )
                .help(format!("its record gets the id `{id}`")),
            ),
            Some(_) => {}
        }
        let title = name.map_or_else(|| format!("Incident {id}"), str::to_owned);
        if name.is_none() {
            self.findings.push(
                Finding::warning("title-missing", place, "this item has no name")
                    .help(format!("its record is called `{title}`")),
            );
        }
        self.draft.key.clone_from(&id);
        self.draft.id = id;
        self.draft.title = title;
    }

    fn impact(&mut self) {
        let Some(entry) = self.thing.node.get("impact") else {
            return;
        };
        let Some(text) = entry.value.text() else {
            return;
        };
        match Impact::NAMES.iter().find(|(name, _)| *name == text) {
            Some((_, impact)) => self.draft.impact = Some(*impact),
            None if self.is_maintenance && text == "maintenance" => {}
            None => {
                let message = format!("there is no impact `{text}`");
                self.unread("impact", &entry.value, message);
            }
        }
    }

    fn updates(&mut self) {
        let Some(entry) = self.thing.node.get("incident_updates") else {
            return;
        };
        let mut updates: Vec<(Instant, DraftUpdate)> = Vec::new();
        for node in entry.value.items() {
            updates.extend(self.update(node));
        }
        // The API has the newest first; of two at the same instant, it has the later first.
        updates.reverse();
        updates.sort_by_key(|(at, _)| *at);
        self.first = updates.first().map(|(at, _)| *at);
        self.watched = updates
            .iter()
            .rfind(|(_, update)| {
                let watches = [UpdateStatus::Monitoring, UpdateStatus::Verifying];
                update
                    .status
                    .is_some_and(|status| watches.contains(&status))
            })
            .map(|(at, _)| *at);
        self.draft.updates = updates.into_iter().map(|(_, update)| update).collect();
        self.before();
    }

    /// Keeps what components were before an update, where that is not what the update before it
    /// says: another incident may have been on.
    fn before(&mut self) {
        let mut now: BTreeMap<String, ComponentStatus> = BTreeMap::new();
        for update in &mut self.draft.updates {
            let mut odd = Vec::new();
            for affected in &update.components {
                let key = (update.id.clone(), affected.id.clone());
                let known = now.get(&affected.id).copied();
                let known = known.unwrap_or(ComponentStatus::Operational);
                if let Some(old) = self.old.get(&key).filter(|old| **old != known) {
                    let old = Extra::Text(old.name().to_owned());
                    odd.push((affected.id.clone(), old));
                }
                now.extend(affected.status.map(|status| (affected.id.clone(), status)));
            }
            if !odd.is_empty() {
                update.keep_own(KEY, vec![("old_status".to_owned(), Extra::Map(odd))]);
            }
        }
    }

    fn times(&mut self) {
        let node = &self.thing.node;
        let started = self.time(node, "started_at");
        let resolved = self.time(node, "resolved_at");
        let last = self
            .draft
            .updates
            .iter()
            .rfind(|update| update.status.is_some());
        let is_said = last.is_some_and(|last| last.status.is_some_and(UpdateStatus::is_final));
        let said = last.filter(|_| is_said).map(|last| last.at.clone());
        self.draft.ended = resolved.as_ref().map(|read| read.moment.clone());
        if self.is_maintenance {
            let schedule = self.schedule(is_said);
            self.begun(started, schedule.as_ref());
            self.draft.kind = DraftKind::Maintenance(schedule);
            // It ends with its last update; its end need not be said twice.
            if said == self.draft.ended {
                self.draft.ended = None;
            }
        } else {
            self.draft.started = started.map(|read| read.moment);
            self.one_moment(said.as_ref());
        }
    }

    /// Of an incident that was told in one post, Statuspage puts the time of that post into start and
    /// end. Nobody said that it lasted no time.
    fn one_moment(&mut self, said: Option<&Moment>) {
        let draft = &mut self.draft;
        if draft.updates.len() != 1 || said.is_none() || said != draft.ended.as_ref() {
            return;
        }
        if draft.started == draft.ended {
            draft.ended = Some(Moment::plain("unknown"));
            self.findings.push(
                Finding::hint(
                    "end-not-stated",
                    draft.place,
                    "this began and ended with its only post, so nothing says when it ended",
                )
                .help("`ended` is written as `unknown`; it counts as over since that post"),
            );
        }
    }

    /// When a maintenance began, where that is not when it was announced.
    fn begun(&mut self, started: Option<ReadMoment>, schedule: Option<&DraftSchedule>) {
        let Some(started) = started else { return };
        if schedule.is_none() {
            self.draft.started = Some(started.moment);
        } else if self.first != Some(started.at) {
            let at = Extra::Text(started.moment.at);
            self.draft
                .keep_own(KEY, vec![("started_at".to_owned(), at)]);
        }
    }

    /// Keeps a state that is none. Others follow from the updates.
    fn state(&mut self) {
        let Some(entry) = self.thing.node.get("status") else {
            return;
        };
        let Some(text) = entry.value.text() else {
            return;
        };
        let is_known = UpdateStatus::ALL.iter().any(|(name, _)| *name == text);
        if is_known || matches!(text, "" | "postmortem") {
            return;
        }
        let message = format!("there is no status `{text}`");
        let finding = Finding::warning("value-not-understood", self.place(&entry.value), message);
        self.findings
            .push(finding.help("it is kept below `x-statuspage`"));
        let text = Extra::Text(text.to_owned());
        self.draft.keep_own(KEY, vec![("status".to_owned(), text)]);
    }

    fn schedule(&mut self, is_over: bool) -> Option<DraftSchedule> {
        let node = &self.thing.node;
        let from = self.time(node, "scheduled_for");
        let until = self.time(node, "scheduled_until");
        let (from, until) = (from?, until?);
        let is_by_hand = BY_THE_CLOCK.iter().any(|key| is_false(node, key));
        // Statuspage posts what the clock does: once it is over, all steps are updates.
        let by_updates = is_by_hand || is_over;
        let automatic = BY_THE_CLOCK
            .iter()
            .filter(|key| string(node, key) == Some("true"));
        let automatic = automatic.filter(|_| by_updates);
        let own = automatic.map(|key| ((*key).to_owned(), Extra::Text("true".to_owned())));
        let own = own.collect();
        self.draft.keep_own(KEY, own);
        Some(DraftSchedule {
            from: from.moment.at,
            until: until.moment.at,
            by_updates,
        })
    }

    /// What the whole item affected, with the statuses from which its updates start.
    fn affected(&mut self) {
        let mut first: BTreeMap<&str, ComponentStatus> = BTreeMap::new();
        let updates = &self.draft.updates;
        for affected in updates.iter().flat_map(|update| &update.components) {
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
        let published = self.time(node, "postmortem_published_at");
        if string(node, "postmortem_ignored") == Some("true") {
            self.draft.postmortem = Some(DraftPostmortem {
                status: Some(PostmortemStatus::Waived),
                ..DraftPostmortem::default()
            });
        }
        let Some(body) = prose(node, "postmortem_body") else {
            return;
        };
        // The update that published it mostly has the same text.
        let posted = std::mem::replace(&mut self.draft.body, body.to_owned());
        if !posted.is_empty() && posted.trim() != body.trim() {
            let posted = ("postmortem_as_posted".to_owned(), Extra::Text(posted));
            self.draft.keep_own(KEY, vec![posted]);
        }
        let postmortem = self.draft.postmortem.get_or_insert_default();
        if let Some(published) = published {
            postmortem.status = Some(PostmortemStatus::Final);
            postmortem.published = Some(published.moment);
        } else if postmortem.status.is_none() {
            postmortem.status = Some(PostmortemStatus::Draft);
        }
    }

    /// Where it comes from, and everything else that the source says.
    fn origin(&mut self) {
        let node = &self.thing.node;
        let page = self.reader.page;
        self.draft.source.publisher.clone_from(&page.draft.title);
        self.draft.source.url = page.item_address(&self.draft.key);
        if string(node, "backfilled") == Some("true") {
            self.draft.labels.push("retroactive".to_owned());
        }
        let first = self.first;
        let impact = self.draft.impact.map(Impact::name);
        let mut extra = rest(node, UNDERSTOOD);
        extra.retain(|(key, value)| match (&**key, value) {
            ("created_at", Extra::Text(text)) => {
                let read = moment::read(text, &self.reader.zone).map(|read| read.at);
                read.ok() != first
            }
            ("monitoring_at", Extra::Text(text)) => {
                let read = moment::read(text, &self.reader.zone).map(|read| read.at);
                read.ok() != self.watched
            }
            ("impact_override", Extra::Text(text)) => Some(text.as_str()) != impact,
            // Of a postmortem, readers are usually told.
            ("postmortem_notified_subscribers", Extra::Text(text)) => {
                let has_postmortem = prose(node, "postmortem_body").is_some();
                text.parse() != Ok(has_postmortem)
            }
            (key, Extra::Text(text)) => !(text == "false" && USUALLY_FALSE.contains(&key)),
            _ => true,
        });
        let code = string(node, "id").filter(|code| *code != self.draft.id);
        extra.splice(0..0, code.map(id).unwrap_or_default());
        // An update says that a fix is watched, and the item does not.
        let watched = node.get("monitoring_at").map(|entry| &entry.value.value);
        if self.watched.is_some() && watched == Some(&Value::Null) {
            extra.push(("monitoring_at".to_owned(), Extra::Null));
        }
        self.draft.keep_own(KEY, extra);
    }

    /// Keeps what has another shape than it should.
    fn shapes(&mut self) {
        let node = &self.thing.node;
        for key in ["id", "name", "status", "impact", "postmortem_body"] {
            self.is_shaped(
                node,
                key,
                |value| matches!(value, Value::Scalar(_)),
                "a text",
            );
        }
        for key in ["incident_updates", "components"] {
            self.is_shaped(
                node,
                key,
                |value| matches!(value, Value::Sequence(_)),
                "a list",
            );
        }
    }

    pub(super) fn is_shaped(
        &mut self,
        node: &Node,
        key: &str,
        is_right: impl Fn(&Value) -> bool,
        what: &str,
    ) {
        let Some(entry) = node.get(key) else { return };
        if entry.value.value != Value::Null && !is_right(&entry.value.value) {
            let message = format!("`{key}` is {what}, not {}", entry.value.kind());
            self.unread(key, &entry.value, message);
        }
    }
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
