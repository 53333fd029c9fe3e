//! The page of a record: its facts, its story, and what was promised.

use super::cards::spot;
use super::extra::extras;
use super::times;
use super::turns;
use super::view::{
    Amount, Comment, Correction, Duration, Extras, Heading, KeyTime, Lessons, Link, NextStep,
    Postmortem, Promise, RecordPage, Relation, RootCause, Scope, Source, StatedList, StatedSteps,
    StatedText, Time, Window, Within, Workaround,
};
use super::{Prose, Site, Spot};
use crate::facts::phase::Stage;
use crate::facts::promises::{Kept, Outcome};
use crate::facts::spans;
use crate::facts::transitions;
use crate::facts::windows::{self, Interval};
use crate::model::RecordKey;
use crate::model::postmortem::{self, PostmortemStatus, StepStatus};
use crate::model::promise::PromiseKind;
use crate::model::record::{Kind, Record, Stated};
use crate::model::relation::{RelationKind, RelationTarget};
use crate::model::scope::{Basis, Quantity};
use crate::model::section::SectionKind;
use crate::parse::markdown;
use crate::time::calendar::Due;
use crate::time::{Length, Precision, TimePoint};

/// How many headings make a table of contents worth its room.
const CONTENTS_MIN: usize = 3;

/// How long a description for search engines is, in characters.
const DESCRIPTION_CHARS: usize = 155;

/// How many kept promises of a next update stand in the ledger one by one; more are one line.
const KEPT_UPDATES_MAX: usize = 3;

/// What stands in front of ids in the postmortem.
const POSTMORTEM_PREFIX: &str = "pm-";

impl<'a> Site<'a> {
    /// The view of a record's page.
    pub fn record_page(&self, key: RecordKey, prose: &dyn Prose) -> RecordPage<'a> {
        let record = self.content.get(key);
        let facts = self.facts.record(key);
        let page = RecordProse {
            site: self,
            record,
            prose,
        };
        let newest_first = facts.phase.stage != Stage::Closed;
        let mut updates: Vec<_> = (0..self.posted(record))
            .map(|index| self.update(key, index, prose))
            .collect();
        if newest_first {
            updates.reverse();
        }
        let story = self.story(key, &updates, prose);
        let promises = self.promises(key).iter();
        let (kept, rest): (Vec<_>, Vec<_>) = promises.clone().partition(|promise| {
            promise.kind == PromiseKind::NextUpdate && promise.outcome == Outcome::Kept
        });
        let (promises, kept_updates) = if kept.len() > KEPT_UPDATES_MAX {
            (rest, kept)
        } else {
            (promises.collect(), Vec::new())
        };
        let told = |promises: Vec<&Kept>| {
            let told = promises.into_iter();
            told.map(|promise| self.promise(record, promise, prose))
                .collect()
        };
        RecordPage {
            card: self.current_card(key),
            late_turns: self.late_turns(key),
            description: page.description(),
            labels: &record.labels,
            severity: record.severity.as_deref(),
            zone: times::time(self.facts.now, &record.zone).zone,
            times: key_times(record, facts.work),
            scheduled_extra: record
                .announced
                .as_ref()
                .map(|announced| extras(&announced.extra))
                .unwrap_or_default(),
            durations: self.durations(key),
            course: self.course(key),
            windows: self.windows(record),
            scope: page.scope(),
            data_loss: record.data_loss.as_ref().map(|loss| StatedText {
                none: *loss == Stated::Nothing,
                html: loss
                    .given()
                    .map(|text| page.block(text))
                    .unwrap_or_default(),
            }),
            detected_by: record
                .detection
                .as_ref()
                .and_then(|detection| detection.by)
                .map(postmortem::DetectedBy::name),
            detected_how_html: record
                .detection
                .as_ref()
                .and_then(|detection| detection.how.as_deref())
                .map(|how| page.block(how)),
            detected_extra: record
                .detection
                .as_ref()
                .map(|detection| extras(&detection.extra))
                .unwrap_or_default(),
            root_cause: page.root_cause(),
            response_html: record
                .response
                .as_deref()
                .filter(|_| !page.body_tells(SectionKind::Response))
                .map(|text| page.block(text)),
            updates,
            newest_first,
            story,
            workarounds: page.workarounds(),
            recommendations: record
                .recommendations
                .as_ref()
                .filter(|_| !page.body_tells(SectionKind::Recommendations))
                .map(|recommendations| StatedList {
                    none: *recommendations == Stated::Nothing,
                    items_html: page.inlines(recommendations.given().map_or(&[], Vec::as_slice)),
                }),
            next_steps: record.next_steps.as_ref().map(|steps| StatedSteps {
                none: matches!(steps, Stated::Nothing),
                items: page.next_steps(steps.given().map_or(&[], Vec::as_slice)),
            }),
            lessons: page.lessons(),
            promises: told(promises),
            kept_updates: told(kept_updates),
            corrections: page.corrections(),
            related: self.related(key, prose),
            postmortem: page.postmortem(),
            comments: page.comments(),
            source: source(record),
            extra: extras(&record.extra),
        }
    }

    fn durations(&self, key: RecordKey) -> Vec<Duration> {
        let facts = self.facts.record(key);
        let impact = facts.windows.seconds.map(|seconds| Duration {
            key: "impact",
            seconds,
            approximate: facts.windows.approximate,
        });
        let rest = facts.durations.iter().map(|duration| Duration {
            key: duration.measure.name(),
            seconds: duration.seconds,
            approximate: duration.approximate,
        });
        impact.into_iter().chain(rest).collect()
    }

    fn windows(&self, record: &'a Record) -> Vec<Window<'a>> {
        record
            .impact_windows
            .iter()
            .map(|window| {
                let until = window.until.as_ref().or(record.ended.as_ref());
                Window {
                    from: times::point(&window.from, &record.zone),
                    until: until.map(|until| times::point(until, &record.zone)),
                    seconds: until.and_then(|until| {
                        windows::length(record, &window.from, until, self.facts.now)
                    }),
                    approximate: [Some(&window.from), until]
                        .into_iter()
                        .flatten()
                        .any(|point| point.precision >= Precision::Approximate),
                    components: window
                        .components
                        .iter()
                        .map(|affected| {
                            let components = &self.content.components;
                            let status = spans::stated(record, *affected, components);
                            self.affected_component(record, affected.component, status)
                        })
                        .collect(),
                    extra: extras(&window.extra),
                }
            })
            .collect()
    }

    fn promise(&self, record: &'a Record, promise: &Kept, prose: &dyn Prose) -> Promise {
        let update = promise.update.map(|index| &record.updates[index]);
        let entry = promise.entry.map(|index| &record.promises[index]);
        let zone = &record.zone;
        let stated = &promise.stated;
        let told = |point: Option<&TimePoint>| {
            let point = point.filter(|point| tells(point))?;
            Some(times::point(point, zone))
        };
        let (late_seconds, late_days, late_business_days) = match promise.outcome {
            Outcome::Late {
                seconds,
                days,
                business_days,
            } => (Some(seconds), days, business_days),
            _ => (None, None, None),
        };
        Promise {
            kind: promise.kind.name(),
            text_html: entry
                .and_then(|entry| entry.text.as_deref())
                .map(|text| prose.inline(text, spot(record))),
            href: update
                .map(|update| format!("{}#u-{}", self.addresses.record(&record.id), update.id)),
            made: told(stated.made.as_ref()),
            within: promise.within.map(within),
            due: due(promise, record),
            outcome: promise.outcome.name(),
            breaks: turns::breaks(promise),
            kept: told(stated.kept.as_ref()),
            late_seconds,
            late_days,
            late_business_days,
            extra: entry.map(|entry| extras(&entry.extra)).unwrap_or_default(),
        }
    }

    /// Ties as stated here, then those that other records state; a tie that both state stands once.
    fn related(&self, key: RecordKey, prose: &dyn Prose) -> Vec<Relation<'a>> {
        let record = self.content.get(key);
        let mut seen: Vec<(&str, RecordKey)> = Vec::new();
        let mut related = Vec::new();
        for relation in &record.related {
            let kind = relation.kind.name();
            let note = relation.note.as_deref();
            let note_html = note.map(|note| prose.inline(note, spot(record)));
            match &relation.to {
                RelationTarget::Day(day) => related.push(Relation {
                    kind,
                    record: None,
                    day: Some(times::day(*day)),
                    note_html,
                    extra: extras(&relation.extra),
                }),
                RelationTarget::Record(id) => {
                    if let Some(other) = self.content.meant(id) {
                        seen.push((kind, other));
                        related.push(Relation {
                            note_html,
                            extra: extras(&relation.extra),
                            ..self.relation(kind, other)
                        });
                    }
                }
                RelationTarget::Unclear => {}
            }
        }
        for (kind, other) in self.inverse.get(&key).into_iter().flatten() {
            let kind = RelationKind::inverse_name(*kind);
            if !seen.contains(&(kind, *other)) {
                seen.push((kind, *other));
                related.push(self.relation(kind, *other));
            }
        }
        related
    }

    fn relation(&self, kind: &'static str, other: RecordKey) -> Relation<'a> {
        let record = self.content.get(other);
        Relation {
            kind,
            record: Some(Link {
                name: record.title.as_str().into(),
                href: self.addresses.record(&record.id),
            }),
            day: self
                .facts
                .record(other)
                .began
                .map(|began| times::day_of(began, &record.zone)),
            note_html: None,
            extra: Extras::new(),
        }
    }
}

/// A record's texts on its page.
struct RecordProse<'p, 'a> {
    site: &'p Site<'a>,
    record: &'a Record,
    prose: &'p dyn Prose,
}

impl<'a> RecordProse<'_, 'a> {
    fn block(&self, text: &str) -> String {
        self.prose.block(text, spot(self.record))
    }

    fn inline(&self, text: &str) -> String {
        self.prose.inline(text, spot(self.record))
    }

    fn inlines(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.inline(text)).collect()
    }

    /// The most telling sentence there is: what users felt, else what was last said.
    fn description(&self) -> String {
        let record = self.record;
        let posted = &record.updates[..self.site.posted(record)];
        let text = record
            .scope
            .summary
            .as_deref()
            .or_else(|| posted.last().map(|update| update.text.as_str()))
            .unwrap_or(if self.site.postmortem_is_visible(record) {
                &record.body.text
            } else {
                ""
            });
        self.prose.plain(text, DESCRIPTION_CHARS)
    }

    fn scope(&self) -> Scope<'a> {
        let scope = &self.record.scope;
        let amount = |amount: &crate::model::scope::Amount| {
            let (count, percent, word) = match &amount.quantity {
                Quantity::Count(count) => (Some(*count), None, None),
                Quantity::Percent(percent) => (None, Some(percent.clone()), None),
                Quantity::Word(share) => (None, None, Some(share.name())),
            };
            Amount {
                count,
                percent,
                word,
                basis: amount.basis.map(|basis| match basis {
                    Basis::Measured => "measured",
                    Basis::Estimated => "estimated",
                }),
                extra: extras(&amount.extra),
            }
        };
        Scope {
            summary_html: scope.summary.as_deref().map(|text| self.block(text)),
            regions: &scope.regions,
            products: &scope.products,
            tenants: scope.tenants.as_ref().map(amount),
            users: scope.users.as_ref().map(amount),
            user_classes: &scope.user_classes,
            time_zones: &scope.time_zones,
            not_affected: &scope.not_affected,
            extra: extras(&scope.extra),
        }
    }

    /// Whether the body has a section on something. Then the body is shown, and what the
    /// front matter says of it feeds the machine outputs (the record format).
    fn body_tells(&self, kind: SectionKind) -> bool {
        let sections = &self.record.body.sections;
        self.site.postmortem_is_visible(self.record)
            && sections.iter().any(|section| section.kind == kind)
    }

    fn lessons(&self) -> Lessons {
        let lessons = &self.record.lessons;
        let shown = |texts: &[String]| {
            if self.body_tells(SectionKind::Lessons) {
                Vec::new()
            } else {
                self.inlines(texts)
            }
        };
        Lessons {
            went_well_html: shown(&lessons.went_well),
            went_wrong_html: shown(&lessons.went_wrong),
            got_lucky_html: shown(&lessons.got_lucky),
            extra: extras(&lessons.extra),
        }
    }

    /// The summary is left to the body where it has a section on the cause; how sure the cause
    /// is, what set it off and who took part stand here in either case.
    fn root_cause(&self) -> Option<RootCause<'a>> {
        let cause = self.record.root_cause.as_ref()?;
        let told = RootCause {
            state: cause.state.map(postmortem::CauseState::name),
            summary_html: cause
                .summary
                .as_deref()
                .filter(|_| !self.body_tells(SectionKind::RootCause))
                .map(|text| self.block(text)),
            trigger_html: cause.trigger.as_deref().map(|text| self.block(text)),
            contributing_html: self.inlines(&cause.contributing),
            third_parties: &cause.third_parties,
            extra: extras(&cause.extra),
        };
        (told != RootCause::default()).then_some(told)
    }

    fn workarounds(&self) -> Vec<Workaround> {
        let zone = &self.record.zone;
        self.record
            .workarounds
            .iter()
            .map(|workaround| Workaround {
                html: self.inline(&workaround.text),
                from: workaround
                    .from
                    .as_ref()
                    .map(|from| times::point(from, zone)),
                until: workaround
                    .until
                    .as_ref()
                    .map(|until| times::point(until, zone)),
                extra: extras(&workaround.extra),
            })
            .collect()
    }

    fn next_steps(&self, steps: &'a [postmortem::NextStep]) -> Vec<NextStep<'a>> {
        let now = self.site.facts.now;
        let next_step = |(step, number): (&'a postmortem::NextStep, u32)| {
            let overdue_from = transitions::overdue_from(step, &self.site.config.zone);
            NextStep {
                anchor: format!("step-{number}"),
                html: self.inline(&step.text),
                class: step.class.map(postmortem::StepClass::name),
                owner: step.owner.as_deref(),
                due: step.due.map(times::day),
                overdue: overdue_from.is_some_and(|from| from <= now),
                overdue_from: overdue_from.filter(|from| *from > now).map(times::iso),
                status: step.status.map(StepStatus::name),
                done: step.done.map(times::day),
                link: step.link.as_deref(),
                priority: step.priority.as_deref(),
                reason_html: step.reason.as_deref().map(|reason| self.inline(reason)),
                extra: extras(&step.extra),
            }
        };
        steps.iter().zip(1..).map(next_step).collect()
    }

    fn corrections(&self) -> Vec<Correction<'a>> {
        self.record
            .corrections
            .iter()
            .map(|correction| Correction {
                at: times::point(&correction.at, &self.record.zone),
                field: correction.field.as_deref(),
                from: correction.from.as_deref(),
                to: correction.to.as_deref(),
                reason_html: correction.reason.as_deref().map(|text| self.inline(text)),
                extra: extras(&correction.extra),
            })
            .collect()
    }

    fn comments(&self) -> Vec<Comment<'a>> {
        self.record
            .comments
            .iter()
            .zip(1..)
            .map(|(comment, number)| {
                let prefix = format!("c-{number}-");
                let spot = Spot {
                    id_prefix: &prefix,
                    ..spot(self.record)
                };
                Comment {
                    by: comment.by.as_deref(),
                    official: comment.official,
                    at: comment
                        .at
                        .as_ref()
                        .map(|at| times::point(at, &self.record.zone)),
                    html: self.prose.block(&comment.text, spot),
                    extra: extras(&comment.extra),
                }
            })
            .collect()
    }

    fn postmortem(&self) -> Option<Postmortem> {
        let record = self.record;
        let stated = record.postmortem.as_ref();
        let visible = self.site.postmortem_is_visible(record);
        let body = if visible {
            record.body.text.as_str()
        } else {
            ""
        };
        if stated.is_none() && body.is_empty() {
            return None;
        }
        let spot = Spot {
            record: Some(record),
            heading: 3,
            id_prefix: POSTMORTEM_PREFIX,
        };
        let zone = &record.zone;
        let promises = self.site.promises(self.site.content.find(&record.id)?);
        let promise = promises
            .iter()
            .rfind(|promise| promise.kind == PromiseKind::Postmortem && promise.due.is_some());
        Some(Postmortem {
            status: stated.and_then(|stated| match stated.status? {
                PostmortemStatus::Draft if !visible => Some("promised"),
                status => Some(status.name()),
            }),
            published: stated
                .and_then(|stated| stated.published.as_ref())
                .filter(|_| visible)
                .map(|published| times::point(published, zone)),
            due: promise.and_then(|promise| due(promise, record)),
            due_outcome: promise.map(|promise| promise.outcome.name()),
            due_breaks: promise.and_then(turns::breaks),
            reason_html: stated
                .and_then(|stated| stated.reason.as_deref())
                .map(|reason| self.inline(reason)),
            html: if body.is_empty() {
                String::new()
            } else {
                self.prose.block(body, spot)
            },
            contents: if body.is_empty() {
                Vec::new()
            } else {
                contents(&record.body.headings)
            },
            extra: stated
                .map(|stated| extras(&stated.extra))
                .unwrap_or_default(),
        })
    }
}

/// What was planned, then what is stated. Of work that went otherwise than planned, and says
/// so in its updates only, the times follow from those.
fn key_times(record: &Record, work: Option<Interval>) -> Vec<KeyTime> {
    let zone = &record.zone;
    let mut key_times = Vec::new();
    let mut went = [None, None];
    if let Kind::Maintenance(Some(schedule)) = record.kind {
        let announced = record.announced.iter().flat_map(|announced| {
            [
                ("scheduled_from", &announced.from),
                ("scheduled_until", &announced.until),
            ]
        });
        key_times.extend(announced.map(|(key, point)| KeyTime {
            key,
            time: times::point(point, zone),
        }));
        went = [
            work.map(|work| work.from)
                .filter(|from| *from != schedule.from),
            work.and_then(|work| work.until)
                .filter(|until| *until != schedule.until),
        ];
    }
    let [began, ended] = went;
    key_times.extend(stated_times(record).into_iter().filter_map(|(key, point)| {
        let derived = match key {
            "started" => began,
            "ended" => ended,
            _ => None,
        };
        let time = match point {
            Some(point) => times::point(point, zone),
            None => times::time(derived?, zone),
        };
        Some(KeyTime { key, time })
    }));
    key_times
}

/// A record's key times in the order in which they usually come.
pub(super) fn stated_times(record: &Record) -> [(&'static str, Option<&TimePoint>); 6] {
    [
        ("started", record.started.as_ref()),
        ("detected", record.detected.as_ref()),
        ("acknowledged", record.acknowledged.as_ref()),
        ("identified", record.identified.as_ref()),
        ("mitigated", record.mitigated.as_ref()),
        ("ended", record.ended.as_ref()),
    ]
}

/// The table of contents of a text, when it is worth its room.
fn contents(headings: &[markdown::Heading]) -> Vec<Heading> {
    if headings.len() < CONTENTS_MIN {
        return Vec::new();
    }
    let level = |heading: &markdown::Heading| heading.level;
    let top = headings.iter().map(level).min().unwrap_or(1);
    headings
        .iter()
        .map(|heading| Heading {
            depth: heading.level - top + 1,
            anchor: format!("{POSTMORTEM_PREFIX}{}", heading.id),
            title: heading.title.clone(),
        })
        .collect()
}

fn source(record: &Record) -> Option<Source<'_>> {
    let source = record.source.as_ref()?;
    let time = |point: &Option<TimePoint>| {
        point
            .as_ref()
            .map(|point| times::point(point, &record.zone))
    };
    Some(Source {
        url: source.url.as_deref(),
        archive_url: source.archive_url.as_deref(),
        publisher: source.publisher.as_deref(),
        published: time(&source.published),
        fetched: time(&source.fetched),
        licence: source.licence.as_deref(),
        extra: extras(&source.extra),
    })
}

/// Until when a promise may be kept.
pub fn due(promise: &Kept, record: &Record) -> Option<Time> {
    let stated = promise.stated.due.as_ref();
    let due = match promise.due? {
        Due::At(ends) if promise.is_due_in_no_known_hour() => Due::Day {
            date: record.zone.date(ends),
            ends,
        },
        due => due,
    };
    Some(times::deadline(due, stated, &record.zone))
}

/// Whether there is anything to say of a time.
fn tells(point: &TimePoint) -> bool {
    point.at.is_some() || point.as_published().is_some() || point.note().is_some()
}

fn within(length: Length) -> Within {
    let (unit, count) = match length {
        Length::Clock(delta) => ("seconds", delta.num_seconds()),
        Length::BusinessDays(days) => ("business_days", days.into()),
        Length::BusinessHours(hours) => ("business_hours", hours.into()),
    };
    Within { unit, count }
}
