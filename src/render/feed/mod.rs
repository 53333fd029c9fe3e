//! Feeds of the site, of each component and group, and of each record that is followed by itself
//! ([`Site::followed`]): six files in the folder of its page. docs/feeds.md says what each is for.
//!
//! Ids never change: they are made of the record's id and the name of the post, or are those that
//! an imported record had. What is put right keeps its id and moves `updated`.

mod document;
mod entry;
mod identity;
mod xml;
mod atom;
mod rss;
mod json;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use self::document::{Feed, Flavour};
use self::identity::Identities;
use super::{Scene, Task};
use crate::config::Compatibility;
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::alias::Alias;
use crate::model::record::Kind;
use crate::site::{Site, Slice};
use crate::time::Instant;

/// How many entries a feed of records has (what Statuspage serves).
const RECORDS_MAX: usize = 25;

/// How many entries a feed of posts has: a record has about five posts, and a reader that looks once
/// a day must not miss any on a bad day.
const POSTS_MAX: usize = 50;

/// Writes a feed.
type Format = fn(&Scene<'_>, &Feed<'_>) -> Vec<u8>;

/// The files of a part, by their names.
const FORMATS: [(&str, Flavour, Format); 6] = [
    ("history.atom", Flavour::Records, atom::write),
    ("history.rss", Flavour::Records, rss::write),
    // Statuspage has something else at `history.json`.
    ("history-feed.json", Flavour::Records, json::write),
    ("updates.atom", Flavour::Posts, atom::write),
    ("updates.rss", Flavour::Posts, rss::write),
    ("feed.json", Flavour::Posts, json::write),
];

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let site = scene.site;
    // Entries need full addresses to be followed and told apart.
    let Some(url) = site.config.url.as_deref() else {
        return Vec::new();
    };
    let times = Times::of(site);
    let mut tasks: Vec<Task<'s>> = Vec::new();
    let identities = Identities::of(site, url);
    let slices = site.parts().chain(site.followed().map(Slice::Record));
    for slice in slices {
        let by_record = newest(site, slice, RECORDS_MAX, |key| times.shown(key));
        let by_post = newest(site, slice, POSTS_MAX, |key| times.heard(key));
        for (name, flavour, format) in FORMATS {
            let keys = match flavour {
                Flavour::Records => by_record.clone(),
                Flavour::Posts => by_post.clone(),
            };
            let identities = identities.clone();
            let path = format!("{}{name}", site.path(&slice.page()));
            tasks.push(Task::new(path, move || {
                let feed = Feed::of(scene, slice, name, flavour, &keys, &identities);
                Ok(format(scene, &feed))
            }));
        }
    }
    for (path, slice) in at_cstate(scene) {
        let keys = newest(site, slice, RECORDS_MAX, |key| times.shown(key));
        let identities = identities.clone();
        tasks.push(Task::new(path, move || {
            let flavour = Flavour::Records;
            let feed = Feed::of(scene, slice, "history.rss", flavour, &keys, &identities);
            Ok(rss::write(scene, &feed))
        }));
    }
    tasks
}

/// The addresses of cState's feeds, for sites that have its documents. A redirect would not do:
/// programs that read feeds do not follow those of pages.
fn at_cstate(scene: &Scene<'_>) -> Vec<(String, Slice)> {
    if !scene
        .site
        .config
        .compatibility
        .contains(&Compatibility::CState)
    {
        return Vec::new();
    }
    let whole = ["", "issues/"].map(|folder| (folder.to_owned(), Slice::Whole));
    let mut all = BTreeMap::from(whole);
    for (folder, leaf) in scene.api.cstate_affected() {
        all.insert(format!("affected/{folder}/"), Slice::Component(leaf));
    }
    // A system that is called otherwise now is still asked for under its old name.
    for (key, component) in scene.site.content.components.iter() {
        let old = component.aliases.iter().map(Alias::path);
        for old in old.filter(|old| old.starts_with("affected/")) {
            all.entry(format!("{old}/"))
                .or_insert(Slice::Component(key));
        }
    }
    let file = |(folder, slice): (String, Slice)| (format!("{folder}index.xml"), slice);
    all.into_iter().map(file).collect()
}

/// The records of a part whose times are the latest, latest first.
fn newest(
    site: &Site<'_>,
    slice: Slice,
    limit: usize,
    time: impl Fn(RecordKey) -> Instant,
) -> Vec<RecordKey> {
    let mut keys = site.records_of(slice).into_owned();
    keys.sort_by_cached_key(|key| (Reverse(time(*key)), *key));
    keys.truncate(limit);
    keys
}

/// When something was last heard of each record.
struct Times {
    heard: Vec<Instant>,
    /// Where the contract's feeds put it: maintenance to come at its start.
    shown: Vec<Instant>,
}

impl Times {
    fn of(site: &Site<'_>) -> Self {
        let keys = || site.content.iter().map(|(key, _)| key);
        let heard: Vec<Instant> = keys().map(|key| site.last_heard(key)).collect();
        let shown = keys()
            .zip(&heard)
            .map(|(key, heard)| starts(site, key).unwrap_or(*heard))
            .collect();
        Self { heard, shown }
    }

    fn heard(&self, key: RecordKey) -> Instant {
        self.heard[key.index()]
    }

    fn shown(&self, key: RecordKey) -> Instant {
        self.shown[key.index()]
    }
}

/// The start of a maintenance that is still to come.
fn starts(site: &Site<'_>, key: RecordKey) -> Option<Instant> {
    match site.content.get(key).kind {
        Kind::Maintenance(Some(schedule))
            if site.facts.record(key).phase.stage == Stage::Coming =>
        {
            Some(schedule.from)
        }
        _ => None,
    }
}
