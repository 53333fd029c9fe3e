//! Links, images and the author's own tags, of which these are the ones that matter.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::super::escape::{Reach, address, push_address, push_text};
use super::super::raw::depth;
use super::Writer;
use crate::parse::html::{Piece, pieces};
use crate::parse::markdown;

/// What closes a link.
pub(super) const LINK: &str = "</a>";

impl Writer<'_> {
    /// Text, with the addresses in it linked.
    pub(super) fn prose(&mut self, text: &str) {
        if self.open_links > 0 || !markdown::may_have_addresses(text) {
            push_text(&mut self.out, text);
            return;
        }
        for stretch in markdown::split_at_addresses(text) {
            match stretch.to {
                Some(to) if Reach::of(&to) == Reach::Outside => self.linked(stretch.written, &to),
                _ => push_text(&mut self.out, stretch.written),
            }
        }
    }

    fn linked(&mut self, written: &str, to: &str) {
        let opened = self.open_link(to, "");
        push_text(&mut self.out, written);
        if opened {
            self.close_link();
        }
    }

    /// Opens a link, unless it leads nowhere that a reader may go.
    ///
    /// Links out of the site get `noopener` for pages that open them in a new window. Not
    /// `nofollow` or `ugc`: what a record links to is said by the site's own people.
    pub(super) fn open_link(&mut self, to: &str, title: &str) -> bool {
        if self.open_links > 0 {
            return false;
        }
        let written = address(to);
        let (prefix, target) = match Reach::of(&written) {
            Reach::Fragment(id) if self.is_heading(id) => {
                self.out.push_str("<a href=\"#");
                (self.surroundings.id_prefix, Cow::Borrowed(id))
            }
            Reach::Outside => {
                self.out.push_str("<a href=\"");
                ("", Cow::Borrowed(&*written))
            }
            Reach::Fragment(_) | Reach::Site | Reach::Unknown => {
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

    pub(super) fn close_link(&mut self) {
        self.out.push_str(LINK);
        self.open_links = self.open_links.saturating_sub(1);
    }

    /// Shows an image of the site. One of another host becomes a link: the site makes no
    /// foreign requests.
    pub(super) fn image(&mut self, to: &str, words: &str, title: &str) {
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
    pub(super) fn raw(&mut self, html: &str) {
        for piece in pieces(html) {
            match piece {
                Piece::Bracket => self.out.push_str("&lt;"),
                Piece::Text(text) if self.mark.is_empty() => push_text(&mut self.out, text),
                Piece::Text(text) => self.out.push_str(text),
                Piece::Tag(tag) if self.mark.is_empty() || !self.content.admits(tag.name) => {
                    push_text(&mut self.out, tag.source);
                }
                Piece::Tag(tag) => {
                    self.open_tags = self.open_tags.saturating_add_signed(depth(&tag));
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
}
