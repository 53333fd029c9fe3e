//! The index that the search page loads.

use super::{Scene, Task};

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    vec![Task::new("search.json", || {
        Ok(scene.site.search_index(&scene.writing))
    })]
}
