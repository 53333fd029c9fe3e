//! `alias-collides`: an alias stands where another page or alias does.

use std::collections::BTreeMap;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level, Place};

pub(super) const RULE: Rule = Rule {
    id: "alias-collides",
    summary: "an alias stands where another page or alias does",
    why: "\
An old address can lead to one page only. Where a record, a page of the site or another alias
already stands, the redirect would hide it.

Remove the alias, or give it to the one record that took the place of the old page.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[Example::front("aliases: [history/2024]")],
    good: &[Example::front("aliases: [old, /issues/2019-03-01/]")],
};

const HELP: &str = "leave it out: what stands there is found without it";

/// Paths that the site itself uses.
const TAKEN: &[&str] = &[
    "",
    "incidents",
    "history",
    "components",
    "uptime",
    "next-steps",
    "reports",
    "search",
    "api",
    "assets",
    "embed",
];

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    let mut aliases: BTreeMap<String, Place> = BTreeMap::new();
    for (key, record) in subject.records() {
        for (index, alias) in record.aliases.iter().enumerate() {
            let place = subject.place(key, &format!("aliases.{index}"));
            let path = crate::model::alias_path(alias);
            if let Some(fault) = fault(&path) {
                findings.push(
                    Finding::error("bad-alias", place, format!("this alias {fault}")).help(
                        "write an old id, or a path of this site such as `issues/2019-03-01-sign-in`",
                    ),
                );
                continue;
            }
            let record_there = path
                .strip_prefix("incidents/")
                .and_then(|id| subject.content.find(id));
            if let Some(other) = record_there {
                findings.push(
                    RULE.at(place, format!("a record stands at `{path}/` already"))
                        .related(subject.place(other, "id"), "this one")
                        .help(HELP),
                );
            } else if TAKEN.contains(&path.as_str()) || is_generated(&path) {
                findings.push(
                    RULE.at(
                        place,
                        format!("a page of the site stands at `{path}/` already"),
                    )
                    .help(HELP),
                );
            } else if let Some(first) = aliases.insert(path.clone(), place) {
                findings.push(
                    RULE.at(place, format!("two records have the alias `{alias}`"))
                        .related(first, "the first one")
                        .help("leave it with the record that its readers look for"),
                );
            }
        }
    }
}

/// Whether pages of the site come and go below a path.
fn is_generated(path: &str) -> bool {
    ["history/", "components/", "api/", "assets/", "embed/"]
        .iter()
        .any(|folder| path.starts_with(folder))
}

fn fault(path: &str) -> Option<&'static str> {
    if path.contains("://") {
        Some("is an address of another site")
    } else if path.split('/').any(|part| part == "." || part == "..") {
        Some("leaves the site")
    } else if path.split('/').any(str::is_empty) && !path.is_empty() {
        Some("has two slashes in a row")
    } else if path
        .chars()
        .any(|c| c.is_control() || "\\?#<>\"".contains(c))
    {
        Some("has a character in it that cannot stand in an address")
    } else {
        None
    }
}
