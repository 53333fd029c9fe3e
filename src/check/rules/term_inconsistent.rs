//! `term-inconsistent`: one thing has several names.

use std::collections::BTreeMap;

use regex::Regex;

use crate::check::listed::find_name;
use crate::check::passage::Passage;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};

pub(super) const RULE: Rule = Rule {
    id: "term-inconsistent",
    summary: "one thing has several names",
    why: "\
Whoever reads that web roles were restarted, and further down that web services were, looks for two things
that failed.

Use one name, best that of the component. Other names for a thing or a team can be listed under its
name in `policy.terms`, and are found wherever they are used.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[TREATED, ANY], check),
    bad: &[
        Example::with_body(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: We restarted the proxy nodes.}]",
            "The team was able to restart the affected proxy instances.",
        ),
        Example::with_body("", "The web roles had lost their sessions."),
    ],
    good: &[
        Example::with_body("", "We restarted the proxy nodes, and then all proxy nodes again."),
        Example::with_body("", "We restarted the proxy nodes and the search nodes."),
        Example::with_body("", "Of the web servers, `web roles` is the old name."),
    ],
};

/// What was done to a thing, and its name: a kind, and a word for machines or programs.
const TREATED: &str = r"\b(?:cycl|recycl|restart|reboot|refresh|redeploy|rotat)(?:e|ed|ing)? (?:(?:the|our|all|all of|these|those|some|some of|a few|several|affected|faulty|unhealthy|remaining) )*([a-z]+) (roles?|services?|servers?|nodes?|instances?|workers?|hosts?|machines?|pods?|processes|containers?)\b";

/// Any word; only looked at where the policy lists some.
const ANY: &str = r"\b[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for passage in subject.prose() {
        for (name, others) in &subject.whole.config.policy.terms {
            for other in others {
                findings.extend(listed(passage, name, other));
            }
        }
    }
    let mut first: BTreeMap<String, (String, Place)> = BTreeMap::new();
    for said in subject.said(&patterns[..patterns.len().min(1)]) {
        let Some(found) = said.captures() else {
            continue;
        };
        let (Some(kind), Some(thing)) = (found.get(1), found.get(2)) else {
            continue;
        };
        let place = said.passage.place(kind.start()..thing.end());
        let folded = thing.as_str().to_ascii_lowercase();
        let name = format!("{} {folded}", kind.as_str().to_ascii_lowercase());
        let (known, known_place) = first
            .entry(kind.as_str().to_ascii_lowercase())
            .or_insert_with(|| (name.clone(), place));
        if known.trim_end_matches('s') != name.trim_end_matches('s') {
            findings.push(
                RULE.at(place, format!("`{name}` here, `{known}` before"))
                    .related(*known_place, "the other name")
                    .help("if they are one, use one name"),
            );
        }
    }
}

/// Where a name stands that the policy lists as another for something.
fn listed<'p>(
    passage: &'p Passage,
    name: &'p str,
    other: &'p str,
) -> impl Iterator<Item = Finding> + 'p {
    let text = passage.text.to_ascii_lowercase();
    find_name(&text, &other.to_ascii_lowercase())
        .into_iter()
        .filter(|range| !passage.is_code(range))
        .map(move |range| {
            let place = passage.place(range);
            RULE.at(place, format!("`{other}` is called `{name}` on this site"))
                .replace("use one name", place, name)
        })
}
