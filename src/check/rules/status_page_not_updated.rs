//! `status-page-not-updated`: there is a postmortem, and nothing was posted while it lasted.

use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "status-page-not-updated",
    summary: "there is a postmortem, and no update was ever posted",
    why: "\
A postmortem without a single update means that users learnt of it from something else. That is a
finding of its own, and worth a next step.

Add the updates if there were any; else add `labels: [retroactive]` and say so in the postmortem. Records that
come from elsewhere, with a `source`, are left alone.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &[],
    rests_on: &[FELT, "comments", "labels", "source", "updates.at.*"],
    check: Check::Record(check),
    bad: &[Example::front(
        "components: {api: major_outage}\nstarted: 2026-03-02 10:00\nended: 2026-03-02 12:00\npostmortem: {status: final, published: 2026-03-05}",
    )],
    good: &[
        Example::front(
            "components: {api: major_outage}\nstarted: 2026-03-02 10:00\nended: 2026-03-02 12:00\nupdates: [{at: 2026-03-02 10:30, status: investigating, text: x}]\npostmortem: {status: final, published: 2026-03-05}",
        ),
        Example::front(
            "labels: [retroactive]\nimpact: major\npostmortem: {status: final, published: 2026-03-05}",
        ),
        Example::front("impact: none\npostmortem: {status: final, published: 2026-03-05}"),
        // What was posted is archived as comments.
        Example::front(
            "impact: major\ncomments: [{official: true, text: We are looking into it.}]\npostmortem: {status: final, published: 2026-03-05}",
        ),
        Example::front(
            "ended: 2026-03-09 12:00\npostmortem: {status: final}\nsource: {url: https://a.example/, publisher: Acme}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    if record.kind != Kind::Incident
        || !record.updates.is_empty()
        || record.source.is_some()
        || record.comments.iter().any(|comment| comment.official)
        || record.has_label("retroactive")
        || subject.is_spared()
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("postmortem"),
            "there is a postmortem, and the record has no update",
        )
        .help("add the updates, or `labels: [retroactive]` when there were none"),
    );
}
