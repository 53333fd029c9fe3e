//! Links and images, and where exactly their addresses stand.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{Link, LinkKind, OPTIONS};
use crate::parse::html::{self, Piece, pieces};

/// The links and images of a text in the order in which they end. Addresses that are written bare are not
/// among them: [`super::bare_links`].
pub fn links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut events = Parser::new_ext(text, OPTIONS).into_offset_iter();
    while let Some((event, span)) = events.next() {
        if let Some(around) = open.last_mut()
            && !matches!(event, Event::End(TagEnd::Link | TagEnd::Image))
        {
            around.words_end = around.words_end.max(span.end);
        }
        match event {
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    id,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    id,
                    ..
                },
            ) => {
                let definition = events.reference_definitions().get(&id);
                open.push(Open {
                    link_type,
                    to: dest_url.into_string(),
                    definition: definition.map(|definition| definition.span.clone()),
                    words_end: span.start,
                });
            }
            Event::End(end @ (TagEnd::Link | TagEnd::Image)) => {
                let kind = match end {
                    TagEnd::Image => LinkKind::Image,
                    _ => LinkKind::Link,
                };
                found.extend(open.pop().map(|link| link.closed(text, span.clone(), kind)));
            }
            Event::Html(ref html) | Event::InlineHtml(ref html) => {
                found.extend(in_html(html, span.start));
            }
            _ => {}
        }
    }
    found
}

/// A link whose end is not reached.
struct Open {
    link_type: LinkType,
    to: String,
    /// The bytes of the definition, when it has a label for an address.
    definition: Option<Range<usize>>,
    /// Where the words end that are read so far.
    words_end: usize,
}

impl Open {
    fn closed(self, text: &str, span: Range<usize>, kind: LinkKind) -> Link {
        let destination = match self.link_type {
            LinkType::Autolink | LinkType::Email => Some(span.start + 1..span.end - 1),
            LinkType::Inline => behind(text, self.words_end..span.end, "]("),
            _ => self
                .definition
                .and_then(|definition| behind(text, definition, "]:")),
        };
        let to = match self.link_type {
            LinkType::Email => format!("mailto:{}", self.to),
            _ => self.to,
        };
        Link {
            to,
            destination: destination
                .filter(|range| text.get(range.clone()).is_some())
                .unwrap_or(span),
            kind,
        }
    }
}

/// The destination behind a mark, as `CommonMark` has it: in angle brackets, else up to white
/// space or the bracket that closes the link.
fn behind(text: &str, within: Range<usize>, mark: &str) -> Option<Range<usize>> {
    let rest = text.get(within.clone())?;
    let marked = rest.find(mark)? + mark.len();
    let blank = rest[marked..].len() - rest[marked..].trim_start().len();
    let start = marked + blank;
    let written = &rest[start..];
    let (lead, written) = match written.strip_prefix('<') {
        Some(inner) => (1, inner),
        None => (0, written),
    };
    let mut depth = 0;
    let mut escaped = false;
    let end = written.find(|c: char| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match c {
            '\\' => escaped = true,
            '>' if lead > 0 => return true,
            _ if lead > 0 => {}
            '(' => depth += 1,
            ')' if depth == 0 => return true,
            ')' => depth -= 1,
            c => return c.is_whitespace(),
        }
        false
    });
    let from = within.start + start + lead;
    Some(from..from + end.unwrap_or(written.len()))
}

/// The links in a piece of raw HTML that begins at `start`.
fn in_html(html: &str, start: usize) -> impl Iterator<Item = Link> {
    pieces(html).filter_map(move |piece| {
        let Piece::Tag(tag) = piece else {
            return None;
        };
        let (attribute, kind) = address_of(&tag)?;
        let value = tag.value(attribute)?;
        let base = start + tag.start;
        Some(Link {
            to: tag.attribute(attribute)?.into_owned(),
            destination: base + value.start..base + value.end,
            kind,
        })
    })
}

fn address_of(tag: &html::Tag<'_>) -> Option<(&'static str, LinkKind)> {
    if tag.name.eq_ignore_ascii_case("a") {
        Some(("href", LinkKind::Link))
    } else if tag.name.eq_ignore_ascii_case("img") {
        Some(("src", LinkKind::Image))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Addresses as they are meant, and as they are written.
    fn told(text: &str) -> Vec<(String, &str, LinkKind)> {
        links(text)
            .into_iter()
            .map(|link| (link.to, &text[link.destination], link.kind))
            .collect()
    }

    #[test]
    fn addresses_are_found_where_they_are_written() {
        use LinkKind::{Image, Link};
        let table = [
            ("[a](incident:x \"t\")", "incident:x", "incident:x", Link),
            ("![b](c&amp;d.png)", "c&d.png", "c&amp;d.png", Image),
            (
                "<https://e.example>",
                "https://e.example",
                "https://e.example",
                Link,
            ),
            ("<f@g.example>", "mailto:f@g.example", "f@g.example", Link),
            ("[x.md](\n  x.md\n  'x.md')", "x.md", "x.md", Link),
            ("[a](<b c> (d))", "b c", "b c", Link),
            ("[a](b\\)c(d)e)", "b)c(d)e", "b\\)c(d)e", Link),
            ("[](a)", "a", "a", Link),
            ("[a\\](b)](c)", "c", "c", Link),
            ("[`](b)`](c)", "c", "c", Link),
            ("> [a\n> b](c)", "c", "c", Link),
            ("[a][B]\n\n[b]: <c d> 'e'", "c d", "c d", Link),
            ("![a]\n\n[a]:\n  b.png", "b.png", "b.png", Image),
            (
                "x <a title='>' href=\"/a?b&amp;c\">",
                "/a?b&c",
                "/a?b&amp;c",
                Link,
            ),
            ("<p>\n<img alt='' SRC=d.png>", "d.png", "d.png", Image),
        ];
        for (text, to, written, kind) in table {
            assert_eq!(told(text), [(to.to_owned(), written, kind)], "{text}");
        }
    }

    #[test]
    fn links_may_hold_images() {
        let found = told("[![a](b.png) c](d)");
        let written: Vec<_> = found.iter().map(|(_, written, _)| *written).collect();
        assert_eq!(written, ["b.png", "d"]);
    }

    #[test]
    fn what_only_looks_like_a_link_is_none() {
        for text in [
            "`[a](b)`",
            "\\[a](b)",
            "[a][b]",
            "<b href='c'>",
            "</a href='c'>",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn destinations_lie_in_the_text(
            pieces in prop::collection::vec(
                prop::sample::select(vec![
                    "[", "]", "(", ")", "!", "<", ">", "\\", " ", "\n", "a", "ü", "\"", "'", ":", "[a]: b\n", "> ", "- ",
                    "`", "&amp;", "<a href=", "|", "^",
                ]),
                0..30,
            ),
        ) {
            let text = pieces.concat();
            for link in links(&text) {
                prop_assert!(text.get(link.destination).is_some(), "{text}");
            }
        }
    }
}
