//! `postmortem-beyond-policy`: no postmortem came within the time that the site's policy sets.

use chrono::TimeDelta;

use crate::check::rule::{Asks, Check, Example, FELT, Rule, STANDING};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level, Place};
use crate::facts::promises::{self, Kept};
use crate::model::postmortem::PostmortemStatus;
use crate::model::promise::PromiseKind;
use crate::time::calendar::{Calendar, Due};
use crate::time::{Instant, Precision};

pub(super) const RULE: Rule = Rule {
    id: "postmortem-beyond-policy",
    summary: "no postmortem came within the time that the site's policy sets",
    why: "\
`policy.postmortem_within` in `candor.yaml` says how soon a postmortem follows an incident of some
impact, counted from the update that resolves it, else from `ended`. Whoever waits for one has
nothing else to go by.

Publish it, even as `preliminary`; or promise a day with `postmortem: {status: promised, due: ...}`,
which then counts instead; or say why there will be none: `postmortem: {status: waived, reason: ...}`.
Records that come from elsewhere, with a `source`, are left alone. This never stops a build, because
it comes with the calendar and not with an edit.
",
    asks: Asks {
        live: None,
        resolved: Some(Level::Warning),
        postmortem: Some(Level::Hint),
    },
    languages: &[],
    rests_on: &[FELT, STANDING, "postmortem", "promises", "related", "source"],
    check: Check::Record(check),
    bad: &[
        Example::front("impact: major\nstarted: 2026-02-02 09:00\nended: 2026-02-02 10:00"),
        Example::front(
            "impact: major\nupdates: [{at: 2026-02-02 10:00, status: resolved, text: x}]\npostmortem: {status: draft}",
        ),
        Example::front(
            "impact: major\nended: 2026-02-02 10:00\npostmortem: {status: final, published: 2026-02-27 09:00}",
        ),
    ],
    good: &[
        Example::front("impact: major\nended: 2026-03-02 10:00"),
        // The policy asks nothing of these.
        Example::front("impact: minor\nended: 2026-02-02 10:00"),
        Example::front("impact: none\nended: 2026-02-02 10:00"),
        Example::front(
            "impact: major\nended: 2026-02-02 10:00\npostmortem: {status: final, published: 2026-02-16 17:00}",
        ),
        // It is out, and nobody knows since when.
        Example::front("impact: major\nended: 2026-02-02 10:00\npostmortem: {status: final}"),
        Example::front(
            "impact: major\nended: 2026-02-02 10:00\npostmortem: {status: waived, reason: A repeat of the one before}",
        ),
        // A day of its own counts instead.
        Example::front(
            "impact: major\nended: 2026-02-02 10:00\npostmortem: {status: promised, due: 2026-03-20}",
        ),
        Example::front(
            "impact: major\nended: 2026-02-02 10:00\nsource: {url: https://a.example/, publisher: Acme}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some((end, due)) = due(subject) else {
        return;
    };
    let postmortem = subject.record.postmortem.as_ref();
    let status = postmortem.and_then(|postmortem| postmortem.status);
    let is_out = status.is_some_and(PostmortemStatus::is_published);
    let published = postmortem.and_then(|postmortem| postmortem.published.as_ref()?.at);
    let by = format!(
        "`policy.postmortem_within` asks for one by {}",
        subject.told_due(due)
    );
    let now = subject.now();
    findings.push(match published.filter(|at| is_out && *at <= now) {
        Some(at) if due.is_kept_at(at) => return,
        Some(at) => RULE
            .at(
                subject.place("postmortem.published"),
                format!("the postmortem came {} late: {by}", length(at - due.ends())),
            )
            .related(end, "the incident ended here")
            .help("say in the postmortem why it took longer"),
        None if is_out || due.is_kept_at(now) => return,
        None => {
            let place = match postmortem {
                Some(_) => subject.place("postmortem.status"),
                None => end,
            };
            let message = format!("no postmortem is out: {by}, {} ago", length(now - due.ends()));
            RULE.at(place, message).help(
                "publish it, promise a day in `due`, or write `status: waived` with a `reason`, all below `postmortem`",
            )
        }
    });
}

/// By when the policy asks for a postmortem, with the place of the end that it counts from.
fn due(subject: &Subject<'_>) -> Option<(Place, Due)> {
    let record = subject.record;
    let postmortem = record.postmortem.as_ref();
    let status = postmortem.and_then(|postmortem| postmortem.status);
    let is_exempt = status == Some(PostmortemStatus::Waived)
        || record.source.is_some()
        || subject.is_duplicate()
        || !subject.is_closed_incident();
    let names_a_day = |kept: &Kept| {
        kept.kind == PromiseKind::Postmortem && (kept.due.is_some() || kept.within.is_some())
    };
    if is_exempt || subject.facts.promises.iter().any(names_a_day) {
        return None;
    }
    let config = subject.whole.config;
    let within = promises::postmortem_within(subject.facts.felt, &config.policy)?;
    let (place, end) = ended(subject)?;
    let fallback = Calendar::default_in(config.zone.clone());
    let calendar = config.calendar().unwrap_or(&fallback);
    Some((place, calendar.due(end, within)?))
}

/// When it was over: by the update that says so, else by `ended`.
fn ended(subject: &Subject<'_>) -> Option<(Place, Instant)> {
    if let Some(closing) = subject.closing_update() {
        return Some((subject.posted(closing), subject.record.updates[closing].at));
    }
    let end = subject.impact_end()?;
    // Of a day, the last moment.
    let rest = match end.point.precision {
        Precision::Date => TimeDelta::days(1) - TimeDelta::seconds(1),
        _ => TimeDelta::zero(),
    };
    Some((subject.moment_place(&end), end.at + rest))
}
