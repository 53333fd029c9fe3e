//! The newest months in the form of Statuspage's history.

use chrono::{Datelike, Months, NaiveDate};

use super::incident::impact;
use super::statuspage::{
    HistoryComponent, HistoryDocument, HistoryIncident, HistoryMonth, StatusDocument,
};
use super::{Api, times};
use crate::model::RecordKey;
use crate::site::history::Month;
use crate::time::Instant;

/// How many months a page of the history has.
const MONTHS: u32 = 3;

/// The months' names, which readers look up.
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl<'a> Api<'a> {
    /// `/history.json`
    pub fn history(&'a self) -> HistoryDocument<'a> {
        let site = self.site;
        let components = &site.content.components;
        HistoryDocument {
            components: components
                .iter()
                .map(|(key, _)| HistoryComponent {
                    id: self.codes.component(key),
                    code: self.codes.component(key),
                    name: &self.names[key.index()],
                    status: site.facts.status(key).name(),
                })
                .collect(),
            page_status: StatusDocument {
                page: &self.page,
                status: self.overall(),
            },
            show_component_filter: !components.is_empty(),
            months: self
                .months()
                .into_iter()
                .map(|(first, keys)| self.month(first, keys))
                .collect(),
        }
    }

    /// The newest months by their first days, newest first, with what began in them.
    pub(super) fn months(&self) -> Vec<(NaiveDate, &[RecordKey])> {
        let site = self.site;
        let today = site.config.zone.date(site.facts.now);
        let first = today.with_day(1).unwrap_or(today);
        (0..MONTHS)
            .filter_map(|back| first.checked_sub_months(Months::new(back)))
            .map(|first| {
                let keys = site.months.get(&Month::of(first));
                (first, keys.map_or(&[][..], Vec::as_slice))
            })
            .collect()
    }

    fn month(&'a self, first: NaiveDate, keys: &[RecordKey]) -> HistoryMonth<'a> {
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        HistoryMonth {
            name: NAMES[first.month0() as usize],
            year: first.year(),
            starts_on: first.weekday().num_days_from_sunday(),
            days: (next - first).num_days().unsigned_abs() as u32,
            incidents: keys.iter().map(|key| self.in_history(*key)).collect(),
        }
    }

    fn in_history(&'a self, key: RecordKey) -> HistoryIncident<'a> {
        let site = self.site;
        let record = site.content.get(key);
        let began = site.facts.record(key).began;
        let (from, until) = match times::window(site, key) {
            Some((from, until)) => (from, Some(until)),
            None => (
                began.unwrap_or_else(|| site.first_heard(key)),
                times::closed(site, key),
            ),
        };
        HistoryIncident {
            code: self.codes.record(key),
            name: &record.title,
            message: self.posts(key).first().map_or("", |post| post.body),
            impact: impact(site.facts.record(key).felt),
            timestamp: self.timestamp(from, until),
        }
    }

    fn timestamp(&self, from: Instant, until: Option<Instant>) -> String {
        let zone = &self.site.config.zone;
        let local = zone.local(from);
        let time = |at: chrono::NaiveDateTime| {
            format!("<var data-var='time'>{}</var>", at.format("%H:%M"))
        };
        let day_and_time = |at: chrono::NaiveDateTime| {
            let month = &NAMES[at.month0() as usize][..3];
            let day = at.format("%e");
            format!("{month} <var data-var='date'>{day}</var>, {}", time(at))
        };
        let begun = day_and_time(local.naive);
        let Some(end) = until
            .filter(|until| *until > from)
            .map(|until| zone.local(until))
        else {
            return format!("{begun} {}", local.abbreviation);
        };
        let ended = if end.naive.date() == local.naive.date() {
            time(end.naive)
        } else {
            day_and_time(end.naive)
        };
        format!("{begun} - {ended} {}", end.abbreviation)
    }
}
