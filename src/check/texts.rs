//! The words of a record: of its front matter, its body and the files of its updates, each
//! passage with the part that it belongs to.

use std::ops::Range;

use super::passage::{Form, Part, Passage, Source, passages};
use super::subject::Subject;
use crate::diagnostic::{FileId, Span};
use crate::model::update::Comment;
use crate::parse::Document;
use crate::parse::node::{Node, Value};
use crate::parse::yaml;

impl Subject<'_> {
    /// The record's words, in the order of its parts: the title, the front matter as written,
    /// updates in files, the body.
    pub fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| {
            let documents = self.whole.documents(self.key());
            let mut found = Vec::new();
            self.front_passages(&documents.record.front, "", &mut found);
            for update in &documents.updates {
                let index = self
                    .record
                    .updates
                    .iter()
                    .position(|known| known.place.file == update.document.file);
                let part = index.map_or(Part::Undated, Part::Update);
                found.extend(self.body_passages(&update.document, |_| part));
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

    /// Passages of running words: no code, no headings, no comments of others.
    pub fn prose(&self) -> impl Iterator<Item = &Passage> {
        let comments = &self.record.comments;
        self.passages()
            .iter()
            .filter(|passage| is_prose(passage, comments))
    }

    /// The running words of some parts.
    pub fn prose_of(&self, wanted: impl Fn(Part) -> bool) -> impl Iterator<Item = &Passage> {
        self.prose().filter(move |passage| wanted(passage.part))
    }

    fn body_passages(&self, document: &Document, part: impl Fn(usize) -> Part) -> Vec<Passage> {
        let text = self.whole.files.text(document.file);
        let source = Source::Verbatim(document.body.start);
        passages(&text[document.body.clone()], part, document.file, &source)
    }

    /// The texts of the front matter that people read, with their parts.
    fn front_passages(&self, node: &Node, path: &str, found: &mut Vec<Passage>) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(value) => {
                if let Some(part) = self.part_of(path, node) {
                    let source = source_of(self.text(), node.span, value);
                    found.extend(passages(value, |_| part, self.record.file, &source));
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
        Some(match (steps.first().copied()?, steps.last().copied()?) {
            ("title", _) => Part::Title,
            ("scope", "summary" | "scope") => Part::Scope,
            ("root_cause", "root_cause" | "summary" | "trigger") => Part::RootCause,
            ("root_cause", _) if steps.contains(&"contributing") => Part::RootCause,
            ("response", _) => Part::Response,
            ("timeline", "text") => Part::Timeline(number()),
            ("updates", "text") => self.update_at(node.span),
            ("workarounds", "text") => Part::Workaround(number()),
            ("workarounds", _) if steps.len() == 2 => Part::Workaround(number()),
            ("recommendations", _) => Part::Recommendation(number()),
            ("next_steps", "text" | "reason") => Part::NextStep(number()),
            ("lessons", _) => Part::Lesson,
            ("promises", "text") => Part::Promise(number()),
            ("comments", "text") => Part::Comment(number()),
            (
                "data_loss" | "corrections" | "detection" | "postmortem" | "related",
                "data_loss" | "reason" | "how",
            )
            | (_, "note") => Part::Other,
            _ => return None,
        })
    }

    /// Which update a text of the front matter belongs to.
    fn update_at(&self, span: Span) -> Part {
        let place = span.at(self.record.file);
        let mut updates = self.record.updates.iter();
        updates
            .position(|update| update.place.holds(place))
            .map_or(Part::Undated, Part::Update)
    }
}

/// Whether a passage of a record with these comments is running words of its own.
pub(super) fn is_prose(passage: &Passage, comments: &[Comment]) -> bool {
    let is_own = match passage.part {
        Part::Comment(index) => comments.get(index).is_some_and(|comment| comment.official),
        _ => true,
    };
    is_own && !matches!(passage.form, Form::Code | Form::Heading(_))
}

/// The passages of a value of the configuration.
pub(super) fn passages_of_value(file: FileId, text: &str, value: &Node) -> Vec<Passage> {
    let words = value.text().unwrap_or_default();
    let source = source_of(text, value.span, words);
    passages(words, |_| Part::Other, file, &source)
}

/// Where the bytes of a value of a YAML text stand.
fn source_of(text: &str, span: Span, value: &str) -> Source {
    let Range { start, end } = span.range();
    let raw = text.get(start..end).unwrap_or_default();
    // Most texts are written as they are, or as they are in quotes.
    let quoted = raw
        .strip_prefix(['"', '\''])
        .and_then(|rest| rest.strip_prefix(value));
    if raw == value || quoted.is_some_and(|rest| rest.len() == 1) {
        return Source::Verbatim(start + usize::from(quoted.is_some()));
    }
    let in_file = |place: Range<usize>| start + place.start..start + place.end;
    Source::Written(yaml::written(raw, value).into_iter().map(in_file).collect())
}
