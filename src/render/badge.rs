//! Badges of the site and of each component and group: `badge.svg`, and `badge.json` for
//! <https://shields.io/badges/endpoint-badge>. A badge says its status in words; shape and colour
//! only agree with them.

use serde::Serialize;

use super::html::draw_file;
use super::words::clean;
use super::{Scene, Task};
use crate::site::{Slice, json};

/// What a badge is drawn by.
const TEMPLATE: &str = "embed/badge.svg";

/// How long a label or a message is, in characters.
const CHARS_MAX: usize = 60;

/// The room at each end of a text, and of the shape with the room before it, in pixels.
const PADDING: usize = 6;
const SHAPE: usize = 18;

/// What a badge says.
pub(super) struct Status {
    /// What it is about.
    pub(super) label: String,
    /// Its status in words.
    pub(super) message: String,
    /// `none`, `minor`, `major`, `critical`, `maintenance`, or a component's status.
    pub(super) level: &'static str,
}

/// A badge as its template sees it. Lengths are in pixels.
#[derive(Serialize)]
struct Badge<'a> {
    label: &'a str,
    message: &'a str,
    level: &'static str,
    color: &'a str,
    /// A colour that can be read on `color`.
    ink: &'static str,
    width: usize,
    /// Where the label ends.
    split: usize,
    /// The middle of the label's and of the message's text.
    label_at: usize,
    message_at: usize,
}

/// The form that shields.io asks for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Endpoint<'a> {
    schema_version: u8,
    label: &'a str,
    message: &'a str,
    color: &'a str,
    label_color: &'static str,
    cache_seconds: u32,
}

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let parts = scene.site.parts();
    parts
        .flat_map(|slice| -> [Task<'s>; 2] {
            let folder = scene.site.path(&slice.page());
            let (image, endpoint) = (format!("{folder}badge.svg"), format!("{folder}badge.json"));
            [
                self::image(scene, slice, image),
                Task::new(endpoint, move || {
                    let status = Status::of(scene, slice);
                    Ok(json::compact(&Endpoint {
                        schema_version: 1,
                        label: &status.label,
                        message: &status.message,
                        color: color(scene, status.level).trim_start_matches('#'),
                        label_color: "3c4350",
                        cache_seconds: 300,
                    }))
                }),
            ]
        })
        .collect()
}

/// The picture of a part, at a path.
pub(super) fn image<'s>(scene: &'s Scene<'s>, slice: Slice, path: String) -> Task<'s> {
    let task = Task::new(path, move || {
        let status = Status::of(scene, slice);
        let badge = badge(scene, &status);
        let svg = draw_file(scene, &slice.page(), TEMPLATE, &badge)?;
        Ok(svg.into_bytes())
    });
    task.drawn_by(TEMPLATE)
}

impl Status {
    /// The status of the site or of a component. Of a record there is none.
    pub(super) fn of(scene: &Scene<'_>, slice: Slice) -> Self {
        let site = scene.site;
        let (name, level, key) = match slice {
            Slice::Component(key) => {
                let status = site.facts.status(key).name();
                let name = site.content.components.get(key).name.as_str();
                (name, status, format!("component-{status}"))
            }
            Slice::Whole | Slice::Record(_) => {
                let overall = site.overall();
                let key = overall.key.to_owned();
                (site.config.title.as_str(), overall.level, key)
            }
        };
        Self {
            label: short(name),
            message: short(&scene.theme.word(&key)),
            level,
        }
    }

    /// The statuses that follow by themselves, and from when.
    pub(super) fn to_come(scene: &Scene<'_>, slice: Slice) -> Vec<(String, Self)> {
        let now = Self::of(scene, slice);
        let later = |level, key: &str| Self {
            label: now.label.clone(),
            message: short(&scene.theme.word(key)),
            level,
        };
        match slice {
            Slice::Component(key) => {
                let turns = scene.site.component_turns(key).into_iter();
                turns
                    .map(|turn| {
                        let key = format!("component-{}", turn.state);
                        (turn.from, later(turn.state, &key))
                    })
                    .collect()
            }
            Slice::Whole | Slice::Record(_) => {
                let turns = scene.site.overall_turns().into_iter();
                turns
                    .map(|turn| (turn.from, later(turn.state.level, turn.state.key)))
                    .collect()
            }
        }
    }
}

fn badge<'a>(scene: &'a Scene<'_>, status: &'a Status) -> Badge<'a> {
    let color = color(scene, status.level);
    let (label, message) = (width(&status.label), width(&status.message));
    let split = label + 2 * PADDING;
    Badge {
        label: &status.label,
        message: &status.message,
        level: status.level,
        color,
        ink: ink(color),
        width: split + SHAPE + message + 2 * PADDING,
        split,
        label_at: PADDING + label / 2,
        message_at: split + SHAPE + PADDING + message / 2,
    }
}

fn color<'a>(scene: &'a Scene<'_>, level: &str) -> &'a str {
    scene.theme.color(match level {
        "none" | "operational" => "well",
        "minor" | "degraded_performance" => "minor",
        "major" | "partial_outage" => "major",
        "critical" | "major_outage" => "critical",
        _ => "planned",
    })
}

/// One line that ends behind a word.
fn short(text: &str) -> String {
    let text = clean(text);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= CHARS_MAX {
        return line;
    }
    let kept: String = line.chars().take(CHARS_MAX - 1).collect();
    format!("{}…", kept.trim_end())
}

/// How wide a text is at most in Verdana of 11 pixels, the widest of the faces that are asked
/// for: no reader has to load one.
fn width(text: &str) -> usize {
    let tenths: usize = text
        .chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 46,
            ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 51,
            'm' | 'M' | 'W' | 'w' | '%' | '@' => 112,
            'A'..='Z' => 87,
            '0'..='9' | 'a'..='z' => 71,
            // Marks that go on other letters take room of their own here: better too much of it.
            '\u{1100}'.. => 121,
            _ => 88,
        })
        .sum();
    tenths.div_ceil(10)
}

/// Black or white, whichever can be read better on a colour: one of them always has more than
/// 4.5 to 1 (WCAG 2.2, contrast).
fn ink(color: &str) -> &'static str {
    let digits: Vec<u32> = color.chars().filter_map(|c| c.to_digit(16)).collect();
    let channels: [u32; 3] = match digits.as_slice() {
        [r, g, b] => [r * 17, g * 17, b * 17],
        [_, _, _, _, _, _] => [0, 2, 4].map(|at| digits[at] * 16 + digits[at + 1]),
        _ => return "#fff",
    };
    let luminance: f64 = channels
        .iter()
        .zip([0.2126, 0.7152, 0.0722])
        .map(|(channel, weight)| {
            let share = f64::from(*channel) / 255.0;
            let linear = if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            };
            weight * linear
        })
        .sum();
    if (luminance + 0.05).powi(2) > 1.05 * 0.05 {
        "#000"
    } else {
        "#fff"
    }
}
