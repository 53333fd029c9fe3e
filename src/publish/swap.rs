//! Putting a new folder in the place of an old one.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `stage` in the place of `site`; where there was a site before, it is now at
/// `stage` or at `retired`. All three stand in one folder.
///
/// Readers see the old site or the new one. Where the file system cannot exchange two
/// folders in one step, there is no site for the moment between two renames; a
/// program killed in this moment leaves it to [`recover`].
pub(super) fn swap(stage: &Path, site: &Path, retired: &Path) -> io::Result<()> {
    if !fs::exists(site)? {
        return fs::rename(stage, site);
    }
    match exchange(stage, site) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
            ) =>
        {
            rename_twice(stage, site, retired)
        }
        done => done,
    }
}

/// Puts the old site back when a program was killed between the two renames.
pub(super) fn recover(site: &Path, retired: &Path) -> io::Result<()> {
    if fs::exists(retired)? && !fs::exists(site)? {
        fs::rename(retired, site)?;
    }
    Ok(())
}

/// Removes a folder, if it is there, with all that it holds, and counts the files.
/// Links are removed, not followed.
pub(super) fn remove(folder: &Path) -> io::Result<usize> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut files = 0;
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files += remove(&entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
            files += 1;
        }
    }
    fs::remove_dir(folder)?;
    Ok(files)
}

fn rename_twice(stage: &Path, site: &Path, retired: &Path) -> io::Result<()> {
    fs::rename(site, retired)?;
    fs::rename(stage, site).inspect_err(|_| {
        // The first error is the one to report; what stays wrong is put right by `recover`.
        let _ = fs::rename(retired, site);
    })
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use std::path::PathBuf;

    use super::*;

    struct Folders {
        root: tempfile::TempDir,
        stage: PathBuf,
        site: PathBuf,
        retired: PathBuf,
    }

    fn folders() -> Folders {
        let root = tempfile::tempdir().unwrap();
        let [stage, site, retired] =
            ["stage", "site", "retired"].map(|name| root.path().join(name));
        fs::create_dir(&stage).unwrap();
        fs::write(stage.join("new"), "").unwrap();
        fs::create_dir(&site).unwrap();
        fs::write(site.join("old"), "").unwrap();
        Folders {
            root,
            stage,
            site,
            retired,
        }
    }

    #[test]
    fn two_renames_do_what_one_exchange_does() {
        let by_renames = folders();
        rename_twice(&by_renames.stage, &by_renames.site, &by_renames.retired).unwrap();
        assert!(by_renames.site.join("new").exists());
        assert!(by_renames.retired.join("old").exists());

        let by_exchange = folders();
        swap(&by_exchange.stage, &by_exchange.site, &by_exchange.retired).unwrap();
        assert!(by_exchange.site.join("new").exists());
        assert!(by_exchange.stage.join("old").exists() || by_exchange.retired.join("old").exists());
    }

    #[test]
    fn a_failed_second_rename_puts_the_old_site_back() {
        let folders = folders();
        let missing = folders.root.path().join("missing");
        rename_twice(&missing, &folders.site, &folders.retired).unwrap_err();
        assert!(folders.site.join("old").exists());
        assert!(!folders.retired.exists());
    }

    #[test]
    fn recovery_puts_back_only_what_is_missing() {
        let folders = folders();
        fs::rename(&folders.site, &folders.retired).unwrap();
        recover(&folders.site, &folders.retired).unwrap();
        assert!(folders.site.join("old").exists());

        fs::rename(&folders.site, &folders.retired).unwrap();
        fs::rename(&folders.stage, &folders.site).unwrap();
        recover(&folders.site, &folders.retired).unwrap();
        assert!(folders.site.join("new").exists());
        assert!(folders.retired.join("old").exists());
    }

    #[test]
    fn removal_counts_files() {
        let folders = folders();
        fs::create_dir_all(folders.site.join("a/b")).unwrap();
        fs::write(folders.site.join("a/b/c"), "").unwrap();
        assert_eq!(remove(&folders.site).unwrap(), 2);
        assert_eq!(remove(&folders.site).unwrap(), 0);
        assert!(!folders.site.exists());
    }
}
