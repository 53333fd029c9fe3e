//! Component statuses over time, by the record format's rule: from the start an affected
//! component has the status given; updates change it from the time they speak of; at the
//! end it is operational again unless the record says that it is not.

use super::phase::Step;
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::model::record::{Affected, Impact, Kind, Record};
use crate::model::update::UpdateStatus;
use crate::time::Instant;

/// A component's status for a while, on account of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusSpan {
    /// Which component.
    pub component: ComponentKey,
    /// Its status; never operational.
    pub status: ComponentStatus,
    /// From when.
    pub from: Instant,
    /// Until when; absent while no end is known.
    pub until: Option<Instant>,
}

/// What happens to a component at a moment. At the same moment an end outranks a start, and
/// what an update says outranks both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    at: Instant,
    source: EventSource,
    component: ComponentKey,
    status: ComponentStatus,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum EventSource {
    Start,
    End,
    Update,
}

/// The statuses that a record gives to components. `now` stands in for a start that is not
/// known: the component is affected, but nobody can say since when.
pub fn of(record: &Record, phases: &[Step], now: Instant) -> Vec<StatusSpan> {
    if record.kind == Kind::Notice {
        return Vec::new();
    }
    let mut events = Vec::new();
    bounds(record, phases, now, &mut events);
    for update in &record.updates {
        events.extend(update.components.iter().map(|affected| Event {
            at: update.holds_from(),
            source: EventSource::Update,
            component: affected.component,
            status: status_of(record, affected),
        }));
    }
    // Closing restores what is left, but for what the closing update itself says.
    if let Some(closed) = phases.iter().rfind(|step| step.status.is_final()) {
        let touched: Vec<ComponentKey> = events.iter().map(|event| event.component).collect();
        events.extend(touched.into_iter().map(|component| Event {
            at: closed.from,
            source: EventSource::End,
            component,
            status: ComponentStatus::Operational,
        }));
    }
    events.sort_unstable();
    join(&events)
}

/// Spans gathered by component, in time order.
pub fn by_component<'s>(
    components: &Components,
    spans: impl Iterator<Item = &'s StatusSpan>,
) -> Vec<Vec<StatusSpan>> {
    let mut gathered = vec![Vec::new(); components.len()];
    for span in spans {
        gathered[span.component.index()].push(*span);
    }
    for spans in &mut gathered {
        spans.sort_unstable_by_key(|span| (span.from, span.until));
    }
    gathered
}

impl StatusSpan {
    /// Whether it holds at a moment.
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

/// Starts and ends: of each impact window, of the maintenance's work, or of the record.
fn bounds(record: &Record, phases: &[Step], now: Instant, events: &mut Vec<Event>) {
    let mut bound = |affected: &[Affected], from: Option<Instant>, until: Option<Instant>| {
        for affected in affected {
            let event = |at, source, status| Event {
                at,
                source,
                component: affected.component,
                status,
            };
            events
                .extend(from.map(|at| event(at, EventSource::Start, status_of(record, affected))));
            events
                .extend(until.map(|at| event(at, EventSource::End, ComponentStatus::Operational)));
        }
    };
    let ended = record.ended.as_ref().and_then(|ended| ended.at);
    if !record.impact_windows.is_empty() {
        for window in &record.impact_windows {
            let affected = if window.components.is_empty() {
                &record.components
            } else {
                &window.components
            };
            let until = window.until.as_ref().and_then(|until| until.at);
            bound(affected, window.from.at, until.or(ended));
        }
        return;
    }
    let started = record.started.as_ref().and_then(|started| started.at);
    if matches!(record.kind, Kind::Maintenance(_)) {
        let step = |wanted: fn(UpdateStatus) -> bool| {
            phases
                .iter()
                .find(|step| wanted(step.status))
                .map(|step| step.from)
        };
        let begins =
            step(|status| matches!(status, UpdateStatus::InProgress | UpdateStatus::Verifying));
        // Work that a later update says is still going on was not completed by the clock.
        let last = phases.last().filter(|step| step.status.is_final());
        let from = started.or(begins);
        if from.is_some() {
            bound(
                &record.components,
                from,
                ended.or(last.map(|step| step.from)),
            );
        }
        return;
    }
    let first_said = record
        .updates
        .iter()
        .map(super::super::model::update::Update::holds_from)
        .min();
    let detected = record.detected.as_ref().and_then(|detected| detected.at);
    let from = started.or(detected).or(first_said).or(ended).unwrap_or(now);
    bound(&record.components, Some(from), ended);
}

/// A component's status in a record: as stated, else by the record's impact, else the
/// mildest problem there is.
fn status_of(record: &Record, affected: &Affected) -> ComponentStatus {
    if let Some(status) = affected.status {
        return status;
    }
    if matches!(record.kind, Kind::Maintenance(_)) {
        return ComponentStatus::UnderMaintenance;
    }
    record.impact.unwrap_or(Impact::Minor).component_status()
}

/// Events in time order to spans: each lasts until the component's next event.
fn join(events: &[Event]) -> Vec<StatusSpan> {
    let mut spans: Vec<StatusSpan> = Vec::new();
    for event in events {
        let open = spans
            .iter()
            .rposition(|span| span.component == event.component && span.until.is_none());
        if let Some(open) = open {
            if spans[open].status == event.status {
                continue;
            }
            spans[open].until = Some(event.at);
            if spans[open].from >= event.at {
                spans.remove(open);
            }
        }
        if event.status != ComponentStatus::Operational {
            spans.push(StatusSpan {
                component: event.component,
                status: event.status,
                from: event.at,
                until: None,
            });
        }
    }
    spans
}
