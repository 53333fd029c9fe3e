//! A feed before it is written: what all formats share.

use super::entry::{self, Entry};
use super::identity::Identities;
use crate::model::RecordKey;
use crate::render::Scene;
use crate::site::{Slice, address};
use crate::time::Instant;

use super::POSTS_MAX;

/// A feed before it is written.
pub(super) struct Feed<'a> {
    pub(super) flavour: Flavour,
    /// Its id in Atom.
    pub(super) id: String,
    pub(super) title: String,
    /// The full address of the page that it is about.
    pub(super) page: String,
    /// Its own full address.
    pub(super) address: String,
    /// When its newest entry changed; absent when it has none.
    pub(super) updated: Option<Instant>,
    pub(super) entries: Vec<Entry<'a>>,
}

/// What is an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flavour {
    /// A record, which changes with all that is said in it: in the form of Statuspage.
    Records,
    /// Each thing that was said, so that a reader that knew the record has something new.
    Posts,
}

impl<'a> Feed<'a> {
    /// A feed of these records, which come latest first, at a full address.
    pub(super) fn of(
        scene: &Scene<'a>,
        slice: Slice,
        address: String,
        flavour: Flavour,
        keys: &[RecordKey],
        identities: &Identities,
    ) -> Self {
        let site = scene.site;
        let url = site.config.url.as_deref().unwrap_or_default();
        let folder = site.path(&slice.page());
        let entries = match flavour {
            Flavour::Records => keys
                .iter()
                .map(|key| entry::of_record(scene, *key, identities))
                .collect(),
            Flavour::Posts => posts(scene, keys, identities),
        };
        let stem = match flavour {
            Flavour::Records => "history",
            Flavour::Posts => "updates",
        };
        Self {
            flavour,
            id: identities.feed(&format!("{folder}{stem}")),
            title: title(scene, slice, flavour),
            page: format!("{url}{}", address::encode(&folder)),
            address,
            updated: entries.iter().map(|entry: &Entry<'_>| entry.updated).max(),
            entries,
        }
    }
}

/// The newest posts of these records, newest first.
fn posts<'a>(scene: &Scene<'a>, keys: &[RecordKey], identities: &Identities) -> Vec<Entry<'a>> {
    let site = scene.site;
    let mut posts: Vec<_> = keys
        .iter()
        .flat_map(|key| {
            let posts = site.posts(*key).into_iter().enumerate();
            posts.map(|(number, post)| (post.at, number, *key, post))
        })
        .collect();
    posts.sort_by(|(a_at, a_number, a_key, _), (b_at, b_number, b_key, _)| {
        (b_at, a_key, b_number).cmp(&(a_at, b_key, a_number))
    });
    posts
        .into_iter()
        .take(POSTS_MAX)
        .map(|(_, _, key, post)| entry::of_post(scene, key, &post, identities))
        .collect()
}

fn title(scene: &Scene<'_>, slice: Slice, flavour: Flavour) -> String {
    let site = scene.site;
    let name = site.name_of(slice);
    let key = match (flavour, slice) {
        (Flavour::Records, Slice::Whole) => "feed-title",
        (Flavour::Records, _) => "feed-title-of",
        (Flavour::Posts, Slice::Whole) => "feed-posts-title",
        (Flavour::Posts, _) => "feed-posts-title-of",
    };
    let arguments = [
        ("site", site.config.title.as_str().into()),
        ("name", (&*name).into()),
    ];
    scene.theme.message(key, &arguments).unwrap_or_default()
}
