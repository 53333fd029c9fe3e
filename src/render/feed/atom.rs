//! Atom (RFC 4287).

use std::io;

use quick_xml::events::BytesText;

use super::document::{Feed, Flavour};
use super::entry::Entry;
use super::xml::{self, ATOM, Writer, empty, text};
use crate::render::Scene;
use crate::render::words::clean;
use crate::site::iso;
use crate::time::Instant;

pub(super) fn write(scene: &Scene<'_>, feed: &Feed<'_>) -> Vec<u8> {
    xml::document(scene, |xml| {
        xml.create_element("feed")
            .with_attributes([("xml:lang", scene.language()), ("xmlns", ATOM)])
            .write_inner_content(|xml| content(scene, feed, xml))?;
        Ok(())
    })
}

fn content(scene: &Scene<'_>, feed: &Feed<'_>, xml: &mut Writer) -> io::Result<()> {
    let config = scene.site.config;
    text(xml, "id", &feed.id)?;
    link(xml, "alternate", "text/html", &feed.page)?;
    link(xml, "self", "application/atom+xml", &feed.address)?;
    if let Some(hub) = &config.websub {
        empty(xml, "link", &[("rel", "hub"), ("href", hub)])?;
    }
    text(xml, "title", &feed.title)?;
    // A feed must have a time. The one of the build would make news of nothing.
    text(
        xml,
        "updated",
        &iso(feed.updated.unwrap_or(Instant::UNIX_EPOCH)),
    )?;
    author(xml, &config.title)?;
    xml::note(scene, xml, &feed.page)?;
    for entry in &feed.entries {
        let lang = entry.lang.map(|lang| ("xml:lang", lang));
        xml.create_element("entry")
            .with_attributes(lang)
            .write_inner_content(|xml| self::entry(feed.flavour, entry, xml))?;
    }
    Ok(())
}

fn entry(flavour: Flavour, entry: &Entry<'_>, xml: &mut Writer) -> io::Result<()> {
    text(xml, "id", &entry.id)?;
    text(xml, "published", &iso(entry.published))?;
    text(xml, "updated", &iso(entry.updated))?;
    link(xml, "alternate", "text/html", &entry.link)?;
    text(xml, "title", &entry.title)?;
    if flavour == Flavour::Posts {
        if let Some(by) = entry.by {
            author(xml, by)?;
        }
        for (id, name) in &entry.components {
            empty(xml, "category", &[("term", id), ("label", name)])?;
        }
        if !entry.summary.is_empty() {
            text(xml, "summary", &entry.summary)?;
        }
    }
    xml.create_element("content")
        .with_attribute(("type", "html"))
        .write_text_content(BytesText::new(&clean(&entry.html)))?;
    Ok(())
}

fn link(xml: &mut Writer, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    empty(xml, "link", &[("rel", rel), ("type", kind), ("href", href)])
}

fn author(xml: &mut Writer, name: &str) -> io::Result<()> {
    xml.create_element("author")
        .write_inner_content(|xml| text(xml, "name", name))?;
    Ok(())
}
