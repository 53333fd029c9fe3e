//! Links in texts of a source that lead to something else of it. They are made to lead there from
//! the record, and what was done with each is told: nobody else sees the text in both forms.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{FileId, Finding, Span};
use crate::parse::markdown::{self, LinkKind};

/// What becomes of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It stays as it is.
    Stays,
    /// It is written so, to lead where it led.
    Leads(String),
    /// Where it led did not come along; it stays as it is.
    Lost,
}

/// A text with its links made to lead where they led.
pub(super) fn led(text: &str, mut way: impl FnMut(&str) -> Way) -> String {
    let mut edits: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
    for link in markdown::links(text) {
        if let Way::Leads(instead) = way(&link.to)
            && is_address(text, &link.destination)
        {
            edits.insert(link.destination.start, (link.destination, instead));
        }
    }
    let mut changed = text.to_owned();
    for (range, instead) in edits.into_values().rev() {
        changed.replace_range(range, &instead);
    }
    changed
}

/// Tells what becomes of the links of a text that begins at `start` in its file.
pub(super) fn tell(
    file: FileId,
    start: usize,
    text: &str,
    mut way: impl FnMut(&str) -> Way,
    findings: &mut Vec<Finding>,
) {
    for link in markdown::links(text) {
        let Range {
            start: from,
            end: to,
        } = link.destination;
        let place = Span::new(start + from, start + to).at(file);
        let name = link.to.escape_debug();
        findings.extend(match (way(&link.to), link.kind) {
            (Way::Stays, _) => None,
            (Way::Leads(instead), _) => Some(Finding::hint(
                "link-changed",
                place,
                format!("`{name}` is written as `{instead}` in the record, to lead there"),
            )),
            (Way::Lost, kind) => {
                let what = match kind {
                    LinkKind::Image => "image",
                    LinkKind::Link => "page or file",
                };
                let message = if link.to.is_empty() {
                    "this link has no address".to_owned()
                } else {
                    format!("no {what} `{name}` came along from the source")
                };
                let finding = Finding::warning("link-lost", place, message);
                Some(finding.help(
                    "mend the link in the record before you build: put the file beside it, or write a full address",
                ))
            }
        });
    }
}

/// Whether a stretch of a text is an address alone, and not the link around it.
fn is_address(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone())
        .is_some_and(|written| !written.starts_with(['[', '!', '<']))
}

/// How the name of a file beside a record is written in a link to it.
pub(super) fn written(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '%' => out.push_str("%25"),
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '#' => out.push_str("%23"),
            '?' => out.push_str("%3F"),
            c => out.push(c),
        }
    }
    out
}
