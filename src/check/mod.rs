//! Rules over model and facts. A rule is a file in `rules/`; what it weighs is decided here,
//! by the stage of the record, the site's policy, and what a record allows with a reason.

pub mod docs;
pub mod rule;
pub mod passage;
pub mod subject;
mod allow;
mod levels;
pub mod rules;

use std::collections::BTreeMap;

use rayon::prelude::*;
use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};

use crate::config::Config;
use crate::diagnostic::{FileId, Files, Finding};
use crate::facts::Facts;
use crate::model::read::RecordDocuments;
use crate::model::{Content, RecordKey};
use allow::Allowances;
use levels::Levels;
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
    /// How much is asked; none means as much as each record's own stage.
    pub stage: Option<Stage>,
}

/// Runs all rules.
pub fn run(scope: Scope<'_>, findings: &mut Vec<Finding>) {
    let mut kept = scope.documents.iter();
    // Both follow the order of the files, and a record that was dropped left its documents behind.
    let documents: Vec<&RecordDocuments> = scope
        .content
        .records()
        .iter()
        .filter_map(|record| kept.find(|documents| documents.record.file == record.file))
        .collect();
    let whole = Whole {
        content: scope.content,
        config: scope.config,
        facts: scope.facts,
        documents: &documents,
        files: scope.files,
    };
    let levels = Levels::of(&scope.config.policy, findings);
    let words = Words::compile();
    let keys: Vec<RecordKey> = scope.content.iter().map(|(key, _)| key).collect();
    let site = run_over_site(whole, scope.stage, &levels);
    let found: Vec<Vec<Finding>> = keys
        .par_iter()
        .map(|key| {
            let subject = Subject::new(whole, *key, scope.stage);
            let mut found = run_over_record(&subject, &words, &levels);
            found.extend(site.get(key).into_iter().flatten().cloned());
            Allowances::of(&subject).apply(&subject, found)
        })
        .collect();
    findings.extend(found.into_iter().flatten());
}

/// The patterns of all rules, compiled once.
struct Words {
    /// All patterns at once, to see quickly which rules have anything to look at.
    any: Option<RegexSet>,
    /// Each rule's patterns, and where they begin in `any`, by the rule's number.
    patterns: Vec<(usize, Vec<Regex>)>,
}

impl Words {
    fn compile() -> Self {
        let mut all: Vec<&str> = Vec::new();
        let patterns = RULES
            .iter()
            .map(|rule| {
                let start = all.len();
                let Check::Words(sources, _) = rule.check else {
                    return (start, Vec::new());
                };
                all.extend(sources);
                // That every pattern is one is a test.
                let compiled = sources.iter().filter_map(|source| compile(source));
                (start, compiled.collect())
            })
            .collect();
        let any = RegexSetBuilder::new(&all)
            .unicode(false)
            .case_insensitive(true)
            .build()
            .ok();
        Self { any, patterns }
    }

    /// For each rule, whether a text could trip it.
    fn touched(&self, texts: impl Iterator<Item = impl AsRef<str>>) -> Vec<bool> {
        let mut matched = vec![false; self.any.as_ref().map_or(0, RegexSet::len)];
        for text in texts {
            for index in self.any.iter().flat_map(|any| any.matches(text.as_ref())) {
                matched[index] = true;
            }
        }
        self.patterns
            .iter()
            .map(|(start, patterns)| {
                matched
                    .get(*start..start + patterns.len())
                    .is_none_or(|own| own.contains(&true))
            })
            .collect()
    }
}

/// Patterns are ASCII: in Unicode mode the same search takes a hundred times as long.
fn compile(source: &str) -> Option<Regex> {
    RegexBuilder::new(source)
        .unicode(false)
        .case_insensitive(true)
        .build()
        .ok()
}

fn run_over_record(subject: &Subject<'_>, words: &Words, levels: &Levels) -> Vec<Finding> {
    let documents = subject.whole.documents(subject.key());
    let files = std::iter::once(documents.record.file)
        .chain(documents.updates.iter().map(|update| update.document.file));
    let touched = words.touched(files.map(|file| subject.whole.files.text(file)));
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
            Check::Record(check) => check(subject, &mut found),
            Check::Words(_, check) if touched[index] => {
                check(subject, &words.patterns[index].1, &mut found);
            }
            Check::Words(..) | Check::Site(_) => {}
        }
        for finding in &mut found[before..] {
            finding.level = level;
        }
    }
    found
}

/// Findings of the rules that look at all records, by the record that they speak of.
fn run_over_site(
    whole: Whole<'_>,
    stage: Option<Stage>,
    levels: &Levels,
) -> BTreeMap<RecordKey, Vec<Finding>> {
    let by_file: BTreeMap<FileId, RecordKey> = whole
        .records()
        .flat_map(|(key, record)| {
            let updates = record.updates.iter().map(|update| update.place.file);
            std::iter::once(record.file)
                .chain(updates)
                .map(move |file| (file, key))
        })
        .collect();
    let mut by_record: BTreeMap<RecordKey, Vec<Finding>> = BTreeMap::new();
    for rule in RULES {
        let Check::Site(check) = rule.check else {
            continue;
        };
        let mut found = Vec::new();
        check(&whole, &mut found);
        for mut finding in found {
            let Some(key) = by_file.get(&finding.place.file) else {
                continue;
            };
            let stage = Subject::new(whole, *key, stage).stage;
            if let Some(level) = levels.of_rule(rule, stage) {
                finding.level = level;
                by_record.entry(*key).or_default().push(finding);
            }
        }
    }
    by_record
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
