//! Component statuses over time, by the record format's rule: from the start an affected
//! component has the status given; updates change it from the time they speak of; at the
//! end it is operational again unless the record says that it is not.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::ends;
use super::phase::{self, Phase, Stage, Step};
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::model::record::{Affected, Impact, Kind, Record};
use crate::model::update::{Update, UpdateStatus};
use crate::time::{Instant, TimePoint};

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

/// The statuses that a record gives to components.
#[derive(Clone, Debug, Default)]
pub struct Statuses {
    /// Over time, in time order for each component.
    pub spans: Vec<StatusSpan>,
    /// Statuses that a component had at some time, of which nobody can say when.
    pub untimed: Vec<(ComponentKey, ComponentStatus)>,
}

/// The statuses that a record gives to components. `now` stands in for a start that is not
/// known: the component is affected, but nobody can say since when.
pub fn of(
    record: &Record,
    components: &Components,
    phases: &[Step],
    phase: Phase,
    now: Instant,
) -> Statuses {
    if record.kind == Kind::Notice {
        return Statuses::default();
    }
    let stretches = stretches(record, components, phases, phase, now);
    let ended = ended(record, now);
    let closings = closings(record, components, phases, now);
    let updates = updates(record, components);
    let touched: BTreeSet<ComponentKey> = stretches
        .iter()
        .map(|stretch| stretch.component)
        .chain(updates.iter().map(|(component, _)| *component))
        .collect();
    let mut spans = Vec::new();
    for component in touched {
        let own: Vec<StatusSpan> = stretches
            .iter()
            .filter(|stretch| stretch.component == component)
            .copied()
            .collect();
        let mut events = changes(&own);
        let restored = own
            .iter()
            .map(|stretch| stretch.until.unwrap_or(stretch.from))
            .max()
            .or(ended);
        if own.is_empty() {
            events.extend(restored.map(Event::end));
        }
        // Closing restores what is left, but for what the closing update itself says, and
        // not before an end that the record states.
        let silent = closings
            .iter()
            .filter(|closing| closing.is_silent_on(component));
        events.extend(
            silent.map(|closing| Event::end(restored.map_or(closing.at, |at| at.max(closing.at)))),
        );
        let own = updates.iter().filter(|(own, _)| *own == component);
        events.extend(own.map(|(_, event)| *event));
        // Stable: of two updates that speak of the same moment, the later one holds.
        events.sort_by_key(|event| (event.at, event.source));
        if matches!(record.kind, Kind::Maintenance(_)) {
            show_trouble(&mut events);
        }
        spans.extend(join(component, &events));
    }
    let end_is_unknown = phase.stage == Stage::Closed && ended.is_none() && closings.is_empty();
    let mut untimed: Vec<(ComponentKey, ComponentStatus)> = Vec::new();
    if end_is_unknown {
        let endless = spans.extract_if(.., |span| span.until.is_none());
        untimed.extend(endless.map(|span| (span.component, span.status)));
    }
    for affected in listed(record, components) {
        let component = affected.component;
        let is_timed = spans.iter().any(|span| span.component == component)
            || stretches.iter().any(|own| own.component == component)
                && updates.iter().any(|(own, _)| *own == component);
        let status = stated(record, affected, components);
        if !is_timed && status != ComponentStatus::Operational && happens(record, phases) {
            untimed.push((component, status));
        }
    }
    Statuses { spans, untimed }
}

/// What the record states for components, itself and in its windows.
fn listed(record: &Record, components: &Components) -> Vec<Affected> {
    let windows = record.impact_windows.iter();
    let windows = windows.map(|window| Affected::leafwise(&window.components, components));
    let own = Affected::leafwise(&record.components, components);
    std::iter::once(own)
        .chain(windows)
        .flat_map(Cow::into_owned)
        .collect()
}

/// Whether what a record states came to pass: work that is called off touches nothing.
fn happens(record: &Record, phases: &[Step]) -> bool {
    match record.kind {
        Kind::Maintenance(Some(_)) => record.started.is_some() || !work(phases).is_empty(),
        _ => true,
    }
}

/// The status that a record states for a component, in its own list or a window's: the one
/// given with it, else the one that the record's map gives it or the nearest group around it, else by
/// the record's impact, else the mildest problem there is.
pub fn stated(record: &Record, affected: Affected, components: &Components) -> ComponentStatus {
    let given = |key: ComponentKey| {
        let mut own = record.components.iter();
        own.find(|own| own.component == key)?.status
    };
    let in_the_map = || {
        let above = components.ancestors(affected.component);
        given(affected.component).or_else(|| above.into_iter().find_map(given))
    };
    affected
        .status
        .or_else(in_the_map)
        .unwrap_or(match record.kind {
            Kind::Maintenance(_) => ComponentStatus::UnderMaintenance,
            Kind::Incident | Kind::Notice => {
                record.impact.unwrap_or(Impact::Minor).component_status()
            }
        })
}

/// The status that an update gives to a component. What is named without one where the
/// record closes is what was restored.
pub fn posted(
    record: &Record,
    update: &Update,
    affected: Affected,
    components: &Components,
) -> ComponentStatus {
    let closes = update.status.is_some_and(UpdateStatus::is_final);
    if closes && affected.status.is_none() {
        return ComponentStatus::Operational;
    }
    stated(record, affected, components)
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

/// The worst status that holds at a moment.
pub fn worst_at(spans: &[StatusSpan], at: Instant) -> ComponentStatus {
    spans
        .iter()
        .filter(|span| span.covers(at))
        .map(|span| span.status)
        .max()
        .unwrap_or(ComponentStatus::Operational)
}

impl StatusSpan {
    /// Whether it holds at a moment.
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

/// What happens to a component at a moment.
#[derive(Clone, Copy, Debug)]
struct Event {
    at: Instant,
    source: EventSource,
    status: ComponentStatus,
}

/// At the same moment an end outranks what was stated, and an update outranks both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum EventSource {
    Stated,
    End,
    Update,
}

/// What closed a record: when, and which leaves the update that did so speaks of.
struct Closing<'r> {
    at: Instant,
    spoken_of: Cow<'r, [Affected]>,
}

impl Closing<'_> {
    fn is_silent_on(&self, leaf: ComponentKey) -> bool {
        let mut spoken_of = self.spoken_of.iter();
        !spoken_of.any(|affected| affected.component == leaf)
    }
}

/// What closed a record, and what says so again.
fn closings<'r>(
    record: &'r Record,
    components: &Components,
    phases: &[Step],
    now: Instant,
) -> Vec<Closing<'r>> {
    let first = phase::closing(phases);
    let steps = phases.iter().copied();
    steps
        .filter(|step| first.is_some_and(|first| step.from >= first.from))
        .filter(|step| step.status.is_final())
        .filter_map(|step| {
            let update = phase::update_of(record, step);
            let spoken_of = update.map_or(&[][..], |update| &update.components);
            Some(Closing {
                at: ends::by_step(record, step, now)?,
                spoken_of: Affected::leafwise(spoken_of, components),
            })
        })
        .collect()
}

impl Event {
    fn end(at: Instant) -> Self {
        Self {
            at,
            source: EventSource::End,
            status: ComponentStatus::Operational,
        }
    }
}

/// What the record itself states: statuses over its impact windows, over the work of a
/// maintenance, or from its start to its end. They may overlap.
fn stretches(
    record: &Record,
    components: &Components,
    phases: &[Step],
    phase: Phase,
    now: Instant,
) -> Vec<StatusSpan> {
    let ended = ends::ended(record, now);
    let mut stretches = Vec::new();
    let mut state = |affected: &[Affected], from: Instant, until: Option<Instant>| {
        if until.is_none_or(|until| from < until) {
            stretches.extend(affected.iter().map(|affected| StatusSpan {
                component: affected.component,
                status: stated(record, *affected, components),
                from,
                until,
            }));
        }
    };
    let own = Affected::leafwise(&record.components, components);
    for window in &record.impact_windows {
        let affected = if window.components.is_empty() {
            Cow::Borrowed(&*own)
        } else {
            Affected::leafwise(&window.components, components)
        };
        let until = window.until.as_ref();
        let until = until
            .and_then(|until| ends::by(record, until, now))
            .or(ended);
        let lasts = until.is_none() && phase.stage == Stage::Open;
        if let Some(from) = window.from.at.or_else(|| lasts.then(|| heard(record, now))) {
            state(&affected, from, until);
        }
    }
    // What no window speaks of is affected for as long as the record says in general.
    let windows = record.impact_windows.iter();
    let in_windows: Vec<ComponentKey> = windows
        .clone()
        .map(|window| Affected::leafwise(&window.components, components))
        .flat_map(Cow::into_owned)
        .map(|affected| affected.component)
        .collect();
    let are_all_in_windows = windows.clone().any(|window| window.components.is_empty());
    let others: Vec<Affected> = own
        .iter()
        .filter(|own| !are_all_in_windows && !in_windows.contains(&own.component))
        .copied()
        .collect();
    let started = known(record.started.as_ref());
    if matches!(record.kind, Kind::Maintenance(_)) && started.is_none() {
        let mut work = work(phases);
        let ends = record.ended.as_ref();
        let ends = ends.and_then(|ended| ends::stated(record, ended));
        if let (Some((_, until)), Some(ended)) = (work.last_mut(), ends) {
            *until = Some(ended);
        }
        for (from, until) in work {
            state(&others, from, until);
        }
        return stretches;
    }
    let has_windows = !record.impact_windows.is_empty();
    let is_told = started.is_some() || !has_windows || phase.stage == Stage::Open;
    if is_told {
        let from = started.unwrap_or_else(|| heard(record, now));
        state(&others, from, self::ended(record, now));
    }
    stretches
}

/// Since when a record without a start was known to affect anything.
fn heard(record: &Record, now: Instant) -> Instant {
    phase::first_sign(record)
        .and_then(|sign| sign.at)
        .or_else(|| ends::ended(record, now))
        .unwrap_or(now)
}

/// When a maintenance was under way.
fn work(phases: &[Step]) -> Vec<(Instant, Option<Instant>)> {
    let mut work: Vec<(Instant, Option<Instant>)> = Vec::new();
    for step in phases {
        let under_way = matches!(
            step.status,
            UpdateStatus::InProgress | UpdateStatus::Verifying
        );
        match work.last_mut() {
            Some((_, until @ None)) if !under_way => *until = Some(step.from),
            Some((_, None)) => {}
            _ if under_way => work.push((step.from, None)),
            _ => {}
        }
    }
    work
}

/// When the impact ended by the record's own word: its `ended`, else the end of its last
/// window when all have one.
fn ended(record: &Record, now: Instant) -> Option<Instant> {
    ends::ended(record, now).or_else(|| {
        let ends: Option<Vec<Instant>> = record
            .impact_windows
            .iter()
            .map(|window| ends::by(record, window.until.as_ref()?, now))
            .collect();
        ends?.into_iter().max()
    })
}

/// The moments at which the worst of a component's stated statuses changes.
fn changes(stretches: &[StatusSpan]) -> Vec<Event> {
    let bounds: BTreeSet<Instant> = stretches
        .iter()
        .flat_map(|stretch| [Some(stretch.from), stretch.until])
        .flatten()
        .collect();
    let mut before = ComponentStatus::Operational;
    let mut changes = Vec::new();
    for at in bounds {
        let status = worst_at(stretches, at);
        if status != before {
            changes.push(Event {
                at,
                source: EventSource::Stated,
                status,
            });
        }
        before = status;
    }
    changes
}

/// What updates say of each leaf.
fn updates(record: &Record, components: &Components) -> Vec<(ComponentKey, Event)> {
    let mut said = Vec::new();
    for update in &record.updates {
        let at = update.holds_from();
        let own = Affected::leafwise(&update.components, components);
        said.extend(own.iter().map(|affected| {
            let event = Event {
                at,
                source: EventSource::Update,
                status: posted(record, update, *affected, components),
            };
            (affected.component, event)
        }));
    }
    said
}

/// Maintenance that begins does not mask trouble: the worse of the two holds until an update says
/// that it is better.
fn show_trouble(events: &mut [Event]) {
    let mut said = ComponentStatus::Operational;
    for event in events {
        match event.source {
            EventSource::Update => said = event.status,
            EventSource::Stated if event.status != ComponentStatus::Operational => {
                event.status = event.status.max(said);
            }
            EventSource::Stated | EventSource::End => said = ComponentStatus::Operational,
        }
    }
}

/// A component's events in time order to spans: each lasts until the next.
fn join(component: ComponentKey, events: &[Event]) -> Vec<StatusSpan> {
    let mut spans: Vec<StatusSpan> = Vec::new();
    // Of what happens at one moment, only the last is ever seen.
    let moments = events.chunk_by(|one, other| one.at == other.at);
    for event in moments.filter_map(<[Event]>::last) {
        if let Some(last) = spans.pop_if(|span| span.until.is_none()) {
            if last.status == event.status {
                spans.push(last);
                continue;
            }
            spans.push(StatusSpan {
                until: Some(event.at),
                ..last
            });
        }
        if event.status != ComponentStatus::Operational {
            spans.push(StatusSpan {
                component,
                status: event.status,
                from: event.at,
                until: None,
            });
        }
    }
    spans
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}

#[cfg(test)]
mod tests;
