//! All findings as one JSON object, for programs. `docs/check.schema.json` describes it.

use serde::Serialize;
use serde_json::Value;

use super::region;
use crate::diagnostic::{Certainty, Files, Finding, Help, Place};

/// Raised when a reader of the old form would misunderstand the new.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    level: &'static str,
    message: &'a str,
    #[serde(flatten)]
    at: At<'a>,
    related: Vec<Related<'a>>,
    help: Vec<Advice<'a>>,
}

/// Lines and columns count from 1, columns in characters; the end is the character after the
/// last. A file that has no text has its first character only.
#[derive(Serialize)]
struct At<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    label: &'a str,
    #[serde(flatten)]
    at: At<'a>,
}

#[derive(Serialize)]
struct Advice<'a> {
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    replacement: Option<Replacement<'a>>,
}

#[derive(Serialize)]
struct Replacement<'a> {
    text: &'a str,
    certainty: &'static str,
    #[serde(flatten)]
    at: At<'a>,
}

/// Findings in the order given, to stand in another document.
pub fn findings(findings: &[Finding], files: &dyn Files) -> Value {
    let entries: Vec<Entry<'_>> = findings
        .iter()
        .map(|finding| entry(finding, files))
        .collect();
    // Structs of texts and numbers, which cannot fail.
    serde_json::to_value(entries).unwrap_or_default()
}

/// A value as indented JSON, with a line break at the end.
pub fn print(value: &impl Serialize) -> String {
    super::print(value)
}

/// Prints findings in the order given, indented, with a line break at the end.
pub fn render(findings: &[Finding], files: &dyn Files) -> String {
    let document = Document {
        version: VERSION,
        findings: findings
            .iter()
            .map(|finding| entry(finding, files))
            .collect(),
    };
    super::print(&document)
}

fn entry<'a>(finding: &'a Finding, files: &'a dyn Files) -> Entry<'a> {
    Entry {
        rule: finding.rule,
        level: finding.level.name(),
        message: &finding.message,
        at: at(finding.place, files),
        related: finding
            .related
            .iter()
            .map(|related| Related {
                label: &related.label,
                at: at(related.place, files),
            })
            .collect(),
        help: finding
            .help
            .iter()
            .map(|help| advice(help, files))
            .collect(),
    }
}

fn advice<'a>(help: &'a Help, files: &'a dyn Files) -> Advice<'a> {
    Advice {
        message: &help.message,
        replacement: help.replacement.as_ref().map(|edit| Replacement {
            text: &edit.text,
            certainty: match edit.certainty {
                Certainty::Likely => "likely",
                Certainty::Certain => "certain",
            },
            at: at(edit.place, files),
        }),
    }
}

fn at(place: Place, files: &dyn Files) -> At<'_> {
    let (start, end) = region(place, files);
    At {
        file: files.path(place.file),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Two, three};
    use super::*;

    #[test]
    fn the_whole_is_one_object() {
        assert_eq!(
            render(&[], &Two),
            "{\n  \"version\": 1,\n  \"findings\": []\n}\n"
        );
        assert_eq!(render(&three(), &Two), include_str!("tests/findings.json"));
    }
}
