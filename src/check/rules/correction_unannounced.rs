//! `correction-unannounced`: what was published was changed, and no correction says so.

use regex::Regex;

use crate::check::clock::{clocks, dates};
use crate::check::moments::Moment;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::relation::Correction;

pub(super) const RULE: Rule = Rule {
    id: "correction-unannounced",
    summary: "what was published was changed, and no correction says so",
    why: "\
Who read the first version has to learn that it was wrong, and since when the new one stands. A page
that changes without a word makes readers doubt all of it.

Write into `corrections` what stood there, what stands there now, and why: `{at: ..., field: started,
from: ..., to: ..., reason: ...}`. A time whose `as_published` tells another time was changed, and so was an
update with words that are struck through or a line that begins with *Edit*.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &["corrections"],
    check: Check::Words(&[PUBLISHED, EDITED, STRUCK], check),
    bad: &[
        Example::front(
            "started: {at: 2026-03-09 05:22, as_published: March 9th 5:22PM UTC}\nended: 2026-03-09 10:50",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, text: \"Edit: it was the EU only.\"}, {at: 2026-03-09 11:00, status: resolved, text: It works.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: \"~~All regions~~ The EU had errors.\"}]",
        ),
    ],
    good: &[
        Example::front(
            "started: {at: 2026-03-09 05:22, as_published: March 9th 5:22PM UTC}\nended: 2026-03-09 10:50\ncorrections: [{at: 2026-03-10, field: started, reason: The half of the day was wrong.}]",
        ),
        Example::front(
            "started: {at: 2026-03-09 17:22, as_published: March 9th 5:22PM UTC}\nended: 2026-03-09 18:50",
        ),
        Example::front(
            "started: {at: 2026-03-09 17:22, as_published: in the afternoon}\nended: 2026-03-09 18:50",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 10:00, status: resolved, text: We rolled back an edit of the configuration.}]",
        ),
    ],
};

const PUBLISHED: &str = r"\bas_published\b";
const EDITED: &str = r"\b(?:edit(?:ed)?|correction|corrected)(?: [0-9:. -]{1,20}(?:utc)?)?:|\b(?:an )?(?:earlier|previous) version of this (?:post|update|report|message)\b";
const STRUCK: &str = r"~~[!-}]|<(?:del|s|strike)>";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let moments = subject.key_moments().into_iter();
    for moment in moments.chain(subject.timeline_moments()) {
        let key = moment.path.split('.').next().unwrap_or(&moment.path);
        if was_changed(subject, &moment) && !is_announced(subject, key) {
            findings.push(
                RULE.at(
                    subject.place(&format!("{}.as_published", moment.path)),
                    "another time was published, and no correction says that it was changed",
                )
                .related(subject.moment_place(&moment), "what stands here now")
                .help(format!(
                    "add it to `corrections`, with `field: {key}` and the reason"
                )),
            );
        }
    }
    let [_, edited, struck] = patterns else {
        return;
    };
    if is_announced(subject, "updates") {
        return;
    }
    let is_post = |part| matches!(part, Part::Update(_));
    for said in subject.said_in(std::slice::from_ref(edited), is_post) {
        if said.is_at_start() || said.words().ends_with(|c: char| c.is_alphabetic()) {
            findings.push(
                RULE.at(
                    said.place(),
                    "this update was changed, and no correction says so",
                )
                .help("add it to `corrections`, with `field: updates` and the reason"),
            );
        }
    }
    for (index, update) in subject.record.updates.iter().enumerate() {
        if struck.is_match(&update.text) {
            let place = subject.place_in_update(index, "text");
            findings.push(
                RULE.at(
                    place,
                    "words of this update are struck through, and no correction says why",
                )
                .help("add it to `corrections`, with `field: updates` and the reason"),
            );
        }
    }
}

/// Whether what was published tells another time, as far as it tells one.
fn was_changed(subject: &Subject<'_>, moment: &Moment<'_>) -> bool {
    let Some(text) = moment.point.as_published.as_deref() else {
        return false;
    };
    let zone = &subject.record.zone;
    let clock = clocks(text).into_iter().next();
    let read = clock.and_then(|clock| clock.near(text, moment.at, zone));
    let other_day = dates(text)
        .first()
        .and_then(|day| day.near(zone.date(moment.at)))
        .is_some_and(|day| (day - zone.date(moment.at)).num_days().abs() > 1);
    other_day || read.is_some_and(|read| (read - moment.at).abs() > moment.leeway())
}

fn is_announced(subject: &Subject<'_>, key: &str) -> bool {
    let speaks_of = |correction: &Correction| {
        let field = correction.field.as_deref();
        field.is_none_or(|field| field.split(['.', '[', ' ']).next() == Some(key))
    };
    subject.record.corrections.iter().any(speaks_of)
}
