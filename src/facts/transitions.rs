//! The moments to come at which the site changes by itself, without anybody writing a word:
//! maintenance begins, a promise falls due, a banner goes, a day is over. Pages carry them as
//! data, and whoever schedules builds asks for the next one.

use chrono::TimeDelta;

use super::Facts;
use super::phase::{self, Phase};
use super::promises::{self, Outcome};
use crate::config::Config;
use crate::model::postmortem::{NextStep, StepStatus};
use crate::model::promise::PromiseKind;
use crate::model::record::{Kind, Record, Stated};
use crate::model::update::UpdateStatus;
use crate::model::{Content, RecordKey};
use crate::time::calendar::{Calendar, Due};
use crate::time::{Instant, Zone};

/// A moment at which the site changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Transition {
    /// When: the first instant of the new state.
    pub at: Instant,
    /// What changes.
    pub change: Change,
    /// The record that it happens to; none where it concerns the whole site.
    pub record: Option<RecordKey>,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A record takes on a status.
    Status(UpdateStatus),
    /// A maintenance should have begun or ended, unless somebody says until then that it did.
    Late,
    /// A component takes on another status on a record's account, in which the record's own
    /// status has no part.
    Components,
    /// A post dated ahead is due to appear.
    Post,
    /// A notice begins to hold.
    Notice,
    /// A promise is broken, unless it is kept until then.
    Promise(PromiseKind),
    /// A next step is overdue, unless it is done until then.
    NextStep,
    /// A workaround is no longer offered.
    Workaround,
    /// A banner begins to show.
    BannerShows,
    /// A banner goes.
    BannerGoes,
    /// A day begins: strips and the last days move on.
    Day,
}

/// All that is to come, in the order of time. There is always a next day.
pub fn to_come(content: &Content, config: &Config, facts: &Facts) -> Vec<Transition> {
    let now = facts.now;
    let mut transitions = Vec::new();
    for (key, _) in content.iter() {
        let mut add = |at: Instant, change: Change| {
            if at > now {
                transitions.push(Transition {
                    at,
                    change,
                    record: Some(key),
                });
            }
        };
        of_record(content, facts, key, &config.zone, &mut add);
    }
    let of_banners = config.banners.iter().flat_map(|banner| {
        let shows = banner.from.map(|from| (from, Change::BannerShows));
        let goes = banner.until.map(|until| (until, Change::BannerGoes));
        shows.into_iter().chain(goes)
    });
    let tomorrow = config.zone.date(now).succ_opt();
    let day = tomorrow.map(|date| (config.zone.start_of_day(date), Change::Day));
    for (at, change) in of_banners.chain(day).filter(|(at, _)| *at > now) {
        transitions.push(Transition {
            at,
            change,
            record: None,
        });
    }
    transitions.sort_unstable();
    transitions.dedup();
    transitions
}

fn of_record(
    content: &Content,
    facts: &Facts,
    key: RecordKey,
    zone: &Zone,
    add: &mut impl FnMut(Instant, Change),
) {
    let (record, own) = (content.get(key), facts.record(key));
    statuses(content, facts, key, add);
    for update in &record.updates {
        add(update.at, Change::Post);
    }
    if let (Kind::Notice, Some(began)) = (&record.kind, own.began) {
        add(began, Change::Notice);
    }
    for promise in &own.promises {
        if let (Outcome::Open, Some(due)) = (promise.outcome, promise.due) {
            add(broken_from(due), Change::Promise(promise.kind));
        }
    }
    let steps = record.next_steps.as_ref().and_then(Stated::given);
    for step in steps.into_iter().flatten() {
        if let Some(from) = overdue_from(step, zone) {
            add(from, Change::NextStep);
        }
    }
    for workaround in &record.workarounds {
        if let Some(until) = workaround.until.as_ref().and_then(|until| until.at) {
            add(until, Change::Workaround);
        }
    }
}

/// The moments at which a record or a component takes on another status.
fn statuses(
    content: &Content,
    facts: &Facts,
    key: RecordKey,
    add: &mut impl FnMut(Instant, Change),
) {
    let (record, own) = (content.get(key), facts.record(key));
    let phases = phases_to_come(content, facts, key);
    let mut last = own.phase;
    for (at, phase) in &phases {
        if phase.late != last.late && phase.status == last.status {
            add(*at, Change::Late);
        } else if record.kind != Kind::Notice || phase.status != last.status {
            add(*at, Change::Status(phase.status));
        }
        last = *phase;
    }
    let edges = own.spans.iter();
    for at in edges.flat_map(|span| std::iter::once(span.from).chain(span.until)) {
        if phases.iter().all(|(other, _)| *other != at) {
            add(at, Change::Components);
        }
    }
}

fn published(record: &Record) -> Option<Instant> {
    record.postmortem.as_ref()?.published.as_ref()?.at
}

/// The first moment at which a promise with this deadline is broken. To the second, as times
/// are written: the instant itself still counts.
pub fn broken_from(due: Due) -> Instant {
    match due {
        Due::At(at) => at + TimeDelta::seconds(1),
        Due::Day { ends, .. } => ends,
    }
}

/// From when an open incident's page must be taken for out of date, unless the site is built
/// until then: when the next update was promised for, else when the cadence asks for one.
pub fn stale_from(key: RecordKey, config: &Config, facts: &Facts) -> Option<Instant> {
    let own = facts.record(key);
    let promised = own
        .promises
        .iter()
        .filter(|promise| {
            promise.kind == PromiseKind::NextUpdate && promise.outcome == Outcome::Open
        })
        .filter_map(|promise| promise.due)
        .map(broken_from)
        .min();
    promised.or_else(|| {
        let every = promises::update_every(own.felt, &config.policy)?;
        let fallback = Calendar::default_in(config.zone.clone());
        let calendar = config.calendar().unwrap_or(&fallback);
        Some(broken_from(calendar.due(facts.now, every)?))
    })
}

/// The statuses that a record takes on by itself from now on, each with its first moment.
pub fn phases_to_come(content: &Content, facts: &Facts, key: RecordKey) -> Vec<(Instant, Phase)> {
    let (record, own, now) = (content.get(key), facts.record(key), facts.now);
    let steps = phase::phases(record, &content.components);
    let named = [&record.started, &record.ended];
    let schedule = match record.kind {
        Kind::Maintenance(schedule) => schedule,
        Kind::Incident | Kind::Notice => None,
    };
    let planned = schedule.map(|schedule| [schedule.from, schedule.until]);
    let mut moments: Vec<Instant> = steps
        .iter()
        .map(|step| step.from)
        .chain(named.into_iter().filter_map(|point| point.as_ref()?.at))
        .chain(published(record))
        .chain(planned.into_iter().flatten())
        .filter(|at| *at > now)
        .collect();
    moments.sort_unstable();
    moments.dedup();
    let mut last = own.phase;
    let mut phases = Vec::new();
    for at in moments {
        let next = phase::at(record, &steps, at);
        if next != last {
            phases.push((at, next));
            last = next;
        }
    }
    phases
}

/// From when a step that is still open is overdue: the day until which it may be done is over
/// where the site is.
pub fn overdue_from(step: &NextStep, zone: &Zone) -> Option<Instant> {
    let is_open = step.done.is_none() && step.status.is_none_or(StepStatus::is_open);
    let after = step.due.filter(|_| is_open)?.succ_opt()?;
    Some(zone.start_of_day(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{Sample, at};

    /// What is to come after noon of 10 March 2026, as `time change`.
    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let sample = Sample::of(files);
        assert_eq!(sample.found(), "");
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        to_come(&sample.content, &sample.config, &facts)
            .into_iter()
            .map(|it| format!("{} {:?}", it.at.format("%d %H:%M:%S"), it.change))
            .collect()
    }

    fn record(front: &str) -> Vec<String> {
        told(&[
            (
                "candor.yaml",
                "title: T\ncomponents: [{id: api, name: API}]\n",
            ),
            (
                "x.md",
                &format!("---\ntitle: T\n{}---\n", front.replace('@', "2026-03-")),
            ),
        ])
    }

    #[test]
    fn a_quiet_site_changes_with_the_day() {
        assert_eq!(told(&[]), ["11 00:00:00 Day"]);
        let auckland = told(&[("candor.yaml", "title: T\ntime_zone: Pacific/Auckland\n")]);
        assert_eq!(auckland, ["11 11:00:00 Day"]);
    }

    #[test]
    fn maintenance_begins_and_ends_by_the_clock() {
        let front = "kind: maintenance\ncomponents: [api]\nscheduled: {from: @10 14:00, until: @10 15:00}\n";
        assert_eq!(
            record(front),
            [
                "10 14:00:00 Status(InProgress)",
                "10 15:00:00 Status(Completed)",
                "11 00:00:00 Day"
            ]
        );
    }

    #[test]
    fn maintenance_that_is_moved_by_hand_is_late_by_the_clock() {
        let front = "kind: maintenance\ncomponents: [api]\nscheduled: {from: @10 14:00, until: @10 15:00, automatic: false}\n";
        assert_eq!(
            record(front),
            ["10 14:00:00 Late", "10 15:00:00 Late", "11 00:00:00 Day"]
        );
    }

    #[test]
    fn promises_are_broken_after_the_moment_they_name() {
        let front = "components: [api]\nstarted: @10 11:00\nupdates: [{at: @10 11:40, status: investigating, text: x, next_update: 30m}]\n";
        assert_eq!(
            record(front),
            ["10 12:10:01 Promise(NextUpdate)", "11 00:00:00 Day"]
        );
        let kept = "updates: [{at: @10 11:40, status: investigating, text: x, next_update: 30m}, {at: @10 11:50, status: resolved, text: y}]\n";
        assert_eq!(record(kept), ["11 00:00:00 Day"]);
    }

    #[test]
    fn steps_workarounds_and_posts_have_their_time() {
        let front = "started: @10 11:00\nworkarounds: [{text: w, until: @10 13:00}]\n\
            next_steps: [{text: a, due: @12}, {text: b, due: @12, status: done}, {text: c, due: @01}]\n\
            updates: [{at: @10 11:00, status: investigating, text: x}, {at: @10 12:30, status: identified, text: y}]\n";
        assert_eq!(
            record(front),
            [
                "10 12:30:00 Status(Identified)",
                "10 12:30:00 Post",
                "10 13:00:00 Workaround",
                "11 00:00:00 Day",
                "13 00:00:00 NextStep",
            ]
        );
    }

    #[test]
    fn components_change_within_a_window() {
        let front = "started: @10 11:00\ncomponents: {api: partial_outage}\n\
            impact_windows: [{from: @10 11:00, until: @10 12:30}]\n";
        let found = record(front);
        assert!(
            found.contains(&"10 12:30:00 Components".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn banners_and_notices_come_and_go() {
        let files = [
            (
                "candor.yaml",
                "title: T\nbanners: [{text: b, from: 2026-03-10T13:00:00Z, until: 2026-03-10T14:00:00Z}]\n",
            ),
            (
                "x.md",
                "---\ntitle: T\nkind: notice\nstarted: 2026-03-10T15:00:00Z\n---\n",
            ),
        ];
        assert_eq!(
            told(&files),
            [
                "10 13:00:00 BannerShows",
                "10 14:00:00 BannerGoes",
                "10 15:00:00 Notice",
                "11 00:00:00 Day"
            ]
        );
    }
}
