//! Languages that hold data and settings.

use super::super::Class::{
    Attribute, Comment, Constant, Function, Heading, Keyword, String, Tag, Type, Variable,
};
use super::super::Place::{Anywhere, Apart, Behind, LineStart};
use super::super::{End, Language};
use super::{CALLS, DECORATORS, HASH, PLAIN, QUOTES, SLASHES, TRIPLES, VARIABLES, before, region};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        names: words!("yaml yml"),
        regions: &[
            HASH,
            QUOTES,
            &[
                region(Apart, "&", End::Word, Variable),
                region(Apart, "*", End::Word, Variable),
                region(Apart, "!", End::Word, Type),
                region(LineStart, "---", End::Here, Heading),
            ],
        ],
        keys: &[before(Behind("\n-{,"), ": ", Tag)],
        constants: words!("False Null True false null true"),
        inner: "-./",
        ..PLAIN
    },
    Language {
        names: words!("json jsonc json5 jsonl ndjson"),
        regions: &[SLASHES, QUOTES],
        keys: &[before(Anywhere, ":", Tag)],
        constants: words!("false null true"),
        ..PLAIN
    },
    Language {
        names: words!("toml ini conf properties systemd env"),
        regions: &[
            HASH,
            TRIPLES,
            QUOTES,
            &[
                region(LineStart, ";", End::Line, Comment),
                region(LineStart, "[[", End::Quote("]]"), Heading),
                region(LineStart, "[", End::Quote("]"), Heading),
                region(Anywhere, "${", End::Quote("}"), Variable),
            ],
        ],
        keys: &[before(Anywhere, "=", Tag), before(Behind("\n"), ": ", Tag)],
        constants: words!("false off on true"),
        inner: "-.:",
        ..PLAIN
    },
    Language {
        names: words!("xml html xhtml svg"),
        regions: &[&[
            region(Anywhere, "<!--", End::Raw("-->"), Comment),
            region(Anywhere, "<![CDATA[", End::Raw("]]>"), String),
            region(Anywhere, "<!", End::Raw(">"), Keyword),
            region(Anywhere, "</", End::Word, Tag),
            region(Anywhere, "<?", End::Word, Tag),
            region(Anywhere, "<", End::Word, Tag),
            region(Anywhere, "?>", End::Here, Tag),
            region(Anywhere, "/>", End::Here, Tag),
            region(Anywhere, ">", End::Here, Tag),
            region(Behind("="), "\"", End::Raw("\""), String),
            region(Behind("="), "'", End::Raw("'"), String),
        ]],
        keys: &[
            before(Anywhere, "=\"", Attribute),
            before(Anywhere, "='", Attribute),
        ],
        inner: "-.:",
        ..PLAIN
    },
    Language {
        names: words!("css scss"),
        regions: &[
            SLASHES,
            QUOTES,
            &[
                region(Anywhere, "@", End::Word, Keyword),
                region(Anywhere, "--", End::Word, Variable),
                region(Anywhere, "$", End::Word, Variable),
                region(Behind("\n{},>"), ".", End::Word, Type),
                region(Behind("\n{},>"), "#", End::Word, Type),
                region(Anywhere, "#", End::Word, Constant),
            ],
        ],
        keys: &[before(Behind("\n{;"), ": ", Attribute)],
        leading: &[
            before(Anywhere, "(", Function),
            before(Behind("\n},>"), "", Tag),
        ],
        inner: "-",
        ..PLAIN
    },
    Language {
        names: words!("graphql gql"),
        regions: &[HASH, TRIPLES, QUOTES, DECORATORS, VARIABLES],
        keys: &[before(Anywhere, ": ", Tag)],
        keywords: words!(
            "directive enum extend fragment implements input interface mutation on query scalar \
             schema subscription type union"
        ),
        constants: words!("false null true"),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("protobuf proto"),
        regions: &[SLASHES, QUOTES],
        keywords: words!(
            "enum extend extensions import map message oneof option optional package public \
             repeated required reserved returns rpc service stream syntax to"
        ),
        constants: words!("false true"),
        types: words!(
            "bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 \
             string uint32 uint64"
        ),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
];
