//! `postmortem-overdue`: a promised postmortem is not out, and its time is over.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;
use crate::model::postmortem::PostmortemStatus;
use crate::model::promise::PromiseKind;

pub(super) const RULE: Rule = Rule {
    id: "postmortem-overdue",
    summary: "a promised postmortem is not out, and its time is over",
    why: "\
A postmortem that was promised and never came is remembered longer than the outage.

Publish it, even as `preliminary`; or post a new date; or say why there will be none:
`postmortem: {status: waived, reason: ...}`. This never stops a build, because it comes with the
calendar and not with an edit.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["ended", "postmortem", "promises", "updates.status.*"],
    check: Check::Record(check),
    bad: &[
        Example::front("ended: 2026-02-02 10:00\npostmortem: {status: promised, due: 2026-02-20}"),
        Example::front(
            "updates: [{at: 2026-02-02 10:00, status: resolved, text: x}]\npromises: [{kind: postmortem, made: 2026-02-02 10:00, due: 10 business days}]\npostmortem: {status: draft}",
        ),
    ],
    good: &[
        Example::front("ended: 2026-03-09 10:00\npostmortem: {status: promised, due: 2026-03-10}"),
        Example::front(
            "ended: 2026-02-02 10:00\npostmortem: {status: waived, due: 2026-02-20, reason: A repeat of the one before}",
        ),
        Example::front(
            "ended: 2026-02-02 10:00\npostmortem: {status: final, due: 2026-02-20, published: 2026-02-27}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let status = subject
        .record
        .postmortem
        .as_ref()
        .and_then(|postmortem| postmortem.status);
    if status == Some(PostmortemStatus::Waived) {
        return;
    }
    for (kept, place) in subject.promises() {
        if kept.kind != PromiseKind::Postmortem || kept.outcome != Outcome::Missed {
            continue;
        }
        let Some(due) = kept.due else { continue };
        let draft = match status {
            Some(PostmortemStatus::Draft) => "there is only a draft",
            _ => "none is out",
        };
        let message = format!(
            "a postmortem was promised by {}, {} ago, and {draft}",
            subject.told_due(due),
            length(subject.now() - due.ends())
        );
        findings.push(RULE.at(place, message).help(
            "publish it, post a new date, or write `status: waived` with a `reason` below `postmortem`",
        ));
    }
}
