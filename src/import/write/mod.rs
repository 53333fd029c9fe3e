//! Drafts to the text of records, as a person would have written them: keys in the order of the
//! format's page, quotes only where they are needed, long text in blocks.

pub(crate) mod yaml;

#[cfg(test)]
mod tests;

use std::fmt::Write;

use yaml::Yaml;

use super::draft::{
    Draft, DraftAffected, DraftComment, DraftDetection, DraftEvent, DraftKind, DraftPostmortem,
    DraftRelation, DraftSaid, DraftSchedule, DraftSource, DraftStep, DraftUpdate, DraftWindow,
    DraftWords, Moment, Unread,
};
use crate::model::postmortem::{DetectedBy, PostmortemStatus, StepClass, StepStatus};
use crate::model::record::{Extra, Impact};
use crate::model::update::UpdateStatus;
use crate::parse::{slug, trimmed};
use crate::time::Precision;

/// The heading above values that could not be understood.
const UNREAD_HEADING: &str = "## As published";

/// The text of a record's file. `name` is the file's or bundle's name without an ending: an id
/// that follows from it is not written.
pub fn record(draft: &Draft, name: &str) -> String {
    let mut map = Entries::default();
    map.text("title", Some(&draft.title));
    if draft.id != slug::from_name(name) {
        map.text("id", Some(&draft.id));
    }
    map.texts("aliases", &draft.aliases);
    match draft.kind {
        DraftKind::Incident => {}
        DraftKind::Maintenance(_) => map.word("kind", Some("maintenance")),
        DraftKind::Notice => map.word("kind", Some("notice")),
    }
    map.texts("labels", &draft.labels);
    map.word("impact", draft.impact.map(Impact::name));
    map.text("severity", draft.severity.as_deref());
    map.put("components", affected(&draft.components));
    map.text("scope", draft.scope.as_deref());
    map.text("zone", draft.zone.as_deref());
    for (key, at) in [
        ("started", &draft.started),
        ("detected", &draft.detected),
        ("acknowledged", &draft.acknowledged),
        ("identified", &draft.identified),
        ("mitigated", &draft.mitigated),
        ("ended", &draft.ended),
    ] {
        map.moment(key, at.as_ref());
    }
    if let DraftKind::Maintenance(Some(window)) = &draft.kind {
        map.put("scheduled", Some(schedule(window)));
    }
    map.list("impact_windows", draft.impact_windows.iter().map(window));
    map.put("detection", draft.detection.as_ref().map(detection));
    map.text("root_cause", draft.root_cause.as_deref());
    map.list("timeline", draft.timeline.iter().map(event));
    map.list("updates", draft.updates.iter().map(update));
    map.list("next_steps", draft.next_steps.iter().map(step));
    map.list("related", draft.related.iter().map(relation));
    map.put("postmortem", draft.postmortem.as_ref().and_then(postmortem));
    map.list("comments", draft.comments.iter().map(comment));
    map.put("source", source(&draft.source));
    map.extra(&draft.extra);

    file(&map, &body(draft))
}

/// The text of a file with a record's words in another language.
pub fn words(words: &DraftWords) -> String {
    let item = |said: &DraftSaid| {
        let mut map = Entries::default();
        map.word("at", said.at.as_deref());
        map.text("text", Some(self::said(&said.text)));
        map.extra(&said.extra);
        map.map()
    };
    let mut map = Entries::default();
    map.text("title", Some(&words.title));
    map.list("timeline", words.timeline.iter().map(item));
    map.list("updates", words.updates.iter().map(item));
    map.extra(&words.extra);
    file(&map, &tidy(&words.body))
}

fn file(front: &Entries, body: &str) -> String {
    let front = yaml::map(&front.entries, 0);
    if body.is_empty() {
        format!("---\n{front}---\n")
    } else {
        format!("---\n{front}---\n\n{body}\n")
    }
}

/// A map under construction; what is not there is not put in.
#[derive(Default)]
struct Entries {
    entries: Vec<(String, Yaml)>,
}

impl Entries {
    fn put(&mut self, key: &str, value: Option<Yaml>) {
        self.entries
            .extend(value.map(|value| (key.to_owned(), value)));
    }

    /// A text, without the space around it, which no reader keeps, and with one kind of line break.
    fn text(&mut self, key: &str, text: Option<&str>) {
        let text = text.map(trimmed).filter(|text| !text.is_empty());
        self.put(key, text.map(|text| Yaml::text(text.replace("\r\n", "\n"))));
    }

    fn word(&mut self, key: &str, word: Option<&str>) {
        self.put(key, word.map(Yaml::word));
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        let texts: Vec<Yaml> = texts.iter().map(Yaml::text).collect();
        self.put(key, (!texts.is_empty()).then_some(Yaml::List(texts)));
    }

    fn moment(&mut self, key: &str, at: Option<&Moment>) {
        self.put(key, at.map(moment));
    }

    fn list(&mut self, key: &str, items: impl Iterator<Item = Yaml>) {
        let items: Vec<Yaml> = items.collect();
        self.put(key, (!items.is_empty()).then_some(Yaml::List(items)));
    }

    fn extra(&mut self, extra: &[(String, Extra)]) {
        for (key, value) in extra {
            self.put(key, Some(extra_value(value)));
        }
    }

    fn map(self) -> Yaml {
        Yaml::Map(self.entries)
    }

    fn short(self) -> Yaml {
        Yaml::Short(self.entries)
    }
}

/// A map when the status of each is known, else a list: the format has no third.
fn affected(components: &[DraftAffected]) -> Option<Yaml> {
    if components.is_empty() {
        return None;
    }
    let statuses: Option<Vec<(String, Yaml)>> = components
        .iter()
        .map(|affected| Some((affected.id.clone(), Yaml::word(affected.status?.name()))))
        .collect();
    let ids = || Yaml::List(components.iter().map(|one| Yaml::text(&one.id)).collect());
    Some(statuses.map_or_else(ids, Yaml::Short))
}

fn moment(moment: &Moment) -> Yaml {
    let Moment {
        at,
        precision,
        as_published,
        note,
    } = moment;
    if precision.is_none() && as_published.is_none() && note.is_none() {
        return Yaml::word(at);
    }
    let mut map = Entries::default();
    map.word("at", Some(at));
    map.word("precision", precision.map(Precision::name));
    map.text("as_published", as_published.as_deref());
    map.text("note", note.as_deref());
    map.short()
}

fn schedule(schedule: &DraftSchedule) -> Yaml {
    let mut map = Entries::default();
    map.word("from", Some(&schedule.from));
    map.word("until", Some(&schedule.until));
    map.word("automatic", schedule.by_updates.then_some("false"));
    map.short()
}

fn window(window: &DraftWindow) -> Yaml {
    let mut map = Entries::default();
    map.moment("from", Some(&window.from));
    map.moment("until", window.until.as_ref());
    map.put("components", affected(&window.components));
    map.short()
}

fn detection(detection: &DraftDetection) -> Yaml {
    let mut map = Entries::default();
    map.word("by", detection.by.map(DetectedBy::name));
    map.text("how", detection.how.as_deref());
    map.map()
}

fn event(event: &DraftEvent) -> Yaml {
    let mut map = Entries::default();
    map.moment("at", Some(&event.at));
    map.text("text", Some(said(&event.text)));
    map.text("link", event.link.as_deref());
    map.map()
}

fn update(update: &DraftUpdate) -> Yaml {
    let mut map = Entries::default();
    map.word("at", Some(&update.at.at));
    map.word("status", update.status.map(UpdateStatus::name));
    map.text("text", Some(said(&update.text)));
    map.text("by", update.by.as_deref());
    map.moment("effective", update.effective.as_ref());
    map.put("components", affected(&update.components));
    map.text("id", update.id.as_deref());
    map.text("x-as-published", update.at.as_published.as_deref());
    map.extra(&update.extra);
    map.map()
}

/// A text that must be there: a dash where the source has none.
fn said(text: &str) -> &str {
    if text.trim().is_empty() { "—" } else { text }
}

fn step(step: &DraftStep) -> Yaml {
    let mut map = Entries::default();
    map.text("text", Some(&step.text));
    map.word("class", step.class.map(StepClass::name));
    map.text("owner", step.owner.as_deref());
    map.word("due", step.due.as_deref());
    map.word("status", step.status.map(StepStatus::name));
    map.word("done", step.done.as_deref());
    map.text("link", step.link.as_deref());
    map.text("priority", step.priority.as_deref());
    map.map()
}

fn relation(relation: &DraftRelation) -> Yaml {
    let mut map = Entries::default();
    map.word("type", Some(relation.kind.name()));
    map.text("id", Some(&relation.id));
    map.text("note", relation.note.as_deref());
    map.short()
}

fn postmortem(postmortem: &DraftPostmortem) -> Option<Yaml> {
    let mut map = Entries::default();
    map.word("status", postmortem.status.map(PostmortemStatus::name));
    map.moment("published", postmortem.published.as_ref());
    map.text("reason", postmortem.reason.as_deref());
    (!map.entries.is_empty()).then(|| map.short())
}

fn comment(comment: &DraftComment) -> Yaml {
    let mut map = Entries::default();
    map.text("by", comment.by.as_deref());
    map.word("official", comment.is_official.then_some("true"));
    map.moment("at", comment.at.as_ref());
    map.text("text", Some(&comment.text));
    map.map()
}

fn source(source: &DraftSource) -> Option<Yaml> {
    let mut map = Entries::default();
    map.text("url", source.url.as_deref());
    map.text("archive_url", source.archive_url.as_deref());
    map.text("publisher", source.publisher.as_deref());
    map.moment("published", source.published.as_ref());
    map.moment("fetched", source.fetched.as_ref());
    map.text("licence", source.licence.as_deref());
    (!map.entries.is_empty()).then(|| map.map())
}

/// Depth is that of the source, which its reader bounds.
pub(super) fn extra_value(extra: &Extra) -> Yaml {
    match extra {
        Extra::Null => Yaml::word("null"),
        Extra::Text(text) if is_bare(text) => Yaml::word(text),
        Extra::Text(text) => Yaml::text(text),
        Extra::List(items) => Yaml::List(items.iter().map(extra_value).collect()),
        Extra::Map(entries) => Yaml::Short(
            entries
                .iter()
                .map(|(key, value)| (key.clone(), extra_value(value)))
                .collect(),
        ),
    }
}

/// Whether a value of the source's was a truth value, a small number or a time, or might as well
/// have been.
fn is_bare(text: &str) -> bool {
    let is_number = text
        .parse::<u32>()
        .is_ok_and(|number| number.to_string() == text);
    let is_time = chrono::DateTime::parse_from_rfc3339(text).is_ok();
    is_number || is_time || matches!(text, "true" | "false")
}

/// A text without empty lines around it, and with one kind of line break.
fn tidy(text: &str) -> String {
    let text = text.trim_start_matches(['\n', '\r']).trim_end();
    text.replace("\r\n", "\n")
}

/// The text below the front matter, and what could not be understood below that.
fn body(draft: &Draft) -> String {
    let mut out = tidy(&draft.body);
    if draft.unread.is_empty() {
        return out;
    }
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    out.push_str(UNREAD_HEADING);
    out.push('\n');
    for Unread { name, text } in &draft.unread {
        let _ = write!(out, "\n- {}: {}", code(name), code(text));
    }
    out
}

/// A text as code in Markdown, between as many backticks as it needs; on one line, as code is.
fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    if text.is_empty() {
        return "nothing".to_owned();
    }
    format!("{fence}{space}{text}{space}{fence}")
}
