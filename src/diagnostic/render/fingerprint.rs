//! Names of findings that stay while lines move: trackers tell by them which finding is new.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use crate::diagnostic::{Files, Finding};

/// For each finding, a number made of its rule, its file and the words it points at, as 32
/// hexadecimal digits. Findings that have all of them in common are told apart by their order.
/// Messages are left out: they hold numbers that change from run to run.
pub(super) fn fingerprints(findings: &[Finding], files: &dyn Files) -> Vec<String> {
    let mut seen: BTreeMap<[&str; 3], usize> = BTreeMap::new();
    findings
        .iter()
        .map(|finding| {
            let place = finding.place;
            let text = files.text(place.file);
            let words = text.get(place.span.range()).unwrap_or_default();
            let name = [finding.rule, files.path(place.file), words];
            let number = seen.entry(name).or_default();
            *number += 1;
            // No part holds a NUL, so that no two names run into one.
            let name = format!("{}\0{number}", name.join("\0"));
            format!("{:032x}", xxh3_128(name.as_bytes()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    struct Text(&'static str);

    impl Files for Text {
        fn path(&self, _: FileId) -> &'static str {
            "a.md"
        }

        fn text(&self, _: FileId) -> &'static str {
            self.0
        }
    }

    fn at(text: &'static str, start: usize, end: usize) -> Vec<String> {
        let place = Span::new(start, end).at(FileId(0));
        let finding = Finding::error("rule", place, start.to_string());
        fingerprints(&[finding.clone(), finding], &Text(text))
    }

    #[test]
    fn lines_may_move_and_words_may_not_change() {
        let before = at("a: wrong\n", 3, 8);
        assert_eq!(before, at("new: line\n\na: wrong\n", 14, 19));
        assert_ne!(before, at("a: other\n", 3, 8));
        assert_ne!(
            before[0], before[1],
            "the same words twice are two findings"
        );
    }
}
