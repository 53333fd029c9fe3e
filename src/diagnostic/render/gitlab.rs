//! A Code Quality report of GitLab: <https://docs.gitlab.com/ci/testing/code_quality/>.

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::region;
use crate::diagnostic::{Files, Finding, Level};

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Prints findings as one list, in the order given.
pub fn render(findings: &[Finding], files: &dyn Files) -> String {
    let issues: Vec<Issue<'_>> = findings
        .iter()
        .zip(fingerprints(findings, files))
        .map(|(finding, fingerprint)| {
            let (start, end) = region(finding.place, files);
            Issue {
                description: &finding.message,
                check_name: finding.rule,
                fingerprint,
                severity: severity(finding.level),
                location: Location {
                    path: files.path(finding.place.file),
                    lines: Lines {
                        begin: start.line,
                        end: end.line,
                    },
                },
            }
        })
        .collect();
    super::print(&issues)
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Hint => "info",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Two, three};
    use super::*;

    #[test]
    fn an_issue_a_finding() {
        assert_eq!(render(&[], &Two), "[]\n");
        assert_eq!(
            render(&three(), &Two),
            include_str!("tests/findings.gitlab.json")
        );
    }
}
