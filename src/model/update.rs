//! What was said while it happened: updates as posted, and archived comments.

use super::promise::Deadline;
use super::record::{Affected, Wording};
use crate::diagnostic::Place;
use crate::extra::Extras;
use crate::time::{Instant, Precision, TimePoint};

/// One post. Updates are never rewritten silently.
#[derive(Clone, Debug)]
pub struct Update {
    /// Its permalink on the incident's page.
    pub id: String,
    /// When it was posted; of which only the day is known, no sooner than what was posted before it on that
    /// day.
    pub at: Instant,
    /// The same as it is stated, with what is known about it.
    pub stated: TimePoint,
    /// The state of affairs it declares, when it does.
    pub status: Option<UpdateStatus>,
    /// Its words, in Markdown.
    pub text: String,
    /// Who posted it: a team or a role.
    pub by: Option<String>,
    /// The time it speaks of, when that is not when it was posted.
    pub effective: Option<TimePoint>,
    /// The statuses of components from that time on.
    pub components: Vec<Affected>,
    /// When the next update is promised.
    pub next_update: Option<Deadline>,
    /// Its `x-` keys, as written.
    pub extra: Extras,
    /// Where it stands in its file.
    pub place: Place,
    /// Whether its text is in the language of its site.
    pub wording: Wording,
}

/// The state of affairs that an update declares. Incidents use the first four,
/// maintenances the last four (the Statuspage contract).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UpdateStatus {
    /// The cause is being looked for.
    Investigating,
    /// The cause is known.
    Identified,
    /// A fix is in place and watched.
    Monitoring,
    /// It is over.
    Resolved,
    /// Planned and not begun.
    Scheduled,
    /// Under way.
    InProgress,
    /// Done and being checked.
    Verifying,
    /// Done.
    Completed,
}

/// A comment archived from where the record was published. Shown, never counted as an update.
#[derive(Clone, Debug)]
pub struct Comment {
    /// Who wrote it: a role.
    pub by: Option<String>,
    /// Whether the publisher spoke.
    pub official: bool,
    /// When; often no time survives.
    pub at: Option<TimePoint>,
    /// Its words, in Markdown.
    pub text: String,
    /// Its `x-` keys.
    pub extra: Extras,
}

impl Update {
    /// The id of one that states none and has no file of its own: its minute.
    pub fn id_of_time(at: Instant) -> String {
        at.format("%Y%m%dT%H%MZ").to_string()
    }

    /// Whether only the day is known on which it was posted.
    pub fn is_of_a_day(&self) -> bool {
        self.stated.precision == Precision::Date
    }

    /// When it was posted, by its own words: of a day the first moment.
    pub fn stated_at(&self) -> Instant {
        self.stated.at.unwrap_or(self.at)
    }

    /// Whether its id tells it from others of its minute only by their order, so that an update
    /// put between them takes the ids of those behind it.
    pub fn is_numbered(&self) -> bool {
        let rest = self.id.strip_prefix(&Self::id_of_time(self.stated_at()));
        let number = rest.and_then(|rest| rest.strip_prefix('-'));
        number.is_some_and(|number| number.parse::<u32>().is_ok())
    }

    /// Whether it is named by what follows `updates.` in a correction: its id, behind which a point
    /// and what of it may stand.
    pub fn is_named_by(&self, named: &str) -> bool {
        let rest = named.strip_prefix(&*self.id);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The time from which its statuses hold: the effective time when stated, else when
    /// it was posted.
    pub fn holds_from(&self) -> Instant {
        let effective = self.effective.as_ref().and_then(|effective| effective.at);
        effective.unwrap_or(self.at)
    }

    /// The same as it is stated.
    pub fn holds_from_point(&self) -> &TimePoint {
        self.effective
            .as_ref()
            .filter(|effective| effective.at.is_some())
            .unwrap_or(&self.stated)
    }
}

impl UpdateStatus {
    /// Statuses of an incident's updates with the names they have in records.
    pub const OF_INCIDENTS: [(&'static str, Self); 4] = [
        ("investigating", Self::Investigating),
        ("identified", Self::Identified),
        ("monitoring", Self::Monitoring),
        ("resolved", Self::Resolved),
    ];

    /// Statuses of a maintenance's updates with the names they have in records.
    pub const OF_MAINTENANCES: [(&'static str, Self); 4] = [
        ("scheduled", Self::Scheduled),
        ("in_progress", Self::InProgress),
        ("verifying", Self::Verifying),
        ("completed", Self::Completed),
    ];

    /// All of them.
    pub const ALL: [(&'static str, Self); 8] = {
        let [a, b, c, d] = Self::OF_INCIDENTS;
        let [e, f, g, h] = Self::OF_MAINTENANCES;
        [a, b, c, d, e, f, g, h]
    };

    /// The name in records and the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Investigating => "investigating",
            Self::Identified => "identified",
            Self::Monitoring => "monitoring",
            Self::Resolved => "resolved",
            Self::Scheduled => "scheduled",
            Self::InProgress => "in_progress",
            Self::Verifying => "verifying",
            Self::Completed => "completed",
        }
    }

    /// Whether nothing follows it.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Resolved | Self::Completed)
    }
}
