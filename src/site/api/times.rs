//! The times of a record that Statuspage's documents ask for. Each must be there, also where
//! nobody stated it.

use chrono::{DateTime, NaiveDate};

use crate::facts::phase::{self, Stage, began};
use crate::model::RecordKey;
use crate::model::record::{Kind, Record};
use crate::model::update::UpdateStatus;
use crate::site::{Site, last_change};
use crate::time::{Instant, TimePoint};

/// Stands for a time that is not known and that nothing depends on. A guess that moved with
/// each build would look like news to whoever compares times.
pub(super) const UNKNOWN: Instant = DateTime::UNIX_EPOCH;

/// When a record was first spoken of: its first post, else when it was published where it comes
/// from, else when it began, else the day that its id names. Of what is open and tells nothing of
/// time at all, only this much is known: now.
pub(super) fn created(site: &Site<'_>, key: RecordKey) -> Instant {
    let record = site.content.get(key);
    let now = site.facts.now;
    let published = record.source.as_ref().and_then(|it| it.published.as_ref());
    let candidates = [
        record.updates.first().map(|update| update.at),
        known(published),
        began(record),
        day_in_id(site, record),
    ];
    let is_open = site.facts.record(key).phase.stage == Stage::Open;
    candidates
        .into_iter()
        .flatten()
        .find(|at| *at <= now)
        .unwrap_or(if is_open { now } else { UNKNOWN })
}

/// When a record last changed, the clock's doings included.
pub(super) fn changed(site: &Site<'_>, key: RecordKey) -> Option<Instant> {
    let record = site.content.get(key);
    let now = site.facts.now;
    let by_the_clock = phase::by_the_clock(record);
    let moved = by_the_clock.iter().map(|step| step.from);
    moved
        .chain(last_change(record, now))
        .filter(|at| *at <= now)
        .max()
}

/// When a record was over; nothing while it is not.
pub(super) fn closed(site: &Site<'_>, key: RecordKey) -> Option<Instant> {
    let record = site.content.get(key);
    let facts = site.facts.record(key);
    if facts.phase.stage != Stage::Closed {
        return None;
    }
    let step = phase::closing(&phase::phases(record)).map(|step| step.from);
    step.or(known(record.ended.as_ref()))
        .or_else(|| record.updates.last().map(|update| update.at))
        .filter(|at| *at <= site.facts.now)
        .or_else(|| Some(created(site, key)))
}

/// When a fix was in place and watched.
pub(super) fn watched(site: &Site<'_>, record: &Record) -> Option<Instant> {
    let watches = |status| matches!(status, UpdateStatus::Monitoring | UpdateStatus::Verifying);
    record.updates[..site.posted(record)]
        .iter()
        .rfind(|update| update.status.is_some_and(watches))
        .map(|update| update.at)
}

/// When a postmortem was published; at the earliest when the record was over.
pub(super) fn postmortem(site: &Site<'_>, key: RecordKey) -> Option<Instant> {
    let record = site.content.get(key);
    let published = record
        .postmortem
        .as_ref()
        .and_then(|it| it.published.as_ref());
    known(published).or_else(|| closed(site, key))
}

/// The window of a maintenance: as announced, else as it went.
pub(super) fn window(site: &Site<'_>, key: RecordKey) -> Option<(Instant, Instant)> {
    let record = site.content.get(key);
    match record.kind {
        Kind::Incident | Kind::Notice => None,
        Kind::Maintenance(Some(schedule)) => Some((schedule.from, schedule.until)),
        Kind::Maintenance(None) => {
            let from = began(record).unwrap_or_else(|| created(site, key));
            let until = known(record.ended.as_ref()).or_else(|| closed(site, key));
            Some((from, until.map_or(from, |until| until.max(from))))
        }
    }
}

/// The day with which an id begins, as in `2026-03-10-sign-in`.
fn day_in_id(site: &Site<'_>, record: &Record) -> Option<Instant> {
    let day: NaiveDate = record.id.get(..10)?.parse().ok()?;
    Some(site.config.zone.start_of_day(day))
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}
