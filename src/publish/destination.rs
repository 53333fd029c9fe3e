//! Which folders may be published to.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Component, Path, PathBuf};

use super::folder::regular_file;
use super::{MARKER, PublishError};

/// The real path of the target, whether it exists or not. A link whose folder is
/// missing stands for the folder that will be made, as after a build killed between
/// two renames.
pub(super) fn resolve(out: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let out = std::path::absolute(out)?;
            Ok(match (fs::read_link(&out), out.parent()) {
                (Ok(target), Some(parent)) => parent.join(target),
                _ => out,
            })
        }
        resolved => resolved,
    }
}

/// Checks that a target, whether it exists or not, neither holds a site's own folder nor lies in one of
/// those below it that are read. Published there, a site would be read as its own source.
///
/// # Errors
///
/// When it does, and when the system does not say where it is.
pub fn keep_apart(out: &Path, site: &Path, folders: &[&str]) -> Result<(), PublishError> {
    let find = |path: &Path| real(path).map_err(PublishError::system("find", path));
    let target = resolve(out).map_err(PublishError::system("find", out))?;
    let (target, site) = (find(&target)?, find(site)?);
    if site.starts_with(&target) {
        return Err(refuse(
            out,
            "the site's own files lie in it",
            "choose another folder with `--out`, such as `public`",
        ));
    }
    for folder in folders {
        if target.starts_with(find(&site.join(folder))?) {
            return Err(refuse(
                out,
                "what lies there is read as a part of the site",
                "choose a folder beside it with `--out`, such as `public`",
            ));
        }
    }
    Ok(())
}

/// Where a path leads, also if its last parts do not exist.
fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let there = path.ancestors().find_map(|above| {
        let rest = path.strip_prefix(above).ok()?;
        Some((fs::canonicalize(above).ok()?, rest))
    });
    let Some((mut real, rest)) = there else {
        return Ok(path);
    };
    for part in rest.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
    }
    Ok(real)
}

/// Checks that the target may be replaced: it does not exist, is empty, or is a site
/// of Candor's.
pub(super) fn accept(out: &Path, site: &Path, parent: &Path) -> Result<(), PublishError> {
    let read = |error| PublishError::system("read", out)(error);
    let metadata = match fs::symlink_metadata(site) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        metadata => metadata.map_err(read)?,
    };
    if !metadata.is_dir() {
        return Err(refuse(
            out,
            "it is not a folder",
            "choose another folder with `--out`, or remove the file",
        ));
    }
    if is_mount_point(&metadata, &fs::metadata(parent).map_err(read)?) {
        return Err(mount_point(out));
    }
    if fs::read_dir(site).map_err(read)?.next().is_none() {
        return Ok(());
    }
    let is_ours = regular_file(site, MARKER).is_some()
        && fs::read(site.join(MARKER)).is_ok_and(|text| text.starts_with(b"candor site"));
    if !is_ours {
        return Err(refuse(
            out,
            "it holds files that Candor did not make",
            "choose another folder with `--out`, or empty this one",
        ));
    }
    if fs::symlink_metadata(site.join(".git")).is_ok() {
        return Err(refuse(
            out,
            "it holds a git repository, which a build would remove",
            "build into another folder and copy the site from there",
        ));
    }
    Ok(())
}

pub(super) fn mount_point(out: &Path) -> PublishError {
    refuse(
        out,
        "it is a mount point, which cannot be replaced as a whole",
        "choose a folder below it with `--out`",
    )
}

pub(super) fn refuse(out: &Path, reason: &'static str, help: &'static str) -> PublishError {
    PublishError::Folder {
        folder: out.to_owned(),
        reason,
        help,
    }
}

#[cfg(unix)]
fn is_mount_point(folder: &Metadata, parent: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    folder.dev() != parent.dev()
}

#[cfg(not(unix))]
fn is_mount_point(_: &Metadata, _: &Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;
    use crate::publish::Folder;

    /// The message and the help with which a target is refused.
    fn refusal(out: &Path) -> (String, Option<&'static str>) {
        let error = Folder::open(out).unwrap_err();
        let folder = out.display().to_string();
        (error.to_string().replace(&folder, "OUT"), error.help())
    }

    #[test]
    fn a_folder_of_others_is_refused_and_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("public");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("thesis.tex"), "ten years").unwrap();
        fs::write(out.join(MARKER), "something else").unwrap();
        assert_eq!(
            refusal(&out),
            (
                "cannot publish to `OUT`: it holds files that Candor did not make".to_owned(),
                Some("choose another folder with `--out`, or empty this one")
            )
        );
        assert_eq!(
            fs::read_to_string(out.join("thesis.tex")).unwrap(),
            "ten years"
        );
        assert_eq!(
            fs::read_dir(root.path()).unwrap().count(),
            1,
            "nothing is left beside"
        );
    }

    #[test]
    fn a_sites_own_folders_are_refused_whether_they_exist_or_not() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().join("site");
        fs::create_dir_all(site.join("incidents/2026")).unwrap();
        let reason = |out: &str| {
            let out = site.join(out);
            let refused = keep_apart(&out, &site, &["incidents", "templates"]);
            refused.err().map(|error| {
                let text = error.to_string();
                let (_, reason) = text.split_once("`: ").unwrap();
                reason.to_owned()
            })
        };
        let (around, read) = (
            "the site's own files lie in it",
            "what lies there is read as a part of the site",
        );
        for (out, expected) in [
            (".", Some(around)),
            ("..", Some(around)),
            ("new/..", Some(around)),
            ("incidents", Some(read)),
            ("incidents/2026", Some(read)),
            ("incidents/2026/new", Some(read)),
            ("templates", Some(read)),
            ("templates/", Some(read)),
            ("new/../templates/pages", Some(read)),
            ("public", None),
            ("templates2", None),
            ("../public", None),
            ("incidents/../public", None),
        ] {
            assert_eq!(reason(out).as_deref(), expected, "{out}");
        }
        assert_eq!(fs::read_dir(&site).unwrap().count(), 1, "nothing is made");
    }

    #[test]
    fn a_repository_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("public");
        Folder::open(&out).unwrap().finish().unwrap();
        fs::write(out.join(".git"), "gitdir: elsewhere").unwrap();
        assert_eq!(
            refusal(&out).0,
            "cannot publish to `OUT`: it holds a git repository, which a build would remove"
        );
    }

    #[test]
    fn a_file_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("public");
        fs::write(&out, "").unwrap();
        assert_eq!(
            refusal(&out).0,
            "cannot publish to `OUT`: it is not a folder"
        );
        assert!(out.is_file());
        let (message, help) = refusal(&out.join("below"));
        assert_eq!(message, "cannot find `OUT`: not a directory");
        assert!(help.is_some());
    }

    #[test]
    fn the_root_is_refused() {
        assert_eq!(
            refusal(Path::new("/")).0,
            "cannot publish to `OUT`: it has no folder around it"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stands_for_its_folder() {
        let root = tempfile::tempdir().unwrap();
        let (real, link) = (root.path().join("www/site"), root.path().join("public"));
        std::os::unix::fs::symlink("www/site", &link).unwrap();
        for round in ["made through the link", "replaced through the link"] {
            Folder::open(&link).unwrap().finish().unwrap();
            assert!(link.is_symlink(), "{round}");
            assert!(real.join(MARKER).is_file(), "{round}");
            assert_eq!(
                fs::read_dir(root.path().join("www")).unwrap().count(),
                1,
                "{round}"
            );
        }
    }

    #[test]
    fn an_empty_folder_is_taken() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("a/b/public");
        fs::create_dir_all(&out).unwrap();
        Folder::open(&out).unwrap().finish().unwrap();
        assert!(out.join(MARKER).is_file());
    }
}
