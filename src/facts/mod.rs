//! What follows from the content and the time of the build. Pure functions, each citing
//! where its rule comes from; nothing here knows files, words or pages.

pub mod phase;
pub mod ends;
pub mod spans;
pub mod impact;
pub mod rollup;
pub mod uptime;
pub mod windows;
pub mod durations;
pub mod promises;
pub mod transitions;

use chrono::{Days, NaiveDate};

use crate::config::Config;
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::model::record::Record;
use crate::model::{Content, RecordKey};
use crate::time::Instant;
use durations::Duration;
use impact::Felt;
use phase::Phase;
use promises::Kept;
use rollup::{Later, Overall};
use spans::StatusSpan;
use uptime::DayDowntime;
use windows::{Interval, Windows};

/// How many days the strips show (the Statuspage contract).
pub const STRIP_DAYS: u64 = 90;

/// All facts about a site at one moment.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The time of the build.
    pub now: Instant,
    /// About each record, by its key.
    records: Vec<RecordFacts>,
    /// Each component's status now, groups included, by its key.
    statuses: Vec<ComponentStatus>,
    /// How the statuses will change by themselves.
    pub later: Vec<Later>,
    /// Each component's last days, oldest first, groups included, by its key.
    strips: Vec<Vec<DayDowntime>>,
    /// The first day of the strips, in the site's zone.
    pub strip_from: NaiveDate,
    /// The status of the whole.
    pub overall: Overall,
    /// The records, newest first; those without any time come last.
    newest_first: Vec<RecordKey>,
}

/// The facts about one record.
#[derive(Clone, Debug)]
pub struct RecordFacts {
    /// Where it stands now.
    pub phase: Phase,
    /// What users felt.
    pub felt: Felt,
    /// When it began: the impact, the window, or the first post.
    pub began: Option<Instant>,
    /// The statuses it gives to components over time, in time order for each; to those in a group that it
    /// names, and to no group.
    pub spans: Vec<StatusSpan>,
    /// Statuses that components had on its account, of which nobody can say when.
    pub untimed: Vec<(ComponentKey, ComponentStatus)>,
    /// When users felt it.
    pub windows: Windows,
    /// When the work of a maintenance went on; absent until it begins.
    pub work: Option<Interval>,
    /// How long things took.
    pub durations: Vec<Duration>,
    /// What was promised, and whether it was kept.
    pub promises: Vec<Kept>,
}

impl Facts {
    /// Derives everything.
    pub fn of(content: &Content, config: &Config, now: Instant) -> Self {
        let records: Vec<RecordFacts> = content
            .records()
            .map(|record| RecordFacts::of(record, &content.components, config, now))
            .collect();
        let today = config.zone.date(now);
        let strip_from = today
            .checked_sub_days(Days::new(STRIP_DAYS - 1))
            .unwrap_or(today);
        let spans = spans::by_component(
            &content.components,
            records.iter().flat_map(|record| &record.spans),
        );
        let statuses = rollup::statuses(&content.components, &spans, now);
        let later = rollup::later(&content.components, &spans, now);
        let strips = uptime::strips(&content.components, &spans, &config.zone, strip_from, now);
        let overall = rollup::overall(
            content
                .components
                .leaves()
                .map(|leaf| statuses[leaf.index()]),
        );
        let mut newest_first: Vec<RecordKey> = content.iter().map(|(key, _)| key).collect();
        newest_first.sort_by_key(|key| {
            let began = records[key.index()].began;
            (std::cmp::Reverse(began), &content.get(*key).id)
        });
        Self {
            now,
            records,
            statuses,
            later,
            strips,
            strip_from,
            overall,
            newest_first,
        }
    }

    /// The facts about a record.
    pub fn record(&self, key: RecordKey) -> &RecordFacts {
        &self.records[key.index()]
    }

    /// A component's or group's status now.
    pub fn status(&self, component: ComponentKey) -> ComponentStatus {
        self.statuses[component.index()]
    }

    /// All statuses now, by the components' keys.
    pub fn statuses(&self) -> &[ComponentStatus] {
        &self.statuses
    }

    /// A component's or group's last [`STRIP_DAYS`] days, oldest first.
    pub fn strip(&self, component: ComponentKey) -> &[DayDowntime] {
        &self.strips[component.index()]
    }

    /// The records, newest first; those without any time come last.
    pub fn newest_first(&self) -> impl DoubleEndedIterator<Item = RecordKey> + '_ {
        self.newest_first.iter().copied()
    }
}

impl RecordFacts {
    fn of(record: &Record, components: &Components, config: &Config, now: Instant) -> Self {
        let phases = phase::phases(record, components);
        let phase = phase::at(record, &phases, now);
        let statuses = spans::of(record, components, &phases, phase, now);
        Self {
            felt: impact::of(record, components, &statuses.spans, &statuses.untimed),
            began: phase::began(record),
            windows: windows::of(record, phase, now),
            work: windows::work(record, &phases, phase, now),
            durations: durations::of(record, now),
            promises: promises::of(record, config, now),
            phase,
            spans: statuses.spans,
            untimed: statuses.untimed,
        }
    }
}
