//! What users felt: stated, else rolled up from the record's own components.

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
            let statuses = record
                .components
                .iter()
                .map(|affected| worst(spans, affected.component));
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
