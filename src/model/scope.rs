//! Who was affected, on independent axes.

use crate::extra::Extras;

/// Who was affected. What is not stated is empty.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// In a sentence or two.
    pub summary: Option<String>,
    /// Places or deployments.
    pub regions: Vec<String>,
    /// Products.
    pub products: Vec<String>,
    /// How many customers.
    pub tenants: Option<Amount>,
    /// How many people.
    pub users: Option<Amount>,
    /// Which sorts of people: administrators, end users.
    pub user_classes: Vec<String>,
    /// In which of the customers' time zones.
    pub time_zones: Vec<String>,
    /// What kept working.
    pub not_affected: Vec<String>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// How many, and how that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// How many.
    pub quantity: Quantity,
    /// How that is known.
    pub basis: Option<Basis>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// How many.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantity {
    /// A count.
    Count(u64),
    /// A share in percent, as written, such as `12` or `0.4`.
    Percent(String),
    /// A word.
    Word(Share),
}

/// A share in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Everyone.
    All,
    /// More than half.
    Most,
    /// Several.
    Some,
    /// Hardly anyone.
    Few,
    /// No one.
    None,
    /// Not known.
    Unknown,
}

/// How a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Counted.
    Measured,
    /// Guessed with reason.
    Estimated,
}

impl Share {
    /// All shares with the names they have in records.
    pub const NAMES: &[(&str, Self)] = &[
        ("all", Self::All),
        ("most", Self::Most),
        ("some", Self::Some),
        ("few", Self::Few),
        ("none", Self::None),
        ("unknown", Self::Unknown),
    ];

    /// The name in records.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Most => "most",
            Self::Some => "some",
            Self::Few => "few",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }
}

impl Basis {
    /// Both with the names they have in records.
    pub const NAMES: &[(&str, Self)] =
        &[("measured", Self::Measured), ("estimated", Self::Estimated)];
}
