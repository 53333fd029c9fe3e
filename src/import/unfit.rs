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
