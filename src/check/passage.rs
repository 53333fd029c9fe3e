//! The words of a record that people read, in pieces, each knowing where it stands. Rules of
//! language look at these: code, addresses and markup are out of their way.

use std::ops::Range;

use crate::diagnostic::{FileId, Place, Span};
use crate::model::section::SectionKind;
use crate::parse::markdown::{Event, Tag, TagEnd, events};

/// A piece of prose: a paragraph, a heading, a list item, a table cell, or a short text of
/// the front matter.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Which part of the record it belongs to.
    pub part: Part,
    /// What sort of text it is.
    pub form: Form,
    /// The visible words, white space folded.
    pub text: String,
    /// The parts of `text` that are code.
    pub code: Vec<Range<usize>>,
    file: FileId,
    /// Where pieces of `text` stand in the file: offset in the text, bytes in the file.
    pieces: Vec<(usize, Range<usize>)>,
}

/// A sentence of a passage.
#[derive(Clone, Debug)]
pub struct Sentence<'s> {
    /// Where it was said.
    pub passage: &'s Passage,
    /// Where in the passage's text it stands.
    pub range: Range<usize>,
}

/// Which part of a record a passage belongs to. Numbers are those of its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// `scope.summary`.
    Scope,
    /// `root_cause`, any text of it.
    RootCause,
    /// `response`.
    Response,
    /// An event of the timeline.
    Timeline(usize),
    /// An update, by its number in time order.
    Update(usize),
    /// An update without a time that can be read: it has no place among the others.
    Undated,
    /// A workaround.
    Workaround(usize),
    /// A recommendation.
    Recommendation(usize),
    /// A next step.
    NextStep(usize),
    /// A lesson.
    Lesson,
    /// A promise outside of updates.
    Promise(usize),
    /// A comment.
    Comment(usize),
    /// Any other text of the front matter.
    Other,
    /// The body, by the known section it stands in.
    Body(Option<SectionKind>),
}

/// What sort of text a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A paragraph or a text of the front matter.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A block of code.
    Code,
}

impl Part {
    /// Whether it tells the cause.
    pub fn is_cause(self) -> bool {
        matches!(
            self,
            Self::RootCause | Self::Body(Some(SectionKind::RootCause))
        )
    }

    /// Whether it tells what will be done.
    pub fn is_next_step(self) -> bool {
        matches!(
            self,
            Self::NextStep(_) | Self::Body(Some(SectionKind::NextSteps))
        )
    }
}

impl Passage {
    /// The place of some of its words, by their range in `text`.
    pub fn place(&self, range: Range<usize>) -> Place {
        let start = self.offset(range.start);
        let end = self.offset(range.end.saturating_sub(1)) + 1;
        Span::new(start, end.max(start)).at(self.file)
    }

    /// The place of all of it.
    pub fn whole(&self) -> Place {
        self.place(0..self.text.len())
    }

    /// Whether some of its words are code.
    pub fn is_code(&self, range: &Range<usize>) -> bool {
        self.form == Form::Code
            || self
                .code
                .iter()
                .any(|code| code.start < range.end && range.start < code.end)
    }

    /// Its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        let mut start = 0;
        // A mark and a space are one byte each.
        let mut ends = self
            .text
            .as_bytes()
            .windows(2)
            .enumerate()
            .filter(|(_, pair)| matches!(pair, [b'.' | b'!' | b'?', b' ']))
            .map(|(at, _)| at + 1)
            .chain([self.text.len()]);
        std::iter::from_fn(move || {
            let end = ends.next()?;
            let range = start..end;
            start = (end + 1).min(self.text.len());
            Some(range)
        })
        .filter(|range| range.start < range.end)
        .map(|range| Sentence {
            passage: self,
            range,
        })
    }

    /// The sentence in which a byte of the text stands.
    pub fn sentence_at(&self, at: usize) -> Sentence<'_> {
        let mut sentences = self.sentences();
        sentences
            .find(|sentence| sentence.range.contains(&at))
            .unwrap_or(Sentence {
                passage: self,
                range: 0..self.text.len(),
            })
    }

    /// The byte of the file at which a byte of the text stands.
    fn offset(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at);
        match self.pieces.get(piece.wrapping_sub(1)) {
            Some((start, source)) => (source.start + at - start).min(source.end.saturating_sub(1)),
            None => self.pieces.first().map_or(0, |(_, source)| source.start),
        }
    }
}

impl<'s> Sentence<'s> {
    /// Its words.
    pub fn text(&self) -> &'s str {
        &self.passage.text[self.range.clone()]
    }

    /// The place of some of its words, by their range in its text.
    pub fn place(&self, words: Range<usize>) -> Place {
        let start = self.range.start;
        self.passage.place(start + words.start..start + words.end)
    }

    /// The place of all of it.
    pub fn whole(&self) -> Place {
        self.passage.place(self.range.clone())
    }
}

/// The passages of a Markdown text. `source` gives the bytes of the file for bytes of the
/// text.
pub(super) fn passages(
    text: &str,
    part: impl Fn(usize) -> Part,
    file: FileId,
    source: impl Fn(Range<usize>) -> Range<usize>,
) -> Vec<Passage> {
    let mut done = Vec::new();
    let mut open: Vec<Passage> = Vec::new();
    for (event, range) in events(text) {
        let begin = |form| Passage {
            part: part(range.start),
            form,
            text: String::new(),
            code: Vec::new(),
            file,
            pieces: Vec::new(),
        };
        match event {
            Event::Start(Tag::Paragraph) if open.is_empty() => open.push(begin(Form::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => {
                open.push(begin(Form::Heading(level as u8)));
            }
            Event::Start(Tag::Item) => open.push(begin(Form::Item)),
            Event::Start(Tag::TableCell) => open.push(begin(Form::Cell)),
            Event::Start(Tag::CodeBlock(_)) => open.push(begin(Form::Code)),
            Event::End(
                TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock,
            ) => done.extend(open.pop()),
            Event::End(TagEnd::Paragraph) if matches!(open.last(), Some(top) if top.form == Form::Paragraph) =>
            {
                done.extend(open.pop());
            }
            Event::Text(words) => {
                if let Some(passage) = open.last_mut() {
                    passage.push(&words, source(range));
                }
            }
            Event::Code(words) => {
                if let Some(passage) = open.last_mut() {
                    let start = passage.text.len();
                    let marks = text[range.clone()].find(&*words).unwrap_or(0);
                    passage.push(&words, source(range.start + marks..range.end));
                    passage.code.push(start..passage.text.len());
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = open.last_mut() {
                    passage.push(" ", source(range));
                }
            }
            _ => {}
        }
    }
    done.extend(open);
    done.retain(|passage| !passage.text.trim().is_empty());
    done
}

impl Passage {
    fn push(&mut self, words: &str, source: Range<usize>) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(words);
    }
}
