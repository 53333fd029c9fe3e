//! The HTML that authors write into Markdown. A tag from a short list is let through,
//! any other is shown as it was written, so that `restart <hostname>` loses nothing;
//! comments are dropped. As authors open and close tags as they like, the whole text is
//! then parsed as browsers do, put in order and cleaned of attributes.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use ammonia::Builder;
use pulldown_cmark::Event;
use xxhash_rust::xxh3::xxh3_64;

use super::escape::SCHEMES;
use super::highlight::CLASSES;
use crate::parse::html::Tag;
use crate::parse::markdown::{events, is_forbidden};

/// What may stand where a text is shown, in the terms of the HTML standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Blocks and text.
    Flow,
    /// Text and its markup, no blocks.
    Phrasing,
}

/// Names of elements without blocks in them.
const PHRASING: &str = "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp \
    small span strong sub sup time u var wbr";

/// Names of elements that are blocks or their parts.
const BLOCKS: &str = "blockquote caption dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p \
    pre summary table tbody td th thead tr ul";

/// Names of elements that end by themselves: without a closing tag they hold nothing, or
/// nothing that follows.
const SELF_ENDING: &str = "br dd dt hr img li p rp rt tbody td th thead tr wbr";

/// What only we write.
const OURS: &str = "input section";

/// Attributes by element, ours and the authors'; more are in [`Content::clean`].
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "aria-label"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    ("div", &["aria-label"]),
    ("img", &["src", "alt", "width", "height", "loading"]),
    ("input", &["checked", "disabled", "aria-label"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["start", "reversed"]),
    ("section", &["aria-label"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
];

/// Attributes that have few values.
const VALUES: &[(&str, &str, &[&str])] = &[
    ("div", "role", &["note", "group"]),
    ("div", "tabindex", &["0"]),
    ("input", "type", &["checkbox"]),
    ("pre", "tabindex", &["0"]),
];

/// What stands in front of the ids, classes and image addresses that we write among the
/// author's tags, to tell them apart: a hash of the whole text, which the text itself
/// can hardly contain. The `#` makes each a valid address until it is removed.
pub(super) fn mark(text: &str) -> String {
    format!("#{:016x}-", xxh3_64(text.as_bytes()))
}

impl Content {
    /// Whether a text may contain a tag that is let through.
    pub(super) fn has_tags(self, text: &str) -> bool {
        text.contains('<')
            && events(text).any(|(event, _)| match event {
                Event::Html(html) | Event::InlineHtml(html) => html.split('<').skip(1).any(|tag| {
                    let length = tag.find(|c: char| c.is_ascii_whitespace() || c == '>');
                    self.admits(&tag[..length.unwrap_or(tag.len())])
                }),
                _ => false,
            })
    }

    /// Whether tags of a name are let through.
    pub(super) fn admits(self, name: &str) -> bool {
        let name = name.trim_matches('/');
        let listed = |names: &str| {
            names
                .split(' ')
                .any(|known| known.eq_ignore_ascii_case(name))
        };
        listed(PHRASING) || (self == Self::Flow && listed(BLOCKS))
    }

    /// The HTML in which author's tags stand among ours, put in order: every element
    /// closed, only listed elements, attributes and schemes, and ids and classes only
    /// where they bear our mark, which is removed.
    pub(super) fn clean(self, html: &str, mark: &str) -> String {
        let mut tags: HashSet<&str> = PHRASING.split(' ').collect();
        if self == Self::Flow {
            tags.extend(BLOCKS.split(' '));
            tags.extend(OURS.split(' '));
        }
        let mark = mark.to_owned();
        let mut cleaned = Builder::empty()
            .tags(tags)
            .tag_attributes(
                ATTRIBUTES
                    .iter()
                    .map(|(tag, names)| (*tag, names.iter().copied().collect()))
                    .collect(),
            )
            .tag_attribute_values(values())
            .generic_attributes(HashSet::from(["id", "class", "title", "lang", "dir"]))
            .url_schemes(HashSet::from(SCHEMES))
            .link_rel(None)
            .attribute_filter(move |tag, name, value| match (tag, name) {
                ("span", "class") if CLASSES.contains(&value) => Some(Cow::Borrowed(value)),
                (_, "id" | "class") | ("img", "src") => {
                    value.strip_prefix(mark.as_str()).map(Cow::Borrowed)
                }
                _ => Some(Cow::Borrowed(value)),
            })
            .clean(html)
            .to_string();
        cleaned.retain(|c| !is_forbidden(c));
        cleaned
    }
}

/// How much deeper what follows a tag stands: 1, 0 or -1.
pub(super) fn depth(tag: &Tag<'_>) -> isize {
    let name = tag.name.trim_start_matches('/');
    if SELF_ENDING
        .split(' ')
        .any(|known| known.eq_ignore_ascii_case(name))
    {
        0
    } else if tag.name.starts_with('/') {
        -1
    } else {
        1
    }
}

fn values() -> HashMap<&'static str, HashMap<&'static str, HashSet<&'static str>>> {
    let mut values: HashMap<_, HashMap<_, HashSet<_>>> = HashMap::new();
    for &(tag, name, allowed) in VALUES {
        let names = values.entry(tag).or_default();
        names.insert(name, allowed.iter().copied().collect());
    }
    values
}
