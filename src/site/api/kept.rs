//! What records and updates keep below `x-statuspage` of the documents that they come from, so that
//! those say it again. What is not kept, or is not of its kind, follows from the rest.

use crate::model::record::Extra;
use crate::time::{self, Instant, Zone};

/// The map below `x-statuspage`.
#[derive(Clone, Copy)]
pub struct Kept<'e>(&'e [(String, Extra)]);

impl<'e> Kept<'e> {
    /// That of a record or an update.
    pub fn of(extra: &'e [(String, Extra)]) -> Self {
        Self::below_entry(extra, "x-statuspage")
    }

    /// The map below one of its keys.
    pub(super) fn below(self, key: &str) -> Self {
        Self::below_entry(self.0, key)
    }

    fn below_entry(entries: &'e [(String, Extra)], key: &str) -> Self {
        match entries.iter().find(|(name, _)| name == key) {
            Some((_, Extra::Map(entries))) => Self(entries),
            _ => Self(&[]),
        }
    }

    fn value(self, key: &str) -> Option<&'e Extra> {
        let (_, value) = self.0.iter().find(|(name, _)| name == key)?;
        Some(value)
    }

    /// The text at one of its keys.
    pub fn text(self, key: &str) -> Option<&'e str> {
        match self.value(key)? {
            Extra::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn time(self, key: &str) -> Option<Instant> {
        let (at, _) = time::read(self.text(key)?, &Zone::utc()).ok()?;
        Some(at)
    }

    /// Whether it is kept that there is none.
    pub(super) fn is_none(self, key: &str) -> bool {
        self.value(key) == Some(&Extra::Null)
    }

    pub(super) fn truth(self, key: &str) -> Option<bool> {
        self.text(key)?.parse().ok()
    }

    pub(super) fn number(self, key: &str) -> Option<u64> {
        self.text(key)?.parse().ok()
    }
}
