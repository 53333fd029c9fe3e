//! `first-post-lag`: users waited long for the first post.

use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, FELT, PROSE, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::check::updates::START;
use crate::diagnostic::{Finding, Level, Place};
use crate::facts::promises;
use crate::time::{Instant, Precision};

pub(super) const RULE: Rule = Rule {
    id: "first-post-lag",
    summary: "the first post came late, and the postmortem does not speak of it",
    why: "\
Until the first post, users search for the fault on their side. It should come within 15 minutes
where much is broken and within 30 elsewhere; `policy.first_post_within` is your own measure.

Afterwards it cannot be mended, but explained: say in the postmortem how long it took until the
*first post*, why, and what will make it faster. Records written afterwards bear the label
`retroactive`.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &[FELT, PROSE, "impact_windows", "labels", "started"],
    check: Check::Words(&[START, TOLD, ANY], check),
    bad: &[
        // Where the start was taken for the wrong half of the day, the first post knows better.
        Example::front(
            "impact: minor\nstarted: 2026-03-09 17:22\nended: 2026-03-09 22:50\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 06:43, text: \"Start Time: Approximately 5:30am UTC\"}]",
        ),
        Example::front(
            "impact: minor\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:31, text: x}, {at: 2026-03-09 11:00, status: resolved, text: y}]",
        ),
        Example::with_body(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:20, text: x}]",
            "It was broken, and then we mended it.",
        ),
        Example::with_body(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:20, text: x}]",
            "Subscribe to our status page, and follow updates on our status page. The first messages wait in the queue.",
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
        Example::with_body(
            "impact: major\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:40, text: x}]",
            "It took 40 minutes until we posted on the status page.",
        ),
        Example::front(
            "labels: [retroactive]\nimpact: major\nstarted: 2026-03-09 10:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 12:40, text: x}]",
        ),
        Example::front(
            "impact: major\nstarted: 2026-03-09\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 12:40, text: x}]",
        ),
    ],
};

/// Any word: most records state their start where it needs no pattern to be found.
const ANY: &str = r"[a-z]";

/// Words with which a postmortem speaks of it.
const TOLD: &str = r"\bfirst (?:public |status |external |official )*(?:post|update|notice|message|announcement|communication|notification)\b|\bfirst (?:publicly |publically )?(?:posted|announced|communicated|published|informed|notified|told)\b|\btime to (?:notice|post|communicate|announce)\b|\b(?:posted|posting|updated|updating|announced|notified|communicated|published|informed|opened|created|put|wrote)(?: [\w:.,-]+){0,6} (?:on|to|through|via|at) (?:the |our |a )?(?:public )?status ?page\b|\bstatus ?page (?:was|were|came|did|had|has|showed|took|updates? (?:was|were|came|took)|only|late|later|until)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    if !subject.was_felt() || subject.record.has_label("retroactive") {
        return;
    }
    let policy = &subject.whole.config.policy;
    let Some(limit) = promises::first_post_within(subject.facts.felt, policy) else {
        return;
    };
    let [start, told, _] = patterns else { return };
    let Some((place, at)) = began(subject, start) else {
        return;
    };
    let posted = subject.record.updates.first().map(|update| update.at);
    let Some(posted) = posted.filter(|posted| subject.is_beyond(at, limit, *posted)) else {
        return;
    };
    let in_postmortem = |part| !matches!(part, Part::Update(_) | Part::Undated | Part::Promise(_));
    if subject
        .prose_of(in_postmortem)
        .any(|passage| told.is_match(&passage.text))
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.posted(0),
            format!(
                "the first post came {} after the start, and should come within {limit}",
                length(posted - at)
            ),
        )
        .related(place, format!("the impact begins at {}", subject.told(at)))
        .help(
            "say in the postmortem why the first post took so long, and what will make it faster",
        ),
    );
}

/// The start of the impact; where the first post came before that, the one which it tells.
fn began(subject: &Subject<'_>, start: &Regex) -> Option<(Place, Instant)> {
    let first = &subject.record.updates.first()?.stated;
    let stated = subject.impact_start();
    match stated.filter(|stated| !stated.is_after_all_of(first, &subject.record.zone)) {
        Some(stated) if stated.point.precision == Precision::Date => None,
        Some(stated) => Some((subject.moment_place(&stated), stated.at)),
        None => subject.start_told(start),
    }
}
