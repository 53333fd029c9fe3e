//! The front matter of a record.

use std::collections::BTreeSet;

use super::{RecordDocuments, Surroundings, alias, outcome, scope, update};
use crate::config::{Config, statuspage_id};
use crate::diagnostic::{Finding, Span};
use crate::model::alias::Bearer;
use crate::model::component::ComponentStatus;
use crate::model::record::{
    Affected, Announced, Body, Impact, ImpactWindow, Kind, Progress, Record, Schedule, Stated,
    Wording,
};
use crate::model::section::{Section, SectionKind};
use crate::parse::fields::{self, Fields, Shape, Vocabulary, extras};
use crate::parse::node::{Entry, Node, Value};
use crate::parse::{Document, slug, times};
use crate::time::{TimePoint, Zone};

pub(super) const RECORD: Shape<'_> = Shape {
    what: "a record",
    keys: &[
        "title",
        "id",
        "aliases",
        "kind",
        "labels",
        "embargo_until",
        "impact",
        "severity",
        "components",
        "scope",
        "zone",
        "calendar",
        "started",
        "detected",
        "acknowledged",
        "identified",
        "mitigated",
        "ended",
        "scheduled",
        "impact_windows",
        "data_loss",
        "detection",
        "root_cause",
        "response",
        "timeline",
        "updates",
        "workarounds",
        "recommendations",
        "next_steps",
        "lessons",
        "related",
        "promises",
        "postmortem",
        "corrections",
        "comments",
        "source",
    ],
    example: "title: Sign-in fails in the EU",
};
const SCHEDULE: Shape<'_> = Shape {
    what: "`scheduled`",
    keys: &["from", "until", "automatic"],
    example: "{from: 2024-09-09 22:00, until: 2024-09-10 02:00}",
};
const WINDOW: Shape<'_> = Shape {
    what: "an impact window",
    keys: &["from", "until", "components"],
    example: "{from: 2024-09-09 07:22, until: 2024-09-09 08:10}",
};

/// The kinds, before a maintenance's schedule is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum KindName {
    Incident,
    Maintenance,
    Notice,
    /// What is written is none of them, so that nothing can be said of what belongs to one only.
    Unclear,
}

const KINDS: &[(&str, KindName)] = &[
    ("incident", KindName::Incident),
    ("maintenance", KindName::Maintenance),
    ("notice", KindName::Notice),
];

/// A record. Only its title must be there; one that could not be read is empty, and an id that
/// cannot be one is made of the file's name, so that whatever else is wrong is found too.
pub(super) fn read<'t>(
    documents: &RecordDocuments,
    around: &Surroundings<'_>,
    text: &(impl Fn(&Document) -> &'t str + Sync),
    findings: &mut Vec<Finding>,
) -> Record {
    let document = &documents.record;
    let node = &document.front;
    let mut fields = Fields {
        file: document.file,
        findings,
    };
    fields.map(node, &RECORD);

    let title = title(&mut fields, document).unwrap_or_default();
    let id = id(&mut fields, node, &documents.name);
    let zone = fields
        .value(node, "zone")
        .and_then(|value| times::zone(&mut fields, value))
        .unwrap_or_else(|| around.config.zone.clone());
    let calendar = calendar(&mut fields, node, around.config);
    let around = &Surroundings {
        calendar: around.config.calendar_named(calendar.as_deref()),
        ..*around
    };
    let kind_name = match fields.value(node, "kind") {
        Some(value) => fields
            .name(value, "`kind`", KINDS)
            .unwrap_or(KindName::Unclear),
        None => KindName::Incident,
    };
    let (schedule, announced) = schedule(&mut fields, node, &zone).unzip();
    let kind = kind(&mut fields, node, kind_name, schedule);
    let mut time = |key| {
        let value = fields.value(node, key)?;
        times::point(&mut fields, value, &zone)
    };
    let [
        started,
        detected,
        acknowledged,
        identified,
        mitigated,
        ended,
    ] = [
        "started",
        "detected",
        "acknowledged",
        "identified",
        "mitigated",
        "ended",
    ]
    .map(&mut time);
    let severity = severity(&mut fields, node, around);
    let reader = outcome::Reader {
        zone: &zone,
        calendar: around.calendar,
    };
    let mut record = Record {
        id,
        aliases: alias::read(
            fields.placed_texts_of(node, "aliases", "[2024-09-09-login]"),
            Bearer::Record,
            fields.findings,
        ),
        kind,
        title,
        labels: labels(&mut fields, node, around),
        embargo_until: fields
            .value(node, "embargo_until")
            .and_then(|value| times::instant(&mut fields, value, &zone)),
        impact: fields
            .value(node, "impact")
            .and_then(|value| fields.name_in(IMPACTS, value, "`impact`", &Impact::NAMES)),
        severity,
        calendar,
        components: affected_of(&mut fields, node, around),
        scope: scope::read(&mut fields, node, around.config),
        started,
        detected,
        acknowledged,
        identified,
        mitigated,
        ended,
        announced,
        impact_windows: windows(&mut fields, node, around, &zone),
        data_loss: stated(&mut fields, node, "data_loss", |fields, value| {
            fields.text(value, "`data_loss`")
        }),
        detection: outcome::detection(&mut fields, node),
        root_cause: outcome::root_cause(&mut fields, node),
        response: fields.text_of(node, "response"),
        timeline: reader.timeline(&mut fields, node),
        updates: update::inline(&mut fields, node, kind_name, around, &zone),
        workarounds: reader.workarounds(&mut fields, node),
        recommendations: stated(&mut fields, node, "recommendations", |fields, _| {
            let example = "[Sign in again]";
            Some(fields.texts_of(node, "recommendations", example))
        }),
        next_steps: stated(&mut fields, node, "next_steps", |fields, value| {
            Some(outcome::next_steps(fields, value))
        }),
        lessons: outcome::lessons(&mut fields, node),
        related: outcome::related(&mut fields, node),
        promises: reader.promises(&mut fields, node),
        postmortem: reader.postmortem(&mut fields, node),
        corrections: reader.corrections(&mut fields, node),
        comments: reader.comments(&mut fields, node),
        source: reader.source(&mut fields, node),
        statuspage_id: statuspage_id(&mut fields, node),
        extra: extras(node),
        body: body(document, text(document)),
        file: document.file,
        file_name: documents.name.clone(),
        assets: documents.assets.clone(),
        wording: Wording::Original,
        untranslated: BTreeSet::new(),
        zone,
    };
    for document in &documents.updates {
        let text = text(&document.document);
        let update = update::file(document, text, kind_name, around, &record.zone, findings);
        record.updates.extend(update);
    }
    update::put_in_order(&mut record.updates, &record.zone, findings);
    let mut fields = Fields {
        file: document.file,
        findings,
    };
    let inline = fields
        .value(node, "updates")
        .map_or(0, |list| list.items().len());
    // One that could not be read may be the one that is meant.
    if node.is_whole && record.updates.len() == inline + documents.updates.len() {
        outcome::corrected_updates(&mut fields, node, &record.updates);
    }
    record
}

/// The name of a calendar of the site.
fn calendar(fields: &mut Fields<'_>, node: &Node, config: &Config) -> Option<String> {
    let value = fields.value(node, "calendar")?;
    let name = fields.scalar(value, "`calendar` is the name of a calendar", "default")?;
    if !config.calendars.contains_key(name) {
        let known = config.calendars.keys().map(String::as_str);
        fields.no_such(Vocabulary::ANY, value.span, (name, "calendar"), known);
        return None;
    }
    Some(name.to_owned())
}

fn title(fields: &mut Fields<'_>, document: &Document) -> Option<String> {
    if !document.has_front && document.is_whole {
        let place = fields.place(Span::new(document.body.start, document.body.start));
        fields.report(
            Finding::error(
                "front-matter-missing",
                place,
                "this record has no front matter",
            )
            .help("begin the file with a line `---`, a line `title: …`, and a line `---`"),
        );
        return None;
    }
    fields.required_text(&document.front, "title", &RECORD)
}

/// The id that is stated, or could be meant, else that of the file's name; empty when neither
/// can be one.
fn id(fields: &mut Fields<'_>, node: &Node, name: &str) -> String {
    let of_file = slug::from_name(name);
    let Some(value) = fields.value(node, "id") else {
        if of_file.is_empty() {
            let place = fields.place(Span::default());
            fields.report(
                Finding::error(
                    "bad-id",
                    place,
                    "this file's name has no letter or digit to make an id of",
                )
                .help("rename the file, or write an `id`"),
            );
        }
        return of_file;
    };
    let Some(id) = fields.scalar(value, "`id` is text", "2024-09-09-sign-in") else {
        return of_file;
    };
    let id = id.trim();
    if let Err(message) = slug::check(id) {
        let place = fields.place(value.span);
        let finding = Finding::error("bad-id", place, message);
        let meant = slug::from_name(id);
        if meant.is_empty() {
            fields.report(finding.help("write one like `2024-09-09-sign-in`"));
            return of_file;
        }
        fields.report(finding.replace("write it like this", place, meant.as_str()));
        return meant;
    }
    id.to_owned()
}

fn kind(fields: &mut Fields<'_>, node: &Node, name: KindName, schedule: Option<Schedule>) -> Kind {
    if matches!(name, KindName::Incident | KindName::Notice)
        && let Some(entry) = node.get("scheduled")
    {
        let place = fields.place(entry.key_span);
        fields.report(
            Finding::error(
                "scheduled-without-maintenance",
                place,
                "only a maintenance is scheduled",
            )
            .help("write `kind: maintenance`"),
        );
    }
    match name {
        KindName::Incident => Kind::Incident,
        KindName::Maintenance => Kind::Maintenance(schedule),
        // Nothing else is scheduled.
        KindName::Unclear if schedule.is_some() => Kind::Maintenance(schedule),
        // To all that looks at kinds the one of which least is asked.
        KindName::Notice | KindName::Unclear => Kind::Notice,
    }
}

/// The window, by the clock and as stated.
fn schedule(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Option<(Schedule, Announced)> {
    let value = fields.value(node, "scheduled")?;
    if !fields.map(value, &SCHEDULE) {
        return None;
    }
    let mut bound = |key| {
        let value = fields.required(value, key, &SCHEDULE)?;
        times::known(fields, value, zone)
    };
    let (from, until) = (bound("from"), bound("until"));
    let automatic = fields.boolean_of(value, "automatic").unwrap_or(true);
    let ((begins, from), (ends, until)) = (from?, until?);
    let ends = until.end_in(zone).unwrap_or(ends);
    let schedule = Schedule {
        from: begins,
        until: ends,
        progress: if automatic {
            Progress::Automatic
        } else {
            Progress::ByUpdates
        },
    };
    let extra = extras(value);
    Some((schedule, Announced { from, until, extra }))
}

/// The labels with a meaning.
const LABELS: [&str; 5] = [
    "false_alarm",
    "historical",
    "near_miss",
    "retroactive",
    "security",
];
const CATEGORIES: Vocabulary = Vocabulary::of("category-unknown", &[]);

/// Words of one's own, unless the site says which there are. What differs from a label with a meaning
/// by a slip of the pen was meant to have that.
fn labels(fields: &mut Fields<'_>, node: &Node, around: &Surroundings<'_>) -> Vec<String> {
    let own = around.config.labels.as_ref();
    let mut labels = Vec::new();
    for (label, place) in fields.placed_texts_of(node, "labels", "[security]") {
        let known = own.into_iter().flatten().map(String::as_str).chain(LABELS);
        let is_known = known.clone().any(|known| known == label);
        let is_slip = LABELS.iter().any(|known| fields::is_same(known, &label));
        if is_known || own.is_none() && !is_slip {
            labels.push(label);
        } else {
            fields.no_such(CATEGORIES, place.span, (&label, "label"), known);
        }
    }
    labels
}

fn severity(fields: &mut Fields<'_>, node: &Node, around: &Surroundings<'_>) -> Option<String> {
    let value = fields.value(node, "severity")?;
    let scale = &around.config.severities;
    let example = scale.first().map_or("SEV1", String::as_str);
    let severity = fields.text_like(value, "`severity`", example)?;
    if !scale.is_empty() && !scale.contains(&severity) {
        fields.unknown_name(
            SEVERITIES,
            value.span,
            (&severity, "`severity`"),
            scale.iter().map(String::as_str),
        );
        return None;
    }
    Some(severity)
}

fn windows(
    fields: &mut Fields<'_>,
    node: &Node,
    around: &Surroundings<'_>,
    zone: &Zone,
) -> Vec<ImpactWindow> {
    let items = fields.maps_of(node, "impact_windows", &WINDOW);
    let window = |item| ImpactWindow {
        from: fields
            .required(item, "from", &WINDOW)
            .and_then(|value| times::point(fields, value, zone))
            .unwrap_or(TimePoint::UNKNOWN),
        until: point_of(fields, item, "until", zone),
        components: affected_of(fields, item, around),
        extra: extras(item),
    };
    items.iter().map(window).collect()
}

const COMPONENTS: Vocabulary = Vocabulary::of("affected-unknown-component", &[]);
const SEVERITIES: Vocabulary = Vocabulary::of("severity-unknown", &[]);
const IMPACTS: Vocabulary = Vocabulary::of(
    "severity-unknown",
    &[
        ("low", "minor"),
        ("high", "major"),
        ("severe", "major"),
        ("catastrophic", "critical"),
    ],
);
const COMPONENT_STATUSES: Vocabulary = Vocabulary::of(
    "status-unknown-value",
    &[
        ("ok", "operational"),
        ("online", "operational"),
        ("up", "operational"),
        ("working", "operational"),
        ("degraded", "degraded_performance"),
        ("disrupted", "degraded_performance"),
        ("slow", "degraded_performance"),
        ("partial", "partial_outage"),
        ("down", "major_outage"),
        ("offline", "major_outage"),
        ("outage", "major_outage"),
        ("unavailable", "major_outage"),
        ("maintenance", "under_maintenance"),
    ],
);

/// The key `components`: a list of ids, or a map of ids to statuses.
pub(super) fn affected_of(
    fields: &mut Fields<'_>,
    node: &Node,
    around: &Surroundings<'_>,
) -> Vec<Affected> {
    let Some(value) = fields.value(node, "components") else {
        return Vec::new();
    };
    let mut affected: Vec<Affected> = Vec::new();
    let mut add = |fields: &mut Fields<'_>, id: &str, span, status| {
        let Some(component) = around.components.find(id) else {
            fields.no_such(
                COMPONENTS,
                span,
                (id, "component"),
                around.components.ids().collect::<Vec<_>>().into_iter(),
            );
            return;
        };
        if affected.iter().any(|other| other.component == component) {
            fields.error("same-component", span, format!("`{id}` stands here twice"));
            return;
        }
        affected.push(Affected { component, status });
    };
    if let Value::Mapping(entries) = &value.value {
        for entry in entries {
            let is_same = |name: &str| fields::is_same(name, &entry.key);
            let is_twin = |other: &&Entry| other.key_span != entry.key_span && is_same(&other.key);
            // Mending the slip in its name would make it the second of that.
            if around.components.find(&entry.key).is_none()
                && around.components.ids().any(is_same)
                && let Some(twin) = entries.iter().find(is_twin)
            {
                let (place, first) = (fields.place(entry.key_span), fields.place(twin.key_span));
                let message = format!("`{}` and `{}` are one component", entry.key, twin.key);
                fields.report(
                    Finding::error("same-component", place, message).related(first, "the other"),
                );
                continue;
            }
            let status = fields.name_in(
                COMPONENT_STATUSES,
                &entry.value,
                "a component's status",
                &ComponentStatus::NAMES,
            );
            add(fields, &entry.key, entry.key_span, status);
        }
    } else {
        let list = fields.list(value, "`components`", "{api: partial_outage}");
        for item in list {
            let example = match &item.value {
                Value::Mapping(_) => "components: {api: partial_outage}",
                _ => "api",
            };
            if let Some(id) = fields.text_like(item, "each of `components`", example) {
                add(fields, &id, item.span, None);
            }
        }
    }
    affected
}

/// A key whose value may be `none`.
fn stated<T>(
    fields: &mut Fields<'_>,
    node: &Node,
    key: &str,
    read: impl FnOnce(&mut Fields<'_>, &Node) -> Option<T>,
) -> Option<Stated<T>> {
    let value = fields.value(node, key)?;
    if matches!(&value.value, Value::Scalar(text) if &**text == "none") {
        return Some(Stated::Nothing);
    }
    // An empty list counts as left out: only `none` states that there is nothing.
    let given = read(fields, value).filter(|_| !value.is_blank());
    given.map(Stated::Given)
}

pub(super) fn body(document: &Document, text: &str) -> Body {
    let start = document.body.start;
    let headings = &document.headings;
    let sections = headings
        .iter()
        .enumerate()
        .filter_map(|(index, heading)| {
            let kind = SectionKind::of_heading(&heading.title)?;
            let end = headings[index + 1..]
                .iter()
                .find(|next| next.level <= heading.level)
                .map_or(document.body.end, |next| start + next.span.start);
            Some(Section {
                kind,
                heading: Span::new(start + heading.span.start, start + heading.span.end),
                content: Span::new(start + heading.span.end, end),
            })
        })
        .collect();
    let body = &text[document.body.clone()];
    // Spaces before the first line may make it code, so only whole blank lines go.
    let blank = body.len() - body.trim_start_matches(['\n', '\r']).len();
    Body {
        text: body[blank..].trim_end().to_owned(),
        start: start + blank,
        headings: headings.clone(),
        sections,
    }
}

/// The time value of a key.
pub(super) fn point_of(
    fields: &mut Fields<'_>,
    node: &Node,
    key: &str,
    zone: &Zone,
) -> Option<TimePoint> {
    let value = fields.value(node, key)?;
    times::point(fields, value, zone)
}
