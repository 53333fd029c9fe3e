//! What rules of postmortems ask a record: its sections, wherever they stand, and its steps.

use super::passage::{Form, Part};
use super::subject::Subject;
use crate::diagnostic::Place;
use crate::facts::impact::Felt;
use crate::model::postmortem::{CauseState, NextStep, PostmortemStatus};
use crate::model::record::{Impact, Stated};
use crate::model::relation::RelationKind;
use crate::model::section::SectionKind;

impl<'a> Subject<'a> {
    /// Whether the postmortem claims to be complete.
    pub fn is_final(&self) -> bool {
        let postmortem = self.record.postmortem.as_ref();
        postmortem.and_then(|postmortem| postmortem.status) == Some(PostmortemStatus::Final)
    }

    /// Whether it has a text and no heading in it: then nobody can know what that tells by looking
    /// for its sections.
    pub fn is_loose(&self) -> bool {
        let body = &self.record.body;
        body.headings.is_empty() && !body.text.is_empty()
    }

    /// Whether users felt at least this much. What was felt counts as minor when nothing says how
    /// bad it was.
    pub fn hurts(&self, at_least: Impact) -> bool {
        (self.is_unweighed() && at_least <= Impact::Minor)
            || matches!(self.facts.felt, Felt::Impact(impact) if impact >= at_least)
    }

    /// Whether it names what was affected, and nothing says how badly.
    pub fn is_unweighed(&self) -> bool {
        self.was_felt() && !self.states_severity() && self.affected().next().is_some()
    }

    /// Whether another record tells what this one records.
    pub fn is_duplicate(&self) -> bool {
        let related = &self.record.related;
        related
            .iter()
            .any(|relation| relation.kind == RelationKind::DuplicateOf)
    }

    /// Where the body begins in the file, from which its headings count.
    pub fn body_start(&self) -> usize {
        self.whole.documents(self.key()).record.body.start
    }

    /// The body's sections of a kind: the place of each heading, and the text below it.
    pub fn sections(&self, kind: SectionKind) -> impl Iterator<Item = (Place, &'a str)> {
        let (text, file) = (self.text(), self.record.file);
        let sections = self.record.body.sections.iter();
        sections
            .filter(move |section| section.kind == kind)
            .filter_map(move |section| {
                let below = text.get(section.content.range())?;
                Some((section.heading.at(file), below))
            })
    }

    /// Whether the body has a section of a kind, and something in it.
    pub fn has_section(&self, kind: SectionKind) -> bool {
        self.sections(kind).any(|(_, text)| !text.trim().is_empty())
    }

    /// Whether a cause is told that is more than a guess.
    pub fn tells_cause(&self) -> bool {
        let cause = self.record.root_cause.as_ref();
        let is_open = matches!(
            cause.and_then(|cause| cause.state),
            Some(CauseState::Unknown | CauseState::Undeterminable | CauseState::Suspected)
        );
        let is_told = cause.is_some_and(|cause| cause.summary.is_some());
        !is_open && (is_told || self.has_section(SectionKind::RootCause))
    }

    /// Where the cause is told: in the front matter, else below its heading.
    pub fn cause_place(&self) -> Place {
        match self.sections(SectionKind::RootCause).next() {
            Some((heading, _)) if !self.has("root_cause") => heading,
            _ => self.place("root_cause.summary"),
        }
    }

    /// The steps of the front matter, by their numbers there.
    pub fn next_steps(&self) -> &'a [NextStep] {
        let steps = self.record.next_steps.as_ref();
        steps.and_then(Stated::given).map_or(&[], Vec::as_slice)
    }

    /// The steps that remain to be done; one without a status does, unless its words say that it
    /// was done.
    pub fn open_steps(&self) -> impl Iterator<Item = (usize, &'a NextStep)> {
        let steps = self.next_steps().iter().enumerate();
        steps.filter(|(_, step)| match step.status {
            Some(status) => status.is_open(),
            None => !tells_done(&step.text),
        })
    }

    /// The place of a step's value, or of the step when it has none.
    pub fn step_place(&self, index: usize, key: &str) -> Place {
        self.place(&format!("next_steps.{index}.{key}"))
    }

    /// Whether some parts of the record, headings among them, have one of these words in
    /// them, in whatever case. Words are given in lower case; their beginning is enough.
    pub fn mentions(&self, wanted: impl Fn(Part) -> bool, words: &[&str]) -> bool {
        // What a page's list of posts became is HTML, in which no passages are looked for.
        let updates = self.record.updates.iter().enumerate();
        let is_told = |text: &str| {
            let text = text.to_ascii_lowercase();
            words.iter().any(|word| begins_word(&text, word))
        };
        let mut in_html = updates.filter(|(_, update)| update.text.starts_with('<'));
        if in_html.any(|(index, update)| wanted(Part::Update(index)) && is_told(&update.text)) {
            return true;
        }
        self.passages()
            .iter()
            .filter(|passage| passage.form != Form::Code && wanted(passage.part))
            .any(|passage| is_told(&passage.text))
    }
}

/// Whether the words of a step say that it was done: `(done)`, `We have added an alert`.
fn tells_done(text: &str) -> bool {
    let text = text.to_ascii_lowercase().replace('\u{2019}', "'");
    let start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let marks = ["(done)", "(completed)", "[done]", "\u{2705}"];
    marks.iter().any(|mark| text.contains(mark)) || DONE.iter().any(|done| start.starts_with(done))
}

/// How what was done begins.
const DONE: &[&str] = &[
    "added ",
    "created ",
    "deployed ",
    "disabled ",
    "done",
    "enabled ",
    "fixed ",
    "implemented ",
    "increased ",
    "removed ",
    "replaced ",
    "reverted ",
    "rolled ",
    "sent ",
    "updated ",
    "we added ",
    "we have ",
    "we've ",
];

/// Whether a word of a text begins like this.
pub(super) fn begins_word(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}
