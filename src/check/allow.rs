//! What a record allows itself, with a reason: `x-allow: {rule: reason}`. An allowance that
//! hides nothing any more is reported, so that none outlives its cause.

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
        let file = subject.record.file;
        if let Some(node) = self.node
            && !matches!(node.value, Value::Mapping(_) | Value::Null)
        {
            let message = format!(
                "`x-allow` is a map of rules and reasons, not {}",
                node.kind()
            );
            kept.push(
                Finding::error("wrong-type", node.span.at(file), message)
                    .help("write it like `{internal-hostname: the host name is public}`"),
            );
        }
        for (entry, hidden) in entries.iter().zip(hidden) {
            let place = entry.key_span.at(file);
            let id = &entry.key;
            if !RULES.iter().any(|rule| *rule.id == **id) {
                let finding =
                    Finding::error("unknown-rule", place, format!("there is no rule `{id}`"));
                kept.push(match did_you_mean(id, RULES.iter().map(|rule| rule.id)) {
                    Some(near) => finding.replace("did you mean this", place, near),
                    None => finding.help("`candor check --list` shows all rules"),
                });
            } else if !has_reason(entry) {
                kept.push(
                    Finding::error(
                        "allow-without-reason",
                        place,
                        format!("`{id}` is allowed without a reason"),
                    )
                    .help(format!(
                        "write why, such as `{id}: the host name is public`"
                    )),
                );
            } else if !hidden && least >= Level::Warning {
                kept.push(
                    Finding::warning(
                        "allow-unused",
                        place,
                        format!("nothing here trips `{id}` any more"),
                    )
                    .help("remove this line"),
                );
            }
        }
        kept
    }
}

fn has_reason(entry: &Entry) -> bool {
    matches!(&entry.value.value, Value::Scalar(reason) if !reason.trim().is_empty())
}
