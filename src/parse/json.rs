//! JSON text to [`Node`]s with byte spans, so that what other systems wrote can be pointed into.
//! Nothing outside this module names the JSON reader that keeps places.

mod salvage;

use std::collections::BTreeSet;

use struson::reader::{JsonReader, JsonStreamReader, ReaderError, ReaderSettings, ValueType};

use super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Place, Span};

/// How deep lists and maps may nest.
const MAX_DEPTH: u32 = 64;

/// Reads a file's JSON. Numbers and booleans become scalars as they are written.
///
/// What is no JSON is left out, and reading goes on behind it; a text that breaks off is kept as far
/// as it goes. Neither it nor what it stands in [is whole](Node::is_whole). Values that follow each
/// other become a list.
///
/// Findings: `json-syntax`, an error where something is left out and a warning where nothing is; a
/// warning `duplicate-key` for each key that a map has twice, whose second value is left out.
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
        findings: Vec::new(),
    };
    let node = reader.value();
    if reader.fault.is_some() || reader.json.consume_trailing_whitespace().is_err() {
        return salvage::read(file, text, start, findings);
    }
    findings.append(&mut reader.findings);
    node
}

struct Reader<'a> {
    json: JsonStreamReader<&'a [u8]>,
    file: FileId,
    /// The bytes before the JSON.
    start: usize,
    fault: Option<ReaderError>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
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
                let place = key_span.at(self.file);
                self.findings.push(duplicate(&key, place));
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

fn duplicate(key: &str, place: Place) -> Finding {
    let message = format!("the key `{key}` stands in this object twice");
    Finding::warning("duplicate-key", place, message).help("the first is read")
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
                "this is no JSON, and is left out",
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
            ("<html></html>", "this is no JSON, and is left out"),
        ] {
            let (node, found) = read_all(text);
            assert_eq!((node, &*found[0].1), (None, message));
        }
    }

    /// A value without places.
    fn plain(node: &Node) -> String {
        let half = if node.is_whole { "" } else { "~" };
        let value = match &node.value {
            Value::Null => "null".to_owned(),
            Value::Scalar(text) => text.to_string(),
            Value::Sequence(items) => {
                let items: Vec<String> = items.iter().map(plain).collect();
                format!("[{}]", items.join(" "))
            }
            Value::Mapping(entries) => {
                let entry = |entry: &Entry| format!("{}:{}", entry.key, plain(&entry.value));
                let entries: Vec<String> = entries.iter().map(entry).collect();
                format!("{{{}}}", entries.join(" "))
            }
        };
        value + half
    }

    #[test]
    fn what_stands_behind_a_fault_is_kept_as_well() {
        for (text, kept, told) in [
            (
                r#"{"a": [{"b": 1}, {"b": oops}, {"b": 3}], "c": 4}"#,
                "{a:[{b:1} {}~ {b:3}]~ c:4}~",
                "23-27 this is no JSON, and is left out",
            ),
            (
                r#"[{"b": 1} {"b": 2}]"#,
                "[{b:1} {b:2}]~",
                "10-10 a comma is missing here",
            ),
            (
                r#"[{"b": 1, {"b": 2}, <p class="x">, {"b": 3}]"#,
                "[{b:1}~ {b:2} {b:3}]~",
                "10-10 this object has no `}`, 20-33 this is no JSON, and is left out",
            ),
            (
                r#"{"a": [{"b": 1}, "c": 2}"#,
                "{a:[{b:1}]~ c:2}~",
                "17-17 this list has no `]`",
            ),
            (
                r#"{"a": [{"b": 1}}, {"b": 2}]}"#,
                "{a:[{b:1} {b:2}]~}~",
                "15-16 this is no JSON, and is left out",
            ),
            (
                "{\"a\": \"one\n  \"b\": \"two\nthree\\q\"}",
                "{a:one~ b:two\nthree\\q~}~",
                "10-10 this text has no end, 22-23 a line break or another control character stands in a text, 28-29 this escape is none of JSON's",
            ),
            (
                r#"{"a": ["half a te\u00"#,
                "{a:[half a te~]~}~",
                "21-21 this JSON breaks off here",
            ),
            (r#"{"a": [12"#, "{a:[]~}~", "9-9 this JSON breaks off here"),
            (
                "{\"a\": 1}\n{\"a\": 2}\n\n{\"a\": 3}\n",
                "[{a:1} {a:2} {a:3}]",
                "",
            ),
            ("[1][2]", "[[1] [2]]", ""),
            (
                "{\"a\": 1}\nServer error\n{\"a\": 2}",
                "[{a:1} {a:2}]",
                "9-22 something follows the end of this JSON",
            ),
            (
                r#"{"a": "\ud83d\ude00 \u00e9 \ud83d", "b": tru"#,
                "{a:😀 é \\ud83d~}~",
                "27-28 this escape is none of JSON's, 44-44 this JSON breaks off here",
            ),
        ] {
            let mut findings = Vec::new();
            let node = read(FILE, text, &mut findings).unwrap();
            let places: Vec<String> = findings
                .iter()
                .map(|it| {
                    format!(
                        "{}-{} {}",
                        it.place.span.start, it.place.span.end, it.message
                    )
                })
                .collect();
            assert_eq!(
                (&*plain(&node), &*places.join(", ")),
                (kept, told),
                "{text}"
            );
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
        fn no_junk_ends_the_reading(text in "[\\[\\]{}\":,a0 \\\\\n<ü]{0,40}") {
            let mut findings = Vec::new();
            let node = read(FILE, &text, &mut findings);
            if let Some(node) = node {
                scalars_lie_within(&text, &node);
            }
            for finding in findings {
                proptest::prop_assert!(text.get(finding.place.span.range()).is_some());
            }
        }

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
