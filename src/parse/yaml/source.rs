//! The file being read, and the parser's marks in it.

use crate::diagnostic::{FileId, Place, Span};
use serde_yaml::granit_parser;
use std::ops::Range;

/// A file and the part of it that is YAML.
pub(super) struct Source<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
}

impl<'a> Source<'a> {
    /// The bytes of the file that a span of the parser means.
    pub(super) fn bytes(&self, span: granit_parser::Span) -> Range<usize> {
        let start = self.offset(span.start);
        start..self.offset(span.end).max(start)
    }

    /// The byte of the file that a mark of the parser means. The parser counts from the
    /// start of the YAML.
    pub(super) fn offset(&self, mark: granit_parser::Marker) -> usize {
        let offset = self.range.start + mark.byte_offset().unwrap_or_default();
        self.text.floor_char_boundary(offset.min(self.range.end))
    }

    pub(super) fn place(&self, bytes: Range<usize>) -> Place {
        Span::new(bytes.start, bytes.end).at(self.file)
    }

    /// The text of some bytes; empty if they cut a character.
    pub(super) fn slice(&self, bytes: Range<usize>) -> &'a str {
        self.text.get(bytes).unwrap_or_default()
    }

    /// The line around an offset as far as it is YAML, without its line break.
    pub(super) fn line(&self, offset: usize) -> Range<usize> {
        let before = self.slice(self.range.start..offset);
        let after = self.slice(offset..self.range.end);
        let start = before.rfind(['\n', '\r']).map_or(0, |newline| newline + 1);
        let end = after.find(['\n', '\r']).unwrap_or(after.len());
        self.range.start + start..offset + end
    }

    /// Some bytes without the white space around them.
    pub(super) fn trimmed(&self, bytes: Range<usize>) -> Range<usize> {
        let text = self.slice(bytes.clone()).trim_end();
        let start = bytes.start + text.len() - text.trim_start().len();
        start..bytes.start + text.len()
    }
}
