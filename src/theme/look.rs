//! What a site changes about its theme without writing a style sheet: the accent, the type face
//! and a logo. They become the last rules of the style sheet, which set its tokens anew; a site
//! that changes nothing gets the sheet as it is.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use super::STYLE;
use super::color::{Color, LEAST_CONTRAST};
use super::tokens::{Tokens, Values};
use crate::diagnostic::{Finding, Place, did_you_mean};

/// What a site says about its looks, as it is written.
#[derive(Clone, Debug, Default)]
pub struct Look<'a> {
    /// The colour of links and marks in the light scheme.
    pub accent: Option<Setting<'a>>,
    /// The same in the dark scheme.
    pub accent_dark: Option<Setting<'a>>,
    /// A picture before the site's name, by its name as an asset.
    pub logo: Option<Setting<'a>>,
    /// Names of type faces, and of assets that are font files.
    pub font: Vec<Setting<'a>>,
}

/// A value of the configuration.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// What is written.
    pub text: &'a str,
    /// Where.
    pub place: Place,
}

/// The assets by their plain names.
type Files<'a> = BTreeMap<&'a str, Cow<'a, [u8]>>;

/// Type faces that every browser has a notion of.
const GENERIC: [&str; 10] = [
    "cursive",
    "monospace",
    "sans-serif",
    "serif",
    "system-ui",
    "ui-monospace",
    "ui-rounded",
    "ui-sans-serif",
    "ui-serif",
    "math",
];

/// What a font file of the site is called in the style sheet.
const OWN: &str = "site";

/// Puts a site's look into the style sheet that has these tokens. Where they are silent about a
/// surface, the default theme's tell.
pub(super) fn dress(
    files: &mut Files,
    look: &Look,
    [own, default]: [&Tokens; 2],
    findings: &mut Vec<Finding>,
) {
    if let Some(logo) = look.logo {
        is_there(files, logo, "logo.svg", findings);
    }
    let light = surfaces(own.light(), default.light());
    let dark = surfaces(own.dark(), default.dark());
    let rules = accents(look, &light, &dark, findings) + &fonts(files, look, own, findings);
    if !rules.is_empty() {
        let sheet = files.entry(STYLE).or_default();
        sheet.to_mut().extend_from_slice(rules.as_bytes());
    }
}

fn is_there(files: &Files, setting: Setting, example: &str, findings: &mut Vec<Finding>) -> bool {
    let name = setting.text;
    if files.contains_key(name) {
        return true;
    }
    let finding = Finding::error(
        "unknown-asset",
        setting.place,
        format!("there is no file `assets/{name}`"),
    );
    findings.push(match did_you_mean(name, files.keys().copied()) {
        Some(near) => finding.replace("did you mean this", setting.place, near),
        None => finding.help(format!(
            "put one below `assets/`, such as `assets/{example}`"
        )),
    });
    false
}

/// The accent of each scheme. On paper and in the reader's own colours the theme's stays.
fn accents(look: &Look, light: &[Color], dark: &[Color], findings: &mut Vec<Finding>) -> String {
    let on_light = look
        .accent
        .and_then(|setting| accent(setting, "light", light, findings));
    let on_dark = match look.accent_dark {
        Some(setting) => accent(setting, "dark", dark, findings),
        None => on_light.and_then(|color| color.readable_on(dark)),
    };
    let mut rules = String::new();
    // Writing to a string cannot fail.
    if let Some(color) = on_light {
        let _ = writeln!(rules, "@media screen {{ :root {{ --accent: {color} }} }}");
    }
    if let Some(color) = on_dark {
        let media = "@media screen and (prefers-color-scheme: dark)";
        let _ = writeln!(rules, "{media} {{ :root {{ --accent: {color} }} }}");
    }
    rules
}

/// What text stands on.
fn surfaces(own: &Values, default: &Values) -> Vec<Color> {
    let surface = |token| own.color(token).or_else(|| default.color(token));
    let surfaces = ["page", "panel"].into_iter().filter_map(surface);
    surfaces.filter_map(Color::read).collect()
}

/// A colour that can be read on the surfaces of a scheme.
fn accent(
    setting: Setting,
    scheme: &str,
    surfaces: &[Color],
    findings: &mut Vec<Finding>,
) -> Option<Color> {
    let Setting { text, place } = setting;
    let Some(color) = Color::read(text) else {
        let finding = Finding::error("bad-color", place, format!("`{text}` is not a colour"));
        findings.push(
            finding.help("write it as `\"#0b5fff\"`: red, green and blue in two digits each"),
        );
        return None;
    };
    if let Some((surface, ratio)) = color.worst(surfaces)
        && ratio < LEAST_CONTRAST
    {
        // Never rounded up to what would do.
        let ratio = (ratio * 100.0).floor() / 100.0;
        let finding = Finding::error(
            "low-contrast",
            place,
            format!(
                "links in this colour have a contrast of {ratio:.2}:1 on `{surface}`, which the theme has in its {scheme} scheme"
            ),
        )
        .help(format!("text needs {LEAST_CONTRAST}:1 to be read by everyone (WCAG 2.2, 1.4.3)"));
        findings.push(match color.readable_on(surfaces) {
            Some(near) => finding.replace(
                "this is the nearest that has it",
                place,
                format!("\"{near}\""),
            ),
            None => finding,
        });
    }
    Some(color)
}

/// The type face, before those of the theme.
fn fonts(files: &Files, look: &Look, tokens: &Tokens, findings: &mut Vec<Finding>) -> String {
    let mut rules = String::new();
    let mut families: Vec<String> = Vec::new();
    let (own, named): (Vec<Setting>, Vec<Setting>) =
        look.font.iter().partition(|font| is_file(font.text));
    let weights: &[&str] = match own.len() {
        1 => &["100 900"],
        _ => &["400", "700"],
    };
    for (file, weight) in own.iter().zip(weights) {
        if is_there(files, *file, "text.woff2", findings) {
            let name = file.text;
            // Writing to a string cannot fail.
            let _ = writeln!(
                rules,
                "@font-face {{ font-family: \"{OWN}\"; src: url(\"{name}\") format(\"woff2\"); font-weight: {weight}; font-display: swap }}"
            );
        }
    }
    if !rules.is_empty() {
        families.push(format!("\"{OWN}\""));
    }
    if let Some(third) = own.get(weights.len()) {
        let message = "a site has one font file, or one for ordinary and one for bold text";
        findings.push(Finding::error("bad-font", third.place, message));
    }
    for Setting { text, place } in named {
        if GENERIC.contains(&text) {
            families.push(text.to_owned());
        } else if is_family(text) {
            families.push(format!("\"{text}\""));
        } else {
            let finding = Finding::error(
                "bad-font",
                place,
                format!("`{text}` is not the name of a type face"),
            );
            findings.push(finding.help("write names as a list, such as `[Inter, Helvetica Neue]`, or a file such as `text.woff2`"));
        }
    }
    if families.is_empty() {
        return rules;
    }
    families.extend(tokens.light().get("text").map(str::to_owned));
    let _ = writeln!(rules, ":root {{ --text: {} }}", families.join(", "));
    rules
}

/// Whether a text names a file and no type face.
fn is_file(text: &str) -> bool {
    let ending = text.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("woff2"))
}

/// Whether a text can stand as a name between quotes of a style sheet.
fn is_family(text: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '+' | '&');
    text.chars().all(is_plain)
}
