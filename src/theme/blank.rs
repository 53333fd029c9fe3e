//! Takes a fault out of a template, so that what is wrong besides shows in the same run: Tera tells
//! of templates that do not fit together one at a time. What is taken out leaves blanks, so that
//! everything else stays in its line and column.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use super::faults::{Sources, circle};

/// What there is to put together in place of the templates as they are.
#[derive(Default)]
pub(super) struct Blanked {
    texts: BTreeMap<String, String>,
    /// Whether blocks or components may be missing now that are there in truth.
    lacks: bool,
}

impl Blanked {
    /// Takes a whole template out.
    pub(super) fn leave_out(&mut self, name: String) {
        self.texts.insert(name, String::new());
        self.lacks = true;
    }

    /// The text of a template, when it is not its own.
    pub(super) fn text(&self, name: &str) -> Option<Cow<'_, str>> {
        self.texts.get(name).map(|text| text.as_str().into())
    }

    /// Whether any template is not as it was written.
    pub(super) fn is_any(&self) -> bool {
        !self.texts.is_empty()
    }

    /// Whether what Tera says is so whatever was taken out.
    pub(super) fn is_certain(&self, message: &str) -> bool {
        let depends = message.starts_with("unknown component") || message.contains("block `");
        !self.lacks || !depends
    }

    /// Takes out what an error speaks of. Whether there was something to take out.
    pub(super) fn take_out(&mut self, error: &Error, sources: &Sources) -> bool {
        match error.kind() {
            ErrorKind::MissingParent { current: name, .. }
            | ErrorKind::CircularExtend { tpl: name, .. } => {
                self.lacks = true;
                self.take_tag(sources, name, "extends", |_| true)
            }
            ErrorKind::CircularInclude { tpl, include_chain } => {
                let circle = circle(tpl, include_chain);
                circle.windows(2).any(|pair| {
                    let is_meant = |tag: &str| names(tag).any(|name| is_name_of(&pair[1], name));
                    self.take_tag(sources, &pair[0], "include", is_meant)
                })
            }
            _ => false,
        }
    }

    /// Blanks those tags of a kind in a site's template that are meant.
    fn take_tag(
        &mut self,
        sources: &Sources,
        name: &str,
        kind: &str,
        is_meant: impl Fn(&str) -> bool,
    ) -> bool {
        let Some((Some(_), text)) = sources.get(name) else {
            return false;
        };
        let before = self.texts.get(name).map_or(*text, String::as_str);
        let after = without(before, |tag| {
            let words = tag.trim_start_matches(['{', '%', '-']).trim_start();
            words.starts_with(kind) && is_meant(words)
        });
        let is_changed = after != before;
        if is_changed {
            self.texts.insert(name.to_owned(), after);
        }
        is_changed
    }
}

/// A template with spaces in place of some of its tags.
fn without(text: &str, is_meant: impl Fn(&str) -> bool) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{%") {
        let (before, from_tag) = rest.split_at(start);
        let end = from_tag.find("%}").map_or(from_tag.len(), |end| end + 2);
        let (tag, after) = from_tag.split_at(end);
        left.push_str(before);
        if is_meant(tag) {
            left.extend(tag.chars().map(|c| if c == '\n' { c } else { ' ' }));
        } else {
            left.push_str(tag);
        }
        rest = after;
    }
    left.push_str(rest);
    left
}

/// What stands between the delimiters of a template's tags.
pub(super) fn tags(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split("{%").skip(1);
    opened.filter_map(|rest| rest.split("%}").next())
}

/// The texts in quotes.
pub(super) fn names(tag: &str) -> impl Iterator<Item = &str> {
    tag.split(['"', '\'', '`']).skip(1).step_by(2)
}

/// Whether a template with a full name can be called by a name.
pub(super) fn is_name_of(full: &str, name: &str) -> bool {
    let rest = full.strip_suffix(name);
    rest.is_some_and(|prefix| prefix.is_empty() || prefix.ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_stays_in_its_place() {
        let text = "é{%- include \"ü.html\"\n%}\n{% if a %}{% include 'b.html' %}";
        let left = without(text, |tag| tag.contains("ü"));
        assert_eq!(
            left,
            "é                    \n  \n{% if a %}{% include 'b.html' %}"
        );
        assert_eq!(without("{% include", |_| true), "          ");
    }

    #[test]
    fn templates_are_called_by_their_names_below_a_prefix() {
        assert!(is_name_of("builtin/parts/a.html", "parts/a.html"));
        assert!(is_name_of("parts/a.html", "parts/a.html"));
        assert!(!is_name_of("parts/ba.html", "a.html"));
    }
}
