//! The times of a record that Statuspage's documents ask for. Each must be there, also where
//! nobody stated it.

use crate::facts::ends;
use crate::facts::phase::{self, Stage, began};
use crate::model::RecordKey;
use crate::model::record::{Kind, Record};
use crate::model::update::UpdateStatus;
use crate::site::{Site, last_change};
use crate::time::{Instant, TimePoint};

/// When a record last changed, the clock's doings included.
pub(super) fn changed(site: &Site<'_>, key: RecordKey) -> Option<Instant> {
    let record = site.content.get(key);
    let now = site.facts.now;
    let by_the_clock = phase::by_the_clock(record, &site.content.components);
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
    let step =
        phase::closing(&phase::phases(record, &site.content.components)).map(|step| step.from);
    let ended = ends::ended(record, site.facts.now);
    // An end in the same second as the post that says so was told apart by a machine.
    let is_same =
        |step: &Instant| ended.is_some_and(|ended| (ended - *step).abs().num_seconds() == 0);
    step.filter(|step| !is_same(step))
        .or(ended)
        .or(step)
        .or_else(|| record.updates.last().map(|update| update.at))
        .filter(|at| *at <= site.facts.now)
        .or_else(|| Some(site.first_heard(key)))
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
            let from = began(record).unwrap_or_else(|| site.first_heard(key));
            let until = ends::ended(record, site.facts.now).or_else(|| closed(site, key));
            Some((from, until.map_or(from, |until| until.max(from))))
        }
    }
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}
