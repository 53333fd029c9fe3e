//! Updates and promises as rules ask for them: the words of each update, where its values
//! stand, and what state it leaves things in.

use regex::Regex;

use super::matches::has_word;
use super::passage::{Form, Part, Passage, Sentence};
use super::postmortem::begins_word;
use super::subject::Subject;
use crate::diagnostic::Place;
use crate::facts::phase::{self, Stage as Standing};
use crate::facts::promises::Kept;
use crate::model::promise::PromiseKind;
use crate::model::record::Kind;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::time::Instant;

/// A start with its time, as first updates tell it: for rules to have compiled.
pub(super) const START: &str = r"\b(?:(?:start(?:ed|ing)?|beg[ai]n(?:ning)?)(?: time)?:?|since)(?: at)?(?: (?:about|around|approximately|approx\.?|roughly|circa))? [0-9]{1,2}(?::[0-9]{2})? ?(?:[ap]\.?m|[0-9]|utc|gmt)?";

/// Beginnings of words in titles of planned work.
const TITLES_OF_WORK: &[&str] = &[
    "brownout",
    "decommission",
    "maintenance",
    "migrat",
    "planned",
    "scheduled",
    "upgrad",
    "rollout",
];

/// Beginnings of words that tell of work.
const WORK: &[&str] = &[
    "activat",
    "brownout",
    "maintenance",
    "migrat",
    "move",
    "moving",
    "operation",
    "proceed",
    "replac",
    "security advisory",
    "switch",
    "upgrad",
];

/// Beginnings of words that tell what is to come.
const AHEAD: &[&str] = &[
    "going to",
    "planned",
    "scheduled",
    "starting at",
    "we are doing",
    "we will",
    "we're doing",
    "we'll",
    "will be",
    "will begin",
    "will migrate",
    "will start",
    "will upgrade",
];

/// Beginnings of words that tell of a fault.
const FAULTS: &[&str] = &[
    "after",
    "are down",
    "broken",
    "crash",
    "degrad",
    "delay",
    "due to",
    "error",
    "fail",
    "incident",
    "is down",
    "outage",
    "problem",
    "slow",
    "stuck",
    "unavail",
    "unreach",
    "went down",
];

impl<'a> Subject<'a> {
    /// The time of the check.
    pub fn now(&self) -> Instant {
        self.whole.facts.now
    }

    /// Whether it is an incident that is under way.
    pub fn is_open_incident(&self) -> bool {
        self.record.kind == Kind::Incident && self.facts.phase.stage == Standing::Open
    }

    /// Whether it is an incident that is over.
    pub fn is_closed_incident(&self) -> bool {
        self.record.kind == Kind::Incident && self.facts.phase.stage == Standing::Closed
    }

    /// Whether its title or its first post announces work: then what users felt was planned,
    /// whatever its `kind` says. Only English is understood.
    pub fn announces_work(&self) -> bool {
        let title = self.record.title.to_ascii_lowercase();
        let opening = self.record.updates.first().map(|update| {
            let text = update.text.to_lowercase().replace('\u{2019}', "'");
            let end = text.find(". ").into_iter().chain(text.find("\n\n")).min();
            text[..end.unwrap_or(text.len())].to_owned()
        });
        let has = |text: &str, words: &[&str]| words.iter().any(|word| begins_word(text, word));
        let is_announced =
            |text: &String| has(text, AHEAD) && has(text, WORK) && !has(text, FAULTS);
        (has(&title, TITLES_OF_WORK) && !has(&title, FAULTS))
            || opening.as_ref().is_some_and(is_announced)
    }

    /// The place of a value of an update, such as `next_update`: the value, or its `at` when
    /// there is no such value, or the update.
    pub fn place_in_update(&self, index: usize, key: &str) -> Place {
        let place = self.update_place(index);
        let node = self.update_node(index);
        let value = |key| Some(&node?.get(key)?.value);
        // Of what is said of a time besides, rules of times want nothing.
        let time = || value("at").map(|at| at.get("at").map_or(at, |entry| &entry.value));
        value(key)
            .filter(|_| key != "at")
            .or_else(time)
            .map_or(place, |value| value.span.at(place.file))
    }

    /// The place of when an update was posted.
    pub fn posted(&self, index: usize) -> Place {
        self.place_in_update(index, "at")
    }

    /// Whether nothing need follow an update: it is a final one, or may be, because its status
    /// could not be read.
    pub fn may_be_last(&self, index: usize) -> bool {
        match self.record.updates[index].status {
            Some(status) => status.is_final(),
            None => self.has_in_update(index, "status"),
        }
    }

    /// Whether an update has a value at a key, right or wrong.
    pub fn has_in_update(&self, index: usize, key: &str) -> bool {
        self.update_node(index)
            .is_some_and(|node| node.get(key).is_some())
    }

    /// What was promised outside of `next_update`, with where it was.
    pub fn promises(&self) -> impl Iterator<Item = (&'a Kept, Place)> {
        let promises = self.facts.promises.iter();
        promises.filter(|kept| kept.update.is_none()).map(|kept| {
            let path = match kept.entry {
                Some(number) if self.record.promises[number].due.is_some() => {
                    format!("promises.{number}.due")
                }
                Some(number) => format!("promises.{number}"),
                None => "postmortem.due".to_owned(),
            };
            (kept, self.place(&path))
        })
    }

    /// The update that closed the record.
    pub fn closing_update(&self) -> Option<usize> {
        let closing = phase::closing_update(self.record, &phase::said(self.record))?;
        let mut updates = self.record.updates.iter();
        updates.position(|update| std::ptr::eq(update, closing))
    }

    /// How many updates were posted before the record was closed: those of an open incident.
    pub fn updates_while_open(&self) -> usize {
        self.closing_update().unwrap_or(self.record.updates.len())
    }

    /// The status that stands once an update is posted: its own, or the one before it.
    pub fn status_after(&self, index: usize) -> Option<UpdateStatus> {
        self.record.updates[..=index]
            .iter()
            .rev()
            .find_map(|update| update.status)
    }

    /// The running words of an update.
    pub fn update_prose(&self, index: usize) -> impl Iterator<Item = &Passage> {
        self.prose()
            .filter(move |passage| passage.part == Part::Update(index))
    }

    /// The sentences of all posts, each with its update's number, if that has a time.
    pub fn posted_sentences(&self) -> impl Iterator<Item = (Option<usize>, Sentence<'_>)> {
        self.prose()
            .filter_map(|passage| match (passage.part, passage.form) {
                (_, Form::Cell) => None,
                (Part::Update(update), _) => Some((Some(update), passage)),
                (Part::Undated, _) => Some((None, passage)),
                _ => None,
            })
            .flat_map(|(update, passage)| {
                let sentences = passage.sentences();
                sentences.map(move |sentence| (update, sentence))
            })
    }

    /// The sentences of all updates, each with its update's number.
    pub fn update_sentences(&self) -> impl Iterator<Item = (usize, Sentence<'_>)> {
        self.posted_sentences()
            .filter_map(|(update, sentence)| Some((update?, sentence)))
    }

    /// Whether the record lists a promise that some words of a post speak of, and of which
    /// something holds. What an update says of the next one is listed as its `next_update`.
    pub fn lists_promise(
        &self,
        update: Option<usize>,
        words: &str,
        holds: impl Fn(&Kept) -> bool,
    ) -> bool {
        let words = words.to_ascii_lowercase();
        let (next, others): (Vec<&Kept>, Vec<&Kept>) = self
            .facts
            .promises
            .iter()
            .partition(|kept| kept.update.is_some());
        let mut next = next.into_iter().filter(|kept| kept.update == update);
        let mut others = others.into_iter().enumerate();
        update.is_some() && next.any(&holds)
            || others.any(|(number, kept)| {
                // A bound that could not be read is one all the same.
                is_spoken_of(kept, &words) && (holds(kept) || self.has_unread_due(number))
            })
    }

    /// Whether a promise of the front matter has a bound that could not be read.
    fn has_unread_due(&self, number: usize) -> bool {
        let Some(promise) = self.record.promises.get(number) else {
            return false;
        };
        let node = match self.front().get("promises").map(|list| &list.value.value) {
            Some(Value::Sequence(items)) => items.get(number),
            _ => None,
        };
        promise.due.is_none() && node.is_some_and(|node| node.get("due").is_some())
    }

    /// The sentences of an update.
    pub fn sentences_of(&self, index: usize) -> impl Iterator<Item = Sentence<'_>> {
        let all = self.update_sentences();
        all.filter(move |(update, _)| *update == index)
            .map(|(_, sentence)| sentence)
    }

    /// The start that the first update tells, with where it does, by [`START`].
    pub(super) fn start_told(&self, start: &Regex) -> Option<(Place, Instant)> {
        let (posted, zone) = (self.record.updates.first()?.at, &self.record.zone);
        let patterns = std::slice::from_ref(start);
        let mut said = self.said_in(patterns, |part| part == Part::Update(0));
        said.find_map(|said| {
            let clock = said.clock().filter(|_| !is_of_the_end(said.before()))?;
            let at = clock.near(&said.passage.text, posted, zone)?;
            let day = self.day_of(said.passage, &clock.range)?;
            (zone.date(at) == day).then(|| (said.passage.place(clock.range), at))
        })
    }

    /// The title's words with their place.
    pub fn title(&self) -> Option<&Passage> {
        self.passages()
            .iter()
            .find(|passage| passage.part == Part::Title)
    }

    /// The updates of the front matter as they stand there, in the order of the file.
    pub fn update_nodes(&self) -> &'a [Node] {
        match self.front().get("updates").map(|list| &list.value.value) {
            Some(Value::Sequence(items)) => items,
            _ => &[],
        }
    }

    /// Whether an update of the front matter has a time that can be read.
    pub fn is_dated(&self, update: &Node) -> bool {
        let place = update.span.at(self.record.file);
        self.record
            .updates
            .iter()
            .any(|update| update.place == place)
    }

    /// Whether each update has a time that can be read, so that their order is known.
    pub fn are_all_updates_dated(&self) -> bool {
        self.update_nodes().iter().all(|node| self.is_dated(node)) && !self.has_undated_file()
    }

    /// Whether there is a file with an update that has no time that can be read.
    pub fn has_undated_file(&self) -> bool {
        let mut files = self.whole.documents(self.key()).updates.iter();
        let dated = |file| {
            self.record
                .updates
                .iter()
                .any(|update| update.place.file == file)
        };
        files.any(|update| !dated(update.document.file))
    }

    fn update_node(&self, index: usize) -> Option<&'a Node> {
        let place = self.update_place(index);
        if place.file != self.record.file {
            return self.update_front(place.file);
        }
        self.update_nodes()
            .iter()
            .find(|item| item.span == place.span)
    }
}

/// Whether words in small letters speak of a promise.
fn is_spoken_of(promise: &Kept, words: &str) -> bool {
    let has_any = |beginnings: &[&str]| beginnings.iter().any(|word| words.contains(word));
    match promise.kind {
        PromiseKind::NextUpdate => false,
        PromiseKind::Postmortem | PromiseKind::Report => has_any(&[
            "analysis",
            "post-mortem",
            "postmortem",
            "rca",
            "report",
            "root cause",
        ]),
        PromiseKind::Eta => has_any(&["back", "fix", "resol", "restor", "work"]),
        PromiseKind::MonitoringUntil => has_any(&["monitor", "watch"]),
        PromiseKind::Other => {
            let text = promise.text.as_deref().unwrap_or_default();
            let long = text.split(' ').filter(|word| word.len() > "status".len());
            long.filter(|word| words.contains(&word.to_ascii_lowercase()))
                .count()
                > 1
        }
    }
}

/// Whether a sentence goes on to tell since when it works.
fn is_of_the_end(before: &str) -> bool {
    has_word(
        before,
        &[
            "again",
            "back",
            "recovered",
            "resolved",
            "restored",
            "works",
        ],
    )
}
