//! Templates, assets and message catalogues: the site's over its theme's over those inside
//! the program.
//!
//! A file is looked for in this order: the site's own, then `themes/NAME/` of the site, the
//! program's theme of that name, its `default` theme, and its `templates/`. An override
//! replaces one file and nothing else. The original stays within reach as `builtin/PATH`, so
//! `{% extends "builtin/base.html" %}` in `templates/base.html` changes one block of it.
//!
//! # The template interface, version 1
//!
//! Templates are Tera 2 and get the structs of `site/view.rs`. Names ending in `.html`,
//! `.xml` or `.svg` escape what they print.
//!
//! | variable | what it is |
//! | --- | --- |
//! | `frame` | `Frame`: what every page knows |
//! | `page` | the page's own view struct, such as `StatusPage` |
//! | `assets` | addresses by plain name: `assets["style.css"]` |
//!
//! | function | what it gives |
//! | --- | --- |
//! | `t(key="...", name=value, ...)` | the message in the site's language, with texts and numbers put in; `[key]` when no catalogue has it |
//!
//! | filter | takes | gives, in English |
//! | --- | --- | --- |
//! | `datetime` | `Time` | `9 September 2024, 05:22 UTC`; as much as is known |
//! | `clock` | `Time` | `05:22 UTC`; nothing when only the date is known |
//! | `date` | `Time`, `Day` | `9 September 2024` |
//! | `day_short` | `Time`, `Day` | `9 Sep` |
//! | `weekday` | `Time`, `Day` | `Monday` |
//! | `month` | `Time`, `Day` | `September 2024` |
//! | `duration` | seconds | `5 h 28 min`: the two largest units, rounded down |
//! | `iso_duration` | seconds | `PT5H28M` |
//!
//! They speak through these messages:
//!
//! - `date-long`, `date-short`, `date-month`: `$day`, `$month` as a word, `$number` of the
//!   month, `$year`
//! - `clock`, `datetime`: `$clock` as `05:22`, or its parts `$hour` and `$minute`; `$zone`;
//!   `datetime` also has `$date`
//! - `time-approximate`: `$time`; `time-unknown`
//! - `duration-days-hours`, `duration-days`, `duration-hours-minutes`, `duration-hours`,
//!   `duration-minutes`: `$days`, `$hours`, `$minutes`; `duration-under-a-minute`
//! - `month-1` to `month-12`, `month-short-1` to `month-short-12`, `weekday-1` (Monday) to
//!   `weekday-7`
//!
//! Catalogues are Fluent files, `messages/LANG.ftl`. A message is taken from the nearest
//! language (`de-AT`, `de`, `en`), and there from the strongest of the site, its theme and
//! the program. Fluent keeps messages and terms under one name, so `x` and `-x` cannot both
//! stand in a language.

mod assets;
mod blank;
mod catalogue;
mod color;
mod dates;
mod entries;
mod escape;
mod faults;
mod keys;
mod language;
mod layer;
mod look;
mod manifest;
mod slips;
mod templates;
mod tokens;
mod unread;
#[cfg(test)]
mod tests;

pub use catalogue::Argument;
pub use dates::{Moment, Precision};
pub use faults::RenderFault;
pub use layer::{Asset, Choice, File, Layer, Layers};
pub use look::{Look, Setting};
pub use manifest::INTERFACE;

use crate::diagnostic::{FileId, Finding, Span, did_you_mean};
use assets::Published;
use catalogue::Catalogue;
use dates::Dates;
use layer::Builtin;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use templates::{BUILTIN, Origin};
use tera::{Context, Tera, Value};
use tokens::Tokens;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// How a site looks and speaks. It can be shared between threads.
pub struct Theme {
    tera: Tera,
    /// The site's templates by their full names.
    files: BTreeMap<String, FileId>,
    catalogue: Arc<Catalogue>,
    dates: Arc<Dates>,
    assets: BTreeMap<String, Published>,
    direction: &'static str,
    locale: String,
    /// The tokens of its style sheet, and those of the program's default theme.
    tokens: [Tokens; 2],
}

impl Theme {
    /// Puts a theme together. Every fault in the site's files becomes a finding at its place;
    /// the theme is `None` when templates are among them, or when the theme does not exist or
    /// was written for another version of the template interface.
    pub fn load(choice: &Choice, layers: &Layers, findings: &mut Vec<Finding>) -> Option<Self> {
        Self::load_over(&Builtin::embedded(), choice, layers, findings)
    }

    /// The program's own looks in English.
    pub fn plain(root: &str) -> Option<Self> {
        let nowhere = Span::default().at(FileId(0));
        let choice = Choice {
            theme: "default",
            theme_place: nowhere,
            language: "en",
            language_place: nowhere,
            root,
            look: Look::default(),
        };
        Self::load(&choice, &Layers::default(), &mut Vec::new())
    }

    fn load_over(
        builtin: &Builtin,
        choice: &Choice,
        layers: &Layers,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let usable = usable(builtin, choice, layers, findings);
        let own = builtin.theme(choice.theme);
        let default = match choice.theme {
            "default" => Layer::default(),
            _ => builtin.theme("default"),
        };
        let strongest_first = [&layers.site, &layers.theme, &own, &default];

        let language = language(choice, &strongest_first, findings);
        unread::catalogues(&[&layers.site, &layers.theme], findings);
        let catalogues = strongest_first.map(|layer| &layer.messages[..]);
        let catalogue = Arc::new(Catalogue::load(&language, &catalogues, findings));
        let mut files = assets::merged(&strongest_first.map(|layer| &layer.assets[..]));
        let sheet = files.get(STYLE).map_or(&[][..], |bytes| bytes);
        let tokens = [sheet, default_style(builtin)]
            .map(|sheet| Tokens::read(str::from_utf8(sheet).unwrap_or_default()));
        look::dress(&mut files, &choice.look, tokens.each_ref(), findings);
        let assets = assets::publish(files);
        let origins = origins(builtin, choice.theme, strongest_first);
        unread::templates(&origins, findings);
        let addresses = assets
            .iter()
            .map(|(name, asset)| (name.clone(), format!("{}{}", choice.root, asset.path)))
            .collect();
        let dates = Arc::new(Dates::new(Arc::clone(&catalogue)));
        let tera = templates::load(&origins, &catalogue, &dates, &addresses, findings)?;
        usable.then(|| Self {
            tera,
            files: site_files(&origins),
            catalogue,
            dates,
            assets,
            tokens,
            locale: locale(language.clone()),
            direction: match language.character_direction() {
                CharacterDirection::RTL => "rtl",
                _ => "ltr",
            },
        })
    }

    /// Renders a template, such as `pages/status.html`, with `frame` and `page` as its two
    /// variables.
    ///
    /// # Errors
    ///
    /// The template does not exist, asks for what is not there, or cannot print what it found;
    /// the fault names the line and column where rendering stopped.
    pub fn render(
        &self,
        template: &str,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<String, RenderFault> {
        self.try_render(template, frame, page)
            .map_err(|error| faults::rendering(&error, template, &self.files))
    }

    fn try_render(
        &self,
        template: &str,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> tera::TeraResult<String> {
        let mut context = Context::new();
        context.insert_value("frame", Value::try_from_serializable(frame)?);
        context.insert_value("page", Value::try_from_serializable(page)?);
        self.tera.render(template, &context)
    }

    /// Whether the site or its theme brings templates along.
    pub fn has_own_templates(&self) -> bool {
        !self.files.is_empty()
    }

    /// The files to publish beside the pages: paths below the site's root, and bytes.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets
            .values()
            .map(|asset| (asset.path.as_str(), asset.bytes.as_slice()))
    }

    /// The path below the site's root at which an asset is published, by its plain name.
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.assets.get(name).map(|asset| asset.path.as_str())
    }

    /// The colour of a state by its token, such as `critical`: `#` and hexadecimal digits. That of
    /// the default theme where this one's style sheet has none in this form.
    pub fn color(&self, token: &str) -> &str {
        let mut values = self.tokens.iter().map(Tokens::light);
        let color = values.find_map(|values| values.color(token));
        color.unwrap_or("#555c69")
    }

    /// A message in the site's language; `None` when no catalogue has it.
    pub fn message(&self, key: &str, arguments: &[(&str, Argument)]) -> Option<String> {
        let message = self.catalogue.get(key)?;
        Some(self.catalogue.format(message, arguments).into_owned())
    }

    /// A message without arguments; its key in brackets when no catalogue has it, as in templates.
    pub fn word(&self, key: &str) -> String {
        self.message(key, &[]).unwrap_or_else(|| format!("[{key}]"))
    }

    /// A time in the site's language, as the filter `datetime` prints it.
    pub fn datetime(&self, moment: &Moment) -> String {
        self.dates.datetime(moment)
    }

    /// The language as Open Graph writes it, such as `pt_BR`.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Which way the language runs: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        self.direction
    }
}

/// A language with the country in which most of its readers are, such as `de_DE`.
fn locale(mut language: LanguageIdentifier) -> String {
    language.maximize();
    match language.region {
        Some(region) => format!("{}_{region}", language.language),
        None => language.language.to_string(),
    }
}

/// The name of the style sheet that holds the tokens.
const STYLE: &str = "style.css";

fn default_style(builtin: &Builtin) -> &'static [u8] {
    let layer = builtin.theme("default");
    let sheet = layer.assets.iter().find(|asset| asset.path == STYLE);
    sheet.map(|asset| asset.bytes).unwrap_or_default()
}

/// Whether the chosen theme exists and fits this version of the program.
fn usable(
    builtin: &Builtin,
    choice: &Choice,
    layers: &Layers,
    findings: &mut Vec<Finding>,
) -> bool {
    if let Some(file) = &layers.manifest {
        return manifest::check(file, findings);
    }
    let Layer {
        templates,
        messages,
        assets,
    } = &layers.theme;
    let name = choice.theme;
    let brings_files = !(templates.is_empty() && messages.is_empty() && assets.is_empty());
    // A few files over a theme of the program's need no manifest: it has one.
    if brings_files && !builtin.has_theme(name) {
        let finding = Finding::error(
            "theme-interface",
            choice.theme_place,
            format!("theme `{name}` has no `theme.yaml`"),
        );
        findings.push(finding.help(format!(
            "write `interface: {INTERFACE}` into `themes/{name}/theme.yaml`"
        )));
        return false;
    }
    if builtin.has_theme(name) {
        return true;
    }
    let place = choice.theme_place;
    let finding = Finding::error(
        "unknown-theme",
        place,
        format!("there is no theme `{name}`"),
    );
    findings.push(match did_you_mean(name, builtin.theme_names()) {
        Some(known) => finding.replace(format!("did you mean `{known}`?"), place, known),
        None => finding.help(format!(
            "add `themes/{name}/theme.yaml`, or choose `default`"
        )),
    });
    false
}

/// The site's language. English when its tag makes no sense.
fn language(choice: &Choice, layers: &[&Layer], findings: &mut Vec<Finding>) -> LanguageIdentifier {
    let Ok(language) = choice.language.parse::<LanguageIdentifier>() else {
        let finding = Finding::error(
            "language",
            choice.language_place,
            format!("`{}` is not a language tag", choice.language),
        );
        findings.push(finding.help("write a tag such as `en` or `de-AT`"));
        return LanguageIdentifier::default();
    };
    let spoken = |tag: &String| {
        let name = format!("{tag}.ftl");
        let mut files = layers.iter().flat_map(|layer| &layer.messages);
        files.any(|file| file.path == name)
    };
    let mut tags = catalogue::fallbacks(&language);
    tags.retain(|tag| tag != "en" || language.language.as_str() == "en");
    if !tags.iter().any(spoken) {
        let finding = Finding::warning(
            "language",
            choice.language_place,
            format!(
                "no catalogue speaks `{}`, so the site's words are English",
                choice.language
            ),
        );
        findings.push(finding.help(format!("add `messages/{}.ftl`", language.language)));
    }
    language
}

fn origins<'a>(
    builtin: &Builtin,
    theme: &str,
    strongest_first: [&Layer<'a>; 4],
) -> Vec<Origin<'a>> {
    let prefixes = [
        String::new(),
        format!("themes/{theme}/"),
        format!("{BUILTIN}themes/{theme}/"),
        format!("{BUILTIN}themes/default/"),
    ];
    let mut origins: Vec<Origin> = prefixes
        .into_iter()
        .zip(strongest_first)
        .map(|(prefix, layer)| Origin {
            prefix,
            files: layer.templates.clone(),
        })
        .collect();
    let files = builtin.templates.iter();
    origins.push(Origin {
        prefix: BUILTIN.to_owned(),
        files: files
            .map(|&(path, text)| File {
                path,
                id: None,
                text,
            })
            .collect(),
    });
    origins
}

fn site_files(origins: &[Origin]) -> BTreeMap<String, FileId> {
    origins
        .iter()
        .flat_map(|origin| {
            origin
                .files
                .iter()
                .filter_map(|file| Some((format!("{}{}", origin.prefix, file.path), file.id?)))
        })
        .collect()
}
