//! What other programs declare of Statuspage's documents: the same fields with the same types as in
//! their sources, so that what reads here reads there.

#![expect(dead_code, reason = "that the fields can be read is the test")]
#![expect(clippy::struct_field_names, reason = "they are Statuspage's")]

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Reads a document as a program does.
type Read = fn(&[u8]) -> Result<(), String>;

/// Documents and who reads them.
pub(crate) const READERS: &[(&str, Read)] = &[
    (
        "api/v2/components.json",
        read::<github_status::ComponentInfo>,
    ),
    ("api/v2/components.json", read::<check_statuspage::Set>),
    ("api/v2/status.json", read::<github_status::StatusInfo>),
    ("api/v2/summary.json", read::<github_status::SummaryInfo>),
    ("api/v2/incidents.json", read::<github_status::IncidentInfo>),
    (
        "api/v2/incidents/unresolved.json",
        read::<github_status::IncidentInfo>,
    ),
    (
        "api/v2/incidents/resolved.json",
        read::<github_status::IncidentInfo>,
    ),
    (
        "api/v2/scheduled-maintenances.json",
        read::<github_status::MaintenanceInfo>,
    ),
    (
        "api/v2/scheduled-maintenances/active.json",
        read::<github_status::MaintenanceInfo>,
    ),
    (
        "api/v2/scheduled-maintenances/upcoming.json",
        read::<github_status::MaintenanceInfo>,
    ),
];

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<(), String> {
    serde_json::from_slice::<T>(bytes)
        .map(|_| ())
        .map_err(|error| error.to_string())
}

/// The crate github-status 1.2.0 (`src/github_api.rs`), which reads with serde: a place is one byte,
/// and what has no `Option` must be there.
mod github_status {
    use super::Deserialize;

    #[derive(Deserialize)]
    pub(super) struct Component {
        created_at: Option<String>,
        description: Option<String>,
        id: String,
        name: String,
        page_id: String,
        position: u8,
        status: String,
        updated_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct Incident {
        created_at: Option<String>,
        id: String,
        impact: String,
        incident_updates: Option<Vec<IncidentUpdate>>,
        monitoring_at: Option<String>,
        name: String,
        page_id: String,
        resolved_at: Option<String>,
        shortlink: String,
        status: String,
        updated_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct IncidentUpdate {
        body: String,
        created_at: Option<String>,
        display_at: Option<String>,
        id: String,
        incident_id: String,
        status: String,
        updated_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct Page {
        id: String,
        name: String,
        url: String,
        updated_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct ScheduledMaintenance {
        created_at: Option<String>,
        id: String,
        impact: String,
        incident_updates: Option<Vec<IncidentUpdate>>,
        monitoring_at: Option<String>,
        name: String,
        page_id: String,
        resolved_at: Option<String>,
        scheduled_for: String,
        scheduled_until: String,
        shortlink: String,
        status: String,
        updated_at: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct Status {
        description: String,
        indicator: String,
    }

    #[derive(Deserialize)]
    pub(super) struct ComponentInfo {
        page: Page,
        components: Vec<Component>,
    }

    #[derive(Deserialize)]
    pub(super) struct IncidentInfo {
        page: Page,
        incidents: Vec<Incident>,
    }

    #[derive(Deserialize)]
    pub(super) struct MaintenanceInfo {
        page: Page,
        scheduled_maintenances: Vec<ScheduledMaintenance>,
    }

    #[derive(Deserialize)]
    pub(super) struct StatusInfo {
        page: Page,
        status: Status,
    }

    #[derive(Deserialize)]
    pub(super) struct SummaryInfo {
        page: Page,
        status: Status,
        components: Vec<Component>,
        incidents: Vec<Incident>,
        scheduled_maintenances: Vec<ScheduledMaintenance>,
    }
}

/// The Nagios plugin check-statuspage 0.5 (`internal/statuspage/components/components.go`), which
/// refuses fields that it does not know, and reads times and days as such.
mod check_statuspage {
    use super::{DateTime, Deserialize, FixedOffset, NaiveDate};

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Set {
        page: Page,
        components: Vec<Component>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Page {
        id: String,
        name: String,
        #[serde(deserialize_with = "super::time")]
        updated_at: DateTime<FixedOffset>,
        time_zone: String,
        url: String,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Component {
        #[serde(default)]
        components: Vec<String>,
        description: Option<String>,
        group_id: Option<String>,
        id: String,
        name: String,
        status: String,
        page_id: String,
        position: i64,
        #[serde(deserialize_with = "super::time")]
        created_at: DateTime<FixedOffset>,
        #[serde(deserialize_with = "super::day")]
        start_date: Option<NaiveDate>,
        #[serde(deserialize_with = "super::time")]
        updated_at: DateTime<FixedOffset>,
        group: bool,
        only_show_if_degraded: bool,
        showcase: bool,
    }
}

fn time<'de, D: serde::Deserializer<'de>>(from: D) -> Result<DateTime<FixedOffset>, D::Error> {
    let text = String::deserialize(from)?;
    DateTime::parse_from_rfc3339(&text).map_err(serde::de::Error::custom)
}

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    let text: Option<String> = Option::deserialize(from)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom))
        .transpose()
}
