//! Files of a source that are not what they should be.

use crate::diagnostic::{FileId, Finding, Span};

/// A page that a server sends in the place of a document.
pub(super) fn web_page(file: FileId, wanted: &str) -> Finding {
    let place = Span::default().at(file);
    Finding::error(
        "web-page",
        place,
        format!("this is a web page, not {wanted}"),
    )
    .help("servers send one when they fail; fetch the document again")
}

/// A document in which none of the things stands that it should have.
pub(super) fn nothing_in(file: FileId, things: &str) -> Finding {
    Finding::warning(
        "nothing-to-import",
        Span::default().at(file),
        format!("there is no {things} in this document"),
    )
}

/// What is to be said of a text in which words should stand, when there are none in it, or those of
/// a server that failed.
pub(super) fn text(file: FileId, text: &str, things: &str) -> Option<Finding> {
    let begins = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if begins.is_empty() {
        return Some(nothing_in(file, things));
    }
    is_web_page(begins).then(|| web_page(file, &format!("an {things}")))
}

/// Whether a text is a whole page of HTML.
pub(super) fn is_web_page(text: &str) -> bool {
    let begins = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    ["<!doctype html", "<html"].iter().any(|mark| {
        begins
            .get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    })
}
