//! `.upptimerc.yml`: what is watched, and how the site is called.

use super::{KEY, Thing};
use crate::config;
use crate::diagnostic::{Finding, Place};
use crate::import::draft::DraftSite;
use crate::import::kept;
use crate::import::value::string;
use crate::model::record::Extra;
use crate::parse::node::Node;

/// What a repository says about itself.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The same for `candor.yaml`.
    pub(super) site: DraftSite,
    /// Its name at GitHub, such as `example/status`.
    pub(super) repository: Option<String>,
    /// The sites that it watches.
    pub(super) sites: Vec<Node>,
}

/// What stays of the website's own settings; the rest is about its looks.
const WORDS: &[&str] = &["introTitle", "introMessage", "logoUrl", "navbar"];

impl Settings {
    pub(super) fn of(thing: Option<&Thing<'_>>, findings: &mut Vec<Finding>) -> Self {
        let mut settings = Self::default();
        let Some(Thing { file, node, .. }) = thing else {
            return settings;
        };
        settings.repository = string(node, "owner")
            .zip(string(node, "repo"))
            .map(|(owner, name)| format!("{}/{}", owner.trim(), name.trim()));
        settings.site.key.clone_from(&settings.repository);
        if let Some(entry) = node.get("sites") {
            settings.sites = entry.value.items().to_vec();
        }
        let Some(website) = node.get("status-website") else {
            return settings;
        };
        let website = &website.value;
        settings.site.title = string(website, "name").map(str::to_owned);
        settings.site.url = address(website, node.span.at(*file), findings);
        let words = WORDS.iter().filter_map(|key| {
            let value = kept::value(&website.get(key)?.value)?;
            Some(((*key).to_owned(), value))
        });
        let words: Vec<(String, Extra)> = words.collect();
        if !words.is_empty() {
            settings
                .site
                .extra
                .push((KEY.to_owned(), Extra::Map(words)));
        }
        settings
    }
}

/// The address of the website: its own domain. Without one it lies below the owner's, and whoever
/// moves it decides where.
fn address(website: &Node, place: Place, findings: &mut Vec<Finding>) -> Option<String> {
    let domain = string(website, "cname")?.trim();
    let url = format!("https://{domain}");
    if config::normal_url(&url).is_ok() {
        return Some(url);
    }
    let place = website
        .get("cname")
        .map_or(place, |entry| entry.value.span.at(place.file));
    findings.push(
        Finding::hint(
            "setting-left",
            place,
            "this is no domain, so it is not brought",
        )
        .help("write `url` in candor.yaml"),
    );
    None
}
