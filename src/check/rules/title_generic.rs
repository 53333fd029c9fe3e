//! `title-generic`: the title names no symptom.

use regex::Regex;

use crate::check::passage::Passage;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "title-generic",
    summary: "the title names no symptom",
    why: "\
The title is what a person reads in a list, an email or a search, to find out whether it is their
problem. `Incident with Actions` does not tell them.

Say what users cannot do, and where: `Workflow runs start up to 20 minutes late in the EU`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["kind"],
    check: Check::Words(
        &[
            r"\b(?:incidents?|issues?|problems?|outages?|disruptions?|interruptions?|degradation|degraded\s+performance|downtime)\b",
            // Nothing but the noun.
            r"^(?:(?:a|an|the|some|major|minor|partial|full|total|new|ongoing|intermittent|service|system|systems|network|production|platform|technical|unplanned|temporary|performance|possible|potential) )*(?:incident|issues?|problems?|outages?|disruptions?|interruptions?|degradation|degraded performance|downtime)(?: (?:detected|reported))?[.!]?$",
            // The noun and a thing.
            r"^(?:(?:a|an|the|some|major|minor|partial|ongoing|intermittent|service|technical|temporary) )*(incident|issues?|problems?|disruptions?|degraded performance) (?:with|in|on|of|to|for|affecting|impacting) (?:(?:the|some|our|multiple|several) )*([\w ,/&.+-]+)$",
            // A thing and the noun.
            r"^(?:the )?([\w ,/&.+-]+) (?:service )?(?:incident|issues?|problems?|disruptions?)(?: (?:detected|reported))?$",
        ],
        check,
    ),
    bad: &[
        Example::front("title: Outage"),
        Example::front("title: Intermittent service disruption"),
        Example::front("title: Incident with Actions"),
        Example::front("title: Issues with the API"),
        Example::front("title: Disruption with some GitHub services"),
        Example::front("title: API issues"),
    ],
    good: &[
        Example::front("title: Users cannot sign in"),
        Example::front("title: Problems with signing in to the console in the EU"),
        Example::front("title: Issues with uploads larger than 5 GB"),
        Example::front("title: Outage of all API servers in the EU"),
        Example::front("title: Incident with sporadic timeouts in Codespaces"),
        Example::front("title: Sign-in fails after the network outage"),
        Example::front("kind: maintenance\ntitle: Network disruption"),
    ],
};

/// What makes more of a title than `incident with a thing`.
const SYMPTOMS: &[&str] = &[
    "time",
    "lag",
    "slow",
    "delay",
    "late",
    "fail",
    "error",
    "missing",
    "lost",
    "unable",
    "cannot",
    "down",
    "unavailab",
    "latency",
    "stuck",
    "wrong",
    "stale",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let ([_, bare, with, before], Some(title)) = (patterns, subject.title()) else {
        return;
    };
    if subject.record.kind != Kind::Incident || !is_generic(subject, title, [bare, with, before]) {
        return;
    }
    findings.push(RULE.at(title.whole(), "this title names no symptom").help(
        "say what users cannot do, and where, such as `Workflow runs start up to 20 minutes late`",
    ));
}

fn is_generic(subject: &Subject<'_>, title: &Passage, [bare, with, before]: [&Regex; 3]) -> bool {
    let text = title.text.trim();
    if bare.is_match(text) {
        return true;
    }
    if let Some(parts) = with.captures(text).filter(|_| !names_a_symptom(text)) {
        let (what, of) = (parts.get(1), parts.get(2));
        return what.is_some_and(|what| what.as_str().eq_ignore_ascii_case("incident"))
            || of.is_some_and(|of| is_a_thing(subject, of.as_str()));
    }
    let thing = before.captures(text).and_then(|parts| parts.get(1));
    thing.is_some_and(|thing| is_a_component(subject, thing.as_str()))
}

fn names_a_symptom(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    SYMPTOMS.iter().any(|symptom| text.contains(symptom))
}

/// Whether words name only a component or services.
fn is_a_thing(subject: &Subject<'_>, words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or(words);
    matches!(
        last.to_ascii_lowercase().as_str(),
        "service" | "services" | "platform"
    ) || is_a_component(subject, words)
}

fn is_a_component(subject: &Subject<'_>, words: &str) -> bool {
    subject
        .whole
        .content
        .components
        .iter()
        .any(|(_, component)| {
            component.name.eq_ignore_ascii_case(words) || component.id.eq_ignore_ascii_case(words)
        })
}
