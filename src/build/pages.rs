//! The site as it will be published, as far as links into it and other outputs need to know it.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::check::Pages;
use crate::diagnostic::did_you_mean;
use crate::model::record::Record;
use crate::model::{Content, RecordKey};
use crate::parse::html::{Piece, pieces};
use crate::publish::MARKER;
use crate::render::Task;
use crate::site::Site;

/// The files of a planned site.
pub(super) struct Planned<'p> {
    sites: &'p [Site<'p>],
    /// All of them, each before what would stand below it if it were a folder.
    pub(super) files: Vec<File<'p>>,
    looks: Looks,
    /// The same site with the drafts that this one withholds.
    pub(super) with_drafts: Option<&'p Planned<'p>>,
}

/// A file of a planned site.
#[derive(Clone, Copy)]
pub(super) struct File<'p> {
    pub(super) path: &'p str,
    pub(super) maker: Maker<'p>,
}

/// What puts a file there.
#[derive(Clone, Copy)]
pub(super) enum Maker<'p> {
    /// A task, which makes it.
    Task(&'p Task<'p>),
    /// Its author: it lies beside a record.
    Beside(&'p Beside),
    /// Whoever publishes: it says whose folder this is.
    Publisher,
}

/// A file beside a record.
pub(super) struct Beside {
    /// Its path below the site's root.
    path: String,
    /// Its name as seen from the record.
    pub(super) name: String,
    pub(super) record: RecordKey,
}

/// Whether pages can be looked at before they are published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Pages are made as they will be.
    Final,
    /// The theme could not be read, so that only their addresses are known.
    Unknown,
}

impl Beside {
    /// The files beside all records.
    pub(super) fn all(content: &Content) -> Vec<Self> {
        let of_record = |(record, it): (RecordKey, &Record)| {
            let folder = it.path();
            let beside = it.assets.iter().map(move |asset| Self {
                path: format!("{folder}{}", asset.name),
                name: asset.name.clone(),
                record,
            });
            beside.collect::<Vec<_>>()
        };
        content.iter().flat_map(of_record).collect()
    }
}

impl<'p> Planned<'p> {
    pub(super) fn new(
        sites: &'p [Site<'p>],
        tasks: &'p [Task<'p>],
        beside: &'p [Beside],
        looks: Looks,
    ) -> Self {
        let made = tasks.iter().map(|task| File {
            path: &task.path,
            maker: Maker::Task(task),
        });
        let copied = beside.iter().map(|beside| File {
            path: &beside.path,
            maker: Maker::Beside(beside),
        });
        let marker = File {
            path: MARKER,
            maker: Maker::Publisher,
        };
        let mut files: Vec<File<'p>> = made.chain(copied).chain([marker]).collect();
        files.par_sort_by(|one, other| in_folders(one.path, other.path));
        Self {
            sites,
            files,
            looks,
            with_drafts: None,
        }
    }

    /// The file at a path.
    pub(super) fn file(&self, path: &str) -> Option<File<'p>> {
        let place = self
            .files
            .binary_search_by(|file| in_folders(file.path, path));
        place.ok().map(|place| self.files[place])
    }

    fn page(&self, path: &str) -> Option<File<'p>> {
        let folder = path.trim_end_matches('/');
        let index = match folder {
            "" => "index.html".to_owned(),
            folder => format!("{folder}/index.html"),
        };
        self.file(path).or_else(|| self.file(&index))
    }
}

/// The order of paths in which whatever is below one follows it at once.
fn in_folders(one: &str, other: &str) -> Ordering {
    let weight = |byte| if byte == b'/' { 0 } else { byte };
    one.bytes().map(weight).cmp(other.bytes().map(weight))
}

impl<'p> File<'p> {
    fn task(self) -> Option<&'p Task<'p>> {
        match self.maker {
            Maker::Task(task) => Some(task),
            Maker::Beside(_) | Maker::Publisher => None,
        }
    }
}

impl Pages for Planned<'_> {
    fn has(&self, path: &str) -> bool {
        self.page(path).is_some()
    }

    fn near(&self, path: &str) -> Option<String> {
        let files = self.files.iter().map(|file| file.path);
        let paths = files
            .filter(|path| *path != MARKER)
            .map(|path| path.strip_suffix("index.html").unwrap_or(path));
        did_you_mean(path, paths).map(str::to_owned)
    }

    fn places(&self, path: &str) -> Option<BTreeSet<String>> {
        if self.looks == Looks::Unknown {
            return None;
        }
        let page = self.page(path)?.task()?.make().ok()?;
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

    fn places_in_drafts(&self, path: &str) -> Option<BTreeSet<String>> {
        self.with_drafts.unwrap_or(self).places(path)
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
