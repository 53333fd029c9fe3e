//! What programs print.

use super::super::Class::{Attribute, Comment, Deleted, Heading, Inserted, Tag};
use super::super::Place::{Anywhere, Behind, LineStart};
use super::super::{Case, End, Language};
use super::{PLAIN, QUOTES, before, plain_line, region};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        names: words!("diff patch"),
        regions: &[&[
            region(LineStart, "diff ", End::Line, Heading),
            region(LineStart, "index ", End::Line, Comment),
            region(LineStart, "--- ", End::Line, Heading),
            region(LineStart, "+++ ", End::Line, Heading),
            region(LineStart, "@@", End::Line, Heading),
            region(LineStart, "\\", End::Line, Comment),
            region(LineStart, "+", End::Line, Inserted),
            region(LineStart, "-", End::Line, Deleted),
            plain_line(LineStart),
        ]],
        ..PLAIN
    },
    Language {
        names: words!("log logs"),
        regions: &[QUOTES],
        keys: &[
            before(Anywhere, "=", Attribute),
            before(Behind("{,"), ":", Attribute),
        ],
        keywords: words!("alert crit critical emerg err error fatal panic severe"),
        constants: words!("false null true"),
        types: words!("notice warn warning"),
        case: Case::Any,
        inner: "-.:/",
        ..PLAIN
    },
    Language {
        names: words!("http"),
        regions: &[QUOTES],
        keys: &[before(Behind("\n{,"), ":", Tag)],
        keywords: words!("CONNECT DELETE GET HEAD HTTP OPTIONS PATCH POST PUT TRACE"),
        constants: words!("false null true"),
        inner: "-.",
        ..PLAIN
    },
];
