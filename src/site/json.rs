//! JSON that is safe wherever it ends up. A browser that takes a document for HTML, or finds one
//! inside a page, meets no tag and no entity in it: `<`, `>` and `&` are written as escapes, and so
//! are the two line ends that JSON knows and JavaScript did not.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

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
        // Bytes, because this runs over all that is published: the two line ends are the only
        // characters of interest that begin with this one.
        let is_special = |byte: u8| matches!(byte, b'<' | b'>' | b'&' | 0xE2);
        let mut rest = fragment;
        let mut from = 0;
        while let Some(found) = rest.as_bytes()[from..]
            .iter()
            .position(|byte| is_special(*byte))
        {
            let index = from + found;
            from = index + 1;
            let Some(special) = rest.get(index..).and_then(|rest| rest.chars().next()) else {
                continue;
            };
            if matches!(special, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') {
                writer.write_all(&rest.as_bytes()[..index])?;
                write!(writer, "\\u{:04x}", u32::from(special))?;
                rest = &rest[index + special.len_utf8()..];
                from = 0;
            }
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tag_survives_and_every_text_reads_back() {
        let text = "</script><!-- & \u{2028}\u{2029} \"\\\u{0}\u{1f} \u{202e}é🔥";
        let json = String::from_utf8(compact(&[text])).unwrap_or_default();
        assert!(
            !json.contains(['<', '>', '&', '\u{2028}', '\u{2029}']),
            "{json}"
        );
        assert_eq!(
            serde_json::from_str::<[String; 1]>(&json).ok(),
            Some([text.to_owned()])
        );
        assert_eq!(
            serde_json::from_str::<[String; 1]>(&pretty(&[text])).ok(),
            Some([text.to_owned()])
        );
    }
}
