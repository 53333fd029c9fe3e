//! What was said in a record, as whoever follows it hears of it: the posts, and what nobody posted
//! but a follower must not miss, such as a maintenance that began by the clock, a postmortem, or
//! a correction of what was published wrongly.

use chrono::{DateTime, NaiveDate};

use super::Site;
use crate::facts::phase::{self, Stage, began};
use crate::model::RecordKey;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Kind, Record};
use crate::model::relation::Correction;
use crate::model::update::{Update, UpdateStatus};
use crate::time::{Instant, Precision, TimePoint};

/// One thing that was said.
#[derive(Clone, Debug)]
pub struct Post<'a> {
    /// When it was said.
    pub at: Instant,
    /// When it last changed: when it was said, or put right.
    pub changed: Instant,
    /// What was said.
    pub said: Said<'a>,
}

/// What was said.
#[derive(Clone, Debug)]
pub enum Said<'a> {
    /// That there is this record; nothing was posted in it.
    Record,
    /// An update.
    Update(&'a Update),
    /// A status that came without a word, by the clock or by an end that only the record states.
    Status(UpdateStatus),
    /// The postmortem.
    Postmortem,
    /// What was put right at one moment.
    Corrections(Vec<&'a Correction>),
}

/// Stands for a time that is not known and that nothing depends on.
pub const UNKNOWN: Instant = DateTime::UNIX_EPOCH;

impl<'a> Site<'a> {
    /// All that was said in a record until the site was built, oldest first. There is always
    /// something.
    pub fn posts(&self, key: RecordKey) -> Vec<Post<'a>> {
        let record = self.content.get(key);
        let now = self.facts.now;
        let mut posts: Vec<Post<'a>> = phase::by_the_clock(record, &self.content.components)
            .into_iter()
            .map(|step| Post::new(step.from, Said::Status(step.status)))
            .collect();
        posts.extend(corrections(record));
        if self.has_postmortem(record) {
            let at = self.postmortem_told(key);
            posts.push(Post {
                changed: self.put_right(record, RecordPart::Rest, at),
                ..Post::new(at, Said::Postmortem)
            });
        }
        posts.extend(self.silent_end(key));
        posts.retain(|post| post.at <= now);
        // Of these a moment of the future is allowed, as far as clocks lie apart.
        let updates = &record.updates[..self.posted(record)];
        posts.extend(updates.iter().map(|update| Post {
            changed: self.put_right(record, RecordPart::Update(update), update.at),
            ..Post::new(update.at, Said::Update(update))
        }));
        if updates.is_empty() {
            let at = self.first_heard(key);
            posts.push(Post {
                changed: self.put_right(record, RecordPart::Rest, at),
                ..Post::new(at, Said::Record)
            });
        }
        posts.sort_by_key(|post| (post.at, post.said.rank()));
        posts
    }

    /// When something was last said in a record, but for corrections, which are no news of it.
    pub fn last_heard(&self, key: RecordKey) -> Instant {
        let posts = self.posts(key);
        let news = posts
            .iter()
            .filter(|post| !matches!(post.said, Said::Corrections(_)));
        news.map(|post| post.at).max().unwrap_or(UNKNOWN)
    }

    /// When there was first word of a record: its first post, else when it was published where it
    /// comes from, else when it began, else the day in its name, else when it was over. Of what is not over and tells no
    /// time at all, only this is known: today. A guess that moved with every build would look like
    /// news each time.
    pub fn first_heard(&self, key: RecordKey) -> Instant {
        let record = self.content.get(key);
        // Of these a moment of the future is allowed, as far as clocks lie apart.
        if let Some(first) = record.updates[..self.posted(record)].first() {
            return first.at;
        }
        let zone = &self.config.zone;
        let published = record.source.as_ref().and_then(|it| it.published.as_ref());
        let is_over = self.facts.record(key).phase.stage == Stage::Closed;
        [
            known(published),
            began(record),
            named_day(record).map(|day| zone.start_of_day(day)),
            known(record.ended.as_ref()),
        ]
        .into_iter()
        .flatten()
        .find(|at| *at <= self.facts.now)
        .unwrap_or_else(|| {
            if is_over {
                UNKNOWN
            } else {
                zone.start_of_day(zone.date(self.facts.now))
            }
        })
    }

    /// When the postmortem was published; where nobody says so, with the last word before it.
    fn postmortem_told(&self, key: RecordKey) -> Instant {
        let record = self.content.get(key);
        let published = record
            .postmortem
            .as_ref()
            .filter(|postmortem| postmortem.status != Some(PostmortemStatus::Draft))
            .and_then(|postmortem| known(postmortem.published.as_ref()));
        let updates = record.updates.iter().map(|update| update.at);
        published
            .or_else(|| {
                let now = self.facts.now;
                updates
                    .chain(known(record.ended.as_ref()))
                    .filter(|at| *at <= now)
                    .max()
            })
            .unwrap_or_else(|| self.first_heard(key))
    }

    /// When a part of a record that was said at a moment last changed: when it was last put right since, by a
    /// correction that names it. An update is named by `field: updates.ID`, and what of it may follow
    /// behind another point.
    pub fn put_right(&self, record: &Record, part: RecordPart<'_>, said: Instant) -> Instant {
        let concerns = |correction: &&Correction| {
            let field = correction.field.as_deref();
            let named = field.and_then(|field| field.strip_prefix("updates."));
            match part {
                RecordPart::Update(update) => named.is_some_and(|named| update.is_named_by(named)),
                RecordPart::Rest => named.is_none(),
            }
        };
        let corrections = record.corrections.iter().filter(concerns);
        corrections
            .filter_map(|correction| correction.at.at)
            .filter(|at| *at <= self.facts.now)
            .fold(said, Instant::max)
    }

    /// An end that the record states and no post tells. Of one that is known to the day it is told when that
    /// day began, or with the last post of it: a guess that does not move while the day lasts.
    pub fn silent_end(&self, key: RecordKey) -> Option<Post<'a>> {
        let record = self.content.get(key);
        let phase = self.facts.record(key).phase;
        let ended = record.ended.as_ref()?;
        let day = ended.at?..ended.end_in(&record.zone)?;
        let is_over = phase.stage == Stage::Closed && phase.status.is_final();
        let is_told = || {
            let steps = phase::phases(record, &self.content.components);
            let mut posted = steps.iter().filter(|step| step.from <= self.facts.now);
            posted.any(|step| step.status.is_final())
        };
        if record.kind == Kind::Notice || !is_over || is_told() {
            return None;
        }
        let updates = record.updates.iter().map(|update| update.at);
        let said = updates.chain(record.updates.is_empty().then(|| self.first_heard(key)));
        let last = said.filter(|at| day.contains(at)).max();
        let at = last.unwrap_or(day.start);
        (at <= self.facts.now).then(|| Post::new(at, Said::Status(phase.status)))
    }
}

impl<'a> Post<'a> {
    fn new(at: Instant, said: Said<'a>) -> Self {
        Self {
            at,
            changed: at,
            said,
        }
    }

    /// Its name in the record, for ever.
    pub fn name(&self) -> String {
        match &self.said {
            Said::Record => String::new(),
            Said::Update(update) => format!("u-{}", update.id),
            Said::Status(status) => status.name().to_owned(),
            Said::Postmortem => "postmortem".to_owned(),
            Said::Corrections(_) => format!("corrected-{}", self.at.format("%Y%m%dT%H%M%SZ")),
        }
    }

    /// How closely it is known when it was said, by what its record states.
    pub fn precision(&self, record: &Record) -> Precision {
        let stated = match &self.said {
            Said::Record => None,
            Said::Update(update) => Some(&update.stated),
            Said::Status(status) if status.is_final() => record.ended.as_ref(),
            Said::Status(_) => record.started.as_ref(),
            Said::Postmortem => record
                .postmortem
                .as_ref()
                .and_then(|postmortem| postmortem.published.as_ref()),
            Said::Corrections(corrections) => corrections.first().map(|correction| &correction.at),
        };
        stated
            .filter(|stated| {
                let day = stated.at.zip(stated.end_in(&record.zone));
                day.is_some_and(|(from, until)| from == self.at || (from..until).contains(&self.at))
            })
            .map_or(Precision::Minute, |stated| stated.precision)
    }

    /// Where it stands on the record's page: the name of an element there; empty for the page.
    pub fn place(&self) -> String {
        match &self.said {
            Said::Record | Said::Status(_) => String::new(),
            Said::Update(_) | Said::Postmortem => self.name(),
            Said::Corrections(_) => "s-corrections".to_owned(),
        }
    }

    /// The status that it states.
    pub fn status(&self) -> Option<UpdateStatus> {
        match self.said {
            Said::Update(update) => update.status,
            Said::Status(status) => Some(status),
            Said::Record | Said::Postmortem | Said::Corrections(_) => None,
        }
    }
}

impl Said<'_> {
    /// Which of two things that were said at the same moment comes first.
    fn rank(&self) -> u8 {
        match self {
            Said::Record => 0,
            Said::Status(status) if !status.is_final() => 1,
            Said::Update(_) => 2,
            Said::Status(_) => 3,
            Said::Postmortem => 4,
            Said::Corrections(_) => 5,
        }
    }
}

/// The day in a record's name: where it states no time, people look for it there.
pub(super) fn named_day(record: &Record) -> Option<NaiveDate> {
    let day = |name: &str| NaiveDate::parse_from_str(name.get(..10)?, "%Y-%m-%d").ok();
    day(&record.id).or_else(|| day(&record.file_name))
}

/// A part of a record that is a post by itself.
#[derive(Clone, Copy)]
pub enum RecordPart<'p> {
    /// One of its updates.
    Update(&'p Update),
    /// All but the updates.
    Rest,
}

/// A post for each moment at which something was put right.
fn corrections(record: &Record) -> Vec<Post<'_>> {
    let mut dated: Vec<(Instant, &Correction)> = record
        .corrections
        .iter()
        .filter_map(|correction| Some((correction.at.at?, correction)))
        .collect();
    dated.sort_by_key(|(at, _)| *at);
    dated
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter_map(|same| {
            let (at, _) = same.first()?;
            let corrections = same.iter().map(|(_, correction)| *correction).collect();
            Some(Post::new(*at, Said::Corrections(corrections)))
        })
        .collect()
}

fn known(point: Option<&TimePoint>) -> Option<Instant> {
    point?.at
}
