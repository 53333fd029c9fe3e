//! `trigger-missing`: a postmortem tells what was wrong, and not what set it off.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "trigger-missing",
    summary: "a postmortem tells what was wrong, and not what set it off",
    why: "\
A fault may sleep for years. What woke it that day, a release, a peak of traffic, a change of
hardware, tells when it can happen again.

Write it into `root_cause.trigger`, or say in the section on the cause after or during what it happened.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &["root_cause"],
    check: Check::Record(check),
    bad: &[
        Example::front("postmortem: {status: final}\nroot_cause: A query did not use its index."),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root cause\n\nThe cache of the configuration was stale.",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: A query did not use its index., trigger: The daily import}",
        ),
        Example::front("postmortem: {status: final}\nroot_cause: After the upgrade, an index was missing."),
        Example::with_body(
            "postmortem: {status: final}\nroot_cause: The cache was stale.",
            "## Trigger\n\nTraffic doubled at 16:00 UTC.",
        ),
        Example::front("postmortem: {status: final}\nroot_cause: {state: undeterminable}"),
        Example::with_body(
            "postmortem: {status: final}",
            "## Summary\n\nA new version of the proxy was deployed, and requests failed.\n\n## Contributing factors\n\n- No alert on errors of the proxy",
        ),
    ],
};

/// Beginnings of words that name a trigger, or what led to one.
const SET_OFF: &[&str] = &[
    "after",
    "began when",
    "change",
    "deploy",
    "during",
    "once ",
    "release",
    "roll",
    "scaling",
    "set off",
    "started when",
    "trigger",
    "upgrad",
    "update",
    "when ",
    "while ",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let cause = subject.record.root_cause.as_ref();
    if !subject.tells_cause()
        || cause.is_some_and(|cause| cause.trigger.is_some())
        || subject.mentions(tells_story, SET_OFF)
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.cause_place(),
            "this tells what was wrong, and not what set it off",
        )
        .help("write it into `root_cause.trigger`"),
    );
}

fn tells_story(part: Part) -> bool {
    let is_story = matches!(
        part,
        Part::Title | Part::RootCause | Part::Timeline(_) | Part::Body(_)
    );
    let ahead = [SectionKind::Lessons, SectionKind::Recommendations];
    is_story && !part.is_next_step() && !ahead.map(|kind| Part::Body(Some(kind))).contains(&part)
}
