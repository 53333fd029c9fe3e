//! Records in the form of Statuspage's incidents and maintenances.

use super::kept::Kept;
use super::statuspage::{Incident, IncidentDetails, IncidentDocument, Page, Window};
use super::{Api, post, times};
use crate::facts::impact::Felt;
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Impact, Kind, Progress, Record};
use crate::site::RecordPart;

impl<'a> Api<'a> {
    /// A record as lists have it.
    pub(super) fn incident(&'a self, key: RecordKey) -> Incident<'a> {
        let site = self.site;
        let record = site.content.get(key);
        let kept = Kept::of(&record.extra);
        let heard = site.first_heard(key);
        let created = kept.time("created_at").unwrap_or(heard);
        let changed = times::changed(site, key).max(kept.time("updated_at"));
        let changed = changed.map_or(created, |at| at.max(created));
        // Of a maintenance this is when it was announced; its window has keys of its own.
        let began = match record.kind {
            Kind::Maintenance(_) => kept.time("started_at"),
            Kind::Incident | Kind::Notice => site.facts.record(key).began,
        };
        let watched = if kept.is_none("monitoring_at") {
            None
        } else {
            let known = kept.time("monitoring_at");
            known.or_else(|| times::watched(site, record))
        };
        Incident {
            id: self.codes.record(key),
            name: &record.title,
            status: self.status_of(key),
            created_at: self.stamp(created),
            updated_at: self.stamp(changed),
            monitoring_at: watched.map(|at| self.stamp(at)),
            resolved_at: self.resolved(key),
            impact: impact(site.facts.record(key).felt),
            shortlink: format!("{}{}", site.host(), site.addresses.record(&record.id)),
            started_at: self.stamp(began.unwrap_or(heard)),
            page_id: self.codes.page,
            incident_updates: self.posts(key),
            components: self
                .touched(record)
                .into_iter()
                .map(|leaf| &self.components[leaf.index()])
                .collect(),
            window: times::window(site, key).map(|(from, until)| Window {
                scheduled_for: self.stamp(from),
                scheduled_until: self.stamp(until),
            }),
        }
    }

    /// A record by itself, with the page. The page changed as the record did: otherwise every
    /// such document would change with each change of any other.
    pub fn incident_document(&'a self, incident: Incident<'a>) -> IncidentDocument<'a> {
        IncidentDocument {
            page: Page {
                updated_at: incident.updated_at,
                ..self.page.clone()
            },
            incident,
        }
    }

    /// A record by itself, with what lists leave out.
    pub fn incident_details(
        &'a self,
        key: RecordKey,
        incident: Incident<'a>,
    ) -> IncidentDetails<'a> {
        let site = self.site;
        let record = site.content.get(key);
        let has_postmortem = self.has_postmortem(key);
        let kept = Kept::of(&record.extra);
        let published = times::postmortem(site, key).filter(|_| has_postmortem);
        let put_right = published.map(|at| site.put_right(record, RecordPart::Rest, at));
        let put_right = put_right.filter(|at| Some(*at) > published);
        let written = kept.time("postmortem_body_last_updated_at");
        let written = written
            .filter(|_| has_postmortem)
            .or(published)
            .max(put_right);
        let notified = kept.truth("postmortem_notified_subscribers");
        let reminded = kept.time("scheduled_reminded_at");
        let is_automatic = matches!(
            record.kind,
            Kind::Maintenance(Some(schedule)) if schedule.progress == Progress::Automatic
        );
        let waived =
            |it: &crate::model::postmortem::Postmortem| it.status == Some(PostmortemStatus::Waived);
        let window = incident.window.clone();
        IncidentDetails {
            incident: Incident {
                window: None,
                ..incident
            },
            backfilled: self.is_backfilled(key),
            impact_override: record.impact.map(Impact::name),
            scheduled_for: window.as_ref().map(|window| window.scheduled_for),
            scheduled_until: window.as_ref().map(|window| window.scheduled_until),
            scheduled_remind_prior: kept.truth("scheduled_remind_prior") == Some(true),
            scheduled_reminded_at: reminded.map(|at| self.stamp(at)),
            scheduled_auto_in_progress: kept
                .truth("scheduled_auto_in_progress")
                .unwrap_or(is_automatic),
            scheduled_auto_completed: kept
                .truth("scheduled_auto_completed")
                .unwrap_or(is_automatic),
            postmortem_body: has_postmortem.then(|| post::postmortem(record)),
            postmortem_body_last_updated_at: written.map(|at| self.stamp(at)),
            postmortem_ignored: record.postmortem.as_ref().is_some_and(waived),
            postmortem_published_at: published.map(|at| self.stamp(at)),
            postmortem_notified_subscribers: notified.unwrap_or(has_postmortem),
            postmortem_notified_twitter: kept.truth("postmortem_notified_twitter") == Some(true),
        }
    }

    /// Its status. A notice changes none and needs nobody, so it is resolved from the start:
    /// programs that wake people ask for what is not.
    pub(super) fn status_of(&self, key: RecordKey) -> &'static str {
        match self.site.content.get(key).kind {
            Kind::Notice => "resolved",
            Kind::Incident if self.has_postmortem(key) => "postmortem",
            _ => self.site.facts.record(key).phase.status.name(),
        }
    }

    fn resolved(&self, key: RecordKey) -> Option<super::stamp::Stamp> {
        let site = self.site;
        let at = match site.content.get(key).kind {
            Kind::Notice => Some(times::closed(site, key).unwrap_or_else(|| site.first_heard(key))),
            _ => times::closed(site, key),
        };
        at.map(|at| self.stamp(at))
    }

    /// Whether a record was published long afterwards.
    pub(super) fn is_backfilled(&self, key: RecordKey) -> bool {
        self.site.content.get(key).has_label("retroactive")
    }

    /// The components that a record affects at any time, in the order in which it names them; for
    /// a group, all that stands in it.
    pub(super) fn touched(&self, record: &Record) -> Vec<ComponentKey> {
        let components = &self.site.content.components;
        let windows = record.impact_windows.iter().flat_map(|it| &it.components);
        let updates = record.updates.iter().flat_map(|it| &it.components);
        let named = record.components.iter().chain(windows).chain(updates);
        let mut touched: Vec<ComponentKey> = Vec::new();
        let mut seen = vec![false; components.len()];
        for affected in named {
            let named = affected.component;
            if std::mem::replace(&mut seen[named.index()], true) {
                continue;
            }
            if components.get(named).is_group() {
                let leaves = components.leaves_below(named).into_iter();
                touched.extend(
                    leaves.filter(|leaf| !std::mem::replace(&mut seen[leaf.index()], true)),
                );
            } else {
                touched.push(named);
            }
        }
        touched
    }
}

/// Its impact. An incident that gives nothing to judge by has none here: there is no other word.
pub(super) fn impact(felt: Felt) -> &'static str {
    match felt {
        Felt::Unknown => Impact::None.name(),
        felt => felt.name(),
    }
}
