//! The site as it will be published, as far as links into it need to know it.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Pages;
use crate::diagnostic::did_you_mean;
use crate::parse::html::{Piece, pieces};
use crate::render::Task;
use crate::site::Site;

/// The files of a planned site.
pub(super) struct Planned<'p> {
    sites: &'p [Site<'p>],
    tasks: BTreeMap<&'p str, &'p Task<'p>>,
    looks: Looks,
}

/// Whether pages can be looked at before they are published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Pages are made as they will be.
    Final,
    /// The theme could not be read, so that only their addresses are known.
    Unknown,
}

impl<'p> Planned<'p> {
    pub(super) fn new(sites: &'p [Site<'p>], tasks: &'p [Task<'p>], looks: Looks) -> Self {
        Self {
            sites,
            tasks: tasks
                .iter()
                .map(|task| (task.path.as_str(), task))
                .collect(),
            looks,
        }
    }

    fn page(&self, path: &str) -> Option<&'p Task<'p>> {
        let folder = path.trim_end_matches('/');
        let index = match folder {
            "" => "index.html".to_owned(),
            folder => format!("{folder}/index.html"),
        };
        let own = self.tasks.get(path);
        own.or_else(|| self.tasks.get(index.as_str())).copied()
    }
}

impl Pages for Planned<'_> {
    fn has(&self, path: &str) -> bool {
        let mut sites = self.sites.iter();
        self.page(path).is_some() || sites.any(|site| site.content.asset_at(path).is_some())
    }

    fn near(&self, path: &str) -> Option<String> {
        let pages = self.tasks.keys();
        let paths = pages.map(|file| file.strip_suffix("index.html").unwrap_or(file));
        did_you_mean(path, paths).map(str::to_owned)
    }

    fn places(&self, path: &str) -> Option<BTreeSet<String>> {
        if self.looks == Looks::Unknown {
            return None;
        }
        let page = self.page(path)?.make().ok()?;
        let page = str::from_utf8(&page).ok()?;
        let mut places: BTreeSet<String> = pieces(page)
            .filter_map(|piece| match piece {
                Piece::Tag(tag) => Some(tag.attribute("id")?.into_owned()),
                Piece::Text(_) | Piece::Bracket => None,
            })
            .collect();
        places.extend(self.short_names(path, &places));
        Some(places)
    }
}

impl Planned<'_> {
    /// Names by which places of a record's page go in links alone.
    fn short_names(&self, path: &str, places: &BTreeSet<String>) -> Vec<String> {
        let within =
            |site: &&Site<'_>| path.starts_with(site.config.folder.trim_start_matches('/'));
        let Some(site) = self.sites.iter().rev().find(within) else {
            return Vec::new();
        };
        let content = site.content;
        let path = &path[site.config.folder.len() - 1..];
        let id = path.strip_prefix("incidents/");
        let record = id.and_then(|id| content.find(id.trim_end_matches('/')));
        let headings = record.map(|key| (content.get(key), &content.get(key).body.headings));
        let Some((record, headings)) = headings else {
            return Vec::new();
        };
        headings
            .iter()
            .filter(|heading| places.contains(&*site.anchor(record, &heading.id)))
            .map(|heading| heading.id.clone())
            .collect()
    }
}
