//! The templates of all layers in one Tera instance. Each origin has a prefix in the
//! templates' full names; a name without prefix means the strongest that has it.

use super::blank::Blanked;
use super::catalogue::{Catalogue, Message, Piece};
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

/// The endings of templates in which what is printed is escaped.
const ESCAPED: [&str; 3] = [".html", ".xml", ".svg"];

fn is_escaped(name: &str) -> bool {
    ESCAPED.iter().any(|ending| name.ends_with(ending))
}

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
    dates: &Arc<Dates>,
    assets: &BTreeMap<String, String>,
    findings: &mut Vec<Finding>,
) -> Option<Tera> {
    let mut sources = Sources::new();
    let mut blanked = Blanked::default();
    for origin in origins {
        for file in &origin.files {
            let name = format!("{}{}", origin.prefix, file.path);
            if !check(file, origin, catalogue, findings) {
                blanked.leave_out(name.clone());
            }
            sources.insert(name, (file.id, file.text));
        }
    }
    let mut known: Vec<&str> = origins
        .iter()
        .flat_map(|origin| origin.files.iter().map(|file| file.path))
        .collect();
    known.sort_unstable();
    known.dedup();
    loop {
        let error = match put_together(origins, &sources, &blanked, (catalogue, dates), assets) {
            Ok(tera) => return (!blanked.is_any()).then_some(tera),
            Err(error) => error,
        };
        let mut found = faults::references(&error, &sources, &known);
        found.retain(|finding| blanked.is_certain(&finding.message));
        findings.extend(found);
        if !blanked.take_out(&error, &sources) {
            return None;
        }
    }
}

fn put_together(
    origins: &[Origin],
    sources: &Sources,
    blanked: &Blanked,
    (catalogue, dates): (&Arc<Catalogue>, &Arc<Dates>),
    assets: &BTreeMap<String, String>,
) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::escape);
    tera.autoescape_on(ESCAPED);
    language::register(&mut tera, catalogue, dates);
    tera.global_context()
        .insert_value("assets", Value::from_serializable(assets));
    let prefixes = origins.iter().map(|origin| origin.prefix.clone());
    tera.set_fallback_prefixes(prefixes.filter(|prefix| !prefix.is_empty()))?;
    tera.add_raw_templates(sources.iter().map(|(name, (id, text))| {
        let text = blanked.text(name).unwrap_or_else(|| match id {
            None if is_escaped(name) => spoken(text, catalogue),
            _ => Cow::Borrowed(*text),
        });
        (name, text)
    }))?;
    Ok(tera)
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

/// A template with its messages put in, as far as they are known before a page is. A page
/// asks for some sixty, and a look-up for each costs more than the rest of it. Templates of
/// the site stay as they are, so that what is wrong in them is found where it stands.
fn spoken<'t>(template: &'t str, catalogue: &Catalogue) -> Cow<'t, str> {
    let mut spoken = String::new();
    let mut rest = template;
    while let Some(at) = rest.find("{{ ") {
        let (before, tag) = rest.split_at(at);
        spoken.push_str(before);
        let put_in = keys::message_tag(tag)
            .and_then(|found| Some((put_in(&found, catalogue)?, found.length)));
        let (text, length) = match &put_in {
            Some((text, length)) => (text.as_str(), *length),
            None => ("{{ ", "{{ ".len()),
        };
        spoken.push_str(text);
        rest = &tag[length..];
    }
    spoken.push_str(rest);
    Cow::Owned(spoken)
}

/// What a tag that prints a message comes to, its arguments printed where the message has
/// them. `None` when the message has forms to choose from, or is not in order.
fn put_in(tag: &keys::MessageTag, catalogue: &Catalogue) -> Option<String> {
    let mut text = Vec::new();
    match catalogue.get(tag.key)? {
        Message::Fixed(words) => push_words(words, &mut text)?,
        Message::Pieces(pieces) => {
            for piece in pieces {
                match piece {
                    Piece::Text(words) => push_words(words, &mut text)?,
                    Piece::Argument(name) => {
                        let mut given = tag.arguments.iter();
                        let (_, value) = given.find(|(argument, _)| **argument == **name)?;
                        text.extend_from_slice(format!("{{{{ {value} }}}}").as_bytes());
                    }
                }
            }
        }
        Message::Forms { .. } => return None,
    }
    String::from_utf8(text).ok()
}

/// Adds words of a message to a template; `None` when they could be taken for a tag.
fn push_words(words: &str, template: &mut Vec<u8>) -> Option<()> {
    let is_plain = !words.contains('{');
    is_plain.then(|| escape_html(words, template).ok())?
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
