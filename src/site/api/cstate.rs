//! The documents of cState 6, at its addresses, for sites that come from it: `index.json`, and below
//! `issues/` and `affected/`. The names and forms are those of its templates
//! (<https://github.com/cstate/cstate>, `layouts/`), but for the escaping of text, which they lack.
use std::collections::BTreeMap;

use serde::Serialize;

use super::{Api, times};
use crate::facts::impact::Felt;
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::component::{ComponentKey, ComponentStatus};
use crate::model::record::{Impact, Kind};
use crate::time::Instant;

/// The version whose documents these are.
const VERSION: &str = "6.0.1";

/// How many bytes the name of a folder may have in common file systems.
const FOLDER_MAX: usize = 255;

/// How bad something is, as cState knows it, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// All is well.
    Ok,
    /// Something to know, or maintenance.
    Notice,
    /// Slow, or failing for some.
    Disrupted,
    /// Not working.
    Down,
}

/// `/index.json`
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Index<'a> {
    /// `index`.
    pub is: &'static str,
    /// Its version.
    #[serde(rename = "cStateVersion")]
    pub version: &'static str,
    /// `2.0`.
    pub api_version: &'static str,
    /// The site's title.
    pub title: &'a str,
    /// The site's language.
    #[serde(rename = "languageCodeHTML")]
    pub language_code_html: &'a str,
    /// The same.
    pub language_code: &'a str,
    /// The site's address, with a slash at the end.
    #[serde(rename = "baseURL")]
    pub base_url: &'a str,
    /// Always empty.
    pub description: &'a str,
    /// The worst of all systems.
    pub summary_status: Severity,
    /// The groups.
    pub categories: Vec<Category<'a>>,
    /// Notices that hold now.
    pub pinned_issues: Vec<PinnedIssue<'a>>,
    /// The components.
    pub systems: Vec<System<'a>>,
    /// The day of the build.
    pub build_date: String,
    /// The time of the build.
    pub build_time: String,
    /// Its zone.
    pub build_timezone: String,
    /// cState's own colours, which its widgets fall back to.
    pub color_brand: &'static str,
    /// See above.
    pub color_ok: &'static str,
    /// See above.
    pub color_disrupted: &'static str,
    /// See above.
    pub color_down: &'static str,
    /// See above.
    pub color_notice: &'static str,
    /// `true` or `false`, as text.
    pub always_keep_brand_color: &'static str,
    /// The address of a logo; the site's own when there is none.
    pub logo: &'a str,
    /// Always empty.
    pub google_analytics: &'a str,
}

/// A group.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Category<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// Whether its name is shown; not of the one that holds what stands in no group.
    pub hide_title: bool,
    /// Whether it is folded.
    pub closed_by_default: bool,
}

/// A component.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct System<'a> {
    /// Its name, by which issues know it.
    pub name: &'a str,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// Its group's name.
    pub category: &'a str,
    /// How it is.
    pub status: Severity,
    /// What affects it.
    pub unresolved_issues: Vec<Issue<'a>>,
}

/// A record.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Issue<'a> {
    /// `issue`.
    pub is: &'static str,
    /// Its title.
    pub title: &'a str,
    /// When it began.
    pub created_at: String,
    /// When it last changed.
    pub last_mod: String,
    /// The address of its page.
    pub permalink: String,
    /// How bad it is.
    pub severity: Severity,
    /// Whether it is over.
    pub resolved: bool,
    /// Whether it only informs.
    pub informational: bool,
    /// When it was over; empty until then.
    pub resolved_at: String,
    /// The names of what it affects.
    pub affected: Vec<&'a str>,
    /// The name of its file.
    pub filename: String,
}

/// A notice that holds now.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PinnedIssue<'a> {
    /// `issue`.
    pub is: &'static str,
    /// Its title.
    pub title: &'a str,
    /// When it began.
    pub created_at: String,
    /// When it last changed.
    pub last_mod: String,
    /// The address of its page.
    pub permalink: String,
    /// The names of what it affects.
    pub affected: Vec<&'a str>,
    /// The name of its file.
    pub filename: String,
}

/// `/issues/index.json`
#[derive(Clone, Debug, Serialize)]
pub struct Issues<'a> {
    /// `issues`.
    pub is: &'static str,
    /// `Issues`.
    pub title: &'static str,
    /// The site's address.
    #[serde(rename = "baseURL")]
    pub base_url: &'a str,
    /// Always empty.
    pub description: &'a str,
    /// All records, newest first.
    pub pages: Vec<Issue<'a>>,
}

/// `/issues/ID/index.json`
#[derive(Clone, Debug, Serialize)]
pub struct IssuePage<'a> {
    /// As in lists.
    #[serde(flatten)]
    pub issue: Issue<'a>,
    /// What was said, newest first, in HTML.
    pub body: String,
}

/// `/affected/NAME/index.json`
#[derive(Clone, Debug, Serialize)]
pub struct Affected<'a> {
    /// `system`.
    pub is: &'static str,
    /// The component's name.
    pub title: &'a str,
    /// The address of its page.
    pub permalink: String,
    /// How it is.
    pub status: Severity,
    /// What affected it, newest first.
    pub pages: Vec<Issue<'a>>,
}

/// `/404.json`
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NotFound {
    /// `404`.
    pub is: &'static str,
    /// As cState has it.
    pub title: &'static str,
}

impl<'a> Api<'a> {
    /// `/index.json`
    pub fn cstate_index(&'a self) -> Index<'a> {
        let site = self.site;
        let config = site.config;
        let base = config.url.as_deref().unwrap_or_default();
        let built = config.zone.local(site.facts.now);
        Index {
            is: "index",
            version: VERSION,
            api_version: "2.0",
            title: &config.title,
            language_code_html: &config.language,
            language_code: &config.language,
            base_url: base,
            description: "",
            summary_status: self.cstate_summary(),
            categories: self.categories(),
            pinned_issues: self.pinned(),
            systems: self.systems(),
            build_date: built.naive.format("%Y-%m-%d").to_string(),
            build_time: built.naive.format("%H:%M").to_string(),
            build_timezone: built.abbreviation,
            color_brand: "#0a0c0f",
            color_ok: "#008000",
            color_disrupted: "#cc4400",
            color_down: "#e60000",
            color_notice: "#24478f",
            always_keep_brand_color: "true",
            logo: base,
            google_analytics: "",
        }
    }

    /// `/issues/index.json`
    pub fn cstate_issues(&'a self) -> Issues<'a> {
        Issues {
            is: "issues",
            title: "Issues",
            base_url: self.site.config.url.as_deref().unwrap_or_default(),
            description: "",
            pages: self.site.listed().map(|key| self.issue(key)).collect(),
        }
    }

    /// `/issues/ID/index.json`, with what was said in HTML.
    pub fn cstate_issue(&'a self, key: RecordKey, body: String) -> IssuePage<'a> {
        IssuePage {
            issue: self.issue(key),
            body,
        }
    }

    /// `/affected/NAME/` of each component, with the name in it. A component whose name makes no
    /// folder of its own stands at its id.
    pub fn cstate_affected(&self) -> BTreeMap<String, ComponentKey> {
        let components = &self.site.content.components;
        let mut affected = BTreeMap::new();
        let mut unnamed = Vec::new();
        for leaf in components.leaves() {
            let folder = urlized(self.system_name(leaf));
            let is_taken = affected.contains_key(&folder);
            if is_taken || folder.is_empty() || folder.len() > FOLDER_MAX {
                unnamed.push(leaf);
            } else {
                affected.insert(folder, leaf);
            }
        }
        // After all names, whose addresses are known from cState.
        for leaf in unnamed {
            let id = &components.get(leaf).id;
            let numbered = (2..).map(|number| format!("{id}-{number}"));
            let mut folders = std::iter::once(id.clone()).chain(numbered);
            if let Some(folder) = folders.find(|folder| !affected.contains_key(folder)) {
                affected.insert(folder, leaf);
            }
        }
        affected
    }

    /// What such a document says.
    pub fn cstate_system(&'a self, leaf: ComponentKey) -> Affected<'a> {
        let site = self.site;
        let id = &site.content.components.get(leaf).id;
        Affected {
            is: "system",
            title: self.system_name(leaf),
            permalink: format!("{}{}", site.host(), site.addresses.component(id)),
            status: severity(site.facts.status(leaf)),
            pages: site.by_component[leaf.index()]
                .iter()
                .map(|key| self.issue(*key))
                .collect(),
        }
    }

    /// `/404.json`
    pub fn cstate_not_found(&self) -> NotFound {
        NotFound {
            is: "404",
            title: "Error - Not Found",
        }
    }

    fn cstate_summary(&self) -> Severity {
        let site = self.site;
        let components = site.content.components.leaves();
        let worst = components
            .map(|leaf| severity(site.facts.status(leaf)))
            .max();
        worst.unwrap_or_else(|| {
            let unresolved = self.unresolved();
            let worst = unresolved.iter().map(|key| self.issue_severity(*key)).max();
            worst.unwrap_or(Severity::Ok)
        })
    }

    /// Groups that hold components, and one without a visible name for those that stand in none.
    fn categories(&'a self) -> Vec<Category<'a>> {
        let components = &self.site.content.components;
        let mut categories: Vec<Category<'a>> = Vec::new();
        for leaf in components.leaves() {
            let parent = components.get(leaf).parent;
            let name = self.category(leaf);
            if !categories.iter().any(|category| category.name == name) {
                categories.push(Category {
                    name,
                    description: parent
                        .and_then(|parent| components.get(parent).description.as_deref()),
                    hide_title: parent.is_none(),
                    closed_by_default: false,
                });
            }
        }
        categories
    }

    fn category(&'a self, leaf: ComponentKey) -> &'a str {
        match self.site.content.components.get(leaf).parent {
            Some(parent) => &self.names[parent.index()],
            None => &self.site.config.title,
        }
    }

    fn systems(&'a self) -> Vec<System<'a>> {
        let site = self.site;
        let components = &site.content.components;
        components
            .leaves()
            .map(|leaf| System {
                name: self.system_name(leaf),
                description: components.get(leaf).description.as_deref(),
                category: self.category(leaf),
                status: severity(site.facts.status(leaf)),
                unresolved_issues: site.by_component[leaf.index()]
                    .iter()
                    .filter(|key| {
                        site.facts.record(**key).phase.stage == Stage::Open
                            && site.content.get(**key).kind != Kind::Notice
                    })
                    .map(|key| self.issue(*key))
                    .collect(),
            })
            .collect()
    }

    /// A component's name; with its group's where another one has the same.
    fn system_name(&self, leaf: ComponentKey) -> &str {
        let components = &self.site.content.components;
        let name = &components.get(leaf).name;
        let mut same = components
            .leaves()
            .filter(|other| components.get(*other).name == *name);
        if same.nth(1).is_some() {
            &self.names[leaf.index()]
        } else {
            name
        }
    }

    fn pinned(&'a self) -> Vec<PinnedIssue<'a>> {
        let site = self.site;
        let mut keys = self.told();
        keys.retain(|key| {
            site.content.get(*key).kind == Kind::Notice
                && site.facts.record(*key).phase.stage == Stage::Open
        });
        keys.into_iter()
            .map(|key| {
                let issue = self.issue(key);
                PinnedIssue {
                    is: issue.is,
                    title: issue.title,
                    created_at: issue.created_at,
                    last_mod: issue.last_mod,
                    permalink: issue.permalink,
                    affected: issue.affected,
                    filename: issue.filename,
                }
            })
            .collect()
    }

    fn issue(&'a self, key: RecordKey) -> Issue<'a> {
        let site = self.site;
        let record = site.content.get(key);
        let created = site.first_heard(key);
        let changed = times::changed(site, key).unwrap_or(created);
        let is_notice = record.kind == Kind::Notice;
        let resolved = times::closed(site, key);
        Issue {
            is: "issue",
            title: &record.title,
            created_at: self.go_time(site.facts.record(key).began.unwrap_or(created)),
            last_mod: self.go_time(changed.max(created)),
            permalink: format!("{}{}", site.host(), site.addresses.record(&record.id)),
            severity: self.issue_severity(key),
            resolved: is_notice || resolved.is_some(),
            informational: is_notice,
            resolved_at: resolved.map(|at| self.go_time(at)).unwrap_or_default(),
            affected: self
                .touched(record)
                .into_iter()
                .map(|leaf| self.system_name(leaf))
                .collect(),
            filename: format!("{}.md", record.id),
        }
    }

    fn issue_severity(&self, key: RecordKey) -> Severity {
        match self.site.facts.record(key).felt {
            Felt::Impact(Impact::Critical) => Severity::Down,
            Felt::Impact(Impact::Major | Impact::Minor) | Felt::Unknown => Severity::Disrupted,
            Felt::Impact(Impact::None) | Felt::Maintenance => Severity::Notice,
        }
    }

    /// As Go prints a time: `2018-04-13 15:54:00 +0000 UTC`.
    fn go_time(&self, at: Instant) -> String {
        let local = self.site.config.zone.local(at);
        let offset = local.offset().replace(':', "");
        let time = local.naive.format("%Y-%m-%d %H:%M:%S");
        format!("{time} {offset} {}", local.abbreviation)
    }
}

fn severity(status: ComponentStatus) -> Severity {
    match status {
        ComponentStatus::Operational => Severity::Ok,
        ComponentStatus::UnderMaintenance => Severity::Notice,
        ComponentStatus::DegradedPerformance | ComponentStatus::PartialOutage => {
            Severity::Disrupted
        }
        ComponentStatus::MajorOutage => Severity::Down,
    }
}

/// A name as Hugo's `urlize` writes it: lower case, hyphens for spaces, nothing that an address
/// would have to encode but letters.
fn urlized(name: &str) -> String {
    let mut path = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        if c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '~') {
            path.push(c);
        } else if (c.is_whitespace() || c == '-') && !path.ends_with('-') && !path.is_empty() {
            path.push('-');
        }
    }
    path.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_folders_as_hugo_makes_them() {
        let table = [
            ("Object storage", "object-storage"),
            ("API (v2) & Console", "api-v2-console"),
            ("  Zürich  ", "zürich"),
            ("東京", "東京"),
            ("../../etc", "etc"),
            ("…", ""),
        ];
        for (name, folder) in table {
            assert_eq!(urlized(name), folder, "{name}");
        }
    }
}
