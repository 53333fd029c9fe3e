//! `no-next-update`: an update of an open incident does not say when the next one comes.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::counted;
use crate::diagnostic::{Finding, Level};
use crate::facts::promises;
use crate::model::record::Kind;
use crate::model::update::Update;
use crate::time::Length;

pub(super) const RULE: Rule = Rule {
    id: "no-next-update",
    summary: "an update of an open incident does not say when the next one comes",
    why: "\
Who knows when the next word comes can go and do something else. Who does not keeps reloading the
page, and asks support.

Write `next_update: 30m`, or a time. The page then shows the time to everyone in their own zone, and
overdue updates are found. Once the incident is over this is only a hint: posts are not rewritten.
",
    asks: Asks {
        live: Some(Level::Warning),
        resolved: Some(Level::Hint),
        postmortem: Some(Level::Hint),
    },
    languages: &[],
    rests_on: &[STANDING, "title", "updates.at.*", "updates.text.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, status: investigating, text: Sign-in fails.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: Sign-in fails.}\n  - {at: 2026-03-10 11:50, status: resolved, text: Sign-in works.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, text: Sign-in fails. The next update will be at 12:30 UTC.}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:50, status: investigating, next_update: 30m, text: Sign-in fails.}",
        ),
        // Told in passing, and then all at once.
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: resolved, text: Sign-in works.}\n  - {at: 2026-03-10 11:40, text: The postmortem is out.}",
        ),
        // While it is open, only the newest update can still be mended.
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: Sign-in fails.}\n  - {at: 2026-03-10 11:50, status: identified, next_update: 30m, text: We know why.}",
        ),
        Example::front(
            "kind: maintenance\nupdates:\n  - {at: 2026-03-10 11:50, status: in_progress, text: It has begun.}",
        ),
        // Once it is over, words did as well.
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:10, status: investigating, text: Sign-in fails. We will provide another update within half an hour.}\n  - {at: 2026-03-10 11:30, status: identified, text: We know why. The next word comes by 12:00 UTC.}\n  - {at: 2026-03-10 11:50, status: resolved, text: Sign-in works.}",
        ),
        // Work that was announced, whatever `kind` says: nobody waits for word of it.
        Example::front(
            "title: Migration of the build servers\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"On Monday from 08:00 UTC, we'll migrate the build servers.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The servers are moved.}",
        ),
        Example::front(
            "title: issues.example.com\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: The tracker will be down for up to two hours so that it can be upgraded.}\n  - {at: 2026-03-09 12:00, status: resolved, text: It is back.}",
        ),
        Example::front(
            "title: New storage for releases\nupdates:\n  - {at: 2026-03-09 08:00, status: investigating, text: \"Starting at 08:00 UTC, we will switch releases to the new storage. Downloads may pause.\"}\n  - {at: 2026-03-09 12:00, status: resolved, text: The switch is made.}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let updates = &subject.record.updates;
    let silent = |index: usize, update: &Update| {
        update.next_update.is_none()
            && !subject.has_in_update(index, "next_update")
            && !subject.may_be_last(index)
    };
    if subject.is_open_incident() {
        let newest = updates.len().wrapping_sub(1);
        if let Some(update) = updates.last().filter(|update| silent(newest, update)) {
            let message = if promises_in_words(&update.text) {
                "this update promises another one in words only: `next_update` is missing"
            } else {
                "this update does not say when the next one comes"
            };
            let policy = &subject.whole.config.policy;
            let every = promises::update_every(subject.facts.felt, policy)
                .unwrap_or(Length::Clock(TimeDelta::minutes(30)));
            findings.push(RULE.at(subject.posted(newest), message).help(format!(
                "add `next_update: {every}`, or the time of the next update"
            )));
        }
        return;
    }
    if subject.record.kind != Kind::Incident || subject.announces_work() {
        return;
    }
    let open = &updates[..subject.updates_while_open()];
    let mut missing = open
        .iter()
        .enumerate()
        .filter(|(index, update)| silent(*index, update) && !promises_in_words(&update.text))
        .map(|(index, _)| index);
    if let Some(first) = missing.next() {
        let others: Vec<usize> = missing.collect();
        let finding = RULE
            .at(
                subject.posted(first),
                format!(
                    "{} of an open incident without a word on when the next one comes",
                    counted(others.len() + 1, "update")
                ),
            )
            .help("add `next_update` only if the post did promise a time; next time, promise one");
        findings.push(others.into_iter().fold(finding, |finding, index| {
            finding.related(subject.posted(index), "this one too")
        }));
    }
}

fn promises_in_words(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [
        "next update",
        "next word",
        "update you",
        "update again",
        "post again",
        "another update",
        "further update",
        "update within",
        "update by",
        "update in ",
        "updates within",
        "updates every",
        "more updates",
        "additional updates",
        "will keep you updated",
    ]
    .iter()
    .any(|words| text.contains(words))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::{Sample, with_title};

    #[test]
    fn the_policy_says_how_often() {
        let front = "impact: minor\nupdates: [{at: 2026-03-10 11:50, status: investigating, text: Sign-in fails.}]";
        let advice = |config: &str| {
            let sample = Sample::of(&[("candor.yaml", config), ("a.md", &with_title(front))]);
            let own = sample
                .findings
                .iter()
                .find(|finding| finding.rule == RULE.id);
            own.map(|finding| format!("{:?}", finding.help))
                .unwrap_or_default()
        };
        let asked = "policy: {update_every: {minor: 45m}}\n";
        assert!(
            advice(asked).contains("`next_update: 45m`"),
            "{}",
            advice(asked)
        );
        assert!(
            advice("name: x\n").contains("`next_update: 1h`"),
            "{}",
            advice("name: x\n")
        );
    }
}
