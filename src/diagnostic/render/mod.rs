//! Printers of findings. Each takes the same findings and knows nothing of the others.

mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod sarif;
pub mod short;
pub mod terminal;

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Files, Finding, Level, Place, Position};

/// How much was found, in one line without a full stop: `3 errors, 1 warning in 2 files`.
pub fn summary(findings: &[Finding]) -> String {
    let count = |number: usize, thing: &str| match number {
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    };
    let levels: Vec<String> = [Level::Error, Level::Warning, Level::Hint]
        .into_iter()
        .filter_map(|level| {
            let number = findings
                .iter()
                .filter(|finding| finding.level == level)
                .count();
            (number > 0).then(|| count(number, level.name()))
        })
        .collect();
    if levels.is_empty() {
        return "nothing found".to_owned();
    }
    let files: BTreeSet<_> = findings.iter().map(|finding| finding.place.file).collect();
    format!("{} in {}", levels.join(", "), count(files.len(), "file"))
}

/// Where a place begins, and the character after its end.
fn region(place: Place, files: &dyn Files) -> (Position, Position) {
    let text = files.text(place.file);
    let range = place.span.range();
    (
        Position::of(text, range.start),
        Position::of(text, range.end),
    )
}

/// A value as indented JSON, with a line break at the end.
fn print(value: &impl Serialize) -> String {
    // The values of this room are structs of texts, numbers and lists, which cannot fail.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// A text in one line of harmless characters: what a terminal would obey is shown as
/// a sign instead.
fn visible(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'),
            '\x7f' => '\u{2421}',
            _ if is_obeyed(character) => '\u{fffd}',
            _ => character,
        })
        .collect()
}

/// Whether terminals act on a character instead of showing it: control characters, and
/// the marks that reorder the text around them or break its line.
fn is_obeyed(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    /// A file, and one without a text whose name is trouble.
    pub(super) struct Two;

    impl Files for Two {
        fn path(&self, file: FileId) -> &'static str {
            if file == FileId(0) {
                "a.md"
            } else {
                "odd:,%\n.md"
            }
        }

        fn text(&self, file: FileId) -> &'static str {
            if file == FileId(0) {
                "---\nü: x\n"
            } else {
                ""
            }
        }
    }

    /// A finding with all its parts, one of several lines, and one in a file without a text.
    pub(super) fn three() -> [Finding; 3] {
        let at = |start, end, file| Span::new(start, end).at(FileId(file));
        [
            Finding::error("unknown-key", at(8, 9, 0), "no `ü` at 100%, see")
                .related(at(0, 3, 0), "here")
                .fix("did you mean this", at(4, 6, 0), "u")
                .help("or a list"),
            Finding::hint("lines", at(0, 6, 0), "x"),
            Finding::warning("unreadable", at(0, 0, 1), "not UTF-8"),
        ]
    }

    #[test]
    fn the_summary_counts_levels_and_files() {
        let at = |file| Span::new(0, 1).at(FileId(file));
        let mut findings = vec![Finding::error("a", at(1), "")];
        assert_eq!(summary(&findings), "1 error in 1 file");
        findings.push(Finding::hint("b", at(1), ""));
        findings.push(Finding::warning("c", at(0), ""));
        findings.push(Finding::error("a", at(1), ""));
        assert_eq!(summary(&findings), "2 errors, 1 warning, 1 hint in 2 files");
        assert_eq!(summary(&[]), "nothing found");
    }

    #[test]
    fn what_terminals_obey_is_shown() {
        assert_eq!(
            visible("a\x1b[2J\r\n\t\u{9b}1m\u{202e}\x7fü"),
            "a␛[2J␍␊␉\u{fffd}1m\u{fffd}␡ü"
        );
    }
}
