//! Rules over model and facts. A rule is a file in `rules/`; what it weighs is decided here,
//! by the stage of the record, the site's policy, and what a record allows with a reason.

pub mod docs;
pub mod rule;
mod clock;
mod moments;
pub mod passage;
pub mod published;
pub mod subject;
mod postmortem;
pub mod updates;
mod allow;
mod levels;
mod links;
mod listed;
mod literals;
mod matches;
mod private;
pub mod rules;
mod slips;
mod slots;
mod spoken;
mod texts;
pub mod told;
mod unread;
mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;
use regex::Regex;

use crate::config::Config;
use crate::diagnostic::{FileId, Files, Finding, Level};
use crate::facts::Facts;
use crate::model::read::RecordDocuments;
use crate::model::record::Record;
use crate::model::{Content, RecordKey};
use crate::parse::node::Node;
use allow::Allowances;
use levels::{Breadth, Levels};
pub use links::Pages;
use private::Private;
use published::{Text, look_in_config, look_in_record};
use rule::{Check, Rule, Stage};
use rules::RULES;
use subject::{Subject, Whole};
use unread::Unread;
pub use words::Words;

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
    /// Texts for posts that authors begin with.
    pub wordings: &'a [FileId],
    /// The trees of `candor.yaml` and of its translations.
    pub settings: &'a [(FileId, &'a Node)],
    /// The texts of the files.
    pub files: &'a (dyn Files + Sync),
    /// What will be published.
    pub pages: &'a dyn Pages,
    /// How much is asked; none means as much as each record's own stage.
    pub stage: Option<Stage>,
    /// The least weight that is asked for: rules that weigh less, and will at every later stage of a
    /// record, are not run.
    pub least: Level,
}

/// Runs all rules.
pub fn run(scope: Scope<'_>, words: &Words, findings: &mut Vec<Finding>) {
    run_rules(scope, Breadth::All, words, findings);
}

/// Runs over the words of translations, read as if they were records, what needs to know neither
/// their language nor the facts that their originals state.
pub fn run_over_translations(scope: Scope<'_>, words: &Words, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    // So was the configuration, in all languages.
    let scope = Scope {
        settings: &[],
        ..scope
    };
    run_rules(scope, Breadth::AnyLanguage, words, &mut found);
    // The policy was judged with the originals.
    found.retain(|finding| !findings.contains(finding));
    findings.append(&mut found);
}

fn run_rules(scope: Scope<'_>, breadth: Breadth, words: &Words, findings: &mut Vec<Finding>) {
    let levels = Levels::of(&scope.config.policy, scope.least, breadth, findings);
    let private = Private::of(&scope.config.policy, findings);
    let unread = unread(scope.content, scope.documents, findings);
    let whole = Whole {
        content: scope.content,
        config: scope.config,
        facts: scope.facts,
        private: &private,
        documents: scope.documents,
        wordings: scope.wordings,
        files: scope.files,
        pages: scope.pages,
        unread: &unread,
    };
    let keys: Vec<RecordKey> = scope.content.iter().map(|(key, _)| key).collect();
    let site = run_over_site(whole, scope.stage, &levels);
    let found: Vec<Vec<Finding>> = keys
        .par_iter()
        .map(|key| {
            let subject = Subject::new(whole, *key, scope.stage);
            let mut found = run_over_record(&subject, words, &levels);
            found.extend(site.records.get(key).into_iter().flatten().cloned());
            let is_asked = |rule: &Rule| asked(rule, &subject, &levels).is_some();
            Allowances::of(&subject).apply(&subject, found, scope.least, is_asked)
        })
        .collect();
    // The configuration is in force at every stage; as much is asked as of an open record.
    let level = |rule: &Rule| levels.on_site(rule, scope.stage.unwrap_or(Stage::Live));
    let settings = scope.settings.iter();
    let of_settings: Vec<Finding> = settings
        .flat_map(|settings| run_over_config(whole, *settings, words, level))
        .collect();
    findings.extend(site.elsewhere);
    findings.extend(of_settings);
    findings.extend(found.into_iter().flatten());
}

/// What was not read of each record, by what was found wrong so far.
fn unread<'a>(
    content: &Content,
    documents: &'a [RecordDocuments],
    findings: &'a [Finding],
) -> BTreeMap<RecordKey, Unread<'a>> {
    let mut faults: BTreeMap<FileId, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        faults.entry(finding.place.file).or_default().push(finding);
    }
    let of_record = |((key, record), documents): ((RecordKey, &Record), &'a RecordDocuments)| {
        let updates = documents.updates.iter().map(|update| update.document.file);
        let own: Vec<&Finding> = std::iter::once(record.file)
            .chain(updates)
            .filter_map(|file| faults.get(&file))
            .flatten()
            .copied()
            .collect();
        (!own.is_empty()).then(|| (key, Unread::of(record, documents, &own)))
    };
    content
        .iter()
        .zip(documents)
        .filter_map(of_record)
        .collect()
}

fn run_over_record(subject: &Subject<'_>, words: &Words, levels: &Levels) -> Vec<Finding> {
    let touched = words.touched(subject);
    let unread = subject.whole.unread.get(&subject.key());
    let mut found = Vec::new();
    for (index, rule) in RULES.iter().enumerate() {
        let Some(level) = asked(rule, subject, levels) else {
            continue;
        };
        let mut own = Vec::new();
        match rule.check {
            Check::Record(check) => check(subject, &mut own),
            Check::Words(_, check) => {
                if let Some(patterns) = touched[index] {
                    check(subject, patterns, &mut own);
                }
            }
            Check::Published(sources, check) => {
                if let Some(patterns) = patterns_of(sources, touched[index]) {
                    let check = |text: &Text<'_>, own: &mut _| check(text, patterns, own);
                    look_in_record(subject, check, &mut own);
                }
            }
            Check::Site(_) => {}
        }
        if let Some(unread) = unread {
            own.retain(|finding| !unread.explains(rule.rests_on, finding));
        }
        found.extend(own.into_iter().map(|finding| Finding { level, ..finding }));
    }
    found
}

/// What a rule's findings on a record weigh; none when it is not asked.
fn asked(rule: &Rule, subject: &Subject<'_>, levels: &Levels) -> Option<Level> {
    levels
        .on_record(rule, subject)
        .filter(|_| speaks(rule, subject.language()))
}

/// Looks for what must not be told in `candor.yaml`, or in a translation of it.
fn run_over_config(
    whole: Whole<'_>,
    (file, node): (FileId, &Node),
    words: &Words,
    level: impl Fn(&Rule) -> Option<Level>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let touched = words.touched_in(std::iter::once(whole.files.text(file)));
    for (index, rule) in RULES.iter().enumerate() {
        if let Check::Published(sources, check) = rule.check
            && let Some(level) = level(rule)
            && let Some(patterns) = patterns_of(sources, touched[index])
        {
            let mut own = Vec::new();
            let check = |text: &Text<'_>, own: &mut _| check(text, patterns, own);
            look_in_config(whole, (file, node), check, &mut own);
            found.extend(own.into_iter().map(|finding| Finding { level, ..finding }));
        }
    }
    found
}

/// The patterns with which a rule is asked, if any can match. A rule without patterns always is.
fn patterns_of<'w>(sources: &[&str], touched: Option<&'w [Regex]>) -> Option<&'w [Regex]> {
    if sources.is_empty() {
        return Some(&[]);
    }
    touched
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
        let explained = |finding: &Finding| {
            let related = finding.related.iter().map(|related| related.place);
            std::iter::once(finding.place)
                .chain(related)
                .filter_map(|place| whole.unread.get(by_file.get(&place.file)?))
                .any(|unread| unread.explains(rule.rests_on, finding))
        };
        found.retain(|finding| !explained(finding));
        for mut finding in found {
            let key = by_file.get(&finding.place.file);
            let level = match key {
                Some(key) => levels.on_record(rule, &Subject::new(whole, *key, stage)),
                // The configuration is in force at every stage; as much is asked as of an open
                // record.
                None => levels.on_site(rule, stage.unwrap_or(Stage::Live)),
            };
            let Some(level) = level else { continue };
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
