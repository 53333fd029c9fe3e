//! Upptime: a repository whose issues are its incidents. The issues come as JSON, as GitHub's
//! interface or its command line gives them; what is watched is told by the repository's own files.

mod issue;
mod settings;
mod site;

use std::collections::BTreeMap;

use super::unfit::{nothing_in, web_page};
use super::{Harvest, has_ending};
use crate::diagnostic::{FileId, Files, Finding, Level, Span};
use crate::parse::node::{Node, Value};
use crate::parse::{json, yaml};
use crate::source::Foreign;
use issue::{Issue, Reader};
use settings::Settings;
use site::Sites;

/// The key below which records keep what only Upptime has.
const KEY: &str = "x-upptime";

/// What a document should have in it.
const THINGS: &str = "issue or site";

/// The repository's configuration.
const SETTINGS: &[&str] = &[".upptimerc.yml", ".upptimerc.yaml"];

/// Whether a file may hold issues or belong to the repository of one.
pub(super) fn reads(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_badge = folder.split('/').any(|part| part == "api")
        && ["uptime", "response-time"]
            .iter()
            .any(|measured| name.starts_with(measured));
    let is_foreign = folder.split('/').any(|part| part == "node_modules");
    let is_json = has_ending(name, &["json"]) && !name.starts_with("package");
    (is_json && !is_badge && !is_foreign) || is_settings(path) || is_watch(path)
}

fn is_settings(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    SETTINGS.contains(&name)
}

/// Whether a file is what Upptime notes about one site.
fn is_watch(path: &str) -> bool {
    let Some((folder, name)) = path.rsplit_once('/') else {
        return false;
    };
    has_ending(name, &["yml", "yaml"]) && folder.rsplit('/').next() == Some("history")
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut findings = Vec::new();
    let mut found = Found::default();
    for (path, file) in foreign.texts() {
        let text = foreign.map.text(file);
        let begins = text.trim_start_matches('\u{feff}').trim_start();
        if is_settings(path) || is_watch(path) {
            found.note(path, file, text, &mut findings);
        } else if begins.is_empty() {
            findings.push(nothing_in(file, THINGS));
        } else if begins.starts_with('<') {
            findings.push(web_page(file, "JSON"));
        } else if let Some(node) = json::read(file, text, &mut findings) {
            let before = found.things();
            found.look(file, text, node, &mut findings);
            if found.things() == before {
                findings.push(nothing_in(file, THINGS));
            }
        }
    }
    found.harvest(findings)
}

/// What is wrong with a file that only says how things are set up leaves no record out.
fn less_grave(mut finding: Finding) -> Finding {
    finding.level = Level::Warning;
    finding
}

/// A value with the file that it stands in.
struct Thing<'t> {
    file: FileId,
    text: &'t str,
    node: Node,
}

/// What stands in all files.
#[derive(Default)]
struct Found<'t> {
    settings: Vec<Thing<'t>>,
    /// The entries of the summary.
    sites: Vec<Node>,
    /// What is noted about each site, by its name in the repository.
    watches: Vec<(String, Node)>,
    issues: Vec<Thing<'t>>,
    /// Comments that stand apart from their issues.
    comments: Vec<Thing<'t>>,
}

impl<'t> Found<'t> {
    fn things(&self) -> usize {
        self.sites.len() + self.issues.len() + self.comments.len()
    }

    /// Takes one of the repository's own files.
    fn note(&mut self, path: &str, file: FileId, text: &'t str, findings: &mut Vec<Finding>) {
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut faults = Vec::new();
        let node = yaml::read(file, text, start..text.len(), &mut faults);
        findings.extend(faults.into_iter().map(less_grave));
        let Some(node) = node else { return };
        if is_settings(path) {
            self.settings.push(Thing { file, text, node });
        } else {
            let name = path.rsplit('/').next().unwrap_or(path);
            let slug = name.rsplit_once('.').map_or(name, |(slug, _)| slug);
            self.watches.push((slug.to_owned(), node));
        }
    }

    /// Takes a value for what it is: an issue, a comment, a site, or something that has those in it.
    /// The reader of JSON bounds the depth.
    fn look(&mut self, file: FileId, text: &'t str, node: Node, findings: &mut Vec<Finding>) {
        let has = |key| node.get(key).is_some();
        let thing = |node| Thing { file, text, node };
        if has("title") && (has("number") || has("labels")) {
            self.issues.push(thing(node));
        } else if has("issue_url") && has("body") {
            self.comments.push(thing(node));
        } else if has("slug") && has("name") {
            self.sites.push(node);
        } else {
            match node.value {
                Value::Sequence(items) => {
                    for item in items {
                        if matches!(item.value, Value::Scalar(_) | Value::Null) {
                            findings.push(odd(item.span, file));
                        }
                        self.look(file, text, item, findings);
                    }
                }
                Value::Mapping(entries) => {
                    for entry in entries {
                        if matches!(entry.value.value, Value::Sequence(_) | Value::Mapping(_)) {
                            self.look(file, text, entry.value, findings);
                        }
                    }
                }
                Value::Null | Value::Scalar(_) => {}
            }
        }
    }

    fn harvest(self, mut findings: Vec<Finding>) -> Harvest {
        let settings = Settings::of(self.settings.first(), &mut findings);
        let mut sites = Sites::of(&settings.sites, &self.sites, &self.watches);
        let mut apart: BTreeMap<String, Vec<Thing<'t>>> = BTreeMap::new();
        for comment in self.comments {
            let of = comment.node.get("issue_url");
            let of = of.and_then(|entry| entry.value.text()).unwrap_or_default();
            apart.entry(issue::name(of)).or_default().push(comment);
        }
        let mut issues: Vec<Issue<'t>> = self
            .issues
            .into_iter()
            .filter_map(|thing| Issue::of(thing, &mut findings))
            .collect();
        issue::keep_newest(&mut issues, &mut findings);
        let home = settings
            .repository
            .clone()
            .or_else(|| issues.iter().find_map(|issue| issue.repository.clone()));
        let reader = Reader {
            settings: &settings,
            home: home.as_deref(),
        };
        let mut records = Vec::new();
        for issue in &issues {
            let name = issue.name();
            let comments = apart.remove(&name).unwrap_or_default();
            records.push(reader.read(issue, &comments, &mut sites, &mut findings));
        }
        for comment in apart.into_values().flatten() {
            findings.push(
                Finding::warning(
                    "comment-without-issue",
                    comment.node.span.at(comment.file),
                    "the issue of this comment is not here",
                )
                .help("export it and import again"),
            );
        }
        let (components, former) = sites.components();
        Harvest {
            site: settings.site.clone(),
            components,
            former,
            records,
            findings,
        }
    }
}

fn odd(span: Span, file: FileId) -> Finding {
    Finding::warning(
        "not-an-item",
        span.at(file),
        "this stands where an issue should, and is none",
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::{plan, write};

    fn value() -> impl Strategy<Value = &'static str> {
        prop::sample::select(vec![
            "null",
            "7",
            "\"soon\"",
            "\"\"",
            "[]",
            "{}",
            "[1, null, \"ops\"]",
            "{\"nodes\": [\"ops\"]}",
            "{\"login\": \"ops\"}",
            "[{\"name\": \"maintenance\"}]",
            "[\"status\", \"étc\"]",
            "\"2026-03-10T12:00:00Z\"",
            "\"<!-- start: soon\\nend: -->ops\"",
            "\"<!--> start:\"",
            "\"**Resolved:** ops\"",
            "\"🛑 ops is down\"",
            "\"https://github.com/a/b/issues/1\"",
            "[{\"body\": \"**é**\", \"created_at\": \"soon\"}, 7]",
        ])
    }

    fn issue() -> impl Strategy<Value = String> {
        let keys = [
            "number",
            "title",
            "labels",
            "state",
            "created_at",
            "closedAt",
            "updated_at",
            "url",
            "body",
            "comments",
            "repository",
            "milestone",
        ];
        prop::collection::vec((prop::sample::select(keys.to_vec()), value()), 0..10).prop_map(
            |entries| {
                let entries = entries
                    .iter()
                    .map(|(key, value)| format!("\"{key}\": {value}"));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            },
        )
    }

    fn harvested(text: &str) -> Harvest {
        let mut foreign = Foreign::default();
        let bytes = text.as_bytes().to_vec();
        foreign.add("issues.json".to_owned(), bytes, &mut Vec::new());
        let mut harvest = harvest(&foreign);
        plan::distinct(&mut harvest.records, &mut harvest.findings);
        harvest
    }

    #[test]
    fn two_issues_of_one_number_stay_two() {
        let issue = |title: &str, changed: &str| {
            format!(
                r#"{{"number": 1, "title": "{title}", "labels": ["status"], "updatedAt": "2026-03-10T12:00:0{changed}Z"}}"#
            )
        };
        let told = |one: String, other: String| {
            let harvest = harvested(&format!("[{one}, {other}]"));
            let titles = harvest
                .records
                .iter()
                .map(|draft| format!("{} {}", draft.id, draft.title));
            let rules = harvest.findings.iter().map(|it| it.rule.to_owned());
            titles.chain(rules).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(
            told(issue("API", "0"), issue("Mail", "0")),
            "1 API, 1-2 Mail, same-id"
        );
        assert_eq!(
            told(issue("API", "0"), issue("Mail", "1")),
            "1 Mail, older-copy"
        );
        // The same issue, exported in another way.
        let other = issue("API", "0").replace("updatedAt", "updated_at");
        assert_eq!(told(issue("API", "0"), other), "1 API, older-copy");
    }

    #[test]
    fn half_a_window_stays_readable() {
        let body = "<!--\\nstart: 2026-03-02T10:00:00Z\\nend: 2026-13-02T11:00:00Z\\n-->";
        let harvest = harvested(&format!(
            r#"[{{"number": 1, "title": "M", "labels": ["maintenance"], "body": "{body}"}}]"#
        ));
        let record = write::record(&harvest.records[0], "m");
        assert!(record.contains("2026-03-02T10:00:00Z"), "{record}");
        assert!(record.contains("2026-13-02T11:00:00Z"), "{record}");
        let rules: Vec<&str> = harvest.findings.iter().map(|it| it.rule).collect();
        assert_eq!(rules, ["value-not-understood"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_issue_breaks_the_reader_and_no_text_is_lost(issues in prop::collection::vec(issue(), 0..4)) {
            let text = format!("[{}]", issues.join(","));
            let mut foreign = Foreign::default();
            let mut told = Vec::new();
            let bytes = text.clone().into_bytes();
            foreign.add("issues.json".to_owned(), bytes, &mut told);
            let harvest = harvest(&foreign);
            for draft in &harvest.records {
                let span = draft.place.span.range();
                let issue = text.get(span).unwrap_or_default();
                let record = write::record(draft, "a");
                // A key that stands twice counts once, which is told.
                let is_told = issue.matches("\"body\"").count() > 1 || issue.matches("\"comments\"").count() > 1;
                for (key, words) in [("\"body\": ", "ops"), ("\"comments\": ", "**é**")] {
                    let written = issue.split(key).nth(1).unwrap_or_default();
                    let written = written.split(", \"").next().unwrap_or_default();
                    let is_lost = written.contains(words) && !record.contains(words);
                    prop_assert!(is_told || !is_lost, "{} is not in\n{}", words, record);
                }
            }
        }
    }
}
