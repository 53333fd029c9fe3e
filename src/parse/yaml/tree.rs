//! A tree under construction. Lists and maps that are still open stand on a stack, so
//! that no depth of nesting can exhaust the program's own.

use super::super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Span};
use std::ops::Range;

/// What was read so far.
pub(super) struct Tree<'a> {
    file: FileId,
    start: usize,
    findings: &'a mut Vec<Finding>,
    open: Vec<Open>,
    root: Option<Node>,
    last_end: usize,
}

/// What a list or map holds so far.
pub(super) enum Items {
    Sequence(Vec<Node>),
    /// The complete entries, and the key that waits for its value.
    Mapping(Vec<Entry>, Option<Key>),
}

/// A key that waits for its value.
pub(super) struct Key {
    /// `None` if the key was refused and its value is to be dropped.
    text: Option<Box<str>>,
    span: Span,
}

/// Whether the end of a value was seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Whole,
    InPart,
}

/// A list or map that is not closed.
struct Open {
    start: usize,
    items: Items,
}

impl<'a> Tree<'a> {
    /// An empty tree of the YAML that begins at `start`.
    pub(super) fn new(file: FileId, start: usize, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            file,
            start,
            findings,
            open: Vec::new(),
            root: None,
            last_end: start,
        }
    }

    /// Begins a list or map.
    pub(super) fn open(&mut self, start: usize, items: Items) {
        self.open.push(Open { start, items });
    }

    /// Ends the innermost list or map, at the end of its last value if not told where.
    pub(super) fn close(&mut self, end: Option<usize>) {
        self.close_as(end, Read::Whole);
    }

    fn close_as(&mut self, end: Option<usize>, read: Read) {
        let Some(Open { start, items }) = self.open.pop() else {
            return;
        };
        let value = match items {
            Items::Sequence(mut items) => {
                items.shrink_to_fit();
                Value::Sequence(items)
            }
            Items::Mapping(entries, _) => {
                let mut entries = self.unique(entries);
                entries.shrink_to_fit();
                Value::Mapping(entries)
            }
        };
        self.add(value, start..end.unwrap_or(self.last_end), read);
    }

    /// Puts a complete value where it belongs: into the innermost open list or map, as
    /// a key if one is due there, or at the root.
    pub(super) fn put(&mut self, value: Value, bytes: Range<usize>) {
        self.add(value, bytes, Read::Whole);
    }

    fn add(&mut self, value: Value, bytes: Range<usize>, read: Read) {
        self.last_end = bytes.end;
        let span = Span::new(bytes.start, bytes.end);
        let node = Node {
            value,
            span,
            is_whole: read == Read::Whole,
        };
        match self.open.last_mut().map(|open| &mut open.items) {
            None => self.root = Some(node),
            Some(Items::Sequence(items)) => items.push(node),
            Some(Items::Mapping(entries, key)) => match key.take() {
                Some(Key { text: None, .. }) => {}
                Some(Key {
                    text: Some(text),
                    span,
                }) => entries.push(Entry {
                    key: text,
                    key_span: span,
                    value: node,
                }),
                None => {
                    let text = match node.value {
                        Value::Scalar(text) => Some(text),
                        _ => None,
                    };
                    if text.is_none() {
                        let message = "a key must be text; write a word before the colon";
                        self.findings
                            .push(Finding::error("yaml-key", span.at(self.file), message));
                    }
                    *key = Some(Key { text, span });
                }
            },
        }
    }

    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether the next value is a key of the innermost map.
    pub(super) fn expects_key(&self) -> bool {
        let innermost = self.open.last().map(|open| &open.items);
        matches!(innermost, Some(Items::Mapping(_, None)))
    }

    /// Whether the next value belongs to a key of the innermost map.
    pub(super) fn expects_value(&self) -> bool {
        let innermost = self.open.last().map(|open| &open.items);
        matches!(innermost, Some(Items::Mapping(_, Some(_))))
    }

    /// How many lists and maps are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Where the open lists and maps begin, innermost first.
    pub(super) fn open_starts(&self) -> impl Iterator<Item = usize> {
        self.open.iter().rev().map(|open| open.start)
    }

    /// Where the last complete key or value ends; before the first, where the YAML starts.
    pub(super) fn last_end(&self) -> usize {
        self.last_end
    }

    /// The whole tree, or an empty map at the start if nothing was written.
    pub(super) fn finished(self) -> Node {
        self.root
            .filter(|root| root.value != Value::Null || root.span.start != root.span.end)
            .unwrap_or(Node {
                value: Value::Mapping(Vec::new()),
                span: Span::new(self.start, self.start),
                is_whole: true,
            })
    }

    /// The tree as far as it was read before something made the rest doubtful.
    pub(super) fn abandoned(mut self) -> Option<Node> {
        while !self.open.is_empty() {
            self.close_as(None, Read::InPart);
        }
        self.root
            .filter(|root| matches!(root.value, Value::Sequence(_) | Value::Mapping(_)))
    }

    fn unique(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        unique(entries, self.file, self.findings)
    }
}

/// The entries without those whose key stood there before, which are reported.
pub(super) fn unique(
    mut entries: Vec<Entry>,
    file: FileId,
    findings: &mut Vec<Finding>,
) -> Vec<Entry> {
    let mut by_key: Vec<&Entry> = entries.iter().collect();
    by_key.sort_by(|one, other| one.key.cmp(&other.key));
    let mut repeated: Vec<(Span, Span)> = by_key
        .chunk_by(|one, other| one.key == other.key)
        .filter_map(<[_]>::split_first)
        .flat_map(|(first, others)| others.iter().map(|it| (it.key_span, first.key_span)))
        .collect();
    if repeated.is_empty() {
        return entries;
    }
    repeated.sort_unstable();
    let first_of = |entry: &Entry| {
        let found = repeated.binary_search_by_key(&entry.key_span, |&(span, _)| span);
        found.ok().map(|index| repeated[index].1)
    };
    entries.retain(|entry| {
        let Some(first) = first_of(entry) else {
            return true;
        };
        let message = format!("the key `{}` stands in this map twice", entry.key);
        findings.push(
            Finding::error("duplicate-key", entry.key_span.at(file), message)
                .related(first.at(file), "first here; this one is read")
                .help("put both values under one key, or remove one of them"),
        );
        false
    });
    entries
}
