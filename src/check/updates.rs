//! Updates and promises as rules ask for them: the words of each update, where its values
//! stand, and what state it leaves things in.

use super::passage::{Form, Part, Passage, Sentence};
use super::subject::Subject;
use crate::diagnostic::Place;
use crate::facts::phase::{self, Stage as Standing};
use crate::facts::promises::Kept;
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::time::Instant;

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

    /// The place of a value of an update, such as `next_update`: the value, or its `at` when
    /// there is no such value, or the update.
    pub fn place_in_update(&self, index: usize, key: &str) -> Place {
        let place = self.update_place(index);
        let value = |key| self.update_node(index)?.get(key);
        value(key)
            .or_else(|| value("at"))
            .map_or(place, |entry| entry.value.span.at(place.file))
    }

    /// The place of when an update was posted.
    pub fn posted(&self, index: usize) -> Place {
        self.place_in_update(index, "at")
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

    /// The sentences of all updates, each with its update's number.
    pub fn update_sentences(&self) -> impl Iterator<Item = (usize, Sentence<'_>)> {
        self.prose()
            .filter_map(|passage| match (passage.part, passage.form) {
                (_, Form::Cell) => None,
                (Part::Update(update), _) => Some((update, passage)),
                _ => None,
            })
            .flat_map(|(update, passage)| {
                let sentences = passage.sentences();
                sentences.map(move |sentence| (update, sentence))
            })
    }

    /// The sentences of an update.
    pub fn sentences_of(&self, index: usize) -> impl Iterator<Item = Sentence<'_>> {
        let all = self.update_sentences();
        all.filter(move |(update, _)| *update == index)
            .map(|(_, sentence)| sentence)
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
