//! Nodes to model. One pass over each document, on all cores; then what concerns several:
//! components that records name, and ids that two records share.

mod alias;
mod outcome;
mod record;
mod scope;
mod translation;
mod update;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::Content;
use super::alias::Bearer;
use super::component::{Component, ComponentKey, Components};
use super::record::Asset;
use crate::config::{AtStatuspage, ComponentEntry, Config, MoreComponents};
use crate::diagnostic::{FileId, Finding, Span};
use crate::parse::Document;
use crate::parse::node::{Node, Value};
use crate::time::calendar::Calendar;

/// A record's documents.
#[derive(Clone, Debug)]
pub struct RecordDocuments {
    /// The file's or folder's name: the id unless the record states one.
    pub name: String,
    /// The record.
    pub record: Document,
    /// The files of a bundle's `updates/`.
    pub updates: Vec<UpdateDocument>,
    /// A bundle's other files.
    pub assets: Vec<Asset>,
    /// Those of them that are texts and were read.
    pub texts: Vec<FileId>,
    /// The names of those that are texts and were not read, each with the reason.
    pub unsearched: Vec<(String, String)>,
    /// Its words in other languages.
    pub translations: Vec<Translation>,
}

/// A file of a bundle's `updates/`.
#[derive(Clone, Debug)]
pub struct UpdateDocument {
    /// Its name: time and status may stand in it.
    pub name: String,
    /// The update.
    pub document: Document,
}

/// A record's words in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The language's tag.
    pub language: String,
    /// The file of the record's words, if there is one.
    pub record: Option<Document>,
    /// The files of its updates' words, named like the updates.
    pub updates: Vec<UpdateDocument>,
}

/// What reading a record needs to know of the rest of the site.
#[derive(Clone, Copy)]
struct Surroundings<'a> {
    config: &'a Config,
    components: &'a Components,
    /// By which business time is counted.
    calendar: Option<&'a Calendar>,
}

/// Makes the content of a site. `text` gives a document's whole text, from which bodies
/// are cut.
pub fn content<'t>(
    documents: &[RecordDocuments],
    config: &Config,
    text: impl Fn(&Document) -> &'t str + Sync,
    findings: &mut Vec<Finding>,
) -> Content {
    let components = components(documents, config, findings);
    let around = Surroundings {
        config,
        components: &components,
        calendar: config.calendar(),
    };
    let mut records = Vec::new();
    let mut faults = Vec::new();
    documents
        .par_iter()
        .map(|documents| {
            let mut findings = Vec::new();
            let record = record::read(documents, &around, &text, &mut findings);
            translation::check(documents, &mut findings);
            (Arc::new(record), findings)
        })
        .unzip_into_vecs(&mut records, &mut faults);
    findings.extend(faults.into_iter().flatten());
    let content = Content::of(components, records);
    for ((key, record), of_record) in content.iter().zip(documents) {
        if let Some(first) = content.find(&record.id).filter(|first| *first != key) {
            findings.push(
                Finding::error(
                    "permalink-collision",
                    of_record.record.place("id"),
                    format!("there are two records `{}`", record.id),
                )
                .related(documents[first.index()].record.place("id"), "the first one")
                .help("give one of them another `id`; the one that was published first keeps its address"),
            );
        }
    }
    tell_ids_apart(&content, documents, findings);
    content
}

/// The content of a site in another language. What is wrong in it was said of the documents that
/// it comes from.
pub fn content_in<'t>(
    language: &str,
    documents: &[RecordDocuments],
    config: &Config,
    text: impl Fn(&Document) -> &'t str + Sync,
) -> Content {
    let told: Vec<RecordDocuments> = documents
        .par_iter()
        .map(|documents| translation::with_words(documents, language))
        .collect();
    let mut content = content(&told, config, &text, &mut Vec::new());
    content
        .records
        .par_iter_mut()
        .zip(documents)
        .for_each(|(record, documents)| {
            translation::finish(Arc::make_mut(record), documents, language, &text);
        });
    content
}

/// Finds what is named like a translation into a language that the site does not list: it would be
/// published as a record of its own, or as an update.
pub fn find_unlisted(documents: &[RecordDocuments], config: &Config, findings: &mut Vec<Finding>) {
    let records = || documents.iter().map(|it| (&*it.name, &it.record));
    let mut look = |all: &BTreeMap<&str, &Document>| {
        for (name, document) in all {
            let named = name.rsplit_once('.');
            let original = named.and_then(|(original, tag)| Some((all.get(original)?, tag)));
            let Some((original, tag)) = original.filter(|(_, tag)| is_tag(tag)) else {
                continue;
            };
            let (message, help) = if config.language == tag {
                (
                    format!("this is named like words in `{tag}`, the language of the original"),
                    "put them into the original, or give the file another name".to_owned(),
                )
            } else {
                (
                    format!(
                        "this is named like a translation, and the site has no language `{tag}`"
                    ),
                    format!(
                        "add `{tag}` to `languages` in `candor.yaml`, or give the file another name"
                    ),
                )
            };
            findings.push(
                Finding::error(
                    "translation-unlisted",
                    Span::default().at(document.file),
                    message,
                )
                .related(Span::default().at(original.file), "the original")
                .help(help),
            );
        }
    };
    look(&records().collect());
    for record in documents {
        let updates = record.updates.iter();
        look(&updates.map(|it| (&*it.name, &it.document)).collect());
    }
}

/// Whether the end of a name can be the tag of a language: two letters, as those of widely spoken
/// languages have, and what a tag may have behind them.
fn is_tag(end: &str) -> bool {
    let mut parts = end.split('-');
    let is_code = |part: &str| part.len() == 2 && part.bytes().all(|c| c.is_ascii_lowercase());
    let is_part =
        |part: &str| matches!(part.len(), 2..=4) && part.bytes().all(|c| c.is_ascii_alphanumeric());
    parts.next().is_some_and(is_code) && parts.all(is_part)
}

/// The words of translations as if they were records, with their documents: for who looks for what
/// must not be published in any language.
pub fn translations<'t>(
    documents: &[RecordDocuments],
    config: &Config,
    text: impl Fn(&Document) -> &'t str + Sync,
) -> (Vec<RecordDocuments>, Content) {
    let of_record = |documents: &RecordDocuments| {
        let words = documents.translations.iter().cloned();
        let assets = documents.assets.clone();
        let record = move |words: Translation| {
            // Where updates alone are translated, nothing is said in the record's own place.
            let nothing = |update: &UpdateDocument| Document {
                front: Node::unread(),
                body: 0..0,
                headings: Vec::new(),
                ..update.document.clone()
            };
            Some(RecordDocuments {
                name: words.language,
                record: words
                    .record
                    .or_else(|| words.updates.first().map(nothing))?,
                updates: words.updates,
                assets: assets.clone(),
                // They belong to the original.
                texts: Vec::new(),
                unsearched: Vec::new(),
                translations: Vec::new(),
            })
        };
        words.filter_map(record).collect::<Vec<_>>()
    };
    let documents: Vec<RecordDocuments> = documents.iter().flat_map(of_record).collect();
    let content = content(&documents, config, text, &mut Vec::new());
    (documents, content)
}

/// An id at Statuspage stands once; with a copied record it is copied too.
fn tell_ids_apart(content: &Content, documents: &[RecordDocuments], findings: &mut Vec<Finding>) {
    let mut at_statuspage: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, record) in content.records().enumerate() {
        let Some(id) = record.statuspage_id.as_deref() else {
            continue;
        };
        if let Some(first) = at_statuspage.get(id) {
            let place = |index: usize| documents[index].record.place("x-statuspage.id");
            findings.push(
                Finding::error(
                    "same-id",
                    place(index),
                    format!("two records had the id `{id}` at Statuspage"),
                )
                .related(place(*first), "the first one")
                .help("leave `x-statuspage` out of the one that was never there"),
            );
        } else {
            at_statuspage.insert(id, index);
        }
    }
}

/// The configured tree, and what the records name and could be in the part that could not be
/// read.
fn components(
    documents: &[RecordDocuments],
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Components {
    let mut components = Components::default();
    add_tree(&config.components, None, &mut components, findings);
    let more = &config.more_components;
    if matches!(more, MoreComponents::Meant(words) if words.is_empty()) {
        return components;
    }
    let mut named = BTreeSet::new();
    for documents in documents {
        named_components(&documents.record.front, &mut named);
        for update in &documents.updates {
            named_components(&update.document.front, &mut named);
        }
    }
    for id in named.into_iter().filter(|id| more.may_have(id)) {
        components.add(plain_component(id));
    }
    components
}

fn add_tree(
    entries: &[ComponentEntry],
    parent: Option<ComponentKey>,
    components: &mut Components,
    findings: &mut Vec<Finding>,
) {
    for entry in entries {
        let key = components.add(Component {
            id: entry.id.clone(),
            name: entry.name.clone(),
            aliases: alias::read(entry.aliases.iter().cloned(), Bearer::Component, findings),
            description: entry.description.clone(),
            since: entry.since,
            statuspage_id: entry.statuspage_id.clone(),
            at_statuspage: entry.at_statuspage,
            extra: entry.extra.clone(),
            parent,
            children: Vec::new(),
        });
        if key.is_some() {
            add_tree(&entry.children, key, components, findings);
        }
    }
}

fn plain_component(id: &str) -> Component {
    Component {
        id: id.to_owned(),
        name: id.to_owned(),
        aliases: Vec::new(),
        description: None,
        since: None,
        statuspage_id: None,
        at_statuspage: AtStatuspage::default(),
        extra: Vec::new(),
        parent: None,
        children: Vec::new(),
    }
}

/// The ids under every key `components` of a record, its updates and its windows, as far as
/// they can be ids.
pub fn named_components<'n>(node: &'n Node, named: &mut BTreeSet<&'n str>) {
    for entry in node.entries() {
        match (&*entry.key, &entry.value.value) {
            ("components", Value::Sequence(items)) => {
                named.extend(items.iter().filter_map(|item| match &item.value {
                    Value::Scalar(id) => Some(&**id),
                    _ => None,
                }));
            }
            ("components", Value::Mapping(entries)) => {
                named.extend(entries.iter().map(|entry| &*entry.key));
            }
            ("updates" | "impact_windows", Value::Sequence(items)) => {
                for item in items {
                    named_components(item, named);
                }
            }
            _ => {}
        }
    }
    named.retain(|id| crate::parse::slug::check(id).is_ok());
}

#[cfg(test)]
mod tests;
