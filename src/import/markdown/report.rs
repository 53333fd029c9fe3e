//! A report under import: its blocks, where they stand in their file, and what was already said of
//! it, so that nothing is said once a line.

use std::collections::BTreeSet;
use std::ops::Range;

use super::blocks::{Block, Blocks, Kind};
use super::reckon::{Doubt, Reckoned};
use crate::diagnostic::{FileId, Finding, Place, Span};
use crate::model::section::SectionKind;

/// A report.
pub(super) struct Report<'t> {
    /// Its file.
    pub(super) file: FileId,
    /// Where its text begins in the file.
    pub(super) start: usize,
    /// Its text.
    pub(super) blocks: Blocks<'t>,
}

/// The level of what is no heading and stands as one, such as a line in bold.
const LEVEL_OF_LINES: u8 = 7;

impl<'t> Report<'t> {
    /// A text that begins at a byte of its file.
    pub(super) fn of(file: FileId, start: usize, text: &'t str) -> Self {
        Self {
            file,
            start,
            blocks: Blocks::of(text),
        }
    }

    /// Where a range of the text stands.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        Span::new(self.start + range.start, self.start + range.end).at(self.file)
    }

    /// The level and the words of a block that stands over what follows: a heading, a line in bold,
    /// or the name of a known section over a list or table.
    pub(super) fn heading(&self, index: usize) -> Option<(u8, String)> {
        let block = self.blocks.all.get(index)?;
        match &block.kind {
            Kind::Heading(level, title) => Some((*level, title.clone())),
            Kind::Paragraph => {
                let written = self.blocks.text.get(block.span.clone())?.trim();
                if written.contains('\n') {
                    return None;
                }
                let words = self.blocks.words(block.span.clone());
                let is_bold = ["**", "__"].iter().any(|mark| {
                    let inside = written.trim_end_matches(':').strip_prefix(mark);
                    let inside = inside.and_then(|inside| inside.strip_suffix(mark));
                    inside.is_some_and(|inside| !inside.contains(mark))
                });
                let stands_over = || {
                    let next = self.blocks.all.get(index + 1).map(|block| &block.kind);
                    let is_name =
                        words.split(' ').count() <= 4 && SectionKind::of_heading(&words).is_some();
                    is_name && matches!(next, Some(Kind::List(..) | Kind::Table(_)))
                };
                (is_bold || stands_over()).then(|| (LEVEL_OF_LINES, words.clone()))
            }
            _ => None,
        }
    }

    /// The sections of a kind, each as its heading's number among the blocks and those below it.
    pub(super) fn sections(&self, kind: SectionKind) -> Vec<(usize, Range<usize>)> {
        let mut sections = Vec::new();
        let mut from = 0;
        while let Some((at, level)) = self.next_section(kind, from) {
            let end = self.section_end(at, level);
            sections.push((at, at + 1..end));
            from = end.max(at + 1);
        }
        sections
    }

    fn next_section(&self, kind: SectionKind, from: usize) -> Option<(usize, u8)> {
        (from..self.blocks.all.len()).find_map(|index| {
            let (level, title) = self.heading(index)?;
            (SectionKind::of_heading(&title) == Some(kind)).then_some((index, level))
        })
    }

    /// The number of the first block that no longer belongs below a heading.
    pub(super) fn section_end(&self, at: usize, level: u8) -> usize {
        (at + 1..self.blocks.all.len())
            .find(|index| {
                self.heading(*index)
                    .is_some_and(|(other, _)| other <= level)
            })
            .unwrap_or(self.blocks.all.len())
    }

    /// The blocks of a range of numbers.
    pub(super) fn slice(&self, range: Range<usize>) -> &[Block] {
        self.blocks.all.get(range).unwrap_or_default()
    }
}

/// Findings of one report, each said once.
pub(super) struct Remarks<'f> {
    findings: &'f mut Vec<Finding>,
    said: BTreeSet<String>,
    /// Whether a time without a zone was read in UTC.
    pub(super) needs_zone: bool,
}

impl<'f> Remarks<'f> {
    pub(super) fn of(findings: &'f mut Vec<Finding>) -> Self {
        Self {
            findings,
            said: BTreeSet::new(),
            needs_zone: false,
        }
    }

    /// Says something.
    pub(super) fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Says something, unless it was said before.
    fn once(&mut self, about: &str, finding: Finding) {
        if self.said.insert(about.to_owned()) {
            self.findings.push(finding);
        }
    }

    /// Says what may be wrong with a time.
    pub(super) fn doubts(&mut self, reckoned: &Reckoned, raw: &str, place: Place) {
        let at = &reckoned.moment.at;
        for doubt in &reckoned.doubts {
            match doubt {
                Doubt::Day(why) => self.say(
                    Finding::warning("value-not-understood", place, format!("`{raw}`: {why}"))
                        .help("it is kept in these words, with the time `unknown`"),
                ),
                Doubt::NoZone => {
                    self.needs_zone = true;
                    self.once(
                        "zone",
                        Finding::hint(
                            "time-without-zone",
                            place,
                            format!("`{raw}` has no zone; such times are read in `UTC`"),
                        )
                        .help("change the record's `zone` if that is wrong"),
                    );
                }
                Doubt::Zone(why) => self.once(
                    why,
                    Finding::warning("zone-not-understood", place, why.clone())
                        .help("only the days of such times are kept, and their words"),
                ),
                Doubt::Season {
                    abbreviation,
                    offset,
                } => self.once(
                    abbreviation,
                    Finding::warning(
                        "zone-not-understood",
                        place,
                        format!("`{abbreviation}` is not in use at that time of the year"),
                    )
                    .help(format!(
                        "the clocks of that place are taken, {offset}, as an approximate time"
                    )),
                ),
                Doubt::NextDay => self.once(
                    "midnight",
                    Finding::hint(
                        "time-read-differently",
                        place,
                        format!("`{raw}` is taken for the next day's: `{at}`"),
                    ),
                ),
                Doubt::Rough => self.say(Finding::hint(
                    "time-read-differently",
                    place,
                    format!("`{raw}` is read as `{at}`"),
                )),
            }
        }
    }
}
