//! What lists and pages share: a record in short, an update, an affected component.

use super::extra::extras;
use super::times;
use super::turns;
use super::view::{AffectedComponent, Card, Overall, StatusCount, Update};
use super::{Prose, Site, Spot};
use crate::facts::impact::{Felt, worst};
use crate::facts::phase::{self, Late, Stage};
use crate::facts::promises::{Kept, Outcome};
use crate::facts::{self, Facts};
use crate::facts::{rollup, spans};
use crate::model::component::{ComponentKey, ComponentStatus};
use crate::model::postmortem::PostmortemStatus;
use crate::model::promise::PromiseKind;
use crate::model::record::{Affected, Impact, Kind, Record};
use crate::model::update;
use crate::model::{Content, RecordKey};
use crate::time::{Instant, TimePoint};

impl<'a> Site<'a> {
    /// A record in short, without its newest update.
    pub fn card(&self, key: RecordKey) -> Card<'a> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let closed = facts.phase.stage == Stage::Closed;
        let postmortem = self.has_postmortem(record);
        let (started, ended) = self.bounds(key);
        Card {
            id: &record.id,
            title: &record.title,
            href: self.addresses.record(&record.id),
            wording: record.wording.name(),
            lang: self.language_of(record.wording),
            kind: match record.kind {
                Kind::Incident => "incident",
                Kind::Maintenance(_) => "maintenance",
                Kind::Notice => "notice",
            },
            impact: facts.felt.name(),
            status: if closed && postmortem {
                "postmortem"
            } else if record.kind == Kind::Incident && facts.phase.stage == Stage::Coming {
                "coming"
            } else if self.is_called_off(key) {
                "cancelled"
            } else {
                facts.phase.status.name()
            },
            closed,
            from: None,
            until: None,
            turns: self.record_turns(key),
            late: facts.phase.late.map(late_name),
            started,
            ended,
            impact_seconds: facts.windows.seconds,
            impact_approximate: facts.windows.approximate,
            components: self.affected(key),
            newest: None,
            next_update: None,
            overdue: false,
            overdue_from: None,
            workarounds_html: Vec::new(),
            updates: record.updates.len(),
            postmortem,
        }
    }

    /// A record in short with what a reader needs while it lasts: the newest update, when the
    /// next one comes, and what to do meanwhile.
    pub(super) fn full_card(&self, key: RecordKey, prose: &dyn Prose) -> Card<'a> {
        let record = self.content.get(key);
        let newest = self.posted(record).checked_sub(1);
        Card {
            newest: newest.map(|newest| self.update(key, newest, prose)),
            workarounds_html: record
                .workarounds
                .iter()
                .filter(|workaround| {
                    let until = workaround.until.as_ref().and_then(|until| until.at);
                    until.is_none_or(|until| until > self.facts.now)
                })
                .map(|workaround| prose.inline(&workaround.text, spot(record)))
                .collect(),
            ..self.current_card(key)
        }
    }

    /// A record in short with when the next update comes.
    pub(super) fn current_card(&self, key: RecordKey) -> Card<'a> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let promise = self
            .posted(record)
            .checked_sub(1)
            .and_then(|newest| promise_of(self.promises(key), newest))
            .filter(|_| facts.phase.stage == Stage::Open);
        Card {
            next_update: promise.and_then(|promise| super::record::due(promise, record)),
            overdue: promise.is_some_and(|promise| promise.outcome == Outcome::Missed),
            overdue_from: promise.and_then(turns::breaks),
            ..self.card(key)
        }
    }

    /// Whether a maintenance was over before it began. Of one that names no beginning nobody knows.
    pub(super) fn is_called_off(&self, key: RecordKey) -> bool {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let is_planned = match record.kind {
            Kind::Maintenance(schedule) => schedule.is_some() || record.started.is_some(),
            Kind::Incident | Kind::Notice => false,
        };
        is_planned && facts.phase.stage == Stage::Closed && facts.work.is_none()
    }

    /// How many of a record's updates had been posted when the site was built.
    pub fn posted(&self, record: &Record) -> usize {
        phase::posted(record, self.facts.now)
    }

    /// An update by its number in the record.
    pub(super) fn update(&self, key: RecordKey, index: usize, prose: &dyn Prose) -> Update<'a> {
        let record = self.content.get(key);
        let update = &record.updates[index];
        let anchor = format!("u-{}", update.id);
        let prefix = format!("{anchor}-");
        let promise = promise_of(self.promises(key), index);
        let spot = Spot {
            record: Some(record),
            heading: 4,
            id_prefix: &prefix,
        };
        Update {
            href: format!("{}#{anchor}", self.addresses.record(&record.id)),
            anchor,
            at: times::point(&update.stated, &record.zone),
            status: update.status.map(update::UpdateStatus::name),
            html: prose.block(&update.text, spot),
            lang: self.language_of(update.wording),
            by: update.by.as_deref(),
            effective: update
                .effective
                .as_ref()
                .map(|effective| times::point(effective, &record.zone)),
            components: update
                .components
                .iter()
                .map(|affected| {
                    let status = spans::posted(record, update, *affected, &self.content.components);
                    self.affected_component(record, affected.component, status)
                })
                .collect(),
            next_update: promise.and_then(|promise| super::record::due(promise, record)),
            next_update_outcome: promise.map(|promise| promise.outcome.name()),
            next_update_late: promise.and_then(|promise| match promise.outcome {
                Outcome::Late { seconds, .. } => Some(seconds),
                _ => None,
            }),
            next_update_late_days: promise.and_then(|promise| match promise.outcome {
                Outcome::Late { days, .. } => days,
                _ => None,
            }),
            next_update_breaks: promise.and_then(turns::breaks),
            extra: extras(&update.extra),
        }
    }

    /// Everything a record affects: before it begins with the status each will have, while it
    /// is open with the one each has now, afterwards with the worst that each had.
    fn affected(&self, key: RecordKey) -> Vec<AffectedComponent<'a>> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let windows = record
            .impact_windows
            .iter()
            .flat_map(|window| &window.components);
        let updates = record.updates.iter().flat_map(|update| &update.components);
        let components = &self.content.components;
        let mut named: Vec<Affected> = Vec::new();
        for affected in record.components.iter().chain(windows).chain(updates) {
            if !named
                .iter()
                .any(|other| other.component == affected.component)
            {
                named.push(*affected);
            }
        }
        named
            .into_iter()
            .map(|affected| {
                let component = affected.component;
                let leaves = components.leaves_below(component);
                let of_it = |leaf: &ComponentKey| leaves.contains(leaf);
                let own = || facts.spans.iter().filter(|span| of_it(&span.component));
                let now = own()
                    .filter(|span| span.covers(self.facts.now))
                    .max_by_key(|span| span.status);
                let worst = leaves
                    .iter()
                    .map(|leaf| worst(&facts.spans, &facts.untimed, *leaf))
                    .max()
                    .unwrap_or(ComponentStatus::Operational);
                let status = match (facts.phase.stage, now) {
                    (Stage::Coming, _) => spans::stated(record, affected, components),
                    (Stage::Open, Some(now)) => now.status,
                    _ => worst,
                };
                let is_over = |until: Instant| until <= self.facts.now;
                let ended = own().any(|span| span.until.is_some_and(is_over));
                AffectedComponent {
                    restored: facts.phase.stage == Stage::Open && now.is_none() && ended,
                    ..self.affected_component(record, component, status)
                }
            })
            .collect()
    }

    /// A component with the status that a record gives it. Notices give none.
    pub(super) fn affected_component(
        &self,
        record: &Record,
        component: ComponentKey,
        status: ComponentStatus,
    ) -> AffectedComponent<'a> {
        let components = &self.content.components;
        let own = components.get(component);
        let mut path: Vec<&str> = components
            .ancestors(component)
            .map(|above| components.get(above).name.as_str())
            .collect();
        path.reverse();
        AffectedComponent {
            id: &own.id,
            name: &own.name,
            path,
            href: self.addresses.component(&own.id),
            status: (record.kind != Kind::Notice).then(|| status.name()),
            restored: false,
            extra: extras(&own.extra),
        }
    }

    /// The start and end that lists show: as stated, else of the work as it went, else as
    /// planned, else of the impact, else of the posts.
    fn bounds(&self, key: RecordKey) -> (Option<super::view::Time>, Option<super::view::Time>) {
        let record = self.content.get(key);
        let own = self.facts.record(key);
        let intervals = &own.windows.intervals;
        let planned = match record.kind {
            Kind::Maintenance(schedule) => schedule,
            Kind::Incident | Kind::Notice => None,
        };
        let from = own
            .work
            .map(|work| work.from)
            .or(planned.map(|planned| planned.from))
            .or(intervals.first().map(|first| first.from));
        let sign = match from {
            Some(_) => None,
            None => phase::beginning(record),
        };
        let until = own
            .work
            .and_then(|work| work.until)
            .or(planned.map(|planned| planned.until))
            .or(intervals.last().and_then(|last| last.until));
        let announced = record.announced.as_ref();
        let as_announced = announced.zip(planned);
        let begins = as_announced
            .filter(|(_, planned)| from == Some(planned.from))
            .map(|(announced, _)| &announced.from);
        let ends = as_announced
            .filter(|(_, planned)| until == Some(planned.until))
            .map(|(announced, _)| &announced.until);
        let windows = || record.impact_windows.iter();
        let begins = begins.or_else(|| {
            let mut stated = windows().map(|window| &window.from);
            stated.find(|stated| stated.at.is_some() && stated.at == from)
        });
        let ends = ends.or_else(|| {
            let mut stated = windows().filter_map(|window| window.until.as_ref());
            stated.find(|stated| {
                until.is_some() && facts::ends::by(record, stated, self.facts.now) == until
            })
        });
        let shown = |stated: Option<&TimePoint>, derived: Option<Instant>| {
            stated
                .map(|stated| times::point(stated, &record.zone))
                .or(derived.map(|derived| times::time(derived, &record.zone)))
        };
        (
            shown(record.started.as_ref().or(begins).or(sign.as_ref()), from),
            shown(record.ended.as_ref().or(ends), until),
        )
    }

    /// Whether readers find a postmortem on the record's page: one that the record says is
    /// published, or that is there without a word on its state once the record is closed.
    pub fn has_postmortem(&self, record: &Record) -> bool {
        let Some(postmortem) = &record.postmortem else {
            return false;
        };
        match postmortem.status {
            Some(PostmortemStatus::Draft) => self.postmortem_is_visible(record),
            _ => postmortem.is_out(),
        }
    }
}

/// The name of what a maintenance should have done.
pub(super) fn late_name(late: Late) -> &'static str {
    match late {
        Late::Begin => "begin",
        Late::Happen => "happen",
        Late::End => "end",
    }
}

/// Where a record's short texts are shown.
pub(super) fn spot(record: &Record) -> Spot<'_> {
    Spot {
        record: Some(record),
        heading: 4,
        id_prefix: "",
    }
}

/// The overall status. With something open that touches no component, the sentence says so
/// instead of claiming that all is well.
pub(super) fn overall(content: &Content, facts: &Facts, of: &[ComponentStatus]) -> Overall {
    let components = &content.components;
    let mut statuses: Vec<ComponentStatus> =
        components.leaves().map(|leaf| of[leaf.index()]).collect();
    let whole = rollup::overall(statuses.iter().copied());
    let total = statuses.len();
    statuses.retain(|status| *status != ComponentStatus::Operational);
    statuses.sort_unstable_by(|a, b| b.cmp(a));
    let affected = statuses
        .chunk_by(|a, b| a == b)
        .map(|same| StatusCount {
            status: same[0].name(),
            count: same.len(),
        })
        .collect();
    let (level, key) = overall_sentence(content, facts, whole);
    Overall {
        level,
        key,
        components: total,
        affected,
    }
}

fn overall_sentence(
    content: &Content,
    facts: &Facts,
    whole: rollup::Overall,
) -> (&'static str, &'static str) {
    let open_impact = content
        .iter()
        .filter(|(key, record)| {
            record.kind == Kind::Incident && facts.record(*key).phase.stage == Stage::Open
        })
        .map(|(key, _)| facts.record(key).felt)
        .max();
    match (whole, open_impact) {
        (
            rollup::Overall::AllSystemsOperational | rollup::Overall::ServiceUnderMaintenance,
            Some(felt),
        ) => (
            match felt {
                Felt::Impact(Impact::None) | Felt::Maintenance | Felt::Unknown => "minor",
                Felt::Impact(impact) => impact.name(),
            },
            "overall-incident-open",
        ),
        (overall, _) => (overall.indicator(), sentence_key(overall)),
    }
}

/// The promise that an update made.
fn promise_of(promises: &[Kept], update: usize) -> Option<&Kept> {
    promises
        .iter()
        .find(|promise| promise.update == Some(update) && promise.kind == PromiseKind::NextUpdate)
}

fn sentence_key(overall: rollup::Overall) -> &'static str {
    match overall {
        rollup::Overall::AllSystemsOperational => "overall-all-systems-operational",
        rollup::Overall::ServiceUnderMaintenance => "overall-service-under-maintenance",
        rollup::Overall::PartiallyDegradedService => "overall-partially-degraded-service",
        rollup::Overall::DegradedSystemService => "overall-degraded-system-service",
        rollup::Overall::MinorServiceOutage => "overall-minor-service-outage",
        rollup::Overall::PartialSystemOutage => "overall-partial-system-outage",
        rollup::Overall::MajorSystemOutage => "overall-major-system-outage",
    }
}
