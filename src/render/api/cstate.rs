//! cState's documents at its addresses, when the site asks for them.

use super::{Document, Scene, Task, said, task, written};
use crate::config::Compatibility;
use crate::model::alias::Alias;
use crate::render::feed::{self, Form};
use crate::render::{Origin, badge};
use crate::site::Slice;

const DOCUMENTS: &[(&str, Document)] = &[
    ("index.json", |api| written(&api.cstate_index())),
    ("issues/index.json", |api| written(&api.cstate_issues())),
    ("404.json", |api| written(&api.cstate_not_found())),
];

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let site = scene.site;
    let api = &scene.api;
    // There once: cState has a site for each language.
    if !site.is_original() || !site.config.compatibility.contains(&Compatibility::CState) {
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
    tasks.push(badge::image(scene, Slice::Whole, "index.svg".to_owned()));
    let mut feeds: Vec<(Slice, Form, String)> = ["index.xml", "issues/index.xml"]
        .map(|path| (Slice::Whole, Form::Rss, path.to_owned()))
        .into();
    for (folder, leaf) in api.cstate_affected() {
        let path = |ending: &str| format!("affected/{folder}/index.{ending}");
        let slice = Slice::Component(leaf);
        tasks.push(Task::new(path("json"), move || {
            Ok(written(&api.cstate_system(leaf)))
        }));
        tasks.push(badge::image(scene, slice, path("svg")));
        feeds.push((slice, Form::Rss, path("xml")));
    }
    // A system that is called otherwise now is still asked for under its old name; programs that
    // read feeds do not follow the redirects of pages.
    for (key, component) in site.content.components.iter() {
        let old = component.aliases.iter().map(Alias::path);
        for old in old.filter(|old| old.starts_with("affected/")) {
            let folder = old.strip_suffix("/index.xml").unwrap_or(&old);
            let path = format!("{folder}/index.xml");
            if !feeds.iter().any(|(.., known)| *known == path) {
                feeds.push((Slice::Component(key), Form::Rss, path));
            }
        }
    }
    tasks.extend(feed::elsewhere(scene, feeds));
    tasks
}
