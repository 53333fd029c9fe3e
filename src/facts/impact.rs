//! What users felt: stated, else rolled up from the record's own components.

use std::collections::BTreeSet;

use super::rollup;
use super::spans::StatusSpan;
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::model::record::{Affected, Impact, Kind, Record};

/// What users felt, as lists show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Felt {
    /// Planned work.
    Maintenance,
    /// An incident that says neither how bad it is nor what it touches: there is nothing to
    /// judge by, which is not the same as no impact.
    Unknown,
    /// An impact.
    Impact(Impact),
}

/// "Incident impact = the same roll-up over the incident's own components, the override
/// wins, maintenance → `maintenance`" (the Statuspage contract). A component counts with the
/// worst status it had.
pub fn of(
    record: &Record,
    tree: &Components,
    spans: &[StatusSpan],
    untimed: &[(ComponentKey, ComponentStatus)],
) -> Felt {
    match (record.impact, &record.kind) {
        (Some(impact), _) => Felt::Impact(impact),
        (None, Kind::Maintenance(_)) => Felt::Maintenance,
        (None, Kind::Notice) => Felt::Impact(Impact::None),
        (None, Kind::Incident) => {
            // Updates and windows may touch more than the record lists.
            let listed = Affected::leafwise(&record.components, tree);
            let components: BTreeSet<ComponentKey> = listed
                .iter()
                .map(|affected| affected.component)
                .chain(spans.iter().map(|span| span.component))
                .collect();
            if components.is_empty() {
                return Felt::Unknown;
            }
            let statuses = components
                .into_iter()
                .map(|component| worst(spans, untimed, component));
            Felt::Impact(match rollup::overall(statuses).indicator() {
                "critical" => Impact::Critical,
                "major" => Impact::Major,
                "minor" => Impact::Minor,
                _ => Impact::None,
            })
        }
    }
}

/// The worst status a component had in a record, whether or not anybody can say when.
pub fn worst(
    spans: &[StatusSpan],
    untimed: &[(ComponentKey, ComponentStatus)],
    component: ComponentKey,
) -> ComponentStatus {
    let timed = spans.iter().map(|span| (span.component, span.status));
    timed
        .chain(untimed.iter().copied())
        .filter(|(own, _)| *own == component)
        .map(|(_, status)| status)
        .max()
        .unwrap_or(ComponentStatus::Operational)
}

impl Felt {
    /// The name in the theme interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Maintenance => "maintenance",
            Self::Unknown => "unknown",
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
            (
                "components: {a: partial_outage}\nended: 2026-03-10 10:50",
                "major",
            ),
            (
                "components: {a: major_outage}\nstarted: 2026-03-02\nended: 2026-03-02",
                "critical",
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
            ("components: {a: operational}", "none"),
            ("impact: none", "none"),
            ("kind: notice", "none"),
            ("", "unknown"),
        ];
        for (front, expected) in table {
            let felt = Sample::record(front).record_facts("2026-03-11").felt;
            assert_eq!(felt.name(), expected, "{front}");
        }
    }
}
