//! The texts that are published, wherever they stand: what must not be told is looked for in
//! each of them alike.

use std::ops::Range;

use regex::Regex;

use super::matches::{Origin, Said, Written, said_in, written_in};
use super::passage::Passage;
use super::subject::{Subject, Whole, is_code};
use super::texts::{is_prose, passages_of_value};
use crate::config;
use crate::diagnostic::{FileId, Finding, Place, Span};
use crate::model::record::Record;
use crate::parse::node::Node;

/// A text that is published: a file of a record as it is written, a passage of it as people read it,
/// a file beside it, a value of the configuration.
pub struct Text<'s> {
    /// The site it belongs to.
    pub whole: Whole<'s>,
    /// The record it belongs to; none when it is the configuration's.
    pub record: Option<&'s Record>,
    words: &'s str,
    origin: Origin<'s>,
    /// The passages of what it stands in; none for a file beside a record, which is no prose.
    passages: Option<&'s [Passage]>,
}

impl<'s> Text<'s> {
    /// Matches anywhere in it.
    pub fn written<'p>(
        &self,
        patterns: &'p [Regex],
    ) -> impl Iterator<Item = Written<'s>> + use<'s, 'p> {
        written_in(self.unseen(), self.origin, patterns)
    }

    /// Whether a pattern matches anywhere in it.
    pub fn mentions(&self, pattern: &Regex) -> bool {
        pattern.is_match(self.unseen())
    }

    /// Matches in running words, without code.
    pub fn said<'p: 's>(&self, patterns: &'p [Regex]) -> impl Iterator<Item = Said<'s>> + use<'s> {
        let passage = match self.origin {
            Origin::Passage(passage) => Some(passage),
            Origin::File(..) => None,
        };
        let comments = self.record.map_or(&[][..], |record| &record.comments);
        passage
            .filter(|passage| is_prose(passage, comments))
            .into_iter()
            .flat_map(|passage| said_in(passage, patterns))
    }

    /// Where names stand in it that must not be published.
    pub fn private_names(&self) -> impl Iterator<Item = (&'s str, Place)> + use<'s> {
        let (words, origin) = (self.unseen(), self.origin);
        let names = self.whole.private.names_in(words).into_iter();
        names.map(move |range: Range<usize>| (&words[range.clone()], origin.place(range)))
    }

    /// Whether a place lies in code.
    pub fn is_code(&self, place: Place) -> bool {
        self.passages.is_none_or(|all| is_code(all, place))
    }

    /// Its words, unless they stand in a file as they are: there they are seen anyway.
    fn unseen(&self) -> &'s str {
        match self.origin {
            Origin::Passage(passage) if passage.is_as_written() => "",
            _ => self.words,
        }
    }
}

/// What a rule finds in the texts of a record.
pub(super) fn look_in_record(
    subject: &Subject<'_>,
    check: impl Fn(&Text<'_>, &mut Vec<Finding>),
    findings: &mut Vec<Finding>,
) {
    let passages = subject.passages();
    let text = |words, origin, passages| Text {
        whole: subject.whole,
        record: Some(subject.record),
        words,
        origin,
        passages,
    };
    let mut written = Vec::new();
    for (file, words) in subject.files() {
        check(
            &text(words, Origin::File(file, 0), Some(passages)),
            &mut written,
        );
    }
    let mut read = Vec::new();
    for passage in passages {
        let text = text(&passage.text, Origin::Passage(passage), Some(passages));
        check(&text, &mut read);
    }
    findings.append(&mut once(written, read));
    for (file, words) in subject.beside() {
        let mut found = Vec::new();
        check(&text(words, Origin::File(file, 0), None), &mut found);
        findings.append(&mut first(found));
    }
}

/// What a rule finds in the values of the configuration that are published.
pub(super) fn look_in_config(
    whole: Whole<'_>,
    (file, node): (FileId, &Node),
    check: impl Fn(&Text<'_>, &mut Vec<Finding>),
    findings: &mut Vec<Finding>,
) {
    for value in config::published(node) {
        let all = whole.files.text(file);
        let passages = passages_of_value(file, all, value);
        let text = |words, origin| Text {
            whole,
            record: None,
            words,
            origin,
            passages: Some(&passages),
        };
        let range = value.span.range();
        let mut written = Vec::new();
        if let Some(words) = all.get(range.clone()) {
            check(&text(words, Origin::File(file, range.start)), &mut written);
        }
        let mut read = Vec::new();
        for passage in &passages {
            let text = text(&passage.text, Origin::Passage(passage));
            check(&text, &mut read);
        }
        findings.append(&mut once(written, read));
    }
}

/// What was found in texts as they are written, and what was found only as people read them.
fn once(written: Vec<Finding>, mut read: Vec<Finding>) -> Vec<Finding> {
    if read.is_empty() {
        return written;
    }
    let mut known: Vec<Place> = written.iter().map(|finding| finding.place).collect();
    known.sort_unstable();
    // How far those up to each reach.
    let mut reach = Span::default().at(FileId(0));
    let reaches: Vec<Place> = known
        .iter()
        .map(|place| {
            let is_further = place.file != reach.file || place.span.end > reach.span.end;
            if is_further {
                reach = *place;
            }
            reach
        })
        .collect();
    read.retain(|finding| {
        let own = finding.place;
        let begun = |place: &Place| (place.file, place.span.start) < (own.file, own.span.end);
        let before = known.partition_point(begun);
        let reach = before.checked_sub(1).and_then(|last| reaches.get(last));
        reach.is_none_or(|reach| reach.file != own.file || reach.span.end <= own.span.start)
    });
    written.into_iter().chain(read).collect()
}

/// The first few of what was found in a file beside a record: a log says the same on each line.
fn first(mut found: Vec<Finding>) -> Vec<Finding> {
    let more = found.len().saturating_sub(TOLD_MAX);
    found.truncate(TOLD_MAX);
    if let Some(last) = found.pop() {
        found.push(match more {
            0 => last,
            1 => last.help("there is one more of them in this file"),
            more => last.help(format!("there are {more} more of them in this file")),
        });
    }
    found
}

const TOLD_MAX: usize = 5;
