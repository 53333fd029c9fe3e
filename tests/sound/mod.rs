//! What holds of a site whatever its files say: every finding lies in its file, every printer takes
//! it, and mending ends with texts that can still be read.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use candor::check::rule::Rule;
use candor::check::rules::RULES;
use candor::check::{self, Words};
use candor::config::Config;
use candor::diagnostic::render::terminal::Style;
use candor::diagnostic::render::{github, gitlab, json, sarif, short, summary, terminal};
use candor::diagnostic::{FileId, Files, Finding, Level, Place, mend};
use candor::facts::Facts;
use candor::model::read::{RecordDocuments, UpdateDocument, content};
use candor::parse::{Document, yaml};
use candor::source::SourceMap;
use candor::time::{self, Instant, Zone};

/// The texts of a site's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    pub(crate) config: String,
    pub(crate) records: Vec<Record>,
}

/// A record's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) text: String,
    /// An update in a file of its own, or several.
    pub(crate) updates: Vec<String>,
}

/// What was found in a site.
struct Found {
    files: SourceMap,
    findings: Vec<Finding>,
}

/// Asserts all that must hold of any site.
pub(crate) fn assert_sound(site: &Site, words: &Words, now: Instant) {
    let found = read(site, words, now);
    assert_places(&found);
    assert_printed(&found);
    assert_mended(site, found, words, now);
}

/// Noon of 10 March 2026, for which the samples are written.
pub(crate) fn noon() -> Instant {
    let noon = time::read("2026-03-10 12:00", &Zone::utc());
    noon.expect("it is a time").0
}

/// Reads and checks a site as the program does.
fn read(site: &Site, words: &Words, now: Instant) -> Found {
    let mut files = SourceMap::default();
    let mut findings = Vec::new();
    let mut add = |path: String, text: &String| files.add(path, text.clone());
    let file = add("candor.yaml".to_owned(), &site.config);
    let start = if site.config.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    let config = yaml::read(file, &site.config, start..site.config.len(), &mut findings)
        .map(|node| Config::read(file, &node, &mut findings))
        .unwrap_or_default();
    let documents: Vec<RecordDocuments> = site
        .records
        .iter()
        .enumerate()
        .map(|(number, record)| {
            let file = add(format!("incidents/{number}/incident.md"), &record.text);
            let name = format!("2026-03-{:02}-{number}", number % 28 + 1);
            let updates = record.updates.iter().enumerate().map(|(at, text)| {
                let file = add(format!("incidents/{number}/updates/{at}.md"), text);
                UpdateDocument {
                    name: format!("2026-03-10T{:02}00Z-monitoring", at % 24),
                    document: Document::read(file, text, &mut findings),
                }
            });
            let updates = updates.collect();
            RecordDocuments {
                name,
                record: Document::read(file, &record.text, &mut findings),
                updates,
                assets: Vec::new(),
                texts: Vec::new(),
                unsearched: Vec::new(),
                translations: Vec::new(),
            }
        })
        .collect();
    let text = |document: &Document| files.text(document.file);
    let content = content(&documents, &config, text, &mut findings);
    let scope = check::Scope {
        content: &content,
        config: &config,
        facts: &Facts::of(&content, &config, now),
        documents: &documents,
        files: &files,
        wordings: &[],
        settings: &[],
        pages: &Bare,
        stage: None,
        least: Level::Hint,
    };
    check::run(scope, words, &mut findings);
    findings.sort_by_key(|finding| finding.place);
    Found { files, findings }
}

/// A site without pages: what its records link to is not there.
struct Bare;

impl check::Pages for Bare {
    fn has(&self, _: &str) -> bool {
        false
    }

    fn near(&self, _: &str) -> Option<String> {
        None
    }

    fn places(&self, _: &str) -> Option<BTreeSet<String>> {
        None
    }
}

/// Every place is a range of characters of its file.
fn assert_places(found: &Found) {
    for finding in &found.findings {
        assert_ne!(finding.message, "", "{finding:?}");
        let related = finding.related.iter().map(|related| related.place);
        let edits = finding
            .help
            .iter()
            .filter_map(|help| help.replacement.as_ref());
        let places = std::iter::once(finding.place)
            .chain(related)
            .chain(edits.map(|edit| edit.place));
        for Place { file, span } in places {
            let text = found.files.text(file);
            assert!(text.get(span.range()).is_some(), "{span:?} of {finding:?}");
        }
    }
}

/// Every printer prints every finding.
fn assert_printed(Found { files, findings }: &Found) {
    let number = findings.len();
    let lines = |text: &str| text.lines().count();
    assert_eq!(lines(&short::render(findings, files)), number);
    assert_eq!(lines(&github::render(findings, files)), number);
    assert_eq!(lines(&summary(findings)), 1);
    let plain = terminal::render(findings, files, Style::Plain);
    let is_obeyed = |c: char| c.is_control() && c != '\n';
    assert!(!plain.contains(is_obeyed), "{plain:?}");
    assert!(lines(&plain) >= number * 2);
    terminal::render(findings, files, Style::Coloured);

    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    let length = |value: &serde_json::Value| value.as_array().map(Vec::len);
    let list = value(&json::render(findings, files));
    assert_eq!(length(&list["findings"]), Some(number));
    assert_eq!(
        length(&value(&gitlab::render(findings, files))),
        Some(number)
    );
    let rules: Vec<_> = RULES.iter().map(Rule::text).collect();
    let log = value(&sarif::render(findings, files, &rules));
    assert_eq!(length(&log["runs"][0]["results"]), Some(number));
}

/// Mending ends, and what could be read before can be read after.
fn assert_mended(site: &Site, mut found: Found, words: &Words, now: Instant) {
    let mut site = site.clone();
    for _ in 0..ROUNDS_MAX {
        let mended = mend::mend(&found.findings, &found.files);
        if mended.is_empty() {
            return;
        }
        let broken = syntax_errors(&found);
        for (file, after) in &mended {
            let before = found.files.text(*file);
            let marks = |text: &str| (text.starts_with('\u{feff}'), text.matches('\r').count());
            assert_eq!(marks(before), marks(&after.text), "{before:?} {after:?}");
        }
        let mut texts = mended
            .into_iter()
            .map(|(file, after)| (file, after.text))
            .collect();
        replace(&mut site, &mut texts);
        found = read(&site, words, now);
        assert_places(&found);
        for (file, number) in syntax_errors(&found) {
            let before = broken.get(&file).copied().unwrap_or_default();
            assert!(
                number <= before,
                "{}",
                short::render(&found.findings, &found.files)
            );
        }
    }
    let left = short::render(&found.findings, &found.files);
    panic!("mending does not end:\n{site:#?}\n{left}");
}

/// Puts mended texts in the places of the old ones, in the order in which they are read.
fn replace(site: &mut Site, texts: &mut BTreeMap<FileId, String>) {
    let records = site.records.iter_mut();
    let own =
        records.flat_map(|record| std::iter::once(&mut record.text).chain(&mut record.updates));
    for (file, text) in (0..).zip(std::iter::once(&mut site.config).chain(own)) {
        if let Some(mended) = texts.remove(&FileId(file)) {
            *text = mended;
        }
    }
    assert!(texts.is_empty(), "{texts:?}");
}

/// How often reading a file came to an end before its end.
fn syntax_errors(found: &Found) -> BTreeMap<FileId, usize> {
    let mut errors = BTreeMap::new();
    for finding in found
        .findings
        .iter()
        .filter(|finding| finding.rule == "yaml-syntax")
    {
        *errors.entry(finding.place.file).or_default() += 1;
    }
    errors
}

/// More than one edit may hide behind another, but not that many.
const ROUNDS_MAX: usize = 30;
