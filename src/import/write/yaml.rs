//! Values to YAML that a person likes to read: no quotes that are not needed, short lists and maps
//! on one line, long text in blocks. What is written is read back to the same texts.

use std::fmt::{self, Write};

/// The longest line that is written on purpose, in characters.
const WIDTH: usize = 100;

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Yaml {
    /// A text, quoted where YAML or its readers could take it for something else.
    Text(String),
    /// A word that is no text, such as a time or `true`.
    Word(String),
    /// A list; on one line when it is short and holds only short values.
    List(Vec<Yaml>),
    /// A map, one line a key.
    Map(Vec<(String, Yaml)>),
    /// A map, on one line when it is short and holds only short values.
    Short(Vec<(String, Yaml)>),
}

impl Yaml {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }
}

/// Writes the entries of a map, one line a key, indented by some spaces, with a line break at the
/// end. An empty map is no text at all.
pub(crate) fn map(entries: &[(String, Yaml)], indent: usize) -> String {
    let mut out = String::new();
    write_map(entries, indent, &mut out);
    out
}

/// Writes the items of a list, each after a dash, indented by some spaces.
pub(crate) fn list(items: &[Yaml], indent: usize) -> String {
    let mut out = String::new();
    write_list(items, indent, &mut out);
    out
}

/// A value on one line, unless a text in it has several.
pub(crate) fn one_line(value: &Yaml) -> Option<String> {
    (!has_breaks(value)).then(|| inline(value))
}

fn has_breaks(value: &Yaml) -> bool {
    match value {
        Yaml::Text(text) => text.contains('\n'),
        Yaml::Word(_) => false,
        Yaml::List(items) => items.iter().any(has_breaks),
        Yaml::Map(entries) | Yaml::Short(entries) => {
            entries.iter().any(|(_, value)| has_breaks(value))
        }
    }
}

/// A value on one line, where it must be: line breaks stand in quotes, as `\n`.
pub(crate) fn inline(value: &Yaml) -> String {
    match value {
        Yaml::Text(text) => scalar(text, Context::Flow),
        Yaml::Word(word) => word.clone(),
        Yaml::List(items) => {
            let items: Vec<String> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Yaml::Map(entries) | Yaml::Short(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{}: {}", scalar(key, Context::Flow), inline(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn write_map(entries: &[(String, Yaml)], indent: usize, out: &mut String) {
    for (key, value) in entries {
        spaces(indent, out);
        write_entry(key, value, indent, out);
    }
}

/// A key and its value, where the line is already indented.
fn write_entry(key: &str, value: &Yaml, indent: usize, out: &mut String) {
    let key = scalar(key, Context::Key);
    out.push_str(&key);
    out.push(':');
    let column = indent + key.chars().count() + 2;
    write_value(value, indent, column, out);
}

/// A value after `key:` or `-`, from a column on; blocks below it are indented more than `indent`.
fn write_value(value: &Yaml, indent: usize, column: usize, out: &mut String) {
    match value {
        Yaml::Text(text) => write_text(text, indent + 2, column, out),
        Yaml::Word(word) => {
            out.push(' ');
            out.push_str(word);
            out.push('\n');
        }
        Yaml::List(items) => {
            if let Some(line) = short(value, items.iter().all(is_scalar), column) {
                out.push_str(&line);
            } else {
                out.push('\n');
                write_list(items, indent + 2, out);
            }
        }
        Yaml::Map(entries) if entries.is_empty() => out.push_str(" {}\n"),
        Yaml::Short(entries) => {
            if let Some(line) = short(value, true, column) {
                out.push_str(&line);
            } else {
                out.push('\n');
                write_map(entries, indent + 2, out);
            }
        }
        Yaml::Map(entries) => {
            out.push('\n');
            write_map(entries, indent + 2, out);
        }
    }
}

fn is_scalar(value: &Yaml) -> bool {
    matches!(value, Yaml::Text(_) | Yaml::Word(_))
}

/// The value on the rest of the line, if it may stand there and fits.
fn short(value: &Yaml, is_plain: bool, column: usize) -> Option<String> {
    let line = one_line(value)?;
    let is_empty = matches!(&*line, "[]" | "{}");
    let fits = is_plain && column + line.chars().count() <= WIDTH;
    (is_empty || fits).then(|| format!(" {line}\n"))
}

fn write_list(items: &[Yaml], indent: usize, out: &mut String) {
    for item in items {
        spaces(indent, out);
        out.push('-');
        match item {
            Yaml::Short(entries) | Yaml::Map(entries) if !entries.is_empty() => {
                let is_short = matches!(item, Yaml::Short(_));
                if let Some(line) = is_short.then(|| short(item, true, indent + 2)).flatten() {
                    out.push_str(&line);
                    continue;
                }
                for (index, (key, value)) in entries.iter().enumerate() {
                    match index {
                        0 => out.push(' '),
                        _ => spaces(indent + 2, out),
                    }
                    write_entry(key, value, indent + 2, out);
                }
            }
            Yaml::List(inner) if !inner.is_empty() => {
                if let Some(line) = one_line(item) {
                    out.push(' ');
                    out.push_str(&line);
                    out.push('\n');
                } else {
                    out.push('\n');
                    write_list(inner, indent + 2, out);
                }
            }
            _ => write_value(item, indent, indent + 2, out),
        }
    }
}

fn spaces(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

fn write_text(text: &str, indent: usize, column: usize, out: &mut String) {
    out.push(' ');
    let width = WIDTH.saturating_sub(indent);
    let line = scalar(text, Context::Block);
    let fits = |line: &str, width| line.chars().count() <= width;
    if !text.contains('\n') && fits(&line, WIDTH.saturating_sub(column)) {
        out.push_str(&line);
        out.push('\n');
    } else if is_foldable(text) && text.split('\n').any(|line| !fits(line, width)) {
        out.push_str(">-\n");
        for (index, line) in text.split('\n').enumerate() {
            // A blank line in a folded block is a line break of its text.
            if index > 0 {
                out.push('\n');
            }
            if !line.is_empty() {
                block(folded(line, width).into_iter(), indent, out);
            }
        }
    } else if is_literal(text) {
        out.push_str(match text.len() - text.trim_end_matches('\n').len() {
            0 => "|-\n",
            1 => "|\n",
            _ => "|+\n",
        });
        let lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
        block(lines.map(str::to_owned), indent, out);
    } else {
        out.push_str(&line);
        out.push('\n');
    }
}

fn block(lines: impl Iterator<Item = String>, indent: usize, out: &mut String) {
    for line in lines {
        if !line.is_empty() {
            spaces(indent, out);
        }
        out.push_str(&line);
        out.push('\n');
    }
}

/// Whether a text of several lines can stand in a literal block as it is: its first line says
/// how far all are indented, and nothing in it is lost or taken for a line break.
fn is_literal(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with([' ', '\t', '\n'])
        && !text.trim_end_matches('\n').is_empty()
        && text.chars().all(|c| c == '\n' || is_shown(c))
}

/// Whether the lines of a text can be wrapped at their single spaces. Lists and verses, whose lines
/// follow each other, would be torn apart by it: only paragraphs are wrapped.
fn is_foldable(text: &str) -> bool {
    !text.starts_with('\n')
        && !text.ends_with('\n')
        && !text.replace("\n\n", "").contains('\n')
        && text
            .split('\n')
            .all(|line| line.trim_matches(' ').len() == line.len())
        && text.chars().all(|c| c == '\n' || c != '\t' && is_shown(c))
}

/// The lines of a line, broken only where one space stands alone: a reader puts that back.
fn folded(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = text.split(' ').peekable();
    let mut length = 0;
    while let Some(word) = rest.next() {
        line.push_str(word);
        length += word.chars().count();
        let Some(next) = rest.peek() else { break };
        let may_break = !word.is_empty() && !next.is_empty();
        if may_break && length + 1 + next.chars().count() > width {
            lines.push(std::mem::take(&mut line));
            length = 0;
        } else {
            line.push(' ');
            length += 1;
        }
    }
    lines.push(line);
    lines
}

/// Where a scalar stands; signs mean more in some places than in others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    Block,
    Flow,
    Key,
}

/// A text on one line, quoted if need be.
fn scalar(text: &str, context: Context) -> String {
    if is_plain(text, context) {
        return text.to_owned();
    }
    let is_shown = text.chars().all(is_shown) && !text.contains('\t');
    if is_shown && !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if is_shown && !text.contains('\'') {
        format!("'{text}'")
    } else {
        quoted(text)
    }
}

fn is_plain(text: &str, context: Context) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let is_first = first.is_alphanumeric() || matches!(first, '(' | '/' | '$' | '<' | '+');
    let is_closed = match context {
        Context::Block => true,
        // Older readers take a question mark in braces for a key's.
        Context::Flow => !text.contains([',', '[', ']', '{', '}', '?']) && !text.contains(":\""),
        Context::Key => !text.contains([',', '[', ']', '{', '}', ':']),
    };
    is_first
        && is_closed
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(|c| c != '\t' && is_shown(c))
        && !is_ambiguous(text)
}

/// Whether some reader of YAML takes a text for a number, a date, a truth value, nothing, or the
/// key of values to be merged.
fn is_ambiguous(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<",
    ];
    let folded = text.to_ascii_lowercase();
    let is_number_like = text.starts_with(|c: char| c.is_ascii_digit() || c == '+')
        && text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || "_+-:.xXoOtTzZ ".contains(c));
    WORDS.contains(&&*folded) || is_number_like
}

/// Whether a character shows as itself in YAML. Line breaks of any kind and marks that readers
/// drop or act on do not.
fn is_shown(c: char) -> bool {
    c == '\t'
        || !(c.is_control()
            || matches!(
                c,
                '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
            )
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// A text in double quotes, with escapes.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_shown(c) => out.push(c),
            c if u32::from(c) <= 0xff => escape(format_args!("\\x{:02x}", u32::from(c)), &mut out),
            c => escape(format_args!("\\u{:04x}", u32::from(c)), &mut out),
        }
    }
    out.push('"');
    out
}

fn escape(written: fmt::Arguments<'_>, out: &mut String) {
    // A text takes whatever is written to it.
    let _ = out.write_fmt(written);
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::FileId;
    use crate::parse::node::{Node, Value};
    use crate::parse::yaml;

    fn read(text: &str) -> Node {
        let mut findings = Vec::new();
        let node = yaml::read(FileId(0), text, 0..text.len(), &mut findings);
        assert_eq!(findings, [], "{text}");
        node.unwrap()
    }

    /// Asserts that what is read is what was written.
    fn same(node: &Node, value: &Yaml, text: &str) {
        match (&node.value, value) {
            (Value::Scalar(read), Yaml::Text(written) | Yaml::Word(written)) => {
                assert_eq!(&**read, &**written, "{text}");
            }
            (Value::Sequence(read), Yaml::List(written)) => {
                assert_eq!(read.len(), written.len(), "{text}");
                for (read, written) in read.iter().zip(written) {
                    same(read, written, text);
                }
            }
            (Value::Mapping(read), Yaml::Map(written) | Yaml::Short(written)) => {
                assert_eq!(read.len(), written.len(), "{text}");
                for (read, (key, written)) in read.iter().zip(written) {
                    assert_eq!(&*read.key, &**key, "{text}");
                    same(&read.value, written, text);
                }
            }
            (read, written) => unreachable!("{read:?} is not {written:?} in\n{text}"),
        }
    }

    fn entries(entries: &[(&str, Yaml)]) -> Vec<(String, Yaml)> {
        entries
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()))
            .collect()
    }

    #[test]
    fn no_key_merges_others() {
        let value = entries(&[("<<", Yaml::text("a")), ("b", Yaml::text("<<"))]);
        let text = map(&value, 0);
        assert_eq!(text, "\"<<\": a\nb: \"<<\"\n");
        same(&read(&text), &Yaml::Map(value), &text);
    }

    #[test]
    fn it_reads_as_a_person_would_write_it() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        let value = entries(&[
            ("title", Yaml::text("Logins fail")),
            ("id", Yaml::text("123e4")),
            ("note", Yaml::text("Cause: a \"disk\" #1")),
            (
                "words",
                Yaml::Short(entries(&[("was", Yaml::text("at 12:??"))])),
            ),
            ("at", Yaml::word("2026-03-10T12:00:00Z")),
            ("ids", Yaml::List(vec![Yaml::text("a"), Yaml::text("b, c")])),
            (
                "components",
                Yaml::Short(entries(&[("api", Yaml::word("major_outage"))])),
            ),
            (
                "updates",
                Yaml::List(vec![Yaml::Map(entries(&[
                    ("text", Yaml::text(long)),
                    ("more", Yaml::text("first\n\n  second\n")),
                    ("both", Yaml::text(format!("{long}\n\nlast"))),
                    ("list", Yaml::text(format!("- {long}\n- last"))),
                ]))]),
            ),
            ("none", Yaml::List(Vec::new())),
        ]);
        let text = map(&value, 0);
        assert_eq!(
            text,
            "title: Logins fail\nid: \"123e4\"\nnote: 'Cause: a \"disk\" #1'\nwords: {was: \"at 12:??\"}\nat: 2026-03-10T12:00:00Z\nids: [a, \"b, c\"]\n\
             components: {api: major_outage}\nupdates:\n  - text: >-\n      one two three four five six seven eight nine ten \
             eleven twelve thirteen fourteen fifteen\n      sixteen\n    more: |\n      first\n\n        second\n    both: >-\n      one two three \
             four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n      sixteen\n\n\n      last\n    list: |-\n      \
             - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\n      - last\nnone: []\n"
        );
        same(&read(&text), &Yaml::Map(value), &text);
    }

    fn text() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "a",
            "word",
            "longer-word",
            ":",
            ": ",
            " #",
            "#",
            "- ",
            "-",
            "'",
            "\"",
            "\\",
            "|",
            ">",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "?",
            "null",
            "true",
            "1",
            "0x1",
            "1.5",
            "~",
            "ü",
            "🙂",
            "\r",
            "\u{0}",
            "\u{7}",
            "\u{85}",
            "\u{a0}",
            "\u{2028}",
            "\u{feff}",
            "\u{202e}",
            "---",
            "...",
            "=",
            "<",
            "(",
            "http://a.b/c",
        ]);
        // Long enough to be wrapped, with wide gaps wherever a line might break.
        let prose = prop::sample::select(vec![
            "a", "be", "sea", "word", " ", " ", "  ", "   ", "\n", ":", "-",
        ]);
        let joined = |pieces: Vec<&str>| pieces.concat();
        prop_oneof![
            prop::collection::vec(piece, 0..40).prop_map(joined),
            prop::collection::vec(prose, 60..160).prop_map(joined),
            "\\PC{0,60}",
        ]
    }

    fn value() -> impl Strategy<Value = Yaml> {
        let leaf = prop_oneof![
            text().prop_map(Yaml::Text),
            Just(Yaml::word("2026-03-10 12:00"))
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let entries = prop::collection::btree_map(text(), inner.clone(), 0..5)
                .prop_map(|entries| entries.into_iter().collect::<Vec<_>>())
                .boxed();
            prop_oneof![
                prop::collection::vec(inner, 0..5).prop_map(Yaml::List),
                entries.clone().prop_map(Yaml::Map),
                entries.prop_map(Yaml::Short),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(value in value()) {
            let whole = vec![("key".to_owned(), value)];
            let text = map(&whole, 0);
            same(&read(&text), &Yaml::Map(whole), &text);
        }
    }
}
