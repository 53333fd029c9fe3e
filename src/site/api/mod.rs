//! What the API says: the site in the forms of other systems, so that their readers need not know
//! that anything changed. The documents' types are views like those of pages.

pub mod statuspage;
pub mod cstate;
pub mod statusfy;
mod code;
mod stamp;
mod component;
mod incident;
mod kept;
mod post;
mod times;
mod history;
mod page;
#[cfg(test)]
mod tests;

pub use code::Code;
pub use kept::Kept;
pub use stamp::Stamp;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Site, UNKNOWN};
use crate::config::is_statuspage_id;
use crate::facts::impact::Felt;
use crate::facts::phase::Stage;
use crate::facts::rollup;
use crate::model::RecordKey;
use crate::model::record::{Impact, Kind};
use crate::time::Instant;
use code::Codes;
use statuspage::{
    Component, ComponentsDocument, Incident, IncidentsDocument, MaintenancesDocument, Page, Status,
    StatusDocument, SummaryDocument,
};

/// How many incidents and maintenances a list has (what Statuspage serves).
const LIST_MAX: usize = 50;

/// What all documents share.
pub struct Api<'a> {
    site: &'a Site<'a>,
    words: Words,
    codes: Codes,
    page: Page<'a>,
    /// The components by their keys.
    components: Vec<Component<'a>>,
    /// Their names with those of the groups around them.
    names: Vec<Cow<'a, str>>,
}

/// What is said where nobody wrote anything, in the site's language.
#[derive(Clone, Debug)]
pub struct Words {
    /// When the clock begins a maintenance.
    pub in_progress: String,
    /// When it completes one.
    pub completed: String,
    /// When an incident is over that has no post on it.
    pub resolved: String,
}

impl<'a> Api<'a> {
    /// Gathers what all documents share.
    pub fn of(site: &'a Site<'a>, words: Words) -> Self {
        let codes = Codes::of(site);
        let names = component::full_names(&site.content.components);
        let config = site.config;
        let records = || site.content.iter().map(|(key, _)| key);
        let known = records()
            .map(|key| site.first_heard(key))
            .filter(|at| *at != UNKNOWN)
            .min();
        let changed = records().filter_map(|key| times::changed(site, key)).max();
        Self {
            page: Page {
                id: codes.page,
                name: &config.title,
                url: config
                    .url
                    .as_deref()
                    .map_or("", |url| url.trim_end_matches('/')),
                time_zone: match config.zone.name() {
                    "UTC" => "Etc/UTC",
                    name => name,
                },
                updated_at: Stamp::of(changed.unwrap_or(site.facts.now), &config.zone),
            },
            components: component::rows(site, &names, &codes, known.unwrap_or(UNKNOWN)),
            names,
            site,
            words,
            codes,
        }
    }

    /// A record's id.
    pub fn code(&self, key: RecordKey) -> Code {
        self.codes.record(key)
    }

    /// The records that a program can have heard of lately: those in the lists and in the history's
    /// newest months.
    pub fn listed(&self) -> BTreeSet<RecordKey> {
        let months = self.months().into_iter();
        let in_history = months.flat_map(|(_, keys)| keys.iter().copied());
        newest(self.told())
            .into_iter()
            .chain(newest(self.planned(|_| true)))
            .chain(self.unresolved())
            .chain(self.coming())
            .chain(self.active())
            .chain(in_history)
            .collect()
    }

    /// The records that stand below their ids: those that programs find, those with feeds of their
    /// own, and what was at Statuspage, where their addresses are known. Files for many thousand
    /// others that nobody has heard of would only make builds slow.
    pub fn kept(&self) -> BTreeSet<RecordKey> {
        // Who was there keeps the code as an id, or states it beside another.
        let all = self.site.content.iter();
        let stated = all
            .filter(|(_, record)| record.statuspage_id.is_some() || is_statuspage_id(&record.id));
        self.listed()
            .into_iter()
            .chain(self.site.followed())
            .chain(stated.map(|(key, _)| key))
            .collect()
    }

    /// Old addresses of records' pages that nothing else stands at, without a slash at either end:
    /// what was at Statuspage stood there below its id, and programs make an address of an id.
    pub fn old_addresses(&self) -> Vec<(String, RecordKey)> {
        let content = self.site.content;
        self.kept()
            .into_iter()
            .map(|key| (self.code(key), key))
            .filter(|(code, _)| content.meant(code.as_str()).is_none())
            .map(|(code, key)| (format!("incidents/{code}"), key))
            .collect()
    }

    /// A record as lists have it.
    pub fn record(&'a self, key: RecordKey) -> Incident<'a> {
        self.incident(key)
    }

    /// `/api/v2/summary.json`
    pub fn summary(&'a self) -> SummaryDocument<'a> {
        let mut maintenances = self.coming();
        maintenances.extend(self.active());
        maintenances.sort_by_key(|key| times::window(self.site, *key));
        SummaryDocument {
            page: &self.page,
            components: &self.components,
            incidents: self.all(&self.unresolved()),
            scheduled_maintenances: self.all(&maintenances),
            status: self.overall(),
        }
    }

    /// `/api/v2/status.json`
    pub fn status(&'a self) -> StatusDocument<'a> {
        StatusDocument {
            page: &self.page,
            status: self.overall(),
        }
    }

    /// `/api/v2/components.json`
    pub fn components(&'a self) -> ComponentsDocument<'a> {
        ComponentsDocument {
            page: &self.page,
            components: &self.components,
        }
    }

    /// `/api/v2/incidents.json`
    pub fn incidents(&'a self) -> IncidentsDocument<'a> {
        self.incidents_of(&newest(self.told()))
    }

    /// `/api/v2/incidents/unresolved.json`
    pub fn unresolved_incidents(&'a self) -> IncidentsDocument<'a> {
        self.incidents_of(&self.unresolved())
    }

    /// `/api/v2/incidents/resolved.json`
    pub fn resolved_incidents(&'a self) -> IncidentsDocument<'a> {
        let mut keys = self.told();
        keys.retain(|key| !self.is_unresolved(*key));
        self.incidents_of(&newest(keys))
    }

    /// `/api/v2/scheduled-maintenances.json`
    pub fn maintenances(&'a self) -> MaintenancesDocument<'a> {
        self.maintenances_of(&newest(self.planned(|_| true)))
    }

    /// `/api/v2/scheduled-maintenances/upcoming.json`
    pub fn upcoming_maintenances(&'a self) -> MaintenancesDocument<'a> {
        self.maintenances_of(&self.coming())
    }

    /// `/api/v2/scheduled-maintenances/active.json`
    pub fn active_maintenances(&'a self) -> MaintenancesDocument<'a> {
        self.maintenances_of(&self.active())
    }

    /// The contract's rule: the components decide. "With no components it is always All Systems
    /// Operational unless an incident is active"; then that incident's impact decides.
    fn overall(&self) -> Status {
        let site = self.site;
        let mut overall = site.facts.overall;
        if site.content.components.is_empty() {
            let unresolved = self.unresolved();
            let felt = unresolved.iter().map(|key| site.facts.record(*key).felt);
            overall = match felt.max() {
                Some(Felt::Impact(Impact::Critical)) => rollup::Overall::MajorSystemOutage,
                Some(Felt::Impact(Impact::Major)) => rollup::Overall::PartialSystemOutage,
                Some(Felt::Impact(Impact::Minor) | Felt::Unknown) => {
                    rollup::Overall::MinorServiceOutage
                }
                _ if !self.active().is_empty() => rollup::Overall::ServiceUnderMaintenance,
                _ => overall,
            };
        }
        Status {
            indicator: overall.indicator(),
            description: overall.description(),
        }
    }

    /// Incidents and notices that have begun, newest first.
    fn told(&self) -> Vec<RecordKey> {
        let is_planned =
            |key: &RecordKey| matches!(self.site.content.get(*key).kind, Kind::Maintenance(_));
        self.site.listed().filter(|key| !is_planned(key)).collect()
    }

    fn is_unresolved(&self, key: RecordKey) -> bool {
        let is_incident = self.site.content.get(key).kind == Kind::Incident;
        is_incident && self.site.facts.record(key).phase.stage != Stage::Closed
    }

    fn unresolved(&self) -> Vec<RecordKey> {
        let mut keys = self.told();
        keys.retain(|key| self.is_unresolved(*key));
        keys
    }

    /// Maintenances in a stage, newest first.
    fn planned(&self, is_asked_for: impl Fn(Stage) -> bool) -> Vec<RecordKey> {
        let site = self.site;
        site.facts
            .newest_first()
            .filter(|key| matches!(site.content.get(*key).kind, Kind::Maintenance(_)))
            .filter(|key| is_asked_for(site.facts.record(*key).phase.stage))
            .collect()
    }

    /// Nearest first.
    fn coming(&self) -> Vec<RecordKey> {
        let mut keys = self.planned(|stage| stage == Stage::Coming);
        keys.reverse();
        keys
    }

    fn active(&self) -> Vec<RecordKey> {
        self.planned(|stage| stage == Stage::Open)
    }

    fn incidents_of(&'a self, keys: &[RecordKey]) -> IncidentsDocument<'a> {
        IncidentsDocument {
            page: &self.page,
            incidents: self.all(keys),
        }
    }

    fn maintenances_of(&'a self, keys: &[RecordKey]) -> MaintenancesDocument<'a> {
        MaintenancesDocument {
            page: &self.page,
            scheduled_maintenances: self.all(keys),
        }
    }

    fn all(&'a self, keys: &[RecordKey]) -> Vec<Incident<'a>> {
        keys.iter().map(|key| self.incident(*key)).collect()
    }

    fn stamp(&self, at: Instant) -> Stamp {
        Stamp::of(at, &self.site.config.zone)
    }
}

fn newest(mut keys: Vec<RecordKey>) -> Vec<RecordKey> {
    keys.truncate(LIST_MAX);
    keys
}
