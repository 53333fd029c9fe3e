//! `single-update-incident`: all that was ever said of an incident is one post.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "single-update-incident",
    summary: "all that was ever said of an incident is one post",
    why: "\
One post, resolved at once, leaves open whether anyone was told while it lasted.

Post when it begins and when it ends. What was told only afterwards gets the label `retroactive`,
which the page explains.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &[
        STANDING,
        "impact",
        "labels",
        "related",
        "updates.at.*",
        "updates.status.*",
        "updates.text.*",
    ],
    check: Check::Record(check),
    bad: &[Example::front(
        "impact: major\nupdates: [{at: 2026-03-10 11:50, status: resolved, text: All works again.}]",
    )],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 11:30, status: investigating, text: x}\n  - {at: 2026-03-10 11:50, status: resolved, text: y}",
        ),
        Example::front(
            "labels: [retroactive]\nupdates: [{at: 2026-03-10 11:50, status: resolved, text: x}]",
        ),
        // Posted after the end: `retroactive-unlabelled` speaks of it.
        Example::front(
            "ended: 2026-03-10 10:00\nupdates: [{at: 2026-03-10 11:50, status: resolved, text: x}]",
        ),
        Example::front("updates: [{at: 2026-03-10 11:50, status: investigating, text: x}]"),
        Example::front(
            "ended: 2026-03-09 12:00\nupdates: [{at: 2026-03-09 12:00, status: resolved, text: \"[Final message]\\n\\nIt works.\\n\\n[Initial message]\\n\\nIt fails.\"}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\nupdates: [{at: 2026-03-09 12:00, status: resolved, text: \"<ul><li><strong>2026-03-09 11:10:00</strong> - Sign-in fails.</li><li><strong>2026-03-09 12:00:00</strong> - Sign-in works.</li></ul>\"}]",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\nupdates: [{at: 2026-03-09 12:00, status: resolved, text: \"- 11:10 UTC: Sign-in fails.\\n- 12:00 UTC: Sign-in works.\"}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let [update] = record.updates.as_slice() else {
        return;
    };
    let told_later = record
        .ended
        .as_ref()
        .and_then(|ended| ended.at)
        .is_some_and(|ended| ended < update.at);
    if !subject.is_closed_incident()
        || told_later
        || posts_in(&update.text) > 1
        || record.has_label("retroactive")
        || subject.is_spared()
        || subject.is_duplicate()
    {
        return;
    }
    findings.push(
        RULE.at(subject.posted(0), "this is the only post of this incident")
            .help("add what was posted when it began; `labels: [retroactive]` when nothing was"),
    );
}

/// How many posts a text holds that was kept as one, each below a line such as `[Update]` or
/// `*Resolved*`, or after its time.
fn posts_in(text: &str) -> usize {
    let is_mark = |line: &&str| {
        let line = line.trim().trim_end_matches(':');
        let marks = [("[", "]"), ("*", "*")];
        marks
            .iter()
            .any(|(start, end)| line.starts_with(start) && line.ends_with(end))
    };
    let items = text.lines().flat_map(|line| line.split("<li>"));
    let timed = items.filter(|item| begins_with_time(item)).count();
    text.lines().filter(is_mark).count().max(timed)
}

/// Whether a line or an item begins with a time of day, perhaps after a date.
fn begins_with_time(item: &str) -> bool {
    let mut rest = item.trim_start();
    while let Some((_, after)) = rest.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
        rest = after.trim_start();
    }
    let mut words = rest
        .trim_start_matches(['*', '_', '-', '[', '(', ' '])
        .split([' ', 'T']);
    let is_clock = |word: &str| {
        let (hour, minute) = word.split_once(':').unwrap_or_default();
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (1..=2).contains(&hour.len()) && is_number(hour) && minute.get(..2).is_some_and(is_number)
    };
    let is_date = |word: &str| {
        word.len() == 10
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    let first = words.next().unwrap_or_default();
    is_clock(first) || (is_date(first) && words.next().is_some_and(is_clock))
}
