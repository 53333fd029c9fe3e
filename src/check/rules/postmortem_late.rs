//! `postmortem-late`: the postmortem came later than promised.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::{counted, lateness};
use crate::diagnostic::{Finding, Level};
use crate::facts::promises::Outcome;
use crate::model::promise::PromiseKind;

pub(super) const RULE: Rule = Rule {
    id: "postmortem-late",
    summary: "the postmortem came later than promised",
    why: "\
The page shows what was promised and when it came. A word on why it took longer costs a sentence,
and readers who waited will look for it.

Mention it in the postmortem; then allow this rule here, with the same reason.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &["ended", "postmortem", "promises", "updates.status.*"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "ended: 2026-02-02 10:00\npostmortem: {status: final, due: 2026-02-20, published: 2026-02-27 09:00}",
        ),
        Example::front(
            "promises: [{kind: postmortem, made: 2026-02-02 10:00, due: 5 business days}]\npostmortem: {status: final, published: 2026-02-19 09:00}",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-02-02 10:00\npostmortem: {status: final, due: 2026-02-20, published: 2026-02-20 18:00}",
        ),
        Example::front("postmortem: {status: final, published: 2026-02-20 18:00}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (kept, place) in subject.promises() {
        let (
            Outcome::Late {
                seconds,
                days,
                business_days,
            },
            Some(due),
            Some(published),
        ) = (kept.outcome, kept.due, kept.kept)
        else {
            continue;
        };
        if kept.kind != PromiseKind::Postmortem {
            continue;
        }
        let late = match business_days.map(usize::try_from) {
            Some(Ok(days)) if days > 0 => counted(days, "business day"),
            _ => lateness(seconds, days),
        };
        let message = format!(
            "the postmortem was promised by {} and came {late} late, {}",
            subject.told_due(due),
            subject.told_kept(kept, published)
        );
        let finding = RULE
            .at(place, message)
            .help("say in the postmortem why it took longer");
        findings.push(if subject.has("postmortem") {
            finding.related(subject.place("postmortem.published"), "published then")
        } else {
            finding
        });
    }
}
