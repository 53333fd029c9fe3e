//! Outputs that would stand in each other's place: two files at one path, or a file where others
//! need a folder. Publishing refuses them; here they are found before anything is made, all at
//! once, at the words that gave one of them its path.

use std::collections::BTreeSet;

use super::pages::{Beside, File, Maker, Planned};
use crate::config::{ComponentEntry, Config};
use crate::diagnostic::{Finding, Place, Span};
use crate::model::alias::Alias;
use crate::model::read::RecordDocuments;
use crate::model::{Content, RecordKey};
use crate::render::Origin;
use crate::site::Moved;

/// What paths are given by.
pub(super) struct Givers<'a> {
    pub(super) config: &'a Config,
    pub(super) content: &'a Content,
    pub(super) documents: &'a [RecordDocuments],
    /// Of what has no place of its own: the configuration.
    pub(super) home: Place,
}

/// What an alias should be instead.
const LEAVE_OUT: &str = "leave it out: what stands there is found without it";

/// How a file stands to another in whose place it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// At the same path.
    Same,
    /// It needs a folder where the other is a file.
    Below,
    /// It is a file where the other needs a folder.
    Above,
}

/// Everything that stands in the place of something else, once each.
pub(super) fn collisions(planned: &Planned<'_>, givers: &Givers<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let mut found_in_languages: Vec<Finding> = Vec::new();
    // A record has documents in each language, for which one finding is enough.
    let mut told_ids: BTreeSet<RecordKey> = BTreeSet::new();
    let mut tell = |file: File<'_>, way: Way, other: File<'_>| {
        let finding = givers.finding(file, way, other);
        match givers.language(file.path) {
            Some(_) => found_in_languages.extend(finding),
            None => found
                .extend(finding.filter(|_| record_of(file).is_none_or(|key| told_ids.insert(key)))),
        }
    };
    let mut standing: Option<File<'_>> = None;
    for file in &planned.files {
        let way = standing.and_then(|standing| way(*file, standing));
        match (standing, way) {
            (Some(first), Some(way)) if givers.weight(*file) >= givers.weight(first) => {
                tell(*file, way, first);
            }
            (Some(first), Some(way)) => {
                tell(first, way.turned(), *file);
                standing = Some(*file);
            }
            _ => standing = Some(*file),
        }
    }
    let aliases = Moved::all(givers.content).flat_map(|moved| moved.aliases(givers.content));
    let more = found_in_languages
        .into_iter()
        .chain(aliases.filter_map(reserved));
    // What is so in the original's language is so in others too.
    let mut told: BTreeSet<Place> = found.iter().map(|finding| finding.place).collect();
    found.extend(more.filter(|finding| told.insert(finding.place)));
    found
}

/// How a file stands to one that is before it in the order of files.
fn way(file: File<'_>, before: File<'_>) -> Option<Way> {
    let rest = file.path.strip_prefix(before.path)?;
    match rest.chars().next() {
        None => Some(Way::Same),
        Some('/') => Some(Way::Below),
        Some(_) => None,
    }
}

fn reserved(alias: &Alias) -> Option<Finding> {
    alias.is_reserved().then(|| {
        let message = format!("`{}/` belongs to pages of the site's own", alias.path());
        Finding::error("alias-collides", alias.place, message).help(LEAVE_OUT)
    })
}

impl Way {
    fn turned(self) -> Self {
        match self {
            Self::Same => Self::Same,
            Self::Below => Self::Above,
            Self::Above => Self::Below,
        }
    }
}

impl<'a> Givers<'a> {
    /// How easily a file gets another path: of two, the one that weighs more has to go, else the
    /// second.
    fn weight(&self, file: File<'_>) -> u8 {
        match file.maker {
            Maker::Publisher => 0,
            Maker::Task(task) => match task.origin {
                Origin::Site | Origin::Language => 0,
                Origin::Component(_) => 1,
                Origin::Record(_) => 2,
                // One that names the folder of a language has to make room for what is below it
                // because it is in every language.
                Origin::Alias(moved, number) => match self.alias(moved, number) {
                    Some(alias) if is_at(alias, file) => 5,
                    _ => 4,
                },
            },
            Maker::Beside(_) => 3,
        }
    }

    /// That a file stands in the place of another; nothing when nobody gave it its path.
    fn finding(&self, file: File<'_>, way: Way, other: File<'_>) -> Option<Finding> {
        let why = self::why(file, way, other);
        let clash = |place, message: String| Finding::error("same-path", place, message);
        let finding = match file.maker {
            Maker::Publisher => return None,
            Maker::Beside(beside) => {
                let Beside { name, record, .. } = beside;
                let place = Span::default().at(self.content.get(*record).file);
                clash(
                    place,
                    format!("the file `{name}` beside this record cannot be published: {why}"),
                )
                .help("give the file, or its folder, another name")
            }
            Maker::Task(task) => match task.origin {
                Origin::Site => return None,
                Origin::Language if is_language(other) => return None,
                Origin::Language => {
                    let (language, place) = self.language(file.path)?;
                    clash(
                        *place,
                        format!("the language `{language}` cannot have a folder: {why}"),
                    )
                    .help("write another tag for it, such as one with a region")
                }
                Origin::Component(key) => {
                    let id = &self.content.components.get(key).id;
                    let place = place_of(&self.config.components, id).unwrap_or(self.home);
                    clash(place, format!("no component can have the id `{id}`: {why}"))
                        .help("give it another `id`")
                }
                Origin::Record(key) => {
                    let id = &self.content.get(key).id;
                    // Two records with one id are told as such.
                    if self.content.find(id) != Some(key) {
                        return None;
                    }
                    clash(
                        self.id(key),
                        format!("no record can have the id `{id}`: {why}"),
                    )
                    .help("give it another `id`")
                }
                Origin::Alias(moved, number) => {
                    let alias = self.alias(moved, number)?;
                    return Some(self.alias_finding(alias, why, (file, way, other)));
                }
            },
        };
        Some(finding)
    }

    fn alias_finding(
        &self,
        alias: &Alias,
        why: String,
        (file, way, other): (File<'_>, Way, File<'_>),
    ) -> Finding {
        let first = match other.maker {
            Maker::Task(task) => task.origin,
            Maker::Beside(_) | Maker::Publisher => Origin::Site,
        };
        let finding = |message| Finding::error("alias-collides", alias.place, message);
        match first {
            Origin::Alias(moved, number) if way == Way::Same => {
                let first = self.alias(moved, number).map(|alias| alias.place);
                finding(format!("two pages have the alias `{}`", alias.text))
                    .related(first.unwrap_or(self.home), "the first one")
                    .help("leave it with the one that its readers look for")
            }
            Origin::Record(key) if way == Way::Same => finding(why)
                .related(self.id(key), "this one")
                .help(LEAVE_OUT),
            _ if way == Way::Same || is_page_at(file, other) => finding(why).help(LEAVE_OUT),
            _ => finding(why).help("write a path that leads through no file, or leave it out"),
        }
    }

    pub(super) fn alias(&self, moved: Moved, number: usize) -> Option<&'a Alias> {
        moved.aliases(self.content).get(number)
    }

    pub(super) fn id(&self, key: RecordKey) -> Place {
        self.documents[key.index()].record.place("id")
    }

    /// The language in whose folder a path lies.
    fn language(&self, path: &str) -> Option<&(String, Place)> {
        let (folder, _) = path.split_once('/')?;
        let mut others = self.config.languages.iter().skip(1);
        others.find(|(language, _)| language == folder)
    }
}

/// What stands in the way of a file.
fn why(file: File<'_>, way: Way, other: File<'_>) -> String {
    let path = other.path;
    let what = match (other.maker, page(other)) {
        (Maker::Beside(_), _) => format!("a file beside a record stands at `{path}`"),
        (Maker::Task(task), Some(folder)) if matches!(task.origin, Origin::Record(_)) => {
            format!("a record stands at `{folder}`")
        }
        (_, Some(folder)) => format!("a page of the site stands at `{folder}`"),
        (_, None) => format!("a file of the site stands at `{path}`"),
    };
    match way {
        Way::Same => format!("{what} already"),
        Way::Below if is_page_at(file, other) => format!("{what} already"),
        Way::Below => format!("`{path}` is a file, so that nothing can stand below it"),
        Way::Above => format!("other files stand below `{}`", file.path),
    }
}

/// The address of a file that is a page.
fn page(file: File<'_>) -> Option<&str> {
    match file.path.strip_suffix("index.html")? {
        "" => Some("/"),
        folder => folder.ends_with('/').then_some(folder),
    }
}

/// Whether a file stands where an alias says, and not below the folder of a language.
fn is_at(alias: &Alias, file: File<'_>) -> bool {
    page(file).is_some_and(|folder| folder.trim_end_matches('/') == alias.path())
}

/// Whether a file stands in the folder of a language.
fn is_language(file: File<'_>) -> bool {
    matches!(file.maker, Maker::Task(task) if task.origin == Origin::Language)
}

/// The record whose id gave a file its path.
fn record_of(file: File<'_>) -> Option<RecordKey> {
    match file.maker {
        Maker::Task(task) => match task.origin {
            Origin::Record(key) => Some(key),
            _ => None,
        },
        Maker::Beside(_) | Maker::Publisher => None,
    }
}

/// Whether a file is the page at the address that another file has.
fn is_page_at(file: File<'_>, other: File<'_>) -> bool {
    file.path.strip_prefix(other.path) == Some("/index.html")
}

/// Where the id of a component stands.
pub(super) fn place_of(entries: &[ComponentEntry], id: &str) -> Option<Place> {
    entries.iter().find_map(|entry| {
        if entry.id == id {
            Some(entry.place)
        } else {
            place_of(&entry.children, id)
        }
    })
}
