//! `promise-unverifiable`: nobody can tell whether a promise was kept in time.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;
use crate::model::promise::PromiseKind;
use crate::time::TimePoint;

pub(super) const RULE: Rule = Rule {
    id: "promise-unverifiable",
    summary: "nobody can tell whether a promise was kept in time",
    why: "\
A promise counts from when it was made and is judged by when it was kept. Without these times the
page can only say that it cannot be verified.

Write `made` and `kept`, and for a postmortem `published`; a day is enough. Where the publisher left
no time, allow this rule with that reason.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &["postmortem", "promises"],
    check: Check::Record(check),
    bad: &[
        Example::front("promises: [{kind: report, made: unknown, due: 24 business hours}]"),
        Example::front(
            "promises: [{kind: report, made: 2026-03-02 10:00, due: 2026-03-03, kept: unknown}]",
        ),
        Example::front("ended: 2026-03-02 10:00\npostmortem: {status: final, due: 2026-03-09}"),
    ],
    good: &[
        Example::front(
            "promises: [{kind: report, made: 2026-03-02 10:00, due: 24 business hours, kept: 2026-03-03}]",
        ),
        Example::front("promises: [{kind: report, made: 2026-03-02 10:00, due: 2026-03-20}]"),
        Example::front("promises: [{kind: other, text: We watch it closely}]"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (number, (kept, place)) in subject.promises().enumerate() {
        let watching = kept.kind == PromiseKind::MonitoringUntil;
        if kept.outcome != Outcome::Unverifiable || watching && kept.due.is_some() {
            continue;
        }
        let promise = subject.record.promises.get(number);
        let unknown = |point: &TimePoint| point.at.is_none();
        let undated = promise
            .and_then(|promise| promise.kept.as_ref())
            .is_some_and(unknown);
        let (path, message) = if undated {
            (
                format!("promises.{number}.kept"),
                "nobody can tell whether this promise was kept in time: `kept` is unknown",
            )
        } else if kept.due.is_some() {
            (
                "postmortem.published".to_owned(),
                "nobody can tell whether the postmortem came in time: `published` is missing",
            )
        } else {
            (
                format!("promises.{number}.made"),
                "nobody can tell when this promise falls due: when it was made is unknown",
            )
        };
        let finding = RULE
            .at(subject.place(&path), message)
            .help("write the time; a day such as `2026-03-10` is enough");
        findings.push(match kept.due {
            Some(_) => finding.related(place, "the promise"),
            None => finding,
        });
    }
}
