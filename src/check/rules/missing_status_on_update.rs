//! `missing-status-on-update`: an update of an open incident declares no status.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

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
    rests_on: &["kind", "updates.status.*"],
    check: Check::Record(check),
    bad: &[
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
    let open = &subject.record.updates[..subject.updates_while_open()];
    for (index, update) in open.iter().enumerate() {
        if update.status.is_some() || subject.has_in_update(index, "status") {
            continue;
        }
        let finding = RULE.at(subject.posted(index), "this update declares no status");
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
