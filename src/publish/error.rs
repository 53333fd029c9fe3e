//! Why nothing was published, in words for people.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site was not published. The text is a sentence for people, without a full
/// stop; [`PublishError::help`] says what to do.
#[derive(Debug)]
pub enum PublishError {
    /// An output's path cannot be used.
    Path {
        /// The path, relative to the site's root.
        path: String,
        /// Why not.
        reason: &'static str,
    },
    /// The folder to publish to must not be used.
    Folder {
        /// The folder, as it was typed.
        folder: PathBuf,
        /// Why not.
        reason: &'static str,
        /// What to do about it.
        help: &'static str,
    },
    /// An author's file is no longer what was read.
    Changed {
        /// The file.
        file: PathBuf,
    },
    /// The system refused.
    System {
        /// What was attempted, such as `write`.
        operation: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl PublishError {
    /// What to do about it, when that is known.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Path { .. } => None,
            Self::Changed { .. } => Some("run the command again"),
            Self::Folder { help, .. } => Some(help),
            Self::System { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    Some("free some space and build again")
                }
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Some("choose a folder that you may write to with `--out`")
                }
                io::ErrorKind::NotADirectory => {
                    Some("a part of the path is a file; choose another folder with `--out`")
                }
                io::ErrorKind::CrossesDevices => Some("choose a folder below it with `--out`"),
                _ => None,
            },
        }
    }

    /// For `map_err`: the system refused to do this to that path.
    pub(super) fn system(operation: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::System {
            operation,
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, reason } => {
                write!(
                    formatter,
                    "cannot publish `{}`: {reason}",
                    path.escape_debug()
                )
            }
            Self::Folder { folder, reason, .. } => {
                write!(
                    formatter,
                    "cannot publish to `{}`: {reason}",
                    folder.display()
                )
            }
            Self::Changed { file } => {
                write!(formatter, "`{}` was changed meanwhile", file.display())
            }
            Self::System {
                operation,
                path,
                source,
            } => write!(
                formatter,
                "cannot {operation} `{}`: {}",
                path.display(),
                plain(source)
            ),
        }
    }
}

impl Error for PublishError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::System { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// The system's words, without its number and in lower case.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn system_errors_speak_to_people() {
        let full = PublishError::system("write", Path::new("public/index.html"))(
            io::Error::from_raw_os_error(28),
        );
        assert_eq!(
            full.to_string(),
            "cannot write `public/index.html`: no space left on device"
        );
        assert_eq!(full.help(), Some("free some space and build again"));
        assert!(full.source().is_some());
    }
}
