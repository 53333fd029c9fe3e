//! One incident: what its front matter says, and the posts in its text.

use super::post::{self, Post};
use super::settings::Settings;
use super::{Content, KEY, name};
use crate::diagnostic::{Finding, Place, Span};
use crate::import::draft::{
    Draft, DraftAffected, DraftKind, DraftSchedule, DraftUpdate, Publication, TranslationOf,
};
use crate::import::front::{self, Page};
use crate::import::kept;
use crate::import::label::{Label, Meaning};
use crate::import::moment::{self, ReadMoment};
use crate::import::value::{string, truth};
use crate::model::component::ComponentStatus;
use crate::model::record::{Extra, Impact};
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::parse::slug;
use crate::time::{Instant, Zone};

/// Keys whose values stand elsewhere in a record.
const UNDERSTOOD: &[&str] = &[
    "id",
    "title",
    "date",
    "severity",
    "affectedsystems",
    "resolved",
    "scheduled",
    "duration",
    "description",
];

/// An incident of the source.
pub(super) struct Incident<'t> {
    pub(super) content: &'t Content,
    pub(super) text: &'t str,
    pub(super) publication: Publication,
    /// What it is a translation of, when it is one.
    pub(super) translation: Option<TranslationOf>,
    /// The other languages that it is written in.
    pub(super) languages: Vec<&'t str>,
}

/// What incidents are read with.
pub(super) struct Reader<'a> {
    pub(super) settings: &'a Settings,
}

/// How bad it is, in Statusfy's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Severity {
    Maintenance,
    Degraded,
    Partial,
    Major,
}

impl Severity {
    const NAMES: &[(&str, Self)] = &[
        ("under-maintenance", Self::Maintenance),
        ("degraded-performance", Self::Degraded),
        ("partial-outage", Self::Partial),
        ("major-outage", Self::Major),
    ];

    fn status(self) -> ComponentStatus {
        match self {
            Self::Maintenance => ComponentStatus::UnderMaintenance,
            Self::Degraded => ComponentStatus::DegradedPerformance,
            Self::Partial => ComponentStatus::PartialOutage,
            Self::Major => ComponentStatus::MajorOutage,
        }
    }

    fn impact(self) -> Option<Impact> {
        match self {
            Self::Maintenance => None,
            Self::Degraded => Some(Impact::Minor),
            Self::Partial => Some(Impact::Major),
            Self::Major => Some(Impact::Critical),
        }
    }
}

impl Reader<'_> {
    /// The draft of an incident. Whatever is wrong with it, there is one.
    pub(super) fn read(&self, incident: &Incident<'_>, findings: &mut Vec<Finding>) -> Draft {
        let content = incident.content;
        let page = front::read(content.file, incident.text, findings);
        let place = page
            .front
            .get("title")
            .map_or(Span::default(), |entry| entry.value.span);
        let mut item = Item {
            incident,
            draft: Draft::new(content.key(), place.at(content.file)),
            page,
            findings,
        };
        item.name(self.settings);
        item.read();
        item.draft
    }
}

struct Item<'a> {
    incident: &'a Incident<'a>,
    page: Page,
    draft: Draft,
    findings: &'a mut Vec<Finding>,
}

impl Item<'_> {
    fn place(&self, span: Span) -> Place {
        span.at(self.incident.content.file)
    }

    fn text(&self, key: &str) -> Option<String> {
        string(&self.page.front, key).map(|text| text.trim().to_owned())
    }

    /// Its id, title, and the addresses that lead to it.
    fn name(&mut self, settings: &Settings) {
        let file = &self.incident.content.name;
        let stem = file.rsplit_once('.').map_or(&**file, |(stem, _)| stem);
        let stated = self.text("id");
        let code = stated.clone().unwrap_or_else(|| name::of_file(file));
        let wanted = stated.as_deref().unwrap_or(stem);
        let id = [wanted, stem, &name::of_file(file)]
            .into_iter()
            .map(slug::from_name)
            .find(|id| !id.is_empty());
        self.draft.id = id.unwrap_or_default();
        self.draft.publication = self.incident.publication;
        self.draft
            .translation
            .clone_from(&self.incident.translation);
        let is_address = slug::check(&code).is_ok();
        if !is_address {
            let entry = self.page.front.get("id").map(|entry| entry.value.span);
            let place = self.place(entry.unwrap_or_default());
            let message = format!("`{}` cannot stand in an address", code.escape_debug());
            self.findings.push(
                Finding::warning("id-changed", place, message)
                    .help(format!("its record gets the id `{}`", self.draft.id)),
            );
            let own = vec![("id".to_owned(), Extra::Text(code.clone()))];
            self.draft.keep_own(KEY, own);
        } else if self.draft.publication == Publication::Published {
            if self.draft.id != code {
                self.draft.aliases.push(format!("/incidents/{code}"));
            }
            let languages = self.incident.languages.iter();
            let translated = languages.map(|language| format!("/{language}/incidents/{code}"));
            self.draft.aliases.extend(translated);
        }
        self.draft.title = self.text("title").unwrap_or_else(|| {
            let title = stem.replace(['_', '-'], " ");
            let place = self.place(Span::default());
            self.findings.push(
                Finding::warning("title-missing", place, "this incident has no title")
                    .help(format!("its record is called `{title}`")),
            );
            title
        });
        self.draft.source.publisher.clone_from(&settings.site.title);
        let url = settings
            .site
            .url
            .as_deref()
            .map(|url| url.trim_end_matches('/'));
        let language = self.incident.content.language.as_deref();
        let folder = language.map_or(String::new(), |language| format!("/{language}"));
        let url = url.filter(|_| is_address);
        self.draft.source.url = url.map(|url| format!("{url}{folder}/incidents/{code}"));
    }

    fn read(&mut self) {
        let severity = self.severity();
        let date = self.time("date");
        let is_maintenance = severity == Some(Severity::Maintenance);
        // What has no place in a record is kept beside it; what could not be read is already.
        let mut unused: Vec<&str> = Vec::new();
        if is_maintenance {
            let from = self.time("scheduled");
            let schedule = self.schedule(from.as_ref());
            match schedule {
                Some(_) => unused.extend(date.is_some().then_some("date")),
                None => unused.extend(from.is_some().then_some("scheduled")),
            }
            self.draft.kind = DraftKind::Maintenance(schedule);
        } else {
            unused.extend(["scheduled", "duration"]);
        }
        if !matches!(self.draft.kind, DraftKind::Maintenance(Some(_))) {
            self.draft.started = date.as_ref().map(|read| read.moment.clone());
        }
        self.affected(severity);
        self.posts();
        let mut own = kept::rest(&self.page.front, UNDERSTOOD);
        own.extend(self.description());
        own.extend(unused.into_iter().filter_map(|key| {
            let text = self.text(key)?;
            Some((key.to_owned(), Extra::Text(text)))
        }));
        self.draft.keep_own(KEY, own);
        self.close();
        if let Some(misread) = self.page.misread.clone() {
            let text = self.incident.text.get(misread).unwrap_or_default();
            self.draft.keep_unread("front matter", text);
        }
    }

    fn time(&mut self, key: &str) -> Option<ReadMoment> {
        let value = &self.page.front.get(key)?.value;
        if value.value == Value::Null {
            return None;
        }
        let raw = self
            .incident
            .text
            .get(value.span.range())
            .unwrap_or_default();
        let text = value.text().unwrap_or(raw).to_owned();
        let place = self.place(value.span);
        self.draft
            .time(key, &text, place, &Zone::utc(), self.findings)
    }

    fn severity(&mut self) -> Option<Severity> {
        let text = self.text("severity")?;
        let known = Severity::NAMES.iter().find(|(name, _)| *name == text);
        if known.is_none() {
            self.unread("severity", format!("there is no severity `{text}`"));
        }
        known.map(|(_, severity)| *severity)
    }

    /// Keeps a value that could not be understood, and says so.
    fn unread(&mut self, key: &str, message: String) {
        let Some(entry) = self.page.front.get(key) else {
            return;
        };
        let (span, place) = (entry.value.span, self.place(entry.value.span));
        let raw = self
            .incident
            .text
            .get(span.range())
            .unwrap_or_default()
            .to_owned();
        self.draft
            .not_understood(key, &raw, place, message, self.findings);
    }

    /// The window of a planned maintenance: its start, and its length in minutes.
    fn schedule(&mut self, from: Option<&ReadMoment>) -> Option<DraftSchedule> {
        let text = self.text("duration")?;
        let Some(minutes) = minutes(&text) else {
            self.unread("duration", format!("`{text}` is no number of minutes"));
            return None;
        };
        let Some(from) = from else {
            self.unread(
                "duration",
                "this is the length of a window without a start".to_owned(),
            );
            return None;
        };
        let until = from.at.checked_add_signed(minutes)?;
        Some(DraftSchedule {
            from: from.moment.at.clone(),
            until: written(until),
            // Statusfy goes by what people say, not by the clock.
            by_updates: true,
        })
    }

    fn affected(&mut self, severity: Option<Severity>) {
        let Some(entry) = self.page.front.get("affectedsystems") else {
            self.draft.impact = severity.and_then(Severity::impact);
            return;
        };
        let single = std::slice::from_ref(&entry.value);
        let nodes = match &entry.value.value {
            Value::Sequence(items) => items.as_slice(),
            _ => single,
        };
        let names = nodes.iter().filter_map(Node::text).map(str::trim);
        self.draft.components = names
            .filter(|name| !name.is_empty())
            .map(|name| DraftAffected {
                id: name.to_owned(),
                status: severity.map(Severity::status),
            })
            .collect();
        if self.draft.components.is_empty() {
            self.draft.impact = severity.and_then(Severity::impact);
        }
    }

    /// Takes the posts out of the text; what cannot be one stays in it.
    fn posts(&mut self) {
        let body = self.page.body.clone();
        let text = self.incident.text.get(body.clone()).unwrap_or_default();
        let mut rest = String::new();
        let mut updates: Vec<(Instant, DraftUpdate)> = Vec::new();
        let mut at = 0;
        for post in post::posts(text) {
            let Some((instant, update)) = self.update(&post, text, body.start) else {
                continue;
            };
            rest.push_str(&text[at..post.whole.start]);
            at = post.whole.end;
            updates.push((instant, update));
        }
        rest.push_str(&text[at..]);
        updates.sort_by_key(|(at, _)| *at);
        self.draft.updates = updates.into_iter().map(|(_, update)| update).collect();
        self.draft.body = without_language(&rest);
    }

    fn update(&mut self, post: &Post, text: &str, start: usize) -> Option<(Instant, DraftUpdate)> {
        let place = |range: &std::ops::Range<usize>| {
            self.place(Span::new(start + range.start, start + range.end))
        };
        let (label, time) = (&text[post.label.clone()], &text[post.time.clone()]);
        let head = place(&(post.whole.start..post.text.start));
        let at = if time.is_empty() {
            head
        } else {
            place(&post.time)
        };
        if !post.is_closed {
            self.findings.push(
                Finding::warning("update-unclosed", head, "nothing closes this update")
                    .help("it is taken to end with the text"),
            );
        }
        if let Err(error) = moment::read(time, &Zone::utc()) {
            self.findings.push(
                Finding::warning("value-not-understood", at, error.message())
                    .help("the update stays in the record's text as it is"),
            );
            return None;
        }
        let read = self
            .draft
            .time("update", time, at, &Zone::utc(), self.findings)?;
        let label = Label::of(label);
        let status = match (label.meaning, &self.draft.kind) {
            (Meaning::Stand(stand), DraftKind::Maintenance(_)) => stand.of_maintenance(),
            (Meaning::Stand(stand), _) => stand.of_incident(),
            _ => None,
        };
        let mut update = DraftUpdate::new(read.moment, text[post.text.clone()].trim());
        update.status = status;
        if !label.words.is_empty() && !label.is_all_said(status) {
            let words = ("label".to_owned(), Extra::Text(label.words.to_owned()));
            update.keep_own(KEY, vec![words]);
        }
        Some((read.at, update))
    }

    /// What stands for the whole in lists: the text, where there is no other.
    fn description(&mut self) -> Option<(String, Extra)> {
        let text = self.text("description")?;
        if self.draft.body.trim().is_empty() {
            self.draft.body = text;
            return None;
        }
        Some(("description".to_owned(), Extra::Text(text)))
    }

    /// Ends what is over, and says where the two ways of saying so differ.
    fn close(&mut self) {
        let text = self.text("resolved");
        let is_over = text.as_deref().and_then(truth);
        let newest = self
            .draft
            .updates
            .iter()
            .rev()
            .find(|update| update.status.is_some());
        let said = newest.filter(|update| update.status.is_some_and(UpdateStatus::is_final));
        let ended = said.map(|update| update.at.clone());
        match (is_over, ended) {
            (Some(true), None) => self.over_unsaid(),
            (Some(false), Some(_)) => {
                let place = self
                    .page
                    .front
                    .get("resolved")
                    .map(|entry| entry.value.span);
                let place = self.place(place.unwrap_or_default());
                self.findings.push(
                    Finding::warning(
                        "resolved-contradicted",
                        place,
                        "this says that it is not over, and the newest update that it is",
                    )
                    .help("the record goes by the update"),
                );
                let own = vec![("resolved".to_owned(), Extra::Text("false".to_owned()))];
                self.draft.keep_own(KEY, own);
            }
            (None, _) if text.is_some() => {
                self.unread("resolved", "this is neither `true` nor `false`".to_owned());
            }
            _ => {}
        }
    }

    /// Over, but since when? The last that was said or changed is the best that is known, and no more
    /// than that: the end itself is unknown.
    fn over_unsaid(&mut self) {
        self.draft.close(None, self.findings);
        if let DraftKind::Maintenance(Some(schedule)) = &mut self.draft.kind
            && self.draft.updates.is_empty()
        {
            // Nobody says otherwise: it took the time that it was given.
            schedule.by_updates = false;
            self.draft.ended = None;
        }
    }
}

/// A number of minutes; Statusfy rounds up.
fn minutes(text: &str) -> Option<chrono::TimeDelta> {
    let number: f64 = text.trim().parse().ok()?;
    let is_sound = number.is_finite() && (0.0..=5_256_000.0).contains(&number);
    let whole = format!("{:.0}", number.ceil()).parse().ok()?;
    is_sound.then(|| chrono::TimeDelta::minutes(whole))
}

fn written(at: Instant) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The text without the line that Statusfy puts there for whoever translates it.
fn without_language(text: &str) -> String {
    let is_mark = |line: &&str| {
        let line = line.trim();
        line.starts_with("<!--- language code:") && line.ends_with("-->")
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let kept: String = lines
        .iter()
        .filter(|line| !is_mark(line))
        .copied()
        .collect();
    kept.trim().to_owned()
}
