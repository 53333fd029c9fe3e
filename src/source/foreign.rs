//! Files of another system, for importing: a file, or a folder with all that is in it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Asset, SourceMap};
use crate::diagnostic::{FileId, Files, Finding, Span};

/// The largest text of another system that is read, in bytes. The whole history of a large status
/// page has five megabytes.
pub const FOREIGN_BYTES_MAX: u64 = 64 << 20;

/// Files of another system.
#[derive(Clone, Debug, Default)]
pub struct Foreign {
    /// The texts, by which findings are shown.
    pub map: SourceMap,
    /// All files, in the order of their paths.
    pub files: Vec<ForeignFile>,
}

/// A file of another system.
#[derive(Clone, Debug)]
pub struct ForeignFile {
    /// Its path below the folder that was named, with `/`; its name when a file was named.
    pub path: String,
    /// What is known of it.
    pub content: ForeignContent,
}

/// What is known of a file.
#[derive(Clone, Debug)]
pub enum ForeignContent {
    /// It was read.
    Text(FileId),
    /// It was not wanted as a text.
    Other(Asset),
}

impl Foreign {
    /// The texts with their paths, in order.
    pub fn texts(&self) -> impl Iterator<Item = (&str, FileId)> {
        self.files.iter().filter_map(|file| match file.content {
            ForeignContent::Text(id) => Some((file.path.as_str(), id)),
            ForeignContent::Other(_) => None,
        })
    }

    /// The bytes of the file at a path; none when there is no such file.
    ///
    /// # Errors
    /// When it is gone or cannot be read.
    pub fn bytes(&self, path: &str) -> Option<io::Result<Vec<u8>>> {
        let file = self.files.iter().find(|file| file.path == path)?;
        Some(match &file.content {
            ForeignContent::Text(id) => Ok(self.map.text(*id).as_bytes().to_vec()),
            ForeignContent::Other(asset) => asset.read(),
        })
    }

    /// Adds what was fetched from elsewhere.
    pub fn add(&mut self, path: String, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> FileId {
        let (text, fault) = decoded(bytes);
        let file = self.map.add(path.clone(), text);
        findings.extend(fault.map(|fault| fault.finding(file)));
        self.files.push(ForeignFile {
            path,
            content: ForeignContent::Text(file),
        });
        file
    }
}

/// Finds the files of a folder, or the one file that is named, and reads those of which
/// `is_text` says that they are texts. Hidden folders and links are passed over, and so is what
/// cannot be read, which findings say.
///
/// # Errors
/// When there is nothing at the path.
pub fn foreign(
    root: &Path,
    is_text: &(dyn Fn(&str) -> bool + Sync),
    findings: &mut Vec<Finding>,
) -> io::Result<Foreign> {
    let mut foreign = Foreign::default();
    let found = if std::fs::metadata(root)?.is_dir() {
        walk(root, &mut foreign, findings)
    } else {
        let name = root.file_name().unwrap_or(root.as_os_str());
        vec![(name.to_string_lossy().into_owned(), root.to_owned())]
    };
    // What is named alone is read whatever it is called.
    let is_alone = !root.is_dir();
    let read: Vec<Option<Decoded>> = found
        .par_iter()
        .map(|(path, absolute)| (is_alone || is_text(path)).then(|| read(absolute)))
        .collect();
    for ((path, absolute), read) in found.into_iter().zip(read) {
        let content = match read {
            Some((text, fault)) => {
                let file = foreign.map.add(path.clone(), text);
                let is_read = !matches!(fault, Some(Fault::TooLarge | Fault::Io(_)));
                findings.extend(fault.map(|fault| fault.finding(file)));
                if !is_read {
                    continue;
                }
                ForeignContent::Text(file)
            }
            None => ForeignContent::Other(Asset {
                name: path.clone(),
                path: absolute,
            }),
        };
        foreign.files.push(ForeignFile { path, content });
    }
    Ok(foreign)
}

fn walk(root: &Path, foreign: &mut Foreign, findings: &mut Vec<Finding>) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let mut note = |path: String, message: String| {
        let file = foreign.map.add(path, String::new());
        findings.push(Finding::error(
            "unreadable-file",
            Span::default().at(file),
            message,
        ));
    };
    let shown = |path: &Path| {
        let relative = path.strip_prefix(root).unwrap_or(path);
        relative
            .to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/")
    };
    let is_hidden_folder = |entry: &walkdir::DirEntry| {
        entry.depth() > 0
            && entry.file_type().is_dir()
            && entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    for entry in WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_hidden_folder(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                found.push((shown(entry.path()), entry.into_path()));
            }
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => note(
                shown(entry.path()),
                "this is no file but a link or a device, which is not read".to_owned(),
            ),
            Err(error) => note(
                shown(error.path().unwrap_or(root)),
                format!("this cannot be read: {error}"),
            ),
        }
    }
    found
}

type Decoded = (String, Option<Fault>);

/// What was wrong with a file.
enum Fault {
    TooLarge,
    /// The bytes of the text at which one stands that is no UTF-8.
    NotUtf8(Span),
    Io(io::Error),
}

fn read(path: &Path) -> Decoded {
    match bytes(path) {
        Ok(Some(bytes)) => decoded(bytes),
        Ok(None) => (String::new(), Some(Fault::TooLarge)),
        Err(error) => (String::new(), Some(Fault::Io(error))),
    }
}

/// A file's bytes; none when there are too many. Devices and pipes may never end.
fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let metadata = std::fs::metadata(path)?;
    // To open a pipe may take for ever.
    if !metadata.is_file() {
        return Err(io::Error::other("it is no file"));
    }
    let file = File::open(path)?;
    if metadata.len() > FOREIGN_BYTES_MAX {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let most = FOREIGN_BYTES_MAX + 1;
    file.take(most).read_to_end(&mut bytes)?;
    Ok((bytes.len() < usize::try_from(most).unwrap_or(usize::MAX)).then_some(bytes))
}

/// Bytes as text. Where they are no UTF-8, they are nearly always Windows-1252, which has a
/// character for each, so that nothing is lost.
fn decoded(bytes: Vec<u8>) -> Decoded {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error.into_bytes(),
    };
    for (mark, order) in [
        ([0xff, 0xfe], u16::from_le_bytes as fn([u8; 2]) -> u16),
        ([0xfe, 0xff], u16::from_be_bytes),
    ] {
        if let Some(rest) = bytes.strip_prefix(&mark) {
            let (pairs, _) = rest.as_chunks::<2>();
            let units: Vec<u16> = pairs.iter().map(|pair| order(*pair)).collect();
            return (String::from_utf16_lossy(&units), None);
        }
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let start = text.len();
            text.push(windows_1252(*byte));
            first = first.or(Some(Span::new(start, text.len())));
        }
    }
    (text, first.map(Fault::NotUtf8))
}

/// The character of a byte (the WHATWG's encoding standard, windows-1252).
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

impl Fault {
    fn finding(&self, file: FileId) -> Finding {
        let whole = Span::default().at(file);
        match self {
            Self::TooLarge => Finding::error(
                "file-too-large",
                whole,
                format!(
                    "this file is not read: it has more than {} MB",
                    FOREIGN_BYTES_MAX >> 20
                ),
            )
            .help("split it, or export less at a time"),
            Self::NotUtf8(span) => Finding::warning(
                "not-utf-8",
                span.at(file),
                "this file is not UTF-8 here; such bytes are read as Windows-1252",
            )
            .help("look at the words around it in the record"),
            Self::Io(error) => Finding::error(
                "unreadable-file",
                whole,
                format!("this file cannot be read: {error}"),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn bytes_that_are_no_utf8_become_characters_and_are_told() {
        for (bytes, text, place) in [
            (&b"caf\xe9 \x80"[..], "café €", Some((3, 5))),
            ("ü".as_bytes(), "ü", None),
            (b"\xc3\xbc \xfc", "ü ü", Some((3, 5))),
            (b"\xff\xfea\0\xfc\0", "aü", None),
            (b"\xfe\xff\0a\0\xfc", "aü", None),
        ] {
            let (read, fault) = decoded(bytes.to_vec());
            assert_eq!(read, text);
            let found = fault.map(|fault| match fault {
                Fault::NotUtf8(span) => (span.start, span.end),
                _ => unreachable!("it is no other fault"),
            });
            assert_eq!(found, place);
        }
    }

    #[test]
    fn a_folder_is_read_in_order_without_what_is_hidden() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["b.json", "a/c.json", ".git/x.json", ".rc.yml", "logo.png"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        let mut findings = Vec::new();
        let is_text = |path: &str| path != "logo.png";
        let read = foreign(folder.path(), &is_text, &mut findings).unwrap();
        assert_eq!(findings, []);
        let texts: Vec<&str> = read.texts().map(|(path, _)| path).collect();
        assert_eq!(texts, [".rc.yml", "a/c.json", "b.json"]);
        assert_eq!(read.bytes("logo.png").unwrap().unwrap(), b"x");
        let alone = foreign(&folder.path().join("logo.png"), &is_text, &mut findings).unwrap();
        let (path, file) = alone.texts().next().unwrap();
        assert_eq!((path, alone.map.text(file)), ("logo.png", "x"));
        assert!(foreign(&folder.path().join("none"), &is_text, &mut findings).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_told_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("a.json")).unwrap();
        let mut findings = Vec::new();
        let read = foreign(folder.path(), &|_| true, &mut findings).unwrap();
        assert_eq!((read.files.len(), findings.len()), (0, 1));
    }
}
