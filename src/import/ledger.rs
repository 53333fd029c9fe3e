//! What earlier imports wrote: enough to know, at the next one, what changed at the source and
//! what a person edited since.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

/// Where it lies in a site. Sites should keep it in version control beside the records.
pub const PATH: &str = ".candor/import.json";

/// Raised when an older program would misunderstand the file.
const VERSION: u32 = 1;

/// All that was imported into a site. Names are the system's, a slash, and the source's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ledger {
    version: u32,
    /// The ids that components got, by their names.
    #[serde(default)]
    pub(super) components: BTreeMap<String, String>,
    /// What `candor.yaml` got of components by their names, and of the whole site by the system's
    /// name, a `#` and the site's own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) words: BTreeMap<String, Words>,
    /// The files that were written, by the names of their items.
    pub(super) items: BTreeMap<String, Entry>,
}

/// The values of keys as the source last gave them; none where it had none.
pub(super) type Words = BTreeMap<String, Option<String>>;

/// One file that an import wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Where it was put, relative to the site.
    pub(super) path: String,
    /// The fingerprint of what was put there.
    pub(super) written: String,
    /// The fingerprint of what the source last gave, where that was not put there because a person
    /// had edited the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) declined: Option<String>,
}

impl Entry {
    /// Whether the source gave this before.
    pub(super) fn knows(&self, fingerprint: &str) -> bool {
        self.declined.as_deref().unwrap_or(&self.written) == fingerprint
    }
}

impl Ledger {
    /// Reads it. None when the text is no ledger of this form.
    pub(super) fn read(text: &str) -> Option<Self> {
        let ledger: Self = serde_json::from_str(text).ok()?;
        (ledger.version == VERSION).then_some(ledger)
    }

    /// The ids that components of a system got, by the source's own names.
    pub(super) fn ids(&self, system: &str) -> BTreeMap<String, String> {
        let all = self.components.iter();
        all.filter_map(|(name, id)| {
            let key = name.strip_prefix(system)?.strip_prefix('/')?;
            Some((key.to_owned(), id.clone()))
        })
        .collect()
    }

    pub(super) fn write(mut self) -> String {
        self.version = VERSION;
        // A map of texts, which cannot fail.
        serde_json::to_string_pretty(&self).unwrap_or_default() + "\n"
    }
}

/// A short name of a content.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    format!("{:016x}", xxh3_64(bytes))
}
