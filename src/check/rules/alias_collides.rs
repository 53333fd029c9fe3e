//! `alias-collides`: an alias stands where another page or alias does.

use std::collections::BTreeMap;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
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

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    let mut aliases: BTreeMap<String, Place> = BTreeMap::new();
    for (key, record) in subject.records() {
        for (index, stated) in record.aliases.iter().enumerate() {
            let place = subject.place(key, &format!("aliases.{index}"));
            let path = alias::path(stated);
            if let Some(fault) = alias::fault(&path) {
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
            } else if alias::is_of_site(&path) {
                findings.push(
                    RULE.at(
                        place,
                        format!("a page of the site stands at `{path}/` already"),
                    )
                    .help(HELP),
                );
            } else if let Some(first) = aliases.insert(path.clone(), place) {
                findings.push(
                    RULE.at(place, format!("two records have the alias `{stated}`"))
                        .related(first, "the first one")
                        .help("leave it with the record that its readers look for"),
                );
            }
        }
    }
}
