//! What the XML feeds are written with.

use std::io::{self, Cursor};

use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesPI, BytesStart, BytesText, Event};

use crate::render::Scene;
use crate::render::words::clean;

/// XML under construction. Writing to memory does not fail, so faults need no handling.
pub(super) type Writer = quick_xml::Writer<Cursor<Vec<u8>>>;

/// The namespace of what is written for people who open a feed in a browser.
pub(super) const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The namespace of Atom, and of what RSS borrows from it.
pub(super) const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Writes a document with a style sheet for people who open it in a browser. That is CSS: browsers
/// give up XSLT, in Chrome from version 155 on. CSS cannot make links, so a few elements of XHTML
/// stand in the feed, which browsers know by their namespace and feed readers pass over.
pub(super) fn document(
    scene: &Scene<'_>,
    content: impl FnOnce(&mut Writer) -> io::Result<()>,
) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 2);
    let written = declared(scene, &mut xml).and_then(|()| content(&mut xml));
    debug_assert!(written.is_ok());
    let mut bytes = xml.into_inner().into_inner();
    bytes.push(b'\n');
    bytes
}

fn declared(scene: &Scene<'_>, xml: &mut Writer) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    for sheet in ["style.css", "feed.css"] {
        if let Some(path) = scene.theme.asset(sheet) {
            let address = scene.site.addresses.file(path);
            let instruction = format!(
                "xml-stylesheet type=\"text/css\" href=\"{}\"",
                escape(address)
            );
            xml.write_event(Event::PI(BytesPI::new(instruction)))?;
        }
    }
    Ok(())
}

/// What a person who opens the feed in a browser is told, and where to go instead.
pub(super) fn note(scene: &Scene<'_>, xml: &mut Writer, page: &str) -> io::Result<()> {
    xml.create_element("xhtml:div")
        .with_attribute(("xmlns:xhtml", XHTML))
        .write_inner_content(|xml| {
            text(xml, "xhtml:p", &scene.theme.word("feed-note"))?;
            xml.create_element("xhtml:a")
                .with_attribute(("href", page))
                .write_text_content(BytesText::new(&scene.theme.word("feed-page")))?;
            Ok(())
        })?;
    Ok(())
}

/// An element that holds a text.
pub(super) fn text(xml: &mut Writer, name: &str, value: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(&clean(value)))?;
    Ok(())
}

/// An element that holds only attributes.
pub(super) fn empty(xml: &mut Writer, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        element.push_attribute((*key, &*clean(value)));
    }
    xml.write_event(Event::Empty(element))
}
