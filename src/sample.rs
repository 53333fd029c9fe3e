//! Small sites out of inline texts, for tests: read, checked and derived like real ones,
//! without a folder.

#![expect(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use crate::check;
use crate::config::Config;
use crate::diagnostic::{Finding, Level, render::short};
use crate::facts::{Facts, RecordFacts};
use crate::model::read::{self, RecordDocuments, UpdateDocument};
use crate::model::record::{Asset, Record};
use crate::model::{Content, component::ComponentKey};
use crate::parse::node::Node;
use crate::parse::{Document, yaml};
use crate::source::SourceMap;
use crate::time::{self, Instant, Zone};

/// Compiling the rules' patterns takes longer than most samples.
static WORDS: LazyLock<check::Words> = LazyLock::new(check::Words::compile);

/// A site made of texts, and all that was found in them.
pub(crate) struct Sample {
    pub(crate) config: Config,
    pub(crate) content: Content,
    pub(crate) findings: Vec<Finding>,
    /// How many of the findings came with reading, before any rule was asked.
    read: usize,
    map: SourceMap,
}

impl Sample {
    /// A site of files: `candor.yaml`, `ID.md`, `ID/NAME.md` for an update in a file,
    /// `ID/graph.png` for an asset, and `_templates/NAME.md` for a text that authors begin with. A record stands before what belongs to it.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self::with_words(&WORDS, files)
    }

    /// A site of files as for [`Sample::of`], checked with some patterns.
    pub(crate) fn with_words(words: &check::Words, files: &[(&str, &str)]) -> Self {
        let mut map = SourceMap::default();
        let mut findings = Vec::new();
        let mut config = Config::default();
        let mut documents: Vec<RecordDocuments> = Vec::new();
        let mut wordings = Vec::new();
        let mut settings = Vec::new();
        for (path, text) in files {
            let file = map.add((*path).to_owned(), (*text).to_owned());
            if path.starts_with("_templates/") {
                wordings.push(file);
                continue;
            }
            if *path == "candor.yaml" {
                let node = yaml::read(file, text, 0..text.len(), &mut findings);
                let node = node.unwrap_or_else(Node::unread);
                config = Config::read(file, &node, &mut findings);
                settings.push((file, node));
                continue;
            }
            let text_name = path.strip_suffix(".md");
            let name = text_name.unwrap_or(path);
            match (name.split_once('/'), documents.last_mut()) {
                (Some((_, asset)), Some(record)) if text_name.is_none() => {
                    record.texts.push(file);
                    record.assets.push(Asset {
                        name: asset.to_owned(),
                        size: None,
                    });
                }
                (Some((_, name)), Some(record)) => record.updates.push(UpdateDocument {
                    name: name.to_owned(),
                    document: Document::read(file, text, &mut findings),
                }),
                _ => documents.push(RecordDocuments {
                    name: name.to_owned(),
                    record: Document::read(file, text, &mut findings),
                    updates: Vec::new(),
                    assets: Vec::new(),
                    texts: Vec::new(),
                    unsearched: Vec::new(),
                    translations: Vec::new(),
                }),
            }
        }
        let text = |document: &Document| files[document.file.0 as usize].1;
        let content = read::content(&documents, &config, text, &mut findings);
        let read = findings.len();
        let facts = Facts::of(&content, &config, at("2026-03-10 12:00"));
        let settings: Vec<_> = settings.iter().map(|(file, node)| (*file, node)).collect();
        check::run(
            check::Scope {
                content: &content,
                config: &config,
                facts: &facts,
                documents: &documents,
                wordings: &wordings,
                settings: &settings,
                files: &map,
                pages: &Sketch(&content),
                stage: None,
                least: Level::Hint,
            },
            words,
            &mut findings,
        );
        Self {
            config,
            content,
            findings,
            read,
            map,
        }
    }

    /// A site of one record `r` with the components `a` and `b`, and a calendar.
    pub(crate) fn record(front: &str) -> Self {
        let config = "components: [{id: a}, {id: b}]\ncalendars: {default: {}}\n";
        Self::of(&[("candor.yaml", config), ("r.md", &with_title(front))])
    }

    /// The files.
    pub(crate) fn files(&self) -> &SourceMap {
        &self.map
    }

    /// The first record, which has to be there.
    pub(crate) fn first(&self) -> &Record {
        self.content.records().next().unwrap()
    }

    /// What follows at a time such as `2026-03-10 12:00`, in UTC.
    pub(crate) fn facts(&self, now: &str) -> Facts {
        Facts::of(&self.content, &self.config, at(now))
    }

    /// What follows about the first record.
    pub(crate) fn record_facts(&self, now: &str) -> RecordFacts {
        let (key, _) = self.content.iter().next().unwrap();
        self.facts(now).record(key).clone()
    }

    pub(crate) fn component(&self, id: &str) -> ComponentKey {
        self.content.components.find(id).unwrap()
    }

    /// What was found in reading, with advice, one a line. What rules ask of a whole record is of
    /// no interest in so short a text.
    pub(crate) fn found(&self) -> String {
        found(&self.findings[..self.read], &self.map)
    }

    /// What rules found, after reading.
    pub(crate) fn by_rules(&self) -> &[Finding] {
        &self.findings[self.read..]
    }

    /// Some of what reading and rules found, with advice, one a line.
    pub(crate) fn found_where(&self, wanted: impl Fn(&Finding) -> bool) -> String {
        let own = self.findings.iter().filter(|finding| wanted(finding));
        found(&own.cloned().collect::<Vec<_>>(), &self.map)
    }
}

/// The pages that a sample would have, in outline.
struct Sketch<'a>(&'a Content);

impl check::Pages for Sketch<'_> {
    fn has(&self, path: &str) -> bool {
        let named = |folder: &str| path.strip_prefix(folder)?.strip_suffix('/');
        let is_record = named("incidents/").is_some_and(|id| self.0.find(id).is_some());
        let components = &self.0.components;
        let is_component = named("components/").is_some_and(|id| components.find(id).is_some());
        let is_fixed = ["", "history/", "components/", "history.atom"].contains(&path);
        is_record || is_component || is_fixed || self.0.asset_at(path).is_some()
    }

    fn near(&self, path: &str) -> Option<String> {
        (path == "histry/").then(|| "history/".to_owned())
    }

    fn places(&self, path: &str) -> Option<BTreeSet<String>> {
        let id = path.strip_prefix("incidents/")?.strip_suffix('/')?;
        let record = self.0.get(self.0.find(id)?);
        let updates = record
            .updates
            .iter()
            .map(|update| format!("u-{}", update.id));
        let headings = record.body.headings.iter();
        Some(
            updates
                .chain(headings.map(|heading| heading.id.clone()))
                .collect(),
        )
    }
}

/// Findings with their advice, one a line.
pub(crate) fn found(findings: &[Finding], map: &SourceMap) -> String {
    let mut out = String::new();
    for finding in findings {
        out += &short::render(std::slice::from_ref(finding), map);
        for related in &finding.related {
            let mut related_finding = finding.clone();
            related_finding.place = related.place;
            let place = short::render(&[related_finding], map);
            let place = place.split(": ").next().unwrap_or_default();
            let _ = writeln!(out, "  {place}: {}", related.label);
        }
        for help in &finding.help {
            let _ = match &help.replacement {
                Some(replacement) => writeln!(out, "  {}: {}", help.message, replacement.text),
                None => writeln!(out, "  {}", help.message),
            };
        }
    }
    out
}

/// A record's text: a title, then the given front matter.
pub(crate) fn with_title(front: &str) -> String {
    format!("---\ntitle: T\n{front}\n---\n")
}

/// A time such as `2026-03-10 12:00`, in UTC.
pub(crate) fn at(text: &str) -> Instant {
    time::read(text, &Zone::utc()).unwrap().0
}
