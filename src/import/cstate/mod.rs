//! cState: a Hugo site whose issues are pages with front matter and free text.
//!
//! cState knows no updates: what was said, and when, is in the text, in the way that each team
//! writes. `post` cuts the text up, `head` and `label` know the ways, and `timing` says when each
//! post was made. Words stay as they were written, and each address leads to its record.

mod address;
mod component;
mod folder;
mod head;
mod issue;
mod post;
mod settings;
mod shortcode;
mod timing;

use std::collections::{BTreeMap, BTreeSet};

use super::Harvest;
use super::draft::{Draft, DraftAsset, Publication, TranslationOf};
use super::front::{self, Page};
use super::plan;
use super::unfit;
use super::value::truth;
use crate::diagnostic::{Files, Finding, Place, Span};
use crate::model::record::Extra;
use crate::parse::node::{Entry, Node, Value};
use crate::parse::slug;
use crate::source::Foreign;
use component::Systems;
use folder::Content;
use issue::{Issue, Reader};
use settings::Settings;
use shortcode::Targets;

/// The key below which records keep what only cState has.
const KEY: &str = "x-cstate";

/// Whether a file may be a page, or belong to the configuration.
pub(super) fn reads(path: &str) -> bool {
    folder::reads(path)
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut findings = Vec::new();
    let (root, files) = folder::settings(foreign);
    let settings = settings::read(&files, foreign, &mut findings);
    let contents = folder::contents(&root, &settings, foreign);
    let issues = issues(&contents, &settings, foreign, &mut findings);

    // Two may have one name in different folders; links lead to the one that they mean.
    let all = issues.iter();
    let ids = plan::distinct_ids(all.map(|issue| (issue.id.as_str(), issue.publication)));
    let published = || {
        let all = issues.iter().zip(&ids);
        all.filter(|(issue, _)| issue.publication == Publication::Published)
    };
    let by_route: BTreeMap<String, String> = published()
        .map(|(issue, id)| (issue.content.route.to_lowercase(), id.clone()))
        .collect();
    let led = |(issue, id): (&Issue<'_>, &String)| {
        let addresses = std::iter::once(&issue.address).chain(&issue.aliases);
        let bare = addresses.map(|old| address::bare(old).to_lowercase());
        bare.map(|bare| (bare, id.clone())).collect::<Vec<_>>()
    };
    let by_address: BTreeMap<String, String> = published().flat_map(led).collect();
    let paths: BTreeSet<&str> = foreign.files.iter().map(|file| &*file.path).collect();
    let below = |path: &str| match root.as_str() {
        "" => path.to_owned(),
        root => format!("{root}/{path}"),
    };
    let reader = Reader {
        settings: &settings,
        targets: Targets {
            record: &|path| record_of(path, &by_route),
        },
        source_file: &|path| Some(below(path)).filter(|path| paths.contains(&**path)),
        by_address: &|path| by_address.get(&address::bare(path).to_lowercase()).cloned(),
        beside: &|content| beside(content, foreign),
    };
    let mut systems = Systems::of(&settings, &mut findings);
    let records: Vec<Draft> = issues
        .iter()
        .map(|issue| reader.read(issue, &mut systems, &mut findings))
        .collect();
    let former = systems.former(&settings, &mut findings);
    Harvest {
        site: settings.site.clone(),
        components: systems.tree(),
        former,
        records,
        findings,
    }
}

/// The issues among the pages. Of one in several languages, the first language's is the record; the
/// others are kept beside it, and their addresses lead to it.
fn issues<'t>(
    contents: &'t [Content],
    settings: &Settings,
    foreign: &'t Foreign,
    findings: &mut Vec<Finding>,
) -> Vec<Issue<'t>> {
    let mut issues: Vec<Issue<'t>> = Vec::new();
    for content in contents {
        let text = foreign.map.text(content.file);
        if let Some(finding) = unfit::text(content.file, text, "issue") {
            // Of a page that is empty and no issue, nobody misses anything.
            findings.extend((!content.is_list).then_some(finding));
            continue;
        }
        let mut found = Vec::new();
        let page = front::read(content.file, text, &mut found);
        if !is_issue(content, &page) {
            tell_page(content, &page, text, findings);
            continue;
        }
        findings.append(&mut found);
        let address = address_of(content, &page, settings, findings);
        let name = address::bare(&address);
        let name = name.strip_suffix(".html").unwrap_or(name);
        let id = slug::from_name(name.rsplit('/').next().unwrap_or(name));
        let id = if id.is_empty() {
            "issue".to_owned()
        } else {
            id
        };
        issues.push(Issue {
            publication: publication(&page),
            aliases: Vec::new(),
            translation: None,
            content,
            text,
            page,
            address,
            id,
        });
    }
    set_translations_aside(&mut issues, settings);
    lead_on(&mut issues, findings);
    tell_drafts(&issues, findings);
    issues
}

/// cState's pages are those that say so; a file among the issues that does not is one as well.
fn is_issue(content: &Content, page: &Page) -> bool {
    let section = value(&page.front, "section").and_then(|entry| words(&entry.value));
    let is_among = content.route.split('/').next() == Some(folder::ISSUES);
    match section {
        Some(section) => section.eq_ignore_ascii_case("issue") || (is_among && !content.is_list),
        None => is_among && !content.is_list,
    }
}

fn publication(page: &Page) -> Publication {
    let is = |key, wanted| {
        let text = value(&page.front, key).and_then(|entry| words(&entry.value));
        text.and_then(truth) == Some(wanted)
    };
    if is("draft", true) || is("published", false) {
        Publication::Withheld
    } else {
        Publication::Published
    }
}

/// The address that Hugo gives to a page.
fn address_of(
    content: &Content,
    page: &Page,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> String {
    let node = |key| value(&page.front, key).map(|entry| &entry.value);
    let text = |key| node(key).and_then(words);
    if let Some(url) = text("url") {
        if address::is_path(url) {
            return format!("/{}", url.trim_start_matches('/'));
        }
        let place = node("url").map_or(Span::default(), |url| url.span);
        findings.push(no_path(place.at(content.file), url));
    }
    let (folder, name) = content
        .route
        .rsplit_once('/')
        .unwrap_or(("", &content.route));
    let name = text("slug").unwrap_or(name);
    settings.address(content.language.as_deref(), folder.split('/').chain([name]))
}

fn set_translations_aside(issues: &mut [Issue<'_>], settings: &Settings) {
    let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
    for (index, issue) in issues.iter().enumerate() {
        let is_first = issue.content.language.is_none();
        let route = issue.content.route.clone();
        let known = firsts.entry(route).or_insert(index);
        if is_first {
            *known = index;
        }
    }
    for index in 0..issues.len() {
        let first = firsts
            .get(&issues[index].content.route)
            .copied()
            .unwrap_or(index);
        if first == index {
            continue;
        }
        let language = issues[index].content.language.clone();
        issues[index].translation = Some(TranslationOf {
            key: issue::key(&issues[first]),
            language: language.unwrap_or_else(|| settings.language.clone()),
        });
        let address = std::mem::take(&mut issues[index].address);
        issues[index].publication = Publication::Withheld;
        issues[index].id.clone_from(&issues[first].id.clone());
        issues[first].aliases.push(address.clone());
        issues[index].address = address;
    }
}

/// Gives each published issue its addresses. One that two have stays with the first; a page's own
/// goes before what another claims.
fn lead_on(issues: &mut [Issue<'_>], findings: &mut Vec<Finding>) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut own: Vec<bool> = Vec::new();
    for issue in issues.iter() {
        let is_led = issue.publication == Publication::Published
            && taken.insert(address::bare(&issue.address).to_lowercase());
        own.push(is_led);
    }
    for (issue, is_led) in issues.iter_mut().zip(own) {
        if issue.publication == Publication::Withheld {
            issue.aliases.clear();
            continue;
        }
        let mut aliases: Vec<String> = Vec::new();
        if is_led {
            aliases.push(issue.address.clone());
        }
        let translations = std::mem::take(&mut issue.aliases);
        let stated = stated_aliases(issue, findings);
        let mut own = BTreeSet::from([address::bare(&issue.address).to_lowercase()]);
        for (alias, place) in translations.into_iter().map(|it| (it, None)).chain(stated) {
            let bare = address::bare(&alias).to_lowercase();
            let is_new = own.insert(bare.clone());
            if taken.insert(bare) {
                aliases.push(alias);
            } else if let Some(place) = place
                && is_new
            {
                let message = format!("the old address `{alias}` leads elsewhere already");
                findings.push(
                    Finding::warning("alias-left", place, message)
                        .help("nothing leads on from it to this issue"),
                );
            }
        }
        issue.aliases = aliases;
    }
}

/// The addresses that a page says it had, and where it does.
fn stated_aliases(issue: &Issue<'_>, findings: &mut Vec<Finding>) -> Vec<(String, Option<Place>)> {
    let Some(entry) = value(&issue.page.front, "aliases") else {
        return Vec::new();
    };
    let single = std::slice::from_ref(&entry.value);
    let items = match &entry.value.value {
        Value::Sequence(items) => items.as_slice(),
        _ => single,
    };
    let folder = issue
        .content
        .route
        .rsplit_once('/')
        .map_or("", |(folder, _)| folder);
    let mut aliases = Vec::new();
    for item in items {
        let Some(alias) = words(item) else { continue };
        let place = item.span.at(issue.content.file);
        if !address::is_path(alias) {
            findings.push(no_path(place, alias));
        } else if alias.starts_with('/') {
            aliases.push((alias.to_owned(), Some(place)));
        } else {
            // Relative to the folder that the page is in.
            aliases.push((format!("/{folder}/{alias}"), Some(place)));
        }
    }
    aliases
}

fn no_path(place: Place, address: &str) -> Finding {
    let address = address.escape_debug();
    Finding::warning(
        "alias-left",
        place,
        format!("`{address}` is no path of the site, so nothing can lead on from it"),
    )
}

fn tell_drafts(issues: &[Issue<'_>], findings: &mut Vec<Finding>) {
    for issue in issues {
        if issue.publication == Publication::Withheld && issue.content.language.is_none() {
            let place = Span::default().at(issue.content.file);
            findings.push(
                Finding::hint(
                    "draft-kept-aside",
                    place,
                    "this is a draft, which nobody has seen",
                )
                .help("it is kept below `incidents/_unpublished/`"),
            );
        }
    }
}

/// Tells of a page that says something and becomes no record.
fn tell_page(content: &Content, page: &Page, text: &str, findings: &mut Vec<Finding>) {
    if !text[page.body.clone()].trim().is_empty() {
        let place = Span::default().at(content.file);
        findings.push(Finding::hint(
            "page-left",
            place,
            "this page is no issue, so it becomes no record",
        ));
    }
}

/// The id of the record that a path means, as Hugo's `ref` has it: whole, or the name alone.
fn record_of(path: &str, by_route: &BTreeMap<String, String>) -> Option<String> {
    let path = path.trim_matches('/').to_lowercase();
    let path = path.strip_suffix(".md").unwrap_or(&path);
    let path = path.strip_suffix("/index").unwrap_or(path);
    if path.is_empty() {
        return None;
    }
    by_route.get(path).cloned().or_else(|| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let mut same = by_route
            .iter()
            .filter(|(route, _)| route.rsplit('/').next() == Some(name));
        same.next().map(|(_, id)| id.clone())
    })
}

/// The files beside a page that is a folder.
fn beside(content: &Content, foreign: &Foreign) -> Vec<DraftAsset> {
    let Some(folder) = &content.bundle else {
        return Vec::new();
    };
    let texts: BTreeSet<&str> = foreign.texts().map(|(path, _)| path).collect();
    foreign
        .files
        .iter()
        .filter(|file| !texts.contains(&*file.path))
        .filter_map(|file| {
            let name = file.path.strip_prefix(folder.as_str())?.strip_prefix('/')?;
            Some(DraftAsset {
                name: name.to_owned(),
                path: file.path.clone(),
            })
        })
        .collect()
}

/// The entry of a map by its key in any case, as Hugo has it.
fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Entry> {
    node.entries()
        .iter()
        .find(|entry| entry.key.eq_ignore_ascii_case(key))
}

/// The text of a value, when it is one and says something.
fn words(node: &Node) -> Option<&str> {
    let text = node.text()?;
    (!text.trim().is_empty()).then_some(text)
}

/// A value to keep; none for what says nothing.
fn kept(node: &Node) -> Option<Extra> {
    match &node.value {
        Value::Null => None,
        Value::Scalar(text) if text.trim().is_empty() => None,
        Value::Scalar(text) => Some(Extra::Text(text.trim_end().to_owned())),
        Value::Sequence(items) => {
            let items: Vec<Extra> = items.iter().filter_map(kept).collect();
            (!items.is_empty()).then_some(Extra::List(items))
        }
        Value::Mapping(entries) => {
            let entries = entries
                .iter()
                .filter_map(|entry| Some((entry.key.to_string(), kept(&entry.value)?)));
            let entries: Vec<(String, Extra)> = entries.collect();
            (!entries.is_empty()).then_some(Extra::Map(entries))
        }
    }
}
