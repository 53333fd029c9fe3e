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
use crate::parse::markdown::{events, is_forbidden};

/// What may stand where a text is shown, in the terms of the HTML standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Blocks and text.
    Flow,
    /// Text and its markup, no blocks.
    Phrasing,
}

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// Text without `<`; entities as they were written.
    Text(&'h str),
    /// A whole tag.
    Tag(Tag<'h>),
    /// A `<` that begins nothing.
    Bracket,
}

/// A whole tag: an opening one, or a closing one, whose name begins with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'h> {
    /// The name as written.
    pub(super) name: &'h str,
    /// From `<` to `>`.
    pub(super) source: &'h str,
    attributes: Vec<(&'h str, &'h str)>,
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

/// The pieces of HTML in order, without comments, declarations and processing
/// instructions. Tags end where the HTML standard says that they do (section 13.2.5);
/// from one that does not end, all is text.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    let mut cut_off = false;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            if !rest.starts_with('<') {
                let (text, tail) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
                rest = tail;
                return Some(Piece::Text(text));
            }
            if !cut_off {
                if let Some(length) = comment(rest) {
                    rest = &rest[length..];
                    continue;
                }
                if let Some(tag) = tag(rest) {
                    rest = &rest[tag.source.len()..];
                    return Some(Piece::Tag(tag));
                }
                cut_off = begins_markup(rest);
            }
            rest = &rest[1..];
            return Some(Piece::Bracket);
        }
    })
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

impl<'h> Tag<'h> {
    /// How much deeper what follows it stands: 1, 0 or -1.
    pub(super) fn depth(&self) -> isize {
        let name = self.name.trim_start_matches('/');
        if SELF_ENDING
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(name))
        {
            0
        } else if self.name.starts_with('/') {
            -1
        } else {
            1
        }
    }

    /// The names of its attributes.
    #[cfg(test)]
    pub(super) fn attribute_names(&self) -> impl Iterator<Item = &'h str> {
        self.attributes.iter().map(|(name, _)| *name)
    }

    /// The value of an attribute, the common entities decoded. Browsers know the first
    /// of two with one name.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'h, str>> {
        self.attributes
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| decoded(value))
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

/// Whether a `<` is meant to begin a tag or a comment.
fn begins_markup(html: &str) -> bool {
    let inner = html.strip_prefix('<').unwrap_or_default();
    inner
        .strip_prefix('/')
        .unwrap_or(inner)
        .starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?'))
}

/// The length of a comment or of what browsers treat as one. Without an end it is none.
fn comment(html: &str) -> Option<usize> {
    if let Some(content) = html.strip_prefix("<!--") {
        let short = ["->", ">"].into_iter().find(|end| content.starts_with(end));
        return match short {
            Some(end) => Some(4 + end.len()),
            None => content.find("-->").map(|at| 4 + at + 3),
        };
    }
    let starts = html.starts_with("<!") || html.starts_with("<?");
    starts.then(|| html.find('>').map(|at| at + 1)).flatten()
}

/// The tag at the start of the text; none when it is cut off or no tag.
fn tag(html: &str) -> Option<Tag<'_>> {
    let space = |c: char| c.is_ascii_whitespace();
    let start = html.strip_prefix('<')?;
    let letters = start.strip_prefix('/').unwrap_or(start);
    if !letters.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let slash = start.len() - letters.len();
    let length = letters.find(|c| space(c) || c == '/' || c == '>')?;
    let (name, mut rest) = start.split_at(slash + length);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c| space(c) || c == '/');
        if let Some(tail) = rest.strip_prefix('>') {
            let source = &html[..html.len() - tail.len()];
            return Some(Tag {
                name,
                source,
                attributes,
            });
        }
        // A `=` in first place belongs to the name.
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..].find(|c| space(c) || matches!(c, '/' | '>' | '='))?;
        let (attribute, tail) = rest.split_at(first + end);
        rest = tail;
        let value = match tail.trim_start_matches(space).strip_prefix('=') {
            None => "",
            Some(tail) => {
                let tail = tail.trim_start_matches(space);
                let quoted = ['"', '\'']
                    .into_iter()
                    .find(|quote| tail.starts_with(*quote));
                let (value, after) = match quoted {
                    Some(quote) => tail[1..].split_once(quote)?,
                    None => tail.split_at(tail.find(|c| space(c) || c == '>')?),
                };
                rest = after;
                value
            }
        };
        attributes.push((attribute, value));
    }
}

/// A value with the entities that occur in addresses and titles decoded. One that stays
/// is harmless: what is written from the value is escaped again.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    Cow::Owned(
        pairs
            .into_iter()
            .fold(value.to_owned(), |value, (entity, c)| {
                value.replace(entity, c)
            }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(html: &str) -> Vec<&str> {
        pieces(html)
            .filter_map(|piece| match piece {
                Piece::Tag(tag) => Some(tag.source),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn tags_end_where_browsers_end_them() {
        assert_eq!(tags("<a title='>'>x</a>"), ["<a title='>'>", "</a>"]);
        assert_eq!(tags("<a \"b>c\">"), ["<a \"b>"]);
        assert_eq!(tags("<a b=c/d>"), ["<a b=c/d>"]);
        assert_eq!(tags("<a =>"), ["<a =>"]);
        assert_eq!(tags("<a/b/>"), ["<a/b/>"]);
        assert_eq!(tags("< a><1><a"), [""; 0]);
        assert_eq!(tags("<div title=\"never closed><b>"), [""; 0]);
    }

    #[test]
    fn comments_are_no_pieces() {
        assert_eq!(
            tags("<!-- <b> --><i><!--><u><!---><s><!x <b>-"),
            ["<i>", "<u>", "<s>"]
        );
        let open: Vec<_> = pieces("<!-- x").collect();
        assert_eq!(open, [Piece::Bracket, Piece::Text("!-- x")]);
    }

    #[test]
    fn attributes_are_found_by_name() {
        let html = "<img SRC = a.png alt='1 &lt; 2' src=b width>";
        let value = |name| tag(html).and_then(|tag| tag.attribute(name));
        assert_eq!(value("src").as_deref(), Some("a.png"));
        assert_eq!(value("alt").as_deref(), Some("1 < 2"));
        assert_eq!(value("width").as_deref(), Some(""));
        assert_eq!(value("height"), None);
    }
}
