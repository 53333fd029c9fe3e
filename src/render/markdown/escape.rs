//! Text and addresses, written so that nothing in them can become markup.

use std::borrow::Cow;

use crate::parse::markdown::{has_forbidden, is_forbidden};

/// Schemes that may stand in a link. Each opens something a reader expects; none runs
/// anything or reads a reader's files.
pub(super) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How far an address reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach<'t> {
    /// A place in the same page, by its id.
    Fragment(&'t str),
    /// Another host, or a program by a scheme of [`SCHEMES`].
    Outside,
    /// A path within the site.
    Site,
    /// A scheme that is not in the list.
    Unknown,
}

impl<'t> Reach<'t> {
    /// The reach of an address without the characters that [`address`] removes.
    pub(super) fn of(address: &'t str) -> Self {
        if let Some(id) = address.strip_prefix('#') {
            return Self::Fragment(id);
        }
        // Browsers read `\` as `/`: `/\host` leaves the site as `//host` does.
        let mut start = address.bytes();
        if matches!(
            (start.next(), start.next()),
            (Some(b'/' | b'\\'), Some(b'/' | b'\\'))
        ) {
            return Self::Outside;
        }
        match address.find([':', '/', '?', '#', '\\']) {
            // No address of a site has one; what a browser makes of it is anybody's guess.
            Some(at) if address[at..].starts_with('\\') => Self::Unknown,
            Some(at) if address[at..].starts_with(':') => {
                let scheme = &address[..at];
                if SCHEMES
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(scheme))
                {
                    Self::Outside
                } else {
                    Self::Unknown
                }
            }
            _ => Self::Site,
        }
    }
}

/// An address without what browsers ignore in it, and with which `javascript:` is hidden
/// from a list of schemes: control characters anywhere and white space around.
pub(super) fn address(written: &str) -> Cow<'_, str> {
    let hidden = |c: char| is_forbidden(c) || c.is_control();
    let trimmed = written.trim_matches(|c: char| c.is_whitespace() || hidden(c));
    if trimmed.contains(hidden) {
        Cow::Owned(trimmed.replace(hidden, ""))
    } else {
        Cow::Borrowed(trimmed)
    }
}

/// Adds text for an element's content or a quoted attribute's value.
pub(super) fn push_text(out: &mut String, text: &str) {
    let escape = |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        c if is_forbidden(c) => Some(""),
        _ => None,
    };
    let mut rest = text;
    // Most texts have nothing to look at one by one.
    if has_forbidden(text)
        || text
            .bytes()
            .fold(false, |found, byte| found | is_markup(byte))
    {
        while let Some(at) = rest.find(|c| escape(c).is_some()) {
            let mut special = rest[at..].chars();
            out.push_str(&rest[..at]);
            out.push_str(special.next().and_then(escape).unwrap_or_default());
            rest = special.as_str();
        }
    }
    out.push_str(rest);
}

fn is_markup(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"')
}

/// Adds an address for an attribute: what a URL may not contain is percent-encoded
/// (RFC 3986, section 2), what is encoded already stays.
pub(super) fn push_address(out: &mut String, address: &str) {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let bytes = address.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let kept = match byte {
            b'&' => {
                out.push_str("&amp;");
                continue;
            }
            b'%' => {
                matches!(bytes.get(at + 1..at + 3), Some(hex) if hex.iter().all(u8::is_ascii_hexdigit))
            }
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'@' | b'!' | b'$' | b'('
            | b')' | b'*' | b'+' | b',' | b';' | b'=' => true,
            _ => byte.is_ascii_alphanumeric(),
        };
        if kept {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)]);
            out.push(HEX[usize::from(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        let mut out = String::new();
        push_text(&mut out, text);
        out
    }

    fn href(to: &str) -> String {
        let mut out = String::new();
        push_address(&mut out, to);
        out
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(text("<a b=\"c\">&d"), "&lt;a b=&quot;c&quot;&gt;&amp;d");
        assert_eq!(text("ü – 🙂\t\n"), "ü – 🙂\t\n");
    }

    #[test]
    fn forbidden_characters_are_removed() {
        assert_eq!(
            text("a\0b\u{7}c\u{7f}d\u{85}e\u{fffe}f\u{1ffff}g\r"),
            "abcdefg"
        );
        assert_eq!(text("\u{a0}\u{feff}\u{fffd}"), "\u{a0}\u{feff}\u{fffd}");
    }

    #[test]
    fn addresses_are_percent_encoded_once() {
        assert_eq!(href("a b?c=ü&d=%20%zz"), "a%20b?c=%C3%BC&amp;d=%20%25zz");
        assert_eq!(href("x\"><script>"), "x%22%3E%3Cscript%3E");
        assert_eq!(href("/\\host"), "/%5Chost");
        assert_eq!(href("it's"), "it%27s");
    }

    #[test]
    fn hidden_schemes_are_seen() {
        for hidden in [
            "java\nscript:alert(1)",
            " \u{1}JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "\u{a0}javascript:alert(1)",
            "java\u{0}script:alert(1)",
        ] {
            let address = address(hidden);
            assert!(
                address.to_lowercase().starts_with("javascript:"),
                "{hidden:?}"
            );
            assert_eq!(Reach::of(&address), Reach::Unknown, "{hidden:?}");
        }
    }

    #[test]
    fn reach_is_told_by_the_start() {
        assert_eq!(Reach::of("HTTPS://e.example"), Reach::Outside);
        assert_eq!(Reach::of("//e.example"), Reach::Outside);
        assert_eq!(Reach::of("/\\e.example"), Reach::Outside);
        assert_eq!(Reach::of("tel:+4989"), Reach::Outside);
        assert_eq!(Reach::of("a/b:c"), Reach::Site);
        assert_eq!(Reach::of("graph.png"), Reach::Site);
        assert_eq!(Reach::of("#a"), Reach::Fragment("a"));
        assert_eq!(Reach::of("incident:x"), Reach::Unknown);
        assert_eq!(Reach::of("data:text/html,x"), Reach::Unknown);
        assert_eq!(Reach::of(":x"), Reach::Unknown);
    }
}
