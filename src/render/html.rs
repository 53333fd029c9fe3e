//! The site's pages.

use serde::Serialize;

use super::{Origin, Scene, Task, card};
use crate::diagnostic::Finding;
use crate::site::{Moved, Page, Speech};

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let pages = scene.site.pages().into_iter();
    pages.map(|page| task(scene, page)).collect()
}

/// The making of a page with all that is on it.
pub(super) fn task<'s>(scene: &'s Scene<'s>, page: Page) -> Task<'s> {
    let (origin, template) = (origin(scene, &page), template(&page));
    Task::new(file(scene, &page), move || render(scene, &page))
        .named_by(origin)
        .drawn_by(template)
}

fn origin(scene: &Scene<'_>, page: &Page) -> Origin {
    match page {
        Page::Record(key) => Origin::Record(*key),
        Page::Component(key) => Origin::Component(*key),
        Page::Redirect { from, to } => {
            let mut aliases = to.aliases(scene.site.content).iter();
            let number = aliases.position(|alias| alias.path() == *from);
            number.map_or(Origin::Site, |number| Origin::Alias(*to, number))
        }
        _ => Origin::Site,
    }
}

/// The path of a page's file: pages stand in folders of their own.
fn file(scene: &Scene<'_>, page: &Page) -> String {
    let path = scene.site.path(page);
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.into_owned()
    }
}

fn render(scene: &Scene<'_>, page: &Page) -> Result<Vec<u8>, Box<Finding>> {
    let Scene { site, writing, .. } = scene;
    let html = match page {
        Page::Status => draw(scene, page, &site.status_page(writing)),
        Page::Record(key) => draw(scene, page, &site.record_page(*key, writing)),
        Page::History => draw(scene, page, &site.history_page()),
        Page::Search => draw(scene, page, &site.search_page()),
        Page::Month(month) => draw(scene, page, &site.month_page(*month)),
        Page::Components => draw(scene, page, &site.components_page()),
        Page::Component(key) => draw(scene, page, &site.component_page(*key, writing)),
        Page::Api => draw(scene, page, &scene.api.page(writing)),
        Page::NotFound => draw(scene, page, &()),
        Page::Redirect { to, .. } => draw(scene, page, &site.redirect(*to)),
    }?;
    Ok(html.into_bytes())
}

fn template(page: &Page) -> &'static str {
    match page {
        Page::Status => "pages/status.html",
        Page::Record(_) => "pages/record.html",
        Page::History => "pages/history.html",
        Page::Search => "pages/search.html",
        Page::Month(_) => "pages/month.html",
        Page::Components => "pages/components.html",
        Page::Component(_) => "pages/component.html",
        Page::Api => "pages/api.html",
        Page::NotFound => "pages/not_found.html",
        Page::Redirect { .. } => "pages/redirect.html",
    }
}

fn draw(scene: &Scene<'_>, page: &Page, view: &impl Serialize) -> Result<String, Box<Finding>> {
    draw_file(scene, page, template(page), view)
}

/// What a template makes of a view; the frame is that of a page.
pub(super) fn draw_file(
    scene: &Scene<'_>,
    page: &Page,
    template: &str,
    view: &impl Serialize,
) -> Result<String, Box<Finding>> {
    let speech = Speech {
        direction: scene.theme.direction(),
        locale: scene.theme.locale(),
        languages: scene.languages,
        picture: card::picture(scene, page),
    };
    let frame = scene.site.frame(page, speech);
    scene.theme.render(template, &frame, view).map_err(|fault| {
        let record = match page {
            Page::Record(key)
            | Page::Redirect {
                to: Moved::Record(key),
                ..
            } => Some(*key),
            _ => None,
        };
        let path = scene.site.path(page);
        Box::new(fault.finding(&path, scene.place_of(record)))
    })
}
