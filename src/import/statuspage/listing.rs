//! `history.json` and `/history`: months with what happened in them. Such a list has the last words
//! on each item only; it serves where the item itself is not there.

use chrono::{NaiveDate, TimeDelta};

use super::copies::{Copy, Rank};
use super::printed::{self, Printed, Shown, at_nearest, local};
use super::{Page, Thing, string};
use crate::diagnostic::Finding;
use crate::import::draft::{Draft, DraftUpdate, Moment};
use crate::import::html;
use crate::import::when::number_of_month;
use crate::model::record::Impact;
use crate::parse::node::Node;
use crate::parse::slug;
use crate::time::{Instant, Zone, zones_meant};

/// The items of a month.
pub(super) fn read(thing: &Thing<'_>, page: &Page, findings: &mut Vec<Finding>) -> Vec<Copy> {
    let month = &thing.node;
    let items = month.get("incidents").map(|entry| entry.value.items());
    items
        .unwrap_or_default()
        .iter()
        .filter_map(|node| item(node, thing, page, findings))
        .collect()
}

fn item(node: &Node, thing: &Thing<'_>, page: &Page, findings: &mut Vec<Finding>) -> Option<Copy> {
    let code = slug::from_name(string(node, "code").or_else(|| string(node, "id"))?);
    let mut draft = Draft::new(code, node.span.at(thing.file));
    draft.title = string(node, "name").map_or_else(
        || format!("Incident {}", draft.id),
        |it| it.trim().to_owned(),
    );
    let impact = string(node, "impact").unwrap_or_default();
    draft.impact = Impact::NAMES
        .iter()
        .find(|(name, _)| *name == impact)
        .map(|(_, impact)| *impact);
    draft.source.publisher.clone_from(&page.draft.title);
    draft.source.url = page.item_address(&draft.key);
    let printed = string(node, "timestamp").map(|text| html::plain(&html::tokens(text)));
    let message = html::markdown(&html::tokens(string(node, "message").unwrap_or_default()));
    let times = printed
        .as_deref()
        .and_then(|text| bounds(text, &thing.node, page));
    if let Some((started, ended)) = times {
        // What was printed lacks a zone, or has an hour that others call otherwise.
        let as_published = printed.filter(|text| {
            text.contains("24:00") || !text.ends_with(|last: char| last.is_ascii_alphabetic())
        });
        let moment = |at: &String| Moment {
            as_published: as_published.clone(),
            ..Moment::plain(at)
        };
        draft.started = Some(moment(&started));
        if !message.is_empty() {
            let at = Moment::plain(ended.as_ref().unwrap_or(&started));
            draft.updates.push(DraftUpdate::new(at, message));
        }
        draft.ended = ended.as_ref().map(moment);
    } else {
        if let Some(text) = printed {
            let place = node.get("timestamp").map_or(node.span, |it| it.value.span);
            let message = format!("`{text}` is no time that can be read");
            draft.not_understood("timestamp", &text, place.at(thing.file), message, findings);
        }
        draft.body = message;
    }
    Some(Copy {
        draft,
        list: thing.node.span.at(thing.file),
        rank: Rank::Listed,
        made: None,
        is_over: false,
        changed: None,
        keys: 0,
    })
}

/// What is said about an item of which there is nothing but its line in the list.
pub(super) fn only_listed(draft: &Draft) -> Finding {
    Finding::warning(
        "only-listed",
        draft.place,
        "of this item there is only a line in the history; its updates are missing",
    )
    .help(format!(
        "fetch `/incidents/{}.json` and import it as well",
        draft.key
    ))
}

/// The times of an item, as they are written into a record.
fn bounds(text: &str, month: &Node, page: &Page) -> Option<(String, Option<String>)> {
    let near = middle(month)?;
    let (from, until) = match printed::span(text) {
        Some((from, until)) => (from, Some(until)),
        None => (printed::read(text)?, None),
    };
    let shown = shown(&from, page, near)?;
    let start = at_nearest(&from, &shown, near)?;
    let end = until.and_then(|until| at_nearest(&until, &shown, start));
    let written = |at: Instant| local(at, &shown);
    Some((written(start), end.map(written)))
}

fn shown(printed: &Printed, page: &Page, near: Instant) -> Option<Shown> {
    if let Some(shown) = printed.own_zone() {
        return Some(shown);
    }
    let own = Shown::Zone(page.zone.clone());
    if printed.zone.is_empty() {
        return Some(own);
    }
    let at = at_nearest(printed, &own, near)?;
    if page.zone.local(at).abbreviation == printed.zone {
        return Some(own);
    }
    let name = zones_meant(&printed.zone).first()?;
    Zone::named(name).map(Shown::Zone)
}

/// The middle of a month of the history.
fn middle(month: &Node) -> Option<Instant> {
    let name = string(month, "name")?;
    let year = string(month, "year")?.parse().ok()?;
    let number = number_of_month(name)?;
    let first = NaiveDate::from_ymd_opt(year, number, 1)?;
    let middle = first.checked_add_signed(TimeDelta::days(14))?;
    Some(middle.and_hms_opt(0, 0, 0)?.and_utc())
}
