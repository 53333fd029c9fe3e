//! What an importer makes of another system's items, in the terms of the record format. A draft
//! holds texts and times as they will be written; nothing of it has been checked against a site.

use crate::config::Compatibility;
use crate::diagnostic::Place;
use crate::model::component::ComponentStatus;
use crate::model::postmortem::{DetectedBy, PostmortemStatus, StepClass, StepStatus};
use crate::model::record::{Extra, Impact};
use crate::model::relation::RelationKind;
use crate::model::update::UpdateStatus;
use crate::time::Precision;

/// One record to be. Its fields are the keys of the record format, in its order; what the source
/// does not say is empty.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The source's own name of the item, the same in every import, such as `w8x2kq9v4c1n`.
    pub key: String,
    /// What numbers its items, where another such may number others alike: a repository. Its name
    /// and a `#` stand before the number in the key.
    pub origin: Option<String>,
    /// Where the item stands in the source.
    pub place: Place,
    /// The name of its file or bundle without an ending, below `incidents/`; folders are allowed.
    /// Absent: made of the day and the title.
    pub file: Option<String>,
    /// Whether readers see it.
    pub publication: Publication,
    /// What users could not do.
    pub title: String,
    /// The permalink.
    pub id: String,
    /// Older addresses that must keep working.
    pub aliases: Vec<String>,
    /// What sort of thing it is.
    pub kind: DraftKind,
    /// Free words.
    pub labels: Vec<String>,
    /// What users felt.
    pub impact: Option<Impact>,
    /// Internal urgency.
    pub severity: Option<String>,
    /// What was affected.
    pub components: Vec<DraftAffected>,
    /// Who was affected, in a sentence.
    pub scope: Option<String>,
    /// The IANA name of the zone of its times that bear no offset.
    pub zone: Option<String>,
    /// The start of the impact.
    pub started: Option<Moment>,
    /// When the operators knew.
    pub detected: Option<Moment>,
    /// When somebody took it on.
    pub acknowledged: Option<Moment>,
    /// When the cause was known.
    pub identified: Option<Moment>,
    /// When the impact stopped being severe.
    pub mitigated: Option<Moment>,
    /// The end of the impact.
    pub ended: Option<Moment>,
    /// The intervals of impact, when it came in several.
    pub impact_windows: Vec<DraftWindow>,
    /// How it was noticed.
    pub detection: Option<DraftDetection>,
    /// Why it happened.
    pub root_cause: Option<String>,
    /// What happened.
    pub timeline: Vec<DraftEvent>,
    /// What was said.
    pub updates: Vec<DraftUpdate>,
    /// What will be done.
    pub next_steps: Vec<DraftStep>,
    /// What it belongs with.
    pub related: Vec<DraftRelation>,
    /// The state of the postmortem.
    pub postmortem: Option<DraftPostmortem>,
    /// Archived comments.
    pub comments: Vec<DraftComment>,
    /// Where it comes from.
    pub source: DraftSource,
    /// `x-` keys, for what the format does not hold.
    pub extra: Vec<(String, Extra)>,
    /// Values that could not be understood; they are written below the body, so that nobody
    /// loses them.
    pub unread: Vec<Unread>,
    /// The Markdown below the front matter.
    pub body: String,
    /// Files that lie beside it: their paths within its bundle, and in the source.
    pub assets: Vec<DraftAsset>,
    /// What it is a translation of, when it is one.
    pub translation: Option<TranslationOf>,
    /// Its words in other languages.
    pub words: Vec<DraftWords>,
}

/// What a draft is a translation of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationOf {
    /// The source's own name of the original.
    pub key: String,
    /// The language that this one is in, as the source calls it.
    pub language: String,
}

/// A record's words in another language. Items of lists go by their times; by their order where
/// those do not tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftWords {
    /// The tag of the language.
    pub language: String,
    /// What users could not do.
    pub title: String,
    /// What was said, with the `x-` keys of each.
    pub updates: Vec<DraftSaid>,
    /// What happened.
    pub timeline: Vec<DraftSaid>,
    /// `x-` keys.
    pub extra: Vec<(String, Extra)>,
    /// The Markdown below the front matter.
    pub body: String,
}

/// The words of an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSaid {
    /// The time by which the item goes.
    pub at: Option<String>,
    /// Its words.
    pub text: String,
    /// `x-` keys.
    pub extra: Vec<(String, Extra)>,
}

/// Whether readers see a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Publication {
    /// They do.
    #[default]
    Published,
    /// They did not where it comes from, or see it in another record: it is written below a folder
    /// that no build reads.
    Withheld,
}

/// What sort of thing a draft records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DraftKind {
    /// Something went wrong.
    #[default]
    Incident,
    /// Planned work.
    Maintenance(Option<DraftSchedule>),
    /// Something to know.
    Notice,
}

/// The announced window of a maintenance; both times as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSchedule {
    /// Its start.
    pub from: String,
    /// Its end.
    pub until: String,
    /// Whether it is moved on by updates only, not by the clock.
    pub by_updates: bool,
}

/// An affected component, with its status when that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAffected {
    /// The source's own name of it: the [`DraftComponent::key`]. It becomes the id that the
    /// component gets in `candor.yaml`.
    pub id: String,
    /// How badly.
    pub status: Option<ComponentStatus>,
}

/// A time value, as it is written into a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time; `unknown` is one.
    pub at: String,
    /// How closely it is known, when that does not follow from how it is written.
    pub precision: Option<Precision>,
    /// What was published, where it had to be read differently.
    pub as_published: Option<String>,
    /// A word on it.
    pub note: Option<String>,
}

/// One interval of impact.
#[derive(Clone, Debug)]
pub struct DraftWindow {
    /// Its start.
    pub from: Moment,
    /// Its end.
    pub until: Option<Moment>,
    /// What it affected.
    pub components: Vec<DraftAffected>,
}

/// How it was noticed.
#[derive(Clone, Debug, Default)]
pub struct DraftDetection {
    /// By whom.
    pub by: Option<DetectedBy>,
    /// In which way.
    pub how: Option<String>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct DraftEvent {
    /// When.
    pub at: Moment,
    /// What.
    pub text: String,
    /// Where evidence stands.
    pub link: Option<String>,
}

/// One post.
#[derive(Clone, Debug)]
pub struct DraftUpdate {
    /// When it was posted. An update takes a plain time only: what was published differently is
    /// kept beside it as `x-as-published`.
    pub at: Moment,
    /// What it declares.
    pub status: Option<UpdateStatus>,
    /// Its words.
    pub text: String,
    /// Who posted it.
    pub by: Option<String>,
    /// The time it speaks of.
    pub effective: Option<Moment>,
    /// Statuses that change with it.
    pub components: Vec<DraftAffected>,
    /// Its name.
    pub id: Option<String>,
    /// `x-` keys.
    pub extra: Vec<(String, Extra)>,
}

/// What will be done.
#[derive(Clone, Debug, Default)]
pub struct DraftStep {
    /// What.
    pub text: String,
    /// To what end.
    pub class: Option<StepClass>,
    /// The team or role that does it.
    pub owner: Option<String>,
    /// By which day, such as `2026-03-10`.
    pub due: Option<String>,
    /// How far it is.
    pub status: Option<StepStatus>,
    /// The day on which it was done.
    pub done: Option<String>,
    /// Where it is tracked; a full address.
    pub link: Option<String>,
    /// How urgent, in the author's words.
    pub priority: Option<String>,
}

/// A tie to another record.
#[derive(Clone, Debug)]
pub struct DraftRelation {
    /// What the other is to this one.
    pub kind: RelationKind,
    /// The other's id.
    pub id: String,
    /// A few words on it.
    pub note: Option<String>,
}

/// The state of the postmortem.
#[derive(Clone, Debug, Default)]
pub struct DraftPostmortem {
    /// How far it is.
    pub status: Option<PostmortemStatus>,
    /// When it was published.
    pub published: Option<Moment>,
    /// Why there is none.
    pub reason: Option<String>,
}

/// A comment from where the record was published.
#[derive(Clone, Debug)]
pub struct DraftComment {
    /// Who wrote it.
    pub by: Option<String>,
    /// Whether the publisher spoke.
    pub is_official: bool,
    /// When.
    pub at: Option<Moment>,
    /// Its words.
    pub text: String,
}

/// Where a record comes from.
#[derive(Clone, Debug, Default)]
pub struct DraftSource {
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archive_url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was fetched, as the source says.
    pub fetched: Option<Moment>,
    /// Under which terms.
    pub licence: Option<String>,
}

/// A value that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What the source calls it.
    pub name: String,
    /// The value as it stands there.
    pub text: String,
}

/// A file beside a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftAsset {
    /// Its path within the bundle.
    pub name: String,
    /// Its path in the source.
    pub path: String,
}

/// A component or group to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftComponent {
    /// The source's own name of it, the same in every import.
    pub key: String,
    /// Its id, if the source has one that people know; empty: made of the name.
    pub id: String,
    /// What readers see.
    pub name: String,
    /// Older addresses that must keep working.
    pub aliases: Vec<String>,
    /// One sentence on what it is.
    pub description: Option<String>,
    /// The day from which uptime is counted.
    pub since: Option<String>,
    /// `x-` keys.
    pub extra: Vec<(String, Extra)>,
    /// What stands in it.
    pub children: Vec<DraftComponent>,
    /// From where it is known.
    pub listing: Listing,
}

/// From where a component is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// The source has it among its components, as it is now.
    #[default]
    Own,
    /// Items name it, as it was called then.
    ByItems,
}

/// What the source says about the whole site.
#[derive(Clone, Debug, Default)]
pub struct DraftSite {
    /// The source's own name of it, the same in every import, if it has one besides its address.
    pub key: Option<String>,
    /// Its name.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The IANA name of its zone.
    pub time_zone: Option<String>,
    /// The language of its words.
    pub language: Option<String>,
    /// The others that some of them are in, too.
    pub languages: Vec<String>,
    /// The system whose documents the site should have, for those who read them there.
    pub compatibility: Option<Compatibility>,
    /// `x-` keys.
    pub extra: Vec<(String, Extra)>,
}

impl Draft {
    /// An empty draft of an item.
    pub fn new(key: impl Into<String>, place: Place) -> Self {
        let key = key.into();
        Self {
            id: key.clone(),
            key,
            origin: None,
            place,
            file: None,
            publication: Publication::Published,
            title: String::new(),
            aliases: Vec::new(),
            kind: DraftKind::Incident,
            labels: Vec::new(),
            impact: None,
            severity: None,
            components: Vec::new(),
            scope: None,
            zone: None,
            started: None,
            detected: None,
            acknowledged: None,
            identified: None,
            mitigated: None,
            ended: None,
            impact_windows: Vec::new(),
            detection: None,
            root_cause: None,
            timeline: Vec::new(),
            updates: Vec::new(),
            next_steps: Vec::new(),
            related: Vec::new(),
            postmortem: None,
            comments: Vec::new(),
            source: DraftSource::default(),
            extra: Vec::new(),
            unread: Vec::new(),
            body: String::new(),
            assets: Vec::new(),
            translation: None,
            words: Vec::new(),
        }
    }

    /// Keeps a value that could not be understood.
    pub fn keep_unread(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.unread.push(Unread {
            name: name.into(),
            text: text.into(),
        });
    }
}

impl Draft {
    /// Keeps what only the source's system has below a key of its own, such as `x-statuspage`.
    pub fn keep_own(&mut self, key: &str, own: Vec<(String, Extra)>) {
        keep_own(&mut self.extra, key, own);
    }
}

impl DraftUpdate {
    /// Keeps what only the source's system has below a key of its own, such as `x-statuspage`.
    pub fn keep_own(&mut self, key: &str, own: Vec<(String, Extra)>) {
        keep_own(&mut self.extra, key, own);
    }
}

/// Adds to the map of a key; one that would be empty is not made.
fn keep_own(extra: &mut Vec<(String, Extra)>, key: &str, own: Vec<(String, Extra)>) {
    if own.is_empty() {
        return;
    }
    let there = extra.iter_mut().find_map(|(name, value)| match value {
        Extra::Map(entries) if name == key => Some(entries),
        _ => None,
    });
    match there {
        Some(entries) => entries.extend(own),
        None => extra.push((key.to_owned(), Extra::Map(own))),
    }
}

impl Moment {
    /// A time that is written as it was published.
    pub fn plain(at: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            precision: None,
            as_published: None,
            note: None,
        }
    }
}

impl DraftUpdate {
    /// A post of which nothing is known but when and what.
    pub fn new(at: Moment, text: impl Into<String>) -> Self {
        Self {
            at,
            status: None,
            text: text.into(),
            by: None,
            effective: None,
            components: Vec::new(),
            id: None,
            extra: Vec::new(),
        }
    }
}
