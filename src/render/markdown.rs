//! Markdown to HTML: safe whatever a text contains, accessible, and the same bytes each
//! time. What a text cannot know (which heading it stands below, where its links lead,
//! the words of the site's language) comes from its [`Surroundings`].

mod escape;
mod highlight;
mod raw;
mod writer;

use std::borrow::Cow;

/// What surrounds a text where it is shown.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// What the text is read in.
    pub medium: Medium,
    /// The level of the text's highest heading, from 2 to 6; those below it follow.
    pub heading: u8,
    /// Stands in front of all ids, so that several texts can share a page; may be empty.
    pub id_prefix: &'a str,
    /// The words that are not the author's.
    pub words: &'a Words,
    /// Where links lead.
    pub targets: &'a (dyn Targets + Sync),
}

/// What a text is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A page of the site, with its styles.
    Page,
    /// A feed, a mail or another program: no links to headings, no scrolling regions,
    /// no coloured code.
    Feed,
}

/// The words of the site's language that stand between the author's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Title of an alert `[!NOTE]`.
    pub note: String,
    /// Title of an alert `[!TIP]`.
    pub tip: String,
    /// Title of an alert `[!IMPORTANT]`.
    pub important: String,
    /// Title of an alert `[!WARNING]`.
    pub warning: String,
    /// Title of an alert `[!CAUTION]`.
    pub caution: String,
    /// Name of a table that can be scrolled.
    pub table: String,
    /// Name of the list of footnotes.
    pub footnotes: String,
    /// Name of the link from a footnote to its place in the text; its number follows.
    pub back: String,
    /// Name of the link that a heading has to itself; its title follows.
    pub permalink: String,
    /// Name of a ticked box.
    pub done: String,
    /// Name of a box that is not ticked.
    pub open: String,
}

/// Where links and images lead. Asked for addresses that are not complete in themselves:
/// relative ones, those with a scheme of ours, such as `incident:2024-09-09-sign-in`, and places
/// on the page that are no headings of the text.
pub trait Targets {
    /// The address to link to; with none, only the link's words are shown.
    fn link<'t>(&self, to: &'t str) -> Option<Cow<'t, str>>;

    /// One of the site's own images; with none, only its alternative text is shown.
    fn image<'t>(&self, to: &'t str) -> Option<Image<'t>>;
}

/// An image that the site publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image<'t> {
    /// Its address.
    pub address: Cow<'t, str>,
    /// Width and height in pixels, where known: the page does not jump while it loads.
    pub size: Option<(u32, u32)>,
}

/// A text of any length as HTML blocks.
pub fn html(text: &str, surroundings: &Surroundings<'_>) -> String {
    written(text, raw::Content::Flow, surroundings)
}

/// A short text as HTML without blocks, for titles and list entries. Nothing in it
/// begins a block: `# of requests` and `1. Restart` are words like others, and line
/// breaks are spaces.
pub fn inline(text: &str, surroundings: &Surroundings<'_>) -> String {
    // To Markdown a no-break space is no indentation, so no block begins behind it,
    // but white space to emphasis, which may.
    let mut line = String::with_capacity(text.len() + GUARD.len());
    line.push_str(GUARD);
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        if line.len() > GUARD.len() {
            line.push(' ');
        }
        line.push_str(part);
    }
    written(&line, raw::Content::Phrasing, surroundings)
}

/// Stands in front of a text in which no block may begin.
const GUARD: &str = "\u{a0}";

/// Authors' tags in a text that nests deeper are shown as text: cleaning takes time by the
/// square of the depth, and browsers give up at about twice as many.
const DEEPEST: usize = 256;

/// The text as HTML. Only where the author's own tags stand among ours is the result
/// parsed again and cleaned, which takes longer than all the rest.
fn written(text: &str, content: raw::Content, surroundings: &Surroundings<'_>) -> String {
    let finished = |html| match content {
        raw::Content::Flow => html,
        raw::Content::Phrasing => unwrapped(html),
    };
    if content.has_tags(text) {
        let mark = raw::mark(text);
        let written = writer::write(text, &mark, content, surroundings);
        if written.depth <= DEEPEST {
            return content.clean(&finished(written.html), &mark);
        }
    }
    finished(writer::write(text, "", content, surroundings).html)
}

/// The content of the only paragraph, without the guard.
fn unwrapped(mut html: String) -> String {
    let content = html
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>\n"));
    if let Some(content) = content {
        let (start, end) = (3, 3 + content.len());
        html.truncate(end);
        html.drain(..start);
    }
    if html.starts_with(GUARD) {
        html.drain(..GUARD.len());
    }
    html
}

#[cfg(test)]
mod tests;
