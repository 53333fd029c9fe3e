//! Where patterns match in a record: in the words people read, or anywhere in its files.

use std::ops::Range;

use regex::{Captures, Regex};

use super::clock::{Clock, clocks};
use super::passage::{Part, Passage, Sentence};
use super::subject::Subject;
use crate::diagnostic::{FileId, Place, Span};

/// Words of a passage that a pattern matches.
pub struct Said<'s> {
    /// The passage.
    pub passage: &'s Passage,
    /// Where in its text.
    pub range: Range<usize>,
    /// The pattern's number.
    pub pattern: usize,
    regex: &'s Regex,
}

/// A piece of a text that a pattern matches.
pub struct Written<'a> {
    /// The whole text.
    pub text: &'a str,
    /// What the pattern captured.
    pub captures: Captures<'a>,
    /// The pattern's number.
    pub pattern: usize,
    origin: Origin<'a>,
}

/// How many bytes beside a match tell what is meant by it. Whole lines would take time in
/// proportion to their square: a dump may be one line of megabytes.
const NEAR: usize = 1000;

/// Where a text stands.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    /// In a file as it is, from a byte on.
    File(FileId, usize),
    /// In a file, as a passage that people read.
    Passage(&'a Passage),
}

impl<'a> Subject<'a> {
    /// Matches in running words and titles, without code.
    pub fn said<'s>(&'s self, patterns: &'s [Regex]) -> impl Iterator<Item = Said<'s>> {
        self.said_in(patterns, |_| true)
    }

    /// Matches in the running words of some parts, without code.
    pub fn said_in<'s>(
        &'s self,
        patterns: &'s [Regex],
        wanted: impl Fn(Part) -> bool,
    ) -> impl Iterator<Item = Said<'s>> {
        self.prose_of(wanted)
            .flat_map(|passage| said_in(passage, patterns))
    }

    /// Times of day in running words, without code.
    pub(super) fn clocks(&self) -> impl Iterator<Item = (&Passage, Clock)> {
        self.prose()
            .flat_map(|passage| {
                let clocks = clocks(&passage.text).into_iter();
                clocks.map(move |clock| (passage, clock))
            })
            .filter(|(passage, clock)| !passage.is_code(&clock.range))
    }

    /// Matches anywhere in the record's files as they are: front matter, links and code too.
    pub fn written<'s>(
        &'s self,
        patterns: &'s [Regex],
    ) -> impl Iterator<Item = Written<'a>> + use<'a, 's> {
        self.files()
            .flat_map(move |(file, text)| written_in(text, Origin::File(file, 0), patterns))
    }
}

/// Matches in the words of a passage, without code.
pub(super) fn said_in<'s>(
    passage: &'s Passage,
    patterns: &'s [Regex],
) -> impl Iterator<Item = Said<'s>> {
    let numbered = patterns.iter().enumerate();
    numbered
        .flat_map(move |(pattern, regex)| {
            regex.find_iter(&passage.text).map(move |found| Said {
                passage,
                range: found.range(),
                pattern,
                regex,
            })
        })
        .filter(|said| !said.passage.is_code(&said.range))
}

/// Matches anywhere in a text.
pub(super) fn written_in<'a, 's>(
    text: &'a str,
    origin: Origin<'a>,
    patterns: &'s [Regex],
) -> impl Iterator<Item = Written<'a>> + use<'a, 's> {
    let numbered = patterns.iter().enumerate();
    numbered.flat_map(move |(pattern, regex)| {
        regex.captures_iter(text).map(move |captures| Written {
            text,
            captures,
            pattern,
            origin,
        })
    })
}

impl Origin<'_> {
    /// The place of a part of the text.
    pub(super) fn place(self, range: Range<usize>) -> Place {
        match self {
            Self::File(file, start) => Span::new(start + range.start, start + range.end).at(file),
            Self::Passage(passage) => passage.place(range),
        }
    }
}

impl<'s> Said<'s> {
    /// The words.
    pub fn words(&self) -> &'s str {
        &self.passage.text[self.range.clone()]
    }

    /// Where they stand.
    pub fn place(&self) -> Place {
        self.passage.place(self.range.clone())
    }

    /// What the pattern captured.
    pub fn captures(&self) -> Option<Captures<'s>> {
        self.regex.captures_at(&self.passage.text, self.range.start)
    }

    /// The time of day that begins within them.
    pub(super) fn clock(&self) -> Option<Clock> {
        let mut clocks = clocks(&self.passage.text).into_iter();
        clocks.find(|clock| self.range.contains(&clock.range.start))
    }

    /// The sentence in which they begin.
    pub fn sentence(&self) -> Sentence<'s> {
        self.passage.sentence_at(self.range.start)
    }

    /// What stands before them in their sentence.
    pub fn before(&self) -> &'s str {
        &self.passage.text[self.sentence().range.start..self.range.start]
    }

    /// What follows them in their sentence.
    pub fn after(&self) -> &'s str {
        &self.passage.text[self.range.end..self.sentence().range.end.max(self.range.end)]
    }

    /// Whether the passage begins with them.
    pub fn is_at_start(&self) -> bool {
        self.passage.text[..self.range.start].trim().is_empty()
    }

    /// Whether they are all of the passage, but for a mark at its end.
    pub fn is_all(&self) -> bool {
        let rest = &self.passage.text[self.range.end..];
        self.is_at_start() && rest.trim_matches([' ', '.', ':', '!', '_']).is_empty()
    }
}

impl<'a> Written<'a> {
    /// What the pattern matched: its first group, or all of it when it has none.
    pub fn words(&self) -> &'a str {
        &self.text[self.range()]
    }

    /// Where that stands.
    pub fn place(&self) -> Place {
        self.origin.place(self.range())
    }

    /// What stands before it in its line, as far as it is near.
    pub fn before(&self) -> &'a str {
        let end = self.range().start;
        let start = self.text.floor_char_boundary(end.saturating_sub(NEAR));
        let before = &self.text[start..end];
        &before[before.rfind('\n').map_or(0, |at| at + 1)..]
    }

    /// What follows it in its line, as far as it is near.
    pub fn after(&self) -> &'a str {
        let start = self.range().end;
        let end = self.text.ceil_char_boundary(start.saturating_add(NEAR));
        let after = &self.text[start..end];
        &after[..after.find('\n').unwrap_or(after.len())]
    }

    /// Where in the text it stands.
    pub fn range(&self) -> Range<usize> {
        self.captures
            .get(1)
            .or_else(|| self.captures.get(0))
            .map_or(0..0, |group| group.range())
    }
}

/// Whether a text has one of these words in it, which are given in lower case.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|own| words.iter().any(|word| own.eq_ignore_ascii_case(word)))
}
