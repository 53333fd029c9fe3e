//! Languages that systems are operated with.

use super::super::Class::{Attribute, Comment, Function, Keyword, String, Tag, Variable};
use super::super::Place::{Anywhere, Apart, Behind, LineStart};
use super::super::{Case, End, Language, Region};
use super::{
    BACKTICKS, CALLS, HASH, PLAIN, QUOTES, RAWS, SLASHES, VARIABLES, before, plain_line, region,
};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        names: words!("bash sh shell zsh ksh"),
        session: Some(&CONSOLE),
        ..SHELL
    },
    CONSOLE,
    Language {
        names: words!("powershell pwsh ps1 posh"),
        regions: &[
            &[region(Anywhere, "<#", End::Raw("#>"), Comment)],
            HASH,
            RAWS,
            VARIABLES,
            FLAGS,
        ],
        keywords: words!(
            "begin break catch class continue do else elseif end enum exit filter finally for \
             foreach function if in param process return switch throw trap try until using while"
        ),
        case: Case::Any,
        leading: &[before(Behind("\n|;{(="), "", Function)],
        inner: "-.:",
        ..PLAIN
    },
    Language {
        names: words!("dockerfile docker containerfile"),
        regions: &[HASH, QUOTES, VARIABLES, FLAGS],
        keys: &[before(Anywhere, "=", Variable)],
        keywords: words!(
            "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD \
             RUN SHELL STOPSIGNAL USER VOLUME WORKDIR"
        ),
        inner: "-./",
        ..PLAIN
    },
    Language {
        names: words!("makefile make mk"),
        regions: &[
            HASH,
            &[
                region(Anywhere, "$(", End::Quote(")"), Variable),
                region(Anywhere, "$@", End::Here, Variable),
                region(Anywhere, "$<", End::Here, Variable),
                region(Anywhere, "$^", End::Here, Variable),
            ],
            VARIABLES,
            QUOTES,
        ],
        keys: &[
            before(LineStart, "=", Variable),
            before(LineStart, ":=", Variable),
            before(LineStart, "?=", Variable),
            before(LineStart, "+=", Variable),
            before(LineStart, ": ", Function),
        ],
        keywords: words!(
            "define else endef endif export ifdef ifeq ifndef ifneq include override unexport"
        ),
        inner: "-./",
        ..PLAIN
    },
    Language {
        names: words!("hcl terraform tf"),
        regions: &[HASH, SLASHES, QUOTES],
        keys: &[before(Anywhere, "=", Tag)],
        keywords: words!(
            "data else endfor endif for if import in locals module moved output provider removed \
             resource terraform variable"
        ),
        constants: words!("false null true"),
        types: words!("any bool list map number object set string tuple"),
        leading: &[
            before(Anywhere, "(", Function),
            before(Behind("\n"), "{", Keyword),
        ],
        inner: "-",
        ..PLAIN
    },
    Language {
        names: words!("nginx nginxconf"),
        regions: &[HASH, QUOTES, VARIABLES],
        constants: words!("off on"),
        leading: &[before(Behind("\n;{}"), "", Keyword)],
        inner: "-./",
        ..PLAIN
    },
    Language {
        names: words!("sql psql postgres postgresql mysql"),
        regions: &[
            &[
                region(Apart, "--", End::Line, Comment),
                region(Anywhere, "/*", End::Raw("*/"), Comment),
            ],
            RAWS,
            BACKTICKS,
            &[
                region(Anywhere, "$", End::Word, Variable),
                region(Anywhere, "@", End::Word, Variable),
                region(Apart, ":", End::Word, Variable),
                region(Behind("\n"), "\\", End::Word, Function),
            ],
        ],
        keywords: words!(
            "add all alter analyze and any as asc begin between by cascade case check cluster \
             column commit concurrently conflict constraint create cross cube database declare \
             default delete desc distinct do drop each else end exclude execute exists explain \
             extension fetch filter first following for foreign from full function grant group \
             having if ilike in index inner insert intersect into is isolation join key last \
             lateral left level like limit lock materialized natural no not nothing nowait nulls \
             of offset on only or order outer over partition preceding primary procedure \
             recursive references rename replace returning returns revoke right rollback row rows \
             savepoint schema select sequence serializable set share show skip start table \
             tablespace temporary then to transaction trigger truncate type unbounded union \
             unique update user using vacuum values verbose view when where window with"
        ),
        constants: words!("current_date current_timestamp false null true unknown"),
        types: words!(
            "bigint bigserial boolean bytea char date datetime decimal double float inet int \
             integer interval json jsonb money numeric real regclass serial smallint text time \
             timestamp timestamptz tinyint uuid varchar"
        ),
        case: Case::Any,
        leading: CALLS,
        ..PLAIN
    },
    Language {
        names: words!("promql"),
        regions: &[HASH, QUOTES, BACKTICKS],
        keys: &[
            before(Behind("{,"), "=", Attribute),
            before(Behind("{,"), "=~", Attribute),
            before(Behind("{,"), "!=", Attribute),
            before(Behind("{,"), "!~", Attribute),
        ],
        keywords: words!("and bool by group_left group_right ignoring offset on or unless without"),
        constants: words!("Inf NaN"),
        leading: CALLS,
        inner: ":",
        ..PLAIN
    },
];

/// What a terminal showed: commands behind prompts, between what they answered.
const CONSOLE: Language = Language {
    names: words!("console terminal shell-session"),
    regions: &[
        &[
            region(Behind("\n"), "", End::Prompt, Comment),
            plain_line(Behind("\n")),
        ],
        HASH,
        SHELL_STRINGS,
        VARIABLES,
        FLAGS,
    ],
    leading: &[before(Behind("$%#|;&(`"), "", Function)],
    ..SHELL
};

const SHELL: Language = Language {
    regions: &[HASH, SHELL_STRINGS, VARIABLES, FLAGS],
    keys: &[before(Anywhere, "=", Variable)],
    keywords: words!(
        "break case continue do done elif else esac exit export fi for function if in local \
             readonly return set shift sudo then trap unset until while"
    ),
    constants: words!("false true"),
    leading: &[before(Behind("\n|;&(`"), "", Function)],
    inner: "-./:",
    ..PLAIN
};

const SHELL_STRINGS: &[Region] = &[
    region(Anywhere, "\"", End::Text("\""), String),
    region(Anywhere, "'", End::Raw("'"), String),
];

const FLAGS: &[Region] = &[
    region(Apart, "--", End::Word, Attribute),
    region(Apart, "-", End::Word, Attribute),
];
