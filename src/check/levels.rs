//! How much a rule's findings weigh on this site: the rule's own scale, unless the policy
//! says otherwise.

use std::collections::BTreeMap;

use super::rule::{Asks, Rule, Stage};
use super::rules::RULES;
use super::subject::Subject;
use crate::config::{Policy, RuleLevel};
use crate::diagnostic::{Finding, Level, Place, did_you_mean, faults};

/// Which rules are asked at all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Breadth {
    /// All of them.
    All,
    /// Those that look for what must not be published in whatever language.
    AnyLanguage,
}

/// What must not be published in a translation either, and is found there without knowing either
/// its language or the facts that stand in the original.
const IN_ANY_LANGUAGE: [&str; 10] = [
    "cloud-account-id",
    "customer-named",
    "internal-hostname",
    "internal-link",
    "leftover-placeholder",
    "missing-alt",
    "pii-email",
    "pii-phone",
    "private-ip",
    "secret-detected",
];

/// What ties a record to others of this site: who retells it here makes the tie, and nobody has
/// seen it before.
const OF_TIES: [&str; 2] = ["relation-cycle", "relation-dangling"];

/// That a rule is named which does not exist. What the readers of files find has a name too, but
/// neither another weight nor an excuse: a value that was not understood is not there.
pub(super) fn unknown_rule(id: &str, place: Place) -> Finding {
    let finding = |message| Finding::error("unknown-rule", place, message);
    if faults::find(id).is_some() {
        return finding(format!(
            "`{id}` is found when files are read, and weighs what it does"
        ))
        .help(format!(
            "mend what it finds, and leave this out; `candor check --explain {id}` says how"
        ));
    }
    let finding = finding(format!("there is no rule `{id}`"));
    match did_you_mean(id, RULES.iter().map(|rule| rule.id)) {
        Some(near) => finding.replace("did you mean this", place, near),
        None => finding.help("`candor check --list` shows all rules"),
    }
}

/// The weights that the site's policy sets.
pub(super) struct Levels {
    set: BTreeMap<String, RuleLevel>,
    least: Level,
    breadth: Breadth,
}

impl Levels {
    /// Takes the policy's weights, and reports those of rules that do not exist.
    pub(super) fn of(
        policy: &Policy,
        least: Level,
        breadth: Breadth,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut set = BTreeMap::new();
        for (id, level, place) in &policy.rules {
            if RULES.iter().any(|rule| rule.id == id) {
                set.insert(id.clone(), *level);
                continue;
            }
            findings.push(unknown_rule(id, *place));
        }
        Self {
            set,
            least,
            breadth,
        }
    }

    /// What a rule's findings on a record weigh; none when it is not asked.
    pub(super) fn on_record(&self, rule: &Rule, subject: &Subject<'_>) -> Option<Level> {
        let asks = match subject.record.source {
            Some(_) if !OF_TIES.contains(&rule.id) => rule.asks.of_archives(),
            _ => rule.asks,
        };
        self.of_rule(rule, asks, subject.stage)
    }

    /// Whether a rule is asked about any record, at whatever stage.
    pub(super) fn may_ask(&self, rule: &Rule) -> bool {
        [Stage::Live, Stage::Resolved, Stage::Postmortem]
            .into_iter()
            .any(|stage| self.of_rule(rule, rule.asks, stage).is_some())
    }

    /// What a rule's findings on the configuration weigh; none when it is not asked.
    pub(super) fn on_site(&self, rule: &Rule, stage: Stage) -> Option<Level> {
        self.of_rule(rule, rule.asks, stage)
    }

    fn of_rule(&self, rule: &Rule, asks: Asks, stage: Stage) -> Option<Level> {
        let is_asked = match self.breadth {
            Breadth::All => true,
            Breadth::AnyLanguage => IN_ANY_LANGUAGE.contains(&rule.id),
        };
        let own = asks.at(stage).filter(|_| is_asked)?;
        // Who asks for errors alone is told of what will be one: a dead link is published meanwhile.
        let (level, in_the_end) = match self.set.get(rule.id) {
            Some(RuleLevel::Off) => return None,
            Some(RuleLevel::At(level)) => (*level, *level),
            None => (own, asks.from(stage)?),
        };
        // The heaviest level comes first.
        (in_the_end <= self.least).then_some(level)
    }
}
