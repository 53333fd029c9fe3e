//! Searching records without a server: a page that lists the newest, and an index of all that a
//! script loads when somebody types.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::Serialize;

use super::view::SearchPage;
use super::{Prose, Site, json};
use crate::model::RecordKey;
use crate::model::record::Record;

/// How many records the page lists by itself; the history has the rest.
const LISTED_MAX: usize = 60;

/// How many of what is found the page shows.
const SHOWN_MAX: usize = 50;

/// How large the index may get, in bytes, while a site has at most [`RECORDS`] records: what a phone
/// loads while somebody types.
const INDEX_BYTES: usize = 900_000;
const RECORDS: usize = 1_000;

/// How much of a record's text the index holds at least, where there are more, and at most.
const TEXT_BYTES: RangeInclusive<usize> = 200..=16_000;

/// How many characters of a text are shown, and stand in the index as they are. Of what follows, each
/// word stands there once.
const EXCERPT_CHARS: usize = 160;

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
    /// The first words of what is told of it, and behind them what else is to be found.
    text: String,
    /// The language of title and text, when that is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
}

impl<'a> Site<'a> {
    /// The view of the page.
    pub fn search_page(&self) -> SearchPage<'a> {
        let newest = self.listed().take(LISTED_MAX);
        SearchPage {
            records: newest.map(|key| self.card(key)).collect(),
            total: self.listed().count(),
            index: format!("{}search.json", self.config.root()),
            most: SHOWN_MAX,
        }
    }

    /// The index of all records, newest first, as JSON.
    pub fn search_index(&self, prose: &dyn Prose) -> Vec<u8> {
        let share = INDEX_BYTES / self.content.records().len().clamp(1, RECORDS);
        let entries: Vec<Entry<'_>> = self
            .listed()
            .map(|key| self.entry(key, share, prose))
            .collect();
        json::compact(&entries)
    }

    /// The entry of a record that takes about a share of the index, in bytes.
    fn entry(&self, key: RecordKey, share: usize, prose: &dyn Prose) -> Entry<'a> {
        let record = self.content.get(key);
        let card = self.card(key);
        let components: Vec<&str> = card
            .components
            .iter()
            .map(|affected| affected.name)
            .collect();
        let names = components.iter().map(|name| name.len() + 3);
        let taken = KEYS_BYTES + card.href.len() + card.title.len() + names.sum::<usize>();
        let bytes = share.saturating_sub(taken);
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
            components,
            text: words(
                self.texts(record),
                bytes.clamp(*TEXT_BYTES.start(), *TEXT_BYTES.end()),
                prose,
            ),
            lang: card.lang,
        }
    }

    /// What is told of a record, the postmortem first, which says it best.
    fn texts(&self, record: &'a Record) -> impl Iterator<Item = &'a str> {
        let cause = record.root_cause.as_ref();
        let postmortem = [
            Some(record.body.text.as_str()),
            cause.and_then(|cause| cause.summary.as_deref()),
            cause.and_then(|cause| cause.trigger.as_deref()),
            record.response.as_deref(),
        ];
        let is_visible = self.postmortem_is_visible(record);
        let postmortem = postmortem.into_iter().filter(move |_| is_visible);
        let updates = record.updates[..self.posted(record)].iter().rev();
        postmortem
            .chain([record.scope.summary.as_deref()])
            .chain(updates.map(|update| Some(update.text.as_str())))
            .flatten()
    }
}

/// What an entry takes besides its values: keys, quotes, day and glyph.
const KEYS_BYTES: usize = 100;

/// The visible words of texts, up to a number of bytes: the first as they are, then each that was
/// not there yet.
fn words<'t>(texts: impl Iterator<Item = &'t str>, bytes: usize, prose: &dyn Prose) -> String {
    let mut words = String::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut folded = String::new();
    let mut chars = 0;
    for text in texts {
        let left = bytes.saturating_sub(words.len());
        if left == 0 {
            break;
        }
        for word in prose.plain(text, left).split_whitespace() {
            fold_case(word, &mut folded);
            let is_new = !known.contains(&folded) && known.insert(folded.clone());
            if chars > EXCERPT_CHARS && !is_new {
                continue;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            let left = bytes.saturating_sub(words.len());
            if word.len() > left {
                words.push_str(&word[..word.floor_char_boundary(left)]);
                return words;
            }
            words.push_str(word);
            chars += word.chars().count() + 1;
        }
    }
    words
}

/// Puts a word in lower case into `folded`; most need no room of their own.
fn fold_case(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
    } else {
        folded.push_str(&word.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Plain;

    #[test]
    fn each_word_stands_once_behind_what_is_shown() {
        let shown = "the disk was full and the disk was slow, ".repeat(4);
        let texts = ["The disk was full, said the alert.", "culprit"];
        let words = words([shown.as_str()].into_iter().chain(texts), 1000, &Plain);
        assert_eq!(words, format!("{shown}full, said alert. culprit"));
    }

    #[test]
    fn no_text_takes_more_than_its_bytes() {
        let long = "障害の原因は".repeat(100);
        for (text, bytes) in [("one two three", 9), (long.as_str(), 50)] {
            let words = words([text, text].into_iter(), bytes, &Plain);
            assert!(!words.is_empty() && words.len() <= bytes, "{words}");
        }
    }
}
