//! A YAML value and where it stands. The rest of the program reads front matter
//! through this tree and never sees the YAML crate.

use crate::diagnostic::Span;

/// A value with the bytes it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Where it stands in the file: the whole value, quotes and brackets included.
    pub span: Span,
    /// Whether it was read to its end. When not, what it lacks may stand further on.
    pub is_whole: bool,
}

/// What a YAML value can be. Numbers, booleans and dates stay as written: who reads a
/// value decides what it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`, unquoted.
    Null,
    /// Text, as written, after quotes, escapes and folding are undone.
    Scalar(Box<str>),
    /// A list.
    Sequence(Vec<Node>),
    /// A map, in the order of the file; keys are unique.
    Mapping(Vec<Entry>),
}

/// One line of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key's text.
    pub key: Box<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// A map of which nothing could be read.
    pub fn unread() -> Self {
        Self {
            value: Value::Mapping(Vec::new()),
            span: Span::default(),
            is_whole: false,
        }
    }

    /// The entry of a map by its key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| &*entry.key == key)
    }

    /// The entries of a map; none when it is not one.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The text, when it is written as it is: without quotes, escapes and folded lines.
    pub fn as_plain(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) if self.span.range().len() == text.len() => Some(text),
            _ => None,
        }
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list; none when it is not one.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// Whether nothing is said in it: it is nothing, an empty list, or a map of such.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Scalar(_) => false,
            Value::Sequence(items) => items.is_empty(),
            Value::Mapping(entries) => entries.iter().all(|entry| entry.value.is_blank()),
        }
    }

    /// What kind of value it is, for messages: `text`, `a list`, `a map`, `nothing`.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Scalar(_) => "text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a map",
        }
    }
}
