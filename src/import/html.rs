//! HTML of other systems, as Markdown. Only what prose is made of is turned; other tags stay, for
//! the sanitiser to judge.

use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A tag that opens, or stands alone.
    Open {
        /// Its name, in lower case.
        name: String,
        /// Where it links to.
        href: Option<String>,
        /// As it is written.
        written: String,
    },
    /// A tag that closes.
    Close(String),
    /// Text, without entities.
    Text(String),
}

/// Takes HTML apart. Nothing is an error: what is no tag is text.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let html = without_stray_signs(html);
    let mut reader = Reader::from_str(&html);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut tokens = Vec::new();
    loop {
        let start = position(&reader);
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(tag) | Event::Empty(tag)) => tokens.push(open(&tag)),
            Ok(Event::End(tag)) => tokens.push(Token::Close(name(tag.name().as_ref()))),
            Ok(Event::Text(text)) => push_text(&text.html_content(), &mut tokens),
            Ok(Event::CData(text)) => push_text(&text.html_content(), &mut tokens),
            Ok(Event::GeneralRef(entity)) => push_text(&resolved(&entity), &mut tokens),
            Ok(_) => {}
            Err(_) => {
                push_text(html.get(start..).unwrap_or_default(), &mut tokens);
                break;
            }
        }
    }
    tokens
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn open(tag: &BytesStart<'_>) -> Token {
    let name = name(tag.name().as_ref());
    let mut attributes = tag.html_attributes();
    let href = attributes
        .with_checks(false)
        .find_map(|attribute| attribute.ok().filter(|it| it.key.as_ref() == "href"))
        .map(|attribute| unescaped(&attribute.value));
    let inside: &str = tag;
    Token::Open {
        written: format!("<{inside}>"),
        name,
        href,
    }
}

fn name(name: &str) -> String {
    name.to_ascii_lowercase()
}

fn push_text(text: &str, tokens: &mut Vec<Token>) {
    match tokens.last_mut() {
        Some(Token::Text(last)) => last.push_str(text),
        _ => tokens.push(Token::Text(text.to_owned())),
    }
}

/// The characters that an entity stands for; one that is not known stays, as Markdown knows it.
fn resolved(entity: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = entity;
    match quick_xml::escape::resolve_predefined_entity(name) {
        Some(text) => text.to_owned(),
        None if name == "nbsp" => "\u{a0}".to_owned(),
        None => format!("&{name};"),
    }
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// A `<` before anything but a letter begins no tag (the HTML standard, tag open state).
fn without_stray_signs(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (at, piece) in html.split('<').enumerate() {
        if at > 0 {
            let begins_tag =
                piece.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
            out.push_str(if begins_tag { "<" } else { "&lt;" });
        }
        out.push_str(piece);
    }
    out
}

/// The words without tags; white space of any length is one space.
pub(super) fn plain(tokens: &[Token]) -> String {
    let text: String = tokens
        .iter()
        .map(|token| match token {
            Token::Text(text) => text.as_str(),
            Token::Open { name, .. } if name == "br" || name == "p" => " ",
            _ => "",
        })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markdown with the same words, paragraphs, lists, links and emphasis.
pub(super) fn markdown(tokens: &[Token]) -> String {
    let mut writer = Prose::default();
    for token in tokens {
        match token {
            Token::Text(text) => writer.text(text),
            Token::Open {
                name,
                href,
                written,
            } => writer.open(name, href.as_deref(), written),
            Token::Close(name) => writer.close(name),
        }
    }
    writer.finish()
}

#[derive(Default)]
struct Prose {
    out: String,
    /// Where the texts of open links begin, and where they lead.
    links: Vec<(usize, String)>,
    /// The numbers of open lists' next items; nothing for lists without.
    lists: Vec<Option<usize>>,
}

impl Prose {
    /// White space of any length is one space, and none at the start of a line.
    fn text(&mut self, text: &str) {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        for (at, word) in text.split(is_space).enumerate() {
            if at > 0 && !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
                self.out.push(' ');
            }
            self.out.push_str(word);
        }
    }

    fn open(&mut self, name: &str, href: Option<&str>, written: &str) {
        match name {
            "br" => self.line_break(),
            "p" | "div" => self.lines(2),
            "ul" => {
                self.lines(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(None);
            }
            "ol" => {
                self.lines(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(Some(1));
            }
            "li" => self.item(),
            "strong" | "b" => self.out.push_str("**"),
            "em" | "i" => self.out.push('*'),
            "code" => self.out.push('`'),
            "a" => {
                let href = href.unwrap_or_default().to_owned();
                self.links.push((self.out.len(), href));
            }
            "span" | "var" | "small" | "font" => {}
            _ => self.out.push_str(written),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "div" => self.lines(2),
            "ul" | "ol" => {
                self.lists.pop();
                self.lines(if self.lists.is_empty() { 2 } else { 1 });
            }
            "strong" | "b" => self.mark("**"),
            "em" | "i" => self.mark("*"),
            "code" => self.out.push('`'),
            "a" => self.link(),
            "li" | "br" | "span" | "var" | "small" | "font" => {}
            _ => {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
        }
    }

    /// Ends emphasis: before the space that its text ends with, where Markdown wants it.
    fn mark(&mut self, mark: &str) {
        let trimmed = self.out.trim_end_matches(' ').len();
        let space = self.out.split_off(trimmed);
        self.out.push_str(mark);
        self.out.push_str(&space);
    }

    fn item(&mut self) {
        self.lines(1);
        let depth = self.lists.len().saturating_sub(1);
        self.out.push_str(&"  ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let _ = write!(self.out, "{number}. ");
                *number += 1;
            }
            _ => self.out.push_str("- "),
        }
    }

    fn link(&mut self) {
        let Some((start, href)) = self.links.pop() else {
            return;
        };
        let text = self.out.split_off(start.min(self.out.len()));
        if href.is_empty() || text.trim() == href {
            self.out.push_str(&text);
        } else {
            let text = text.trim();
            let _ = write!(self.out, "[{text}](<{href}>)");
        }
    }

    /// Ends the line; two in a row end the paragraph.
    fn line_break(&mut self) {
        let is_ended = self.out.trim_end_matches(' ').ends_with('\n');
        self.lines(if is_ended { 2 } else { 1 });
    }

    /// Ends the line, or the paragraph.
    fn lines(&mut self, count: usize) {
        let text = self.out.trim_end_matches(' ').len();
        self.out.truncate(text);
        if self.out.is_empty() {
            return;
        }
        let there = self.out.len() - self.out.trim_end_matches('\n').len();
        for _ in there..count {
            self.out.push('\n');
        }
    }

    fn finish(self) -> String {
        self.out.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(html: &str) -> String {
        markdown(&tokens(html))
    }

    #[test]
    fn prose_becomes_markdown() {
        for (html, text) in [
            (
                "a &amp; b<br />c<br/><br>d<br><br><br>e",
                "a & b\nc\n\nd\n\ne",
            ),
            ("<p>a\n  b</p><p>c</p>", "a b\n\nc"),
            ("<b>a </b>b <i>c</i>", "**a** b *c*"),
            (
                "see <a href=\"https://a.example/?b=1&amp;c=2\">this</a>",
                "see [this](<https://a.example/?b=1&c=2>)",
            ),
            (
                "<a href='https://a.example'>https://a.example</a>",
                "https://a.example",
            ),
            (
                "x<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>y",
                "x\n\n- a\n- b\n  1. c\n\ny",
            ),
            ("<img src=\"a.png\">", "<img src=\"a.png\">"),
            ("<span class=x>a</span> <code>b</code>", "a `b`"),
        ] {
            assert_eq!(turned(html), text, "{html}");
        }
    }

    #[test]
    fn what_is_no_tag_is_text() {
        for (html, text) in [
            ("rate <0.1% & rising", "rate <0.1% & rising"),
            ("a < b <c", "a < b <c"),
            (
                "&copy; &#39;x&#x27; &nope &amp;lt;",
                "&copy; 'x' &nope &lt;",
            ),
            ("</p></p>a</b>", "a**"),
            ("", ""),
        ] {
            assert_eq!(turned(html), text, "{html}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_text_is_taken_apart(html in "[<>/a-c&;=\"'! pulio\n-]{0,60}") {
            turned(&html);
        }
    }
}
