//! JSON that is not sound, read as far as it goes: what cannot be read is left out and told, and
//! reading goes on behind it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::node::{Entry, Node, Value};
use super::{MAX_DEPTH, duplicate};
use crate::diagnostic::{FileId, Finding, Span};

/// How many faults of a file are told one by one.
const FAULTS_MAX: usize = 100;

/// How far is looked ahead for what a place may mean.
const AHEAD: usize = 200;

/// Reads what can be read of a text from a byte on. Values that follow each other, as lines of JSON
/// do, become a list.
pub(super) fn read(
    file: FileId,
    text: &str,
    start: usize,
    findings: &mut Vec<Finding>,
) -> Option<Node> {
    let mut salvage = Salvage {
        text,
        bytes: text.as_bytes(),
        at: start,
        open: Vec::new(),
        file,
        faults: Vec::new(),
        twice: Vec::new(),
    };
    let node = salvage.document();
    let more = salvage.faults.len().saturating_sub(FAULTS_MAX);
    let faults = salvage.faults.into_iter().take(FAULTS_MAX + 1);
    for (number, fault) in faults.enumerate() {
        let place = Span::new(fault.at.start, fault.at.end).at(file);
        if number == FAULTS_MAX {
            let message = format!("from here on, there are {more} more places that are no JSON");
            findings.push(Finding::error("json-syntax", place, message).help(HELP));
        } else if fault.is_loss {
            findings.push(Finding::error("json-syntax", place, fault.message).help(HELP));
        } else {
            findings.push(
                Finding::warning("json-syntax", place, fault.message).help("nothing is lost by it"),
            );
        }
    }
    findings.append(&mut salvage.twice);
    node
}

const HELP: &str = "what else stands in the file is read; mend it for the rest";

struct Fault {
    at: Range<usize>,
    message: String,
    is_loss: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    List,
    Map,
}

struct Salvage<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// The lists and maps that are open.
    open: Vec<Open>,
    file: FileId,
    faults: Vec<Fault>,
    /// What is to be said of keys that stand twice.
    twice: Vec<Finding>,
}

impl Salvage<'_> {
    fn document(&mut self) -> Option<Node> {
        let mut values: Vec<Node> = Vec::new();
        self.space();
        if self.at == self.bytes.len() {
            self.lost(self.at..self.at, "this file is empty");
            return None;
        }
        while self.at < self.bytes.len() {
            let start = self.at;
            let is_first = values.is_empty();
            if is_first || matches!(self.peek(), Some(b'{' | b'[')) {
                values.extend(self.value());
            }
            if self.at == start {
                self.skip_to_line();
                let message = if is_first {
                    "this is no JSON, and is left out"
                } else {
                    "something follows the end of this JSON"
                };
                self.lost(start..self.at, message);
            }
            self.space();
        }
        if values.len() < 2 {
            return values.pop();
        }
        let (first, last) = (values.first()?.span, values.last()?.span);
        let span = Span::new(first.range().start, last.range().end);
        let is_whole = values.iter().all(|value| value.is_whole);
        Some(Node {
            value: Value::Sequence(values),
            span,
            is_whole,
        })
    }

    /// Goes to the next line that begins like a list or a map.
    fn skip_to_line(&mut self) {
        let rest = &self.text[self.at..];
        let next = rest.match_indices('\n').find(|(at, _)| {
            let line = rest[at + 1..].trim_start_matches([' ', '\t']);
            line.starts_with(['{', '['])
        });
        self.at = next.map_or(self.bytes.len(), |(at, _)| self.at + at + 1);
    }

    /// The value that stands here; none when there is none, and then nothing is passed over.
    fn value(&mut self) -> Option<Node> {
        let start = self.at;
        let faults = self.faults.len();
        let (value, is_closed) = match self.peek()? {
            b'{' | b'[' if self.open.len() >= MAX_DEPTH as usize => {
                self.skip_value();
                let message = format!("lists and objects nest at most {MAX_DEPTH} deep");
                self.lost(start..self.at, message);
                return None;
            }
            b'{' => self.map(),
            b'[' => self.list(),
            b'"' => {
                let (text, is_closed) = self.string();
                (Value::Scalar(text.into()), is_closed)
            }
            _ => (self.word()?, true),
        };
        Some(Node {
            value,
            span: Span::new(start, self.at),
            is_whole: is_closed && self.faults.len() == faults,
        })
    }

    fn list(&mut self) -> (Value, bool) {
        self.at += 1;
        self.open.push(Open::List);
        let mut items = Vec::new();
        let mut needs_comma = false;
        let is_closed = loop {
            self.space();
            match self.peek() {
                None => {
                    self.broken_off();
                    break false;
                }
                Some(b']') => {
                    self.at += 1;
                    break true;
                }
                Some(b',') => {
                    self.at += 1;
                    needs_comma = false;
                }
                Some(b'}') if self.is_missing_end() => {
                    self.harmless("this list has no `]`");
                    break false;
                }
                Some(b'"') if self.is_key() && self.open.contains(&Open::Map) => {
                    self.harmless("this list has no `]`");
                    break false;
                }
                Some(_) => {
                    let (start, faults) = (self.at, self.faults.len());
                    if let Some(item) = self.value() {
                        if needs_comma && !self.is_told(start) {
                            self.fault(start..start, "a comma is missing here", false);
                        }
                        items.push(item);
                        needs_comma = true;
                    } else if self.faults.len() == faults {
                        self.leave_out();
                    }
                }
            }
        };
        self.open.pop();
        (Value::Sequence(items), is_closed)
    }

    fn map(&mut self) -> (Value, bool) {
        self.at += 1;
        self.open.push(Open::Map);
        let mut entries = Vec::new();
        let mut keys = BTreeSet::new();
        let mut needs_comma = false;
        let is_closed = loop {
            self.space();
            match self.peek() {
                None => {
                    self.broken_off();
                    break false;
                }
                Some(b'}') => {
                    self.at += 1;
                    break true;
                }
                Some(b',') => {
                    self.at += 1;
                    needs_comma = false;
                }
                Some(b']' | b'{') if self.open.contains(&Open::List) => {
                    self.harmless("this object has no `}`");
                    break false;
                }
                Some(b'"') => {
                    if needs_comma && !self.is_told(self.at) {
                        self.harmless("a comma is missing here");
                    }
                    needs_comma = true;
                    if let Some(entry) = self.entry() {
                        if keys.insert(entry.key.clone()) {
                            entries.push(entry);
                        } else {
                            let place = entry.key_span.at(self.file);
                            self.twice.push(duplicate(&entry.key, place));
                        }
                    }
                }
                Some(_) => self.leave_out(),
            }
        };
        self.open.pop();
        (Value::Mapping(entries), is_closed)
    }

    /// A key and its value; what has no value is left out.
    fn entry(&mut self) -> Option<Entry> {
        let start = self.at;
        let (key, is_closed) = self.string();
        let key_span = Span::new(start, self.at);
        if !is_closed {
            return None;
        }
        self.space();
        match self.peek() {
            Some(b':') => self.at += 1,
            None => {
                self.broken_off();
                return None;
            }
            Some(_) => {
                self.at = start;
                self.leave_out();
                return None;
            }
        }
        self.space();
        if self.peek().is_none() {
            self.broken_off();
            return None;
        }
        let faults = self.faults.len();
        let value = self.value();
        if value.is_none() && self.faults.len() == faults {
            self.leave_out();
        }
        Some(Entry {
            key: key.into(),
            key_span,
            value: value?,
        })
    }

    /// A number, a truth value or nothing. One at the very end may go on, so it is none.
    fn word(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | ':' | '"');
        let Some(end) = rest.find(is_end) else {
            let is_begun = ["true", "false", "null"]
                .iter()
                .any(|it| it.starts_with(rest));
            if is_begun || rest.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
                self.at = self.bytes.len();
                self.broken_off();
            }
            return None;
        };
        let word = &rest[..end];
        let is_number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit())
            && word.parse::<f64>().is_ok();
        let value = match word {
            "null" => Value::Null,
            "true" | "false" => Value::Scalar(word.into()),
            _ if is_number => Value::Scalar(word.into()),
            _ => return None,
        };
        self.at += end;
        Some(value)
    }

    /// A text, and whether its end is there. What it breaks off in is kept, and so is what JSON
    /// would have had written otherwise.
    fn string(&mut self) -> (String, bool) {
        self.at += 1;
        let mut out = String::new();
        let mut is_told = false;
        loop {
            let rest = &self.text[self.at..];
            let run = rest.find(|c: char| matches!(c, '"' | '\\') || c < ' ');
            let Some(run) = run else {
                out.push_str(rest);
                self.at = self.bytes.len();
                self.broken_off();
                return (out, false);
            };
            out.push_str(&rest[..run]);
            self.at += run;
            let start = self.at;
            match self.bytes[self.at] {
                b'"' => {
                    self.at += 1;
                    return (out, true);
                }
                b'\\' => match self.escape() {
                    Some(escaped) => out.push_str(&escaped),
                    None if start + 6 >= self.bytes.len() && self.is_cut_escape(start) => {
                        self.at = self.bytes.len();
                        self.broken_off();
                        return (out, false);
                    }
                    None => {
                        self.fault(start..start + 1, "this escape is none of JSON's", false);
                        out.push('\\');
                        self.at = start + 1;
                    }
                },
                b'\n' if self.is_line_end() => {
                    self.harmless("this text has no end");
                    return (out, false);
                }
                control => {
                    if !is_told {
                        let message = "a line break or another control character stands in a text";
                        self.fault(start..start + 1, message, false);
                        is_told = true;
                    }
                    out.push(char::from(control));
                    self.at += 1;
                }
            }
        }
    }

    /// What an escape stands for; none when it is none.
    fn escape(&mut self) -> Option<String> {
        let letter = *self.bytes.get(self.at + 1)?;
        let one = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit(self.at)?;
                let second = self.unit(self.at + 6);
                if let Some(one) = char::from_u32(first) {
                    self.at += 6;
                    return Some(one.to_string());
                }
                let both = [u16::try_from(first).ok()?, u16::try_from(second?).ok()?];
                let text = String::from_utf16(&both).ok()?;
                self.at += 12;
                return Some(text);
            }
            _ => return None,
        };
        self.at += 2;
        Some(one.to_string())
    }

    /// The number of an escape such as `\u00e4`.
    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_hex.then(|| u32::from_str_radix(digits, 16).ok())?
    }

    fn is_cut_escape(&self, start: usize) -> bool {
        let rest = &self.text[start..];
        let digits = rest.strip_prefix("\\u").or_else(|| rest.strip_prefix('\\'));
        digits.is_some_and(|rest| rest.bytes().all(|digit| digit.is_ascii_hexdigit()))
    }

    /// Whether a line break ends a text that nobody closed: the next line goes on as JSON does.
    fn is_line_end(&self) -> bool {
        let rest = self.ahead(self.at);
        let next = rest.trim_start();
        match next.as_bytes().first() {
            Some(b'}' | b']') => true,
            Some(b'"') => {
                let key = next[1..].split_once('"');
                key.is_some_and(|(_, after)| after.trim_start().starts_with(':'))
            }
            _ => false,
        }
    }

    /// Whether a text stands here that a colon follows.
    fn is_key(&self) -> bool {
        let rest = self.ahead(self.at);
        let key = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        key.is_some_and(|(_, after)| after.trim_start().starts_with(':'))
    }

    /// Whether a `}` in a list is that of the map around it, rather than one too many.
    fn is_missing_end(&self) -> bool {
        let after = self.ahead(self.at + 1).trim_start();
        let goes_on = after
            .strip_prefix(',')
            .is_some_and(|rest| rest.trim_start().starts_with(['{', '[']));
        let ends = after.starts_with(']');
        self.open.contains(&Open::Map) && !goes_on && !ends
    }

    fn ahead(&self, at: usize) -> &str {
        let at = at.min(self.text.len());
        let end = self.text.floor_char_boundary(at.saturating_add(AHEAD));
        self.text.get(at..end).unwrap_or_default()
    }

    /// Passes over what cannot be read, up to the next comma or end of the list or map it is in.
    fn leave_out(&mut self) {
        let start = self.at;
        self.skip_value();
        if self.at == start {
            self.at += self.text[start..].chars().next().map_or(0, char::len_utf8);
        }
        self.lost(start..self.at, "this is no JSON, and is left out");
    }

    /// Goes to the next comma or closing bracket on this level.
    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.skip_string();
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b',' | b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        self.at += 1;
                        return;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += match byte {
                b'\\' => 2,
                _ => 1,
            };
            if byte == b'"' {
                break;
            }
        }
        self.at = self.text.floor_char_boundary(self.at.min(self.bytes.len()));
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn fault(&mut self, at: Range<usize>, message: impl Into<String>, is_loss: bool) {
        self.faults.push(Fault {
            at,
            message: message.into(),
            is_loss,
        });
    }

    fn lost(&mut self, at: Range<usize>, message: impl Into<String>) {
        self.fault(at, message, true);
    }

    fn harmless(&mut self, message: &str) {
        self.fault(self.at..self.at, message, false);
    }

    /// Whether a fault is known with nothing between it and a place.
    fn is_told(&self, at: usize) -> bool {
        let last = self.faults.last();
        let between = last.and_then(|fault| self.text.get(fault.at.end..at));
        between.is_some_and(|text| text.trim().is_empty())
    }

    /// Says once that the text ends too early.
    fn broken_off(&mut self) {
        let end = self.bytes.len();
        let is_told = self.faults.last();
        if !is_told.is_some_and(|fault| fault.is_loss && fault.at.end == end) {
            self.lost(end..end, "this JSON breaks off here");
        }
    }
}
