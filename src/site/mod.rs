//! Which pages exist, where they stand, and what is on each. Pages are planned at once and
//! their views built one at a time, so that a site of any size needs little memory.

pub mod view;
pub mod address;
pub mod api;
pub mod json;
mod times;
mod extra;
mod cards;
mod status;
mod record;
mod story;
mod history;
mod search;
mod component;
mod linked;
mod turns;
mod course;
mod event;
mod posts;
mod slice;

pub use event::{Event, Reminders, Span, Standing};
pub use posts::{Post, RecordPart, Said, UNKNOWN};
pub use record::due;
pub use slice::Slice;
pub use times::{iso, iso_milliseconds};

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::facts::Facts;
use crate::facts::phase::{self, Stage, began};
use crate::facts::promises::{self, Kept};
use crate::model::alias::Alias;
use crate::model::component::ComponentKey;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Kind, Record, Wording};
use crate::model::reference;
use crate::model::relation::{RelationKind, RelationTarget};
use crate::model::{Content, RecordKey};
use crate::time::{Instant, TimePoint};
use address::Addresses;
use history::Month;
use view::{Frame, Language, Overall, Picture, Turn};

/// What stands in front of ids in the body of a record.
const POSTMORTEM_PREFIX: &str = "pm-";

/// A planned site.
#[derive(Debug)]
pub struct Site<'a> {
    /// What it tells.
    pub content: &'a Content,
    /// What it says about itself.
    pub config: &'a Config,
    /// What follows from both.
    pub facts: &'a Facts,
    /// Its status in a word and a sentence.
    overall: Overall,
    /// Where its pages stand.
    pub addresses: Addresses,
    /// Whether unpublished postmortems are shown.
    pub drafts: Drafts,
    /// The ledgers of translated records: facts are of the originals, and so are the words in them.
    ledgers: BTreeMap<RecordKey, Vec<Kept>>,
    /// Relations as seen from the other end.
    inverse: BTreeMap<RecordKey, Vec<(RelationKind, RecordKey)>>,
    /// The records begun in each month, newest first.
    months: BTreeMap<Month, Vec<RecordKey>>,
    /// Closed records for which no time is known.
    undated: Vec<RecordKey>,
    /// The records of each component and group, newest first, by component.
    by_component: Vec<Vec<RecordKey>>,
    /// The records that have feeds of their own.
    followed: BTreeSet<RecordKey>,
    /// The levels that follow its own by themselves.
    levels: Vec<Turn<&'static str>>,
    /// From when pages that tell of the whole must be taken for out of date.
    stale_from: Option<Instant>,
}

/// Whether unpublished postmortems are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// As for the public.
    Hidden,
    /// As for the authors.
    Shown,
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The status page.
    Status,
    /// A record.
    Record(RecordKey),
    /// The overview of all months.
    History,
    /// A month.
    Month(Month),
    /// The search.
    Search,
    /// All components.
    Components,
    /// A component or group.
    Component(ComponentKey),
    /// What programs can read.
    Api,
    /// What a server shows for an address that does not exist.
    NotFound,
    /// A page at an old address.
    Redirect {
        /// The old path, without a slash at either end.
        from: String,
        /// What stood there.
        to: Moved,
    },
}

/// What has a page at another address than it once had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// A record.
    Record(RecordKey),
    /// A component or group.
    Component(ComponentKey),
}

impl Moved {
    /// All that may have, records first.
    pub fn all(content: &Content) -> impl Iterator<Item = Self> {
        let records = content.iter().map(|(key, _)| Self::Record(key));
        let components = content.components.iter();
        records.chain(components.map(|(key, _)| Self::Component(key)))
    }

    /// Its older addresses.
    pub fn aliases(self, content: &Content) -> &[Alias] {
        match self {
            Self::Record(key) => &content.get(key).aliases,
            Self::Component(key) => &content.components.get(key).aliases,
        }
    }
}

/// Where a text is shown.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// The record whose files its relative links mean.
    pub record: Option<&'a Record>,
    /// The level of its highest heading.
    pub heading: u8,
    /// What stands in front of ids in it; may be empty.
    pub id_prefix: &'a str,
}

/// Turns Markdown into HTML. Views need it; how it is done is none of their business.
pub trait Prose {
    /// A text of any length.
    fn block(&self, text: &str, spot: Spot<'_>) -> String;
    /// A short text, without a paragraph around it.
    fn inline(&self, text: &str, spot: Spot<'_>) -> String;
    /// The visible words, cut near a number of characters.
    fn plain(&self, text: &str, limit: usize) -> String;
}

/// Texts as they are, for tests that need no more.
#[cfg(test)]
struct Plain;

#[cfg(test)]
impl Prose for Plain {
    fn block(&self, text: &str, _: Spot<'_>) -> String {
        text.to_owned()
    }

    fn inline(&self, text: &str, _: Spot<'_>) -> String {
        text.to_owned()
    }

    fn plain(&self, text: &str, limit: usize) -> String {
        text.chars().take(limit).collect()
    }
}

/// What the theme knows of the language of pages, and of others.
#[derive(Clone, Debug)]
pub struct Speech<'a> {
    /// See [`Frame::direction`].
    pub direction: &'a str,
    /// See [`Frame::locale`].
    pub locale: &'a str,
    /// See [`Frame::languages`].
    pub languages: &'a [Language],
    /// See [`Frame::picture`].
    pub picture: Option<Picture>,
}

impl<'a> Site<'a> {
    /// Plans a site.
    pub fn plan(
        content: &'a Content,
        config: &'a Config,
        facts: &'a Facts,
        drafts: Drafts,
    ) -> Self {
        let mut inverse: BTreeMap<RecordKey, Vec<(RelationKind, RecordKey)>> = BTreeMap::new();
        for (key, record) in content.iter() {
            for relation in &record.related {
                if let RelationTarget::Record(id) = &relation.to
                    && let Some(other) = content.meant(id)
                {
                    inverse.entry(other).or_default().push((relation.kind, key));
                }
            }
        }
        let mut months: BTreeMap<Month, Vec<RecordKey>> = BTreeMap::new();
        let mut undated = Vec::new();
        let mut by_component = vec![Vec::new(); content.components.len()];
        let listed = facts
            .newest_first()
            .filter(|key| is_listed(content, facts, *key));
        for key in listed {
            let began = facts.record(key).began.map(|began| config.zone.date(began));
            match began.or_else(|| posts::named_day(content.get(key))) {
                Some(day) => months.entry(Month::of(day)).or_default().push(key),
                None => undated.push(key),
            }
            for component in touched(content, content.get(key)) {
                by_component[component.index()].push(key);
            }
        }
        let translated = content
            .iter()
            .filter(|(_, record)| matches!(record.wording, Wording::Translated | Wording::InPart));
        let ledgers = translated
            .map(|(key, record)| (key, promises::of(record, config, facts.now)))
            .collect();
        let mut site = Self {
            overall: cards::overall(content, facts, facts.statuses()),
            content,
            config,
            facts,
            addresses: Addresses::below(config.root(), config.home()),
            drafts,
            ledgers,
            inverse,
            months,
            undated,
            by_component,
            followed: BTreeSet::new(),
            stale_from: None,
            levels: Vec::new(),
        };
        site.levels = site.level_turns();
        site.followed = site.records_to_follow();
        let keys = content.iter().map(|(key, _)| key);
        site.stale_from = keys.filter_map(|key| site.stale_from(key)).min();
        site
    }

    /// All pages. Whether a redirect would stand where something else does is for the caller to see.
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = vec![
            Page::Status,
            Page::History,
            Page::Search,
            Page::Components,
            Page::NotFound,
        ];
        if self.is_original() {
            pages.push(Page::Api);
        }
        pages.extend(self.months.keys().map(|month| Page::Month(*month)));
        pages.extend(
            self.content
                .components
                .iter()
                .map(|(key, _)| Page::Component(key)),
        );
        pages.extend(self.content.iter().map(|(key, _)| Page::Record(key)));
        for to in Moved::all(self.content) {
            let aliases = to.aliases(self.content).iter();
            pages.extend(aliases.map(|alias| Page::Redirect {
                from: alias.path(),
                to,
            }));
        }
        pages
    }

    /// The path of a page below the site's root, with a slash at its end: its address
    /// before it is encoded.
    pub fn path(&self, page: &Page) -> Cow<'static, str> {
        match page {
            Page::Status => Cow::Borrowed(""),
            Page::Record(key) => Cow::Owned(self.content.get(*key).path()),
            Page::History => Cow::Borrowed("history/"),
            Page::Month(month) => Cow::Owned(format!("history/{month}/")),
            Page::Search => Cow::Borrowed("search/"),
            Page::Components => Cow::Borrowed("components/"),
            Page::Component(key) => Cow::Owned(format!(
                "components/{}/",
                self.content.components.get(*key).id
            )),
            Page::Api => Cow::Borrowed("api/"),
            Page::NotFound => Cow::Borrowed("404.html"),
            Page::Redirect { from, .. } if from.is_empty() => Cow::Borrowed(""),
            Page::Redirect { from, .. } => Cow::Owned(format!("{from}/")),
        }
    }

    /// Whether its language is the one that its records are written in.
    pub fn is_original(&self) -> bool {
        self.config.folder == "/"
    }

    /// The language that records are written in.
    pub fn original(&self) -> &'a str {
        let config = self.config;
        let original = config.languages.first();
        original.map_or(&config.language, |(original, _)| original)
    }

    /// The language of what stands there in the original's for want of a translation.
    pub fn language_of(&self, wording: Wording) -> Option<&'a str> {
        (wording == Wording::Untranslated).then(|| self.original())
    }

    /// What every page knows.
    pub fn frame(&'a self, page: &Page, speech: Speech<'a>) -> Frame<'a> {
        let language = &self.config.language;
        Frame {
            home: self.config.home(),
            languages: match page {
                // There once.
                Page::Api | Page::Redirect { .. } => &[],
                _ => speech.languages,
            },
            original: self.original(),
            site: &self.config.title,
            logo: self
                .config
                .look
                .logo
                .as_ref()
                .map(|(name, _)| name.as_str()),
            root: self.config.root(),
            base: self.config.url.as_deref().unwrap_or_default(),
            host: self.host(),
            language,
            locale: speech.locale,
            direction: speech.direction,
            path: Cow::Owned(address::encode(&self.path(page))),
            built: times::time(self.facts.now, &self.config.zone),
            stale_from: match page {
                // They tell of nothing.
                Page::NotFound | Page::Api | Page::Redirect { .. } => None,
                Page::Record(key) => self.stale_from(*key).map(times::iso),
                _ => self.stale_from.map(times::iso),
            },
            version: env!("CARGO_PKG_VERSION"),
            overall: self.overall.level,
            levels: &self.levels,
            json_ld: linked::json_ld(self, page, language),
            follow: self.follow(page),
            picture: speech.picture,
            extra: extra::extras(&self.config.extra),
        }
    }

    /// The name that a place has on a record's page: headings of the postmortem may be called as
    /// they are in the record alone.
    pub fn anchor<'t>(&self, record: &Record, place: &'t str) -> Cow<'t, str> {
        let id = reference::decoded(place);
        let mut headings = record.body.headings.iter();
        if headings.any(|heading| heading.id == id) {
            Cow::Owned(format!("{POSTMORTEM_PREFIX}{place}"))
        } else {
            Cow::Borrowed(place)
        }
    }

    /// The records that lists have, newest first: of an incident or notice that has not begun
    /// there is nothing to say.
    pub fn listed(&self) -> impl Iterator<Item = RecordKey> {
        let (content, facts) = (self.content, self.facts);
        facts
            .newest_first()
            .filter(move |key| is_listed(content, facts, *key))
    }

    /// Its status in a word and a sentence.
    pub fn overall(&self) -> &Overall {
        &self.overall
    }

    /// Scheme and host of the site's address; empty when it has none.
    pub fn host(&self) -> &'a str {
        let Some(url) = self.config.url.as_deref() else {
            return "";
        };
        url.strip_suffix(self.config.root()).unwrap_or(url)
    }

    /// The host alone, without a port, as names for ever have it.
    pub fn domain(&self) -> String {
        let host = self.host();
        let host = host.split_once("://").map_or(host, |(_, host)| host);
        let host = host.rsplit('@').next().unwrap_or_default();
        address::encode(host.split(':').next().unwrap_or_default())
    }

    /// The view of a redirect.
    pub fn redirect(&self, to: Moved) -> view::Redirect {
        let path = self.path(&match to {
            Moved::Record(key) => Page::Record(key),
            Moved::Component(key) => Page::Component(key),
        });
        let url = self.config.url.as_ref();
        view::Redirect {
            to: self.addresses.file(&path),
            canonical: url.map(|url| format!("{url}{}", address::encode(&path))),
        }
    }

    /// The text below a record's front matter, as far as readers may see it.
    pub fn text_of(&self, record: &'a Record) -> &'a str {
        if self.postmortem_is_visible(record) {
            &record.body.text
        } else {
            ""
        }
    }

    /// What a record promised, in the words of the site's language.
    pub fn promises(&self, key: RecordKey) -> &[Kept] {
        let own = self.ledgers.get(&key);
        own.unwrap_or(&self.facts.record(key).promises)
    }

    /// Whether a record's postmortem may be shown.
    fn postmortem_is_visible(&self, record: &Record) -> bool {
        self.drafts == Drafts::Shown
            || record
                .postmortem
                .as_ref()
                .is_none_or(|postmortem| postmortem.status != Some(PostmortemStatus::Draft))
    }
}

fn is_listed(content: &Content, facts: &Facts, key: RecordKey) -> bool {
    let is_maintenance = matches!(content.get(key).kind, Kind::Maintenance(_));
    is_maintenance || facts.record(key).phase.stage != Stage::Coming
}

/// The components a record affects at any time, the groups they stand in, and what stands in the groups
/// that it affects.
fn touched(content: &Content, record: &Record) -> Vec<ComponentKey> {
    let windows = record
        .impact_windows
        .iter()
        .flat_map(|window| &window.components);
    let updates = record.updates.iter().flat_map(|update| &update.components);
    let mut touched: Vec<ComponentKey> = record
        .components
        .iter()
        .chain(windows)
        .chain(updates)
        .flat_map(|affected| {
            let components = &content.components;
            let leaves = components.leaves_below(affected.component);
            let below = leaves
                .into_iter()
                .flat_map(|leaf| std::iter::once(leaf).chain(components.ancestors(leaf)));
            below.chain(std::iter::once(affected.component))
        })
        .collect();
    touched.sort_unstable();
    touched.dedup();
    touched
}

/// When something was last said about a record: its newest update or its postmortem, else when
/// it ended or began. What is dated after `now` has not been said.
pub fn last_said(record: &Record, now: Instant) -> Option<Instant> {
    let point = |point: Option<&TimePoint>| point.and_then(|point| point.at);
    let published = record
        .postmortem
        .as_ref()
        .filter(|postmortem| postmortem.status != Some(PostmortemStatus::Draft))
        .and_then(|postmortem| point(postmortem.published.as_ref()));
    let ended = point(record.ended.as_ref());
    let posted = phase::posted(record, now);
    let updates = record.updates[..posted].iter().map(|update| update.at);
    updates
        .chain(published.filter(|at| *at <= now))
        .max()
        .or(ended.filter(|at| *at <= now))
        .or_else(|| began(record))
}

/// When a record last changed: something was said, or put right. What feeds and search engines
/// call its change.
pub fn last_change(record: &Record, now: Instant) -> Option<Instant> {
    let corrections = record.corrections.iter();
    corrections
        .filter_map(|correction| correction.at.at)
        .filter(|at| *at <= now)
        .chain(last_said(record, now))
        .max()
}
