//! `update-same-minute`: updates of one minute whose links hang on their order.

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::time::Precision;

pub(super) const RULE: Rule = Rule {
    id: "update-same-minute",
    summary: "updates of one minute whose links hang on their order",
    why: "\
An update's minute is its link, and what feeds and the API know it by. The second of two updates in one
minute is told apart by its number, so an update that is put before it takes over its link, and readers
of feeds miss one.

Give the updates of that minute an `id` each, or put each in a file of its own: its name is its link.
",
    asks: Asks::while_open(Level::Hint),
    languages: &[],
    rests_on: &[STANDING, "updates.at.*", "updates.id.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:00, status: identified, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10, status: investigating, text: x}\n  - {at: 2026-03-10, status: identified, text: y}",
        ),
    ],
    good: &[
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:00, id: cause, status: identified, text: y}",
        ),
        // No more comes between these.
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:00, status: resolved, text: y}",
        ),
        Example::front(
            "updates:\n  - {at: 2026-03-10 10:00, status: investigating, text: x}\n  - {at: 2026-03-10 10:01, status: identified, text: y}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let updates = &subject.record.updates;
    for (index, update) in updates.iter().enumerate() {
        let Some(before) = index.checked_sub(1).filter(|_| update.is_numbered()) else {
            continue;
        };
        let is_day = |index: usize| updates[index].stated.precision == Precision::Date;
        let message = if is_day(index) && is_day(before) {
            "another update has the same day, and the links of both hang on their order"
        } else {
            "another update has the same minute, and the links of both hang on their order"
        };
        findings.push(
            RULE.at(subject.place_in_update(index, "at"), message)
                .related(subject.place_in_update(before, "at"), "the one before")
                .help("give each an `id`, such as `id: cause-found`"),
        );
    }
}
