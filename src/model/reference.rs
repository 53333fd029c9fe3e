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
        /// What follows the `#`, if anything.
        fragment: Option<&'t str>,
    },
    /// A file beside a bundle's record, or another page by the way there from the record's:
    /// `graph.png`, `../2024-09-09-sign-in/`.
    Beside {
        /// The path as written.
        path: &'t str,
        /// What follows the `#`, if anything.
        fragment: Option<&'t str>,
    },
    /// A page or file of the site by its path: `/history/2024-09/`.
    Path {
        /// The path as written.
        path: &'t str,
        /// What follows the `#`, if anything.
        fragment: Option<&'t str>,
    },
    /// A place on the page of the text itself: `#cause`.
    Here {
        /// What follows the `#`.
        fragment: &'t str,
    },
    /// Nothing: there is no destination.
    Nowhere,
    /// Anything else: a full address.
    Elsewhere,
}

impl<'t> Reference<'t> {
    /// Reads a destination.
    pub fn of(destination: &'t str) -> Self {
        let (path, fragment) = match destination.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment)),
            None => (destination, None),
        };
        // Browsers read `\` as `/`, and two of them as the beginning of a host.
        if path.starts_with(['/', '\\']) && path[1..].starts_with(['/', '\\']) {
            return Self::Elsewhere;
        }
        if let Some((scheme, id)) = path.split_once(':')
            && !scheme.contains(['/', '?'])
        {
            return match scheme {
                "incident" | "maintenance" | "notice" => Self::Record { id, fragment },
                "component" => Self::Component { id, fragment },
                _ => Self::Elsewhere,
            };
        }
        if path.starts_with('/') {
            return Self::of_path(destination);
        }
        if path.is_empty() {
            return fragment.map_or(Self::Nowhere, |fragment| Self::Here { fragment });
        }
        if let Some(stem) = path.strip_suffix(".md") {
            let stem = stem.strip_suffix("/incident").unwrap_or(stem);
            let name = stem.rsplit('/').next().unwrap_or(stem);
            return Self::File {
                name: decoded(name),
                fragment,
            };
        }
        Self::Beside { path, fragment }
    }

    /// A path of the site, with what may follow a `#`.
    pub fn of_path(destination: &'t str) -> Self {
        match destination.split_once('#') {
            Some((path, fragment)) => Self::Path {
                path,
                fragment: Some(fragment),
            },
            None => Self::Path {
                path: destination,
                fragment: None,
            },
        }
    }

    /// What follows the `#`, if anything.
    pub fn fragment(&self) -> Option<&'t str> {
        match *self {
            Self::Record { fragment, .. }
            | Self::File { fragment, .. }
            | Self::Component { fragment, .. }
            | Self::Beside { fragment, .. }
            | Self::Path { fragment, .. } => fragment,
            Self::Here { fragment } => Some(fragment),
            Self::Nowhere | Self::Elsewhere => None,
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

/// A name or path as it is, from the way it is written in an address: `a%20b.png`.
pub fn decoded(written: &str) -> Cow<'_, str> {
    percent_decode_str(written).decode_utf8_lossy()
}

/// The name of a file beside a record, from the path in a link to it.
pub fn file_name(path: &str) -> Cow<'_, str> {
    decoded(path.strip_prefix("./").unwrap_or(path))
}

/// The path below the site's root that a path of the host means, be it written with the path of
/// the site's address in front or without. `root` has a slash at both ends.
pub fn below_root<'p>(path: &'p str, root: &str) -> &'p str {
    let folder = root.trim_end_matches('/');
    let rest = path.strip_prefix(folder);
    let below = rest.filter(|rest| rest.is_empty() || rest.starts_with('/'));
    below.unwrap_or(path).trim_start_matches('/')
}

/// The path below the site's root to which a relative one leads from a folder there; none when
/// it leads out of the site.
pub fn joined(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let mut is_folder = true;
    for part in relative.split('/') {
        is_folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let slash = if is_folder && !parts.is_empty() {
        "/"
    } else {
        ""
    };
    Some(parts.join("/") + slash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_told_apart() {
        let record = |id, fragment| Reference::Record { id, fragment };
        assert_eq!(Reference::of("incident:a"), record("a", None));
        assert_eq!(Reference::of("incident:a#u-1"), record("a", Some("u-1")));
        let component = |id, fragment| Reference::Component { id, fragment };
        assert_eq!(Reference::of("component:api"), component("api", None));
        let beside = |path, fragment| Reference::Beside { path, fragment };
        assert_eq!(Reference::of("./graph.png"), beside("./graph.png", None));
        assert_eq!(Reference::of("../b/#x"), beside("../b/", Some("x")));
        let path = |path, fragment| Reference::Path { path, fragment };
        assert_eq!(Reference::of("/a:b/#x"), path("/a:b/", Some("x")));
        let here = |fragment| Reference::Here { fragment };
        assert_eq!(Reference::of("#here"), here("here"));
        assert_eq!(Reference::of(""), Reference::Nowhere);
        for elsewhere in [
            "https://example.com/a.md",
            "//example.com/",
            "/\\example.com/",
            "mailto:a@example.com",
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
        assert_eq!(file_name("./a%20b%C3%BC.png"), "a bü.png");
    }

    #[test]
    fn paths_are_those_below_the_root_with_the_root_or_without() {
        for (path, root, below) in [
            ("/a/", "/", "a/"),
            ("/", "/", ""),
            ("/a/", "/status/", "a/"),
            ("/status/a/", "/status/", "a/"),
            ("/status", "/status/", ""),
            ("/statuses/", "/status/", "statuses/"),
            ("/a/b/c", "/a/b/", "c"),
        ] {
            assert_eq!(below_root(path, root), below, "{path} {root}");
        }
    }

    #[test]
    fn relative_paths_lead_on_from_a_folder() {
        for (relative, to) in [
            ("../b/", Some("incidents/b/")),
            ("..", Some("incidents/")),
            ("../../", Some("")),
            ("../../history", Some("history")),
            ("./c//d.png", Some("incidents/a/c/d.png")),
            ("../../../x", None),
        ] {
            let joined = joined("incidents/a/", relative);
            assert_eq!(joined.as_deref(), to, "{relative}");
        }
    }
}
