//! `cause-before-impact`: a post or a summary begins with what was done, not with what users felt.

use std::collections::BTreeSet;

use regex::Regex;

use crate::check::passage::{Form, Part, Passage, Sentence};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "cause-before-impact",
    summary: "the first sentence tells what was done, not what users felt",
    why: "\
Readers look for themselves first. A release or a migration means nothing to them until they know that
it kept them from signing in.

Begin with what users could not do, where and when; the cause comes after.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &["kind"],
    check: Check::Words(
        &[
            r"\b(?:deploy(?:ed|ing|ment)?|released|a\s+(?:new\s+)?release|roll(?:ed|ing)?[\s-]?out|migrat(?:ed|ing|ion)|configuration\s+change|config\s+change|upgrad(?:ed?|ing)|failover|patch(?:ed)?)\b",
            r"\b(?:users?|customers?|people|visitors|clients|tenants|you|your|everyone|nobody|cannot|can't|could\s+not|unable|inaccessible|players?|reports?|fail\w*|errors?|slow\w*|unavailable|down|outage|offline|unreachable|delay\w*|late|missing|lost|time\s?outs?|timed\s+out|refused|broken|incorrect|wrong|disrupt\w*|degrad\w*|interrupt\w*|impact\w*|affect\w*|stopped|increased|elevated|respond\w*|issues?|problems?|trouble|queued?|stuck|backlog|behind|hang\w*|5[0-9]{2}|back|restored?|available)\b",
            // Planned work: in titles and posts, and in sentences on what will be done.
            r"\b(?:maintenance|upgrade|migration)\b",
            r"\b(?:will\s+be|we'll|is\s+being|are\s+(?:currently\s+)?being)\b",
        ],
        check,
    ),
    bad: &[
        Example::with_body(
            "postmortem: {status: final}",
            "Skip to main content\n\n## Incident report\n\nAt 4:00pm, Engineers completed a rollout to the platform for single sign-on.",
        ),
        Example::with_body(
            "updates: [{text: Sign-in fails.}]\nended: 2026-03-09 10:00",
            "## Incident report\n\nAt 16:00, Engineers completed a rollout to the platform for single sign-on.",
        ),
        Example::front("updates: [{at: 2026-03-10 11:50, status: identified, text: Engineers completed a release to the platform at 11:00. Sign-in fails since.}]"),
        Example::with_body(
            "ended: 2026-03-09 10:00",
            "## Summary\n\nOn 9 March, a release rollout to the authentication platform was completed. Afterwards users could not sign in.",
        ),
    ],
    good: &[
        // Nobody knows whether the post without a time is the first.
        Example::front(
            "updates: [{text: Sign-in fails.}, {at: 2026-03-10 11:50, text: Engineers completed a release to the platform.}]",
        ),
        Example::front("updates: [{at: 2026-03-10 11:50, status: identified, text: 'Since a release at 11:00, sign-in fails.'}]"),
        Example::with_body(
            "ended: 2026-03-09 10:00",
            "## Summary\n\nFor an hour, users could not sign in.\n\nA release of that morning was the cause.",
        ),
        Example::with_body("ended: 2026-03-09 10:00", "## Root cause\n\nA release changed the configuration."),
        Example::front("kind: maintenance\nupdates: [{at: 2026-03-10 11:50, text: We are upgrading the database.}]"),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: We're doing an upgrade of the clusters from 1.24 to 1.25 this Friday.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: A few thousand jobs are queued up behind a database migration.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, text: We are looking into reports of trouble with the download of releases.}]",
        ),
        Example::front(
            "title: Upgrade of the build servers\nupdates: [{at: 2026-03-10 10:00, text: The servers will be upgraded on Friday.}]",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [cause, felt, planned, ahead] = patterns else {
        return;
    };
    if subject.record.kind != Kind::Incident || planned.is_match(&subject.record.title) {
        return;
    }
    // Which post came first is known when all have their times.
    let first_post = subject.are_all_updates_dated().then_some(0);
    let body = || {
        subject
            .passages()
            .iter()
            .filter(|passage| matches!(passage.part, Part::Body(_)))
    };
    let is_heading = |passage: &&Passage| matches!(passage.form, Form::Heading(_));
    let below_heading = body().skip_while(|passage| !is_heading(passage));
    // What is posted of planned work begins with it.
    let posted = first_post
        .and_then(|first| subject.sentences_of(first).next())
        .filter(|posted| !planned.is_match(posted.text()));
    let openings = [posted, opening(body()), opening(below_heading)];
    let mut seen = BTreeSet::new();
    for opening in openings.into_iter().flatten() {
        let text = opening.text();
        if let Some(words) = cause
            .find(text)
            .filter(|_| !felt.is_match(text) && !ahead.is_match(text))
            .filter(|words| seen.insert(opening.place(words.range())))
        {
            findings.push(
                RULE.at(
                    opening.place(words.range()),
                    "this begins with what was done, not with what users felt",
                )
                .help("begin with what users could not do, where and when"),
            );
        }
    }
}

/// The first sentence of a text, page headers and the like left out, if it is an introduction.
fn opening<'s>(mut passages: impl Iterator<Item = &'s Passage>) -> Option<Sentence<'s>> {
    let first = passages.find(|passage| {
        let is_sentence = passage.text.trim_end().ends_with(['.', '!', '…']);
        passage.form == Form::Paragraph && is_sentence
    })?;
    let is_introduction = matches!(first.part, Part::Body(None | Some(SectionKind::Summary)));
    first.sentences().next().filter(|_| is_introduction)
}
