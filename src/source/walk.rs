//! The layout of a site's folder: which file is what.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{
    Asset, BESIDE_BYTES_MAX, NO_SITE, ReadText, RecordSource, Sources, TEXT_BYTES_MAX,
    ThemeContent, ThemeFile, TranslationSource, UpdateSource, begins_as_text, read_beside,
    read_text,
};
use crate::diagnostic::{FileId, Finding, Span};

/// The file that configures a site.
pub const CONFIG: &str = "candor.yaml";

/// What it is called by those who end such names otherwise.
const CONFIG_MISNAMED: &str = "candor.yml";

/// The folders of a site that are read.
pub const FOLDERS: [&str; 5] = ["incidents", "templates", "messages", "assets", "themes"];

/// The file that makes a folder a bundle.
const BUNDLE_RECORD: &str = "incident.md";

/// The folder below `incidents/` with texts for posts. Like all whose names begin so, it has no
/// records in it.
const WORDINGS: &str = "_templates";

/// Reads a site: `candor.yaml` and the folders beside it, with words in `languages` besides its
/// original's. What is not there is not missed, but a folder without both of the first two is no site.
pub fn read(site: &Path, languages: &[String], findings: &mut Vec<Finding>) -> Sources {
    let mut walk = Walk::new(site, findings);
    let mut plan = Plan::default();

    let config = site.join(CONFIG);
    let has_config = config.symlink_metadata().is_ok();
    if has_config && walk.leaves_site(&config) {
        walk.sources.config = Some(walk.link_fault(CONFIG));
    } else if config.is_file() {
        plan.text(CONFIG.to_owned(), config, Role::Config);
    } else if !has_config && site.join(CONFIG_MISNAMED).is_file() {
        walk.fault(
            CONFIG_MISNAMED,
            "file-not-read",
            "this is not read: a site's configuration is called `candor.yaml`",
            "rename it to `candor.yaml`",
        );
    } else if has_config {
        let file = walk.fault(
            CONFIG,
            "unreadable-file",
            "this is no file",
            "mend or remove it",
        );
        walk.sources.config = Some(file);
    }
    for (language, entry) in walk.config_words(languages) {
        plan.text(entry.path, entry.absolute, Role::ConfigWords(language));
    }
    let incidents = site.join("incidents");
    if !has_config && !incidents.is_dir() {
        walk.fault(
            &site.display().to_string(),
            NO_SITE,
            "there is neither a `candor.yaml` nor an `incidents` folder here",
            "name the site's folder with `--site`",
        );
    }
    for folder in FOLDERS {
        let path = site.join(folder);
        if path.symlink_metadata().is_ok() && !path.is_dir() {
            walk.fault(
                folder,
                "unreadable-file",
                "this is no folder",
                "mend or remove it",
            );
        }
    }
    let files = walk.files(&incidents);
    let Misplaced {
        translations,
        updates,
        records,
    } = plan.incidents(files, languages);
    for update in updates {
        walk.fault(
            &update,
            "file-not-read",
            "this is read as no update",
            "put it into the bundle's `updates` itself, with a name such as `2024-09-09T0643Z-investigating.md`",
        );
    }
    for record in records {
        walk.slip(
            &record,
            "this is read as no record",
            "name it like `2024-09-09-sign-in.md`, or `incident.md` in a folder of its own; what is none begins with `_`",
        );
    }
    for translation in translations {
        walk.fault(
            &translation,
            "translation-of-nothing",
            "there is nothing beside this that it translates",
            "name it like what it translates, with the language before the ending, such as `slow.de.md` for `slow.md`",
        );
    }
    for entry in walk.files(&incidents.join(WORDINGS)) {
        if stem(split_path(&entry.path).1).is_some_and(|stem| !is_note(stem)) {
            plan.text(entry.path, entry.absolute, Role::Wording);
        }
    }
    for entry in walk.files(&site.join("templates")) {
        let role = Role::Template(below(&entry.path, 1));
        plan.text(entry.path, entry.absolute, role);
    }
    for entry in walk.files(&site.join("messages")) {
        let role = Role::Messages(below(&entry.path, 1));
        plan.text(entry.path, entry.absolute, role);
    }
    let assets = walk.files(&site.join("assets"));
    walk.sources.assets = assets
        .into_iter()
        .map(|entry| Asset {
            name: below(&entry.path, 1),
            path: entry.absolute,
        })
        .collect();
    for entry in walk.files(&site.join("themes")) {
        plan.theme_file(entry);
    }
    let mut sources = walk.sources;
    plan.carry_out(&mut sources, findings);
    sources
}

/// Files below `incidents/` that nobody reads where they are.
#[derive(Default)]
struct Misplaced {
    /// Translations of nothing.
    translations: Vec<String>,
    /// Texts among updates.
    updates: Vec<String>,
    /// What may have been meant for a record.
    records: Vec<String>,
}

/// A file that was found.
struct Found {
    /// Relative to the site, with `/`.
    path: String,
    absolute: PathBuf,
}

struct Walk<'a> {
    site: &'a Path,
    root: PathBuf,
    sources: Sources,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Walk<'a> {
    fn new(site: &'a Path, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            site,
            root: site.canonicalize().unwrap_or_else(|_| site.to_owned()),
            sources: Sources::default(),
            findings,
        }
    }

    /// All files below a folder of the site, in the order of their paths, without those
    /// whose name, or whose folder's name, begins with `_` or `.`.
    fn files(&mut self, folder: &Path) -> Vec<Found> {
        let mut found = Vec::new();
        if !folder.is_dir() {
            return found;
        }
        let mut entries = WalkDir::new(folder)
            .follow_links(true)
            .sort_by_file_name()
            .into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let shown = self.shown(error.path().unwrap_or(folder));
                    let why = match (error.loop_ancestor(), error.io_error()) {
                        (Some(above), _) => {
                            format!("it links back to `{}`", self.shown(above))
                        }
                        (None, Some(error)) => error.to_string(),
                        (None, None) => error.to_string(),
                    };
                    self.fault(
                        &shown,
                        "unreadable-file",
                        &format!("this cannot be read: {why}"),
                        "mend or remove it",
                    );
                    continue;
                }
            };
            let is_folder = entry.file_type().is_dir();
            if entry.depth() > 0 && is_hidden(&entry) {
                if is_folder {
                    entries.skip_current_dir();
                }
                continue;
            }
            if entry.path_is_symlink() && self.leaves_site(entry.path()) {
                let shown = self.shown(entry.path());
                self.link_fault(&shown);
                if is_folder {
                    entries.skip_current_dir();
                }
                continue;
            }
            if is_folder {
                continue;
            }
            let shown = self.shown(entry.path());
            if !entry.file_type().is_file() {
                // Reading a pipe or a device may never end.
                self.fault(
                    &shown,
                    "unreadable-file",
                    "this is neither a file nor a folder",
                    "remove it",
                );
                continue;
            }
            if entry.path().to_str().is_none() {
                self.fault(
                    &shown,
                    "file-name-not-utf-8",
                    "this file's name is not UTF-8",
                    "rename it",
                );
                continue;
            }
            found.push(Found {
                path: shown,
                absolute: entry.into_path(),
            });
        }
        found
    }

    /// The files `candor.TAG.yaml`, in the order of their tags.
    fn config_words(&mut self, languages: &[String]) -> Vec<(String, Found)> {
        let Ok(entries) = self.site.read_dir() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in entries.flatten() {
            let (name, absolute) = (entry.file_name(), entry.path());
            let language = name
                .to_str()
                .and_then(|name| name.strip_prefix("candor.")?.strip_suffix(".yaml"))
                .filter(|tag| languages.iter().any(|language| language == tag));
            let Some(language) = language else { continue };
            let path = self.shown(&absolute);
            if self.leaves_site(&absolute) {
                self.link_fault(&path);
            } else if absolute.is_file() {
                found.push((language.to_owned(), Found { path, absolute }));
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    }

    fn leaves_site(&self, path: &Path) -> bool {
        path.canonicalize()
            .is_ok_and(|target| !target.starts_with(&self.root))
    }

    fn shown(&self, path: &Path) -> String {
        let relative = path.strip_prefix(self.site).unwrap_or(path);
        // Elsewhere a backslash is a letter like any other, and must not become a folder.
        relative
            .to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/")
    }

    fn link_fault(&mut self, path: &str) -> FileId {
        self.fault(
            path,
            "link-leaves-site",
            "this symbolic link leads out of the site's folder",
            "copy what it points to into the site",
        )
    }

    /// Notes a fault of something that has no text to point into.
    fn fault(&mut self, path: &str, rule: &'static str, message: &str, help: &str) -> FileId {
        let map = &mut self.sources.map;
        let file = map.add_in_part(path.to_owned(), String::new());
        self.findings
            .push(Finding::error(rule, Span::default().at(file), message).help(help));
        file
    }

    /// Reports a file at a name at which it is not what it seems to be.
    fn slip(&mut self, path: &str, message: &str, help: &str) {
        let file = self.sources.map.add_in_part(path.to_owned(), String::new());
        let place = Span::default().at(file);
        let finding = Finding::warning("file-not-read", place, message);
        self.findings.push(finding.help(help));
    }
}

/// What is to be read, in order, so that reading can run on all cores.
#[derive(Default)]
struct Plan {
    texts: Vec<(String, PathBuf)>,
    roles: Vec<Role>,
    /// The records' names and assets; their files are known once they are read.
    records: Vec<(String, Vec<Asset>)>,
    /// What is not read although it is a text: the record's number, the name, and why not.
    unsearched: Vec<(usize, String, String)>,
    themes: Vec<ThemeFile>,
    /// The size of what lies beside records and is read.
    bytes_beside: u64,
}

/// What a text file is. Records go by their number in the plan.
enum Role {
    Config,
    ConfigWords(String),
    Record(usize),
    Update(usize, String),
    /// A record's words in a language.
    Words(usize, String),
    /// An update's words in a language.
    UpdateWords(usize, String, String),
    /// What lies beside a record and may be a text.
    Beside(usize),
    Wording,
    Template(String),
    Messages(String),
    Theme {
        theme: String,
        path: String,
    },
}

/// Whether what may be a text is read.
enum Room {
    /// It is.
    Enough,
    /// It is not, and this is why.
    None(String),
    /// It is no text.
    NotNeeded,
}

impl Plan {
    fn text(&mut self, path: String, absolute: PathBuf, role: Role) {
        self.texts.push((path, absolute));
        self.roles.push(role);
    }

    fn record(&mut self, name: &str) -> usize {
        self.records.push((name.to_owned(), Vec::new()));
        self.records.len() - 1
    }

    /// Files below `incidents/`: a folder with an `incident.md` is a bundle, and whatever
    /// lies in it belongs to that record; any other Markdown file is a record. A `README.md`
    /// is neither: it is a note to those who write records. Nor is `NAME.TAG.md` with the tag of
    /// one of the languages: it has the words of `NAME.md` in that language. Returns what looks like one
    /// of these and is none.
    fn incidents(&mut self, files: Vec<Found>, languages: &[String]) -> Misplaced {
        let paths: BTreeSet<String> = files.iter().map(|found| found.path.clone()).collect();
        // The path of what is translated, and the language.
        let translated = |path: &str| {
            let (rest, tag) = stem(path)?.rsplit_once('.')?;
            let language = languages.iter().find(|language| *language == tag)?;
            let mut originals = TEXT_ENDINGS.iter().map(|ending| format!("{rest}{ending}"));
            let original = originals.find(|original| paths.contains(original));
            Some((original, language.clone()))
        };
        let mut misplaced = Misplaced::default();
        let mut single: BTreeMap<String, usize> = BTreeMap::new();
        let mut words = Vec::new();
        let bundles: BTreeMap<String, usize> = files
            .iter()
            .map(|found| split_path(&found.path))
            .filter(|(folder, name)| *name == BUNDLE_RECORD && *folder != "incidents")
            .map(|(folder, _)| (folder.to_owned(), self.record(split_path(folder).1)))
            .collect();
        for found in files {
            let (folder, file_name) = split_path(&found.path);
            if stem(file_name).is_some_and(is_note) {
                continue;
            }
            let translation = match translated(&found.path) {
                Some((None, _)) => {
                    misplaced.translations.push(found.path);
                    continue;
                }
                Some((Some(original), language)) => Some((original, language)),
                None => None,
            };
            let bundle =
                ancestors(folder).find_map(|above| Some((above.len() + 1, *bundles.get(above)?)));
            let Some((inside, record)) = bundle else {
                if let Some((original, language)) = translation {
                    words.push((original, language, found));
                } else if let Some(name) = stem(file_name) {
                    let record = self.record(name);
                    single.insert(found.path.clone(), record);
                    if file_name.eq_ignore_ascii_case(BUNDLE_RECORD) && file_name != BUNDLE_RECORD {
                        misplaced.records.push(found.path.clone());
                    }
                    self.text(found.path, found.absolute, Role::Record(record));
                } else if may_be_meant_for_a_record(file_name) {
                    misplaced.records.push(found.path);
                }
                continue;
            };
            let original = translation
                .as_ref()
                .map(|(original, language)| (&original[inside..], language));
            let inside = &found.path[inside..];
            let update = inside
                .strip_prefix("updates/")
                .filter(|name| !name.contains('/'))
                .and_then(stem);
            let original_update = original.and_then(|(path, language)| {
                let name = path.strip_prefix("updates/").and_then(stem)?;
                Some((name.to_owned(), language.clone()))
            });
            if inside == BUNDLE_RECORD {
                self.text(found.path, found.absolute, Role::Record(record));
            } else if let Some((BUNDLE_RECORD, language)) = original {
                let role = Role::Words(record, language.clone());
                self.text(found.path, found.absolute, role);
            } else if let Some((name, language)) = original_update.filter(|_| update.is_some()) {
                let role = Role::UpdateWords(record, language, name);
                self.text(found.path, found.absolute, role);
            } else if let Some(name) = update {
                let role = Role::Update(record, name.to_owned());
                self.text(found.path, found.absolute, role);
            } else if is_lost_update(inside) {
                misplaced.updates.push(found.path);
            } else {
                self.records[record].1.push(Asset {
                    name: inside.to_owned(),
                    path: found.absolute.clone(),
                });
                match self.room_beside(&found) {
                    Room::Enough => self.text(found.path, found.absolute, Role::Beside(record)),
                    Room::None(why) if begins_as_text(&found.absolute) => {
                        let name = inside.to_owned();
                        self.unsearched.push((record, name, why));
                    }
                    Room::None(_) | Room::NotNeeded => {}
                }
            }
        }
        self.words(words, &single);
        misplaced
    }

    /// Whether there is room for a file beside a record that may be a text.
    fn room_beside(&mut self, found: &Found) -> Room {
        let ending = found.path.rsplit('.').next().unwrap_or_default();
        if NO_TEXTS.iter().any(|no| no.eq_ignore_ascii_case(ending)) {
            return Room::NotNeeded;
        }
        let bytes = std::fs::metadata(&found.absolute).map_or(u64::MAX, |metadata| metadata.len());
        let all = self.bytes_beside.saturating_add(bytes);
        let megabytes = |bytes: u64| format!("{} MB", bytes.div_ceil(1 << 20));
        if bytes > TEXT_BYTES_MAX {
            let (has, most) = (megabytes(bytes), megabytes(TEXT_BYTES_MAX));
            return Room::None(format!("it has {has}, and {most} are looked at"));
        }
        if all > BESIDE_BYTES_MAX {
            let most = megabytes(BESIDE_BYTES_MAX);
            return Room::None(format!(
                "of all files beside records {most} are looked at, and others come before"
            ));
        }
        self.bytes_beside = all;
        Room::Enough
    }

    fn words(&mut self, words: Vec<(String, String, Found)>, single: &BTreeMap<String, usize>) {
        for (original, language, found) in words {
            if let Some(record) = single.get(&original) {
                let role = Role::Words(*record, language);
                self.text(found.path, found.absolute, role);
            }
        }
    }

    fn theme_file(&mut self, found: Found) {
        let inside = below(&found.path, 1);
        let Some((theme, path)) = inside.split_once('/') else {
            return;
        };
        let (theme, path) = (theme.to_owned(), path.to_owned());
        if path.starts_with("assets/") {
            self.themes.push(ThemeFile {
                theme,
                content: ThemeContent::Asset(Asset {
                    name: path.clone(),
                    path: found.absolute,
                }),
                path,
            });
        } else {
            self.text(found.path, found.absolute, Role::Theme { theme, path });
        }
    }

    fn carry_out(self, sources: &mut Sources, findings: &mut Vec<Finding>) {
        let texts: Vec<Option<ReadText>> = self
            .texts
            .par_iter()
            .zip(&self.roles)
            .map(|((_, absolute), role)| match role {
                Role::Beside(_) => {
                    let text = read_beside(absolute)?;
                    Some(ReadText { text, fault: None })
                }
                _ => Some(read_text(absolute)),
            })
            .collect();
        let mut files: Vec<Option<FileId>> = vec![None; self.records.len()];
        let mut updates: Vec<Vec<UpdateSource>> = vec![Vec::new(); self.records.len()];
        let mut beside: Vec<Vec<FileId>> = vec![Vec::new(); self.records.len()];
        let mut translations: Vec<BTreeMap<String, TranslationSource>> =
            vec![BTreeMap::new(); self.records.len()];
        sources.themes = self.themes;
        for (((path, _), role), read) in self.texts.into_iter().zip(self.roles).zip(texts) {
            let Some(read) = read else { continue };
            let file = match read.fault {
                Some(fault) => {
                    let file = sources.map.add_in_part(path, read.text);
                    findings.push(fault.finding(file));
                    file
                }
                None => sources.map.add(path, read.text),
            };
            match role {
                Role::Config => sources.config = Some(file),
                Role::ConfigWords(language) => sources.config_words.push((language, file)),
                Role::Record(record) => files[record] = Some(file),
                Role::Update(record, name) => updates[record].push(UpdateSource { file, name }),
                Role::Words(record, language) => {
                    of_language(&mut translations[record], language).record = Some(file);
                }
                Role::UpdateWords(record, language, name) => {
                    let update = UpdateSource { file, name };
                    let own = of_language(&mut translations[record], language);
                    own.updates.push(update);
                }
                Role::Beside(record) => beside[record].push(file),
                Role::Wording => sources.wordings.push(file),
                Role::Template(path) => sources.templates.push((path, file)),
                Role::Messages(path) => sources.messages.push((path, file)),
                Role::Theme { theme, path } => sources.themes.push(ThemeFile {
                    theme,
                    path,
                    content: ThemeContent::Text(file),
                }),
            }
        }
        let mut unsearched: Vec<Vec<(String, String)>> = vec![Vec::new(); self.records.len()];
        for (record, name, why) in self.unsearched {
            unsearched[record].push((name, why));
        }
        let beside = beside.into_iter().zip(unsearched);
        let files = files.into_iter().zip(updates).zip(beside).zip(translations);
        for ((name, assets), (((file, updates), (texts, unsearched)), translations)) in
            self.records.into_iter().zip(files)
        {
            // A record that could not be read was reported; its updates mean nothing without it.
            if let Some(file) = file {
                sources.records.push(RecordSource {
                    file,
                    name,
                    updates,
                    assets,
                    texts,
                    unsearched,
                    translations: translations.into_values().collect(),
                });
            }
        }
        sources.records.sort_by_key(|record| record.file);
    }
}

fn of_language(
    translations: &mut BTreeMap<String, TranslationSource>,
    language: String,
) -> &mut TranslationSource {
    let own = translations.entry(language.clone()).or_default();
    own.language = language;
    own
}

/// How names of files end that are no texts, and need not be opened to know it.
const NO_TEXTS: [&str; 22] = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "tif", "tiff", "heic", "pdf", "zip",
    "gz", "xz", "zst", "mp4", "webm", "mov", "mp3", "woff", "woff2",
];

/// How names of Markdown files end.
const TEXT_ENDINGS: [&str; 2] = [".md", ".markdown"];

/// A Markdown file's name without its ending, which may be in capitals.
fn stem(name: &str) -> Option<&str> {
    let without = |ending: &&str| {
        let (stem, own) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
        own.eq_ignore_ascii_case(ending).then_some(stem)
    };
    let mut stems = TEXT_ENDINGS.iter().filter_map(without);
    stems.find(|stem| !stem.is_empty())
}

/// Whether a file of a bundle is a text among its updates that is not read as one. Pictures may well
/// stand there.
fn is_lost_update(inside: &str) -> bool {
    let is_among = inside
        .split_once('/')
        .is_some_and(|(folder, _)| folder.eq_ignore_ascii_case("updates"));
    let ending = inside.rsplit('.').next().unwrap_or_default();
    is_among && (stem(inside).is_some() || ending.eq_ignore_ascii_case("txt"))
}

/// Whether a file outside of bundles looks like a record that got another ending.
fn may_be_meant_for_a_record(name: &str) -> bool {
    const ENDINGS: [&str; 5] = ["mdx", "mdown", "mkd", "yaml", "yml"];
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    ENDINGS.iter().any(|own| own.eq_ignore_ascii_case(ending)) && !is_note(stem)
}

/// Whether a Markdown file of this name is for people who look into the folder.
fn is_note(stem: &str) -> bool {
    stem.eq_ignore_ascii_case("readme")
}

fn is_hidden(entry: &DirEntry) -> bool {
    matches!(
        entry.file_name().as_encoded_bytes().first(),
        Some(b'_' | b'.')
    )
}

/// A path without its first folders.
fn below(path: &str, folders: usize) -> String {
    path.splitn(folders + 1, '/')
        .nth(folders)
        .unwrap_or(path)
        .to_owned()
}

/// A path's folder and its last part.
fn split_path(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// A folder and the folders above it, innermost first.
fn ancestors(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |path| {
        path.rsplit_once('/').map(|(above, _)| above)
    })
}
