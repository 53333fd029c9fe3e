//! `theme.yaml`: what a theme calls itself and which template interface it was written
//! for. The version is checked so that a theme fails with one sentence, and not with a
//! hundred undefined fields, when the interface moves on.

use super::layer::File;
use super::yaml;
use crate::diagnostic::{Finding, Place, Span, did_you_mean};
use crate::parse::node::{Node, Value};

/// The version of the template interface described in the [module's text](super).
pub const INTERFACE: u32 = 1;

const KEYS: [&str; 3] = ["name", "description", "interface"];

/// Checks a theme's manifest. Whether its templates can be used.
pub(super) fn check(manifest: &File, findings: &mut Vec<Finding>) -> bool {
    let Some(file) = manifest.id else { return true };
    let Some(node) = yaml::read(file, manifest.text, 0..manifest.text.len(), findings) else {
        return false;
    };
    for entry in node.entries() {
        if !KEYS.contains(&&*entry.key) {
            findings.push(unknown_key(&entry.key, entry.key_span.at(file)));
        }
    }
    let Some(entry) = node.get("interface") else {
        let place = Span::new(0, manifest.text.lines().next().map_or(0, str::len)).at(file);
        let finding = Finding::error(
            "theme-interface",
            place,
            "the theme does not say which template interface it was written for",
        );
        findings.push(finding.help(format!("add `interface: {INTERFACE}`")));
        return false;
    };
    let message = match version(&entry.value) {
        Some(INTERFACE) => return true,
        Some(newer) if newer > INTERFACE => format!(
            "the theme was written for template interface {newer}, this program knows {INTERFACE}"
        ),
        _ => format!("the template interface is a number, at most {INTERFACE}"),
    };
    let place = entry.value.span.at(file);
    findings.push(Finding::error("theme-interface", place, message));
    false
}

fn version(node: &Node) -> Option<u32> {
    match &node.value {
        Value::Scalar(text) => text.parse().ok().filter(|version| *version > 0),
        _ => None,
    }
}

fn unknown_key(key: &str, place: Place) -> Finding {
    let finding = Finding::warning("unknown-key", place, format!("unknown key `{key}`"));
    match did_you_mean(key, KEYS) {
        Some(known) => finding.replace(format!("did you mean `{known}`?"), place, known),
        None => finding,
    }
}
