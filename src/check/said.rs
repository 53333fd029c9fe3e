//! Updates and promises as rules ask for them: the words of each update, where its values
//! stand, what state it leaves things in; and times and lengths as messages write them.

use std::ops::Range;

use chrono::TimeDelta;

use super::passage::{Form, Part, Passage};
use super::subject::Subject;
use crate::diagnostic::Place;
use crate::facts::phase::{self, Stage as Standing};
use crate::facts::promises::Kept;
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::time::calendar::Due;
use crate::time::{Instant, Length, Zone};

/// A sentence of an update.
#[derive(Clone, Copy)]
pub struct Sentence<'s> {
    /// The update, by its number in time order.
    pub update: usize,
    /// Its words.
    pub text: &'s str,
    passage: &'s Passage,
    start: usize,
}

impl Sentence<'_> {
    /// The place of some of its words, by their range in `text`.
    pub fn place(&self, range: &Range<usize>) -> Place {
        self.passage
            .place(self.start + range.start..self.start + range.end)
    }
}

impl<'a> Subject<'a> {
    /// The time of the check.
    pub fn now(&self) -> Instant {
        self.whole.facts.now
    }

    /// Whether it is an incident that is under way.
    pub fn is_open_incident(&self) -> bool {
        self.record.kind == Kind::Incident && self.facts.phase.stage == Standing::Open
    }

    /// Whether it is an incident that is over.
    pub fn is_closed_incident(&self) -> bool {
        self.record.kind == Kind::Incident && self.facts.phase.stage == Standing::Closed
    }

    /// A time as messages write it, in the record's zone: `2026-03-10 07:43 UTC`.
    pub fn shown(&self, at: Instant) -> String {
        shown(at, &self.record.zone)
    }

    /// Until when a promise may be kept: a time, or a day as a day.
    pub fn shown_due(&self, due: Due) -> String {
        match due {
            Due::At(at) => self.shown(at),
            Due::Day { date, .. } => date.to_string(),
        }
    }

    /// The place of a value of an update, such as `next_update`: the value, or its `at` when
    /// there is no such value, or the update.
    pub fn place_in_update(&self, index: usize, key: &str) -> Place {
        let place = self.update_place(index);
        let value = |key| self.update_node(index)?.get(key);
        value(key)
            .or_else(|| value("at"))
            .map_or(place, |entry| entry.value.span.at(place.file))
    }

    /// Whether nothing need follow an update: it is a final one, or may be, because its status
    /// could not be read.
    pub fn may_be_last(&self, index: usize) -> bool {
        match self.record.updates[index].status {
            Some(status) => status.is_final(),
            None => self.has_in_update(index, "status"),
        }
    }

    /// Whether an update has a value at a key, right or wrong.
    pub fn has_in_update(&self, index: usize, key: &str) -> bool {
        self.update_node(index)
            .is_some_and(|node| node.get(key).is_some())
    }

    /// What was promised outside of `next_update`, with where it was.
    pub fn promises(&self) -> impl Iterator<Item = (&'a Kept, Place)> {
        let promises = self.facts.promises.iter();
        promises
            .filter(|kept| kept.update.is_none())
            .enumerate()
            .map(|(number, kept)| {
                // The ledger lists them in the order of the record, and a postmortem's `due` last.
                let path = match self.record.promises.get(number) {
                    Some(promise) if promise.due.is_some() => format!("promises.{number}.due"),
                    Some(_) => format!("promises.{number}"),
                    None => "postmortem.due".to_owned(),
                };
                (kept, self.place(&path))
            })
    }

    /// The update that closed the record.
    pub fn closing_update(&self) -> Option<usize> {
        let closing = phase::closing(&phase::said(self.record))?;
        self.record
            .updates
            .iter()
            .position(|update| update.at == closing.from && update.status == Some(closing.status))
    }

    /// How many updates were posted before the record was closed: those of an open incident.
    pub fn updates_while_open(&self) -> usize {
        self.closing_update().unwrap_or(self.record.updates.len())
    }

    /// The status that stands once an update is posted: its own, or the one before it.
    pub fn status_after(&self, index: usize) -> Option<UpdateStatus> {
        self.record.updates[..=index]
            .iter()
            .rev()
            .find_map(|update| update.status)
    }

    /// The running words of an update.
    pub fn update_prose(&self, index: usize) -> impl Iterator<Item = &Passage> {
        self.prose()
            .filter(move |passage| passage.part == Part::Update(index))
    }

    /// The sentences of all updates, without code, headings and quoted notes.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.prose()
            .filter_map(|passage| match (passage.part, passage.form) {
                (_, Form::Cell) => None,
                (Part::Update(update), _) => Some((update, passage)),
                _ => None,
            })
            .flat_map(|(update, passage)| {
                passage.sentences().map(move |range| Sentence {
                    update,
                    text: &passage.text[range.clone()],
                    passage,
                    start: range.start,
                })
            })
    }

    /// The title's words with their place.
    pub fn title(&self) -> Option<&Passage> {
        self.passages()
            .iter()
            .find(|passage| passage.part == Part::Title)
    }

    fn update_node(&self, index: usize) -> Option<&'a Node> {
        let place = self.update_place(index);
        if place.file != self.record.file {
            return self.update_front(place.file);
        }
        let Value::Sequence(items) = &self.front().get("updates")?.value.value else {
            return None;
        };
        items.iter().find(|item| item.span == place.span)
    }
}

/// A time as messages write it: `2026-03-10 07:43 UTC`.
pub fn shown(at: Instant, zone: &Zone) -> String {
    let local = zone.local(at);
    format!(
        "{} {}",
        local.naive.format("%Y-%m-%d %H:%M"),
        local.abbreviation
    )
}

/// A length of time as messages write it, to the minute: `3h 14m`.
pub fn lasting(delta: TimeDelta) -> String {
    Length::Clock(TimeDelta::minutes(delta.num_minutes().abs())).to_string()
}

/// A number with its noun: `1 update`, `2 updates`.
pub fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
