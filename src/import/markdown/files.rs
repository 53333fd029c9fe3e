//! What a report links to in its own folder: pictures and other files come along, links to other
//! reports lead to their records.

use std::collections::BTreeMap;

use crate::import::draft::DraftAsset;
use crate::import::links::{self, Way};
use crate::model::reference::{Reference, decoded, file_name};

/// What a source holds, by path.
pub(super) struct Around<'a> {
    /// All its files.
    pub(super) has: &'a dyn Fn(&str) -> bool,
    /// The ids of its reports.
    pub(super) ids: &'a BTreeMap<String, String>,
}

/// What becomes of a link in the report at `path`. A file that it leads to is added to the assets.
pub(super) fn way(to: &str, path: &str, around: &Around<'_>, assets: &mut Vec<DraftAsset>) -> Way {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let target = match Reference::of(to.split('?').next().unwrap_or(to)) {
        Reference::Beside { path, .. } => resolved(folder, &decoded(path)),
        Reference::File { .. } => {
            let path = to.split(['#', '?']).next().unwrap_or_default();
            resolved(folder, &decoded(path))
        }
        // As from the root of the source.
        Reference::Path { path, .. } => resolved("", &decoded(path)),
        Reference::Nowhere => None,
        _ => return Way::Stays,
    };
    let Some(target) = target.filter(|target| !target.is_empty()) else {
        return Way::Lost;
    };
    let names = ["", ".md", "/index.md"].map(|ending| format!("{target}{ending}"));
    if let Some(id) = names.iter().find_map(|name| around.ids.get(name)) {
        if Reference::of(to).record_id().as_deref() == Some(id) {
            return Way::Stays;
        }
        let fragment = to.find('#').map_or("", |at| &to[at..]);
        return Way::Leads(format!("incident:{id}{fragment}"));
    }
    if !(around.has)(&target) {
        return Way::Lost;
    }
    let name = asset(&target, folder, assets);
    match Reference::of(to) {
        Reference::Beside { path, .. } if file_name(path) == name => Way::Stays,
        _ => Way::Leads(links::written(&name)),
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
                    [gone](gone.png) [out](../../etc/passwd) [web](https://a.b/graph.png) [r][1] [n]() [h](#x)\n\n\
                    [1]: ../b/index.md\n[root](/shared/graph.png) <a href='../b/'>b</a> [p](<img/b c.png>)\n";
        let mut assets = Vec::new();
        let mut lost = Vec::new();
        let changed = links::led(text, |to| {
            let way = way(to, "a/report.md", &around, &mut assets);
            if way == Way::Lost {
                lost.push(to.to_owned());
            }
            way
        });
        assert_eq!(
            changed,
            "![g](graph.png) ![b](./img/b%20c.png 'B') ![s](2-graph.png)\n\
             <img src=\"2-graph.png\"> [log](log.txt#L1) [o](other.md#x) [b](incident:b#y)\n\
             [gone](gone.png) [out](../../etc/passwd) [web](https://a.b/graph.png) [r][1] [n]() [h](#x)\n\n\
             [1]: incident:b\n[root](2-graph.png) <a href='incident:b'>b</a> [p](<img/b c.png>)\n"
        );
        assert_eq!(lost, ["gone.png", "../../etc/passwd", ""]);
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
