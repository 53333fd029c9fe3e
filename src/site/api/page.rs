//! The page about the API: every document with its address and, as an example, what it says now.

use super::Api;
use super::statuspage::Incident;
use crate::config::Compatibility;
use crate::model::RecordKey;
use crate::site::view::{ApiDocument, ApiFamily, ApiPage};
use crate::site::{Prose, Spot, json};

/// Stands in an address for an id.
const CODE: &str = "CODE";

/// Names and paths of what the site, its parts and some of its records have for feed readers and
/// calendars.
const FEEDS: &[(&str, &str)] = &[
    ("updates-atom", "updates.atom"),
    ("updates-rss", "updates.rss"),
    ("updates-json", "feed.json"),
    ("history-atom", "history.atom"),
    ("history-rss", "history.rss"),
    ("history-json", "history-feed.json"),
    ("calendar", "calendar.ics"),
    ("incidents", "incidents.ics"),
];

/// The same for other pages and for terminals.
const FOR_OTHERS: &[(&str, &str)] = &[
    ("badge", "badge.svg"),
    ("endpoint", "badge.json"),
    ("embed", "embed.js"),
    ("text", "status.txt"),
    ("search", "search.json"),
];

impl<'a> Api<'a> {
    /// The view of the page.
    pub fn page(&'a self, prose: &dyn Prose) -> ApiPage {
        let config = self.site.config;
        let mut families = vec![ApiFamily {
            name: "statuspage",
            documents: self.statuspage_documents(prose),
        }];
        if config.url.is_some() {
            families.push(ApiFamily {
                name: "feeds",
                documents: self.files(FEEDS),
            });
        }
        families.push(ApiFamily {
            name: "site",
            documents: self.files(FOR_OTHERS),
        });
        for system in &config.compatibility {
            families.push(match system {
                Compatibility::CState => ApiFamily {
                    name: "cstate",
                    documents: self.cstate_documents(),
                },
                Compatibility::Statusfy => ApiFamily {
                    name: "statusfy",
                    documents: self.statusfy_documents(),
                },
            });
        }
        ApiPage { families }
    }

    fn statuspage_documents(&'a self, prose: &dyn Prose) -> Vec<ApiDocument> {
        let mut documents = Vec::new();
        let mut tell = |name, path: &str, example: String| {
            documents.push(self.document(name, path, Some(path), shown(prose, &example)));
        };

        let mut summary = self.summary();
        summary.components = first(summary.components);
        shorten(&mut summary.incidents);
        shorten(&mut summary.scheduled_maintenances);
        tell("summary", "api/v2/summary.json", json::pretty(&summary));
        tell("status", "api/v2/status.json", json::pretty(&self.status()));
        let mut components = self.components();
        components.components = first(components.components);
        tell(
            "components",
            "api/v2/components.json",
            json::pretty(&components),
        );
        for (name, path, mut document) in [
            ("incidents", "api/v2/incidents.json", self.incidents()),
            (
                "unresolved",
                "api/v2/incidents/unresolved.json",
                self.unresolved_incidents(),
            ),
            (
                "resolved",
                "api/v2/incidents/resolved.json",
                self.resolved_incidents(),
            ),
        ] {
            shorten(&mut document.incidents);
            tell(name, path, json::pretty(&document));
        }
        for (name, path, mut document) in [
            (
                "maintenances",
                "api/v2/scheduled-maintenances.json",
                self.maintenances(),
            ),
            (
                "upcoming",
                "api/v2/scheduled-maintenances/upcoming.json",
                self.upcoming_maintenances(),
            ),
            (
                "active",
                "api/v2/scheduled-maintenances/active.json",
                self.active_maintenances(),
            ),
        ] {
            shorten(&mut document.scheduled_maintenances);
            tell(name, path, json::pretty(&document));
        }
        let mut history = self.history();
        history.components.truncate(1);
        for month in &mut history.months {
            month.incidents.truncate(1);
        }
        tell("history", "history.json", json::pretty(&history));

        let newest = self.told().first().copied();
        for (name, folder) in [("incident", "api/v2/incidents"), ("details", "incidents")] {
            let there = newest.map(|key| format!("{folder}/{}.json", self.code(key)));
            let example = newest
                .map(|key| self.example_of(name, key))
                .unwrap_or_default();
            documents.push(self.document(
                name,
                &format!("{folder}/{CODE}.json"),
                there.as_deref(),
                shown(prose, &example),
            ));
        }
        documents
    }

    fn example_of(&'a self, name: &str, key: RecordKey) -> String {
        let mut incidents = vec![self.record(key)];
        shorten(&mut incidents);
        let Some(incident) = incidents.pop() else {
            return String::new();
        };
        if name == "incident" {
            json::pretty(&self.incident_document(incident))
        } else {
            json::pretty(&self.incident_details(key, incident))
        }
    }

    fn cstate_documents(&self) -> Vec<ApiDocument> {
        let tell =
            |name, path: &str, there: Option<&str>| self.document(name, path, there, String::new());
        let record = self.site.facts.newest_first().next();
        let issue =
            record.map(|key| format!("issues/{}/index.json", self.site.content.get(key).id));
        let affected = self.cstate_affected();
        let first = affected.keys().next();
        // Each feed after what it tells as RSS.
        let mut documents = vec![
            tell("index", "index.json", Some("index.json")),
            tell("badge", "index.svg", Some("index.svg")),
            tell("issues", "issues/index.json", Some("issues/index.json")),
            tell("rss", "issues/index.xml", Some("issues/index.xml")),
            tell("rss", "index.xml", Some("index.xml")),
            tell("issue", "issues/ID/index.json", issue.as_deref()),
        ];
        for (name, ending) in [("affected", "json"), ("rss", "xml"), ("badge", "svg")] {
            let path = format!("affected/NAME/index.{ending}");
            let there = first.map(|folder| format!("affected/{folder}/index.{ending}"));
            documents.push(tell(name, &path, there.as_deref()));
        }
        // Feeds need the site's address.
        if self.site.config.url.is_none() {
            documents.retain(|document| document.name != "rss");
        }
        documents
    }

    fn statusfy_documents(&self) -> Vec<ApiDocument> {
        let language = &self.site.config.language;
        let path = |name: &str| format!("static/content/api/v0/{name}.{language}.json");
        let mut documents: Vec<ApiDocument> = [
            ("systems", "systems", "systems"),
            ("scheduled", "scheduled", "scheduled"),
            ("incidents", "incidents.page-N", "incidents.page-1"),
            (
                "history",
                "incidents/history.page-N",
                "incidents/history.page-1",
            ),
            ("timeline", "incidents/timeline", "incidents/timeline"),
        ]
        .into_iter()
        .map(|(name, shown, there)| {
            self.document(name, &path(shown), Some(&path(there)), String::new())
        })
        .collect();
        let record = self.statusfy_records().first().copied();
        let there = record.map(|key| path(&format!("incidents/{}", self.site.content.get(key).id)));
        documents.push(self.document(
            "incident",
            &path("incidents/ID"),
            there.as_deref(),
            String::new(),
        ));
        if self.site.config.url.is_some() {
            let others = [
                ("atom", format!("feeds/incidents.{language}.atom")),
                ("rss", format!("feeds/incidents.{language}.xml")),
                ("calendar", format!("calendars/scheduled.{language}.ics")),
            ];
            documents.extend(
                others.map(|(name, path)| self.document(name, &path, Some(&path), String::new())),
            );
        }
        documents
    }

    /// Files that stand where their names say.
    fn files(&self, files: &[(&'static str, &str)]) -> Vec<ApiDocument> {
        files
            .iter()
            .map(|(name, path)| self.document(name, path, Some(path), String::new()))
            .collect()
    }

    /// A document at a path below the site's root; `there` is where one stands.
    fn document(
        &self,
        name: &'static str,
        path: &str,
        there: Option<&str>,
        example_html: String,
    ) -> ApiDocument {
        ApiDocument {
            name,
            path: path.to_owned(),
            href: there.map(|there| self.site.addresses.file(there)),
            example_html,
        }
    }
}

fn first<T>(items: &[T]) -> &[T] {
    &items[..items.len().min(1)]
}

/// Leaves one entry in each list.
fn shorten(incidents: &mut Vec<Incident<'_>>) {
    incidents.truncate(1);
    for incident in incidents {
        incident.incident_updates.truncate(1);
        incident.components.truncate(1);
        for update in &mut incident.incident_updates {
            if let Some(affected) = &mut update.affected_components {
                affected.truncate(1);
            }
        }
    }
}

/// JSON as pages show it. Its lines begin with brackets and quotes, never with a fence.
fn shown(prose: &dyn Prose, json: &str) -> String {
    if json.is_empty() {
        return String::new();
    }
    let spot = Spot {
        record: None,
        heading: 4,
        id_prefix: "",
    };
    prose.block(&format!("```json\n{json}\n```"), spot)
}
