//! Statuspage's documents about one incident or maintenance, by its id, and pages that lead from
//! its address there to the record's own.

use super::{Scene, Task, written};
use crate::render::html;
use crate::site::{Moved, Page};

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let api = &scene.api;
    let mut tasks: Vec<Task<'s>> = Vec::new();
    for key in api.kept() {
        let path = format!("incidents/{}.json", api.code(key));
        tasks.push(Task::new(path, move || {
            Ok(written(&api.incident_details(key, api.record(key))))
        }));
    }
    for key in api.listed() {
        let path = format!("api/v2/incidents/{}.json", api.code(key));
        tasks.push(Task::new(path, move || {
            Ok(written(&api.incident_document(api.record(key))))
        }));
    }
    for (from, to) in api.old_addresses() {
        let to = Moved::Record(to);
        let page = Page::Redirect { from, to };
        tasks.push(html::task(scene, page));
    }
    tasks
}
