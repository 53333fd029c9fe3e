//! The parts of a site that can be followed by themselves. Each has feeds, and a component's or
//! the site's also a calendar and a badge, under the same names in the folder of its page.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::view::{Card, Follow};
use super::{Page, Site, address, last_change};
use crate::config::RecordFeeds;
use crate::facts::STRIP_DAYS;
use crate::facts::phase::{Phase, Stage};
use crate::facts::promises::Outcome;
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::promise::PromiseKind;
use crate::model::record::Kind;
use crate::time::Instant;

/// How many of the newest records have feeds of their own, whatever is to be heard of them.
const FOLLOWED_MIN: usize = 100;

/// A part of a site that can be followed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slice {
    /// All of it.
    Whole,
    /// A component or group.
    Component(ComponentKey),
    /// A record.
    Record(RecordKey),
}

impl Slice {
    /// The page in whose folder its files stand.
    pub fn page(self) -> Page {
        match self {
            Self::Whole => Page::Status,
            Self::Component(key) => Page::Component(key),
            Self::Record(key) => Page::Record(key),
        }
    }
}

impl<'a> Site<'a> {
    /// The site, and its components and groups.
    pub fn parts(&self) -> impl Iterator<Item = Slice> + use<'a> {
        let components = &self.content.components;
        std::iter::once(Slice::Whole).chain(components.iter().map(|(key, _)| Slice::Component(key)))
    }

    /// The records that are followed by themselves, and so have feeds of their own: the newest, and
    /// others of which more may be heard. That is so while they are not over, for as long after the
    /// last word as the site shows days, and while a postmortem or report is promised. Of the rest
    /// nothing new is to be expected, and files for many thousand of them would only make builds
    /// slow; should there be news, they are back. Whoever wants all says so in `candor.yaml`.
    pub fn followed(&self) -> impl Iterator<Item = RecordKey> + '_ {
        self.followed.iter().copied()
    }

    /// Whether a record has feeds of its own.
    pub fn is_followed(&self, key: RecordKey) -> bool {
        self.followed.contains(&key)
    }

    pub(super) fn records_to_follow(&self) -> BTreeSet<RecordKey> {
        let since = self.facts.now - TimeDelta::days(STRIP_DAYS.cast_signed());
        let newest = match self.config.record_feeds {
            RecordFeeds::All => usize::MAX,
            RecordFeeds::Newest => FOLLOWED_MIN,
        };
        self.listed()
            .enumerate()
            .filter(|(place, key)| *place < newest || self.has_more_to_say(*key, since))
            .map(|(_, key)| key)
            .collect()
    }

    fn has_more_to_say(&self, key: RecordKey, since: Instant) -> bool {
        let facts = self.facts.record(key);
        let is_promised = |kind| matches!(kind, PromiseKind::Postmortem | PromiseKind::Report);
        let worked = facts.work.and_then(|work| work.until);
        let last = last_change(self.content.get(key), self.facts.now);
        let mut promises = facts.promises.iter();
        facts.phase.stage != Stage::Closed
            || last.max(worked).is_some_and(|at| at >= since)
            || promises.any(|it| is_promised(it.kind) && it.outcome == Outcome::Open)
    }

    /// The part that a page is about, as far as it is followed; of other pages the whole.
    pub fn slice_of(&self, page: &Page) -> Slice {
        match page {
            Page::Component(key) => Slice::Component(*key),
            Page::Record(key) if self.is_followed(*key) => Slice::Record(*key),
            _ => Slice::Whole,
        }
    }

    /// What programs can follow from a page.
    pub(super) fn follow(&self, page: &Page) -> Option<Follow<'a>> {
        let url = self.config.url.as_deref()?;
        let slice = self.slice_of(page);
        let folder = address::encode(&self.path(&slice.page()));
        // Calendar programs take this scheme for their own, and ask for the rest like for a page.
        let address = url.split_once("://").map_or(url, |(_, rest)| rest);
        let calendar = |name: &str| format!("webcal://{address}{folder}{name}");
        let is_planned =
            |key: RecordKey| matches!(self.content.get(key).kind, Kind::Maintenance(_));
        let (has_work, has_incidents) = match slice {
            Slice::Whole | Slice::Component(_) => (true, true),
            Slice::Record(key) => (is_planned(key), false),
        };
        Some(Follow {
            part: match slice {
                Slice::Whole => "site",
                Slice::Component(_) => "component",
                Slice::Record(_) => "record",
            },
            name: self.name_of(slice),
            href: format!("{}{folder}", self.config.root()),
            calendar: has_work.then(|| calendar("calendar.ics")),
            incidents: has_incidents.then(|| calendar("incidents.ics")),
        })
    }

    /// The records of a part.
    pub fn records_of(&self, slice: Slice) -> Cow<'_, [RecordKey]> {
        match slice {
            Slice::Whole => Cow::Owned(self.listed().collect()),
            Slice::Component(key) => Cow::Borrowed(&self.by_component[key.index()]),
            Slice::Record(key) => Cow::Owned(vec![key]),
        }
    }

    /// What goes on in a part: incidents, worst first, then maintenance that has begun and what will
    /// begin by itself.
    pub fn going_on(&self, slice: Slice) -> Vec<Card<'a>> {
        let keys = self.records_of(slice);
        let of_kind = |kind: fn(&Kind) -> bool| -> Vec<RecordKey> {
            let keys = keys.iter().copied();
            keys.filter(|key| kind(&self.content.get(*key).kind))
                .collect()
        };
        let mut incidents = of_kind(|kind| *kind == Kind::Incident);
        incidents.retain(|key| self.facts.record(*key).phase.stage == Stage::Open);
        incidents.sort_by_key(|key| (Reverse(self.facts.record(*key).felt), *key));
        let mut cards: Vec<Card<'a>> = incidents.into_iter().map(|key| self.card(key)).collect();
        let mut planned = of_kind(|kind| matches!(kind, Kind::Maintenance(_)));
        planned.retain(|key| self.facts.record(*key).phase.stage != Stage::Closed);
        let is_open = |phase: &Phase| phase.stage == Stage::Open;
        cards.extend(self.staged(&planned, is_open, |key| self.card(key)));
        cards
    }

    /// What a part is called; the whole bears the site's title. A component's name stands behind
    /// those of its groups.
    pub fn name_of(&self, slice: Slice) -> Cow<'a, str> {
        let components = &self.content.components;
        match slice {
            Slice::Whole => Cow::Borrowed(&self.config.title),
            Slice::Record(key) => Cow::Borrowed(&self.content.get(key).title),
            Slice::Component(key) => {
                let mut names: Vec<&str> = components
                    .ancestors(key)
                    .map(|above| components.get(above).name.as_str())
                    .collect();
                names.reverse();
                names.push(&components.get(key).name);
                Cow::Owned(names.join(" › "))
            }
        }
    }
}
