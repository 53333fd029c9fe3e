//! Whatever stands in a site's files, they are read and checked to the end. The same texts are made in every run;
//! `PROPTEST_CASES` makes more of them, and `PROPTEST_RNG_SEED` others.

#![expect(clippy::expect_used, clippy::panic)]

mod program;
mod sound;

use std::ops::Range;

use candor::check::Words;
use candor::check::rules::RULES;
use program::{files, site};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::LazyJust;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use sound::{Record, Site, assert_sound, noon};

#[test]
fn sites_are_sound_whatever_they_say() {
    let words = Words::compile();
    let mut config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    let outcome = TestRunner::new(config).run(&sites(), |site| {
        assert_sound(&site, &words, noon());
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// Sites of a few records, the shape of which is that of good ones, or none.
fn sites() -> impl Strategy<Value = Site> {
    let (records, configs) = (good_records(), good_configs());
    let text = prop_oneof![
        6 => (select(records), vec(change(), 0..6)).prop_map(changed),
        3 => front_matter(),
        1 => vec(any::<u8>(), 0..400).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ];
    let update = text.clone();
    let record = (text, vec(update, 0..2)).prop_map(|(text, updates)| Record { text, updates });
    let config = prop_oneof![
        4 => select(configs.clone()),
        1 => (select(configs), vec(change(), 0..6)).prop_map(changed),
    ];
    (config, vec(record, 1..4)).prop_map(|(config, records)| Site { config, records })
}

/// The records of the rules' examples and of the test sites.
fn good_records() -> Vec<String> {
    let examples = RULES
        .iter()
        .flat_map(|rule| rule.bad.iter().chain(rule.good));
    examples
        .map(candor::check::rule::Example::file)
        .chain(texts("md"))
        .collect()
}

fn good_configs() -> Vec<String> {
    let policy = "components: [{id: api, name: API}, {id: web, name: Website}]\ncalendars: {default: {}}\n\
        policy: {private_names: [Acme Corp], internal_hosts: [bastion, '*.corp.example.com'], public: [seen.corp]}\n";
    texts("yaml").chain([policy.to_owned()]).collect()
}

/// The files of all test sites with an ending.
fn texts(ending: &'static str) -> impl Iterator<Item = String> {
    let of_kind = move |path: &String| path.rsplit('.').next() == Some(ending);
    files(&site(""))
        .into_iter()
        .filter(move |(path, _)| of_kind(path))
        .filter_map(|(_, bytes)| String::from_utf8(bytes).ok())
}

/// One thing that happens to a text.
#[derive(Clone, Debug)]
enum Change {
    Put(Index, String),
    Replace(Index, Index, String),
    Repeat(Index, Index),
    Swap(Index, Index),
    Indent(Index, String),
    EndLines(&'static str),
    Begin(&'static str),
    CutOff(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), fragment()).prop_map(|(place, text)| Change::Put(place, text)),
        4 => (at(), at(), fragment()).prop_map(|(from, to, text)| Change::Replace(from, to, text)),
        1 => (at(), at()).prop_map(|(from, to)| Change::Repeat(from, to)),
        2 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
        2 => (at(), "[ \t]{0,6}").prop_map(|(line, blanks)| Change::Indent(line, blanks)),
        1 => select(vec!["\r\n", "\r"]).prop_map(Change::EndLines),
        1 => LazyJust::new(|| Change::Begin("\u{feff}")),
        1 => at().prop_map(Change::CutOff),
    ]
}

/// What means something to one of the readers, and what hardly anybody expects.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(FRAGMENTS).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => vec(select(FRAGMENTS), 0..6).prop_map(|parts| parts.concat()),
    ]
}

/// Front matter of keys that are known and values that may belong to others.
fn front_matter() -> impl Strategy<Value = String> {
    let value = fragment().prop_recursive(3, 12, 4, |inner| {
        let pair = (select(KEYS), inner.clone()).prop_map(|(key, value)| format!("{key}: {value}"));
        prop_oneof![
            vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(", "))),
            vec(pair, 0..4).prop_map(|pairs| format!("{{{}}}", pairs.join(", "))),
        ]
    });
    let entry = (select(KEYS), value).prop_map(|(key, value)| format!("{key}: {value}\n"));
    let body = vec(fragment(), 0..12).prop_map(|parts| parts.join(" "));
    (vec(entry, 0..8), body)
        .prop_map(|(entries, body)| format!("---\n{}---\n{body}\n", entries.concat()))
}

fn changed((mut text, changes): (String, Vec<Change>)) -> String {
    for change in changes {
        match change {
            Change::Put(at, new) => text.insert_str(place(&text, at), &new),
            Change::Replace(from, to, new) => text.replace_range(range(&text, from, to), &new),
            Change::Repeat(from, to) => {
                let range = range(&text, from, to);
                let again = text[range.clone()].to_owned();
                text.insert_str(range.start, &again);
            }
            Change::Swap(one, other) => {
                text = with_lines(&text, |lines| {
                    let number = lines.len();
                    lines.swap(one.index(number), other.index(number));
                });
            }
            Change::Indent(line, blanks) => {
                text = with_lines(&text, |lines| {
                    let line = line.index(lines.len());
                    lines[line] = blanks.clone() + lines[line].trim_start();
                });
            }
            Change::EndLines(end) => text = text.replace('\n', end),
            Change::Begin(mark) => text.insert_str(0, mark),
            Change::CutOff(at) => text.truncate(place(&text, at)),
        }
    }
    text
}

fn with_lines(text: &str, change: impl Fn(&mut Vec<String>)) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    change(&mut lines);
    lines.join("\n")
}

fn place(text: &str, at: Index) -> usize {
    text.floor_char_boundary(at.index(text.len() + 1))
}

/// A short range: what is wrong with little else is seen better.
fn range(text: &str, from: Index, to: Index) -> Range<usize> {
    let start = place(text, from);
    start..text.floor_char_boundary((start + to.index(24)).min(text.len()))
}

const FRAGMENTS: &[&str] = &[
    "",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u{1b}[2J",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "ß",
    "é",
    "İ",
    "日本",
    "🙂",
    "-",
    "- ",
    "---\n",
    "...\n",
    ": ",
    ":",
    "? ",
    "#",
    " # ",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "|",
    "|\n  ",
    ">-\n  ",
    "\"",
    "'",
    "''",
    "\\",
    "\\u0041",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "%",
    "@",
    "`",
    "``",
    "```\n",
    "~~~",
    "|-|-|\n",
    "| a |",
    "<b>",
    "<!-- ",
    "-->",
    "](",
    "![](",
    "[^1]",
    "[a]: ",
    "> ",
    "1. ",
    "# ",
    "## Impact\n",
    "===",
    "**",
    "_",
    "https://",
    "//",
    "<a href=",
    "mailto:a@b.example",
    "null",
    "~",
    "true",
    "0x10",
    "1e999",
    ".inf",
    "-0",
    "99999999999999999999",
    "unknown",
    "now",
    "today",
    "2026-03-10",
    "2026-03-10T08:05:00Z",
    "2026-02-30",
    "2026-3-9 5:22",
    "9999-12-31T23:59:59Z",
    "-262143-01-01",
    "0001-01-01",
    "24:00",
    "23:59:60",
    "25:61",
    "12 pm",
    "12:30 AM PST",
    "March 10",
    "9th of September, 2024",
    "+24:00",
    "-00:00",
    "Europe/Berlin",
    "EST",
    "1h 30m",
    "-1h",
    "30m",
    "P1D",
    "5 business days",
    "999999999999h",
    "99999999999 years",
    "api",
    "web",
    "major_outage",
    "operational",
    "Minor",
    "resolved",
    "Resolved",
    "investigating",
    "monitoring",
    "postmortem",
    "published",
    "done",
    "open",
    "prevent",
    "SEV1",
    "100%",
    "1.5 million",
    "Acme Corp",
    "bastion",
    "10.0.0.1",
    "password: hunter22hunter",
    "we will post an update in 30 minutes",
    "we will share a root cause analysis soon",
    "an engineer accidentally deleted it",
    "sorry for the inconvenience",
    "it lasted 3 hours",
    "from 10:00 to 9:30 PST",
    "TBD",
    "{{name}}",
];

const KEYS: &[&str] = &[
    "title",
    "Title",
    "titel",
    "id",
    "kind",
    "impact",
    "severity",
    "started",
    "ended",
    "detected",
    "detection",
    "zone",
    "time_zone",
    "scope",
    "users",
    "regions",
    "summary",
    "root_cause",
    "trigger",
    "state",
    "contributing",
    "response",
    "components",
    "affected",
    "updates",
    "at",
    "posted",
    "status",
    "text",
    "next_update",
    "by",
    "timeline",
    "event",
    "workarounds",
    "recommendations",
    "next_steps",
    "class",
    "owner",
    "due",
    "tracking",
    "reason",
    "lessons",
    "comments",
    "promises",
    "kept",
    "postmortem",
    "published",
    "due",
    "related",
    "type",
    "on",
    "corrections",
    "as_published",
    "retroactive",
    "data_loss",
    "maintenance",
    "window",
    "from",
    "until",
    "note",
    "x-allow",
    "x-team",
    "secret-detected",
    "dangling-link",
    "\"a b\"",
    "?",
    "",
];
