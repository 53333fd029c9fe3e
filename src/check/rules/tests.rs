//! Every rule's examples are its tests.

use super::RULES;
use crate::check::rule::{Check, Example};
use crate::sample::Sample;

fn found(example: &Example) -> Vec<(&'static str, String)> {
    let config = "components: [{id: api, name: API}, {id: web, name: Website}]\n\
        calendars: {default: {}}\npolicy: {private_names: [Acme Corp]}\n";
    let record = example.file();
    let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
    sample
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
                    crate::check::compile(pattern).is_some(),
                    "{}: {pattern}",
                    rule.id
                );
            }
        }
    }
}
