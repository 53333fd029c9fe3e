//! Markdown for the site's pages: words from the theme, addresses from the site.

use std::borrow::Cow;

use super::markdown::{self, Image, Medium, Surroundings, Targets, Words};
use crate::model::record::Record;
use crate::model::reference::Reference;
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
        self.on_page(spot, |surroundings| markdown::html(text, surroundings))
    }

    fn inline(&self, text: &str, spot: Spot<'_>) -> String {
        self.on_page(spot, |surroundings| markdown::inline(text, surroundings))
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

impl SiteTargets<'_> {
    fn asset(&self, name: &str) -> Option<(String, Option<(u32, u32)>)> {
        let record = self.record?;
        let asset = record.asset(name)?;
        let address = self.site.addresses.asset(&record.id, &asset.name);
        Some((format!("{}{address}", self.host), asset.size))
    }
}

impl Targets for SiteTargets<'_> {
    fn link<'t>(&self, to: &'t str) -> Option<Cow<'t, str>> {
        let site = self.site;
        let address = match Reference::of(to) {
            ref reference @ (Reference::Record { fragment, .. }
            | Reference::File { fragment, .. }) => {
                let record = site.content.referred(reference)?;
                let address = site.addresses.record(&site.content.get(record).id);
                match fragment {
                    Some(fragment) => format!("{address}#{fragment}"),
                    None => address,
                }
            }
            Reference::Component { id } => {
                site.content.components.find(id)?;
                site.addresses.component(id)
            }
            Reference::Asset { name } => {
                return self.asset(&name).map(|(address, _)| address.into());
            }
            Reference::Elsewhere => {
                return (to.starts_with('/') || to.starts_with('#')).then_some(Cow::Borrowed(to));
            }
        };
        Some(format!("{}{address}", self.host).into())
    }

    fn image<'t>(&self, to: &'t str) -> Option<Image<'t>> {
        let Reference::Asset { name } = Reference::of(to) else {
            return None;
        };
        let (address, size) = self.asset(&name)?;
        Some(Image {
            address: address.into(),
            size,
        })
    }
}
