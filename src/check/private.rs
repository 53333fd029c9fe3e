//! What is private and what is public: addresses set aside for documentation, and the names
//! that a site's policy lists.

use std::ops::Range;

use super::listed::{Fault, Listed, ends_with};
use crate::config::{Pattern, Policy};
use crate::diagnostic::Finding;

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

/// What a site's policy lists.
#[derive(Debug)]
pub(super) struct Private {
    hosts: Vec<Listed>,
    links: Vec<Listed>,
    names: Vec<Listed>,
    public: Vec<Listed>,
}

impl Private {
    /// Understands the policy's lists, and reports entries that mean nothing.
    pub(super) fn of(policy: &Policy, findings: &mut Vec<Finding>) -> Self {
        let mut read = |patterns: &[Pattern], of_kind: fn(&str) -> Result<Listed, Fault>| {
            let mut listed = Vec::new();
            for pattern in patterns {
                match of_kind(&pattern.text) {
                    Ok(entry) => listed.push(entry),
                    Err(fault) => findings.push(
                        Finding::error("bad-pattern", pattern.place, fault.message)
                            .help(fault.help),
                    ),
                }
            }
            listed
        };
        Self {
            hosts: read(&policy.internal_hosts, Listed::host),
            links: read(&policy.internal_links, Listed::link),
            names: read(&policy.private_names, Listed::name),
            public: read(&policy.public, Listed::public),
        }
    }

    /// Whether hosts are listed that must not be published.
    pub(super) fn lists_hosts(&self) -> bool {
        !self.hosts.is_empty()
    }

    /// Whether addresses are listed that must not be linked to.
    pub(super) fn lists_links(&self) -> bool {
        !self.links.is_empty()
    }

    /// Whether a host, an address or a number may be published although it looks private.
    pub(super) fn is_public(&self, value: &str) -> bool {
        self.public.iter().any(|public| public.is(value))
    }

    /// Whether a host's name is one that must not be published.
    pub(super) fn is_internal_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|internal| internal.is(host))
    }

    /// Whether everyone may open an address: the policy has it, or its beginning.
    pub(super) fn is_public_link(&self, link: &str) -> bool {
        self.public.iter().any(|public| public.begins(link))
    }

    /// Whether the policy has an address, or its beginning, among those that must not be
    /// linked to.
    pub(super) fn is_internal_link(&self, link: &str) -> bool {
        self.links.iter().any(|internal| internal.begins(link))
    }

    /// Where names stand in a text that must not be published.
    pub(super) fn names_in(&self, text: &str) -> Vec<Range<usize>> {
        self.names
            .iter()
            .flat_map(|name| name.all_in(text))
            .collect()
    }
}

/// The host that an address leads to, for messages.
pub(super) fn host_of(link: &str) -> &str {
    let bare = without_scheme(link);
    bare.split('/').next().unwrap_or(bare)
}

pub(super) fn without_scheme(link: &str) -> &str {
    link.split_once("://").map_or(link, |(_, bare)| bare)
}

/// Whether a host's name is set aside for documentation, or lies below one that is.
pub(super) fn is_documentation(host: &str) -> bool {
    DOCUMENTATION.iter().any(|name| {
        host.eq_ignore_ascii_case(name)
            || (ends_with(host, name) && host[..host.len() - name.len()].ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    fn listed(policy: &Policy) -> (Private, Vec<String>) {
        let mut findings = Vec::new();
        let private = Private::of(policy, &mut findings);
        let messages = findings.into_iter().map(|finding| finding.message);
        (private, messages.collect())
    }

    fn patterns(texts: &[&str]) -> Vec<Pattern> {
        let place = Span::default().at(FileId(0));
        let of = |text: &&str| Pattern {
            text: (*text).to_owned(),
            place,
        };
        texts.iter().map(of).collect()
    }

    #[test]
    fn hosts_are_meant_by_name_domain_or_expression() {
        let (private, faults) = listed(&Policy {
            internal_hosts: patterns(&["bastion", "*.corp.example", r"/db-\d+|web|web-a/"]),
            ..Policy::default()
        });
        assert_eq!(faults, [""; 0]);
        for (host, internal) in [
            ("bastion", true),
            ("Bastion", true),
            ("db.corp.example", true),
            ("corp.example", false),
            ("db.corp.example.com", false),
            ("DB-17", true),
            ("db-17.example", false),
            ("web-a", true),
        ] {
            assert_eq!(private.is_internal_host(host), internal, "{host}");
        }
    }

    #[test]
    fn addresses_are_meant_by_their_beginning() {
        let (private, faults) = listed(&Policy {
            internal_links: patterns(&[
                "https://wiki.example.com/internal",
                "/[a-z]+.example.com/x/",
            ]),
            public: patterns(&["*.example.org", "wiki.example.com/internal/open"]),
            ..Policy::default()
        });
        assert_eq!(faults, [""; 0]);
        for (link, internal, public) in [
            ("http://wiki.example.com/internal/a", true, false),
            ("http://wiki.example.com/internal/open/a", true, true),
            ("https://wiki.example.com/", false, false),
            ("https://a.example.com/xyz", true, false),
            ("https://b.c/?a.example.com/xyz", false, false),
            ("https://a.example.org/x", false, true),
        ] {
            assert_eq!(private.is_internal_link(link), internal, "{link}");
            assert_eq!(private.is_public_link(link), public, "{link}");
        }
    }

    #[test]
    fn names_are_meant_as_they_are_or_by_expression() {
        let (private, faults) = listed(&Policy {
            private_names: patterns(&["Acme", r"/\bProject [A-Z]\w+/", "a/b"]),
            ..Policy::default()
        });
        assert_eq!(faults, [""; 0]);
        let text = "Acme, acme, Project Élan, Project Falcon, project Falcon, a/b";
        let found = private.names_in(text).into_iter().map(|range| &text[range]);
        assert_eq!(found.collect::<Vec<_>>(), ["Acme", "Project Falcon", "a/b"]);
    }

    #[test]
    fn what_means_nothing_is_refused() {
        let (_, faults) = listed(&Policy {
            internal_hosts: patterns(&[
                "*",
                "db*.corp",
                "https://a.b/",
                r"^db\d+$",
                "/a(/",
                "/(a{999}){999}/",
            ]),
            internal_links: patterns(&["https://", "*.example.com"]),
            private_names: patterns(&["/x*/"]),
            public: patterns(&["*", "10.*"]),
            ..Policy::default()
        });
        let expected = [
            "`*` is no name of a host",
            "`db*.corp` is no name of a host",
            "`https://a.b/` is no name of a host",
            r"`^db\d+$` is no name of a host",
            "`/a(/` is no regular expression: unclosed group",
            "`/(a{999}){999}/` would grow too large",
            "no address begins with `https://`",
            "no address begins with `*.example.com`",
            "`/x*/` matches everything",
            "`*` is no such name or address",
            "`10.*` is no such name or address",
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn no_expression_takes_more_than_its_time() {
        let (private, faults) = listed(&Policy {
            private_names: patterns(&["/(a+)+$/", "/(a|aa)+$/", "/(.*)*x/"]),
            ..Policy::default()
        });
        assert_eq!(faults, ["`/(.*)*x/` matches everything"; 0]);
        let long = "a".repeat(50_000) + "!";
        assert!(private.names_in(&long).is_empty());
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
