//! Languages that programs are written in.

use super::super::Class::{Attribute, Constant, Function, Keyword, String, Type, Variable};
use super::super::Place::{Anywhere, Apart, Behind};
use super::super::{Case, End, Language};
use super::{
    BACKTICKS, CALLS, DECORATORS, HASH, PLAIN, QUOTES, SLASHES, TEXTS, TRIPLES, before, region,
};

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        names: words!("go golang"),
        regions: &[SLASHES, QUOTES, BACKTICKS],
        keywords: words!(
            "break case chan const continue default defer else fallthrough for func go goto if \
             import interface map package range return select struct switch type var"
        ),
        constants: words!("false iota nil true"),
        types: words!(
            "any bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 \
             rune string uint uint16 uint32 uint64 uint8 uintptr"
        ),
        leading: CALLS,
        ..PLAIN
    },
    Language {
        names: words!("python py python3"),
        regions: &[
            HASH,
            TRIPLES,
            QUOTES,
            &[region(Behind("\n"), "@", End::Word, Attribute)],
        ],
        keywords: words!(
            "and as assert async await break class cls continue def del elif else except finally \
             for from global if import in is lambda nonlocal not or pass raise return self try \
             while with yield"
        ),
        constants: words!("False None True"),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("javascript js jsx typescript ts tsx"),
        regions: &[
            SLASHES,
            QUOTES,
            &[region(Anywhere, "`", End::Text("`"), String)],
            DECORATORS,
        ],
        keywords: words!(
            "abstract as async await break case catch class const continue debugger declare \
             default delete do else enum export extends finally for from function if implements \
             import in instanceof interface keyof let namespace new of private protected public \
             readonly return satisfies static super switch this throw try type typeof var void \
             while with yield"
        ),
        constants: words!("Infinity NaN false null true undefined"),
        types: words!("any bigint boolean never number object string symbol unknown"),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("rust rs"),
        regions: &[
            SLASHES,
            &[
                region(Anywhere, "r#\"", End::Raw("\"#"), String),
                region(Anywhere, "r\"", End::Raw("\""), String),
                region(Anywhere, "\"", End::Text("\""), String),
                region(Anywhere, "'", End::Character, String),
                region(Anywhere, "'", End::Word, Type),
                region(Anywhere, "#[", End::Quote("]"), Attribute),
                region(Anywhere, "#![", End::Quote("]"), Attribute),
                region(Anywhere, "$", End::Word, Variable),
            ],
        ],
        keywords: words!(
            "as async await break const continue crate dyn else enum extern fn for if impl in let \
             loop match mod move mut pub ref return self static struct super trait type union \
             unsafe use where while"
        ),
        constants: words!("false true"),
        types: words!(
            "Self bool char f32 f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize"
        ),
        leading: &[
            before(Anywhere, "(", Function),
            before(Anywhere, "!(", Function),
            before(Anywhere, "![", Function),
        ],
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("java"),
        keywords: words!(
            "abstract assert break case catch class const continue default do else enum extends \
             final finally for if implements import instanceof interface native new package \
             permits private protected public record return sealed static super switch \
             synchronized this throw throws transient try var volatile while yield"
        ),
        constants: words!("false null true"),
        types: words!("boolean byte char double float int long short void"),
        ..JVM
    },
    Language {
        names: words!("kotlin kt kts"),
        keywords: words!(
            "abstract as break by catch class companion const constructor continue data do else \
             enum finally for fun if import in init inline interface internal is it lateinit \
             object open operator override package private protected public return sealed super \
             suspend this throw try typealias val var when where while"
        ),
        constants: words!("false null true"),
        ..JVM
    },
    Language {
        names: words!("scala"),
        keywords: words!(
            "abstract case catch class def do else enum extends final finally for given if \
             implicit import lazy match new object override package private protected return \
             sealed super then this throw trait try type using val var while with yield"
        ),
        constants: words!("false null true"),
        ..JVM
    },
    Language {
        names: words!("csharp cs c#"),
        regions: &[
            SLASHES,
            TRIPLES,
            &[
                region(Anywhere, "@\"", End::Raw("\""), String),
                region(Behind("\n"), "#", End::Word, Keyword),
            ],
            QUOTES,
        ],
        keywords: words!(
            "abstract as async await base break case catch class const continue default delegate \
             do else enum event explicit extern finally fixed for foreach get goto if implicit in \
             init interface internal is lock namespace new operator out override params private \
             protected public readonly record ref required return sealed set sizeof stackalloc \
             static struct switch this throw try typeof unchecked unsafe using value var virtual \
             volatile when where while with yield"
        ),
        constants: words!("false null true"),
        types: words!(
            "bool byte char decimal double dynamic float int long object sbyte short string uint \
             ulong ushort void"
        ),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("c h cpp c++ cc cxx hpp"),
        regions: &[
            SLASHES,
            &[
                region(Anywhere, "\"", End::Quote("\""), String),
                region(Anywhere, "'", End::Character, String),
                region(Behind("\n"), "#", End::Word, Keyword),
            ],
        ],
        keywords: words!(
            "alignas auto break case catch class concept const consteval constexpr continue \
             decltype default delete do else enum explicit extern final for friend goto if inline \
             mutable namespace new noexcept operator override private protected public register \
             requires restrict return sizeof static static_assert struct switch template this \
             throw try typedef typename union using virtual volatile while"
        ),
        constants: words!("NULL false nullptr true"),
        types: words!(
            "bool char double float int int16_t int32_t int64_t int8_t long ptrdiff_t short \
             signed size_t ssize_t uint16_t uint32_t uint64_t uint8_t unsigned void"
        ),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("ruby rb"),
        regions: &[
            HASH,
            TEXTS,
            &[
                region(Apart, ":", End::Word, Constant),
                region(Anywhere, "@@", End::Word, Variable),
                region(Anywhere, "@", End::Word, Variable),
                region(Anywhere, "$", End::Word, Variable),
            ],
        ],
        keys: &[before(Anywhere, ": ", Constant)],
        keywords: words!(
            "alias and begin break case class def do else elsif end ensure extend for if in \
             include module next not or private protected public raise redo require \
             require_relative rescue retry return self super then undef unless until when while \
             yield"
        ),
        constants: words!("false nil true"),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("php"),
        regions: &[
            &[
                region(Anywhere, "<?php", End::Here, Keyword),
                region(Anywhere, "<?=", End::Here, Keyword),
                region(Anywhere, "?>", End::Here, Keyword),
                region(Anywhere, "#[", End::Quote("]"), Attribute),
                region(Anywhere, "$", End::Word, Variable),
            ],
            HASH,
            SLASHES,
            TEXTS,
        ],
        keywords: words!(
            "abstract as break case catch class clone const continue declare default do echo else \
             elseif enum extends final finally fn for foreach function global if implements \
             include include_once instanceof interface isset match namespace new print private \
             protected public readonly require require_once return static switch throw trait try \
             unset use while yield"
        ),
        constants: words!("false null true"),
        types: words!("array bool callable float int iterable mixed never object string void"),
        case: Case::Any,
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
    Language {
        names: words!("elixir ex exs"),
        regions: &[
            HASH,
            TRIPLES,
            TEXTS,
            &[
                region(Apart, ":", End::Word, Constant),
                region(Anywhere, "@", End::Word, Attribute),
            ],
        ],
        keys: &[before(Anywhere, ": ", Constant)],
        keywords: words!(
            "after alias and case catch cond def defimpl defmacro defmodule defp defprotocol \
             defstruct do else end fn for if import in not or quote raise receive require rescue \
             try unless unquote use when with"
        ),
        constants: words!("false nil true"),
        leading: CALLS,
        capitalised: Some(Type),
        ..PLAIN
    },
];

const JVM: Language = Language {
    regions: &[SLASHES, TRIPLES, QUOTES, DECORATORS],
    leading: CALLS,
    capitalised: Some(Type),
    ..PLAIN
};
