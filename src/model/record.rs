//! A record: one incident, maintenance or notice, with everything its author said.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::alias::Alias;
use super::component::{ComponentKey, ComponentStatus, Components};
use super::postmortem::{
    Detection, Lessons, NextStep, Postmortem, PostmortemStatus, RootCause, TimelineEvent,
    Workaround,
};
use super::promise::Promise;
use super::relation::{Correction, Relation, Source};
use super::scope::Scope;
use super::section::Section;
use super::update::{Comment, Update};
use crate::diagnostic::FileId;
pub use crate::extra::{Extra, Extras};
use crate::parse::markdown::Heading;
use crate::time::{Instant, TimePoint, Zone};

/// The keys that hold sections of the postmortem.
pub const DRAFTED: [&str; 5] = [
    "root_cause",
    "response",
    "next_steps",
    "lessons",
    "postmortem",
];

/// One incident, maintenance or notice.
#[derive(Clone, Debug)]
pub struct Record {
    /// The permalink, for ever.
    pub id: String,
    /// Older ids and paths that must keep working.
    pub aliases: Vec<Alias>,
    /// What sort of thing it records.
    pub kind: Kind,
    /// What users cannot do, and where.
    pub title: String,
    /// Free words; [`Record::has_label`] asks for one.
    pub labels: Vec<String>,
    /// Until when no details may be published.
    pub embargo_until: Option<Instant>,
    /// What users felt, as stated; [`crate::facts::impact`] derives it when absent.
    pub impact: Option<Impact>,
    /// Internal urgency, a name of the site's scale.
    pub severity: Option<String>,
    /// What was affected, in the order stated.
    pub components: Vec<Affected>,
    /// Who was affected.
    pub scope: Scope,
    /// The zone of the record's times that bear no offset, and in which they are shown.
    pub zone: Zone,
    /// The calendar by which its business time is counted, when that is not the site's.
    pub calendar: Option<String>,
    /// The start of the impact on users.
    pub started: Option<TimePoint>,
    /// When the operators knew.
    pub detected: Option<TimePoint>,
    /// When somebody took it on.
    pub acknowledged: Option<TimePoint>,
    /// When the cause was known.
    pub identified: Option<TimePoint>,
    /// When the impact stopped being severe.
    pub mitigated: Option<TimePoint>,
    /// The end of the impact on users.
    pub ended: Option<TimePoint>,
    /// The announced window of a maintenance as it is stated; [`Schedule`] is what follows from it.
    pub announced: Option<Announced>,
    /// The intervals of impact, when it came in several.
    pub impact_windows: Vec<ImpactWindow>,
    /// Whether data was lost; said on the page when stated.
    pub data_loss: Option<Stated<String>>,
    /// How it was noticed.
    pub detection: Option<Detection>,
    /// Why it happened.
    pub root_cause: Option<RootCause>,
    /// How the operators responded.
    pub response: Option<String>,
    /// What happened, as reconstructed, in time order.
    pub timeline: Vec<TimelineEvent>,
    /// What was said, as posted, oldest first.
    pub updates: Vec<Update>,
    /// What users could do meanwhile.
    pub workarounds: Vec<Workaround>,
    /// What customers should do from now on.
    pub recommendations: Option<Stated<Vec<String>>>,
    /// What will be done.
    pub next_steps: Option<Stated<Vec<NextStep>>>,
    /// What was learnt.
    pub lessons: Lessons,
    /// Other records and dates this one belongs with.
    pub related: Vec<Relation>,
    /// What was promised outside of updates.
    pub promises: Vec<Promise>,
    /// The state of the postmortem.
    pub postmortem: Option<Postmortem>,
    /// What was published wrongly and put right.
    pub corrections: Vec<Correction>,
    /// Comments archived from where the record was published.
    pub comments: Vec<Comment>,
    /// Where an imported record comes from.
    pub source: Option<Source>,
    /// Its id at Statuspage, if it was there before.
    pub statuspage_id: Option<String>,
    /// The author's own `x-` keys, for templates.
    pub extra: Extras,
    /// The postmortem's text.
    pub body: Body,
    /// The file it was read from.
    pub file: FileId,
    /// The name of that file or of its bundle, without an ending.
    pub file_name: String,
    /// Files that lie beside a bundle's record.
    pub assets: Vec<Asset>,
    /// How far it is in the language of its site.
    pub wording: Wording,
    /// Its texts that are in the language of the original, for want of a translation; those of
    /// updates, and its title, say so themselves.
    pub untranslated: BTreeSet<String>,
}

/// How far something is in the language of the site that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// As its author wrote it.
    Original,
    /// All of it is translated.
    Translated,
    /// Words are missing: there is more in the original than when it was translated.
    InPart,
    /// It stands there as its author wrote it, for want of a translation.
    Untranslated,
}

/// A file beside a bundle's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path within the bundle.
    pub name: String,
    /// Width and height in pixels, when it is an image.
    pub size: Option<(u32, u32)>,
}

/// What sort of thing a record records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something went wrong.
    Incident,
    /// Planned work in a window.
    Maintenance(Option<Schedule>),
    /// Something to know that changes no status.
    Notice,
}

/// The announced window of a maintenance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Its start.
    pub from: Instant,
    /// Its end.
    pub until: Instant,
    /// Who moves it on.
    pub progress: Progress,
}

/// The bounds of an announced window, with what is known about each.
#[derive(Clone, Debug)]
pub struct Announced {
    /// Its start.
    pub from: TimePoint,
    /// Its end; a day is its last.
    pub until: TimePoint,
    /// The `x-` keys of the schedule.
    pub extra: Extras,
}

/// How a maintenance moves from scheduled to completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// By the clock, unless an update says otherwise.
    Automatic,
    /// By updates only.
    ByUpdates,
}

/// What users felt, least first; the names are those of the Statuspage API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Nothing.
    None,
    /// Slowness or a few errors.
    Minor,
    /// Something did not work for some.
    Major,
    /// Nothing worked, or nobody could work.
    Critical,
}

/// An affected component and, when stated, its status from the start of the impact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affected {
    /// Which.
    pub component: ComponentKey,
    /// How badly; absent when the status follows from the record's impact.
    pub status: Option<ComponentStatus>,
}

impl Affected {
    /// What a list says of each leaf: what is said of a group holds for all that stands in it, unless
    /// the list names one of them, or a group nearer to it.
    pub fn leafwise<'l>(list: &'l [Self], components: &Components) -> Cow<'l, [Self]> {
        let is_leaf = |affected: &Self| !components.get(affected.component).is_group();
        if list.iter().all(is_leaf) {
            return Cow::Borrowed(list);
        }
        let is_named = |key| list.iter().any(|affected| affected.component == key);
        let of_leaf = |affected: &Self, leaf: ComponentKey| {
            let nearest = std::iter::once(leaf).chain(components.ancestors(leaf));
            let nearest = nearest.into_iter().find(|key| is_named(*key));
            (nearest == Some(affected.component)).then_some(Self {
                component: leaf,
                ..*affected
            })
        };
        let leaves = list.iter().flat_map(|affected| {
            let leaves = components.leaves_below(affected.component);
            leaves
                .into_iter()
                .filter_map(move |leaf| of_leaf(affected, leaf))
        });
        Cow::Owned(leaves.collect())
    }
}

/// One interval of impact.
#[derive(Clone, Debug)]
pub struct ImpactWindow {
    /// Its start.
    pub from: TimePoint,
    /// Its end; absent while it lasts.
    pub until: Option<TimePoint>,
    /// What it affected; empty means all of the record's components.
    pub components: Vec<Affected>,
    /// Its `x-` keys.
    pub extra: Extras,
}

/// Something the author stated: that there is nothing, or what there is. Absence, which
/// says neither, is the `Option` around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated<T> {
    /// The record says `none`.
    Nothing,
    /// The record says this.
    Given(T),
}

/// The Markdown below the front matter.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The text, without blank lines around it.
    pub text: String,
    /// Where the text begins in the file, in bytes.
    pub start: usize,
    /// Its headings; spans are bytes of the body as it stands in the file.
    pub headings: Vec<Heading>,
    /// Its known sections.
    pub sections: Vec<Section>,
}

impl Wording {
    /// The name that templates know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Translated => "translated",
            Self::InPart => "in-part",
            Self::Untranslated => "untranslated",
        }
    }
}

impl Record {
    /// What names a component in this record: itself, or the nearest group around it that stands in one of
    /// its lists.
    pub fn name_for(&self, component: ComponentKey, components: &Components) -> ComponentKey {
        let windows = self.impact_windows.iter().flat_map(|it| &it.components);
        let updates = self.updates.iter().flat_map(|it| &it.components);
        let named = || {
            self.components
                .iter()
                .chain(windows.clone())
                .chain(updates.clone())
        };
        let is_named = |key: &ComponentKey| named().any(|affected| affected.component == *key);
        std::iter::once(component)
            .chain(components.ancestors(component))
            .find(is_named)
            .unwrap_or(component)
    }

    /// Whether it bears a label.
    pub fn has_label(&self, label: &str) -> bool {
        self.labels.iter().any(|own| own == label)
    }

    /// Whether its postmortem is out.
    pub fn is_told(&self) -> bool {
        self.postmortem.as_ref().is_some_and(Postmortem::is_out)
    }

    /// Whether its postmortem is a draft.
    pub fn is_draft(&self) -> bool {
        self.postmortem
            .as_ref()
            .is_some_and(|postmortem| postmortem.status == Some(PostmortemStatus::Draft))
    }

    /// Takes the postmortem out: its text, those of its sections that stand in the front matter,
    /// under the keys [`DRAFTED`], and the corrections that tell what stands or stood there.
    pub fn withhold_draft(&mut self) {
        self.root_cause = None;
        self.response = None;
        self.lessons = Lessons::default();
        self.next_steps = None;
        self.body = Body::default();
        if let Some(postmortem) = &mut self.postmortem {
            postmortem.reason = None;
            postmortem.extra.clear();
        }
        self.corrections.retain(|correction| {
            // Without a field it is of the text.
            let field = correction.field.as_deref();
            field.is_some_and(|field| !is_of_the_draft(field))
        });
    }

    /// The path of its page below the site's root, and the folder of its files.
    pub fn path(&self) -> String {
        format!("incidents/{}/", self.id)
    }

    /// A file beside it.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.name == name)
    }

    /// The newest update, if any.
    pub fn newest_update(&self) -> Option<&Update> {
        self.updates.last()
    }
}

/// Whether a correction's `field` is a key whose value a draft withholds, or a value below one. Of
/// `postmortem` that are all but those that say when it is due and how far it is.
fn is_of_the_draft(field: &str) -> bool {
    let mut keys = field.trim().split(['.', '[', ' ']);
    let key = keys.next().unwrap_or_default();
    match key {
        "postmortem" => !matches!(keys.next(), Some("status" | "due" | "published")),
        _ => DRAFTED.contains(&key),
    }
}

impl Impact {
    /// All impacts with the names they have in records.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("none", Self::None),
        ("minor", Self::Minor),
        ("major", Self::Major),
        ("critical", Self::Critical),
    ];

    /// The name in records and the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Critical => "critical",
        }
    }

    /// The status of a component that a record lists without one (the record format).
    pub fn component_status(self) -> ComponentStatus {
        match self {
            Self::None => ComponentStatus::Operational,
            Self::Minor => ComponentStatus::DegradedPerformance,
            Self::Major => ComponentStatus::PartialOutage,
            Self::Critical => ComponentStatus::MajorOutage,
        }
    }
}

impl<T> Stated<T> {
    /// What there is, if the record names something.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Nothing => None,
            Self::Given(value) => Some(value),
        }
    }
}
