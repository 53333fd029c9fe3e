use std::borrow::Cow;

use proptest::prelude::*;

use super::*;
use crate::parse::html::{Piece, pieces};

struct Site;

impl Targets for Site {
    fn link<'t>(&self, to: &'t str) -> Option<Cow<'t, str>> {
        match to.split_once(':') {
            Some(("incident", "known")) => Some("../known/".into()),
            Some(("trap", _)) => Some(" java\nscript:alert(1)".into()),
            Some(_) => None,
            None => Some(to.into()),
        }
    }

    fn image<'t>(&self, to: &'t str) -> Option<Image<'t>> {
        (!to.starts_with("missing")).then(|| Image {
            address: to.into(),
            size: to.starts_with("graph").then_some((640, 480)),
        })
    }
}

fn words() -> Words {
    Words {
        note: "Hinweis".into(),
        warning: "Warnung & mehr".into(),
        table: "Tabelle".into(),
        footnotes: "Fußnoten".into(),
        back: "Zurück zu".into(),
        permalink: "Link zu".into(),
        done: "erledigt".into(),
        open: "offen".into(),
        ..Words::default()
    }
}

fn with(change: impl Fn(&mut Surroundings<'_>), text: &str, shown: Shown) -> String {
    let words = words();
    let mut surroundings = Surroundings {
        medium: Medium::Page,
        heading: 2,
        id_prefix: "",
        words: &words,
        targets: &Site,
    };
    change(&mut surroundings);
    shown(text, &surroundings)
}

type Shown = fn(&str, &Surroundings<'_>) -> String;

fn page(text: &str) -> String {
    with(|_| {}, text, html)
}

fn feed(text: &str) -> String {
    with(|s| s.medium = Medium::Feed, text, html)
}

fn line(text: &str) -> String {
    with(|_| {}, text, inline)
}

#[test]
fn text_and_its_markup() {
    assert_eq!(
        page("A *b* **c** ~~d~~ `<e>` & f\\\ng\n\n---\n\n> h"),
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>&lt;e&gt;</code> &amp; f<br>\n\
         g</p>\n<hr>\n<blockquote>\n<p>h</p>\n</blockquote>\n"
    );
}

#[test]
fn lists_and_tasks() {
    assert_eq!(
        page("3. a\n4. b\n\n- [x] c\n- [ ] d"),
        "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n\
         <li><input type=\"checkbox\" disabled checked aria-label=\"erledigt\"> c</li>\n\
         <li><input type=\"checkbox\" disabled aria-label=\"offen\"> d</li>\n</ul>\n"
    );
}

#[test]
fn headings_begin_at_the_level_of_their_place() {
    assert_eq!(
        page("## A & B\n\n### C"),
        "<h2 id=\"a--b\">A &amp; B <a href=\"#a--b\" class=\"permalink\" \
         aria-label=\"Link zu A &amp; B\">#</a></h2>\n\
         <h3 id=\"c\">C <a href=\"#c\" class=\"permalink\" aria-label=\"Link zu C\">#</a></h3>\n"
    );
    let deep = |s: &mut Surroundings<'_>| {
        s.medium = Medium::Feed;
        s.heading = 5;
        s.id_prefix = "u1-";
    };
    assert_eq!(
        with(deep, "# A\n## B\n### C\n[c](#c) [d](#d)", html),
        "<h5 id=\"u1-a\">A</h5>\n<h6 id=\"u1-b\">B</h6>\n<h6 id=\"u1-c\">C</h6>\n\
         <p><a href=\"#u1-c\">c</a> <a href=\"#d\">d</a></p>\n"
    );
}

#[test]
fn of_heading_attributes_only_the_id_is_kept() {
    let html = feed("# A {#b .c onclick=alert(1) style=x}");
    assert_eq!(html, "<h2 id=\"b\">A</h2>\n");
    assert!(!feed("# A {#x\"onclick=alert(1)}").contains("\"onclick"));
}

#[test]
fn the_outline_names_the_ids_that_are_written() {
    let text = "# A\n\n# A\n\n> ## Q *r*\n\n- # In list\n\n# B {#x}\n";
    let html = feed(text);
    for heading in crate::parse::markdown::outline(text) {
        assert!(html.contains(&format!("id=\"{}\"", heading.id)), "{html}");
    }
}

#[test]
fn tables_scroll_and_align() {
    assert_eq!(
        page("|a|b|\n|-|-:|\n|c|d|"),
        "<div class=\"table\" role=\"group\" aria-label=\"Tabelle\" tabindex=\"0\"><table>\n\
         <thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr></thead>\n\
         <tbody>\n<tr><td>c</td><td class=\"align-right\">d</td></tr>\n</tbody>\n</table></div>\n"
    );
    assert!(feed("|a|\n|-|\n|b|").starts_with("<table>\n<thead>"));
}

#[test]
fn alerts_have_titles() {
    assert_eq!(
        page("> [!WARNING]\n> Data *lost*."),
        "<div class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">\
         Warnung &amp; mehr</p>\n<p>Data <em>lost</em>.</p>\n</div>\n"
    );
}

#[test]
fn footnotes_link_there_and_back() {
    let prefixed = |s: &mut Surroundings<'_>| s.id_prefix = "p-";
    assert_eq!(
        with(prefixed, "a[^n] b[^n]\n\n[^n]: note", html),
        "<p>a<sup><a href=\"#p-fn:1\" id=\"p-fnref:1\" class=\"footnote\">1</a></sup> \
         b<sup><a href=\"#p-fn:1\" id=\"p-fnref:1-2\" class=\"footnote\">1</a></sup></p>\n\
         <section class=\"footnotes\" aria-label=\"Fußnoten\"><ol>\n<li id=\"p-fn:1\"><p>note \
         <a href=\"#p-fnref:1\" class=\"footnote-back\" aria-label=\"Zurück zu 1\">\u{21a9}\u{fe0e}</a> \
         <a href=\"#p-fnref:1-2\" class=\"footnote-back\" aria-label=\"Zurück zu 1-2\">\u{21a9}\u{fe0e}</a>\
         </p>\n</li>\n</ol></section>\n"
    );
}

#[test]
fn a_footnote_nobody_refers_to_is_not_lost() {
    assert!(page("[^n]: still said").contains("still said"));
}

#[test]
fn a_link_never_holds_another() {
    let html = line("[a https://e.example ![b](https://f.example/x.png)](y)");
    assert_eq!(html, "<a href=\"y\">a https://e.example b</a>");
}

#[test]
fn hosts_that_begin_like_those_of_the_web_are_linked() {
    let link = |words: &str| format!("<a href=\"https://{words}\" rel=\"noopener\">{words}</a>");
    for (text, words) in [
        ("See www.example.org.", "www.example.org"),
        (
            "See (www.example.org/a?b=c#d), all.",
            "www.example.org/a?b=c#d",
        ),
        ("www.example.org", "www.example.org"),
        (
            "a@b.example, https://example.org and www.example.org",
            "www.example.org",
        ),
        ("障害は「www.example.org」で", "www.example.org"),
        ("请访问www.example.org。", "www.example.org"),
    ] {
        assert!(line(text).contains(&link(words)), "{}", line(text));
    }
    for text in [
        "main.rs README.md www.conf www.rs example.org ab.c/d index.html 1.2.3 v1.www.x",
        "/etc/www.example.org/x a-www.example.org a.www.example.org x=www.example.org",
        "www. www.. www.a www.a.1 WWW www.example.o",
    ] {
        assert_eq!(line(text), text);
    }
    let inside = "[www.example.org](https://example.org)";
    assert_eq!(line(inside).matches("<a ").count(), 1);
    assert!(!line("`www.example.org`").contains("<a "));
}

#[test]
fn bare_addresses_are_linked() {
    assert_eq!(
        line("See https://e.example/a_b_c?d=1&e=2, or f@g.example."),
        "See <a href=\"https://e.example/a_b_c?d=1&amp;e=2\" rel=\"noopener\">\
         https://e.example/a_b_c?d=1&amp;e=2</a>, or \
         <a href=\"mailto:f@g.example\" rel=\"noopener\">f@g.example</a>."
    );
    assert_eq!(
        line("`https://e.example`"),
        "<code>https://e.example</code>"
    );
    assert_eq!(line("ftp://e.example"), "ftp://e.example");
}

#[test]
fn links_lead_where_the_site_says() {
    assert_eq!(
        line("[a](incident:known \"t\\\"u\") [b](incident:x) [c](graph.png) <d@e.example>"),
        "<a href=\"../known/\" title=\"t&quot;u\">a</a> b <a href=\"graph.png\">c</a> \
         <a href=\"mailto:d@e.example\" rel=\"noopener\">d@e.example</a>"
    );
    assert_eq!(line("[a]()"), "a");
}

#[test]
fn images_are_the_sites_own() {
    assert_eq!(
        line("![a \"b\" *c*](graph.png) ![d](e.svg \"f\")"),
        "<img src=\"graph.png\" alt=\"a &quot;b&quot; c\" width=\"640\" height=\"480\" loading=\"lazy\"> \
         <img src=\"e.svg\" alt=\"d\" title=\"f\" loading=\"lazy\">"
    );
    assert_eq!(
        line("![a](https://e.example/b.png) ![](//e.example/c.png) ![m](missing.png)"),
        "<a href=\"https://e.example/b.png\" rel=\"noopener\">a</a> \
         <a href=\"//e.example/c.png\" rel=\"noopener\">//e.example/c.png</a> m"
    );
    assert_eq!(line("![d](data:image/png;base64,AA==)"), "d");
}

#[test]
fn code_keeps_its_language_and_is_coloured_on_pages() {
    let text = "```rust,ignore\nlet x;\n```";
    assert_eq!(
        feed(text),
        "<pre><code class=\"language-rust\">let x;\n</code></pre>\n"
    );
    let html = page(text);
    assert!(html.starts_with("<pre tabindex=\"0\"><code class=\"language-rust\">"));
    assert!(html.contains("<span class=\"hl-keyword\">let</span> x;"));
    assert_eq!(
        feed("```\"><script>\n<\n```\n\n    >\n"),
        "<pre><code>&lt;\n</code></pre>\n<pre><code>&gt;\n</code></pre>\n"
    );
}

#[test]
fn a_line_has_no_blocks() {
    assert_eq!(line("1. Restart"), "1. Restart");
    assert_eq!(line("# of _requests_"), "# of <em>requests</em>");
    assert_eq!(
        line("_a_\n- b\n\n***c***"),
        "<em>a</em> - b <em><strong>c</strong></em>"
    );
    assert_eq!(line("> 5 %"), "&gt; 5 %");
    assert_eq!(line("[a]: b"), "[a]: b");
    assert_eq!(line("    x"), "x");
    assert_eq!(line(""), "");
    assert_eq!(
        line("<div>a</div> <b>c"),
        "&lt;div&gt;a&lt;/div&gt; <b>c</b>"
    );
}

#[test]
fn unknown_tags_are_shown_and_comments_are_not() {
    assert_eq!(
        page("Restart <hostname> <!-- now --> or <script>x</script>"),
        "<p>Restart &lt;hostname&gt;  or &lt;script&gt;x&lt;/script&gt;</p>\n"
    );
    assert_eq!(page("<!-- a\n\nb -->\n\nc"), "\n<p>c</p>\n");
}

#[test]
fn listed_tags_are_let_through_in_order() {
    assert_eq!(
        page("<details><summary>More</summary>\n\n## A\n\n`b`\n\n</details>\n\nPress <kbd>Ctrl"),
        "<details><summary>More</summary>\n<h2 id=\"a\">A <a href=\"#a\" class=\"permalink\" \
         aria-label=\"Link zu A\">#</a></h2>\n<p><code>b</code></p>\n</details>\n\
         <p>Press <kbd>Ctrl</kbd></p>\n"
    );
    assert_eq!(
        page("a</div></article><b>b</b>"),
        "<p>a&lt;/article&gt;<b>b</b></p>\n"
    );
}

#[test]
fn our_markup_survives_among_authors_tags() {
    let text = "> [!NOTE]\n> <b>x</b> [a](https://e.example) ![g](graph.png)\n\n\
                |a|\n|:-:|\n|b[^1]|\n\n- [x] y\n\n```rust\nfn f() {}\n```\n\n[^1]: z\n";
    let without = text.replace("<b>", "**").replace("</b>", "**");
    let normal = |html: String| {
        html.replace("=\"\"", "")
            .replace("<b>", "<strong>")
            .replace("</b>", "</strong>")
    };
    let sorted = |html: String| {
        let mut words: Vec<_> = html
            .split(|c: char| c.is_whitespace() || c == '>')
            .map(str::to_owned)
            .collect();
        words.sort();
        words
    };
    assert_eq!(sorted(normal(page(text))), sorted(normal(page(&without))));
}

#[test]
fn authors_tags_bear_no_ids_classes_or_handlers() {
    assert_eq!(
        page("<p id=a class=permalink style=\"x\" onclick=x name=y title=t>b</p>"),
        "<p title=\"t\">b</p>"
    );
}

#[test]
fn tags_nested_too_deep_are_shown_as_text() {
    let deep = |count| {
        page(&format!(
            "{}{}",
            "</div>".repeat(count),
            "<div>\n".repeat(count)
        ))
    };
    assert!(deep(DEEPEST).contains("<div>"));
    assert!(!deep(DEEPEST + 1).contains("<div>"));
}

#[test]
fn raw_links_and_images_follow_the_same_rules() {
    assert_eq!(
        line("<a href=\"incident:known\" target=_blank>a</a> <A HREF='javascript:x'>b</A>"),
        "<a href=\"../known/\">a</a> b"
    );
    assert_eq!(
        line("<img src=graph.png alt=a onerror=x><img src=https://e.example/t.gif alt=\"\">"),
        "<img src=\"graph.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\">\
         <a href=\"https://e.example/t.gif\" rel=\"noopener\">https://e.example/t.gif</a>"
    );
}

#[test]
fn forbidden_characters_are_removed_everywhere() {
    for text in [
        "a\0b",
        "a&#1;b",
        "a\u{7}b",
        "`a\u{1b}b`",
        "<b>a&#1;b</b>",
        "<b>a\u{fffe}b</b>",
    ] {
        let html = page(text);
        assert!(
            !html.contains(crate::parse::markdown::is_forbidden),
            "{html:?}"
        );
    }
}

/// Ways to smuggle in what runs or loads, one for each class known to us.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<ScRiPt src=//e.example></sCrIpT>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=`x`/onerror=alert(1)>",
    "<image src=x onerror=alert(1)>",
    "<b onmouseover='alert(1)'>x</b>",
    "<b/onclick=alert(1)//x>x",
    "<svg/onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src onerror=alert(1)>\">",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<form action=//e.example><input name=password></form>",
    "<object data=x></object><embed src=x>",
    "<style>@import '//e.example';</style>",
    "<p style=\"background:url(//e.example)\">x</p>",
    "<base href=//e.example><meta http-equiv=refresh content=0><link rel=stylesheet href=x>",
    "<textarea><b></textarea><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<div title=\"\n\n[x](y)\n\n\" onclick=alert(1)>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<a href=\"java&#10;script:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=' &#1;javascript:alert(1)'>x</a>",
    "<b id=location name=location>x</b>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#x0A;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x01;javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](vbscript:alert(1)) [y](data:text/html,<script>alert(1)</script>)",
    "[x](trap:1)",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
    "[x](https://e.example/\"onclick=\"alert(1))",
    "[x](y \"\\\"onclick=alert(1)\")",
    "![x\" onerror=\"alert(1)](graph.png)",
    "![x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x](/\\e.example/x.png)",
    "# x {#a onclick=alert(1)}",
    "# x {.a style=x}",
    "```x\"onclick=alert(1)\ny\n```",
    "https://e.example/\"onclick=alert(1)",
    "[^\"><script>]\n\n[^\"><script>]: x",
];

/// What in a piece of HTML could run or load something, or break the page around it.
fn danger(html: &str) -> Option<String> {
    let known = "a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em \
        figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s \
        samp section small span strong sub summary sup table tbody td th thead time tr u ul var wbr";
    let attributes = "alt aria-label checked class colspan datetime dir disabled height href id \
        lang loading open rel reversed role rowspan scope src start tabindex title type value width";
    for piece in pieces(html) {
        let tag = match piece {
            Piece::Text(_) => continue,
            Piece::Bracket => return Some("a bare bracket".into()),
            Piece::Tag(tag) => tag,
        };
        if !known
            .split(' ')
            .any(|name| name == tag.name.trim_start_matches('/'))
        {
            return Some(tag.source.into());
        }
        for name in tag.attribute_names() {
            if !attributes.split_whitespace().any(|known| known == name) {
                return Some(format!("{name} in {}", tag.source));
            }
        }
        let address = tag.attribute("href").or(tag.attribute("src"));
        let scheme = address
            .as_deref()
            .and_then(|address| address.split_once(':'));
        if let Some((scheme, _)) = scheme
            && !scheme.contains(['/', '#', '?'])
            && !["https", "http", "mailto", "tel"].contains(&scheme.to_lowercase().as_str())
        {
            return Some(tag.source.into());
        }
    }
    None
}

/// The first tag that does not fit its partner.
fn imbalance(html: &str) -> Option<String> {
    let mut open = Vec::new();
    for piece in pieces(html) {
        let Piece::Tag(tag) = piece else { continue };
        match tag.name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return Some(tag.source.into()),
            Some(_) => {}
            None if ["br", "hr", "img", "input", "wbr"].contains(&tag.name) => {}
            None => open.push(tag.name),
        }
    }
    open.pop().map(str::to_owned)
}

#[test]
fn attacks_come_to_nothing() {
    for attack in ATTACKS {
        for text in [
            (*attack).to_owned(),
            format!("a {attack} <b>x"),
            format!("- > {attack}"),
        ] {
            for html in [page(&text), feed(&text), line(&text)] {
                assert_eq!(danger(&html), None, "{text}\n{html}");
                assert_eq!(imbalance(&html), None, "{text}\n{html}");
            }
        }
    }
}

#[test]
fn the_danger_test_can_fail() {
    for bad in [
        "<script>",
        "<b onclick=x>",
        "<a href=javascript:x>",
        "a < b",
    ] {
        assert!(danger(bad).is_some(), "{bad}");
    }
    assert!(imbalance("<b><i></b></i>").is_some());
}

/// Text made of the pieces that matter to Markdown and HTML.
fn tangled() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "- [x] ",
        "|",
        "\n|-|-|\n",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "<",
        ">",
        "</",
        "\"",
        "'",
        "=",
        "&",
        "&#10;",
        "javascript:",
        "onclick=x ",
        "<b>",
        "</b>",
        "<div ",
        "</div>",
        "<script>",
        "<!--",
        "-->",
        "<a href=",
        "<img src=",
        "https://e.example/",
        "@e.example",
        "{#a}",
        "\\",
        "    ",
        "\t",
        "[!NOTE]\n",
        "\0",
        "ü",
        "\u{a0}",
        "<details>",
        "<table><tr>",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_is_dangerous(text in tangled()) {
        for html in [page(&text), line(&text)] {
            prop_assert_eq!(danger(&html), None, "{}", html);
            prop_assert_eq!(imbalance(&html), None, "{}", html);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,80}|[\\x00-\\xff]{0,40}") {
        prop_assert_eq!(danger(&page(&text)), None);
    }

    #[test]
    fn ids_are_never_shared(text in tangled()) {
        let html = page(&text);
        let mut ids: Vec<_> = pieces(&html)
            .filter_map(|piece| match piece {
                Piece::Tag(tag) => tag.attribute("id"),
                _ => None,
            })
            .collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "{}", html);
    }
}
