//! What rules look at: a record with its words and places, and the whole it stands in.

use std::cell::OnceCell;

use super::links::Pages;
use super::passage::{Form, Part, Passage, passages};
use super::rule::Stage;
use crate::config::Config;
use crate::diagnostic::{FileId, Files, Place, Span};
use crate::facts::phase::Stage as Standing;
use crate::facts::{Facts, RecordFacts};
use crate::model::postmortem::PostmortemStatus;
use crate::model::read::RecordDocuments;
use crate::model::record::Record;
use crate::model::{Content, RecordKey};
use crate::parse::node::{Node, Value};
use crate::parse::{Document, yaml};

/// The whole site.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// All records and components.
    pub content: &'a Content,
    /// What the site says about itself.
    pub config: &'a Config,
    /// What follows from both.
    pub facts: &'a Facts,
    /// The records' documents, in the order of their keys.
    pub(super) documents: &'a [RecordDocuments],
    /// The texts of the files.
    pub(super) files: &'a (dyn Files + Sync),
    /// What will be published.
    pub(super) pages: &'a dyn Pages,
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
    passages: OnceCell<Vec<Passage>>,
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
            stage: stage.unwrap_or_else(|| stage_of(record, facts)),
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

    /// Whether the front matter has a value at a key.
    pub fn has(&self, key: &str) -> bool {
        self.front().get(key).is_some()
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

    /// The record's words, in the order of its parts: the title, the front matter as written,
    /// updates in files, the body.
    pub fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| {
            let documents = self.whole.documents(self.key);
            let mut found = Vec::new();
            self.front_passages(&documents.record.front, "", &mut found);
            for update in &documents.updates {
                let index = self
                    .record
                    .updates
                    .iter()
                    .position(|known| known.place.file == update.document.file);
                if let Some(index) = index {
                    found.extend(self.body_passages(&update.document, |_| Part::Update(index)));
                }
            }
            let sections = &self.record.body.sections;
            let start = documents.record.body.start;
            let part = |at: usize| {
                let at = start + at;
                let section = sections.iter().rfind(|section| {
                    (section.heading.start as usize..section.content.end as usize).contains(&at)
                });
                Part::Body(section.map(|section| section.kind))
            };
            found.extend(self.body_passages(&documents.record, part));
            found
        })
    }

    /// Passages of running words: no code, no headings.
    pub fn prose(&self) -> impl Iterator<Item = &Passage> {
        self.passages()
            .iter()
            .filter(|passage| !matches!(passage.form, Form::Code | Form::Heading(_)))
    }

    /// The language of the record's words.
    pub fn language(&self) -> &'a str {
        &self.whole.config.language
    }

    /// Whether a place lies in code.
    pub fn is_code(&self, place: Place) -> bool {
        self.passages().iter().any(|passage| {
            let within = |code: Place| {
                code.file == place.file
                    && code.span.start <= place.span.start
                    && place.span.end <= code.span.end
            };
            match passage.form {
                Form::Code => within(passage.whole()),
                _ => passage
                    .code
                    .iter()
                    .any(|range| within(passage.place(range.clone()))),
            }
        })
    }

    /// The record's files with their texts as they are: its own first, then those of updates.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &'a str)> + use<'a> {
        let files = self.whole.files;
        let documents = self.whole.documents(self.key);
        let updates = documents.updates.iter().map(|update| update.document.file);
        std::iter::once(documents.record.file)
            .chain(updates)
            .map(move |file| (file, files.text(file)))
    }

    /// The record's file as it is.
    pub fn text(&self) -> &'a str {
        self.whole.files.text(self.record.file)
    }

    pub(super) fn key(&self) -> RecordKey {
        self.key
    }

    fn body_passages(&self, document: &Document, part: impl Fn(usize) -> Part) -> Vec<Passage> {
        let text = self.whole.files.text(document.file);
        let start = document.body.start;
        passages(&text[document.body.clone()], part, document.file, |range| {
            start + range.start..start + range.end
        })
    }

    /// The texts of the front matter that people read, with their parts.
    fn front_passages(&self, node: &Node, path: &str, found: &mut Vec<Passage>) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(value) => {
                if let Some(part) = self.part_of(path, node) {
                    let raw = &self.text()[node.span.range()];
                    let offsets = yaml::offsets(raw, value);
                    let base = node.span.range().start;
                    let at = |offset: usize| base + offsets.get(offset).copied().unwrap_or(0);
                    found.extend(passages(
                        value,
                        |_| part,
                        self.record.file,
                        |range| at(range.start)..at(range.end.saturating_sub(1)) + 1,
                    ));
                }
            }
            Value::Sequence(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.front_passages(item, &format!("{path}.{index}"), found);
                }
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    let below = if path.is_empty() {
                        entry.key.to_string()
                    } else {
                        format!("{path}.{}", entry.key)
                    };
                    self.front_passages(&entry.value, &below, found);
                }
            }
        }
    }

    /// Which part of the record a text is by its path; none for what is no prose.
    fn part_of(&self, path: &str, node: &Node) -> Option<Part> {
        let steps: Vec<&str> = path.split('.').collect();
        let number = || steps.get(1).and_then(|step| step.parse().ok()).unwrap_or(0);
        let update = || self.update_at(node.span).map_or(Part::Other, Part::Update);
        Some(match (steps.first().copied()?, steps.last().copied()?) {
            ("title", _) => Part::Title,
            ("scope", "summary" | "scope") => Part::Scope,
            ("root_cause", "root_cause" | "summary" | "trigger") => Part::RootCause,
            ("root_cause", _) if steps.contains(&"contributing") => Part::RootCause,
            ("response", _) => Part::Response,
            ("timeline", "text") => Part::Timeline(number()),
            ("updates", "text") => update(),
            ("workarounds", "text") => Part::Workaround(number()),
            ("recommendations", _) => Part::Recommendation(number()),
            ("next_steps", "text" | "reason") => Part::NextStep(number()),
            ("lessons", _) => Part::Lesson,
            ("comments", "text") => Part::Comment(number()),
            (
                "data_loss" | "promises" | "corrections" | "detection" | "postmortem" | "related",
                "data_loss" | "text" | "reason" | "how",
            )
            | (_, "note") => Part::Other,
            _ => return None,
        })
    }

    /// Which update, in time order, a text of the front matter belongs to; none when that update
    /// could not be read.
    fn update_at(&self, span: Span) -> Option<usize> {
        self.record.updates.iter().position(|update| {
            update.place.file == self.record.file
                && update.place.span.start <= span.start
                && span.end <= update.place.span.end
        })
    }
}

/// How much is asked of a record by where it stands.
fn stage_of(record: &Record, facts: &RecordFacts) -> Stage {
    let told = record.postmortem.as_ref().is_some_and(|postmortem| {
        postmortem
            .status
            .is_some_and(PostmortemStatus::is_published)
            || postmortem.published.is_some()
    });
    match facts.phase.stage {
        _ if told => Stage::Postmortem,
        Standing::Closed => Stage::Resolved,
        Standing::Open | Standing::Coming => Stage::Live,
    }
}
