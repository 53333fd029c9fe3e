//! `history.atom` and `history.rss`: XML to entries.

use chrono::DateTime;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::diagnostic::{FileId, Finding, Place, Span};
use crate::time::Instant;

/// What a feed says about itself, and its entries.
#[derive(Debug, Default)]
pub(super) struct Feed {
    /// Its title.
    pub(super) title: Option<String>,
    /// The address of the page.
    pub(super) link: Option<String>,
    /// Whose it is.
    pub(super) author: Option<String>,
    /// Its entries, in its order.
    pub(super) entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Debug)]
pub(super) struct Entry {
    /// Where it stands: its first tag.
    pub(super) place: Place,
    /// Its values by the names of their elements, without prefixes.
    values: Vec<(String, String, Place)>,
}

impl Entry {
    /// The first value of these names that there is.
    pub(super) fn value(&self, names: &[&str]) -> Option<(&str, Place)> {
        names.iter().find_map(|wanted| {
            let mut values = self.values.iter();
            let (_, text, place) = values.find(|(name, ..)| name == wanted)?;
            Some((text.as_str(), *place))
        })
    }

    /// When it was last changed, as it says.
    pub(super) fn changed(&self) -> Option<Instant> {
        let text = self.text(&["updated", "published", "pubdate"])?.trim();
        DateTime::parse_from_rfc3339(text)
            .or_else(|_| DateTime::parse_from_rfc2822(text))
            .map(|at| at.to_utc())
            .ok()
    }

    /// The text of the first of these names that there is.
    pub(super) fn text(&self, names: &[&str]) -> Option<&str> {
        self.value(names).map(|(text, _)| text)
    }
}

/// Whether a text that begins like markup is a feed, and no web page.
pub(super) fn is_feed(text: &str) -> bool {
    let head: String = text.chars().take(2_000).collect::<String>().to_lowercase();
    !head.contains("<html")
        && ["<feed", "<rss", "<rdf"]
            .iter()
            .any(|tag| head.contains(tag))
}

/// Reads a feed. Reading ends at the first fault; entries before it are kept, and so is the one
/// that it breaks off in.
pub(super) fn read(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Feed {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = Reader::from_str(&text[start..]);
    reader.config_mut().allow_dangling_amp = true;
    let mut state = State {
        file,
        start,
        feed: Feed::default(),
        path: Vec::new(),
        value: None,
    };
    let fault = loop {
        let before = offset(&reader, start);
        match reader.read_event() {
            Ok(Event::Eof) if state.path.is_empty() => break None,
            Ok(Event::Eof) => break Some((text.len(), "this feed breaks off here".to_owned())),
            Ok(Event::Start(tag)) => state.open(&tag, before, offset(&reader, start)),
            Ok(Event::Empty(tag)) => {
                state.open(&tag, before, offset(&reader, start));
                state.close(before);
            }
            Ok(Event::End(_)) => state.close(before),
            Ok(Event::Text(piece)) => state.text(&piece.xml10_content()),
            Ok(Event::CData(piece)) => state.text(&piece.xml10_content()),
            Ok(Event::GeneralRef(entity)) => {
                let character = entity.resolve_char_ref().ok().flatten();
                let name: &str = &entity;
                match (
                    character,
                    quick_xml::escape::resolve_predefined_entity(name),
                ) {
                    (Some(character), _) => state.text(character.encode_utf8(&mut [0; 4])),
                    (None, Some(known)) => state.text(known),
                    (None, None) => state.text(&format!("&{name};")),
                }
            }
            Ok(_) => {}
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(0) + start;
                break Some((
                    at,
                    format!("this feed cannot be read from here on: {error}"),
                ));
            }
        }
    };
    if let Some((at, message)) = fault {
        let at = text.floor_char_boundary(at.min(text.len()));
        state.close_all(at);
        findings.push(
            Finding::error("xml-syntax", Span::new(at, at).at(file), message)
                .help("what stands before it is read; fetch the feed again for the rest"),
        );
    }
    state.feed
}

fn offset(reader: &Reader<&[u8]>, start: usize) -> usize {
    start + usize::try_from(reader.buffer_position()).unwrap_or(0)
}

struct State {
    file: FileId,
    start: usize,
    feed: Feed,
    /// The names of the open elements.
    path: Vec<String>,
    /// The value under construction: how deep it stands, its text, where it begins.
    value: Option<(usize, String, usize)>,
}

impl State {
    fn open(&mut self, tag: &BytesStart<'_>, before: usize, after: usize) {
        let name = tag.local_name().as_ref().to_ascii_lowercase();
        let is_entry = matches!(&*name, "entry" | "item");
        if is_entry && !self.is_in_entry() {
            self.feed.entries.push(Entry {
                place: Span::new(before, after).at(self.file),
                values: Vec::new(),
            });
        }
        let is_alternate = attribute(tag, "rel").is_none_or(|rel| rel == "alternate");
        if name == "link"
            && let Some(href) = attribute(tag, "href")
            && is_alternate
        {
            self.put("link", href, before, after);
        }
        self.path.push(name);
        if self.value.is_none() {
            self.value = Some((self.path.len(), String::new(), after));
        } else if !is_entry {
            // An element in an element: only the innermost has a value of its own.
            self.value = Some((self.path.len(), String::new(), after));
        }
    }

    fn close(&mut self, before: usize) {
        let depth = self.path.len();
        if let Some((own, text, start)) = self.value.take()
            && own == depth
            && let Some(name) = self.path.last().cloned()
        {
            self.put(&name, text, start, before);
        }
        self.path.pop();
    }

    fn close_all(&mut self, at: usize) {
        while !self.path.is_empty() {
            self.close(at);
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((depth, value, _)) = &mut self.value
            && *depth == self.path.len()
        {
            value.push_str(text);
        }
    }

    fn is_in_entry(&self) -> bool {
        self.path
            .iter()
            .any(|name| matches!(&**name, "entry" | "item"))
    }

    fn put(&mut self, name: &str, text: String, start: usize, end: usize) {
        if text.trim().is_empty() {
            return;
        }
        let place = Span::new(start.max(self.start), end).at(self.file);
        if self.is_in_entry() {
            if let Some(entry) = self.feed.entries.last_mut() {
                entry.values.push((name.to_owned(), text, place));
            }
            return;
        }
        let text = Some(text.trim().to_owned());
        let feed = &mut self.feed;
        match name {
            "title" if feed.title.is_none() => feed.title = text,
            "link" if feed.link.is_none() => feed.link = text,
            "name" if feed.author.is_none() => feed.author = text,
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(quick_xml::escape::unescape(&attribute.value).map_or_else(
        |_| attribute.value.to_string(),
        std::borrow::Cow::into_owned,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATOM: &str = "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n  <id>tag:x</id>\n  \
        <link rel=\"self\" href=\"https://s.example/history.atom\"/><link rel=\"alternate\" href=\"https://s.example\"/>\n  \
        <title>S Status - Incident History</title><author><name>S</name></author>\n  <entry>\n    <id>tag:x/1</id>\n    \
        <published>2026-03-10T12:00:00Z</published>\n    <link rel=\"alternate\" href=\"https://s.example/incidents/abc?a=1&amp;b=2\"/>\n    \
        <title>A &amp; B</title>\n    <content type=\"html\">&lt;p&gt;x &amp;amp; y&lt;/p&gt;</content>\n  </entry>\n</feed>\n";

    fn read_all(text: &str) -> (Feed, Vec<Finding>) {
        let mut findings = Vec::new();
        let feed = read(FileId(0), text, &mut findings);
        (feed, findings)
    }

    #[test]
    fn entries_are_read_with_their_places() {
        let (feed, findings) = read_all(ATOM);
        assert_eq!(findings, []);
        assert_eq!(
            (
                feed.title.as_deref(),
                feed.link.as_deref(),
                feed.author.as_deref()
            ),
            (
                Some("S Status - Incident History"),
                Some("https://s.example"),
                Some("S")
            )
        );
        let entry = &feed.entries[0];
        assert_eq!(&ATOM[entry.place.span.range()], "<entry>");
        assert_eq!(entry.text(&["title"]), Some("A & B"));
        assert_eq!(entry.text(&["content"]), Some("<p>x &amp; y</p>"));
        assert_eq!(
            entry.text(&["link"]),
            Some("https://s.example/incidents/abc?a=1&b=2")
        );
        let place = entry
            .value(&["pubdate", "published"])
            .map(|(_, place)| place);
        assert_eq!(
            place.map(|place| &ATOM[place.span.range()]),
            Some("2026-03-10T12:00:00Z")
        );
    }

    #[test]
    fn rss_is_read_alike() {
        let text = "<rss version=\"2.0\"><channel><title>S</title><link>https://s.example</link>\
            <item><title><![CDATA[A <b>]]></title><pubDate>Tue, 10 Mar 2026 12:00:00 +0000</pubDate>\
            <link>https://s.example/incidents/abc</link><guid>g</guid></item></channel></rss>";
        let (feed, findings) = read_all(text);
        assert_eq!(findings, []);
        assert_eq!(feed.link.as_deref(), Some("https://s.example"));
        assert_eq!(feed.entries[0].text(&["title"]), Some("A <b>"));
        assert_eq!(
            feed.entries[0].text(&["link"]),
            Some("https://s.example/incidents/abc")
        );
    }

    #[test]
    fn what_stands_before_a_fault_is_kept() {
        let cut = ATOM.find("&lt;/p&gt;").unwrap_or(0);
        let (feed, findings) = read_all(&ATOM[..cut]);
        assert_eq!(findings[0].rule, "xml-syntax");
        assert_eq!(feed.entries[0].text(&["content"]), Some("<p>x &amp; y"));
        let (feed, findings) = read_all("<feed><entry><title>A</title></wrong><entry></feed>");
        assert_eq!((feed.entries.len(), findings.len()), (1, 1));
    }

    #[test]
    fn a_web_page_is_no_feed() {
        assert!(is_feed(ATOM));
        assert!(!is_feed("<!doctype html><html><body><rss></body></html>"));
    }
}
