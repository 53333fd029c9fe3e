//! Older ids and addresses. What could never be published is no alias.

use crate::diagnostic::{Finding, Place};
use crate::model::alias::{self, Alias, Bearer};

/// The aliases among the texts that stand under a key `aliases`.
pub(super) fn read(
    stated: impl IntoIterator<Item = (String, Place)>,
    bearer: Bearer,
    findings: &mut Vec<Finding>,
) -> Vec<Alias> {
    let mut aliases: Vec<Alias> = Vec::new();
    for (text, place) in stated {
        let alias = Alias {
            text,
            place,
            bearer,
        };
        let path = alias.path();
        if let Some(fault) = alias::fault(&path) {
            findings.push(
                Finding::error("bad-alias", place, format!("this alias {fault}")).help(
                    "write an old id, or a path of this site such as `issues/2019-03-01-sign-in`",
                ),
            );
        } else if let Some(first) = aliases.iter().find(|other| other.path() == path) {
            findings.push(twice(&alias, first.place));
        } else {
            aliases.push(alias);
        }
    }
    aliases
}

fn twice(alias: &Alias, first: Place) -> Finding {
    let bearer = match alias.bearer {
        Bearer::Record => "record",
        Bearer::Component => "component",
    };
    let message = format!("this {bearer} has the alias `{}` twice", alias.text);
    Finding::error("alias-collides", alias.place, message)
        .related(first, "the first one")
        .help("leave one of them out")
}
