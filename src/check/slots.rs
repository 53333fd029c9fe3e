//! Facts that stand in a body behind their names: `Start time: 10:00`, a cell beside another, what
//! follows a heading.

use std::ops::Range;

use super::passage::{Form, Part, Passage};
use super::subject::Subject;
use crate::diagnostic::Place;

/// A value with its name.
pub(super) struct Slot<'s> {
    /// The name, without what marks it as one.
    pub(super) label: &'s str,
    /// Where the value stands.
    pub(super) passage: &'s Passage,
    /// Where in the passage's text.
    pub(super) range: Range<usize>,
}

/// The longest name, in bytes.
const LABEL_BYTES_MAX: usize = 45;

impl Subject<'_> {
    /// What looks like a value with its name. What stands in a heading is none.
    pub(super) fn slots(&self) -> impl Iterator<Item = Slot<'_>> {
        let mut before: Option<&Passage> = None;
        self.passages()
            .iter()
            .filter(|passage| matches!(passage.part, Part::Body(_)))
            .filter_map(move |passage| {
                let above = before.replace(passage);
                if matches!(passage.form, Form::Heading(_) | Form::Code) {
                    return None;
                }
                if let Some(end) = own_label(&passage.text) {
                    return Some(Slot {
                        label: bare(&passage.text[..end]),
                        passage,
                        range: end + 1..passage.text.len(),
                    });
                }
                let above =
                    above.filter(|above| matches!(above.form, Form::Heading(_) | Form::Cell))?;
                Some(Slot {
                    label: bare(&above.text),
                    passage,
                    range: 0..passage.text.len(),
                })
            })
    }
}

impl<'s> Slot<'s> {
    /// The value.
    pub(super) fn value(&self) -> &'s str {
        &self.passage.text[self.range.clone()]
    }

    /// The place of a part of the value, by its range there.
    pub(super) fn place(&self, part: Range<usize>) -> Place {
        let start = self.range.start;
        self.passage.place(start + part.start..start + part.end)
    }

    /// Whether it is a start or an end, by its English name.
    pub(super) fn is_a_bound(&self) -> bool {
        const BOUNDS: &[&str] = &[
            "began",
            "begin",
            "beginning",
            "begins",
            "end",
            "ended",
            "ends",
            "resolved",
            "start",
            "started",
            "starting",
            "starts",
        ];
        const BESIDE: &[&str] = &[
            "and", "at", "date", "impact", "incident", "of", "outage", "the", "time", "utc",
        ];
        let mut words = self.label.split(|c: char| !c.is_alphanumeric());
        let among =
            |words: &[&str], word: &str| words.iter().any(|known| known.eq_ignore_ascii_case(word));
        let mut bounds = 0;
        let known = words.all(|word| {
            let is_bound = among(BOUNDS, word);
            bounds += usize::from(is_bound);
            is_bound || word.is_empty() || among(BESIDE, word)
        });
        known && bounds == 1
    }
}

/// Where a name at the beginning of a text ends, such as `Start time:`. In `10:00` there is none.
fn own_label(text: &str) -> Option<usize> {
    let end = text.find(':').filter(|end| *end < LABEL_BYTES_MAX)?;
    let is_mark = text[end + 1..].is_empty() || text[end + 1..].starts_with(char::is_whitespace);
    (is_mark && !text[..end].contains(|c: char| c.is_ascii_digit())).then_some(end)
}

fn bare(label: &str) -> &str {
    label.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '?' | '.' | '*'))
}
