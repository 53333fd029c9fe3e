//! Files of a site's own folder, each put in its place whole or not at all.

use std::fs;
use std::path::Path;

use super::replace::replace;
use super::{PublishError, check_path};

/// A file to put into a site's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where, relative to the folder, with `/`.
    pub path: String,
    /// What stood there when it was looked at; nothing when there was no such file.
    pub before: Option<Vec<u8>>,
    /// What shall stand there.
    pub after: Vec<u8>,
}

/// Puts a file into a folder, if what was seen there is still there. It is written beside its
/// place and moved there, so that nobody ever sees half of it. Of a symbolic link, the file that it
/// leads to is replaced.
///
/// # Errors
/// When the path leaves the folder, also by a link; when something else stands there by now; and
/// when the system refuses. Then what stood there is as it was.
pub fn place(folder: &Path, change: &Change) -> Result<(), PublishError> {
    check_path(&change.path)?;
    let file = folder.join(&change.path);
    let parent = file.parent().unwrap_or(folder);
    // Looked at before anything is made: a link must not have folders made elsewhere.
    let there = parent.ancestors().find(|above| above.exists());
    within(folder, there.unwrap_or(folder), &change.path)?;
    fs::create_dir_all(parent).map_err(PublishError::system("create", parent))?;
    let is_there = fs::symlink_metadata(&file).is_ok();
    let real = if is_there {
        let real = fs::canonicalize(&file).map_err(PublishError::system("find", &file))?;
        within(folder, &real, &change.path)?;
        real
    } else {
        file.clone()
    };
    let held = if is_there {
        Some(fs::read(&real).map_err(PublishError::system("read", &file))?)
    } else {
        None
    };
    if held != change.before {
        return Err(PublishError::Changed { file });
    }
    replace(&real, &change.after).map_err(PublishError::system("write", &file))
}

/// Writes a text into a file, whatever is there: of a program's own making, such as a report.
///
/// # Errors
/// When the system refuses.
pub fn write_over(file: &Path, text: &str) -> Result<(), PublishError> {
    fs::write(file, text).map_err(PublishError::system("write", file))
}

/// Makes a folder, if it is not there.
///
/// # Errors
/// When the system refuses.
pub fn make_folder(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(folder).map_err(PublishError::system("create", folder))
}

/// Whether a file or folder is really below a folder, all links followed.
fn within(folder: &Path, below: &Path, path: &str) -> Result<(), PublishError> {
    let real = |path: &Path| fs::canonicalize(path).map_err(PublishError::system("find", path));
    let (folder, below) = (real(folder)?, real(below)?);
    if below.starts_with(folder) {
        Ok(())
    } else {
        Err(PublishError::Path {
            path: path.to_owned(),
            reason: "a link on the way leads out of the site",
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    fn change(path: &str, before: Option<&str>, after: &str) -> Change {
        Change {
            path: path.to_owned(),
            before: before.map(|text| text.as_bytes().to_vec()),
            after: after.as_bytes().to_vec(),
        }
    }

    #[test]
    fn files_are_made_and_replaced_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        place(folder.path(), &change("a/b.md", None, "1")).unwrap();
        place(folder.path(), &change("a/b.md", Some("1"), "2")).unwrap();
        assert_eq!(fs::read(folder.path().join("a/b.md")).unwrap(), b"2");
        assert_eq!(fs::read_dir(folder.path().join("a")).unwrap().count(), 1);
    }

    #[test]
    fn what_was_not_seen_stays() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "mine").unwrap();
        for change in [
            change("a", None, "x"),
            change("a", Some("other"), "x"),
            change("b", Some("was"), "x"),
        ] {
            assert!(matches!(
                place(folder.path(), &change),
                Err(PublishError::Changed { .. })
            ));
        }
        assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"mine");
    }

    #[test]
    fn paths_stay_below_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["../x", "/x", "a/../../x", "a\\b"] {
            let error = place(folder.path(), &change(path, None, "x")).unwrap_err();
            assert!(matches!(error, PublishError::Path { .. }), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(outside.path(), folder.path().join("incidents")).unwrap();
        let error = place(folder.path(), &change("incidents/b/a.md", None, "x")).unwrap_err();
        assert!(error.to_string().contains("a link on the way"), "{error}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_within_the_folder_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("real.md"), "1").unwrap();
        std::os::unix::fs::symlink("real.md", folder.path().join("link.md")).unwrap();
        place(folder.path(), &change("link.md", Some("1"), "2")).unwrap();
        assert!(folder.path().join("link.md").is_symlink());
        assert_eq!(fs::read(folder.path().join("real.md")).unwrap(), b"2");
    }
}
