//! The status of the whole from the statuses of its parts.

use chrono::TimeDelta;

use super::spans::{StatusSpan, worst_at};
use crate::model::component::{ComponentStatus, Components};
use crate::time::Instant;

/// The seven overall statuses of the Statuspage contract, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overall {
    /// All Systems Operational.
    AllSystemsOperational,
    /// Service Under Maintenance.
    ServiceUnderMaintenance,
    /// Partially Degraded Service.
    PartiallyDegradedService,
    /// Degraded System Service.
    DegradedSystemService,
    /// Minor Service Outage.
    MinorServiceOutage,
    /// Partial System Outage.
    PartialSystemOutage,
    /// Major System Outage.
    MajorSystemOutage,
}

/// The contract's table, worst row first. Maintenance never masks a problem, and no
/// components at all means that nothing is wrong.
pub fn overall(statuses: impl Iterator<Item = ComponentStatus>) -> Overall {
    let mut total = 0_usize;
    let mut counts = [0_usize; ComponentStatus::NAMES.len()];
    for status in statuses {
        total += 1;
        counts[status as usize] += 1;
    }
    let count = |status: ComponentStatus| counts[status as usize];
    let all = |status| total > 0 && count(status) == total;
    let any = |status| count(status) > 0;
    match () {
        () if all(ComponentStatus::MajorOutage) => Overall::MajorSystemOutage,
        () if any(ComponentStatus::MajorOutage) || all(ComponentStatus::PartialOutage) => {
            Overall::PartialSystemOutage
        }
        () if any(ComponentStatus::PartialOutage) => Overall::MinorServiceOutage,
        () if all(ComponentStatus::DegradedPerformance) => Overall::DegradedSystemService,
        () if any(ComponentStatus::DegradedPerformance) => Overall::PartiallyDegradedService,
        () if any(ComponentStatus::UnderMaintenance) => Overall::ServiceUnderMaintenance,
        () => Overall::AllSystemsOperational,
    }
}

/// Each component's status at a moment: the worst that any record gives it. "Groups take on
/// the status of their most degraded child" (the Statuspage contract).
pub fn statuses(
    components: &Components,
    spans: &[Vec<StatusSpan>],
    now: Instant,
) -> Vec<ComponentStatus> {
    let mut statuses: Vec<ComponentStatus> =
        spans.iter().map(|spans| worst_at(spans, now)).collect();
    for (key, component) in components.iter() {
        if component.is_group() {
            let worst_child = components
                .leaves_below(key)
                .into_iter()
                .map(|leaf| statuses[leaf.index()])
                .max();
            statuses[key.index()] = worst_child.unwrap_or(ComponentStatus::Operational);
        }
    }
    statuses
}

/// The components' statuses as they will be from a moment on, if nobody writes a word until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// From when.
    pub from: Instant,
    /// By the components' keys.
    pub statuses: Vec<ComponentStatus>,
}

/// How the statuses will change by themselves, in time order. A site is built more often than
/// what lies beyond a month can matter.
pub fn later(components: &Components, spans: &[Vec<StatusSpan>], now: Instant) -> Vec<Later> {
    let is_near = |at: &Instant| *at > now && *at - now <= TimeDelta::days(31);
    let edges = spans.iter().flatten();
    let mut moments: Vec<Instant> = edges
        .flat_map(|span| std::iter::once(span.from).chain(span.until))
        .filter(is_near)
        .collect();
    moments.sort_unstable();
    moments.dedup();
    let mut last = statuses(components, spans, now);
    let mut later = Vec::new();
    for from in moments {
        let next = statuses(components, spans, from);
        if next != last {
            last.clone_from(&next);
            later.push(Later {
                from,
                statuses: next,
            });
        }
    }
    later
}

impl Overall {
    /// The contract's `indicator`.
    pub fn indicator(self) -> &'static str {
        match self {
            Self::AllSystemsOperational => "none",
            Self::ServiceUnderMaintenance => "maintenance",
            Self::PartiallyDegradedService
            | Self::DegradedSystemService
            | Self::MinorServiceOutage => "minor",
            Self::PartialSystemOutage => "major",
            Self::MajorSystemOutage => "critical",
        }
    }

    /// The contract's `description`, word for word: clients compare it.
    pub fn description(self) -> &'static str {
        match self {
            Self::AllSystemsOperational => "All Systems Operational",
            Self::ServiceUnderMaintenance => "Service Under Maintenance",
            Self::PartiallyDegradedService => "Partially Degraded Service",
            Self::DegradedSystemService => "Degraded System Service",
            Self::MinorServiceOutage => "Minor Service Outage",
            Self::PartialSystemOutage => "Partial System Outage",
            Self::MajorSystemOutage => "Major System Outage",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ComponentStatus::{
        DegradedPerformance as D, MajorOutage as J, Operational as O, PartialOutage as P,
        UnderMaintenance as M,
    };

    #[test]
    fn the_worst_row_of_the_table_wins() {
        let table: [(&[ComponentStatus], Overall); 13] = [
            (&[], Overall::AllSystemsOperational),
            (&[O, O], Overall::AllSystemsOperational),
            (&[O, M], Overall::ServiceUnderMaintenance),
            (&[M, M], Overall::ServiceUnderMaintenance),
            (&[O, D], Overall::PartiallyDegradedService),
            (&[M, D], Overall::PartiallyDegradedService),
            (&[D, D], Overall::DegradedSystemService),
            (&[D], Overall::DegradedSystemService),
            (&[D, P], Overall::MinorServiceOutage),
            (&[P, P], Overall::PartialSystemOutage),
            (&[P, J], Overall::PartialSystemOutage),
            (&[O, J], Overall::PartialSystemOutage),
            (&[J, J], Overall::MajorSystemOutage),
        ];
        for (statuses, expected) in table {
            assert_eq!(overall(statuses.iter().copied()), expected, "{statuses:?}");
        }
    }

    #[test]
    fn a_group_is_as_bad_as_its_worst_child_and_maintenance_masks_nothing() {
        let config = "components: [{id: g, components: [{id: h, components: [{id: a}, {id: b}]}, {id: c}]}, {id: d}]";
        let record = crate::sample::with_title;
        let maintenance = record(
            "kind: maintenance\ncomponents: [a, b, c, d]\nscheduled: {from: 2026-03-10 10:00, until: 2026-03-10 12:00}",
        );
        let incident = record(
            "components: {a: partial_outage}\nstarted: 2026-03-10 11:00\nended: 2026-03-10 13:00",
        );
        let sample = crate::sample::Sample::of(&[
            ("candor.yaml", config),
            ("m.md", &maintenance),
            ("i.md", &incident),
        ]);
        let table = [
            ("09:00", [O, O, O, O], Overall::AllSystemsOperational),
            ("10:00", [M, M, M, M], Overall::ServiceUnderMaintenance),
            ("11:00", [P, P, P, M], Overall::MinorServiceOutage),
            ("12:00", [P, P, P, O], Overall::MinorServiceOutage),
            ("13:00", [O, O, O, O], Overall::AllSystemsOperational),
        ];
        for (time, expected, overall) in table {
            let facts = sample.facts(&format!("2026-03-10 {time}"));
            let statuses = ["a", "h", "g", "d"].map(|id| facts.status(sample.component(id)));
            assert_eq!((statuses, facts.overall), (expected, overall), "{time}");
        }
    }
}
