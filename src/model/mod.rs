//! A site's content as plain types. They know no YAML, HTML or files; [`read`] makes them
//! from nodes, once, and reports what is wrong with those.

pub mod alias;
pub mod component;
pub mod record;
pub mod update;
pub mod promise;
pub mod postmortem;
pub mod scope;
pub mod relation;
pub mod section;
pub mod reference;
pub mod read;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::parse::slug;
use component::Components;
use record::{Asset, Record};
use reference::Reference;

/// All that a site has to tell.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// What it reports on.
    pub components: Components,
    /// What is withheld from readers is so in a copy, which shares the others.
    records: Vec<Arc<Record>>,
    by_id: BTreeMap<String, RecordKey>,
    /// Those whose id is not the one that their file's name makes, by that name.
    by_file_name: BTreeMap<String, RecordKey>,
    /// Older ids; those that are paths are no ids.
    by_alias: BTreeMap<String, RecordKey>,
}

/// A record by its number in [`Content`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey(u32);

impl Content {
    /// The content of records in their order. An id means the record that had it first; the others
    /// are told apart by their keys.
    pub fn of(components: Components, records: Vec<Arc<Record>>) -> Self {
        let mut content = Self {
            components,
            records,
            ..Self::default()
        };
        for (key, record) in (0..).map(RecordKey).zip(&content.records) {
            // An empty id was none that could be read.
            if !record.id.is_empty() {
                content.by_id.entry(record.id.clone()).or_insert(key);
            }
            if slug::from_name(&record.file_name) != record.id {
                let name = record.file_name.clone();
                content.by_file_name.entry(name).or_insert(key);
            }
            for alias in record.aliases.iter().filter(|alias| alias.is_id()) {
                content.by_alias.entry(alias.text.clone()).or_insert(key);
            }
        }
        content
    }

    /// The same without what a draft of a postmortem tells, wherever that stands: for those who
    /// are not among its authors.
    pub fn without_drafts(&self) -> Cow<'_, Self> {
        if !self.records().any(Record::is_draft) {
            return Cow::Borrowed(self);
        }
        let mut public = self.clone();
        public
            .records
            .iter_mut()
            .filter(|record| record.is_draft())
            .for_each(|record| Arc::make_mut(record).withhold_draft());
        Cow::Owned(public)
    }

    /// The record behind a key.
    pub fn get(&self, key: RecordKey) -> &Record {
        &self.records[key.index()]
    }

    /// The record with an id.
    pub fn find(&self, id: &str) -> Option<RecordKey> {
        self.by_id.get(id).copied()
    }

    /// The record that an id means, be it an older one: ids are for ever.
    pub fn meant(&self, id: &str) -> Option<RecordKey> {
        self.find(id).or_else(|| self.by_alias.get(id).copied())
    }

    /// The record that a reference means: by its id, or by its file, whatever id that states.
    pub fn referred(&self, reference: &Reference<'_>) -> Option<RecordKey> {
        match reference {
            Reference::Record { id, .. } => self.meant(id),
            Reference::File { name, .. } => {
                let stated = self.by_file_name.get(&**name).copied();
                stated.or_else(|| self.find(&slug::from_name(name)))
            }
            _ => None,
        }
    }

    /// The file beside a record that stands at a path below the site's root.
    pub fn asset_at(&self, path: &str) -> Option<(&Record, &Asset)> {
        let (id, name) = path.strip_prefix("incidents/")?.split_once('/')?;
        let record = self.get(self.find(id)?);
        Some((record, record.asset(name)?))
    }

    /// All records with their keys, in the order of their files.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (RecordKey, &Record)> {
        self.records()
            .enumerate()
            .map(|(index, record)| (RecordKey(u32::try_from(index).unwrap_or(u32::MAX)), record))
    }

    /// All records, in the order of their files.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &Record> {
        self.records.iter().map(|record| &**record)
    }

    /// All ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.by_id.keys().map(String::as_str)
    }
}

impl RecordKey {
    /// Its number, for tables indexed by record.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
