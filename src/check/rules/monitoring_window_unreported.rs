//! `monitoring-window-unreported`: a promised watch is over, and nobody said how it went.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::{Kept, Outcome};
use crate::model::promise::PromiseKind;
use crate::time::calendar::Due;

pub(super) const RULE: Rule = Rule {
    id: "monitoring-window-unreported",
    summary: "a promised watch is over, and nobody said how it went",
    why: "\
Who reads that you watch until tomorrow waits for tomorrow's word. Silence leaves open whether
anyone looked.

Post one line: `Monitoring ended at 09:00 UTC; it has not come back.` Or write when the watch ended
in `kept`. What an English update says counts where `promises` lists no such watch.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &["promises", "updates.at.*"],
    check: Check::Words(&[UNTIL, ANY], check),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-08 10:00, status: resolved, text: x}]\npromises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09 09:00}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: 'We will continue to monitor until 10 March 2026, 09:00 UTC.'}]",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: 'We will continue to monitor until 10 March 2026, 09:00 UTC.'}, {at: 2026-03-10 09:10, text: It has not come back.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: 'We will continue to monitor until 10 March 2026, 15:00 UTC.'}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-08 10:00, status: resolved, text: x}, {at: 2026-03-09 09:02, text: It has not come back.}]\npromises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09 09:00}]",
        ),
        Example::front(
            "promises: [{kind: monitoring_until, made: 2026-03-08 10:00, due: 2026-03-09, kept: 2026-03-09}]",
        ),
        Example::front("promises: [{kind: monitoring_until, made: 2026-03-10 10:00, due: 3h}]"),
    ],
};

/// Words that promise a watch with an end.
const UNTIL: &str = r"\b(?:will|to|continue|keep|'ll) (?:\w+ ){0,3}(?:monitor|monitoring|watch|watching|observe|observing)\b[\w ,'-]* (?:until|till|through)\b";

/// Any word: listed promises need none.
const ANY: &str = r"[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    if let Some(until) = patterns.first() {
        promised_in_words(subject, until, findings);
    }
    for (kept, place) in subject.promises() {
        let (PromiseKind::MonitoringUntil, Outcome::Unverifiable, Some(due)) =
            (kept.kind, kept.outcome, kept.due)
        else {
            continue;
        };
        let reported = |at| match due {
            Due::At(due) => at >= due,
            Due::Day { date, .. } => subject.record.zone.date(at) >= date,
        };
        if !subject
            .record
            .updates
            .iter()
            .any(|update| reported(update.at))
        {
            let message = format!(
                "this was to be watched until {}, and no update says how that went",
                subject.told_due(due)
            );
            findings.push(
                RULE.at(place, message)
                    .help("post a line on how it went, or write in `kept` when the watch ended"),
            );
        }
    }
}

/// A watch that an update promises in words, when none is listed.
fn promised_in_words(subject: &Subject<'_>, until: &Regex, findings: &mut Vec<Finding>) {
    let is_watch = |kept: &Kept| kept.kind == PromiseKind::MonitoringUntil;
    if subject.facts.promises.iter().any(is_watch)
        || subject.language().split('-').next() != Some("en")
    {
        return;
    }
    let updates = &subject.record.updates;
    for (update, sentence) in subject.update_sentences() {
        let text = sentence.text();
        let Some(words) = until.find(text) else {
            continue;
        };
        let due = subject.time_named(&text[words.end()..], updates[update].at);
        let Some(due) = due.filter(|due| subject.now() > *due) else {
            continue;
        };
        if updates.iter().any(|update| update.at >= due) {
            continue;
        }
        findings.push(
            RULE.at(
                sentence.whole(),
                format!(
                    "this was to be watched until {}, and no update says how that went",
                    subject.told(due)
                ),
            )
            .help("post a line on how it went"),
        );
    }
}
