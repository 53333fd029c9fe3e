//! YAML text to [`Node`]s with exact byte spans. Nothing outside this module names the YAML crate.
//!
//! The tree is built from the parser's events, not through serde: that is three times
//! as fast, keeps scalars as they were written, and yields a span for every value.
//! What YAML has beyond plain data (anchors, aliases, merge keys, tags, several
//! documents) is refused with a finding, so that what a person reads in the file is
//! what the program reads, and no small file can grow into a large tree.

mod source;
mod syntax;
mod tree;
mod written;

#[cfg(test)]
mod tests;

pub use written::written;

use super::node::{Node, Value};
use crate::diagnostic::{FileId, Finding, Span};
use serde_yaml::granit_parser::{self, Event, Options, Parser, ScalarStyle, Tag};
use source::Source;
use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};
use tree::{Items, Tree};

/// A text to write in the place of another: in quotes, when that is not written bare. So it may stand
/// wherever that does, also where nothing but quotes parts a key from its value.
pub fn instead(place: Span, written: &str, text: &str) -> String {
    if place.range().len() == written.len() {
        text.to_owned()
    } else {
        syntax::quoted(text)
    }
}

/// How deep lists and maps may nest.
const MAX_DEPTH: usize = 32;

/// How many keys and values one document may hold.
const MAX_NODES: usize = 100_000;

/// After how many faults that end the reading no more is looked for in a document.
const MAX_FAULTS: usize = 20;

/// Reads the YAML in `range` of a file's `text`. Spans are bytes of the whole file.
///
/// YAML that says nothing, being empty or only comments, is an empty map at the start
/// of the range. Reading ends at the first thing that makes the rest doubtful: a syntax
/// error, an anchor or alias, a second document, a document too deep or too large. In a
/// map it goes on at the next key that stands at the beginning of a line, so that one
/// run finds what is wrong further on; else the list or map read so far is returned, if
/// any. Neither [is whole](Node::is_whole).
///
/// Findings, all errors: `yaml-syntax`, `yaml-alias` and `yaml-too-deep`, from which the
/// reading may recover; `yaml-comment`, which keeps what was read; at most one of `yaml-documents` and `yaml-too-large`; `yaml-tag`,
/// whose value is read as if it had no tag; `yaml-key` and `duplicate-key`, whose entry is
/// left out.
pub fn read(
    file: FileId,
    text: &str,
    range: Range<usize>,
    findings: &mut Vec<Finding>,
) -> Option<Node> {
    let (before, mut nodes) = (findings.len(), 0);
    let mut read = Part::read(file, text, range.clone(), &mut nodes, findings)?;
    for _ in 1..MAX_FAULTS {
        let Some(next) = read.next.take() else {
            break;
        };
        let Some(part) = Part::read(file, text, next..range.end, &mut nodes, findings) else {
            break;
        };
        read.next = part.next;
        read.root = match (read.root, part.root) {
            (Some(root), Some(more)) => Some(joined(root, more, file, findings)),
            (root, more) => root.or(more).map(|root| Node {
                is_whole: false,
                ..root
            }),
        };
    }
    tell_once(before, findings);
    read.root
}

/// A document, or what of it stands behind a fault.
struct Part {
    /// What could be read.
    root: Option<Node>,
    /// Where the next part begins, when this one ends with a fault.
    next: Option<usize>,
}

impl Part {
    fn read(
        file: FileId,
        text: &str,
        range: Range<usize>,
        nodes: &mut usize,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let yaml = text.get(range.clone())?;
        let mut reader = Reader {
            tree: Tree::new(file, range.start, findings),
            source: Source {
                file,
                text,
                range: range.clone(),
            },
            documents: 0,
            nodes,
        };
        let mut events = Parser::new_from_str_with_options(yaml, options());
        let end = events.try_for_each(|event| match event {
            Ok((event, span)) => reader.event(event, span),
            Err(error) => ControlFlow::Break(reader.syntax_error(&error)),
        });
        let ControlFlow::Break(fault) = end else {
            return Some(Self {
                root: Some(reader.tree.finished()),
                next: None,
            });
        };
        let is_final = matches!(fault.rule, "yaml-documents" | "yaml-too-large");
        let culprit = fault.place.span.range().start;
        reader.tree.report(fault);
        let root = reader.tree.abandoned();
        let is_map = root
            .as_ref()
            .is_none_or(|root| matches!(root.value, Value::Mapping(_)));
        Some(Self {
            root,
            next: next_key(text, culprit..range.end)
                .filter(|next| *next > range.start && is_map && !is_final),
        })
    }
}

/// A map with what stands further on in it.
fn joined(mut root: Node, more: Node, file: FileId, findings: &mut Vec<Finding>) -> Node {
    cut(&mut root, more.span.start);
    if let (Value::Mapping(entries), Value::Mapping(others)) = (&mut root.value, more.value) {
        entries.extend(others);
        *entries = tree::unique(std::mem::take(entries), file, findings);
        root.span.end = more.span.end;
    }
    root
}

/// Takes out of a value what was taken for a part of it and stands behind an offset: a bracket
/// that is not closed swallows the keys below it.
fn cut(node: &mut Node, end: u32) {
    let last = match &mut node.value {
        Value::Sequence(items) => {
            items.retain(|item| item.span.start < end);
            items.last_mut()
        }
        Value::Mapping(entries) => {
            entries.retain(|entry| entry.value.span.start < end);
            entries.last_mut().map(|entry| &mut entry.value)
        }
        Value::Null | Value::Scalar(_) => None,
    };
    if let Some(last) = last {
        cut(last, end);
    }
    node.span.end = node.span.end.min(end);
}

/// The first line in a range that begins with a key.
fn next_key(text: &str, range: Range<usize>) -> Option<usize> {
    let before = text.get(..range.start)?;
    let is_line_start = before.is_empty() || before.ends_with('\n');
    let mut at = range.start;
    text.get(range)?
        .split_inclusive('\n')
        .enumerate()
        .find_map(|(number, line)| {
            let start = at;
            at += line.len();
            let (key, value) = line.split_once(':')?;
            let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
                && key
                    .bytes()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-'))
                && (value.starts_with(' ') || value.trim_end().is_empty());
            (is_key && (number > 0 || is_line_start)).then_some(start)
        })
}

/// Keeps one of findings that say the same: what a fault swallowed is read again. What anchors
/// are worth is said at the first.
fn tell_once(from: usize, findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    let found = findings.split_off(from);
    findings.extend(found.into_iter().filter(|finding| {
        let place = (finding.rule != "yaml-alias").then_some(finding.place);
        told.insert((finding.rule, place))
    }));
}

fn options() -> Options {
    granit_parser::options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
    }
}

/// Turns events into calls on the tree. A step that cannot go on breaks with the reason.
struct Reader<'a> {
    source: Source<'a>,
    tree: Tree<'a>,
    documents: usize,
    nodes: &'a mut usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: granit_parser::Span) -> ControlFlow<Finding> {
        let bytes = self.source.bytes(span);
        match event {
            Event::DocumentStart(..) => self.document(bytes)?,
            Event::Scalar(value, style, _, tag) => {
                self.count(&bytes)?;
                let is_text = self.is_text(tag.as_deref(), span);
                match style {
                    ScalarStyle::Plain => self.plain_scalar(&value, bytes, is_text)?,
                    ScalarStyle::Literal | ScalarStyle::Folded => {
                        let bytes = self.block_scalar(bytes);
                        self.tree.put(Value::Scalar(value.into()), bytes);
                    }
                    _ => self.tree.put(Value::Scalar(value.into()), bytes),
                }
            }
            Event::SequenceStart(_, _, tag) => {
                self.is_text(tag.as_deref(), span);
                self.open(bytes, Items::Sequence(Vec::new()))?;
            }
            Event::MappingStart(_, _, tag) => {
                self.is_text(tag.as_deref(), span);
                self.open(bytes, Items::Mapping(Vec::new(), None))?;
            }
            // A block collection has no closing mark: it ends with its last value, while
            // the parser knows only where the next line begins.
            Event::SequenceEnd | Event::MappingEnd if bytes.is_empty() => self.tree.close(None),
            Event::SequenceEnd | Event::MappingEnd => self.tree.close(Some(bytes.end)),
            Event::Anchor(..) | Event::Alias(_) | Event::UnresolvedAlias(_) => {
                return ControlFlow::Break(syntax::alias(&self.source, bytes));
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn document(&mut self, mark: Range<usize>) -> ControlFlow<Finding> {
        self.documents += 1;
        if self.documents == 1 {
            return ControlFlow::Continue(());
        }
        let place = self.source.place(mark);
        ControlFlow::Break(
            Finding::error(
                "yaml-documents",
                place,
                "a second YAML document begins here",
            )
            .help("keep one document in the file"),
        )
    }

    fn plain_scalar(
        &mut self,
        value: &str,
        bytes: Range<usize>,
        is_text: bool,
    ) -> ControlFlow<Finding> {
        let is_key = self.tree.expects_key();
        match self.source.slice(bytes.clone()) {
            "<<" if is_key => {
                let message = "merge keys are not read; write the keys out";
                let place = self.source.place(bytes);
                return ControlFlow::Break(Finding::error("yaml-alias", place, message));
            }
            "" if !is_text => {
                let bytes = self.absent(bytes);
                self.tree.put(Value::Null, bytes);
            }
            "~" | "null" if !is_text && !is_key => self.tree.put(Value::Null, bytes),
            "" => self.tree.put(Value::Scalar("".into()), bytes),
            _ => {
                if let Some(cut) = syntax::comment_in_text(&self.source, bytes.clone()) {
                    self.tree.report(cut);
                }
                self.tree.put(Value::Scalar(value.into()), bytes);
            }
        }
        ControlFlow::Continue(())
    }

    /// Where a value that is not written would begin: after the colon of its key, while
    /// the parser has it before.
    fn absent(&self, bytes: Range<usize>) -> Range<usize> {
        let rest = self.source.slice(bytes.start..self.source.range.end);
        match rest.trim_start_matches([' ', '\t']).strip_prefix(':') {
            Some(after) if self.tree.expects_value() => {
                let start = bytes.start + rest.len() - after.len();
                start..start
            }
            _ => bytes,
        }
    }

    /// The bytes of a block scalar from its `|` or `>`, while the parser begins at its
    /// text, to the end of the text, without the line breaks that follow.
    fn block_scalar(&self, bytes: Range<usize>) -> Range<usize> {
        let before = self.source.slice(self.tree.last_end()..bytes.start);
        let head = before.trim_end();
        let head_line = head.rfind('\n').map_or(0, |newline| newline + 1);
        let start = head[head_line..]
            .find(['|', '>'])
            .map_or(bytes.start, |at| self.tree.last_end() + head_line + at);
        let written = self.source.slice(start..bytes.end).trim_end();
        start..start + written.len()
    }

    /// Whether a tag makes a scalar text: `!!str` does. Any other is reported.
    fn is_text(&mut self, tag: Option<&Tag>, span: granit_parser::Span) -> bool {
        let Some(tag) = tag else { return false };
        if tag.is_yaml_core_schema_tag("str") {
            return true;
        }
        let bytes = self.source.bytes(span.tag_span().unwrap_or(span));
        let place = self.source.place(bytes.clone());
        let message = format!("the tag `{}` is not read", self.source.slice(bytes));
        self.tree
            .report(Finding::error("yaml-tag", place, message).replace(
                "remove the tag",
                place,
                "",
            ));
        false
    }

    fn open(&mut self, bytes: Range<usize>, items: Items) -> ControlFlow<Finding> {
        self.count(&bytes)?;
        if self.tree.depth() == MAX_DEPTH {
            return ControlFlow::Break(syntax::too_deep(self.source.place(bytes)));
        }
        let start = match items {
            Items::Sequence(_) if self.tree.expects_value() => self.dash_before(bytes.start),
            _ => bytes.start,
        };
        self.tree.open(start, items);
        ControlFlow::Continue(())
    }

    /// Where a list begins: at its first `-`. The parser has the first item instead when
    /// the list is not indented below its key.
    fn dash_before(&self, start: usize) -> usize {
        let before = self.source.slice(self.tree.last_end()..start);
        let line = before.rsplit(['\n', '\r']).next().unwrap_or(before);
        match line.trim_end().strip_suffix('-') {
            Some(indent) if indent.trim_start().is_empty() => start - line.len() + indent.len(),
            _ => start,
        }
    }

    fn count(&mut self, bytes: &Range<usize>) -> ControlFlow<Finding> {
        *self.nodes += 1;
        if *self.nodes <= MAX_NODES {
            return ControlFlow::Continue(());
        }
        let place = self.source.place(bytes.clone());
        let message = format!("a document holds at most {MAX_NODES} keys and values; split it");
        ControlFlow::Break(Finding::error("yaml-too-large", place, message))
    }

    fn syntax_error(&self, error: &granit_parser::ScanError) -> Finding {
        let bracket = self
            .tree
            .open_starts()
            .find(|&start| self.source.slice(start..start + 1).starts_with(['[', '{']));
        syntax::explain(&self.source, error, self.tree.last_end(), bracket)
    }
}
