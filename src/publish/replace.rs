//! One file whole or not at all: written beside its place, then moved there.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Puts bytes into a file, which need not exist. Permissions of one that does stay. The bytes are
/// on disk before anything is moved: a loss of power must not cost a record.
pub(super) fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".candor-new");
    let beside = file.with_file_name(name);
    let replaced = write(&beside, bytes, file).and_then(|()| fs::rename(&beside, file));
    if replaced.is_err() {
        // What cannot be removed now is overwritten by the next run.
        let _ = fs::remove_file(&beside);
    }
    replaced
}

fn write(beside: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
    let mut file = File::create(beside)?;
    file.write_all(bytes)?;
    if let Ok(metadata) = fs::metadata(like) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}
