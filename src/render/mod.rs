//! Site and theme to outputs, each a path and bytes. Paths are known at once, bytes are made when they are asked
//! for, on any thread, so that no more than a few are in memory at once.
//!
//! To add a kind of output, write a producer in a file of its own and add a line to
//! [`PRODUCERS`].

pub mod markdown;
mod prose;
mod moment;
mod words;
mod html;
mod feed;
mod search;
mod calendar;
mod badge;
mod embed;
mod terminal;
mod sitemap;
mod api;
mod headers;
mod asset;
mod card;

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Place, Span};
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::site::api::{Api, Words};
use crate::site::view::Language;
use crate::site::{Moved, Site};
use crate::theme::Theme;
use card::Cards;
use prose::Writing;

/// What producers work from: a site in one language.
pub struct Scene<'a> {
    site: &'a Site<'a>,
    /// All languages, when there are several.
    languages: &'a [Language],
    theme: &'a Theme,
    writing: Writing<'a>,
    api: Api<'a>,
    /// What cards are drawn with, when there are any.
    cards: Option<Cards>,
    /// Where faults of pages without a record are reported: the configuration.
    home: Place,
}

/// A file of the site to be built: where it will stand, and how its content is made.
pub struct Task<'s> {
    /// Its path below the site's root, with `/`.
    pub path: String,
    /// What gave it this path.
    pub origin: Origin,
    /// The template that makes it, if one does.
    pub template: Option<&'static str>,
    make: Box<dyn Fn() -> Result<Vec<u8>, Box<Finding>> + Send + Sync + 's>,
}

/// What gives an output its path, as far as an author can choose another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nothing: the site has it there always.
    Site,
    /// The folder of a language besides the original's.
    Language,
    /// A component.
    Component(ComponentKey),
    /// A record.
    Record(RecordKey),
    /// One of the aliases of something, by its number.
    Alias(Moved, usize),
}

/// Lists the outputs of one kind.
type Producer = for<'s> fn(&'s Scene<'s>) -> Vec<Task<'s>>;

/// What there is in each language.
const PRODUCERS: &[Producer] = &[
    html::produce,
    feed::produce,
    search::produce,
    calendar::produce,
    terminal::produce,
    card::produce,
];

/// What there is once: programs know it by fixed addresses, or it has no words.
const SHARED_PRODUCERS: &[Producer] = &[
    badge::produce,
    embed::produce,
    sitemap::produce,
    api::statuspage::produce,
    api::incident::produce,
    api::openapi::produce,
    headers::produce,
    asset::produce,
];

/// What other systems have, at their own addresses, whatever the language of the words.
const FOREIGN_PRODUCERS: &[Producer] = &[api::cstate::produce, api::statusfy::produce];

impl<'s> Task<'s> {
    fn new(
        path: impl Into<String>,
        make: impl Fn() -> Result<Vec<u8>, Box<Finding>> + Send + Sync + 's,
    ) -> Self {
        Self {
            path: path.into(),
            origin: Origin::Site,
            template: None,
            make: Box::new(make),
        }
    }

    /// Whether it leads from an address at which one of these files stands. Who moved a site here says
    /// by an alias what was at such an address; once the site has that itself, no way must lead there.
    fn leads_to_any(&self, paths: &BTreeSet<&str>) -> bool {
        matches!(self.origin, Origin::Alias(..))
            && self
                .path
                .strip_suffix("/index.html")
                .is_some_and(|path| paths.contains(path))
    }

    fn named_by(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    fn drawn_by(self, template: &'static str) -> Self {
        Self {
            template: Some(template),
            ..self
        }
    }

    /// Its content.
    ///
    /// # Errors
    /// What is wrong in a template, where a template has a part in it.
    pub fn make(&self) -> Result<Vec<u8>, Box<Finding>> {
        (self.make)()
    }
}

impl<'a> Scene<'a> {
    /// Sets the scene for a site and its theme.
    pub fn new(
        site: &'a Site<'a>,
        theme: &'a Theme,
        languages: &'a [Language],
        home: Place,
    ) -> Self {
        Self {
            site,
            languages,
            theme,
            writing: Writing::new(site, theme),
            api: Api::of(
                site,
                Words {
                    in_progress: theme.word("said-in_progress"),
                    completed: theme.word("said-completed"),
                    resolved: theme.word("said-resolved"),
                },
            ),
            cards: Cards::of(site, theme),
            home,
        }
    }

    /// Everything there is to make, in a fixed order.
    pub fn tasks(&self) -> Vec<Task<'_>> {
        let produce = |producer: &Producer| producer(self);
        let mut tasks: Vec<Task<'_>> = PRODUCERS.iter().flat_map(produce).collect();
        if self.site.is_original() {
            tasks.extend(SHARED_PRODUCERS.iter().flat_map(produce));
        } else {
            let folder = self.site.config.folder.trim_start_matches('/');
            for task in &mut tasks {
                task.path.insert_str(0, folder);
                if task.origin == Origin::Site {
                    task.origin = Origin::Language;
                }
            }
        }
        let foreign: Vec<Task<'_>> = FOREIGN_PRODUCERS.iter().flat_map(produce).collect();
        let there: BTreeSet<&str> = foreign.iter().map(|task| task.path.as_str()).collect();
        tasks.retain(|task| !task.leads_to_any(&there));
        tasks.extend(foreign);
        tasks
    }

    /// The language of the site's words.
    fn language(&self) -> &str {
        &self.site.config.language
    }

    /// The place that explains what is being made: the record, else the configuration.
    fn place_of(&self, record: Option<RecordKey>) -> Place {
        record.map_or(self.home, |key| {
            Span::default().at(self.site.content.get(key).file)
        })
    }
}
