//! The index that the search page loads.

use super::{Output, Scene, Task};

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    vec![Box::new(|| {
        Ok(Output {
            path: "search.json".to_owned(),
            bytes: scene.site.search_index(&scene.writing),
        })
    })]
}
