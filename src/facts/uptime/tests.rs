#![expect(clippy::unwrap_used)]

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::model::component::Component;

fn component(id: &str, parent: Option<ComponentKey>, since: Option<NaiveDate>) -> Component {
    Component {
        id: id.to_owned(),
        name: id.to_owned(),
        aliases: Vec::new(),
        description: None,
        since,
        statuspage_id: None,
        at_statuspage: crate::config::AtStatuspage::default(),
        extra: Vec::new(),
        parent,
        children: Vec::new(),
    }
}

fn span(
    component: ComponentKey,
    status: ComponentStatus,
    from: Instant,
    seconds: i64,
) -> StatusSpan {
    StatusSpan {
        component,
        status,
        from,
        until: Some(from + TimeDelta::seconds(seconds)),
    }
}

/// Each line of the file is a figure that a real status page printed.
#[test]
fn every_printed_percentage_is_reproduced() {
    let zone = Zone::named("America/New_York").unwrap();
    let start_of = |day: &str| zone.start_of_day(day.parse().unwrap());
    let lines = include_str!("vectors.txt").lines();
    let vectors: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    assert_eq!(vectors.len(), 65);
    for vector in vectors {
        let words: Vec<&str> = vector.split(' ').collect();
        let [printed, first, last, start, outages @ ..] = &words[..] else {
            unreachable!("{vector}");
        };
        let mut components = Components::default();
        let key = components
            .add(component("a", None, start.parse().ok()))
            .unwrap();
        let mut spans = Vec::new();
        for outage in outages {
            let (day, seconds) = outage.split_once(':').unwrap();
            let (major, partial) = seconds.split_once('+').unwrap();
            let (major, partial): (i64, i64) = (major.parse().unwrap(), partial.parse().unwrap());
            let from = start_of(day);
            spans.push(span(key, ComponentStatus::MajorOutage, from, major));
            let after = from + TimeDelta::seconds(major);
            spans.push(span(key, ComponentStatus::PartialOutage, after, partial));
        }
        let now = start_of(last) + TimeDelta::hours(24);
        let strips = strips(&components, &[spans], &zone, first.parse().unwrap(), now);
        let percent = percent_of(&strips[0]).unwrap().to_string();
        assert_eq!(percent, *printed, "{vector}");
    }
}

#[test]
fn percentages_are_rounded_down_and_printed_without_needless_zeros() {
    let table = [
        (0, 0, 90, "100.0"),
        (1, 0, 90, "99.99"),
        (0, 1, 90, "99.99"),
        (43_200, 0, 1, "50"),
        (8_640, 0, 1, "90"),
        (4_320, 0, 10, "99.5"),
        (0, 86_400, 1, "70"),
        (86_400, 0, 1, "0"),
        (90_000, 0, 1, "0"),
    ];
    for (major, partial, days, printed) in table {
        let percent = percent(major, partial, days).unwrap().to_string();
        assert_eq!(percent, printed, "{major} {partial} {days}");
    }
    assert_eq!(percent(0, 0, 0), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Against a model that asks at every quarter of an hour.
    #[test]
    fn the_sweep_agrees_with_a_model_that_asks_at_every_quarter(
        drawn in prop::collection::vec((0..2_usize, 1..5_usize, 0..9_200_i64, prop::option::of(0..700_i64)), 0..12),
        since in prop::option::of(0..90_u64),
        zone in prop::sample::select(vec!["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]),
    ) {
        let zone = Zone::named(zone).unwrap();
        // Both of spring's clock changes lie within.
        let from: NaiveDate = "2026-02-01".parse().unwrap();
        let start = zone.start_of_day(from);
        let quarter = |quarters: i64| start + TimeDelta::minutes(15 * quarters);
        let now = zone.start_of_day(from + Days::new(89)) + TimeDelta::minutes(15 * 30);
        let since_date = since.map(|days| from + Days::new(days));

        let mut components = Components::default();
        let group = components.add(component("g", None, None)).unwrap();
        let leaves = [
            components.add(component("a", Some(group), since_date)).unwrap(),
            components.add(component("b", Some(group), None)).unwrap(),
        ];
        let statuses = ComponentStatus::NAMES.map(|(_, status)| status);
        let mut spans = vec![Vec::new(); 3];
        for (leaf, status, first, length) in drawn {
            let from = quarter(first - 400);
            spans[leaves[leaf].index()].push(StatusSpan {
                component: leaves[leaf],
                status: statuses[status],
                from,
                until: length.map(|length| from + TimeDelta::minutes(15 * length)),
            });
        }
        let strips = strips(&components, &spans, &zone, from, now);

        for leaf in leaves {
            let mut expected = vec![DayDowntime::default(); 90];
            for (index, date) in from.iter_days().take(90).enumerate() {
                let existed = leaf != leaves[0] || since_date.is_none_or(|since| since <= date);
                expected[index].known = existed;
            }
            let mut moment = start;
            while moment < now {
                let day = (zone.date(moment) - from).num_days();
                let day = &mut expected[usize::try_from(day).unwrap()];
                match worst_at(&spans[leaf.index()], moment) {
                    ComponentStatus::MajorOutage => day.major += 900,
                    ComponentStatus::PartialOutage => day.partial += 900,
                    ComponentStatus::DegradedPerformance => day.degraded += 900,
                    ComponentStatus::UnderMaintenance => day.maintenance += 900,
                    ComponentStatus::Operational => {}
                }
                moment += TimeDelta::minutes(15);
            }
            prop_assert_eq!(&strips[leaf.index()], &expected);
        }
        for (index, of_group) in strips[group.index()].iter().enumerate() {
            let known: Vec<_> = leaves
                .iter()
                .map(|leaf| strips[leaf.index()][index])
                .filter(|day| day.known)
                .collect();
            let children = i64::try_from(known.len()).unwrap();
            prop_assert!(of_group.known);
            prop_assert_eq!(of_group.major, known.iter().map(|day| day.major).sum::<i64>() / children);
            prop_assert_eq!(of_group.partial, known.iter().map(|day| day.partial).sum::<i64>() / children);
        }
    }
}
