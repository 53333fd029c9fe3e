//! `missing-status-on-update`: an update of an open incident declares no status.

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};

pub(super) const RULE: Rule = Rule {
    id: "missing-status-on-update",
    summary: "an update declares no status",
    why: "\
The status is what feeds, subscribers and the top of the page show. Without one, the status before
stays, even if the words say that the cause was found or that all works again.

Write the status that holds with this update. Where it has not changed it may be left out.
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
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: identified, text: Sign-in fails.}\n  - {at: 2026-03-10 11:50, text: The fix is out and we are monitoring.}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, status: investigating, text: Sign-in fails.}",
        ),
        // Nothing has changed.
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: Sign-in fails.}\n  - {at: 2026-03-10 11:40, text: It also fails in the app, and is still being mitigated. We are monitoring for improvement. We will post again once the cause is identified.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: monitoring, text: The fix is out.}\n  - {at: 2026-03-10 11:40, text: Queues have recovered in the EU. We keep monitoring.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: Sign-in and search fail.}\n  - {at: 2026-03-10 11:40, text: We have identified that it fails in the EU only.}\n  - {at: 2026-03-10 11:50, text: Sign-in has recovered. We are still investigating the search.}",
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
    // An update without a time that can be read has a status or none all the same; the status
    // before it stands.
    let is_silent = |node: &&Node| node.get("status").is_none() && !may_end(node);
    for node in nodes.iter().take_while(is_silent).filter(undated) {
        findings.push(
            RULE.at(node.span.at(subject.record.file), MESSAGE)
                .help("write the status that held when it was posted"),
        );
    }
    // One of those may have ended it, and what follows changes no status.
    if nodes.iter().filter(undated).any(may_end) || subject.has_undated_file() {
        return;
    }
    let mut before_any = Vec::new();
    let open = &subject.record.updates[..subject.updates_while_open()];
    for (index, update) in open.iter().enumerate() {
        let is_stated = subject.has_in_update(index, "status");
        match update.status {
            Some(_) => continue,
            // So may this one.
            None if is_stated => break,
            None => {}
        }
        match subject.status_after(index) {
            None => before_any.push(index),
            Some(status) if tells_change(subject, index, status) => {
                findings.push(RULE.at(subject.posted(index), MESSAGE).help(format!(
                    "`{0}` stands from before; write what holds now",
                    status.name()
                )));
            }
            Some(_) => {}
        }
    }
    // One that was not read has a status for those behind it.
    let is_read = |node: &&Node| {
        let mut read = subject.record.updates.iter();
        read.any(|update| update.place == node.span.at(subject.record.file))
    };
    let mut stating = nodes.iter().filter(|node| node.get("status").is_some());
    if let Some((first, others)) = before_any
        .split_first()
        .filter(|_| stating.all(|node| is_read(&node)))
    {
        let help = match subject.record.kind {
            Kind::Maintenance(_) => "write `status: scheduled` or `status: in_progress`",
            _ => "write `status: investigating`, or what held then",
        };
        let finding = RULE.at(subject.posted(*first), MESSAGE).help(help);
        findings.push(others.iter().fold(finding, |finding, index| {
            finding.related(subject.posted(*index), "this one too")
        }));
    }
}

/// Whether the words of an update tell of another status than the one that stands.
fn tells_change(subject: &Subject<'_>, index: usize, stands: UpdateStatus) -> bool {
    let changes: &[&str] = match stands {
        UpdateStatus::Investigating => &[
            "identified",
            "isolated",
            "mitigated",
            "recovered",
            "resolved",
            "restored",
        ],
        UpdateStatus::Identified => &[
            "mitigated",
            "monitoring",
            "recovered",
            "resolved",
            "restored",
        ],
        UpdateStatus::Monitoring => &["resolved"],
        _ => &[],
    };
    let goes_on = ["continue", "continuing", "investigate", "investigating"];
    let tells = |text: &str| {
        let before = changes.iter().filter_map(|word| text.find(word)).min();
        has_word(text, changes)
            && !has_word(text, OPEN)
            && !before.is_some_and(|end| has_word(&text[..end], PARTS))
            && !text.contains("identified that")
    };
    let mut sentences = subject.sentences_of(index);
    !has_word(&subject.record.updates[index].text, &goes_on)
        && sentences.any(|sentence| tells(sentence.text()))
}

/// Words before what is so for a part only.
const PARTS: &[&str] = &["few", "most", "part", "partially", "some"];

/// Words of sentences on what is not so yet, or not for all.
const OPEN: &[&str] = &[
    "be", "being", "but", "continue", "if", "not", "once", "soon", "still", "t", "until", "when",
    "while", "yet",
];

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
