//! `jargon`: a word of the machine room in what customers read first.

use std::collections::BTreeMap;

use regex::Regex;

use crate::check::listed::find_name;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "jargon",
    summary: "a word of the machine room in what customers read first",
    why: "\
Titles, updates and the account of the impact are for people who use the service. `Pods are in
CrashLoopBackOff` does not tell them that they cannot sign in.

Say what it does to them: *the sign-in servers keep restarting*. Below the heading on the cause such
words are at home. Words of your own go into `policy.jargon`; a word that is explained in brackets is
left alone.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[WORDS, ANY], check),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: Some pods are in CrashLoopBackOff since a node went OOM.}]",
        ),
        Example::with_body("", "## Summary\n\nThe blue cluster lost its quorum."),
    ],
    good: &[
        Example::with_body("", "## Root cause\n\nThe pods went OOM, and etcd lost its quorum."),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: The pods (the sign-in servers) keep restarting.}]",
        ),
    ],
};

const WORDS: &str = r"\b(?:pods?|k8s|crash-?loop(?:back-?off|ing)?|kubelet|etcd|oom(?:-?kill(?:ed|er)?)?|shards?|quorum|split-?brain|p50|p95|p99(?:\.9)?|bgp|thundering herd|segfaults?|sigkill|mutex|livelock|iptables|coredns|daemonset|statefulset)\b";

/// Any word; only looked at where the policy lists some.
const ANY: &str = r"\b[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    for said in subject.said_in(&patterns[..patterns.len().min(1)], is_for_customers) {
        if !is_explained(said.before(), said.after()) {
            let word = said.words().to_ascii_lowercase();
            first.entry(word).or_insert(said.place());
        }
    }
    for passage in subject.prose_of(is_for_customers) {
        let text = passage.text.to_ascii_lowercase();
        for word in &subject.whole.config.policy.jargon {
            for range in find_name(&text, &word.to_ascii_lowercase()) {
                let own = !passage.is_code(&range)
                    && !is_explained(&text[..range.start], &text[range.end..]);
                if own {
                    first.entry(word.clone()).or_insert(passage.place(range));
                }
            }
        }
    }
    let mut found: Vec<(String, Place)> = first.into_iter().collect();
    found.sort_by_key(|(_, place)| *place);
    findings.extend(found.into_iter().map(|(word, place)| {
        RULE.at(place, format!("`{word}` is a word of the machine room"))
            .help("say what it does to those who use the service")
    }));
}

/// Whether people read a part who use the service.
fn is_for_customers(part: Part) -> bool {
    matches!(
        part,
        Part::Title
            | Part::Scope
            | Part::Update(_)
            | Part::Undated
            | Part::Workaround(_)
            | Part::Recommendation(_)
            | Part::Body(Some(
                SectionKind::Summary | SectionKind::Impact | SectionKind::Scope
            ))
    )
}

fn is_explained(before: &str, after: &str) -> bool {
    before.ends_with('(') || after.starts_with(" (")
}
