//! Addresses of the site's pages.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in a path as it is: RFC 3986's unreserved characters, and the slash.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// Makes links from the root of the host, so that a site works below a path.
#[derive(Clone, Debug)]
pub struct Addresses {
    root: String,
    /// The path of what all languages share.
    home: String,
}

impl Addresses {
    /// Addresses of pages below a path, and of files below another, each with a slash at both ends.
    pub fn below(root: &str, home: &str) -> Self {
        Self {
            root: root.to_owned(),
            home: home.to_owned(),
        }
    }

    /// The page of a record.
    pub fn record(&self, id: &str) -> String {
        self.of("incidents", id)
    }

    /// The page of a component or group.
    pub fn component(&self, id: &str) -> String {
        self.of("components", id)
    }

    /// The page of a month such as `2024-09`.
    pub fn month(&self, month: &str) -> String {
        self.of("history", month)
    }

    /// A file beside a record.
    pub fn asset(&self, id: &str, name: &str) -> String {
        format!("{}incidents/{}/{}", self.home, encode(id), encode(name))
    }

    /// A file by its path below the site's root.
    pub fn file(&self, path: &str) -> String {
        format!("{}{}", self.root, encode(path))
    }

    /// A file that is there once for all languages, by its path below what they share.
    pub fn shared(&self, path: &str) -> String {
        format!("{}{}", self.home, encode(path))
    }

    fn of(&self, folder: &str, name: &str) -> String {
        format!("{}{folder}/{}/", self.root, encode(name))
    }
}

/// A path with everything encoded that cannot stand in an address.
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// The same for the value of a query.
pub fn encode_value(value: &str) -> String {
    utf8_percent_encode(value, NON_ALPHANUMERIC).to_string()
}
