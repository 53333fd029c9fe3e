//! `next-update-missed`: the next update came later than promised, or not at all.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::spoken;
use crate::check::subject::Subject;
use crate::check::told::{lateness, length};
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::Stage;
use crate::facts::promises::Outcome;
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "next-update-missed",
    summary: "the next update came later than promised, or not at all",
    why: "\
People plan around the time you gave them. When it passes in silence, they open tickets and stop
trusting the next one.

While the incident is open: post now, even if only to say that nothing has changed. Afterwards:
name the delay in the postmortem. What English words promise, in minutes or by a time with its zone,
counts where `next_update` says nothing. Five minutes are nobody's delay and are not counted, or what `policy.grace` says.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "updates.at.*", "updates.text.*"],
    check: Check::Words(&[NEWS, spoken::FROM_NOW, ANY], check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 09:00, status: investigating, text: Next update will be in 30 minutes.}\n  - {at: 2026-03-10 11:00, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: 'Sign-in fails. We will post again by 10:40 UTC.'}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, next_update: 30m, text: x}\n  - {at: 2026-03-10 11:00, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, next_update: 30m, text: x}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-07 10:00, status: investigating, next_update: 2026-03-08, text: x}\n  - {at: 2026-03-09, status: resolved, text: y}",
        ),
    ],
    good: &[
        // In words, kept, and words that promise nothing.
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: Next update will be in 30 minutes.}\n  - {at: 2026-03-10 10:33, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: The next update comes within 30 minutes of the restart. We will update the firmware in 10 minutes.}\n  - {at: 2026-03-10 11:33, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, next_update: 2h, text: The next update comes within 30 minutes.}\n  - {at: 2026-03-10 11:33, status: monitoring, next_update: 2h, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:00, status: investigating, next_update: 30m, text: x}\n  - {at: 2026-03-10 11:34, status: monitoring, next_update: 30m, text: y}",
        ),
        // Resolved: nothing more was awaited.
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, next_update: 30m, text: x}",
        ),
    ],
};

/// Words that promise an update.
const NEWS: &str = r"\bnext (?:public |status )?update\b|(?:\bwill|'ll|’ll) (?:\w+ ){0,2}(?:update you|post again|post another|(?:provide|post|share|send|give) (?:you )?(?:an|another|a further|a new|the next|our next) (?:\w+ )?update)\b";

/// Any word: most promises need no words.
const ANY: &str = r"[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    if let [news, relative, _] = patterns {
        promised_in_words(subject, news, relative, findings);
    }
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
        let (came, finding) = match (kept.outcome, kept.kept) {
            (Outcome::Late { seconds, days, .. }, Some(posted)) => {
                let message = format!(
                    "the next update was promised by {promised} and came {} later, {}",
                    lateness(seconds, days),
                    subject.told_kept(kept, posted)
                );
                // A day that is too late is not minutes too late.
                (
                    Some(posted).filter(|_| !kept.is_kept_on_a_day()),
                    RULE.at(place, message)
                        .help("say so where the postmortem tells how you responded"),
                )
            }
            (Outcome::Missed, _) if subject.facts.phase.stage == Stage::Closed => {
                let message = format!("an update was promised by {promised}, and none followed");
                (
                    None,
                    RULE.at(place, message)
                        .help("post how it ended, with its time"),
                )
            }
            (Outcome::Missed, _) => {
                let message = format!(
                    "the next update was promised by {promised}, {} ago",
                    length(subject.now() - due.ends())
                );
                (
                    Some(subject.now()),
                    RULE.at(place, message)
                        .help("post now, even if only to say that nothing has changed"),
                )
            }
            _ => continue,
        };
        if came.is_some_and(|came| !subject.is_late(due.ends(), came)) {
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

/// Updates that promise the next one in words alone, and it came late.
fn promised_in_words(
    subject: &Subject<'_>,
    news: &Regex,
    relative: &Regex,
    findings: &mut Vec<Finding>,
) {
    if subject.record.kind != Kind::Incident {
        return;
    }
    let updates = &subject.record.updates;
    for spoken in subject.spoken(relative, |text| news.is_match(text)) {
        let index = spoken.update;
        if subject.has_in_update(index, "next_update") || subject.may_be_last(index) {
            continue;
        }
        let posted = updates[index].at;
        let next = (index + 1..updates.len()).find(|later| updates[*later].at > posted);
        let promised = subject.told(spoken.due);
        let finding = match next {
            Some(next) if subject.is_late(spoken.due, updates[next].at) => RULE
                .at(
                    spoken.place,
                    format!(
                        "the next update was promised by {promised} and came {} later, at {}",
                        length(updates[next].at - spoken.due),
                        subject.told(updates[next].at)
                    ),
                )
                .related(subject.posted(next), "the next update")
                .help("say so where the postmortem tells how you responded"),
            None if subject.is_open_incident() && subject.is_late(spoken.due, subject.now()) => {
                RULE.at(
                    spoken.place,
                    format!(
                        "the next update was promised by {promised}, {} ago",
                        length(subject.now() - spoken.due)
                    ),
                )
                .help("post now, even if only to say that nothing has changed")
            }
            _ => continue,
        };
        findings.push(finding);
    }
}
