//! What an event says.

use crate::parse::markdown::plain;
use crate::render::{Scene, words};
use crate::site::{Event, Said, Slice};

/// How much of a text stands in a description, in characters.
const TEXT_CHARS: usize = 600;

/// An event with its words.
pub(super) struct Entry {
    pub(super) event: Event,
    pub(super) summary: String,
    pub(super) description: String,
    /// The full address of its page.
    pub(super) url: String,
    /// The components it is about.
    pub(super) categories: Vec<String>,
}

impl Entry {
    pub(super) fn of(scene: &Scene<'_>, event: Event) -> Self {
        let site = scene.site;
        let record = site.content.get(event.record);
        let url = format!("{}{}", site.host(), site.addresses.record(&record.id));
        let components: Vec<String> = record
            .components
            .iter()
            .map(|affected| {
                let slice = Slice::Component(affected.component);
                site.name_of(slice).into_owned()
            })
            .collect();
        Self {
            summary: record.title.clone(),
            description: description(scene, &event, &components, &url),
            url,
            categories: components,
            event,
        }
    }
}

/// What is affected, whom it touches, what was last said, and where to read more: many calendars
/// do not show the address that stands beside it.
fn description(scene: &Scene<'_>, event: &Event, components: &[String], url: &str) -> String {
    let site = scene.site;
    let record = site.content.get(event.record);
    let mut paragraphs = Vec::new();
    if !components.is_empty() {
        let names = components.join(&scene.theme.word("list-comma"));
        let arguments = [("components", names.as_str().into())];
        paragraphs.extend(scene.theme.message("feed-components", &arguments));
    }
    let posts = site.posts(event.record);
    let update = posts
        .iter()
        .rfind(|post| matches!(post.said, Said::Update(_)));
    let told = update
        .or(posts.first())
        .map(|post| words::text(scene, event.record, post));
    let texts = record.scope.summary.as_deref().into_iter();
    for text in texts.chain(told.as_deref()) {
        let text = plain(text, TEXT_CHARS);
        if !text.is_empty() && !paragraphs.contains(&text) {
            paragraphs.push(text);
        }
    }
    paragraphs.push(url.to_owned());
    paragraphs.join("\n\n")
}
