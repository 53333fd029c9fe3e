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
    let origin = origin(scene, &page);
    Task::new(file(scene, &page), move || render(scene, &page)).named_by(origin)
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
        Page::Status => draw(scene, page, "status", &site.status_page(writing)),
        Page::Record(key) => draw(scene, page, "record", &site.record_page(*key, writing)),
        Page::History => draw(scene, page, "history", &site.history_page()),
        Page::Search => draw(scene, page, "search", &site.search_page()),
        Page::Month(month) => draw(scene, page, "month", &site.month_page(*month)),
        Page::Components => draw(scene, page, "components", &site.components_page()),
        Page::Component(key) => draw(
            scene,
            page,
            "component",
            &site.component_page(*key, writing),
        ),
        Page::Api => draw(scene, page, "api", &scene.api.page(writing)),
        Page::NotFound => draw(scene, page, "not_found", &()),
        Page::Redirect { to, .. } => draw(scene, page, "redirect", &site.redirect(*to)),
    }?;
    Ok(html.into_bytes())
}

fn draw(
    scene: &Scene<'_>,
    page: &Page,
    template: &str,
    view: &impl Serialize,
) -> Result<String, Box<Finding>> {
    draw_file(scene, page, &format!("pages/{template}.html"), view)
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
