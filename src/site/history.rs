//! The history: an overview of all months, and a page for each, so that no page grows as
//! years pass.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::Site;
use super::times;
use super::view::{HistoryMonth, HistoryPage, HistoryYear, MonthLink, MonthPage};
use crate::facts::impact::Felt;
use crate::model::RecordKey;
use crate::model::record::Kind;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    pub(super) fn of(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }

    fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }
}

impl fmt::Display for Month {
    /// As in addresses: `2024-09`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl<'a> Site<'a> {
    /// The view of the overview.
    pub fn history_page(&self) -> HistoryPage<'a> {
        let mut years: BTreeMap<i32, HistoryYear> = BTreeMap::new();
        for (month, keys) in &self.months {
            let year = years.entry(month.year).or_insert_with(|| HistoryYear {
                year: month.year,
                records: 0,
                months: self.months_of(month.year),
            });
            year.records += keys.len();
        }
        let listed = self.months.values().flatten().chain(&self.undated);
        let told = listed.filter(|key| self.content.get(**key).kind != Kind::Notice);
        HistoryPage {
            years: years.into_values().rev().collect(),
            undated: self.undated.iter().map(|key| self.card(*key)).collect(),
            total: told.count(),
        }
    }

    /// The view of a month.
    pub fn month_page(&self, month: Month) -> MonthPage<'a> {
        let link = |month: &Month| MonthLink {
            month: times::day(month.first_day()),
            href: self.addresses.month(&month.to_string()),
        };
        let empty = Vec::new();
        let keys = self.months.get(&month).unwrap_or(&empty);
        MonthPage {
            month: times::day(month.first_day()),
            records: keys.iter().map(|key| self.card(*key)).collect(),
            older: self
                .months
                .range(..month)
                .next_back()
                .map(|(month, _)| link(month)),
            newer: self
                .months
                .range(month..)
                .nth(1)
                .map(|(month, _)| link(month)),
            zone: times::time(self.facts.now, &self.config.zone).zone,
        }
    }

    /// The months of a year of which something can be said: none before the first that is on record, and
    /// none to come in which nothing is planned.
    fn months_of(&self, year: i32) -> Vec<HistoryMonth> {
        let now = Month::of(self.config.zone.date(self.facts.now));
        let first = self.months.keys().next().copied().unwrap_or(now);
        let last = self
            .months
            .keys()
            .next_back()
            .map_or(now, |last| now.max(*last));
        (1..=12)
            .map(|month| Month { year, month })
            .filter(|month| (first..=last).contains(month))
            .map(|month| match self.months.get(&month) {
                Some(keys) => self.month_in_overview(month, keys),
                None => empty_month(month),
            })
            .collect()
    }

    fn month_in_overview(&self, month: Month, keys: &[RecordKey]) -> HistoryMonth {
        let of_kind = |kind: fn(&Kind) -> bool| {
            keys.iter()
                .filter(|key| kind(&self.content.get(**key).kind))
                .count()
        };
        let incidents = keys
            .iter()
            .filter(|key| self.content.get(**key).kind != Kind::Notice);
        let worst = incidents
            .map(|key| self.facts.record(*key).felt)
            .filter(|felt| *felt != Felt::Maintenance)
            .max();
        HistoryMonth {
            month: times::day(month.first_day()),
            href: Some(self.addresses.month(&month.to_string())),
            incidents: of_kind(|kind| *kind == Kind::Incident),
            maintenances: of_kind(|kind| matches!(kind, Kind::Maintenance(_))),
            worst: worst.map(Felt::name),
        }
    }
}

fn empty_month(month: Month) -> HistoryMonth {
    HistoryMonth {
        month: times::day(month.first_day()),
        href: None,
        incidents: 0,
        maintenances: 0,
        worst: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::Drafts;

    #[test]
    fn months_run_from_the_first_record_to_the_last_that_is_known() {
        let record = |front: &str| format!("---\ntitle: T\n{front}\n---\n");
        let sample = Sample::of(&[
            (
                "a.md",
                &record("started: 2025-11-02 10:00\nended: 2025-11-02 11:00"),
            ),
            ("b.md", &record("kind: notice\nstarted: 2026-02-01")),
            // Found by the day in its name.
            ("2026-01-05-c.md", &record("ended: unknown")),
            ("d.md", &record("ended: unknown")),
        ]);
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let page = site.history_page();
        let years: Vec<String> = page
            .years
            .iter()
            .map(|year| {
                let months = year.months.iter().map(|month| {
                    let worst = month.worst.unwrap_or("-");
                    format!("{} {} {worst}", month.month.month, month.incidents)
                });
                format!("{}: {}", year.year, months.collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(
            years,
            [
                "2026: 1 1 unknown, 2 0 -, 3 0 -",
                "2025: 11 1 unknown, 12 0 -"
            ]
        );
        assert_eq!((page.total, page.undated.len()), (3, 1));
    }
}
