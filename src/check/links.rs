//! The links in a site's texts, each with the exact place of its address.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::subject::Whole;
use crate::diagnostic::{Place, Span};
use crate::model::record::{DRAFTED, Record};
use crate::parse::markdown::{self, LinkKind};
use crate::parse::node::{Node, Value};
use crate::parse::{Document, yaml};

/// The site as it will be published, as far as links need to know it.
pub trait Pages: Sync {
    /// Whether something stands at a path below the site's root: a file, or a page in a folder
    /// of this name, with a slash at its end or without.
    fn has(&self, path: &str) -> bool;

    /// The path of a page that comes close to one that there is not.
    fn near(&self, path: &str) -> Option<String>;

    /// The names of the places on a page that can be linked to; none where that cannot be told.
    fn places(&self, path: &str) -> Option<BTreeSet<String>>;

    /// The same of a page as the authors of drafts see it.
    fn places_in_drafts(&self, path: &str) -> Option<BTreeSet<String>> {
        self.places(path)
    }
}

/// A link of a text.
pub(super) struct Link<'a> {
    /// Where it leads, as the author means it.
    pub(super) to: String,
    /// What it is for.
    pub(super) kind: LinkKind,
    /// Where its address is written.
    pub(super) place: Place,
    /// The record whose text it is; none for texts of the configuration.
    pub(super) record: Option<&'a Record>,
    /// Whether the text it stands in has a heading with the id behind its `#`.
    pub(super) is_to_own_heading: bool,
    /// Whether it stands in a draft of its record, which readers do not see.
    pub(super) is_withheld: bool,
    /// The folder of the pages that it stands on: of those in its language, with a slash at its end,
    /// when that is not the original's.
    pub(super) folder: String,
}

/// All links that may lead to something of the site's.
pub(super) fn inside<'a>(whole: &Whole<'a>) -> Vec<Link<'a>> {
    let url = whole.config.url.as_deref();
    let mut scan = Scan {
        whole: *whole,
        // Bare addresses may begin with their host.
        own_address: url.map(|url| {
            let host = url.split_once("://").map_or(url, |(_, host)| host);
            host.trim_end_matches('/')
        }),
        is_withheld: false,
        folder: String::new(),
        found: Vec::new(),
    };
    for banner in &whole.config.banners {
        scan.value(&banner.text, banner.place, None);
    }
    for (key, record) in whole.records() {
        let documents = whole.documents(key);
        scan.document(&documents.record, record);
        for update in &documents.updates {
            scan.document(&update.document, record);
        }
        for words in &documents.translations {
            scan.folder = format!("{}/", words.language);
            let updates = words.updates.iter().map(|update| &update.document);
            for document in words.record.iter().chain(updates) {
                scan.document(document, record);
            }
            scan.folder.clear();
        }
    }
    scan.found
}

struct Scan<'a> {
    whole: Whole<'a>,
    own_address: Option<&'a str>,
    is_withheld: bool,
    folder: String,
    found: Vec<Link<'a>>,
}

impl<'a> Scan<'a> {
    fn document(&mut self, document: &Document, record: &'a Record) {
        for entry in document.front.entries() {
            let key = &*entry.key;
            self.is_withheld = record.is_draft() && DRAFTED.contains(&key);
            self.front(document, &entry.value, record);
        }
        self.is_withheld = record.is_draft();
        let text = self.whole.files.text(document.file);
        let body = text.get(document.body.clone()).unwrap_or_default();
        let start = document.body.start;
        let place = |range: Range<usize>| {
            Span::new(start + range.start, start + range.end).at(document.file)
        };
        self.text(body, place, Some(record));
        self.is_withheld = false;
    }

    /// Every text in the front matter may hold Markdown; those that hold no link cost nothing.
    fn front(&mut self, document: &Document, node: &Node, record: &'a Record) {
        match &node.value {
            Value::Scalar(text) => self.value(text, node.span.at(document.file), Some(record)),
            Value::Sequence(items) => {
                for item in items {
                    self.front(document, item, record);
                }
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    self.front(document, &entry.value, record);
                }
            }
            Value::Null => {}
        }
    }

    /// A value, which stands in the file as its style has it.
    fn value(&mut self, text: &str, written: Place, record: Option<&'a Record>) {
        let file = self.whole.files.text(written.file);
        let start = written.span.range().start;
        let raw = file.get(written.span.range()).unwrap_or_default();
        let places = LazyCell::new(|| yaml::written(raw, text));
        let place = |range: Range<usize>| {
            let own = places.get(range).unwrap_or_default();
            let first = own.first().map_or(0, |first| first.start);
            let end = own.last().map_or(first, |last| last.end);
            Span::new(start + first, start + end).at(written.file)
        };
        self.text(text, place, record);
    }

    fn text(
        &mut self,
        text: &str,
        place: impl Fn(Range<usize>) -> Place,
        record: Option<&'a Record>,
    ) {
        if !self.may_link_inside(text) {
            return;
        }
        let bare = markdown::bare_links(text);
        for link in markdown::links(text).into_iter().chain(bare) {
            let is_to_own_heading = link.to.strip_prefix('#').is_some_and(|id| {
                let id = crate::model::reference::decoded(id);
                markdown::outline(text).iter().any(|it| it.id == id)
            });
            self.found.push(Link {
                place: place(link.destination),
                to: link.to,
                kind: link.kind,
                record,
                is_to_own_heading,
                is_withheld: self.is_withheld,
                folder: self.folder.clone(),
            });
        }
    }

    /// Whether a text may link to something of the site's. Most texts link nowhere or to full
    /// addresses of others, and need no parsing to be cleared.
    fn may_link_inside(&self, text: &str) -> bool {
        let is_relative = |(at, mark): (usize, &str)| !text[at + mark.len()..].starts_with("http");
        text.match_indices("](").any(is_relative)
            || text.contains("]:")
            || text.contains('<')
            || self.own_address.is_some_and(|own| text.contains(own))
    }
}
