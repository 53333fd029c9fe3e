//! `effective-vs-posted-gap`: an update states a time of its own, well before it was posted.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::passage::{Part, Sentence};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "effective-vs-posted-gap",
    summary: "an update states a time of its own, well before it was posted",
    why: "\
The state of components changes when an update says it did, not when somebody found the time to
post it. Only `effective` tells the program so; without it, uptime and durations count the gap.

Put the time into the update's `effective`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &["updates.effective"],
    check: Check::Words(
        &[
            "\\b(?:(?:date ?/ ?)?time:|as of|(?:resolved|restored|recovered|mitigated|fixed|completed|back to normal) at) (?:about |around )?[0-9]{1,2}(?::[0-9]{2})? ?(?:[ap]\\.?m|[0-9]|utc|gmt)?",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-09 11:34, status: resolved, text: \"Date/Time: 10:50am UTC 9th March 2026\"}]",
        ),
        Example::front(
            "zone: Europe/Berlin\nupdates: [{at: 2026-03-09 11:34, text: The service was restored at 11:10.}]",
        ),
    ],
    good: &[
        Example::front(
            "updates: [{at: 2026-03-09 11:34, effective: 2026-03-09 10:50, text: \"Date/Time: 10:50am UTC\"}]",
        ),
        Example::front("updates: [{at: 2026-03-09 11:34, text: As of 11:20 UTC it works again.}]"),
        Example::front(
            "updates: [{at: 2026-03-09 11:34, text: It will be restored by 14:00. Since 09:00 it is slow.}]",
        ),
        // A time to come is a promise.
        Example::front("updates: [{at: 2026-03-09 11:34, text: It should be restored at 14:00.}]"),
        Example::front(
            "updates: [{at: 2026-03-09 11:34, text: \"On 8 March it was restored at 10:00, and failed again.\"}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-09 11:34, status: resolved, text: A server had failed. Connections to it were restored at 10:16 UTC and the rest of it at 11:20.}]",
        ),
    ],
};

/// How long it usually takes to write a post.
const USUAL: TimeDelta = TimeDelta::minutes(15);

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        let Part::Update(index) = said.passage.part else {
            continue;
        };
        let update = &subject.record.updates[index];
        // Further down, updates tell what happened when.
        let is_lead = |sentence: Sentence<'_>| sentence.range.contains(&said.range.start);
        let leads = said.passage.sentences().next().is_some_and(is_lead);
        let Some(clock) = said.clock().filter(|_| leads && update.effective.is_none()) else {
            continue;
        };
        let (passage, zone) = (said.passage, &subject.record.zone);
        if subject.day_of(passage, &clock.range) != Some(zone.date(update.at)) {
            continue;
        }
        let Some(at) = clock.near(&passage.text, update.at, zone) else {
            continue;
        };
        if update.at - at <= USUAL {
            continue;
        }
        let local = zone.local(at).naive;
        findings.push(
            RULE.at(
                passage.place(clock.range.clone()),
                format!("this time is {} before the post", length(update.at - at)),
            )
            .related(
                subject.posted(index),
                format!("posted at {}", subject.told(update.at)),
            )
            .help(format!(
                "write `effective: {}` into the update",
                local.format("%Y-%m-%d %H:%M")
            )),
        );
    }
}
