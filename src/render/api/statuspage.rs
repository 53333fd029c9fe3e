//! Statuspage's documents about the whole, at its addresses.

use super::{Document, Scene, Task, task, written};

const DOCUMENTS: &[(&str, Document)] = &[
    ("api/v2/summary.json", |api| written(&api.summary())),
    ("api/v2/status.json", |api| written(&api.status())),
    ("api/v2/components.json", |api| written(&api.components())),
    ("api/v2/incidents.json", |api| written(&api.incidents())),
    ("api/v2/incidents/unresolved.json", |api| {
        written(&api.unresolved_incidents())
    }),
    ("api/v2/incidents/resolved.json", |api| {
        written(&api.resolved_incidents())
    }),
    ("api/v2/scheduled-maintenances.json", |api| {
        written(&api.maintenances())
    }),
    ("api/v2/scheduled-maintenances/upcoming.json", |api| {
        written(&api.upcoming_maintenances())
    }),
    ("api/v2/scheduled-maintenances/active.json", |api| {
        written(&api.active_maintenances())
    }),
    ("history.json", |api| written(&api.history())),
];

pub(in crate::render) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    DOCUMENTS
        .iter()
        .map(|(path, document)| task(&scene.api, path, *document))
        .collect()
}
