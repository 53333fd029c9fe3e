//! Addresses that stand in words as they are, without the marks of a link.

use std::borrow::Cow;
use std::ops::Range;

use linkify::LinkFinder;

use super::{Event, Link, LinkKind, Tag, TagEnd, pieces};
use crate::parse::html;

/// How hosts of the web begin that are known as such without a scheme.
const WWW: &str = "www.";

/// What they are asked by.
const SCHEME: &str = "https://";

/// The longest address that is looked for, in bytes: the rest of a text is looked at for each.
const ADDRESS_BYTES_MAX: usize = 2000;

/// A part of a text's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch<'t> {
    /// As it is written.
    pub written: &'t str,
    /// Where it leads; words that are no address lead nowhere.
    pub to: Option<Cow<'t, str>>,
}

/// The links that the words of a text are without being marked as such, in their order.
pub fn bare_links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    if !may_have_addresses(text) {
        return found;
    }
    // Links do not nest, and code is shown as it is.
    let mut around = 0_usize;
    let mut around_raw = 0_usize;
    let mut words = Words::default();
    for (event, span) in pieces(text) {
        if let Event::Text(part) = &event {
            if around + around_raw == 0 {
                words.add(part, span);
            }
            continue;
        }
        found.append(&mut std::mem::take(&mut words).links());
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => around += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                around = around.saturating_sub(1);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                for piece in html::pieces(&html) {
                    around_raw = match piece {
                        html::Piece::Tag(tag) if tag.name.eq_ignore_ascii_case("/a") => {
                            around_raw.saturating_sub(1)
                        }
                        html::Piece::Tag(tag)
                            if tag.name.eq_ignore_ascii_case("a")
                                && tag.attribute("href").is_some() =>
                        {
                            around_raw + 1
                        }
                        _ => around_raw,
                    };
                }
            }
            _ => {}
        }
    }
    found.append(&mut words.links());
    found
}

/// Whether there may be addresses in some words: most have none, and need no search.
pub fn may_have_addresses(words: &str) -> bool {
    words.contains("://") || words.contains('@') || words.contains(WWW)
}

/// Words with the addresses in them set apart.
pub fn split_at_addresses(words: &str) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    for span in LinkFinder::new().spans(words) {
        let written = span.as_str();
        let to = match span.kind() {
            Some(linkify::LinkKind::Email) => Some(Cow::from(format!("mailto:{written}"))),
            Some(linkify::LinkKind::Url) => Some(Cow::from(written)),
            None if written.contains(WWW) => {
                hosts(written, &mut stretches);
                continue;
            }
            _ => None,
        };
        stretches.push(Stretch { written, to });
    }
    stretches
}

/// Words without whole addresses, with those set apart that begin like a host of the web. Others could
/// be names of files: `main.rs` would be one in Serbia.
fn hosts<'t>(words: &'t str, stretches: &mut Vec<Stretch<'t>>) {
    let mut told = 0;
    for (start, _) in words.match_indices(WWW) {
        let before = words[..start].chars().next_back();
        if start < told || !before.is_none_or(may_precede) {
            continue;
        }
        if let Some(host) = host(&words[start..]) {
            stretches.push(Stretch {
                written: &words[told..start],
                to: None,
            });
            stretches.push(Stretch {
                written: host,
                to: Some(Cow::from(format!("{SCHEME}{host}"))),
            });
            told = start + host.len();
        }
    }
    stretches.push(Stretch {
        written: &words[told..],
        to: None,
    });
}

/// The address without a scheme with which a text begins, such as `www.example.org/a`. `www.conf` is
/// a file.
fn host(text: &str) -> Option<&str> {
    let text = &text[..text.floor_char_boundary(ADDRESS_BYTES_MAX)];
    let whole = format!("{SCHEME}{text}");
    let mut finder = LinkFinder::new();
    // Where words are not set apart, all that follows could belong to the host.
    finder.url_can_be_iri(false);
    let link = finder.links(&whole).next()?;
    let address = text.get(..link.end().checked_sub(SCHEME.len())?)?;
    let end = address.find(['/', '?', '#', ':']).unwrap_or(address.len());
    let (_, top) = address.get(WWW.len()..end)?.rsplit_once('.')?;
    let is_top = top.len() > 1 && top.chars().all(|c| c.is_ascii_alphabetic());
    is_top.then_some(address)
}

/// Whether an address may follow a character. It is no host that stands in a path or in a name.
fn may_precede(before: char) -> bool {
    !before.is_ascii_alphanumeric() && !"-_.:/\\@=".contains(before)
}

/// Words that follow each other in a text without anything between, with the bytes that each part
/// is written in: an escape is longer than what it means.
#[derive(Default)]
struct Words {
    text: String,
    parts: Vec<(Range<usize>, Range<usize>)>,
}

impl Words {
    fn add(&mut self, part: &str, span: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(part);
        self.parts.push((start..self.text.len(), span));
    }

    fn links(self) -> Vec<Link> {
        if !may_have_addresses(&self.text) {
            return Vec::new();
        }
        let mut start = 0;
        let mut links = Vec::new();
        for stretch in split_at_addresses(&self.text) {
            let end = start + stretch.written.len();
            links.extend(stretch.to.map(|to| Link {
                to: to.into_owned(),
                destination: self.written(start, end),
                kind: LinkKind::Link,
            }));
            start = end;
        }
        links
    }

    /// Where a part of the words is written.
    fn written(&self, start: usize, end: usize) -> Range<usize> {
        let inside = self
            .parts
            .iter()
            .filter(|(words, _)| words.start < end && words.end > start);
        let bounds = inside.map(|(words, span)| {
            let is_plain = words.len() == span.len();
            let before = if is_plain {
                start.saturating_sub(words.start)
            } else {
                0
            };
            let behind = if is_plain {
                words.end.saturating_sub(end)
            } else {
                0
            };
            span.start + before..span.end - behind
        });
        bounds
            .reduce(|one, other| one.start..other.end)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_in_words_are_links_where_they_are_written() {
        let table = [
            (
                "See https://e.example/a_b.",
                "https://e.example/a_b",
                "https://e.example/a_b",
            ),
            (
                "https://e.example/a?b&amp;c d",
                "https://e.example/a?b&c",
                "https://e.example/a?b&amp;c",
            ),
            (
                "*https://e.example/a*",
                "https://e.example/a",
                "https://e.example/a",
            ),
            ("- a@e.example", "mailto:a@e.example", "a@e.example"),
            (
                "\\[www.e.example/a]",
                "https://www.e.example/a",
                "www.e.example/a",
            ),
            (
                "[a](b) https://e.example/ [c](d)",
                "https://e.example/",
                "https://e.example/",
            ),
            (
                "<a href='b'>x</a> https://e.example/",
                "https://e.example/",
                "https://e.example/",
            ),
        ];
        for (text, to, written) in table {
            let found = bare_links(text);
            let found: Vec<_> = found
                .iter()
                .map(|link| (link.to.as_str(), &text[link.destination.clone()]))
                .collect();
            assert_eq!(found, [(to, written)], "{text}");
        }
    }

    #[test]
    fn what_is_marked_otherwise_is_no_bare_address() {
        for text in [
            "`https://e.example/`",
            "```\nhttps://e.example/\n```",
            "<https://e.example/>",
            "[https://e.example/](a)",
            "![https://e.example/](a.png)",
            "<a href='a'>https://e.example/</a>",
            "<p title='https://e.example/'>",
            "main.rs",
        ] {
            assert_eq!(bare_links(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn bare_addresses_lie_in_the_text(
            pieces in prop::collection::vec(
                prop::sample::select(vec![
                    "https://e.example/", "www.e.example", "a@e.example", " ", "\n", "ü", "_", "*", "&amp;", "\\", "[", "](", ")",
                    "<", ">", "`", "a",
                ]),
                0..20,
            ),
        ) {
            let text = pieces.concat();
            for link in bare_links(&text) {
                prop_assert!(text.get(link.destination).is_some_and(|it| !it.is_empty()), "{text}");
            }
        }
    }
}
