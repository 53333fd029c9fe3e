//! The documents of Statuspage's API v2: these structs are the contract, and nothing else names
//! its fields. Names, order and types are those that real pages serve, and every key is always
//! there, because some of its readers refuse what they do not know or miss.
//!
//! Observed on status pages of 2019 to 2026, such as `/api/v2/summary.json` and
//! `/api/v2/incidents/CODE.json` of www.githubstatus.com; the endpoints are described at
//! <https://metastatuspage.com/api>. `openapi.json` says the same to programs.

use std::borrow::Cow;

use serde::Serialize;

use super::code::Code;
use super::stamp::Stamp;

/// The page, in every document.
#[derive(Clone, Debug, Serialize)]
pub struct Page<'a> {
    /// Its id.
    pub id: Code,
    /// The site's title.
    pub name: &'a str,
    /// Its address, without a slash at the end; empty when none is configured.
    pub url: &'a str,
    /// The zone of all times, by its IANA name; `Etc/UTC` for UTC.
    pub time_zone: &'a str,
    /// When something on it last changed.
    pub updated_at: Stamp,
}

/// The status of the whole.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// `none`, `minor`, `major`, `critical` or `maintenance`.
    pub indicator: &'static str,
    /// One of seven sentences, which programs compare.
    pub description: &'static str,
}

/// A component or a group.
#[derive(Clone, Debug, Serialize)]
pub struct Component<'a> {
    /// Its id.
    pub id: Code,
    /// Its name. Groups stand in no group here: one that does is named with what it stands in.
    pub name: Cow<'a, str>,
    /// `operational`, `degraded_performance`, `partial_outage`, `major_outage` or
    /// `under_maintenance`; a group's is its worst child's.
    pub status: &'static str,
    /// From when it is known.
    pub created_at: Stamp,
    /// When its status last changed.
    pub updated_at: Stamp,
    /// Its place, from 1: of a component in its group, of all others on the page. At most 255,
    /// which is what its readers make room for.
    pub position: u8,
    /// What it is.
    pub description: Option<&'a str>,
    /// Whether its uptime is shown.
    pub showcase: bool,
    /// The day from which uptime is counted.
    pub start_date: Option<String>,
    /// The group it stands in.
    pub group_id: Option<Code>,
    /// The page's id.
    pub page_id: Code,
    /// Whether it is a group.
    pub group: bool,
    /// Whether it is shown only while something is wrong with it.
    pub only_show_if_degraded: bool,
    /// The components in a group; other components have no such key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub components: Option<Vec<Code>>,
}

/// An incident or a maintenance, as lists have it.
#[derive(Clone, Debug, Serialize)]
pub struct Incident<'a> {
    /// Its id.
    pub id: Code,
    /// Its title.
    pub name: &'a str,
    /// Of an incident `investigating`, `identified`, `monitoring`, `resolved` or `postmortem`; of a
    /// maintenance `scheduled`, `in_progress`, `verifying` or `completed`.
    pub status: &'static str,
    /// When it was first spoken of.
    pub created_at: Stamp,
    /// When it last changed.
    pub updated_at: Stamp,
    /// When a fix was in place and watched.
    pub monitoring_at: Option<Stamp>,
    /// When it was over.
    pub resolved_at: Option<Stamp>,
    /// `none`, `minor`, `major` or `critical`; of a maintenance `maintenance` unless it states one.
    pub impact: &'static str,
    /// The address of its page.
    pub shortlink: String,
    /// When it began.
    pub started_at: Stamp,
    /// The page's id.
    pub page_id: Code,
    /// What was said, newest first; never empty.
    pub incident_updates: Vec<Update<'a>>,
    /// What it affects, as it is now.
    pub components: Vec<&'a Component<'a>>,
    /// Of a maintenance, its window; incidents have no such keys.
    #[serde(flatten)]
    pub window: Option<Window>,
}

/// The window of a maintenance.
#[derive(Clone, Debug, Serialize)]
pub struct Window {
    /// Its start.
    pub scheduled_for: Stamp,
    /// Its end.
    pub scheduled_until: Stamp,
}

/// A post.
#[derive(Clone, Debug, Serialize)]
pub struct Update<'a> {
    /// Its id.
    pub id: Code,
    /// The status from then on.
    pub status: &'static str,
    /// What it said, in Markdown as it was written.
    pub body: &'a str,
    /// Whose it is.
    pub incident_id: Code,
    /// When it was posted.
    pub created_at: Stamp,
    /// The same, or when it was rewritten at Statuspage.
    pub updated_at: Stamp,
    /// The same.
    pub display_at: Stamp,
    /// What each component was before and is from then on; absent when the post is not about any.
    pub affected_components: Option<Vec<AffectedComponent<'a>>>,
    /// Whether readers should hear of it; not of what was published long afterwards.
    pub deliver_notifications: bool,
    /// Words for Twitter, of a post that comes from Statuspage.
    pub custom_tweet: Option<&'a str>,
    /// Where they stand there.
    pub tweet_id: Option<u64>,
}

/// A component in a post.
#[derive(Clone, Debug, Serialize)]
pub struct AffectedComponent<'a> {
    /// Its id.
    pub code: Code,
    /// Its name, with its group's before it: `Group - Component`.
    pub name: &'a str,
    /// Its status before the post.
    pub old_status: &'static str,
    /// Its status from then on.
    pub new_status: &'static str,
}

/// `/api/v2/summary.json`
#[derive(Clone, Debug, Serialize)]
pub struct SummaryDocument<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// All components and groups.
    pub components: &'a [Component<'a>],
    /// Those that are not resolved.
    pub incidents: Vec<Incident<'a>>,
    /// Those to come and under way.
    pub scheduled_maintenances: Vec<Incident<'a>>,
    /// The status of the whole.
    pub status: Status,
}

/// `/api/v2/status.json`
#[derive(Clone, Debug, Serialize)]
pub struct StatusDocument<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// The status of the whole.
    pub status: Status,
}

/// `/api/v2/components.json`
#[derive(Clone, Debug, Serialize)]
pub struct ComponentsDocument<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// All components and groups.
    pub components: &'a [Component<'a>],
}

/// `/api/v2/incidents.json` and the two below `incidents/`
#[derive(Clone, Debug, Serialize)]
pub struct IncidentsDocument<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// Newest first.
    pub incidents: Vec<Incident<'a>>,
}

/// `/api/v2/scheduled-maintenances.json` and the two below `scheduled-maintenances/`
#[derive(Clone, Debug, Serialize)]
pub struct MaintenancesDocument<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// Newest first; those to come nearest first.
    pub scheduled_maintenances: Vec<Incident<'a>>,
}

/// `/api/v2/incidents/CODE.json`
#[derive(Clone, Debug, Serialize)]
pub struct IncidentDocument<'a> {
    /// The page.
    pub page: Page<'a>,
    /// The incident or maintenance.
    pub incident: Incident<'a>,
}

/// `/incidents/CODE.json`: without the page, and with what lists leave out.
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "they are the contract's")]
pub struct IncidentDetails<'a> {
    /// As lists have it.
    #[serde(flatten)]
    pub incident: Incident<'a>,
    /// Whether it was published long afterwards.
    pub backfilled: bool,
    /// The impact, when the record states it instead of leaving it to the components.
    pub impact_override: Option<&'static str>,
    /// The start of a maintenance's window.
    pub scheduled_for: Option<Stamp>,
    /// Its end.
    pub scheduled_until: Option<Stamp>,
    /// Whether readers are reminded of a maintenance; never by a site of files.
    pub scheduled_remind_prior: bool,
    /// When they were.
    pub scheduled_reminded_at: Option<Stamp>,
    /// Whether a maintenance begins by the clock.
    pub scheduled_auto_in_progress: bool,
    /// Whether it completes by the clock.
    pub scheduled_auto_completed: bool,
    /// The postmortem, in Markdown as it was written.
    pub postmortem_body: Option<&'a str>,
    /// When it last changed.
    pub postmortem_body_last_updated_at: Option<Stamp>,
    /// Whether there will be none.
    pub postmortem_ignored: bool,
    /// When it was published.
    pub postmortem_published_at: Option<Stamp>,
    /// Whether readers were told; always so, by feeds, once it is published.
    pub postmortem_notified_subscribers: bool,
    /// Whether Twitter was; never.
    pub postmortem_notified_twitter: bool,
}

/// `/history.json`: the newest months of the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryDocument<'a> {
    /// What the history can be narrowed down to.
    pub components: Vec<HistoryComponent<'a>>,
    /// The page and its status.
    pub page_status: StatusDocument<'a>,
    /// Whether the page offers that.
    pub show_component_filter: bool,
    /// Newest first.
    pub months: Vec<HistoryMonth<'a>>,
}

/// A component in the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryComponent<'a> {
    /// Its id.
    pub id: Code,
    /// The same: both names are read.
    pub code: Code,
    /// Its name, with its group's before it.
    pub name: &'a str,
    /// Its status.
    pub status: &'static str,
}

/// A month of the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryMonth<'a> {
    /// Its English name.
    pub name: &'static str,
    /// Its year.
    pub year: i32,
    /// The weekday of its first day, 0 for Sunday.
    pub starts_on: u32,
    /// How many days it has.
    pub days: u32,
    /// What began in it, newest first.
    pub incidents: Vec<HistoryIncident<'a>>,
}

/// An incident or a maintenance in the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryIncident<'a> {
    /// Its id.
    pub code: Code,
    /// Its title.
    pub name: &'a str,
    /// What was last said.
    pub message: &'a str,
    /// As in [`Incident`].
    pub impact: &'static str,
    /// From when until when, with marks around days and times:
    /// `Jul <var data-var='date'>14</var>, <var data-var='time'>14:31</var> UTC`.
    pub timestamp: String,
}
