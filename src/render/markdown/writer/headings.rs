//! Headings: their levels, ids and links to themselves.

use std::fmt::Write as _;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::super::Medium;
use super::super::escape::push_address;
use super::Writer;
use crate::parse::markdown::{Event, Heading, headings};

/// The headings of the text and the highest level among them.
pub(super) struct Outline {
    all: Vec<Heading>,
    highest: u8,
}

impl Outline {
    pub(super) fn of(text: &str, events: &[(Event<'_>, Range<usize>)]) -> Self {
        let events = events.iter().map(|(event, span)| (event, span.clone()));
        let all = headings(text, events);
        let highest = all.iter().map(|heading| heading.level).min().unwrap_or(1);
        Self { all, highest }
    }
}

impl Writer<'_> {
    pub(super) fn heading(&mut self) {
        let wanted = self.surroundings.heading;
        let place = self.headings_written;
        let highest = self.outline.highest;
        let heading = self.outline.all.get(place).cloned();
        self.headings_written += 1;
        let (level, id) = heading.map_or((highest, String::new()), |h| (h.level, h.id));
        self.heading_level = wanted.clamp(2, 6).saturating_add(level - highest).min(6);
        let _ = write!(self.out, "<h{}", self.heading_level);
        self.marked("id", &[self.surroundings.id_prefix, &id]);
        self.out.push('>');
    }

    pub(super) fn end_heading(&mut self) {
        let place = self.headings_written.saturating_sub(1);
        let heading = self.outline.all.get(place).cloned();
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

    pub(super) fn is_heading(&self, fragment: &str) -> bool {
        let id = percent_decode_str(fragment).decode_utf8_lossy();
        self.outline.all.iter().any(|heading| heading.id == id)
    }
}
