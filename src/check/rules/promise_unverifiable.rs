//! `promise-unverifiable`: nobody can tell whether a promise was kept in time.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;
use crate::model::promise::PromiseKind;

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
    for (kept, place) in subject.promises() {
        let watching = kept.kind == PromiseKind::MonitoringUntil;
        if kept.outcome != Outcome::Unverifiable || watching && kept.due.is_some() {
            continue;
        }
        let of_entry = |key| kept.entry.map(|number| format!("promises.{number}.{key}"));
        let is_undated = kept.entry.is_some_and(|number| {
            let kept = subject.record.promises[number].kept.as_ref();
            kept.is_some_and(|kept| kept.at.is_none())
        });
        let (path, message) = if is_undated {
            (
                of_entry("kept"),
                "nobody can tell whether this promise was kept in time: `kept` is unknown",
            )
        } else if kept.due.is_some() {
            (
                Some("postmortem.published".to_owned()),
                "nobody can tell whether the postmortem came in time: `published` is missing",
            )
        } else {
            (
                of_entry("made"),
                "nobody can tell when this promise falls due: when it was made is unknown",
            )
        };
        let path = path.unwrap_or_else(|| "postmortem.due".to_owned());
        let finding = RULE
            .at(subject.place(&path), message)
            .help("write the time; a day such as `2026-03-10` is enough");
        let finding = match kept.due {
            Some(_) => finding.related(place, "the promise"),
            None => finding,
        };
        // A postmortem that was promised twice was published once.
        if !findings.iter().any(|known| known.place == finding.place) {
            findings.push(finding);
        }
    }
}
