//! statusfy's documents at its addresses, when the site asks for them. Their names say the language,
//! of which each has its own.

use super::{Scene, Task, said, written};
use crate::config::Compatibility;
use crate::model::RecordKey;
use crate::render::feed::{self, Form};
use crate::render::{Origin, calendar};
use crate::site::Slice;

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
        Task::new(path("systems"), move || {
            Ok(written(&api.statusfy_systems()))
        }),
        Task::new(path("scheduled"), move || {
            Ok(written(&api.statusfy_scheduled(&html)))
        }),
        Task::new(path("incidents/timeline"), move || {
            Ok(written(&api.statusfy_timeline(&html)))
        }),
    ];
    for page in 1..=api.statusfy_pages() {
        let path = path(&format!("incidents.page-{page}"));
        tasks.push(Task::new(path, move || {
            Ok(written(&api.statusfy_incidents(page, &html)))
        }));
    }
    for page in 1..=api.statusfy_history_pages() {
        let path = path(&format!("incidents/history.page-{page}"));
        tasks.push(Task::new(path, move || {
            Ok(written(&api.statusfy_history(page, &html)))
        }));
    }
    for key in api.statusfy_records() {
        let path = path(&format!("incidents/{}", site.content.get(key).id));
        let task = Task::new(path, move || {
            Ok(written(&api.statusfy_incident(key, &html)))
        });
        tasks.push(task.named_by(Origin::Record(key)));
    }
    let feeds = [(Form::Rss, "xml"), (Form::Atom, "atom")].map(|(form, ending)| {
        let path = format!("feeds/incidents.{language}.{ending}");
        (Slice::Whole, form, path)
    });
    tasks.extend(feed::elsewhere(scene, feeds.into()));
    let calendar = format!("calendars/scheduled.{language}.ics");
    tasks.extend(calendar::elsewhere(scene, calendar));
    tasks
}
