//! What is known afterwards: cause, detection, timeline, next steps, lessons.

use chrono::NaiveDate;

use super::promise::Deadline;
use crate::extra::Extras;
use crate::time::TimePoint;

/// The state of the postmortem.
#[derive(Clone, Debug, Default)]
pub struct Postmortem {
    /// How far it is.
    pub status: Option<PostmortemStatus>,
    /// By when it was promised, from the end of the incident or the last update that promises it.
    pub due: Option<Deadline>,
    /// When it was published.
    pub published: Option<TimePoint>,
    /// Why there is none.
    pub reason: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// How far a postmortem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostmortemStatus {
    /// There will be one.
    Promised,
    /// Being written; never published.
    Draft,
    /// Published, not final.
    Preliminary,
    /// Published.
    Final,
    /// There will be none.
    Waived,
}

/// Why it happened.
#[derive(Clone, Debug, Default)]
pub struct RootCause {
    /// How sure that is.
    pub state: Option<CauseState>,
    /// The cause.
    pub summary: Option<String>,
    /// What set it off.
    pub trigger: Option<String>,
    /// What made it possible or worse.
    pub contributing: Vec<String>,
    /// Other companies' systems that took part.
    pub third_parties: Vec<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// How sure a cause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CauseState {
    /// Not known.
    Unknown,
    /// A guess.
    Suspected,
    /// The first finding.
    Preliminary,
    /// Shown.
    Confirmed,
    /// It will not be known.
    Undeterminable,
}

/// How it was noticed.
#[derive(Clone, Debug, Default)]
pub struct Detection {
    /// By whom.
    pub by: Option<DetectedBy>,
    /// In which way.
    pub how: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// Who noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetectedBy {
    /// A machine.
    Monitoring,
    /// A customer.
    Customer,
    /// Somebody of the operator's.
    Employee,
    /// Somebody else.
    ThirdParty,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct TimelineEvent {
    /// When.
    pub at: TimePoint,
    /// What, in Markdown.
    pub text: String,
    /// Where evidence stands.
    pub link: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// What users could do meanwhile.
#[derive(Clone, Debug)]
pub struct Workaround {
    /// What, in Markdown.
    pub text: String,
    /// From when it helped.
    pub from: Option<TimePoint>,
    /// Until when.
    pub until: Option<TimePoint>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// What will be done about it.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// What, in Markdown.
    pub text: String,
    /// To what end.
    pub class: Option<StepClass>,
    /// The team or role that does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub status: Option<StepStatus>,
    /// When it was done.
    pub done: Option<NaiveDate>,
    /// Where it is tracked.
    pub link: Option<String>,
    /// How urgent, in the author's words.
    pub priority: Option<String>,
    /// Why not, or why instead.
    pub reason: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// To what end a step is taken: the six classes of Google's postmortem study, and two more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepClass {
    /// Find out more.
    Investigate,
    /// Make the next one milder.
    Mitigate,
    /// Mend what broke.
    Repair,
    /// Notice the next one sooner.
    Detect,
    /// Keep it from happening again.
    Prevent,
    /// Change how people work.
    Process,
    /// Write it down.
    Document,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepStatus {
    /// Somebody suggested it.
    Proposed,
    /// It will be done.
    Accepted,
    /// It is being done.
    InProgress,
    /// It is done.
    Done,
    /// It will not be done.
    WontDo,
    /// Another took its place.
    Superseded,
}

/// What was learnt.
#[derive(Clone, Debug, Default)]
pub struct Lessons {
    /// What went well.
    pub went_well: Vec<String>,
    /// What went wrong.
    pub went_wrong: Vec<String>,
    /// Where there was luck.
    pub got_lucky: Vec<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

macro_rules! names {
    ($($type:ident { $($name:literal => $variant:ident),+ $(,)? })+) => {$(
        impl $type {
            /// All values with the names they have in records.
            pub const NAMES: &[(&str, Self)] = &[$(($name, Self::$variant)),+];

            /// The name in records.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    )+};
}

names! {
    PostmortemStatus {
        "promised" => Promised, "draft" => Draft, "preliminary" => Preliminary,
        "final" => Final, "waived" => Waived,
    }
    CauseState {
        "unknown" => Unknown, "suspected" => Suspected, "preliminary" => Preliminary,
        "confirmed" => Confirmed, "undeterminable" => Undeterminable,
    }
    DetectedBy {
        "monitoring" => Monitoring, "customer" => Customer, "employee" => Employee,
        "third_party" => ThirdParty,
    }
    StepClass {
        "investigate" => Investigate, "mitigate" => Mitigate, "repair" => Repair,
        "detect" => Detect, "prevent" => Prevent, "process" => Process, "document" => Document,
    }
    StepStatus {
        "proposed" => Proposed, "accepted" => Accepted, "in_progress" => InProgress,
        "done" => Done, "wont_do" => WontDo, "superseded" => Superseded,
    }
}

impl Postmortem {
    /// Whether it is out: its state says so, else that it has a day of publication.
    pub fn is_out(&self) -> bool {
        self.status
            .map_or(self.published.is_some(), PostmortemStatus::is_published)
    }
}

impl PostmortemStatus {
    /// Whether readers may see it.
    pub fn is_published(self) -> bool {
        matches!(self, Self::Preliminary | Self::Final)
    }
}

impl StepStatus {
    /// Whether something remains to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Accepted | Self::InProgress)
    }
}
