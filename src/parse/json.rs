//! JSON text to [`Node`]s with byte spans, so that what other systems wrote can be pointed into.
//! Nothing outside this module names the JSON reader that keeps places.

use std::collections::BTreeSet;

use struson::reader::{
    JsonReader, JsonStreamReader, JsonSyntaxError, ReaderError, ReaderSettings, SyntaxErrorKind,
    ValueType,
};

use super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Span};

/// How deep lists and maps may nest.
const MAX_DEPTH: u32 = 64;

/// Reads a file's JSON. Numbers and booleans become scalars as they are written.
///
/// Reading ends at the first fault. Then what was read before it is returned, if any: lists and
/// maps that were open end there.
///
/// Findings: at most one error `json-syntax`; a warning `duplicate-key` for each key that a map
/// has twice, whose second value is left out.
pub fn read(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let settings = ReaderSettings {
        track_path: false,
        max_nesting_depth: Some(MAX_DEPTH),
        restrict_number_values: false,
        ..ReaderSettings::default()
    };
    let mut reader = Reader {
        json: JsonStreamReader::new_custom(&text.as_bytes()[start..], settings),
        file,
        start,
        fault: None,
        findings,
    };
    let node = reader.value();
    let mut fault = reader.fault.take();
    if fault.is_none() {
        fault = reader.json.consume_trailing_whitespace().err();
    }
    if let Some(error) = fault {
        findings.push(explain(file, text, start, &error));
    }
    node
}

struct Reader<'a, 'f> {
    json: JsonStreamReader<&'a [u8]>,
    file: FileId,
    /// The bytes before the JSON.
    start: usize,
    fault: Option<ReaderError>,
    findings: &'f mut Vec<Finding>,
}

impl Reader<'_, '_> {
    /// The next value, as far as it can be read. Depth is bounded by the settings.
    fn value(&mut self) -> Option<Node> {
        let peeked = self.json.peek();
        let kind = self.keep(peeked)?;
        let start = self.offset();
        let value = match kind {
            ValueType::Object => self.object()?,
            ValueType::Array => self.array()?,
            ValueType::String => {
                let text = self.json.next_string();
                Value::Scalar(self.keep(text)?.into())
            }
            ValueType::Number => {
                let number = self.json.next_number_as_string();
                Value::Scalar(self.keep(number)?.into())
            }
            ValueType::Boolean => {
                let is_true = self.json.next_bool();
                Value::Scalar(self.keep(is_true)?.to_string().into())
            }
            ValueType::Null => {
                let null = self.json.next_null();
                self.keep(null)?;
                Value::Null
            }
        };
        let span = Span::new(start, self.offset());
        Some(Node {
            value,
            span,
            is_whole: true,
        })
    }

    fn array(&mut self) -> Option<Value> {
        let begun = self.json.begin_array();
        self.keep(begun)?;
        let mut items = Vec::new();
        while self.has_next() {
            items.extend(self.value());
        }
        if self.fault.is_none() {
            let ended = self.json.end_array();
            self.keep(ended);
        }
        Some(Value::Sequence(items))
    }

    fn object(&mut self) -> Option<Value> {
        let begun = self.json.begin_object();
        self.keep(begun)?;
        let mut entries = Vec::new();
        let mut keys = BTreeSet::new();
        while self.has_next() {
            let start = self.offset();
            let name = self.json.next_name_owned();
            let Some(key) = self.keep(name) else { break };
            let key_span = Span::new(start, self.offset());
            let Some(value) = self.value() else { break };
            if keys.insert(key.clone()) {
                let key = key.into();
                entries.push(Entry {
                    key,
                    key_span,
                    value,
                });
            } else {
                let message = format!("the key `{key}` stands in this object twice");
                let place = key_span.at(self.file);
                self.findings.push(
                    Finding::warning("duplicate-key", place, message).help("the first is read"),
                );
            }
        }
        if self.fault.is_none() {
            let ended = self.json.end_object();
            self.keep(ended);
        }
        Some(Value::Mapping(entries))
    }

    fn has_next(&mut self) -> bool {
        if self.fault.is_some() {
            return false;
        }
        let next = self.json.has_next();
        self.keep(next).unwrap_or(false)
    }

    fn keep<T>(&mut self, result: Result<T, ReaderError>) -> Option<T> {
        result.map_err(|error| self.fault = Some(error)).ok()
    }

    fn offset(&self) -> usize {
        let position = self.json.current_position(false).data_pos;
        self.start + usize::try_from(position.unwrap_or(0)).unwrap_or(usize::MAX)
    }
}

fn explain(file: FileId, text: &str, start: usize, error: &ReaderError) -> Finding {
    let (message, at) = match error {
        ReaderError::SyntaxError(JsonSyntaxError { kind, location }) => {
            let at = start + usize::try_from(location.data_pos.unwrap_or(0)).unwrap_or(0);
            let at = text.floor_char_boundary(at.min(text.len()));
            let message = match kind {
                SyntaxErrorKind::IncompleteDocument if text[start..].trim().is_empty() => {
                    "this file is empty".to_owned()
                }
                // After a key the reader misses its colon rather than what should follow.
                SyntaxErrorKind::IncompleteDocument | SyntaxErrorKind::MissingColon
                    if text[at..].trim().is_empty() =>
                {
                    "this JSON breaks off here".to_owned()
                }
                SyntaxErrorKind::TrailingData => {
                    "something follows the end of this JSON".to_owned()
                }
                _ => format!("this is no JSON from here on ({kind})"),
            };
            (message, at)
        }
        ReaderError::MaxNestingDepthExceeded { location, .. } => {
            let at = start + usize::try_from(location.data_pos.unwrap_or(0)).unwrap_or(0);
            let message = format!("lists and objects nest at most {MAX_DEPTH} deep");
            (message, at)
        }
        error => (format!("this JSON cannot be read: {error}"), start),
    };
    let at = text.floor_char_boundary(at.min(text.len()));
    Finding::error("json-syntax", Span::new(at, at).at(file), message)
        .help("what stands before it is read; mend the file for the rest")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    const FILE: FileId = FileId(3);

    fn read_all(text: &str) -> (Option<Node>, Vec<(&'static str, String, u32)>) {
        let mut findings = Vec::new();
        let node = read(FILE, text, &mut findings);
        let found = findings
            .into_iter()
            .map(|finding| (finding.rule, finding.message, finding.place.span.start))
            .collect();
        (node, found)
    }

    /// Every scalar with the text of its span.
    fn scalars(text: &str, node: &Node, out: &mut Vec<(String, String)>) {
        let written = text[node.span.range()].to_owned();
        match &node.value {
            Value::Null => out.push(("null".to_owned(), written)),
            Value::Scalar(value) => out.push((value.to_string(), written)),
            Value::Sequence(items) => items.iter().for_each(|item| scalars(text, item, out)),
            Value::Mapping(entries) => {
                for entry in entries {
                    assert_eq!(text[entry.key_span.range()], format!("\"{}\"", entry.key));
                    scalars(text, &entry.value, out);
                }
            }
        }
    }

    #[test]
    fn every_value_has_its_bytes() {
        let text = "\u{feff} {\"ä\" : [ \"x\\n\\ud83d\\ude00\", 1.50e3 , true,false,null ],\r\n\"b\":{\"c\":\"\"}} ";
        let (node, found) = read_all(text);
        assert_eq!(found, []);
        let mut all = Vec::new();
        let node = node.unwrap();
        scalars(text, &node, &mut all);
        let all: Vec<(&str, &str)> = all.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(
            all,
            [
                ("x\n😀", "\"x\\n\\ud83d\\ude00\""),
                ("1.50e3", "1.50e3"),
                ("true", "true"),
                ("false", "false"),
                ("null", "null"),
                ("", "\"\"")
            ]
        );
        assert_eq!(
            &text[node.span.range()],
            text.trim_matches(['\u{feff}', ' '])
        );
        let list = &node.get("ä").unwrap().value;
        assert!(text[list.span.range()].starts_with("[ \"x"));
    }

    #[test]
    fn what_stands_before_a_fault_is_kept() {
        for (text, message, at) in [
            ("[{\"a\": 1}, {\"b\": \"x", "this JSON breaks off here", 19),
            ("[{\"a\": 1}, {\"b\"", "this JSON breaks off here", 15),
            (
                "[{\"a\": 1}, <html>",
                "this is no JSON from here on (MalformedJson)",
                11,
            ),
            (
                "[{\"a\": 1}] x",
                "something follows the end of this JSON",
                11,
            ),
        ] {
            let (node, found) = read_all(text);
            assert_eq!(found, [("json-syntax", message.to_owned(), at)]);
            let Value::Sequence(items) = node.unwrap().value else {
                unreachable!("it is a list")
            };
            assert!(items[0].get("a").is_some());
        }
        for (text, message) in [
            ("", "this file is empty"),
            (" \n", "this file is empty"),
            (
                "<html></html>",
                "this is no JSON from here on (MalformedJson)",
            ),
        ] {
            let (node, found) = read_all(text);
            assert_eq!((node, &*found[0].1), (None, message));
        }
    }

    #[test]
    fn depth_is_bounded_and_second_keys_are_reported() {
        let deep = "[".repeat(100_000);
        assert_eq!(read_all(&deep).1.len(), 1);
        let (node, found) = read_all("{\"a\": 1, \"a\": 2}");
        assert_eq!(found[0].0, "duplicate-key");
        assert_eq!(node.unwrap().entries().len(), 1);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_cut_of_a_document_is_read_as_far_as_it_goes(cut in 0..90_usize, junk in "[\\[\\]{}\",:a0 ]{0,4}") {
            let text = "{\"page\": {\"id\": \"ü\"}, \"incidents\": [{\"id\": \"a\", \"n\": [1, null]}, {\"id\": \"b\"}]}";
            let text = format!("{}{junk}", &text[..text.floor_char_boundary(cut)]);
            let mut findings = Vec::new();
            let node = read(FILE, &text, &mut findings);
            if let Some(node) = node {
                scalars_lie_within(&text, &node);
            }
            for finding in findings {
                proptest::prop_assert!(text.get(finding.place.span.range()).is_some());
            }
        }
    }

    fn scalars_lie_within(text: &str, node: &Node) {
        assert!(text.get(node.span.range()).is_some());
        if let Value::Sequence(items) = &node.value {
            for item in items {
                scalars_lie_within(text, item);
            }
        }
        for entry in node.entries() {
            scalars_lie_within(text, &entry.value);
        }
    }
}
