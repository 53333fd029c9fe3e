//! SARIF 2.1.0, which code hosts and editors read:
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::fingerprint::fingerprints;
use super::region;
use crate::diagnostic::{Files, Finding, Level, Place, Replacement};

/// What a rule says of itself.
#[derive(Clone, Copy, Debug)]
pub struct RuleText<'a> {
    /// Its name.
    pub id: &'a str,
    /// What it finds, in a few words.
    pub summary: &'a str,
    /// Why that is bad and how to mend it, in Markdown.
    pub help: &'a str,
    /// How much its findings weigh, unless somebody says otherwise.
    pub level: Level,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'static str,
    results: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    rules: Vec<Descriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_description: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Markdown<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_configuration: Option<Configuration>,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct Markdown<'a> {
    text: &'a str,
    markdown: &'a str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Text<'a>,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Text<'a>,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: [Edit<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Edit<'a> {
    deleted_region: Region,
    inserted_content: Text<'a>,
}

/// Prints findings in the order given, as one run. Rules of which nothing is told are listed
/// with their names alone.
pub fn render(findings: &[Finding], files: &dyn Files, rules: &[RuleText<'_>]) -> String {
    let told: BTreeSet<&str> = rules.iter().map(|rule| rule.id).collect();
    let untold: BTreeSet<&str> = findings
        .iter()
        .map(|finding| finding.rule)
        .filter(|rule| !told.contains(rule))
        .collect();
    let descriptors: Vec<Descriptor<'_>> = rules
        .iter()
        .map(descriptor)
        .chain(untold.into_iter().map(name_alone))
        .collect();
    let index: BTreeMap<&str, usize> = descriptors
        .iter()
        .enumerate()
        .map(|(index, rule)| (rule.id, index))
        .collect();
    let results = findings
        .iter()
        .zip(fingerprints(findings, files))
        .map(|(finding, fingerprint)| entry(finding, fingerprint, index[finding.rule], files))
        .collect();
    super::print(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "Candor",
                    version: env!("CARGO_PKG_VERSION"),
                    rules: descriptors,
                },
            },
            column_kind: "unicodeCodePoints",
            results,
        }],
    })
}

fn descriptor<'a>(rule: &RuleText<'a>) -> Descriptor<'a> {
    Descriptor {
        id: rule.id,
        short_description: Some(Text { text: rule.summary }),
        help: Some(Markdown {
            text: rule.help,
            markdown: rule.help,
        }),
        default_configuration: Some(Configuration {
            level: level(rule.level),
        }),
    }
}

fn name_alone(id: &str) -> Descriptor<'_> {
    Descriptor {
        id,
        short_description: None,
        help: None,
        default_configuration: None,
    }
}

fn entry<'a>(
    finding: &'a Finding,
    fingerprint: String,
    rule_index: usize,
    files: &dyn Files,
) -> Entry<'a> {
    Entry {
        rule_id: finding.rule,
        rule_index,
        level: level(finding.level),
        message: Text {
            text: &finding.message,
        },
        locations: [Location {
            physical_location: physical(finding.place, files),
            message: None,
        }],
        related_locations: finding
            .related
            .iter()
            .map(|related| Location {
                physical_location: physical(related.place, files),
                message: Some(Text {
                    text: &related.label,
                }),
            })
            .collect(),
        partial_fingerprints: BTreeMap::from([("candor/v1", fingerprint)]),
        fixes: finding
            .help
            .iter()
            .filter_map(|help| Some(fix(&help.message, help.replacement.as_ref()?, files)))
            .collect(),
    }
}

fn fix<'a>(message: &'a str, edit: &'a Replacement, files: &dyn Files) -> Fix<'a> {
    let Physical {
        artifact_location,
        region,
    } = physical(edit.place, files);
    Fix {
        description: Text { text: message },
        artifact_changes: [Change {
            artifact_location,
            replacements: [Edit {
                deleted_region: region,
                inserted_content: Text { text: &edit.text },
            }],
        }],
    }
}

fn physical(place: Place, files: &dyn Files) -> Physical {
    let (start, end) = region(place, files);
    Physical {
        artifact_location: Artifact {
            uri: utf8_percent_encode(files.path(place.file), ENCODED).to_string(),
            uri_base_id: "%SRCROOT%",
        },
        region: Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        },
    }
}

/// What may not stand in a path of an address (RFC 3986, 3.3); a colon could be taken for the
/// end of a scheme.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Hint => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Two, three};
    use super::*;

    #[test]
    fn a_run_lists_rules_and_results() {
        let rule = RuleText {
            id: "unknown-key",
            summary: "a key has a slip",
            help: "Keys are known, so that *nothing* is lost.\n",
            level: Level::Error,
        };
        assert_eq!(
            render(&three(), &Two, &[rule]),
            include_str!("tests/findings.sarif").replace("VERSION", env!("CARGO_PKG_VERSION"))
        );
    }
}
