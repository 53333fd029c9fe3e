//! What is private and what is public: addresses set aside for documentation, and the names
//! that a site's policy lists.

use std::ops::Range;

use crate::config::Policy;

/// Names that no real host bears (RFC 2606, RFC 6761).
const DOCUMENTATION: &[&str] = &[
    "example.com",
    "example.net",
    "example.org",
    "example.edu",
    "example",
    "test",
    "invalid",
];

impl Policy {
    /// Whether a host, an address or a number may be published although it looks private.
    pub(super) fn is_public(&self, value: &str) -> bool {
        self.public.iter().any(|public| is_host(value, public))
    }

    /// Whether a host's name is one that must not be published.
    pub(super) fn is_internal_host(&self, host: &str) -> bool {
        self.internal_hosts
            .iter()
            .any(|internal| is_host(host, internal))
    }

    /// Whether everyone may open an address: the policy has it, or its beginning.
    pub(super) fn is_public_link(&self, link: &str) -> bool {
        self.public.iter().any(|public| begins_with(link, public))
    }

    /// Whether the policy has an address, or its beginning, among those that must not be
    /// linked to.
    pub(super) fn is_internal_link(&self, link: &str) -> bool {
        self.internal_links
            .iter()
            .any(|internal| begins_with(link, internal))
    }
}

/// Whether an address begins so, apart from its scheme.
fn begins_with(link: &str, start: &str) -> bool {
    let (link, start) = (without_scheme(link), without_scheme(start));
    link.get(..start.len())
        .is_some_and(|own| own.eq_ignore_ascii_case(start))
}

/// The host that an address leads to, for messages.
pub(super) fn host_of(link: &str) -> &str {
    let bare = without_scheme(link);
    bare.split('/').next().unwrap_or(bare)
}

fn without_scheme(link: &str) -> &str {
    link.split_once("://").map_or(link, |(_, bare)| bare)
}

/// Whether a host is the named one, or lies below it when the name is `*.name`.
fn is_host(host: &str, name: &str) -> bool {
    match name.strip_prefix('*') {
        Some(below) => ends_with(host, below),
        None => host.eq_ignore_ascii_case(name),
    }
}

/// Whether a host's name is set aside for documentation, or lies below one that is.
pub(super) fn is_documentation(host: &str) -> bool {
    DOCUMENTATION.iter().any(|name| {
        host.eq_ignore_ascii_case(name)
            || (ends_with(host, name) && host[..host.len() - name.len()].ends_with('.'))
    })
}

fn ends_with(text: &str, end: &str) -> bool {
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

    #[test]
    fn hosts_below_a_name_are_meant_by_a_star() {
        let policy = Policy {
            internal_hosts: vec!["bastion".into(), "*.corp.example".into()],
            ..Policy::default()
        };
        for (host, internal) in [
            ("bastion", true),
            ("Bastion", true),
            ("db.corp.example", true),
            ("corp.example", false),
            ("db.corp.example.com", false),
        ] {
            assert_eq!(policy.is_internal_host(host), internal, "{host}");
        }
    }

    #[test]
    fn documentation_has_names_of_its_own() {
        for (host, documentation) in [
            ("example.com", true),
            ("a.b.Example.ORG", true),
            ("host.test", true),
            ("myexample.com", false),
            ("contest", false),
            ("ü", false),
        ] {
            assert_eq!(is_documentation(host), documentation, "{host}");
        }
    }
}
