//! Paths between what was typed, where it was typed, and the site.

use std::path::{Component, Path, PathBuf};

/// The files of a site that were asked for.
pub(super) struct Selection {
    /// Files and folders as the site names them; the empty one is the site.
    chosen: Vec<String>,
}

impl Selection {
    /// Finds what was typed, which is relative to the current folder or to the site, among the
    /// site's files. Nothing typed means everything.
    ///
    /// # Errors
    /// The first path that is none of them and holds none of them.
    pub(super) fn of<'p>(
        typed: &'p [PathBuf],
        site: &Path,
        files: &[&str],
    ) -> Result<Self, &'p Path> {
        if typed.is_empty() {
            let chosen = vec![String::new()];
            return Ok(Self { chosen });
        }
        let root = real(site);
        let mut chosen = Vec::new();
        for path in typed {
            let known: Vec<String> = [path.clone(), site.join(path)]
                .iter()
                .filter_map(|path| Some(slashed(real(path)?.strip_prefix(root.as_ref()?).ok()?)))
                .filter(|path| files.iter().any(|file| holds(path, file)))
                .collect();
            if known.is_empty() {
                return Err(path);
            }
            chosen.extend(known);
        }
        Ok(Self { chosen })
    }

    /// Whether a file of the site was asked for.
    pub(super) fn covers(&self, file: &str) -> bool {
        self.chosen.iter().any(|chosen| holds(chosen, file))
    }
}

/// What the paths of a site's files begin with when they are seen from the current folder: the
/// empty text, or a folder with its slash.
pub(super) fn as_seen_from_here(site: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = slashed(site.strip_prefix(here).unwrap_or(site));
    if folder.is_empty() || folder.ends_with('/') {
        folder
    } else {
        folder + "/"
    }
}

fn holds(folder: &str, file: &str) -> bool {
    folder.is_empty()
        || file
            .strip_prefix(folder)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The path with all links above its last part followed: a record that is a link goes by the
/// link's name.
fn real(path: &Path) -> Option<PathBuf> {
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => {
            let parent = if parent.as_os_str().is_empty() {
                Path::new(".")
            } else {
                parent
            };
            Some(parent.canonicalize().ok()?.join(name))
        }
        _ => path.canonicalize().ok(),
    }
}

/// A path as the site writes it: `/` between its parts, no `.`.
fn slashed(path: &Path) -> String {
    let mut text = String::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::RootDir => text.push('/'),
            _ => {
                if !text.is_empty() && !text.ends_with('/') {
                    text.push('/');
                }
                text += &part.as_os_str().to_string_lossy();
            }
        }
    }
    text
}
