//! The theme's style sheets and images. What lies beside records is copied by the caller,
//! who can read files.

use super::{Scene, Task};

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    scene
        .theme
        .assets()
        .map(|(path, bytes)| Task::new(path, || Ok(bytes.to_owned())))
        .collect()
}
