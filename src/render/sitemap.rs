//! `sitemap.xml` and `robots.txt`.

use std::fmt::Write;

use super::{Scene, Task};
use crate::site::view::Language;
use crate::site::{Page, address, last_change};

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let mut tasks = vec![Task::new("robots.txt", || Ok(robots(scene).into_bytes()))];
    // A sitemap holds full addresses, so a site without one has no sitemap.
    if scene.site.config.url.is_some() {
        tasks.push(Task::new("sitemap.xml", || Ok(sitemap(scene).into_bytes())));
    }
    tasks
}

fn robots(scene: &Scene<'_>) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(url) = &scene.site.config.url {
        // Writing to a string cannot fail.
        let _ = write!(text, "\nSitemap: {url}sitemap.xml\n");
    }
    text
}

/// All pages that are worth finding, as sitemaps.org's protocol has them; at most 50 000, the
/// protocol's limit, the first pages being the most useful.
fn sitemap(scene: &Scene<'_>) -> String {
    const PAGES_MAX: usize = 50_000;
    let site = scene.site;
    let url = site.config.url.as_deref().unwrap_or_default();
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"".to_owned();
    if !scene.languages.is_empty() {
        xml.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    }
    xml.push_str(">\n");
    let pages = site.pages();
    let worth = pages
        .iter()
        .filter(|page| !matches!(page, Page::NotFound | Page::Redirect { .. }));
    let addresses = worth.flat_map(|page| {
        let languages = languages_of(scene, page);
        let bases = match languages {
            [] => vec![url],
            _ => languages.iter().map(|language| &*language.base).collect(),
        };
        bases.into_iter().map(move |base| (page, base, languages))
    });
    for (page, base, languages) in addresses.take(PAGES_MAX) {
        let path = address::encode(&site.path(page));
        let _ = write!(xml, "<url><loc>{}{path}</loc>", escape(base));
        if let Page::Record(key) = page
            && let Some(at) = last_change(site.content.get(*key), site.facts.now)
        {
            let _ = write!(xml, "<lastmod>{}</lastmod>", at.format("%Y-%m-%d"));
        }
        for Language { tag, base, .. } in languages {
            let base = escape(base);
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\"/>"
            );
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The languages in which a page is there, when they are several.
fn languages_of<'a>(scene: &Scene<'a>, page: &Page) -> &'a [Language] {
    match page {
        Page::Api => &[],
        _ => scene.languages,
    }
}

fn escape(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}
