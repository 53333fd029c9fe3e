//! Components and groups: their rows in lists, and a page for each.

use chrono::Days;

use super::extra::extras;
use super::times;
use super::turns;
use super::view::{
    Arithmetic, ComponentPage, ComponentRow, ComponentsPage, Link, Uptime, UptimeMark,
};
use super::{Prose, Site, address};
use crate::facts::phase::Stage;
use crate::facts::uptime::{DayDowntime, percent_of};
use crate::model::component::ComponentKey;

/// How many closed records a component's page lists; the rest stand in the history.
const RECORDS_MAX: usize = 50;

impl<'a> Site<'a> {
    /// The view of the index.
    pub fn components_page(&self) -> ComponentsPage<'a> {
        let roots = self.content.components.roots();
        ComponentsPage {
            components: roots.iter().map(|key| row(self, *key)).collect(),
            strip_from: times::day(self.facts.strip_from),
            strip_to: times::day_of(self.facts.now, &self.config.zone),
            zone: times::time(self.facts.now, &self.config.zone).zone,
        }
    }

    /// The view of a component's or group's page.
    pub fn component_page(&self, key: ComponentKey, prose: &dyn Prose) -> ComponentPage<'a> {
        let components = &self.content.components;
        let component = components.get(key);
        let mut path: Vec<Link<'a>> = components
            .ancestors(key)
            .map(|above| {
                let above = components.get(above);
                Link {
                    name: above.name.as_str().into(),
                    href: self.addresses.component(&above.id),
                }
            })
            .collect();
        path.reverse();
        let strip = self.facts.strip(key);
        let counted = || strip.iter().filter(|day| day.known);
        let records = &self.by_component[key.index()];
        let at = |stage: Stage| {
            let keys = records.iter().copied();
            keys.filter(move |key| self.facts.record(*key).phase.stage == stage)
        };
        ComponentPage {
            component: row(self, key),
            path,
            since: component.since.map(times::day),
            strip_from: times::day(self.facts.strip_from),
            strip_to: times::day_of(self.facts.now, &self.config.zone),
            arithmetic: Arithmetic {
                days: counted().count(),
                major: counted().map(|day| day.major).sum(),
                partial: counted().map(|day| day.partial).sum(),
                percent: percent_of(strip).map(|percent| percent.to_string()),
            },
            open: at(Stage::Open)
                .map(|key| self.full_card(key, prose))
                .collect(),
            coming: at(Stage::Coming).map(|key| self.card(key)).collect(),
            records: at(Stage::Closed)
                .take(RECORDS_MAX)
                .map(|key| self.card(key))
                .collect(),
            total: at(Stage::Closed).count(),
            all: if component.is_group() {
                format!("{}history/", self.config.root())
            } else {
                let name = address::encode_value(&component.name);
                format!("{}search/?c={name}", self.config.root())
            },
            zone: times::time(self.facts.now, &self.config.zone).zone,
        }
    }
}

/// A component or group with what stands in it. Depth is bounded by the configuration.
pub(super) fn row<'a>(site: &Site<'a>, key: ComponentKey) -> ComponentRow<'a> {
    let component = site.content.components.get(key);
    let turns = site.component_turns(key);
    ComponentRow {
        id: &component.id,
        name: &component.name,
        description: component.description.as_deref(),
        href: site.addresses.component(&component.id),
        status: site.facts.status(key).name(),
        until: turns::until(&turns),
        turns,
        group: component.is_group(),
        components: site.content.components.leaves_below(key).len(),
        uptime: uptime(site, site.facts.strip(key)),
        children: component
            .children
            .iter()
            .map(|child| row(site, *child))
            .collect(),
        extra: extras(&component.extra),
    }
}

fn uptime(site: &Site<'_>, strip: &[DayDowntime]) -> Uptime {
    Uptime {
        percent: percent_of(strip).map(|percent| percent.to_string()),
        days: strip.len(),
        unknown: strip.iter().filter(|day| !day.known).count(),
        marks: strip
            .iter()
            .enumerate()
            .filter(|(_, day)| day.known && !day.is_clear())
            .filter_map(|(index, day)| {
                let date = site
                    .facts
                    .strip_from
                    .checked_add_days(Days::new(index.try_into().ok()?))?;
                Some(UptimeMark {
                    index,
                    day: times::day(date),
                    level: level(day),
                    major: day.major,
                    partial: day.partial,
                    degraded: day.degraded,
                    maintenance: day.maintenance,
                })
            })
            .collect(),
    }
}

/// The breaks at 20 and 60 weighted minutes are the contract's.
fn level(day: &DayDowntime) -> &'static str {
    match day.weighted_minutes() {
        minutes if minutes >= 60.0 => "high",
        minutes if minutes >= 20.0 => "middle",
        minutes if minutes > 0.0 => "low",
        _ if day.degraded > 0 => "degraded",
        _ => "maintenance",
    }
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::{Drafts, Plain, Site};

    #[test]
    fn what_a_group_suffered_stands_with_what_stands_in_it() {
        let sample = Sample::of(&[
            (
                "candor.yaml",
                "components: [{id: g, name: G, components: [{id: a, name: A, since: 2026-03-01}, {id: b, name: B}]}]",
            ),
            (
                "open.md",
                "---\ntitle: O\ncomponents: {a: partial_outage}\nstarted: 2026-03-10 11:00\n---\n",
            ),
            (
                "coming.md",
                "---\ntitle: C\nkind: maintenance\ncomponents: [a]\nscheduled: {from: 2026-03-12 10:00, until: 2026-03-12 11:00}\n---\n",
            ),
            (
                "group.md",
                "---\ntitle: P\ncomponents: {g: partial_outage}\nstarted: 2026-03-05 10:00\nended: 2026-03-05 12:00\n---\n",
            ),
            (
                "old.md",
                "---\ntitle: Before\ncomponents: {a: partial_outage}\nstarted: 2026-02-05 10:00\nended: 2026-02-05 12:00\n---\n",
            ),
        ]);
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let page = site.component_page(sample.component("a"), &Plain);
        let titles = |cards: &[super::super::view::Card<'_>]| -> Vec<String> {
            cards.iter().map(|card| card.title.to_owned()).collect()
        };
        assert_eq!(titles(&page.open), ["O"]);
        assert_eq!(titles(&page.coming), ["C"]);
        assert_eq!(titles(&page.records), ["P", "Before"]);
        assert_eq!(page.total, 2);
        // Two hours of the group's outage and one of today's; nothing from before it was counted.
        assert_eq!(
            (page.arithmetic.days, page.arithmetic.partial),
            (10, 3 * 3_600)
        );
        assert_eq!(page.all, "/search/?c=A");
        let group = site.component_page(sample.component("g"), &Plain);
        assert_eq!(group.all, "/history/");
        let other = site.component_page(sample.component("b"), &Plain);
        assert_eq!(titles(&other.records), ["P"]);
    }
}
