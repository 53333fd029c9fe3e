//! Where the characters of a value stand in what is written for it.

use std::ops::Range;

/// For each byte of a YAML value, the bytes of the character that is written for it, counted from
/// the start of what is written: quotes, block marks and indentation are passed over, an escape is
/// one character, and folded line breaks count as the space they became.
pub fn written(raw: &str, value: &str) -> Vec<Range<usize>> {
    let mut places = Vec::with_capacity(value.len());
    let mut rest = units(raw).peekable();
    let mut place = raw.len()..raw.len();
    let mut after_blank = false;
    for wanted in value.chars() {
        let blank = wanted.is_whitespace();
        let escaped = |unit: &Unit| unit.escaped && unit.means == wanted;
        // White space is passed over as a whole, however much of it is left of it in the value.
        if !(blank && after_blank) || rest.peek().is_some_and(escaped) {
            let found = rest.find(|unit| unit.means == wanted || (blank && unit.is_blank()));
            place = found.map_or(raw.len()..raw.len(), |unit| unit.place);
            while blank && rest.next_if(Unit::is_blank).is_some() {}
        }
        after_blank = blank;
        places.extend(std::iter::repeat_n(place.clone(), wanted.len_utf8()));
    }
    places
}

/// A character of a value as it is written.
struct Unit {
    place: Range<usize>,
    means: char,
    escaped: bool,
}

impl Unit {
    /// A character that is written as it is.
    fn plain((start, means): (usize, char)) -> Self {
        Self {
            place: start..start + means.len_utf8(),
            means,
            escaped: false,
        }
    }

    /// Whether it is white space that may have been folded.
    fn is_blank(&self) -> bool {
        self.means.is_whitespace() && !self.escaped
    }
}

/// What is written for a value, character by character, without what its style needs around it.
fn units(raw: &str) -> Box<dyn Iterator<Item = Unit> + '_> {
    match raw.chars().next() {
        Some('"') => Box::new(in_double_quotes(raw)),
        Some('\'') => Box::new(in_single_quotes(raw)),
        Some('|' | '>') => {
            let text = raw.find('\n').map_or(raw.len(), |end| end + 1);
            let text = raw
                .char_indices()
                .skip_while(move |(start, _)| *start < text);
            Box::new(text.map(Unit::plain))
        }
        _ => Box::new(raw.char_indices().map(Unit::plain)),
    }
}

fn in_single_quotes(raw: &str) -> impl Iterator<Item = Unit> {
    let mut chars = raw.char_indices().skip(1).peekable();
    std::iter::from_fn(move || {
        let (start, means) = chars.next()?;
        // `''` is one quote; one alone ends the text.
        if means != '\'' {
            return Some(Unit::plain((start, means)));
        }
        let (second, _) = chars.next_if(|(_, next)| *next == '\'')?;
        Some(Unit {
            place: start..second + 1,
            means,
            escaped: true,
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
                return Some(Unit::plain((start, first)));
            }
            let (mark, escape) = chars.next()?;
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
            let mut end = mark + escape.len_utf8();
            let mut code = 0;
            for _ in 0..digits {
                let digit = chars.next_if(|(_, next)| next.is_ascii_hexdigit());
                end += usize::from(digit.is_some());
                code = code * 16 + digit.and_then(|(_, digit)| digit.to_digit(16)).unwrap_or(0);
            }
            let means = if digits > 0 {
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            } else {
                named(escape)
            };
            return Some(Unit {
                place: start..end,
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

    /// What is written for some words of the value of a map's only key.
    fn found(yaml: &str, words: &str) -> String {
        let mut findings = Vec::new();
        let node = super::super::read(FileId(0), yaml, 0..yaml.len(), &mut findings).unwrap();
        assert_eq!(findings, [], "{yaml:?}");
        let value = &node.get("a").unwrap().value;
        let Value::Scalar(meant) = &value.value else {
            unreachable!("{yaml:?}")
        };
        let raw = &yaml[value.span.range()];
        let places = written(raw, meant);
        assert_eq!(places.len(), meant.len(), "{yaml:?}");
        assert!(places.iter().all(|place| raw.get(place.clone()).is_some()));
        let start = meant.find(words).unwrap();
        let (first, last) = (&places[start], &places[start + words.len() - 1]);
        raw[first.start..last.end].to_owned()
    }

    #[test]
    fn words_are_found_in_every_style() {
        for text in [
            "a: one (two) three",
            "a: one\n  (two)\n  three",
            "a: one\n\n  (two)",
            "a: 'it''s (two) three'",
            "a: 'x\n\n  (two)'",
            "a: \"say \\\"(two)\\\"\"",
            "a: \"x\\n(two)\\n y\"",
            "a: \"x \\n (two)\"",
            "a: \"one\\n\\n  (two)\"",
            "a: \"\\u00fc\\x41\\U0001f642(two)\"",
            "a: \"日本 \\U0001F642 (two)\"",
            "a: \"a\\ttab\\_and (two)\"",
            "a: \"x\\\n   (two)\"",
            "a: \"one \\\n   (two)\"",
            "a: \"one\\\n  \\ (two)\"",
            "a: \"one\n  and\n\n  (two)\"",
            "a: \"(two)\"",
            "a: |\n  one\n\n    (two)\n",
            "a: | # about\n  (two)\n    one\n",
            "a: >-  # (two)\n  one\n  (two)\n",
            "a: |2-\n    (two)",
            "a: ü(two)",
        ] {
            for text in [text.to_owned(), text.replace('\n', "\r\n")] {
                assert_eq!(found(&text, "two"), "two", "{text:?}");
                assert_eq!(found(&text, "(two)"), "(two)", "{text:?}");
            }
        }
    }

    #[test]
    fn words_end_where_the_last_character_written_for_them_does() {
        for (yaml, words, expected) in [
            ("a: plain\n  words here", "plain words", "plain\n  words"),
            ("a: 'it''s the n''th time'", "n'th", "n''th"),
            ("a: 'it''s the n''th time'", "n'", "n''"),
            (r#"a: "caf\u00e9 and tea""#, "é and", r"\u00e9 and"),
            (r#"a: "caf\u00e9 and tea""#, "café", r"caf\u00e9"),
            (r#"a: "one\ntwo \x41 words""#, "two A", r"two \x41"),
            (r#"a: "ü(\u0074wo)""#, "two", r"\u0074wo"),
            ("a: xüßy", "üß", "üß"),
            (
                "a: >-\n  folded\n  words\n\n  here",
                "words\nhere",
                "words\n\n  here",
            ),
            ("a: two  blanks", "  blanks", "  blanks"),
        ] {
            assert_eq!(found(yaml, words), expected, "{yaml}");
        }
    }
}
