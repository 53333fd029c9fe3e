//! Statusfy: a folder of incidents with front matter, whose updates are containers in the text.

mod incident;
mod name;
mod post;
mod script;
mod settings;

use std::collections::BTreeMap;

use super::draft::{Publication, TranslationOf};
use super::unfit;
use super::{Harvest, has_ending};
use crate::diagnostic::{FileId, Files};
use crate::source::Foreign;
use incident::{Incident, Reader};
use settings::Settings;

/// The key below which records keep what only Statusfy has.
const KEY: &str = "x-statusfy";

/// The folder of incidents, unless the configuration has another.
const CONTENT: &str = "content";

/// Whether a file may be an incident, words of the site, or its configuration.
pub(super) fn reads(path: &str) -> bool {
    let mut folders = path.split('/').rev();
    let name = folders.next().unwrap_or(path).to_ascii_lowercase();
    let is_own = path.split('/').all(|part| part != "node_modules");
    let is_incident = has_ending(&name, &["md"]) && name != "readme.md";
    let is_words = has_ending(&name, &["json"]) && folders.next() == Some("locales");
    is_own && (is_incident || is_words || is_config(&name))
}

fn is_config(name: &str) -> bool {
    matches!(
        name,
        "config.js" | "config.mjs" | "config.json" | "config.toml" | "config.yml" | "config.yaml"
    )
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut findings = Vec::new();
    let settings = Settings::of(foreign, &mut findings);
    let mut contents = contents(&settings, foreign);
    contents.retain(|content| {
        let unfit = unfit::text(content.file, foreign.map.text(content.file), "incident");
        findings.extend(unfit.clone());
        unfit.is_none()
    });
    let mut firsts: BTreeMap<&str, &Content> = BTreeMap::new();
    for content in contents.iter().filter(|content| content.language.is_none()) {
        firsts.insert(&content.name, content);
    }
    let reader = Reader {
        settings: &settings,
    };
    let mut records = Vec::new();
    for content in &contents {
        let first = content
            .language
            .as_ref()
            .and_then(|_| firsts.get(&*content.name));
        let publication = match first {
            Some(_) => Publication::Withheld,
            None => Publication::Published,
        };
        let languages = contents
            .iter()
            .filter(|other| content.language.is_none() && other.name == content.name)
            .filter_map(|other| other.language.as_deref())
            .collect();
        let incident = Incident {
            content,
            text: foreign.map.text(content.file),
            publication,
            translation: first.map(|first| TranslationOf {
                key: first.key(),
                language: content.language.clone().unwrap_or_default(),
            }),
            languages,
        };
        records.push(reader.read(&incident, &mut findings));
    }
    Harvest {
        site: settings.site,
        components: settings.systems,
        former: Vec::new(),
        records,
        findings,
    }
}

/// A file of the content.
struct Content {
    file: FileId,
    /// Its language, when it is not the first.
    language: Option<String>,
    /// Its name with its ending, which is the same in all languages.
    name: String,
}

impl Content {
    /// The same in every import.
    fn key(&self) -> String {
        let language = self.language.as_deref();
        let folder = language.map_or(String::new(), |language| format!("{language}/"));
        format!("{folder}{}", self.name)
    }
}

/// All incidents of a site, of its content folder alone, or of any folder of such files.
fn contents(settings: &Settings, foreign: &Foreign) -> Vec<Content> {
    let below = |path: &str| -> Option<String> {
        let folder = format!("/{}/", settings.content);
        let path = format!("/{path}");
        let (_, rest) = path.split_once(&folder)?;
        Some(rest.to_owned())
    };
    let pages: Vec<(&str, FileId)> = foreign
        .texts()
        .filter(|(path, _)| has_ending(path, &["md"]))
        .collect();
    let has_folder = pages.iter().any(|(path, _)| below(path).is_some());
    pages
        .into_iter()
        .filter_map(|(path, file)| {
            let path = if has_folder {
                below(path)?
            } else {
                path.to_owned()
            };
            let (language, name) = match path.split_once('/') {
                Some((folder, name)) => (Some(folder.to_owned()), name),
                None => (None, &*path),
            };
            Some(Content {
                file,
                language: language.filter(|language| *language != settings.language),
                name: name.to_owned(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::write;

    fn foreign(files: &[(&str, &str)]) -> Foreign {
        let mut foreign = Foreign::default();
        for (path, text) in files {
            let bytes = text.as_bytes().to_vec();
            foreign.add((*path).to_owned(), bytes, &mut Vec::new());
        }
        foreign
    }

    #[test]
    fn times_that_a_record_has_no_place_for_are_kept() {
        let table = [
            ("scheduled: ../../etc", r#"scheduled: "../../etc""#),
            (
                "scheduled: 2026-03-10T12:00:00Z\nduration: 30",
                "scheduled: 2026-03-10T12:00:00Z",
            ),
            (
                "severity: under-maintenance\nscheduled: 2026-03-10T12:00:00Z",
                "scheduled: 2026-03-10T12:00:00Z",
            ),
            (
                "severity: under-maintenance\ndate: 2026-03-01T08:00:00Z\nscheduled: 2026-03-10T12:00:00Z\nduration: 30",
                "date: 2026-03-01T08:00:00Z",
            ),
        ];
        for (front, kept) in table {
            let text = format!("---\ntitle: T\n{front}\n---\n");
            let harvest = harvest(&foreign(&[("content/a.md", &text)]));
            let record = write::record(&harvest.records[0], "a");
            assert!(
                record.contains(&format!("x-statusfy: {{{kept}")),
                "{record}"
            );
        }
    }

    fn incident() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "---\n",
            "---toml\n",
            "---json\n",
            "+++\n",
            "title: ",
            "date: ",
            "resolved: true\n",
            "id: ",
            "severity: under-maintenance\n",
            "scheduled: ",
            "duration: 1e99\n",
            "affectedsystems:\n",
            "- ",
            "\n::: update ",
            ":::\n",
            "::::\n",
            "```\n",
            " | ",
            "Resolved",
            "2026-03-10T12:00:00Z",
            "soon\n",
            "{\"title\": ",
            "}\n",
            "[",
            "'",
            "<!--- language code: en -->\n",
            "\r\n",
            "\n",
            "é",
            "\u{feff}",
            "../../etc\n",
            // A key of which nothing is said may go, so words end their lines.
            "ops\n",
            "99999\n",
        ]);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_breaks_the_reader_and_none_is_lost(text in incident(), script in incident()) {
            let text = format!("{text} ");
            let script = format!("module.exports = {{{script}");
            let harvest = harvest(&foreign(&[("content/a.md", &text), ("config.js", &script)]));
            let records: Vec<String> = harvest
                .records
                .iter()
                .map(|draft| write::record(draft, "a"))
                .collect();
            let is_empty = text.trim_matches(['\u{feff}', ' ', '\r', '\n']).is_empty();
            prop_assert_eq!(records.len(), usize::from(!is_empty));
            for word in ["soon", "ops", "etc", "99999"] {
                let is_there = records.iter().any(|record| record.contains(word));
                prop_assert!(!text.contains(word) || is_there, "{} is not in\n{:?}", word, records);
            }
        }
    }
}
