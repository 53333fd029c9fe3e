//! What a record allows itself, with a reason: `x-allow: {rule: reason}`. An allowance that
//! hides nothing any more is reported, so that none outlives its cause.

use super::levels::unknown_rule;
use super::rule::{Rule, Stage};
use super::rules::RULES;
use super::subject::Subject;
use crate::diagnostic::{Finding, Level, Span};
use crate::parse::node::{Entry, Value};

/// The allowances of one record.
pub(super) struct Allowances<'a> {
    entry: Option<&'a Entry>,
}

impl<'a> Allowances<'a> {
    pub(super) fn of(subject: &Subject<'a>) -> Self {
        Self {
            entry: subject.front().get("x-allow"),
        }
    }

    /// Takes out what is allowed, and adds what is wrong with the allowances themselves. Of a rule
    /// that is not asked about the record nobody knows what it would have found.
    pub(super) fn apply(
        &self,
        subject: &Subject<'_>,
        found: Vec<Finding>,
        least: Level,
        is_asked: impl Fn(&Rule) -> bool,
    ) -> Vec<Finding> {
        let entries = self.entry.map_or(&[][..], |entry| entry.value.entries());
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
        kept.extend(self.mistakes(subject));
        if least >= Level::Warning && !subject.whole.unread.contains_key(&subject.key()) {
            let is_idle = |(entry, hidden): (&Entry, &bool)| {
                !hidden && has_reason(entry) && rule(&entry.key).is_some_and(&is_asked)
            };
            let idle: Vec<bool> = entries.iter().zip(&hidden).map(is_idle).collect();
            kept.extend(self.unused(subject, &idle));
        }
        kept
    }

    /// The allowances that hide nothing.
    fn unused(&self, subject: &Subject<'_>, idle: &[bool]) -> Vec<Finding> {
        let file = subject.record.file;
        let all = self.entry.map_or(&[][..], |entry| entry.value.entries());
        let all_idle = idle.iter().all(|idle| *idle);
        let of_entry = |(index, entry): (usize, &Entry)| {
            let message = format!("nothing here trips `{}` any more", entry.key);
            let finding = Finding::warning("allow-unused", entry.key_span.at(file), message);
            // The last one goes with `x-allow` itself, once it is the only one.
            let removed = match (self.entry, all) {
                (Some(whole), [_]) => lines(subject.text(), whole),
                _ if all_idle && index + 1 == all.len() => None,
                _ => lines(subject.text(), entry),
            };
            match removed {
                Some(span) => finding.fix("remove this line", span.at(file), ""),
                None => finding.help("remove this line"),
            }
        };
        let entries = all.iter().enumerate();
        entries
            .filter(|(index, _)| idle.get(*index).is_some_and(|idle| *idle))
            .map(of_entry)
            .collect()
    }

    /// What is wrong with the allowances. They hold up no post: what they do not allow is found
    /// itself.
    fn mistakes(&self, subject: &Subject<'_>) -> Vec<Finding> {
        let file = subject.record.file;
        let Some(Entry { value: node, .. }) = self.entry else {
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
            if rule(id).is_none() {
                let finding = unknown_rule(id, place);
                return Some(Finding { level, ..finding });
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

fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// The lines of an entry, if nothing else stands on them.
fn lines(text: &str, entry: &Entry) -> Option<Span> {
    let (start, end) = (entry.key_span.range().start, entry.value.span.range().end);
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line_end = after.find('\n').map(|at| at + 1)?;
    let is_alone = before[line_start..].trim().is_empty() && after[..line_end].trim().is_empty();
    is_alone.then(|| Span::new(line_start, end + line_end))
}

fn has_reason(entry: &Entry) -> bool {
    matches!(&entry.value.value, Value::Scalar(reason) if !reason.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::mend::mend;
    use crate::sample::Sample;

    const CONFIG: &str = "policy: {rules: {apology-missing: off}}\n";

    fn sample(text: &str) -> Sample {
        Sample::of(&[("candor.yaml", CONFIG), ("r.md", text)])
    }

    fn unused(front: &str) -> usize {
        let text = format!("---\ntitle: T\n{front}---\n");
        let found = sample(&text).found_where(|finding| finding.rule == "allow-unused");
        found.matches("allow-unused").count()
    }

    #[test]
    fn allowances_of_rules_that_are_not_asked_are_not_unused() {
        let open = "started: 2026-03-10 10:00\n";
        // Asked only once a record is over, or never.
        assert_eq!(unused(&format!("{open}x-allow: {{no-actions: why}}\n")), 0);
        assert_eq!(unused(&format!("{open}x-allow: {{private-ip: why}}\n")), 1);
        let over = "ended: 2026-03-09 10:00\n";
        assert_eq!(
            unused(&format!("{over}x-allow: {{apology-missing: why}}\n")),
            0
        );
        assert_eq!(unused(&format!("{over}x-allow: {{private-ip: why}}\n")), 1);
        // What could not be read may be what was allowed.
        let unread = "impact: hgue\nx-allow: {private-ip: why}\n";
        assert_eq!(unused(unread), 0);
    }

    #[test]
    fn what_readers_find_can_neither_be_weighed_nor_allowed() {
        let config = "policy: {rules: {unknown-value: off}}\n";
        let record = "---\ntitle: T\nx-allow: {time-not-rfc3339: why, no-such: why}\n---\n";
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", record)]);
        let found = sample.found_where(|finding| finding.rule == "unknown-rule");
        assert_eq!(
            found,
            "candor.yaml:1:18: error[unknown-rule]: `unknown-value` is found when files are read, and weighs what it does
  mend what it finds, and leave this out; `candor check --explain unknown-value` says how
r.md:3:11: warning[unknown-rule]: `time-not-rfc3339` is found when files are read, and weighs what it does
  mend what it finds, and leave this out; `candor check --explain time-not-rfc3339` says how
r.md:3:34: warning[unknown-rule]: there is no rule `no-such`
  `candor check --list` shows all rules
"
        );
    }

    /// A record after all edits that are made unseen.
    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        loop {
            let sample = sample(&text);
            match mend(&sample.findings, sample.files()).into_values().next() {
                Some(after) => text = after.text,
                None => return text,
            }
        }
    }

    #[test]
    fn lines_of_unused_allowances_are_removed_and_nothing_else() {
        for (before, after) in [
            (
                "x-allow:\n  private-ip: why\nimpact: minor\n",
                "impact: minor\n",
            ),
            (
                "impact: minor\r\nx-allow: {private-ip: why}\r\n",
                "impact: minor\r\n",
            ),
            (
                "x-allow:\n  private-ip: >-\n    why\n    not\n  customer-named: why\n",
                "",
            ),
            (
                "x-allow:\n  private-ip: why\n  title-generic: so\n",
                "x-allow:\n  title-generic: so\n",
            ),
        ] {
            let record = |front| format!("---\ntitle: Outage\n{front}---\n\nText.\n");
            assert_eq!(mended(&record(before)), record(after), "{before}");
        }
        for kept in [
            "x-allow:\n  private-ip: why # a note\n",
            "x-allow: {private-ip: why, title-generic: so}\n",
            "x-allow: {private-ip: why} # a note\n",
        ] {
            let record = format!("---\ntitle: Outage\n{kept}---\n");
            assert_eq!(mended(&record), record);
        }
    }
}
