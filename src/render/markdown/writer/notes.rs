//! Footnotes: references, and the list below the text with ways back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::Surroundings;
use super::super::escape::push_address;
use super::Writer;

/// Footnotes in the order of their numbers, which is that of their first references.
#[derive(Default)]
pub(super) struct Notes {
    numbers: BTreeMap<String, usize>,
    all: Vec<Note>,
    /// The footnote being read, and what was written before it.
    open: Vec<(usize, String)>,
}

#[derive(Default)]
struct Note {
    references: usize,
    html: String,
}

impl Notes {
    /// The place of a footnote among all, from 0. Labels differ by more than case.
    fn index(&mut self, label: &str) -> usize {
        let next = self.all.len();
        let index = *self.numbers.entry(label.to_lowercase()).or_insert(next);
        if index == next {
            self.all.push(Note::default());
        }
        index
    }
}

impl Writer<'_> {
    pub(super) fn reference(&mut self, label: &str) {
        let index = self.notes.index(label);
        let number = (index + 1).to_string();
        self.out.push_str("<sup>");
        if self.open_links > 0 {
            self.out.push_str(&number);
        } else if let Some(note) = self.notes.all.get_mut(index) {
            note.references += 1;
            let back = back_id(&number, note.references);
            let prefix = self.surroundings.id_prefix;
            self.out.push_str("<a href=\"#");
            push_address(&mut self.out, prefix);
            let _ = write!(self.out, "fn:{number}\"");
            self.marked("id", &[prefix, &back]);
            self.marked("class", &["footnote"]);
            let _ = write!(self.out, ">{number}</a>");
        }
        self.out.push_str("</sup>");
    }

    /// The footnotes, below the text.
    pub(super) fn footnotes(&mut self) {
        if self.notes.all.is_empty() {
            return;
        }
        let Surroundings {
            id_prefix, words, ..
        } = *self.surroundings;
        self.out.push_str("<section");
        self.marked("class", &["footnotes"]);
        self.attribute("aria-label", &[&words.footnotes]);
        self.out.push_str("><ol>\n");
        for (index, note) in std::mem::take(&mut self.notes.all).iter().enumerate() {
            let number = (index + 1).to_string();
            self.out.push_str("<li");
            self.marked("id", &[id_prefix, "fn:", &number]);
            self.out.push('>');
            let paragraph = note.html.strip_suffix("</p>\n");
            self.out.push_str(paragraph.unwrap_or(&note.html));
            for reference in 1..=note.references {
                let back = back_id(&number, reference);
                self.out.push_str(" <a href=\"#");
                push_address(&mut self.out, id_prefix);
                self.out.push_str(&back);
                self.out.push('"');
                self.marked("class", &["footnote-back"]);
                let shown = back.trim_start_matches("fnref:");
                self.attribute("aria-label", &[&words.back, " ", shown]);
                self.out.push_str(">\u{21a9}\u{fe0e}</a>");
            }
            self.out.push_str(if paragraph.is_some() {
                "</p>\n</li>\n"
            } else {
                "</li>\n"
            });
        }
        self.out.push_str("</ol></section>\n");
    }

    /// Writes into a footnote until its end.
    pub(super) fn footnote(&mut self, label: &str) {
        let index = self.notes.index(label);
        let before = std::mem::take(&mut self.out);
        self.notes.open.push((index, before));
    }

    pub(super) fn end_footnote(&mut self) {
        if let Some((index, before)) = self.notes.open.pop() {
            let html = std::mem::replace(&mut self.out, before);
            if let Some(note) = self.notes.all.get_mut(index) {
                note.html.push_str(&html);
            }
        }
    }
}

/// The id of a reference to a footnote. No heading's id contains a `:`.
fn back_id(number: &str, reference: usize) -> String {
    match reference {
        1 => format!("fnref:{number}"),
        _ => format!("fnref:{number}-{reference}"),
    }
}
