//! A finding: what is wrong, where, and what to write instead. Everything that
//! reads people's input reports through this one type; the printers in
//! [`render`] turn it into text. This room knows no other.

pub mod faults;
pub mod mend;
pub mod render;

/// Something in a file that a person should know about.
///
/// Messages follow one style: a lower-case sentence without a full stop, literals
/// in backticks, understandable without colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of the rule, such as `unknown-key`.
    pub rule: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Where: the exact value or words.
    pub place: Place,
    /// A few words to print under the caret; may be empty.
    pub label: String,
    /// Other places that explain this one.
    pub related: Vec<Related>,
    /// What to do about it.
    pub help: Vec<Help>,
}

/// How much a finding weighs, heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The site cannot be published like this.
    Error,
    /// Very likely a mistake.
    Warning,
    /// Worth a look.
    Hint,
}

/// A second place with a few words on what it has to do with the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there, as seen from the finding.
    pub label: String,
}

/// What to do about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The advice, in one sentence.
    pub message: String,
    /// The text to put in place of what stands there, when that is certain enough to show.
    pub replacement: Option<Replacement>,
}

/// An edit of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What to replace.
    pub place: Place,
    /// What to put there.
    pub text: String,
    /// How sure it is that this is what was meant.
    pub certainty: Certainty,
}

/// How sure it is that an edit is what the author meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// A guess to be looked at.
    Likely,
    /// Nothing else can have been meant, so that it may be made unseen.
    Certain,
}

/// A range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes.
    pub span: Span,
}

/// A file of the source map, by its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A half-open range of bytes, counted from the start of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// What a printer must know of files: their names and texts.
pub trait Files {
    /// The file's path as a person would type it, relative to the site.
    fn path(&self, file: FileId) -> &str;
    /// The file's text; empty when it could not be read.
    fn text(&self, file: FileId) -> &str;
}

/// A line and a column for people, both counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Finding {
    /// An error at a place.
    pub fn error(rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Error, rule, place, message)
    }

    /// A warning at a place.
    pub fn warning(rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Warning, rule, place, message)
    }

    /// A hint at a place.
    pub fn hint(rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Level::Hint, rule, place, message)
    }

    fn new(level: Level, rule: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self {
            rule,
            level,
            message: message.into(),
            place,
            label: String::new(),
            related: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Sets the words under the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds a place that explains this one.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push(Related {
            place,
            label: label.into(),
        });
        self
    }

    /// Adds advice.
    #[must_use]
    pub fn help(mut self, message: impl Into<String>) -> Self {
        self.help.push(Help {
            message: message.into(),
            replacement: None,
        });
        self
    }

    /// Adds what a reader of values advises: sentences, and the text to write where there is one.
    #[must_use]
    pub fn advice(
        mut self,
        place: Place,
        help: Vec<String>,
        edit: Option<(Certainty, String)>,
    ) -> Self {
        if let Some((certainty, text)) = edit {
            self = self.edit("write it like this", place, text, certainty);
        }
        help.into_iter().fold(self, Self::help)
    }

    /// Adds advice with the text that is likely meant in place of what stands there.
    #[must_use]
    pub fn replace(
        self,
        message: impl Into<String>,
        place: Place,
        text: impl Into<String>,
    ) -> Self {
        self.edit(message, place, text, Certainty::Likely)
    }

    /// Adds advice with the only text that can be meant in place of what stands there.
    #[must_use]
    pub fn fix(self, message: impl Into<String>, place: Place, text: impl Into<String>) -> Self {
        self.edit(message, place, text, Certainty::Certain)
    }

    /// Adds advice with the text to write in place of what stands there.
    #[must_use]
    pub fn edit(
        mut self,
        message: impl Into<String>,
        place: Place,
        text: impl Into<String>,
        certainty: Certainty,
    ) -> Self {
        self.help.push(Help {
            message: message.into(),
            replacement: Some(Replacement {
                place,
                text: text.into(),
                certainty,
            }),
        });
        self
    }
}

impl Span {
    /// The bytes from `start` up to, not including, `end`. Files are at most a few
    /// megabytes, so offsets beyond four gigabytes saturate.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// As a range for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Puts it at a place in a file.
    pub fn at(self, file: FileId) -> Place {
        Place { file, span: self }
    }
}

impl Place {
    /// Whether another place lies within it.
    pub fn holds(self, other: Self) -> bool {
        self.file == other.file
            && self.span.start <= other.span.start
            && other.span.end <= self.span.end
    }
}

impl Level {
    /// Its name in print.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

impl Replacement {
    /// Whether it may be made unseen.
    pub fn is_certain(&self) -> bool {
        self.certainty == Certainty::Certain
    }
}

impl Position {
    /// The position of a byte offset in a text. Offsets inside a character or past
    /// the end are moved back to the nearest boundary.
    pub fn of(text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// The closest of the known words to one that is not known, if it is close enough
/// to be a slip: at most a third of its letters wrong.
pub fn did_you_mean<'a>(
    unknown: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = unknown.to_lowercase();
    let allowed = (folded.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&folded, word), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let text = "ab\nzü🙂x\n";
        let at = |offset| {
            let position = Position::of(text, offset);
            (position.line, position.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(3), (2, 1));
        assert_eq!(at(10), (2, 4));
        assert_eq!(at(7), (2, 3), "inside the emoji means at its start");
        assert_eq!(at(999), (3, 1));
    }

    #[test]
    fn did_you_mean_needs_a_near_miss() {
        let known = ["started", "severity", "scope"];
        assert_eq!(did_you_mean("startd", known), Some("started"));
        assert_eq!(did_you_mean("Severty", known), Some("severity"));
        assert_eq!(did_you_mean("colour", known), None);
        assert_eq!(did_you_mean("", known), None);
    }
}
