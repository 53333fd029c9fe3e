//! What an import writes: decided from what the source gives, what stands in the site, and what
//! earlier imports wrote there. Nothing that a person wrote or edited is ever replaced, unless
//! that was asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::draft::{Draft, Publication};
use super::follow::Renamed;
use super::ledger::{self, Entry, Ledger};
use super::links::{self, Way};
use super::{Overwriting, write};
use crate::diagnostic::Finding;
use crate::model::alias::{self, Bearer};
use crate::model::reference::Reference;
use crate::parse::slug;
use crate::publish::Change;
use crate::source::CONFIG;

/// What stands in a site's folder.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// The records by their paths.
    pub(super) records: BTreeMap<String, PresentRecord>,
}

/// A record that is there.
#[derive(Debug)]
pub(super) struct PresentRecord {
    /// Its id.
    pub(super) id: String,
    /// The older addresses that lead to it.
    pub(super) aliases: Vec<String>,
    /// Its text.
    pub(super) text: String,
}

/// What is to be done.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// What to write.
    pub(super) changes: Vec<Change>,
    /// What was written by then.
    pub(super) ledger: Ledger,
    /// What became of each record.
    pub(super) fates: Fates,
}

/// What became of the records, by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fates {
    /// Written for the first time.
    pub new: usize,
    /// Written again, because the source changed.
    pub changed: usize,
    /// Left, because they are as the source has them, or it did not change.
    pub unchanged: usize,
    /// Left, although the source has something else, because a person wrote or edited them.
    pub kept: usize,
}

/// Looks a file up by its path: the source's, or the site's.
pub(super) type Lookup<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// What deciding needs to know.
pub(super) struct Surroundings<'a> {
    /// The system's name.
    pub(super) system: &'a str,
    /// What stands in the site.
    pub(super) present: &'a Present,
    /// The older addresses that lead to components.
    pub(super) led: &'a [String],
    /// The languages of the site besides its original's.
    pub(super) languages: &'a [String],
    /// Files beside records, in the source.
    pub(super) asset: Lookup<'a>,
    /// Any file of the site.
    pub(super) standing: Lookup<'a>,
    /// What to do where a person's work would be lost.
    pub(super) overwriting: Overwriting,
    /// What the source was called before, where that changed.
    pub(super) renamed: Option<&'a Renamed>,
}

/// Decides about each draft.
pub(super) fn plan(
    around: &Surroundings<'_>,
    drafts: &[Draft],
    ledger: Ledger,
    findings: &mut Vec<Finding>,
) -> Plan {
    let records = &around.present.records;
    let published = drafts
        .iter()
        .filter(|draft| draft.publication == Publication::Published);
    let led = records.iter().flat_map(|(path, record)| {
        let aliases = record.aliases.iter();
        aliases.map(move |old| (alias::path(old, Bearer::Record), path.clone()))
    });
    let to_components = around.led.iter();
    let to_components = to_components.map(|old| alias::path(old, Bearer::Component));
    let led = led.chain(to_components.map(|path| (path, CONFIG.to_owned())));
    let led = led.collect();
    let brought = ledger.items.iter();
    let brought = brought.map(|(key, entry)| (entry.path.clone(), key.clone()));
    let mut planner = Planner {
        around,
        brought: brought.collect(),
        given: drafts.iter().map(|draft| draft.id.clone()).collect(),
        published: published.map(|draft| draft.id.clone()).collect(),
        led,
        by_id: records
            .iter()
            .map(|(path, record)| (record.id.as_str(), path.as_str()))
            .collect(),
        taken: records.keys().map(|path| folded(path)).collect(),
        plan: Plan {
            ledger,
            ..Plan::default()
        },
        findings,
    };
    let apart: Vec<Option<Draft>> = drafts.iter().map(|draft| planner.apart(draft)).collect();
    let moved: BTreeMap<&str, &str> = drafts
        .iter()
        .zip(&apart)
        .filter_map(|(draft, apart)| Some((draft.id.as_str(), apart.as_ref()?.id.as_str())))
        .collect();
    for (draft, apart) in drafts.iter().zip(&apart) {
        let draft = apart.as_ref().unwrap_or(draft);
        if moved.is_empty() {
            planner.draft(draft);
        } else {
            planner.draft(&relinked(draft, &moved));
        }
    }
    planner.plan
}

/// A draft whose links to records that got another id lead to those.
fn relinked(draft: &Draft, moved: &BTreeMap<&str, &str>) -> Draft {
    let led = |text: &mut String| {
        *text = links::led(text, |to| {
            let old = Reference::of(to).record_id();
            let new = old.as_deref().and_then(|old| moved.get(old));
            let fragment = to.find('#').map_or("", |at| &to[at..]);
            new.map_or(Way::Stays, |new| {
                Way::Leads(format!("incident:{new}{fragment}"))
            })
        });
    };
    let mut draft = draft.clone();
    led(&mut draft.body);
    draft.updates.iter_mut().for_each(|it| led(&mut it.text));
    draft.timeline.iter_mut().for_each(|it| led(&mut it.text));
    draft.next_steps.iter_mut().for_each(|it| led(&mut it.text));
    draft.comments.iter_mut().for_each(|it| led(&mut it.text));
    for words in &mut draft.words {
        led(&mut words.body);
        words.updates.iter_mut().for_each(|it| led(&mut it.text));
        words.timeline.iter_mut().for_each(|it| led(&mut it.text));
    }
    for relation in &mut draft.related {
        if let Some(new) = moved.get(relation.id.as_str()) {
            (*new).clone_into(&mut relation.id);
        }
    }
    draft
}

struct Planner<'a> {
    around: &'a Surroundings<'a>,
    /// The files that earlier imports brought, with their names in the ledger.
    brought: BTreeMap<String, String>,
    /// The ids of all drafts.
    given: BTreeSet<String>,
    /// The ids of those that readers see.
    published: BTreeSet<String>,
    /// The paths that lead on, with the files of the records that they lead to.
    led: BTreeMap<String, String>,
    by_id: BTreeMap<&'a str, &'a str>,
    /// Paths that are in use, without regard to case: some systems have none.
    taken: BTreeSet<String>,
    plan: Plan,
    findings: &'a mut Vec<Finding>,
}

/// One file that an import would write.
struct File {
    /// Its name in the ledger.
    key: String,
    path: String,
    before: Option<Vec<u8>>,
    after: Vec<u8>,
    /// The fingerprint of what it would be, were the source called as it was before.
    earlier: Option<String>,
}

impl Planner<'_> {
    fn draft(&mut self, draft: &Draft) {
        let key = format!("{}/{}", self.around.system, draft.key);
        let noted = self.plan.ledger.items.get(&key);
        let noted = noted.filter(|entry| self.standing(&entry.path).is_some());
        let noted = noted.map(|entry| entry.path.clone());
        let same_id = match draft.publication {
            Publication::Published => self.by_id.get(draft.id.as_str()).copied(),
            Publication::Withheld => None,
        };
        let here = noted.or(same_id.map(str::to_owned));
        let path = here.unwrap_or_else(|| self.free_path(draft));
        let draft = &self.led_to(draft, &path);
        let text = write::record(draft, name(&path));
        let before = self.standing(&path);
        let is_same = before.as_deref() == Some(text.as_bytes());
        let fate = self.file(
            File {
                key: key.clone(),
                before,
                after: text.into_bytes(),
                path: path.clone(),
                earlier: self.around.renamed.map(|renamed| {
                    let earlier = write::record(&renamed.undone(draft), name(&path));
                    ledger::fingerprint(earlier.as_bytes())
                }),
            },
            draft,
        );
        let fates = &mut self.plan.fates;
        match fate {
            Fate::New => fates.new += 1,
            Fate::Changed => fates.changed += 1,
            Fate::Unchanged | Fate::Renamed => fates.unchanged += 1,
            Fate::Kept => fates.kept += 1,
        }
        // Words belong to what they were said of, and not to what a person made of it.
        let is_as_given = matches!(fate, Fate::New | Fate::Changed) || is_same;
        for words in draft.words.iter().filter(|_| is_as_given) {
            let (stem, ending) = path.rsplit_once('.').unwrap_or((&path, "md"));
            let path = format!("{stem}.{}.{ending}", words.language);
            let file = File {
                key: format!("{key}#{}", words.language),
                before: self.standing(&path),
                after: write::words(words).into_bytes(),
                path,
                earlier: None,
            };
            self.file(file, draft);
        }
        let Some(bundle) = path.strip_suffix("/incident.md") else {
            return;
        };
        for asset in &draft.assets {
            let is_inside = asset.name.split('/').all(|part| {
                !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0'])
            });
            if !is_inside {
                let message = format!("its file `{}` would not lie beside it", asset.name);
                self.findings
                    .push(Finding::warning("asset-outside", draft.place, message));
                continue;
            }
            let Some(after) = (self.around.asset)(&asset.path) else {
                let message = format!("its file `{}` is not in the source", asset.path);
                self.findings
                    .push(Finding::warning("asset-missing", draft.place, message));
                continue;
            };
            let path = format!("{bundle}/{}", asset.name);
            let file = File {
                key: format!("{key}/{}", asset.name),
                before: (self.around.standing)(&path),
                after,
                path,
                earlier: None,
            };
            self.file(file, draft);
        }
    }

    /// From where a record of another system, or of another origin than a draft's, was brought.
    fn other_origin(&self, path: &str, draft: &Draft) -> Option<String> {
        let (system, name) = self.brought.get(path)?.split_once('/')?;
        if system != self.around.system {
            return Some(system.to_owned());
        }
        let (origin, _) = name
            .split_once('#')
            .filter(|(origin, _)| !origin.is_empty())?;
        (origin != draft.origin.as_deref()?).then(|| origin.to_owned())
    }

    /// The draft under another id, where a record from elsewhere has its own. Which of the two
    /// its older addresses mean was settled when that one came.
    fn apart(&mut self, draft: &Draft) -> Option<Draft> {
        let key = format!("{}/{}", self.around.system, draft.key);
        let noted = self.plan.ledger.items.get(&key);
        let noted = noted.filter(|entry| self.standing(&entry.path).is_some());
        let here = noted.map(|entry| entry.path.clone());
        let from = self.other_origin(self.by_id.get(&*draft.id)?, draft)?;
        if draft.publication == Publication::Withheld {
            return None;
        }
        let is_free = |id: &String| {
            let standing = self.by_id.get(id.as_str());
            standing.is_none_or(|path| here.as_deref() == Some(path))
                && self.given.insert(id.clone())
        };
        let id = (2..u32::MAX)
            .map(|number| format!("{}-{number}", draft.id))
            .find(is_free)?;
        if !self.plan.ledger.items.contains_key(&key) {
            let message = format!("`{}` is the id of a record from {from}", draft.id);
            self.findings.push(
                Finding::warning("same-id", draft.place, message)
                    .help(format!("this one becomes `{id}`, without older addresses; links of this source lead to it")),
            );
        }
        Some(Draft {
            id,
            aliases: Vec::new(),
            ..draft.clone()
        })
    }

    /// The draft without the older addresses that a build would refuse.
    fn led_to(&mut self, draft: &Draft, file: &str) -> Draft {
        let mut draft = draft.clone();
        for stated in std::mem::take(&mut draft.aliases) {
            let path = alias::path(&stated, Bearer::Record);
            let is_record = path
                .strip_prefix("incidents/")
                .is_some_and(|id| self.published.contains(id) || self.by_id.contains_key(id));
            let is_led = self.led.get(&path).is_some_and(|other| other != file);
            let fault = match alias::fault(&path) {
                Some(fault) => fault,
                None if is_record => "is that of a record",
                None if alias::is_of_site(&path) => "is that of another page of the site",
                None if is_led => "leads elsewhere already",
                None => {
                    self.led.insert(path, file.to_owned());
                    draft.aliases.push(stated);
                    continue;
                }
            };
            let message = format!("the old address `{}` {fault}", stated.escape_debug());
            self.findings.push(
                Finding::warning("alias-left", draft.place, message)
                    .help("nothing leads on from it"),
            );
        }
        draft
    }

    /// What stands in the site at a path.
    fn standing(&self, path: &str) -> Option<Vec<u8>> {
        let record = self.around.present.records.get(path);
        let text = record.map(|record| record.text.clone().into_bytes());
        text.or_else(|| (self.around.standing)(path))
    }

    /// Decides about one file, and notes what was decided.
    fn file(&mut self, file: File, draft: &Draft) -> Fate {
        let entry = self.plan.ledger.items.get(&file.key);
        let fingerprint = ledger::fingerprint(&file.after);
        let is_forced = self.around.overwriting == Overwriting::Forced;
        let was_written =
            |before: &[u8]| entry.is_some_and(|entry| entry.written == ledger::fingerprint(before));
        let fate = match &file.before {
            Some(before) if *before == file.after => Fate::Unchanged,
            // The source has what it had: whatever became of the file is a person's work.
            _ if !is_forced && entry.is_some_and(|entry| entry.knows(&fingerprint)) => {
                Fate::Unchanged
            }
            // Only the source has another name, which is no word on what a person edited.
            before
                if !is_forced
                    && !before.as_deref().is_some_and(was_written)
                    && entry
                        .zip(file.earlier.as_ref())
                        .is_some_and(|(entry, earlier)| entry.knows(earlier)) =>
            {
                Fate::Renamed
            }
            Some(before) if is_forced || was_written(before) => Fate::Changed,
            None if is_forced || entry.is_none() => Fate::New,
            _ => Fate::Kept,
        };
        match fate {
            Fate::New | Fate::Changed => {
                self.note(&file, fingerprint);
                self.plan.changes.push(Change {
                    path: file.path,
                    before: file.before,
                    after: file.after,
                });
            }
            // What was written by an import that was broken off is known from now on.
            Fate::Unchanged if file.before.as_deref() == Some(&file.after) => {
                self.note(&file, fingerprint);
            }
            Fate::Unchanged => {}
            Fate::Renamed => {
                if let Some(entry) = self.plan.ledger.items.get_mut(&file.key) {
                    entry.declined = Some(fingerprint);
                }
            }
            Fate::Kept => self.keep(&file, fingerprint, draft),
        }
        fate
    }

    fn note(&mut self, file: &File, fingerprint: String) {
        let entry = Entry {
            path: file.path.clone(),
            written: fingerprint,
            declined: None,
        };
        self.plan.ledger.items.insert(file.key.clone(), entry);
    }

    /// Leaves what a person wrote, edited or removed, and says so once.
    fn keep(&mut self, file: &File, fingerprint: String, draft: &Draft) {
        let path = &file.path;
        let message = match self.plan.ledger.items.get_mut(&file.key) {
            Some(entry) => {
                entry.declined = Some(fingerprint);
                match file.before {
                    Some(_) => format!(
                        "this changed at the source, and `{path}` was edited since it was imported"
                    ),
                    None => format!(
                        "this changed at the source, and `{}` was removed since it was imported",
                        entry.path
                    ),
                }
            }
            None => format!("`{path}` was there before and is not from this source"),
        };
        self.findings.push(
            Finding::warning("import-conflict", draft.place, message)
                .help("it is left as it is; `--force` puts the source's in its place"),
        );
    }

    /// A path that no other record has.
    fn free_path(&mut self, draft: &Draft) -> String {
        let wanted = no_translation(&file_name(draft), self.around.languages);
        let ending = if draft.assets.is_empty() {
            ".md"
        } else {
            "/incident.md"
        };
        let folder = match draft.publication {
            Publication::Published => "incidents",
            Publication::Withheld => WITHHELD,
        };
        let path = (1..u32::MAX)
            .map(|number| match number {
                1 => format!("{folder}/{wanted}{ending}"),
                _ => format!("{folder}/{wanted}-{number}{ending}"),
            })
            .find(|path| {
                let is_free = !self.taken.contains(&folded(path));
                // What stands below a folder of imports alone is from one that was broken off.
                let is_own = draft.publication == Publication::Withheld;
                is_free && (is_own || (self.around.standing)(path).is_none())
            })
            .unwrap_or_default();
        self.taken.insert(folded(&path));
        path
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    New,
    Changed,
    Unchanged,
    /// As it was but for the name of the source, and edited.
    Renamed,
    Kept,
}

fn folded(path: &str) -> String {
    path.to_lowercase()
}

/// The name that a record goes by: its file's, or its bundle's.
fn name(path: &str) -> &str {
    let path = path
        .strip_suffix("/incident.md")
        .or_else(|| path.strip_suffix(".md"))
        .or_else(|| path.strip_suffix(".markdown"))
        .unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
}

/// Where records are put that readers do not see.
const WITHHELD: &str = "incidents/_unpublished";

/// The longest part of a title that goes into a file's name, in characters.
const TITLE_CHARS_MAX: usize = 60;

/// The longest name of a file or folder, in bytes; systems take 255, and endings are added.
const NAME_BYTES_MAX: usize = 200;

/// The name of a draft's file: its own, in safe letters; else its year as a folder, its day and
/// the words of its title.
fn file_name(draft: &Draft) -> String {
    let own = draft.file.as_deref().unwrap_or_default();
    let parts: Vec<String> = own
        .split('/')
        .map(slug::from_name)
        .filter(|part| !part.is_empty())
        .map(|part| safe(&part))
        .collect();
    if !parts.is_empty() {
        return parts.join("/");
    }
    let mut words = String::new();
    for word in slug::from_name(&draft.title.to_lowercase()).split('-') {
        if words.chars().count() + word.chars().count() >= TITLE_CHARS_MAX {
            break;
        }
        if !words.is_empty() {
            words.push('-');
        }
        words.push_str(word);
    }
    if words.is_empty() {
        words = slug::from_name(&draft.id);
    }
    match day(draft) {
        Some(day) => format!("{}/{}", &day[..4], safe(&format!("{day}-{words}"))),
        None => safe(&words),
    }
}

/// A name that systems take, and that is a record's: a `README` is none, and an `incident` in a
/// folder makes that a bundle.
fn safe(name: &str) -> String {
    let end = name.floor_char_boundary(NAME_BYTES_MAX);
    let name = name[..end].trim_end_matches(['-', '.']);
    let is_reserved = ["readme", "incident"]
        .iter()
        .any(|reserved| name.eq_ignore_ascii_case(reserved));
    if is_reserved {
        format!("{name}-record")
    } else {
        name.to_owned()
    }
}

/// A name that is not read as that of a translation, as `slow.de` is where a site speaks German.
fn no_translation(name: &str, languages: &[String]) -> String {
    let is_language = |tag: &str| languages.iter().any(|own| own.eq_ignore_ascii_case(tag));
    match name.rsplit_once('.') {
        Some((rest, tag)) if is_language(tag) => format!("{rest}-{tag}"),
        _ => name.to_owned(),
    }
}

/// The day on which it began, as far as that is known.
fn day(draft: &Draft) -> Option<String> {
    let schedule = match &draft.kind {
        super::draft::DraftKind::Maintenance(Some(schedule)) => Some(schedule.from.as_str()),
        _ => None,
    };
    let started = draft.started.as_ref().map(|at| at.at.as_str());
    let posted = draft.updates.first().map(|update| update.at.at.as_str());
    let text = schedule.or(started).or(posted)?;
    let day = text.get(..10)?;
    let is_day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok();
    is_day.then(|| day.to_owned())
}

/// Gives each draft an id that no other has, and each of its updates one, and says where two had
/// the same. What readers do not see takes no id from anybody.
pub(super) fn distinct(drafts: &mut [Draft], findings: &mut Vec<Finding>) {
    let ids = drafts.iter();
    let ids = distinct_ids(ids.map(|draft| (draft.id.as_str(), draft.publication)));
    let mut first: BTreeMap<String, crate::diagnostic::Place> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    for (draft, id) in drafts.iter_mut().zip(ids) {
        distinct_updates(draft, findings);
        let is_published = draft.publication == Publication::Published;
        if let Some(place) = first.get(&draft.id).copied()
            && is_published
        {
            findings.push(
                Finding::warning(
                    "same-id",
                    draft.place,
                    format!(
                        "there are two items `{}`; this one becomes `{id}`",
                        draft.id
                    ),
                )
                .related(place, "the first one")
                .help(format!("`/incidents/{}/` leads to the first one", draft.id)),
            );
            draft.id = id;
        }
        if is_published {
            first.insert(draft.id.clone(), draft.place);
        }
        if !keys.insert(draft.key.clone()) {
            draft.key = format!("{}#{}", draft.key, draft.id);
            keys.insert(draft.key.clone());
        }
    }
}

/// The ids that items get who want these, in their order: the first that readers see keeps it.
pub(super) fn distinct_ids<'i>(
    items: impl Iterator<Item = (&'i str, Publication)> + Clone,
) -> Vec<String> {
    let wanted: BTreeSet<&str> = items.clone().map(|(id, _)| id).collect();
    let mut given: BTreeSet<String> = BTreeSet::new();
    items
        .map(|(id, publication)| {
            if publication == Publication::Withheld || given.insert(id.to_owned()) {
                return id.to_owned();
            }
            let other = (2..u32::MAX)
                .map(|number| format!("{id}-{number}"))
                .find(|other| !wanted.contains(&**other) && !given.contains(other))
                .unwrap_or_default();
            given.insert(other.clone());
            other
        })
        .collect()
}

fn distinct_updates(draft: &mut Draft, findings: &mut Vec<Finding>) {
    let mut ids = BTreeSet::new();
    for update in &mut draft.updates {
        let Some(id) = update.id.take().filter(|id| !id.is_empty()) else {
            continue;
        };
        if ids.insert(id.clone()) {
            update.id = Some(id);
        } else {
            findings.push(
                Finding::warning(
                    "same-id",
                    draft.place,
                    format!("two updates of this item have the id `{id}`"),
                )
                .help("the second goes by its time"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::import::draft::{DraftAsset, DraftUpdate, Moment};

    fn draft(id: &str) -> Draft {
        let mut draft = Draft::new(id, Span::default().at(FileId(0)));
        draft.title = "Title".to_owned();
        draft
    }

    #[test]
    fn files_are_named_by_day_and_title() {
        let name = |change: &dyn Fn(&mut Draft)| {
            let mut draft = draft("abc");
            change(&mut draft);
            file_name(&draft)
        };
        let named =
            |file: &'static str| name(&|draft: &mut Draft| draft.file = Some(file.to_owned()));
        assert_eq!(name(&|_| {}), "title");
        assert_eq!(
            name(&|draft| {
                draft.title = "Störung: Züge & Busse, ".repeat(9);
                draft.started = Some(Moment::plain("2026-03-10T10:00:00Z"));
            }),
            "2026/2026-03-10-störung-züge-busse-störung-züge-busse-störung-züge-busse"
        );
        assert_eq!(
            name(&|draft| {
                draft.title = "???".to_owned();
                draft
                    .updates
                    .push(DraftUpdate::new(Moment::plain("2026-03-10 10:00"), "x"));
            }),
            "2026/2026-03-10-abc"
        );
        assert_eq!(named("../../a/./b c"), "a/b-c");
        assert_eq!(named("README"), "README-record");
        assert_eq!(named("a/incident"), "a/incident-record");
        let long: &'static str = "障".repeat(119).leak();
        assert_eq!(named(long).len(), 198);
    }

    #[test]
    fn files_beside_records_stay_there() {
        let mut draft = draft("abc");
        for name in [
            "a/graph.png",
            "../x",
            "/etc/x",
            "a//b",
            ".htaccess",
            "gone.png",
        ] {
            draft.assets.push(DraftAsset {
                name: name.to_owned(),
                path: format!("source/{name}"),
            });
        }
        let mut findings = Vec::new();
        let around = Surroundings {
            system: "s",
            present: &Present::default(),
            led: &[],
            languages: &[],
            asset: &|path| (path != "source/gone.png").then(|| path.as_bytes().to_vec()),
            standing: &|_| None,
            overwriting: Overwriting::Never,
            renamed: None,
        };
        let plan = plan(&around, &[draft], Ledger::default(), &mut findings);
        let paths: Vec<&str> = plan.changes.iter().map(|change| &*change.path).collect();
        assert_eq!(
            paths,
            ["incidents/title/incident.md", "incidents/title/a/graph.png"]
        );
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(
            rules,
            [
                "asset-outside",
                "asset-outside",
                "asset-outside",
                "asset-outside",
                "asset-missing"
            ]
        );
        let keys: Vec<&String> = plan.ledger.items.keys().collect();
        assert_eq!(keys, ["s/abc", "s/abc/a/graph.png"]);
    }

    #[test]
    fn one_name_is_given_once() {
        let around = Surroundings {
            system: "s",
            present: &Present::default(),
            led: &[],
            languages: &[],
            asset: &|_| None,
            standing: &|path| (path == "incidents/title-2.md").then(Vec::new),
            overwriting: Overwriting::Never,
            renamed: None,
        };
        let drafts = [draft("a"), draft("b")];
        let plan = plan(&around, &drafts, Ledger::default(), &mut Vec::new());
        let paths: Vec<&str> = plan.changes.iter().map(|change| &*change.path).collect();
        assert_eq!(paths, ["incidents/title.md", "incidents/title-3.md"]);
    }

    #[test]
    fn ids_of_items_and_updates_are_told_apart() {
        let mut one = draft("a");
        for id in ["u", "u", ""] {
            let mut update = DraftUpdate::new(Moment::plain("2026-03-10 10:00"), "x");
            update.id = Some(id.to_owned());
            one.updates.push(update);
        }
        let mut drafts = [one, draft("a"), draft("a-2"), draft("a")];
        let mut findings = Vec::new();
        distinct(&mut drafts, &mut findings);
        let ids: Vec<&str> = drafts.iter().map(|draft| &*draft.id).collect();
        assert_eq!(ids, ["a", "a-3", "a-2", "a-4"]);
        let keys: BTreeSet<&str> = drafts.iter().map(|draft| &*draft.key).collect();
        assert_eq!(keys.len(), 4);
        let updates: Vec<Option<&str>> = drafts[0]
            .updates
            .iter()
            .map(|it| it.id.as_deref())
            .collect();
        assert_eq!(updates, [Some("u"), None, None]);
        assert_eq!(findings.len(), 3);
    }
}
