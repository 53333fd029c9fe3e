//! Front matter in the words of other tools: what the record format has under another name is put
//! there, everything else is kept under a key of its own.

use crate::diagnostic::{FileId, Finding, Place};
use crate::import::draft::{
    Draft, DraftAffected, DraftComponent, DraftKind, DraftPostmortem, Moment,
};
use crate::import::kept;
use crate::model::component::ComponentStatus;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::Impact;
use crate::parse::node::{Entry, Node, Value};
use crate::parse::slug;
use crate::time::Zone;

/// What a key is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Title,
    Id,
    Aliases,
    Address,
    ArchiveAddress,
    Publisher,
    Published,
    Fetched,
    Licence,
    Labels,
    Impact,
    Severity,
    Components,
    Zone,
    Kind,
    Status,
    Draft,
    Date,
    Time(Time),
}

/// The times of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    Started,
    Detected,
    Acknowledged,
    Identified,
    Mitigated,
    Ended,
}

/// Keys as people write them, without case and signs.
const KEYS: &[(Key, &[&str])] = &[
    (Key::Title, &["title", "name", "headline"]),
    (
        Key::Id,
        &["id", "uuid", "slug", "incidentid", "postmortemid"],
    ),
    (
        Key::Aliases,
        &["aliases", "alias", "redirectfrom", "permalink"],
    ),
    (Key::Address, &["url", "sourceurl", "source", "originalurl"]),
    (Key::ArchiveAddress, &["archiveurl", "archivedurl"]),
    (
        Key::Publisher,
        &["publisher", "company", "organization", "organisation"],
    ),
    (
        Key::Published,
        &[
            "published",
            "publishedat",
            "publishdate",
            "publisheddate",
            "sourcepublishedat",
            "pubdate",
        ],
    ),
    (
        Key::Fetched,
        &["fetched", "fetchedat", "sourcefetchedat", "retrieved"],
    ),
    (Key::Licence, &["licence", "license"]),
    (Key::Labels, &["labels", "tags", "categories", "category"]),
    (Key::Impact, &["impact"]),
    (Key::Severity, &["severity", "sev"]),
    (
        Key::Components,
        &[
            "components",
            "services",
            "systems",
            "affected",
            "affectedcomponents",
            "affectedservices",
            "affectedsystems",
        ],
    ),
    (Key::Zone, &["zone", "timezone", "tz"]),
    (Key::Kind, &["kind"]),
    (Key::Status, &["status", "state"]),
    (Key::Draft, &["draft"]),
    (Key::Date, &["date", "incidentdate"]),
    (
        Key::Time(Time::Started),
        &[
            "started",
            "start",
            "starttime",
            "startedat",
            "startdate",
            "incidentstart",
            "impactstart",
            "began",
        ],
    ),
    (
        Key::Time(Time::Detected),
        &["detected", "detectedat", "detectiontime", "timedetected"],
    ),
    (
        Key::Time(Time::Acknowledged),
        &["acknowledged", "acknowledgedat"],
    ),
    (Key::Time(Time::Identified), &["identified", "identifiedat"]),
    (Key::Time(Time::Mitigated), &["mitigated", "mitigatedat"]),
    (
        Key::Time(Time::Ended),
        &[
            "ended",
            "end",
            "endtime",
            "endedat",
            "enddate",
            "incidentend",
            "impactend",
            "resolved",
            "resolvedat",
            "resolvedwhen",
        ],
    ),
];

/// What front matter said besides what went into the draft.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Its `date`, which may be that of the incident or of the text.
    pub(super) date: Option<Moment>,
    /// The zone that it names.
    pub(super) zone: Option<Zone>,
    /// Whether it says that the incident goes on.
    pub(super) is_open: bool,
    /// Components that it names.
    pub(super) components: Vec<DraftComponent>,
}

/// Puts front matter into a draft.
pub(super) fn read(
    file: FileId,
    node: &Node,
    draft: &mut Draft,
    findings: &mut Vec<Finding>,
) -> Front {
    let zone = node
        .entries()
        .iter()
        .find(|entry| key_of(&entry.key) == Some(Key::Zone))
        .and_then(|entry| Zone::named(entry.value.text()?.trim()));
    let mut reader = Reader {
        file,
        zone: zone.clone().unwrap_or_else(Zone::utc),
        draft,
        findings,
        front: Front::default(),
    };
    reader.draft.zone = zone.as_ref().map(|zone| zone.name().to_owned());
    reader.front.zone = zone;
    for entry in node.entries() {
        if !reader.take(entry) {
            let kept = reader.keep(entry);
            reader.tell_misfit(entry, kept.as_deref());
        }
    }
    reader.front
}

fn key_of(key: &str) -> Option<Key> {
    let folded: String = key
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    KEYS.iter()
        .find(|(_, names)| names.contains(&folded.as_str()))
        .map(|(key, _)| *key)
}

struct Reader<'a> {
    file: FileId,
    zone: Zone,
    draft: &'a mut Draft,
    findings: &'a mut Vec<Finding>,
    front: Front,
}

impl Reader<'_> {
    /// Takes an entry that the format has a place for. Otherwise it is to be kept.
    fn take(&mut self, entry: &Entry) -> bool {
        let Some(key) = key_of(&entry.key) else {
            return false;
        };
        let node = &entry.value;
        let text = node.text().map(str::trim);
        // A key that says nothing is nothing to keep.
        if node.value == Value::Null || text == Some("") || kept::value(node).is_none() {
            return true;
        }
        let draft = &mut *self.draft;
        match (key, text) {
            (Key::Title, Some(text)) if draft.title.is_empty() => text.clone_into(&mut draft.title),
            (Key::Id, Some(text)) if draft.id.is_empty() => {
                draft.id = slug::from_name(text);
                return draft.id == text;
            }
            (Key::Aliases, _) => {
                let paths = texts(node);
                draft.aliases.extend(paths.iter().cloned());
                return !paths.is_empty();
            }
            (Key::Address, Some(text)) => return self.address(text),
            (Key::ArchiveAddress, Some(text)) if is_address(text) => {
                draft.source.archive_url = Some(text.to_owned());
            }
            (Key::Publisher, Some(text)) if draft.source.publisher.is_none() => {
                draft.source.publisher = Some(text.to_owned());
            }
            (Key::Licence, Some(text)) => draft.source.licence = Some(text.to_owned()),
            (Key::Labels, _) => {
                let labels = texts(node);
                let is_taken = !labels.is_empty();
                for label in labels {
                    if !draft.labels.contains(&label) {
                        draft.labels.push(label);
                    }
                }
                return is_taken;
            }
            (Key::Impact, Some(text)) => {
                let folded = text.to_lowercase();
                let known = Impact::NAMES.iter().find(|(name, _)| *name == folded);
                draft.impact = known.map(|(_, impact)| *impact);
                return known.is_some();
            }
            (Key::Severity, Some(text)) => draft.severity = Some(text.to_owned()),
            (Key::Components, _) => return self.components(node),
            (Key::Zone, Some(text)) => {
                if self.front.zone.is_none() {
                    let place = node.span.at(self.file);
                    let message = format!("there is no zone `{text}`");
                    draft.not_understood(&entry.key, text, place, message, self.findings);
                }
            }
            (Key::Kind, Some(text)) => match text.to_lowercase().as_str() {
                "incident" => {}
                "maintenance" => draft.kind = DraftKind::Maintenance(None),
                "notice" => draft.kind = DraftKind::Notice,
                _ => return false,
            },
            (Key::Status, Some(text)) => return self.status(text),
            (Key::Draft, Some(text)) => return self.is_draft(text == "true"),
            (Key::Published, Some(text)) if matches!(text, "true" | "false") => {
                return self.is_draft(text == "false");
            }
            (Key::Published | Key::Fetched | Key::Date | Key::Time(_), Some(text)) => {
                return self.time(key, &entry.key, text, node.span.at(self.file));
            }
            _ => return false,
        }
        true
    }

    fn address(&mut self, text: &str) -> bool {
        if is_address(text) {
            self.draft.source.url = Some(text.to_owned());
        } else if text.starts_with('/') {
            self.draft.aliases.push(text.to_owned());
        } else {
            return false;
        }
        true
    }

    /// The names of components, or a map of them with their statuses, as the format has it.
    fn components(&mut self, node: &Node) -> bool {
        let status = |entry: &Entry| {
            let text = entry.value.text()?.trim();
            let mut all = ComponentStatus::NAMES.iter();
            let (_, status) = all.find(|(name, _)| *name == text)?;
            Some((entry.key.trim().to_owned(), Some(*status)))
        };
        let stated: Option<Vec<(String, Option<ComponentStatus>)>> =
            node.entries().iter().map(status).collect();
        let bare = texts(node).into_iter().map(|name| (name, None));
        let names: Vec<_> = stated.into_iter().flatten().chain(bare).collect();
        for (name, status) in &names {
            if self.draft.components.iter().all(|one| one.id != *name) {
                self.draft.components.push(DraftAffected {
                    id: name.clone(),
                    status: *status,
                });
                self.front.components.push(DraftComponent {
                    key: name.clone(),
                    name: name.clone(),
                    ..DraftComponent::default()
                });
            }
        }
        !names.is_empty()
    }

    /// The state of the incident, or of its postmortem.
    fn status(&mut self, text: &str) -> bool {
        match state_of(text) {
            Some(State::Open) => self.front.is_open = true,
            Some(State::Closed) => {}
            Some(State::Postmortem(status)) => {
                self.draft.postmortem = Some(DraftPostmortem {
                    status: Some(status),
                    ..DraftPostmortem::default()
                });
            }
            None => return false,
        }
        true
    }

    fn is_draft(&mut self, is_draft: bool) -> bool {
        if is_draft {
            self.draft.postmortem = Some(DraftPostmortem {
                status: Some(PostmortemStatus::Draft),
                ..DraftPostmortem::default()
            });
        }
        true
    }

    fn time(&mut self, key: Key, name: &str, text: &str, place: Place) -> bool {
        // `resolved: true` tells no time.
        if matches!(text, "true" | "false") {
            self.front.is_open |= text == "false" && key == Key::Time(Time::Ended);
            return true;
        }
        let read = self
            .draft
            .time(name, text, place, &self.zone, self.findings)
            .map(|read| read.moment);
        let time = match key {
            Key::Published => &mut self.draft.source.published,
            Key::Fetched => &mut self.draft.source.fetched,
            Key::Date => &mut self.front.date,
            Key::Time(Time::Started) => &mut self.draft.started,
            Key::Time(Time::Detected) => &mut self.draft.detected,
            Key::Time(Time::Acknowledged) => &mut self.draft.acknowledged,
            Key::Time(Time::Identified) => &mut self.draft.identified,
            Key::Time(Time::Mitigated) => &mut self.draft.mitigated,
            Key::Time(Time::Ended) => &mut self.draft.ended,
            _ => return false,
        };
        if time.is_some() {
            return false;
        }
        *time = read;
        true
    }

    /// Says of a key that the format has, that its value has another shape than it can have there, or
    /// is another word.
    fn tell_misfit(&mut self, entry: &Entry, kept: Option<&str>) {
        let (Some(key), Some(kept)) = (key_of(&entry.key), kept) else {
            return;
        };
        let name = &entry.key;
        let message = match (key, entry.value.text()) {
            (Key::Impact | Key::Kind | Key::Status, Some(text)) => {
                format!("`{}` is no `{name}` that a record can have", text.trim())
            }
            (_, Some(_)) => return,
            (_, None) => format!("`{name}` cannot be {} of this form", entry.value.kind()),
        };
        let place = entry.value.span.at(self.file);
        self.findings.push(
            Finding::warning("value-not-understood", place, message)
                .help(format!("it is kept as `{kept}`")),
        );
    }

    /// Keeps an entry under a key of the author's own, which is returned.
    fn keep(&mut self, entry: &Entry) -> Option<String> {
        let value = kept::value(&entry.value)?;
        let words: Vec<&str> = entry.key.split_whitespace().collect();
        let name = words.join("-");
        let name = if name.starts_with("x-") {
            name
        } else {
            format!("x-{name}")
        };
        let is_taken = |name: &str| self.draft.extra.iter().any(|(other, _)| other == name);
        let key = (1..u32::MAX)
            .map(|number| match number {
                1 => name.clone(),
                _ => format!("{name}-{number}"),
            })
            .find(|name| !is_taken(name))
            .unwrap_or_default();
        self.draft.extra.push((key.clone(), value));
        Some(key)
    }
}

/// What a word says of an incident, or of its postmortem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It goes on.
    Open,
    /// It is over.
    Closed,
    /// How far the postmortem is.
    Postmortem(PostmortemStatus),
}

/// The state that a text names.
pub(super) fn state_of(text: &str) -> Option<State> {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    Some(match words.join(" ").as_str() {
        "open" | "ongoing" | "active" | "investigating" | "identified" | "monitoring"
        | "unresolved" | "in progress" => State::Open,
        "resolved" | "closed" | "fixed" | "mitigated" | "done" | "over" | "recovered" => {
            State::Closed
        }
        "draft" | "in review" | "review" | "wip" | "work in progress" => {
            State::Postmortem(PostmortemStatus::Draft)
        }
        "preliminary" => State::Postmortem(PostmortemStatus::Preliminary),
        "final" | "complete" | "completed" | "published" | "reviewed" => {
            State::Postmortem(PostmortemStatus::Final)
        }
        _ => return None,
    })
}

/// The texts of a list, or of a single value.
fn texts(node: &Node) -> Vec<String> {
    match &node.value {
        Value::Sequence(items) => {
            let texts: Option<Vec<String>> = items
                .iter()
                .map(|item| item.text().map(|text| text.trim().to_owned()))
                .collect();
            texts.unwrap_or_default()
        }
        Value::Scalar(text) => vec![text.trim().to_owned()],
        Value::Null | Value::Mapping(_) => Vec::new(),
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}
