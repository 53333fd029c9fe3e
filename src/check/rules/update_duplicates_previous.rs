//! `update-duplicates-previous`: an update repeats the words of the one before.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "update-duplicates-previous",
    summary: "an update repeats the words of the one before",
    why: "\
The same words again read as if nobody were there, and make readers look for the difference.

Say that nothing has changed, since when, and what you are doing: `No change since 17:32 UTC: events
are about an hour late. We are adding workers.`
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &["updates.at.*"],
    check: Check::Record(check),
    bad: &[Example::front(
        "updates:\n  - {at: 2026-03-10 10:50, status: investigating, text: We are still looking into the errors of the API.}\n  - {at: 2026-03-10 11:50, status: investigating, text: We are still looking into the errors of the API.}",
    )],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:50, status: investigating, text: We are looking into the errors of the API.}\n  - {at: 2026-03-10 11:50, status: investigating, text: No change since 10:50 UTC. We have ruled out the database.}",
        ),
        // Short words may come twice.
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:50, status: resolved, text: Resolved.}\n  - {at: 2026-03-10 11:50, status: resolved, text: Resolved.}",
        ),
    ],
};

/// Shorter texts are alike by nature.
const SHORT: usize = 24;

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (index, pair) in subject.record.updates.windows(2).enumerate() {
        if let [before, update] = pair
            && are_alike(before.text.trim(), update.text.trim())
        {
            findings.push(
                RULE.at(
                    subject.place_in_update(index + 1, "text"),
                    format!("this repeats the update of {}", subject.told(before.at)),
                )
                .related(subject.place_in_update(index, "text"), "the same words")
                .help("say that nothing has changed, since when, and what you are doing"),
            );
        }
    }
}

/// Whether two texts have all but a twentieth in common, as a beginning and an end.
fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    let same = |(a, b): &(&u8, &u8)| a == b;
    let beginning = one.iter().zip(other).take_while(same).count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(same)
        .count();
    shorter >= SHORT && (beginning + end).min(shorter) * 20 >= longer * 19
}
