//! Where the characters of a value stand in what was written for it.

use std::ops::Range;

/// For each byte of a value, the bytes of the character that was written for it, counted from the
/// start of what was written: quotes, block marks and indentation are passed over, an escape is one
/// character, and a folded line break is the space that it became.
pub fn written(raw: &str, value: &str) -> Vec<Range<usize>> {
    let mut rest = Rest::of(raw);
    let mut last = rest.at..rest.at;
    let mut places = Vec::with_capacity(value.len());
    for wanted in value.chars() {
        let own = if wanted.is_whitespace() {
            rest.blank(wanted)
        } else {
            rest.skip_blanks();
            rest.unit().map(|(own, _)| own)
        };
        if let Some(own) = own {
            rest.at = rest.at.max(own.end);
            last = own;
        }
        places.extend(std::iter::repeat_n(last.clone(), wanted.len_utf8()));
    }
    places
}

/// What is left of a scalar as it was written.
struct Rest<'r> {
    raw: &'r str,
    at: usize,
    style: Style,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `"…"`, with escapes.
    Double,
    /// `'…'`, where a quote is written twice.
    Single,
    /// A block or a plain scalar.
    Plain,
}

impl<'r> Rest<'r> {
    fn of(raw: &'r str) -> Self {
        let (at, style) = match raw.bytes().next() {
            Some(b'"') => (1, Style::Double),
            Some(b'\'') => (1, Style::Single),
            // What stands behind a block's mark is no part of it.
            Some(b'|' | b'>') => (raw.find('\n').map_or(raw.len(), |at| at + 1), Style::Plain),
            _ => (0, Style::Plain),
        };
        Self { raw, at, style }
    }

    fn text(&self) -> &'r str {
        self.raw.get(self.at..).unwrap_or_default()
    }

    /// The next character as written, and what it means when it is an escape.
    fn unit(&self) -> Option<(Range<usize>, Option<char>)> {
        let text = self.text();
        let first = text.chars().next()?;
        let (length, meaning) = match (self.style, first) {
            (Style::Double, '\\') => escape(text)?,
            (Style::Single, '\'') => (text.len().min(2), Some('\'')),
            _ => (first.len_utf8(), None),
        };
        Some((self.at..self.at + length, meaning))
    }

    /// White space that was written for one blank: an escape, or one character of several in a
    /// line, or all around a line break; none when it was taken for the blank before.
    fn blank(&mut self, wanted: char) -> Option<Range<usize>> {
        self.skip_continuations();
        let run = self.blanks();
        if run == 0 {
            let (own, meaning) = self.unit()?;
            return meaning.is_some_and(char::is_whitespace).then_some(own);
        }
        let text = &self.text()[..run];
        let first = text.chars().next().map_or(0, char::len_utf8);
        let start = self.at;
        self.at += if text.starts_with(wanted) && !text.contains('\n') {
            first
        } else {
            run
        };
        Some(start..start + first)
    }

    fn skip_blanks(&mut self) {
        self.skip_continuations();
        self.at += self.blanks();
        self.skip_continuations();
    }

    /// How much white space comes next.
    fn blanks(&self) -> usize {
        let text = self.text();
        text.len() - text.trim_start().len()
    }

    /// Passes over backslashes at ends of lines, with the indentation that follows.
    fn skip_continuations(&mut self) {
        while self.style == Style::Double
            && let Some(next) = self.text().strip_prefix('\\')
            && next.starts_with(['\n', '\r'])
        {
            self.at += 1;
            self.at += self.blanks();
        }
    }
}

/// The length of the escape at the start of a text, and what it means.
fn escape(text: &str) -> Option<(usize, Option<char>)> {
    let mark = text.chars().nth(1)?;
    let digits = match mark {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    let meaning = match mark {
        'n' => Some('\n'),
        't' | '\t' => Some('\t'),
        'r' => Some('\r'),
        'v' => Some('\u{b}'),
        'f' => Some('\u{c}'),
        'N' => Some('\u{85}'),
        '_' => Some('\u{a0}'),
        'L' => Some('\u{2028}'),
        'P' => Some('\u{2029}'),
        _ if digits > 0 => text
            .get(2..2 + digits)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32),
        other => Some(other),
    };
    let length = text.floor_char_boundary(1 + mark.len_utf8() + digits);
    Some((length, meaning))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::super::read;
    use super::*;
    use crate::diagnostic::FileId;
    use crate::parse::node::Value;

    /// What was written for the part of a value that reads like this.
    fn for_words(yaml: &str, words: &str) -> String {
        let node = read(FileId(0), yaml, 0..yaml.len(), &mut Vec::new()).unwrap();
        let node = &node.get("a").unwrap().value;
        let Value::Scalar(value) = &node.value else {
            unreachable!("{yaml}")
        };
        let raw = &yaml[node.span.range()];
        let places = written(raw, value);
        assert_eq!(places.len(), value.len(), "{yaml}");
        assert!(places.iter().all(|place| raw.get(place.clone()).is_some()));
        let start = value.find(words).unwrap();
        let (first, last) = (&places[start], &places[start + words.len() - 1]);
        raw[first.start..last.end].to_owned()
    }

    #[test]
    fn words_are_found_in_what_was_written_for_them() {
        let table = [
            ("a: plain words", "words", "words"),
            ("a: plain\n  words here", "plain words", "plain\n  words"),
            ("a: plain\n\n  words here", "words", "words"),
            ("a: 'it''s the n''th time'", "n'th", "n''th"),
            (r#"a: "a \"quoted\" word""#, "quoted", "quoted"),
            (r#"a: "caf\u00e9 and tea""#, "é and", r"\u00e9 and"),
            (
                r#"a: "one\ntwo \x41 words""#,
                "two A words",
                r"two \x41 words",
            ),
            (r#"a: "one\n\n  two""#, "two", "two"),
            (r#"a: "a\ttab and\_more""#, "tab and", "tab and"),
            ("a: \"one \\\n   two\"", "two", "two"),
            ("a: \"one\\\n  \\ two\"", "two", "two"),
            ("a: \"one\n  two\n\n  three\"", "three", "three"),
            (
                "a: | # about\n  alpha\n    beta\n\n  gamma\n",
                "alpha",
                "alpha",
            ),
            (
                "a: | # about\n  alpha\n    beta\n\n  gamma\n",
                "gamma",
                "gamma",
            ),
            (
                "a: >-\n  folded\n  words\n\n  here",
                "words\nhere",
                "words\n\n  here",
            ),
            ("a: \"日本 \\U0001F642 語\"", "語", "語"),
            ("a: two  blanks", "  blanks", "  blanks"),
        ];
        for (yaml, words, expected) in table {
            assert_eq!(for_words(yaml, words), expected, "{yaml}");
        }
    }
}
