//! How records belong together, what was put right, and where a record comes from.

use chrono::NaiveDate;

use crate::extra::Extras;
use crate::time::TimePoint;

/// One record's tie to another, or to a day for which no record exists.
#[derive(Clone, Debug)]
pub struct Relation {
    /// What the other is to this one.
    pub kind: RelationKind,
    /// The other.
    pub to: RelationTarget,
    /// A few words on it.
    pub note: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// What the other record is to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// The one before.
    Previous,
    /// This one is the other come back.
    RecurrenceOf,
    /// The other is this one come back.
    RecurredAs,
    /// They have to do with each other.
    Related,
    /// Both record the same.
    DuplicateOf,
    /// The other caused this one.
    CausedBy,
    /// This one caused the other.
    Causes,
}

/// The other end of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationTarget {
    /// A record, by id.
    Record(String),
    /// A day.
    Day(NaiveDate),
    /// What is written names neither.
    Unclear,
}

/// Something that was published wrongly and put right. The old value stays visible.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was put right.
    pub at: TimePoint,
    /// Which key it concerns, such as `started`.
    pub field: Option<String>,
    /// What stood there.
    pub from: Option<String>,
    /// What stands there now.
    pub to: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// Where an imported record comes from.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archive_url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<TimePoint>,
    /// When it was fetched.
    pub fetched: Option<TimePoint>,
    /// Under which terms.
    pub licence: Option<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

impl RelationKind {
    /// All kinds with the names they have in records.
    pub const NAMES: &[(&str, Self)] = &[
        ("previous", Self::Previous),
        ("recurrence_of", Self::RecurrenceOf),
        ("recurred_as", Self::RecurredAs),
        ("related", Self::Related),
        ("duplicate_of", Self::DuplicateOf),
        ("caused_by", Self::CausedBy),
        ("causes", Self::Causes),
    ];

    /// The name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::RecurrenceOf => "recurrence_of",
            Self::RecurredAs => "recurred_as",
            Self::Related => "related",
            Self::DuplicateOf => "duplicate_of",
            Self::CausedBy => "caused_by",
            Self::Causes => "causes",
        }
    }

    /// What this record is to the other: the same words, read from the other end.
    pub fn inverse_name(self) -> &'static str {
        match self {
            Self::Previous => "next",
            Self::RecurrenceOf => "recurred_as",
            Self::RecurredAs => "recurrence_of",
            Self::Related => "related",
            Self::DuplicateOf => "duplicated_by",
            Self::CausedBy => "causes",
            Self::Causes => "caused_by",
        }
    }
}
