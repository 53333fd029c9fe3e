//! Older ids and addresses of records and components: which paths they mean, and which cannot be
//! one.

use crate::diagnostic::Place;

/// An older id or path that must keep working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// As written.
    pub text: String,
    /// Where.
    pub place: Place,
    /// Whose it is.
    pub bearer: Bearer,
}

/// What can have older addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// A record.
    Record,
    /// A component or group.
    Component,
}

/// The longest name of a folder, in bytes, that systems take.
const NAME_BYTES_MAX: usize = 255;

/// Paths that the site itself uses, or may use one day.
const TAKEN: &[&str] = &[
    "",
    "incidents",
    "history",
    "components",
    "uptime",
    "next-steps",
    "reports",
    "search",
    "api",
    "assets",
    "embed",
];

/// Folders below which pages of the site come and go.
const GENERATED: &[&str] = &["history/", "components/", "api/", "assets/", "embed/"];

impl Alias {
    /// Whether it is an older id; else it is a path.
    pub fn is_id(&self) -> bool {
        is_id(&self.text)
    }

    /// The path that it means; see [`path`].
    pub fn path(&self) -> String {
        path(&self.text, self.bearer)
    }

    /// Whether a page of the site itself may come to stand in its place. An older id of a
    /// component stands where components do, and is no page's but theirs.
    pub fn is_reserved(&self) -> bool {
        let path = self.path();
        let id = match self.bearer {
            Bearer::Record => None,
            Bearer::Component => path.strip_prefix("components/"),
        };
        id.is_none_or(|id| id.contains('/')) && is_of_site(&path)
    }
}

impl Bearer {
    /// The folder in which its pages stand.
    fn folder(self) -> &'static str {
        match self {
            Self::Record => "incidents",
            Self::Component => "components",
        }
    }
}

/// The path that an alias means, without a slash at either end: an older id stands where its
/// bearer's pages do, a path where it says.
pub fn path(text: &str, bearer: Bearer) -> String {
    if is_id(text) {
        return format!("{}/{text}", bearer.folder());
    }
    let folder = text.strip_suffix("/index.html").unwrap_or(text);
    folder.trim_matches('/').to_owned()
}

fn is_id(text: &str) -> bool {
    !text.contains('/')
}

/// Why a path cannot be an address of the site, as the end of a sentence about it.
pub fn fault(path: &str) -> Option<&'static str> {
    let has_part = |is_bad: fn(&str) -> bool| path.split('/').any(is_bad);
    if path.contains("://") {
        Some("is an address of another site")
    } else if has_part(|part| part == "." || part == "..") {
        Some("leaves the site")
    } else if has_part(str::is_empty) && !path.is_empty() {
        Some("has two slashes in a row")
    } else if path
        .chars()
        .any(|c| c.is_control() || "\\?#<>\"".contains(c))
    {
        Some("has a character in it that cannot stand in an address")
    } else if has_part(|part| part.len() > NAME_BYTES_MAX) {
        Some("has a part that is too long for the name of a folder")
    } else {
        None
    }
}

/// Whether a page of the site itself stands at a path, or may come to stand there.
pub fn is_of_site(path: &str) -> bool {
    TAKEN.contains(&path) || GENERATED.iter().any(|folder| path.starts_with(folder))
}
