//! Components in the form of Statuspage: groups that stand in no group, and times of change.

use std::borrow::Cow;

use super::code::Codes;
use super::stamp::Stamp;
use super::statuspage::Component;
use crate::model::component::{ComponentKey, Components};
use crate::site::Site;
use crate::time::Instant;

/// The last place of a component: readers make room for one byte.
const POSITION_MAX: usize = 255;

/// All components, by their keys; a group stands before what it holds. `known` is the first
/// moment that the site tells of.
pub(super) fn rows<'a>(
    site: &'a Site<'a>,
    names: &[Cow<'a, str>],
    codes: &Codes,
    known: Instant,
) -> Vec<Component<'a>> {
    let components = &site.content.components;
    let zone = &site.config.zone;
    let last = changes(site);
    let positions = positions(components);
    let leaf_times = |leaf: ComponentKey| {
        let since = components.get(leaf).since;
        let created = since.map_or(known, |since| zone.start_of_day(since));
        let changed = last[leaf.index()].unwrap_or(created);
        (created, changed.max(created))
    };
    components
        .iter()
        .map(|(key, component)| {
            let at_statuspage = component.at_statuspage;
            let is_group = component.is_group() || at_statuspage.group == Some(true);
            let leaves = components.leaves_below(key);
            let times = leaves.iter().map(|leaf| leaf_times(*leaf));
            Component {
                id: codes.component(key),
                name: if is_group {
                    names[key.index()].clone()
                } else {
                    Cow::Borrowed(&component.name)
                },
                status: site.facts.status(key).name(),
                created_at: Stamp::of(times.clone().map(|it| it.0).min().unwrap_or(known), zone),
                updated_at: Stamp::of(times.map(|it| it.1).max().unwrap_or(known), zone),
                position: positions[key.index()].min(POSITION_MAX) as u8,
                description: component.description.as_deref(),
                showcase: at_statuspage.showcase.unwrap_or(!is_group),
                start_date: component.since.map(|since| since.to_string()),
                group_id: component
                    .parent
                    .filter(|_| !is_group)
                    .map(|parent| codes.component(parent)),
                page_id: codes.page,
                group: is_group,
                only_show_if_degraded: at_statuspage.only_show_if_degraded == Some(true),
                components: is_group.then(|| {
                    let children = component.children.iter();
                    children
                        .filter(|child| !components.get(**child).is_group())
                        .map(|child| codes.component(*child))
                        .collect()
                }),
            }
        })
        .collect()
}

/// Each component's name with those of the groups around it, outermost first, by key.
pub(super) fn full_names(components: &Components) -> Vec<Cow<'_, str>> {
    components
        .iter()
        .map(|(key, component)| {
            if component.parent.is_none() {
                return Cow::Borrowed(component.name.as_str());
            }
            let mut names: Vec<&str> = components
                .ancestors(key)
                .map(|above| components.get(above).name.as_str())
                .collect();
            names.reverse();
            names.push(&component.name);
            Cow::Owned(names.join(" - "))
        })
        .collect()
}

/// When each component's status last changed, by key; nothing for one that nothing happened to.
fn changes(site: &Site<'_>) -> Vec<Option<Instant>> {
    let components = &site.content.components;
    let mut changes: Vec<Option<Instant>> = vec![None; components.len()];
    for (key, _) in site.content.iter() {
        for span in &site.facts.record(key).spans {
            let bounds = [Some(span.from), span.until].into_iter().flatten();
            let Some(last) = bounds.filter(|at| *at <= site.facts.now).max() else {
                continue;
            };
            let change = &mut changes[span.component.index()];
            *change = (*change).max(Some(last));
        }
    }
    changes
}

/// Each component's place, by key: of a component in a group among its like there, of groups and
/// all others on the page.
fn positions(components: &Components) -> Vec<usize> {
    let mut on_page = 0;
    let mut in_group = vec![0; components.len()];
    components
        .iter()
        .map(|(_, component)| {
            let count = match component.parent {
                Some(parent) if !component.is_group() => &mut in_group[parent.index()],
                _ => &mut on_page,
            };
            *count += 1;
            *count
        })
        .collect()
}
