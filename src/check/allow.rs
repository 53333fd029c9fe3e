//! What a record allows itself, with a reason: `x-allow: {rule: reason}`. An allowance that
//! hides nothing any more is reported, so that none outlives its cause.

use super::rule::Stage;
use super::rules::RULES;
use super::subject::Subject;
use crate::diagnostic::{Finding, Level, did_you_mean};
use crate::parse::node::{Entry, Node, Value};

/// The allowances of one record.
pub(super) struct Allowances<'a> {
    node: Option<&'a Node>,
}

impl<'a> Allowances<'a> {
    pub(super) fn of(subject: &Subject<'a>) -> Self {
        let entry = subject.front().get("x-allow");
        Self {
            node: entry.map(|entry| &entry.value),
        }
    }

    /// Takes out what is allowed, and adds what is wrong with the allowances themselves.
    pub(super) fn apply(
        &self,
        subject: &Subject<'_>,
        found: Vec<Finding>,
        least: Level,
    ) -> Vec<Finding> {
        let entries = self.node.map_or(&[][..], Node::entries);
        let mut hidden = vec![false; entries.len()];
        let mut kept: Vec<Finding> = found
            .into_iter()
            .filter(|finding| {
                let allowed = entries
                    .iter()
                    .position(|entry| *entry.key == *finding.rule && has_reason(entry));
                if let Some(index) = allowed {
                    hidden[index] = true;
                }
                allowed.is_none()
            })
            .collect();
        kept.extend(
            self.mistakes(subject)
                .into_iter()
                .filter(|mistake| mistake.level <= least),
        );
        let file = subject.record.file;
        let idle = entries.iter().zip(hidden).filter(|(entry, hidden)| {
            !hidden && is_rule(&entry.key) && has_reason(entry) && least >= Level::Warning
        });
        kept.extend(idle.map(|(entry, _)| {
            let message = format!("nothing here trips `{}` any more", entry.key);
            Finding::warning("allow-unused", entry.key_span.at(file), message)
                .help("remove this line")
        }));
        kept
    }

    /// What is wrong with the allowances. They hold up no post: what they do not allow is found
    /// itself.
    fn mistakes(&self, subject: &Subject<'_>) -> Vec<Finding> {
        let file = subject.record.file;
        let Some(node) = self.node else {
            return Vec::new();
        };
        let level = match subject.stage {
            Stage::Live => Level::Warning,
            Stage::Resolved | Stage::Postmortem => Level::Error,
        };
        let mistake = |rule, place, message| Finding {
            level,
            ..Finding::error(rule, place, message)
        };
        if !matches!(node.value, Value::Mapping(_) | Value::Null) {
            let kind = node.kind();
            let message = format!("`x-allow` is a map of rules and reasons, not {kind}");
            let finding = mistake("wrong-type", node.span.at(file), message)
                .help("write it like `{internal-hostname: the host name is public}`");
            return vec![finding];
        }
        let of_entry = |entry: &Entry| {
            let (id, place) = (&entry.key, entry.key_span.at(file));
            if !is_rule(id) {
                let finding = mistake("unknown-rule", place, format!("there is no rule `{id}`"));
                return Some(match did_you_mean(id, RULES.iter().map(|rule| rule.id)) {
                    Some(near) => finding.replace("did you mean this", place, near),
                    None => finding.help("`candor check --list` shows all rules"),
                });
            }
            let message = format!("`{id}` is allowed without a reason");
            (!has_reason(entry)).then(|| {
                mistake("allow-without-reason", place, message).help(format!(
                    "write why, such as `{id}: the host name is public`"
                ))
            })
        };
        node.entries().iter().filter_map(of_entry).collect()
    }
}

fn is_rule(id: &str) -> bool {
    RULES.iter().any(|rule| rule.id == id)
}

fn has_reason(entry: &Entry) -> bool {
    matches!(&entry.value.value, Value::Scalar(reason) if !reason.trim().is_empty())
}
