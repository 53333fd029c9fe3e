//! `preliminary-not-finalised`: a preliminary postmortem has stood for two weeks.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::PostmortemStatus;

pub(super) const RULE: Rule = Rule {
    id: "preliminary-not-finalised",
    summary: "a preliminary postmortem has stood for two weeks or longer",
    why: "\
A preliminary postmortem says that a final one follows. Azure, who made the two steps known, gives
itself 14 days for the second; `policy.final_within` is your own measure.

Finish it and write `status: final`, or tell readers when it will come.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &[],
    rests_on: &["ended", "postmortem"],
    check: Check::Record(check),
    bad: &[
        Example::front("postmortem: {status: preliminary, published: 2026-02-01 10:00}"),
        Example::front("ended: 2026-02-01 10:00\npostmortem: {status: preliminary}"),
    ],
    good: &[
        Example::front("postmortem: {status: preliminary, published: 2026-03-01 10:00}"),
        Example::front("postmortem: {status: final, published: 2026-02-01 10:00}"),
        Example::front(
            "postmortem: {status: preliminary, due: 2026-04-01, published: 2026-02-01 10:00}",
        ),
        Example::front("postmortem: {status: preliminary}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    let Some(postmortem) = &record.postmortem else {
        return;
    };
    let since = postmortem.published.as_ref().or(record.ended.as_ref());
    let Some(since) = since.and_then(|point| point.at) else {
        return;
    };
    let days = (subject.now() - since).num_days();
    // A day on which the final one is due is for the rules of promises to watch.
    if postmortem.status != Some(PostmortemStatus::Preliminary)
        || postmortem.due.is_some()
        || !subject.is_beyond(since, subject.limits().final_within, subject.now())
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("postmortem.status"),
            format!("this postmortem has been preliminary for {days} days"),
        )
        .help("finish it and write `status: final`, or say by when with `due`"),
    );
}
