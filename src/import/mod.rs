//! What a team published elsewhere, as records.
//!
//! An importer is a pure function from the files of a source to a [`Harvest`]: drafts of records,
//! components, and findings that point into the source. Everything else is the same for all: what
//! is written is decided in `plan`, how it reads in [`write`], and [`bring`] is the whole flow.
//! The file system is met in `source` and `publish` only; the network nowhere below `cli`.

pub mod draft;
pub mod moment;
pub mod write;

mod configuration;
mod cstate;
mod follow;
mod front;
mod html;
mod kept;
mod label;
mod ledger;
mod links;
mod markdown;
mod over;
mod plan;
mod report;
mod settle;
mod statuspage;
mod statusfy;
mod translate;
mod unfit;
mod upptime;
mod value;
mod when;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use crate::config::Config;
use crate::diagnostic::{Files, Finding, Span};
use crate::model::read;
use crate::parse::Document;
use crate::parse::node::Node;
use crate::parse::slug;
use crate::publish::{self, Change, PublishError};
use crate::source::{self, CONFIG, Foreign};
use configuration::Extended;
use draft::{Draft, DraftComponent, DraftSite};
use ledger::{Ledger, Words};
use plan::{Present, PresentRecord};
use settle::Known;
use translate::Languages;

pub use ledger::PATH as LEDGER_PATH;
pub use plan::Fates;
pub use report::is_report;
pub use statuspage::Crawl;

/// A system from which records can be brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Atlassian Statuspage: documents of its API, and its feeds.
    Statuspage,
    /// cState: the folder of a site.
    Cstate,
    /// Upptime: its issues as JSON, and its repository's files.
    Upptime,
    /// Statusfy: the folder of a site.
    Statusfy,
    /// Postmortems in Markdown, of any form.
    Markdown,
}

/// What a source holds, in the terms of the record format.
#[derive(Debug, Default)]
pub struct Harvest {
    /// What it says about the whole site.
    pub site: DraftSite,
    /// Its components, in its order.
    pub components: Vec<DraftComponent>,
    /// Components that it no longer has, but its items name. Those that stand nowhere are added.
    pub former: Vec<DraftComponent>,
    /// Its items. Two with one id are told and kept apart by [`bring`].
    pub records: Vec<Draft>,
    /// What could not be understood, or had to be understood in a way of its own: an error where
    /// something is missing for it, a warning where a value was kept as raw text, a hint where
    /// nothing is lost.
    pub findings: Vec<Finding>,
}

impl System {
    /// All systems with the names they have on the command line.
    pub const NAMES: &[(&str, Self)] = &[
        ("statuspage", Self::Statuspage),
        ("cstate", Self::Cstate),
        ("upptime", Self::Upptime),
        ("statusfy", Self::Statusfy),
        ("markdown", Self::Markdown),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statuspage => "statuspage",
            Self::Cstate => "cstate",
            Self::Upptime => "upptime",
            Self::Statusfy => "statusfy",
            Self::Markdown => "markdown",
        }
    }

    /// Whether a file of a folder is a text that this system may have written. What is not, is
    /// not read; it can still be an asset.
    pub fn reads(self, path: &str) -> bool {
        match self {
            Self::Statuspage => statuspage::reads(path),
            Self::Cstate => cstate::reads(path),
            Self::Upptime => upptime::reads(path),
            Self::Statusfy => statusfy::reads(path),
            Self::Markdown => markdown::reads(path),
        }
    }

    /// Understands the files of a source.
    pub fn harvest(self, foreign: &Foreign) -> Harvest {
        match self {
            Self::Statuspage => statuspage::harvest(foreign),
            Self::Cstate => cstate::harvest(foreign),
            Self::Upptime => upptime::harvest(foreign),
            Self::Statusfy => statusfy::harvest(foreign),
            Self::Markdown => markdown::harvest(foreign),
        }
    }
}

/// What to import, and how.
#[derive(Clone, Debug)]
pub struct Order {
    /// Where it comes from.
    pub system: System,
    /// The site's folder; made if it does not exist.
    pub site: PathBuf,
    /// What to do where a person's work would be lost.
    pub overwriting: Overwriting,
    /// Whether anything is written.
    pub writing: Writing,
}

/// What to do where a person's work would be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwriting {
    /// Leave it, and say so.
    Never,
    /// The source's takes its place.
    Forced,
}

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// It is.
    Done,
    /// All is decided as if it were.
    Tried,
}

/// What came of an import.
#[derive(Debug)]
pub struct Report {
    /// All there is to say, in the order of files and places.
    pub findings: Vec<Finding>,
    /// The files that findings point into: the source's, and the site's `candor.yaml`.
    pub sources: source::SourceMap,
    /// How much there was.
    pub counts: Counts,
    /// The paths of what was written, or would be, in order.
    pub written: Vec<String>,
}

/// How much an import brought, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Texts of the source that were read.
    pub files: usize,
    /// Items that became records.
    pub records: usize,
    /// Updates in them.
    pub updates: usize,
    /// Components and groups that the source has.
    pub components: usize,
    /// Components that `candor.yaml` did not have.
    pub new_components: usize,
    /// What became of the records.
    #[serde(flatten)]
    pub fates: Fates,
}

/// Told how an import gets on.
pub trait Progress: Sync {
    /// A stage begins that has this many parts; 0 when that is not known.
    fn begins(&self, stage: Stage, parts: usize);
    /// One part is done.
    fn advances(&self);
}

/// The stages of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read, or fetched.
    Read,
    /// Items become drafts.
    Understand,
    /// Records are written.
    Write,
}

/// Brings the records of a source into a site. `findings` are those of reading the source.
///
/// # Errors
/// When a file of the site cannot be written. Those that were written by then stay: the next
/// import finds them as they are.
pub fn bring(
    order: &Order,
    mut foreign: Foreign,
    mut findings: Vec<Finding>,
    progress: &dyn Progress,
) -> Result<Report, PublishError> {
    progress.begins(Stage::Understand, 0);
    let mut harvest = order.system.harvest(&foreign);
    findings.append(&mut harvest.findings);
    let there = there(&order.site);
    let languages = if there.config.is_some() {
        Languages::Stated(there.languages.clone())
    } else {
        let own = harvest.site.language.clone();
        Languages::Free(own.unwrap_or_else(|| Config::default().language))
    };
    let languages = translate::join(&mut harvest.records, &languages, &mut findings);
    harvest.site.languages.clone_from(&languages);
    plan::distinct(&mut harvest.records, &mut findings);
    let system = order.system.name();
    let mut ledger = there.ledger.clone().unwrap_or_default();
    if there.ledger.is_none() && there.ledger_text.is_some() {
        let text = there.ledger_text.clone().unwrap_or_default();
        let file = foreign.map.add(shown(&order.site, ledger::PATH), text);
        findings.push(
            Finding::warning(
                "ledger-unreadable",
                Span::default().at(file),
                "this file of the site, in which imports note what they wrote, cannot be read",
            )
            .help("it is written anew; records that differ from the source are left as they are"),
        );
    }
    let (ids, stated) = configuration::known(there.config.as_deref().unwrap_or_default(), system);
    let given = ledger.ids(system);
    let known = Known {
        ids,
        stated,
        given,
        older: configuration::older_ids(there.config.as_deref().unwrap_or_default()),
    };
    for (key, id) in settle::settle(&mut harvest, &known) {
        ledger.components.insert(format!("{system}/{key}"), id);
    }
    let mut counts = Counts {
        files: foreign.texts().count(),
        records: harvest.records.len(),
        updates: harvest
            .records
            .iter()
            .map(|draft| draft.updates.len())
            .sum(),
        components: count(&harvest.components),
        ..Counts::default()
    };

    let renamed = follow::Renamed::of(system, &harvest.site, &mut ledger.words);
    let mut led = configuration::led(there.config.as_deref().unwrap_or_default());
    settle::led(&harvest.components, &mut led);
    let around = plan::Surroundings {
        system,
        present: &there.present,
        led: &led,
        languages: &languages,
        asset: &|path| foreign.bytes(path)?.ok(),
        standing: &|path| source::bytes(&order.site.join(path)),
        overwriting: order.overwriting,
        renamed: renamed.as_ref(),
    };
    let mut plan = plan::plan(&around, &harvest.records, ledger, &mut findings);
    counts.fates = plan.fates;
    let config = config(
        order,
        &there,
        &harvest,
        &mut foreign,
        &mut plan.ledger.words,
        &mut findings,
        &mut counts,
    );
    plan.changes.extend(config);
    let mut written: Vec<String> = plan
        .changes
        .iter()
        .map(|change| change.path.clone())
        .collect();
    written.sort();

    if order.writing == Writing::Done {
        write(order, &there, &plan.changes, plan.ledger, progress)?;
    }
    findings.sort_by_key(|finding| finding.place);
    Ok(Report {
        findings,
        sources: foreign.map,
        counts,
        written,
    })
}

/// What a site's folder holds before an import.
struct There {
    present: Present,
    /// The text of `candor.yaml`.
    config: Option<String>,
    /// The languages that it names besides the original's.
    languages: Vec<String>,
    /// The components that its records name, which need no `candor.yaml` as long as there is none.
    named: BTreeSet<String>,
    ledger: Option<Ledger>,
    ledger_text: Option<String>,
}

/// Looks at a site's folder. What is wrong with it is the business of checks.
fn there(site: &Path) -> There {
    let mut findings = Vec::new();
    let languages = source::text(&site.join(CONFIG)).map(|text| configuration::languages(&text));
    let languages = languages.unwrap_or_default();
    let sources = source::read(site, &languages, &mut findings);
    let text = |file| sources.map.text(file);
    let mut present = Present::default();
    let mut named = BTreeSet::new();
    for record in &sources.records {
        let document = Document::read(record.file, text(record.file), &mut findings);
        let mut own = BTreeSet::new();
        read::named_components(&document.front, &mut own);
        named.extend(own.into_iter().map(str::to_owned));
        let stated = document
            .front
            .get("id")
            .and_then(|entry| entry.value.text());
        let id = stated.map_or_else(|| slug::from_name(&record.name), str::to_owned);
        let aliases = document.front.get("aliases").map(|entry| &entry.value);
        let single = aliases.into_iter().filter_map(Node::text);
        let listed = aliases.into_iter().flat_map(Node::items);
        let record_there = PresentRecord {
            id,
            aliases: single
                .chain(listed.filter_map(Node::text))
                .map(str::to_owned)
                .collect(),
            text: text(record.file).to_owned(),
        };
        let path = sources.map.path(record.file).to_owned();
        present.records.insert(path, record_there);
    }
    let ledger_text = source::text(&site.join(ledger::PATH));
    There {
        present,
        languages,
        named,
        config: sources
            .config
            .filter(|file| sources.map.is_whole(*file))
            .map(|file| text(file).to_owned()),
        ledger: ledger_text.as_deref().and_then(Ledger::read),
        ledger_text,
    }
}

/// The path of a file of the site, as whoever named the site would write it.
fn shown(site: &Path, file: &str) -> String {
    let path = site.join(file);
    path.strip_prefix(".")
        .unwrap_or(&path)
        .display()
        .to_string()
}

/// The change of `candor.yaml`, if there is something to add or to follow.
fn config(
    order: &Order,
    there: &There,
    harvest: &Harvest,
    foreign: &mut Foreign,
    noted: &mut BTreeMap<String, Words>,
    findings: &mut Vec<Finding>,
    counts: &mut Counts,
) -> Option<Change> {
    let system = order.system.name();
    let change = |before: Option<&str>, after: String| Change {
        path: CONFIG.to_owned(),
        before: before.map(|text| text.as_bytes().to_vec()),
        after: after.into_bytes(),
    };
    if there.config.is_none() && source::bytes(&order.site.join(CONFIG)).is_some() {
        let file = foreign.map.add(shown(&order.site, CONFIG), String::new());
        findings.push(
            Finding::error(
                "unreadable-file",
                Span::default().at(file),
                "this file of the site cannot be read, so that no components are added to it",
            )
            .help("save it as UTF-8 and import again"),
        );
        return None;
    }
    let subjects = follow::subjects(system, &harvest.site, &harvest.components);
    let Some(text) = &there.config else {
        counts.new_components = counts.components;
        let mut components = harvest.components.clone();
        add_named(&there.named, &mut components);
        let text = configuration::new(&harvest.site, &components);
        follow::note(&text, &subjects, noted);
        return (!text.is_empty()).then(|| change(None, text));
    };
    let file = foreign.map.add(shown(&order.site, CONFIG), text.clone());
    let had = match order.overwriting {
        Overwriting::Never => follow::had(noted, system),
        Overwriting::Forced => BTreeSet::new(),
    };
    if let Some(other) = harvest.site.compatibility
        && !configuration::has_documents(text, other)
    {
        let place = Span::default().at(file);
        let message = "feeds and documents of the old site have other addresses in this one";
        findings.push(
            Finding::hint("documents-elsewhere", place, message).help(format!(
                "add `compatibility: [{system}]`, and they stay where they were, too"
            )),
        );
    }
    let followed = follow::follow(file, text, &subjects, noted, order.overwriting, findings);
    let base = followed.as_ref().unwrap_or(text);
    let after = match configuration::extend(file, base, &harvest.components, &had) {
        Extended::Unchanged => followed,
        Extended::Text(after, new) => {
            counts.new_components = new;
            Some(after)
        }
        Extended::ByHand(missing) => {
            let place = Span::default().at(file);
            findings.push(
                Finding::warning(
                    "components-by-hand",
                    place,
                    "components are missing here that cannot be put in safely",
                )
                .help(format!("add these:\n{missing}")),
            );
            followed
        }
    };
    follow::note(after.as_ref().unwrap_or(text), &subjects, noted);
    after.map(|after| change(Some(text), after))
}

/// Adds the components that only records of the site name, to which a new `candor.yaml` would
/// otherwise be an end.
fn add_named(named: &BTreeSet<String>, components: &mut Vec<DraftComponent>) {
    if components.is_empty() {
        return;
    }
    let mut known = BTreeSet::new();
    settle::ids(components, &mut known);
    let missing = named.iter().filter(|id| !known.contains(*id));
    components.extend(missing.map(|id| DraftComponent {
        id: id.clone(),
        name: id.clone(),
        ..DraftComponent::default()
    }));
}

/// Writes everything; what was imported is noted last, so that an import that was broken off is
/// done again.
fn write(
    order: &Order,
    there: &There,
    changes: &[Change],
    ledger: Ledger,
    progress: &dyn Progress,
) -> Result<(), PublishError> {
    progress.begins(Stage::Write, changes.len());
    if !changes.is_empty() {
        publish::make_folder(&order.site)?;
    }
    changes.par_iter().try_for_each(|change| {
        publish::place(&order.site, change)?;
        progress.advances();
        Ok(())
    })?;
    if ledger == there.ledger.clone().unwrap_or_default() {
        return Ok(());
    }
    let after = ledger.write();
    if there.ledger_text.as_deref() != Some(&after) {
        publish::place(
            &order.site,
            &Change {
                path: ledger::PATH.to_owned(),
                before: there
                    .ledger_text
                    .as_ref()
                    .map(|text| text.clone().into_bytes()),
                after: after.into_bytes(),
            },
        )?;
    }
    Ok(())
}

/// Whether a file's name has one of some endings, in any case.
fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&&*ending))
}

fn count(components: &[DraftComponent]) -> usize {
    components
        .iter()
        .map(|component| 1 + count(&component.children))
        .sum()
}
