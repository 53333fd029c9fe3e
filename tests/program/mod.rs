//! The built program, run as a person or a pipeline runs it, and folders to run it on.

#![allow(dead_code, reason = "each test needs a part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The time at which the small sites are built.
pub(crate) const NOW: &str = "2026-03-10T12:00:00Z";

/// What a run left behind, besides files.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) stderr: String,
}

/// A file's bytes and the time of its last change.
pub(crate) type Stamped = (Vec<u8>, SystemTime);

/// One of the small sites.
pub(crate) fn site(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/sites")
        .join(name)
}

/// The program in an environment that says nothing about time and terminals.
pub(crate) fn candor() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.env_remove("SOURCE_DATE_EPOCH");
    command
}

/// The command that builds a site at [`NOW`].
pub(crate) fn build(site: &Path, out: &Path) -> Command {
    let mut command = candor();
    command.args(["build", "--at", NOW, "--site"]).arg(site);
    command.arg("--out").arg(out);
    command
}

/// Runs a command to its end. Nothing ever goes to standard output.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let output = command.output().expect("the program starts");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    Outcome {
        code: output.status.code(),
        stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

/// What a run answers that has something to print.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a command that prints what was asked for.
pub(crate) fn ask(command: &mut Command) -> Answer {
    let output = command.output().expect("the program starts");
    Answer {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
    }
}

/// Builds a site that must build.
pub(crate) fn published(site: &Path, out: &Path) -> BTreeMap<String, Vec<u8>> {
    let outcome = run(&mut build(site, out));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    files(out)
}

/// The files below a folder by their paths, `/` between segments.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    stamped(folder)
        .into_iter()
        .map(|(path, (bytes, _))| (path, bytes))
        .collect()
}

/// The same with the times of their last changes.
pub(crate) fn stamped(folder: &Path) -> BTreeMap<String, Stamped> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is below");
            let modified = entry.metadata().expect("it is there").modified();
            (
                path.to_str().expect("paths are UTF-8").replace('\\', "/"),
                (
                    fs::read(entry.path()).expect("it can be read"),
                    modified.expect("times are kept"),
                ),
            )
        })
        .collect()
}

/// Writes a file and the folders above it.
pub(crate) fn write(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().expect("it is below")).expect("folders can be made");
    fs::write(file, text).expect("files can be written");
}

/// Copies a folder with all that it holds.
pub(crate) fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let file = to.join(path);
        fs::create_dir_all(file.parent().expect("it is below")).expect("folders can be made");
        fs::write(file, bytes).expect("files can be written");
    }
}
