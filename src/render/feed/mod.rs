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

use self::document::{Feed, Flavour};
use self::identity::Identities;
use super::{Scene, Task};
use crate::facts::phase::Stage;
use crate::model::RecordKey;
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
        let by_record = records(site, slice, &times);
        let by_post = heard_last(site, slice, &times);
        for (name, flavour, format) in FORMATS {
            let keys = match flavour {
                Flavour::Records => by_record.clone(),
                Flavour::Posts => by_post.clone(),
            };
            let identities = identities.clone();
            let path = format!("{}{name}", site.path(&slice.page()));
            let address = format!("{}{}", site.host(), site.addresses.file(&path));
            tasks.push(Task::new(path, move || {
                let address = address.clone();
                let feed = Feed::of(scene, slice, address, flavour, &keys, &identities);
                Ok(format(scene, &feed))
            }));
        }
    }
    tasks
}

/// In what a feed is written.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Atom,
    Rss,
}

/// Feeds of records that stand somewhere else besides, where other systems have them: for each the
/// part, the form, and the path below what languages share.
pub(super) fn elsewhere<'s>(
    scene: &'s Scene<'s>,
    places: Vec<(Slice, Form, String)>,
) -> Vec<Task<'s>> {
    let site = scene.site;
    let Some(url) = site.config.url.as_deref() else {
        return Vec::new();
    };
    let times = Times::of(site);
    let identities = Identities::of(site, url);
    let tasks = places.into_iter().map(|(slice, form, path)| {
        let keys = records(site, slice, &times);
        let identities = identities.clone();
        let address = format!("{}{}", site.host(), site.addresses.shared(&path));
        let format: Format = match form {
            Form::Atom => atom::write,
            Form::Rss => rss::write,
        };
        Task::new(path, move || {
            let address = address.clone();
            let feed = Feed::of(scene, slice, address, Flavour::Records, &keys, &identities);
            Ok(format(scene, &feed))
        })
    });
    tasks.collect()
}

/// The records that a part's feed of records has, those shown latest first. Which they are goes by
/// when they were heard of: a maintenance planned for every week of the year must not drive out what
/// happened yesterday, and least of all what goes on.
fn records(site: &Site<'_>, slice: Slice, times: &Times) -> Vec<RecordKey> {
    let is_open = |key: RecordKey| site.facts.record(key).phase.stage == Stage::Open;
    let mut keys = site.records_of(slice).into_owned();
    keys.sort_by_cached_key(|key| (!is_open(*key), Reverse(times.news(*key)), *key));
    let open = keys.partition_point(|key| is_open(*key));
    keys.truncate(RECORDS_MAX.max(open));
    keys.sort_by_cached_key(|key| (Reverse(times.shown(*key)), *key));
    keys
}

/// The records whose posts a part's feed of posts may have, last heard of first.
fn heard_last(site: &Site<'_>, slice: Slice, times: &Times) -> Vec<RecordKey> {
    let mut keys = site.records_of(slice).into_owned();
    keys.sort_by_cached_key(|key| (Reverse(times.heard(*key)), *key));
    keys.truncate(POSTS_MAX);
    keys
}

/// When something was last heard of each record.
struct Times {
    heard: Vec<Instant>,
    /// By what it is kept or left out.
    news: Vec<Instant>,
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
        let news = keys()
            .zip(&heard)
            .map(|(key, heard)| news(site, key, *heard))
            .collect();
        Self { heard, news, shown }
    }

    fn heard(&self, key: RecordKey) -> Instant {
        self.heard[key.index()]
    }

    fn news(&self, key: RecordKey) -> Instant {
        self.news[key.index()]
    }

    fn shown(&self, key: RecordKey) -> Instant {
        self.shown[key.index()]
    }
}

/// When a record was news. That there is a maintenance to come of which nobody has posted a word is
/// known since today at best, and so again every day. It is the more news the nearer it is: as much as
/// what was heard of as long ago as it lies ahead.
fn news(site: &Site<'_>, key: RecordKey, heard: Instant) -> Instant {
    let now = site.facts.now;
    match starts(site, key) {
        Some(starts) if site.posted(site.content.get(key)) == 0 => heard.min(now - (starts - now)),
        _ => heard,
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
