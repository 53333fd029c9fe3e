//! An entry of a feed to a draft. What was posted stands in its HTML, newest first, with times
//! that lack the year: it follows from the entry's own times.

use chrono::{DateTime, Datelike, TimeDelta};

use super::KEY;
use super::feed::{Entry, Feed};
use super::printed::{self, Printed, Shown, at, at_nearest, local};
use crate::diagnostic::{Finding, Place};
use crate::import::draft::{Draft, DraftKind, DraftSchedule, DraftUpdate, Moment};
use crate::import::html::{self, Token};
use crate::model::record::Extra;
use crate::model::update::UpdateStatus;
use crate::parse::slug;
use crate::time::{Instant, Zone, zones_meant};

/// What begins the line that tells the window of a maintenance.
const SCHEDULED: &str = "THIS IS A SCHEDULED EVENT";

/// The draft of an entry; whatever is wrong with it, there is one.
pub(super) fn read(feed: &Feed, entry: &Entry, findings: &mut Vec<Finding>) -> Draft {
    let link = entry
        .text(&["link", "guid", "id"])
        .unwrap_or_default()
        .trim();
    let code = link
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let title = entry.text(&["title"]).map(str::trim).unwrap_or_default();
    let mut key = slug::from_name(code.split(['?', '#']).next().unwrap_or(code));
    if key.is_empty() {
        key = slug::from_name(&title.to_lowercase());
    }
    let mut draft = Draft::new(key, entry.place);
    draft.title = if title.is_empty() {
        format!("Incident {}", draft.id)
    } else {
        title.to_owned()
    };
    let is_address = link.starts_with("https://") || link.starts_with("http://");
    draft.source.url = is_address.then(|| link.to_owned());
    draft.source.publisher = feed.author.clone().or_else(|| page_name(feed));

    let published = stamp(&mut draft, entry, &["published", "pubdate"], findings);
    let updated = stamp(&mut draft, entry, &["updated"], findings);
    let Some((content, place)) = entry.value(&["content", "description", "summary"]) else {
        findings.push(Finding::warning(
            "entry-without-text",
            entry.place,
            "this entry says nothing",
        ));
        return draft;
    };
    let latest = published.into_iter().chain(updated).max();
    let mut posts = Posts {
        draft: &mut draft,
        place,
        published,
        latest,
        zone: None,
        findings,
    };
    posts.read(&html::tokens(content));
    let ends = stamp(&mut draft, entry, &["maintenanceenddate"], findings);
    window(&mut draft, published, ends);

    let mut extra = Vec::new();
    for (name, key) in [("id", "entry_id"), ("updated", "updated_at")] {
        let value = entry.text(&[name]).map(str::trim);
        extra.extend(value.map(|value| (key.to_owned(), Extra::Text(value.to_owned()))));
    }
    draft.keep_own(KEY, extra);
    draft
}

/// The page's name in the title of its feed.
pub(super) fn page_name(feed: &Feed) -> Option<String> {
    let title = feed.title.as_deref()?;
    let name = title.strip_suffix(" - Incident History").unwrap_or(title);
    Some(
        name.strip_suffix(" Status")
            .unwrap_or(name)
            .trim()
            .to_owned(),
    )
}

/// A time of the entry itself, which has its year and zone.
fn stamp(
    draft: &mut Draft,
    entry: &Entry,
    names: &[&str],
    findings: &mut Vec<Finding>,
) -> Option<Instant> {
    let (text, place) = entry.value(names)?;
    let text = text.trim();
    let read = DateTime::parse_from_rfc2822(text)
        .or_else(|_| DateTime::parse_from_rfc3339(text))
        .ok();
    if read.is_none() {
        let name = names.first().copied().unwrap_or_default();
        let message = format!("`{text}` is not a time");
        draft.not_understood(name, text, place, message, findings);
    }
    read.map(|at| at.to_utc())
}

/// Completes the window of a maintenance by what the entry itself says about it.
fn window(draft: &mut Draft, published: Option<Instant>, ends: Option<Instant>) {
    let is_planned = draft.updates.iter().any(|update| {
        update.status.is_some_and(|status| {
            UpdateStatus::OF_MAINTENANCES
                .iter()
                .any(|(_, it)| *it == status)
        })
    });
    if let (DraftKind::Incident, Some(from), Some(until)) = (&draft.kind, published, ends) {
        draft.kind = DraftKind::Maintenance(Some(DraftSchedule {
            from: written(from),
            until: written(until),
            by_updates: false,
        }));
    } else if is_planned && draft.kind == DraftKind::Incident {
        draft.kind = DraftKind::Maintenance(None);
    }
    let is_over = draft
        .updates
        .iter()
        .any(|update| update.status == Some(UpdateStatus::Completed));
    if let DraftKind::Maintenance(Some(schedule)) = &mut draft.kind {
        schedule.by_updates = is_over;
    }
}

fn written(at: Instant) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads the posts of one entry.
struct Posts<'a> {
    draft: &'a mut Draft,
    place: Place,
    published: Option<Instant>,
    /// The latest time that the entry itself has.
    latest: Option<Instant>,
    /// The zone in which the page shows times, by the abbreviation that it was first met under.
    zone: Option<(String, Shown)>,
    findings: &'a mut Vec<Finding>,
}

impl Posts<'_> {
    fn read(&mut self, tokens: &[Token]) {
        let blocks = blocks(tokens);
        let mut updates = Vec::new();
        let mut newer = self.latest;
        for block in &blocks {
            match block {
                Block::Window(text) => self.window(text),
                Block::Post { time, label, text } => {
                    let Some((at, moment)) = self.time(time, newer) else {
                        let whole = format!("{label} - {text}");
                        let message = format!("`{time}` is not a time");
                        let (name, place) = (time.as_str(), self.place);
                        self.draft
                            .not_understood(name, &whole, place, message, self.findings);
                        continue;
                    };
                    newer = Some(at);
                    let mut update = DraftUpdate::new(moment, text);
                    update.status = status(label);
                    if update.status.is_none() && !label.eq_ignore_ascii_case("update") {
                        let label = Extra::Text(label.clone());
                        update.keep_own(KEY, vec![("status".to_owned(), label)]);
                    }
                    updates.push((at, update));
                }
            }
        }
        updates.reverse();
        updates.sort_by_key(|(at, _)| *at);
        self.draft.updates = updates.into_iter().map(|(_, update)| update).collect();
        if blocks.is_empty() {
            self.whole(&html::markdown(tokens));
        }
    }

    /// Takes the whole text for one post, where none is marked as Statuspage does.
    fn whole(&mut self, text: &str) {
        self.findings.push(Finding::hint(
            "no-updates",
            self.place,
            "no updates can be told in this entry; its whole text is taken as one",
        ));
        match self.published {
            Some(at) => {
                let update = DraftUpdate::new(Moment::plain(written(at)), text);
                self.draft.updates.push(update);
            }
            None => text.clone_into(&mut self.draft.body),
        }
    }

    /// The window of a maintenance, such as `Oct 5, 04:00 - 05:00 UTC`.
    fn window(&mut self, text: &str) {
        let read = printed::span(text).and_then(|(from, until)| {
            let near = self.published?;
            let shown = self.shown(&from, near)?;
            let start = at_nearest(&from, &shown, near)?;
            let end = at_nearest(&until, &shown, start)?;
            Some((start, end, shown))
        });
        let Some((start, end, shown)) = read else {
            let place = self.place;
            let message = format!("`{}` is no window of time", text.trim());
            self.draft
                .not_understood("scheduled", text.trim(), place, message, self.findings);
            self.draft.kind = DraftKind::Maintenance(None);
            return;
        };
        self.draft.kind = DraftKind::Maintenance(Some(DraftSchedule {
            from: local(start, &shown),
            until: local(end, &shown),
            by_updates: false,
        }));
    }

    /// The instant of a post: the latest with its date and time that is not after the next one. A
    /// day of slack, because people put posts in front of others by giving them other times.
    fn time(&mut self, text: &str, newer: Option<Instant>) -> Option<(Instant, Moment)> {
        let printed = printed::read(text)?;
        let near = newer.or(self.published);
        if printed.year.is_none() && near.is_none() {
            return None;
        }
        let shown = self.shown(&printed, self.published.or(near)?)?;
        let at = match (printed.year, near) {
            (Some(year), _) => at(&printed, year, &shown)?,
            (None, Some(near)) => {
                let (near, year) = (near + TimeDelta::days(1), near.year() + 1);
                (0..8)
                    .filter_map(|back| at(&printed, year - back, &shown))
                    .find(|at| *at <= near)?
            }
            (None, None) => return None,
        };
        Some((at, Moment::plain(local(at, &shown))))
    }

    /// In what the page shows times. An abbreviation may stand for several zones: it is the one
    /// in which the entry's own time reads as the newest post's.
    fn shown(&mut self, printed: &Printed, published: Instant) -> Option<Shown> {
        if let Some((abbreviation, shown)) = &self.zone {
            // A clock change gives a zone another abbreviation; the zone stays.
            if *abbreviation == printed.zone || matches!(shown, Shown::Zone(_)) {
                return Some(shown.clone());
            }
        }
        let shown = self.new_zone(printed, published)?;
        self.zone = Some((printed.zone.clone(), shown.clone()));
        Some(shown)
    }

    fn new_zone(&mut self, printed: &Printed, published: Instant) -> Option<Shown> {
        let abbreviation = printed.zone.as_str();
        if let Some(shown) = printed.own_zone() {
            return Some(shown);
        }
        let zones: Vec<Zone> = zones_meant(abbreviation)
            .iter()
            .filter_map(|name| Zone::named(name))
            .collect();
        let is_that = |zone: &&Zone| {
            let shown = Shown::Zone((*zone).clone());
            at_nearest(printed, &shown, published)
                .is_some_and(|at| (at - published).abs() < TimeDelta::minutes(1))
        };
        if let Some(zone) = zones.iter().find(is_that) {
            return Some(Shown::Zone(zone.clone()));
        }
        let zone = zones.first()?;
        if zones.len() > 1 {
            self.findings.push(Finding::warning(
                "ambiguous-zone",
                self.place,
                format!("`{abbreviation}` is read as that of `{}`", zone.name()),
            ));
        }
        Some(Shown::Zone(zone.clone()))
    }
}

/// What an entry's HTML consists of.
enum Block {
    /// The line that tells the window of a maintenance, without its first words.
    Window(String),
    Post {
        time: String,
        label: String,
        text: String,
    },
}

/// Finds the posts: each begins with a time in small letters, a break, and a label in strong ones.
fn blocks(tokens: &[Token]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let starts: Vec<usize> = (0..tokens.len())
        .filter(|at| is_open(&tokens[*at], "small"))
        .filter(|at| {
            inside(&tokens[*at..], "small").is_some_and(|(time, _)| printed::read(&time).is_some())
        })
        .collect();
    let head = &tokens[..starts.first().copied().unwrap_or(tokens.len())];
    let said = html::plain(head);
    if let Some((_, window)) = said.split_once(SCHEDULED) {
        blocks.push(Block::Window(window.trim().to_owned()));
    }
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(tokens.len());
        let post = &tokens[*start..end];
        let Some((time, rest)) = inside(post, "small") else {
            continue;
        };
        let label = rest
            .iter()
            .position(|token| is_open(token, "strong"))
            .and_then(|at| inside(&rest[at..], "strong"));
        let (label, body) = label.unwrap_or_default();
        let text = html::markdown(body);
        let text = text
            .strip_prefix('-')
            .map_or(text.as_str(), str::trim_start);
        blocks.push(Block::Post {
            time,
            label: label.trim().to_owned(),
            text: text.to_owned(),
        });
    }
    blocks
}

fn is_open(token: &Token, wanted: &str) -> bool {
    matches!(token, Token::Open { name, .. } if name == wanted)
}

/// The words in the element with which tokens begin, and the tokens after it.
fn inside<'t>(tokens: &'t [Token], name: &str) -> Option<(String, &'t [Token])> {
    let end = tokens
        .iter()
        .position(|token| matches!(token, Token::Close(own) if own == name))?;
    Some((html::plain(&tokens[1.min(end)..end]), &tokens[end + 1..]))
}

/// The status that a label declares; `Update` declares none.
fn status(label: &str) -> Option<UpdateStatus> {
    let label = label.to_lowercase().replace([' ', '-'], "_");
    UpdateStatus::OF_INCIDENTS
        .iter()
        .chain(&UpdateStatus::OF_MAINTENANCES)
        .find(|(name, _)| *name == label)
        .map(|(_, status)| *status)
}
