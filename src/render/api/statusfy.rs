//! statusfy's documents at its addresses, when the site asks for them.

use super::{Scene, Task, output, said, written};
use crate::config::Compatibility;
use crate::model::RecordKey;

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let site = scene.site;
    let api = &scene.api;
    if !site.config.compatibility.contains(&Compatibility::Statusfy) {
        return Vec::new();
    }
    let language = scene.language();
    let path = move |name: &str| format!("static/content/api/v0/{name}.{language}.json");
    let html = move |key: RecordKey| said(scene, key);
    let mut tasks: Vec<Task<'s>> = vec![
        Box::new(move || Ok(output(path("systems"), written(&api.statusfy_systems())))),
        Box::new(move || {
            Ok(output(
                path("scheduled"),
                written(&api.statusfy_scheduled(&html)),
            ))
        }),
        Box::new(move || {
            let timeline = api.statusfy_timeline(&html);
            Ok(output(path("incidents/timeline"), written(&timeline)))
        }),
    ];
    for page in 1..=api.statusfy_pages() {
        tasks.push(Box::new(move || {
            let document = api.statusfy_incidents(page, &html);
            Ok(output(
                path(&format!("incidents.page-{page}")),
                written(&document),
            ))
        }));
    }
    for page in 1..=api.statusfy_history_pages() {
        tasks.push(Box::new(move || {
            let document = api.statusfy_history(page, &html);
            Ok(output(
                path(&format!("incidents/history.page-{page}")),
                written(&document),
            ))
        }));
    }
    for key in api.statusfy_records() {
        tasks.push(Box::new(move || {
            let id = &site.content.get(key).id;
            let document = api.statusfy_incident(key, &html);
            Ok(output(path(&format!("incidents/{id}")), written(&document)))
        }));
    }
    tasks
}
