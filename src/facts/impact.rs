//! What users felt: stated, else rolled up from the record's own components.

use std::collections::BTreeSet;

use super::rollup;
use super::spans::StatusSpan;
use crate::model::component::{ComponentKey, ComponentStatus};
use crate::model::record::{Impact, Kind, Record};

/// What users felt, as lists and the API show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Felt {
    /// Planned work.
    Maintenance,
    /// An impact.
    Impact(Impact),
}

/// "Incident impact = the same roll-up over the incident's own components, the override
/// wins, maintenance → `maintenance`" (the Statuspage contract). A component counts with the
/// worst status it had.
pub fn of(record: &Record, spans: &[StatusSpan]) -> Felt {
    match (record.impact, &record.kind) {
        (Some(impact), _) => Felt::Impact(impact),
        (None, Kind::Maintenance(_)) => Felt::Maintenance,
        (None, Kind::Notice) => Felt::Impact(Impact::None),
        (None, Kind::Incident) => {
            // Updates and windows may touch more than the record lists.
            let listed = record.components.iter().map(|affected| affected.component);
            let components: BTreeSet<ComponentKey> = listed
                .chain(spans.iter().map(|span| span.component))
                .collect();
            let statuses = components
                .into_iter()
                .map(|component| worst(spans, component));
            Felt::Impact(match rollup::overall(statuses).indicator() {
                "critical" => Impact::Critical,
                "major" => Impact::Major,
                "minor" => Impact::Minor,
                _ => Impact::None,
            })
        }
    }
}

/// The worst status a component had in a record.
pub fn worst(spans: &[StatusSpan], component: ComponentKey) -> ComponentStatus {
    spans
        .iter()
        .filter(|span| span.component == component)
        .map(|span| span.status)
        .max()
        .unwrap_or(ComponentStatus::Operational)
}

impl Felt {
    /// The name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Maintenance => "maintenance",
            Self::Impact(impact) => impact.name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn impact_is_as_stated_else_rolled_up_over_what_the_record_touches() {
        let table = [
            ("impact: minor\ncomponents: {a: major_outage}", "minor"),
            ("components: {a: major_outage}", "critical"),
            ("components: {a: major_outage, b: operational}", "major"),
            (
                "components: {a: partial_outage, b: degraded_performance}",
                "minor",
            ),
            ("components: {a: partial_outage}", "major"),
            ("components: [a]", "minor"),
            ("components: {a: under_maintenance}", "none"),
            (
                "updates: [{at: 2026-03-10 10:00, text: x, components: {b: major_outage}}]",
                "critical",
            ),
            (
                "components: {a: degraded_performance}\nupdates: [{at: 2026-03-10 10:00, text: x, components: {a: major_outage}}, {at: 2026-03-10 11:00, text: x, components: {a: operational}}]",
                "critical",
            ),
            (
                "kind: maintenance\ncomponents: {a: major_outage}",
                "maintenance",
            ),
            ("kind: maintenance\nimpact: major", "major"),
            ("kind: notice\ncomponents: {a: major_outage}", "none"),
            ("", "none"),
        ];
        for (front, expected) in table {
            let felt = Sample::record(front).record_facts("2026-03-11").felt;
            assert_eq!(felt.name(), expected, "{front}");
        }
    }
}
