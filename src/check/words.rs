//! Each rule's patterns, compiled once, and which rules have anything to look for in a record.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rayon::prelude::*;
use regex::{Regex, RegexBuilder};

use super::levels::{Breadth, Levels};
use super::literals::needed;
use super::rule::{Check, Rule};
use super::rules::RULES;
use super::subject::Subject;
use crate::config::Policy;
use crate::diagnostic::Level;

/// The patterns of the rules that are asked. One automaton for all of them would have too many states to be
/// kept, and one after the other they take longer than all else: so one automaton looks for
/// the literals that they need, and few of them are left to be tried.
#[derive(Debug)]
pub struct Words {
    /// By the rule's number.
    rules: Vec<OfRule>,
    /// All literals that are needed.
    literals: Option<AhoCorasick>,
    /// The numbers of the rules that need a literal, by its number.
    needing: Vec<Vec<usize>>,
}

#[derive(Debug)]
struct OfRule {
    patterns: Vec<Regex>,
    /// What a match of each has in it, unless there are no such literals.
    needs: Option<BTreeSet<Vec<u8>>>,
}

impl Words {
    /// Compiles the patterns of all rules.
    pub fn compile() -> Self {
        Self::of(|_| true)
    }

    /// Compiles the patterns of the rules that a policy asks for something at least this heavy.
    pub fn asked(policy: &Policy, least: Level) -> Self {
        let levels = Levels::of(policy, least, Breadth::All, &mut Vec::new());
        Self::of(|rule| levels.may_ask(rule))
    }

    /// Compiles the patterns of some rules; the others then find nothing.
    fn of(asked: impl Fn(&Rule) -> bool + Sync) -> Self {
        let rules: Vec<OfRule> = RULES
            .par_iter()
            .map(|rule| match rule.check {
                Check::Words(sources, _) | Check::Published(sources, _) if asked(rule) => {
                    OfRule::of(sources)
                }
                _ => OfRule::of(&[]),
            })
            .collect();
        let mut needing: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
        for (rule, of_rule) in rules.iter().enumerate() {
            for literal in of_rule.needs.iter().flatten() {
                needing.entry(literal).or_default().push(rule);
            }
        }
        let literals = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            // A few megabytes once, for a search that is several times as fast.
            .kind(Some(AhoCorasickKind::DFA))
            .build(needing.keys())
            .ok();
        let needing = needing.into_values().collect();
        Self {
            rules,
            literals,
            needing,
        }
    }

    /// The patterns of the rules that may find something in a record, by the rule's number:
    /// in its files as they are, in the words that people read, or in a text beside it.
    pub(super) fn touched(&self, subject: &Subject<'_>) -> Vec<Option<&[Regex]>> {
        let files = subject.files().map(|(_, text)| text);
        let beside = subject.beside().map(|(_, text)| text);
        // What stands in a file as it is read was seen there.
        let passages = subject.passages().iter();
        let passages = passages
            .filter(|passage| !passage.is_as_written())
            .map(|passage| &*passage.text);
        self.touched_in(files.chain(beside).chain(passages))
    }

    /// The patterns of the rules that may find something in some texts, by the rule's number.
    pub(super) fn touched_in<'t>(
        &self,
        texts: impl Iterator<Item = &'t str>,
    ) -> Vec<Option<&[Regex]>> {
        let mut touched: Vec<bool> = self
            .rules
            .iter()
            .map(|rule| self.literals.is_none() || rule.needs.is_none())
            .collect();
        for text in texts {
            let found = self
                .literals
                .iter()
                .flat_map(|all| all.find_overlapping_iter(text));
            for literal in found {
                for rule in &self.needing[literal.pattern()] {
                    touched[*rule] = true;
                }
            }
        }
        let rules = self.rules.iter().zip(touched);
        rules
            .map(|(rule, touched)| touched.then_some(&*rule.patterns))
            .collect()
    }
}

impl OfRule {
    fn of(sources: &[&str]) -> Self {
        let needs: Option<Vec<_>> = sources.iter().map(|source| needed(source)).collect();
        Self {
            // That every pattern is one is a test.
            patterns: sources
                .iter()
                .filter_map(|source| compile(source))
                .collect(),
            needs: needs.map(|needs| needs.into_iter().flatten().collect()),
        }
    }
}

/// Patterns are ASCII: in Unicode mode the same search takes a hundred times as long.
pub(super) fn compile(source: &str) -> Option<Regex> {
    RegexBuilder::new(source)
        .unicode(false)
        .case_insensitive(true)
        .build()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;

    #[test]
    fn rules_that_are_passed_over_would_find_nothing() {
        let config = "components: [{id: api, name: API}, {id: web, name: Website}]\n\
            policy: {private_names: [Acme Corp], internal_hosts: [bastion]}\n";
        let some = Words::compile();
        let all = Words {
            literals: None,
            ..Words::compile()
        };
        let records: Vec<(String, String)> = RULES
            .iter()
            .flat_map(|rule| rule.bad.iter().chain(rule.good))
            .enumerate()
            .map(|(number, example)| (format!("{number}.md"), example.file()))
            .collect();
        let files: Vec<(&str, &str)> = std::iter::once(("candor.yaml", config))
            .chain(records.iter().map(|(path, text)| (&**path, &**text)))
            .collect();
        let found = |words| Sample::with_words(words, &files).found();
        assert_eq!(found(&some), found(&all));
    }

    #[test]
    fn words_are_seen_through_quotes_and_markup() {
        for front in [
            "updates: [{at: 2026-03-09 10:00, text: 'We make sure it doesn''t happen again.'}]",
            r#"updates: [{at: 2026-03-09 10:00, text: "We make sure it doesn\u0027t happen again."}]"#,
            "updates: [{at: 2026-03-09 10:00, text: We **make sure** it _doesn't_ happen again.}]",
        ] {
            let sample = Sample::record(front);
            let rules: Vec<_> = sample.findings.iter().map(|finding| finding.rule).collect();
            assert!(rules.contains(&"absolute-promise"), "{front}: {rules:?}");
        }
    }
}
