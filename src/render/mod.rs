//! Site and theme to outputs, each a path and bytes. An output is made when it is asked
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
mod asset;

use crate::diagnostic::{Finding, Place, Span};
use crate::model::RecordKey;
use crate::site::Site;
use crate::theme::Theme;
use prose::Writing;

/// A file of the built site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its path below the site's root, with `/`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What producers work from.
pub struct Scene<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    writing: Writing<'a>,
    /// Where faults of pages without a record are reported: the configuration.
    home: Place,
}

/// The making of one output.
pub type Task<'s> = Box<dyn Fn() -> Result<Output, Box<Finding>> + Send + Sync + 's>;

/// Lists the outputs of one kind.
type Producer = for<'s> fn(&'s Scene<'s>) -> Vec<Task<'s>>;

const PRODUCERS: &[Producer] = &[
    html::produce,
    feed::produce,
    search::produce,
    calendar::produce,
    badge::produce,
    embed::produce,
    terminal::produce,
    sitemap::produce,
    asset::produce,
];

impl<'a> Scene<'a> {
    /// Sets the scene for a site and its theme.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme, home: Place) -> Self {
        Self {
            site,
            theme,
            writing: Writing::new(site, theme),
            home,
        }
    }

    /// Everything there is to make, in a fixed order.
    pub fn tasks(&self) -> Vec<Task<'_>> {
        PRODUCERS.iter().flat_map(|produce| produce(self)).collect()
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
