//! RSS 2.0.

use std::io;

use quick_xml::events::BytesText;

use super::document::{Feed, Flavour};
use super::entry::Entry;
use super::xml::{self, ATOM, Writer, empty, text};
use crate::render::Scene;
use crate::time::Instant;

pub(super) fn write(scene: &Scene<'_>, feed: &Feed<'_>) -> Vec<u8> {
    xml::document(scene, |xml| {
        xml.create_element("rss")
            .with_attributes([("version", "2.0"), ("xmlns:atom", ATOM)])
            .write_inner_content(|xml| {
                xml.create_element("channel")
                    .write_inner_content(|xml| content(scene, feed, xml))?;
                Ok(())
            })?;
        Ok(())
    })
}

fn content(scene: &Scene<'_>, feed: &Feed<'_>, xml: &mut Writer) -> io::Result<()> {
    text(xml, "title", &feed.title)?;
    text(xml, "link", &feed.page)?;
    text(xml, "description", &feed.title)?;
    text(xml, "language", scene.language())?;
    if let Some(updated) = feed.updated {
        text(xml, "pubDate", &rfc822(updated))?;
    }
    let myself = [
        ("rel", "self"),
        ("type", "application/rss+xml"),
        ("href", feed.address.as_str()),
    ];
    empty(xml, "atom:link", &myself)?;
    if let Some(hub) = &scene.site.config.websub {
        empty(xml, "atom:link", &[("rel", "hub"), ("href", hub)])?;
    }
    xml::note(scene, xml, &feed.page)?;
    for entry in &feed.entries {
        xml.create_element("item")
            .write_inner_content(|xml| item(feed, entry, xml))?;
    }
    Ok(())
}

/// An item, its elements in the order of Statuspage.
fn item(feed: &Feed<'_>, entry: &Entry<'_>, xml: &mut Writer) -> io::Result<()> {
    text(xml, "title", &entry.title)?;
    text(xml, "description", &entry.html)?;
    text(xml, "pubDate", &rfc822(entry.published))?;
    if let Some(ends) = entry.ends {
        // Statuspage writes this without a namespace, which RSS does not allow. With one, whoever
        // looks for the element by its name finds it all the same.
        xml.create_element("maintenanceEndDate")
            .with_attribute(("xmlns", feed.id.as_str()))
            .write_text_content(BytesText::new(&rfc822(ends)))?;
    }
    text(xml, "link", &entry.link)?;
    match feed.flavour {
        Flavour::Records => text(xml, "guid", &entry.guid),
        Flavour::Posts => {
            xml.create_element("guid")
                .with_attribute(("isPermaLink", "false"))
                .write_text_content(BytesText::new(&entry.guid))?;
            for (_, name) in &entry.components {
                text(xml, "category", name)?;
            }
            Ok(())
        }
    }
}

/// A time as RSS has it (RFC 822 with four digits of the year), and the day in two, as Statuspage
/// writes it.
fn rfc822(at: Instant) -> String {
    at.format("%a, %d %b %Y %H:%M:%S +0000").to_string()
}
