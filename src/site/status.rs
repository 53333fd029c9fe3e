//! The status page.

use chrono::{Days, NaiveDate, TimeDelta};

use super::component::row;
use super::extra::extras;
use super::times;
use super::turns;
use super::view::{Banner, Card, HistoryDay, Link, StatusPage};
use super::{Prose, Site, Spot};
use crate::facts::ends;
use crate::facts::phase::{self, Late, Phase, Stage};
use crate::model::RecordKey;
use crate::model::record::Kind;

/// How many days of history the page shows (what Statuspage shows).
const HISTORY_DAYS: u64 = 15;

impl<'a> Site<'a> {
    /// The view of the status page.
    pub fn status_page(&self, prose: &dyn Prose) -> StatusPage<'a> {
        let mut open = self.in_stage(Stage::Open, |kind| *kind == Kind::Incident);
        open.sort_by_key(|key| std::cmp::Reverse(self.facts.record(*key).felt));
        let is_planned = |kind: &Kind| matches!(kind, Kind::Maintenance(_));
        let mut coming = self.in_stage(Stage::Coming, is_planned);
        coming.reverse();
        let mut planned = self.in_stage(Stage::Open, is_planned);
        planned.extend(&coming);
        // A card says whether it is late, so that each state has a card of its own.
        let in_states = |stage, states: &[Option<Late>]| {
            let mut cards = Vec::new();
            for late in states {
                let is = |phase: &Phase| phase.stage == stage && phase.late == *late;
                cards.extend(self.staged(&planned, is, |key| self.full_card(key, prose)));
            }
            cards.sort_by_key(|card| card.from.is_some());
            cards
        };
        let turns = self.overall_turns();
        let notices = self.in_stage(Stage::Open, |kind| *kind == Kind::Notice);
        let full = |keys: Vec<RecordKey>| -> Vec<Card<'a>> {
            keys.into_iter()
                .map(|key| self.full_card(key, prose))
                .collect()
        };
        let today = self.config.zone.date(self.facts.now);
        StatusPage {
            overall: self.overall.clone(),
            until: turns::until(&turns),
            turns,
            banners: self.banners(prose),
            open: full(open),
            under_way: in_states(Stage::Open, &[Some(Late::End), None]),
            components: self
                .content
                .components
                .roots()
                .iter()
                .map(|key| row(self, *key))
                .collect(),
            strip_from: times::day(self.facts.strip_from),
            strip_to: times::day(today),
            late: in_states(Stage::Coming, &[Some(Late::Happen), Some(Late::Begin)]),
            coming: in_states(Stage::Coming, &[None]),
            notices: full(notices),
            days: self.days(prose),
            zone: times::time(self.facts.now, &self.config.zone).zone,
        }
    }

    /// Records of a kind in a stage, newest first.
    fn in_stage(&self, stage: Stage, of_kind: fn(&Kind) -> bool) -> Vec<RecordKey> {
        self.facts
            .newest_first()
            .filter(|key| {
                self.facts.record(*key).phase.stage == stage
                    && of_kind(&self.content.get(*key).kind)
            })
            .collect()
    }

    /// Banners that hold now or later.
    fn banners(&self, prose: &dyn Prose) -> Vec<Banner> {
        let now = self.facts.now;
        let zone = &self.config.zone;
        let spot = Spot {
            record: None,
            heading: 2,
            id_prefix: "",
        };
        self.config
            .banners
            .iter()
            .filter(|banner| banner.until.is_none_or(|until| until > now))
            .map(|banner| Banner {
                text_html: prose.block(&banner.text, spot),
                lang: banner.language.clone(),
                from: banner.from.map(|from| times::time(from, zone)),
                until: banner.until.map(|until| times::time(until, zone)),
                current: banner.from.is_none_or(|from| from <= now),
                extra: extras(&banner.extra),
            })
            .collect()
    }

    /// The last days, newest first, with what began on each, incidents and finished work, and which
    /// incidents went on.
    /// What is still to come stands elsewhere on the page. What is going on since nobody
    /// says when goes on today.
    fn days(&self, prose: &dyn Prose) -> Vec<HistoryDay<'a>> {
        let zone = &self.config.zone;
        let today = zone.date(self.facts.now);
        let undated = self
            .in_stage(Stage::Open, |kind| *kind != Kind::Notice)
            .into_iter()
            .filter(|key| self.facts.record(*key).began.is_none())
            .map(|key| (today, key));
        let dated = self
            .facts
            .newest_first()
            .filter(|key| self.facts.record(*key).phase.stage != Stage::Coming)
            .filter_map(|key| Some((zone.date(self.facts.record(key).began?), key)))
            .skip_while(|(date, _)| *date > today)
            .take_while(|(date, _)| (today - *date).num_days() < HISTORY_DAYS.cast_signed());
        let recent: Vec<(NaiveDate, RecordKey)> = undated.chain(dated).collect();
        let lasting: Vec<(NaiveDate, NaiveDate, RecordKey)> = self
            .facts
            .newest_first()
            .filter(|key| self.content.get(*key).kind == Kind::Incident)
            .filter_map(|key| {
                let began = zone.date(self.facts.record(key).began?);
                Some((began, self.last_day(key)?, key))
            })
            .collect();
        (0..HISTORY_DAYS)
            .filter_map(|back| today.checked_sub_days(Days::new(back)))
            .map(|date| HistoryDay {
                day: times::day(date),
                records: recent
                    .iter()
                    .filter(|(began, _)| *began == date)
                    .map(|(_, key)| self.full_card(*key, prose))
                    .collect(),
                lasting: lasting
                    .iter()
                    .filter(|(began, last, _)| *began < date && date <= *last)
                    .map(|(.., key)| self.content.get(*key))
                    .map(|record| Link {
                        name: record.title.as_str().into(),
                        href: self.addresses.record(&record.id),
                    })
                    .collect(),
            })
            .collect()
    }

    /// The last day on which a record went on, as far as that is known.
    fn last_day(&self, key: RecordKey) -> Option<NaiveDate> {
        let (record, own) = (self.content.get(key), self.facts.record(key));
        let felt = own.windows.intervals.last().and_then(|last| last.until);
        let over = || {
            let steps = phase::phases(record, &self.content.components);
            ends::over(record, &steps, self.facts.now)
        };
        let until = match own.phase.stage {
            Stage::Coming => None,
            Stage::Open => felt.or(Some(self.facts.now)),
            Stage::Closed => felt.or_else(over),
        }?;
        // What ends at midnight is over before that day.
        Some(
            self.config
                .zone
                .date(until.min(self.facts.now) - TimeDelta::seconds(1)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::{Drafts, Plain};

    const CONFIG: (&str, &str) = ("candor.yaml", "components: [{id: a, name: A}]");

    fn page<T>(front: &str, told: impl FnOnce(&StatusPage<'_>) -> T) -> T {
        let record = format!("---\ntitle: T\ncomponents: {{a: major_outage}}\n{front}\n---\n");
        let sample = Sample::of(&[CONFIG, ("r.md", &record)]);
        assert_eq!(sample.found(), "", "{front}");
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        told(&site.status_page(&Plain))
    }

    #[test]
    fn a_day_tells_what_went_on() {
        let table = [
            ("started: 2026-03-07 10:00", "10 9 8"),
            ("started: 2026-03-07 10:00\nended: 2026-03-09 10:00", "9 8"),
            // Over at midnight.
            ("started: 2026-03-07 10:00\nended: 2026-03-09 00:00", "8"),
            ("started: 2026-03-07\nended: 2026-03-08", "8"),
            // The impact counts, and not how long the record stayed open.
            (
                "started: 2026-03-07 10:00\nended: 2026-03-07 12:00\nupdates: [{at: 2026-03-07 13:00, status: monitoring, text: x}]",
                "",
            ),
            (
                "updates: [{at: 2026-03-07 10:00, text: x}, {at: 2026-03-09, status: resolved, text: y}]",
                "9 8",
            ),
            ("detected: 2026-03-07 10:00\nended: 2026-03-09 10:00", "9 8"),
            ("started: 2026-03-10 10:00", ""),
        ];
        for (front, expected) in table {
            let days = page(front, |page| {
                let days = page.days.iter().filter(|day| !day.lasting.is_empty());
                let days: Vec<String> = days.map(|day| day.day.day.to_string()).collect();
                days.join(" ")
            });
            assert_eq!(days, expected, "{front}");
        }
    }

    #[test]
    fn only_what_was_down_is_restored() {
        let table = [
            ("started: 2026-03-10 10:00", "major_outage"),
            (
                "started: 2026-03-10 10:00\nupdates: [{at: 2026-03-10 11:00, status: monitoring, text: x, components: {a: operational}}]",
                "major_outage restored",
            ),
            // Posted by a clock that goes before.
            (
                "updates: [{at: 2026-03-10 12:03, status: investigating, text: x}]",
                "major_outage",
            ),
            (
                "started: 2026-03-10 10:00\nupdates: [{at: 2026-03-10 10:00, status: monitoring, text: x, components: {a: operational}}]",
                "operational",
            ),
        ];
        for (front, expected) in table {
            let told = page(front, |page| {
                let affected = &page.open[0].components[0];
                let restored = if affected.restored { " restored" } else { "" };
                format!("{}{restored}", affected.status.unwrap_or_default())
            });
            assert_eq!(told, expected, "{front}");
        }
    }
}
