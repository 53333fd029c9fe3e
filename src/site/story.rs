//! What happened beside what was said, on one axis.

use super::cards::spot;
use super::extra::extras;
use super::times;
use super::view::{Extras, StoryRow, Update};
use super::{Prose, Site};
use crate::model::RecordKey;
use crate::model::record::Record;
use crate::time::{Instant, Precision, TimePoint};

/// How much of an update stands beside what happened.
const EXCERPT_CHARS: usize = 140;

impl<'a> Site<'a> {
    /// The story of a record in time order. Key times stand in it unless its timeline tells
    /// of the same minute; what has no known time keeps its place behind what precedes it.
    pub(super) fn story(
        &self,
        key: RecordKey,
        updates: &[Update<'a>],
        prose: &dyn Prose,
    ) -> Vec<StoryRow<'a>> {
        let record = self.content.get(key);
        if !tells_more(record) {
            return Vec::new();
        }
        let zone = &record.zone;
        // A day has no distance in hours from anything.
        let timed = |point: &TimePoint| point.at.filter(|_| point.precision < Precision::Date);
        let started = record.started.as_ref().and_then(timed);
        let since = |at: Option<Instant>| Some((at? - started?).num_seconds());
        let told = |point: &TimePoint| {
            record
                .timeline
                .iter()
                .any(|event| event.at.at.is_some() && same_minute(event.at.at, point.at))
        };
        let mut rows: Vec<(Option<Instant>, StoryRow<'a>)> = Vec::new();
        for (name, point) in super::record::stated_times(record) {
            if let Some(point) = point
                && point.at.is_some()
                && !told(point)
            {
                rows.push((
                    point.at,
                    StoryRow {
                        kind: name,
                        at: times::point(point, zone),
                        html: String::new(),
                        excerpt: String::new(),
                        lang: None,
                        link: None,
                        status: None,
                        href: None,
                        since_start: since(timed(point)),
                        extra: Extras::new(),
                    },
                ));
            }
        }
        rows.sort_by_key(|(at, _)| *at);
        let mut last = None;
        for event in &record.timeline {
            last = event.at.at.or(last);
            rows.push((
                last,
                StoryRow {
                    kind: "happened",
                    at: times::point(&event.at, zone),
                    html: prose.inline(&event.text, spot(record)),
                    excerpt: String::new(),
                    lang: None,
                    link: event.link.as_deref(),
                    status: None,
                    href: None,
                    since_start: since(timed(&event.at)),
                    extra: extras(&event.extra),
                },
            ));
        }
        for update in &record.updates[..self.posted(record)] {
            let view = updates
                .iter()
                .find(|view| view.anchor.strip_prefix("u-") == Some(&update.id));
            rows.push((
                Some(update.at),
                StoryRow {
                    kind: "said",
                    at: times::point(&update.stated, zone),
                    html: String::new(),
                    excerpt: prose.plain(&update.text, EXCERPT_CHARS),
                    lang: self.language_of(update.wording),
                    link: None,
                    status: update.status.map(crate::model::update::UpdateStatus::name),
                    href: view.map(|view| view.href.clone()),
                    since_start: since(timed(&update.stated)),
                    extra: extras(&update.extra),
                },
            ));
        }
        rows.sort_by_key(|(at, _)| *at);
        rows.into_iter().map(|(_, row)| row).collect()
    }
}

/// Whether a story tells more than the facts and the updates do, which stand on the page
/// already: of something that happened between start and end, beside something else.
fn tells_more(record: &Record) -> bool {
    let between = [
        &record.detected,
        &record.acknowledged,
        &record.identified,
        &record.mitigated,
    ];
    let is_known = |point: &&Option<TimePoint>| point.as_ref().is_some_and(|at| at.at.is_some());
    !record.timeline.is_empty() || !record.updates.is_empty() && between.iter().any(is_known)
}

fn same_minute(a: Option<Instant>, b: Option<Instant>) -> bool {
    let minute = |at: Option<Instant>| at.map(|at| at.timestamp().div_euclid(60));
    minute(a) == minute(b)
}
