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

    proptest! {
        #[test]
        fn never_panics(template in "[{}%#t(key=\"a) é,']{0,60}") {
            literal(&template);
        }
    }
}
