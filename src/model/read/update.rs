//! Updates: those in a record, and those in files of their own.

use std::collections::BTreeSet;

use super::record::{KindName, affected_of, point_of};
use super::{Surroundings, UpdateDocument, outcome};
use crate::diagnostic::{Finding, did_you_mean};
use crate::model::record::Wording;
use crate::model::update::{Update, UpdateStatus};
use crate::parse::fields::{Fields, Shape, Vocabulary, extras};
use crate::parse::node::Node;
use crate::parse::{slug, times, trimmed};
use crate::time::{self, Instant, TimeError, TimePoint, Zone};

const UPDATE: Shape<'_> = Shape {
    what: "an update",
    keys: &[
        "at",
        "status",
        "text",
        "by",
        "effective",
        "components",
        "next_update",
        "id",
    ],
    example: "{at: 2024-09-09 07:43, status: investigating, text: Sign-in fails for some users}",
};
const UPDATE_FILE: Shape<'_> = Shape {
    keys: &[
        "at",
        "status",
        "by",
        "effective",
        "components",
        "next_update",
        "id",
    ],
    ..UPDATE
};

/// The updates that stand in the record.
pub(super) fn inline(
    fields: &mut Fields<'_>,
    node: &Node,
    kind: KindName,
    around: &Surroundings<'_>,
    zone: &Zone,
) -> Vec<Update> {
    let mut updates = Vec::new();
    for item in fields.maps_of(node, "updates", &UPDATE) {
        let at = fields
            .required_as("update-missing-timestamp", item, "at", &UPDATE)
            .and_then(|value| times::known(fields, value, zone));
        let text = fields.required_text(item, "text", &UPDATE);
        let status = status(fields, item, kind);
        let rest = rest(fields, item, around, zone);
        if let (Some((at, stated)), Some(text)) = (at, text) {
            updates.push(Update {
                at,
                stated,
                status,
                text,
                ..rest
            });
        }
    }
    updates.shrink_to_fit();
    // The order of a list tells which of two posts of a day came first.
    if is_newest_first(&updates, zone) {
        updates.reverse();
    }
    updates
}

/// An update in a file of its own. Its name is its id, and may give the time and the status:
/// `2024-09-09T0643Z-investigating.md`.
pub(super) fn file(
    update: &UpdateDocument,
    text: &str,
    kind: KindName,
    around: &Surroundings<'_>,
    zone: &Zone,
    findings: &mut Vec<Finding>,
) -> Option<Update> {
    let document = &update.document;
    let node = &document.front;
    let mut fields = Fields {
        file: document.file,
        findings,
    };
    fields.map(node, &UPDATE_FILE);
    let named = named(&update.name);
    let at = match fields.value(node, "at") {
        Some(value) => times::known(&mut fields, value, zone),
        None => named
            .as_ref()
            .and_then(|(at, _)| at.as_ref().ok())
            .map(|at| (*at, TimePoint::minute(*at))),
    };
    let body = trimmed(&text[document.body.clone()]);
    let place = document.place("");
    if at.is_none() && fields.value(node, "at").is_none() && node.is_whole {
        fields.report(match &named {
            Some((Err(error), _)) => {
                let message = format!("this file's name tells no time: {}", error.message());
                Finding::error("time-not-rfc3339", place, message).advice(place, error.help(), None)
            }
            _ => Finding::error("update-missing-timestamp", place, "an update needs `at`")
                .help("write it, or name the file like `2024-09-09T0643Z-investigating.md`"),
        });
    }
    if body.is_empty() && document.is_whole {
        fields.report(
            Finding::error("empty-value", place, "this update says nothing")
                .help("write its text below the front matter"),
        );
    }
    let status = status(&mut fields, node, kind).or_else(|| {
        let (_, word) = named.as_ref()?;
        let word = word.replace('-', "_");
        let known = statuses(kind);
        let found = known.iter().find(|(name, _)| *name == word);
        // Other words are free, but a slip of the pen must not lose a status.
        let words = || known.iter().map(|(name, _)| *name);
        let meant = STATUSES
            .meant(&word)
            .filter(|meant| words().any(|name| name == *meant));
        if found.is_none()
            && let Some(near) = meant.or_else(|| did_you_mean(&word, words()))
        {
            fields.report(
                Finding::error(
                    "status-unknown-value",
                    place,
                    format!("this file's name cannot end with `{word}`"),
                )
                .help(format!(
                    "name it `{near}`, or write `status` in the front matter"
                )),
            );
        }
        found.map(|(_, status)| *status)
    });
    let mut rest = rest(&mut fields, node, around, zone);
    if rest.id.is_empty() {
        rest.id = slug::from_name(&update.name);
    }
    let (at, stated) = at?;
    Some(Update {
        at,
        stated,
        text: (!body.is_empty()).then(|| body.to_owned())?,
        status,
        place,
        ..rest
    })
}

/// Brings updates into time order, and gives each an id of its own: the one it states, or that of
/// its file, else its time.
pub(super) fn put_in_order(updates: &mut [Update], zone: &Zone, findings: &mut Vec<Finding>) {
    put_days_behind(updates, zone);
    updates.sort_by_key(|update| (update.at, update.is_of_a_day()));
    let stated: BTreeSet<String> = updates.iter().map(|update| update.id.clone()).collect();
    for index in 0..updates.len() {
        let (before, rest) = updates.split_at_mut(index);
        let update = &mut rest[0];
        if let Some(other) = before.iter().find(|other| other.id == update.id)
            && !update.id.is_empty()
        {
            findings.push(
                Finding::error(
                    "permalink-collision",
                    update.place,
                    format!("there are two updates `{}` in this record", update.id),
                )
                .related(other.place, "the first one"),
            );
        }
        if update.id.is_empty() {
            let time = Update::id_of_time(update.stated_at());
            let taken = |id: &str| stated.contains(id) || before.iter().any(|other| other.id == id);
            update.id = (1..u32::MAX)
                .map(|number| match number {
                    1 => time.clone(),
                    _ => format!("{time}-{number}"),
                })
                .find(|id| !taken(id))
                .unwrap_or(time.clone());
        }
    }
}

/// Puts posts of which only the day is known behind those of that day that are listed before them.
fn put_days_behind(updates: &mut [Update], zone: &Zone) {
    for index in 1..updates.len() {
        let (before, rest) = updates.split_at_mut(index);
        let update = &mut rest[0];
        if !update.is_of_a_day() {
            continue;
        }
        if let Some(ends) = update.stated.end_in(zone) {
            let day = update.at..ends;
            let last = before.iter().map(|it| it.at).filter(|at| day.contains(at));
            update.at = last.max().unwrap_or(update.at);
        }
    }
}

/// Whether a list has the newest first, by its posts of known hours, else by its days.
fn is_newest_first(updates: &[Update], zone: &Zone) -> bool {
    let mut hours = updates
        .iter()
        .filter(|update| !update.is_of_a_day())
        .map(|update| update.at);
    let mut days = updates.iter().map(|update| zone.date(update.at));
    let by_hour = hours.next().zip(hours.next_back());
    let by_day = days.next().zip(days.next_back());
    match (by_hour, by_day) {
        (Some((first, last)), _) if first != last => first > last,
        (_, Some((first, last))) => first > last,
        _ => false,
    }
}

/// What updates have in both forms. Time, text and status are put in by the caller.
fn rest(fields: &mut Fields<'_>, node: &Node, around: &Surroundings<'_>, zone: &Zone) -> Update {
    let reader = outcome::Reader {
        zone,
        calendar: around.calendar,
    };
    Update {
        id: id(fields, node).unwrap_or_default(),
        at: Instant::default(),
        stated: TimePoint::UNKNOWN,
        status: None,
        text: String::new(),
        by: fields.text_of(node, "by"),
        effective: point_of(fields, node, "effective", zone),
        components: affected_of(fields, node, around),
        next_update: fields
            .value(node, "next_update")
            .and_then(|value| reader.deadline(fields, value)),
        extra: extras(node),
        place: fields.place(node.span),
        wording: Wording::Original,
    }
}

fn status(fields: &mut Fields<'_>, node: &Node, kind: KindName) -> Option<UpdateStatus> {
    let value = fields.value(node, "status")?;
    fields.name_in(STATUSES, value, "`status`", statuses(kind))
}

/// What other systems, and people, call the statuses of updates. Several mean one of two, by
/// the kind of the record.
const STATUSES: Vocabulary = Vocabulary::of(
    "status-unknown-value",
    &[
        ("acknowledged", "investigating"),
        ("active", "investigating"),
        ("new", "investigating"),
        ("open", "investigating"),
        ("reported", "investigating"),
        ("triggered", "investigating"),
        ("cause_found", "identified"),
        ("isolated", "identified"),
        ("fix_in_progress", "identified"),
        ("fixing", "identified"),
        ("mitigated", "monitoring"),
        ("observing", "monitoring"),
        ("recovering", "monitoring"),
        ("watching", "monitoring"),
        ("closed", "resolved"),
        ("complete", "resolved"),
        ("completed", "resolved"),
        ("done", "resolved"),
        ("finished", "resolved"),
        ("fixed", "resolved"),
        ("ok", "resolved"),
        ("operational", "resolved"),
        ("recovered", "resolved"),
        ("restored", "resolved"),
        ("solved", "resolved"),
        ("not_started", "scheduled"),
        ("notstartedyet", "scheduled"),
        ("planned", "scheduled"),
        ("upcoming", "scheduled"),
        ("active", "in_progress"),
        ("inprogress", "in_progress"),
        ("ongoing", "in_progress"),
        ("started", "in_progress"),
        ("underway", "in_progress"),
        ("monitoring", "verifying"),
        ("testing", "verifying"),
        ("closed", "completed"),
        ("complete", "completed"),
        ("done", "completed"),
        ("finished", "completed"),
        ("resolved", "completed"),
    ],
);

fn statuses(kind: KindName) -> &'static [(&'static str, UpdateStatus)] {
    match kind {
        KindName::Maintenance => &UpdateStatus::OF_MAINTENANCES,
        KindName::Incident | KindName::Notice => &UpdateStatus::OF_INCIDENTS,
        KindName::Unclear => &UpdateStatus::ALL,
    }
}

fn id(fields: &mut Fields<'_>, node: &Node) -> Option<String> {
    let value = fields.value(node, "id")?;
    let id = fields.scalar(value, "`id` is text", "first-post")?.trim();
    match slug::check(id) {
        Ok(()) => Some(id.to_owned()),
        Err(message) => {
            fields.error("bad-id", value.span, message);
            None
        }
    }
}

/// Time and rest of a name such as `2024-09-09T0643Z-investigating`. The time may be one that there
/// never was.
fn named(name: &str) -> Option<(Result<Instant, TimeError>, String)> {
    let (time, rest) = name.split_once('Z')?;
    let (day, clock) = time.split_once('T')?;
    let digits =
        |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = day.splitn(3, '-').map(str::len).eq([4, 2, 2]) && digits(&day.replace('-', ""), 8);
    let clock = match clock.len() {
        _ if !is_day => return None,
        4 if digits(clock, 4) => format!("{}:{}", &clock[..2], &clock[2..]),
        6 if digits(clock, 6) => format!("{}:{}:{}", &clock[..2], &clock[2..4], &clock[4..]),
        _ => return None,
    };
    let at = time::read(&format!("{day}T{clock}Z"), &Zone::utc()).map(|(at, _)| at);
    Some((at, rest.trim_start_matches('-').to_owned()))
}
