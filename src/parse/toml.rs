//! TOML text to [`Node`]s with byte spans, so that what other systems wrote can be pointed into.
//! Nothing outside this module names the TOML parser.

use std::ops::Range;

use toml_tree::Spanned;
use toml_tree::de::{DeTable, DeValue};

use super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Span};

/// Reads the TOML in `range` of a file's `text`: a map, whatever is wrong with it. Spans are bytes
/// of the whole file; that of a table is its head. Numbers, booleans and times become scalars as
/// they are written, also those that name no real time: who reads a time says so.
///
/// Findings: an error `toml-syntax` for each fault. What can be guessed behind one is read, such as
/// a text without quotes; of a key that stands twice, the first value.
pub fn read(file: FileId, text: &str, range: Range<usize>, findings: &mut Vec<Finding>) -> Node {
    let toml = text.get(range.clone()).unwrap_or_default();
    let (tree, faults) = DeTable::parse_recoverable(toml);
    let mut reader = Reader {
        toml,
        start: range.start,
        times: Vec::new(),
    };
    let mut node = reader.table(tree.as_ref());
    node.span = Span::new(range.start, range.end);
    for fault in faults {
        let span = fault.span().unwrap_or_default();
        if reader.times.contains(&span) {
            continue;
        }
        let place = reader.span(&span).at(file);
        let message = format!("this is no TOML: {}", fault.message());
        findings.push(
            Finding::error("toml-syntax", place, message).help("what can be guessed is read"),
        );
    }
    node
}

struct Reader<'t> {
    toml: &'t str,
    /// The bytes before the TOML.
    start: usize,
    /// Where times stand.
    times: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn span(&self, span: &Range<usize>) -> Span {
        Span::new(self.start + span.start, self.start + span.end)
    }

    /// The parser bounds the depth.
    fn table(&mut self, table: &DeTable<'_>) -> Node {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: key.get_ref().as_ref().into(),
                key_span: self.span(&key.span()),
                value: self.value(value),
            })
            .collect();
        // The parser sorts keys by name.
        entries.sort_by_key(|entry| entry.key_span);
        Node {
            value: Value::Mapping(entries),
            span: Span::default(),
            is_whole: true,
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>) -> Node {
        let bytes = value.span();
        let span = self.span(&bytes);
        let as_written = || self.toml.get(bytes.clone()).unwrap_or_default().into();
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Scalar(text.as_ref().into()),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => {
                Value::Scalar(as_written())
            }
            DeValue::Datetime(_) => {
                let written = as_written();
                self.times.push(bytes);
                Value::Scalar(written)
            }
            DeValue::Array(items) => {
                Value::Sequence(items.iter().map(|item| self.value(item)).collect())
            }
            DeValue::Table(table) => self.table(table).value,
        };
        Node {
            value,
            span,
            is_whole: true,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    const FILE: FileId = FileId(3);

    fn read_all(text: &str, range: Range<usize>) -> (Node, Vec<(String, u32)>) {
        let mut findings = Vec::new();
        let node = read(FILE, text, range, &mut findings);
        let found = findings
            .into_iter()
            .map(|finding| (finding.message, finding.place.span.start))
            .collect();
        (node, found)
    }

    fn written<'t>(text: &'t str, node: &Node, key: &str) -> (String, &'t str) {
        let value = &node.get(key).unwrap().value;
        let read = value.text().unwrap_or(value.kind()).to_owned();
        (read, &text[value.span.range()])
    }

    #[test]
    fn every_value_has_its_bytes_and_keys_keep_their_order() {
        let text = "+++\ntitle = \"a\\u00e9\"\ndate = 2018-04-13 15:54:00\nn = 1_000\nb = true\n\n[params]\nx.y = '''z'''\n[[params.systems]]\nname = \"API\"\n+++\n";
        let (node, found) = read_all(text, 4..text.len() - 4);
        assert_eq!(found, []);
        let keys: Vec<&str> = node.entries().iter().map(|entry| &*entry.key).collect();
        assert_eq!(keys, ["title", "date", "n", "b", "params"]);
        for (key, read, bytes) in [
            ("title", "aé", "\"a\\u00e9\""),
            ("date", "2018-04-13 15:54:00", "2018-04-13 15:54:00"),
            ("n", "1_000", "1_000"),
            ("b", "true", "true"),
            ("params", "a map", "[params]"),
        ] {
            assert_eq!(written(text, &node, key), (read.to_owned(), bytes));
        }
        let params = &node.get("params").unwrap().value;
        let y = params.get("x").unwrap().value.get("y").unwrap();
        assert_eq!(&text[y.key_span.range()], "y");
        let systems = params.get("systems").unwrap().value.items();
        assert_eq!(systems[0].get("name").unwrap().value.text(), Some("API"));
    }

    #[test]
    fn what_follows_a_fault_is_read() {
        let text = "title = No quotes\ndate = 2018-13-01T15:00:00Z\nat = 216-03-04\nz = 5\nz = 6\n";
        let (node, found) = read_all(text, 0..text.len());
        assert_eq!(
            found,
            [
                (
                    "this is no TOML: string values must be quoted, expected literal string"
                        .to_owned(),
                    8
                ),
                ("this is no TOML: duplicate key".to_owned(), 67)
            ]
        );
        for (key, read) in [
            ("title", "No quotes"),
            ("date", "2018-13-01T15:00:00Z"),
            ("at", "216-03-04"),
            ("z", "5"),
        ] {
            assert_eq!(written(text, &node, key).0, read);
        }
    }

    #[test]
    fn depth_is_bounded() {
        let text = format!("a = {}", "[".repeat(100_000));
        assert!(!read_all(&text, 0..text.len()).1.is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_read(text in "([a-z\\[\\]{}=\"'.,:#ü0-9\\n\\r -]|\"\"\"){0,60}") {
            let (node, found) = read_all(&text, 0..text.len());
            for entry in node.entries() {
                prop_assert!(text.get(entry.key_span.range()).is_some());
                prop_assert!(text.get(entry.value.span.range()).is_some());
            }
            for (_, at) in found {
                prop_assert!(text.is_char_boundary(at as usize));
            }
        }
    }
}
