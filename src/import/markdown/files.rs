//! What a report links to in its own folder: pictures and other files come along, links to other
//! reports lead to their records.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::import::draft::DraftAsset;
use crate::model::reference::{Reference, file_name};
use crate::parse::markdown::{self, Event};

/// What a source holds, by path.
pub(super) struct Around<'a> {
    /// All its files.
    pub(super) has: &'a dyn Fn(&str) -> bool,
    /// The ids of its reports.
    pub(super) ids: &'a BTreeMap<String, String>,
}

/// Collects the files that a text of a report links to, and returns it with those links changed that
/// would no longer lead there.
pub(super) fn gather(
    text: &str,
    path: &str,
    around: &Around<'_>,
    assets: &mut Vec<DraftAsset>,
) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut edits: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
    for (to, span) in destinations(text) {
        let Some(target) = decoded(&to).and_then(|to| resolved(folder, &to)) else {
            continue;
        };
        let instead = if let Some(id) = around.ids.get(&target) {
            let is_known = Reference::of(&to).record_id().as_deref() == Some(id);
            let fragment = to.find('#').map_or("", |at| &to[at..]);
            (!is_known).then(|| format!("incident:{id}{fragment}"))
        } else if (around.has)(&target) {
            let name = asset(&target, folder, assets);
            let is_known = matches!(Reference::of(&to), Reference::Beside { path, .. } if file_name(path) == name);
            (!is_known).then(|| name.replace(' ', "%20"))
        } else {
            None
        };
        if let Some(instead) = instead
            && let Some(range) = written(text, &to, &span)
        {
            edits.insert(range.start, (range, instead));
        }
    }
    let mut changed = text.to_owned();
    for (range, instead) in edits.into_values().rev() {
        changed.replace_range(range, &instead);
    }
    changed
}

/// Where a text links to, with the bytes of each link.
fn destinations(text: &str) -> Vec<(String, Range<usize>)> {
    let mut all: Vec<(String, Range<usize>)> = markdown::links(text)
        .into_iter()
        .map(|link| (link.to, link.destination))
        .collect();
    for (event, span) in markdown::events(text) {
        if let Event::Html(html) | Event::InlineHtml(html) = event {
            all.extend(sources(&html).map(|to| (to.to_owned(), span.clone())));
        }
    }
    all
}

/// What the pictures of some HTML show.
fn sources(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices("src=").filter_map(|(at, found)| {
        let rest = &html[at + found.len()..];
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next()
    })
}

/// The path that a link within a folder means.
fn decoded(to: &str) -> Option<String> {
    let path = to.split(['#', '?']).next().unwrap_or_default();
    let (stem, ending) = match path.strip_suffix(".md") {
        Some(stem) => (stem, ".md"),
        None => (path, ""),
    };
    match Reference::of(stem) {
        Reference::Beside { path, .. } => Some(format!("{}{ending}", file_name(path))),
        _ => None,
    }
}

/// A path as seen from the root of the source; none when it leaves that.
fn resolved(folder: &str, to: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in to.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The name of a file in the bundle. What lies in the report's folder keeps its path; of the rest,
/// no two share a name.
fn asset(target: &str, folder: &str, assets: &mut Vec<DraftAsset>) -> String {
    if let Some(known) = assets.iter().find(|asset| asset.path == target) {
        return known.name.clone();
    }
    let below = if folder.is_empty() {
        Some(target)
    } else {
        let below = target.strip_prefix(folder);
        below.and_then(|below| below.strip_prefix('/'))
    };
    let wanted = below.unwrap_or_else(|| target.rsplit('/').next().unwrap_or(target));
    let is_taken = |name: &str| assets.iter().any(|asset| asset.name == name);
    let name = (1..u32::MAX)
        .map(|number| match number {
            1 => wanted.to_owned(),
            _ => format!("{number}-{wanted}"),
        })
        .find(|name| !is_taken(name))
        .unwrap_or_default();
    assets.push(DraftAsset {
        name: name.clone(),
        path: target.to_owned(),
    });
    name
}

/// Where the address of a link is written: in the link, or where its label is explained.
fn written(text: &str, to: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let link = text.get(span.clone())?;
    if let Some(at) = link.rfind(to) {
        let start = span.start + at;
        return Some(start..start + to.len());
    }
    ["]: ", "]: <"].iter().find_map(|before| {
        let at = text.find(&format!("{before}{to}"))? + before.len();
        Some(at..at + to.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_along_and_links_still_lead_there() {
        let files = [
            "a/graph.png",
            "a/img/b c.png",
            "shared/graph.png",
            "a/log.txt",
            "a/other.md",
            "b/index.md",
        ];
        let ids = BTreeMap::from([
            ("a/other.md".to_owned(), "other".to_owned()),
            ("b/index.md".to_owned(), "b".to_owned()),
        ]);
        let around = Around {
            has: &|path| files.contains(&path),
            ids: &ids,
        };
        let text = "![g](graph.png) ![b](./img/b%20c.png 'B') ![s](../shared/graph.png)\n\
                    <img src=\"../shared/graph.png\"> [log](log.txt#L1) [o](other.md#x) [b](../b/index.md#y)\n\
                    [gone](gone.png) [out](../../etc/passwd) [web](https://a.b/graph.png) [r][1]\n\n[1]: ../b/index.md\n";
        let mut assets = Vec::new();
        let changed = gather(text, "a/report.md", &around, &mut assets);
        assert_eq!(
            changed,
            "![g](graph.png) ![b](./img/b%20c.png 'B') ![s](2-graph.png)\n\
             <img src=\"2-graph.png\"> [log](log.txt#L1) [o](other.md#x) [b](incident:b#y)\n\
             [gone](gone.png) [out](../../etc/passwd) [web](https://a.b/graph.png) [r][1]\n\n[1]: incident:b\n"
        );
        let assets: Vec<(&str, &str)> = assets
            .iter()
            .map(|asset| (asset.name.as_str(), asset.path.as_str()))
            .collect();
        assert_eq!(
            assets,
            [
                ("graph.png", "a/graph.png"),
                ("img/b c.png", "a/img/b c.png"),
                ("2-graph.png", "shared/graph.png"),
                ("log.txt", "a/log.txt"),
            ]
        );
    }
}
