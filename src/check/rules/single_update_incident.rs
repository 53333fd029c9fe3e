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
/// `*Resolved*`.
fn posts_in(text: &str) -> usize {
    let is_mark = |line: &&str| {
        let line = line.trim().trim_end_matches(':');
        let marks = [("[", "]"), ("*", "*")];
        marks
            .iter()
            .any(|(start, end)| line.starts_with(start) && line.ends_with(end))
    };
    text.lines().filter(is_mark).count()
}
