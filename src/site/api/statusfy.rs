//! The documents of statusfy's API v0 as its static builds have them, below
//! `static/content/api/v0/`, for sites that come from it
//! (<https://github.com/juliomrqz/statusfy>, `lib/content/database.js`).

use std::cmp::Reverse;

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::{Api, times};
use crate::facts::impact::Felt;
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::component::ComponentStatus;
use crate::model::record::{Impact, Kind, Record};
use crate::site::iso_milliseconds;
use crate::time::Instant;

/// How many incidents a page has.
const PAGE: usize = 10;

/// How many months a page of the history has.
const MONTHS: usize = 3;

/// How many days the timeline goes back from today.
const DAYS_BACK: u64 = 7;

/// The HTML of what was said in a record.
pub type Said<'s> = dyn Fn(RecordKey) -> String + 's;

/// A page of all incidents.
#[derive(Clone, Debug, Serialize)]
pub struct Incidents<'a> {
    /// How many there are on all pages.
    pub count: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many a page has.
    pub page_size: usize,
    /// How many pages there are; at least one.
    pub total_pages: usize,
    /// Newest first.
    pub incidents: Vec<Incident<'a>>,
}

/// A page of the history.
#[derive(Clone, Debug, Serialize)]
pub struct History<'a> {
    /// How many months there are on all pages.
    pub count: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many months a page has.
    pub page_size: usize,
    /// How many pages there are; at least one.
    pub total_pages: usize,
    /// Newest first; months without incidents are left out.
    pub periods: Vec<Period<'a>>,
}

/// A month.
#[derive(Clone, Debug, Serialize)]
pub struct Period<'a> {
    /// Such as `2018-3`.
    pub id: String,
    /// Newest first.
    pub incidents: Vec<Incident<'a>>,
    /// How many months it lies back from the newest one, from 1.
    pub order: usize,
    /// How many incidents it has.
    pub count: usize,
}

/// The last days.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Timeline<'a> {
    /// How many days.
    pub count: usize,
    /// Newest first.
    pub days: Vec<Day<'a>>,
    /// How many days ago the newest incident began.
    pub days_since_latest: i64,
}

/// A day.
#[derive(Clone, Debug, Serialize)]
pub struct Day<'a> {
    /// Its start.
    pub date: String,
    /// How many incidents it has.
    pub count: usize,
    /// Newest first.
    pub incidents: Vec<Incident<'a>>,
    /// Its place, from 1.
    pub order: usize,
}

/// Coming maintenance.
#[derive(Clone, Debug, Serialize)]
pub struct Scheduled<'a> {
    /// How many.
    pub count: usize,
    /// Farthest first.
    pub incidents: Vec<Incident<'a>>,
}

/// A component.
#[derive(Clone, Debug, Serialize)]
pub struct System<'a> {
    /// Its id.
    pub name: &'a str,
    /// `operational` or a severity.
    pub status: &'static str,
    /// Its place, from 1.
    pub order: usize,
}

/// A record.
#[derive(Clone, Debug, Serialize)]
pub struct Incident<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What users felt, in a sentence.
    pub description: &'a str,
    /// When it began, or since when there is word of it.
    pub date: String,
    /// When it last changed.
    pub modified: String,
    /// The start of a maintenance's window.
    pub scheduled: Option<String>,
    /// The window's length in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// `under-maintenance`, `degraded-performance`, `partial-outage` or `major-outage`.
    pub severity: &'static str,
    /// The ids of what it affects.
    pub affectedsystems: Vec<&'a str>,
    /// Whether it is over.
    pub resolved: bool,
    /// What was said, in HTML.
    pub content: String,
}

impl<'a> Api<'a> {
    /// How many pages of incidents there are.
    pub fn statusfy_pages(&self) -> usize {
        self.begun().len().div_ceil(PAGE).max(1)
    }

    /// How many pages of the history there are.
    pub fn statusfy_history_pages(&self) -> usize {
        self.periods().len().div_ceil(MONTHS).max(1)
    }

    /// The records that have a document of their own: all that stand in lists.
    pub fn statusfy_records(&self) -> Vec<RecordKey> {
        let mut records = self.begun();
        records.extend(self.coming());
        records
    }

    /// `incidents.page-N.LANG.json`
    pub fn statusfy_incidents(&'a self, page: usize, said: &Said<'_>) -> Incidents<'a> {
        let keys = self.begun();
        Incidents {
            count: keys.len(),
            page,
            page_size: PAGE,
            total_pages: self.statusfy_pages(),
            incidents: keys
                .iter()
                .skip((page - 1) * PAGE)
                .take(PAGE)
                .map(|key| self.statusfy_incident(*key, said))
                .collect(),
        }
    }

    /// `incidents/ID.LANG.json`
    pub fn statusfy_incident(&'a self, key: RecordKey, said: &Said<'_>) -> Incident<'a> {
        let site = self.site;
        let record = site.content.get(key);
        let created = site.first_heard(key);
        let changed = times::changed(site, key).unwrap_or(created);
        let window = times::window(site, key);
        let components = &site.content.components;
        Incident {
            id: &record.id,
            title: &record.title,
            description: record.scope.summary.as_deref().unwrap_or(&record.title),
            date: iso_milliseconds(self.dated(key)),
            modified: iso_milliseconds(changed.max(created)),
            scheduled: window.map(|(from, _)| iso_milliseconds(from)),
            duration: window.map(|(from, until)| (until - from).num_minutes()),
            severity: severity(record, site.facts.record(key).felt),
            affectedsystems: self
                .touched(record)
                .into_iter()
                .map(|leaf| components.get(leaf).id.as_str())
                .collect(),
            resolved: record.kind == Kind::Notice || times::closed(site, key).is_some(),
            content: said(key),
        }
    }

    /// `incidents/history.page-N.LANG.json`
    pub fn statusfy_history(&'a self, page: usize, said: &Said<'_>) -> History<'a> {
        let periods = self.periods();
        History {
            count: periods.len(),
            page,
            page_size: MONTHS,
            total_pages: self.statusfy_history_pages(),
            periods: periods
                .into_iter()
                .skip((page - 1) * MONTHS)
                .take(MONTHS)
                .map(|(month, order, keys)| Period {
                    id: format!("{}-{}", month.year(), month.month()),
                    count: keys.len(),
                    incidents: self.statusfy_all(&keys, said),
                    order,
                })
                .collect(),
        }
    }

    /// `incidents/timeline.LANG.json`
    pub fn statusfy_timeline(&'a self, said: &Said<'_>) -> Timeline<'a> {
        let zone = &self.site.config.zone;
        let today = zone.date(self.site.facts.now);
        let keys = self.begun();
        let days = (0..=DAYS_BACK).filter_map(|back| today.checked_sub_days(Days::new(back)));
        let days: Vec<Day<'a>> = days
            .zip(1..)
            .map(|(date, order)| {
                let of_day: Vec<RecordKey> = keys
                    .iter()
                    .copied()
                    .filter(|key| self.begun_on(*key) == date)
                    .collect();
                Day {
                    date: iso_milliseconds(zone.start_of_day(date)),
                    count: of_day.len(),
                    incidents: self.statusfy_all(&of_day, said),
                    order,
                }
            })
            .collect();
        Timeline {
            count: days.len(),
            days,
            days_since_latest: keys
                .first()
                .map_or(0, |key| (today - self.begun_on(*key)).num_days()),
        }
    }

    /// `scheduled.LANG.json`
    pub fn statusfy_scheduled(&'a self, said: &Said<'_>) -> Scheduled<'a> {
        let keys = self.planned(|stage| stage == Stage::Coming);
        Scheduled {
            count: keys.len(),
            incidents: self.statusfy_all(&keys, said),
        }
    }

    /// `systems.LANG.json`
    pub fn statusfy_systems(&'a self) -> Vec<System<'a>> {
        let components = &self.site.content.components;
        components
            .leaves()
            .zip(1..)
            .map(|(leaf, order)| System {
                name: &components.get(leaf).id,
                status: match self.site.facts.status(leaf) {
                    ComponentStatus::Operational => "operational",
                    ComponentStatus::UnderMaintenance => "under-maintenance",
                    ComponentStatus::DegradedPerformance => "degraded-performance",
                    ComponentStatus::PartialOutage => "partial-outage",
                    ComponentStatus::MajorOutage => "major-outage",
                },
                order,
            })
            .collect()
    }

    /// What is not still to come, newest first.
    fn begun(&self) -> Vec<RecordKey> {
        let facts = self.site.facts;
        let mut begun: Vec<RecordKey> = facts
            .newest_first()
            .filter(|key| facts.record(*key).phase.stage != Stage::Coming)
            .collect();
        begun.sort_by_cached_key(|key| Reverse(self.dated(*key)));
        begun
    }

    /// When a record began; what has not begun, or never did, since there is word of it.
    fn dated(&self, key: RecordKey) -> Instant {
        let facts = self.site.facts;
        let began = facts.record(key).began.filter(|at| *at <= facts.now);
        began.unwrap_or_else(|| self.site.first_heard(key))
    }

    /// The months that have incidents, newest first, each with how far it lies back.
    fn periods(&self) -> Vec<(NaiveDate, usize, Vec<RecordKey>)> {
        let mut periods: Vec<(NaiveDate, usize, Vec<RecordKey>)> = Vec::new();
        for key in self.begun() {
            let day = self.begun_on(key);
            let month = day.with_day(1).unwrap_or(day);
            match periods.iter_mut().find(|(other, ..)| *other == month) {
                Some((.., keys)) => keys.push(key),
                None => periods.push((month, 0, vec![key])),
            }
        }
        periods.sort_by_key(|(month, ..)| std::cmp::Reverse(*month));
        if let Some(newest) = periods.first().map(|(month, ..)| *month) {
            for (month, order, _) in &mut periods {
                let months = |date: &NaiveDate| date.year() * 12 + date.month0().cast_signed();
                *order = usize::try_from(months(&newest) - months(month) + 1).unwrap_or(1);
            }
        }
        periods
    }

    fn begun_on(&self, key: RecordKey) -> NaiveDate {
        self.site.config.zone.date(self.dated(key))
    }

    fn statusfy_all(&'a self, keys: &[RecordKey], said: &Said<'_>) -> Vec<Incident<'a>> {
        keys.iter()
            .map(|key| self.statusfy_incident(*key, said))
            .collect()
    }
}

fn severity(record: &Record, felt: Felt) -> &'static str {
    match (&record.kind, felt) {
        (Kind::Maintenance(_), _) => "under-maintenance",
        (_, Felt::Impact(Impact::Critical)) => "major-outage",
        (_, Felt::Impact(Impact::Major)) => "partial-outage",
        _ => "degraded-performance",
    }
}
