//! What was said in a record, as Statuspage would have it: every change of status has a post,
//! also those that the clock makes, and the postmortem is one.

use super::Api;
use super::code::Code;
use super::kept::Kept;
use super::statuspage::{AffectedComponent, Update};
use super::times;
use crate::facts::phase::{self, Stage};
use crate::facts::spans;
use crate::model::RecordKey;
use crate::model::component::{ComponentKey, ComponentStatus};
use crate::model::record::{Affected, Kind, Record};
use crate::model::update::{self, UpdateStatus};
use crate::site::RecordPart;
use crate::time::Instant;

/// A post on its way into a document.
struct Post<'p> {
    at: Instant,
    id: Code,
    /// The status that it states; else things are as they were.
    status: Option<UpdateStatus>,
    body: &'p str,
    affects: Affects<'p>,
}

/// What a post says about components.
#[derive(Clone, Copy)]
enum Affects<'p> {
    /// What the update states, and how things were when it was posted.
    Posted(&'p update::Update),
    /// How things are now.
    AsNow,
    /// Nothing.
    Nothing,
}

impl<'a> Api<'a> {
    /// The posts of a record up to now, newest first. There is always one.
    pub(super) fn posts(&'a self, key: RecordKey) -> Vec<Update<'a>> {
        let site = self.site;
        let record = site.content.get(key);
        let now = site.facts.now;
        let mut posts = self.said(key);
        let by_the_clock = phase::by_the_clock(record, &site.content.components);
        posts.extend(
            by_the_clock
                .iter()
                .filter(|step| step.from <= now)
                .filter_map(|step| self.automatic(record, step.from, step.status)),
        );
        // What the clock did comes before what was said of it.
        posts.sort_by_key(|post| (post.at, matches!(post.affects, Affects::Posted(_))));
        if self.site.posted(record) > 0
            && let Some(end) = site.silent_end(key)
            && let Some(post) = self.automatic(record, end.at, site.facts.record(key).phase.status)
        {
            let behind = posts.partition_point(|post| post.at <= end.at);
            posts.insert(behind, post);
        }

        let leaves = self.touched(record);
        let mut before: Vec<ComponentStatus> = vec![ComponentStatus::Operational; leaves.len()];
        let mut status = match record.kind {
            Kind::Incident => UpdateStatus::Investigating,
            Kind::Maintenance(_) => UpdateStatus::Scheduled,
            Kind::Notice => UpdateStatus::Resolved,
        };
        let mut updates: Vec<Update<'a>> = Vec::with_capacity(posts.len() + 2);
        for post in posts {
            if record.kind != Kind::Notice {
                status = post.status.unwrap_or(status);
            }
            let affected = self.affected(key, post.affects, &leaves, &mut before);
            let mut update = Update {
                affected_components: affected,
                ..self.update(key, post.id, status.name(), post.body, post.at)
            };
            if let Affects::Posted(posted) = post.affects {
                let changed = site.put_right(record, RecordPart::Update(posted), post.at);
                self.say_again(Kept::of(&posted.extra), changed, &mut update);
            }
            updates.push(update);
        }
        let phase = site.facts.record(key).phase;
        // That it is over follows from the record: the posts say nothing of it.
        if record.kind != Kind::Notice && status != phase.status {
            let at = times::closed(site, key).unwrap_or(now);
            if let Some(post) = self.automatic(record, at, phase.status) {
                updates.push(self.update(key, post.id, phase.status.name(), post.body, at));
            }
        }
        if self.has_postmortem(key) {
            let at = times::postmortem(site, key).unwrap_or(now);
            let kept = Kept::of(&record.extra).below("postmortem");
            let id = kept.text("id").and_then(Code::kept);
            let id = id.unwrap_or_else(|| Code::of_post(record, "postmortem"));
            let mut update = self.update(key, id, "postmortem", postmortem(record), at);
            let changed = site.put_right(record, RecordPart::Rest, at);
            self.say_again(kept, changed, &mut update);
            updates.push(update);
        }
        updates.reverse();
        updates
    }

    /// The record's own updates; of a record without any, what it says in all.
    fn said(&self, key: RecordKey) -> Vec<Post<'a>> {
        let record = self.site.content.get(key);
        let mut posts: Vec<Post<'a>> = record.updates[..self.site.posted(record)]
            .iter()
            .map(|update| Post {
                at: update.at,
                id: Code::of_post(record, &update.id),
                status: update.status,
                body: &update.text,
                affects: Affects::Posted(update),
            })
            .collect();
        if posts.is_empty() {
            let phase = self.site.facts.record(key).phase;
            let is_announced = matches!(record.kind, Kind::Maintenance(Some(_)));
            posts.push(Post {
                at: self.site.first_heard(key),
                id: Code::of_post(record, "record"),
                status: (!is_announced).then_some(phase.status),
                body: self.told_by(record),
                affects: Affects::AsNow,
            });
        }
        posts
    }

    /// A post that nobody wrote; nothing for a status that does not come by itself.
    fn automatic(&self, record: &Record, at: Instant, status: UpdateStatus) -> Option<Post<'_>> {
        let body = match status {
            UpdateStatus::InProgress => &self.words.in_progress,
            UpdateStatus::Completed => &self.words.completed,
            UpdateStatus::Resolved => &self.words.resolved,
            _ => return None,
        };
        Some(Post {
            at,
            id: Code::derived("update", &format!("{}#{}", record.id, status.name())),
            status: Some(status),
            body,
            affects: Affects::Nothing,
        })
    }

    fn update(
        &'a self,
        key: RecordKey,
        id: Code,
        status: &'static str,
        body: &'a str,
        at: Instant,
    ) -> Update<'a> {
        let at = self.stamp(at);
        Update {
            id,
            status,
            body,
            incident_id: self.codes.record(key),
            created_at: at,
            updated_at: at,
            display_at: at,
            affected_components: None,
            deliver_notifications: !self.is_backfilled(key),
            custom_tweet: None,
            tweet_id: None,
        }
    }

    /// Puts into an update when it last changed, and what is kept of it as it was at Statuspage.
    fn say_again(&'a self, kept: Kept<'a>, changed: Instant, update: &mut Update<'a>) {
        if let Some(created) = kept.time("created_at") {
            update.created_at = self.stamp(created);
        }
        let changed = kept
            .time("updated_at")
            .map_or(changed, |kept| kept.max(changed));
        update.updated_at = self.stamp(changed);
        if let Some(delivered) = kept.truth("deliver_notifications") {
            update.deliver_notifications = delivered;
        }
        update.custom_tweet = kept.text("custom_tweet");
        update.tweet_id = kept.number("tweet_id");
        let before = kept.below("old_status");
        for affected in update.affected_components.iter_mut().flatten() {
            let known = before.text(affected.code.as_str());
            let known = known.and_then(|text| {
                let mut all = ComponentStatus::NAMES.iter();
                all.find(|(name, _)| *name == text)
            });
            if let Some((_, status)) = known {
                affected.old_status = status.name();
            }
        }
    }

    /// What becomes of each component with a post, and what it was before.
    fn affected(
        &'a self,
        key: RecordKey,
        affects: Affects<'_>,
        leaves: &[ComponentKey],
        before: &mut [ComponentStatus],
    ) -> Option<Vec<AffectedComponent<'a>>> {
        if leaves.is_empty() || matches!(affects, Affects::Nothing) {
            return None;
        }
        let affected = leaves.iter().zip(before).map(|(leaf, before)| {
            let status = self.status_after(key, affects, *leaf);
            let old = std::mem::replace(before, status);
            AffectedComponent {
                code: self.codes.component(*leaf),
                name: &self.names[leaf.index()],
                old_status: old.name(),
                new_status: status.name(),
            }
        });
        Some(affected.collect())
    }

    /// A component's status on account of a record once a post is out.
    fn status_after(
        &self,
        key: RecordKey,
        affects: Affects<'_>,
        leaf: ComponentKey,
    ) -> ComponentStatus {
        let site = self.site;
        let record = site.content.get(key);
        if record.kind == Kind::Notice {
            return ComponentStatus::Operational;
        }
        let components = &site.content.components;
        let at = match affects {
            Affects::Posted(update) => {
                let stated = Affected::leafwise(&update.components, components);
                if let Some(named) = stated.iter().find(|affected| affected.component == leaf) {
                    return spans::posted(record, update, *named, components);
                }
                update.at
            }
            Affects::AsNow | Affects::Nothing => site.facts.now,
        };
        let spans = site.facts.record(key).spans.iter();
        let worst = spans
            .filter(|span| span.component == leaf && span.covers(at))
            .map(|span| span.status);
        worst.max().unwrap_or(ComponentStatus::Operational)
    }

    /// What a record without posts says: what users felt, else its text, else its title.
    fn told_by(&self, record: &'a Record) -> &'a str {
        let summary = record.scope.summary.as_deref();
        let text = Some(self.site.text_of(record))
            .filter(|text| !text.is_empty() && record.kind != Kind::Incident);
        summary.or(text).unwrap_or(&record.title)
    }

    /// Whether readers find a postmortem.
    pub(super) fn has_postmortem(&self, key: RecordKey) -> bool {
        let record = self.site.content.get(key);
        let is_over = self.site.facts.record(key).phase.stage == Stage::Closed;
        record.kind == Kind::Incident && is_over && self.site.has_postmortem(record)
    }
}

/// The text of a postmortem, wherever its author wrote it.
pub(super) fn postmortem(record: &Record) -> &str {
    let body = Some(record.body.text.as_str()).filter(|text| !text.is_empty());
    let cause = || record.root_cause.as_ref()?.summary.as_deref();
    body.or_else(cause)
        .or(record.response.as_deref())
        .unwrap_or(&record.title)
}
