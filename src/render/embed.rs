//! What other pages can show of the status: `embed.js` for the site and each component and group,
//! `embed/` for a frame, and `embed/script.js` with `embed/frame/` where Statuspage has its own.
//!
//! The status stands in the scripts themselves, with what will become of it by itself. So a page
//! that loads one needs no permission for anything else, and no server has to let other pages ask
//! for documents.

use std::fmt::Write;

use serde::Serialize;

use super::badge::Status;
use super::html::draw_file;
use super::words::clean;
use super::{Scene, Task};
use crate::diagnostic::Finding;
use crate::site::{Page, Slice, json};

/// Where Statuspage has the script that shows a frame in a corner, and the template of ours.
const CORNER: &str = "embed/script.js";

/// The templates of the other scripts and of the frames.
const SCRIPT: &str = "embed/status.js";
const FRAME: &str = "pages/embed.html";

/// How large a script may become, in bytes: it is loaded on pages that are not ours.
const BYTES_MAX: usize = 5000;

/// How many records a script lists at most.
const ITEMS_MAX: usize = 5;

/// How many states a script knows, with the present one.
const STATES_MAX: usize = 4;

/// How much of a title is shown, in characters.
const TITLE_CHARS: usize = 100;

/// A script as its template sees it.
#[derive(Serialize)]
struct Script {
    /// The levels and statuses of which shapes are shown.
    levels: Vec<&'static str>,
    /// [`Data`].
    json: String,
}

/// What a script knows.
#[derive(Serialize)]
struct Data {
    /// The status, and those that follow it by themselves.
    states: Vec<State>,
    /// What is going on, worst first.
    items: Vec<Item>,
    /// The word on the button that closes the frame.
    close: String,
}

/// A status.
#[derive(Serialize)]
struct State {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    level: &'static str,
    text: String,
}

/// A record, while it goes on.
#[derive(Serialize)]
struct Item {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    text: String,
    /// Its page, from the root of the site's host.
    path: String,
}

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let scripts = scene.site.parts().map(|slice| {
        let path = format!("{}embed.js", scene.site.path(&slice.page()));
        Task::new(path, move || script(scene, slice, SCRIPT)).drawn_by(SCRIPT)
    });
    let frames = ["embed/index.html", "embed/frame/index.html"].map(|path| {
        let task = Task::new(path, || {
            let view = scene.site.status_page(&scene.writing);
            let html = draw_file(scene, &Page::Status, FRAME, &view)?;
            Ok(html.into_bytes())
        });
        task.drawn_by(FRAME)
    });
    let corner = Task::new(CORNER, || script(scene, Slice::Whole, CORNER)).drawn_by(CORNER);
    scripts.chain(frames).chain([corner]).collect()
}

fn script(scene: &Scene<'_>, slice: Slice, template: &str) -> Result<Vec<u8>, Box<Finding>> {
    let states = states(scene, slice);
    let mut levels: Vec<&str> = states.iter().map(|state| state.level).collect();
    levels.sort_unstable();
    levels.dedup();
    let mut data = Data {
        states,
        items: items(scene, slice),
        close: scene.theme.word("embed-close"),
    };
    loop {
        let json = String::from_utf8(json::compact(&data)).unwrap_or_default();
        let script = Script {
            levels: levels.clone(),
            json: ascii(&json),
        };
        let text = draw_file(scene, &slice.page(), template, &script)?;
        // What follows the status can wait for the next build longer than the status itself.
        let is_shorter =
            data.items.pop().is_some() || data.states.len() > 1 && data.states.pop().is_some();
        if text.len() <= BYTES_MAX || !is_shorter {
            return Ok(text.into_bytes());
        }
    }
}

/// JSON in ASCII: a page that embeds a script may be in any encoding, and a host may not say in which
/// the script is. All else stands in strings, where it can be escaped.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

fn states(scene: &Scene<'_>, slice: Slice) -> Vec<State> {
    let state = |from: Option<String>, status: Status| State {
        from,
        level: status.level,
        text: scene
            .theme
            .message(
                "status-of",
                &[
                    ("name", status.label.as_str().into()),
                    ("status", status.message.as_str().into()),
                ],
            )
            .unwrap_or_default(),
    };
    let to_come = Status::to_come(scene, slice).into_iter();
    std::iter::once(state(None, Status::of(scene, slice)))
        .chain(to_come.map(|(from, status)| state(Some(from), status)))
        .take(STATES_MAX)
        .collect()
}

fn items(scene: &Scene<'_>, slice: Slice) -> Vec<Item> {
    let cards = scene.site.going_on(slice).into_iter();
    cards
        .take(ITEMS_MAX)
        .map(|card| {
            let title = clean(card.title);
            let mut text: String = title.chars().take(TITLE_CHARS).collect();
            if text.len() < title.len() {
                text.push('…');
            }
            Item {
                from: card.from,
                until: card.until,
                text,
                path: card.href,
            }
        })
        .collect()
}
