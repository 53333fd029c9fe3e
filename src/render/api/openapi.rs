//! `openapi.json`: what every document of the API says, for programs. It is put together from a
//! description for each family of documents, so that it speaks only of those that the site has.

use serde_json::{Map, Value};

use super::{Scene, Task};
use crate::config::Compatibility;

/// What stands around the descriptions.
const FRAME: &str = include_str!("openapi/frame.json");

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    vec![Task::new("openapi.json", || Ok(openapi(scene)))]
}

fn openapi(scene: &Scene<'_>) -> Vec<u8> {
    let config = scene.site.config;
    let mut families = vec![include_str!("openapi/statuspage.json")];
    if config.url.is_some() {
        families.push(include_str!("openapi/feeds.json"));
    }
    families.push(include_str!("openapi/site.json"));
    for system in &config.compatibility {
        let (own, feeds) = match system {
            Compatibility::CState => (
                include_str!("openapi/cstate.json"),
                include_str!("openapi/cstate-feeds.json"),
            ),
            Compatibility::Statusfy => (
                include_str!("openapi/statusfy.json"),
                include_str!("openapi/statusfy-feeds.json"),
            ),
        };
        families.push(own);
        families.extend(config.url.as_ref().map(|_| feeds));
    }

    let mut document = object(FRAME);
    let (mut tags, mut paths, mut schemas) = (Vec::new(), Map::new(), Map::new());
    for family in families {
        let mut family = object(family);
        if let Some(Value::Array(own)) = family.remove("tags") {
            tags.extend(own);
        }
        for (key, all) in [("paths", &mut paths), ("schemas", &mut schemas)] {
            if let Some(Value::Object(own)) = family.remove(key) {
                all.extend(own);
            }
        }
    }
    let server = config.url.as_deref().unwrap_or(config.root());
    document["info"]["title"] = config.title.clone().into();
    document["servers"] = serde_json::json!([{"url": server.trim_end_matches('/')}]);
    document.insert("tags".to_owned(), tags.into());
    document.insert("paths".to_owned(), paths.into());
    document.insert(
        "components".to_owned(),
        serde_json::json!({"schemas": schemas}),
    );
    super::written(&document)
}

/// A description inside the program; a test reads them all.
fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}
