//! Older ids and addresses of a record. What could never be published is no alias of it.

use crate::diagnostic::{Finding, Place};
use crate::model::record::Alias;
use crate::parse::fields::Fields;
use crate::parse::node::Node;

/// The most bytes that file systems take as one name.
const NAME_BYTES_MAX: usize = 255;

/// The key `aliases`.
pub(super) fn read(fields: &mut Fields<'_>, node: &Node) -> Vec<Alias> {
    let mut aliases: Vec<Alias> = Vec::new();
    for (text, place) in fields.placed_texts_of(node, "aliases", "[2024-09-09-login]") {
        let alias = Alias { text, place };
        let path = alias.path();
        if let Some(fault) = fault(&path) {
            fields.report(
                Finding::error("bad-alias", place, format!("this alias {fault}")).help(
                    "write an old id, or a path of this site such as `issues/2019-03-01-sign-in`",
                ),
            );
        } else if let Some(first) = aliases.iter().find(|other| other.path() == path) {
            fields.report(twice(&alias, first.place));
        } else {
            aliases.push(alias);
        }
    }
    aliases
}

fn twice(alias: &Alias, first: Place) -> Finding {
    let message = format!("this record has the alias `{}` twice", alias.text);
    Finding::error("alias-collides", alias.place, message)
        .related(first, "the first one")
        .help("leave one of them out")
}

fn fault(path: &str) -> Option<&'static str> {
    let mut parts = path.split('/');
    if path.contains("://") {
        Some("is an address of another site")
    } else if parts.clone().any(|part| part == "." || part == "..") {
        Some("leaves the site")
    } else if parts.clone().any(str::is_empty) && !path.is_empty() {
        Some("has two slashes in a row")
    } else if path
        .chars()
        .any(|c| c.is_control() || "\\?#<>\"".contains(c))
    {
        Some("has a character in it that cannot stand in an address")
    } else if parts.any(|part| part.len() > NAME_BYTES_MAX) {
        Some("has a name in it that is too long for a file")
    } else {
        None
    }
}
