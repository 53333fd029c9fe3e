//! Entries: records in the form of Statuspage, and each thing that was said.

use std::borrow::Cow;
use std::fmt::Write;

use quick_xml::escape::escape;

use super::identity::Identities;
use super::starts;
use crate::facts::phase::Stage;
use crate::facts::spans;
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::promise::PromiseKind;
use crate::model::record::{Kind, Record, Schedule};
use crate::model::relation::Correction;
use crate::model::update::{Update, UpdateStatus};
use crate::parse::markdown::plain;
use crate::render::words::{clean, label, text};
use crate::render::{Scene, moment};
use crate::site::{self, Post, Said, Slice, address};
use crate::time::{Instant, Local, Precision, TimePoint};

/// How much of a post stands in its summary, in characters.
const SUMMARY_CHARS: usize = 280;

/// An entry of a feed.
pub(super) struct Entry<'a> {
    /// Its id in Atom and JSON.
    pub(super) id: String,
    /// Its id in RSS.
    pub(super) guid: String,
    /// The full address at which it stands on the site.
    pub(super) link: String,
    pub(super) title: Cow<'a, str>,
    pub(super) html: String,
    /// Its words without markup, shortened; empty in feeds of records, which have none.
    pub(super) summary: String,
    pub(super) published: Instant,
    pub(super) updated: Instant,
    /// The language of its words, when they are not in the site's.
    pub(super) lang: Option<&'a str>,
    /// Who said it, where that is stated.
    pub(super) by: Option<&'a str>,
    /// What it is about: ids and names of components.
    pub(super) components: Vec<(&'a str, Cow<'a, str>)>,
    /// The planned end of a maintenance that is not over.
    pub(super) ends: Option<Instant>,
}

/// A record as Statuspage tells it: `published` is when something was last said, or the start of
/// a maintenance to come, `updated` the last change.
pub(super) fn of_record<'a>(
    scene: &Scene<'a>,
    key: RecordKey,
    identities: &Identities,
) -> Entry<'a> {
    let site = scene.site;
    let record = site.content.get(key);
    let posts = site.posts(key);
    let heard = site.last_heard(key);
    let changed = posts.iter().map(|post| post.changed).max();
    let schedule = match record.kind {
        Kind::Maintenance(schedule) => schedule,
        Kind::Incident | Kind::Notice => None,
    };
    let is_over = site.facts.record(key).phase.stage == Stage::Closed;
    let starts = starts(site, key);
    let mut html = match (schedule, starts) {
        (Some(schedule), Some(_)) => scheduled(scene, record, schedule),
        _ => String::new(),
    };
    let mut status = None;
    let mut told: Vec<String> = Vec::with_capacity(posts.len());
    for post in &posts {
        if matches!(post.said, Said::Corrections(_)) {
            continue;
        }
        // Statuspage calls an update that changes nothing `Update`.
        let news = post.status().filter(|news| Some(*news) != status);
        status = news.or(status);
        told.push(paragraph(scene, key, post, news));
    }
    html.extend(told.into_iter().rev());
    Entry {
        id: identities.entry(key, record),
        guid: identities.guid(key, record),
        link: link(scene, record, ""),
        title: line(Cow::Borrowed(&record.title)),
        html: html.trim_end().to_owned(),
        summary: String::new(),
        published: starts.unwrap_or(heard),
        updated: changed.unwrap_or(heard),
        lang: site.language_of(record.wording),
        by: None,
        components: Vec::new(),
        ends: schedule.filter(|_| !is_over).map(|schedule| schedule.until),
    }
}

/// A thing that was said, in full.
pub(super) fn of_post<'a>(
    scene: &Scene<'a>,
    key: RecordKey,
    post: &Post<'a>,
    identities: &Identities,
) -> Entry<'a> {
    let record = scene.site.content.get(key);
    let id = identities.post(record, &post.name());
    let label = label(scene, record, post, post.status());
    let title = scene.theme.message(
        "feed-post-title",
        &[
            ("status", label.as_str().into()),
            ("title", record.title.as_str().into()),
        ],
    );
    let text = text(scene, key, post);
    let (html, by) = match &post.said {
        Said::Corrections(corrections) => (self::corrections(scene, record, corrections), None),
        Said::Update(update) => (
            scene.writing.feed(&text, record) + &details(scene, key, update),
            update.by.as_deref(),
        ),
        Said::Record | Said::Status(_) | Said::Postmortem => {
            (scene.writing.feed(&text, record), None)
        }
    };
    Entry {
        guid: id.clone(),
        id,
        link: link(scene, record, &post.place()),
        title: line(title.map_or(Cow::Borrowed(record.title.as_str()), Cow::Owned)),
        html: match html.trim_end() {
            "" => format!("<p>{}</p>", escape(record.title.as_str())),
            html => html.to_owned(),
        },
        summary: plain(&text, SUMMARY_CHARS),
        published: post.at,
        updated: post.changed,
        lang: scene.site.language_of(match post.said {
            Said::Update(update) => update.wording,
            _ => record.wording,
        }),
        by,
        components: components(scene, record, post),
        ends: None,
    }
}

/// One post of a record as the contract has it: time, status and words in a paragraph.
fn paragraph(
    scene: &Scene<'_>,
    key: RecordKey,
    post: &Post<'_>,
    news: Option<UpdateStatus>,
) -> String {
    let record = scene.site.content.get(key);
    let html = match post.said {
        // Statuspage leads to the postmortem instead of telling it.
        Said::Postmortem => format!(
            "<p><a href=\"{}\">{}</a></p>\n",
            escape(link(scene, record, &post.place())),
            escape(scene.theme.word("feed-postmortem")),
        ),
        _ => scene.writing.feed(&text(scene, key, post), record),
    };
    format!(
        "<p><small>{}</small><br><strong>{}</strong> - {}",
        stamp(scene, post, record),
        escape(label(scene, record, post, news)),
        continued(&html),
    )
}

/// Blocks of HTML as they continue a paragraph: what begins with a paragraph goes on in that one,
/// and as long as paragraphs follow they are lines of it, as with Statuspage.
fn continued(html: &str) -> String {
    let Some(mut rest) = html.strip_prefix("<p>") else {
        return format!("</p>{html}");
    };
    let mut line = String::with_capacity(html.len());
    while let Some((words, after)) = rest.split_once("</p>") {
        line.push_str(words);
        let Some(next) = after.trim_start().strip_prefix("<p>") else {
            return format!("{line}</p>{}", after.trim_start());
        };
        line.push_str("<br /><br />");
        rest = next;
    }
    line + rest
}

/// What an update says beside its text: what it changes, and when to expect the next.
fn details(scene: &Scene<'_>, key: RecordKey, update: &Update) -> String {
    let site = scene.site;
    let record = site.content.get(key);
    let mut html = String::new();
    let mut add = |words: Option<String>| {
        if let Some(words) = words {
            // Writing to a string cannot fail.
            let _ = writeln!(html, "<p>{}</p>", escape(words));
        }
    };
    let names: Vec<String> = update
        .components
        .iter()
        .map(|affected| {
            let name = site.name_of(Slice::Component(affected.component));
            let status = spans::posted(record, update, *affected, &site.content.components);
            let status = scene.theme.word(&format!("component-{}", status.name()));
            let arguments = [
                ("name", (&*name).into()),
                ("status", status.as_str().into()),
            ];
            let message = scene.theme.message("feed-component", &arguments);
            message.unwrap_or_default()
        })
        .collect();
    if !names.is_empty() && record.kind != Kind::Notice {
        let names = names.join(&scene.theme.word("list-comma"));
        let arguments = [("components", names.as_str().into())];
        add(scene.theme.message("feed-components", &arguments));
    }
    let promise = site.facts.record(key).promises.iter().find(|promise| {
        let made_it = promise.update.map(|number| &record.updates[number].id);
        promise.kind == PromiseKind::NextUpdate && made_it == Some(&update.id)
    });
    if let Some(due) = promise.and_then(|promise| site::due(promise, record)) {
        let due = scene.theme.datetime(&moment::of(&due));
        add(scene
            .theme
            .message("next-update-due", &[("time", due.as_str().into())]));
    }
    html
}

fn corrections(scene: &Scene<'_>, record: &Record, corrections: &[&Correction]) -> String {
    let word = |key: &str| escape(scene.theme.word(key)).into_owned();
    let mut html = String::new();
    for correction in corrections {
        let part = |name: &str, value: Option<&String>| {
            value.map(|value| (name.to_owned(), escape(value.as_str()).into_owned()))
        };
        let field = part("code", correction.field.as_ref());
        let from = part("del", correction.from.as_ref());
        let to = part("ins", correction.to.as_ref());
        let mut pieces = Vec::new();
        pieces.extend(field.map(|(tag, value)| format!("<{tag}>{value}</{tag}>")));
        for (label, value) in [("correction-from", from), ("correction-to", to)] {
            pieces.extend(
                value.map(|(tag, value)| format!("{} <{tag}>{value}</{tag}>", word(label))),
            );
        }
        if !pieces.is_empty() {
            let _ = writeln!(html, "<p>{}</p>", pieces.join(" "));
        }
        if let Some(reason) = &correction.reason {
            html.push_str(&scene.writing.feed(reason, record));
        }
    }
    html
}

/// What introduces a maintenance to come.
fn scheduled(scene: &Scene<'_>, record: &Record, schedule: Schedule) -> String {
    let announced = record.announced.as_ref();
    let of_days = announced.filter(|it| {
        let is_day = |point: &TimePoint| point.precision == Precision::Date;
        is_day(&it.from) || is_day(&it.until)
    });
    let local = |at: Instant| record.zone.local(at);
    let window = if let Some(days) = of_days {
        let first = day(scene, &local(schedule.from));
        let last = day(scene, &local(days.until.at.unwrap_or(schedule.until)));
        if first == last {
            first
        } else {
            format!("{first} - {last}")
        }
    } else {
        let (from, until) = (local(schedule.from), local(schedule.until));
        let same_day = from.naive.date() == until.naive.date();
        let end = if same_day {
            format!("<var data-var='time'>{}</var>", until.naive.format("%H:%M"))
        } else {
            day_and_time(scene, &until)
        };
        format!(
            "{} - {end} {}",
            day_and_time(scene, &from),
            until.abbreviation
        )
    };
    // Markup in the words of a catalogue would be its author's own.
    let words = scene
        .theme
        .message("feed-scheduled", &[("window", (&*window).into())]);
    format!("<p><strong>{}</strong></p>", words.unwrap_or(window))
}

/// When something was said, as the contract's feeds write it: no year, the day padded with a space; of
/// what is known to the day, the day.
fn stamp(scene: &Scene<'_>, post: &Post<'_>, record: &Record) -> String {
    let local = record.zone.local(post.at);
    let precision = post.precision(record);
    if precision == Precision::Date {
        return day(scene, &local);
    }
    let time = format!("{} {}", day_and_time(scene, &local), local.abbreviation);
    match precision {
        Precision::Approximate => {
            // Markup in the words of a catalogue would be its author's own.
            let words = scene
                .theme
                .message("time-approximate", &[("time", (&*time).into())]);
            words.unwrap_or(time)
        }
        _ => time,
    }
}

fn day_and_time(scene: &Scene<'_>, local: &Local) -> String {
    let time = local.naive.format("%H:%M");
    format!("{}, <var data-var='time'>{time}</var>", day(scene, local))
}

fn day(scene: &Scene<'_>, local: &Local) -> String {
    let month = format!("month-short-{}", local.naive.format("%-m"));
    format!(
        "{} <var data-var='date'>{}</var>",
        scene.theme.word(&month),
        local.naive.format("%e"),
    )
}

fn components<'a>(
    scene: &Scene<'a>,
    record: &'a Record,
    post: &Post<'_>,
) -> Vec<(&'a str, Cow<'a, str>)> {
    let site = scene.site;
    let own = match post.said {
        Said::Update(update) => update.components.as_slice(),
        _ => &[],
    };
    let mut keys: Vec<ComponentKey> = record
        .components
        .iter()
        .chain(own)
        .map(|affected| affected.component)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter()
        .map(|key| {
            let id = site.content.components.get(key).id.as_str();
            (id, site.name_of(Slice::Component(key)))
        })
        .collect()
}

/// A title as every reader of feeds has it: many take white space from its ends.
fn line(title: Cow<'_, str>) -> Cow<'_, str> {
    let sound = clean(&title);
    if sound.trim() == title {
        title
    } else {
        Cow::Owned(sound.trim().to_owned())
    }
}

/// A place on a record's page.
fn link(scene: &Scene<'_>, record: &Record, place: &str) -> String {
    let site = scene.site;
    let page = site.addresses.record(&record.id);
    let mark = if place.is_empty() { "" } else { "#" };
    format!("{}{page}{mark}{}", site.host(), address::encode(place))
}
