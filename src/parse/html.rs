//! Tags in HTML as people write it into Markdown, found as browsers find them.

use std::borrow::Cow;
use std::ops::Range;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'h> {
    /// Text without `<`; entities as they were written.
    Text(&'h str),
    /// A whole tag.
    Tag(Tag<'h>),
    /// A `<` that begins nothing.
    Bracket,
}

/// A whole tag: an opening one, or a closing one, whose name begins with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'h> {
    /// The name as written.
    pub name: &'h str,
    /// From `<` to `>`.
    pub source: &'h str,
    /// Where in the HTML it begins.
    pub start: usize,
    /// The names of attributes, and where in the tag their values stand.
    attributes: Vec<(&'h str, Range<usize>)>,
}

/// The pieces of HTML in order, without comments, declarations and processing
/// instructions. Tags end where the HTML standard says that they do (section 13.2.5);
/// from one that does not end, all is text.
pub fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
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
                    let start = html.len() - rest.len();
                    rest = &rest[tag.source.len()..];
                    return Some(Piece::Tag(Tag { start, ..tag }));
                }
                cut_off = begins_markup(rest);
            }
            rest = &rest[1..];
            return Some(Piece::Bracket);
        }
    })
}

impl<'h> Tag<'h> {
    /// The names of its attributes.
    pub fn attribute_names(&self) -> impl Iterator<Item = &'h str> {
        self.attributes.iter().map(|(name, _)| *name)
    }

    /// The value of an attribute, the common entities decoded.
    pub fn attribute(&self, name: &str) -> Option<Cow<'h, str>> {
        let range = self.value(name)?;
        self.source.get(range).map(decoded)
    }

    /// Where in the tag the value of an attribute stands, without quotes. Browsers know the
    /// first of two with one name.
    pub fn value(&self, name: &str) -> Option<Range<usize>> {
        self.attributes
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.clone())
    }
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
                start: 0,
                attributes,
            });
        }
        // A `=` in first place belongs to the name.
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..].find(|c| space(c) || matches!(c, '/' | '>' | '='))?;
        let (attribute, tail) = rest.split_at(first + end);
        rest = tail;
        let value = match tail.trim_start_matches(space).strip_prefix('=') {
            None => 0..0,
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
                let end = html.len() - after.len() - usize::from(quoted.is_some());
                end - value.len()..end
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
        let Some(Piece::Tag(tag)) = pieces("<i><a href='x y'>").nth(1) else {
            return assert_eq!(tags(html), [""]);
        };
        assert_eq!((tag.start, tag.value("href")), (3, Some(9..12)));
    }
}
