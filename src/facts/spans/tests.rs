#![expect(clippy::unwrap_used, clippy::format_push_string)]

use proptest::prelude::*;

use super::*;
use crate::sample::Sample;

/// The spans of a record, such as `a partial_outage 10:00-12:00, b …`; `@` is the day of all.
fn spans(front: &str, now: &str) -> String {
    let day = |text: &str| text.replace('@', "2026-03-10 ");
    let sample = Sample::record(&day(front));
    assert_eq!(sample.found(), "", "{front}");
    let mut spans = sample.record_facts(&day(now)).spans;
    spans.sort_by_key(|span| (span.component, span.from));
    let time = |at: Instant| at.format("%H:%M").to_string();
    let written: Vec<String> = spans
        .iter()
        .map(|span| {
            let component = &sample.content.components.get(span.component).id;
            let until = span.until.map(time).unwrap_or_default();
            format!(
                "{component} {} {}-{until}",
                span.status.name(),
                time(span.from)
            )
        })
        .collect();
    written.join(", ")
}

#[test]
fn a_components_status_follows_the_record_over_time() {
    let table = [
        // From the start to the end.
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: @12:00",
            "a major_outage 10:00-12:00",
        ),
        (
            "components: {a: major_outage}\nstarted: @10:00",
            "a major_outage 10:00-",
        ),
        (
            "components: {a: operational, b: partial_outage}\nstarted: @10:00\nended: @11:00",
            "b partial_outage 10:00-11:00",
        ),
        // A bare list follows the impact; without one, it is the mildest problem.
        (
            "components: [a]\nimpact: minor\nstarted: @10:00\nended: @12:00",
            "a degraded_performance 10:00-12:00",
        ),
        (
            "components: [a]\nimpact: major\nstarted: @10:00\nended: @12:00",
            "a partial_outage 10:00-12:00",
        ),
        (
            "components: [a]\nimpact: critical\nstarted: @10:00\nended: @12:00",
            "a major_outage 10:00-12:00",
        ),
        (
            "components: [a]\nimpact: none\nstarted: @10:00\nended: @12:00",
            "",
        ),
        (
            "components: [a]\nstarted: @10:00\nended: @12:00",
            "a degraded_performance 10:00-12:00",
        ),
        // What is listed bare in a window or an update is as bad as the record says it is.
        (
            "components: {a: degraded_performance}\nimpact: critical\nimpact_windows: [{from: @10:00, until: @11:00, components: [a, b]}]",
            "a degraded_performance 10:00-11:00, b major_outage 10:00-11:00",
        ),
        (
            "components: {a: partial_outage}\nimpact: critical\nstarted: @10:00\nended: @13:00\nupdates: [{at: @11:00, text: x, components: {a: operational}}, {at: @12:00, text: y, components: [a]}]",
            "a partial_outage 10:00-11:00, a partial_outage 12:00-13:00",
        ),
        // Updates change it, from the time they speak of.
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: @12:00\nupdates: [{at: @11:00, text: x, components: {a: partial_outage}}]",
            "a major_outage 10:00-11:00, a partial_outage 11:00-12:00",
        ),
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: @12:00\nupdates: [{at: @11:00, effective: @10:30, text: x, components: {a: partial_outage}}]",
            "a major_outage 10:00-10:30, a partial_outage 10:30-12:00",
        ),
        // Of two that speak of one moment, the later holds.
        (
            "started: @10:00\nended: @12:00\nupdates: [{at: @10:00, text: x, components: {a: major_outage}}, {at: @10:30, effective: @10:00, text: x, components: {a: partial_outage}}]",
            "a partial_outage 10:00-12:00",
        ),
        // The resolving update is the end where none is stated, and only there.
        (
            "components: [a]\nstarted: @10:00\nupdates: [{at: @12:00, status: resolved, text: x}]",
            "a degraded_performance 10:00-12:00",
        ),
        (
            "components: [a]\nstarted: @10:00\nupdates: [{at: @12:00, effective: @11:40, status: resolved, text: x}]",
            "a degraded_performance 10:00-11:40",
        ),
        (
            "components: [a]\nstarted: @10:00\nended: @13:00\nupdates: [{at: @12:00, status: resolved, text: x}]",
            "a degraded_performance 10:00-13:00",
        ),
        (
            "components: [a]\nstarted: @10:00\nupdates: [{at: @12:00, status: resolved, text: x}, {at: @13:00, status: resolved, text: again}]",
            "a degraded_performance 10:00-12:00",
        ),
        (
            "components: [a]\nstarted: @10:00\nupdates: [{at: @12:00, status: resolved, text: x, components: [a]}]",
            "a degraded_performance 10:00-12:00",
        ),
        // What was opened again was not resolved.
        (
            "components: [a]\nstarted: @10:00\nupdates: [{at: @11:00, status: resolved, text: x}, {at: @12:00, status: investigating, text: y}]",
            "a degraded_performance 10:00-",
        ),
        // After the end it is operational unless the record says that it is not.
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: @11:00\nupdates: [{at: @11:30, text: x, components: {a: degraded_performance}}]",
            "a major_outage 10:00-11:00, a degraded_performance 11:30-",
        ),
        (
            "components: {a: major_outage, b: major_outage}\nstarted: @10:00\nupdates: [{at: @11:00, effective: @10:50, status: resolved, text: x, components: {a: degraded_performance}}]",
            "a major_outage 10:00-10:50, a degraded_performance 10:50-, b major_outage 10:00-10:50",
        ),
        (
            "started: @10:00\nended: @12:00\nupdates: [{at: @11:00, text: x, components: {b: partial_outage}}]",
            "b partial_outage 11:00-12:00",
        ),
        // Windows: the worst of those that overlap, and those that touch are one.
        (
            "components: {a: partial_outage}\nimpact_windows: [{from: @10:00, until: @11:00}, {from: @11:00, until: @12:00}, {from: @13:00, until: @14:00}]",
            "a partial_outage 10:00-12:00, a partial_outage 13:00-14:00",
        ),
        (
            "components: {a: partial_outage}\nimpact_windows: [{from: @10:00, until: @12:00}, {from: @11:00, until: @13:00, components: {a: major_outage}}]",
            "a partial_outage 10:00-11:00, a major_outage 11:00-13:00",
        ),
        (
            "components: {a: major_outage}\nimpact_windows: [{from: @10:00, until: @14:00}, {from: @11:00, until: @12:00}]",
            "a major_outage 10:00-14:00",
        ),
        (
            "components: [a]\nended: @12:00\nimpact_windows: [{from: @10:00, until: @11:00}, {from: @11:30}]",
            "a degraded_performance 10:00-11:00, a degraded_performance 11:30-12:00",
        ),
        (
            "components: [a]\nimpact_windows: [{from: @10:00}]\nupdates: [{at: @12:00, status: resolved, text: x}]",
            "a degraded_performance 10:00-12:00",
        ),
        // Without a start: when it was detected, else when it was first spoken of, else now.
        (
            "components: [a]\ndetected: @10:10\nended: @12:00",
            "a degraded_performance 10:10-12:00",
        ),
        (
            "components: [a]\nupdates: [{at: @10:20, text: x}]",
            "a degraded_performance 10:20-",
        ),
        ("components: [a]", "a degraded_performance 18:00-"),
        ("components: [a]\nended: @12:00", ""),
        // It is over, but nobody knows since when: that is no status of today.
        ("components: [a]\nstarted: @10:00\nended: unknown", ""),
        (
            "components: [a]\nstarted: @10:00\npostmortem: {status: final}",
            "",
        ),
        // Notices give no status.
        (
            "kind: notice\ncomponents: {a: major_outage}\nstarted: @10:00\nended: @12:00",
            "",
        ),
    ];
    for (front, expected) in table {
        assert_eq!(spans(front, "@18:00"), expected, "{front}");
    }
}

#[test]
fn a_maintenance_affects_components_while_work_is_under_way() {
    let by_the_clock =
        "kind: maintenance\ncomponents: [a]\nscheduled: {from: @10:00, until: @12:00}\n";
    let table = [
        ("", "10:00-12:00"),
        // Begun early, completed early, completed late, overrun.
        (
            "updates: [{at: @09:30, status: in_progress, text: x}]",
            "09:30-12:00",
        ),
        (
            "updates: [{at: @11:00, status: completed, text: x}]",
            "10:00-11:00",
        ),
        (
            "updates: [{at: @12:05, status: completed, text: x}]",
            "10:00-12:00",
        ),
        (
            "updates: [{at: @12:30, status: in_progress, text: x}]",
            "10:00-",
        ),
        (
            "updates: [{at: @12:30, status: verifying, text: x}, {at: @14:00, status: completed, text: y}]",
            "10:00-14:00",
        ),
        (
            "updates: [{at: @11:50, status: verifying, text: x}]",
            "10:00-12:00",
        ),
        // Called off before it began, or put off once it should have begun.
        ("updates: [{at: @09:00, status: completed, text: x}]", ""),
        (
            "updates: [{at: @09:00, status: scheduled, text: x}]",
            "10:00-12:00",
        ),
        (
            "updates: [{at: @10:05, status: scheduled, text: x}]",
            "10:00-10:05",
        ),
        // What happened outranks what was scheduled.
        ("started: @10:10\nended: @11:40", "10:10-11:40"),
        ("ended: @12:20", "10:00-12:20"),
    ];
    for (front, expected) in table {
        let expected = match expected {
            "" => String::new(),
            times => format!("a under_maintenance {times}"),
        };
        assert_eq!(
            spans(&format!("{by_the_clock}{front}"), "@18:00"),
            expected,
            "{front}"
        );
    }
    let by_updates = "kind: maintenance\ncomponents: [a]\nscheduled: {from: @10:00, until: @12:00, automatic: false}\n";
    let table = [
        ("", ""),
        (
            "updates: [{at: @10:07, status: in_progress, text: x}]",
            "a under_maintenance 10:07-",
        ),
        (
            "updates: [{at: @10:07, status: in_progress, text: x, components: {a: partial_outage}}, {at: @12:10, status: completed, text: y}]",
            "a partial_outage 10:07-12:10",
        ),
        ("started: @10:07", "a under_maintenance 10:07-"),
    ];
    for (front, expected) in table {
        assert_eq!(
            spans(&format!("{by_updates}{front}"), "@18:00"),
            expected,
            "{front}"
        );
    }
}

#[test]
fn what_is_said_of_a_group_and_of_what_stands_in_it_is_heard_together() {
    let config = "components: [{id: g, name: G, components: [{id: a, name: A}, {id: h, name: H, components: [{id: b, name: B}]}]}]";
    let table = [
        (
            "components: {g: major_outage}",
            "a major_outage, b major_outage",
        ),
        // What is named more closely holds, wherever it stands in the list.
        (
            "components: {a: partial_outage, g: major_outage}",
            "a partial_outage, b major_outage",
        ),
        (
            "components: {g: major_outage, h: operational}",
            "a major_outage",
        ),
        (
            "components: {g: major_outage}\nupdates: [{at: 2026-03-10 10:30, text: x, components: {a: operational, h: degraded_performance}}]",
            "b degraded_performance",
        ),
        (
            "components: {a: major_outage}\nupdates: [{at: 2026-03-10 10:30, text: x, components: {g: operational}}]",
            "",
        ),
        // A bare name is as bad as the record says of the group around it.
        (
            "components: {g: partial_outage}\nupdates: [{at: 2026-03-10 10:20, text: x, components: {g: operational}}, {at: 2026-03-10 10:30, text: x, components: [b]}]",
            "b partial_outage",
        ),
        (
            "kind: maintenance\nscheduled: {from: 2026-03-10 10:00, until: 2026-03-10 10:50}\ncomponents: [g]\nupdates: [{at: 2026-03-10 10:10, text: x, components: {a: major_outage}}, {at: 2026-03-10 10:40, text: x, components: {g: operational}}]",
            "",
        ),
    ];
    for (front, expected) in table {
        let record = format!("---\ntitle: T\nstarted: 2026-03-10 10:00\n{front}\n---\n");
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
        assert_eq!(sample.found(), "", "{front}");
        let facts = sample.facts("2026-03-10 11:00");
        let told: Vec<String> = ["a", "b"]
            .into_iter()
            .filter_map(|id| {
                let status = facts.status(sample.component(id));
                (status != ComponentStatus::Operational).then(|| format!("{id} {}", status.name()))
            })
            .collect();
        assert_eq!(told.join(", "), expected, "{front}");
    }
}

#[test]
fn what_holds_for_a_group_holds_for_all_in_it() {
    let sample = Sample::of(&[
        (
            "candor.yaml",
            "components: [{id: g, components: [{id: a}, {id: b}]}, {id: c}]",
        ),
        (
            "r.md",
            "---\ntitle: T\ncomponents: {g: major_outage}\nstarted: 2026-03-10 10:00\n---\n",
        ),
    ]);
    let facts = sample.facts("2026-03-10 11:00");
    for (id, status) in [
        ("g", "major_outage"),
        ("a", "major_outage"),
        ("b", "major_outage"),
        ("c", "operational"),
    ] {
        assert_eq!(facts.status(sample.component(id)).name(), status, "{id}");
    }
    assert_eq!(facts.overall.description(), "Partial System Outage");
    assert_eq!(facts.strip(sample.component("g"))[89].major, 3_600);
    assert_eq!(
        facts.record(sample.content.find("r").unwrap()).felt.name(),
        "critical"
    );
}

proptest! {
    /// Whatever windows, updates and ends a record states in whatever order.
    #[test]
    fn spans_of_a_component_never_overlap_and_are_never_operational(
        windows in prop::collection::vec((0..20_u32, prop::option::of(1..8_u32), 0..5_usize), 0..4),
        updates in prop::collection::vec((0..23_u32, prop::option::of(0..23_u32), 0..5_usize, 0..4_usize, any::<bool>()), 0..6),
        started in prop::option::of(0..12_u32),
        ended in prop::option::of(12..23_u32),
        maintenance: bool,
    ) {
        let name = |status: usize| ComponentStatus::NAMES[status].0;
        let mut front = String::from("components: [a, b]\n");
        if maintenance {
            front += "kind: maintenance\nscheduled: {from: 2026-03-10 09:00, until: 2026-03-10 15:00}\n";
        }
        for (key, hour) in [("started", started), ("ended", ended)] {
            if let Some(hour) = hour {
                front += &format!("{key}: 2026-03-10 {hour:02}:00\n");
            }
        }
        front += "impact_windows:\n";
        for (from, length, status) in windows {
            let until = length.map(|length| format!(", until: 2026-03-10 {:02}:30", (from + length).min(23)));
            let until = until.unwrap_or_default();
            front += &format!("  - {{from: 2026-03-10 {from:02}:30{until}, components: {{a: {}}}}}\n", name(status));
        }
        front += "updates:\n";
        for (hour, effective, component, status, both) in updates {
            let statuses = if maintenance { UpdateStatus::OF_MAINTENANCES } else { UpdateStatus::OF_INCIDENTS };
            let effective = effective.map(|hour| format!(", effective: 2026-03-10 {hour:02}:15")).unwrap_or_default();
            let other = if both { ", b: major_outage" } else { "" };
            front += &format!(
                "  - {{at: 2026-03-10 {hour:02}:10, text: x, status: {}{effective}, components: {{a: {}{other}}}}}\n",
                statuses[status].0, name(component),
            );
        }
        let sample = Sample::record(&front);
        prop_assert_eq!(sample.found(), "");
        let facts = sample.record_facts("2026-03-10 18:00");
        for id in ["a", "b"] {
            let key = sample.component(id);
            let own: Vec<_> = facts.spans.iter().filter(|span| span.component == key).collect();
            for span in &own {
                prop_assert_ne!(span.status, ComponentStatus::Operational);
                prop_assert!(span.until.is_none_or(|until| span.from < until));
            }
            for pair in own.windows(2) {
                prop_assert!(pair[0].until.unwrap() <= pair[1].from);
                prop_assert!(pair[0].until.unwrap() < pair[1].from || pair[0].status != pair[1].status);
            }
        }
    }
}

/// Trouble in the window of a maintenance lasts until somebody says that it is over.
#[test]
fn what_broke_in_a_maintenance_is_not_mended_by_the_clock() {
    let front = |more: &str| {
        format!(
            "kind: maintenance\ncomponents: [a, b]\nscheduled: {{from: @10:00, until: @12:00}}\n\
             updates: [{{at: @11:00, text: x, components: {{a: major_outage}}}}{more}]"
        )
    };
    assert_eq!(
        spans(&front(""), "@14:00"),
        "a under_maintenance 10:00-11:00, a major_outage 11:00-, b under_maintenance 10:00-"
    );
    assert_eq!(
        spans(
            &front(", {at: @13:00, text: y, components: {a: operational}}"),
            "@14:00"
        ),
        "a under_maintenance 10:00-11:00, a major_outage 11:00-13:00, b under_maintenance 10:00-13:00"
    );
    assert_eq!(
        spans(
            &front(", {at: @11:30, text: y, components: {a: under_maintenance}}"),
            "@14:00"
        ),
        "a under_maintenance 10:00-11:00, a major_outage 11:00-11:30, a under_maintenance 11:30-12:00, \
         b under_maintenance 10:00-12:00"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever updates say of components in and after the window of a maintenance: as long as the
    /// last of them leaves one in trouble, the record is not closed without a word.
    #[test]
    fn no_clock_closes_a_maintenance_over_trouble(
        said in prop::collection::vec((0_u32..240, 0_usize..2, 0_usize..5), 1..6),
    ) {
        let mut said = said;
        said.sort_unstable();
        said.dedup_by_key(|(minute, ..)| *minute);
        let updates: Vec<String> = said
            .iter()
            .map(|(minute, component, status)| {
                let (hour, minute) = (10 + minute / 60, minute % 60);
                let (name, _) = ComponentStatus::NAMES[*status];
                let component = ["a", "b"][*component];
                format!("{{at: @{hour}:{minute:02}, text: x, components: {{{component}: {name}}}}}")
            })
            .collect();
        let front = format!(
            "kind: maintenance\ncomponents: [a, b]\nscheduled: {{from: @10:00, until: @12:00}}\nupdates: [{}]",
            updates.join(", ")
        );
        let sample = Sample::record(&front.replace('@', "2026-03-10 "));
        let phases = phase::phases(sample.first(), &sample.content.components);
        for step in phases.iter().filter(|step| step.status.is_final()) {
            let before = |(minute, ..): &&(u32, usize, usize)| {
                crate::sample::at("2026-03-10 10:00") + chrono::TimeDelta::minutes((*minute).into()) <= step.from
            };
            for component in [0, 1] {
                let last = said.iter().filter(before).rfind(|(_, own, _)| *own == component);
                let is_trouble = last.is_some_and(|(_, _, status)| {
                    ComponentStatus::NAMES[*status].1 > ComponentStatus::UnderMaintenance
                });
                prop_assert!(!is_trouble, "{front} is closed at {}", step.from);
            }
        }
    }
}

/// The spans of a record with dates, such as `a major_outage 02 00:00-03 00:00`.
fn spans_of_days(front: &str, now: &str) -> String {
    let sample = Sample::record(front);
    assert_eq!(sample.found(), "", "{front}");
    let time = |at: Instant| at.format("%d %H:%M").to_string();
    let spans = sample.record_facts(now).spans;
    let written: Vec<String> = spans
        .iter()
        .map(|span| {
            let until = span.until.map(time).unwrap_or_default();
            format!("{} {}-{until}", span.status.name(), time(span.from))
        })
        .collect();
    written.join(", ")
}

#[test]
fn an_end_that_is_a_day_ends_with_it() {
    let front = "components: {a: major_outage}\n";
    let table = [
        (
            "started: 2026-03-02\nended: 2026-03-02",
            "major_outage 02 00:00-03 00:00",
        ),
        (
            "started: 2026-03-02\nended: 2026-03-03",
            "major_outage 02 00:00-04 00:00",
        ),
        (
            "started: 2026-03-02 10:00\nended: 2026-03-02",
            "major_outage 02 10:00-03 00:00",
        ),
        (
            "started: 2026-03-02\nended: 2026-03-02 11:00",
            "major_outage 02 00:00-02 11:00",
        ),
        (
            "impact_windows: [{from: 2026-03-02, until: 2026-03-02}]",
            "major_outage 02 00:00-03 00:00",
        ),
        (
            "zone: Europe/Berlin\nstarted: 2026-03-02\nended: 2026-03-02",
            "major_outage 01 23:00-02 23:00",
        ),
        // The post that closed the record tells the hour, where it is one of that day.
        (
            "started: 2026-03-02 10:00\nended: 2026-03-02\nupdates: [{at: 2026-03-02 15:00, status: resolved, text: x}]",
            "major_outage 02 10:00-02 15:00",
        ),
        (
            "started: 2026-03-02 10:00\nended: 2026-03-02\nupdates: [{at: 2026-03-03 15:00, status: resolved, text: x}]",
            "major_outage 02 10:00-03 00:00",
        ),
        (
            "started: 2026-03-02 10:00\nupdates: [{at: 2026-03-02, status: resolved, text: x}]",
            "major_outage 02 10:00-03 00:00",
        ),
        // What is over does not last until the day is.
        (
            "started: 2026-03-10 10:00\nended: 2026-03-10",
            "major_outage 10 10:00-10 12:00",
        ),
    ];
    for (more, expected) in table {
        let found = spans_of_days(&format!("{front}{more}"), "2026-03-10 12:00");
        assert_eq!(found, expected, "{more}");
    }
}

#[test]
fn work_whose_end_is_a_day_ends_with_its_schedule() {
    let front = "kind: maintenance\ncomponents: [a]\nscheduled: {from: 2026-03-02 09:00, until: 2026-03-02 11:00}\nended: 2026-03-02";
    assert_eq!(
        spans_of_days(front, "2026-03-10 12:00"),
        "under_maintenance 02 09:00-02 11:00"
    );
}

/// What was affected although nobody can say when.
#[test]
fn a_status_without_a_time_is_as_stated() {
    let table = [
        (
            "components: {a: major_outage}\nstarted: unknown\nended: @10:50",
            "major_outage",
        ),
        (
            "components: {a: major_outage}\nended: @10:50",
            "major_outage",
        ),
        (
            "components: {a: major_outage}\nupdates: [{at: @10:00, status: resolved, text: x}]",
            "major_outage",
        ),
        (
            "components: {a: major_outage}\nimpact_windows: [{from: unknown, until: @10:00}]",
            "major_outage",
        ),
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: unknown",
            "major_outage",
        ),
        (
            "components: {a: under_maintenance}\nended: @11:00\nimpact_windows: [{from: @10:00, until: @11:00, components: [b]}]",
            "under_maintenance",
        ),
        (
            "components: {a: under_maintenance}\nstarted: @10:00\nended: @11:00\nimpact_windows: [{from: @10:00, until: @11:00, components: [b]}]",
            "under_maintenance",
        ),
        ("components: {a: operational}\nended: @10:50", "operational"),
        (
            "components: [a]\nimpact: none\nended: @10:50",
            "operational",
        ),
        // It was not, as an update says.
        (
            "components: {a: major_outage}\nstarted: @10:00\nended: @11:00\nupdates: [{at: @10:30, effective: @10:00, text: x, components: {a: operational}}]",
            "operational",
        ),
        // Called off.
        (
            "kind: maintenance\ncomponents: [a]\nscheduled: {from: @10:00, until: @12:00}\nupdates: [{at: @09:00, status: completed, text: x}]",
            "operational",
        ),
    ];
    for (front, expected) in table {
        let sample = Sample::record(&front.replace('@', "2026-03-10 "));
        assert_eq!(sample.found(), "", "{front}");
        let facts = sample.record_facts("2026-03-10 18:00");
        let worst =
            crate::facts::impact::worst(&facts.spans, &facts.untimed, sample.component("a"));
        assert_eq!(worst.name(), expected, "{front}");
    }
}

#[test]
fn a_window_without_a_start_lasts_while_the_record_is_open() {
    assert_eq!(
        spans(
            "components: [a]\ndetected: @10:00\nimpact_windows: [{from: unknown}]",
            "@18:00"
        ),
        "a degraded_performance 10:00-"
    );
}

#[test]
fn maintenance_masks_no_trouble() {
    let front = |update: &str| {
        format!(
            "kind: maintenance\ncomponents: [a]\nscheduled: {{from: @09:00, until: @11:00}}\nupdates: [{update}]"
        )
    };
    let table = [
        (
            "{at: @11:05, effective: @10:50, text: x, components: {a: major_outage}}",
            "a under_maintenance 09:00-10:50, a major_outage 10:50-",
        ),
        (
            "{at: @10:45, effective: @08:50, text: x, components: {a: major_outage}}",
            "a major_outage 08:50-",
        ),
        (
            "{at: @08:45, text: x, components: {a: major_outage}}",
            "a major_outage 08:45-",
        ),
        (
            "{at: @08:45, text: x, components: {a: major_outage}}, {at: @08:55, text: x, components: {a: operational}}",
            "a major_outage 08:45-08:55, a under_maintenance 09:00-11:00",
        ),
        (
            "{at: @08:45, text: x, components: {a: major_outage}}, {at: @11:30, text: x, components: {a: operational}}",
            "a major_outage 08:45-11:30",
        ),
        // Posted after the window, of a time after it.
        (
            "{at: @11:30, text: x, components: {a: major_outage}}",
            "a under_maintenance 09:00-11:00, a major_outage 11:30-",
        ),
    ];
    for (update, expected) in table {
        assert_eq!(spans(&front(update), "@12:00"), expected, "{update}");
    }
}
