//! Outputs made into nothing: what is wrong in a template shows only when it makes a page, and
//! whoever mends records wants to know of it before all of them are sound.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{Loaded, Plan, Progress, Stage};
use super::{editions, languages, scenes, shown, sites, told, translations, unreadable};
use crate::diagnostic::{FileId, Files, Finding};
use crate::facts::Facts;
use crate::model::read::{RecordDocuments, UpdateDocument};
use crate::model::{self, Content};
use crate::parse::Document;
use crate::render::{Scene, Task};
use crate::theme::Theme;

/// Which pages are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    /// All that templates make.
    All,
    /// A few of each template's: a check of ten thousand records need not take as long as a build.
    Some,
}

/// How many pages of each template are a few.
const PAGES_MAX: usize = 32;

/// Makes pages, if the site has templates of its own, and looks whether what lies beside records can
/// be read. Nothing is kept.
pub(super) fn run(
    plan: &Plan<'_>,
    pages: Pages,
    progress: &dyn Progress,
    findings: &mut Vec<Finding>,
) {
    tell(faults(plan, pages, progress), findings);
    for record in &plan.loaded.sources.records {
        let faults = record.assets.iter().filter_map(|asset| {
            let error = asset.fault()?;
            Some(unreadable(asset, record, &error))
        });
        findings.extend(faults);
    }
}

/// A fault in a template shows on every page that uses it, so each place is reported once.
pub(super) fn tell(faults: impl IntoIterator<Item = Finding>, findings: &mut Vec<Finding>) {
    for fault in faults {
        if !findings.iter().any(|finding| is_same(finding, &fault)) {
            findings.push(fault);
        }
    }
}

fn is_same(one: &Finding, other: &Finding) -> bool {
    one.place == other.place && one.message == other.message
}

fn faults(plan: &Plan<'_>, pages: Pages, progress: &dyn Progress) -> Vec<Finding> {
    if !plan.themes.iter().any(Theme::has_own_templates) {
        return Vec::new();
    }
    let mut found = faults_of(plan.tasks, pages, progress);
    // What a template finds missing may only not have been understood.
    if !found.is_empty() && !plan.unread.is_empty() {
        let certain = faults_without_unread(plan, pages, progress);
        found.retain(|fault| certain.iter().any(|certain| is_same(certain, fault)));
    }
    found
}

/// The faults that show without the records that were not understood; none when the configuration
/// was not, which is on all pages.
fn faults_without_unread(plan: &Plan<'_>, pages: Pages, progress: &dyn Progress) -> Vec<Finding> {
    let Loaded {
        sources, settings, ..
    } = plan.loaded;
    let words = sources.config_words.iter().map(|(_, file)| *file);
    let mut configuration = sources.config.into_iter().chain(words);
    if configuration.any(|file| plan.unread.contains(&file)) {
        return Vec::new();
    }
    let documents: Vec<RecordDocuments> = plan
        .documents
        .iter()
        .filter(|record| is_read(record, &plan.unread))
        .cloned()
        .collect();
    let text = |document: &Document| sources.map.text(document.file);
    let content = model::read::content(&documents, &settings.config, text, &mut Vec::new());
    let facts = Facts::of(&content, &settings.config, plan.options.now);
    let translations = translations(plan.loaded, &documents);
    let editions = editions(&settings.config, &content, &translations);
    let languages = languages(&editions, plan.themes);
    let told: Vec<Cow<'_, Content>> = editions
        .iter()
        .map(|(_, content)| told(content, plan.options.drafts))
        .collect();
    let sites = sites(&shown(&editions, &told), &facts, plan.options.drafts);
    let scenes = scenes(&sites, plan.themes, &languages, settings.place);
    let tasks: Vec<Task<'_>> = scenes.iter().flat_map(Scene::tasks).collect();
    faults_of(&tasks, pages, progress)
}

/// Whether all files of a record were understood.
fn is_read(record: &RecordDocuments, unread: &BTreeSet<FileId>) -> bool {
    let is_read = |document: &Document| !unread.contains(&document.file);
    let are_read = |updates: &[UpdateDocument]| updates.iter().all(|it| is_read(&it.document));
    is_read(&record.record)
        && are_read(&record.updates)
        && record
            .translations
            .iter()
            .all(|words| words.record.iter().all(is_read) && are_read(&words.updates))
}

fn faults_of(tasks: &[Task<'_>], pages: Pages, progress: &dyn Progress) -> Vec<Finding> {
    let mut made: BTreeMap<&str, usize> = BTreeMap::new();
    let is_tried = |task: &&Task<'_>| {
        let Some(template) = task.template else {
            return false;
        };
        let made = made.entry(template).or_default();
        *made += 1;
        pages == Pages::All || *made <= PAGES_MAX
    };
    let tried: Vec<&Task<'_>> = tasks.iter().filter(is_tried).collect();
    progress.begins(Stage::Render, tried.len());
    let faults: Vec<Option<Finding>> = tried
        .par_iter()
        .map(|task| {
            let fault = task.make().err().map(|fault| *fault);
            progress.advances();
            fault
        })
        .collect();
    faults.into_iter().flatten().collect()
}
