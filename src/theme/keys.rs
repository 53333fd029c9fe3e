//! Finds the message keys that a template names literally, `t(key="...")`, so that a
//! missing message is found when the theme is loaded and not by a reader.

use std::ops::Range;

/// The literal keys in a template with the bytes they stand in, quotes excluded. Keys put
/// together by an expression are left out.
pub(super) fn literal(template: &str) -> Vec<(&str, Range<usize>)> {
    let mut keys = Vec::new();
    let mut at = 0;
    while let Some((open, close)) = next_tag(template, &mut at) {
        if close == "#}" {
            at = template[open..]
                .find(close)
                .map_or(template.len(), |end| open + end);
            continue;
        }
        let tokens = tokens(template, &mut at, close);
        let calls = tokens
            .windows(5)
            .enumerate()
            .filter(|(_, window)| matches!(window, [Token::Word("t"), Token::Sign('('), ..]));
        for (start, _) in calls {
            keys.extend(key_of(&tokens[start + 2..]));
        }
    }
    keys
}

/// A tag that prints a message and does nothing else: `{{ t(key="posted", time=at | datetime) }}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MessageTag<'t> {
    pub(super) key: &'t str,
    /// The other arguments by name, each an expression as it is written.
    pub(super) arguments: Vec<(&'t str, &'t str)>,
    /// How many bytes the tag takes.
    pub(super) length: usize,
}

/// Reads the message tag with which a text begins; `None` when it begins with anything else.
pub(super) fn message_tag(text: &str) -> Option<MessageTag<'_>> {
    const OPEN: &str = "{{ t(";
    let mut at = text.starts_with(OPEN).then_some(OPEN.len())?;
    let mut tag = MessageTag {
        key: "",
        arguments: Vec::new(),
        length: 0,
    };
    loop {
        let (argument, end) = argument(text, at)?;
        let (name, value) = argument.split_once('=')?;
        match name.trim() {
            "key" => {
                let key = value.trim().strip_prefix('"')?.strip_suffix('"')?;
                tag.key = (!key.contains('"')).then_some(key)?;
            }
            name => tag.arguments.push((name, value.trim())),
        }
        at = end + 1;
        if text[end..].starts_with(')') {
            break;
        }
    }
    let close = " }}";
    tag.length = text[at..].starts_with(close).then_some(at + close.len())?;
    Some(tag)
}

/// The argument that begins at an offset, and where the comma or parenthesis behind it stands.
fn argument(text: &str, start: usize) -> Option<(&str, usize)> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (offset, c) in text.get(start..)?.char_indices() {
        let end = start + offset;
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, ',' | ')') if depth == 0 => return Some((&text[start..end], end)),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Text(&'a str, Range<usize>),
    Sign(char),
}

/// The key among the arguments that begin here: `key`, `=`, a text, and then the next
/// argument or the end.
fn key_of<'a>(arguments: &[Token<'a>]) -> Option<(&'a str, Range<usize>)> {
    let mut depth = 0_usize;
    for (index, token) in arguments.iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth = depth.checked_sub(1)?,
            Token::Word("key") if depth == 0 => {
                let [
                    Token::Sign('='),
                    Token::Text(key, span),
                    Token::Sign(',' | ')'),
                    ..,
                ] = &arguments[index + 1..]
                else {
                    return None;
                };
                return Some((key, span.clone()));
            }
            _ => {}
        }
    }
    None
}

/// Moves behind the next opening delimiter; returns that offset and what closes it.
pub(super) fn next_tag(template: &str, at: &mut usize) -> Option<(usize, &'static str)> {
    loop {
        *at += template.get(*at..)?.find('{')? + 1;
        let close = match template.as_bytes().get(*at) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => continue,
        };
        *at += 1;
        return Some((*at, close));
    }
}

/// The tokens of a tag; moves to its end.
fn tokens<'a>(template: &'a str, at: &mut usize, close: &str) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    while let Some(rest) = template.get(*at..) {
        let Some(first) = rest.chars().next().filter(|_| !rest.starts_with(close)) else {
            break;
        };
        let length = if matches!(first, '"' | '\'' | '`') {
            let text = &rest[1..];
            let end = text.find(first).unwrap_or(text.len());
            tokens.push(Token::Text(&text[..end], *at + 1..*at + 1 + end));
            (end + 2).min(rest.len())
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let word = &rest[..end.unwrap_or(rest.len())];
            tokens.push(Token::Word(word));
            word.len()
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        *at += length;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_literal_keys_only() {
        let template = r#"t(key="prose") {# t(key="comment") #} {{ t(key="a") }}
            {% if t( n = f(key="no"), key = 'b', m=1) %}{{ t(key="c" ~ x) }}{{ at(key="d") }}
            {{ <Card title={t(key="e")} /> }}{{ "}} t(key='f')" }}{{ t(key=name) }}"#;
        let keys: Vec<&str> = literal(template).into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["a", "b", "e"]);
        for (key, range) in literal(template) {
            assert_eq!(&template[range], key);
        }
    }

    #[test]
    fn reads_tags_that_are_one_message() {
        let tag = message_tag(r#"{{ t(key="a-b", n=x[1] ~ f(k=","), m=-y | z) }} {{ more }}"#);
        assert_eq!(
            tag,
            Some(MessageTag {
                key: "a-b",
                arguments: vec![("n", r#"x[1] ~ f(k=",")"#), ("m", "-y | z")],
                length: 47,
            })
        );
        for other in [
            r#"{{ t(key="a") | upper }}"#,
            r#"{{ t(key="a" ~ x) }}"#,
            r"{{ t(key=x) }}",
            r#"{{ t(key="a", b) }}"#,
            r#"{{ t(key="a""#,
            "{{ x }}",
        ] {
            assert_eq!(message_tag(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(template in "[{}%#t(key=\"a) é,']{0,60}") {
            literal(&template);
            message_tag(&template);
            message_tag(&format!("{{{{ t({template}"));
        }
    }
}
