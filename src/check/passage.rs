//! The words of a record that people read, in pieces, each knowing where it stands. Rules of
//! language look at these: code, addresses and markup are out of their way.

use std::ops::Range;

use crate::diagnostic::{FileId, Place, Span};
use crate::model::section::SectionKind;
use crate::parse::markdown::{Event, Tag, TagEnd, pieces};

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
    /// Where its text stands in the file.
    pieces: Vec<Piece>,
}

/// A piece of a passage.
#[derive(Clone, Debug)]
struct Piece {
    /// Where it begins in the passage's text.
    start: usize,
    /// Its bytes in the file.
    source: Range<usize>,
    /// Whether the bytes are the text's; else they mean it as a whole.
    verbatim: bool,
}

/// Where the bytes of a Markdown text stand in its file.
pub(super) enum Source {
    /// As they are, from a byte of the file on.
    Verbatim(usize),
    /// The bytes of the file that mean each.
    Written(Vec<Range<usize>>),
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
        let start = self.piece(range.start).map_or(0, |piece| {
            let own = piece.verbatim.then(|| range.start - piece.start);
            piece.source.start + own.unwrap_or(0)
        });
        let end = self.piece(range.end.saturating_sub(1)).map_or(0, |piece| {
            let own = piece
                .verbatim
                .then(|| piece.source.start + range.end - piece.start);
            own.unwrap_or(piece.source.end)
        });
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

    /// Whether its words stand in the file one after the other, as they are.
    pub(super) fn is_as_written(&self) -> bool {
        matches!(&*self.pieces, [piece] if piece.verbatim)
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

    /// The piece in which a byte of the text stands.
    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= at);
        self.pieces.get(after.saturating_sub(1))
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

/// The passages of a Markdown text.
pub(super) fn passages(
    text: &str,
    part: impl Fn(usize) -> Part,
    file: FileId,
    source: &Source,
) -> Vec<Passage> {
    let mut done = Vec::new();
    let mut open: Vec<Passage> = Vec::new();
    for (event, range) in pieces(text) {
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
                    passage.push(&words, text, range, source);
                }
            }
            Event::Code(words) => {
                if let Some(passage) = open.last_mut() {
                    let start = passage.text.len();
                    let marks = text[range.clone()].find(&*words);
                    let inside = marks.map_or(range.clone(), |marks| {
                        let start = range.start + marks;
                        start..start + words.len()
                    });
                    passage.push(&words, text, inside, source);
                    passage.code.push(start..passage.text.len());
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = open.last_mut() {
                    passage.push(" ", text, range, source);
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
    /// Adds the words that a range of a Markdown text means.
    fn push(&mut self, words: &str, text: &str, range: Range<usize>, source: &Source) {
        let verbatim = &text[range.clone()] == words;
        match source {
            Source::Verbatim(start) => self.add(Piece {
                start: self.text.len(),
                source: start + range.start..start + range.end,
                verbatim,
            }),
            Source::Written(places) if verbatim => {
                for (at, c) in words.char_indices() {
                    let source = places.get(range.start + at).cloned().unwrap_or_default();
                    self.add(Piece {
                        start: self.text.len() + at,
                        verbatim: source.len() == c.len_utf8(),
                        source,
                    });
                }
            }
            Source::Written(places) => {
                let own = places.get(range).unwrap_or_default();
                let start = own.first().map_or(0, |first| first.start);
                self.add(Piece {
                    start: self.text.len(),
                    source: start..own.last().map_or(start, |last| last.end),
                    verbatim,
                });
            }
        }
        self.text.push_str(words);
    }

    /// Adds a piece, which goes on the one before it when both are written in one.
    fn add(&mut self, piece: Piece) {
        match self.pieces.last_mut() {
            Some(last)
                if last.verbatim && piece.verbatim && last.source.end == piece.source.start =>
            {
                last.source.end = piece.source.end;
            }
            _ => self.pieces.push(piece),
        }
    }
}
