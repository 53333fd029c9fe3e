//! The whole flow, from a folder of records to a published site.

mod capitals;
mod collisions;
mod pages;
mod trial;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::config::{self, Config};
use crate::diagnostic::{FileId, Files, Finding, Level, Place, Span};
use crate::facts::Facts;
use crate::facts::transitions::{self, Transition};
use crate::model::read::{RecordDocuments, Translation, UpdateDocument};
use crate::model::record::Asset;
use crate::model::{self, Content};
use crate::parse::node::Node;
use crate::parse::{Document, translation, yaml};
use crate::publish::{PublishError, Target};
use crate::render::{Scene, Task};
use crate::site::view::Language;
use crate::site::{Drafts, Site};
use crate::source::{self, RecordSource, SourceMap, Sources, ThemeContent, UpdateSource};
use crate::theme::{Choice, File, Layer, Layers, Theme};
use crate::time::Instant;
use crate::{check, diagnostic, publish, theme};
use collisions::{Givers, collisions};
use pages::{Beside, Looks, Planned};
use trial::Pages;

/// What to build.
#[derive(Clone, Debug)]
pub struct Options {
    /// The site's folder.
    pub site: PathBuf,
    /// The address to build for, in the form of [`Config::url`]; wins over the configuration's.
    pub base_url: Option<String>,
    /// The time of the build.
    pub now: Instant,
    /// Whether unpublished postmortems are shown.
    pub drafts: Drafts,
    /// Whether rules look at the records.
    pub checks: Checks,
}

/// Whether rules look at the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checks {
    /// They do, and ask as much as a stage does, or else each record's own.
    Run(Option<check::rule::Stage>),
    /// They do not: for the worst day. What cannot be read is still an error.
    Skipped,
}

/// What came of a build.
#[derive(Debug)]
pub struct Report {
    /// All there is to say, in the order of files and places. With an error among it,
    /// nothing must be published.
    pub findings: Vec<Finding>,
    /// The files that findings point into.
    pub sources: SourceMap,
    /// How many records were read.
    pub records: usize,
}

/// Why a build could not go on.
pub type Failure = PublishError;

/// Told how a build gets on, by whom a clock and a terminal belong to.
pub trait Progress: Sync {
    /// A stage begins that has this many parts; 0 when that is not known.
    fn begins(&self, stage: Stage, parts: usize);
    /// One part is done.
    fn advances(&self);
}

/// The stages of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are found and read.
    Read,
    /// Text becomes documents.
    Parse,
    /// Documents become the model, and facts are derived.
    Model,
    /// The theme is put together, and pages are planned.
    Plan,
    /// Rules look for mistakes.
    Check,
    /// Pages are written.
    Render,
}

/// Builds a site into a target. Nothing is put there unless every record is sound, and
/// whoever owns the target must keep what was put only when the report has no error.
///
/// # Errors
/// When the target cannot take an output.
pub fn build(
    options: &Options,
    target: &dyn Target,
    progress: &dyn Progress,
) -> Result<Report, Failure> {
    // What is only worth a warning for ever belongs to whoever checks.
    prepare(options, Level::Error, progress, |mut plan, findings| {
        if has_errors(findings) {
            trial::run(&plan, Pages::All, progress, findings);
            return Ok(());
        }
        // They are larger than the texts they were read from.
        plan.documents = Vec::new();
        render(&plan, target, progress, findings)
    })
}

/// Reads and checks a site and builds nothing.
pub fn examine(options: &Options, progress: &dyn Progress) -> Report {
    let Ok(report) = prepare(options, Level::Hint, progress, |plan, findings| {
        trial::run(&plan, Pages::Some, progress, findings);
        Ok::<(), Infallible>(())
    });
    report
}

/// When a site will change by itself.
#[derive(Debug)]
pub struct Schedule {
    /// All there is to say. With an error among it, the moments are those of a part of the site.
    pub report: Report,
    /// The moments to come in the order of time, each with its record's id.
    pub moments: Vec<(Transition, Option<String>)>,
}

/// Reads a site and tells when it will change by itself.
pub fn schedule(options: &Options, progress: &dyn Progress) -> Schedule {
    let mut findings = Vec::new();
    let loaded = load(options, progress, &mut findings);
    let Loaded {
        settings,
        content,
        facts,
        ..
    } = &loaded;
    let told = told(content, options.drafts);
    let moments = transitions::to_come(&told, &settings.config, facts)
        .into_iter()
        .map(|transition| {
            let id = transition.record.map(|key| content.get(key).id.clone());
            (transition, id)
        })
        .collect();
    Schedule {
        report: report(loaded, findings),
        moments,
    }
}

/// What came of mending.
#[derive(Debug)]
pub struct Mending {
    /// How many edits were made.
    pub edits: usize,
    /// What is left to say.
    pub report: Report,
}

/// Makes the certain edits of a report of [`examine`] in files that are chosen by their paths,
/// and checks the site again, until none is left: what cannot be read hides what comes after.
///
/// # Errors
/// When a file cannot be written.
pub fn mend(
    options: &Options,
    mut report: Report,
    chosen: &dyn Fn(&str) -> bool,
    progress: &dyn Progress,
) -> Result<Mending, Failure> {
    let mut edits = 0;
    // A bound, should an edit not be the end of its finding.
    for _ in 0..ROUNDS_OF_MENDING_MAX {
        let sources = &report.sources;
        let mut mended = diagnostic::mend::mend(&report.findings, sources);
        mended.retain(|file, _| chosen(sources.path(*file)));
        if mended.is_empty() {
            break;
        }
        for (file, after) in mended {
            let path = options.site.join(sources.path(file));
            publish::rewrite(&path, sources.text(file), &after.text)?;
            edits += after.edits;
        }
        report = examine(options, progress);
    }
    Ok(Mending { edits, report })
}

const ROUNDS_OF_MENDING_MAX: usize = 100;

/// What was read of a site.
struct Loaded {
    sources: Sources,
    settings: Settings,
    documents: Vec<RecordDocuments>,
    content: Content,
    facts: Facts,
}

/// What there is to build.
struct Plan<'p> {
    loaded: &'p Loaded,
    documents: Vec<RecordDocuments>,
    /// The files in which something could not be read.
    unread: BTreeSet<FileId>,
    themes: &'p [Theme],
    tasks: &'p [Task<'p>],
    options: &'p Options,
}

/// All that is the same for checking and building; `then` is asked for the rest.
fn prepare<E>(
    options: &Options,
    least: Level,
    progress: &dyn Progress,
    then: impl FnOnce(Plan<'_>, &mut Vec<Finding>) -> Result<(), E>,
) -> Result<Report, E> {
    let mut findings = Vec::new();
    let mut loaded = load(options, progress, &mut findings);
    let errors = findings.iter().filter(|it| it.level == Level::Error);
    let unread = errors.map(|finding| finding.place.file).collect();
    let documents = std::mem::take(&mut loaded.documents);
    let Loaded {
        sources,
        settings,
        content,
        facts,
        ..
    } = &loaded;

    progress.begins(Stage::Plan, 0);
    let translations = translations(&loaded, &documents);
    let editions = editions(&settings.config, content, &translations);
    let themes: Vec<Option<Theme>> = editions
        .iter()
        .map(|(config, _)| {
            let mut faults = Vec::new();
            let theme = theme(sources, settings, config, &mut faults);
            // What is wrong in a template is so in every language.
            faults.retain(|fault| !findings.contains(fault));
            findings.append(&mut faults);
            theme
        })
        .collect();
    // Only now: one that has faults must not hide those of the next.
    let themes: Option<Vec<Theme>> = themes.into_iter().collect();
    let looks = match themes {
        Some(_) => Looks::Final,
        None => Looks::Unknown,
    };
    // Which pages there are does not hang on a theme that cannot be read.
    let themes = themes.or_else(|| {
        let plain = |(config, _): &(&Config, _)| Theme::plain(config.home());
        editions.iter().map(plain).collect()
    });
    if let Some(themes) = themes {
        let languages = languages(&editions, &themes);
        let told: Vec<Cow<'_, Content>> = editions
            .iter()
            .map(|(_, content)| told(content, options.drafts))
            .collect();
        let shown = shown(&editions, &told);
        let sites = sites(&shown, facts, options.drafts);
        let scenes = scenes(&sites, &themes, &languages, settings.place);
        let tasks: Vec<Task<'_>> = scenes.iter().flat_map(Scene::tasks).collect();
        let beside = Beside::all(content);
        let drafted = match options.drafts {
            Drafts::Hidden if told.iter().any(|it| matches!(it, Cow::Owned(_))) => {
                self::sites(&editions, facts, Drafts::Shown)
            }
            _ => Vec::new(),
        };
        let drafted_scenes = self::scenes(&drafted, &themes, &languages, settings.place);
        let drafted_tasks: Vec<Task<'_>> = drafted_scenes.iter().flat_map(Scene::tasks).collect();
        let with_drafts = Planned::new(&drafted, &drafted_tasks, &beside, looks);
        let mut planned = Planned::new(&sites, &tasks, &beside, looks);
        planned.with_drafts = (!drafted.is_empty()).then_some(&with_drafts);
        let givers = Givers {
            config: &settings.config,
            content,
            documents: &documents,
            home: settings.place,
        };
        findings.extend(collisions(&planned, &givers));
        findings.extend(capitals::alike(&planned, &givers));

        progress.begins(Stage::Check, 0);
        if let Checks::Run(stage) = options.checks {
            let scope = check::Scope {
                content,
                config: &settings.config,
                facts,
                documents: &documents,
                wordings: &sources.wordings,
                settings: &settings.trees(),
                files: &sources.map,
                pages: &planned,
                stage,
                least,
            };
            let words = check::Words::asked(&settings.config.policy, least);
            check::run(scope, &words, &mut findings);
            if documents.iter().any(|it| !it.translations.is_empty()) {
                let text = |document: &Document| sources.map.text(document.file);
                let config = &settings.config;
                let (documents, content) = model::read::translations(&documents, config, text);
                let scope = check::Scope {
                    content: &content,
                    facts: &Facts::of(&content, config, options.now),
                    documents: &documents,
                    ..scope
                };
                check::run_over_translations(scope, &words, &mut findings);
            }
        }
        let plan = Plan {
            loaded: &loaded,
            documents,
            unread,
            themes: &themes,
            tasks: &tasks,
            options,
        };
        then(plan, &mut findings)?;
    }
    Ok(report(loaded, findings))
}

/// A site in all its languages, the original's first.
fn editions<'a>(
    config: &'a Config,
    content: &'a Content,
    translations: &'a [(Config, Content)],
) -> Vec<(&'a Config, &'a Content)> {
    let others = translations
        .iter()
        .map(|(config, content)| (config, content));
    std::iter::once((config, content)).chain(others).collect()
}

fn sites<'a>(
    editions: &[(&'a Config, &'a Content)],
    facts: &'a Facts,
    drafts: Drafts,
) -> Vec<Site<'a>> {
    let site =
        |(config, content): &(&'a Config, &'a Content)| Site::plan(content, config, facts, drafts);
    editions.iter().map(site).collect()
}

fn scenes<'a>(
    sites: &'a [Site<'a>],
    themes: &'a [Theme],
    languages: &'a [Language],
    home: Place,
) -> Vec<Scene<'a>> {
    let both = sites.iter().zip(themes);
    both.map(|(site, theme)| Scene::new(site, theme, languages, home))
        .collect()
}

/// The content as readers may see it.
fn told(content: &Content, drafts: Drafts) -> Cow<'_, Content> {
    match drafts {
        Drafts::Hidden => content.without_drafts(),
        Drafts::Shown => Cow::Borrowed(content),
    }
}

/// The editions with what is told of their content.
fn shown<'a>(
    editions: &[(&'a Config, &Content)],
    told: &'a [Cow<'_, Content>],
) -> Vec<(&'a Config, &'a Content)> {
    let both = editions.iter().zip(told);
    both.map(|((config, _), told)| (*config, &**told)).collect()
}

/// The configuration and the content in each language besides the original's.
fn translations(loaded: &Loaded, documents: &[RecordDocuments]) -> Vec<(Config, Content)> {
    let Loaded {
        sources, settings, ..
    } = loaded;
    let text = |document: &Document| sources.map.text(document.file);
    let others = settings.config.languages.iter().skip(1);
    others
        .map(|(language, _)| {
            let config = settings.in_language(language);
            let content = model::read::content_in(language, documents, &config, text);
            (config, content)
        })
        .collect()
}

/// What pages say of the languages that they are there in; nothing when there is one.
fn languages(editions: &[(&Config, &Content)], themes: &[Theme]) -> Vec<Language> {
    let language = |((config, _), theme): (&(&Config, _), &Theme)| Language {
        tag: config.language.clone(),
        name: theme.word("language-name"),
        direction: theme.direction(),
        root: config.root().to_owned(),
        base: config.url.clone().unwrap_or_default(),
    };
    match editions {
        [_] => Vec::new(),
        _ => editions.iter().zip(themes).map(language).collect(),
    }
}

fn load(options: &Options, progress: &dyn Progress, findings: &mut Vec<Finding>) -> Loaded {
    progress.begins(Stage::Read, 0);
    let sources = source::read(&options.site, &languages_of(&options.site), findings);

    progress.begins(Stage::Parse, sources.records.len());
    let settings = Settings::read(&sources, options, findings);
    let documents = documents(&sources, progress, findings);

    progress.begins(Stage::Model, documents.len());
    let text = |document: &Document| sources.map.text(document.file);
    let content = model::read::content(&documents, &settings.config, text, findings);
    // In the part that could not be read there may be languages.
    if settings.node.as_ref().is_none_or(|node| node.is_whole) {
        model::read::find_unlisted(&documents, &settings.config, findings);
    }
    let facts = Facts::of(&content, &settings.config, options.now);
    Loaded {
        sources,
        settings,
        documents,
        content,
        facts,
    }
}

/// The languages besides the original's that a site names: they say which files are records, and
/// are needed before any is read.
fn languages_of(site: &Path) -> Vec<String> {
    let text = source::text(&site.join(source::CONFIG)).unwrap_or_default();
    let range = start_of(&text)..text.len();
    let node = yaml::read(FileId(0), &text, range, &mut Vec::new());
    node.map_or_else(Vec::new, |node| config::other_languages(&node))
}

fn report(loaded: Loaded, mut findings: Vec<Finding>) -> Report {
    findings.sort_by_key(|finding| finding.place);
    Report {
        findings,
        records: loaded.content.records().len(),
        sources: loaded.sources.map,
    }
}

impl Report {
    /// Whether the site must not be published.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.findings)
    }

    /// Whether there was a site to look at.
    pub fn has_site(&self) -> bool {
        self.findings
            .iter()
            .all(|finding| finding.rule != source::NO_SITE)
    }
}

/// The configuration, and where in it things stand.
struct Settings {
    config: Config,
    place: Place,
    theme: Place,
    /// The tree of `candor.yaml`, and those with its words in other languages.
    node: Option<Node>,
    words: Vec<(String, FileId, Node)>,
}

impl Settings {
    fn read(sources: &Sources, options: &Options, findings: &mut Vec<Finding>) -> Self {
        let node = sources.config.map(|file| {
            let text = sources.map.text(file);
            let node = yaml::read(file, text, start_of(text)..text.len(), findings);
            let mut node = node.unwrap_or_else(Node::unread);
            node.is_whole &= sources.map.is_whole(file);
            (file, node)
        });
        let place = Span::default().at(sources.config.unwrap_or(FileId(0)));
        let (mut config, theme) = match &node {
            Some((file, node)) => (
                Config::read(*file, node, findings),
                place_of_key(node, "theme", place),
            ),
            None => (Config::default(), place),
        };
        let words = sources.config_words.iter().filter_map(|(language, file)| {
            let text = sources.map.text(*file);
            let words = yaml::read(*file, text, start_of(text)..text.len(), findings)?;
            if let Some((_, node)) = &node {
                translation::examine(*file, node, &words, config::WORDS, findings);
            }
            Some((language.clone(), *file, words))
        });
        let words = words.collect();
        if options.base_url.is_some() {
            config.url.clone_from(&options.base_url);
        }
        Self {
            config,
            place,
            theme,
            node: node.map(|(_, node)| node),
            words,
        }
    }

    /// The trees with the files in which they stand.
    fn trees(&self) -> Vec<(FileId, &Node)> {
        let own = self.node.iter().map(|node| (self.place.file, node));
        let words = self.words.iter().map(|(_, file, node)| (*file, node));
        own.chain(words).collect()
    }

    fn in_language(&self, language: &str) -> Config {
        let words = self.words.iter().find(|(own, ..)| own == language);
        let told = words
            .zip(self.node.as_ref())
            .map(|((.., words), node)| translation::put_over(node, words, config::WORDS));
        self.config.in_language(language, told.as_ref())
    }
}

/// Where a text begins behind its byte order mark.
fn start_of(text: &str) -> usize {
    if text.starts_with('\u{feff}') { 3 } else { 0 }
}

fn place_of_key(node: &Node, key: &str, otherwise: Place) -> Place {
    node.get(key)
        .map_or(otherwise, |entry| entry.value.span.at(otherwise.file))
}

/// Parses all records on all cores; findings keep the order of the files.
fn documents(
    sources: &Sources,
    progress: &dyn Progress,
    findings: &mut Vec<Finding>,
) -> Vec<RecordDocuments> {
    let parsed: Vec<(RecordDocuments, Vec<Finding>)> = sources
        .records
        .par_iter()
        .map(|record| {
            let mut findings = Vec::new();
            let documents = record_documents(record, &sources.map, &mut findings);
            progress.advances();
            (documents, findings)
        })
        .collect();
    parsed
        .into_iter()
        .map(|(documents, faults)| {
            findings.extend(faults);
            documents
        })
        .collect()
}

fn record_documents(
    record: &RecordSource,
    map: &SourceMap,
    findings: &mut Vec<Finding>,
) -> RecordDocuments {
    let mut read = |file| {
        if map.is_whole(file) {
            Document::read(file, map.text(file), findings)
        } else {
            Document::read_in_part(file, map.text(file), findings)
        }
    };
    RecordDocuments {
        name: record.name.clone(),
        updates: update_documents(&record.updates, &mut read),
        translations: record
            .translations
            .iter()
            .map(|words| Translation {
                language: words.language.clone(),
                updates: update_documents(&words.updates, &mut read),
                record: words.record.map(&mut read),
            })
            .collect(),
        record: read(record.file),
        assets: record
            .assets
            .iter()
            .map(|asset| Asset {
                name: asset.name.clone(),
                size: asset.image_size(),
            })
            .collect(),
        texts: record.texts.clone(),
        unsearched: record.unsearched.clone(),
    }
}

fn update_documents(
    updates: &[UpdateSource],
    mut read: impl FnMut(FileId) -> Document,
) -> Vec<UpdateDocument> {
    updates
        .iter()
        .map(|update| UpdateDocument {
            name: update.name.clone(),
            document: read(update.file),
        })
        .collect()
}

fn theme<'s>(
    sources: &'s Sources,
    settings: &'s Settings,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> Option<Theme> {
    let own: Vec<&source::ThemeFile> = sources
        .themes
        .iter()
        .filter(|file| file.theme == config.theme)
        .collect();
    let mut bytes = |asset: &source::Asset| match asset.read() {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            findings.push(Finding::error(
                "unreadable-file",
                settings.theme,
                format!("`{}` cannot be read: {error}", asset.path().display()),
            ));
            None
        }
    };
    let mut assets: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for file in &own {
        if let ThemeContent::Asset(asset) = &file.content
            && let Some(bytes) = bytes(asset)
        {
            assets.insert(below(&file.path, "assets/").unwrap_or(&file.path), bytes);
        }
    }
    let mut own_assets: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for asset in &sources.assets {
        own_assets.extend(bytes(asset).map(|bytes| (&*asset.name, bytes)));
    }
    let texts = |folder: &str| -> Vec<File<'_>> {
        own.iter()
            .filter_map(|file| match file.content {
                ThemeContent::Text(id) => Some(File {
                    path: below(&file.path, folder)?,
                    id: Some(id),
                    text: sources.map.text(id),
                }),
                ThemeContent::Asset(_) => None,
            })
            .collect()
    };
    let of_site = |files: &'s [(String, FileId)]| -> Vec<File<'s>> {
        files
            .iter()
            .map(|(path, id)| File {
                path,
                id: Some(*id),
                text: sources.map.text(*id),
            })
            .collect()
    };
    let layers = Layers {
        site: Layer {
            templates: of_site(&sources.templates),
            messages: of_site(&sources.messages),
            assets: published(&own_assets),
        },
        theme: Layer {
            templates: texts("templates/"),
            messages: texts("messages/"),
            assets: published(&assets),
        },
        manifest: texts("").into_iter().find(|file| file.path == "theme.yaml"),
    };
    let place_of = |language: &str| {
        let languages = config.languages.iter();
        let mut places = languages.filter(|(own, _)| own == language);
        places.next().map(|(_, place)| *place)
    };
    let setting = |(text, place): &'s (String, Place)| theme::Setting {
        text,
        place: *place,
    };
    let own = &settings.config.look;
    let look = theme::Look {
        accent: own.accent.as_ref().map(setting),
        accent_dark: own.accent_dark.as_ref().map(setting),
        logo: own.logo.as_ref().map(setting),
        font: own.font.iter().map(setting).collect(),
    };
    let choice = Choice {
        theme: &config.theme,
        theme_place: settings.theme,
        language: &config.language,
        language_place: place_of(&config.language).unwrap_or(settings.place),
        root: config.home(),
        look,
    };
    Theme::load(&choice, &layers, findings)
}

fn published<'a>(assets: &'a BTreeMap<&'a str, Vec<u8>>) -> Vec<theme::Asset<'a>> {
    assets
        .iter()
        .map(|(path, bytes)| theme::Asset { path, bytes })
        .collect()
}

fn below<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    path.strip_prefix(folder)
}

/// Makes all outputs on all cores. A fault in a template shows on every page that uses it,
/// so each place is reported once.
fn render(
    plan: &Plan<'_>,
    target: &dyn Target,
    progress: &dyn Progress,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    progress.begins(Stage::Render, plan.tasks.len());
    let faults: Vec<Option<Finding>> = plan
        .tasks
        .par_iter()
        .map(|task| {
            let fault = match task.make() {
                Ok(bytes) => {
                    target.put(&task.path, &bytes)?;
                    None
                }
                Err(finding) => Some(*finding),
            };
            progress.advances();
            Ok(fault)
        })
        .collect::<Result<_, Failure>>()?;
    trial::tell(faults.into_iter().flatten(), findings);
    assets(plan, target, findings)
}

/// Copies what lies beside records.
fn assets(
    plan: &Plan<'_>,
    target: &dyn Target,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let Loaded {
        sources, content, ..
    } = plan.loaded;
    let by_file: BTreeMap<FileId, &str> = content
        .records()
        .map(|record| (record.file, record.id.as_str()))
        .collect();
    for record in &sources.records {
        let Some(id) = by_file.get(&record.file) else {
            continue;
        };
        for asset in &record.assets {
            match asset.read() {
                Ok(bytes) => target.put(&format!("incidents/{id}/{}", asset.name), &bytes)?,
                Err(error) => findings.push(unreadable(asset, record, &error)),
            }
        }
    }
    Ok(())
}

fn unreadable(asset: &source::Asset, record: &RecordSource, error: &io::Error) -> Finding {
    Finding::error(
        "unreadable-file",
        Span::default().at(record.file),
        format!("`{}` cannot be read: {error}", asset.name),
    )
}

fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.level == Level::Error)
}
