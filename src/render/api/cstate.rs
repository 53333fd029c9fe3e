//! cState's documents at its addresses, when the site asks for them.

use super::{Document, Scene, Task, said, task, written};
use crate::config::Compatibility;
use crate::render::Origin;

const DOCUMENTS: &[(&str, Document)] = &[
    ("index.json", |api| written(&api.cstate_index())),
    ("issues/index.json", |api| written(&api.cstate_issues())),
    ("404.json", |api| written(&api.cstate_not_found())),
];

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let site = scene.site;
    let api = &scene.api;
    if !site.config.compatibility.contains(&Compatibility::CState) {
        return Vec::new();
    }
    let mut tasks: Vec<Task<'s>> = DOCUMENTS
        .iter()
        .map(|(path, document)| task(api, path, *document))
        .collect();
    for (key, record) in site.content.iter() {
        let path = format!("issues/{}/index.json", record.id);
        let task = Task::new(path, move || {
            Ok(written(&api.cstate_issue(key, said(scene, key))))
        });
        tasks.push(task.named_by(Origin::Record(key)));
    }
    for (folder, leaf) in api.cstate_affected() {
        let path = format!("affected/{folder}/index.json");
        tasks.push(Task::new(path, move || {
            Ok(written(&api.cstate_system(leaf)))
        }));
    }
    tasks
}
