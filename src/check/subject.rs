//! What rules look at: a record with its words and places, and the whole it stands in.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::links::Pages;
use super::passage::{Form, Passage};
use super::private::Private;
use super::rule::Stage;
use super::unread::Unread;
use crate::config::{Config, Limits};
use crate::diagnostic::{FileId, Files, Place};
use crate::facts::phase::Stage as Standing;
use crate::facts::{Facts, RecordFacts};
use crate::model::read::RecordDocuments;
use crate::model::record::{Affected, Impact, Kind, Record};
use crate::model::{Content, RecordKey};
use crate::parse::node::Node;
use crate::time::calendar::Calendar;
use crate::time::{Instant, Length};

/// The whole site.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// All records and components.
    pub content: &'a Content,
    /// What the site says about itself.
    pub config: &'a Config,
    /// What follows from both.
    pub facts: &'a Facts,
    /// What its policy lists as private and as public.
    pub(super) private: &'a Private,
    /// The records' documents, in the order of their keys.
    pub(super) documents: &'a [RecordDocuments],
    /// Texts for posts that authors begin with.
    pub(super) wordings: &'a [FileId],
    /// The texts of the files.
    pub(super) files: &'a (dyn Files + Sync),
    /// What will be published.
    pub(super) pages: &'a dyn Pages,
    /// What could not be read, of the records of which that is not all.
    pub(super) unread: &'a BTreeMap<RecordKey, Unread<'a>>,
}

/// One record.
pub struct Subject<'a> {
    /// What it says.
    pub record: &'a Record,
    /// What follows from that.
    pub facts: &'a RecordFacts,
    /// How much is asked of it.
    pub stage: Stage,
    /// The site it belongs to.
    pub whole: Whole<'a>,
    key: RecordKey,
    pub(super) passages: OnceCell<Vec<Passage>>,
}

impl<'a> Whole<'a> {
    /// All records.
    pub fn records(&self) -> impl Iterator<Item = (RecordKey, &'a Record)> + use<'a> {
        self.content.iter()
    }

    /// The place of a value in a record's front matter by its path, such as `related.2.id`:
    /// the value, or the nearest thing above it that is there.
    pub fn place(&self, record: RecordKey, path: &str) -> Place {
        self.documents(record).record.place(path)
    }

    /// The documents of a record.
    pub(super) fn documents(&self, record: RecordKey) -> &'a RecordDocuments {
        &self.documents[record.index()]
    }
}

impl<'a> Subject<'a> {
    pub(super) fn new(whole: Whole<'a>, key: RecordKey, stage: Option<Stage>) -> Self {
        let record = whole.content.get(key);
        let facts = whole.facts.record(key);
        Self {
            record,
            facts,
            stage: stage.unwrap_or_else(|| stage_of(record, facts, whole.unread.get(&key))),
            whole,
            key,
            passages: OnceCell::new(),
        }
    }

    /// The place of a value in the front matter by its path, such as `next_steps.0.owner`: the
    /// value, or the nearest thing above it that is there.
    pub fn place(&self, path: &str) -> Place {
        self.whole.place(self.key, path)
    }

    /// Whether the front matter says something at a key.
    pub fn has(&self, key: &str) -> bool {
        let entry = self.front().get(key);
        entry.is_some_and(|entry| !entry.value.is_blank())
    }

    /// The front matter as written.
    pub fn front(&self) -> &'a Node {
        &self.whole.documents(self.key).record.front
    }

    /// The front matter of an update in a file of its own.
    pub(super) fn update_front(&self, file: FileId) -> Option<&'a Node> {
        let documents = &self.whole.documents(self.key).updates;
        let update = documents
            .iter()
            .find(|update| update.document.file == file)?;
        Some(&update.document.front)
    }

    /// The place of an update, by its number in time order.
    pub fn update_place(&self, index: usize) -> Place {
        self.record.updates[index].place
    }

    /// The language of the record's words.
    pub fn language(&self) -> &'a str {
        &self.whole.config.language
    }

    /// Every mention of an affected component: of the record, its updates and its windows.
    pub fn affected(&self) -> impl Iterator<Item = &'a Affected> {
        let record = self.record;
        let updated = record.updates.iter().flat_map(|update| &update.components);
        let windows = record.impact_windows.iter();
        let in_windows = windows.flat_map(|window| &window.components);
        record.components.iter().chain(updated).chain(in_windows)
    }

    /// Whether anything says how bad it was.
    pub fn states_severity(&self) -> bool {
        self.record.impact.is_some()
            || self.record.severity.is_some()
            || self.affected().any(|affected| affected.status.is_some())
    }

    /// Whether it says that users were spared.
    pub fn is_spared(&self) -> bool {
        let labels = ["false_alarm", "near_miss"];
        self.record.impact == Some(Impact::None)
            || labels.iter().any(|label| self.record.has_label(label))
    }

    /// Whether it is an incident, and not one that users were spared.
    pub fn was_felt(&self) -> bool {
        self.record.kind == Kind::Incident && !self.is_spared()
    }

    /// How long things may take on this site.
    pub(super) fn limits(&self) -> &'a Limits {
        &self.whole.config.policy.limits
    }

    /// What a length is from a moment on: how much of it is business time hangs on when it begins.
    pub(super) fn stretch(&self, from: Instant, length: Length) -> Option<TimeDelta> {
        if let Length::Clock(length) = length {
            return Some(length);
        }
        let config = self.whole.config;
        let fallback = Calendar::default_in(config.zone.clone());
        let calendar = config
            .calendar_named(self.record.calendar.as_deref())
            .unwrap_or(&fallback);
        Some(calendar.due(from, length)?.ends() - from)
    }

    /// Whether more than a length has passed between two moments.
    pub(super) fn is_beyond(&self, from: Instant, length: Length, at: Instant) -> bool {
        let allowed = self.stretch(from, length);
        allowed.is_some_and(|allowed| at - from > allowed)
    }

    /// Whether something that was due came so late that it counts.
    pub(super) fn is_late(&self, due: Instant, at: Instant) -> bool {
        self.is_beyond(due, self.limits().grace, at)
    }

    /// Whether a place lies in the body of one of its files, and not in front matter.
    pub(super) fn is_body(&self, place: Place) -> bool {
        let documents = self.whole.documents(self.key);
        let updates = documents.updates.iter().map(|update| &update.document);
        std::iter::once(&documents.record)
            .chain(updates)
            .any(|own| own.file == place.file && own.body.contains(&place.span.range().start))
    }

    /// Whether a place lies in code.
    pub fn is_code(&self, place: Place) -> bool {
        is_code(self.passages(), place)
    }

    /// The record's files with their texts as they are: its own first, then those of updates.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &'a str)> + use<'a> {
        let files = self.whole.files;
        let documents = self.whole.documents(self.key);
        let own = documents.record.file;
        let updates = documents.updates.iter().map(|update| update.document.file);
        // Where only updates are translated, one of them stands for the record.
        std::iter::once(own)
            .chain(updates.filter(move |file| *file != own))
            .map(move |file| (file, files.text(file)))
    }

    /// The texts that lie beside it in its bundle and are published as they are.
    pub(super) fn beside(&self) -> impl Iterator<Item = (FileId, &'a str)> + use<'a> {
        let files = self.whole.files;
        let beside = self.whole.documents(self.key).texts.iter();
        beside.map(move |file| (*file, files.text(*file)))
    }

    /// The record's file as it is.
    pub fn text(&self) -> &'a str {
        self.whole.files.text(self.record.file)
    }

    pub(super) fn key(&self) -> RecordKey {
        self.key
    }
}

/// Whether a place lies in the code of some passages.
pub(super) fn is_code(passages: &[Passage], place: Place) -> bool {
    passages.iter().any(|passage| match passage.form {
        Form::Code => passage.whole().holds(place),
        _ => passage
            .code
            .iter()
            .any(|range| passage.place(range.clone()).holds(place)),
    })
}

/// How much is asked of a record by where it stands. While that cannot be told, it may be open.
fn stage_of(record: &Record, facts: &RecordFacts, unread: Option<&Unread<'_>>) -> Stage {
    match facts.phase.stage {
        _ if record.is_told() => Stage::Postmortem,
        Standing::Closed if unread.is_none_or(Unread::leaves_standing) => Stage::Resolved,
        Standing::Closed | Standing::Open | Standing::Coming => Stage::Live,
    }
}
