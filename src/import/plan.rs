//! What an import writes: decided from what the source gives, what stands in the site, and what
//! earlier imports wrote there. Nothing that a person wrote or edited is ever replaced, unless
//! that was asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::ledger::{self, Entry, Ledger};
use super::{Overwriting, write};
use crate::diagnostic::Finding;
use crate::parse::slug;
use crate::publish::Change;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// Decides about each draft. `assets` gives the bytes of files beside records.
pub(super) fn plan(
    system: &str,
    drafts: &[Draft],
    present: &Present,
    ledger: Ledger,
    overwriting: Overwriting,
    findings: &mut Vec<Finding>,
) -> Plan {
    let mut planner = Planner {
        present,
        overwriting,
        by_id: present
            .records
            .iter()
            .map(|(path, record)| (record.id.as_str(), path.as_str()))
            .collect(),
        taken: present.records.keys().map(|path| folded(path)).collect(),
        plan: Plan {
            ledger,
            ..Plan::default()
        },
        findings,
    };
    for draft in drafts {
        planner.record(&format!("{system}/{}", draft.key), draft);
    }
    planner.plan
}

struct Planner<'a> {
    present: &'a Present,
    overwriting: Overwriting,
    by_id: BTreeMap<&'a str, &'a str>,
    /// Paths that are in use, without regard to case: some systems have none.
    taken: BTreeSet<String>,
    plan: Plan,
    findings: &'a mut Vec<Finding>,
}

impl Planner<'_> {
    fn record(&mut self, key: &str, draft: &Draft) {
        let entry = self.plan.ledger.items.get(key).cloned();
        let here = entry
            .as_ref()
            .filter(|entry| self.present.records.contains_key(&entry.path))
            .map(|entry| entry.path.clone())
            .or_else(|| Some((*self.by_id.get(draft.id.as_str())?).to_owned()));
        let is_new = here.is_none();
        let path = here.unwrap_or_else(|| self.free_path(draft));
        let text = write::record(draft, name(&path));
        let fingerprint = ledger::fingerprint(text.as_bytes());
        let before = self.present.records.get(&path);

        let fate = match (&entry, before) {
            _ if before.is_some_and(|before| before.text == text) => Fate::Unchanged,
            (Some(entry), _) if entry.knows(&fingerprint) && !self.is_forced() => Fate::Unchanged,
            (Some(entry), Some(before))
                if entry.written == ledger::fingerprint(before.text.as_bytes()) =>
            {
                Fate::Changed
            }
            (None, None) => Fate::New,
            _ if self.is_forced() => Fate::Changed,
            _ => Fate::Kept,
        };
        match fate {
            Fate::Unchanged if before.is_some() && entry.is_none() => {
                self.note(key, &path, &fingerprint);
            }
            Fate::Unchanged => {}
            Fate::New | Fate::Changed => {
                self.plan.changes.push(Change {
                    path: path.clone(),
                    before: before.map(|before| before.text.clone().into_bytes()),
                    after: text.into_bytes(),
                });
                self.note(key, &path, &fingerprint);
            }
            Fate::Kept => self.keep(key, &path, fingerprint, draft),
        }
        let fates = &mut self.plan.fates;
        match fate {
            Fate::New if is_new => fates.new += 1,
            Fate::New | Fate::Changed => fates.changed += 1,
            Fate::Unchanged => fates.unchanged += 1,
            Fate::Kept => fates.kept += 1,
        }
    }

    fn is_forced(&self) -> bool {
        self.overwriting == Overwriting::Forced
    }

    fn note(&mut self, key: &str, path: &str, fingerprint: &str) {
        let entry = Entry {
            path: path.to_owned(),
            written: fingerprint.to_owned(),
            declined: None,
        };
        self.plan.ledger.items.insert(key.to_owned(), entry);
    }

    /// Leaves what a person wrote, edited or removed, and says so once.
    fn keep(&mut self, key: &str, path: &str, fingerprint: String, draft: &Draft) {
        let message = match self.plan.ledger.items.get_mut(key) {
            Some(entry) => {
                let is_there = self.present.records.contains_key(path);
                entry.declined = Some(fingerprint);
                if is_there {
                    format!(
                        "this changed at the source, and `{path}` was edited since it was imported"
                    )
                } else {
                    format!(
                        "this changed at the source, and its record `{}` was removed",
                        entry.path
                    )
                }
            }
            None => format!("`{path}` has the id `{}` already", draft.id),
        };
        self.findings.push(
            Finding::warning("import-conflict", draft.place, message)
                .help("the record is left as it is; `--force` puts the source's in its place"),
        );
    }

    /// A path that no other record has.
    fn free_path(&mut self, draft: &Draft) -> String {
        let wanted = file_name(draft);
        let ending = if draft.assets.is_empty() {
            ".md"
        } else {
            "/incident.md"
        };
        let path = (1..u32::MAX)
            .map(|number| match number {
                1 => format!("incidents/{wanted}{ending}"),
                _ => format!("incidents/{wanted}-{number}{ending}"),
            })
            .find(|path| !self.taken.contains(&folded(path)))
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

/// The longest part of a title that goes into a file's name, in characters.
const TITLE_CHARS_MAX: usize = 60;

/// The name of a draft's file: its own, in safe letters; else its year as a folder, its day and
/// the words of its title.
fn file_name(draft: &Draft) -> String {
    if let Some(file) = &draft.file {
        let parts: Vec<String> = file
            .split('/')
            .map(slug::from_name)
            .filter(|part| !part.is_empty())
            .collect();
        if !parts.is_empty() {
            return parts.join("/");
        }
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
    let words = if words.is_empty() {
        slug::from_name(&draft.id)
    } else {
        words
    };
    match day(draft) {
        Some(day) => format!("{}/{day}-{words}", &day[..4]),
        None => words,
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

/// Gives each draft an id that no other has, and says where two had the same.
pub(super) fn distinct(drafts: &mut [Draft], findings: &mut Vec<Finding>) {
    let wanted: BTreeSet<String> = drafts.iter().map(|draft| draft.id.clone()).collect();
    let mut first: BTreeMap<String, crate::diagnostic::Place> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    for draft in drafts {
        if let Some(place) = first.get(&draft.id).copied() {
            let id = (2..u32::MAX)
                .map(|number| format!("{}-{number}", draft.id))
                .find(|id| !wanted.contains(id) && !first.contains_key(id))
                .unwrap_or_default();
            findings.push(
                Finding::warning(
                    "same-id",
                    draft.place,
                    format!(
                        "there are two items `{}`; this one becomes `{id}`",
                        draft.id
                    ),
                )
                .related(place, "the first one"),
            );
            draft.id = id;
        }
        first.insert(draft.id.clone(), draft.place);
        if !keys.insert(draft.key.clone()) {
            draft.key = format!("{}#{}", draft.key, draft.id);
            keys.insert(draft.key.clone());
        }
    }
}
