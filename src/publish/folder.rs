//! The site's folder: outputs are staged beside it and swapped in whole.

use std::ffi::OsString;
use std::fs::{self, File, FileTimes, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::destination::{accept, mount_point, refuse, resolve};
use super::lock::Lock;
use super::{MARKER, PublishError, Target, check_path, swap, taken};

const MARKER_TEXT: &[u8] = b"candor site, format 1\n\
    Every build replaces this folder as a whole, so keep nothing of your own in it.\n";

/// A site on its way into a folder.
///
/// Outputs are staged in a folder beside the target, on the same file system;
/// [`Folder::finish`] swaps it in whole. Dropped before that, the stage goes and the old
/// site stays as it was. What a killed build left is cleared away when the next one
/// opens the folder. An output with the bytes of its predecessor is a hard link to
/// it, so its modification time stays and nothing is written.
///
/// Files are not forced to disk one by one: after a loss of power a build may have
/// to be repeated.
#[derive(Debug)]
pub struct Folder {
    /// As it was typed, for messages.
    out: PathBuf,
    /// The real folder, all links followed.
    site: PathBuf,
    /// Whether it was there before: otherwise nothing in it is worth a look.
    has_predecessor: bool,
    /// Where a site is put aside when two folders cannot be exchanged in one step.
    retired: PathBuf,
    stage: Stage,
    tally: Tally,
    /// Last, because the others must be gone before the next build may begin.
    _lock: Lock,
}

/// What a build did to its folder; counts are in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Files with new bytes.
    pub written: usize,
    /// Files that stayed as they were.
    pub unchanged: usize,
    /// Files of the old site that the new one does not have.
    pub removed: usize,
    /// The size of the new site in bytes.
    pub bytes: u64,
}

impl Folder {
    /// Begins to publish to a folder, which is made if it does not exist. A symbolic
    /// link to a folder stands for that folder.
    ///
    /// # Errors
    ///
    /// When the target is not a folder, holds files that Candor did not make, is a
    /// mount point, or is being published to by another build; when the system refuses.
    pub fn open(out: &Path) -> Result<Self, PublishError> {
        let site = resolve(out).map_err(PublishError::system("find", out))?;
        let (Some(parent), Some(name)) = (site.parent(), site.file_name()) else {
            return Err(refuse(
                out,
                "it has no folder around it",
                "choose a folder below it with `--out`",
            ));
        };
        fs::create_dir_all(parent).map_err(PublishError::system("create", parent))?;
        let beside = |role: &str| {
            let mut file = OsString::from(".");
            file.push(name);
            file.push(".candor-");
            file.push(role);
            parent.join(file)
        };

        let lock_path = beside("lock");
        let lock = Lock::take(&lock_path)
            .map_err(PublishError::system("lock", &lock_path))?
            .ok_or_else(|| {
                refuse(
                    out,
                    "another build is publishing to it",
                    "wait for it to end, or choose another folder with `--out`",
                )
            })?;

        let retired = beside("old");
        let stage = beside("stage");
        swap::recover(&site, &retired).map_err(PublishError::system("restore", out))?;
        accept(out, &site, parent)?;
        for left_over in [&retired, &stage] {
            swap::remove(left_over).map_err(PublishError::system("remove", left_over))?;
        }
        fs::create_dir(&stage).map_err(PublishError::system("create", &stage))?;

        let folder = Self {
            out: out.to_owned(),
            has_predecessor: site.exists(),
            site,
            retired,
            stage: Stage(stage),
            tally: Tally::default(),
            _lock: lock,
        };
        folder
            .place(MARKER, MARKER_TEXT)
            .map_err(PublishError::system("write", &out.join(MARKER)))?;
        Ok(folder)
    }

    /// Swaps the new site in and removes the old one.
    ///
    /// # Errors
    ///
    /// When the system refuses. Unless the error says that the old site could not be
    /// removed, it is still in place.
    pub fn finish(self) -> Result<Summary, PublishError> {
        let Stage(stage) = &self.stage;
        if let Ok(old) = fs::metadata(&self.site) {
            fs::set_permissions(stage, old.permissions())
                .map_err(PublishError::system("set the permissions of", &self.out))?;
        }
        swap::swap(stage, &self.site, &self.retired).map_err(|source| match source.kind() {
            io::ErrorKind::ResourceBusy => mount_point(&self.out),
            _ => PublishError::system("replace", &self.out)(source),
        })?;
        let mut old_files = 0;
        for old in [stage, &self.retired] {
            old_files +=
                swap::remove(old).map_err(PublishError::system("remove the old site at", old))?;
        }
        let Tally {
            new,
            changed,
            unchanged,
            bytes,
        } = self.tally;
        let (changed, unchanged) = (changed.into_inner(), unchanged.into_inner());
        // An old site has a marker, which is no output.
        let old_outputs = old_files.saturating_sub(1);
        Ok(Summary {
            written: new.into_inner() + changed,
            unchanged,
            removed: old_outputs.saturating_sub(changed + unchanged),
            bytes: bytes.into_inner(),
        })
    }

    /// Puts one file into the stage: a link to its predecessor when that has the same
    /// bytes, a new file otherwise. Fails with [`io::ErrorKind::AlreadyExists`] when the
    /// path is taken, so that the file system is the register of paths.
    fn place(&self, path: &str, bytes: &[u8]) -> io::Result<Fate> {
        let staged = self.stage.0.join(path);
        let predecessor = self.has_predecessor.then(|| regular_file(&self.site, path));
        let Some(predecessor) = predecessor.flatten() else {
            write_new(&staged, bytes)?;
            return Ok(Fate::New);
        };
        let old = self.site.join(path);
        let is_same = predecessor.len() == bytes.len() as u64
            && fs::read(&old).is_ok_and(|old_bytes| old_bytes == bytes);
        if !is_same {
            write_new(&staged, bytes)?;
            return Ok(Fate::Changed);
        }
        match in_its_folder(&staged, || fs::hard_link(&old, &staged)) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                // Not every file system has hard links.
                let file = write_new(&staged, bytes)?;
                file.set_times(FileTimes::new().set_modified(predecessor.modified()?))?;
            }
            linked => linked?,
        }
        Ok(Fate::Unchanged)
    }
}

impl Target for Folder {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        check_path(path)?;
        let fate = self
            .place(path, bytes)
            .map_err(|source| match source.kind() {
                io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => taken(path),
                _ => PublishError::system("write", &self.out.join(path))(source),
            })?;
        self.tally.add(fate, bytes.len());
        Ok(())
    }
}

/// The folder in which a site grows; gone when dropped, unless it was swapped in.
#[derive(Debug)]
struct Stage(PathBuf);

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = swap::remove(&self.0);
    }
}

/// What became of an output, compared with the old site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    New,
    Changed,
    Unchanged,
}

#[derive(Debug, Default)]
struct Tally {
    new: AtomicUsize,
    changed: AtomicUsize,
    unchanged: AtomicUsize,
    bytes: AtomicU64,
}

impl Tally {
    fn add(&self, fate: Fate, bytes: usize) {
        let count = match fate {
            Fate::New => &self.new,
            Fate::Changed => &self.changed,
            Fate::Unchanged => &self.unchanged,
        };
        count.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
    }
}

/// The file at a path of a site, unless the way to it leads over a symbolic link,
/// which could lead out of the site.
pub(super) fn regular_file(site: &Path, path: &str) -> Option<Metadata> {
    let is_below_folders = path.match_indices('/').all(|(slash, _)| {
        fs::symlink_metadata(site.join(&path[..slash])).is_ok_and(|folder| folder.is_dir())
    });
    if !is_below_folders {
        return None;
    }
    fs::symlink_metadata(site.join(path))
        .ok()
        .filter(Metadata::is_file)
}

/// Never opens a file that exists: in a stage that could be a hard link into the old site.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = in_its_folder(path, || File::create_new(path))?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Makes a file, and on the first try's failure the folders above it: this costs each
/// folder one failed try and no register of folders.
fn in_its_folder<T>(path: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (make(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            make()
        }
        (result, _) => result,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use std::collections::BTreeMap;
    use std::time::{Duration, SystemTime};

    use rayon::prelude::*;

    use super::*;

    /// A place for a site in a folder of its own, so that what lies beside it shows.
    struct Place {
        root: tempfile::TempDir,
        out: PathBuf,
    }

    impl Place {
        fn new() -> Self {
            let root = tempfile::tempdir().unwrap();
            let out = root.path().join("public");
            Self { root, out }
        }

        fn build(&self, files: &[(&str, &str)]) -> Summary {
            let folder = Folder::open(&self.out).unwrap();
            for (path, text) in files {
                folder.put(path, text.as_bytes()).unwrap();
            }
            folder.finish().unwrap()
        }

        /// The site's files but the marker.
        fn files(&self) -> BTreeMap<String, String> {
            walkdir::WalkDir::new(&self.out)
                .into_iter()
                .map(Result::unwrap)
                .filter(|entry| entry.file_type().is_file() && entry.file_name() != MARKER)
                .map(|entry| {
                    let path = entry.path().strip_prefix(&self.out).unwrap();
                    let text = fs::read_to_string(entry.path()).unwrap();
                    (path.to_str().unwrap().to_owned(), text)
                })
                .collect()
        }

        fn beside(&self, role: &str) -> PathBuf {
            self.root.path().join(format!(".public.candor-{role}"))
        }

        fn is_alone(&self) -> bool {
            fs::read_dir(self.root.path()).unwrap().count() == 1
        }

        fn modified(&self, path: &str) -> SystemTime {
            fs::metadata(self.out.join(path))
                .unwrap()
                .modified()
                .unwrap()
        }

        fn set_modified(&self, path: &str, time: SystemTime) {
            let file = File::options()
                .write(true)
                .open(self.out.join(path))
                .unwrap();
            file.set_modified(time).unwrap();
        }
    }

    fn files(of: &[(&str, &str)]) -> BTreeMap<String, String> {
        of.iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_site_is_replaced_as_a_whole() {
        let place = Place::new();
        let first = [
            ("index.html", "one"),
            ("old/a/index.html", "a"),
            ("same", "s"),
        ];
        assert_eq!(
            place.build(&first),
            Summary {
                written: 3,
                unchanged: 0,
                removed: 0,
                bytes: 5
            }
        );
        assert_eq!(place.files(), files(&first));

        let second = [
            ("index.html", "two!"),
            ("new/index.html", "n"),
            ("same", "s"),
        ];
        assert_eq!(
            place.build(&second),
            Summary {
                written: 2,
                unchanged: 1,
                removed: 1,
                bytes: 6
            }
        );
        assert_eq!(place.files(), files(&second));
        assert!(!place.out.join("old").exists(), "empty folders go too");
        assert!(place.is_alone());
    }

    #[test]
    fn a_build_that_fails_leaves_the_old_site() {
        let place = Place::new();
        place.build(&[("index.html", "one"), ("a", "same")]);
        let folder = Folder::open(&place.out).unwrap();
        folder.put("index.html", b"two").unwrap();
        folder.put("a", b"same").unwrap();
        let error = folder.put(&"x".repeat(300), b"").unwrap_err();
        assert!(error.to_string().ends_with("file name too long"), "{error}");
        drop(folder);
        assert_eq!(
            place.files(),
            files(&[("index.html", "one"), ("a", "same")])
        );
        assert!(place.is_alone());
    }

    #[test]
    fn only_changed_files_get_a_new_time() {
        let place = Place::new();
        place.build(&[("same", "s"), ("changed", "1")]);
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        for path in ["same", "changed", MARKER] {
            place.set_modified(path, then);
        }
        place.build(&[("same", "s"), ("changed", "2")]);
        assert_eq!(place.modified("same"), then);
        assert_eq!(place.modified(MARKER), then);
        assert!(place.modified("changed") > then);
    }

    #[test]
    fn a_file_may_become_a_folder_and_back() {
        let place = Place::new();
        let (file, folder) = ([("a", "file")], [("a/b", "below")]);
        place.build(&file);
        assert_eq!(place.build(&folder).removed, 1);
        assert_eq!(place.files(), files(&folder));
        assert_eq!(place.build(&file).removed, 1);
        assert_eq!(place.files(), files(&file));
    }

    #[test]
    fn a_killed_build_is_cleared_away() {
        let place = Place::new();
        place.build(&[("index.html", "one")]);
        fs::create_dir_all(place.beside("stage").join("half")).unwrap();
        fs::write(place.beside("stage").join("half/page"), "").unwrap();
        fs::write(place.beside("lock"), "").unwrap();
        place.build(&[("index.html", "two")]);
        assert_eq!(place.files(), files(&[("index.html", "two")]));
        assert!(place.is_alone());
    }

    #[test]
    fn a_build_killed_between_two_renames_loses_nothing() {
        let place = Place::new();
        place.build(&[("index.html", "one")]);
        fs::rename(&place.out, place.beside("old")).unwrap();
        fs::create_dir(place.beside("stage")).unwrap();
        drop(Folder::open(&place.out).unwrap());
        assert_eq!(place.files(), files(&[("index.html", "one")]));
        assert!(place.is_alone());
    }

    #[test]
    fn a_build_killed_after_two_renames_has_published() {
        let place = Place::new();
        place.build(&[("index.html", "two")]);
        fs::create_dir(place.beside("old")).unwrap();
        fs::write(place.beside("old").join("index.html"), "one").unwrap();
        drop(Folder::open(&place.out).unwrap());
        assert_eq!(place.files(), files(&[("index.html", "two")]));
        assert!(place.is_alone());
    }

    #[test]
    fn two_builds_at_once_are_one_too_many() {
        let place = Place::new();
        let first = Folder::open(&place.out).unwrap();
        let second = Folder::open(&place.out).unwrap_err();
        assert!(
            second
                .to_string()
                .ends_with("another build is publishing to it"),
            "{second}"
        );
        first.put("index.html", b"first").unwrap();
        first.finish().unwrap();
        assert_eq!(place.files(), files(&[("index.html", "first")]));
        drop(Folder::open(&place.out).unwrap());
    }

    #[test]
    fn a_path_has_one_output() {
        let place = Place::new();
        place.build(&[("same", "s")]);
        let folder = Folder::open(&place.out).unwrap();
        for path in ["new", "same", "a/b"] {
            folder.put(path, b"s").unwrap();
        }
        for path in [
            "new",
            "same",
            "a",
            "new/below",
            MARKER,
            "../public/x",
            "/etc/x",
        ] {
            let error = folder.put(path, b"s").unwrap_err();
            assert!(
                matches!(&error, PublishError::Path { path: named, .. } if named == path),
                "{error}"
            );
        }
    }

    #[test]
    fn many_threads_may_put() {
        let place = Place::new();
        for unchanged in [0, 500] {
            let folder = Folder::open(&place.out).unwrap();
            let taken = (0..1000)
                .into_par_iter()
                .filter(|number| {
                    let page = number / 2;
                    folder
                        .put(&format!("a/{}/{page}/index.html", page % 7), b"page")
                        .is_err()
                })
                .count();
            assert_eq!(taken, 500, "each page was put twice");
            let summary = folder.finish().unwrap();
            assert_eq!(summary.unchanged, unchanged);
            assert_eq!(summary.written, 500 - unchanged);
        }
        assert_eq!(place.files().len(), 500);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_the_old_site_are_not_followed() {
        use std::os::unix::fs::{MetadataExt, symlink};
        let place = Place::new();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("page"), "secret").unwrap();
        place.build(&[("index.html", "one")]);
        symlink(elsewhere.path(), place.out.join("folder")).unwrap();
        symlink(elsewhere.path().join("page"), place.out.join("file")).unwrap();

        let summary = place.build(&[("folder/page", "secret"), ("file", "secret")]);
        assert_eq!((summary.written, summary.unchanged), (2, 0));
        let outside = fs::metadata(elsewhere.path().join("page")).unwrap();
        assert_eq!(outside.nlink(), 1, "no link to a file of others");
        assert!(!place.out.join("folder").is_symlink());
        assert!(!place.out.join("file").is_symlink());
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let place = Place::new();
        place.build(&[]);
        fs::set_permissions(&place.out, fs::Permissions::from_mode(0o750)).unwrap();
        place.build(&[]);
        let mode = fs::metadata(&place.out).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o750);
    }
}
