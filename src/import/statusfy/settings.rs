//! What a Statusfy site says about itself: its configuration, and the words of each language.

use super::{CONTENT, KEY, is_config, script};
use crate::config;
use crate::diagnostic::{FileId, Files, Finding, Level, Span};
use crate::import::draft::{DraftComponent, DraftSite};
use crate::import::value::string;
use crate::model::record::Extra;
use crate::parse::node::Node;
use crate::parse::{json, toml, yaml};
use crate::source::Foreign;

/// What a site says about itself.
#[derive(Debug)]
pub(super) struct Settings {
    /// The same for `candor.yaml`.
    pub(super) site: DraftSite,
    /// The folder of its incidents.
    pub(super) content: String,
    /// The language of incidents in no folder of a language.
    pub(super) language: String,
    /// Its systems.
    pub(super) systems: Vec<DraftComponent>,
}

impl Settings {
    pub(super) fn of(foreign: &Foreign, findings: &mut Vec<Finding>) -> Self {
        let mut config = None;
        let mut words: Vec<(String, Node)> = Vec::new();
        for (path, file) in foreign.texts() {
            let name = path.rsplit('/').next().unwrap_or(path);
            let text = foreign.map.text(file);
            if is_config(&name.to_ascii_lowercase()) {
                config = config.or_else(|| configuration(name, file, text, findings));
            } else if let Some(language) = name.strip_suffix(".json") {
                let mut faults = Vec::new();
                let node = json::read(file, text, &mut faults);
                findings.extend(faults.into_iter().map(less_grave));
                words.extend(node.map(|node| (language.to_owned(), node)));
            }
        }
        let nothing = Node::unread();
        let config = config.as_ref().unwrap_or(&nothing);
        let content = ["content", "contentConfig"]
            .iter()
            .find_map(|key| config.get(key))
            .map(|entry| &entry.value);
        let stated = string(config, "defaultLocale").map(str::to_owned);
        let language = stated.or_else(|| only_language(&words, foreign));
        let language = language.unwrap_or_else(|| "en".to_owned());
        let words = words
            .into_iter()
            .find(|(name, _)| *name == language)
            .map(|(_, words)| words);
        let words = words.unwrap_or_else(Node::unread);
        let folder = content.and_then(|content| string(content, "dir"));
        let folder = folder.unwrap_or(CONTENT).trim_matches(['/', '.']);
        Self {
            site: site(config, &words, &language),
            content: folder.to_owned(),
            systems: systems(content, &words),
            language,
        }
    }
}

/// What is wrong with a file that only says how things are set up leaves no record out.
fn less_grave(mut finding: Finding) -> Finding {
    finding.level = Level::Warning;
    finding
}

fn configuration(
    name: &str,
    file: FileId,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Option<Node> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut faults = Vec::new();
    let (_, ending) = name.rsplit_once('.')?;
    let node = match ending.to_ascii_lowercase().as_str() {
        "json" => json::read(file, text, &mut faults),
        "toml" => Some(toml::read(file, text, start..text.len(), &mut faults)),
        "yml" | "yaml" => yaml::read(file, text, start..text.len(), &mut faults),
        _ => {
            let node = script::exported(text);
            if node.is_none() {
                faults.push(
                    Finding::hint(
                        "script-not-run",
                        Span::default().at(file),
                        "no settings are written here, and scripts are not run",
                    )
                    .help("look at `title`, `url` and `components` in candor.yaml"),
                );
                findings.append(&mut faults);
            }
            node
        }
    };
    findings.extend(faults.into_iter().map(less_grave));
    node
}

/// The language of the words that have no folder of their own in the content.
fn only_language(words: &[(String, Node)], foreign: &Foreign) -> Option<String> {
    let has_folder = |language: &str| {
        let folder = format!("/{language}/");
        foreign
            .texts()
            .any(|(path, _)| format!("/{path}").contains(&folder))
    };
    let mut without = words.iter().filter(|(language, _)| !has_folder(language));
    without.next().map(|(language, _)| language.clone())
}

fn site(config: &Node, words: &Node, language: &str) -> DraftSite {
    let text = |key| string(config, key).or_else(|| string(words, key));
    let url = string(config, "baseUrl").filter(|url| config::normal_url(url).is_ok());
    let description = text("description");
    let own = description.map(|text| ("description".to_owned(), Extra::Text(text.to_owned())));
    DraftSite {
        title: text("title").map(str::to_owned),
        url: url.map(str::to_owned),
        language: Some(language.to_owned()),
        extra: own
            .map(|own| (KEY.to_owned(), Extra::Map(vec![own])))
            .into_iter()
            .collect(),
        ..DraftSite::default()
    }
}

/// The systems: those of the configuration in its order, with the names that the words give them;
/// without a configuration, all that have such a name.
fn systems(content: Option<&Node>, words: &Node) -> Vec<DraftComponent> {
    let named = words.get("systems").map(|entry| &entry.value);
    let named = named.map(|named| named.get("items").map_or(named, |items| &items.value));
    let listed = content.and_then(|content| content.get("systems"));
    let mut keys: Vec<&str> = listed
        .map(|entry| entry.value.items())
        .unwrap_or_default()
        .iter()
        .filter_map(Node::text)
        .collect();
    if keys.is_empty() {
        let entries = named.map(Node::entries).unwrap_or_default();
        keys.extend(entries.iter().map(|entry| &*entry.key));
    }
    keys.into_iter()
        .map(|key| {
            let words = named
                .and_then(|named| named.get(key))
                .map(|entry| &entry.value);
            let whole = words.filter(|words| words.is_whole);
            let title = whole.and_then(Node::text);
            let title = title.or_else(|| string(words?, "title"));
            let description = words.and_then(|words| string(words, "description"));
            DraftComponent {
                key: key.to_owned(),
                id: key.to_owned(),
                name: title.unwrap_or(key).to_owned(),
                description: description.map(str::to_owned),
                ..DraftComponent::default()
            }
        })
        .collect()
}
