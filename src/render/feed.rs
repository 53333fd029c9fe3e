//! `history.atom` and `history.rss`: one entry for each record, newest first, in the form of
//! the Statuspage contract.

use std::io::{self, Cursor};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Scene, Task};
use crate::facts::phase::{Stage, posted};
use crate::model::RecordKey;
use crate::model::record::{Kind, Record};
use crate::model::update::Update;
use crate::parse::markdown::is_forbidden;
use crate::site::{iso, last_change, last_said};
use crate::time::Instant;

/// How many entries a feed has (what Statuspage serves).
const ENTRIES: usize = 25;

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    // Entries need full addresses to be followed and told apart.
    if scene.site.config.url.is_none() {
        return Vec::new();
    }
    let feed = |path, write: fn(&Scene<'_>) -> io::Result<Vec<u8>>| {
        // Writing to memory cannot fail.
        Task::new(path, move || Ok(write(scene).unwrap_or_default()))
    };
    vec![feed("history.atom", atom), feed("history.rss", rss)]
}

type Xml = Writer<Cursor<Vec<u8>>>;

fn atom(scene: &Scene<'_>) -> io::Result<Vec<u8>> {
    let site = scene.site;
    let url = site.config.url.as_deref().unwrap_or_default();
    let entries = entries(scene);
    let newest = entries.iter().filter_map(|entry| entry.changed).max();
    let mut xml = document()?;
    xml.create_element("feed")
        .with_attributes([
            ("xml:lang", scene.language()),
            ("xmlns", "http://www.w3.org/2005/Atom"),
        ])
        .write_inner_content(|xml| {
            text(xml, "id", &format!("{url}history"))?;
            link(xml, "alternate", "text/html", url)?;
            link(
                xml,
                "self",
                "application/atom+xml",
                &format!("{url}history.atom"),
            )?;
            text(xml, "title", &feed_title(scene))?;
            text(xml, "updated", &iso(newest.unwrap_or(site.facts.now)))?;
            xml.create_element("author")
                .write_inner_content(|xml| text(xml, "name", &site.config.title))?;
            for entry in &entries {
                xml.create_element("entry").write_inner_content(|xml| {
                    let changed = entry.changed.unwrap_or(site.facts.now);
                    text(xml, "id", &entry.address)?;
                    text(xml, "published", &iso(entry.said.unwrap_or(changed)))?;
                    text(xml, "updated", &iso(changed))?;
                    link(xml, "alternate", "text/html", &entry.address)?;
                    text(xml, "title", entry.title)?;
                    xml.create_element("content")
                        .with_attribute(("type", "html"))
                        .write_text_content(BytesText::new(&clean(&entry.html)))?;
                    Ok(())
                })?;
            }
            Ok(())
        })?;
    Ok(finish(xml))
}

fn rss(scene: &Scene<'_>) -> io::Result<Vec<u8>> {
    let site = scene.site;
    let url = site.config.url.as_deref().unwrap_or_default();
    let entries = entries(scene);
    let newest = entries.iter().filter_map(|entry| entry.changed).max();
    let mut xml = document()?;
    xml.create_element("rss")
        .with_attributes([
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
        ])
        .write_inner_content(|xml| {
            xml.create_element("channel").write_inner_content(|xml| {
                text(xml, "title", &feed_title(scene))?;
                text(xml, "link", url)?;
                text(xml, "description", &feed_title(scene))?;
                text(xml, "language", scene.language())?;
                text(xml, "pubDate", &rfc2822(newest.unwrap_or(site.facts.now)))?;
                xml.create_element("atom:link")
                    .with_attributes([
                        ("rel", "self"),
                        ("type", "application/rss+xml"),
                        ("href", &format!("{url}history.rss")),
                    ])
                    .write_empty()?;
                for entry in &entries {
                    xml.create_element("item").write_inner_content(|xml| {
                        text(xml, "title", entry.title)?;
                        text(xml, "description", &entry.html)?;
                        let shown = entry.begins.or(entry.said).unwrap_or(site.facts.now);
                        text(xml, "pubDate", &rfc2822(shown))?;
                        text(xml, "link", &entry.address)?;
                        text(xml, "guid", &entry.address)?;
                        Ok(())
                    })?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
    Ok(finish(xml))
}

/// What both feeds say of a record.
struct Entry<'a> {
    title: &'a str,
    address: String,
    html: String,
    /// When something was last said about it: the contract's `published` and `pubDate`.
    said: Option<Instant>,
    /// When it last changed, corrections included.
    changed: Option<Instant>,
    /// The start of a maintenance that is still to come: feeds announce it by that time.
    begins: Option<Instant>,
}

fn entries<'a>(scene: &Scene<'a>) -> Vec<Entry<'a>> {
    let site = scene.site;
    let mut keys: Vec<(Option<Instant>, RecordKey)> = site
        .listed()
        .map(|key| (last_said(site.content.get(key), site.facts.now), key))
        .collect();
    keys.sort_by(|(a, a_key), (b, b_key)| b.cmp(a).then(a_key.cmp(b_key)));
    keys.into_iter()
        .take(ENTRIES)
        .map(|(said, key)| {
            let record = site.content.get(key);
            Entry {
                title: &record.title,
                address: format!("{}{}", site.host(), site.addresses.record(&record.id)),
                html: content(scene, record),
                said,
                changed: last_change(record, site.facts.now),
                begins: begins(scene, key),
            }
        })
        .collect()
}

fn begins(scene: &Scene<'_>, key: RecordKey) -> Option<Instant> {
    let coming = scene.site.facts.record(key).phase.stage == Stage::Coming;
    match scene.site.content.get(key).kind {
        Kind::Maintenance(Some(schedule)) if coming => Some(schedule.from),
        _ => None,
    }
}

/// The updates, newest first, as the contract writes them; a record without any says what
/// its postmortem says.
fn content(scene: &Scene<'_>, record: &Record) -> String {
    let mut html = String::new();
    let posted = posted(record, scene.site.facts.now);
    for update in record.updates[..posted].iter().rev() {
        html.push_str(&said(scene, record, update));
    }
    if html.is_empty() {
        html = scene.writing.feed(scene.site.text_of(record), record);
    }
    html
}

fn said(scene: &Scene<'_>, record: &Record, update: &Update) -> String {
    let status = match update.status {
        Some(status) => scene.theme.word(&format!("update-{}", status.name())),
        None => scene.theme.word("update"),
    };
    format!(
        "<p><small>{}</small><br><strong>{status}</strong></p>{}",
        stamp(scene, update.at, record),
        scene.writing.feed(&update.text, record),
    )
}

/// A time as the contract's feeds write it: no year, the day padded with a space.
fn stamp(scene: &Scene<'_>, at: Instant, record: &Record) -> String {
    let local = record.zone.local(at);
    let month = scene
        .theme
        .word(&format!("month-short-{}", local.naive.format("%-m")));
    format!(
        "{month} <var data-var='date'>{}</var>, <var data-var='time'>{}</var> {}",
        local.naive.format("%e"),
        local.naive.format("%H:%M"),
        local.abbreviation
    )
}

fn feed_title(scene: &Scene<'_>) -> String {
    let arguments = [("site", scene.site.config.title.as_str().into())];
    scene
        .theme
        .message("feed-title", &arguments)
        .unwrap_or_else(|| scene.site.config.title.clone())
}

fn document() -> io::Result<Xml> {
    let mut xml = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(xml)
}

fn finish(xml: Xml) -> Vec<u8> {
    let mut bytes = xml.into_inner().into_inner();
    bytes.push(b'\n');
    bytes
}

fn text(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(&clean(value)))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", kind), ("href", href)])
        .write_empty()?;
    Ok(())
}

/// Without the characters that XML cannot hold.
fn clean(text: &str) -> String {
    text.replace(is_forbidden, "")
}

fn rfc2822(at: Instant) -> String {
    at.to_rfc2822()
}
