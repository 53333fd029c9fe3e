//! `openapi.json`: what every document of the API says, for programs. It is put together from a
//! description for each family of documents, so that it speaks only of those that the site has.

use serde_json::{Map, Value, json};

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
    paths.extend(in_other_languages(scene, &paths));
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

/// What each language besides the original has in its folder too: the families of documents that have
/// words in them and no fixed address in another system.
fn in_other_languages(scene: &Scene<'_>, paths: &Map<String, Value>) -> Map<String, Value> {
    let others: Vec<&str> = scene.languages.iter().skip(1).map(|it| &*it.tag).collect();
    if others.is_empty() {
        return Map::new();
    }
    let parameter = json!({
        "name": "language",
        "in": "path",
        "required": true,
        "description": "A language besides the one that records are written in.",
        "schema": {"enum": others},
    });
    let is_there = |path: &str, description: &Value| {
        description["get"]["tags"][0] == "feeds" || ["/status.txt", "/search.json"].contains(&path)
    };
    let there = paths.iter().filter(|(path, it)| is_there(path, it));
    let paths = there.map(|(path, description)| {
        let mut description = description.clone();
        let get = &mut description["get"];
        let id = get["operationId"].as_str().unwrap_or_default();
        get["operationId"] = format!("{id}InLanguage").into();
        let own = get["parameters"].as_array().cloned().unwrap_or_default();
        let parameters: Vec<Value> = [parameter.clone()].into_iter().chain(own).collect();
        get["parameters"] = parameters.into();
        get["responses"]["404"] = json!({"description": "There is nothing at this address."});
        (format!("/{{language}}{path}"), description)
    });
    paths.collect()
}

/// A description inside the program; a test reads them all.
fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}
