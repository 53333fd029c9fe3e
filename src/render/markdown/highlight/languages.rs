//! What the pieces of each language look like. To add a language, add an entry to
//! [`LANGUAGES`]; what it leaves out is as in [`PLAIN`].

use super::Class::{Attribute, Comment, Function, String, Variable};
use super::Place::{Anywhere, Apart};
use super::{Case, Class, End, Language, Leading, Place, Region};

/// The words of a text, told apart by the compiler.
macro_rules! words {
    ($text:literal) => {
        &super::split::<{ super::count($text) }>($text)
    };
}

mod operations;
mod data;
mod programs;
mod output;

/// All languages.
pub(super) const LANGUAGES: [&[Language]; 4] = [
    operations::LANGUAGES,
    data::LANGUAGES,
    programs::LANGUAGES,
    output::LANGUAGES,
];

/// Nothing but numbers has a class.
const PLAIN: Language = Language {
    names: &[],
    regions: &[],
    keys: &[],
    keywords: &[],
    constants: &[],
    types: &[],
    case: Case::Exact,
    leading: &[],
    capitalised: None,
    inner: "",
    session: None,
};

const HASH: &[Region] = &[region(Apart, "#", End::Line, Comment)];

const SLASHES: &[Region] = &[
    region(Apart, "//", End::Line, Comment),
    region(Anywhere, "/*", End::Raw("*/"), Comment),
];

/// Strings of one line.
const QUOTES: &[Region] = &[
    region(Anywhere, "\"", End::Quote("\""), String),
    region(Anywhere, "'", End::Quote("'"), String),
];

/// Strings of any number of lines.
const TEXTS: &[Region] = &[
    region(Anywhere, "\"", End::Text("\""), String),
    region(Anywhere, "'", End::Text("'"), String),
];

/// Stand in front of other strings.
const TRIPLES: &[Region] = &[
    region(Anywhere, "\"\"\"", End::Text("\"\"\""), String),
    region(Anywhere, "'''", End::Text("'''"), String),
];

/// Strings in which `\` is a character like others.
const RAWS: &[Region] = &[
    region(Anywhere, "\"", End::Raw("\""), String),
    region(Anywhere, "'", End::Raw("'"), String),
];

const BACKTICKS: &[Region] = &[region(Anywhere, "`", End::Raw("`"), String)];

const VARIABLES: &[Region] = &[
    region(Anywhere, "${", End::Quote("}"), Variable),
    region(Anywhere, "$", End::Word, Variable),
];

const DECORATORS: &[Region] = &[region(Apart, "@", End::Word, Attribute)];

const CALLS: &[Leading] = &[before(Anywhere, "(", Function)];

const fn region(at: Place, open: &'static str, end: End, class: Class) -> Region {
    Region {
        at,
        open,
        end,
        class: Some(class),
    }
}

const fn plain_line(at: Place) -> Region {
    Region {
        at,
        open: "",
        end: End::Line,
        class: None,
    }
}

const fn before(at: Place, sign: &'static str, class: Class) -> Leading {
    Leading { at, sign, class }
}

const fn count(text: &str) -> usize {
    let mut count = 1;
    let mut at = 0;
    while at < text.len() {
        if text.as_bytes()[at] == b' ' {
            count += 1;
        }
        at += 1;
    }
    count
}

const fn split<const COUNT: usize>(text: &'static str) -> [&'static str; COUNT] {
    let mut words = [""; COUNT];
    let (mut rest, mut index, mut at) = (text, 0, 0);
    while at < rest.len() {
        if rest.as_bytes()[at] == b' ' {
            (words[index], rest) = rest.split_at(at);
            (_, rest) = rest.split_at(1);
            index += 1;
            at = 0;
        } else {
            at += 1;
        }
    }
    words[index] = rest;
    words
}
