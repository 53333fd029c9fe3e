//! What a theme is made of: the files of the site, of its theme, and those inside the
//! program. Files arrive as values, because only `source` reads them.

use super::look::Look;
use crate::diagnostic::{FileId, Place};
use include_dir::{Dir, include_dir};

/// What the site's configuration says about its looks.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The theme's name.
    pub theme: &'a str,
    /// Where the configuration names it.
    pub theme_place: Place,
    /// The language of the site's words, such as `de-AT`.
    pub language: &'a str,
    /// Where the configuration names it.
    pub language_place: Place,
    /// The path under which the site lives, with a slash at both ends.
    pub root: &'a str,
    /// What it changes about the theme.
    pub look: Look<'a>,
}

/// The files a site brings along. Whatever is missing comes from inside the program.
#[derive(Clone, Debug, Default)]
pub struct Layers<'a> {
    /// The site's own, which win over everything: `templates/`, `messages/`, `assets/`.
    pub site: Layer<'a>,
    /// Those below `themes/NAME/` of the chosen theme.
    pub theme: Layer<'a>,
    /// The chosen theme's `theme.yaml`.
    pub manifest: Option<File<'a>>,
}

/// The files of one origin.
#[derive(Clone, Debug, Default)]
pub struct Layer<'a> {
    /// Templates; paths are relative to `templates/`.
    pub templates: Vec<File<'a>>,
    /// Message catalogues; paths are relative to `messages/`, such as `de.ftl`.
    pub messages: Vec<File<'a>>,
    /// Style sheets, images, fonts, scripts.
    pub assets: Vec<Asset<'a>>,
}

/// A text file of a layer.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The path inside its folder, with forward slashes.
    pub path: &'a str,
    /// Its number in the source map; `None` for files inside the program, about which
    /// there is nothing to tell people.
    pub id: Option<FileId>,
    /// Its text.
    pub text: &'a str,
}

/// A file that is published as it is.
#[derive(Clone, Copy, Debug)]
pub struct Asset<'a> {
    /// The path relative to `assets/`, with forward slashes.
    pub path: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// The files inside the program.
#[derive(Clone, Debug, Default)]
pub(super) struct Builtin {
    /// Paths relative to `templates/`.
    pub(super) templates: Vec<(&'static str, &'static str)>,
    /// Paths relative to `themes/`, so that each begins with a theme's name.
    pub(super) themes: Vec<(&'static str, &'static [u8])>,
}

const TEMPLATES: &Dir<'static> = &include_dir!("$CARGO_MANIFEST_DIR/templates");
const THEMES: &Dir<'static> = &include_dir!("$CARGO_MANIFEST_DIR/themes");

impl Builtin {
    /// What the program was built with.
    pub(super) fn embedded() -> Self {
        let mut builtin = Self::default();
        each_file(TEMPLATES, &mut |path, bytes| {
            if let Ok(text) = str::from_utf8(bytes) {
                builtin.templates.push((path, text));
            }
        });
        each_file(THEMES, &mut |path, bytes| {
            builtin.themes.push((path, bytes));
        });
        builtin
    }

    /// Whether there is a theme of this name.
    pub(super) fn has_theme(&self, name: &str) -> bool {
        self.theme_names().any(|theme| theme == name)
    }

    /// The names of its themes.
    pub(super) fn theme_names(&self) -> impl Iterator<Item = &'static str> {
        self.themes.iter().filter_map(|(path, _)| {
            let (name, rest) = path.split_once('/')?;
            (rest == "theme.yaml").then_some(name)
        })
    }

    /// The layer a theme makes; empty when there is no such theme.
    pub(super) fn theme(&self, name: &str) -> Layer<'static> {
        let mut layer = Layer::default();
        for &(path, bytes) in &self.themes {
            let Some((kind, path)) = path
                .split_once('/')
                .filter(|(theme, _)| *theme == name)
                .and_then(|(_, rest)| rest.split_once('/'))
            else {
                continue;
            };
            let text = || {
                str::from_utf8(bytes).ok().map(|text| File {
                    path,
                    id: None,
                    text,
                })
            };
            match kind {
                "templates" => layer.templates.extend(text()),
                "messages" => layer.messages.extend(text()),
                "assets" => layer.assets.push(Asset { path, bytes }),
                _ => {}
            }
        }
        layer
    }
}

fn each_file(dir: &'static Dir<'static>, visit: &mut impl FnMut(&'static str, &'static [u8])) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            visit(path, file.contents());
        }
    }
    for folder in dir.dirs() {
        each_file(folder, visit);
    }
}
