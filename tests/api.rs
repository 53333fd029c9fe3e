//! The API of the small sites, as programs find it: every document is as `openapi.json` says, agrees
//! with every other, and is read by whoever reads Statuspage's.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic)]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the program writes endings in lower case"
)]

mod html;
mod program;
mod readers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use html::{elements, tokens};
use program::{build, files, run, site};
use rayon::prelude::*;
use serde_json::Value;

/// What stands in `status` at the time for which the sites are written, and how many incidents are
/// unresolved, maintenances under way and maintenances to come.
const STATES: &[(&str, &str, &str, [usize; 3])] = &[
    ("all-down", "critical", "Major System Outage", [1, 0, 0]),
    ("by-the-day", "major", "Partial System Outage", [1, 1, 0]),
    ("cancelled", "none", "All Systems Operational", [0, 0, 1]),
    ("encodings", "none", "All Systems Operational", [0, 0, 0]),
    ("everything", "none", "All Systems Operational", [0, 0, 0]),
    ("hostile", "minor", "Minor Service Outage", [1, 1, 1]),
    ("languages", "minor", "Minor Service Outage", [1, 0, 0]),
    (
        "maintenance-coming",
        "none",
        "All Systems Operational",
        [0, 0, 2],
    ),
    (
        "maintenance-under-way",
        "maintenance",
        "Service Under Maintenance",
        [0, 2, 0],
    ),
    (
        "maintenance-late",
        "maintenance",
        "Service Under Maintenance",
        [0, 1, 2],
    ),
    ("major", "minor", "Minor Service Outage", [1, 0, 0]),
    (
        "many-components",
        "minor",
        "Minor Service Outage",
        [1, 0, 1],
    ),
    ("minor", "minor", "Partially Degraded Service", [1, 0, 0]),
    ("no-components", "minor", "Minor Service Outage", [1, 0, 0]),
    ("no-incidents", "none", "All Systems Operational", [0, 0, 0]),
    ("quiet", "none", "All Systems Operational", [0, 0, 0]),
    ("several-open", "major", "Partial System Outage", [3, 0, 0]),
    ("title-only", "minor", "Minor Service Outage", [1, 0, 0]),
];

/// The small sites and the sample, built once for all tests.
static BUILT: LazyLock<Vec<Api>> = LazyLock::new(|| {
    inputs()
        .par_iter()
        .map(|input| Api::built(input, None))
        .collect()
});

/// Types of schema.org that pages may be.
const TYPES: &[&str] = &[
    "Article",
    "CollectionPage",
    "Event",
    "LiveBlogPosting",
    "WebPage",
];

#[test]
fn every_document_is_as_described() {
    let below = Api::built(&site("quiet"), Some("https://example.org/our/status/"));
    let faults: Vec<String> = BUILT
        .iter()
        .chain([&below])
        .flat_map(Api::undescribed)
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The description says no to what its readers could not read.
#[test]
fn the_description_refuses_what_is_wrong() {
    let wrongs: [(&str, &str, Value); 10] = [
        (
            "api/v2/status.json",
            "/status/description",
            "All Is Well".into(),
        ),
        ("api/v2/status.json", "/status/more", 1.into()),
        (
            "api/v2/status.json",
            "/page/updated_at",
            "2026-03-10T12:00:00Z".into(),
        ),
        ("api/v2/summary.json", "/components/0/position", 256.into()),
        ("api/v2/summary.json", "/components/0/id", "api".into()),
        (
            "api/v2/summary.json",
            "/components/0/components",
            Value::Null,
        ),
        (
            "api/v2/summary.json",
            "/incidents/0/impact",
            "maintenance".into(),
        ),
        ("api/v2/summary.json", "/incidents/0/more", 1.into()),
        (
            "api/v2/summary.json",
            "/incidents/0/incident_updates",
            Value::Array(Vec::new()),
        ),
        (
            "api/v2/summary.json",
            "/incidents/0/incident_updates/0/affected_components/0/code",
            Value::Null,
        ),
    ];
    for (path, pointer, wrong) in wrongs {
        let mut api = of_site("minor").clone();
        let document = api.documents.get_mut(path).unwrap();
        let (above, key) = pointer.rsplit_once('/').unwrap();
        document.pointer_mut(above).unwrap()[key] = wrong;
        assert!(!api.undescribed().is_empty(), "{pointer}");
        assert_eq!(of_site("minor").undescribed(), Vec::<String>::new());
    }
}

#[test]
fn documents_agree_with_each_other() {
    let faults: Vec<String> = BUILT.iter().flat_map(Api::contradictions).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_state_reads_as_it_is() {
    for (name, indicator, description, counts) in STATES {
        let api = of_site(name);
        let summary = api.document("api/v2/summary.json");
        assert_eq!(summary["status"]["indicator"], *indicator, "{name}");
        assert_eq!(summary["status"]["description"], *description, "{name}");
        let count = |path: &str, list: &str| list_of(api.document(path), list).len();
        assert_eq!(
            [
                count("api/v2/incidents/unresolved.json", "incidents"),
                count(
                    "api/v2/scheduled-maintenances/active.json",
                    "scheduled_maintenances"
                ),
                count(
                    "api/v2/scheduled-maintenances/upcoming.json",
                    "scheduled_maintenances"
                ),
            ],
            *counts,
            "{name}"
        );
    }
    let mut states: Vec<&str> = STATES.iter().map(|(name, ..)| *name).collect();
    states.sort_unstable();
    let mut sites: Vec<String> = std::fs::read_dir(site(""))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir() && entry.file_name() != "broken")
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    sites.sort();
    assert_eq!(states, sites);
}

/// The types of programs that refuse what they do not know, or that lacks what they need.
#[test]
fn strict_programs_read_every_state() {
    for (name, ..) in STATES {
        let api = of_site(name);
        for (path, read) in readers::READERS {
            let bytes = &api.outputs[*path];
            if let Err(error) = read(bytes) {
                panic!("{name}: {path}: {error}");
            }
        }
    }
}

#[test]
fn hostile_texts_read_back_as_they_were() {
    let api = of_site("hostile");
    let summary = api.document("api/v2/summary.json");
    let expected = [
        (
            &summary["page"]["name"],
            "Say \"no\" & 'never' </title><script>alert(1)</script> ]]> \\ \u{202e}evil\u{202c}",
        ),
        (
            &summary["components"][1]["description"],
            "`</code>` <svg/onload=alert(1)> &lt;b&gt; \u{2028} \u{2029} \\\"",
        ),
        (
            &summary["components"][2]["name"],
            "مرحبا \u{200f}(شبكة)\u{200e} 🔥👩\u{200d}🚒 \u{202e}gnitirw",
        ),
        (
            &summary["components"][4]["description"],
            "tab \t, line\nline, carriage return \r, \u{feff}mark, \u{ffff}",
        ),
        (
            &summary["incidents"][0]["name"],
            "\"Quotes\", 'quotes' & <tags> ]]> --> </script><!-- \u{2028}\u{2029} \0\u{7}\u{1b} 🔥\u{202e}",
        ),
        (
            &summary["incidents"][0]["incident_updates"][1]["body"],
            "</script><script>alert(1)</script> ]]> <!-- \" ' \\ & &lt; \0\u{7}\u{8}\u{1b}\u{7f}\u{85} \u{2028}\u{2029} \u{feff}.",
        ),
        (
            &api.document("index.json")["systems"][0]["unresolvedIssues"][0]["title"],
            "\"Quotes\", 'quotes' & <tags> ]]> --> </script><!-- \u{2028}\u{2029} \0\u{7}\u{1b} 🔥\u{202e}",
        ),
        (
            &api.document("static/content/api/v0/scheduled.en.json")["incidents"][0]["title"],
            "Work on \"it\"; DTSTART:19700101T000000Z\nATTACH:x & <x> ]]> \0",
        ),
    ];
    for (value, text) in expected {
        assert_eq!(value, text);
    }
    for (path, bytes) in api
        .outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".json"))
    {
        let is_safe = !bytes.iter().any(|byte| b"<>&".contains(byte));
        assert!(is_safe, "{path} means something in HTML");
    }
    let issue = &api.document("issues/2026-03-10-open/index.json")["body"];
    let body = issue.as_str().unwrap();
    assert!(body.contains("&lt;script&gt;alert(1)"), "{body}");
    let body = tokens(body);
    for element in elements(&body) {
        let is_harmless = element.name != "script"
            && ["onmouseover", "onclick", "onerror", "style"]
                .iter()
                .all(|name| element.get(name).is_none())
            && ["href", "src"].iter().all(|name| {
                !element
                    .get(name)
                    .is_some_and(|it| it.starts_with("javascript:"))
            });
        assert!(is_harmless, "{element:?}");
    }
}

#[test]
fn what_came_from_statuspage_keeps_its_address() {
    let api = of_site("hostile");
    let page =
        tokens(std::str::from_utf8(&api.outputs["incidents/000000000000/index.html"]).unwrap());
    let refresh = elements(&page).find(|element| element.get("http-equiv") == Some("refresh"));
    assert_eq!(
        refresh.unwrap().get("content"),
        Some("0; url=/incidents/2026-03-10-open/")
    );
    assert_eq!(
        api.document("api/v2/incidents/000000000000.json")["page"]["id"],
        "0hostile0000"
    );
}

#[test]
fn pages_say_what_they_are() {
    let faults: Vec<String> = BUILT.iter().flat_map(Api::unlinked).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn documents_of_other_systems_are_there_when_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("site");
    program::copy(&site("quiet"), &input);
    let config = std::fs::read_to_string(input.join("candor.yaml")).unwrap();
    let paths = |compatibility: &str| -> BTreeSet<String> {
        program::write(&input, "candor.yaml", &format!("{config}{compatibility}"));
        let out = place.path().join("out");
        program::published(&input, &out).into_keys().collect()
    };
    let own = paths("");
    let of = |compatibility: &str| -> Vec<String> {
        paths(compatibility).difference(&own).cloned().collect()
    };
    let is_cstate = |path: &&String| {
        ["issues/", "affected/"]
            .iter()
            .any(|it| path.starts_with(it))
            || ["index.json", "index.xml", "index.svg", "404.json"].contains(&path.as_str())
    };
    let is_statusfy = |path: &&String| {
        ["static/content/api/v0/", "feeds/", "calendars/"]
            .iter()
            .any(|it| path.starts_with(it))
    };
    let cstate = of("compatibility: cstate\n");
    assert!(
        cstate.iter().all(|path| is_cstate(&path))
            && ["index.json", "index.xml", "index.svg"]
                .map(|name| format!("affected/são-paulo/{name}"))
                .iter()
                .all(|path| cstate.contains(path)),
        "{cstate:?}"
    );
    let statusfy = of("compatibility: [statusfy]\n");
    assert!(
        statusfy.iter().all(|path| is_statusfy(&path))
            && statusfy
                .contains(&"static/content/api/v0/incidents/history.page-2.en.json".to_owned()),
        "{statusfy:?}"
    );
    assert_eq!(
        of("compatibility: [statusfy, cstate, statusfy]\n").len(),
        cstate.len() + statusfy.len()
    );
}

/// Whoever follows another system's feeds, badges and calendars finds at their addresses what the
/// site has at its own.
#[test]
fn feeds_and_badges_of_other_systems_are_those_of_the_site() {
    let api = of_site("languages");
    let text = |path: &str| String::from_utf8(api.outputs[path].clone()).unwrap();
    let pairs = [
        ("index.xml", "history.rss"),
        ("issues/index.xml", "history.rss"),
        ("index.svg", "badge.svg"),
        (
            "affected/object-storage/index.xml",
            "components/storage/history.rss",
        ),
        (
            "affected/object-storage/index.svg",
            "components/storage/badge.svg",
        ),
        ("feeds/incidents.en.xml", "history.rss"),
        ("feeds/incidents.en.atom", "history.atom"),
        ("feeds/incidents.ar.xml", "ar/history.rss"),
        ("feeds/incidents.de.atom", "de/history.atom"),
        ("calendars/scheduled.en.ics", "calendar.ics"),
        ("calendars/scheduled.de.ics", "de/calendar.ics"),
    ];
    for (there, own) in pairs {
        // Each says its own address.
        let expected = text(own).replace(
            &format!("{}/{own}", api.base),
            &format!("{}/{there}", api.base),
        );
        let unfolded = |text: String| text.replace("\r\n ", "");
        assert_eq!(unfolded(text(there)), unfolded(expected), "{there}");
    }
}

/// statusfy has every document in every language, with the words of that language.
#[test]
fn statusfy_has_documents_in_each_language() {
    let api = of_site("languages");
    let of_language = |language: &str| -> Vec<String> {
        let ending = format!(".{language}.json");
        let paths = api.outputs.keys();
        paths
            .filter(|path| path.starts_with("static/content/api/v0/"))
            .filter_map(|path| Some(path.strip_suffix(&ending)?.to_owned()))
            .collect()
    };
    let original = of_language("en");
    assert!(original.len() >= 8, "{original:?}");
    assert_eq!(of_language("de"), original);
    assert_eq!(of_language("ar"), original);
    let path = "static/content/api/v0/incidents/2026-03-10-sign-in-fails";
    let title = |language: &str| {
        let document = api.document(&format!("{path}.{language}.json"));
        text(document, "title").to_owned()
    };
    assert_ne!(title("ar"), title("en"));
    assert_ne!(title("de"), title("en"));
}

/// What was called off before it began has a day in the past, and what lies ahead a document.
#[test]
fn statusfy_has_no_incidents_of_the_future() {
    let api = of_site("cancelled");
    let document = |name: &str| api.document(&format!("static/content/api/v0/{name}.en.json"));
    assert_eq!(document("incidents/timeline")["daysSinceLatest"], 4);
    let ids = |document: &Value| -> Vec<String> {
        let incidents = list_of(document, "incidents").iter();
        incidents.map(|it| text(it, "id").to_owned()).collect()
    };
    assert_eq!(
        ids(document("incidents.page-1")),
        ["2026-03-06-api-slow", "2026-03-21-storage-move"]
    );
    let off = document("incidents/2026-03-21-storage-move");
    assert_eq!(off["date"], "2026-03-02T09:00:00.000Z");
    assert_eq!(off["scheduled"], "2026-03-21T02:00:00.000Z");
    assert_eq!(ids(document("scheduled")), ["2026-03-28-api-keys"]);
    assert_eq!(
        document("incidents/2026-03-28-api-keys"),
        &document("scheduled")["incidents"][0]
    );
}

/// A component has a document at its name, as far as that can be the name of a folder, else at its id.
#[test]
fn every_component_has_a_document_in_the_form_of_cstate() {
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("site");
    let long = "部".repeat(90);
    let config = format!(
        "title: Example Cloud\nurl: https://status.example.com/\ncompatibility: cstate\ncomponents:\n  \
         - {{id: long, name: {long}}}\n  - {{id: one, name: API}}\n  - {{id: two, name: API}}\n  \
         - {{id: signs, name: \"!?\"}}\n  - {{id: three, name: Two}}\n"
    );
    program::write(&input, "candor.yaml", &config);
    let outputs = program::published(&input, &place.path().join("out"));
    let folders: Vec<&str> = outputs
        .keys()
        .filter_map(|path| {
            let folder = path.strip_prefix("affected/")?;
            folder.strip_suffix("/index.json")
        })
        .collect();
    assert_eq!(folders, ["api", "long", "signs", "two-2", "two"]);
    let page = |folder: &str| -> String {
        let bytes = &outputs[&format!("affected/{folder}/index.json")];
        let document: Value = serde_json::from_slice(bytes).unwrap();
        text(&document, "permalink").to_owned()
    };
    assert!(page("two").ends_with("/components/three/"));
    assert!(page("two-2").ends_with("/components/two/"));
    assert!(page("long").ends_with("/components/long/"));
}

/// An alias for what the site has at that very address, because it is asked to, is no mistake.
#[test]
fn aliases_make_room_for_documents_of_other_systems() {
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("site");
    let config = |compatibility: &str| {
        format!(
            "title: Example Cloud\nurl: https://status.example.com/\n{compatibility}components:\n  \
             - {{id: api, name: API, aliases: [/affected/api/, /affected/api/index.xml]}}\n"
        )
    };
    let record = "---\ntitle: Requests fail\nstarted: 2026-03-10T09:00:00Z\naliases: [/index.xml, /issues/fail/]\n---\n";
    program::write(&input, "incidents/fail.md", record);
    program::write(&input, "candor.yaml", &config("compatibility: cstate\n"));
    let out = place.path().join("out");
    let outputs = program::published(&input, &out);
    for path in [
        "index.xml",
        "affected/api/index.xml",
        "affected/api/index.html",
        "issues/fail/index.html",
    ] {
        assert!(outputs.contains_key(path), "{path}");
    }
    program::write(&input, "candor.yaml", &config(""));
    let outputs = program::published(&input, &out);
    assert!(outputs.contains_key("index.xml/index.html"));
}

/// The small sites and the sample.
fn inputs() -> Vec<PathBuf> {
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    STATES
        .iter()
        .map(|(name, ..)| site(name))
        .chain([sample])
        .collect()
}

/// One of the small sites.
fn of_site(name: &str) -> &'static Api {
    let wanted = site(name);
    BUILT
        .iter()
        .find(|api| api.input == wanted)
        .unwrap_or_else(|| panic!("{name} is no site"))
}

/// A built site and the documents in it.
#[derive(Clone)]
struct Api {
    input: PathBuf,
    name: String,
    base: String,
    outputs: BTreeMap<String, Vec<u8>>,
    documents: BTreeMap<String, Value>,
}

impl Api {
    fn built(input: &Path, base: Option<&str>) -> Self {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("public");
        let mut command = build(input, &out);
        if let Some(base) = base {
            command.args(["--base-url", base]);
        }
        let outcome = run(&mut command);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        let outputs = files(&out);
        let documents: BTreeMap<String, Value> = outputs
            .iter()
            .filter(|(path, _)| path.ends_with(".json"))
            .map(|(path, bytes)| {
                let document = serde_json::from_slice(bytes);
                (
                    path.clone(),
                    document.unwrap_or_else(|error| panic!("{path}: {error}")),
                )
            })
            .collect();
        let base = match &documents["openapi.json"]["servers"][0]["url"] {
            Value::String(url) => url.clone(),
            other => panic!("{other}"),
        };
        Self {
            input: input.to_owned(),
            name: format!("{} at {base}", input.display()),
            base,
            outputs,
            documents,
        }
    }

    fn document(&self, path: &str) -> &Value {
        self.documents
            .get(path)
            .unwrap_or_else(|| panic!("{path} is missing"))
    }

    /// Documents that are not as `openapi.json` says, and what it says of documents that are not there.
    fn undescribed(&self) -> Vec<String> {
        let openapi = self.document("openapi.json");
        let mut validators: BTreeMap<String, jsonschema::Validator> = BTreeMap::new();
        let mut faults = Vec::new();
        let paths = openapi["paths"].as_object().unwrap();
        let languages: BTreeSet<&str> = paths
            .values()
            .flat_map(|it| it["get"]["parameters"].as_array().into_iter().flatten())
            .flat_map(|it| it["schema"]["enum"].as_array().into_iter().flatten())
            .filter_map(Value::as_str)
            .collect();
        for path in self.outputs.keys().filter(|path| is_document(path)) {
            let Some(described) = paths
                .keys()
                .filter(|it| fits(it, path))
                .min_by_key(|it| it.matches('{').count())
            else {
                faults.push(format!("{}: {path} is not described", self.name));
                continue;
            };
            let folder = path.split('/').next().unwrap_or_default();
            if described.starts_with("/{language}/") && !languages.contains(folder) {
                faults.push(format!("{}: {path} is in no language", self.name));
            }
            let content = &paths[described]["get"]["responses"]["200"]["content"];
            let kind = kind_of(path);
            if content[kind].is_null() {
                faults.push(format!("{}: {path} is {kind}, not {content}", self.name));
            }
            let Some(document) = self.documents.get(path) else {
                continue;
            };
            let schema = content["application/json"]["schema"]["$ref"]
                .as_str()
                .unwrap();
            let validator = validators.entry(schema.to_owned()).or_insert_with(|| {
                let mut root = openapi.clone();
                root["$ref"] = schema.into();
                jsonschema::validator_for(&root).expect("the description is a schema")
            });
            faults.extend(
                validator.iter_errors(document).map(|error| {
                    format!("{}: {path}{}: {error}", self.name, error.instance_path())
                }),
            );
        }
        let missing = paths.keys().filter(|it| {
            let page = if it.ends_with('/') { "index.html" } else { "" };
            let path = format!("{}{page}", it.trim_start_matches('/'));
            !it.contains('{') && !self.outputs.contains_key(&path)
        });
        faults
            .extend(missing.map(|path| format!("{}: {path} is described and missing", self.name)));
        faults
    }

    /// Where documents contradict each other or lead nowhere.
    fn contradictions(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                faults.push(format!("{}: {what}", self.name));
            }
        };
        let summary = self.document("api/v2/summary.json");
        let components = list_of(summary, "components");
        let codes: BTreeSet<&str> = components.iter().map(|it| text(it, "id")).collect();
        expect(
            codes.len() == components.len(),
            "two components have one id".to_owned(),
        );
        for component in components {
            let group = component["group_id"].as_str();
            let holds = group.is_none_or(|group| {
                components.iter().any(|it| {
                    it["id"] == group
                        && it["group"] == true
                        && list_of(it, "components").contains(&component["id"])
                })
            });
            expect(holds, format!("{component} is in no such group"));
        }
        let statuses: Vec<&str> = components
            .iter()
            .filter(|it| it["group"] == false)
            .map(|it| text(it, "status"))
            .collect();
        if !statuses.is_empty() {
            let (indicator, description) = rolled_up(&statuses);
            expect(
                summary["status"]["indicator"] == indicator
                    && summary["status"]["description"] == description,
                format!("{statuses:?} is not {}", summary["status"]),
            );
        }

        let all = list_of(self.document("api/v2/incidents.json"), "incidents");
        let unresolved = list_of(
            self.document("api/v2/incidents/unresolved.json"),
            "incidents",
        );
        let resolved = list_of(self.document("api/v2/incidents/resolved.json"), "incidents");
        expect(
            *list_of(summary, "incidents") == *unresolved,
            "the summary has other incidents".to_owned(),
        );
        expect(
            all.len() == unresolved.len() + resolved.len(),
            "incidents are lost".to_owned(),
        );
        expect(
            all.iter()
                .all(|it| unresolved.contains(it) != resolved.contains(it)),
            "an incident is in two lists".to_owned(),
        );
        let maintenances = list_of(
            self.document("api/v2/scheduled-maintenances.json"),
            "scheduled_maintenances",
        );
        for it in unresolved {
            expect(
                it["resolved_at"].is_null(),
                format!("{} is resolved", it["name"]),
            );
        }
        let records: Vec<&Value> = all.iter().chain(maintenances).collect();
        let ids: BTreeSet<&str> = records.iter().map(|it| text(it, "id")).collect();
        expect(
            ids.len() == records.len(),
            "two records have one id".to_owned(),
        );
        for record in &records {
            let id = text(record, "id");
            let page = text(record, "shortlink")
                .strip_prefix(self.base.as_str())
                .unwrap_or_default();
            let page = percent_encoding::percent_decode_str(page).decode_utf8_lossy();
            expect(
                self.outputs
                    .contains_key(&format!("{}index.html", page.trim_start_matches('/'))),
                format!("{id} has no page at {page}"),
            );
            expect(
                self.outputs
                    .contains_key(&format!("incidents/{id}/index.html")),
                format!("no page leads from {id}"),
            );
            expect(
                self.document(&format!("api/v2/incidents/{id}.json"))["incident"] == **record,
                format!("{id} differs by itself"),
            );
            let details = self.document(&format!("incidents/{id}.json"));
            expect(
                record
                    .as_object()
                    .unwrap()
                    .iter()
                    .all(|(key, value)| details[key] == *value),
                format!("the details of {id} differ"),
            );
            expect(
                text(record, "created_at") <= text(record, "updated_at"),
                format!("{id} changed before it was there"),
            );

            let posts = list_of(record, "incident_updates");
            let status = text(record, "status");
            expect(
                posts[0]["status"] == status,
                format!("{id} is {status}, its newest post says otherwise"),
            );
            expect(
                posts
                    .windows(2)
                    .all(|pair| text(&pair[0], "created_at") >= text(&pair[1], "created_at")),
                format!("the posts of {id} are out of order"),
            );
            let touched: BTreeSet<&str> = list_of(record, "components")
                .iter()
                .map(|it| text(it, "id"))
                .collect();
            for post in posts {
                expect(
                    post["incident_id"] == id,
                    format!("a post of {id} belongs elsewhere"),
                );
                for affected in post["affected_components"].as_array().into_iter().flatten() {
                    expect(
                        touched.contains(text(affected, "code")),
                        format!("{affected} is not in {id}"),
                    );
                }
            }
            expect(
                list_of(record, "components")
                    .iter()
                    .all(|it| components.contains(it)),
                format!("{id} has other components"),
            );
        }
        let posts: Vec<&str> = records
            .iter()
            .flat_map(|it| list_of(it, "incident_updates"))
            .map(|it| text(it, "id"))
            .collect();
        let distinct: BTreeSet<&&str> = posts.iter().collect();
        expect(
            distinct.len() == posts.len(),
            "two posts have one id".to_owned(),
        );
        faults
    }

    /// Pages whose data blocks say nothing, or that hold another script.
    fn unlinked(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let has_address = self.base.contains("://");
        for (path, bytes) in self
            .outputs
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
        {
            let page = std::str::from_utf8(bytes).unwrap();
            let is_found = has_address
                && !path.ends_with("404.html")
                && !path.starts_with("embed/")
                && !page.contains("http-equiv=\"refresh\"");
            let scripts = scripts(page);
            if scripts.len() != usize::from(is_found) {
                faults.push(format!(
                    "{}: {path} has {} scripts",
                    self.name,
                    scripts.len()
                ));
            }
            for (kind, text) in scripts {
                let said: Value = serde_json::from_str(text).unwrap_or_default();
                let is_known = said["@type"].as_str().is_some_and(|it| TYPES.contains(&it));
                let url = said["url"].as_str().unwrap_or_default();
                if kind != " type=\"application/ld+json\""
                    || said["@context"] != "https://schema.org"
                    || !is_known
                    || !url.starts_with(&self.base)
                {
                    faults.push(format!("{}: {path}: {kind:?} {said}", self.name));
                }
            }
        }
        faults
    }
}

/// What stands in a page between tags of scripts: what stands in the tags, and the text.
fn scripts(page: &str) -> Vec<(&str, &str)> {
    page.split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once("</script>")?.0.split_once('>'))
        .filter(|(tag, text)| !text.is_empty() || !tag.starts_with(" src=\"/"))
        .collect()
}

/// Whether a file is a document for programs: no page, nothing that belongs to one, nothing that lies
/// beside a record, and nothing for servers and search engines.
fn is_document(path: &str) -> bool {
    let is_beside = path.starts_with("incidents/") && path.ends_with(".svg");
    let is_of_a_page = path.ends_with(".html") || path.ends_with(".png");
    let is_for_others = [
        "openapi.json",
        "_headers",
        ".candor",
        "robots.txt",
        "sitemap.xml",
    ]
    .contains(&path);
    let is_frame = path.starts_with("embed/");
    is_frame || !(is_beside || is_of_a_page || is_for_others || path.starts_with("assets/"))
}

/// As what a document is sent, by the ending of its name.
fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("json") => "application/json",
        Some("atom" | "rss" | "xml") => "application/xml",
        Some("ics") => "text/calendar",
        Some("svg") => "image/svg+xml",
        Some("js") => "text/javascript",
        Some("txt") => "text/plain",
        Some("html") => "text/html",
        _ => "unknown",
    }
}

/// Whether a path is one that a template such as `/incidents/{code}.json` describes.
fn fits(template: &str, path: &str) -> bool {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let mut parts = template
        .trim_start_matches('/')
        .split(['{', '}'])
        .enumerate();
    let Some(mut rest) = parts.next().and_then(|(_, first)| path.strip_prefix(first)) else {
        return false;
    };
    for (index, part) in parts {
        if index % 2 == 1 {
            continue;
        }
        let Some(found) = (if part.is_empty() {
            Some(rest.len())
        } else {
            rest.find(part)
        }) else {
            return false;
        };
        if rest[..found].is_empty() || rest[..found].contains('/') {
            return false;
        }
        rest = &rest[found + part.len()..];
    }
    rest.is_empty()
}

/// The contract's table, written down a second time.
fn rolled_up(statuses: &[&str]) -> (&'static str, &'static str) {
    let all = |status: &str| statuses.iter().all(|it| *it == status);
    let any = |status: &str| statuses.contains(&status);
    if all("major_outage") {
        ("critical", "Major System Outage")
    } else if any("major_outage") || all("partial_outage") {
        ("major", "Partial System Outage")
    } else if any("partial_outage") {
        ("minor", "Minor Service Outage")
    } else if all("degraded_performance") {
        ("minor", "Degraded System Service")
    } else if any("degraded_performance") {
        ("minor", "Partially Degraded Service")
    } else if any("under_maintenance") {
        ("maintenance", "Service Under Maintenance")
    } else {
        ("none", "All Systems Operational")
    }
}

fn list_of<'d>(value: &'d Value, key: &str) -> &'d Vec<Value> {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}

fn text<'d>(value: &'d Value, key: &str) -> &'d str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}
