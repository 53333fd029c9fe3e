//! `next-update-missed`: the next update came later than promised, or not at all.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::Stage;
use crate::facts::promises::Outcome;

pub(super) const RULE: Rule = Rule {
    id: "next-update-missed",
    summary: "the next update came later than promised, or not at all",
    why: "\
People plan around the time you gave them. When it passes in silence, they open tickets and stop
trusting the next one.

While the incident is open: post now, even if only to say that nothing has changed. Afterwards:
name the delay in the postmortem. Five minutes are nobody's delay and are not counted.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "updates.at.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, next_update: 30m, text: x}\n  - {at: 2026-03-10 11:00, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, next_update: 30m, text: x}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:00, status: investigating, next_update: 30m, text: x}\n  - {at: 2026-03-10 11:34, status: monitoring, next_update: 30m, text: y}",
        ),
        // Resolved: nothing more was awaited.
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, next_update: 30m, text: x}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let grace = TimeDelta::minutes(5);
    for kept in &subject.facts.promises {
        let (Some(index), Some(due)) = (kept.update, kept.due) else {
            continue;
        };
        let update = &subject.record.updates[index];
        // What was over when it was promised is told as that.
        if subject.may_be_last(index) || !due.is_kept_at(update.at) {
            continue;
        }
        let place = subject.place_in_update(index, "next_update");
        let promised = subject.told_due(due);
        let (late, finding) = match (kept.outcome, kept.kept) {
            (Outcome::Late { seconds, .. }, Some(posted)) => {
                let late = TimeDelta::seconds(seconds);
                let message = format!(
                    "the next update was promised by {promised} and came {} later, at {}",
                    length(late),
                    subject.told(posted)
                );
                (
                    late,
                    RULE.at(place, message)
                        .help("say so where the postmortem tells how you responded"),
                )
            }
            (Outcome::Missed, _) if subject.facts.phase.stage == Stage::Closed => {
                let message = format!("an update was promised by {promised}, and none followed");
                (
                    TimeDelta::MAX,
                    RULE.at(place, message)
                        .help("post how it ended, with its time"),
                )
            }
            (Outcome::Missed, _) => {
                let late = subject.now() - due.ends();
                let message = format!(
                    "the next update was promised by {promised}, {} ago",
                    length(late)
                );
                (
                    late,
                    RULE.at(place, message)
                        .help("post now, even if only to say that nothing has changed"),
                )
            }
            _ => continue,
        };
        if late <= grace {
            continue;
        }
        let next = subject.record.updates[index + 1..]
            .iter()
            .position(|later| later.at > update.at)
            .map(|after| index + 1 + after);
        findings.push(match next {
            Some(next) => finding.related(subject.posted(next), "the next update"),
            None => finding,
        });
    }
}
