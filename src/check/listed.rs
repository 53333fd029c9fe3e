//! Entries of the policy's lists of what is private and what is public: a text, a beginning with
//! `*`, or a regular expression between slashes.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

use super::private::{host_of, without_scheme};

/// An entry of one of the lists.
#[derive(Debug)]
pub(super) enum Listed {
    /// As it is.
    Text(String),
    /// All that ends like this.
    Ending(String),
    /// All that a regular expression matches: where it does, and whether it matches the whole.
    Matching { within: Regex, whole: Regex },
}

impl Listed {
    /// A host: `bastion`, `*.corp.example.com`, `/db-[0-9]+/`.
    pub(super) fn host(text: &str) -> Result<Self, Fault> {
        const HELP: &str = "write a name such as `bastion`, `*.corp.example.com` for all below one, or a regular expression between slashes";
        if let Some(regex) = expression(text, Case::Ignored)? {
            return Ok(regex);
        }
        let name = text.strip_prefix("*.").unwrap_or(text);
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if name.is_empty() || !name.chars().all(is_host) {
            return Err(Fault::new(format!("`{text}` is no name of a host"), HELP));
        }
        Ok(match text.strip_prefix('*') {
            Some(end) => Self::Ending(end.to_owned()),
            None => Self::Text(text.to_owned()),
        })
    }

    /// The beginning of an address.
    pub(super) fn link(text: &str) -> Result<Self, Fault> {
        const HELP: &str = "write what such addresses begin with, as in `wiki.example.com/internal`, or a regular expression between slashes";
        if let Some(regex) = expression(text, Case::Ignored)? {
            return Ok(regex);
        }
        if without_scheme(text).is_empty() || text.contains(['*', ' ']) {
            return Err(Fault::new(format!("no address begins with `{text}`"), HELP));
        }
        Ok(Self::Text(text.to_owned()))
    }

    /// A name of a person or customer.
    pub(super) fn name(text: &str) -> Result<Self, Fault> {
        let regex = expression(text, Case::Told)?;
        Ok(regex.unwrap_or_else(|| Self::Text(text.to_owned())))
    }

    /// What may be published: all of it, or `*` and what it ends with.
    pub(super) fn public(text: &str) -> Result<Self, Fault> {
        const HELP: &str = "`*` stands at the beginning, as in `*.example.com`; for more write a regular expression between slashes";
        if let Some(regex) = expression(text, Case::Ignored)? {
            return Ok(regex);
        }
        let end = text.strip_prefix('*');
        if end.unwrap_or(text).contains('*') || end == Some("") {
            return Err(Fault::new(
                format!("`{text}` is no such name or address"),
                HELP,
            ));
        }
        Ok(match end {
            Some(end) => Self::Ending(end.to_owned()),
            None => Self::Text(text.to_owned()),
        })
    }

    /// Whether it means all of a value.
    pub(super) fn is(&self, value: &str) -> bool {
        match self {
            Self::Text(text) => value.eq_ignore_ascii_case(text),
            Self::Ending(end) => ends_with(value, end),
            Self::Matching { whole, .. } => whole.is_match(value),
        }
    }

    /// Whether an address begins so, apart from its scheme.
    pub(super) fn begins(&self, link: &str) -> bool {
        let link = without_scheme(link);
        match self {
            Self::Text(start) => {
                let start = without_scheme(start);
                link.get(..start.len())
                    .is_some_and(|own| own.eq_ignore_ascii_case(start))
            }
            Self::Ending(end) => ends_with(host_of(link), end),
            Self::Matching { within, .. } => {
                within.find(link).is_some_and(|found| found.start() == 0)
            }
        }
    }

    /// Where it stands in a text, as words of its own.
    pub(super) fn all_in(&self, text: &str) -> Vec<Range<usize>> {
        match self {
            Self::Text(name) | Self::Ending(name) => find_name(text, name),
            Self::Matching { within, .. } => {
                within.find_iter(text).map(|found| found.range()).collect()
            }
        }
    }
}

/// Why an entry of a list means nothing.
pub(super) struct Fault {
    /// What is wrong with it.
    pub(super) message: String,
    /// What to write.
    pub(super) help: &'static str,
}

impl Fault {
    fn new(message: impl Into<String>, help: &'static str) -> Self {
        Self {
            message: message.into(),
            help,
        }
    }
}

const REGEX_HELP: &str = "between slashes stands a regular expression, such as `/db-[0-9]+/`; without them, the text itself";

/// Whether capitals are told from small letters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Told,
    Ignored,
}

/// The regular expression between slashes, if it is one. The search takes time in proportion to
/// the text whatever it says.
fn expression(text: &str, case: Case) -> Result<Option<Listed>, Fault> {
    let inside = text
        .strip_prefix('/')
        .and_then(|text| text.strip_suffix('/'));
    let Some(inside) = inside else {
        return Ok(None);
    };
    let compile = |source: &str| {
        RegexBuilder::new(source)
            .case_insensitive(case == Case::Ignored)
            .size_limit(EXPRESSION_BYTES_MAX)
            .build()
            .map_err(|error| Fault::new(not_understood(text, &error), REGEX_HELP))
    };
    let within = compile(inside)?;
    let whole = compile(&format!("^(?:{inside})$"))?;
    if within.is_match("") {
        return Err(Fault::new(
            format!("`{text}` matches everything"),
            REGEX_HELP,
        ));
    }
    Ok(Some(Listed::Matching { within, whole }))
}

fn not_understood(text: &str, error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => format!("`{text}` would grow too large"),
        error => {
            let error = error.to_string();
            let reason = error.rsplit("error: ").next().unwrap_or_default().trim();
            format!("`{text}` is no regular expression: {reason}")
        }
    }
}

/// The most that a regular expression may take when it is compiled: repetitions of repetitions
/// grow without bounds.
const EXPRESSION_BYTES_MAX: usize = 1 << 20;

/// Whether a text ends so, in capitals or not.
pub(super) fn ends_with(text: &str, end: &str) -> bool {
    text.len() >= end.len()
        && text.is_char_boundary(text.len() - end.len())
        && text[text.len() - end.len()..].eq_ignore_ascii_case(end)
}

/// Where a name stands in a text as words of its own. Any white space in the text stands for a
/// space of the name, so that a line break hides nothing.
pub(super) fn find_name(text: &str, name: &str) -> Vec<Range<usize>> {
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else {
        return Vec::new();
    };
    text.match_indices(first)
        .filter(|(start, _)| !text[..*start].ends_with(char::is_alphanumeric))
        .filter_map(|(start, first)| {
            let mut rest = &text[start + first.len()..];
            for word in words.clone() {
                let next = rest.trim_start();
                if next.len() == rest.len() {
                    return None;
                }
                rest = next.strip_prefix(word)?;
            }
            let whole = !rest.starts_with(char::is_alphanumeric);
            whole.then(|| start..text.len() - rest.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_words_of_their_own() {
        for (text, name, found) in [
            ("Acme could not", "Acme", Some(0..4)),
            ("for Acme\n  Corp.", "Acme Corp", Some(4..15)),
            ("Acmeist", "Acme", None),
            ("AcmeCorp", "Acme Corp", None),
            ("for Ämter", "mter", None),
            ("anything", "", None),
        ] {
            assert_eq!(find_name(text, name).first().cloned(), found, "{text}");
        }
    }
}
