//! JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>.

use std::borrow::Cow;

use serde::Serialize;

use super::document::Feed;
use crate::render::Scene;
use crate::render::words::clean;
use crate::site::{iso, json};

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: Cow<'a, str>,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'a str,
    authors: [Author<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hubs: Vec<Hub<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Hub<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: Cow<'a, str>,
    content_html: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    summary: &'a String,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Cow<'a, str>>,
}

pub(super) fn write(scene: &Scene<'_>, feed: &Feed<'_>) -> Vec<u8> {
    let config = scene.site.config;
    let items = feed.entries.iter().map(|entry| Item {
        id: &entry.id,
        url: &entry.link,
        title: clean(&entry.title),
        content_html: clean(&entry.html),
        language: entry.lang,
        summary: &entry.summary,
        date_published: iso(entry.published),
        date_modified: iso(entry.updated),
        authors: entry
            .by
            .map(|name| Author {
                name: clean(name),
                url: None,
            })
            .into_iter()
            .collect(),
        tags: entry
            .components
            .iter()
            .map(|(_, name)| clean(name))
            .collect(),
    });
    json::compact(&Document {
        version: "https://jsonfeed.org/version/1.1",
        title: clean(&feed.title),
        home_page_url: &feed.page,
        feed_url: &feed.address,
        language: scene.language(),
        authors: [Author {
            name: clean(&config.title),
            url: config.url.as_deref(),
        }],
        hubs: config
            .websub
            .iter()
            .map(|url| Hub {
                kind: "WebSub",
                url,
            })
            .collect(),
        items: items.collect(),
    })
}
