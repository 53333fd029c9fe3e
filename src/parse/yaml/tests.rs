#![expect(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::diagnostic::Span;
use proptest::prelude::*;

const FILE: FileId = FileId(0);

fn read_all(text: &str) -> (Option<Node>, Vec<Finding>) {
    let mut findings = Vec::new();
    let node = read(FILE, text, 0..text.len(), &mut findings);
    (node, findings)
}

fn valid(text: &str) -> Node {
    let (node, findings) = read_all(text);
    assert_eq!(findings, [], "{text:?}");
    node.unwrap()
}

fn refused(text: &str) -> Finding {
    let (_, findings) = read_all(text);
    let [finding] = findings.try_into().unwrap();
    finding
}

/// The rule, the words the caret stands under and the text after the first replacement.
fn explained(text: &str) -> (&'static str, &str, Option<String>) {
    let finding = refused(text);
    let fixed = finding.help.iter().find_map(|help| {
        let edit = help.replacement.as_ref()?;
        let mut fixed = text.to_owned();
        fixed.replace_range(edit.place.span.range(), &edit.text);
        Some(fixed)
    });
    (finding.rule, &text[finding.place.span.range()], fixed)
}

fn scalar<'a>(node: &'a Node, key: &str) -> &'a str {
    match &node.get(key).unwrap().value.value {
        Value::Scalar(text) => text,
        other => panic!("{key} is {other:?}"),
    }
}

fn written<'a>(text: &'a str, node: &Node, key: &str) -> &'a str {
    &text[node.get(key).unwrap().value.span.range()]
}

#[test]
fn scalars_stay_as_written() {
    for text in [
        "no",
        "on",
        "12:30",
        "0755",
        "2024-09-09",
        "1_000",
        "5%",
        "NULL",
        "Null",
        "true",
        "0x1F",
        "1e3",
        ".inf",
        "a#b",
        "http://x",
    ] {
        let yaml = format!("key: {text}\n");
        assert_eq!(scalar(&valid(&yaml), "key"), text);
    }
}

#[test]
fn only_what_is_unquoted_and_empty_is_null() {
    let text = "a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\nf: !!str\ng: !!str null\nh: '~'\n";
    let node = valid(text);
    for key in ["a", "b", "c"] {
        assert_eq!(node.get(key).unwrap().value.value, Value::Null);
    }
    assert_eq!(scalar(&node, "d"), "");
    assert_eq!(scalar(&node, "e"), "null");
    assert_eq!(scalar(&node, "f"), "");
    assert_eq!(scalar(&node, "g"), "null");
    assert_eq!(scalar(&node, "h"), "~");
    assert_eq!(node.get("a").unwrap().value.span, Span::new(2, 2));
}

#[test]
fn yaml_without_content_is_an_empty_map_at_its_start() {
    let text = "---\n# later\n---\n";
    let mut findings = Vec::new();
    let node = read(FILE, text, 4..12, &mut findings).unwrap();
    assert_eq!(node.value, Value::Mapping(Vec::new()));
    assert_eq!(node.span, Span::new(4, 4));
    assert_eq!(valid("").value, Value::Mapping(Vec::new()));
    assert_eq!(valid("---\n").value, Value::Mapping(Vec::new()));
    assert_eq!(findings, []);
}

#[test]
fn spans_are_bytes_of_the_whole_file_quotes_and_brackets_included() {
    let yaml =
        "ü: 'é ''x'''\nlist: [a, {ß: 🙂}]\nmap:\n  k: v # c\n\nnext:\n- 1\n- two\n\nlast: x\n";
    for (before, yaml) in [
        ("---\n", yaml.to_owned()),
        ("\u{feff}---\r\n", yaml.replace('\n', "\r\n")),
    ] {
        let text = format!("{before}{yaml}---\nBody");
        let range = before.len()..before.len() + yaml.len();
        let node = read(FILE, &text, range, &mut Vec::new()).unwrap();
        let newline = if before.ends_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        assert_eq!(written(&text, &node, "ü"), "'é ''x'''");
        assert_eq!(scalar(&node, "ü"), "é 'x'");
        assert_eq!(written(&text, &node, "list"), "[a, {ß: 🙂}]");
        assert_eq!(written(&text, &node, "map"), "k: v");
        assert_eq!(written(&text, &node, "next"), format!("- 1{newline}- two"));
        assert_eq!(&text[node.get("last").unwrap().key_span.range()], "last");
        assert_eq!(&text[node.span.range()], yaml.trim_end());
    }
}

#[test]
fn block_scalars_keep_their_text_and_begin_at_their_mark() {
    let text = "a: |\n  x\n   y\n\nb: >-  # why > how\n\n  folded\n  über\n\n  end\nc: |+\n  k\n\nd: |2-\n   i\ne:\n  >\n  z\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let node = valid(&text);
        assert_eq!(scalar(&node, "a"), "x\n y\n");
        assert_eq!(scalar(&node, "b"), "\nfolded über\nend");
        assert_eq!(scalar(&node, "c"), "k\n\n");
        assert_eq!(scalar(&node, "d"), " i");
        assert_eq!(scalar(&node, "e"), "z\n");
        assert!(written(&text, &node, "a").starts_with('|'));
        assert!(written(&text, &node, "a").ends_with("   y"));
        assert!(written(&text, &node, "b").starts_with(">-  # why > how"));
        assert!(written(&text, &node, "b").ends_with("  end"));
        assert!(written(&text, &node, "c").ends_with("  k"));
        assert!(written(&text, &node, "e").starts_with('>'));
    }
    let text = "a: |\nb: |-";
    assert_eq!(scalar(&valid(text), "a"), "");
    assert_eq!(written(text, &valid(text), "a"), "|");
}

#[test]
fn lists_below_each_other_keep_their_own_starts() {
    let text = "a:\n- - x\n  - y\n- - z\n";
    let node = valid(text);
    let Value::Sequence(items) = &node.get("a").unwrap().value.value else {
        panic!("{node:?}");
    };
    assert_eq!(&text[items[0].span.range()], "- x\n  - y");
    assert_eq!(&text[items[1].span.range()], "- z");
}

#[test]
fn a_repeated_key_is_reported_and_the_first_is_read() {
    let text = "a: 1\nb: 2\n\"a\": 3\nb: {c: 4, c: 5}\n";
    let (node, findings) = read_all(text);
    let node = node.unwrap();
    assert_eq!(node.entries().len(), 2);
    assert_eq!(scalar(&node, "a"), "1");
    assert_eq!(scalar(&node, "b"), "2");
    let places: Vec<_> = findings
        .iter()
        .map(|finding| {
            (
                finding.rule,
                finding.place.span.start,
                finding.related[0].place.span.start,
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("duplicate-key", 27, 21),
            ("duplicate-key", 10, 0),
            ("duplicate-key", 17, 5),
        ]
    );
}

#[test]
fn keys_that_are_not_text_are_left_out() {
    let (node, findings) = read_all("? [a]\n: x\n? {b: c}\n: y\n: z\n~: w\n");
    let node = node.unwrap();
    assert_eq!(node.entries().len(), 1);
    assert_eq!(scalar(&node, "~"), "w");
    assert!(findings.iter().all(|finding| finding.rule == "yaml-key"));
    assert_eq!(findings.len(), 3);
}

#[test]
fn anchors_aliases_and_merge_keys_end_the_reading() {
    assert_eq!(explained("a: 1\nb: &x [1]\nc: *x\n").1, "&x");
    assert_eq!(explained("a: *x\n").1, "*x");
    assert_eq!(explained("<<: {a: 1}\n").0, "yaml-alias");
    assert_eq!(scalar(&valid("'<<': x\nb: <<\n"), "<<"), "x");
    let (node, _) = read_all("a: 1\nb: &x [1]\n");
    assert_eq!(scalar(&node.unwrap(), "a"), "1");
}

#[test]
fn an_alias_bomb_is_refused_at_its_first_anchor() {
    let mut bomb = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let inner = vec![format!("*l{}", level - 1); 9].join(", ");
        bomb.extend([format!("l{level}: &l{level} [{inner}]\n")]);
    }
    assert_eq!(explained(&bomb), ("yaml-alias", "&l0", None));
}

#[test]
fn tags_are_reported_and_otherwise_ignored() {
    let text = "a: !!str 3\nb: !foo {c: 1}\n";
    let (node, findings) = read_all(text);
    assert_eq!(scalar(&node.unwrap(), "a"), "3");
    assert_eq!(findings.len(), 1);
    assert_eq!(
        explained(text),
        (
            "yaml-tag",
            "!foo",
            Some("a: !!str 3\nb:  {c: 1}\n".to_owned())
        )
    );
}

#[test]
fn a_second_document_is_not_read() {
    let (node, findings) = read_all("a: 1\n---\na: 2\n");
    assert_eq!(scalar(&node.unwrap(), "a"), "1");
    assert_eq!(findings[0].rule, "yaml-documents");
    assert_eq!(findings[0].place.span, Span::new(5, 8));
    assert_eq!(scalar(&valid("---\na: 1\n...\n"), "a"), "1");
}

#[test]
fn depth_and_size_are_bounded() {
    assert!(valid(&("[".repeat(32) + &"]".repeat(32))).span.end == 64);
    assert_eq!(
        explained(&("[".repeat(33) + &"]".repeat(33))).0,
        "yaml-too-deep"
    );
    assert_eq!(explained(&"[".repeat(100_000)).0, "yaml-too-deep");
    assert_eq!(explained(&"- ".repeat(100_000)).0, "yaml-too-deep");
    assert_eq!(explained(&"- x\n".repeat(100_001)).0, "yaml-too-large");
    let keys: String = ["a: x\n", "b: y\n"].repeat(30_000).concat();
    assert_eq!(refused_rules(&keys), ["yaml-too-large"].into());
}

fn refused_rules(text: &str) -> std::collections::BTreeSet<&'static str> {
    let rules = read_all(text).1.into_iter().map(|finding| finding.rule);
    rules.filter(|&rule| rule != "duplicate-key").collect()
}

#[test]
fn what_was_read_before_a_syntax_error_is_returned() {
    let (node, findings) = read_all("a: 1\nb: [x, y\n");
    let node = node.unwrap();
    assert_eq!(scalar(&node, "a"), "1");
    assert_eq!(findings.len(), 1);
    assert_eq!(
        read_all("a\nb c\n- d: @e\n").0,
        None,
        "text alone is not worth keeping"
    );
    let node = read_all("a\nb: 1\n").0.unwrap();
    assert_eq!((scalar(&node, "b"), node.is_whole), ("1", false));
}

#[test]
fn reading_goes_on_at_the_next_key_behind_a_fault() {
    let text = "a: @x\nb: 1\nc:\n  - d: [x, y\n    e: 2\nf: \"z\ng: 3\n  h: 4\ni: 5\nb: 6\n";
    let (node, findings) = read_all(text);
    let told: Vec<_> = findings
        .iter()
        .map(|finding| (finding.rule, &text[finding.place.span.range()]))
        .collect();
    assert_eq!(
        told,
        [
            ("yaml-syntax", "@x"),
            ("yaml-syntax", "["),
            ("yaml-syntax", "\"z"),
            ("yaml-syntax", "h"),
            ("duplicate-key", "b"),
        ]
    );
    let node = node.unwrap();
    let keys: Vec<&str> = node.entries().iter().map(|entry| &*entry.key).collect();
    assert_eq!(keys, ["b", "c", "g", "i"]);
    assert!(!node.is_whole);
    let broken = &node.get("c").unwrap().value;
    assert!(!broken.is_whole && node.get("i").unwrap().value.is_whole);
    assert!(valid("a: {b: [1]}\n").is_whole);
}

#[test]
fn faults_without_end_are_not_told_without_end() {
    let (node, findings) = read_all(&"a: @x\nb: \"\n".repeat(50_000));
    assert_eq!(findings.len(), MAX_FAULTS);
    assert!(!node.unwrap().is_whole);
}

#[test]
fn common_slips_are_explained_with_what_to_write() {
    let slips = [
        (
            "title: Outage: EU\nb: 1\n",
            "Outage: EU",
            "title: \"Outage: EU\"\nb: 1\n",
        ),
        (
            "- t: a \"b\": c # d\n",
            "a \"b\": c",
            "- t: 'a \"b\": c' # d\n",
        ),
        ("a:\n\t\tb: 1\n", "\t\t", "a:\n    b: 1\n"),
        ("a: 'it's'\n", "'it's'", "a: \"it's\"\n"),
        ("a: \"x\" y\n", "\"x\" y", "a: '\"x\" y'\n"),
        ("a: \"C:\\dir\"\n", "\"C:\\dir\"", "a: 'C:\\dir'\n"),
        ("a: @ops\n", "@ops", "a: \"@ops\"\n"),
        ("a: [`x`, y]\n", "`x`", "a: [\"`x`\", y]\n"),
        (
            "a: **Bold** text\n",
            "**Bold** text",
            "a: \"**Bold** text\"\n",
        ),
        ("a: * x\n", "* x", "a: \"* x\"\n"),
        ("a: > 5 %\n", "> 5 %", "a: \"> 5 %\"\n"),
        ("a: \"x\nb: 1\n", "\"x", "a: \"x\"\nb: 1\n"),
        ("a: \"x\n", "\"x", "a: \"x\"\n"),
        ("a: [1, 2\nb: 3\n", "[", "a: [1, 2]\nb: 3\n"),
        ("a: {b: 1\n", "{", "a: {b: 1}\n"),
        ("a: 1\nb:2\nc: 3\n", "b:2", "a: 1\nb: 2\nc: 3\n"),
        ("a:1\nc: 3\n", "a:1", "a: 1\nc: 3\n"),
        ("a: - x\n", "- x", "a: \"- x\"\n"),
        (
            "l:\n  - \"a \"b\" c\"\n",
            "\"a \"b\" c\"",
            "l:\n  - 'a \"b\" c'\n",
        ),
        (
            "a: \"b\" and \"c\"\n",
            "\"b\" and \"c\"",
            "a: '\"b\" and \"c\"'\n",
        ),
        ("a: [1 # c\nb: 3\n", "[", "a: [1] # c\nb: 3\n"),
        ("a: \u{feff}x\n", "\u{feff}", "a: x\n"),
        ("a: x\u{7}y\n", "\u{7}", "a: xy\n"),
    ];
    for (text, words, fixed) in slips {
        assert_eq!(
            explained(text),
            ("yaml-syntax", words, Some(fixed.to_owned()))
        );
        valid(fixed);
    }
    for (text, words) in [
        ("a: 1\n b: 2\n", "b"),
        ("a:\n  b: 1\n c: 2\n", "c: 2"),
        ("a: 1\nb\n", "b"),
        ("a: 1\n- b\n", "- b"),
        ("a: x]\nb: ]\n", "]"),
        ("a: [1,\n  2\nb: 3\n", "["),
        ("a: \"x\n  y\nb: 3\n", "\"x"),
        ("a: 1\nhttps://x\n", "https://x"),
        ("a: see: this\n  and that\n", "see: this"),
        ("a: [x: y: z]\n", ":"),
        ("a: x # y\n  z\n", "#"),
        ("a: |\n   x\n  y\nb: z\n", "y"),
    ] {
        assert_eq!(explained(text), ("yaml-syntax", words, None));
    }
}

#[test]
fn a_syntax_error_stands_where_it_is_in_the_whole_file() {
    let text = "---\nü: ä\ntitle: a: b\n---\n";
    let mut findings = Vec::new();
    read(FILE, text, 4..23, &mut findings);
    assert_eq!(&text[findings[0].place.span.range()], "a: b");
}

/// Asserts that every span lies within the range, on character boundaries, and that
/// plain text on one line is what its span holds.
fn check_spans(text: &str, range: &Range<usize>, node: &Node) {
    check_span(text, range, node.span);
    match &node.value {
        Value::Null => {}
        Value::Scalar(value) => {
            let written = &text[node.span.range()];
            if !written.contains(['\n', '\r']) && !written.starts_with(['"', '\'', '|', '>']) {
                assert_eq!(written, &**value);
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| check_spans(text, range, item)),
        Value::Mapping(entries) => {
            for entry in entries {
                check_span(text, range, entry.key_span);
                check_spans(text, range, &entry.value);
            }
        }
    }
}

fn check_span(text: &str, range: &Range<usize>, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    assert!(range.start <= span.range().start && span.range().end <= range.end);
}

fn check(before: &str, yaml: &str) {
    let text = format!("{before}{yaml}---\n");
    let range = before.len()..before.len() + yaml.len();
    let mut findings = Vec::new();
    if let Some(node) = read(FILE, &text, range.clone(), &mut findings) {
        check_spans(&text, &range, &node);
    }
    for finding in &findings {
        let edits = finding
            .help
            .iter()
            .filter_map(|help| help.replacement.as_ref());
        let places = edits.map(|edit| edit.place);
        for place in places.chain([finding.place]) {
            check_span(&text, &range, place.span);
        }
    }
    let faults = findings
        .iter()
        .filter(|finding| finding.rule == "yaml-syntax");
    let places: std::collections::BTreeSet<_> = faults.clone().map(|it| it.place).collect();
    assert_eq!(places.len(), faults.clone().count(), "a fault is told once");
    assert!(places.len() <= MAX_FAULTS);
}

fn mutated_yaml() -> impl Strategy<Value = String> {
    let seed =
        "title: Outage: ü\nlist:\n  - a: |\n      x\n\n  - {k: 'v', 🙂: [1, \"é\"]}\nn:\nm: ~\r\n";
    let piece = prop::sample::select(vec![
        ":", ": ", " ", "\n", "\r\n", "\r", "\t", "- ", "-", "? ", "\"", "'", "|", ">-\n", "[",
        "]", "{", "}", ",", "&a ", "*a", "!t ", "!!str ", "#", " # ", "<<: ", "---\n", "...\n",
        "%", "@", "`", "\\", "\u{0}", "\u{feff}", "\u{85}", "ü", "🙂", "~", "null", "x",
    ]);
    prop::collection::vec((any::<prop::sample::Index>(), 0..6_usize, piece), 0..12).prop_map(
        move |edits| {
            let mut text = seed.to_owned();
            for (at, removed, piece) in edits {
                let start = text.floor_char_boundary(at.index(text.len() + 1));
                let end = text
                    .floor_char_boundary((start + removed).min(text.len()))
                    .max(start);
                text.replace_range(start..end, piece);
            }
            text
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_explained(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check("ü\n", &String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_characters_are_read_or_explained(text in "\\PC*") {
        check("", &text);
    }

    #[test]
    fn damaged_yaml_is_read_or_explained(text in mutated_yaml()) {
        check("ä---\n", &text);
    }
}

#[test]
fn a_number_behind_a_sign_is_hardly_a_comment() {
    let table = [
        (
            "title: Requests to queue #3 fail\n",
            "#3 fail",
            Some("title: \"Requests to queue #3 fail\"\n"),
        ),
        (
            "title: Queue #3 fails\n",
            "#3 fails",
            Some("title: \"Queue #3 fails\"\n"),
        ),
        (
            "title: キュー #3 が失敗\n",
            "#3 が失敗",
            Some("title: \"キュー #3 が失敗\"\n"),
        ),
        (
            "updates:\n  - text: Said \"no\" to #ops at once\n",
            "#ops at once",
            Some("updates:\n  - text: 'Said \"no\" to #ops at once'\n"),
        ),
        (
            "a: [one two #3\n  , four]\n",
            "#3",
            Some("a: [\"one two #3\"\n  , four]\n"),
        ),
        ("a: one\n  two three #4 five\n", "#4 five", None),
    ];
    for (text, cut, mended) in table {
        let (rule, under, fixed) = explained(text);
        assert_eq!((rule, under), ("yaml-comment", cut), "{text}");
        assert_eq!(fixed.as_deref(), mended, "{text}");
    }
    assert_eq!(
        explained("look: {accent: #0b5fff, logo: x.svg}\n"),
        (
            "yaml-syntax",
            "#0b5fff",
            Some("look: {accent: \"#0b5fff\", logo: x.svg}\n".to_owned())
        )
    );
    assert_eq!(
        explained("look: [ops, {text: ops #x, more: y}]\n"),
        ("yaml-syntax", "#x", None)
    );
    assert_eq!(
        explained("look: [{text: \"Queue #3 fails\"}\n"),
        (
            "yaml-syntax",
            "[",
            Some("look: [{text: \"Queue #3 fails\"}]\n".to_owned())
        )
    );
    for text in [
        "started: 2026-03-05 10:00 #UTC\n",
        "status: resolved #told by ops\n",
        "title: Two words # a comment\n",
        "title: \"Queue #3 fails\" #4\n",
        "title: Queue#3 is slow\n",
        "title: |\n  Queue #3 is slow\n",
    ] {
        valid(text);
    }
}
