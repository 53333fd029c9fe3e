//! Every rule's examples are its tests.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use rayon::prelude::*;

use super::RULES;
use crate::check::rule::{Check, Example};
use crate::diagnostic::{FileId, Finding};
use crate::parse::Document;
use crate::parse::node::{Node, Value};
use crate::sample::Sample;

const CONFIG: &str = "components: [{id: api, name: API}, {id: web, name: Website}]\n\
    calendars: {default: {}}\npolicy: {postmortem_within: {major: 10 business days}, private_names: [Acme Corp], terms: {web servers: [web roles]}, jargon: [blue cluster]}\n";

fn of_record(record: &str) -> Sample {
    Sample::of(&[("candor.yaml", CONFIG), ("r.md", record)])
}

/// Compiles the rules' patterns before work on them is spread: that is spread itself, and who waits
/// for it must not be asked to take part.
fn compile_patterns() {
    of_record("");
}

fn found(example: &Example) -> Vec<(&'static str, String)> {
    of_record(&example.file())
        .findings
        .iter()
        .map(|finding| (finding.rule, finding.message.clone()))
        .collect()
}

#[test]
fn bad_records_are_found_and_good_ones_left_alone() {
    let mut faults = Vec::new();
    for rule in RULES {
        for example in rule.bad {
            let found = found(example);
            if !found.iter().any(|(id, _)| *id == rule.id) {
                faults.push(format!(
                    "{} misses\n{}\n{}\nfound {found:#?}",
                    rule.id, example.front, example.body
                ));
            }
        }
        for example in rule.good {
            for (id, all) in found(example) {
                if id == rule.id {
                    faults.push(format!(
                        "{} trips on\n{}\n{}\n{all}",
                        rule.id, example.front, example.body
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn rules_are_in_order_and_complete() {
    assert!(RULES.is_sorted_by(|a, b| a.id < b.id));
    for rule in RULES {
        assert!(
            !rule.summary.is_empty() && !rule.why.is_empty(),
            "{}",
            rule.id
        );
        assert!(
            !rule.bad.is_empty() || matches!(rule.check, Check::Site(_)),
            "{}",
            rule.id
        );
        assert!(
            !rule.good.is_empty() || matches!(rule.check, Check::Site(_)),
            "{}",
            rule.id
        );
        if let Check::Words(patterns, _) = rule.check {
            for pattern in patterns {
                assert!(
                    crate::check::words::compile(pattern).is_some(),
                    "{}: {pattern}",
                    rule.id
                );
            }
        }
    }
}

/// The values of a record's front matter that may be spoilt: where they stand.
fn values(record: &str) -> Vec<Range<usize>> {
    fn collect(node: &Node, all: &mut Vec<Range<usize>>) {
        let mut below = |node: &Node| {
            all.push(node.span.range());
            collect(node, all);
        };
        match &node.value {
            Value::Mapping(entries) => entries.iter().for_each(|entry| below(&entry.value)),
            Value::Sequence(items) => items.iter().for_each(below),
            Value::Scalar(_) | Value::Null => {}
        }
    }
    let mut all = Vec::new();
    collect(
        &Document::read(FileId(0), record, &mut Vec::new()).front,
        &mut all,
    );
    all
}

fn rules_of(findings: &[Finding]) -> BTreeSet<&'static str> {
    findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn no_rule_takes_for_missing_what_could_not_be_read() {
    compile_patterns();
    let faults: Vec<String> = RULES
        .par_iter()
        .flat_map_iter(|rule| rule.bad.iter().chain(rule.good))
        .flat_map_iter(|example| {
            let record = example.file();
            let before = rules_of(&of_record(&record).findings);
            let spoilt = values(&record).into_iter().filter_map(move |value| {
                // Neither text nor a map, nor a list of what may stand in one.
                let spoilt = format!("{}[[]]{}", &record[..value.start], &record[value.end..]);
                let sample = of_record(&spoilt);
                let is_lost = !sample.found().is_empty() && sample.content.records().len() > 0;
                let new: Vec<_> = rules_of(sample.by_rules())
                    .difference(&before)
                    .copied()
                    .collect();
                (is_lost && !new.is_empty()).then(|| format!("{new:?} in\n{spoilt}"))
            });
            spoilt.collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// A text in which every character can be seen.
fn shown(text: &str) -> String {
    let seen = |c: char| match c {
        ' '..='~' => c.to_string(),
        _ => c.escape_unicode().to_string(),
    };
    text.chars().map(seen).collect()
}

/// What each rule that knows what to write instead would write, and what else it advises, in the
/// records that it finds wrong, as it was read by a person.
#[test]
fn what_rules_would_write_instead() {
    let mut told = String::new();
    for rule in RULES {
        let mut own: Vec<String> = Vec::new();
        for example in rule.bad {
            let record = example.file();
            let sample = of_record(&record);
            let findings = sample.findings.iter();
            let edits = findings
                .filter(|finding| finding.rule == rule.id)
                .flat_map(|finding| &finding.help)
                .map(|help| (&help.message, help.replacement.as_ref()));
            own.extend(edits.map(|(message, edit)| {
                let Some(edit) = edit else {
                    return format!("  {message}");
                };
                let before = shown(&record[edit.place.span.range()]);
                let unseen = if edit.is_certain() { ", unseen" } else { "" };
                let after = shown(&edit.text);
                format!("  {message}{unseen}: {before} -> {after}")
            }));
        }
        if own.iter().any(|told| told.contains(" -> ")) {
            let _ = writeln!(told, "{}\n{}\n", rule.id, own.join("\n"));
        }
    }
    assert_eq!(told.trim_end(), include_str!("replacements.txt").trim_end());
}

#[test]
fn what_rules_would_write_trips_no_other() {
    compile_patterns();
    let faults: Vec<String> = RULES
        .par_iter()
        .flat_map_iter(|rule| rule.bad)
        .flat_map_iter(|example| {
            let record = example.file();
            let sample = of_record(&record);
            let before = rules_of(&sample.findings);
            sample.findings.into_iter().filter_map(move |finding| {
                let helps = finding.help.into_iter();
                let mut edits: Vec<_> = helps.filter_map(|help| help.replacement).collect();
                // From the end, so that the places of the others stay.
                edits.sort_by_key(|edit| Reverse(edit.place));
                edits.dedup_by_key(|edit| edit.place);
                let mut after = record.clone();
                for edit in edits {
                    after.replace_range(edit.place.span.range(), &edit.text);
                }
                let found = rules_of(&of_record(&after).findings);
                let new: Vec<_> = found.difference(&before).copied().collect();
                (!new.is_empty()).then(|| format!("{new:?} in\n{after}"))
            })
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
