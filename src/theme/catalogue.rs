//! The site's words: Fluent catalogues of several layers and languages, merged into one
//! ordered map.
//!
//! The language decides first (`de-AT`, then `de`, then `en`), then the layer (the site
//! over its theme over the program). Text put into a message of a right-to-left language
//! is wrapped in Unicode isolates, so that Latin names do not turn the sentence around;
//! left-to-right languages go without, because the marks end up in addresses and feeds.

use super::entries::{self, Entry};
use super::faults::lower_first;
use super::layer::File;
use super::slips;
use crate::diagnostic::{Finding, Place, Span};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::iter;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The messages of a site by their keys.
pub(super) struct Catalogue {
    messages: BTreeMap<Box<str>, Message>,
    /// One for each language, for messages with forms to choose from.
    bundles: Vec<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// A message, as far as it could be prepared: a page asks for about sixty, and most need
/// nothing from Fluent once they are loaded.
#[derive(Clone, Debug)]
pub(super) enum Message {
    /// It takes no arguments.
    Fixed(Box<str>),
    /// Text with arguments put in as they are.
    Pieces(Vec<Piece>),
    /// It chooses between forms, so Fluent must decide each time.
    Forms {
        /// The bundle of its language.
        bundle: usize,
        /// Its key there.
        key: Box<str>,
    },
}

/// A part of a message.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Words.
    Text(Box<str>),
    /// The name of an argument.
    Argument(Box<str>),
}

/// What is put into a message.
#[derive(Clone, Debug)]
pub enum Argument<'a> {
    /// Text, such as a title.
    Text(Cow<'a, str>),
    /// A count; plural forms are chosen by it.
    Integer(i64),
    /// A measure.
    Real(f64),
}

impl Catalogue {
    /// Merges the files of all layers, the strongest layer first.
    pub(super) fn load(
        language: &LanguageIdentifier,
        layers: &[&[File]],
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut catalogue = Self {
            messages: BTreeMap::new(),
            bundles: Vec::new(),
        };
        for tag in fallbacks(language) {
            let name = format!("{tag}.ftl");
            let files: Vec<File> = layers
                .iter()
                .filter_map(|layer| layer.iter().find(|file| file.path == name))
                .copied()
                .collect();
            if let Ok(language) = tag.parse() {
                catalogue.add(&language, &files, findings);
            }
        }
        catalogue
    }

    /// Adds a language below those already there. `files` stand in order of strength.
    fn add(&mut self, language: &LanguageIdentifier, files: &[File], findings: &mut Vec<Finding>) {
        let index = self.bundles.len();
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        bundle.set_use_isolating(language.character_direction() == CharacterDirection::RTL);
        // It fails only when a bundle already has a function of that name.
        let _ = bundle.add_builtins();
        let mut entries: Vec<(File, Vec<Entry>)> = Vec::new();
        for file in files.iter().rev() {
            let (resource, good) = read(file, findings);
            bundle.add_resource_overriding(resource);
            entries.push((*file, good));
        }
        for (file, entries) in entries.iter().rev() {
            for entry in entries {
                if self.messages.contains_key(entry.key) {
                    continue;
                }
                if let Some(message) = prepare(&bundle, index, file, entry, findings) {
                    self.messages.insert(entry.key.into(), message);
                }
            }
        }
        self.bundles.push(bundle);
    }

    /// The message of a key, when a catalogue has it.
    pub(super) fn get(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }

    /// All keys in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(|key| &**key)
    }

    /// A message with its arguments put in. An argument that is not given stays visible
    /// as `{$name}`.
    pub(super) fn format<'m>(
        &self,
        message: &'m Message,
        arguments: &[(&str, Argument)],
    ) -> Cow<'m, str> {
        match message {
            Message::Fixed(text) => Cow::Borrowed(text),
            Message::Pieces(pieces) => Cow::Owned(fill(pieces, arguments)),
            Message::Forms { bundle, key } => {
                let arguments = arguments
                    .iter()
                    .map(|(name, argument)| (*name, argument.fluent()))
                    .collect();
                let text = self
                    .bundles
                    .get(*bundle)
                    .and_then(|bundle| resolve(bundle, key, &arguments, &mut Vec::new()));
                Cow::Owned(text.unwrap_or_else(|| bracketed(key)))
            }
        }
    }
}

impl Argument<'_> {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(&**text),
            Self::Integer(number) => FluentValue::from(*number),
            Self::Real(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

/// What stands in place of a message that no catalogue has.
pub(super) fn bracketed(key: &str) -> String {
    format!("[{key}]")
}

/// The tags under which words are sought: `de-AT`, `de`, `en`. What a tag leaves open is what it
/// most likely means, as CLDR has it: `zh-CN` finds `zh-Hans`, and `pt` finds `pt-BR`. A reader of
/// one script is not given another: `zh-TW` does not find `zh-Hans`.
pub(super) fn fallbacks(language: &LanguageIdentifier) -> Vec<String> {
    let full = language.to_string();
    let own = language.language;
    let likely = |mut tag: LanguageIdentifier| {
        tag.maximize();
        tag
    };
    let meant = likely(language.clone());
    let usual = likely(LanguageIdentifier::from_parts(own, None, None, &[]));
    let mut tags: Vec<String> = iter::successors(Some(full.as_str()), |tag| {
        tag.rsplit_once('-').map(|(shorter, _)| shorter)
    })
    .map(str::to_owned)
    .collect();
    let mut add = |tag: String| {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    };
    add(LanguageIdentifier::from_parts(own, meant.script, None, &[]).to_string());
    if meant.script == usual.script {
        add(LanguageIdentifier::from_parts(own, None, usual.region, &[]).to_string());
    }
    add("en".to_owned());
    tags
}

/// Reads a file; what is wrong in it becomes findings and is left out.
fn read<'a>(file: &File<'a>, findings: &mut Vec<Finding>) -> (FluentResource, Vec<Entry<'a>>) {
    let (resource, errors) = match FluentResource::try_new(file.text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partial) => partial,
    };
    for error in &errors {
        let place = Span::new(
            file.text.floor_char_boundary(error.pos.start),
            file.text
                .ceil_char_boundary(error.pos.end.min(file.text.len())),
        );
        report(file, place, findings, |place| {
            let complaint = lower_first(&error.kind.to_string()).replace('"', "`");
            slips::unfinished(file.text, error.pos.start, &complaint, place.file)
                .unwrap_or_else(|| Finding::error("message-syntax", place, complaint))
        });
    }
    let broken = |at: usize| {
        errors
            .iter()
            .filter_map(|error| error.slice.as_ref())
            .any(|slice| slice.contains(&at))
    };
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let mut good = Vec::new();
    for entry in entries::of(file.text) {
        if broken(entry.span.range().start) {
            continue;
        }
        let Some(first) = seen.insert(entry.key, entry.span) else {
            good.push(entry);
            continue;
        };
        report(file, entry.span, findings, |place| {
            let message = format!("message `{}` stands in this file twice", entry.key);
            let first = Place {
                span: first,
                ..place
            };
            Finding::error("message-duplicate", place, message).related(first, "the other one")
        });
    }
    (resource, good)
}

fn prepare(
    bundle: &Bundle,
    index: usize,
    file: &File,
    entry: &Entry,
    findings: &mut Vec<Finding>,
) -> Option<Message> {
    let mut errors = Vec::new();
    let text = resolve(bundle, entry.key, &FluentArgs::new(), &mut errors)?;
    if errors.is_empty() {
        return Some(Message::Fixed(text.into()));
    }
    for error in &errors {
        if let Some(message) = complaint(error) {
            report(file, entry.span, findings, |place| {
                Finding::error("message-reference", place, message)
            });
        }
    }
    let Some(names) = entries::plain_arguments(entry.body) else {
        let key = entry.key.into();
        return Some(Message::Forms { bundle: index, key });
    };
    // Characters of the private use area stand in for the arguments, so that the text
    // around them is as Fluent prints it.
    let marks = ('\u{E000}'..'\u{F8FF}').zip(&names);
    let arguments = marks
        .clone()
        .map(|(mark, name)| (*name, FluentValue::from(mark.to_string())))
        .collect();
    let text = resolve(bundle, entry.key, &arguments, &mut Vec::new())?;
    let mut pieces = Vec::new();
    let mut words = String::new();
    for character in text.chars() {
        let Some((_, name)) = marks.clone().find(|(mark, _)| *mark == character) else {
            words.push(character);
            continue;
        };
        if !words.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut words).into()));
        }
        pieces.push(Piece::Argument((*name).into()));
    }
    if !words.is_empty() {
        pieces.push(Piece::Text(words.into()));
    }
    Some(Message::Pieces(pieces))
}

fn resolve(
    bundle: &Bundle,
    key: &str,
    arguments: &FluentArgs,
    errors: &mut Vec<FluentError>,
) -> Option<String> {
    let message = bundle.get_message(key)?;
    let text = bundle.format_pattern(message.value()?, Some(arguments), errors);
    Some(text.into_owned())
}

/// What to say about an error of a message that was formatted without arguments: nothing
/// when it only misses those.
fn complaint(error: &FluentError) -> Option<String> {
    let FluentError::ResolverError(error) = error else {
        return None;
    };
    match error {
        ResolverError::Reference(ReferenceKind::Variable { .. })
        | ResolverError::MissingDefault => None,
        ResolverError::Reference(ReferenceKind::Function { id }) => {
            Some(format!("there is no function `{id}`, only `NUMBER`"))
        }
        ResolverError::Reference(ReferenceKind::Message { id, .. }) => Some(format!(
            "no catalogue of this language has the message `{id}`"
        )),
        ResolverError::Reference(ReferenceKind::Term { id, .. }) => Some(format!(
            "no catalogue of this language has the term `-{id}`"
        )),
        ResolverError::NoValue(id) => Some(format!("message `{id}` has no text of its own")),
        ResolverError::Cyclic => Some("the message contains itself".to_owned()),
        ResolverError::TooManyPlaceables => {
            Some("the message puts in more than 100 things".to_owned())
        }
    }
}

fn fill(pieces: &[Piece], arguments: &[(&str, Argument)]) -> String {
    let mut text = String::with_capacity(32);
    for piece in pieces {
        let name = match piece {
            Piece::Text(words) => {
                text.push_str(words);
                continue;
            }
            Piece::Argument(name) => name,
        };
        let argument = arguments.iter().find(|(given, _)| *given == &**name);
        // Writing to a string cannot fail.
        let _ = match argument {
            Some((_, Argument::Text(value))) => text.write_str(value),
            Some((_, Argument::Integer(value))) => write!(text, "{value}"),
            Some((_, Argument::Real(value))) => write!(text, "{value}"),
            None => write!(text, "{{${name}}}"),
        };
    }
    text
}

fn report(
    file: &File,
    span: Span,
    findings: &mut Vec<Finding>,
    finding: impl FnOnce(Place) -> Finding,
) {
    findings.extend(file.id.map(|id| finding(span.at(id))));
}
