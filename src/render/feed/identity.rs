//! By what readers tell entries apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::RecordKey;
use crate::model::record::Record;
use crate::site::api::Kept;
use crate::site::{Site, address};

/// The ids of feeds and of entries for records.
#[derive(Clone)]
pub(super) struct Identities(Arc<Shared>);

struct Shared {
    /// The site's address.
    url: String,
    /// What tag ids of the site begin with: `tag:status.example.com,2005:`, which is what
    /// Statuspage writes.
    tag: String,
    /// The path of the site's address.
    root: String,
    /// What imported records were called in `history.atom` where they come from; in the original's
    /// language only, because each edition is an entry of its own.
    entries: BTreeMap<RecordKey, String>,
    /// What they were called in addresses there.
    codes: BTreeMap<RecordKey, String>,
}

impl Identities {
    pub(super) fn of(site: &Site<'_>, url: &str) -> Self {
        Self(Arc::new(Shared {
            url: url.to_owned(),
            tag: format!("tag:{},2005:", site.domain()),
            root: address::encode(site.config.root()),
            entries: if site.is_original() {
                kept(site, "entry_id", |id| {
                    let has_scheme = ["tag:", "https:", "http:", "urn:"]
                        .iter()
                        .any(|scheme| id.starts_with(scheme));
                    has_scheme && id.bytes().all(|byte| byte.is_ascii_graphic())
                })
            } else {
                BTreeMap::new()
            },
            codes: kept(site, "id", |id| {
                id.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }),
        }))
    }

    /// A feed by its path below the site's root, without its ending.
    pub(super) fn feed(&self, path: &str) -> String {
        format!("{}{}{}", self.0.tag, self.0.root, address::encode(path))
    }

    /// A record in Atom. Statuspage writes a number where we write the record's id, and has no sites
    /// below a path.
    pub(super) fn entry(&self, key: RecordKey, record: &Record) -> String {
        let Shared {
            tag, root, entries, ..
        } = &*self.0;
        let own = || {
            let folder = root.trim_start_matches('/');
            format!("{tag}{folder}Incident/{}", address::encode(&record.id))
        };
        entries.get(&key).cloned().unwrap_or_else(own)
    }

    /// A record in RSS: its address, which has no slash at its end at Statuspage.
    pub(super) fn guid(&self, key: RecordKey, record: &Record) -> String {
        let code = self.0.codes.get(&key).unwrap_or(&record.id);
        format!("{}incidents/{}", self.0.url, address::encode(code))
    }

    /// Something said in a record, by its name there, in all formats.
    pub(super) fn post(&self, record: &Record, name: &str) -> String {
        let mark = if name.is_empty() { "" } else { "#" };
        format!(
            "{}incidents/{}/{mark}{}",
            self.0.url,
            address::encode(&record.id),
            address::encode(name)
        )
    }
}

/// What records keep below `x-statuspage` from where they come from. A copied record would bring
/// the same a second time, and then it is the first one's.
fn kept(site: &Site<'_>, key: &str, is_sound: fn(&str) -> bool) -> BTreeMap<RecordKey, String> {
    let mut known = BTreeSet::new();
    site.content
        .iter()
        .filter_map(|(record_key, record)| {
            let text = Kept::of(&record.extra).text(key)?;
            (!text.is_empty() && is_sound(text) && known.insert(text))
                .then(|| (record_key, text.to_owned()))
        })
        .collect()
}
