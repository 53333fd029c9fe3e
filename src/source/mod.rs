//! Finds and reads a site's files. The only room that reads them.
//!
//! Text goes into a [`SourceMap`] so that findings can point into it; assets are only
//! noted, and read when they are published.

mod foreign;
mod walk;

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostic::{FileId, Files, Finding, Span};

pub use foreign::{FOREIGN_BYTES_MAX, Foreign, ForeignContent, ForeignFile, foreign};
pub use walk::{CONFIG, FOLDERS, read};

/// The largest text file that is read, in bytes. Real records have a few kilobytes; what is
/// larger than this is not prose, and refusing it keeps a stray dump from filling the memory.
pub const TEXT_BYTES_MAX: u64 = 4 << 20;

/// How much of the texts that lie beside records is read, in bytes and of all records together: they
/// are only looked through, and a site may have logs without end.
pub const BESIDE_BYTES_MAX: u64 = 64 << 20;

/// The rule of the finding that says that a folder is no site.
pub const NO_SITE: &str = "no-site";

/// All text files of a site.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

/// A text file.
#[derive(Clone, Debug)]
struct SourceFile {
    path: String,
    text: String,
    is_whole: bool,
}

/// What a site's folder holds.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Every text file that was read.
    pub map: SourceMap,
    /// `candor.yaml`, if there is one.
    pub config: Option<FileId>,
    /// The words of `candor.yaml` in other languages, each in a `candor.TAG.yaml`.
    pub config_words: Vec<(String, FileId)>,
    /// The records, in the order of their paths; those too that could not be read, so that others
    /// may refer to them.
    pub records: Vec<RecordSource>,
    /// Texts for posts that authors begin with: what lies below `incidents/_templates/`.
    pub wordings: Vec<FileId>,
    /// The site's own templates: paths below `templates/`.
    pub templates: Vec<(String, FileId)>,
    /// The site's own words: paths below `messages/`.
    pub messages: Vec<(String, FileId)>,
    /// The site's own style sheets, images and fonts: paths below `assets/`.
    pub assets: Vec<Asset>,
    /// Files of the site's own themes.
    pub themes: Vec<ThemeFile>,
}

/// A record's files.
#[derive(Clone, Debug)]
pub struct RecordSource {
    /// The record itself.
    pub file: FileId,
    /// Its file's or folder's name without an ending: its id unless it states one.
    pub name: String,
    /// The files of a bundle's `updates/`, in the order of their names.
    pub updates: Vec<UpdateSource>,
    /// What else lies in a bundle.
    pub assets: Vec<Asset>,
    /// Those of its assets that are texts, as far as [`BESIDE_BYTES_MAX`] goes.
    pub texts: Vec<FileId>,
    /// The names of those that are texts and are not read, each with the reason.
    pub unsearched: Vec<(String, String)>,
    /// Its words in other languages, in the order of their tags.
    pub translations: Vec<TranslationSource>,
}

/// The files of a record in another language: `NAME.de.md` beside `NAME.md`.
#[derive(Clone, Debug, Default)]
pub struct TranslationSource {
    /// The language's tag, such as `de`.
    pub language: String,
    /// The record's.
    pub record: Option<FileId>,
    /// Those of its updates, named like the updates.
    pub updates: Vec<UpdateSource>,
}

/// A file of a bundle's `updates/`.
#[derive(Clone, Debug)]
pub struct UpdateSource {
    /// The file.
    pub file: FileId,
    /// Its name without an ending.
    pub name: String,
}

/// A file that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path within its bundle or theme, with `/`.
    pub name: String,
    /// Where it is.
    path: PathBuf,
}

/// A file below `themes/NAME/`.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// The theme's name.
    pub theme: String,
    /// The path below the theme's folder.
    pub path: String,
    /// The file: read when it is text, an asset otherwise.
    pub content: ThemeContent,
}

/// How a theme's file was taken.
#[derive(Clone, Debug)]
pub enum ThemeContent {
    /// A template, a catalogue, or `theme.yaml`.
    Text(FileId),
    /// Anything below `assets/`.
    Asset(Asset),
}

impl SourceMap {
    /// The files in the order in which they were added.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// Names the files as seen from a folder above: every path begins with this then.
    pub fn put_below(&mut self, folder: &str) {
        for file in &mut self.files {
            file.path.insert_str(0, folder);
        }
    }

    /// Adds a file.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile {
            path,
            text,
            is_whole: true,
        });
        id
    }

    /// Adds a file of which a part could not be read, or all of it. What is missing in its text
    /// may stand in the file.
    pub fn add_in_part(&mut self, path: String, text: String) -> FileId {
        let id = self.add(path, text);
        if let Some(file) = self.files.last_mut() {
            file.is_whole = false;
        }
        id
    }

    /// Whether a file's text is all that stands in it.
    pub fn is_whole(&self, file: FileId) -> bool {
        self.files
            .get(file.0 as usize)
            .is_some_and(|file| file.is_whole)
    }
}

impl Files for SourceMap {
    fn path(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.path)
    }

    fn text(&self, file: FileId) -> &str {
        self.files
            .get(file.0 as usize)
            .map_or("", |file| &file.text)
    }
}

impl Asset {
    /// Its bytes.
    ///
    /// # Errors
    /// When the file is gone or cannot be read.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        std::fs::read(&self.path)
    }

    /// Why its bytes cannot be had, as far as that shows before they are.
    pub fn fault(&self) -> Option<io::Error> {
        std::fs::File::open(&self.path).err()
    }

    /// Width and height of an image in pixels, from its header; none for what is no image.
    pub fn image_size(&self) -> Option<(u32, u32)> {
        let size = imagesize::size(&self.path).ok()?;
        Some((
            u32::try_from(size.width).ok()?,
            u32::try_from(size.height).ok()?,
        ))
    }

    /// Where it is, for messages.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The text of one file; none when there is no such file, or it is no text.
pub fn text(path: &Path) -> Option<String> {
    let read = read_text(path);
    read.fault.is_none().then_some(read.text)
}

/// The bytes of one file; none when there is no such file, or it cannot be read.
pub fn bytes(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

/// A text with what was wrong with it.
struct ReadText {
    text: String,
    fault: Option<Fault>,
}

/// Why a text could not be taken as it is.
enum Fault {
    TooLarge(u64),
    NotUtf8(usize),
    Io(io::Error),
}

/// Reads a text file. What cannot be read is empty, what is no UTF-8 has its bad bytes
/// replaced, so that findings can still show the line.
fn read_text(path: &Path) -> ReadText {
    let failed = |fault| ReadText {
        text: String::new(),
        fault: Some(fault),
    };
    match std::fs::metadata(path) {
        Ok(metadata) if metadata.len() > TEXT_BYTES_MAX => {
            return failed(Fault::TooLarge(metadata.len()));
        }
        Err(error) => return failed(Fault::Io(error)),
        Ok(_) => {}
    }
    match std::fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => ReadText { text, fault: None },
        Ok(Err(error)) => ReadText {
            fault: Some(Fault::NotUtf8(error.utf8_error().valid_up_to())),
            text: String::from_utf8_lossy(error.as_bytes()).into_owned(),
        },
        Err(error) => failed(Fault::Io(error)),
    }
}

/// Reads what lies beside a record, if it is a text. It is only looked through, for words that are
/// written alike in all encodings: one that is no UTF-8 is read as well as it can be.
fn read_beside(path: &Path) -> Option<String> {
    text_in(&std::fs::read(path).ok()?)
}

/// Whether a file begins like a text.
fn begins_as_text(path: &Path) -> bool {
    let head = std::fs::File::open(path).and_then(|file| {
        let mut head = Vec::new();
        file.take(HEAD_BYTES).read_to_end(&mut head)?;
        Ok(head)
    });
    head.is_ok_and(|head| text_in(&head).is_some())
}

const HEAD_BYTES: u64 = 8 << 10;

/// What bytes say, unless they are no text. With letters of an unknown encoding in them they may be
/// anything, and are none if a character says so that no text has.
fn text_in(bytes: &[u8]) -> Option<String> {
    let is_rare = |c: char| c.is_ascii_control() && !"\t\n\r\u{c}\u{1b}".contains(c);
    let (text, is_certain) = match bytes {
        [0xff, 0xfe, units @ ..] => (utf16(units, u16::from_le_bytes), true),
        [0xfe, 0xff, units @ ..] => (utf16(units, u16::from_be_bytes), true),
        _ => {
            let text = String::from_utf8_lossy(bytes);
            let is_certain = matches!(text, Cow::Borrowed(_));
            (text.into_owned(), is_certain)
        }
    };
    let is_none = if is_certain {
        text.contains('\0')
    } else {
        text.contains(is_rare)
    };
    (!is_none).then_some(text)
}

/// What Windows writes into files.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let units: Vec<u16> = pairs.map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

impl Fault {
    fn finding(&self, file: FileId) -> Finding {
        let whole = Span::default().at(file);
        match self {
            Self::TooLarge(bytes) => Finding::error(
                "file-too-large",
                whole,
                format!(
                    "this file has {} MB; the most that is read is {} MB",
                    bytes.div_ceil(1 << 20),
                    TEXT_BYTES_MAX >> 20
                ),
            )
            .help("put dumps and logs beside a bundle's record as an asset, and link to them"),
            Self::NotUtf8(offset) => Finding::error(
                "not-utf-8",
                Span::new(*offset, *offset + '\u{fffd}'.len_utf8()).at(file),
                "this file is not UTF-8 from here on",
            )
            .help("save it as UTF-8"),
            Self::Io(error) => Finding::error(
                "unreadable-file",
                whole,
                format!("this file cannot be read: {error}"),
            ),
        }
    }
}

#[cfg(test)]
mod tests;
