//! Where a post begins: the lines of a text that start with a label, in all the ways in which sites
//! write one.

use std::ops::Range;

use crate::import::label::{Label, Meaning};
use crate::import::when::{self, Written};

/// A label at the start of a post.
#[derive(Clone, Debug)]
pub(super) struct Head<'t> {
    /// Its words.
    pub(super) label: Label<'t>,
    /// The time that stands behind them, outside of their marks.
    pub(super) behind: Option<(&'t str, Written)>,
    /// How it is written.
    pub(super) form: Form,
    /// Whether it can only be the start of a post.
    pub(super) is_certain: bool,
    /// Where the post's own words begin in the text; the label is among them when its words are not
    /// known ones.
    pub(super) text: usize,
    /// Whether the post's words begin on the same line.
    pub(super) is_inline: bool,
}

impl<'t> Head<'t> {
    /// When the post was made, as far as its label says so, as it stands there.
    pub(super) fn time(&self) -> Option<(&'t str, &Written)> {
        let own = self.label.time.as_ref();
        let own = own.map(|time| (&self.label.words[time.range.clone()], time));
        own.or_else(|| self.behind.as_ref().map(|(raw, time)| (*raw, time)))
    }
}

/// How a label is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `[Update]`
    Brackets,
    /// `*Update*`, with the mark's length.
    Emphasis(usize),
    /// `## Update`, with its level.
    Heading(usize),
    /// `- 2026-03-10: …`, with how far its text is indented.
    Item(usize),
    /// `Update: …`
    Plain,
}

/// A line of a text, without its line break.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Where the next one begins.
    pub(super) next: usize,
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let next = start + line.len();
            let end = start + line.trim_end_matches(['\n', '\r']).len();
            let range = start..end;
            start = next;
            Line { range, next }
        })
        .collect()
}

/// Whether a line is a rule between posts, given that a blank one is before it. Behind text it would
/// make a heading of that.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    ['-', '=', '*', '_']
        .iter()
        .any(|mark| line.len() >= 3 && line.chars().all(|c| c == *mark))
}

/// The level of a heading, and where in the line its words stand.
pub(super) fn heading(line: &str) -> Option<(usize, Range<usize>)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let words = rest.strip_prefix([' ', '\t'])?.trim_start();
    let start = line.len() - words.len();
    let words = words.trim_end().trim_end_matches('#').trim_end();
    (1..=6)
        .contains(&level)
        .then(|| (level, start..start + words.len()))
}

/// The label with which a line begins. `paragraph` is the text from there to the next blank line,
/// when the line begins one.
pub(super) fn head<'t>(
    text: &'t str,
    line: &Line,
    paragraph: Option<Range<usize>>,
) -> Option<Head<'t>> {
    let written = &text[line.range.clone()];
    let unindented = written.trim_start_matches(' ');
    let indent = written.len() - unindented.len();
    if indent > 3 || unindented.is_empty() {
        return None;
    }
    let start = line.range.start + indent;
    let at = At { text, line, start };
    if let Some(head) = at.brackets() {
        return Some(head);
    }
    if let Some((level, words)) = heading(unindented) {
        return at.heading(level, start + words.start..start + words.end);
    }
    if let Some(bullet) = bullet(unindented) {
        return at.item(indent + bullet, start + bullet);
    }
    let paragraph = paragraph?;
    at.emphasis(&text[start..paragraph.end])
        .or_else(|| at.plain())
}

/// The length of a list item's mark with the space behind it.
pub(super) fn bullet(line: &str) -> Option<usize> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match line[digits..].chars().next()? {
        '-' | '*' | '+' if digits == 0 => 1,
        '.' | ')' if (1..=9).contains(&digits) => digits + 1,
        _ => return None,
    };
    let rest = line[mark..].trim_start_matches(' ');
    let space = line.len() - mark - rest.len();
    (space > 0).then_some(mark + space)
}

struct At<'t, 'l> {
    text: &'t str,
    line: &'l Line,
    /// Where the line's text begins.
    start: usize,
}

/// What stands between a label and the post's words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dash,
    Colon,
    Stop,
    EndOfLine,
    None,
}

impl<'t> At<'t, '_> {
    fn rest(&self) -> &'t str {
        &self.text[self.start..self.line.range.end]
    }

    fn brackets(&self) -> Option<Head<'t>> {
        let inner = self.rest().strip_prefix('[')?;
        let (words, rest) = inner.split_once(']')?;
        // A link.
        if rest.starts_with(['(', '[']) {
            return None;
        }
        let label = Label::in_brackets(words);
        if !label.is_known() {
            return None;
        }
        let end = self.line.range.end - rest.len();
        let behind = time_behind(rest).filter(|_| label.time.is_none());
        let Some((start, time)) = behind else {
            return Some(self.head(label, Form::Brackets, end, Mark::None));
        };
        let length = time.range.end;
        let raw = &rest[start..start + length];
        Some(Head {
            behind: Some((raw, time)),
            ..self.head(label, Form::Brackets, end + start + length, Mark::None)
        })
    }

    fn heading(&self, level: usize, words: Range<usize>) -> Option<Head<'t>> {
        let form = Form::Heading(level);
        let whole = Label::of(&self.text[words.clone()]);
        if whole.is_known() && !whole.is_weak {
            return Some(self.head(whole, form, self.line.range.end, Mark::EndOfLine));
        }
        let (label, end, mark) = before_mark(self.text, words)?;
        Some(self.head(label, form, end, mark))
    }

    /// An item is a post when it says on which day.
    fn item(&self, indent: usize, start: usize) -> Option<Head<'t>> {
        let form = Form::Item(indent);
        let content = &self.text[start..self.line.range.end];
        let bare = content.trim_start_matches(['*', '_']);
        let is_wrapped = bare.len() < content.len();
        let start_of_bare = start + content.len() - bare.len();
        let has_day = |label: &Label<'_>| {
            label.is_known() && label.time.as_ref().is_some_and(|time| time.day.is_some())
        };
        let mut head = if let Some((words, rest)) = bare
            .strip_prefix('[')
            .and_then(|inner| inner.split_once(']'))
            && !rest.starts_with(['(', '['])
        {
            let label = Label::in_brackets(words);
            let end = self.line.range.end - rest.len();
            self.head(label, form, end, Mark::None)
        } else {
            let bytes = start_of_bare..self.line.range.end;
            let (label, end, mark) = before_mark(self.text, bytes)?;
            self.head(label, form, end, mark)
        };
        if !has_day(&head.label) {
            return None;
        }
        if is_wrapped {
            // The marks may close anywhere: the words stay as they are.
            head.text = start;
        }
        Some(head)
    }

    fn emphasis(&self, paragraph: &'t str) -> Option<Head<'t>> {
        let first = paragraph
            .chars()
            .next()
            .filter(|c| matches!(c, '*' | '_'))?;
        let marks = paragraph.len() - paragraph.trim_start_matches(first).len();
        let length = marks.min(3);
        let closing = &paragraph[..length];
        let inner = &paragraph[length..];
        let form = Form::Emphasis(length);
        let Some(end) = closes(inner, closing) else {
            // Nothing closes it: then the line must be a label with a time.
            let words = &self.text[self.start + length..self.line.range.end];
            let label = Label::of(words.trim());
            let is_label = label.is_known() && label.time.is_some();
            return is_label.then(|| self.head(label, form, self.line.range.end, Mark::EndOfLine));
        };
        let bare = inner[..end].trim_end_matches([':', ' ', '-', '–', '—']);
        let mut mark = match end - bare.len() {
            0 => mark_at(&inner[end + length..]),
            _ => Mark::Colon,
        };
        if inner[end + length..].trim_start().starts_with("{{") {
            mark = Mark::EndOfLine;
        }
        let words = bare
            .strip_prefix('[')
            .and_then(|bare| bare.strip_suffix(']'))
            .unwrap_or(bare);
        let label = Label::of(words);
        let after = self.start + length + end + length;
        let is_known = label.is_known() && !label.is_weak;
        // A sentence that only begins with some words in bold.
        if !is_known && mark == Mark::None {
            return None;
        }
        let mut head = self.head(label, form, after, mark);
        head.is_certain = is_known || mark == Mark::Dash;
        if !is_known {
            head.label.meaning = Meaning::Other;
            head.text = self.start;
        }
        Some(head)
    }

    fn plain(&self) -> Option<Head<'t>> {
        let (label, end, mark) = before_mark(self.text, self.start..self.line.range.end)?;
        // A time of day alone begins many a sentence.
        let is_clock = label.meaning == Meaning::Time
            && label.time.as_ref().is_some_and(|time| time.day.is_none());
        (!label.is_weak && !is_clock).then(|| self.head(label, Form::Plain, end, mark))
    }

    /// A head whose label ends at `end`, before a mark.
    fn head(&self, label: Label<'t>, form: Form, end: usize, mark: Mark) -> Head<'t> {
        let rest = &self.text[end..];
        let words = match mark {
            Mark::Stop => rest,
            _ => without_mark(rest),
        };
        let line = words.split('\n').next().unwrap_or_default();
        let is_same_line = !rest[..rest.len() - words.len()].contains('\n');
        Head {
            label,
            behind: None,
            form,
            is_certain: true,
            text: self.text.len() - words.len(),
            is_inline: is_same_line && !line.trim().is_empty(),
        }
    }
}

/// The time alone that follows a label, and where it begins. Before other words it is one of them.
fn time_behind(rest: &str) -> Option<(usize, Written)> {
    let words = without_mark(rest);
    let time = when::find(words).filter(|time| time.range.start == 0)?;
    let is_alone = !matches!(mark_at(&words[time.range.end..]), Mark::None | Mark::Stop);
    is_alone.then(|| (rest.len() - words.len(), time))
}

/// What follows a label, without the mark between them.
pub(super) fn without_mark(rest: &str) -> &str {
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let mut chars = rest.chars();
    match chars.next() {
        Some(':') => chars.as_str().trim_start_matches([' ', '\t']),
        Some('-' | '–' | '—')
            if chars
                .as_str()
                .chars()
                .next()
                .is_none_or(char::is_whitespace) =>
        {
            chars.as_str().trim_start_matches([' ', '\t'])
        }
        _ => rest,
    }
}

/// Where emphasis is closed: by the same mark behind a word.
fn closes(inner: &str, closing: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = inner[from..].find(closing) {
        let at = from + found;
        let before = inner[..at].chars().next_back();
        if before.is_some_and(|c| !c.is_whitespace()) && !inner.starts_with(char::is_whitespace) {
            return Some(at);
        }
        from = at + closing.len();
    }
    None
}

fn mark_at(rest: &str) -> Mark {
    let rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let mut chars = rest.chars();
    match chars.next() {
        None | Some('\n' | '\r') => Mark::EndOfLine,
        Some(':') => Mark::Colon,
        Some('.') => Mark::Stop,
        Some('-' | '–' | '—') if chars.next().is_none_or(char::is_whitespace) => Mark::Dash,
        _ => Mark::None,
    }
}

/// The longest part of a line that is looked at for a label, in bytes.
const LABEL_BYTES_MAX: usize = 80;

/// A known label that ends at a colon, a dash or the end of the line, and where that is.
fn before_mark(text: &str, bytes: Range<usize>) -> Option<(Label<'_>, usize, Mark)> {
    let line = &text[bytes.clone()];
    let near = line.floor_char_boundary(LABEL_BYTES_MAX);
    let ends = line[..near].char_indices().filter_map(|(at, c)| {
        let rest = &line[at + c.len_utf8()..];
        let is_closed = rest.is_empty() || rest.starts_with(char::is_whitespace);
        match c {
            ':' if is_closed => Some((at, Mark::Colon)),
            '-' | '–' | '—' if is_closed && line[..at].ends_with(' ') => Some((at, Mark::Dash)),
            _ => None,
        }
    });
    for (end, mark) in ends {
        let label = Label::of(line[..end].trim_end());
        if label.is_known() {
            return Some((label, bytes.start + end, mark));
        }
    }
    // A day alone on its line.
    let label = Label::of(line.trim_end());
    let is_day = label.meaning == Meaning::Time
        && label.time.as_ref().is_some_and(|time| time.day.is_some());
    is_day.then_some((label, bytes.end, Mark::EndOfLine))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Form, words, what follows, and whether that is certain.
    fn found(text: &str) -> Option<String> {
        let line = lines(text).into_iter().next()?;
        let end = text.find("\n\n").unwrap_or(text.len());
        let head = head(text, &line, Some(line.range.start..end))?;
        let doubt = if head.is_certain { "" } else { "?" };
        let inline = if head.is_inline { " inline" } else { "" };
        Some(format!(
            "{:?}{doubt}{inline} `{}` `{}`",
            head.form,
            head.label.words,
            text[head.text..].trim()
        ))
    }

    #[test]
    fn posts_begin_in_many_ways() {
        for (text, head) in [
            (
                "*Investigating* - We look.",
                "Emphasis(1) inline `Investigating` `We look.`",
            ),
            (
                "*Resolved* -\nIt works.",
                "Emphasis(1) `Resolved` `It works.`",
            ),
            (
                "***Identifié*** - Un câble.",
                "Emphasis(3) inline `Identifié` `Un câble.`",
            ),
            ("**Update:** soon", "Emphasis(2) inline `Update` `soon`"),
            (
                "*Resolved*\n- It works.",
                "Emphasis(1) `Resolved` `- It works.`",
            ),
            (
                "*Just began* - We close.",
                "Emphasis(1) inline `Just began` `*Just began* - We close.`",
            ),
            (
                "**Rolling back**:\nNot yet.",
                "Emphasis(2)? `Rolling back` `**Rolling back**:\nNot yet.`",
            ),
            (
                "**It is\nlong**. And more.",
                "Emphasis(2)? inline `It is\nlong` `**It is\nlong**. And more.`",
            ),
            (
                "**2026-03-10 12:00**\n\nBack.",
                "Emphasis(2) `2026-03-10 12:00` `Back.`",
            ),
            (
                "**Update 2026-03-10 11:58 UTC\n\nBack.",
                "Emphasis(2) `Update 2026-03-10 11:58 UTC` `Back.`",
            ),
            ("[Final Message]\nDone.", "Brackets `Final Message` `Done.`"),
            (
                "[Final message] Done.",
                "Brackets inline `Final message` `Done.`",
            ),
            (
                "[Initial message] -->\nx",
                "Brackets inline `Initial message` `-->\nx`",
            ),
            ("[Update]: x", "Brackets inline `Update` `x`"),
            ("Final message:\nDone.", "Plain `Final message` `Done.`"),
            (
                "Update 2026-03-10: x",
                "Plain inline `Update 2026-03-10` `x`",
            ),
            (
                "Update 2026-03-10 11:20 UTC: x",
                "Plain inline `Update 2026-03-10 11:20 UTC` `x`",
            ),
            (
                "2026-03-10 11:20 - x",
                "Plain inline `2026-03-10 11:20` `x`",
            ),
            ("## Resolved\n\nx", "Heading(2) `Resolved` `x`"),
            ("### 11:20 UTC: x", "Heading(3) inline `11:20 UTC` `x`"),
            (
                "- Update 2026-03-10: x",
                "Item(2) inline `Update 2026-03-10` `x`",
            ),
            (
                "- [2026-03-10 12:00] x",
                "Item(2) inline `2026-03-10 12:00` `x`",
            ),
            (
                "* *2026-03-10: x*",
                "Item(2) inline `2026-03-10` `*2026-03-10: x*`",
            ),
        ] {
            assert_eq!(found(text).as_deref(), Some(head), "{text}");
        }
    }

    #[test]
    fn prose_is_no_head() {
        for text in [
            "Update sites are not updating: see below.",
            "[Update](https://example.com)",
            "[Twitter][1]",
            "[infra] No builds.",
            "**Bold** words begin this.",
            "*It was down. We are sorry",
            "Open: 10:00",
            "**End**: 11:00 is when",
            "12:30: The disk is full.",
            "- 16:37 Denver - upgraded",
            "- Resolved: the disk",
            "    [Update]",
            "# Outage of the API",
            "",
        ] {
            let head = found(text);
            let is_doubtful = head.as_deref().is_none_or(|head| head.contains('?'));
            assert!(is_doubtful, "{text}: {head:?}");
        }
    }
}
