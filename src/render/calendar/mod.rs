//! Calendars of the site and of each component and group: maintenance in `calendar.ics`, incidents in
//! `incidents.ics`, for those who want them in another colour or not at all. A maintenance of which
//! more may be heard has a `calendar.ics` of its own.

mod entry;
mod ics;

use std::cmp::Reverse;

use self::entry::Entry;
use super::{Scene, Task};
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::record::Kind;
use crate::site::{Event, Slice};

/// How many events that are over a calendar has; the site's history has all.
const PAST_MAX: usize = 100;

/// What a calendar holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Events {
    Maintenance,
    Incidents,
}

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let site = scene.site;
    // Events are told apart and found by the site's address.
    if site.config.url.is_none() {
        return Vec::new();
    }
    let parts = site.parts().flat_map(|slice| {
        [
            (slice, "calendar.ics", Events::Maintenance),
            (slice, "incidents.ics", Events::Incidents),
        ]
    });
    let single = site
        .followed()
        .filter(|key| matches!(site.content.get(*key).kind, Kind::Maintenance(_)))
        .map(|key| (Slice::Record(key), "calendar.ics", Events::Maintenance));
    parts
        .chain(single)
        .map(|(slice, name, events)| {
            let path = format!("{}{name}", site.path(&slice.page()));
            let address = format!("{}{}", site.host(), site.addresses.file(&path));
            Task::new(path, move || Ok(calendar(scene, slice, &address, events)))
        })
        .collect()
}

/// The calendar of maintenance at a path below what languages share, where another system has it.
pub(super) fn elsewhere<'s>(scene: &'s Scene<'s>, path: String) -> Option<Task<'s>> {
    let site = scene.site;
    site.config.url.as_ref()?;
    let address = format!("{}{}", site.host(), site.addresses.shared(&path));
    Some(Task::new(path, move || {
        Ok(calendar(scene, Slice::Whole, &address, Events::Maintenance))
    }))
}

fn calendar(scene: &Scene<'_>, slice: Slice, address: &str, events: Events) -> Vec<u8> {
    let site = scene.site;
    let part = site.name_of(slice);
    let arguments = [
        ("site", site.config.title.as_str().into()),
        ("name", (&*part).into()),
    ];
    let title = scene.theme.message(title_key(slice, events), &arguments);
    let events = self::events(scene, slice, events);
    ics::write(scene, slice, address, &title.unwrap_or_default(), &events)
}

/// The events of a part, by their starts.
fn events(scene: &Scene<'_>, slice: Slice, of: Events) -> Vec<Entry> {
    let site = scene.site;
    let is_asked_for = |key: &RecordKey| match site.content.get(*key).kind {
        Kind::Maintenance(_) => of == Events::Maintenance,
        Kind::Incident => of == Events::Incidents,
        Kind::Notice => false,
    };
    let is_over = |key: RecordKey| site.facts.record(key).phase.stage == Stage::Closed;
    let keys = site.records_of(slice);
    let (mut past, mut events): (Vec<_>, Vec<_>) = keys
        .iter()
        .filter(|key| is_asked_for(key))
        .partition(|key| is_over(**key));
    past.sort_by_key(|key| (Reverse(site.facts.record(*key).began), *key));
    past.truncate(PAST_MAX);
    events.extend(past);
    let mut events: Vec<Event> = events
        .into_iter()
        .filter_map(|key| site.event(key))
        .collect();
    events.sort_by(|one, other| (one.begins(), &one.uid).cmp(&(other.begins(), &other.uid)));
    events
        .into_iter()
        .map(|event| Entry::of(scene, event))
        .collect()
}

fn title_key(slice: Slice, events: Events) -> &'static str {
    match (events, slice) {
        (Events::Maintenance, Slice::Whole) => "calendar-title",
        (Events::Maintenance, _) => "calendar-title-of",
        (Events::Incidents, Slice::Whole) => "calendar-incidents-title",
        (Events::Incidents, _) => "calendar-incidents-title-of",
    }
}
