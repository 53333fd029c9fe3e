//! `status.txt`: the status page for terminals, in plain words. Its first line is the site and its
//! status; docs/feeds.md has the rest.

use super::html::draw_file;
use super::words::clean;
use super::{Scene, Task};
use crate::parse::markdown::plain;
use crate::site::{Page, Prose, Spot};

/// How much of a text is shown, in characters.
const TEXT_CHARS: usize = 500;

/// The file and its template.
const FILE: &str = "status.txt";

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let task = Task::new(FILE, || {
        let view = scene.site.status_page(&Words);
        let text = draw_file(scene, &Page::Status, FILE, &view)?;
        // Whatever a record says, it must not command a terminal. Who looks for a time there types a plain space.
        Ok(clean(&text).replace('\u{a0}', " ").into_bytes())
    });
    vec![task.drawn_by(FILE)]
}

/// Markdown's words without their markup, in one line.
struct Words;

impl Prose for Words {
    fn block(&self, text: &str, _: Spot<'_>) -> String {
        plain(text, TEXT_CHARS)
    }

    fn inline(&self, text: &str, _: Spot<'_>) -> String {
        plain(text, TEXT_CHARS)
    }

    fn plain(&self, text: &str, limit: usize) -> String {
        plain(text, limit)
    }
}
