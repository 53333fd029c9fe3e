//! `name-variant`: one name is spelt in two ways across the records.

use std::collections::BTreeMap;

use crate::check::rule::{Asks, Check, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};
use crate::model::RecordKey;
use crate::model::record::Record;

pub(super) const RULE: Rule = Rule {
    id: "name-variant",
    summary: "one name is spelt in two ways across the records",
    why: "\
`GitHub` and `Github` are two names to a machine: lists by label, product or publisher fall apart.

The spelling that most records use is taken for the right one. Case, spaces, hyphens and underscores
are what is compared without.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[],
    good: &[],
};

/// Where a name stands: the record, and the path in its front matter.
type Mention = (RecordKey, String);

fn check(whole: &Whole<'_>, findings: &mut Vec<Finding>) {
    let mut names: BTreeMap<(&str, String), BTreeMap<&str, Vec<Mention>>> = BTreeMap::new();
    for (key, record) in whole.records() {
        for (list, path, name) in names_of(record) {
            let folded = fold(name);
            if !folded.is_empty() {
                let spellings = names.entry((list, folded)).or_default();
                spellings.entry(name).or_default().push((key, path));
            }
        }
    }
    for spellings in names.values().filter(|spellings| spellings.len() > 1) {
        // Of those that are equally usual, the one that comes first in the files.
        let usual = spellings.iter().min_by_key(|(_, mentions)| {
            let first = mentions.first().map(|(key, _)| *key);
            (std::cmp::Reverse(mentions.len()), first)
        });
        let Some((usual, mentions)) = usual else {
            continue;
        };
        let Some((first, path)) = mentions.first() else {
            continue;
        };
        let example = whole.place(*first, path);
        for (name, mentions) in spellings.iter().filter(|(name, _)| *name != usual) {
            for (key, path) in mentions {
                let place = whole.place(*key, path);
                findings.push(
                    RULE.at(place, format!("`{name}` is written `{usual}` elsewhere"))
                        .related(example, "here, for one")
                        .replace("write it the same", place, *usual),
                );
            }
        }
    }
}

/// A record's names: of which list, where in the front matter, and the name.
fn names_of(record: &Record) -> impl Iterator<Item = (&'static str, String, &str)> {
    let listed: [(&'static str, &[String]); 4] = [
        ("labels", &record.labels),
        ("scope.regions", &record.scope.regions),
        ("scope.products", &record.scope.products),
        (
            "root_cause.third_parties",
            record
                .root_cause
                .as_ref()
                .map_or(&[], |cause| &cause.third_parties),
        ),
    ];
    let publisher = record
        .source
        .as_ref()
        .and_then(|source| source.publisher.as_deref());
    let single = publisher.map(|name| ("source.publisher", "source.publisher".to_owned(), name));
    listed
        .into_iter()
        .flat_map(|(list, names)| {
            names
                .iter()
                .enumerate()
                .map(move |(index, name)| (list, format!("{list}.{index}"), name.as_str()))
        })
        .chain(single)
}

/// A name without what people write differently.
fn fold(name: &str) -> String {
    name.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::{Sample, with_title};

    fn found(fronts: [&str; 3]) -> Vec<String> {
        let [a, b, c] = fronts.map(with_title);
        let sample = Sample::of(&[("a.md", &a), ("b.md", &b), ("c.md", &c)]);
        let findings = sample.findings.iter();
        findings
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| finding.message.clone())
            .collect()
    }

    #[test]
    fn the_rarer_spelling_is_found() {
        assert_eq!(
            found([
                "labels: [git hub]",
                "labels: [x, GitHub]",
                "labels: [GitHub]"
            ]),
            ["`git hub` is written `GitHub` elsewhere"]
        );
        let third_parties = ["Datadog", "DataDog", "Datadog"]
            .map(|name| format!("root_cause: {{third_parties: [{name}]}}"));
        assert_eq!(
            found(third_parties.each_ref().map(String::as_str)),
            ["`DataDog` is written `Datadog` elsewhere"]
        );
    }

    #[test]
    fn other_names_and_other_lists_are_left_alone() {
        let alone = [
            "labels: [C, C#, 'C++']",
            "labels: [search]",
            "scope: {products: [Search]}",
        ];
        assert!(found(alone).is_empty());
    }
}
