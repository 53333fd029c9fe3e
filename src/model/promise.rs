//! What was promised, and by when. Whether it was kept is a fact: [`crate::facts::promises`].

use crate::extra::Extras;
use crate::time::calendar::Due;
use crate::time::{Length, TimePoint};

/// A promise made outside of an update's `next_update` and the postmortem's `due`.
#[derive(Clone, Debug)]
pub struct Promise {
    /// What was promised.
    pub kind: PromiseKind,
    /// When it was given; unknown where the publisher left no time.
    pub made: Option<TimePoint>,
    /// By when.
    pub due: Option<Deadline>,
    /// In which words.
    pub text: Option<String>,
    /// When it was kept, as stated.
    pub kept: Option<TimePoint>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// What was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PromiseKind {
    /// Another update.
    NextUpdate,
    /// A postmortem.
    Postmortem,
    /// A report of another kind.
    Report,
    /// A fix by a time.
    Eta,
    /// To keep watching until a time.
    MonitoringUntil,
    /// Something else.
    Other,
}

/// By when: a length of time from when it was promised, or a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// Within this long.
    Within(Length),
    /// At the latest then; a date lasts until it is over.
    By {
        /// Until when.
        due: Due,
        /// The same as it is stated, with what is known about it.
        stated: TimePoint,
    },
}

impl PromiseKind {
    /// The kinds a record's `promises` may have, with their names.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("postmortem", Self::Postmortem),
        ("report", Self::Report),
        ("eta", Self::Eta),
        ("monitoring_until", Self::MonitoringUntil),
        ("other", Self::Other),
    ];

    /// The name in records; `next_update` for what an update promises.
    pub fn name(self) -> &'static str {
        match self {
            Self::NextUpdate => "next_update",
            Self::Postmortem => "postmortem",
            Self::Report => "report",
            Self::Eta => "eta",
            Self::MonitoringUntil => "monitoring_until",
            Self::Other => "other",
        }
    }
}
