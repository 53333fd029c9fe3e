//! What a link in a record's text means: another record, a component, a file beside the
//! record, or something outside the site.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::parse::slug;

/// What a link's destination means, before anyone knows whether it exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference<'t> {
    /// A record by id, and a place on its page: `incident:2024-09-09-sign-in#u-1`.
    Record {
        /// Its id.
        id: &'t str,
        /// What follows the `#`, if anything.
        fragment: Option<&'t str>,
    },
    /// A record by its file, as editors link files: `../2024/sign-in.md`.
    File {
        /// The file's or bundle's name without an ending.
        name: Cow<'t, str>,
        /// What follows the `#`, if anything.
        fragment: Option<&'t str>,
    },
    /// A component by id: `component:api`.
    Component {
        /// Its id.
        id: &'t str,
    },
    /// A file beside a bundle's record.
    Asset {
        /// Its path within the bundle.
        name: Cow<'t, str>,
    },
    /// Anything else: a full address, a place on the same page, a path of the host.
    Elsewhere,
}

impl<'t> Reference<'t> {
    /// Reads a destination.
    pub fn of(destination: &'t str) -> Self {
        let (path, fragment) = match destination.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (destination, None),
        };
        if let Some((scheme, id)) = path.split_once(':') {
            return match scheme {
                "incident" | "maintenance" | "notice" => Self::Record { id, fragment },
                "component" => Self::Component { id },
                _ => Self::Elsewhere,
            };
        }
        if path.is_empty() || path.starts_with('/') {
            return Self::Elsewhere;
        }
        if let Some(stem) = path.strip_suffix(".md") {
            let stem = stem.strip_suffix("/incident").unwrap_or(stem);
            let name = stem.rsplit('/').next().unwrap_or(stem);
            return Self::File {
                name: decoded(name),
                fragment,
            };
        }
        Self::Asset {
            name: decoded(path.strip_prefix("./").unwrap_or(path)),
        }
    }

    /// The id of the record it means, if it means one.
    pub fn record_id(&self) -> Option<String> {
        match self {
            Self::Record { id, .. } => Some((*id).to_owned()),
            Self::File { name, .. } => Some(slug::from_name(name)),
            _ => None,
        }
    }
}

/// A file's name as it is, from the way it is written in an address: `a%20b.png`.
fn decoded(name: &str) -> Cow<'_, str> {
    percent_decode_str(name).decode_utf8_lossy()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_apart() {
        let record = |id, fragment| Reference::Record { id, fragment };
        assert_eq!(Reference::of("incident:a"), record("a", None));
        assert_eq!(Reference::of("incident:a#u-1"), record("a", Some("u-1")));
        assert_eq!(
            Reference::of("component:api"),
            Reference::Component { id: "api" }
        );
        let asset = |name: &'static str| Reference::Asset { name: name.into() };
        assert_eq!(Reference::of("./graph.png"), asset("graph.png"));
        assert_eq!(Reference::of("a%20b%C3%BC.png"), asset("a bü.png"));
        for elsewhere in [
            "https://example.com/a.md",
            "#here",
            "/path",
            "mailto:a@example.com",
            "",
        ] {
            assert_eq!(
                Reference::of(elsewhere),
                Reference::Elsewhere,
                "{elsewhere}"
            );
        }
        assert_eq!(
            Reference::of("../2024/b/incident.md#x")
                .record_id()
                .as_deref(),
            Some("b")
        );
        assert_eq!(Reference::of("c.md").record_id().as_deref(), Some("c"));
    }
}
