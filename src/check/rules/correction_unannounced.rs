//! `correction-unannounced`: what was published was changed, and no correction says so.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::clock::{Clock, clocks, dates};
use crate::check::moments::Moment;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::relation::Correction;
use crate::time::{Instant, Precision, Zone};

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
            "started: {at: 2026-03-09T12:20+02:00, as_published: '2026-03-09 13:45'}\nended: 2026-03-09 18:50",
        ),
        Example::front("started: {at: 2026-03-09, as_published: March 5th}\nended: 2026-03-10"),
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
        // The same by its clock, or to the other's precision.
        Example::front(
            "started: {at: 2026-03-09T12:20+02:00, as_published: '2026-03-09 12:20'}\nended: 2026-03-09 18:50",
        ),
        Example::front(
            "started: {at: 2026-03-09T12:20+02:00, as_published: '2026-03-09 10:20 UTC'}\nended: 2026-03-09 18:50",
        ),
        Example::front(
            "started: {at: 2026-03-09T10:20Z, as_published: 'Mon, 9 Mar 2026 12:20:31 +0200'}\nended: 2026-03-09 18:50",
        ),
        Example::front(
            "started: {at: 2026-03-09, as_published: '08:52 PM'}\nended: 2026-03-10",
        ),
        Example::front(
            "started: {at: 2026-03-09 11:20, as_published: 'Mar 9, 10:05 - 11:20 UTC'}\nended: 2026-03-09 18:50",
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

/// Whether what was published tells another time in every way that it can be read.
fn was_changed(subject: &Subject<'_>, moment: &Moment<'_>) -> bool {
    let Some(text) = moment.point.as_published() else {
        return false;
    };
    let day = subject.record.zone.date(moment.at);
    let other_day = dates(text)
        .first()
        .and_then(|date| date.near(day))
        .is_some_and(|date| (date - day).num_days().abs() > 1);
    let clocks = clocks(text);
    // A day beside a time of day differs in precision only.
    let other_time = moment.point.precision != Precision::Date
        && !clocks.is_empty()
        && !clocks
            .iter()
            .any(|clock| may_be(subject, moment, text, clock));
    other_day || other_time
}

/// Whether a time of day in a text can be a moment: by its own zone, one named elsewhere in the text, one
/// of those at home or an offset, or as the same figures.
fn may_be(subject: &Subject<'_>, moment: &Moment<'_>, text: &str, clock: &Clock) -> bool {
    let is_near = |at: Instant| (at - moment.at).abs() <= moment.leeway();
    let bare = Clock {
        zone: None,
        ..clock.clone()
    };
    let same_figures = || {
        let place = subject.moment_place(moment);
        let file = subject.whole.files.text(place.file);
        let written = file.get(place.span.range()).unwrap_or_default();
        clocks(written)
            .first()
            .is_some_and(|written| written.time == clock.time)
    };
    let with_offset = || {
        let offset = offset_at(&text[clock.range.end..])?;
        let there = bare.near(text, moment.at + offset, &Zone::utc())?;
        Some(is_near(there - offset))
    };
    let homes = subject.home_zones();
    let zones = [homes[0].clone(), homes[1].clone(), Zone::utc()];
    clock.near(text, moment.at, homes[0]).is_some_and(is_near)
        || zones
            .iter()
            .any(|zone| bare.near(text, moment.at, zone).is_some_and(is_near))
        || with_offset().unwrap_or(false)
        || same_figures()
}

/// How far ahead of UTC an offset at the beginning of a text is, such as `+0200` and `+02:00`.
fn offset_at(text: &str) -> Option<TimeDelta> {
    let text = text.trim_start();
    let (sign, figures) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(figures), _) => (1, figures),
        (_, Some(figures)) => (-1, figures),
        _ => return None,
    };
    let number = |at: usize| figures.get(at..at + 2)?.parse::<i64>().ok();
    let minutes = number(2).or_else(|| number(3)).unwrap_or(0);
    Some(TimeDelta::minutes(sign * (number(0)? * 60 + minutes)))
}

fn is_announced(subject: &Subject<'_>, key: &str) -> bool {
    let speaks_of = |correction: &Correction| {
        let field = correction.field.as_deref();
        field.is_none_or(|field| field.split(['.', '[', ' ']).next() == Some(key))
    };
    subject.record.corrections.iter().any(speaks_of)
}
