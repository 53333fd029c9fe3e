//! Every rule's examples are its tests.

use std::collections::BTreeSet;
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
                let is_lost = !sample.found().is_empty() && !sample.content.records().is_empty();
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
