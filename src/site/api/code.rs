//! Ids in the form of Statuspage's: what had one there keeps it, everything else gets one that
//! follows from its own id and so never changes.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};
use xxhash_rust::xxh3::xxh3_64;

use crate::config::is_statuspage_id;
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::record::Record;
use crate::site::Site;

/// Twelve lower-case letters and digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code([u8; LENGTH]);

const LENGTH: usize = 12;
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The codes of a site.
pub(super) struct Codes {
    /// The page's.
    pub(super) page: Code,
    records: Vec<Code>,
    components: Vec<Code>,
}

impl Codes {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let config = site.config;
        let records = site.content.records();
        let components = site.content.components.iter();
        let page = config.statuspage_id.as_deref().and_then(Code::kept);
        Self {
            // A page moves less often than it gets another title.
            page: page.unwrap_or_else(|| {
                Code::derived("page", config.url.as_deref().unwrap_or(&config.title))
            }),
            records: tell_apart(
                "incident",
                records
                    .map(|it| (it.id.as_str(), it.statuspage_id.as_deref()))
                    .collect(),
            ),
            components: tell_apart(
                "component",
                components
                    .map(|(_, it)| (it.id.as_str(), it.statuspage_id.as_deref()))
                    .collect(),
            ),
        }
    }

    pub(super) fn record(&self, key: RecordKey) -> Code {
        self.records[key.index()]
    }

    pub(super) fn component(&self, key: ComponentKey) -> Code {
        self.components[key.index()]
    }
}

/// A code for each of these ids, each with the one stated for it, no two the same. What keeps a
/// code has the right to it.
fn tell_apart(kind: &str, ids: Vec<(&str, Option<&str>)>) -> Vec<Code> {
    let kept = |(id, stated): (&str, Option<&str>)| Code::kept(stated.unwrap_or(id));
    let mut taken: BTreeSet<Code> = ids.iter().copied().filter_map(kept).collect();
    let mut given = BTreeSet::new();
    ids.into_iter()
        .map(|ids| {
            if let Some(code) = kept(ids)
                && given.insert(code)
            {
                return code;
            }
            let mut code = Code::derived(kind, ids.0);
            while !taken.insert(code) {
                code = Code::derived(kind, code.as_str());
            }
            code
        })
        .collect()
}

impl Code {
    /// The code that a text is.
    pub(super) fn kept(text: &str) -> Option<Self> {
        let bytes = text.as_bytes().try_into().ok()?;
        is_statuspage_id(text).then_some(Self(bytes))
    }

    /// A code for something of this kind with this id.
    pub(super) fn derived(kind: &str, id: &str) -> Self {
        let mut rest = xxh3_64(format!("{kind}:{id}").as_bytes());
        let mut code = [0; LENGTH];
        for place in code.iter_mut().rev() {
            *place = DIGITS[(rest % 36) as usize];
            rest /= 36;
        }
        Self(code)
    }

    /// The code of a post in a record, by the name of its anchor.
    pub(super) fn of_post(record: &Record, anchor: &str) -> Self {
        Self::kept(anchor)
            .unwrap_or_else(|| Self::derived("update", &format!("{}#{anchor}", record.id)))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        // All bytes are ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
