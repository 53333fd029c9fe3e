//! Where a record stands: its status at a moment, and what it was before and will be.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::ends;
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::model::record::{Affected, Kind, Progress, Record};
use crate::model::update::{Update, UpdateStatus};
use crate::time::{Instant, TimePoint};

/// Where a record stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its status.
    pub status: UpdateStatus,
    /// What that means for lists.
    pub stage: Stage,
    /// What should have happened by now, and nobody says that it did.
    pub late: Option<Late>,
}

/// What a maintenance should have done by its schedule. One that moves by itself is never late,
/// unless an update held it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// Begun: its window is open.
    Begin,
    /// Begun and ended: its window is over.
    Happen,
    /// Ended: it goes on after its window.
    End,
}

/// What a record's status means for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Not begun, as far as anybody said.
    Coming,
    /// Under way.
    Open,
    /// Over.
    Closed,
}

/// A status and when it began. Statuses of maintenances may lie in the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub from: Instant,
    /// The status.
    pub status: UpdateStatus,
}

/// The statuses of a record in time order, from its updates and, for a maintenance that
/// moves by itself, from the clock. An update outranks the clock at the same moment.
pub fn phases(record: &Record, components: &Components) -> Vec<Step> {
    let said = said(record);
    let mut steps = after_what_was_said(record, components, &said);
    steps.extend(said);
    // Stable: the clock's steps stand first, so at the same moment the update's comes last and holds.
    steps.sort_by_key(|step| step.from);
    steps
}

/// How many of a record's updates have been posted.
pub fn posted(record: &Record, now: Instant) -> usize {
    record
        .updates
        .partition_point(|update| update.at <= now + SKEW)
}

/// The statuses that a record's updates state, in time order.
pub fn said(record: &Record) -> Vec<Step> {
    record
        .updates
        .iter()
        .filter_map(|update| {
            Some(Step {
                from: update.at,
                status: update.status?,
            })
        })
        .collect()
}

/// The step that closed a record: the first final one that no other status followed. What
/// was opened again was not closed.
pub fn closing(steps: &[Step]) -> Option<Step> {
    let open = steps.iter().rposition(|step| !step.status.is_final());
    steps.get(open.map_or(0, |open| open + 1)).copied()
}

/// The update that closed a record, of the steps that its updates state.
pub fn closing_update<'r>(record: &'r Record, steps: &[Step]) -> Option<&'r Update> {
    update_of(record, closing(steps)?)
}

/// The update that states a step.
pub fn update_of(record: &Record, step: Step) -> Option<&Update> {
    record
        .updates
        .iter()
        .find(|update| update.at == step.from && update.status == Some(step.status))
}

/// The steps that a maintenance takes by itself: it begins and completes when the record
/// says that it did, else as scheduled, "unless an update says otherwise" (the record
/// format). An update says otherwise when it begins or completes the work before the clock
/// does, puts it off once it should have begun, says that it still goes on, or that a component is
/// in trouble.
pub fn by_the_clock(record: &Record, components: &Components) -> Vec<Step> {
    after_what_was_said(record, components, &said(record))
}

fn after_what_was_said(record: &Record, components: &Components, said: &[Step]) -> Vec<Step> {
    let Kind::Maintenance(Some(schedule)) = record.kind else {
        return Vec::new();
    };
    if schedule.progress == Progress::ByUpdates {
        return Vec::new();
    }
    let from = known(record.started.as_ref()).unwrap_or(schedule.from);
    let ended = record.ended.as_ref();
    let until = ended
        .and_then(|ended| ends::stated(record, ended))
        .unwrap_or(schedule.until);
    let first = |wanted: fn(UpdateStatus) -> bool| {
        said.iter()
            .find(|step| wanted(step.status))
            .map(|step| step.from)
    };
    let begun = first(|status| status != UpdateStatus::Scheduled);
    let completed = first(UpdateStatus::is_final);
    let put_off = said
        .iter()
        .rfind(|step| step.from < until)
        .is_some_and(|step| step.status == UpdateStatus::Scheduled && step.from >= from);
    let goes_on = said
        .iter()
        .find(|step| step.from >= until)
        .is_some_and(|step| !step.status.is_final());
    let ends = match record.ended {
        None => held_until(
            record,
            components,
            begun.map_or(from, |begun| begun.min(from)),
            until,
        ),
        Some(_) => Some(until),
    };
    let mut steps = Vec::new();
    if begun.is_none_or(|begun| from < begun) {
        steps.push(Step {
            from,
            status: UpdateStatus::InProgress,
        });
    }
    let ends = ends.filter(|ends| completed.is_none_or(|completed| *ends < completed));
    if let Some(from) = ends.filter(|_| !put_off && !goes_on) {
        steps.push(Step {
            from,
            status: UpdateStatus::Completed,
        });
    }
    steps
}

/// When the clock completes a maintenance: at the end of its window, unless updates that speak of the
/// time before leave a component worse than under maintenance, whenever they were posted. What went
/// wrong is not over because nobody writes: then it is once updates say that all is well, and not
/// before. What is said before the start of a time after it is only what will be.
fn held_until(
    record: &Record,
    components: &Components,
    start: Instant,
    end: Instant,
) -> Option<Instant> {
    let mut said: BTreeMap<ComponentKey, (Instant, bool)> = BTreeMap::new();
    let mut ends = Some(end);
    for update in &record.updates {
        let since = update.holds_from();
        if update.at < start && since >= start {
            continue;
        }
        let is_after = since > end;
        // What is under maintenance when its window is over is not well either.
        let worst_allowed = if is_after {
            ComponentStatus::Operational
        } else {
            ComponentStatus::UnderMaintenance
        };
        for affected in Affected::leafwise(&update.components, components).iter() {
            // One without a status is as it was announced to be.
            let holds = affected.status.is_some_and(|it| it > worst_allowed);
            // What breaks after the window is none of the maintenance's.
            if is_after && holds && ends.is_some() {
                continue;
            }
            let own = said.entry(affected.component).or_insert((since, holds));
            // Of two that speak of the same moment, the later counts.
            if own.0 <= since {
                *own = (since, holds);
            }
        }
        let is_well = said.values().all(|(_, holds)| !holds);
        let well_from = update.at.max(since).max(end);
        ends = is_well.then(|| ends.unwrap_or(well_from));
    }
    ends
}

/// How far the clocks of those who write and of those who build may lie apart: what begins this
/// soon has begun.
pub const SKEW: TimeDelta = TimeDelta::minutes(5);

/// Where a record stands at a moment. "A record's status is its newest update's; without
/// updates it follows from `ended` or `scheduled`" (the record format). What begins later and
/// has no update yet is still to come.
pub fn at(record: &Record, phases: &[Step], now: Instant) -> Phase {
    let by_now = phases.iter().rfind(|step| step.from <= now);
    let said = said(record);
    let just_now = said.iter().rfind(|step| step.from <= now + SKEW);
    let newest = just_now.filter(|step| step.from > now).or(by_now);
    let status = match (newest, &record.kind) {
        (Some(step), _) => step.status,
        (None, Kind::Maintenance(_)) if is_over(record, now) => UpdateStatus::Completed,
        (None, Kind::Maintenance(_))
            if known(record.started.as_ref()).is_some_and(|at| at <= now) =>
        {
            UpdateStatus::InProgress
        }
        (None, Kind::Maintenance(_)) => UpdateStatus::Scheduled,
        (None, _) if is_over(record, now) => UpdateStatus::Resolved,
        (None, _) => UpdateStatus::Investigating,
    };
    let is_to_come = newest.is_none() && starts(record).is_some_and(|start| start > now + SKEW);
    let stage = match status {
        UpdateStatus::Resolved | UpdateStatus::Completed => Stage::Closed,
        UpdateStatus::Scheduled => Stage::Coming,
        _ if is_to_come => Stage::Coming,
        _ => Stage::Open,
    };
    Phase {
        status,
        stage,
        late: late(record, stage, now),
    }
}

/// What a maintenance in a stage should have done by its schedule.
fn late(record: &Record, stage: Stage, now: Instant) -> Option<Late> {
    let Kind::Maintenance(Some(schedule)) = record.kind else {
        return None;
    };
    match stage {
        Stage::Coming if schedule.until <= now => Some(Late::Happen),
        Stage::Coming if schedule.from <= now => Some(Late::Begin),
        Stage::Open if schedule.until <= now => Some(Late::End),
        _ => None,
    }
}

/// When a record began: the start of the impact, else of the window, else the first sign of it.
pub fn began(record: &Record) -> Option<Instant> {
    beginning(record)
        .and_then(|point| point.at)
        .or_else(|| known(record.ended.as_ref()))
}

/// The same with how closely it is known. That it was over does not tell when it began.
pub fn beginning(record: &Record) -> Option<TimePoint> {
    stated_start(record).or_else(|| first_sign(record))
}

/// The first thing that a record knows of what happened: that it was noticed, or what was posted, by
/// the time that it speaks of. What says that it is over counts only where nothing else is known.
pub fn first_sign(record: &Record) -> Option<TimePoint> {
    let noticed = [
        &record.detected,
        &record.acknowledged,
        &record.identified,
        &record.mitigated,
    ];
    let noticed = noticed.into_iter().filter_map(Option::as_ref);
    let is_final = |update: &&Update| update.status.is_some_and(UpdateStatus::is_final);
    let posted = |update: &Update| TimePoint {
        at: Some(update.holds_from()),
        ..update.holds_from_point().bare()
    };
    let updates = record.updates.iter();
    noticed
        .filter(|point| point.at.is_some())
        .map(TimePoint::bare)
        .chain(updates.filter(|update| !is_final(update)).map(posted))
        .min_by_key(|point| point.at)
        .or_else(|| record.updates.first().map(posted))
}

/// When a record starts: as stated, else with its first window or as planned.
fn stated_start(record: &Record) -> Option<TimePoint> {
    let windows = record.impact_windows.iter().map(|window| &window.from);
    let windows = windows.filter(|from| from.at.is_some());
    let scheduled = || match record.kind {
        Kind::Maintenance(schedule) => schedule.map(|schedule| TimePoint::minute(schedule.from)),
        Kind::Incident | Kind::Notice => None,
    };
    let stated = record.started.as_ref();
    stated
        .filter(|started| started.at.is_some())
        .or_else(|| windows.min_by_key(|from| from.at))
        .map(TimePoint::bare)
        .or_else(scheduled)
}

/// The same, else its first post.
fn starts(record: &Record) -> Option<Instant> {
    stated_start(record)
        .and_then(|start| start.at)
        .or_else(|| record.updates.first().map(|update| update.at))
}

/// When a record was first heard of: its first post, or when it was published where it
/// comes from, or when it began.
pub fn first_known(record: &Record) -> Option<Instant> {
    record
        .updates
        .first()
        .map(|update| update.at)
        .or_else(|| began(record))
}

/// Whether a record without a status of its own is over: its end has passed, or its
/// postmortem is out.
fn is_over(record: &Record, now: Instant) -> bool {
    let ended = record
        .ended
        .as_ref()
        .is_some_and(|ended| ended.at.is_none_or(|at| at <= now));
    let told = record.postmortem.as_ref().is_some_and(|postmortem| {
        let published = known(postmortem.published.as_ref());
        postmortem.is_out() && published.is_none_or(|at| at <= now)
    });
    ended || told
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;

    /// Status and stage at hours of a day, such as `9 scheduled`.
    fn told(front: &str, hours: &[u32]) -> String {
        let sample = Sample::record(&front.replace('@', "2026-03-10 "));
        assert_eq!(sample.found(), "", "{front}");
        let told: Vec<String> = hours
            .iter()
            .map(|hour| {
                let phase = sample
                    .record_facts(&format!("2026-03-10 {hour:02}:00"))
                    .phase;
                let late = phase
                    .late
                    .map_or(String::new(), |late| format!(" {late:?}"));
                format!("{} {:?}{late}", phase.status.name(), phase.stage)
            })
            .collect();
        told.join(", ")
    }

    #[test]
    fn of_posts_of_a_day_the_list_tells_the_order() {
        let day = "2026-03-09";
        let newest_first = format!(
            "updates: [{{at: {day}, status: resolved, text: d}}, {{at: {day}, status: monitoring, text: c}}, {{at: {day} 10:00, status: identified, text: b}}, {{at: {day} 09:00, text: a}}]"
        );
        assert_eq!(told(&newest_first, &[9]), "resolved Closed");
        let days_alone = format!(
            "updates: [{{at: {day}, status: resolved, text: c}}, {{at: {day}, status: monitoring, text: b}}, {{at: 2026-03-08, status: identified, text: a}}]"
        );
        assert_eq!(told(&days_alone, &[9]), "resolved Closed");
        let oldest_first = format!(
            "updates: [{{at: {day} 12:00, status: monitoring, text: a}}, {{at: {day}, status: resolved, text: b}}]"
        );
        assert_eq!(told(&oldest_first, &[9]), "resolved Closed");
    }

    #[test]
    fn a_record_begins_with_the_first_sign_of_it() {
        let table = [
            (
                "detected: @09:50\nupdates: [{at: @10:00, text: x}]",
                "09:50",
            ),
            (
                "detected: @11:00\nupdates: [{at: @10:00, text: x}]",
                "10:00",
            ),
            (
                "updates: [{at: @10:00, effective: @09:00, text: x}, {at: @11:00, status: resolved, text: y}]",
                "09:00",
            ),
            // When it was over is not when it began, unless nothing else is known.
            (
                "updates: [{at: @10:00, text: x}, {at: @11:00, status: resolved, effective: @09:30, text: y}]",
                "10:00",
            ),
            (
                "updates: [{at: @11:00, status: resolved, effective: @09:30, text: y}]",
                "09:30",
            ),
            (
                "updates: [{at: @10:00, text: x}, {at: 2026-03-10, text: y}]",
                "10:00",
            ),
            ("ended: @12:00", ""),
            ("", ""),
        ];
        for (front, expected) in table {
            let sample = Sample::record(&front.replace('@', "2026-03-10 "));
            let began = beginning(sample.first()).and_then(|point| point.at);
            let began = began.map(|at| at.format("%H:%M").to_string());
            assert_eq!(began.unwrap_or_default(), expected, "{front}");
        }
    }

    #[test]
    fn a_record_stands_where_its_newest_update_says_else_where_its_times_do() {
        let updates = "updates: [{at: @10:00, status: identified, text: x}, {at: @10:30, text: y}, {at: @12:00, status: resolved, text: z}]";
        let maintenance = "kind: maintenance\n";
        let scheduled = "kind: maintenance\nscheduled: {from: @10:00, until: @12:00}\n";
        let by_hand =
            "kind: maintenance\nscheduled: {from: @10:00, until: @12:00, automatic: false}";
        let table = [
            (
                "started: @10:00",
                "investigating Coming, investigating Open, investigating Open",
            ),
            (
                "ended: @12:00",
                "investigating Open, investigating Open, resolved Closed",
            ),
            (
                "ended: unknown",
                "resolved Closed, resolved Closed, resolved Closed",
            ),
            (
                "postmortem: {status: final}",
                "resolved Closed, resolved Closed, resolved Closed",
            ),
            (
                "postmortem: {status: draft}",
                "investigating Open, investigating Open, investigating Open",
            ),
            (
                "postmortem: {status: draft, published: 2026-03-09}",
                "investigating Open, investigating Open, investigating Open",
            ),
            (
                "postmortem: {status: promised, published: 2026-03-09}",
                "investigating Open, investigating Open, investigating Open",
            ),
            (
                "postmortem: {published: 2026-03-09}",
                "resolved Closed, resolved Closed, resolved Closed",
            ),
            (
                "kind: maintenance\npostmortem: {status: draft, published: 2026-03-09}",
                "scheduled Coming, scheduled Coming, scheduled Coming",
            ),
            (
                updates,
                "investigating Coming, identified Open, resolved Closed",
            ),
            (
                maintenance,
                "scheduled Coming, scheduled Coming, scheduled Coming",
            ),
            (
                "kind: maintenance\nstarted: @10:00\nended: @12:00",
                "scheduled Coming, in_progress Open, completed Closed",
            ),
            (
                scheduled,
                "scheduled Coming, in_progress Open, completed Closed",
            ),
            (
                by_hand,
                "scheduled Coming, scheduled Coming Begin, scheduled Coming Happen",
            ),
            (
                "started: @11:30",
                "investigating Coming, investigating Coming, investigating Open",
            ),
            (
                "started: @11:05",
                "investigating Coming, investigating Open, investigating Open",
            ),
            (
                "updates: [{at: @11:04, status: monitoring, text: x}, {at: @11:06, status: resolved, text: x}]",
                "investigating Coming, monitoring Open, resolved Closed",
            ),
            (
                "kind: notice\nstarted: @11:30",
                "investigating Coming, investigating Coming, investigating Open",
            ),
            (
                "started: @11:30\nupdates: [{at: @09:00, status: investigating, text: x}]",
                "investigating Open, investigating Open, investigating Open",
            ),
            (
                "updates: [{at: @12:00, text: x}]",
                "investigating Coming, investigating Coming, investigating Open",
            ),
        ];
        for (front, expected) in table {
            assert_eq!(told(front, &[9, 11, 13]), expected, "{front}");
        }
        // A day lasts until its end.
        let days = "kind: maintenance\nscheduled: {from: 2026-03-10, until: 2026-03-10}";
        assert_eq!(
            told(days, &[1, 13, 23]),
            "in_progress Open, in_progress Open, in_progress Open"
        );
        let begun_early =
            format!("{scheduled}updates: [{{at: @09:00, status: verifying, text: x}}]");
        assert_eq!(
            told(&begun_early, &[9, 11, 13]),
            "verifying Open, verifying Open, completed Closed"
        );
        let begun = format!("{by_hand}\nupdates: [{{at: @10:30, status: in_progress, text: x}}]");
        assert_eq!(
            told(&begun, &[9, 11, 13]),
            "scheduled Coming, in_progress Open, in_progress Open End"
        );
        let put_off = format!("{scheduled}updates: [{{at: @10:30, status: scheduled, text: x}}]");
        assert_eq!(
            told(&put_off, &[9, 11, 13]),
            "scheduled Coming, scheduled Coming Begin, scheduled Coming Happen"
        );
        let called_off =
            format!("{scheduled}updates: [{{at: @09:00, status: completed, text: x}}]");
        assert_eq!(
            told(&called_off, &[9, 11, 13]),
            "completed Closed, completed Closed, completed Closed"
        );
    }

    /// What goes wrong in the window is not over with it.
    #[test]
    fn a_maintenance_with_trouble_does_not_complete_by_the_clock() {
        let front = |updates: &str| {
            format!(
                "kind: maintenance\ncomponents: [a]\nscheduled: {{from: @10:00, until: @12:00}}\nupdates: [{updates}]"
            )
        };
        let down = "{at: @11:00, text: x, components: {a: major_outage}}";
        let held = "scheduled Coming, in_progress Open, in_progress Open End, in_progress Open End";
        let completes = "scheduled Coming, in_progress Open, completed Closed, completed Closed";
        let table = [
            (down.to_owned(), held),
            (down.replace("major_outage", "degraded_performance"), held),
            (down.replace("major_outage", "under_maintenance"), completes),
            (down.replace("major_outage", "operational"), completes),
            // What broke before the window is no better for it.
            (down.replace("11:00", "09:00"), held),
            (down.replace("11:00", "11:00, effective: @09:00"), held),
            (down.replace("11:00", "12:05, effective: @11:50"), held),
            (down.replace("11:00", "12:00"), held),
            // What is announced for the window is what will be.
            (down.replace("11:00", "09:00, effective: @10:00"), completes),
            (
                format!("{down}, {{at: @11:30, text: y, components: {{a: under_maintenance}}}}"),
                completes,
            ),
            (
                format!("{down}, {{at: @11:30, text: y, components: {{a: operational}}}}"),
                completes,
            ),
            // Of one component alone nobody says that the other is well.
            (
                format!("{down}, {{at: @11:30, text: y, components: {{b: operational}}}}"),
                held,
            ),
            (format!("{down}, {{at: @11:30, text: y}}"), held),
            (
                format!("{down}, {{at: @13:30, status: completed, text: y}}"),
                "scheduled Coming, in_progress Open, in_progress Open End, completed Closed",
            ),
            // Well again after the window: then the clock has run out.
            (
                format!("{down}, {{at: @13:30, text: y, components: {{a: operational}}}}"),
                "scheduled Coming, in_progress Open, in_progress Open End, completed Closed",
            ),
            (
                format!("{down}, {{at: @13:30, text: y, components: {{a: under_maintenance}}}}"),
                held,
            ),
            (
                format!(
                    "{down}, {{at: @13:30, status: in_progress, text: y, components: {{a: operational}}}}"
                ),
                held,
            ),
        ];
        for (updates, expected) in table {
            assert_eq!(
                told(&front(&updates), &[9, 11, 13, 14]),
                expected,
                "{updates}"
            );
        }
    }

    #[test]
    fn what_is_opened_again_was_not_closed() {
        use UpdateStatus::{Investigating as I, Monitoring as M, Resolved as R};
        let table: [(&[UpdateStatus], Option<u32>); 6] = [
            (&[], None),
            (&[I, M], None),
            (&[I, R], Some(1)),
            (&[I, R, R], Some(1)),
            (&[I, R, I], None),
            (&[R, I, R], Some(2)),
        ];
        for (statuses, expected) in table {
            let from = |hour: usize| crate::sample::at(&format!("2026-03-10 {hour:02}:00"));
            let steps: Vec<Step> = statuses
                .iter()
                .enumerate()
                .map(|(hour, status)| Step {
                    from: from(hour),
                    status: *status,
                })
                .collect();
            let expected = expected.map(|hour| from(hour as usize));
            assert_eq!(
                closing(&steps).map(|step| step.from),
                expected,
                "{statuses:?}"
            );
        }
    }

    #[test]
    fn a_record_begins_with_the_first_thing_known_of_it() {
        let table = [
            ("started: @10:00\ndetected: @09:00", Some(10)),
            (
                "impact_windows: [{from: @14:00}, {from: @13:00, until: @13:30}]",
                Some(13),
            ),
            (
                "kind: maintenance\nscheduled: {from: @11:00, until: @12:00}\nupdates: [{at: @08:00, text: x}]",
                Some(11),
            ),
            ("updates: [{at: @08:00, text: x}]\nended: @12:00", Some(8)),
            (
                "started: unknown\nmitigated: @12:00\nended: @13:00",
                Some(12),
            ),
            ("ended: @13:00", Some(13)),
            ("", None),
        ];
        for (front, hour) in table {
            let sample = Sample::record(&front.replace('@', "2026-03-10 "));
            let expected =
                hour.map(|hour: u32| crate::sample::at(&format!("2026-03-10 {hour:02}:00")));
            assert_eq!(began(sample.first()), expected, "{front}");
        }
    }
}
