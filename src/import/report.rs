//! The report of an import, as one JSON object for programs.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::{Counts, Report, System};
use crate::diagnostic::render::json;

/// Raised when a reader of the old form would misunderstand the new.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    system: &'static str,
    from: &'a str,
    counts: &'a Counts,
    /// How many findings there are of each kind.
    kinds: BTreeMap<&'static str, usize>,
    written: &'a [String],
    findings: Value,
}

/// Whether a text is a report of an import, which another may replace.
pub fn is_report(text: &str) -> bool {
    let keys = [
        "version", "system", "from", "counts", "kinds", "written", "findings",
    ];
    serde_json::from_str(text).is_ok_and(|value: Value| {
        value
            .as_object()
            .is_some_and(|object| keys.iter().all(|key| object.contains_key(*key)))
    })
}

impl Report {
    /// The report as indented JSON. `from` is what was named as the source. Findings are as
    /// `docs/check.schema.json` describes them.
    pub fn json(&self, system: System, from: &str) -> String {
        let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
        for finding in &self.findings {
            *kinds.entry(finding.rule).or_default() += 1;
        }
        json::print(&Document {
            version: VERSION,
            system: system.name(),
            from,
            counts: &self.counts,
            kinds,
            written: &self.written,
            findings: json::findings(&self.findings, &self.sources),
        })
    }
}
