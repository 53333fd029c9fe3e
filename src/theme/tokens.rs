//! The tokens of a style sheet, for what cannot use one: badges have the colours of states, `--well`
//! to `--planned`, and a site's own colours are held against the surfaces that they stand on.

use std::collections::BTreeMap;

/// What `:root` gives to each custom property in either scheme. Other conditions, such as paper,
/// do not count.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    light: Values,
    dark: Values,
}

/// Values by the names of properties without their dashes.
#[derive(Debug, Default)]
pub(super) struct Values(BTreeMap<String, String>);

impl Tokens {
    pub(super) fn read(sheet: &str) -> Self {
        let sheet = without_comments(sheet);
        let mut tokens = Self::default();
        let mut preludes: Vec<&str> = Vec::new();
        let mut begin = 0;
        for (at, mark) in sheet.match_indices(['{', '}', ';']) {
            let piece = sheet[begin..at].trim();
            begin = at + mark.len();
            if mark == "{" {
                preludes.push(piece);
                continue;
            }
            tokens.declare(&preludes, piece);
            if mark == "}" {
                preludes.pop();
            }
        }
        tokens
    }

    /// Takes a declaration if it is one of a token. What comes later wins, as in browsers.
    fn declare(&mut self, preludes: &[&str], declaration: &str) {
        let Some((name, value)) = declaration
            .strip_prefix("--")
            .and_then(|declaration| declaration.split_once(':'))
        else {
            return;
        };
        let (in_light, in_dark) = match preludes {
            [":root"] => (true, true),
            [media, ":root"] if media.contains("prefers-color-scheme: dark") => (false, true),
            [media, ":root"] if media.contains("prefers-color-scheme: light") => (true, false),
            _ => return,
        };
        let schemes = [(in_light, &mut self.light), (in_dark, &mut self.dark)];
        for (_, values) in schemes.into_iter().filter(|(holds, _)| *holds) {
            let (name, value) = (name.trim_end(), value.trim());
            values.0.insert(name.to_owned(), value.to_owned());
        }
    }

    pub(super) fn light(&self) -> &Values {
        &self.light
    }

    pub(super) fn dark(&self) -> &Values {
        &self.dark
    }
}

impl Values {
    pub(super) fn get(&self, token: &str) -> Option<&str> {
        self.0.get(token).map(String::as_str)
    }

    /// A colour that is written as `#` and three or six hexadecimal digits. Other ways to write
    /// colours are not known to everything that shows badges.
    pub(super) fn color(&self, token: &str) -> Option<&str> {
        let is_plain = |value: &&str| {
            let digits = value.strip_prefix('#').unwrap_or_default();
            matches!(digits.len(), 3 | 6) && digits.chars().all(|c| c.is_ascii_hexdigit())
        };
        self.get(token).filter(is_plain)
    }
}

/// A style sheet without what is said to people only.
fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        text.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_a_scheme_counts() {
        let sheet = "/* --well: #000; { */ :root { --well: #19743f; --minor:#abc; --major : #B64708 }\n\
                     @media (prefers-color-scheme: dark) { :root { --well: #fff; --minor: #def } }\n\
                     .a { color: var(--critical); --critical: #123 } :root{--planned: #12345;--text: \"A B\", serif}\n\
                     :root { --minor: #987 } @media print { :root { --well: #000 } } @media (prefers-color-scheme: light) { :root { --page: #fed } }";
        let Tokens { light, dark } = Tokens::read(sheet);
        for (token, in_light, in_dark) in [
            ("well", Some("#19743f"), Some("#fff")),
            ("minor", Some("#987"), Some("#987")),
            ("major", Some("#B64708"), Some("#B64708")),
            ("critical", None, None),
            ("planned", None, None),
            ("missing", None, None),
            ("page", Some("#fed"), None),
        ] {
            assert_eq!(light.color(token), in_light, "{token}");
            assert_eq!(dark.color(token), in_dark, "{token}");
        }
        assert_eq!(light.get("text"), Some("\"A B\", serif"));
    }

    #[test]
    fn broken_sheets_have_the_tokens_that_can_be_read() {
        for sheet in [
            "}} :root { --a: #fff }",
            ":root { --a: #fff ; } /* open",
            "; :root{;--a:#fff;}",
        ] {
            assert_eq!(
                Tokens::read(sheet).light().color("a"),
                Some("#fff"),
                "{sheet}"
            );
        }
    }
}
