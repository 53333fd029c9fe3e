//! Markdown for the site's pages: words from the theme, addresses from the site.

use std::borrow::Cow;

use super::markdown::{self, Image, Medium, Surroundings, Targets, Words};
use crate::model::record::Record;
use crate::model::reference::{self, Reference};
use crate::parse;
use crate::site::{Prose, Site, Spot};
use crate::theme::Theme;

/// Writes the site's Markdown.
pub(super) struct Writing<'a> {
    site: &'a Site<'a>,
    words: Words,
}

impl<'a> Writing<'a> {
    pub(super) fn new(site: &'a Site<'a>, theme: &'a Theme) -> Self {
        let word = |key: &str| theme.word(key);
        Self {
            site,
            words: Words {
                note: word("alert-note"),
                tip: word("alert-tip"),
                important: word("alert-important"),
                warning: word("alert-warning"),
                caution: word("alert-caution"),
                table: word("table"),
                footnotes: word("footnotes"),
                back: word("footnote-back"),
                permalink: word("heading-permalink"),
                done: word("task-done"),
                open: word("task-open"),
            },
        }
    }

    /// A text for feeds: addresses in full, nothing that needs the site's styles.
    pub(super) fn feed(&self, text: &str, record: &Record) -> String {
        let targets = SiteTargets {
            site: self.site,
            record: Some(record),
            host: self.site.host(),
        };
        markdown::html(
            text,
            &Surroundings {
                medium: Medium::Feed,
                heading: 3,
                id_prefix: "",
                words: &self.words,
                targets: &targets,
            },
        )
    }

    /// The language of a text of a record, when it is not in the page's.
    fn language(&self, text: &str, spot: Spot<'_>) -> Option<&'a str> {
        let is_untranslated = spot.record?.untranslated.contains(text.trim());
        is_untranslated.then(|| self.site.original())
    }

    fn on_page<T>(&self, spot: Spot<'_>, write: impl FnOnce(&Surroundings<'_>) -> T) -> T {
        let targets = SiteTargets {
            site: self.site,
            record: spot.record,
            host: "",
        };
        write(&Surroundings {
            medium: Medium::Page,
            heading: spot.heading,
            id_prefix: spot.id_prefix,
            words: &self.words,
            targets: &targets,
        })
    }
}

impl Prose for Writing<'_> {
    fn block(&self, text: &str, spot: Spot<'_>) -> String {
        let html = self.on_page(spot, |surroundings| markdown::html(text, surroundings));
        match self.language(text, spot) {
            Some(lang) => format!("<div lang=\"{lang}\" dir=\"auto\">{html}</div>"),
            None => html,
        }
    }

    fn inline(&self, text: &str, spot: Spot<'_>) -> String {
        let html = self.on_page(spot, |surroundings| markdown::inline(text, surroundings));
        match self.language(text, spot) {
            Some(lang) => format!("<span lang=\"{lang}\" dir=\"auto\">{html}</span>"),
            None => html,
        }
    }

    fn plain(&self, text: &str, limit: usize) -> String {
        parse::markdown::plain(text, limit)
    }
}

/// Where a record's links lead on this site.
struct SiteTargets<'a> {
    site: &'a Site<'a>,
    record: Option<&'a Record>,
    /// Scheme and host, for readers that are not on the site; else empty.
    host: &'a str,
}

/// Where a link leads.
struct Way<'a> {
    /// From the root of the host.
    address: String,
    /// The record whose page it is.
    record: Option<&'a Record>,
}

impl<'a> SiteTargets<'a> {
    fn way(&self, reference: &Reference<'_>) -> Option<Way<'a>> {
        let site = self.site;
        let to_record = |record: &'a Record| Way {
            address: site.addresses.record(&record.id),
            record: Some(record),
        };
        Some(match reference {
            Reference::Record { .. } | Reference::File { .. } => {
                to_record(site.content.get(site.content.referred(reference)?))
            }
            Reference::Component { id, .. } => {
                site.content.components.find(id)?;
                Way {
                    address: site.addresses.component(id),
                    record: None,
                }
            }
            Reference::Here { .. } => to_record(self.record?),
            Reference::Beside { path, .. } => match self.file(path) {
                Some(address) => Way {
                    address,
                    record: None,
                },
                None => self.to_path(&self.beside(path)?),
            },
            Reference::Path { path, .. } => {
                self.to_path(reference::below_root(path, site.config.home()))
            }
            Reference::Nowhere | Reference::Elsewhere => return None,
        })
    }

    /// The address of a file beside the record.
    fn file(&self, path: &str) -> Option<String> {
        let record = self.record?;
        let asset = record.asset(&reference::file_name(path))?;
        Some(self.site.addresses.asset(&record.id, &asset.name))
    }

    /// The path of another page by the way there, which begins or ends with a folder.
    fn beside(&self, path: &str) -> Option<String> {
        let is_way = path.starts_with("../") || path.ends_with('/') || path == "..";
        let folder = self.record.map(Record::path).unwrap_or_default();
        reference::joined(&folder, path).filter(|_| is_way)
    }

    fn to_path(&self, path: &str) -> Way<'a> {
        let content = self.site.content;
        let id = path
            .strip_prefix("incidents/")
            .map(|rest| reference::decoded(rest.trim_end_matches('/')));
        let record = id.and_then(|id| content.find(&id));
        let config = self.site.config;
        // What is there in every language is shown in this one; the rest there is once.
        let is_page = path.is_empty() || path.ends_with('/');
        let root = if is_page {
            config.root()
        } else {
            config.home()
        };
        Way {
            address: format!("{root}{path}"),
            record: record.map(|key| content.get(key)),
        }
    }
}

impl Targets for SiteTargets<'_> {
    fn link<'t>(&self, to: &'t str) -> Option<Cow<'t, str>> {
        let reference = Reference::of(to);
        if let (Reference::Here { .. }, None) = (&reference, self.record) {
            return Some(to.into());
        }
        let Way { address, record } = self.way(&reference)?;
        let host = self.host;
        Some(match reference.fragment() {
            Some(fragment) => {
                let anchor =
                    record.map_or(fragment.into(), |record| self.site.anchor(record, fragment));
                format!("{host}{address}#{anchor}").into()
            }
            None => format!("{host}{address}").into(),
        })
    }

    fn image<'t>(&self, to: &'t str) -> Option<Image<'t>> {
        let site = self.site;
        let (record, asset) = match Reference::of(to) {
            Reference::Beside { path, .. } => {
                let record = self.record?;
                let own = record.asset(&reference::file_name(path));
                if let Some(asset) = own {
                    (record, asset)
                } else {
                    let path = reference::joined(&record.path(), &reference::decoded(path))?;
                    site.content.asset_at(&path)?
                }
            }
            Reference::Path { path, .. } => {
                let path = reference::below_root(path, site.config.home());
                site.content.asset_at(&reference::decoded(path))?
            }
            _ => return None,
        };
        let address = site.addresses.asset(&record.id, &asset.name);
        Some(Image {
            address: format!("{}{address}", self.host).into(),
            size: asset.size,
        })
    }
}
