//! `resolved-flag-vs-text`: the newest update says that it is over, and its status says not.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "resolved-flag-vs-text",
    summary: "the newest update says that it is over, and the status says not",
    why: "\
The page shows the status: while that is not `resolved`, the incident stays open, its components stay
red, and uptime goes on counting.

Write `status: resolved` on the update that says so, and `ended` with the time from which it worked.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["kind", "updates.status.*", "updates.at.*"],
    check: Check::Words(&[RESOLVED, MARK], check),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: investigating, text: x}, {at: 2026-03-10 11:00, status: monitoring, text: This incident has been resolved.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:00, text: \"*Resolved* - Sign-in works again.\"}]",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:00, status: resolved, text: This incident has been resolved.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:00, status: monitoring, text: We will post once this incident has been resolved.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:00, status: monitoring, text: The issue with signing in has been resolved. Uploads still fail.}]",
        ),
    ],
};

const RESOLVED: &str = r"\b(?:the|this) (?:incident|issue|outage|problem) (?:has been|is|was) (?:now )?(?:fully |completely )?(?:resolved|fixed|over)\b";

const MARK: &str = r"\b(?:update: )?(?:incident )?resolved\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [resolved, mark] = patterns else { return };
    let Some(newest) = subject.record.updates.len().checked_sub(1) else {
        return;
    };
    let status = subject.status_after(newest);
    if !subject.is_open_incident()
        || status.is_some_and(crate::model::update::UpdateStatus::is_final)
    {
        return;
    }
    let mut prose = subject.update_prose(newest);
    let lead = prose.next().filter(|lead| {
        let goes_on = ["still", "remain", "continu", "yet", "monitor", "some "];
        let text = lead.text.to_ascii_lowercase();
        !goes_on.iter().any(|word| text.contains(word))
    });
    let Some(lead) = lead else { return };
    let stands_first = |range: &std::ops::Range<usize>| range.start == 0;
    let is_marked = |range: &std::ops::Range<usize>| {
        let rest = lead.text[range.end..].trim_start();
        rest.is_empty() || rest.starts_with(['-', ':', '.', '–'])
    };
    let said = resolved
        .find(&lead.text)
        .map(|found| found.range())
        .filter(stands_first)
        .or_else(|| {
            let range = mark.find(&lead.text)?.range();
            (stands_first(&range) && is_marked(&range)).then_some(range)
        });
    if let Some(range) = said {
        let status = subject.facts.phase.status.name();
        findings.push(
            RULE.at(
                lead.place(range),
                format!("this says that it is over, and the status is `{status}`"),
            )
            .related(
                subject.place_in_update(newest, "status"),
                "the newest update",
            )
            .help("write `status: resolved` on this update, and `ended`"),
        );
    }
}
