//! Where the characters of a value stand in what is written for it.

/// Where each byte of a YAML value stands in what is written for it: quotes, escapes, block
/// marks and indentation are passed over, folded line breaks count as the space they became.
pub fn offsets(raw: &str, value: &str) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(value.len());
    let last = raw.len().saturating_sub(1);
    let mut rest = units(raw).peekable();
    let mut at = last;
    let mut after_blank = false;
    for wanted in value.chars() {
        let blank = wanted.is_whitespace();
        let spelt = rest.peek().is_some_and(|unit| unit.means(wanted));
        // White space is passed over as a whole, however much of it is left of it in the value.
        let passed = blank && after_blank && !(spelt && rest.peek().is_some_and(|it| it.escaped));
        let mut is_literal = true;
        if !passed {
            let found = rest.find(|unit| unit.means(wanted) || (blank && unit.is_blank()));
            at = found.as_ref().map_or(last, |unit| unit.start);
            is_literal = found.is_some_and(|unit| unit.means(wanted) && !unit.escaped);
            while blank && rest.next_if(Unit::is_blank).is_some() {}
        }
        after_blank = blank;
        let inner = usize::from(is_literal && !passed);
        offsets.extend((0..wanted.len_utf8()).map(|byte| at + byte * inner));
    }
    offsets
}

/// A character of a value as it is written.
#[derive(Clone, Copy)]
struct Unit {
    start: usize,
    means: char,
    escaped: bool,
}

impl Unit {
    fn means(&self, wanted: char) -> bool {
        self.means == wanted
    }

    /// Whether it is white space that may have been folded.
    fn is_blank(&self) -> bool {
        self.means.is_whitespace() && !self.escaped
    }
}

/// What is written for a value, character by character, without what its style needs around it.
fn units(raw: &str) -> Box<dyn Iterator<Item = Unit> + '_> {
    let plain = |(start, means)| Unit {
        start,
        means,
        escaped: false,
    };
    match raw.chars().next() {
        Some('"') => Box::new(in_double_quotes(raw)),
        Some('\'') => Box::new(in_single_quotes(raw)),
        Some('|' | '>') => {
            let text = raw.find('\n').map_or(raw.len(), |end| end + 1);
            Box::new(
                raw.char_indices()
                    .filter(move |(start, _)| *start >= text)
                    .map(plain),
            )
        }
        _ => Box::new(raw.char_indices().map(plain)),
    }
}

fn in_single_quotes(raw: &str) -> impl Iterator<Item = Unit> {
    let mut chars = raw.char_indices().skip(1).peekable();
    std::iter::from_fn(move || {
        let (start, means) = chars.next()?;
        // `''` is one quote; one alone ends the text.
        let escaped = means == '\'';
        if escaped && chars.next_if(|(_, next)| *next == '\'').is_none() {
            return None;
        }
        Some(Unit {
            start,
            means,
            escaped,
        })
    })
}

fn in_double_quotes(raw: &str) -> impl Iterator<Item = Unit> {
    let mut chars = raw.char_indices().skip(1).peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = chars.next()?;
            if first == '"' {
                return None;
            }
            if first != '\\' {
                return Some(Unit {
                    start,
                    means: first,
                    escaped: false,
                });
            }
            let (_, escape) = chars.next()?;
            let digits = match escape {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if escape == '\n' || escape == '\r' {
                // The line goes on below as if it had not been broken.
                while chars.next_if(|(_, next)| next.is_whitespace()).is_some() {}
                continue;
            }
            let mut code = 0;
            for _ in 0..digits {
                let digit = chars.next_if(|(_, next)| next.is_ascii_hexdigit());
                code = code * 16 + digit.and_then(|(_, digit)| digit.to_digit(16)).unwrap_or(0);
            }
            let means = if digits > 0 {
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            } else {
                named(escape)
            };
            return Some(Unit {
                start,
                means,
                escaped: true,
            });
        }
    })
}

/// The character that an escape stands for (YAML 1.2.2, section 5.7).
fn named(escape: char) -> char {
    match escape {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;
    use crate::diagnostic::FileId;
    use crate::parse::node::Value;

    /// What stands in a file where a word of its only value does.
    fn found<'t>(text: &'t str, word: &str) -> &'t str {
        let mut findings = Vec::new();
        let node = super::super::read(FileId(0), text, 0..text.len(), &mut findings).unwrap();
        assert_eq!(findings, [], "{text:?}");
        let value = &node.get("a").unwrap().value;
        let Value::Scalar(meant) = &value.value else {
            return "";
        };
        let raw = &text[value.span.range()];
        let offsets = offsets(raw, meant);
        assert_eq!(offsets.len(), meant.len());
        let start = meant.find(word).unwrap();
        &raw[offsets[start]..=offsets[start + word.len() - 1]]
    }

    #[test]
    fn words_are_found_in_every_style() {
        for text in [
            "a: one (two) three",
            "a: one\n  (two)\n  three",
            "a: 'it''s (two) three'",
            "a: 'x\n\n  (two)'",
            "a: \"say \\\"(two)\\\"\"",
            "a: \"x\\n(two)\\n y\"",
            "a: \"x \\n (two)\"",
            "a: \"\\u00fc\\x41\\U0001f642(two)\"",
            "a: \"x\\\n   (two)\"",
            "a: \"(two)\"",
            "a: |\n  one\n\n    (two)\n",
            "a: >-  # (two)\n  one\n  (two)\n",
            "a: |2-\n    (two)",
            "a: ü(two)",
        ] {
            for text in [text.to_owned(), text.replace('\n', "\r\n")] {
                assert_eq!(found(&text, "two"), "two", "{text:?}");
                assert_eq!(found(&text, "(two)"), "(two)", "{text:?}");
            }
        }
        assert_eq!(found("a: \"ü(\\u0074wo)\"", "two"), "\\u0074wo");
        assert_eq!(found("a: xüßy", "üß"), "üß");
    }
}
