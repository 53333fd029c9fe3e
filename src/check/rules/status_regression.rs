//! `status-regression`: a status goes back without a word on why.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "status-regression",
    summary: "a status goes back without a word on why",
    why: "\
From `monitoring` back to `investigating` means that the fix did not hold. Readers who saw the first
want to know that, and from when.

Say it in the update: `Errors are rising again since 14:10 UTC; the fix did not hold.` If the status
is a slip, correct it.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["updates.status.*"],
    check: Check::Words(&[EXPLAINED, ANY], check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: We are looking into the new API.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: Thank you for your feedback. More news will follow in another update.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: We are looking into the API.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, text: All works.}\n  - {at: 2026-03-10 10:30, status: monitoring, text: We watch the error rate.}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: There are new errors.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: identified, text: The errors are back since 10:20 UTC.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: monitoring, text: We watch the error rate.}\n  - {at: 2026-03-10 10:30, status: investigating, text: Errors are rising again.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: resolved, text: All works.}\n  - {at: 2026-03-10 10:30, status: identified, text: The fix did not hold.}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:20, text: y}\n  - {at: 2026-03-10 10:30, status: monitoring, text: z}",
        ),
    ],
};

/// A word on why: what came back, what did not hold, what is new.
const EXPLAINED: &str = r"\b(?:again|re-?open\w*|recur\w*|re-?occur\w*|relaps\w*|still|persist\w*|continu\w*|incomplete|partial\w*|worse\w*|revert\w*|premature\w*|too early|mistake\w*|error in|regress\w*)\b|\b(?:is|are|was|were|came|comes?|coming|roll(?:ed|ing)?|went|going|moved|moving|set|setting|changed|changing|switched|switching) back\b|\b(?:has|have|had|is|are|problems?|issues?|errors?|failures?) return(?:ed|ing)\b|(?:\bnot|n't|n’t)(?: yet| been| fully| completely| entirely| quite)* (?:hold|held|work\w*|fix\w*|solv\w*|resolv\w*|enough|sufficient|help\w*|success\w*|effective|over|recovered)\b|\bnot (?:fully|completely|entirely)\b|\b(?:new|another|further|additional|more|other|different|second) (?:\w+ )?(?:errors?|problems?|issues?|failures?|faults?|causes?|symptoms?|spikes?|waves?|reports?|outages?|incidents?|disruptions?|delays?|impact|work|time|components?|services?|regions?|servers?|hosts?|nodes?|customers|users|requests|alerts?)\b|\b(?:fix|change|mitigation|workaround|attempt|deployment|rollback|restart)\w* (?:has |have |had )?failed\b|\brolled\b";

/// Any word: it is what is not said that is found.
const ANY: &str = r"[a-z]";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [explained, _] = patterns else { return };
    let mut before = None;
    for (index, update) in subject.record.updates.iter().enumerate() {
        let Some(status) = update.status else {
            continue;
        };
        if let Some((earlier, from)) = before
            && status < from
            && !explained.is_match(&update.text)
        {
            let message = format!(
                "back from `{}` to `{}` without a word on why",
                from.name(),
                status.name()
            );
            findings.push(
                RULE.at(subject.place_in_update(index, "status"), message)
                    .related(
                        subject.place_in_update(earlier, "status"),
                        "the status before",
                    )
                    .help("say what came back and since when, or correct the status"),
            );
        }
        before = Some((index, status));
    }
}
