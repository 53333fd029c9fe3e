//! Where a record's front matter ends and its body begins.

use std::ops::Range;

/// A Markdown file cut in two. Ranges are bytes of the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The YAML between the `---` lines, without them; `None` when the file does not
    /// begin with one. When nothing closes it, it reaches as far as lines look like YAML.
    pub front: Option<Range<usize>>,
    /// The Markdown after the closing line; the whole file, without a byte order mark,
    /// when there is no front matter.
    pub body: Range<usize>,
    /// Whether the front matter, if any, has its closing line.
    pub closed: bool,
}

/// Cuts a file at its front matter, which opens with `---` on the first line that is
/// not blank and ends at the next line that is `---` or `...`. Spaces and tabs after
/// the marks are allowed; a byte order mark is skipped.
pub fn split(text: &str) -> Split {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut lines = lines(text, start);
    let opening = lines.find(|line| !text[line.clone()].trim().is_empty());
    let Some(opening) = opening.filter(|line| text[line.clone()].trim_end() == "---") else {
        return Split {
            front: None,
            body: start..text.len(),
            closed: true,
        };
    };
    let closing = lines.find(|line| matches!(text[line.clone()].trim_end(), "---" | "..."));
    let closed = closing.is_some();
    let closing = closing.unwrap_or_else(|| {
        let end = end_of_yaml(text, opening.end);
        end..end
    });
    Split {
        front: Some(opening.end..closing.start),
        body: closing.end..text.len(),
        closed,
    }
}

/// Where the lines that can be front matter end: keys, what is indented below them, items of
/// lists, comments and blank lines.
fn end_of_yaml(text: &str, start: usize) -> usize {
    let is_yaml = |line: &str| {
        line.trim().is_empty()
            || line.starts_with([' ', '\t', '#', ']', '}'])
            || line.starts_with("- ")
            || line.split_once(':').is_some_and(|(key, value)| {
                !key.contains([' ', '*', '`', '['])
                    && (value.starts_with(' ') || value.trim_end().is_empty())
            })
    };
    lines(text, start)
        .find(|line| !is_yaml(&text[line.clone()]))
        .map_or(text.len(), |line| line.start)
}

/// The lines from an offset on, each with its line break.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let line_start = *at;
        *at += line.len();
        Some(line_start..*at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> (Option<&str>, &str, bool) {
        let Split {
            front,
            body,
            closed,
        } = split(text);
        (front.map(|front| &text[front]), &text[body], closed)
    }

    #[test]
    fn front_matter_stands_between_the_marks() {
        assert_eq!(
            cut("---\na: 1\n---\nBody\n"),
            (Some("a: 1\n"), "Body\n", true)
        );
        assert_eq!(cut("---\n---\nBody"), (Some(""), "Body", true));
        assert_eq!(cut("---\na: 1\n...\nBody"), (Some("a: 1\n"), "Body", true));
    }

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
        assert_eq!(
            cut("\u{feff}---\r\na: ü\r\n---\r\nBody\r\n"),
            (Some("a: ü\r\n"), "Body\r\n", true)
        );
        assert_eq!(cut("\u{feff}Body"), (None, "Body", true));
    }

    #[test]
    fn blank_lines_may_precede_and_spaces_may_follow_the_marks() {
        assert_eq!(
            cut("\n \r\n---  \na: 1\n--- \t\nBody"),
            (Some("a: 1\n"), "Body", true)
        );
    }

    #[test]
    fn rules_in_the_body_belong_to_the_body() {
        assert_eq!(
            cut("---\na: 1\n---\nx\n\n---\n\ny\n"),
            (Some("a: 1\n"), "x\n\n---\n\ny\n", true)
        );
        assert_eq!(cut("Text\n---\nmore\n"), (None, "Text\n---\nmore\n", true));
    }

    #[test]
    fn marks_stand_alone_and_unindented() {
        assert_eq!(
            cut("---\na: |\n  ---\n---b\n----\n---\n"),
            (Some("a: |\n  ---\n---b\n----\n"), "", true)
        );
        assert_eq!(cut(" ---\na: 1\n---\n").0, None);
        assert_eq!(cut("---- \n").0, None);
    }

    #[test]
    fn the_last_line_may_lack_its_line_break() {
        assert_eq!(cut("---\na: 1\n---"), (Some("a: 1\n"), "", true));
        assert_eq!(cut(""), (None, "", true));
    }

    #[test]
    fn unclosed_front_matter_reaches_as_far_as_it_looks_like_yaml() {
        let text = "---\na: 1\nb:\n  - c\n- d: e\n# f\n\nText: with more.\n";
        assert_eq!(
            cut(text).0,
            Some(&text[4..]),
            "a word and a colon are a key"
        );
        let text = "---\na: 1\n\nIt failed at 12:30.\n\nb: 1\n";
        assert_eq!(
            cut(text),
            (Some("a: 1\n\n"), "It failed at 12:30.\n\nb: 1\n", false)
        );
        assert_eq!(cut("---\na: 1\n"), (Some("a: 1\n"), "", false));
        assert_eq!(cut("---"), (Some(""), "", false));
    }
}
