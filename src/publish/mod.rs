//! Puts the finished site where it belongs: into a folder, swapped in whole, or into memory; and
//! single files of a site's own folder into their places. The only writer of the program; it knows
//! paths and bytes and nothing else.

mod destination;
mod error;
mod folder;
mod lock;
mod memory;
mod place;
mod replace;
mod rewrite;
mod swap;

pub use destination::keep_apart;
pub use error::PublishError;
pub use folder::{Folder, Summary};
pub use memory::Memory;
pub use place::{Change, make_folder, place, write_over};
pub use rewrite::rewrite;

/// The file at the root of a folder by which Candor knows it as its own. Its first
/// line begins with the words `candor site`.
pub const MARKER: &str = ".candor";

/// Where the outputs of a build go.
pub trait Target: Sync {
    /// Takes one output. The path is relative to the site's root, with `/` between
    /// its segments. Many threads may call this at once.
    ///
    /// # Errors
    ///
    /// When the path is not a plain relative one, is [`MARKER`], or is taken by an
    /// earlier output, and when the bytes cannot be stored.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError>;
}

/// Refuses paths that could leave the site, that mean different files on different
/// systems, or that name one file in two ways.
fn check_path(path: &str) -> Result<(), PublishError> {
    let reason = if path.is_empty() {
        "it is empty"
    } else if path.starts_with('/') {
        "it is absolute"
    } else if path.contains('\0') {
        "it contains a NUL character"
    } else if path.contains('\\') {
        "it contains a backslash"
    } else if path.split('/').any(|segment| segment == "..") {
        "it leaves the site"
    } else if path.split('/').any(|segment| matches!(segment, "" | ".")) {
        "it contains an empty segment"
    } else if path == MARKER {
        "it is reserved"
    } else {
        return Ok(());
    };
    Err(PublishError::Path {
        path: path.to_owned(),
        reason,
    })
}

/// The error of a second output for one path, or of a file where others need a folder.
fn taken(path: &str) -> PublishError {
    PublishError::Path {
        path: path.to_owned(),
        reason: "another output has this path",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_relative_paths_pass() {
        for path in [
            "index.html",
            "incidents/a/index.html",
            ".nojekyll",
            "a/.candor",
            "a..b",
            "ü/…",
        ] {
            assert!(check_path(path).is_ok(), "{path}");
        }
    }

    #[test]
    fn other_paths_are_refused_by_name() {
        for path in [
            "", "/", "/etc/x", "..", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "a\0b",
            ".candor",
        ] {
            let message = check_path(path).map_err(|error| error.to_string());
            assert!(
                message
                    .as_ref()
                    .is_err_and(|text| text.contains(&format!("`{}`", path.escape_debug()))),
                "{path:?}: {message:?}"
            );
        }
    }
}
