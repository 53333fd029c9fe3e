//! `actor-name-inconsistent`: one team has more than two names.

use std::collections::BTreeMap;

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};

pub(super) const RULE: Rule = Rule {
    id: "actor-name-inconsistent",
    summary: "one team has more than two names",
    why: "\
*Operations*, *the Operations team of Example* and *Example Cloud Operations* look like three parties to those
outside, who then ask which of them is responsible.

Choose one name. The others can be listed under it in `policy.terms`, and are found wherever they are
used. A long name and its short form are fine; names with other words in them are taken for other
teams.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[TEAM], check),
    bad: &[Example::with_body(
        "ended: unknown\nsource: {publisher: Shop Cloud}",
        "The Operations team saw it. Cloud Operations looked for the cause, and Shop Cloud Operations mended it.",
    )],
    good: &[
        Example::with_body(
            "ended: unknown\nsource: {publisher: Shop Cloud}",
            "Shop Operations saw it. The Operations team looked for the cause.",
        ),
        Example::with_body(
            "ended: unknown",
            "Database Engineers saw it. Network Engineers and Storage Engineers mended it.",
        ),
        Example::with_body(
            "ended: unknown",
            "Engineers saw it. The engineering effort was large, and support for it was given.",
        ),
    ],
};

/// Words with a capital, and a word for a team.
const TEAM: &str = r"(?-i:(?:\b[A-Za-z-]*[A-Z][A-Za-z-]*\s+){0,3}\b(?:Operations|Ops|Engineers|Engineering|Support)\b(?:\s+[Tt]eam\b)?)|\b(?:operations|ops|engineering|support) team\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let own = words_of_the_site(subject);
    let said = subject
        .said(patterns)
        .map(|said| (said.words().to_owned(), said.place()));
    let by = subject.record.updates.iter().enumerate();
    let signed = by.filter_map(|(index, update)| {
        let by = update.by.as_deref()?;
        let is_team = patterns.iter().any(|pattern| {
            pattern
                .find(by)
                .is_some_and(|found| found.len() == by.len())
        });
        is_team.then(|| (by.to_owned(), subject.place_in_update(index, "by")))
    });
    let mut teams: BTreeMap<&str, Vec<(String, Place)>> = BTreeMap::new();
    for (name, place) in said.chain(signed) {
        let Some((team, folded)) = folded(&name, &own) else {
            continue;
        };
        let names = teams.entry(team).or_default();
        if !names.iter().any(|(known, _)| *known == folded) {
            names.push((folded, place));
        }
    }
    for names in teams.into_values() {
        let [first, rest @ ..] = names.as_slice() else {
            continue;
        };
        let Some((_, place)) = rest.last().filter(|_| names.len() > 2) else {
            continue;
        };
        let listed: Vec<String> = names.iter().map(|(name, _)| format!("`{name}`")).collect();
        let message = format!(
            "one team has {} names here: {}",
            names.len(),
            listed.join(", ")
        );
        let finding = RULE
            .at(*place, message)
            .related(first.1, "the first one")
            .help("choose one, and list the others under it in `policy.terms`");
        let others = &rest[..rest.len() - 1];
        findings.push(others.iter().fold(finding, |finding, (_, place)| {
            finding.related(*place, "another one")
        }));
    }
}

/// A team, and one of its names in small letters without `the` and `team`; none when a word of the
/// name may make it another team.
fn folded(name: &str, own: &[String]) -> Option<(&'static str, String)> {
    let words: Vec<String> = name
        .split_whitespace()
        .map(str::to_ascii_lowercase)
        .filter(|word| word != "team" && word != "the" && word != "our")
        .collect();
    let (last, before) = words.split_last()?;
    let team = match last.as_str() {
        "operations" | "ops" => "operations",
        "engineers" | "engineering" => "engineering",
        "support" => "support",
        _ => return None,
    };
    let is_own = |word: &String| own.contains(word);
    before.iter().all(is_own).then(|| (team, words.join(" ")))
}

/// The words in the names of the site and of the publisher, in small letters.
fn words_of_the_site(subject: &Subject<'_>) -> Vec<String> {
    let source = subject.record.source.as_ref();
    let publisher = source.and_then(|source| source.publisher.as_deref());
    [Some(subject.whole.config.title.as_str()), publisher]
        .into_iter()
        .flatten()
        .flat_map(str::split_whitespace)
        .map(str::to_ascii_lowercase)
        .collect()
}
