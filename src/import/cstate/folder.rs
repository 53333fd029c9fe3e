//! Which file of a cState site's folder is what. The folder may be the whole repository, only its
//! content, or only its issues.

use super::settings::Settings;
use crate::diagnostic::FileId;
use crate::import::has_ending;
use crate::source::Foreign;

/// Folders of a repository that hold no content of its own: a theme brings examples with it.
const NOT_CONTENT: &[&str] = &[
    "themes",
    "_vendor",
    "node_modules",
    "public",
    "resources",
    "archetypes",
    "layouts",
    "static",
    "assets",
    "i18n",
    "exampleSite",
];

const PAGE_ENDINGS: &[&str] = &["md", "markdown", "mdown", "html", "htm"];
const SETTING_ENDINGS: &[&str] = &["yml", "yaml", "toml", "json"];

/// The files of Hugo's configuration, the strongest first.
const SETTINGS: &[&str] = &["hugo", "config", "params", "languages"];

/// Whether a file may be a page or belong to the configuration.
pub(super) fn reads(path: &str) -> bool {
    let is_own = path.split('/').all(|part| !NOT_CONTENT.contains(&part));
    let is_page = has_ending(path, PAGE_ENDINGS);
    is_own && (is_page || setting(path).is_some())
}

/// The folder of a site whose configuration a path is, and the file's name there.
fn setting(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, _) = name
        .rsplit_once('.')
        .filter(|_| has_ending(name, SETTING_ENDINGS))?;
    let default = folder
        .strip_suffix("config/_default")
        .map(|root| root.trim_end_matches('/'));
    let is_top = matches!(stem, "hugo" | "config");
    match default {
        Some(root) if SETTINGS.contains(&stem) => Some((root, name)),
        None if is_top => Some((folder, name)),
        _ => None,
    }
}

/// The root of the site, and the files of its configuration, strongest first.
pub(super) fn settings(foreign: &Foreign) -> (String, Vec<(String, FileId)>) {
    let found: Vec<(&str, &str, FileId)> = foreign
        .texts()
        .filter_map(|(path, file)| {
            let (root, name) = setting(path)?;
            Some((root, name, file))
        })
        .collect();
    let depth = |root: &str| {
        if root.is_empty() {
            0
        } else {
            1 + root.matches('/').count()
        }
    };
    let root = found
        .iter()
        .map(|(root, ..)| *root)
        .min_by_key(|root| depth(root));
    let root = root.unwrap_or_default().to_owned();
    let mut files: Vec<(String, FileId)> = found
        .into_iter()
        .filter(|(own, ..)| *own == root)
        .map(|(_, name, file)| (name.to_owned(), file))
        .collect();
    let rank = |name: &str| {
        SETTINGS
            .iter()
            .position(|setting| name.starts_with(setting))
    };
    files.sort_by_key(|(name, _)| rank(name));
    (root, files)
}

/// A page of the content.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub(super) file: FileId,
    /// Its language, when it is not the first.
    pub(super) language: Option<String>,
    /// Its path below the content, without language and ending: `issues/2026-03-10-slow`.
    pub(super) route: String,
    /// The folder of a page that is one, with other files beside it.
    pub(super) bundle: Option<String>,
    /// Whether it is the page of a whole folder.
    pub(super) is_list: bool,
}

/// All pages of a site.
pub(super) fn contents(root: &str, settings: &Settings, foreign: &Foreign) -> Vec<Content> {
    let below = |path: &str| match root {
        "" => Some(path.to_owned()),
        _ => path
            .strip_prefix(root)?
            .strip_prefix('/')
            .map(str::to_owned),
    };
    let folders: Vec<(String, Option<String>)> = settings
        .languages
        .iter()
        .filter_map(|(language, folder)| Some((folder.clone()?, Some(language.clone()))))
        .chain([(settings.content.clone(), None)])
        .collect();
    let pages: Vec<(String, String, FileId)> = foreign
        .texts()
        .filter(|(path, _)| has_ending(path, PAGE_ENDINGS))
        .filter_map(|(path, file)| Some((path.to_owned(), below(path)?, file)))
        .collect();
    let placed = |path: &str| {
        folders.iter().find_map(|(folder, language)| {
            let path = path.strip_prefix(folder.as_str())?.strip_prefix('/')?;
            Some((path.to_owned(), language.clone()))
        })
    };
    let has_content = pages.iter().any(|(_, path, _)| placed(path).is_some());
    pages
        .into_iter()
        .filter_map(|(source, path, file)| {
            let (path, language) = if has_content {
                placed(&path)?
            } else {
                let is_below = path.split('/').any(|part| part == ISSUES);
                let path = if is_below {
                    path
                } else {
                    format!("{ISSUES}/{path}")
                };
                (path, None)
            };
            Some(content(&source, &path, language, file, settings))
        })
        .collect()
}

/// The folder of issues.
pub(super) const ISSUES: &str = "issues";

fn content(
    source: &str,
    path: &str,
    language: Option<String>,
    file: FileId,
    settings: &Settings,
) -> Content {
    let (mut stem, _) = path.rsplit_once('.').unwrap_or((path, ""));
    let mut language = language;
    if let Some((folder, rest)) = stem.split_once('/')
        && language.is_none()
        && is_language(folder, rest, settings)
    {
        language = Some(folder.to_lowercase());
        stem = rest;
    }
    if let Some((name, code)) = stem.rsplit_once('.')
        && language.is_none()
        && is_known(code, settings)
    {
        language = Some(code.to_lowercase());
        stem = name;
    }
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let is_list = name == "_index";
    let is_bundle = name == "index" && !folder.is_empty();
    let route = if is_list || is_bundle { folder } else { stem };
    let bundle = source.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    Content {
        file,
        language: language.filter(|language| !language.eq_ignore_ascii_case(&settings.language)),
        route: route.to_owned(),
        bundle: bundle.filter(|_| is_bundle),
        is_list,
    }
}

fn is_known(code: &str, settings: &Settings) -> bool {
    let is_set_up = settings
        .languages
        .iter()
        .any(|(language, _)| language.eq_ignore_ascii_case(code));
    is_set_up || (!settings.languages.is_empty() && code.eq_ignore_ascii_case(&settings.language))
}

/// Whether a folder of the content is that of a language: it is set up, or it is named like one and
/// has issues.
fn is_language(folder: &str, rest: &str, settings: &Settings) -> bool {
    let (code, region) = folder.split_once(['-', '_']).unwrap_or((folder, ""));
    let is_code = matches!(code.len(), 2 | 3) && code.chars().all(|c| c.is_ascii_lowercase());
    let is_region = region.len() <= 4 && region.chars().all(|c| c.is_ascii_alphanumeric());
    let has_issues = rest.split('/').next() == Some(ISSUES);
    is_known(folder, settings) || (is_code && is_region && has_issues)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Finding;

    fn foreign(paths: &[&str]) -> Foreign {
        let mut foreign = Foreign::default();
        let mut findings: Vec<Finding> = Vec::new();
        for path in paths {
            foreign.add((*path).to_owned(), Vec::new(), &mut findings);
        }
        foreign
    }

    fn routes(root: &str, settings: &Settings, paths: &[&str]) -> Vec<String> {
        contents(root, settings, &foreign(paths))
            .into_iter()
            .map(|content| {
                let language = content
                    .language
                    .map_or(String::new(), |language| format!(" {language}"));
                let list = if content.is_list { " list" } else { "" };
                format!("{}{language}{list}", content.route)
            })
            .collect()
    }

    #[test]
    fn pages_and_settings_are_read_and_not_those_of_themes() {
        for path in [
            "config.yml",
            "site/hugo.toml",
            "config/_default/params.toml",
            "content/issues/a.md",
            "a.MD",
        ] {
            assert!(reads(path), "{path}");
        }
        for path in [
            "themes/cstate/exampleSite/content/issues/a.md",
            "static/admin/config.yml",
            "archetypes/default.md",
            "content/issues/a.md.template",
            "package.json",
            "logo.png",
        ] {
            assert!(!reads(path), "{path}");
        }
    }

    #[test]
    fn the_site_nearest_to_the_top_is_meant() {
        let foreign = foreign(&[
            "docs/config.yml",
            "status/config/_default/hugo.toml",
            "status/config/_default/params.yml",
        ]);
        assert_eq!(settings(&foreign).0, "docs");
        let (root, files) = settings(&self::foreign(&[
            "a/b/config.yml",
            "s/params.yml",
            "s/config/_default/params.yml",
            "s/hugo.toml",
        ]));
        let names: Vec<&str> = files.iter().map(|(name, _)| &**name).collect();
        assert_eq!((&*root, names), ("s", vec!["hugo.toml", "params.yml"]));
    }

    #[test]
    fn languages_are_folders_or_endings() {
        let plain = Settings::default();
        assert_eq!(
            routes(
                "",
                &plain,
                &[
                    "content/issues/a.md",
                    "content/fr/issues/a.md",
                    "content/pt-br/issues/b.md",
                    "content/en/issues/c.md",
                    "content/issues/git.sr.ht.md",
                    "content/pages/x.md",
                    "README.md",
                    "content/issues/_index.md",
                    "content/issues/d/index.md"
                ]
            ),
            [
                "issues/a",
                "issues/a fr",
                "issues/b pt-br",
                "issues/c",
                "issues/git.sr.ht",
                "pages/x",
                "issues list",
                "issues/d"
            ]
        );
        let set_up = Settings {
            languages: vec![
                ("en".to_owned(), None),
                ("de".to_owned(), Some("inhalt".to_owned())),
            ],
            ..Settings::default()
        };
        assert_eq!(
            routes(
                "site",
                &set_up,
                &[
                    "site/content/issues/a.en.md",
                    "site/content/issues/a.de.md",
                    "site/inhalt/issues/b.md",
                    "other/c.md"
                ]
            ),
            ["issues/a", "issues/a de", "issues/b de"]
        );
    }

    #[test]
    fn a_part_of_a_site_will_do() {
        let plain = Settings::default();
        assert_eq!(
            routes("", &plain, &["a.md", "2019/b.md"]),
            ["issues/a", "issues/2019/b"]
        );
        assert_eq!(
            routes("", &plain, &["issues/a.md", "pages/b.md"]),
            ["issues/a", "issues/pages/b"]
        );
    }
}
