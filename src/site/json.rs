//! JSON that is safe wherever it ends up. A browser that takes a document for HTML, or finds one
//! inside a page, meets no tag and no entity in it, and no character that HTML has no place for:
//! all these are written as escapes, and so are the two line ends that JSON knows and JavaScript
//! did not.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use crate::parse::markdown::is_forbidden;

/// One line.
pub fn compact(value: &impl Serialize) -> Vec<u8> {
    written(value, Escaping(CompactFormatter))
}

/// Indented, for people.
pub fn pretty(value: &impl Serialize) -> String {
    let bytes = written(value, PrettyFormatter::new());
    String::from_utf8(bytes).unwrap_or_default()
}

fn written(value: &impl Serialize, formatter: impl Formatter) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4096);
    let mut serializer = Serializer::with_formatter(&mut bytes, formatter);
    // Views are maps with text keys, which JSON holds, and writing to memory cannot fail.
    let _ = value.serialize(&mut serializer);
    bytes
}

/// Writes text with escapes for what means something in HTML.
struct Escaping<F>(F);

impl Formatter for Escaping<CompactFormatter> {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        // All at once is faster than one by one, and mostly enough.
        let special = |found, byte| found | may_be_special(byte);
        if !fragment.bytes().fold(false, special) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut rest = fragment;
        let mut from = 0;
        while let Some(found) = rest.as_bytes()[from..]
            .iter()
            .position(|byte| may_be_special(*byte))
        {
            let index = from + found;
            from = index + 1;
            // Within a character there is nothing to find.
            let Some(special) = rest.get(index..).and_then(|rest| rest.chars().next()) else {
                continue;
            };
            if is_special(special) {
                writer.write_all(&rest.as_bytes()[..index])?;
                for unit in special.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
                rest = &rest[index + special.len_utf8()..];
                from = 0;
            }
        }
        writer.write_all(rest.as_bytes())
    }
}

fn is_special(c: char) -> bool {
    matches!(c, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') || is_forbidden(c)
}

/// Whether a byte begins a special character. Bytes are looked at, because this runs over all
/// that is published, and few texts have such a byte.
fn may_be_special(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'&' | 0x7f | 0xc2 | 0xe2 | 0xef..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tag_survives_and_every_text_reads_back() {
        let text = "</script><!-- & \u{2028}\u{2029} \"\\\u{0}\u{1f} \u{202e}é🔥£ﬁ \u{7f}\u{85}\u{ffff}\u{1fffe}\u{fdd0}";
        let json = String::from_utf8(compact(&[text])).unwrap_or_default();
        assert!(!json.contains(is_special), "{json}");
        assert_eq!(
            serde_json::from_str::<[String; 1]>(&json).ok(),
            Some([text.to_owned()])
        );
        assert_eq!(
            serde_json::from_str::<[String; 1]>(&pretty(&[text])).ok(),
            Some([text.to_owned()])
        );
    }

    #[test]
    fn no_special_character_is_overlooked() {
        let special = (' '..=char::MAX).filter(|c| is_special(*c));
        for c in special {
            let first = c.to_string().bytes().next();
            assert!(first.is_some_and(may_be_special), "{c:?}");
        }
    }
}
