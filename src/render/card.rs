//! Cards: the pictures that chats and social networks show beside a link. Each record that is
//! followed has one with its title; all other pages share that of the site. No card says how things
//! stand, because others keep copies of it that no build can reach.
//!
//! Drawing needs the feature `cards`: the template `embed/card.svg` is made a PNG by a renderer with
//! type faces of its own, so that a card looks the same wherever a site is built.

#[cfg_attr(not(feature = "cards"), path = "card/absent.rs")]
mod canvas;

use serde::Serialize;

use super::html::draw_file;
use super::words::clean;
use super::{Origin, Scene, Task};
use crate::diagnostic::Finding;
use crate::model::RecordKey;
use crate::site::address::encode;
use crate::site::view::{self, Picture};
use crate::site::{Page, Site};
use crate::theme::Theme;
use canvas::Canvas;

/// The name of a card's file in the folder of its page.
const FILE: &str = "og.png";

/// What a card is drawn by.
const TEMPLATE: &str = "embed/card.svg";

/// Width and height in pixels: what Open Graph's readers show without cutting it.
const SIZE: (u32, u32) = (1200, 630);

/// How large a title is written, how wide its lines may be, and how many there are at most.
const TITLE: u16 = 68;
const LINE_WIDTH: f32 = 1040.0;
const LINES_MAX: usize = 3;

/// What is needed to draw.
pub(super) struct Cards {
    canvas: Canvas,
    /// Whether the site's own title can be written.
    has_site: bool,
}

/// A card as its template sees it. Lengths are in pixels.
#[derive(Serialize)]
struct Card<'a> {
    width: u32,
    height: u32,
    /// The size of the title's letters, and its lines.
    size: u16,
    title: Vec<String>,
    /// What it is about; absent on the site's own.
    record: Option<view::Card<'a>>,
    /// The site's title, as far as there are letters for it.
    site: String,
    /// Colours of the theme's light scheme: the state's, the ground's, and those of words.
    tone: &'a str,
    page: &'a str,
    ink: &'a str,
    soft: &'a str,
}

impl Cards {
    /// Gets ready to draw, if the site wants cards and has an address to show them at.
    pub(super) fn of(site: &Site<'_>, theme: &Theme) -> Option<Self> {
        if !site.config.look.cards || site.config.url.is_none() {
            return None;
        }
        let fonts = theme.assets().filter(|(path, _)| is_font(path));
        let canvas = Canvas::with_fonts(fonts.map(|(_, bytes)| bytes))?;
        Some(Self {
            has_site: canvas.has(&clean(&site.config.title)),
            canvas,
        })
    }
}

fn is_font(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    ["ttf", "otf", "ttc"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let Some(cards) = &scene.cards else {
        return Vec::new();
    };
    let site = cards.has_site.then_some(None).into_iter();
    let own = scene
        .site
        .followed()
        .filter(|key| has_own(scene, cards, *key));
    site.chain(own.map(Some))
        .map(|record| {
            let path = format!("{}{FILE}", scene.site.path(&page_of(record)));
            let task = Task::new(path, move || draw(scene, cards, record));
            task.named_by(record.map_or(Origin::Site, Origin::Record))
                .drawn_by(TEMPLATE)
        })
        .collect()
}

/// The picture that a page is shown with elsewhere.
pub(super) fn picture(scene: &Scene<'_>, page: &Page) -> Option<Picture> {
    let cards = scene.cards.as_ref()?;
    let own = match page {
        Page::Record(key) if scene.site.is_followed(*key) && has_own(scene, cards, *key) => {
            Some(*key)
        }
        _ if cards.has_site => None,
        _ => return None,
    };
    let folder = scene.site.path(&page_of(own));
    Some(Picture {
        path: format!("{}{FILE}", encode(&folder)),
        width: SIZE.0,
        height: SIZE.1,
    })
}

/// Whether a record's title can be written. One that cannot, in a script that no type face at hand
/// has, would be a row of boxes.
fn has_own(scene: &Scene<'_>, cards: &Cards, key: RecordKey) -> bool {
    cards.canvas.has(&clean(&scene.site.content.get(key).title))
}

/// The page that a card is about.
fn page_of(record: Option<RecordKey>) -> Page {
    record.map_or(Page::Status, Page::Record)
}

fn draw(
    scene: &Scene<'_>,
    cards: &Cards,
    record: Option<RecordKey>,
) -> Result<Vec<u8>, Box<Finding>> {
    let (site, theme) = (scene.site, scene.theme);
    let canvas = &cards.canvas;
    let page = page_of(record);
    let place = scene.place_of(record);
    let record = record.map(|key| site.card(key));
    let title = record
        .as_ref()
        .map_or(site.config.title.as_str(), |card| card.title);
    let level = record.as_ref().map_or("accent", |card| match card.kind {
        "maintenance" => "planned",
        "incident" if card.impact != "none" => card.impact,
        _ => "soft",
    });
    let card = Card {
        width: SIZE.0,
        height: SIZE.1,
        size: TITLE,
        title: lines(&canvas.known(&clean(title)), |line| {
            canvas.width(line, TITLE) <= LINE_WIDTH
        }),
        site: canvas.known(&clean(&site.config.title)),
        tone: theme.color(level),
        page: theme.color("page"),
        ink: theme.color("ink"),
        soft: theme.color("soft"),
        record,
    };
    let svg = draw_file(scene, &page, TEMPLATE, &card)?;
    canvas.png(&svg, SIZE).map_err(|fault| {
        let message = format!("`{TEMPLATE}` makes no drawing of this: {fault}");
        Box::new(
            Finding::error("card-syntax", place, message)
                .help("mend the template of the site or its theme"),
        )
    })
}

/// A title in lines that fit. A word that fits in none is broken, as are scripts without spaces;
/// what is too much for all lines is left out, and the last line shows that.
fn lines(title: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in title.split_whitespace() {
        let line = lines.last().map_or("", String::as_str);
        let joined = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if fits(&joined) {
            lines.pop();
            lines.push(joined);
            continue;
        }
        let mut rest = String::new();
        for letter in word.chars() {
            rest.push(letter);
            if !fits(&rest) {
                rest.pop();
                push_line(&mut lines, std::mem::replace(&mut rest, letter.to_string()));
            }
        }
        push_line(&mut lines, rest);
    }
    if lines.len() > LINES_MAX {
        lines.truncate(LINES_MAX);
        if let Some(last) = lines.last_mut() {
            last.push('…');
            while !fits(last) {
                last.pop();
                last.pop();
                last.push('…');
            }
        }
    }
    lines
}

/// Begins a line, unless the last one is empty still.
fn push_line(lines: &mut Vec<String>, line: String) {
    match lines.last_mut() {
        Some(last) if last.is_empty() => *last = line,
        _ => lines.push(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(title: &str) -> Vec<String> {
        lines(title, |line| line.chars().count() <= 10)
    }

    #[test]
    fn titles_break_between_words() {
        assert_eq!(
            of("Sign-in fails for some"),
            ["Sign-in", "fails for", "some"]
        );
        assert_eq!(of("  Short \n one "), ["Short one"]);
        assert_eq!(of(""), [""]);
    }

    #[test]
    fn what_has_no_spaces_is_broken_anywhere() {
        assert_eq!(
            of("認証サービスが停止しました"),
            ["認証サービスが停止し", "ました"]
        );
        assert_eq!(of("a Donaudampfschiff b"), ["a", "Donaudampf", "schiff b"]);
    }

    #[test]
    fn what_is_too_much_is_seen_to_go_on() {
        assert_eq!(
            of("one two three four five six seven"),
            ["one two", "three four", "five six…"]
        );
        assert_eq!(of("one two three four five sixth seven")[2], "five sixt…");
    }

    proptest! {
        #[test]
        fn every_title_fits(title in "\\PC{0,80}") {
            let lines = of(&title);
            prop_assert!(lines.len() <= LINES_MAX);
            prop_assert!(lines.iter().all(|line| line.chars().count() <= 10));
        }
    }
}
