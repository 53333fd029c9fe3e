//! Rules over model and facts. A rule is a file in `rules/`; what it weighs is decided here,
//! by the stage of the record, the site's policy, and what a record allows with a reason.

pub mod docs;
pub mod rule;
mod clock;
mod moments;
pub mod passage;
pub mod subject;
mod postmortem;
pub mod said;
mod allow;
mod levels;
mod links;
mod matches;
mod private;
pub mod rules;
mod slips;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use regex::{Regex, RegexBuilder};

use crate::config::Config;
use crate::diagnostic::{FileId, Files, Finding, Level};
use crate::facts::Facts;
use crate::model::read::RecordDocuments;
use crate::model::{Content, RecordKey};
use allow::Allowances;
use levels::Levels;
pub use links::Pages;
use rule::{Check, Rule, Stage};
use rules::RULES;
use subject::{Subject, Whole};

/// What is checked.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// All records and components.
    pub content: &'a Content,
    /// What the site says about itself.
    pub config: &'a Config,
    /// What follows from both.
    pub facts: &'a Facts,
    /// The documents of every record that was read, in the order of the files.
    pub documents: &'a [RecordDocuments],
    /// The texts of the files.
    pub files: &'a (dyn Files + Sync),
    /// What will be published.
    pub pages: &'a dyn Pages,
    /// How much is asked; none means as much as each record's own stage.
    pub stage: Option<Stage>,
    /// The least weight that is asked for: rules that weigh less are not run.
    pub least: Level,
}

/// Runs all rules.
pub fn run(scope: Scope<'_>, words: &Words, findings: &mut Vec<Finding>) {
    let whole = Whole {
        content: scope.content,
        config: scope.config,
        facts: scope.facts,
        documents: scope.documents,
        files: scope.files,
        pages: scope.pages,
    };
    let levels = Levels::of(&scope.config.policy, scope.least, findings);
    let misread: BTreeSet<FileId> = findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .map(|finding| finding.place.file)
        .collect();
    let keys: Vec<RecordKey> = scope.content.iter().map(|(key, _)| key).collect();
    let site = run_over_site(whole, scope.stage, &levels);
    findings.extend(site.elsewhere);
    let found: Vec<Vec<Finding>> = keys
        .par_iter()
        .map(|key| {
            let subject = Subject::new(whole, *key, scope.stage);
            let mut found = run_over_record(&subject, words, &levels, &misread);
            found.extend(site.records.get(key).into_iter().flatten().cloned());
            Allowances::of(&subject).apply(&subject, found, scope.least)
        })
        .collect();
    findings.extend(found.into_iter().flatten());
}

/// Each rule's patterns, compiled once, by the rule's number. One automaton for all of them
/// would have too many states to be kept: it is a hundred times slower than one after the other.
#[derive(Debug)]
pub struct Words(Vec<Vec<Regex>>);

impl Words {
    /// Compiles the patterns of all rules.
    pub fn compile() -> Self {
        // That every pattern is one is a test.
        let compiled = |sources: &[&str]| {
            sources
                .iter()
                .filter_map(|source| compile(source))
                .collect()
        };
        let of_rule = |rule: &Rule| match rule.check {
            Check::Words(sources, _) => compiled(sources),
            Check::Record(_) | Check::Site(_) => Vec::new(),
        };
        Self(RULES.iter().map(of_rule).collect())
    }

    /// A rule's patterns, if one of them occurs in the texts.
    fn touched(&self, rule: usize, texts: &[String]) -> Option<&[Regex]> {
        let patterns = self.0.get(rule)?;
        let occurs = |pattern: &Regex| texts.iter().any(|text| pattern.is_match(text));
        patterns.iter().any(occurs).then_some(patterns)
    }
}

/// A text with its white space folded, as in passages: words may stand on two lines.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + 1);
    for word in text.split_ascii_whitespace() {
        line.push_str(word);
        line.push(' ');
    }
    line
}

/// Patterns are ASCII: in Unicode mode the same search takes a hundred times as long.
fn compile(source: &str) -> Option<Regex> {
    RegexBuilder::new(source)
        .unicode(false)
        .case_insensitive(true)
        .build()
        .ok()
}

fn run_over_record(
    subject: &Subject<'_>,
    words: &Words,
    levels: &Levels,
    misread: &BTreeSet<FileId>,
) -> Vec<Finding> {
    let texts: Vec<String> = subject.files().map(|(_, text)| on_one_line(text)).collect();
    // What could not be read is not missing: half a record is judged by its words only.
    let understood = !subject.files().any(|(file, _)| misread.contains(&file));
    let mut found = Vec::new();
    for (index, rule) in RULES.iter().enumerate() {
        let Some(level) = levels.of_rule(rule, subject.stage) else {
            continue;
        };
        if !speaks(rule, subject.language()) {
            continue;
        }
        let before = found.len();
        match rule.check {
            Check::Record(check) if understood => check(subject, &mut found),
            Check::Words(_, check) => {
                if let Some(patterns) = words.touched(index, &texts) {
                    check(subject, patterns, &mut found);
                }
            }
            Check::Record(_) | Check::Site(_) => {}
        }
        for finding in &mut found[before..] {
            finding.level = level;
        }
    }
    found
}

/// Findings of the rules that look at all records.
#[derive(Default)]
struct SiteFindings {
    /// By the record that they speak of.
    records: BTreeMap<RecordKey, Vec<Finding>>,
    /// Of the configuration.
    elsewhere: Vec<Finding>,
}

fn run_over_site(whole: Whole<'_>, stage: Option<Stage>, levels: &Levels) -> SiteFindings {
    let by_file: BTreeMap<FileId, RecordKey> = whole
        .records()
        .flat_map(|(key, record)| {
            let updates = record.updates.iter().map(|update| update.place.file);
            std::iter::once(record.file)
                .chain(updates)
                .map(move |file| (file, key))
        })
        .collect();
    let mut sorted = SiteFindings::default();
    for rule in RULES {
        let Check::Site(check) = rule.check else {
            continue;
        };
        let mut found = Vec::new();
        check(&whole, &mut found);
        for mut finding in found {
            let key = by_file.get(&finding.place.file);
            // The configuration is in force at every stage; as much is asked as of an open record.
            let stage = key.map_or(stage.unwrap_or(Stage::Live), |key| {
                Subject::new(whole, *key, stage).stage
            });
            let Some(level) = levels.of_rule(rule, stage) else {
                continue;
            };
            finding.level = level;
            match key {
                Some(key) => sorted.records.entry(*key).or_default().push(finding),
                None => sorted.elsewhere.push(finding),
            }
        }
    }
    sorted
}

fn speaks(rule: &Rule, language: &str) -> bool {
    rule.languages.is_empty()
        || rule
            .languages
            .iter()
            .any(|known| language.split('-').next() == Some(known))
}

#[cfg(test)]
mod tests;
