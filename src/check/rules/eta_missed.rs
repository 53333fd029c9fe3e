//! `eta-missed`: the time by which it should have worked again has passed.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::spoken;
use crate::check::subject::Subject;
use crate::check::told::{lateness, length};
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::{Kept, Outcome};
use crate::model::promise::PromiseKind;
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;

pub(super) const RULE: Rule = Rule {
    id: "eta-missed",
    summary: "the time by which it should work again has passed",
    why: "\
People wait for the time you named. When it turns out to be wrong, say so before it passes, with
the next estimate: `We expected 18:00; the new estimate is 19:30 UTC`.

A later promise of kind `eta` replaces the earlier one when it was made before that ran out. What English updates expect in words counts
where `promises` lists no `eta`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[STANDING, "ended", "promises.*", "updates.at.*", "updates.status.*"],
    check: Check::Words(&[EXPECTED, WORKS, spoken::FROM_NOW, ANY], check),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: identified, text: We expect this to be resolved by 10:30 UTC.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: identified, text: We expect a fix within an hour.}, {at: 2026-03-09 11:15, status: identified, text: It is not mended.}, {at: 2026-03-09 12:00, status: resolved, text: It works.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: identified, text: x}]\npromises: [{kind: eta, made: 2026-03-10 10:00, due: 1h}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 2026-03-09 11:00}]",
        ),
    ],
    good: &[
        // A later estimate in time, an end in time, and another thing that is expected.
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: identified, text: We expect this to be resolved by 10:30 UTC.}, {at: 2026-03-10 10:20, text: 'We now expect it to be fixed by 13:00 UTC.'}]",
        ),
        Example::front(
            "ended: 2026-03-09 10:25\nupdates: [{at: 2026-03-09 10:00, status: identified, text: We expect this to be resolved by 10:30 UTC.}, {at: 2026-03-09 11:00, status: resolved, text: It works.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: identified, text: We expect to post an update on the fix by 10:30 UTC.}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 3h}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npromises: [{kind: eta, made: 2026-03-09 10:00, due: 1h}, {kind: eta, made: 2026-03-09 10:50, due: 2h}]",
        ),
    ],
};

/// Words that expect something.
const EXPECTED: &str = r"\b(?:expect|estimate|anticipate)(?:s|d)?\b|\beta\b";

/// What is expected, when it is that it works.
const WORKS: &str =
    r"\b(?:resolved|resolution|fix|fixed|restored|restoration|back|recovered|recovery|eta)\b";

/// Any word: listed promises need none.
const ANY: &str = r"[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    if let [expected, works, relative, _] = patterns {
        expected_in_words(subject, [expected, works], relative, findings);
    }
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
            (Outcome::Late { seconds, days, .. }, Some(_)) => format!(
                "this should have worked again by {promised}, and did {} later",
                lateness(seconds, days)
            ),
            _ => continue,
        };
        findings.push(
            RULE.at(place, message)
                .help("post the new estimate, and add it as another promise of kind `eta`"),
        );
    }
}

/// What updates expect in words, when no promise is listed, and it had not ended by then.
fn expected_in_words(
    subject: &Subject<'_>,
    words: [&Regex; 2],
    relative: &Regex,
    findings: &mut Vec<Finding>,
) {
    let promises = &subject.facts.promises;
    if subject.record.kind != Kind::Incident
        || promises.iter().any(|kept| kept.kind == PromiseKind::Eta)
    {
        return;
    }
    let expects =
        |text: &str| words.iter().all(|word| word.is_match(text)) && !has_word(text, NEWS);
    let updates = &subject.record.updates;
    let all = subject.spoken(relative, expects);
    let estimates: Vec<usize> = subject
        .update_sentences()
        .filter(|(_, sentence)| expects(sentence.text()))
        .map(|(update, _)| update)
        .collect();
    for spoken in all {
        let made = updates[spoken.update].at;
        let Some(grace) = subject.stretch(spoken.due, subject.limits().grace) else {
            continue;
        };
        let late = spoken.due + grace;
        let replaced = |other: &usize| {
            let at = updates[*other].at;
            at > made && at <= late
        };
        let still_open = updates.iter().any(|update| {
            let is_open = matches!(
                update.status,
                Some(UpdateStatus::Investigating | UpdateStatus::Identified)
            );
            is_open && update.at > late
        });
        let ended_late = subject.impact_end().is_some_and(|end| end.is_after(late));
        let ended_in_time = subject.record.ended.is_some() && !ended_late;
        let is_late = subject.is_open_incident() && subject.now() > late;
        if estimates.iter().any(replaced) || ended_in_time || !(still_open || ended_late || is_late)
        {
            continue;
        }
        findings.push(
            RULE.at(
                spoken.place,
                format!(
                    "this was expected to work again by {}, and did not",
                    subject.told(spoken.due)
                ),
            )
            .help("post the new estimate before the old one has passed"),
        );
    }
}

/// Words of sentences in which an update is expected.
const NEWS: &[&str] = &["update", "updates", "information", "news"];
