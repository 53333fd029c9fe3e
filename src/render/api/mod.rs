//! The API: documents for programs, in the forms of Statuspage and, when the site asks for it, of
//! other systems.

pub(super) mod statuspage;
pub(super) mod incident;
pub(super) mod cstate;
pub(super) mod statusfy;
pub(super) mod openapi;

use std::fmt::Write;

use quick_xml::escape::escape;
use serde::Serialize;

use super::{Scene, Task};
use crate::model::RecordKey;
use crate::site::{api::Api, iso, json};
use crate::time::Precision;

/// Makes a document of the API.
type Document = for<'s> fn(&'s Api<'s>) -> Vec<u8>;

/// The making of a document at a path.
fn task<'s>(api: &'s Api<'s>, path: &str, document: Document) -> Task<'s> {
    Task::new(path, move || Ok(document(api)))
}

fn written(document: &impl Serialize) -> Vec<u8> {
    json::compact(document)
}

/// What was said in a record, newest first, and its text below, as HTML for other programs.
fn said(scene: &Scene<'_>, key: RecordKey) -> String {
    let record = scene.site.content.get(key);
    let mut html = String::new();
    for update in record.updates[..scene.site.posted(record)].iter().rev() {
        let status = match update.status {
            Some(status) => scene.theme.word(&format!("update-{}", status.name())),
            None => scene.theme.word("update"),
        };
        let local = record.zone.local(update.at);
        // Writing to a string cannot fail.
        let _ = writeln!(
            html,
            "<p><strong>{}</strong> {}</p>",
            escape(&status),
            match update.stated.precision {
                Precision::Date => {
                    let day = local.naive.date();
                    format!("<time datetime=\"{day}\">{day}</time>")
                }
                _ => format!(
                    "<time datetime=\"{}\">{} {}</time>",
                    iso(update.at),
                    local.naive.format("%Y-%m-%d %H:%M"),
                    local.abbreviation,
                ),
            },
        );
        html.push_str(&scene.writing.feed(&update.text, record));
    }
    html.push_str(&scene.writing.feed(scene.site.text_of(record), record));
    html
}
