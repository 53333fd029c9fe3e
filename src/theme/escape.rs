//! What templates print, made safe. Besides the signs that mean something in HTML, characters go
//! that it has no place for at all: they arrive with text that was copied from terminals.

use std::io::{self, Write};

use tera::escape_html;

use crate::parse::markdown::{has_forbidden, is_forbidden};

/// Writes a text into HTML.
pub(super) fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    if has_forbidden(text) {
        let sound: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
        return escape_html(&sound, out);
    }
    escape_html(text, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_has_no_place_for_is_left_out() {
        let table = [
            (
                "<b> & \"it's\" é 🔥",
                "&lt;b&gt; &amp; &quot;it&#39;s&quot; é 🔥",
            ),
            (
                "a\0b\u{7}c\u{7f}d\u{85}e\u{ffff}f\u{1fffe}g\u{fdd0}h",
                "abcdefgh",
            ),
            ("a\tb\nc\u{a0}d\u{202e}e", "a\tb\nc\u{a0}d\u{202e}e"),
        ];
        for (text, expected) in table {
            let mut out = Vec::new();
            assert!(escape(text, &mut out).is_ok());
            assert_eq!(String::from_utf8_lossy(&out), expected);
        }
    }
}
