//! `config.js`, as far as it is data: the object that it hands out, without what is computed.

use std::iter::Peekable;
use std::str::CharIndices;

use crate::diagnostic::Span;
use crate::parse::node::{Entry, Node, Value};

/// How deep objects may nest.
const DEPTH_MAX: usize = 32;

/// The object that a script hands out, if it hands out one that is written there.
pub(super) fn exported(text: &str) -> Option<Node> {
    let at = ["module.exports", "export default", "exports.default"]
        .into_iter()
        .find_map(|mark| Some(text.find(mark)? + mark.len()))?;
    let mut tokens = Tokens {
        text,
        chars: text.char_indices().peekable(),
    };
    while tokens.chars.next_if(|(start, _)| *start < at).is_some() {}
    match tokens.next()? {
        Token::Sign('{') => Some(object(&mut tokens, at, 0)),
        Token::Sign('=') if tokens.next()? == Token::Sign('{') => Some(object(&mut tokens, at, 0)),
        _ => None,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Text(String),
    /// A name, a number, or a word such as `true`.
    Word(String),
    Sign(char),
}

struct Tokens<'t> {
    text: &'t str,
    chars: Peekable<CharIndices<'t>>,
}

impl Tokens<'_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            let (start, c) = self.chars.next()?;
            let rest = &self.text[start..];
            if rest.starts_with("//") {
                while self.chars.next_if(|(_, c)| *c != '\n').is_some() {}
            } else if let Some(comment) = rest.strip_prefix("/*") {
                let left = comment.split_once("*/").map_or("", |(_, left)| left);
                let end = self.text.len() - left.len();
                while self.chars.next_if(|(at, _)| *at < end).is_some() {}
            } else if matches!(c, '"' | '\'' | '`') {
                return Some(Token::Text(self.quoted(c)));
            } else if is_word(c) {
                let mut word = String::from(c);
                while let Some((_, c)) = self.chars.next_if(|(_, c)| is_word(*c)) {
                    word.push(c);
                }
                return Some(Token::Word(word));
            } else if !c.is_whitespace() {
                return Some(Token::Sign(c));
            }
        }
    }

    fn quoted(&mut self, quote: char) -> String {
        let mut text = String::new();
        while let Some((_, c)) = self.chars.next() {
            match c {
                _ if c == quote => break,
                '\\' => match self.chars.next() {
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, 't')) => text.push('\t'),
                    Some((_, other)) => text.push(other),
                    None => {}
                },
                _ => text.push(c),
            }
        }
        text
    }

    fn at(&mut self) -> usize {
        self.chars.peek().map_or(self.text.len(), |(at, _)| *at)
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '-' | '+')
}

/// The entries up to the closing brace; those whose values are computed are left out.
fn object(tokens: &mut Tokens<'_>, start: usize, depth: usize) -> Node {
    let mut entries: Vec<Entry> = Vec::new();
    let mut key: Option<String> = None;
    while let Some(token) = tokens.next() {
        match token {
            Token::Sign('}') => break,
            Token::Sign(':') => {
                let (value, is_last) = value(tokens, '}', depth);
                if let Some((key, value)) = key.take().zip(value)
                    && entries.iter().all(|entry| *entry.key != key)
                {
                    entries.push(Entry {
                        key: key.into(),
                        key_span: value.span,
                        value,
                    });
                }
                if is_last {
                    break;
                }
            }
            Token::Text(text) | Token::Word(text) => key = Some(text),
            Token::Sign('{' | '(' | '[') => skip(tokens),
            Token::Sign(_) => key = None,
        }
    }
    node(Value::Mapping(entries), start, tokens.at())
}

fn list(tokens: &mut Tokens<'_>, start: usize, depth: usize) -> Node {
    let mut items = Vec::new();
    loop {
        let (item, is_last) = value(tokens, ']', depth);
        items.extend(item);
        if is_last {
            return node(Value::Sequence(items), start, tokens.at());
        }
    }
}

/// A value up to the comma behind it, if it is written there, and whether it is the last one before a
/// sign that closes what it stands in.
fn value(tokens: &mut Tokens<'_>, close: char, depth: usize) -> (Option<Node>, bool) {
    let start = tokens.at();
    let mut found: Option<Node> = None;
    let mut is_computed = false;
    loop {
        let Some(token) = tokens.next() else {
            return (found.filter(|_| !is_computed), true);
        };
        let read = match token {
            Token::Sign(',') => return (found.filter(|_| !is_computed), false),
            Token::Sign(sign) if sign == close => return (found.filter(|_| !is_computed), true),
            Token::Sign('{') if depth < DEPTH_MAX => Some(object(tokens, start, depth + 1)),
            Token::Sign('[') if depth < DEPTH_MAX => Some(list(tokens, start, depth + 1)),
            Token::Sign('{' | '[' | '(') => {
                skip(tokens);
                None
            }
            Token::Sign(_) => None,
            Token::Text(text) => Some(node(Value::Scalar(text.into()), start, tokens.at())),
            Token::Word(word) => {
                literal(&word).then(|| node(Value::Scalar(word.into()), start, tokens.at()))
            }
        };
        is_computed |= read.is_none() || found.is_some();
        found = found.or(read);
    }
}

/// Whether a word stands for itself.
fn literal(word: &str) -> bool {
    matches!(word, "true" | "false") || word.parse::<f64>().is_ok()
}

/// Passes over what brackets hold.
fn skip(tokens: &mut Tokens<'_>) {
    let mut open = 1_u32;
    while let Some(token) = tokens.next() {
        match token {
            Token::Sign('{' | '(' | '[') => open += 1,
            Token::Sign('}' | ')' | ']') => open -= 1,
            _ => {}
        }
        if open == 0 {
            return;
        }
    }
}

fn node(value: Value, start: usize, end: usize) -> Node {
    Node {
        value,
        span: Span::new(start, end),
        is_whole: true,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    fn told(node: &Node) -> String {
        match &node.value {
            Value::Null => "nothing".to_owned(),
            Value::Scalar(text) => text.to_string(),
            Value::Sequence(items) => {
                format!("[{}]", items.iter().map(told).collect::<Vec<_>>().join(" "))
            }
            Value::Mapping(entries) => {
                let entries = entries
                    .iter()
                    .map(|entry| format!("{}={}", entry.key, told(&entry.value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
            }
        }
    }

    #[test]
    fn what_is_written_is_read_and_what_is_computed_is_not() {
        for (script, read) in [
            (
                "const x = 1;\nmodule.exports = { // {\n title: 'It\\'s', \"name\": `a`, /* } */ n: 5, on: true,\n list: ['a', \"b\",], deep: {a: {b: 'c'}},\n}",
                "{title=It's name=a n=5 on=true list=[a b] deep={a={b=c}}}",
            ),
            (
                "export default {a: 'x' + y, b: f({c: 1}), d: process.env.D, ...more, e() { return {} }, g: 'h'}",
                "{g=h}",
            ),
            ("module.exports = {a: [x, 'y', {z: 'q'}]", "{a=[y {z=q}]}"),
            ("module.exports = {", "{}"),
        ] {
            assert_eq!(told(&exported(script).unwrap()), read, "{script}");
        }
        for script in ["", "module.exports = config", "let a = {b: 'c'}"] {
            assert!(exported(script).is_none(), "{script}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let script = format!("module.exports = {}", "{a: [".repeat(100_000));
        assert!(exported(&script).is_some());
    }
}
