//! One update of an incident or maintenance of the API.

use super::incident::Item;
use super::{KEY, prose, rest, string};
use crate::diagnostic::Finding;
use crate::import::draft::{DraftAffected, DraftPostmortem, DraftUpdate};
use crate::import::moment::{self, ReadMoment};
use crate::model::component::ComponentStatus;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::Extra;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::parse::slug;
use crate::time::Instant;

/// Keys whose values are kept elsewhere, or follow from others.
const UNDERSTOOD: &[&str] = &[
    "id",
    "status",
    "body",
    "incident_id",
    "display_at",
    "affected_components",
];

impl Item<'_> {
    /// One update. None when it is the postmortem, or cannot be one for want of a time: then it is
    /// kept as raw text.
    pub(super) fn update(&mut self, node: &Node) -> Option<(Instant, DraftUpdate)> {
        let status = string(node, "status");
        let at = ["display_at", "created_at", "updated_at"]
            .into_iter()
            .find_map(|key| self.time(node, key));
        if status == Some("postmortem") {
            self.published(node, at);
            return None;
        }
        let Some(at) = at else {
            let (raw, place) = (self.raw(node), self.place(node));
            self.draft.keep_unread("incident_updates", raw);
            self.findings.push(
                Finding::warning("update-without-time", place, "this update has no time")
                    .help("it is kept at the end of the record's text"),
            );
            return None;
        };
        self.is_shaped(
            node,
            "body",
            |value| matches!(value, Value::Scalar(_)),
            "a text",
        );
        let text = prose(node, "body").unwrap_or_default();
        let mut extra = self.unusual(node, at.at);
        let mut update = DraftUpdate::new(at.moment, text);
        update.status = status.and_then(|name| self.status(name));
        update.id = string(node, "id").map(slug::from_name);
        update.components = self.statuses(node);
        if let Some(name) = status.filter(|_| update.status.is_none()) {
            extra.insert(0, ("status".to_owned(), Extra::Text(name.to_owned())));
        }
        update.keep_own(KEY, extra);
        Some((at.at, update))
    }

    /// The update that published the postmortem.
    fn published(&mut self, node: &Node, at: Option<ReadMoment>) {
        prose(node, "body")
            .unwrap_or_default()
            .clone_into(&mut self.draft.body);
        let mut own = Vec::new();
        if let Some(id) = string(node, "id") {
            own.push(("id".to_owned(), Extra::Text(id.to_owned())));
        }
        let published = at.map(|at| {
            own.extend(self.unusual(node, at.at));
            at.moment
        });
        self.draft.postmortem = Some(DraftPostmortem {
            status: Some(PostmortemStatus::Final),
            published,
            reason: None,
        });
        if !own.is_empty() {
            let own = vec![("postmortem".to_owned(), Extra::Map(own))];
            self.draft.keep_own(KEY, own);
        }
    }

    /// What else an update says, without what nearly all say: times that are that of the update,
    /// and that readers were told.
    fn unusual(&self, node: &Node, at: Instant) -> Vec<(String, Extra)> {
        let mut extra = rest(node, UNDERSTOOD);
        extra.retain(|(key, value)| match (&**key, value) {
            ("created_at" | "updated_at", Extra::Text(text)) => {
                !moment::read(text, &self.reader.zone).is_ok_and(|read| read.at == at)
            }
            ("deliver_notifications", Extra::Text(text)) => text != "true",
            _ => true,
        });
        extra
    }

    /// The statuses that components have from an update on.
    fn statuses(&mut self, node: &Node) -> Vec<DraftAffected> {
        let Some(entry) = node.get("affected_components") else {
            return Vec::new();
        };
        self.is_shaped(
            node,
            "affected_components",
            |value| matches!(value, Value::Sequence(_)),
            "a list",
        );
        let mut affected: Vec<DraftAffected> = Vec::new();
        for item in entry.value.items() {
            let code = ["code", "id", "name"]
                .into_iter()
                .find_map(|key| string(item, key));
            let status = string(item, "new_status").and_then(component_status);
            let (Some(code), Some(status)) = (code, status) else {
                self.unread(
                    "affected_components",
                    item,
                    "this names no component and status",
                );
                continue;
            };
            let code = code.trim().to_owned();
            if let Some(old) = string(item, "old_status").and_then(component_status) {
                let update = string(node, "id").map(slug::from_name);
                self.old.insert((update, code.clone()), old);
            }
            self.components
                .name(&code, string(item, "name").unwrap_or(&code));
            match affected.iter_mut().find(|one| one.id == code) {
                Some(same) => same.status = Some(status),
                None => affected.push(DraftAffected {
                    id: code,
                    status: Some(status),
                }),
            }
        }
        affected
    }

    fn status(&self, name: &str) -> Option<UpdateStatus> {
        let known = if self.is_maintenance {
            UpdateStatus::OF_MAINTENANCES
        } else {
            UpdateStatus::OF_INCIDENTS
        };
        known
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, status)| *status)
    }
}

fn component_status(name: &str) -> Option<ComponentStatus> {
    ComponentStatus::NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, status)| *status)
}
