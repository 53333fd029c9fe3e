//! What is known afterwards, and what was promised.

use super::record::point_of;
use crate::config::Config;
use crate::diagnostic::Finding;
use crate::model::postmortem::{
    CauseState, DetectedBy, Detection, Lessons, NextStep, Postmortem, PostmortemStatus, RootCause,
    StepClass, StepStatus, TimelineEvent, Workaround,
};
use crate::model::promise::{Deadline, Promise, PromiseKind};
use crate::model::relation::{Correction, Relation, RelationKind, RelationTarget, Source};
use crate::model::update::Comment;
use crate::parse::fields::Fields;
use crate::parse::node::{Node, Value};
use crate::parse::times;
use crate::time::calendar::Due;
use crate::time::{Precision, Zone};

/// Reads what has times in it.
pub(super) struct Reader<'a> {
    pub(super) zone: &'a Zone,
    pub(super) config: &'a Config,
}

impl Reader<'_> {
    pub(super) fn timeline(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<TimelineEvent> {
        let mut timeline = Vec::new();
        for item in fields.list_of(node, "timeline") {
            if !fields.map(item, "a timeline event", &["at", "text", "link"]) {
                continue;
            }
            let at = fields
                .required(item, "at", "a timeline event")
                .and_then(|value| times::point(fields, value, self.zone));
            let text = fields
                .required(item, "text", "a timeline event")
                .and_then(|value| fields.text(value));
            let link = link(fields, item, "link");
            if let (Some(at), Some(text)) = (at, text) {
                timeline.push(TimelineEvent { at, text, link });
            }
        }
        timeline
    }

    pub(super) fn workarounds(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Workaround> {
        let mut workarounds = Vec::new();
        for item in fields.list_of(node, "workarounds") {
            if matches!(item.value, Value::Scalar(_)) {
                workarounds.extend(fields.text(item).map(|text| Workaround {
                    text,
                    from: None,
                    until: None,
                }));
                continue;
            }
            if !fields.map(item, "a workaround", &["text", "from", "until"]) {
                continue;
            }
            let text = fields
                .required(item, "text", "a workaround")
                .and_then(|value| fields.text(value));
            let from = point_of(fields, item, "from", self.zone);
            let until = point_of(fields, item, "until", self.zone);
            workarounds.extend(text.map(|text| Workaround { text, from, until }));
        }
        workarounds
    }

    pub(super) fn promises(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Promise> {
        let mut promises = Vec::new();
        for item in fields.list_of(node, "promises") {
            if !fields.map(item, "a promise", &["kind", "made", "due", "text", "kept"]) {
                continue;
            }
            let kind = fields
                .required(item, "kind", "a promise")
                .and_then(|value| fields.name(value, "`kind`", &PromiseKind::NAMES));
            let promise = kind.map(|kind| Promise {
                kind,
                made: point_of(fields, item, "made", self.zone),
                due: fields
                    .value(item, "due")
                    .and_then(|value| self.deadline(fields, value)),
                text: fields.text_of(item, "text"),
                kept: point_of(fields, item, "kept", self.zone),
            });
            promises.extend(promise);
        }
        promises
    }

    pub(super) fn postmortem(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Postmortem> {
        let value = fields.value(node, "postmortem")?;
        if !fields.map(
            value,
            "`postmortem`",
            &["status", "due", "published", "reason"],
        ) {
            return None;
        }
        Some(Postmortem {
            status: fields.name_of(value, "status", PostmortemStatus::NAMES),
            due: fields
                .value(value, "due")
                .and_then(|value| self.deadline(fields, value)),
            published: point_of(fields, value, "published", self.zone),
            reason: fields.text_of(value, "reason"),
        })
    }

    pub(super) fn corrections(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Correction> {
        let mut corrections = Vec::new();
        for item in fields.list_of(node, "corrections") {
            if !fields.map(
                item,
                "a correction",
                &["at", "field", "from", "to", "reason"],
            ) {
                continue;
            }
            let at = fields
                .required(item, "at", "a correction")
                .and_then(|value| times::point(fields, value, self.zone));
            let correction = at.map(|at| Correction {
                at,
                field: fields.text_of(item, "field"),
                from: fields.text_of(item, "from"),
                to: fields.text_of(item, "to"),
                reason: fields.text_of(item, "reason"),
            });
            corrections.extend(correction);
        }
        corrections
    }

    pub(super) fn comments(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Comment> {
        let mut comments = Vec::new();
        for item in fields.list_of(node, "comments") {
            if !fields.map(item, "a comment", &["by", "official", "at", "text"]) {
                continue;
            }
            let text = fields
                .required(item, "text", "a comment")
                .and_then(|value| fields.text(value));
            let comment = text.map(|text| Comment {
                by: fields.text_of(item, "by"),
                official: fields.boolean_of(item, "official").unwrap_or(false),
                at: point_of(fields, item, "at", self.zone),
                text,
            });
            comments.extend(comment);
        }
        comments
    }

    pub(super) fn source(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Source> {
        let value = fields.value(node, "source")?;
        let known = [
            "url",
            "archive_url",
            "publisher",
            "published",
            "fetched",
            "licence",
        ];
        if !fields.map(value, "`source`", &known) {
            return None;
        }
        Some(Source {
            url: link(fields, value, "url"),
            archive_url: link(fields, value, "archive_url"),
            publisher: fields.text_of(value, "publisher"),
            published: point_of(fields, value, "published", self.zone),
            fetched: point_of(fields, value, "fetched", self.zone),
            licence: fields.text_of(value, "licence"),
        })
    }

    /// A length of time, or a time value.
    pub(super) fn deadline(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Deadline> {
        let is_time = match &node.value {
            Value::Mapping(_) => true,
            Value::Scalar(text) => {
                text.contains([':', '/']) || text.trim().as_bytes().get(4) == Some(&b'-')
            }
            _ => false,
        };
        if is_time {
            return self.due_by(fields, node).map(Deadline::By);
        }
        times::length(fields, node, self.config.calendar()).map(Deadline::Within)
    }

    /// A date lasts until its end, in the record's zone.
    fn due_by(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Due> {
        let point = times::point(fields, node, self.zone)?;
        let at = point.at?;
        if point.precision != Precision::Date {
            return Some(Due::At(at));
        }
        let date = self.zone.date(at);
        let ends = self.zone.start_of_day(date.succ_opt()?);
        Some(Due::Day { date, ends })
    }
}

pub(super) fn detection(fields: &mut Fields<'_>, node: &Node) -> Option<Detection> {
    let value = fields.value(node, "detection")?;
    if !fields.map(value, "`detection`", &["by", "how"]) {
        return None;
    }
    Some(Detection {
        by: fields.name_of(value, "by", DetectedBy::NAMES),
        how: fields.text_of(value, "how"),
    })
}

pub(super) fn root_cause(fields: &mut Fields<'_>, node: &Node) -> Option<RootCause> {
    let value = fields.value(node, "root_cause")?;
    if matches!(value.value, Value::Scalar(_)) {
        return Some(RootCause {
            summary: fields.text(value),
            ..RootCause::default()
        });
    }
    let known = [
        "state",
        "summary",
        "trigger",
        "contributing",
        "third_parties",
    ];
    if !fields.map(value, "`root_cause`", &known) {
        return None;
    }
    Some(RootCause {
        state: fields.name_of(value, "state", CauseState::NAMES),
        summary: fields.text_of(value, "summary"),
        trigger: fields.text_of(value, "trigger"),
        contributing: fields.texts_of(value, "contributing"),
        third_parties: fields.texts_of(value, "third_parties"),
    })
}

pub(super) fn next_steps(fields: &mut Fields<'_>, node: &Node) -> Vec<NextStep> {
    let known = [
        "text", "class", "owner", "due", "status", "done", "link", "priority", "reason",
    ];
    let mut steps = Vec::new();
    for item in fields.list(node, "`next_steps`") {
        if !fields.map(item, "a next step", &known) {
            continue;
        }
        let text = fields
            .required(item, "text", "a next step")
            .and_then(|value| fields.text(value));
        let mut day = |key| {
            let value = fields.value(item, key)?;
            times::date(fields, value)
        };
        let (due, done) = (day("due"), day("done"));
        let step = text.map(|text| NextStep {
            text,
            class: fields.name_of(item, "class", StepClass::NAMES),
            owner: fields.text_of(item, "owner"),
            due,
            status: fields.name_of(item, "status", StepStatus::NAMES),
            done,
            link: link(fields, item, "link"),
            priority: fields.text_of(item, "priority"),
            reason: fields.text_of(item, "reason"),
        });
        steps.extend(step);
    }
    steps
}

pub(super) fn lessons(fields: &mut Fields<'_>, node: &Node) -> Lessons {
    let Some(value) = fields.value(node, "lessons") else {
        return Lessons::default();
    };
    if !fields.map(
        value,
        "`lessons`",
        &["went_well", "went_wrong", "got_lucky"],
    ) {
        return Lessons::default();
    }
    Lessons {
        went_well: fields.texts_of(value, "went_well"),
        went_wrong: fields.texts_of(value, "went_wrong"),
        got_lucky: fields.texts_of(value, "got_lucky"),
    }
}

pub(super) fn related(fields: &mut Fields<'_>, node: &Node) -> Vec<Relation> {
    let mut related = Vec::new();
    for item in fields.list_of(node, "related") {
        if !fields.map(item, "a relation", &["type", "id", "on", "note"]) {
            continue;
        }
        let kind = fields
            .required(item, "type", "a relation")
            .and_then(|value| fields.name(value, "`type`", RelationKind::NAMES));
        let to = relation_target(fields, item);
        if let (Some(kind), Some(to)) = (kind, to) {
            related.push(Relation {
                kind,
                to,
                note: fields.text_of(item, "note"),
            });
        }
    }
    related
}

fn relation_target(fields: &mut Fields<'_>, item: &Node) -> Option<RelationTarget> {
    let id = fields.text_of(item, "id");
    let on = fields
        .value(item, "on")
        .and_then(|value| times::date(fields, value));
    match (id, on) {
        (Some(id), _) => Some(RelationTarget::Record(id)),
        (None, Some(day)) => Some(RelationTarget::Day(day)),
        (None, None) => {
            if fields.value(item, "on").is_none() {
                let place = fields.place(item.span);
                fields.report(
                    Finding::error("missing-key", place, "a relation needs `id` or `on`")
                        .help("write the other record's `id`, or `on` with a date when there is no record"),
                );
            }
            None
        }
    }
}

/// An address that may be followed: its scheme is one that a page can link to safely.
fn link(fields: &mut Fields<'_>, node: &Node, key: &str) -> Option<String> {
    let value = fields.value(node, key)?;
    let text = fields.text(value)?;
    let safe = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    if !safe {
        let place = fields.place(value.span);
        fields.report(
            Finding::error(
                "bad-link",
                place,
                format!("`{text}` is no address that can be followed"),
            )
            .help("write a full address that begins with `https://`"),
        );
        return None;
    }
    Some(text)
}
