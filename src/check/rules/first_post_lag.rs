//! `first-post-lag`: users waited long for the first post.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, FELT, PROSE, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::facts::durations::Measure;
use crate::facts::impact::Felt;
use crate::model::record::Impact;
use crate::time::Precision;

pub(super) const RULE: Rule = Rule {
    id: "first-post-lag",
    summary: "the first post came late, and the postmortem does not speak of it",
    why: "\
Until the first post, users search for the fault on their side. It should come within 15 minutes
where much is broken, within 30 otherwise.

Afterwards it cannot be mended, but explained: say in the postmortem how long it took until the
*first post*, why, and what will make it faster. Records written afterwards bear the label
`retroactive`.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &[FELT, PROSE, "impact_windows", "labels", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "impact: minor\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:31, text: x}, {at: 2026-03-09 11:00, status: resolved, text: y}]",
        ),
        Example::with_body(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:20, text: x}]",
            "It was broken, and then we mended it.",
        ),
    ],
    good: &[
        Example::front(
            "impact: minor\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:30, text: x}]",
        ),
        Example::with_body(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:40, text: x}]",
            "Our first public post came 40 minutes after the start, because nobody felt responsible.",
        ),
        Example::front(
            "labels: [retroactive]\nimpact: major\nstarted: 2026-03-09 10:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 12:40, text: x}]",
        ),
        Example::front(
            "impact: major\nstarted: 2026-03-09\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 12:40, text: x}]",
        ),
    ],
};

/// Words with which a postmortem speaks of it.
const WORDS: &[&str] = &[
    "first post",
    "first public",
    "first update",
    "first notice",
    "first message",
    "first announce",
    "first communicat",
    "time to notice",
    "status page",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if !subject.was_felt() || subject.record.has_label("retroactive") {
        return;
    }
    let limit = TimeDelta::minutes(match subject.facts.felt {
        Felt::Maintenance | Felt::Impact(Impact::None) => return,
        Felt::Unknown | Felt::Impact(Impact::Minor) => 30,
        Felt::Impact(Impact::Major | Impact::Critical) => 15,
    });
    let durations = &subject.facts.durations;
    let Some(lag) = durations.iter().find(|lag| lag.measure == Measure::Notice) else {
        return;
    };
    let Some(start) = subject.impact_start() else {
        return;
    };
    let took = TimeDelta::seconds(lag.seconds);
    if took <= limit || start.point.precision == Precision::Date {
        return;
    }
    let is_told = subject.prose().any(|passage| {
        let text = passage.text.to_ascii_lowercase();
        WORDS.iter().any(|word| text.contains(word))
    });
    if is_told {
        return;
    }
    findings.push(
        RULE.at(
            subject.posted(0),
            format!(
                "the first post came {} after the start, and should come within {}",
                length(took),
                length(limit)
            ),
        )
        .related(
            subject.moment_place(&start),
            format!("the impact begins at {}", subject.told(start.at)),
        )
        .help(
            "say in the postmortem why the first post took so long, and what will make it faster",
        ),
    );
}
