//! `future-timestamp`: something is said to have happened after now.

use chrono::Datelike;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level, Place};
use crate::facts::phase::SKEW;
use crate::model::record::Kind;
use crate::time::Instant;

pub(super) const RULE: Rule = Rule {
    id: "future-timestamp",
    summary: "something is said to have happened after now",
    why: "\
What has happened lies in the past. A time to come is a slip of the year, the day or the zone, and
until then readers do not see it: an update is not posted before its time, and an incident is not
open before it begins.

Plans have places of their own: `scheduled` for maintenance, `next_update` and `promises` for what
will be said.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &["kind"],
    check: Check::Record(check),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 12:30, text: x}]"),
        Example::front("started: 2026-03-09 10:00\nended: 2026-09-09 10:40"),
        Example::front("started: 2026-03-09 10:00\ntimeline: [{at: 2026-03-11, text: x}]"),
        Example::front("postmortem: {status: final, published: 2026-04-01}"),
        Example::front("impact_windows: [{from: 2026-03-10 14:00}]"),
    ],
    good: &[
        Example::front("updates: [{at: 2026-03-10 12:04, text: x, next_update: 2026-03-10 13:00}]"),
        Example::front("started: 2026-03-10\nended: unknown"),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-12 10:00, until: 2026-03-12 11:00}\nstarted: 2026-03-12 10:00",
        ),
        Example::front("kind: notice\nstarted: 2026-06-01"),
        Example::front("postmortem: {status: promised, due: 2026-04-01}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let now = subject.whole.facts.now;
    // Years that nobody means are for `year-implausible`.
    let is_to_come =
        |at: Instant| at > now + SKEW && at.year() <= now.year() + super::year_implausible::AHEAD;
    let mut report = |place: Place, at: Instant| {
        findings.push(
            RULE.at(
                place,
                format!(
                    "{} is {} after now, {}",
                    subject.told(at),
                    length(at - now),
                    subject.told(now)
                ),
            )
            .help("look for a slip of the year, the day or the zone"),
        );
    };
    for (index, update) in record.updates.iter().enumerate() {
        if is_to_come(update.at) {
            report(subject.posted(index), update.at);
        }
    }
    if record.kind == Kind::Incident {
        let moments = subject.key_moments().into_iter();
        for moment in moments.chain(subject.timeline_moments()) {
            if is_to_come(moment.at) {
                report(subject.moment_place(&moment), moment.at);
            }
        }
    }
    let published = record
        .postmortem
        .as_ref()
        .and_then(|postmortem| postmortem.published.as_ref()?.at);
    if let Some(at) = published.filter(|at| is_to_come(*at)) {
        report(subject.place("postmortem.published.at"), at);
    }
}
