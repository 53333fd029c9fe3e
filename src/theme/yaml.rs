//! Stands in for `crate::parse::yaml`: reads flat maps of plain scalars only.

use crate::diagnostic::{FileId, Finding, Span};
use crate::parse::node::{Entry, Node, Value};
use std::ops::Range;

pub(super) fn read(
    _: FileId,
    text: &str,
    range: Range<usize>,
    _: &mut Vec<Finding>,
) -> Option<Node> {
    let span = Span::new(range.start, range.end);
    let mut offset = range.start;
    let mut entries = Vec::new();
    for line in text.get(range)?.split_inclusive('\n') {
        if let Some((key, rest)) = line.split_once(':') {
            let value = rest.trim();
            let start = offset + line.len() - rest.trim_start().len();
            entries.push(Entry {
                key: key.into(),
                key_span: Span::new(offset, offset + key.len()),
                value: Node {
                    value: Value::Scalar(value.into()),
                    span: Span::new(start, start + value.len()),
                },
            });
        }
        offset += line.len();
    }
    Some(Node {
        value: Value::Mapping(entries),
        span,
    })
}
