//! Events to HTML, written into one string.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use linkify::{LinkFinder, LinkKind};
use percent_encoding::percent_decode_str;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::escape::{Reach, address, push_address, push_text};
use super::raw::{Content, Piece, pieces};
use super::{Medium, Surroundings};
use crate::parse::markdown::{Heading, events, outline};

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
    let mut writer = Writer {
        text,
        mark,
        content,
        surroundings,
        out: String::with_capacity(text.len() + text.len() / 4 + 64),
        closers: Vec::new(),
        open_tags: 0,
        depth: 0,
        open_links: 0,
        outline: None,
        headings_written: 0,
        heading_level: 0,
        cells: Cells::default(),
        notes: Notes::default(),
    };
    let mut events = events(text).map(|(event, _)| event);
    while let Some(event) = events.next() {
        writer.event(event, &mut events);
    }
    writer.footnotes();
    Written {
        html: writer.out,
        depth: writer.depth,
    }
}

/// What closes a link.
const LINK: &str = "</a>";

struct Writer<'a> {
    text: &'a str,
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
    /// Read when the first heading or link to one is met; most texts have neither.
    outline: Option<Outline>,
    headings_written: usize,
    /// The level at which the last heading is shown.
    heading_level: u8,
    cells: Cells,
    notes: Notes,
}

/// The headings of the text and the highest level among them.
struct Outline {
    all: Vec<Heading>,
    highest: u8,
}

/// Where in a table the next cell stands.
#[derive(Default)]
struct Cells {
    alignments: Vec<Alignment>,
    column: usize,
    header: bool,
}

/// Footnotes in the order of their numbers, which is that of their first references.
#[derive(Default)]
struct Notes {
    numbers: BTreeMap<String, usize>,
    all: Vec<Note>,
    /// The footnote being read, and what was written before it.
    open: Vec<(usize, String)>,
}

#[derive(Default)]
struct Note {
    references: usize,
    html: String,
}

impl Notes {
    /// The place of a footnote among all, from 0. Labels differ by more than case.
    fn index(&mut self, label: &str) -> usize {
        let next = self.all.len();
        let index = *self.numbers.entry(label.to_lowercase()).or_insert(next);
        if index == next {
            self.all.push(Note::default());
        }
        index
    }
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
            Tag::FootnoteDefinition(label) => {
                let index = self.notes.index(&label);
                self.notes.open.push((index, std::mem::take(&mut self.out)));
            }
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
            TagEnd::FootnoteDefinition => {
                if let Some((index, before)) = self.notes.open.pop() {
                    let html = std::mem::replace(&mut self.out, before);
                    if let Some(note) = self.notes.all.get_mut(index) {
                        note.html.push_str(&html);
                    }
                }
            }
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

    /// Text, with the addresses in it linked.
    fn prose(&mut self, text: &str) {
        if self.open_links > 0 || !(text.contains("://") || text.contains('@')) {
            push_text(&mut self.out, text);
            return;
        }
        for span in LinkFinder::new().spans(text) {
            let written = span.as_str();
            let opened = match span.kind() {
                Some(LinkKind::Email) => self.open_link(&format!("mailto:{written}"), ""),
                Some(LinkKind::Url) if Reach::of(written) == Reach::Outside => {
                    self.open_link(written, "")
                }
                _ => false,
            };
            push_text(&mut self.out, written);
            if opened {
                self.close_link();
            }
        }
    }

    /// Opens a link, unless it leads nowhere that a reader may go.
    ///
    /// Links out of the site get `noopener` for pages that open them in a new window. Not
    /// `nofollow` or `ugc`: what a record links to is said by the site's own people.
    fn open_link(&mut self, to: &str, title: &str) -> bool {
        if self.open_links > 0 {
            return false;
        }
        let written = address(to);
        let (prefix, target) = match Reach::of(&written) {
            Reach::Fragment(id) if self.is_heading(id) => {
                self.out.push_str("<a href=\"#");
                (self.surroundings.id_prefix, Cow::Borrowed(id))
            }
            Reach::Fragment(_) | Reach::Outside => {
                self.out.push_str("<a href=\"");
                ("", Cow::Borrowed(&*written))
            }
            Reach::Site | Reach::Unknown => {
                let target = self.surroundings.targets.link(&written);
                match target.as_deref().map(address) {
                    Some(to) if !to.is_empty() && Reach::of(&to) != Reach::Unknown => {
                        self.out.push_str("<a href=\"");
                        ("", Cow::Owned(to.into_owned()))
                    }
                    _ => return false,
                }
            }
        };
        push_address(&mut self.out, prefix);
        push_address(&mut self.out, &target);
        self.out.push('"');
        if Reach::of(&target) == Reach::Outside {
            self.out.push_str(" rel=\"noopener\"");
        }
        if !title.is_empty() {
            self.attribute("title", &[title]);
        }
        self.out.push('>');
        self.open_links += 1;
        true
    }

    fn close_link(&mut self) {
        self.out.push_str(LINK);
        self.open_links = self.open_links.saturating_sub(1);
    }

    /// Shows an image of the site. One of another host becomes a link: the site makes no
    /// foreign requests.
    fn image(&mut self, to: &str, words: &str, title: &str) {
        let written = address(to);
        let reach = Reach::of(&written);
        let image = match reach {
            Reach::Site if !written.is_empty() => self.surroundings.targets.image(&written),
            _ => None,
        };
        if let Some(image) = image {
            let source = address(&image.address);
            if Reach::of(&source) != Reach::Unknown {
                let _ = write!(self.out, "<img src=\"{}", self.mark);
                push_address(&mut self.out, &source);
                self.out.push('"');
                self.attribute("alt", &[words]);
                if !title.is_empty() {
                    self.attribute("title", &[title]);
                }
                if let Some((width, height)) = image.size {
                    let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
                }
                self.out.push_str(" loading=\"lazy\">");
                return;
            }
        }
        let opened = reach == Reach::Outside && self.open_link(&written, title);
        let shown = if words.is_empty() { &*written } else { words };
        push_text(&mut self.out, shown);
        if opened {
            self.close_link();
        }
    }

    /// HTML of the author's.
    fn raw(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Bracket => self.out.push_str("&lt;"),
                Piece::Text(text) if self.mark.is_empty() => push_text(&mut self.out, text),
                Piece::Text(text) => self.out.push_str(text),
                Piece::Tag(tag) if self.mark.is_empty() || !self.content.admits(tag.name) => {
                    push_text(&mut self.out, tag.source);
                }
                Piece::Tag(tag) => {
                    self.open_tags = self.open_tags.saturating_add_signed(tag.depth());
                    self.note_depth();
                    let value = |name| tag.attribute(name).unwrap_or_default();
                    match tag.name.to_ascii_lowercase().as_str() {
                        "a" => {
                            self.open_link(&value("href"), &value("title"));
                        }
                        "/a" => self.close_link(),
                        "img" => self.image(&value("src"), &value("alt"), &value("title")),
                        _ => self.out.push_str(tag.source),
                    }
                }
            }
        }
    }

    fn heading(&mut self) {
        let wanted = self.surroundings.heading;
        let place = self.headings_written;
        let headings = self.outline();
        let highest = headings.highest;
        let heading = headings.all.get(place).cloned();
        self.headings_written += 1;
        let (level, id) = heading.map_or((highest, String::new()), |h| (h.level, h.id));
        self.heading_level = wanted.clamp(2, 6).saturating_add(level - highest).min(6);
        let _ = write!(self.out, "<h{}", self.heading_level);
        self.marked("id", &[self.surroundings.id_prefix, &id]);
        self.out.push('>');
    }

    fn end_heading(&mut self) {
        let place = self.headings_written.saturating_sub(1);
        let heading = self.outline().all.get(place).cloned();
        if let (Some(heading), Medium::Page) = (heading, self.surroundings.medium) {
            self.out.push_str(" <a href=\"#");
            push_address(&mut self.out, self.surroundings.id_prefix);
            push_address(&mut self.out, &heading.id);
            self.out.push('"');
            self.marked("class", &["permalink"]);
            let name = &self.surroundings.words.permalink;
            self.attribute("aria-label", &[name, " ", &heading.title]);
            self.out.push_str(">#</a>");
        }
        let _ = writeln!(self.out, "</h{}>", self.heading_level);
    }

    fn outline(&mut self) -> &Outline {
        let text = self.text;
        self.outline.get_or_insert_with(|| {
            let all = outline(text);
            let highest = all.iter().map(|heading| heading.level).min().unwrap_or(1);
            Outline { all, highest }
        })
    }

    fn is_heading(&mut self, fragment: &str) -> bool {
        let id = percent_decode_str(fragment).decode_utf8_lossy();
        self.outline().all.iter().any(|heading| heading.id == id)
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
        let coloured = self
            .surroundings
            .highlighter
            .filter(|_| on_page)
            .zip(language)
            .and_then(|(highlighter, language)| highlighter.html(code, language));
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
        self.out.push_str(" role=\"region\"");
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

    fn reference(&mut self, label: &str) {
        let index = self.notes.index(label);
        let number = (index + 1).to_string();
        self.out.push_str("<sup>");
        if self.open_links > 0 {
            self.out.push_str(&number);
        } else if let Some(note) = self.notes.all.get_mut(index) {
            note.references += 1;
            let back = back_id(&number, note.references);
            let prefix = self.surroundings.id_prefix;
            self.out.push_str("<a href=\"#");
            push_address(&mut self.out, prefix);
            let _ = write!(self.out, "fn:{number}\"");
            self.marked("id", &[prefix, &back]);
            self.marked("class", &["footnote"]);
            let _ = write!(self.out, ">{number}</a>");
        }
        self.out.push_str("</sup>");
    }

    /// The footnotes, below the text.
    fn footnotes(&mut self) {
        if self.notes.all.is_empty() {
            return;
        }
        let Surroundings {
            id_prefix, words, ..
        } = *self.surroundings;
        self.out.push_str("<section");
        self.marked("class", &["footnotes"]);
        self.attribute("aria-label", &[&words.footnotes]);
        self.out.push_str("><ol>\n");
        for (index, note) in std::mem::take(&mut self.notes.all).iter().enumerate() {
            let number = (index + 1).to_string();
            self.out.push_str("<li");
            self.marked("id", &[id_prefix, "fn:", &number]);
            self.out.push('>');
            let paragraph = note.html.strip_suffix("</p>\n");
            self.out.push_str(paragraph.unwrap_or(&note.html));
            for reference in 1..=note.references {
                let back = back_id(&number, reference);
                self.out.push_str(" <a href=\"#");
                push_address(&mut self.out, id_prefix);
                self.out.push_str(&back);
                self.out.push('"');
                self.marked("class", &["footnote-back"]);
                let shown = back.trim_start_matches("fnref:");
                self.attribute("aria-label", &[&words.back, " ", shown]);
                self.out.push_str(">\u{21a9}\u{fe0e}</a>");
            }
            self.out.push_str(if paragraph.is_some() {
                "</p>\n</li>\n"
            } else {
                "</li>\n"
            });
        }
        self.out.push_str("</ol></section>\n");
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

/// The id of a reference to a footnote. No heading's id contains a `:`.
fn back_id(number: &str, reference: usize) -> String {
    match reference {
        1 => format!("fnref:{number}"),
        _ => format!("fnref:{number}-{reference}"),
    }
}

/// Whether the first word behind a fence can be the name of a language.
fn is_language(word: &str) -> bool {
    let valid = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
    !word.is_empty() && word.chars().all(valid)
}
