//! `embargoed-detail`: details are published before the record's embargo ends.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
use crate::model::postmortem::PostmortemStatus;

pub(super) const RULE: Rule = Rule {
    id: "embargoed-detail",
    summary: "details are published before the record's embargo ends",
    why: "\
How something can be attacked is agreed to stay unsaid until others have mended it, too. What was
published a day early cannot be taken back.

Until `embargo_until`, a record may have updates and say whom it touches. Keep the text below as
`postmortem: {status: draft}`, which is not published, and everything else that tells how it happened
out of the record: in a folder whose name begins with `_`, for example.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &["postmortem.status"],
    check: Check::Record(check),
    bad: &[
        Example::with_body(
            "embargo_until: 2026-04-01",
            "## Root cause\n\nA token of one account was good for all.",
        ),
        Example::front(
            "embargo_until: 2026-03-10T12:00:01Z\nroot_cause: A token of one account was good for all.",
        ),
        // The draft is not published, and the timeline is.
        Example::with_body(
            "embargo_until: 2026-04-01\npostmortem: {status: draft}\ntimeline: [{at: 2026-03-09 10:00, text: The first token is stolen}]",
            "A token of one account was good for all.",
        ),
    ],
    good: &[
        Example::with_body(
            "embargo_until: 2026-03-10T12:00:00Z",
            "A token of one account was good for all.",
        ),
        Example::with_body(
            "embargo_until: 2026-04-01\npostmortem: {status: draft}",
            "A token of one account was good for all.",
        ),
        Example::front(
            "embargo_until: 2026-04-01\ncomponents: [api]\nscope: Sign-in\nupdates: [{at: 2026-03-10 11:00, text: Sign-in is closed.}]",
        ),
    ],
};

/// What of the front matter tells how it happened.
const DETAILS: &[&str] = &[
    "root_cause",
    "response",
    "timeline",
    "lessons",
    "next_steps",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let until = subject.record.embargo_until;
    let Some(until) = until.filter(|until| *until > subject.now()) else {
        return;
    };
    let told = DETAILS.iter().filter(|key| subject.has(key));
    let told = told.map(|key| (subject.place(key), format!("`{key}`")));
    let beside = subject.record.assets.first();
    let beside = beside.map(|asset| (subject.place("title"), format!("the file `{}`", asset.name)));
    for (place, what) in told.chain(text_below(subject)).chain(beside) {
        findings.push(
            RULE.at(
                place,
                format!("{what} would be published before {}", subject.told(until)),
            )
            .related(subject.place("embargo_until"), "the embargo ends then")
            .help("keep it out of the record until then; the text below may stay as `postmortem: {status: draft}`"),
        );
    }
}

/// The first words of the text below the front matter, if readers see it.
fn text_below(subject: &Subject<'_>) -> Option<(Place, String)> {
    let postmortem = subject.record.postmortem.as_ref();
    let status = postmortem.and_then(|postmortem| postmortem.status);
    let mut passages = subject.passages().iter();
    let first = passages.find(|passage| matches!(passage.part, Part::Body(_)))?;
    let is_shown = status != Some(PostmortemStatus::Draft);
    is_shown.then(|| (first.whole(), "this text".to_owned()))
}
