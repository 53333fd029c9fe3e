//! The templates of all layers in one Tera instance. Each origin has a prefix in the
//! templates' full names; a name without prefix means the strongest that has it.

use super::catalogue::{Catalogue, Message};
use super::dates::Dates;
use super::escape;
use super::faults::{self, Sources};
use super::keys;
use super::language;
use super::layer::File;
use crate::diagnostic::{Finding, Place, Span, did_you_mean};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{ErrorKind, Tera, Value, escape_html};

/// The prefix of everything inside the program.
pub(super) const BUILTIN: &str = "builtin/";

/// The templates of one origin.
pub(super) struct Origin<'a> {
    /// The prefix of their full names; empty for the site's own.
    pub(super) prefix: String,
    pub(super) files: Vec<File<'a>>,
}

/// Puts the templates together, the strongest origin first. `None` when any is at fault.
pub(super) fn load(
    origins: &[Origin],
    catalogue: &Arc<Catalogue>,
    assets: &BTreeMap<String, String>,
    findings: &mut Vec<Finding>,
) -> Option<Tera> {
    let mut sources = Sources::new();
    let mut sound = true;
    for origin in origins {
        for file in &origin.files {
            sound &= check(file, origin, catalogue, findings);
            sources.insert(
                format!("{}{}", origin.prefix, file.path),
                (file.id, file.text),
            );
        }
    }
    if !sound {
        return None;
    }
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::escape);
    language::register(
        &mut tera,
        catalogue,
        &Arc::new(Dates::new(Arc::clone(catalogue))),
    );
    tera.global_context()
        .insert_value("assets", Value::from_serializable(assets));
    let prefixes = origins.iter().map(|origin| origin.prefix.clone());
    let result = tera
        .set_fallback_prefixes(prefixes.filter(|prefix| !prefix.is_empty()))
        .and_then(|()| {
            tera.add_raw_templates(sources.iter().map(|(name, (id, text))| match id {
                Some(_) => (name, Cow::Borrowed(*text)),
                None => (name, spoken(text, catalogue)),
            }))
        });
    let Err(error) = result else {
        return Some(tera);
    };
    let mut known: Vec<&str> = origins
        .iter()
        .flat_map(|origin| origin.files.iter().map(|file| file.path))
        .collect();
    known.sort_unstable();
    known.dedup();
    findings.extend(faults::references(&error, &sources, &known));
    None
}

/// Checks a template by itself, so that several faulty ones are all reported. Whether Tera
/// can parse it under its name.
fn check(file: &File, origin: &Origin, catalogue: &Catalogue, findings: &mut Vec<Finding>) -> bool {
    let Some(id) = file.id else { return true };
    if origin.prefix.is_empty()
        && (file.path.starts_with(BUILTIN) || file.path.starts_with("themes/"))
    {
        findings.push(Finding::error(
            "template-name",
            Span::default().at(id),
            "a site's template cannot stand in `templates/builtin/` or `templates/themes/`, \
             which name those of the program and of themes",
        ));
        return false;
    }
    // Alone it may miss a parent or a component; only its syntax is judged here.
    if let Err(error) = Tera::default().add_raw_template(file.path, file.text)
        && let ErrorKind::SyntaxError(report) = error.kind()
    {
        findings.push(faults::syntax(report, file.text, id));
        return false;
    }
    for (key, range) in keys::literal(file.text) {
        if catalogue.get(key).is_none() {
            let place = Span::new(range.start, range.end).at(id);
            findings.push(unknown_message(key, place, catalogue));
        }
    }
    true
}

/// A template with its fixed words put in. A page asks for some sixty, and a look-up for each
/// costs more than the rest of it. Templates of the site stay as they are, so that what is
/// wrong in them is found where it stands.
fn spoken<'t>(template: &'t str, catalogue: &Catalogue) -> Cow<'t, str> {
    const OPEN: &str = "{{ t(key=\"";
    const CLOSE: &str = "\") }}";
    let mut spoken = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(OPEN) {
        let (before, call) = rest.split_at(at);
        let key = call[OPEN.len()..].split('"').next().unwrap_or_default();
        let length = OPEN.len() + key.len() + CLOSE.len();
        let words = match catalogue.get(key) {
            // What looks like a tag would be taken for one.
            Some(Message::Fixed(words)) if !words.contains('{') => Some(words),
            _ => None,
        };
        spoken.extend_from_slice(before.as_bytes());
        match words {
            // Writing to memory cannot fail.
            Some(words)
                if call[OPEN.len() + key.len()..].starts_with(CLOSE)
                    && escape_html(words, &mut spoken).is_ok() =>
            {
                rest = &call[length..];
            }
            _ => {
                spoken.extend_from_slice(OPEN.as_bytes());
                rest = &call[OPEN.len()..];
            }
        }
    }
    spoken.extend_from_slice(rest.as_bytes());
    String::from_utf8(spoken).map_or(Cow::Borrowed(template), Cow::Owned)
}

fn unknown_message(key: &str, place: Place, catalogue: &Catalogue) -> Finding {
    let message = format!("no catalogue has the message `{key}`");
    let finding = Finding::warning("unknown-message", place, message);
    match did_you_mean(key, catalogue.keys()) {
        Some(known) => finding.replace(format!("did you mean `{known}`?"), place, known),
        None => finding.help(format!(
            "add `{key} = ...` to a catalogue in `messages/`; until then readers see `[{key}]`"
        )),
    }
}
