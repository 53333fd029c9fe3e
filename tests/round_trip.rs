//! From Statuspage and back: what its documents said of a page that was imported is what the built
//! site's documents say, but for what a static page cannot know, which is checked in by name.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod expected;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::DateTime;
use program::{candor, files, run};
use serde_json::Value;

/// The documents that the source has and the site is asked for.
const DOCUMENTS: [&str; 5] = [
    "api/v2/incidents",
    "api/v2/scheduled-maintenances",
    "api/v2/summary",
    "incidents/in0000000002",
    "incidents/mt0000000001",
];

#[test]
fn documents_say_what_they_said_at_statuspage() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports/statuspage/pages");
    let place = tempfile::tempdir().unwrap();
    let (site, out) = (place.path().join("site"), place.path().join("out"));
    fs::create_dir(&site).unwrap();
    let mut import = candor();
    import.args(["import", "statuspage"]).arg(&source);
    let outcome = run(import.arg("--into").arg(&site));
    assert!(outcome.code == Some(0), "{}", outcome.stderr);
    let mut build = candor();
    build.args(["build", "--at", "2026-03-12T12:00:00Z", "--site"]);
    let outcome = run(build.arg(&site).arg("--out").arg(&out));
    assert!(outcome.code == Some(0), "{}", outcome.stderr);
    let answers = files(&out);

    let mut differences = Differences::default();
    for name in DOCUMENTS {
        let path = format!("{name}.json");
        let there = fs::read(source.join(&path)).unwrap();
        let there: Value = serde_json::from_slice(&there).unwrap();
        let here: Value = serde_json::from_slice(&answers[&path]).unwrap();
        let name = name.strip_prefix("api/v2/").unwrap_or(name);
        differences.compare(name, &there, &here);
    }
    expected::compare("imports/round-trip.txt", &differences.told()).unwrap();
}

/// Where two documents differ, and in what, each place of a document once.
#[derive(Default)]
struct Differences(BTreeMap<String, BTreeSet<String>>);

impl Differences {
    fn compare(&mut self, path: &str, there: &Value, here: &Value) {
        match (there, here) {
            (Value::Object(there), Value::Object(here)) => {
                for (key, value) in there {
                    let path = format!("{path}.{key}");
                    match here.get(key) {
                        Some(own) => self.compare(&path, value, own),
                        None => self.add(&path, value, &Value::from("(missing)")),
                    }
                }
            }
            (Value::Array(there), Value::Array(here)) => {
                if ids(there) != ids(here) {
                    self.add(path, &ids(there), &ids(here));
                }
                for (index, value) in there.iter().enumerate() {
                    let same = |own: &&Value| {
                        value.get("id").is_some() && own.get("id") == value.get("id")
                    };
                    if let Some(own) = here.iter().find(same).or_else(|| here.get(index)) {
                        self.compare(&format!("{path}[]"), value, own);
                    }
                }
            }
            _ if there == here || is_same_time(there, here) => {}
            _ => self.add(path, there, here),
        }
    }

    fn add(&mut self, path: &str, there: &Value, here: &Value) {
        let told = format!("{there} -> {here}");
        self.0.entry(path.to_owned()).or_default().insert(told);
    }

    fn told(&self) -> String {
        let mut text = String::new();
        for (path, values) in &self.0 {
            text.push_str(path);
            text.push('\n');
            for value in values {
                text.push_str("  ");
                text.push_str(value);
                text.push('\n');
            }
        }
        text
    }
}

/// Whether both are a moment, and the same one: a page may show another zone than it did.
fn is_same_time(there: &Value, here: &Value) -> bool {
    let time = |value: &Value| DateTime::parse_from_rfc3339(value.as_str()?).ok();
    time(there).is_some_and(|there| Some(there) == time(here))
}

/// The ids of items, or how many there are.
fn ids(items: &[Value]) -> Value {
    let ids: Option<Vec<Value>> = items.iter().map(|item| item.get("id").cloned()).collect();
    ids.map_or_else(|| items.len().into(), Value::from)
}
