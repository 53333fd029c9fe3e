//! One file of an author's, replaced whole or not at all.

use std::fs;
use std::path::Path;

use super::PublishError;
use super::replace::replace;

/// Puts another text in the place of a file's, if the file still holds the text that was read.
/// The new text is written beside it and moved over it, with the old file's permissions; of a
/// symbolic link, the file that it leads to is replaced. A file that holds the new text by now, as
/// one does to which two links lead, stays as it is.
///
/// # Errors
/// When the file holds something else by now, or the system refuses; then it is as it was.
pub fn rewrite(file: &Path, before: &str, after: &str) -> Result<(), PublishError> {
    let real = fs::canonicalize(file).map_err(PublishError::system("find", file))?;
    let held = fs::read(&real).map_err(PublishError::system("read", file))?;
    if held == after.as_bytes() {
        return Ok(());
    }
    if held != before.as_bytes() {
        return Err(PublishError::Changed {
            file: file.to_owned(),
        });
    }
    replace(&real, after.as_bytes()).map_err(PublishError::system("rewrite", file))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_text_changes_and_nothing_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        fs::write(&file, "a\r\n").unwrap();
        rewrite(&file, "a\r\n", "b\r\n").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"b\r\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_changed_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        fs::write(&file, "mine").unwrap();
        let error = rewrite(&file, "read", "mended").unwrap_err();
        assert!(error.to_string().ends_with("a.md` was changed meanwhile"));
        assert_eq!(fs::read(&file).unwrap(), b"mine");
    }

    #[test]
    fn what_holds_the_new_text_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        fs::write(&file, "mended").unwrap();
        rewrite(&file, "read", "mended").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"mended");
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.md"), folder.path().join("link.md"));
        fs::write(&real, "a").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("real.md", &link).unwrap();
        rewrite(&link, "a", "b").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"b");
        let mode = fs::metadata(&real).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}
