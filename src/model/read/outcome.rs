//! What is known afterwards, and what was promised.

use super::record::{RECORD, point_of};
use crate::diagnostic::{Finding, did_you_mean};
use crate::model::postmortem::{
    CauseState, DetectedBy, Detection, Lessons, NextStep, Postmortem, PostmortemStatus, RootCause,
    StepClass, StepStatus, TimelineEvent, Workaround,
};
use crate::model::promise::{Deadline, Promise, PromiseKind};
use crate::model::relation::{Correction, Relation, RelationKind, RelationTarget, Source};
use crate::model::update::{Comment, Update};
use crate::parse::fields::{Fields, Shape, either, extras, is_same};
use crate::parse::node::{Node, Value};
use crate::parse::{times, yaml};
use crate::time::calendar::{Calendar, Due};
use crate::time::{Precision, TimePoint, Zone};

/// Reads what has times in it.
pub(super) struct Reader<'a> {
    pub(super) zone: &'a Zone,
    pub(super) calendar: Option<&'a Calendar>,
}

const TIMELINE_EVENT: Shape<'_> = Shape {
    what: "a timeline event",
    keys: &["at", "text", "link"],
    example: "{at: 2024-09-09 07:22, text: The first requests fail}",
};
const WORKAROUND: Shape<'_> = Shape {
    what: "a workaround",
    keys: &["text", "from", "until"],
    example: "{text: Sign in through the app, until: 2024-09-09 09:00}",
};
const PROMISE: Shape<'_> = Shape {
    what: "a promise",
    keys: &["kind", "made", "due", "text", "kept"],
    example: "{kind: report, made: 2024-09-09 12:00, due: 3d}",
};
const POSTMORTEM: Shape<'_> = Shape {
    what: "`postmortem`",
    keys: &["status", "due", "published", "reason"],
    example: "{status: promised, due: 5d}",
};
const CORRECTION: Shape<'_> = Shape {
    what: "a correction",
    keys: &["at", "field", "from", "to", "reason"],
    example: "{at: 2024-09-10, field: started, from: 07:30, to: 07:22}",
};
const COMMENT: Shape<'_> = Shape {
    what: "a comment",
    keys: &["by", "official", "at", "text"],
    example: "{by: Support, official: true, text: It works again}",
};
const SOURCE: Shape<'_> = Shape {
    what: "`source`",
    keys: &[
        "url",
        "archive_url",
        "publisher",
        "published",
        "fetched",
        "licence",
    ],
    example: "{url: https://example.com/report, publisher: Example}",
};
const DETECTION: Shape<'_> = Shape {
    what: "`detection`",
    keys: &["by", "how"],
    example: "{by: monitoring, how: An alert on the error rate}",
};
const ROOT_CAUSE: Shape<'_> = Shape {
    what: "`root_cause`",
    keys: &[
        "state",
        "summary",
        "trigger",
        "contributing",
        "third_parties",
    ],
    example: "{state: confirmed, summary: A disk was full}",
};
const NEXT_STEP: Shape<'_> = Shape {
    what: "a next step",
    keys: &[
        "text", "class", "owner", "due", "status", "done", "link", "priority", "reason",
    ],
    example: "{text: Alert before disks are full, owner: Storage, due: 2024-10-01}",
};
const LESSONS: Shape<'_> = Shape {
    what: "`lessons`",
    keys: &["went_well", "went_wrong", "got_lucky"],
    example: "{went_well: [The alert came within a minute]}",
};
const RELATION: Shape<'_> = Shape {
    what: "a relation",
    keys: &["type", "id", "on", "note"],
    example: "{type: recurrence_of, id: 2024-09-09-sign-in}",
};

/// A map in which nothing is said counts as left out.
///
/// An item of a list that cannot be read in full is a finding and stands in the list all the
/// same: the others keep their numbers, by which their places are found.
impl Reader<'_> {
    pub(super) fn timeline(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<TimelineEvent> {
        let items = fields.maps_of(node, "timeline", &TIMELINE_EVENT);
        let event = |item| TimelineEvent {
            at: self.required_point(fields, item, "at", &TIMELINE_EVENT),
            text: fields
                .required_text(item, "text", &TIMELINE_EVENT)
                .unwrap_or_default(),
            link: link(fields, item, "link"),
            extra: extras(item),
        };
        items.iter().map(event).collect()
    }

    pub(super) fn workarounds(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Workaround> {
        let list = fields.list_of(node, "workarounds", "[Sign in through the app]");
        let workaround = |item: &Node| {
            if matches!(item.value, Value::Scalar(_)) {
                return Workaround {
                    text: fields.text(item, "a workaround").unwrap_or_default(),
                    from: None,
                    until: None,
                    extra: Vec::new(),
                };
            }
            fields.map(item, &WORKAROUND);
            Workaround {
                text: fields
                    .required_text(item, "text", &WORKAROUND)
                    .unwrap_or_default(),
                from: point_of(fields, item, "from", self.zone),
                until: point_of(fields, item, "until", self.zone),
                extra: extras(item),
            }
        };
        list.iter().map(workaround).collect()
    }

    pub(super) fn promises(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Promise> {
        let items = fields.maps_of(node, "promises", &PROMISE);
        let promise = |item| Promise {
            kind: fields
                .required(item, "kind", &PROMISE)
                .and_then(|value| fields.name(value, "`kind`", &PromiseKind::NAMES))
                .unwrap_or(PromiseKind::Other),
            made: point_of(fields, item, "made", self.zone),
            due: fields
                .value(item, "due")
                .and_then(|value| self.deadline(fields, value)),
            text: fields.text_of(item, "text"),
            kept: point_of(fields, item, "kept", self.zone),
            extra: extras(item),
        };
        items.iter().map(promise).collect()
    }

    pub(super) fn postmortem(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Postmortem> {
        let value = fields.value(node, "postmortem")?;
        if !fields.map(value, &POSTMORTEM) || value.is_blank() {
            return None;
        }
        Some(Postmortem {
            status: fields.name_of(value, "status", PostmortemStatus::NAMES),
            due: fields
                .value(value, "due")
                .and_then(|value| self.deadline(fields, value)),
            published: point_of(fields, value, "published", self.zone),
            reason: fields.text_of(value, "reason"),
            extra: extras(value),
        })
    }

    pub(super) fn corrections(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Correction> {
        let items = fields.maps_of(node, "corrections", &CORRECTION);
        let correction = |item| Correction {
            at: self.required_point(fields, item, "at", &CORRECTION),
            field: corrected(fields, item),
            from: fields.text_of(item, "from"),
            to: fields.text_of(item, "to"),
            reason: fields.text_of(item, "reason"),
            extra: extras(item),
        };
        items.iter().map(correction).collect()
    }

    pub(super) fn comments(&self, fields: &mut Fields<'_>, node: &Node) -> Vec<Comment> {
        let items = fields.maps_of(node, "comments", &COMMENT);
        let comment = |item| Comment {
            text: fields
                .required_text(item, "text", &COMMENT)
                .unwrap_or_default(),
            by: fields.text_of(item, "by"),
            official: fields.boolean_of(item, "official").unwrap_or(false),
            at: point_of(fields, item, "at", self.zone),
            extra: extras(item),
        };
        items.iter().map(comment).collect()
    }

    pub(super) fn source(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Source> {
        let value = fields.value(node, "source")?;
        if !fields.map(value, &SOURCE) || value.is_blank() {
            return None;
        }
        Some(Source {
            url: link(fields, value, "url"),
            archive_url: link(fields, value, "archive_url"),
            publisher: fields.text_of(value, "publisher"),
            published: point_of(fields, value, "published", self.zone),
            fetched: point_of(fields, value, "fetched", self.zone),
            licence: fields.text_of(value, "licence"),
            extra: extras(value),
        })
    }

    fn required_point(
        &self,
        fields: &mut Fields<'_>,
        item: &Node,
        key: &str,
        shape: &Shape<'_>,
    ) -> TimePoint {
        fields
            .required(item, key, shape)
            .and_then(|value| times::point(fields, value, self.zone))
            .unwrap_or(TimePoint::UNKNOWN)
    }

    /// A length of time, or a time value that is known: nobody can be held to another.
    pub(super) fn deadline(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Deadline> {
        let is_time = match &node.value {
            Value::Mapping(_) => true,
            Value::Scalar(text) => {
                let text = text.trim();
                text == "unknown"
                    || text.contains([':', '/'])
                    || text.as_bytes().get(4) == Some(&b'-')
            }
            _ => false,
        };
        if is_time {
            return self.due_by(fields, node);
        }
        times::length(fields, node, self.calendar).map(Deadline::Within)
    }

    /// A date lasts until its end, in the record's zone.
    fn due_by(&self, fields: &mut Fields<'_>, node: &Node) -> Option<Deadline> {
        let (at, stated) = times::known(fields, node, self.zone)?;
        let due = if stated.precision == Precision::Date {
            let date = self.zone.date(at);
            let ends = self.zone.start_of_day(date.succ_opt()?);
            Due::Day { date, ends }
        } else {
            Due::At(at)
        };
        Some(Deadline::By { due, stated })
    }
}

pub(super) fn detection(fields: &mut Fields<'_>, node: &Node) -> Option<Detection> {
    let value = fields.value(node, "detection")?;
    if !fields.map(value, &DETECTION) || value.is_blank() {
        return None;
    }
    Some(Detection {
        by: fields.name_of(value, "by", DetectedBy::NAMES),
        how: fields.text_of(value, "how"),
        extra: extras(value),
    })
}

pub(super) fn root_cause(fields: &mut Fields<'_>, node: &Node) -> Option<RootCause> {
    let value = fields.value(node, "root_cause")?;
    if matches!(value.value, Value::Scalar(_)) {
        return Some(RootCause {
            summary: fields.text(value, "`root_cause`"),
            ..RootCause::default()
        });
    }
    if !fields.map(value, &ROOT_CAUSE) || value.is_blank() {
        return None;
    }
    Some(RootCause {
        state: fields.name_of(value, "state", CauseState::NAMES),
        summary: fields.text_of(value, "summary"),
        trigger: fields.text_of(value, "trigger"),
        contributing: fields.texts_of(value, "contributing", "[No alert on full disks]"),
        third_parties: fields.texts_of(value, "third_parties", "[Example Cloud]"),
        extra: extras(value),
    })
}

pub(super) fn next_steps(fields: &mut Fields<'_>, node: &Node) -> Vec<NextStep> {
    let items = fields.maps(node, "`next_steps`", &NEXT_STEP);
    let step = |item: &Node| {
        let text = fields.required_text(item, "text", &NEXT_STEP);
        let mut day = |key| {
            let value = fields.value(item, key)?;
            times::date(fields, value)
        };
        let (due, done) = (day("due"), day("done"));
        NextStep {
            text: text.unwrap_or_default(),
            class: fields.name_of(item, "class", StepClass::NAMES),
            owner: fields.text_of(item, "owner"),
            due,
            status: fields.name_of(item, "status", StepStatus::NAMES),
            done,
            link: link(fields, item, "link"),
            priority: fields.text_of(item, "priority"),
            reason: fields.text_of(item, "reason"),
            extra: extras(item),
        }
    };
    items.iter().map(step).collect()
}

pub(super) fn lessons(fields: &mut Fields<'_>, node: &Node) -> Lessons {
    let Some(value) = fields.value(node, "lessons") else {
        return Lessons::default();
    };
    if !fields.map(value, &LESSONS) {
        return Lessons::default();
    }
    let mut texts = |key, example| fields.texts_of(value, key, example);
    Lessons {
        went_well: texts("went_well", "[The alert came within a minute]"),
        went_wrong: texts("went_wrong", "[The runbook was out of date]"),
        got_lucky: texts("got_lucky", "[It was a public holiday]"),
        extra: extras(value),
    }
}

pub(super) fn related(fields: &mut Fields<'_>, node: &Node) -> Vec<Relation> {
    let items = fields.maps_of(node, "related", &RELATION);
    let relation = |item| Relation {
        kind: fields
            .required(item, "type", &RELATION)
            .and_then(|value| fields.name(value, "`type`", RelationKind::NAMES))
            .unwrap_or(RelationKind::Related),
        to: relation_target(fields, item),
        note: fields.text_of(item, "note"),
        extra: extras(item),
    };
    items.iter().map(relation).collect()
}

fn relation_target(fields: &mut Fields<'_>, item: &Node) -> RelationTarget {
    let id = fields.text_of(item, "id");
    let on = fields
        .value(item, "on")
        .and_then(|value| times::date(fields, value));
    let names_any = ["id", "on"]
        .iter()
        .any(|key| fields.value(item, key).is_some());
    if !names_any && item.is_whole && matches!(item.value, Value::Mapping(_)) {
        let place = fields.place(item.span);
        fields.report(
            Finding::error("missing-key", place, "a relation needs `id` or `on`")
                .help("write the other record's `id`, or `on` with a date when there is no record"),
        );
    }
    match (id, on) {
        (Some(id), _) => RelationTarget::Record(id),
        (None, Some(day)) => RelationTarget::Day(day),
        (None, None) => RelationTarget::Unclear,
    }
}

/// What a correction puts right: a key of the record, and what of its value may follow it.
fn corrected(fields: &mut Fields<'_>, item: &Node) -> Option<String> {
    let value = fields.value(item, "field")?;
    let field = fields.text(value, "`field`")?;
    let (key, rest) = field.split_at(field.find(['.', '[']).unwrap_or(field.len()));
    let word = key.split(' ').next().unwrap_or_default();
    if RECORD.keys.contains(&word) || word.starts_with("x-") {
        return Some(field);
    }
    let place = fields.place(value.span);
    let mut finding = Finding::error(
        "unknown-value",
        place,
        format!("`field` names a key of the record, and there is none `{key}`"),
    );
    let mut keys = RECORD.keys.iter().copied();
    let same = keys.find(|name| is_same(name, key));
    if let Some(near) = same.or_else(|| did_you_mean(key, RECORD.keys.iter().copied())) {
        let instead = yaml::instead(value.span, &field, &format!("{near}{rest}"));
        finding = finding.replace("did you mean this", place, instead);
    }
    fields.report(finding.help(
        "write it like `started`, or `updates.ID` for one update; leave `field` out for the text below the front matter",
    ));
    Some(field)
}

/// Looks for corrections of updates that are not there.
pub(super) fn corrected_updates(fields: &mut Fields<'_>, node: &Node, updates: &[Update]) {
    let corrections = fields
        .value(node, "corrections")
        .map_or(&[][..], Node::items);
    for item in corrections {
        let Some(value) = fields.value(item, "field") else {
            continue;
        };
        let field = value.text().unwrap_or_default();
        let Some(named) = field.trim().strip_prefix("updates.") else {
            continue;
        };
        if updates.iter().any(|update| update.is_named_by(named)) {
            continue;
        }
        let (id, rest) = named.split_at(named.find('.').unwrap_or(named.len()));
        let place = fields.place(value.span);
        let message = format!("there is no update `{id}`");
        let mut finding = Finding::error("unknown-value", place, message);
        let ids = updates.iter().map(|update| update.id.as_str());
        if let Some(near) = did_you_mean(id, ids.clone()) {
            let instead = yaml::instead(value.span, field, &format!("updates.{near}{rest}"));
            finding = finding.replace("did you mean this", place, instead);
        }
        let listed: Vec<String> = ids.take(12).map(|id| format!("`{id}`")).collect();
        fields.report(if listed.is_empty() {
            finding.help("this record has no updates; leave `.` and what follows out")
        } else {
            finding.help(format!("it may be {}", either(&listed)))
        });
    }
}

/// An address that may be followed: its scheme is one that a page can link to safely.
fn link(fields: &mut Fields<'_>, node: &Node, key: &str) -> Option<String> {
    let value = fields.value(node, key)?;
    let expected = format!("`{key}` is an address");
    let text = fields
        .scalar(value, &expected, "https://example.com/report")?
        .trim();
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
    Some(text.to_owned())
}
