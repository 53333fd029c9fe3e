//! `eta-missed`: the time by which it should have worked again has passed.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::{Kept, Outcome};
use crate::model::promise::PromiseKind;

pub(super) const RULE: Rule = Rule {
    id: "eta-missed",
    summary: "the time by which it should work again has passed",
    why: "\
People wait for the time you named. When it turns out to be wrong, say so before it passes, with
the next estimate: `We expected 18:00; the new estimate is 19:30 UTC`.

A later promise of kind `eta` replaces the earlier one when it was made before that ran out.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "promises.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: identified, text: x}]\npromises: [{kind: eta, made: 2026-03-10 10:00, due: 1h}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 2026-03-09 11:00}]",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 3h}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 1h}, {kind: eta, made: 2026-03-09 10:50, due: 2h}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (kept, place) in subject.promises() {
        let Some(due) = kept.due.filter(|_| kept.kind == PromiseKind::Eta) else {
            continue;
        };
        // What was over when it was promised is told as that.
        if kept.made.is_some_and(|made| !due.is_kept_at(made)) {
            continue;
        }
        let replaced = |other: &Kept| {
            other.kind == PromiseKind::Eta
                && other.made > kept.made
                && other.made.is_some_and(|made| due.is_kept_at(made))
                && other.due.is_some_and(|later| later.ends() > due.ends())
        };
        if subject.facts.promises.iter().any(replaced) {
            continue;
        }
        let promised = subject.told_due(due);
        let message = match (kept.outcome, kept.kept) {
            (Outcome::Missed, _) => format!(
                "this should work again by {promised}, {} ago, and has not ended",
                length(subject.now() - due.ends())
            ),
            (Outcome::Late { .. }, Some(ended)) => format!(
                "this should have worked again by {promised}, and did {} later",
                length(ended - due.ends())
            ),
            _ => continue,
        };
        findings.push(
            RULE.at(place, message)
                .help("post the new estimate, and add it as another promise of kind `eta`"),
        );
    }
}
