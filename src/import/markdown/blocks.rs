//! What stands in a Markdown text, block by block, with its bytes: as much of its tree as importers
//! look at. Deeper lists belong to the items that they stand in.

use std::ops::Range;

use crate::parse::markdown::{self, Event, Tag, TagEnd};

/// A text and its blocks.
#[derive(Clone, Debug)]
pub(super) struct Blocks<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Its blocks, in order.
    pub(super) all: Vec<Block>,
    /// Links whose address stands elsewhere in the text, and how they read with it.
    references: Vec<(Range<usize>, String)>,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// Its bytes.
    pub(super) span: Range<usize>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading of a level, with its words.
    Heading(u8, String),
    /// Prose.
    Paragraph,
    /// A list; a numbered one says with which number it begins.
    List(Option<u64>, Vec<Item>),
    /// A table; its first row is its head.
    Table(Vec<Row>),
    /// Code, a quotation, HTML and the like.
    Other,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// All of it, without its marker and without the space around it.
    pub(super) span: Range<usize>,
    /// It up to the lists that stand in it.
    pub(super) lead: Range<usize>,
    /// Whether it is ticked off, where it can be.
    pub(super) is_done: Option<bool>,
    /// The items of lists in it.
    pub(super) nested: Vec<Item>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its cells, without the space around them.
    pub(super) cells: Vec<Range<usize>>,
    /// Its bytes.
    pub(super) span: Range<usize>,
}

impl<'t> Blocks<'t> {
    /// Takes a text apart.
    pub(super) fn of(text: &'t str) -> Self {
        let mut builder = Builder {
            text,
            blocks: Vec::new(),
            references: Vec::new(),
            depth: 0,
        };
        for (event, span) in markdown::events(text) {
            builder.event(&event, span);
        }
        Self {
            text,
            all: builder.blocks,
            references: builder.references,
        }
    }

    /// The text of a range as it reads by itself: not indented, and its links with their addresses.
    pub(super) fn cut(&self, range: Range<usize>) -> String {
        let mut written = String::new();
        let mut at = range.start;
        for (span, instead) in &self.references {
            if span.start >= at && span.end <= range.end {
                written.push_str(self.text.get(at..span.start).unwrap_or_default());
                written.push_str(instead);
                at = span.end;
            }
        }
        written.push_str(self.text.get(at..range.end).unwrap_or_default());
        dedented(&written, self.column(range.start))
    }

    /// The words of a range in one line, without markup.
    pub(super) fn words(&self, range: Range<usize>) -> String {
        const CHARS_MAX: usize = 400;
        let text = self.text.get(range).unwrap_or_default();
        markdown::plain(text, CHARS_MAX)
    }

    /// How many characters stand before a byte on its line.
    fn column(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        before[line..].chars().count()
    }
}

impl Item {
    /// The item and those in it.
    pub(super) fn with_nested(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.nested)
    }
}

/// A text whose lines after the first stand this many columns too far right.
fn dedented(text: &str, columns: usize) -> String {
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        out.push('\n');
        out.push_str(&line[spaces.min(columns)..]);
    }
    let lines: Vec<&str> = out.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

struct Builder<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    references: Vec<(Range<usize>, String)>,
    depth: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: &Event<'_>, span: Range<usize>) {
        self.item_begins(event, &span);
        match event {
            Event::Start(tag) => {
                self.start(tag, &span);
                self.depth += 1;
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(*tag);
            }
            Event::TaskListMarker(is_done) => {
                if let Some(item) = self.item() {
                    item.is_done = Some(*is_done);
                    item.span.start = span.end;
                }
            }
            Event::Rule if self.depth == 0 => self.block(Kind::Other, span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: &Range<usize>) {
        match (self.depth, tag) {
            (0, Tag::Heading { level, .. }) => {
                let words = self.text.get(span.clone()).unwrap_or_default();
                let title = markdown::plain(words, words.len());
                self.block(Kind::Heading(*level as u8, title), span.clone());
            }
            (0, Tag::Paragraph) => self.block(Kind::Paragraph, span.clone()),
            (0, Tag::List(first)) => self.block(Kind::List(*first, Vec::new()), span.clone()),
            (0, Tag::Table(_)) => self.block(Kind::Table(Vec::new()), span.clone()),
            (0, _) => self.block(Kind::Other, span.clone()),
            (1 | 3, Tag::Item) => {
                let item = Item {
                    span: span.clone(),
                    lead: span.clone(),
                    is_done: None,
                    nested: Vec::new(),
                };
                let depth = self.depth;
                if let Some(items) = self.items() {
                    match items.last_mut() {
                        Some(outer) if depth == 3 => outer.nested.push(item),
                        _ => items.push(item),
                    }
                }
            }
            (_, Tag::List(_)) => {
                if let Some(item) = self.item() {
                    item.lead.end = item.lead.end.min(span.start);
                }
            }
            (1, Tag::TableHead | Tag::TableRow) => {
                if let Some(rows) = self.rows() {
                    rows.push(Row {
                        cells: Vec::new(),
                        span: span.clone(),
                    });
                }
            }
            (2, Tag::TableCell) => {
                let cell = trimmed(self.text, span.clone(), |c| c.is_whitespace() || c == '|');
                if let Some(row) = self.rows().and_then(|rows| rows.last_mut()) {
                    row.cells.push(cell);
                }
            }
            (_, Tag::Link { dest_url, .. }) => {
                let written = self.text.get(span.clone()).unwrap_or_default();
                if let Some(label) = label_of_reference(written) {
                    let instead = format!("[{label}]({})", address(dest_url));
                    // The parser counts the empty brackets of `[a][]` to what follows.
                    let rest = self.text.get(span.end..).unwrap_or_default();
                    let more = if rest.starts_with("[]") { 2 } else { 0 };
                    self.references.push((span.start..span.end + more, instead));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let text = self.text;
        if matches!((self.depth, tag), (0, TagEnd::List(_)))
            && let Some(items) = self.items()
        {
            for item in items {
                item.settle(text);
                item.nested.iter_mut().for_each(|item| item.settle(text));
            }
        }
    }

    fn block(&mut self, kind: Kind, span: Range<usize>) {
        let span = trimmed(self.text, span, |c| matches!(c, '\n' | '\r'));
        self.blocks.push(Block { kind, span });
    }

    fn items(&mut self) -> Option<&mut Vec<Item>> {
        match &mut self.blocks.last_mut()?.kind {
            Kind::List(_, items) => Some(items),
            _ => None,
        }
    }

    /// The innermost item that is looked at and open.
    fn item(&mut self) -> Option<&mut Item> {
        let depth = self.depth;
        let item = self.items()?.last_mut()?;
        match depth {
            2 | 3 => Some(item),
            4 | 5 => item.nested.last_mut(),
            _ => None,
        }
    }

    /// An item's text begins with the first thing in it, behind its marker.
    fn item_begins(&mut self, event: &Event<'_>, span: &Range<usize>) {
        let is_inside = matches!(self.depth, 2 | 4) && !matches!(event, Event::End(_));
        let depth = self.depth;
        let Some(item) = self.items().and_then(|items| items.last_mut()) else {
            return;
        };
        let item = match depth {
            4 => item.nested.last_mut(),
            _ => Some(item),
        };
        // The lead still begins where the marker does.
        if let Some(item) = item
            && is_inside
            && item.span.start == item.lead.start
            && span.start > item.lead.start
        {
            item.span.start = span.start;
        }
    }

    fn rows(&mut self) -> Option<&mut Vec<Row>> {
        match &mut self.blocks.last_mut()?.kind {
            Kind::Table(rows) => Some(rows),
            _ => None,
        }
    }
}

impl Item {
    fn settle(&mut self, text: &str) {
        // An item that is empty has only its marker.
        if self.span.start == self.lead.start {
            self.span.start = self.span.end;
        }
        let space = |c: char| c.is_whitespace();
        self.span = trimmed(text, self.span.clone(), space);
        let end = self
            .lead
            .end
            .clamp(self.span.start, self.span.end.max(self.span.start));
        self.lead = trimmed(text, self.span.start..end, space);
    }
}

fn trimmed(text: &str, range: Range<usize>, gone: impl Fn(char) -> bool) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    let kept = written.trim_start_matches(&gone);
    let start = range.start + written.len() - kept.len();
    start..start + kept.trim_end_matches(&gone).len()
}

/// The words of a link that is written without its address.
fn label_of_reference(written: &str) -> Option<&str> {
    let inside = written.strip_prefix('[')?.strip_suffix(']')?;
    let label = match inside.rfind("][") {
        Some(at) => &inside[..at],
        None => inside,
    };
    (!label.is_empty()).then_some(label)
}

/// An address as it stands in a link.
fn address(to: &str) -> String {
    if to.contains([' ', '(', ')']) {
        format!("<{to}>")
    } else {
        to.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    /// The blocks of a text, one a line.
    fn told(text: &str) -> Vec<String> {
        let blocks = Blocks::of(text);
        let cut = |range: &Range<usize>| text[range.clone()].replace('\n', "\\n");
        let item = |item: &Item| {
            let done = match item.is_done {
                Some(true) => "x",
                Some(false) => "o",
                None => "",
            };
            let nested: Vec<String> = item.nested.iter().map(|item| cut(&item.span)).collect();
            format!(
                "{done}<{}|{}|{}>",
                cut(&item.span),
                cut(&item.lead),
                nested.join("+")
            )
        };
        blocks
            .all
            .iter()
            .map(|block| match &block.kind {
                Kind::Heading(level, title) => format!("{level} {title}"),
                Kind::Paragraph => cut(&block.span),
                Kind::List(first, items) => {
                    let items: Vec<String> = items.iter().map(item).collect();
                    format!("{first:?} {}", items.join(" "))
                }
                Kind::Table(rows) => rows
                    .iter()
                    .map(|row| row.cells.iter().map(cut).collect::<Vec<_>>().join("|"))
                    .collect::<Vec<_>>()
                    .join(" / "),
                Kind::Other => format!("other {}", cut(&block.span)),
            })
            .collect()
    }

    #[test]
    fn blocks_are_told_apart() {
        assert_eq!(
            told("# A *b*\n\nProse\nmore.\n\n---\n\n```\n- no\n```\n\n> ## no\n\nC\n=\n"),
            [
                "1 A b",
                "Prose\\nmore.",
                "other ---",
                "other ```\\n- no\\n```",
                "other > ## no",
                "1 C",
            ]
        );
    }

    #[test]
    fn items_lack_their_markers_and_hold_what_is_below() {
        assert_eq!(
            told("- **a** b\n- c\n  - d\n    - e\n  - f\n\n  g\n- [ ] h\n- [x] i\n-\n"),
            [
                "None <**a** b|**a** b|> <c\\n  - d\\n    - e\\n  - f\\n\\n  g|c|d\\n    - e+f> o<h|h|> x<i|i|> <||>"
            ]
        );
        assert_eq!(
            told("1. a\n\n   b\n\nc\n\n2. d\n"),
            ["Some(1) <a\\n\\n   b|a\\n\\n   b|>", "c", "Some(2) <d|d|>"]
        );
    }

    #[test]
    fn rows_have_cells_with_or_without_a_last_bar() {
        assert_eq!(
            told("| Time | Event |\n| :-- | --- |\n| 10:00 | a \\| `b` |\n| 11:00 | c\n|  |\n"),
            ["Time|Event / 10:00|a \\| `b` / 11:00|c / |"]
        );
    }

    #[test]
    fn a_piece_reads_by_itself() {
        let text = "- see [that][1], [a][], [b] and [c](d)\n    deeper\n\n  - x\n\n[1]: <e f.md>\n[a]: http://a.b/\n";
        let blocks = Blocks::of(text);
        let Kind::List(_, items) = &blocks.all.first().unwrap().kind else {
            unreachable!("it is a list");
        };
        assert_eq!(
            blocks.cut(items[0].span.clone()),
            "see [that](<e f.md>), [a](http://a.b/), [b] and [c](d)\n  deeper\n\n- x"
        );
    }

    #[test]
    fn no_depth_is_too_deep() {
        let text = "- ".repeat(20_000) + "a";
        assert_eq!(Blocks::of(&text).all.len(), 1);
        let text = ">".repeat(20_000) + "a";
        assert_eq!(Blocks::of(&text).all.len(), 1);
    }
}
