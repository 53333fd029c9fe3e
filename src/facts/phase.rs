//! Where a record stands: its status at a moment, and what it was before and will be.

use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Kind, Progress, Record};
use crate::model::update::UpdateStatus;
use crate::time::{Instant, TimePoint};

/// Where a record stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its status.
    pub status: UpdateStatus,
    /// What that means for lists.
    pub stage: Stage,
}

/// What a record's status means for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Still to begin.
    Coming,
    /// Under way.
    Open,
    /// Over.
    Closed,
}

/// A status and when it began. Statuses of maintenances may lie in the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub from: Instant,
    /// The status.
    pub status: UpdateStatus,
}

/// The statuses of a record in time order, from its updates and, for a maintenance that
/// moves by itself, from the clock. An update outranks the clock at the same moment, and
/// what an update completed the clock does not reopen (the record format: automatic
/// "unless an update says otherwise").
pub fn phases(record: &Record) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let schedule = match record.kind {
        Kind::Maintenance(schedule) => schedule,
        Kind::Incident | Kind::Notice => None,
    };
    if let Some(schedule) = schedule
        && schedule.progress == Progress::Automatic
    {
        let completed_early = record
            .updates
            .iter()
            .find(|update| update.status == Some(UpdateStatus::Completed))
            .map(|update| update.at);
        let by_the_clock = [
            (schedule.from, UpdateStatus::InProgress),
            (schedule.until, UpdateStatus::Completed),
        ];
        steps.extend(
            by_the_clock
                .into_iter()
                .filter(|(from, _)| completed_early.is_none_or(|completed| *from < completed))
                .map(|(from, status)| Step { from, status }),
        );
    }
    steps.extend(record.updates.iter().filter_map(|update| {
        Some(Step {
            from: update.at,
            status: update.status?,
        })
    }));
    // Stable: the clock's steps stand first, so at the same moment the update's comes last and holds.
    steps.sort_by_key(|step| step.from);
    steps
}

/// Where a record stands at a moment. "A record's status is its newest update's; without
/// updates it follows from `ended` or `scheduled`" (the record format).
pub fn at(record: &Record, phases: &[Step], now: Instant) -> Phase {
    let newest = phases.iter().rfind(|step| step.from <= now);
    let status = match (newest, &record.kind) {
        (Some(step), _) => step.status,
        (None, Kind::Maintenance(_)) if is_over(record, now) => UpdateStatus::Completed,
        (None, Kind::Maintenance(_)) => UpdateStatus::Scheduled,
        (None, _) if is_over(record, now) => UpdateStatus::Resolved,
        (None, _) => UpdateStatus::Investigating,
    };
    let stage = match status {
        UpdateStatus::Resolved | UpdateStatus::Completed => Stage::Closed,
        UpdateStatus::Scheduled => Stage::Coming,
        _ => Stage::Open,
    };
    Phase { status, stage }
}

/// When a record began: the start of the impact, else of the window, else the first thing
/// known of it.
pub fn began(record: &Record) -> Option<Instant> {
    let scheduled = match record.kind {
        Kind::Maintenance(schedule) => schedule.map(|schedule| schedule.from),
        Kind::Incident | Kind::Notice => None,
    };
    let known = |point: &Option<TimePoint>| point.as_ref().and_then(|point| point.at);
    known(&record.started)
        .or_else(|| {
            record
                .impact_windows
                .iter()
                .filter_map(|window| window.from.at)
                .min()
        })
        .or(scheduled)
        .or_else(|| record.updates.first().map(|update| update.at))
        .or_else(|| known(&record.detected))
        .or_else(|| known(&record.acknowledged))
        .or_else(|| known(&record.identified))
        .or_else(|| known(&record.mitigated))
        .or_else(|| known(&record.ended))
}

/// When a record was first heard of: its first post, or when it was published where it
/// comes from, or when it began.
pub fn first_known(record: &Record) -> Option<Instant> {
    record
        .updates
        .first()
        .map(|update| update.at)
        .or_else(|| began(record))
}

/// Whether a record without a status of its own is over: its end has passed, or its
/// postmortem is out.
fn is_over(record: &Record, now: Instant) -> bool {
    let ended = record
        .ended
        .as_ref()
        .is_some_and(|ended| ended.at.is_none_or(|at| at <= now));
    let told = record.postmortem.as_ref().is_some_and(|postmortem| {
        postmortem
            .status
            .is_some_and(PostmortemStatus::is_published)
            || postmortem.published.is_some()
    });
    ended || told
}
