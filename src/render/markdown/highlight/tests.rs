mod samples;

use proptest::prelude::*;

use super::*;

/// The HTML of code, with `‹keyword:if›` for `<span class="hl-keyword">if</span>` and without
/// entities.
fn coloured(language: &str, code: &str) -> String {
    let html = html(code, language).unwrap_or_default();
    read(
        &html
            .replace("<span class=\"hl-", "‹")
            .replace("\">", ":")
            .replace("</span>", "›"),
    )
}

/// Text as browsers show it.
fn read(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// HTML without our spans.
fn without_spans(html: &str) -> String {
    let mut text = html.replace("</span>", "");
    for class in CLASSES {
        text = text.replace(&format!("<span class=\"{class}\">"), "");
    }
    text
}

fn languages() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.into_iter().flatten()
}

#[test]
fn pieces_get_classes() {
    assert_eq!(
        html("let x = \"<\"; // c\n", "rust").as_deref(),
        Some(
            "<span class=\"hl-keyword\">let</span> x = \
             <span class=\"hl-string\">&quot;&lt;&quot;</span>; \
             <span class=\"hl-comment\">// c</span>\n"
        )
    );
}

#[test]
fn classes_are_in_order() {
    let classes = [
        (Class::Attribute, "attribute"),
        (Class::Variable, "variable"),
    ];
    for (class, name) in classes {
        assert_eq!(CLASSES[class as usize], format!("hl-{name}"));
    }
    assert!(CLASSES.is_sorted());
}

#[test]
fn names_are_known_once_and_in_any_case() {
    let mut names: Vec<_> = languages().flat_map(|language| language.names).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(html("x", "YAML").is_some());
    for unknown in ["klingon", "text", ""] {
        assert_eq!(html("if x", unknown), None);
    }
}

#[test]
fn words_can_be_found() {
    for language in languages() {
        for words in [language.keywords, language.constants, language.types] {
            assert!(words.is_sorted(), "{:?}", language.names);
            let folded = words.iter().all(|word| word.to_lowercase() == **word);
            assert!(
                language.case == Case::Exact || folded,
                "{:?}",
                language.names
            );
        }
    }
}

#[test]
fn unfinished_pieces_end_with_the_code() {
    for (language, code) in [
        ("python", "\"\"\"a\n\\"),
        ("rust", "r#\"a\""),
        ("c", "/* a\n"),
        ("yaml", "'ü\\"),
        ("bash", "${a"),
        ("rust", "'\\u{"),
        ("bash", "a@b:~$ "),
    ] {
        let html = html(code, language).unwrap_or_default();
        assert_eq!(read(&without_spans(&html)), code);
    }
}

/// Code that begins much and ends nothing.
const HOSTILE: [&str; 20] = [
    "\"",
    "'",
    "`",
    "\\\"",
    "\\\"\n",
    "\\'\n",
    "<",
    "${",
    "$(",
    "/*",
    "r#\"",
    "'''",
    "a ",
    "a\t\t\t\t",
    "<![CDATA[",
    "--- ",
    "ü",
    "$ ",
    "a@",
    "@",
];

#[test]
fn no_code_takes_long() {
    for piece in HOSTILE {
        let code = piece.repeat((1 << 14) / piece.len());
        for language in languages() {
            let html = html(&code, language.names[0]).unwrap_or_default();
            assert_eq!(read(&without_spans(&html)), code);
        }
    }
}

/// Code made of the pieces that matter to languages.
fn tangled() -> impl Strategy<Value = String> {
    let pieces = HOSTILE.into_iter().chain([
        "\n", " ", "\"\"\"", "#", "//", "*/", "}", ")", "]", "[", "#[", "-", "--", "+", ":", "=",
        "=\"", ".", "\\", "if", "5", "Name", "can't", "->", "\0", "\u{85}", "– ", "🙂", "$", "&",
        ";",
    ]);
    prop::collection::vec(prop::sample::select(pieces.collect::<Vec<_>>()), 0..40)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn the_text_is_the_code(code in prop_oneof![tangled(), "\\PC{0,60}"]) {
        let mut plain = String::new();
        push_text(&mut plain, &code);
        for language in languages() {
            let html = html(&code, language.names[0]).unwrap_or_default();
            prop_assert_eq!(without_spans(&html), plain.as_str());
        }
    }

    #[test]
    fn no_span_holds_another(code in tangled()) {
        for language in languages() {
            let html = html(&code, language.names[0]).unwrap_or_default();
            for (index, part) in html.split("<span class=\"").enumerate() {
                let ends = part.matches("</span>").count();
                prop_assert_eq!(ends, usize::from(index > 0), "{}", html);
            }
        }
    }
}
