//! Searching records without a server: a page that lists the newest, and an index of all that a
//! script loads when somebody types.

use serde::Serialize;

use super::view::SearchPage;
use super::{Prose, Site, json};
use crate::model::RecordKey;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::Record;

/// How many records the page lists by itself; the history has the rest.
const LISTED_MAX: usize = 60;

/// How much of a record's text the index holds, in characters, and how much of all records'
/// texts together: with 1,000 records the index stays under a megabyte.
const TEXT_CHARS: usize = 600;
const TEXTS_CHARS: usize = 3_000_000;

/// One record of the index. Keys are short because they stand in it once for each record.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    /// Its address.
    href: String,
    /// Its title.
    title: &'a str,
    /// What sort of thing it is, by the name of its glyph.
    glyph: &'static str,
    /// The day on which it began, as `2024-09-09`; empty when nobody knows.
    day: String,
    /// Names of the components that it affects.
    components: Vec<&'a str>,
    /// The first words of what is told of it.
    text: String,
}

impl<'a> Site<'a> {
    /// The view of the page.
    pub fn search_page(&self) -> SearchPage<'a> {
        let newest = self.listed().take(LISTED_MAX);
        SearchPage {
            records: newest.map(|key| self.card(key)).collect(),
            total: self.listed().count(),
            index: format!("{}search.json", self.config.root()),
        }
    }

    /// The index of all records, newest first, as JSON.
    pub fn search_index(&self, prose: &dyn Prose) -> Vec<u8> {
        let records = self.content.records().len().max(1);
        let chars = TEXT_CHARS.min(TEXTS_CHARS / records);
        let entries: Vec<Entry<'_>> = self
            .listed()
            .map(|key| self.entry(key, chars, prose))
            .collect();
        json::compact(&entries)
    }

    fn entry(&self, key: RecordKey, chars: usize, prose: &dyn Prose) -> Entry<'a> {
        let record = self.content.get(key);
        let card = self.card(key);
        Entry {
            glyph: match card.kind {
                "incident" => card.impact,
                other => other,
            },
            href: card.href,
            title: card.title,
            day: card
                .started
                .map(|time| time.iso.chars().take(10).collect())
                .unwrap_or_default(),
            components: card
                .components
                .iter()
                .map(|affected| affected.name)
                .collect(),
            text: words(record, self.posted(record), chars, prose),
        }
    }
}

/// What is told of a record, the postmortem first, which says it best.
fn words(record: &Record, posted: usize, chars: usize, prose: &dyn Prose) -> String {
    let is_draft = record
        .postmortem
        .as_ref()
        .is_some_and(|postmortem| postmortem.status == Some(PostmortemStatus::Draft));
    let body = (!is_draft).then_some(record.body.text.as_str());
    let updates = record.updates[..posted]
        .iter()
        .rev()
        .map(|update| update.text.as_str());
    let mut words = String::new();
    for text in body.into_iter().chain(updates) {
        let left = chars.saturating_sub(words.chars().count());
        if left < 20 {
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&prose.plain(text, left));
    }
    words
}
