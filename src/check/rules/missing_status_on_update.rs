//! `missing-status-on-update`: an update of an open incident declares no status.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::parse::node::{Node, Value};

pub(super) const RULE: Rule = Rule {
    id: "missing-status-on-update",
    summary: "an update declares no status",
    why: "\
The status is what feeds, subscribers and the top of the page show. Without one, the status before
stays, even if the words say that the cause was found or that all works again.

Write the status that holds with this update, also when it has not changed.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["kind", "updates.status"],
    check: Check::Record(check),
    bad: &[
        Example::front("updates: [{text: The issue has been isolated.}]"),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, next_update: 30m, text: Sign-in fails.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: Sign-in fails.}\n  - {at: 2026-03-10 11:50, text: The issue has been isolated.}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, status: investigating, text: Sign-in fails.}",
        ),
        // What is added once it is over changes no status.
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: resolved, text: Sign-in works.}\n  - {at: 2026-03-10 11:50, text: The postmortem is out.}",
        ),
        Example::front(
            "kind: notice\nupdates:\n  - {at: 2026-03-10 11:30, text: We move to a new address.}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.record.kind == Kind::Notice {
        return;
    }
    let nodes = subject.update_nodes();
    let undated = |node: &&Node| !subject.is_dated(node);
    // An update without a time that can be read has a status or none all the same.
    for node in nodes
        .iter()
        .take_while(|node| !may_end(node))
        .filter(undated)
    {
        if node.get("status").is_none() {
            findings.push(
                RULE.at(node.span.at(subject.record.file), MESSAGE)
                    .help("write the status that held when it was posted"),
            );
        }
    }
    // One of those may have ended it, and what follows changes no status.
    if nodes.iter().filter(undated).any(may_end) || subject.has_undated_file() {
        return;
    }
    let open = &subject.record.updates[..subject.updates_while_open()];
    for (index, update) in open.iter().enumerate() {
        let is_stated = subject.has_in_update(index, "status");
        match update.status {
            Some(_) => continue,
            // So may this one.
            None if is_stated => break,
            None => {}
        }
        let finding = RULE.at(subject.posted(index), MESSAGE);
        findings.push(match (subject.status_after(index), &subject.record.kind) {
            (Some(status), _) => finding.help(format!(
                "`{0}` stands from before; write `status: {0}`, or what holds now",
                status.name()
            )),
            (None, Kind::Maintenance(_)) => {
                finding.help("write `status: scheduled` or `status: in_progress`")
            }
            (None, _) => finding.help("write `status: investigating`, or what held then"),
        });
    }
}

const MESSAGE: &str = "this update declares no status";

/// Whether an update may say that it is over: its status is no known one of what is open.
fn may_end(node: &Node) -> bool {
    let open = [
        "investigating",
        "identified",
        "monitoring",
        "scheduled",
        "in_progress",
        "verifying",
    ];
    match node.get("status").map(|entry| &entry.value.value) {
        Some(Value::Scalar(word)) => !open.contains(&&**word),
        Some(Value::Null) => false,
        None => !matches!(node.value, Value::Mapping(_)),
        Some(_) => true,
    }
}
