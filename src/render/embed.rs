//! What other pages can show of the status: `embed.js` for the site and each component and group,
//! `embed/` for a frame, and `embed/script.js` with `embed/frame/` where Statuspage has its own.
//!
//! The status stands in the scripts themselves, so a page that loads one needs no permission for
//! anything else, and no server has to let other pages ask for documents.

use serde::Serialize;

use super::badge::Status;
use super::html::draw_file;
use super::{Output, Scene, Task};
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::record::Kind;
use crate::render::words::clean;
use crate::site::{Page, Slice, address, json};

/// How large a script may become, in bytes: it is loaded on pages that are not ours.
const BYTES_MAX: usize = 5000;

/// How many records a script lists at most.
const ITEMS_MAX: usize = 5;

/// How much of a title is shown, in characters.
const TITLE_CHARS: usize = 100;

/// A script as its template sees it.
#[derive(Serialize)]
struct Script {
    /// The level or status of which the shape is shown.
    level: &'static str,
    /// [`Data`].
    json: String,
}

/// What a script knows.
#[derive(Serialize)]
struct Data {
    /// The way from the script to the site's root.
    root: &'static str,
    level: &'static str,
    /// What the status is of, and the status.
    text: String,
    /// What is going on, worst first.
    items: Vec<Item>,
    /// The word on the button that closes the frame.
    close: String,
}

/// A record.
#[derive(Serialize)]
struct Item {
    text: String,
    /// Its page below the site's root.
    path: String,
}

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let scripts = scene.site.parts().map(|slice| -> Task<'s> {
        let path = format!("{}embed.js", scene.site.path(&slice.page()));
        let root = match slice {
            Slice::Whole => "./",
            Slice::Component(_) | Slice::Record(_) => "../../",
        };
        Box::new(move || script(scene, slice, &path, root, "embed/status.js"))
    });
    let frames = ["embed/index.html", "embed/frame/index.html"].map(|path| -> Task<'s> {
        Box::new(move || {
            let view = scene.site.status_page(&scene.writing);
            let html = draw_file(scene, &Page::Status, "pages/embed.html", &view)?;
            Ok(output(path, html))
        })
    });
    let corner: Task<'s> = Box::new(|| {
        let path = "embed/script.js";
        script(scene, Slice::Whole, path, "../", path)
    });
    scripts.chain(frames).chain([corner]).collect()
}

fn script(
    scene: &Scene<'_>,
    slice: Slice,
    path: &str,
    root: &'static str,
    template: &str,
) -> Result<Output, Box<crate::diagnostic::Finding>> {
    let status = Status::of(scene, slice);
    let mut data = Data {
        root,
        level: status.level,
        text: format!("{}: {}", status.label, status.message),
        items: items(scene, slice),
        close: scene.theme.word("embed-close"),
    };
    loop {
        let script = Script {
            level: status.level,
            json: String::from_utf8(json::compact(&data)).unwrap_or_default(),
        };
        let text = draw_file(scene, &slice.page(), template, &script)?;
        if text.len() <= BYTES_MAX || data.items.pop().is_none() {
            return Ok(output(path, text));
        }
    }
}

/// What is going on: incidents, worst first, then maintenance that has begun.
fn items(scene: &Scene<'_>, slice: Slice) -> Vec<Item> {
    let site = scene.site;
    let mut open: Vec<RecordKey> = site
        .records_of(slice)
        .iter()
        .copied()
        .filter(|key| {
            site.facts.record(*key).phase.stage == Stage::Open
                && site.content.get(*key).kind != Kind::Notice
        })
        .collect();
    open.sort_by_key(|key| (std::cmp::Reverse(site.facts.record(*key).felt), *key));
    open.into_iter()
        .take(ITEMS_MAX)
        .map(|key| {
            let record = site.content.get(key);
            let mut text: String = clean(&record.title).chars().take(TITLE_CHARS).collect();
            if text.len() < record.title.len() {
                text.push('…');
            }
            Item {
                text,
                path: address::encode(&site.path(&Page::Record(key))),
            }
        })
        .collect()
}

fn output(path: &str, text: String) -> Output {
    Output {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    }
}
