//! One finding a line, for editors and `grep`: `path:line:column: error[rule]: message`.

use std::fmt::Write;

use super::visible;
use crate::diagnostic::{Files, Finding, Position};

/// Prints findings one a line, in the order given. Findings in a file that has no
/// text bear only its path.
pub fn render(findings: &[Finding], files: &dyn Files) -> String {
    let mut out = String::new();
    for finding in findings {
        let place = finding.place;
        let text = files.text(place.file);
        out.push_str(&visible(files.path(place.file)));
        if !text.is_empty() {
            let Position { line, column } = Position::of(text, place.span.range().start);
            let _ = write!(out, ":{line}:{column}");
        }
        let _ = writeln!(
            out,
            ": {}[{}]: {}",
            finding.level.name(),
            finding.rule,
            visible(&finding.message)
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    struct Two;

    impl Files for Two {
        fn path(&self, file: FileId) -> &str {
            if file == FileId(0) {
                "a.md"
            } else {
                "odd\n.md"
            }
        }

        fn text(&self, file: FileId) -> &str {
            if file == FileId(0) {
                "---\nü: x\n"
            } else {
                ""
            }
        }
    }

    #[test]
    fn a_line_a_finding() {
        let findings = [
            Finding::error("unknown-key", Span::new(8, 9).at(FileId(0)), "no `ü`\nhere"),
            Finding::hint("past-the-end", Span::new(999, 999).at(FileId(0)), "x"),
            Finding::warning("unreadable", Span::new(0, 0).at(FileId(1)), "not UTF-8"),
        ];
        assert_eq!(
            render(&findings, &Two),
            "a.md:2:4: error[unknown-key]: no `ü`␊here\n\
             a.md:3:1: hint[past-the-end]: x\n\
             odd␊.md: warning[unreadable]: not UTF-8\n"
        );
    }
}
