//! Text to document: front matter as a tree of nodes with spans, the body as Markdown.
//! Parsing never fails: it returns what it understood, and findings.

pub mod node;
pub mod yaml;
pub mod json;
pub mod toml;
pub mod front_matter;
pub mod markdown;
pub mod html;
pub mod fields;
pub mod translation;
pub mod times;
pub mod slug;

use std::ops::Range;

use crate::diagnostic::{FileId, Finding, Place, Span};
use front_matter::Split;
use markdown::Heading;
use node::{Node, Value};

/// A record's file, understood as far as it could be.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// The front matter: a map, empty when there is none or it could not be read. When it is not
    /// whole, a missing key means nothing.
    pub front: Node,
    /// Whether there is front matter. Updates can do without.
    pub has_front: bool,
    /// Whether the text is all that stands in the file; when not, what it lacks means nothing.
    pub is_whole: bool,
    /// The bytes of the body.
    pub body: Range<usize>,
    /// The body's headings; spans are bytes of the body.
    pub headings: Vec<Heading>,
}

impl Document {
    /// Understands a file's text.
    pub fn read(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Self {
        let split = front_matter::split(text);
        let front = front(file, text, &split, findings);
        Self {
            file,
            has_front: split.front.is_some(),
            is_whole: true,
            front: front.unwrap_or_else(|| Node {
                is_whole: split.front.is_none(),
                ..Node::unread()
            }),
            headings: markdown::outline(&text[split.body.clone()]),
            body: split.body,
        }
    }

    /// Understands a file's text, of which a part may be missing.
    pub fn read_in_part(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Self {
        let mut document = Self::read(file, text, findings);
        document.is_whole = false;
        document.front.is_whole = false;
        document
    }

    /// The place of a value by its path, such as `related.2.id`: the value itself, or the
    /// nearest thing above it that is there.
    pub fn place(&self, path: &str) -> Place {
        let mut node = &self.front;
        for step in path.split('.') {
            let next = match &node.value {
                Value::Mapping(_) => node.get(step).map(|entry| &entry.value),
                Value::Sequence(items) => step
                    .parse::<usize>()
                    .ok()
                    .and_then(|index| items.get(index)),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        let span = if std::ptr::eq(node, &raw const self.front) {
            Span::default()
        } else {
            node.span
        };
        span.at(self.file)
    }
}

fn front(file: FileId, text: &str, split: &Split, findings: &mut Vec<Finding>) -> Option<Node> {
    let range = split.front.clone()?;
    if !split.closed {
        findings.push(
            Finding::error(
                "front-matter-unclosed",
                Span::new(range.start, range.start).at(file),
                "nothing closes this front matter",
            )
            .help("write a line `---` between the front matter and the text"),
        );
    }
    let mut node = yaml::read(file, text, range, findings)?;
    node.is_whole &= split.closed;
    if matches!(node.value, Value::Mapping(_)) {
        return Some(node);
    }
    findings.push(
        Finding::error(
            "wrong-type",
            node.span.at(file),
            format!(
                "front matter is a map of keys and values, not {}",
                node.kind()
            ),
        )
        .help("write `key: value` in each line, such as `id: 2024-09-09-sign-in`"),
    );
    None
}
/// A text without empty lines around it and without white space at its end. The indentation of the
/// first of several lines stays, because it may mean code.
pub fn trimmed(text: &str) -> &str {
    let text = text.trim_end();
    let start = text.len() - text.trim_start().len();
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let has_more = text[start..].contains('\n');
    &text[if has_more { line } else { start }..]
}

#[cfg(test)]
mod tests {
    use super::trimmed;

    #[test]
    fn the_indentation_of_code_stays() {
        for (text, expected) in [
            ("\n  one line \n", "one line"),
            (
                "\n \n    code\n    code\n\ntext \n",
                "    code\n    code\n\ntext",
            ),
            ("a\n  b", "a\n  b"),
            (" \n", ""),
            ("", ""),
        ] {
            assert_eq!(trimmed(text), expected);
        }
    }
}
