//! Events to HTML, written into one string.

mod headings;
mod links;
mod notes;

use std::borrow::Cow;
use std::fmt::Write as _;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use self::headings::Outline;
use self::links::LINK;
use self::notes::Notes;
use super::escape::push_text;
use super::raw::Content;
use super::{Medium, Surroundings, highlight};
use crate::parse::markdown::events;

/// A text as HTML.
pub(super) struct Written {
    /// The HTML.
    pub(super) html: String,
    /// How many elements at most stand in each other, those that the author left open
    /// included.
    pub(super) depth: usize,
}

/// The text as HTML. With a mark, tags of the author's are let through, and the result
/// must be cleaned; without one, they are shown as text.
pub(super) fn write(
    text: &str,
    mark: &str,
    content: Content,
    surroundings: &Surroundings<'_>,
) -> Written {
    let events: Vec<_> = events(text).collect();
    let mut writer = Writer {
        mark,
        content,
        surroundings,
        out: String::with_capacity(text.len() + text.len() / 4 + 64),
        closers: Vec::new(),
        open_tags: 0,
        depth: 0,
        open_links: 0,
        outline: Outline::of(text, &events),
        headings_written: 0,
        heading_level: 0,
        cells: Cells::default(),
        notes: Notes::default(),
    };
    let mut events = events.into_iter().map(|(event, _)| event);
    while let Some(event) = events.next() {
        writer.event(event, &mut events);
    }
    writer.footnotes();
    Written {
        html: writer.out,
        depth: writer.depth,
    }
}

struct Writer<'a> {
    mark: &'a str,
    content: Content,
    surroundings: &'a Surroundings<'a>,
    out: String,
    /// What closes each open element, innermost last.
    closers: Vec<&'static str>,
    /// Tags of the author's that are open.
    open_tags: usize,
    depth: usize,
    /// In a link no other may begin.
    open_links: usize,
    outline: Outline,
    headings_written: usize,
    /// The level at which the last heading is shown.
    heading_level: u8,
    cells: Cells,
    notes: Notes,
}

/// Where in a table the next cell stands.
#[derive(Default)]
struct Cells {
    alignments: Vec<Alignment>,
    column: usize,
    header: bool,
}

impl Writer<'_> {
    fn event<'t>(&mut self, event: Event<'t>, rest: &mut impl Iterator<Item = Event<'t>>) {
        match event {
            Event::Start(tag) => self.start(tag, rest),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.prose(&text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                push_text(&mut self.out, &code);
                self.out.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw(&html),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(ticked) => self.checkbox(ticked),
            Event::FootnoteReference(label) => self.reference(&label),
            // Mathematics is not among the options.
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                push_text(&mut self.out, &text);
            }
        }
    }

    fn start<'t>(&mut self, tag: Tag<'t>, rest: &mut impl Iterator<Item = Event<'t>>) {
        match tag {
            Tag::Paragraph => self.open("<p>", "</p>\n"),
            Tag::Heading { .. } => self.heading(),
            Tag::BlockQuote(None) => self.open("<blockquote>\n", "</blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.alert(kind),
            Tag::CodeBlock(kind) => self.code_block(&kind, &collected(rest)),
            Tag::HtmlBlock => self.raw(&collected(rest)),
            Tag::List(None) => self.open("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
                self.closers.push("</ol>\n");
            }
            Tag::Item => self.open("<li>", "</li>\n"),
            Tag::FootnoteDefinition(label) => self.footnote(&label),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => {
                self.cells.header = true;
                self.cells.column = 0;
                self.open("<thead><tr>", "</tr></thead>\n<tbody>\n");
            }
            Tag::TableRow => {
                self.cells.header = false;
                self.cells.column = 0;
                self.open("<tr>", "</tr>\n");
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::Strikethrough => self.open("<del>", "</del>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let opened = if link_type == LinkType::Email {
                    self.open_link(&format!("mailto:{dest_url}"), &title)
                } else {
                    self.open_link(&dest_url, &title)
                };
                self.closers.push(if opened { LINK } else { "" });
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                let words = collected(rest);
                self.image(&dest_url, &words, &title);
            }
            // Not among the options.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => self.closers.push(""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::TableCell if self.cells.header => self.end_header(),
            _ => match self.closers.pop() {
                Some(LINK) => self.close_link(),
                closer => self.out.push_str(closer.unwrap_or_default()),
            },
        }
    }

    fn open(&mut self, opener: &str, closer: &'static str) {
        self.out.push_str(opener);
        self.closers.push(closer);
        self.note_depth();
    }

    fn note_depth(&mut self) {
        let depth = self.closers.len() + self.open_tags;
        self.depth = self.depth.max(depth);
    }

    /// Adds an attribute of ours, marked where authors' tags stand beside it.
    fn marked(&mut self, name: &str, value: &[&str]) {
        let _ = write!(self.out, " {name}=\"{}", self.mark);
        for part in value {
            push_text(&mut self.out, part);
        }
        self.out.push('"');
    }

    fn attribute(&mut self, name: &str, value: &[&str]) {
        let _ = write!(self.out, " {name}=\"");
        for part in value {
            push_text(&mut self.out, part);
        }
        self.out.push('"');
    }

    fn alert(&mut self, kind: BlockQuoteKind) {
        let words = self.surroundings.words;
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", &words.note),
            BlockQuoteKind::Tip => ("tip", &words.tip),
            BlockQuoteKind::Important => ("important", &words.important),
            BlockQuoteKind::Warning => ("warning", &words.warning),
            BlockQuoteKind::Caution => ("caution", &words.caution),
        };
        self.out.push_str("<div");
        self.marked("class", &["alert alert-", class]);
        self.out.push_str(" role=\"note\"><p");
        self.marked("class", &["alert-title"]);
        self.out.push('>');
        push_text(&mut self.out, title);
        self.open("</p>\n", "</div>\n");
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, code: &str) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', '\t', ',', '{']).next(),
            CodeBlockKind::Indented => None,
        }
        .filter(|language| is_language(language));
        let on_page = self.surroundings.medium == Medium::Page;
        // Who cannot use a pointer scrolls long lines by keys, which takes the focus.
        self.out.push_str(if on_page {
            "<pre tabindex=\"0\"><code"
        } else {
            "<pre><code"
        });
        if let Some(language) = language {
            self.marked("class", &["language-", language]);
        }
        self.out.push('>');
        let coloured = language
            .filter(|_| on_page)
            .and_then(|language| highlight::html(code, language));
        match coloured {
            Some(html) => self.out.push_str(&html),
            None => push_text(&mut self.out, code),
        }
        self.out.push_str("</code></pre>\n");
    }

    fn table(&mut self, alignments: Vec<Alignment>) {
        self.cells.alignments = alignments;
        if self.surroundings.medium == Medium::Feed {
            self.open("<table>\n", "</tbody>\n</table>\n");
            return;
        }
        self.out.push_str("<div");
        self.marked("class", &["table"]);
        self.out.push_str(" role=\"group\"");
        self.attribute("aria-label", &[&self.surroundings.words.table]);
        self.open(" tabindex=\"0\"><table>\n", "</tbody>\n</table></div>\n");
    }

    fn cell(&mut self) {
        let alignment = match self.cells.alignments.get(self.cells.column) {
            Some(Alignment::Left) => "align-left",
            Some(Alignment::Center) => "align-center",
            Some(Alignment::Right) => "align-right",
            Some(Alignment::None) | None => "",
        };
        self.cells.column += 1;
        let (opener, closer) = if self.cells.header {
            ("<th scope=\"col\"", "</th>")
        } else {
            ("<td", "</td>")
        };
        self.open(opener, closer);
        if !alignment.is_empty() {
            self.marked("class", &[alignment]);
        }
        self.out.push('>');
    }

    /// A header without words heads nothing, and is announced as if it did: it becomes a cell.
    fn end_header(&mut self) {
        self.closers.pop();
        let opener = self.out.rfind("<th ").unwrap_or(self.out.len());
        if self.out[opener..].find('>') == Some(self.out.len() - opener - 1) {
            self.out.truncate(opener);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str("</th>");
        }
    }

    fn checkbox(&mut self, ticked: bool) {
        let words = self.surroundings.words;
        self.out.push_str("<input type=\"checkbox\" disabled");
        let name = if ticked {
            self.out.push_str(" checked");
            &words.done
        } else {
            &words.open
        };
        self.attribute("aria-label", &[name]);
        self.out.push_str("> ");
    }
}

/// The text up to the end of the element whose start was the last event.
fn collected<'t>(events: &mut impl Iterator<Item = Event<'t>>) -> Cow<'t, str> {
    let mut depth = 0_usize;
    let mut text = Cow::Borrowed("");
    for event in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                if text.is_empty() {
                    text = Cow::from(part);
                } else {
                    text.to_mut().push_str(&part);
                }
            }
            Event::SoftBreak | Event::HardBreak => text.to_mut().push(' '),
            _ => {}
        }
    }
    text
}

/// Whether the first word behind a fence can be the name of a language.
fn is_language(word: &str) -> bool {
    let valid = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
    !word.is_empty() && word.chars().all(valid)
}
