//! Findings as a compiler shows them: the line, a caret under the exact value, and
//! what to write instead. The only file that names the crate that draws them.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level as Heading, Origin, Patch, Renderer, Snippet,
};
use rayon::prelude::*;

use super::{is_obeyed, visible};
use crate::diagnostic::{FileId, Files, Finding, Help, Level, Place, Position, Replacement, Span};

/// A span over more lines than this is marked on its first line only; an edit of more
/// is told in words.
const MOST_LINES: usize = 4;

/// The most bytes of one value to mark, of a line to draw with several marks, and of the
/// lines to show with an edit.
const MOST_BYTES: usize = 400;

/// Whether to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Text only, for files, logs and pipes.
    Plain,
    /// With the escape codes of terminals.
    Coloured,
}

/// Prints findings in the order given, each followed by an empty line. Of a file that
/// has no text, only the path is shown.
pub fn render(findings: &[Finding], files: &(dyn Files + Sync), style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    // Drawing one takes as long as finding it.
    findings
        .par_iter()
        .map(|finding| {
            let drawn = renderer.render(&report(finding, files));
            // The margin is as wide as the highest line number; without any line there is none.
            let aligned = if has_lines(finding, files) {
                drawn
            } else {
                drawn.replace('\n', "\n ")
            };
            aligned + "\n\n"
        })
        .collect()
}

/// Whether any line of a file is drawn with the finding.
fn has_lines(finding: &Finding, files: &dyn Files) -> bool {
    let related = finding.related.iter().map(|related| related.place);
    let replaced = finding
        .help
        .iter()
        .filter_map(|help| Some(help.replacement.as_ref()?.place));
    std::iter::once(finding.place)
        .chain(related)
        .chain(replaced)
        .any(|place| !files.text(place.file).is_empty())
}

/// The finding with its marks, then a group for each edit that it proposes.
fn report<'a>(finding: &'a Finding, files: &'a dyn Files) -> Vec<Group<'a>> {
    let heading = match finding.level {
        Level::Error => Heading::ERROR,
        Level::Warning => Heading::WARNING,
        Level::Hint => Heading::NOTE.with_name("hint"),
    };
    let mut first = heading
        .primary_title(visible(&finding.message))
        .id(finding.rule)
        .elements(
            marks_by_file(finding)
                .into_iter()
                .flat_map(|(file, marks)| draw(file, &marks, files)),
        );
    let mut edits = Vec::new();
    for help in &finding.help {
        match edit(help, files) {
            Some(group) => edits.push(group),
            None => first = first.element(Heading::HELP.message(advice(help))),
        }
    }
    edits.insert(0, first);
    edits
}

/// A span to mark in a file, with the words to print at it.
struct Mark<'a> {
    kind: AnnotationKind,
    span: Span,
    label: &'a str,
}

/// All places of a finding; its own file first.
fn marks_by_file(finding: &Finding) -> Vec<(FileId, Vec<Mark<'_>>)> {
    let mut files = vec![(
        finding.place.file,
        vec![Mark {
            kind: AnnotationKind::Primary,
            span: finding.place.span,
            label: &finding.label,
        }],
    )];
    for related in &finding.related {
        let Place { file, span } = related.place;
        let mark = Mark {
            kind: AnnotationKind::Context,
            span,
            label: &related.label,
        };
        match files.iter_mut().find(|(other, _)| *other == file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((file, vec![mark])),
        }
    }
    files
}

/// The lines of a file that bear marks, in one drawing unless long lines would be shown
/// from one mark to the other. Without a text there is only the path, and the labels
/// stand below it.
fn draw<'a>(file: FileId, marks: &[Mark<'a>], files: &'a dyn Files) -> Vec<Element<'a>> {
    let path = visible(files.path(file));
    let text = files.text(file);
    if text.is_empty() {
        let labels = marks.iter().filter(|mark| !mark.label.is_empty());
        return std::iter::once(Origin::path(path).into())
            .chain(labels.map(|mark| Heading::NOTE.message(visible(mark.label)).into()))
            .collect();
    }
    let together = excerpt(text, marks);
    let drawings = if together.text.lines().all(|line| line.len() <= MOST_BYTES) {
        vec![(together, marks)]
    } else {
        marks
            .chunks(1)
            .map(|alone| (excerpt(text, alone), alone))
            .collect()
    };
    drawings
        .into_iter()
        .map(|(excerpt, marks)| {
            let annotations: Vec<_> = marks
                .iter()
                .map(|mark| annotation(mark, text, &excerpt))
                .collect();
            Snippet::source(excerpt.text)
                .line_start(excerpt.line)
                .path(path.clone())
                .annotations(annotations)
                .into()
        })
        .collect()
}

/// The lines from the first mark to the last.
fn excerpt<'a>(text: &'a str, marks: &[Mark<'_>]) -> Excerpt<'a> {
    let spans = || marks.iter().map(|mark| marked(text, mark.span));
    let start = spans().map(|span| span.start).min().unwrap_or(0);
    let end = spans().map(|span| span.end).max().unwrap_or(0);
    Excerpt::new(text, start..end)
}

fn annotation<'a>(mark: &Mark<'a>, text: &str, excerpt: &Excerpt<'_>) -> Annotation<'a> {
    let label = (!mark.label.is_empty()).then(|| visible(mark.label));
    mark.kind
        .span(excerpt.locate(&marked(text, mark.span)))
        .label(label)
}

/// The edit that a help proposes, as lines before and after; none when it has no edit
/// or the lines are too many or too long to read.
fn edit<'a>(help: &'a Help, files: &'a dyn Files) -> Option<Group<'a>> {
    let replacement = help.replacement.as_ref()?;
    let Place { file, span } = replacement.place;
    let text = files.text(file);
    let mut span = within(text, span);
    let mut new = &*replacement.text;
    // The line break that ends both is no part of the edit; drawn as one, it would
    // draw in the next line.
    if let (true, Some(line)) = (text[span.clone()].ends_with('\n'), new.strip_suffix('\n')) {
        span.end -= 1;
        new = line;
    }
    let excerpt = Excerpt::new(text, span.clone());
    let is_readable = [&excerpt.text, new]
        .iter()
        .all(|text| text.len() <= MOST_BYTES && text.lines().count() <= MOST_LINES);
    (is_readable && !text.is_empty()).then(|| {
        let patch = Patch::new(excerpt.locate(&span), harmless(new));
        Heading::HELP
            .secondary_title(visible(&help.message))
            .element(
                Snippet::source(excerpt.text)
                    .line_start(excerpt.line)
                    .path(visible(files.path(file)))
                    .patch(patch),
            )
    })
}

/// A help in words, with the beginning of the text that it proposes.
fn advice(help: &Help) -> String {
    let message = visible(&help.message);
    match &help.replacement {
        Some(Replacement { text, .. }) if !text.is_empty() => {
            let end = text.floor_char_boundary(MOST_BYTES / 4);
            let rest = if end < text.len() { "…" } else { "" };
            format!("{message}: `{}{rest}`", visible(&text[..end]))
        }
        _ => message,
    }
}

/// Whole lines of a text.
struct Excerpt<'a> {
    /// The number of the first line, from 1.
    line: usize,
    /// The first line's offset in the text.
    start: usize,
    /// The lines, with as many bytes as in the text, in harmless characters.
    text: Cow<'a, str>,
}

impl<'a> Excerpt<'a> {
    /// The lines that a range of the text touches.
    fn new(text: &'a str, range: Range<usize>) -> Self {
        let start = line_start(text, range.start);
        let end = line_end(text, range.end);
        let lines = &text[start..end];
        Self {
            line: Position::of(text, start).line,
            start,
            // An empty last line would not count as a line.
            text: if lines.is_empty() || lines.ends_with('\n') {
                Cow::Owned(harmless(lines).into_owned() + " ")
            } else {
                harmless(lines)
            },
        }
    }

    /// A range of the text as a range of the excerpt.
    fn locate(&self, range: &Range<usize>) -> Range<usize> {
        range.start - self.start..range.end - self.start
    }
}

/// The part of a span to mark: without the white space at its end, and not more than
/// a reader takes in.
fn marked(text: &str, span: Span) -> Range<usize> {
    let Range { start, end } = within(text, span);
    let words = text[start..end].trim_end();
    let first_line = words.lines().next().unwrap_or_default();
    let is_far_right = start - line_start(text, start) > MOST_BYTES;
    let most_lines = if is_far_right { 1 } else { MOST_LINES };
    let shown = if words.lines().count() > most_lines || words.len() > MOST_BYTES {
        &first_line[..first_line.floor_char_boundary(MOST_BYTES)]
    } else {
        words
    };
    start..start + shown.len()
}

/// A span as a range that is sure to lie in the text, at the borders of characters.
fn within(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.range().start);
    let end = text.ceil_char_boundary(span.range().end);
    start..end.max(start)
}

/// Where the line of an offset begins.
fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |end| end + 1)
}

/// Where the line of an offset ends, before its line break.
fn line_end(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    let line = rest.split('\n').next().unwrap_or_default();
    offset + line.strip_suffix('\r').unwrap_or(line).len()
}

/// A text of several lines in harmless characters, as many bytes as before, so that
/// offsets stay. Control characters of one byte are left to the drawing crate.
fn harmless(text: &str) -> Cow<'_, str> {
    let is_harmful = |character: char| !character.is_ascii() && is_obeyed(character);
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|character| match character.len_utf8() {
        _ if !is_harmful(character) => character,
        2 => '¿',
        _ => '\u{fffd}',
    });
    Cow::Owned(shown.collect())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    /// Files by their number: a name and a text each.
    struct Texts(Vec<(&'static str, String)>);

    impl Files for Texts {
        fn path(&self, file: FileId) -> &str {
            self.0[file.0 as usize].0
        }

        fn text(&self, file: FileId) -> &str {
            &self.0[file.0 as usize].1
        }
    }

    const RECORD: &str = "\
---
title: Sign-in
started: 2024-09-09
ended: 2024-09-08
updates:
  - a
  - b
  - c
  - d
  - e
severty: high
---
";

    fn record() -> Texts {
        Texts(vec![
            ("a.md", RECORD.to_owned()),
            ("b.md", "id: sign-in\n".to_owned()),
            ("c.md", String::new()),
        ])
    }

    /// Where some words of the record stand.
    fn at(words: &str) -> Place {
        let start = RECORD.find(words).unwrap();
        Span::new(start, start + words.len()).at(FileId(0))
    }

    fn plain(finding: Finding, files: &Texts) -> String {
        render(&[finding], files, Style::Plain)
    }

    /// One finding, on a span of a file of its own.
    fn alone(text: &str, span: Span) -> String {
        let files = Texts(vec![("a.md", text.to_owned())]);
        plain(
            Finding::error("rule", span.at(FileId(0)), "message").label("label"),
            &files,
        )
    }

    #[test]
    fn related_places_stand_with_the_finding() {
        let finding = Finding::error(
            "time-order",
            at("2024-09-08"),
            "`ended` is before `started`",
        )
        .label("ends here")
        .related(at("2024-09-09"), "starts here")
        .related(Span::new(4, 11).at(FileId(1)), "the same here")
        .help("write times in UTC");
        assert_eq!(
            plain(finding, &record()),
            "\
error[time-order]: `ended` is before `started`
 --> a.md:4:8
  |
3 | started: 2024-09-09
  |          ---------- starts here
4 | ended: 2024-09-08
  |        ^^^^^^^^^^ ends here
  |
 ::: b.md:1:5
  |
1 | id: sign-in
  |     ------- the same here
  |
  = help: write times in UTC

"
        );
    }

    #[test]
    fn edits_are_shown_as_text() {
        let finding = Finding::warning("unknown-key", at("severty"), "unknown key `severty`")
            .replace("write `severity`", at("severty"), "severity")
            .replace("or say it in a list", at("  - d\n  - e\n"), "  - f\n")
            .replace("or delete it", at("severty: high\n"), "");
        assert_eq!(
            plain(finding, &record()),
            "\
warning[unknown-key]: unknown key `severty`
  --> a.md:11:1
   |
11 | severty: high
   | ^^^^^^^
   |
help: write `severity`
   |
11 | severity: high
   |      +
help: or say it in a list
   |
 9 -   - d
10 -   - e
 9 +   - f
   |
help: or delete it
   |
11 - severty: high
   |

"
        );
    }

    #[test]
    fn long_edits_are_told_in_words() {
        let finding = Finding::hint("long", at("title"), "x").replace(
            "write",
            at("title"),
            "line\n".repeat(30),
        );
        assert_eq!(
            plain(finding, &record()),
            format!(
                "\
hint[long]: x
 --> a.md:2:1
  |
2 | title: Sign-in
  | ^^^^^
  |
  = help: write: `{}…`

",
                "line␊".repeat(20)
            )
        );
    }

    #[test]
    fn a_file_without_text_is_named() {
        let nowhere = Span::default().at(FileId(2));
        let finding = Finding::error("unreadable", nowhere, "cannot read this file")
            .label("not UTF-8")
            .replace("save it as UTF-8", nowhere, "x");
        assert_eq!(
            plain(finding, &record()),
            "\
error[unreadable]: cannot read this file
 --> c.md
  = note: not UTF-8
  = help: save it as UTF-8: `x`

"
        );
    }

    #[test]
    fn spans_of_a_few_lines_are_framed_and_longer_ones_clipped() {
        let few = Finding::error("few", at("  - a\n  - b\n"), "x").label("these");
        let many = Finding::error("many", at("  - a\n  - b\n  - c\n  - d\n  - e\n"), "x");
        assert_eq!(
            render(&[few, many.label("this")], &record(), Style::Plain),
            "\
error[few]: x
 --> a.md:6:1
  |
6 | /   - a
7 | |   - b
  | |_____^ these

error[many]: x
 --> a.md:6:1
  |
6 |   - a
  | ^^^^^ this

"
        );
    }

    #[test]
    fn carets_stand_under_wide_characters_tabs_and_signs() {
        assert_eq!(
            alone("\u{feff}\t界\u{1b}[2J\u{9b}x\r\nnext", Span::new(13, 14)),
            "\
error[rule]: message
 --> a.md:1:9
  |
1 | \u{feff}    界␛[2J¿x
  |            ^ label

"
        );
    }

    #[test]
    fn a_span_past_the_end_is_at_the_end() {
        assert_eq!(
            alone("title: x\n", Span::new(900, 1000)),
            "\
error[rule]: message
 --> a.md:2:1
  |
2 |  
  | ^ label

"
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_caret() {
        let text = "x ".repeat(300_000) + "needle" + &" y".repeat(300_000);
        let drawn = alone(&text, Span::new(600_000, 600_006));
        assert!(drawn.contains(" --> a.md:1:600001\n"), "{drawn}");
        assert!(drawn.contains("x x needle y y"), "{drawn}");
        assert!(drawn.lines().all(|line| line.len() < 200));
    }

    #[test]
    fn colour_changes_no_word() {
        let finding = Finding::error("rule", at("severty"), "message").replace(
            "write",
            at("severty"),
            "severity",
        );
        let coloured = render(std::slice::from_ref(&finding), &record(), Style::Coloured);
        let without_codes: String = coloured
            .split('\x1b')
            .enumerate()
            .map(|(part, text)| match text.split_once('m') {
                Some((_, after)) if part > 0 => after,
                _ => text,
            })
            .collect();
        assert_ne!(coloured, without_codes);
        assert_eq!(without_codes, plain(finding, &record()));
    }

    proptest! {
        /// Whatever the text and the spans: the position is that of [`Position::of`], no
        /// control character gets out, and no line is long.
        #[test]
        fn drawing_never_fails(
            text in "(x{1,3}| {1,600}|[\\PC\u{0}-\u{9f}\u{202e}\u{feff}]|\t|ü|界|\r?\n){1,40}",
            spans in prop::collection::vec((0_usize..3000, 0_usize..1000), 3),
            edit in "[\\PC\u{0}-\u{9f}\n]{0,9}",
        ) {
            let place = |number: usize| {
                let (start, length): (usize, usize) = spans[number];
                let start = start % (text.len() + 3);
                Span::new(start, start + length).at(FileId(0))
            };
            let finding = Finding::error("rule", place(0), "message")
                .label("label")
                .related(place(1), "related")
                .replace("replace", place(2), edit);
            let Position { line, column } = Position::of(&text, place(0).span.range().start);
            let drawn = plain(finding, &Texts(vec![("a.md", text.clone())]));
            let header = format!("--> a.md:{line}:{column}\n");
            prop_assert!(drawn.contains(&header), "{header}{drawn}");
            prop_assert!(!drawn.contains(|c: char| c != '\n' && is_obeyed(c)), "{drawn:?}");
            prop_assert!(drawn.lines().all(|line| line.chars().count() < 450), "{drawn}");
        }
    }
}
