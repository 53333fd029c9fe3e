//! What a cState site says about itself: Hugo's configuration, in any of its files and languages.

use crate::diagnostic::{FileId, Files, Finding, Level, Span};
use crate::import::draft::DraftSite;
use crate::parse::node::{Entry, Node, Value};
use crate::parse::{json, toml, yaml};
use crate::source::Foreign;
use crate::time::Zone;

use super::address::urlize;
use super::{KEY, kept, value, words};
use crate::config::{self, Compatibility};
use crate::model::record::Extra;

/// What a site says about itself.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// The same for `candor.yaml`.
    pub(super) site: DraftSite,
    /// The zone of times without one.
    pub(super) zone: Zone,
    /// Where content lies, below the site's root.
    pub(super) content: String,
    /// The language of pages that name none.
    pub(super) language: String,
    /// All languages that are set up, with the folders of their content.
    pub(super) languages: Vec<(String, Option<String>)>,
    /// Whether the addresses of the first language begin with it, too.
    pub(super) is_prefixed: bool,
    /// Whether addresses keep capitals.
    pub(super) keeps_case: bool,
    /// Whether addresses end in `.html`.
    pub(super) is_ugly: bool,
    /// The lists of systems and categories, with their files.
    pub(super) systems: Option<(FileId, Node)>,
    pub(super) categories: Option<(FileId, Node)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            site: DraftSite::default(),
            zone: Zone::utc(),
            content: "content".to_owned(),
            language: "en".to_owned(),
            languages: Vec::new(),
            is_prefixed: false,
            keeps_case: false,
            is_ugly: false,
            systems: None,
            categories: None,
        }
    }
}

impl Settings {
    /// The address of a page in a language, if it is not the first, by the names that it is made of.
    pub(super) fn address<'n>(
        &'n self,
        language: Option<&'n str>,
        names: impl Iterator<Item = &'n str>,
    ) -> String {
        let own = self.is_prefixed.then_some(self.language.as_str());
        let names = language.or(own).into_iter().chain(names);
        let parts: Vec<String> = names
            .map(urlize)
            .filter(|part| !part.is_empty())
            .map(|part| {
                if self.keeps_case {
                    part
                } else {
                    part.to_lowercase()
                }
            })
            .collect();
        let end = if self.is_ugly { ".html" } else { "/" };
        format!("/{}{end}", parts.join("/"))
    }
}

/// The parameters that cState has: the lists, what is kept, and what is about looks and Hugo's own work,
/// which nobody misses.
const PARAMETERS: &[&str] = &[
    "systems",
    "categories",
    "description",
    "customTabs",
    "logo",
    "useLogo",
    "enableUptimeHistogram",
    "monitorBot",
    "dateFormat",
    "shortDateFormat",
    "useRelativeTime",
    "skipSeconds",
    "enableLastMod",
    "useLargeHeaderDesign",
    "incidentHistoryFormat",
    "disableIncidentHistory",
    "disableDarkMode",
    "disableComplexCalculations",
    "incidentPostsPerPage",
    "enableCustomHTML",
    "incidentMaxAgeYears",
    "brand",
    "ok",
    "disrupted",
    "down",
    "notice",
    "alwaysKeepBrandColor",
    "headerTextColor",
    "googleAnalytics",
    "cStateVersion",
    "enableMomentJS",
    "autoRefresh",
];

/// One file of the configuration.
struct Part {
    file: FileId,
    /// The key below which all of it stands: `params` for a file of that name.
    under: Option<String>,
    node: Node,
}

struct Parts(Vec<Part>);

/// Reads the configuration's files, the strongest first: their paths below `config/_default/` or the
/// root, and the files.
pub(super) fn read(
    files: &[(String, FileId)],
    foreign: &Foreign,
    findings: &mut Vec<Finding>,
) -> Settings {
    let parts = Parts(
        files
            .iter()
            .filter_map(|(name, file)| part(name, *file, foreign.map.text(*file), findings))
            .collect(),
    );
    let mut settings = Settings::default();
    settings.language = parts
        .text(&["defaultContentLanguage"])
        .unwrap_or(settings.language);
    settings.content = parts
        .text(&["contentDir"])
        .map_or(settings.content, |folder| {
            folder.trim_matches('/').to_owned()
        });
    settings.languages = parts.languages();
    let own = |key: &str| {
        let language = settings.language.as_str();
        parts
            .text(&["languages", language, key])
            .or_else(|| parts.text(&[key]))
    };
    settings.site.title = own("title");
    settings.site.language = own("locale")
        .or_else(|| own("languageCode"))
        .or_else(|| parts.text(&["defaultContentLanguage"]));
    if let Some(url) = own("baseURL") {
        match config::normal_url(&url) {
            Ok(_) => settings.site.url = Some(url),
            Err(_) => findings.push(parts.left(
                "baseURL",
                "this is no full address, so it is not brought",
                "write `url` in candor.yaml",
            )),
        }
    }
    if let Some(name) = own("timeZone") {
        match Zone::named(&name) {
            Some(zone) => {
                settings.site.time_zone = Some(zone.name().to_owned());
                settings.zone = zone;
            }
            None => findings.push(parts.left(
                "timeZone",
                "this is no time zone, so times without one are read in UTC",
                "write a name such as `Europe/Berlin`",
            )),
        }
    }
    settings.is_prefixed = parts.is_true(&["defaultContentLanguageInSubdir"]);
    settings.keeps_case = parts.is_true(&["disablePathToLower"]);
    settings.is_ugly = parts.is_true(&["uglyURLs"]);
    if parts.find(&["permalinks", "issues"]).is_some()
        || parts.find(&["permalinks", "page", "issues"]).is_some()
    {
        findings.push(parts.left(
            "permalinks",
            "addresses that are made by this are not led on",
            "add them to the records as `aliases`",
        ));
    }
    let list = |key: &str| {
        let language = settings.language.as_str();
        let (file, node) = parts
            .find(&["languages", language, "params", key])
            .or_else(|| parts.find(&["params", key]))?;
        Some((file, node.clone()))
    };
    settings.systems = list("systems");
    settings.categories = list("categories");
    settings.site.compatibility = Some(Compatibility::CState);
    let mut extra: Vec<(String, Extra)> = ["description", "customTabs", "logo"]
        .into_iter()
        .filter_map(|key| {
            let (_, node) = parts.find(&["params", key])?;
            Some((key.to_owned(), kept(node)?))
        })
        .collect();
    extra.extend(parts.unknown(findings));
    if !extra.is_empty() {
        settings
            .site
            .extra
            .push((KEY.to_owned(), Extra::Map(extra)));
    }
    settings
}

fn part(name: &str, file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<Part> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let (stem, ending) = name.rsplit_once('.')?;
    let mut faults = Vec::new();
    let node = match ending.to_ascii_lowercase().as_str() {
        "toml" => Some(toml::read(file, text, start..text.len(), &mut faults)),
        "json" => json::read(file, text, &mut faults),
        _ => yaml::read(file, text, start..text.len(), &mut faults),
    };
    // Most of a configuration is about looks, which nobody misses.
    for mut fault in faults {
        fault.level = Level::Warning;
        findings.push(fault);
    }
    let node = node?;
    let under = !matches!(stem, "config" | "hugo");
    Some(Part {
        file,
        under: under.then(|| stem.to_owned()),
        node,
    })
}

impl Parts {
    /// The value at a path of keys, in any case, as Hugo has them.
    fn find(&self, path: &[&str]) -> Option<(FileId, &Node)> {
        self.0.iter().find_map(|part| {
            let mut path = path.iter();
            if let Some(under) = &part.under
                && !path.next()?.eq_ignore_ascii_case(under)
            {
                return None;
            }
            let mut node = &part.node;
            for key in path {
                node = &value(node, key)?.value;
            }
            Some((part.file, node))
        })
    }

    /// The parameters that are none of cState's, which are kept.
    fn unknown(&self, findings: &mut Vec<Finding>) -> Vec<(String, Extra)> {
        let mut unknown: Vec<(String, Extra)> = Vec::new();
        let mut tell = |file: FileId, entry: &Entry| {
            let is_known = |known: &str| entry.key.eq_ignore_ascii_case(known);
            let is_there = unknown
                .iter()
                .any(|(key, _)| entry.key.eq_ignore_ascii_case(key));
            if PARAMETERS.iter().any(|known| is_known(known)) || is_there {
                return;
            }
            let Some(value) = kept(&entry.value) else {
                return;
            };
            let message = format!("`{}` is no parameter of cState", entry.key);
            findings.push(
                Finding::hint("setting-left", entry.key_span.at(file), message)
                    .help("it is kept below `x-cstate`"),
            );
            unknown.push((entry.key.to_string(), value));
        };
        for part in &self.0 {
            let parameters = match part.under.as_deref() {
                None => value(&part.node, "params").map(|entry| &entry.value),
                Some(under) if under.eq_ignore_ascii_case("params") => Some(&part.node),
                Some(_) => None,
            };
            for entry in parameters.map(Node::entries).unwrap_or_default() {
                tell(part.file, entry);
            }
        }
        unknown
    }

    fn text(&self, path: &[&str]) -> Option<String> {
        words(self.find(path)?.1).map(str::to_owned)
    }

    fn is_true(&self, path: &[&str]) -> bool {
        self.text(path)
            .is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }

    fn languages(&self) -> Vec<(String, Option<String>)> {
        let Some((_, node)) = self.find(&["languages"]) else {
            return Vec::new();
        };
        node.entries()
            .iter()
            .filter(|entry| matches!(entry.value.value, Value::Mapping(_)))
            .map(|entry| {
                let folder =
                    value(&entry.value, "contentDir").and_then(|entry| words(&entry.value));
                (
                    entry.key.to_lowercase(),
                    folder.map(|folder| folder.trim_matches('/').to_owned()),
                )
            })
            .collect()
    }

    fn left(&self, key: &str, message: &str, help: &str) -> Finding {
        let place = self
            .find(&[key])
            .map_or(Span::default().at(FileId(0)), |(file, node)| {
                node.span.at(file)
            });
        Finding::hint("setting-left", place, message).help(help)
    }
}
