//! `alias-collides`: an alias stands where another page or alias does.

use std::collections::BTreeMap;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::config::ComponentEntry;
use crate::diagnostic::{Finding, Level, Place};
use crate::model::alias;

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

/// An alias as it is stated, and the path that it means.
struct Stated<'a> {
    text: &'a str,
    path: String,
    place: Place,
}

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    let mut aliases: BTreeMap<String, Place> = BTreeMap::new();
    for (key, record) in subject.records() {
        for (index, text) in record.aliases.iter().enumerate() {
            let stated = Stated {
                text,
                path: alias::path(text),
                place: subject.place(key, &format!("aliases.{index}")),
            };
            let is_of_site = alias::is_of_site(&stated.path);
            findings.extend(fault(subject, stated, is_of_site, &mut aliases));
        }
    }
    let mut entries: Vec<&ComponentEntry> = subject.config.components.iter().rev().collect();
    while let Some(entry) = entries.pop() {
        entries.extend(entry.children.iter().rev());
        for (text, place) in &entry.aliases {
            let stated = Stated {
                text,
                path: alias::component_path(text),
                place: *place,
            };
            // Where components stand, an older id may.
            let is_of_site = match stated.path.strip_prefix("components/") {
                Some(id) => id.contains('/') || subject.content.components.find(id).is_some(),
                None => alias::is_of_site(&stated.path),
            };
            findings.extend(fault(subject, stated, is_of_site, &mut aliases));
        }
    }
}

/// What is wrong with an alias. `aliases` are those before it; it is added to them.
fn fault(
    subject: &Whole<'_>,
    stated: Stated<'_>,
    is_of_site: bool,
    aliases: &mut BTreeMap<String, Place>,
) -> Option<Finding> {
    let Stated { text, path, place } = stated;
    if let Some(fault) = alias::fault(&path) {
        let finding = Finding::error("bad-alias", place, format!("this alias {fault}"));
        return Some(
            finding.help(
                "write an old id, or a path of this site such as `issues/2019-03-01-sign-in`",
            ),
        );
    }
    // Each language has all pages below its folder.
    let mut languages = subject.config.languages.iter().skip(1);
    let below = languages.find_map(|(language, _)| {
        let rest = path.strip_prefix(language.as_str())?;
        rest.strip_prefix('/')
    });
    let (path, is_of_site) = match below {
        Some(rest) => (rest.to_owned(), is_of_site || alias::is_of_site(rest)),
        None => (path, is_of_site),
    };
    let record_there = path
        .strip_prefix("incidents/")
        .and_then(|id| subject.content.find(id));
    if let Some(other) = record_there {
        let finding = RULE.at(place, format!("a record stands at `{path}/` already"));
        let finding = finding.related(subject.place(other, "id"), "this one");
        return Some(finding.help(HELP));
    }
    if is_of_site {
        let message = format!("a page of the site stands at `{path}/` already");
        return Some(RULE.at(place, message).help(HELP));
    }
    let first = aliases.insert(path, place)?;
    let finding = RULE.at(place, format!("two pages have the alias `{text}`"));
    Some(
        finding
            .related(first, "the first one")
            .help("leave it with the one that its readers look for"),
    )
}
