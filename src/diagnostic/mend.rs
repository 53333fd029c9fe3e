//! Texts with the certain edits of their findings made. Everything else in them stays as it
//! is, byte for byte.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{FileId, Files, Finding, Replacement};

/// A text after its edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The whole text.
    pub text: String,
    /// How many edits were made.
    pub edits: usize,
}

/// Makes the certain edits of some findings, and returns the texts that change. Where two edits
/// overlap, the one that begins first is made.
pub fn mend(findings: &[Finding], files: &dyn Files) -> BTreeMap<FileId, Mended> {
    let mut edits: Vec<&Replacement> = findings
        .iter()
        .flat_map(|finding| &finding.help)
        .filter_map(|help| help.replacement.as_ref())
        .filter(|edit| edit.is_certain())
        .collect();
    edits.sort_by_key(|edit| edit.place);
    let mut mended = BTreeMap::new();
    for of_file in edits.chunk_by(|one, other| one.place.file == other.place.file) {
        let file = of_file[0].place.file;
        let after = apply(of_file, files.text(file));
        if after.edits > 0 {
            mended.insert(file, after);
        }
    }
    mended
}

/// Makes edits of one text, in the order of their places.
fn apply(edits: &[&Replacement], before: &str) -> Mended {
    let mut text = String::with_capacity(before.len());
    let mut done = 0;
    let mut made = 0;
    for edit in edits {
        let range = edit.place.span.range();
        // Places of one word or of lines that go, and of what is there at all: else the text is not
        // what was read.
        let written = before.get(range.clone());
        let is_sound = |written: &str| {
            let is_removed = edit.text.is_empty() && are_lines(before, &range);
            is_removed || !written.contains('\n')
        };
        if range.start < done || !written.is_some_and(is_sound) {
            continue;
        }
        text.push_str(&before[done..range.start]);
        text.push_str(&edit.text);
        done = range.end;
        made += 1;
    }
    text.push_str(&before[done..]);
    Mended { text, edits: made }
}

/// Whether a range has whole lines in it, and nothing else.
fn are_lines(text: &str, range: &Range<usize>) -> bool {
    let begins = range.start == 0 || text[..range.start].ends_with('\n');
    begins && text[range.clone()].ends_with('\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    struct One(&'static str);

    impl Files for One {
        fn path(&self, _: FileId) -> &'static str {
            "a.md"
        }

        fn text(&self, file: FileId) -> &'static str {
            if file == FileId(0) { self.0 } else { "" }
        }
    }

    fn finding(start: usize, end: usize) -> (Finding, crate::diagnostic::Place) {
        let place = Span::new(start, end).at(FileId(0));
        (Finding::error("r", place, "m"), place)
    }

    fn mended(text: &'static str, edits: &[(usize, usize, &str)]) -> Option<(String, usize)> {
        let findings: Vec<Finding> = edits
            .iter()
            .map(|(start, end, text)| {
                let (finding, place) = finding(*start, *end);
                finding.fix("so", place, *text)
            })
            .collect();
        mend(&findings, &One(text))
            .remove(&FileId(0))
            .map(|after| (after.text, after.edits))
    }

    #[test]
    fn edits_are_made_and_the_rest_stays() {
        assert_eq!(
            mended("\u{feff}a: 1\r\nb: ü # c\r\n", &[(9, 10, "B"), (3, 4, "A")]),
            Some(("\u{feff}A: 1\r\nB: ü # c\r\n".to_owned(), 2))
        );
    }

    #[test]
    fn of_overlapping_edits_the_first_is_made() {
        assert_eq!(
            mended("abcd", &[(0, 2, "x"), (1, 3, "y"), (2, 3, "z")]),
            Some(("xzd".to_owned(), 2))
        );
        assert_eq!(
            mended("abcd", &[(0, 2, "x"), (0, 2, "x")]),
            Some(("xcd".to_owned(), 1))
        );
    }

    #[test]
    fn edits_of_what_is_not_there_are_left() {
        assert_eq!(mended("ab", &[(1, 9, "x")]), None);
        assert_eq!(mended("ü", &[(1, 2, "x")]), None);
        assert_eq!(mended("a\nb", &[(0, 3, "x")]), None);
    }

    #[test]
    fn whole_lines_may_go() {
        let mended = |start, end, text| mended("a\nb\nc\n", &[(start, end, text)]);
        assert_eq!(mended(2, 4, ""), Some(("a\nc\n".to_owned(), 1)));
        assert_eq!(mended(0, 4, ""), Some(("c\n".to_owned(), 1)));
        assert_eq!(mended(1, 4, ""), None);
        assert_eq!(mended(2, 5, ""), None);
        assert_eq!(mended(2, 4, "x"), None);
    }

    #[test]
    fn guesses_are_not_made() {
        let (guess, place) = finding(0, 1);
        assert_eq!(
            mend(&[guess.replace("so", place, "x")], &One("ab")),
            BTreeMap::new()
        );
    }
}
