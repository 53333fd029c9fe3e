//! An entry of a feed to a draft. What was posted stands in its HTML, newest first, with times
//! that lack the year: it follows from the entry's own times.

use chrono::{DateTime, Datelike, TimeDelta};

use super::KEY;
use super::feed::{Entry, Feed};
use super::printed::{self, Printed, Shown, at, at_nearest, local};
use crate::diagnostic::{Finding, Place, Span};
use crate::import::draft::{Draft, DraftKind, DraftSchedule, DraftUpdate, Moment};
use crate::import::html::{self, Token};
use crate::import::moment;
use crate::model::record::Extra;
use crate::model::update::UpdateStatus;
use crate::parse::slug;
use crate::time::{Instant, Reading, Zone, zones_meant};

/// What begins the line that tells the window of a maintenance.
const SCHEDULED: &str = "THIS IS A SCHEDULED EVENT";

/// The draft of an entry of a feed's text; whatever is wrong with it, there is one. `zone` is that of
/// times without one.
pub(super) fn read(
    feed: &Feed,
    entry: &Entry,
    text: &str,
    zone: &Zone,
    findings: &mut Vec<Finding>,
) -> Draft {
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

    let published = stamp(&mut draft, entry, &["published", "pubdate"], zone, findings);
    let updated = stamp(&mut draft, entry, &["updated"], zone, findings);
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
        text,
        zone,
        zones: Vec::new(),
        findings,
    };
    posts.read(&html::tokens(content));
    let ends = stamp(&mut draft, entry, &["maintenanceenddate"], zone, findings);
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

/// A time of the entry itself, which should have its year and zone. What it stands for is seen in the
/// record's other times, so one that is read differently is kept beside them.
fn stamp(
    draft: &mut Draft,
    entry: &Entry,
    names: &[&str],
    zone: &Zone,
    findings: &mut Vec<Finding>,
) -> Option<Instant> {
    let (text, place) = entry.value(names)?;
    let text = text.trim();
    let read = DateTime::parse_from_rfc2822(text).or_else(|_| DateTime::parse_from_rfc3339(text));
    if let Ok(at) = read {
        return Some(at.to_utc());
    }
    let name = names.first().copied().unwrap_or_default();
    let Some((at, has_zone)) = nearly_a_stamp(text, zone) else {
        let message = format!("`{text}` is not a time");
        draft.not_understood(name, text, place, message, findings);
        return None;
    };
    findings.push(if has_zone {
        read_differently(text, &written(at), place)
    } else {
        without_zone(text, zone, place)
    });
    // The time of the last change is kept as it is in any case.
    if name != "updated" {
        let text = Extra::Text(text.to_owned());
        draft.keep_own(KEY, vec![(format!("{name}_as_published"), text)]);
    }
    Some(at)
}

/// A time that can have meant only one instant, and whether it has a zone.
fn nearly_a_stamp(text: &str, zone: &Zone) -> Option<(Instant, bool)> {
    if let Ok(read) = moment::read(text, zone) {
        return Some((read.at, !read.needs_zone));
    }
    let (text, later) = match text.split_once("24:00") {
        Some((before, after)) => (format!("{before}00:00{after}"), TimeDelta::days(1)),
        None => (text.to_owned(), TimeDelta::zero()),
    };
    if let Ok(at) = DateTime::parse_from_rfc2822(&text) {
        return Some((at.to_utc() + later, true));
    }
    let at = DateTime::parse_from_rfc2822(&format!("{text} +0000")).ok()?;
    let at = match zone.instant(at.naive_utc()) {
        Reading::One(at) | Reading::Twice { first: at, .. } => at,
        Reading::Never { before, .. } => before,
    };
    Some((at + later, false))
}

fn read_differently(text: &str, at: &str, place: Place) -> Finding {
    let message = format!("`{text}` is read as `{at}`");
    Finding::hint("time-read-differently", place, message)
}

fn without_zone(text: &str, zone: &Zone, place: Place) -> Finding {
    let message = format!("`{text}` has no zone; it is read in `{}`", zone.name());
    Finding::hint("time-without-zone", place, message)
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
    /// The feed's text.
    text: &'a str,
    /// The zone of times without one.
    zone: &'a Zone,
    /// What abbreviations were found to stand for, and whether they could be several zones.
    zones: Vec<(String, Shown, Meaning)>,
    findings: &'a mut Vec<Finding>,
}

/// How sure it is what an abbreviation of a zone stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Plain,
    Guessed,
}

impl Posts<'_> {
    fn read(&mut self, tokens: &[Token]) {
        let blocks = blocks(tokens);
        let mut updates = Vec::new();
        let mut newer = self.latest;
        for block in &blocks {
            match block {
                Block::Window(text) => self.window(text),
                Block::Post {
                    time,
                    label,
                    text,
                    number,
                } => {
                    let place = self.place_of(*number);
                    let Some((at, moment)) = self.time(time, newer, place) else {
                        let whole = format!("{label} - {text}");
                        let message = match printed::read(time) {
                            Some(printed) if self.is_unknown(&printed.zone) => {
                                format!("`{}` is no zone that is known", printed.zone)
                            }
                            _ => format!("`{time}` is not a time"),
                        };
                        let name = time.as_str();
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
        let place = self.place;
        let read = printed::span(text).and_then(|(from, until)| {
            let near = self.published?;
            let (shown, _) = self.shown(&from, near, place)?;
            let start = at_nearest(&from, &shown, near)?;
            let end = at_nearest(&until, &shown, start)?;
            Some((start, end, shown))
        });
        let Some((start, end, shown)) = read else {
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
    fn time(
        &mut self,
        text: &str,
        newer: Option<Instant>,
        place: Place,
    ) -> Option<(Instant, Moment)> {
        let printed = printed::read(text)?;
        let near = newer.or(self.published);
        if printed.year.is_none() && near.is_none() {
            return None;
        }
        let (shown, meaning) = self.shown(&printed, self.published.or(near)?, place)?;
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
        let mut moment = Moment::plain(local(at, &shown));
        let text = text.trim();
        if printed.is_end_of_day {
            let finding = read_differently(text, &moment.at, place);
            self.findings.push(finding);
        }
        if printed.zone.is_empty() {
            self.findings.push(without_zone(text, self.zone, place));
        }
        if printed.is_end_of_day || printed.zone.is_empty() || meaning == Meaning::Guessed {
            moment.as_published = Some(text.to_owned());
        }
        Some((at, moment))
    }

    fn is_unknown(&self, zone: &str) -> bool {
        !zone.is_empty()
            && zones_meant(zone).is_empty()
            && self.zones.iter().all(|(known, ..)| known != zone)
    }

    /// Where the time of a post stands in the feed: its tag, as it is written there.
    fn place_of(&self, number: usize) -> Place {
        let range = self.place.span.range();
        let found = self.text.get(range.clone()).and_then(|text| {
            let text = text.to_ascii_lowercase();
            let is_tag = |at: &usize| text[..*at].ends_with('<') || text[..*at].ends_with("&lt;");
            let mut tags = text.match_indices("small").map(|(at, _)| at).filter(is_tag);
            let start = tags.nth(number)? + "small".len();
            let end = start + text[start..].find("/small")?;
            let inside = &text[start..end];
            let begin = ["&gt;", ">"]
                .iter()
                .find_map(|end| Some(inside.find(end)? + end.len()))?;
            let inside = inside[begin..]
                .trim_end_matches("&lt;")
                .trim_end_matches('<');
            Some((start + begin, start + begin + inside.len()))
        });
        found.map_or(self.place, |(start, end)| {
            Span::new(range.start + start, range.start + end).at(self.place.file)
        })
    }

    /// In what the page shows times. An abbreviation may stand for several zones: it is the one
    /// in which the entry's own time reads as the newest post's.
    fn shown(
        &mut self,
        printed: &Printed,
        near: Instant,
        place: Place,
    ) -> Option<(Shown, Meaning)> {
        if printed.zone.is_empty() {
            return Some((Shown::Zone(self.zone.clone()), Meaning::Plain));
        }
        if let Some(shown) = printed.own_zone() {
            return Some((shown, Meaning::Plain));
        }
        let is_called_so = |shown: &Shown| match shown {
            Shown::Zone(zone) => at_nearest(printed, shown, near)
                .is_some_and(|at| zone.local(at).abbreviation == printed.zone),
            Shown::Offset(_) => false,
        };
        let known = self.zones.iter().find(|(abbreviation, shown, _)| {
            // A clock change gives a zone another abbreviation; the zone stays.
            *abbreviation == printed.zone || is_called_so(shown)
        });
        if let Some((_, shown, meaning)) = known {
            return Some((shown.clone(), *meaning));
        }
        let own = Shown::Zone(self.zone.clone());
        let (shown, meaning) = if is_called_so(&own) {
            (own, Meaning::Plain)
        } else {
            self.new_zone(printed, near, place)?
        };
        let known = (printed.zone.clone(), shown.clone(), meaning);
        self.zones.push(known);
        Some((shown, meaning))
    }

    fn new_zone(
        &mut self,
        printed: &Printed,
        near: Instant,
        place: Place,
    ) -> Option<(Shown, Meaning)> {
        let abbreviation = printed.zone.as_str();
        let zones: Vec<Zone> = zones_meant(abbreviation)
            .iter()
            .filter_map(|name| Zone::named(name))
            .collect();
        let is_that = |zone: &&Zone| {
            let shown = Shown::Zone((*zone).clone());
            at_nearest(printed, &shown, near)
                .is_some_and(|at| (at - near).abs() < TimeDelta::minutes(1))
        };
        if let Some(zone) = zones.iter().find(is_that) {
            return Some((Shown::Zone(zone.clone()), Meaning::Plain));
        }
        let zone = zones.first()?;
        if zones.len() == 1 {
            return Some((Shown::Zone(zone.clone()), Meaning::Plain));
        }
        self.findings.push(
            Finding::warning(
                "ambiguous-zone",
                place,
                format!("`{abbreviation}` is read as that of `{}`", zone.name()),
            )
            .help("what was published stands beside each such time"),
        );
        Some((Shown::Zone(zone.clone()), Meaning::Guessed))
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
        /// Which of the texts in small letters its time is.
        number: usize,
    },
}

/// Finds the posts: each begins with a time in small letters, a break, and a label in strong ones.
fn blocks(tokens: &[Token]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let small = (0..tokens.len()).filter(|at| is_open(&tokens[*at], "small"));
    let starts: Vec<(usize, usize)> = small
        .enumerate()
        .filter(|(_, at)| {
            inside(&tokens[*at..], "small").is_some_and(|(time, rest)| {
                printed::read(&time).is_some() || is_like_a_time(&time) && is_labelled(rest)
            })
        })
        .collect();
    let head = &tokens[..starts.first().map_or(tokens.len(), |(_, at)| *at)];
    let said = html::plain(head);
    if let Some((_, window)) = said.split_once(SCHEDULED) {
        blocks.push(Block::Window(window.trim().to_owned()));
    }
    for (index, (number, start)) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(tokens.len(), |(_, at)| *at);
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
            number: *number,
        });
    }
    blocks
}

/// Whether words stand for a time, although it may be none: `Jan 32, 25:61 UTC`.
fn is_like_a_time(words: &str) -> bool {
    words.contains(':') && words.contains(|c: char| c.is_ascii_digit())
}

/// Whether the next thing but breaks is a label in strong letters.
fn is_labelled(rest: &[Token]) -> bool {
    let next = rest.iter().find(|token| match token {
        Token::Text(text) => !text.trim().is_empty(),
        _ => !is_open(token, "br"),
    });
    next.is_some_and(|token| is_open(token, "strong"))
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
