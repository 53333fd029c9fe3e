//! What is watched: the sites of the configuration, of the summary, and those that only issues name.

use std::collections::BTreeMap;

use super::KEY;
use crate::import::draft::DraftComponent;
use crate::import::kept;
use crate::import::value::string;
use crate::model::record::Extra;
use crate::parse::node::Node;
use crate::parse::slug;

/// All sites that are known, in their order.
#[derive(Debug, Default)]
pub(super) struct Sites {
    listed: Vec<DraftComponent>,
    /// Those that only issues name, by their keys.
    named: BTreeMap<String, DraftComponent>,
}

impl Sites {
    /// The sites of the configuration and of the summary, which has slugs for their names.
    pub(super) fn of(configured: &[Node], summary: &[Node], watches: &[(String, Node)]) -> Self {
        let mut sites = Self::default();
        for node in configured {
            let Some(name) = string(node, "name") else {
                continue;
            };
            let same = summary.iter().find(|entry| is_same(entry, node));
            let slug = string(node, "slug").or_else(|| string(same?, "slug"));
            sites.list(name, slug, node, same, watches);
        }
        for node in summary {
            if let Some((name, slug)) = string(node, "name").zip(string(node, "slug")) {
                sites.list(name, Some(slug), node, Some(node), watches);
            }
        }
        sites
    }

    fn list(
        &mut self,
        name: &str,
        slug: Option<&str>,
        node: &Node,
        summary: Option<&Node>,
        watches: &[(String, Node)],
    ) {
        let key = slug.map_or_else(|| slug_of(name), str::to_owned);
        if self.listed.iter().any(|known| is_slug(&known.key, &key)) {
            return;
        }
        let watch = watches.iter().find(|(slug, _)| *slug == key);
        let mut own = Vec::new();
        for (key, at) in [("url", Some(node)), ("dailyMinutesDown", summary)] {
            let value = at.and_then(|node| node.get(key));
            let value = value.and_then(|entry| kept::value(&entry.value));
            own.extend(value.map(|value| (key.to_owned(), value)));
        }
        self.listed.push(DraftComponent {
            id: key.clone(),
            key,
            name: name.trim().to_owned(),
            since: watch.and_then(|(_, node)| day(string(node, "startTime")?)),
            extra: (!own.is_empty())
                .then(|| (KEY.to_owned(), Extra::Map(own)))
                .into_iter()
                .collect(),
            ..DraftComponent::default()
        });
    }

    /// The key of the site that a label means.
    pub(super) fn by_label(&self, label: &str) -> Option<String> {
        let mut all = self.listed.iter().chain(self.named.values());
        let same = all.find(|site| is_slug(&site.key, label) || site.name == label);
        same.map(|site| site.key.clone())
    }

    /// The key of a site that an issue names.
    pub(super) fn by_name(&mut self, name: &str) -> String {
        if let Some(key) = self.by_label(name) {
            return key;
        }
        let key = slug_of(name);
        self.named.entry(key.clone()).or_insert(DraftComponent {
            id: key.clone(),
            key: key.clone(),
            name: name.trim().to_owned(),
            ..DraftComponent::default()
        });
        key
    }

    /// The listed components, and those that only issues name.
    pub(super) fn components(self) -> (Vec<DraftComponent>, Vec<DraftComponent>) {
        (self.listed, self.named.into_values().collect())
    }
}

/// Whether an entry of the summary is the site of the configuration.
fn is_same(entry: &Node, site: &Node) -> bool {
    let both = |key| string(entry, key).zip(string(site, key));
    let is = |key| both(key).is_some_and(|(one, other)| one == other);
    is("slug") || is("name")
}

/// What Upptime makes of a name, but for the hyphens that it puts before capitals.
fn slug_of(name: &str) -> String {
    let slug = slug::from_name(&name.to_lowercase().replace(['_', '.', '~'], "-"));
    if slug.is_empty() {
        name.to_owned()
    } else {
        slug
    }
}

/// Whether two slugs can be of one name: Upptime divides words in ways that changed over time.
pub(super) fn is_slug(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}

/// The day of a time as machines print it: `2021-02-03T…`, or `Wed Feb 03 2021 …`.
fn day(text: &str) -> Option<String> {
    let is_day = |day: &&str| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok();
    if let Some(day) = text.get(..10).filter(is_day) {
        return Some(day.to_owned());
    }
    let date = chrono::NaiveDate::parse_from_str(text.get(4..15)?, "%b %d %Y").ok()?;
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_of_one_name_are_the_same_however_they_divide_words() {
        assert!(is_slug("jupyter-hub", "JupyterHub"));
        assert!(is_slug("site-ms", "SITE_MS"));
        assert!(!is_slug("api", "api-2"));
        assert_eq!(slug_of("SSO (Authentication)"), "sso-authentication");
    }

    #[test]
    fn the_first_day_is_read_in_both_ways() {
        for (text, expected) in [
            ("2021-02-03T04:05:06.789Z", Some("2021-02-03")),
            (
                "Wed Feb 03 2021 04:05:06 GMT+0000 (Coordinated Universal Time)",
                Some("2021-02-03"),
            ),
            ("soon", None),
            ("2021-13-03", None),
        ] {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
    }
}
