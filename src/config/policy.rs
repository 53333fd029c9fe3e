//! `policy` in `candor.yaml`.

use chrono::TimeDelta;

use super::names;
use crate::diagnostic::{Finding, Level, Place};
use crate::parse::fields::{Fields, Shape};
use crate::parse::node::Node;
use crate::parse::times;
use crate::time::Length;
use crate::time::calendar::Calendar;

/// What the operators hold themselves to.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// How often to post while an incident is open.
    pub update_every: PerImpact,
    /// How soon a postmortem follows.
    pub postmortem_within: PerImpact,
    /// How soon the first post comes.
    pub first_post_within: PerImpact,
    /// How long all else may take.
    pub limits: Limits,
    /// Weights of rules, other than their own: the rule's name, its weight, where that stands.
    pub rules: Vec<(String, RuleLevel, Place)>,
    /// Host names that must not be published.
    pub internal_hosts: Vec<Pattern>,
    /// Addresses that must not be linked to.
    pub internal_links: Vec<Pattern>,
    /// Names of people and customers that must not be published.
    pub private_names: Vec<Pattern>,
    /// Addresses, hosts and numbers that may be published although they look private.
    pub public: Vec<Pattern>,
    /// Names of teams and things, each with others that mean the same and should not be used.
    pub terms: Vec<(String, Vec<String>)>,
    /// Words that mean nothing to customers, besides those that are known.
    pub jargon: Vec<String>,
}

/// One or several names or addresses, as written: what that means is the checks' business.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// What was written.
    pub text: String,
    /// Where.
    pub place: Place,
}

/// The weight that a site gives to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLevel {
    /// Not asked at all.
    Off,
    /// This much.
    At(Level),
}

/// A length of time for each impact that deserves one.
#[derive(Clone, Debug, Default)]
pub struct PerImpact {
    /// For critical incidents.
    pub critical: Option<Length>,
    /// For major ones.
    pub major: Option<Length>,
    /// For minor ones.
    pub minor: Option<Length>,
}

/// How long things may take, whatever the impact.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How late a post may be before it counts as late.
    pub grace: Length,
    /// After how much silence an open incident counts as forgotten.
    pub stale_after: Length,
    /// How soon a final postmortem follows a preliminary one.
    pub final_within: Length,
    /// How soon a postmortem follows that was promised without a day.
    pub promised_within: Length,
    /// How soon more is heard of a next step without a day.
    pub steps_within: Length,
    /// What nothing lasts longer than.
    pub longest: Length,
}

impl Default for Limits {
    fn default() -> Self {
        let days = |days| Length::Clock(TimeDelta::days(days));
        Self {
            grace: Length::Clock(TimeDelta::minutes(5)),
            stale_after: days(1),
            final_within: days(14),
            promised_within: days(30),
            steps_within: days(90),
            longest: days(30),
        }
    }
}

/// What stands under `policy`.
pub(super) fn read(fields: &mut Fields<'_>, node: &Node, calendar: Option<&Calendar>) -> Policy {
    let Some(value) = fields.value(node, "policy") else {
        return Policy::default();
    };
    if !fields.map(value, &POLICY) {
        return Policy::default();
    }
    Policy {
        update_every: per_impact(fields, value, "update_every", calendar),
        postmortem_within: per_impact(fields, value, "postmortem_within", calendar),
        first_post_within: per_impact(fields, value, "first_post_within", calendar),
        limits: limits(fields, value, calendar),
        rules: rule_levels(fields, value),
        internal_hosts: patterns(fields, value, "internal_hosts", "['*.corp.example.com']"),
        internal_links: patterns(fields, value, "internal_links", "[wiki.example.com]"),
        private_names: patterns(fields, value, "private_names", "[Example Customer]"),
        public: patterns(fields, value, "public", "[support@example.com]"),
        terms: terms(fields, value),
        jargon: fields.texts_of(value, "jargon", "[pods]"),
    }
}

const POLICY: Shape<'_> = Shape {
    what: "`policy`",
    keys: &[
        "update_every",
        "postmortem_within",
        "first_post_within",
        "grace",
        "stale_after",
        "final_within",
        "promised_within",
        "steps_within",
        "longest",
        "rules",
        "internal_hosts",
        "internal_links",
        "private_names",
        "public",
        "terms",
        "jargon",
    ],
    example: "{update_every: {critical: 20m, major: 30m}}",
};

fn terms(fields: &mut Fields<'_>, node: &Node) -> Vec<(String, Vec<String>)> {
    const EXAMPLE: &str = "[web roles, web services]";
    let Some(value) = fields.value(node, "terms") else {
        return Vec::new();
    };
    let names = names(value);
    let shape = Shape {
        what: "`terms`",
        keys: &names,
        example: "{Web servers: [web roles, web services]}",
    };
    if !fields.map(value, &shape) {
        return Vec::new();
    }
    let entries = value.entries().iter();
    entries
        .map(|entry| {
            (
                entry.key.to_string(),
                fields.texts_of(value, &entry.key, EXAMPLE),
            )
        })
        .collect()
}

fn patterns(fields: &mut Fields<'_>, node: &Node, key: &str, example: &str) -> Vec<Pattern> {
    let texts = fields.placed_texts_of(node, key, example).into_iter();
    texts.map(|(text, place)| Pattern { text, place }).collect()
}

/// Which rules there are is the checks' business: here any name will do.
fn rule_levels(fields: &mut Fields<'_>, node: &Node) -> Vec<(String, RuleLevel, Place)> {
    const LEVELS: &[(&str, RuleLevel)] = &[
        ("off", RuleLevel::Off),
        ("hint", RuleLevel::At(Level::Hint)),
        ("warning", RuleLevel::At(Level::Warning)),
        ("error", RuleLevel::At(Level::Error)),
    ];
    let Some(value) = fields.value(node, "rules") else {
        return Vec::new();
    };
    let shape = Shape {
        what: "`rules`",
        keys: &names(value),
        example: "{long-sentence: off}",
    };
    if !fields.map(value, &shape) {
        return Vec::new();
    }
    let mut levels = Vec::new();
    for entry in value.entries() {
        let place = fields.place(entry.key_span);
        let level = fields.name(&entry.value, "the weight of a rule", LEVELS);
        levels.extend(level.map(|level| (entry.key.to_string(), level, place)));
    }
    levels
}

fn limits(fields: &mut Fields<'_>, node: &Node, calendar: Option<&Calendar>) -> Limits {
    let own = Limits::default();
    // A post that is late at once is a strict site's own affair.
    let grace = fields
        .value(node, "grace")
        .and_then(|value| times::length(fields, value, calendar));
    let mut length = |key, default| {
        let value = fields.value(node, key);
        value
            .and_then(|value| some_length(fields, value, calendar))
            .unwrap_or(default)
    };
    Limits {
        grace: grace.unwrap_or(own.grace),
        stale_after: length("stale_after", own.stale_after),
        final_within: length("final_within", own.final_within),
        promised_within: length("promised_within", own.promised_within),
        steps_within: length("steps_within", own.steps_within),
        longest: length("longest", own.longest),
    }
}

/// A length in which something can be done.
fn some_length(
    fields: &mut Fields<'_>,
    value: &Node,
    calendar: Option<&Calendar>,
) -> Option<Length> {
    let length = times::length(fields, value, calendar)?;
    if length.is_zero() {
        let place = fields.place(value.span);
        let message = format!("nothing can be done within `{length}`");
        fields.report(
            Finding::error("bad-length", place, message)
                .help("leave the key out where nothing is asked"),
        );
        return None;
    }
    Some(length)
}

fn per_impact(
    fields: &mut Fields<'_>,
    node: &Node,
    key: &str,
    calendar: Option<&Calendar>,
) -> PerImpact {
    let Some(value) = fields.value(node, key) else {
        return PerImpact::default();
    };
    let shape = Shape {
        what: &format!("`{key}`"),
        keys: &["critical", "major", "minor"],
        example: "{critical: 1h, major: 1d}",
    };
    if !fields.map(value, &shape) {
        return PerImpact::default();
    }
    let mut length = |impact| {
        let value = fields.value(value, impact)?;
        some_length(fields, value, calendar)
    };
    PerImpact {
        critical: length("critical"),
        major: length("major"),
        minor: length("minor"),
    }
}
