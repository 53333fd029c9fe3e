#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod look;

use super::*;
use crate::diagnostic::{Place, Span};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// As many words as these tests print.
const CATALOGUE: &str = "\
date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-month = { $month } { $year }
clock = { $clock } { $zone }
datetime = { $date }, { $hour }:{ $minute } { $zone }
time-approximate = about { $time }
time-unknown = time unknown
month-1 = January
month-3 = March
month-9 = September
month-12 = December
month-short-9 = Sep
month-short-12 = Dec
weekday-1 = Monday
weekday-7 = Sunday
duration-days-hours = { $days } d { $hours } h
duration-days = { $days } d
duration-hours-minutes = { $hours } h { $minutes } min
duration-hours = { $hours } h
duration-minutes = { $minutes } min
duration-under-a-minute = less than 1 min
";
const CONFIG: FileId = FileId(0);

/// What the program has inside, for tests that must not follow the real look.
fn builtin(templates: &[(&'static str, &'static str)]) -> Builtin {
    Builtin {
        templates: templates.to_vec(),
        themes: vec![
            ("default/theme.yaml", b"interface: 1"),
            ("default/messages/en.ftl", CATALOGUE.as_bytes()),
            ("default/assets/style.css", b"body{}"),
            ("paper/theme.yaml", b"interface: 1"),
            ("paper/templates/a.html", b"paper a"),
            ("paper/templates/b.html", b"paper b"),
            ("paper/templates/c.html", b"paper c"),
        ],
    }
}

const HELLO: &[(&str, &str)] = &[("page.html", "{{ page }}")];

fn place(file: u32, start: usize, end: usize) -> Place {
    Span::new(start, end).at(FileId(file))
}

/// Where `words` stand in a file.
fn at(file: &File, words: &str) -> Place {
    let start = file.text.find(words).unwrap();
    Span::new(start, start + words.len()).at(file.id.unwrap())
}

fn choice<'a>(theme: &'a str, language: &'a str) -> Choice<'a> {
    Choice {
        theme,
        theme_place: place(0, 10, 20),
        language,
        language_place: place(0, 30, 32),
        root: "/status/",
        look: Look::default(),
    }
}

fn file<'a>(id: u32, path: &'a str, text: &'a str) -> File<'a> {
    File {
        path,
        id: Some(FileId(id)),
        text,
    }
}

fn site<'a>(templates: &[File<'a>], messages: &[File<'a>]) -> Layers<'a> {
    Layers {
        site: Layer {
            templates: templates.to_vec(),
            messages: messages.to_vec(),
            assets: Vec::new(),
        },
        ..Layers::default()
    }
}

fn load(
    templates: &[(&'static str, &'static str)],
    choice: &Choice,
    layers: &Layers,
) -> (Option<Theme>, Vec<Finding>) {
    let mut findings = Vec::new();
    let theme = Theme::load_over(&builtin(templates), choice, layers, &mut findings);
    // That nothing uses a template is told of most of these, and has its own tests.
    findings.retain(|finding| finding.rule != "file-not-read");
    (theme, findings)
}

fn good(templates: &[(&'static str, &'static str)], language: &str, layers: &Layers) -> Theme {
    let (theme, findings) = load(templates, &choice("default", language), layers);
    assert_eq!(findings, []);
    theme.unwrap()
}

/// What one expression prints, with `page` as given.
fn print(expression: &'static str, page: &impl Serialize) -> String {
    let source: &'static str = Box::leak(format!("{{{{ {expression} }}}}").into_boxed_str());
    good(&[("page.html", source)], "en", &Layers::default())
        .render("page.html", &(), page)
        .unwrap()
}

/// A time as pages hold it; of a day, `precision` is missing.
fn time(precision: &str) -> Value {
    json!({
        "iso": "2024-09-09T05:22:00Z", "year": 2024, "month": 9, "day": 9, "weekday": 1,
        "hour": 5, "minute": 22, "zone": "UTC", "precision": precision,
        "as_published": null, "note": null,
    })
}

#[test]
fn the_strongest_layer_with_a_file_wins() {
    let names = ["a.html", "b.html", "c.html", "d.html", "page.html"];
    let base = names.map(|name| (name, "program"));
    let layers = Layers {
        site: Layer {
            templates: vec![file(1, "a.html", "site a")],
            ..Layer::default()
        },
        theme: Layer {
            templates: vec![file(2, "a.html", "theme a"), file(3, "b.html", "theme b")],
            ..Layer::default()
        },
        manifest: Some(file(4, "theme.yaml", "interface: 1\n")),
    };
    let (theme, findings) = load(&base, &choice("paper", "en"), &layers);
    assert_eq!(findings, []);
    let theme = theme.unwrap();
    let rendered = names.map(|name| theme.render(name, &(), &()).unwrap());
    assert_eq!(
        rendered,
        ["site a", "theme b", "paper c", "program", "program"]
    );
}

#[test]
fn an_override_reaches_pages_inside_the_program_and_the_original() {
    let base = [
        (
            "base.html",
            "<{% block title %}title{% endblock %}|{% block main %}{% endblock %}>",
        ),
        (
            "page.html",
            "{% extends \"base.html\" %}{% block main %}{{ page }}{% endblock %}",
        ),
    ];
    let own = file(
        1,
        "base.html",
        "{% extends \"builtin/base.html\" %}{% block title %}{{ super() }} & mine{% endblock %}",
    );
    let theme = good(&base, "en", &site(&[own], &[]));
    let html = theme.render("page.html", &(), &"a < b").unwrap();
    assert_eq!(html, "<title & mine|a &lt; b>");
}

#[test]
fn a_component_can_be_replaced() {
    let base = [
        (
            "parts/x.html",
            "{% component x() %}program{% endcomponent x %}",
        ),
        ("page.html", "{{ <x /> }}"),
    ];
    let own = file(
        1,
        "parts/mine.html",
        "{% component x() %}site{% endcomponent x %}",
    );
    let theme = good(&base, "en", &site(&[own], &[]));
    assert_eq!(theme.render("page.html", &(), &()).unwrap(), "site");
}

#[test]
fn every_faulty_template_is_reported_at_its_place() {
    let syntax = file(1, "a.html", "ü\n{{ page.x | }}");
    let open = file(2, "b.html", "{% if page %}");
    let (theme, findings) = load(HELLO, &choice("default", "en"), &site(&[syntax, open], &[]));
    assert!(theme.is_none());
    let seen: Vec<_> = findings
        .iter()
        .map(|finding| (finding.rule, finding.place, finding.message.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (
                "template-syntax",
                at(&syntax, "}}"),
                "found `}}` but expected identifier"
            ),
            (
                "template-syntax",
                at(&open, open.text),
                "this `if` is not closed"
            ),
        ]
    );
}

#[test]
fn what_is_left_open_is_told_where_it_opens() {
    let tag = file(1, "a.html", "<p>\n{% if page %\n{{ <nope /> }}{% endif %}");
    let block = file(
        2,
        "b.html",
        "{% block main %}\n{% if page %}\n{% endblock %}",
    );
    let (_, findings) = load(HELLO, &choice("default", "en"), &site(&[tag, block], &[]));
    let error = |place, message: &str| Finding::error("template-syntax", place, message);
    assert_eq!(
        findings,
        [
            error(at(&tag, "{% if page %"), "this tag is not closed").replace(
                "write `%}`",
                place(1, 15, 16),
                "%}"
            ),
            error(at(&block, "{% if page %}"), "this `if` is not closed")
                .related(at(&block, "{% endblock %}"), "what is around it ends here")
                .help("write `{% endif %}` before that"),
        ]
    );
}

#[test]
fn unknown_names_are_found_at_load() {
    let base = [("parts/card.html", "card"), ("page.html", "")];
    let own = file(
        1,
        "page.html",
        "é {{ page | datetme }}\n{{ tt() }}{% include \"parts/crd.html\" %}{{ <nope /> }}{{ 1 is odder }}",
    );
    let (theme, findings) = load(&base, &choice("default", "en"), &site(&[own], &[]));
    assert!(theme.is_none());
    let error =
        |words: &str, message: &str| Finding::error("template-reference", at(&own, words), message);
    assert_eq!(
        findings,
        [
            error("datetme", "unknown filter `datetme`").replace(
                "did you mean `datetime`?",
                at(&own, "datetme"),
                "datetime"
            ),
            error("tt()", "unknown function `tt`"),
            error("\"parts/crd.html\"", "unknown template `parts/crd.html`")
                .help("did you mean `parts/card.html`?"),
            error("<nope />", "unknown component `nope`"),
            error("odder", "unknown test `odder`"),
        ]
    );
}

#[test]
fn templates_that_do_not_fit_together_are_found_at_load() {
    let base = [
        ("base.html", "{% block main %}{% endblock %}"),
        (
            "page.html",
            "{% extends \"base.html\" %}{% block main %}{% endblock %}",
        ),
    ];
    let first = |own: File| {
        let (theme, findings) = load(&base, &choice("default", "en"), &site(&[own], &[]));
        assert!(theme.is_none());
        findings
    };
    let error = |place, message: &str| vec![Finding::error("template-reference", place, message)];

    let lost = file(1, "x.html", "{% extends \"bas.html\" %}");
    let mut expected = error(
        at(&lost, "bas.html"),
        "there is no template `bas.html` to extend",
    );
    expected[0] = expected[0].clone().replace(
        "did you mean `base.html`?",
        at(&lost, "bas.html"),
        "base.html",
    );
    assert_eq!(first(lost), expected);

    let itself = file(1, "base.html", "{% extends \"base.html\" %}");
    assert_eq!(
        first(itself),
        error(
            at(&itself, "extends"),
            "template `base.html` extends itself; write `builtin/base.html` to extend the original"
        )
    );

    let round = file(1, "x.html", "{% include \"x.html\" %}");
    assert_eq!(
        first(round),
        error(
            at(&round, "include"),
            "templates include each other: `x.html`, `x.html`"
        )
    );

    let blank = file(1, "base.html", "no blocks");
    assert_eq!(
        first(blank),
        error(
            place(1, 0, 0),
            "`builtin/page.html` no longer fits the site's templates: \
             block `main` is not defined in any parent template"
        )
    );

    let twice = file(
        1,
        "x.html",
        "{% component y() %}{% endcomponent y %}{% component y() %}{% endcomponent y %}",
    );
    assert_eq!(first(twice).len(), 1);

    let reserved = file(1, "builtin/base.html", "");
    assert_eq!(first(reserved)[0].rule, "template-name");
}

#[test]
fn a_template_that_does_not_fit_hides_nothing_in_others() {
    let base = [
        ("base.html", "{% block main %}{% endblock %}"),
        (
            "page.html",
            "{% extends \"base.html\" %}{% block main %}{% include \"part.html\" %}{% endblock %}",
        ),
        ("part.html", "{% component kept() %}{% endcomponent kept %}"),
    ];
    let own = [
        file(1, "base.html", "{% extends \"base.html\" %}"),
        file(
            2,
            "lost.html",
            "{% extends \"bse.html\" %}\n{% block main %}{{ 1 | ee }}{% endblock %}",
        ),
        file(3, "part.html", "{% include \"part.html\" %} {{ 1 | nope }}"),
        file(
            4,
            "round/a.html",
            "{% include \"round/b.html\" %}{{ 1 is odder }}",
        ),
        file(
            5,
            "round/b.html",
            "é {%- include \"round/a.html\" -%} {{ tt() }}",
        ),
        file(
            6,
            "syntax.html",
            "{% component y() %}{% endcomponent y %}{% if %}",
        ),
        file(
            7,
            "uses.html",
            "{{ <y /> }}{% include \"syntax.html\" %}{{ 1 | uppr }}",
        ),
    ];
    let (theme, findings) = load(&base, &choice("default", "en"), &site(&own, &[]));
    assert!(theme.is_none());
    let mut found: Vec<(Place, &str)> = findings
        .iter()
        .map(|finding| (finding.place, finding.message.as_str()))
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (
                at(&own[0], "extends"),
                "template `base.html` extends itself; write `builtin/base.html` to extend the original"
            ),
            (
                at(&own[1], "bse.html"),
                "there is no template `bse.html` to extend"
            ),
            (at(&own[1], "ee"), "unknown filter `ee`"),
            (
                at(&own[2], "include"),
                "templates include each other: `part.html`, `part.html`"
            ),
            (at(&own[2], "nope"), "unknown filter `nope`"),
            (
                at(&own[3], "include"),
                "templates include each other: `round/a.html`, `round/b.html`, `round/a.html`"
            ),
            (at(&own[3], "odder"), "unknown test `odder`"),
            (at(&own[4], "tt()"), "unknown function `tt`"),
            (at(&own[5], "{% if %}"), "this `if` is not closed"),
            (at(&own[6], "uppr"), "unknown filter `uppr`"),
        ]
    );
}

#[test]
fn a_component_defined_in_two_files_of_the_site_is_found() {
    let one = file(1, "a.html", "{% component y() %}{% endcomponent y %}");
    let two = file(2, "b.html", "\n{% component y() %}{% endcomponent y %}");
    let (_, findings) = load(HELLO, &choice("default", "en"), &site(&[one, two], &[]));
    let expected = Finding::error(
        "template-reference",
        place(2, 14, 15),
        "component `y` is defined twice",
    );
    assert_eq!(
        findings,
        [expected.related(place(1, 13, 14), "the other definition")]
    );
}

#[test]
fn a_fault_while_rendering_names_template_and_record() {
    let own = file(1, "page.html", "<p>\n{{ page.titel }}");
    let theme = good(HELLO, "en", &site(&[own], &[]));
    let fault = theme
        .render("page.html", &(), &json!({"title": "x", "id": 1}))
        .unwrap_err();
    assert_eq!((fault.line, fault.column), (2, 9));
    let record = place(7, 0, 3);
    let expected = Finding::error(
        "template-render",
        at(&own, "titel"),
        "field `titel` is not defined",
    );
    assert_eq!(
        fault.finding("2024-09-09-x", record),
        expected
            .related(record, "while rendering `2024-09-09-x`")
            .help("available fields: id, title")
    );
}

#[test]
fn a_fault_inside_the_program_is_reported_at_the_record() {
    let theme = good(
        &[("page.html", "{{ page | clock }}")],
        "en",
        &Layers::default(),
    );
    let record = place(7, 0, 3);
    let fault = theme
        .render("page.html", &(), &json!({"x": 1}))
        .unwrap_err();
    assert_eq!(
        fault.finding("x", record),
        Finding::error(
            "template-render",
            record,
            "`x` cannot be rendered: `builtin/page.html` line 1 column 11: \
 a time or a day is needed here"
        )
    );
    let fault = theme.render("none.html", &(), &()).unwrap_err();
    assert_eq!(
        fault.finding("x", record),
        Finding::error(
            "template-render",
            record,
            "`x` cannot be rendered: `none.html`: template 'none.html' not found"
        )
    );
}

#[test]
fn words_come_from_the_nearest_language_and_then_the_strongest_layer() {
    let messages = [
        file(1, "en.ftl", "a = site en\nc = site en\ne = site en"),
        file(2, "de.ftl", "b = site de"),
    ];
    let mut layers = site(&[], &messages);
    layers.theme.messages = vec![
        file(3, "de-AT.ftl", "a = theme at"),
        file(4, "de.ftl", "a = theme de\nb = theme de\nc = theme de"),
        file(5, "en.ftl", "c = theme en\nd = theme en"),
    ];
    layers.manifest = Some(file(6, "theme.yaml", "interface: 1"));
    let (theme, findings) = load(HELLO, &choice("mine", "de-AT"), &layers);
    assert_eq!(findings, []);
    let theme = theme.unwrap();
    let words = ["a", "b", "c", "d", "e", "month-9"].map(|key| theme.message(key, &[]).unwrap());
    assert_eq!(
        words,
        [
            "theme at",
            "site de",
            "theme de",
            "theme en",
            "site en",
            "September"
        ]
    );
    assert_eq!(theme.message("nothing", &[]), None);
}

#[test]
fn messages_choose_plural_forms_of_their_language() {
    let plural =
        "n = { $count ->\n    [one] { $count } Meldung\n   *[other] { $count } Meldungen\n }\n";
    let polish = "n = { $count ->\n [one] rekord\n [few] rekordy\n *[many] rekordów\n }\n";
    let messages = [file(1, "de.ftl", plural), file(2, "pl.ftl", polish)];
    let layers = site(&[], &messages);
    let say = |language, count: i64| {
        good(HELLO, language, &layers)
            .message("n", &[("count", count.into())])
            .unwrap()
    };
    assert_eq!(say("de", 1), "1 Meldung");
    assert_eq!(say("de", 0), "0 Meldungen");
    assert_eq!(
        [1, 3, 5].map(|count| say("pl", count)),
        ["rekord", "rekordy", "rekordów"]
    );
}

#[test]
fn messages_escape_and_put_in_what_templates_give() {
    let messages = [file(
        1,
        "en.ftl",
        "of = { $part } of { $all } <{ $part }>\n    and more\nhalf = { $x }\n-site = Site\nterm = { -site }",
    )];
    let own = file(
        2,
        "page.html",
        "{{ t(key=\"of\", part=page, all=3) }}|{{ t(key=\"half\", x=0.5) }}|{{ t(key=\"half\") }}|{{ t(key=\"term\") }}|{{ t(key=page) }}",
    );
    let theme = good(HELLO, "en", &site(&[own], &messages));
    assert_eq!(
        theme.render("page.html", &(), &"&").unwrap(),
        "&amp; of 3 &lt;&amp;&gt;\nand more|0.5|{$x}|Site|[&amp;]"
    );
}

#[test]
fn right_to_left_languages_isolate_what_is_put_in() {
    let messages = [
        file(1, "he.ftl", "x = א { $name }"),
        file(2, "de.ftl", "x = a { $name }"),
    ];
    let say = |language| {
        let theme = good(HELLO, language, &site(&[], &messages));
        (
            theme.message("x", &[("name", "API".into())]).unwrap(),
            theme.direction(),
        )
    };
    assert_eq!(say("he"), ("א \u{2068}API\u{2069}".to_owned(), "rtl"));
    assert_eq!(say("de"), ("a API".to_owned(), "ltr"));
}

#[test]
fn faults_in_catalogues_are_found_and_do_not_stop_the_site() {
    let own = file(
        1,
        "en.ftl",
        "month-1 = Jänner\nbad } line\nmonth-2 = { nothing }\nmonth-1 = again\nmonth-3 = { $x\n",
    );
    let (theme, findings) = load(HELLO, &choice("default", "en"), &site(&[], &[own]));
    let twice = own.text.rfind("month-1").unwrap();
    assert_eq!(
        findings,
        [
            Finding::error(
                "message-syntax",
                at(&own, "bad"),
                "a message needs `=` after its name"
            )
            .help("write `bad = ...`; lines that go on begin with a space"),
            Finding::error("message-syntax", at(&own, "{ $x"), "this `{` is not closed")
                .help("write `}` after it"),
            Finding::error(
                "message-duplicate",
                place(1, twice, twice + 7),
                "message `month-1` stands in this file twice"
            )
            .related(place(1, 0, 7), "the other one"),
            Finding::error(
                "message-reference",
                at(&own, "month-2"),
                "no catalogue of this language has the message `nothing`"
            ),
        ]
    );
    assert_eq!(theme.unwrap().message("month-3", &[]).unwrap(), "March");
}

#[test]
fn a_message_that_no_catalogue_has_is_found_and_shown_in_brackets() {
    let own = file(
        1,
        "page.html",
        "{{ t(key=\"month-one\") }} {{ t(key=\"xyzzy-zyx\") }}",
    );
    let (theme, findings) = load(HELLO, &choice("default", "en"), &site(&[own], &[]));
    let missing = |key: &str| {
        let message = format!("no catalogue has the message `{key}`");
        Finding::warning("unknown-message", at(&own, key), message)
    };
    let place = at(&own, "month-one");
    assert_eq!(
        findings,
        [
            missing("month-one").replace("did you mean `month-1`?", place, "month-1"),
            missing("xyzzy-zyx").help(
                "add `xyzzy-zyx = ...` to a catalogue in `messages/`; until then readers see `[xyzzy-zyx]`"
            ),
        ]
    );
    assert_eq!(
        theme.unwrap().render("page.html", &(), &()).unwrap(),
        "[month-one] [xyzzy-zyx]"
    );
}

#[test]
fn languages_without_words_are_found() {
    let (theme, findings) = load(HELLO, &choice("default", "fr-CA"), &Layers::default());
    let warning = Finding::warning(
        "language",
        place(0, 30, 32),
        "no catalogue speaks `fr-CA`, so the site's words are English",
    );
    assert_eq!(findings, [warning.help("add `messages/fr.ftl`")]);
    assert_eq!(theme.unwrap().message("month-9", &[]).unwrap(), "September");

    let (_, findings) = load(HELLO, &choice("default", "not a tag"), &Layers::default());
    let error = Finding::error(
        "language",
        place(0, 30, 32),
        "`not a tag` is not a language tag",
    );
    assert_eq!(
        findings,
        [error.help("write a tag such as `en` or `de-AT`")]
    );
}

#[test]
fn the_template_interface_is_checked() {
    let check = |text: &'static str| {
        let layers = Layers {
            manifest: Some(file(CONFIG.0 + 1, "theme.yaml", text)),
            ..Layers::default()
        };
        let (theme, findings) = load(HELLO, &choice("mine", "en"), &layers);
        (theme.is_some(), findings)
    };
    let error =
        |start, end, message| Finding::error("theme-interface", place(1, start, end), message);
    assert_eq!(check("name: x\ninterface: 1\n"), (true, vec![]));
    assert_eq!(
        check("interface: 2\n"),
        (
            false,
            vec![error(
                11,
                12,
                "the theme was written for template interface 2, this program knows 1"
            )]
        )
    );
    assert_eq!(
        check("interface: new\n"),
        (
            false,
            vec![error(
                11,
                14,
                "the template interface is a number, at most 1"
            )]
        )
    );
    assert_eq!(
        check("name: x\n"),
        (
            false,
            vec![
                error(
                    0,
                    7,
                    "the theme does not say which template interface it was written for"
                )
                .help("add `interface: 1`")
            ]
        )
    );
    let typo = Finding::warning("unknown-key", place(1, 0, 3), "unknown key `nme`");
    assert_eq!(
        check("nme: x\ninterface: 1\n"),
        (
            true,
            vec![typo.replace("did you mean `name`?", place(1, 0, 3), "name")]
        )
    );
}

#[test]
fn themes_that_do_not_exist_or_lack_a_manifest_are_found() {
    let (theme, findings) = load(HELLO, &choice("papper", "en"), &Layers::default());
    assert!(theme.is_none());
    let here = place(0, 10, 20);
    let unknown = Finding::error("unknown-theme", here, "there is no theme `papper`");
    assert_eq!(
        findings,
        [unknown.replace("did you mean `paper`?", here, "paper")]
    );

    let mut layers = Layers::default();
    layers.theme.templates = vec![file(1, "page.html", "")];
    let (theme, findings) = load(HELLO, &choice("mine", "en"), &layers);
    assert!(theme.is_none());
    let bare = Finding::error("theme-interface", here, "theme `mine` has no `theme.yaml`");
    assert_eq!(
        findings,
        [bare.help("write `interface: 1` into `themes/mine/theme.yaml`")]
    );
}

#[test]
fn times_print_as_much_as_is_known() {
    let printed = |filter: &'static str| {
        ["exact", "minute", "approximate", "date", "unknown"]
            .map(|known| print(filter, &time(known)))
    };
    assert_eq!(
        printed("page | datetime"),
        [
            "9 September 2024, 05:22 UTC",
            "9 September 2024, 05:22 UTC",
            "about 9 September 2024, 05:22 UTC",
            "9 September 2024",
            "time unknown",
        ]
    );
    assert_eq!(
        printed("page | clock"),
        [
            "05:22 UTC",
            "05:22 UTC",
            "about 05:22 UTC",
            "",
            "time unknown"
        ]
    );
    for (filter, text) in [
        ("page | date", "9 September 2024"),
        ("page | day_short", "9 Sep"),
        ("page | month", "September 2024"),
        ("page | weekday", "Monday"),
    ] {
        assert_eq!(
            printed(filter),
            [text, text, text, text, "time unknown"],
            "{filter}"
        );
    }
}

#[test]
fn days_print_like_times() {
    let day = json!({"iso": "2024-12-01", "year": 2024, "month": 12, "day": 1, "weekday": 7});
    assert_eq!(print("page | date", &day), "1 December 2024");
    assert_eq!(print("page | day_short", &day), "1 Dec");
    assert_eq!(print("page | month", &day), "December 2024");
    assert_eq!(print("page | weekday", &day), "Sunday");
}

#[test]
fn a_language_may_decline_its_months() {
    let polish = "month-9 = września\ndate-month = { $number ->\n [9] wrzesień\n *[other] { $month }\n } { $year }";
    let own = file(1, "page.html", "{{ page | date }}|{{ page | month }}");
    let theme = good(HELLO, "pl", &site(&[own], &[file(2, "pl.ftl", polish)]));
    assert_eq!(
        theme.render("page.html", &(), &time("exact")).unwrap(),
        "9 września 2024|wrzesień 2024"
    );
}

#[test]
fn lengths_of_time_print_two_units_rounded_down() {
    for (seconds, words, iso) in [
        (-5, "less than 1 min", "PT0S"),
        (0, "less than 1 min", "PT0S"),
        (59, "less than 1 min", "PT59S"),
        (60, "1 min", "PT1M"),
        (37 * 60 + 59, "37 min", "PT37M59S"),
        (3_600, "1 h", "PT1H"),
        (19_680, "5 h 28 min", "PT5H28M"),
        (86_400, "1 d", "P1D"),
        (86_400 + 59 * 60, "1 d", "P1DT59M"),
        (2 * 86_400 + 3 * 3_600 + 240, "2 d 3 h", "P2DT3H4M"),
    ] {
        assert_eq!(print("page | duration", &seconds), words);
        assert_eq!(print("page | iso_duration", &seconds), iso);
    }
}

#[test]
fn assets_have_hashed_addresses_below_the_root() {
    let mut layers = Layers::default();
    layers.site.assets = vec![Asset {
        path: "style.css",
        bytes: b"mine",
    }];
    let base = [("page.html", "{{ assets[\"style.css\"] }}")];
    let theme = good(&base, "en", &layers);
    let (path, bytes) = theme.assets().next().unwrap();
    assert_eq!(bytes, b"mine");
    assert_eq!(
        theme.render("page.html", &(), &()).unwrap(),
        format!("/status/{path}")
    );
}

#[test]
fn threads_share_a_theme_and_render_the_same_bytes() {
    let own = file(
        1,
        "page.html",
        "{{ page | datetime }} {{ t(key=\"n\", count=page.day) }} {{ 19680 | duration }}",
    );
    let forms = file(
        2,
        "en.ftl",
        "n = { $count ->\n [one] one\n *[other] { $count }\n }",
    );
    let theme = good(HELLO, "en", &site(&[own], &[forms]));
    let pages: Vec<Value> = (1..=28)
        .cycle()
        .take(500)
        .map(|day| json!({"year": 2024, "month": 9, "day": day, "zone": "UTC", "precision": "exact"}))
        .collect();
    let render = |page: &Value| theme.render("page.html", &(), page).unwrap();
    let alone: Vec<String> = pages.iter().map(render).collect();
    let together: Vec<String> = pages.par_iter().map(render).collect();
    assert_eq!(alone, together);
    assert_eq!(alone[0], "1 September 2024, 00:00 UTC one 5 h 28 min");
}

#[test]
fn what_is_inside_the_program_is_complete() {
    let mut findings = Vec::new();
    let embedded = Builtin::embedded();
    let default = choice("default", "en");
    let theme = Theme::load_over(&embedded, &default, &Layers::default(), &mut findings);
    assert_eq!(findings, []);
    let theme = theme.unwrap();
    let numbered = |kind: &'static str, last| (1..=last).map(move |n| format!("{kind}-{n}"));
    let named = embedded
        .templates
        .iter()
        .flat_map(|(_, text)| keys::literal(text))
        .map(|(key, _)| key.to_owned());
    let missing: Vec<String> = (dates::KEYS.iter().map(|key| (*key).to_owned()))
        .chain(numbered("month", 12))
        .chain(numbered("month-short", 12))
        .chain(numbered("weekday", 7))
        .chain(named)
        .filter(|key| theme.catalogue.get(key).is_none())
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// The messages of a catalogue in its order: each key, and the names of its arguments.
fn messages(catalogue: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let mut messages: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for line in catalogue.lines() {
        let is_key = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, _)) = line.split_once(" =").filter(|_| is_key) {
            messages.push((key, BTreeSet::new()));
        }
        let Some((_, names)) = messages.last_mut().filter(|_| !line.starts_with('#')) else {
            continue;
        };
        names.extend(line.split('$').skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
            &rest[..end.unwrap_or(rest.len())]
        }));
    }
    messages
}

#[test]
fn every_language_says_all_that_english_says() {
    let embedded = Builtin::embedded();
    let catalogues = embedded.theme("default").messages;
    let english = catalogues.iter().find(|file| file.path == "en.ftl");
    let english = messages(english.unwrap().text);
    assert_eq!(catalogues.len(), 12);
    for file in &catalogues {
        let own = messages(file.text);
        let differing = own
            .iter()
            .zip(&english)
            .find(|(own, other)| own.0 != other.0);
        assert_eq!(differing, None, "{}", file.path);
        assert_eq!(own.len(), english.len(), "{}", file.path);
        for ((key, own), (_, names)) in own.iter().zip(&english) {
            // Any of a date's parts may be asked for.
            let is_date = ["date-", "month-", "clock", "datetime"]
                .iter()
                .any(|kind| key.starts_with(kind));
            assert!(
                is_date || own == names,
                "{} {key}: {own:?} for {names:?}",
                file.path
            );
        }
        let mut findings = Vec::new();
        let tag = file.path.trim_end_matches(".ftl");
        let choice = choice("default", tag);
        let theme = Theme::load_over(&embedded, &choice, &Layers::default(), &mut findings);
        assert_eq!(findings, [], "{}", file.path);
        let direction = if tag == "ar" { "rtl" } else { "ltr" };
        assert_eq!(theme.unwrap().direction(), direction);
    }
}

#[test]
fn a_tag_finds_what_it_most_likely_means() {
    for (tag, expected) in [
        ("de-AT", "de-AT de de-Latn de-DE en"),
        ("pt", "pt pt-Latn pt-BR en"),
        ("pt-PT", "pt-PT pt pt-Latn pt-BR en"),
        ("zh-CN", "zh-CN zh zh-Hans en"),
        ("zh-TW", "zh-TW zh zh-Hant en"),
        ("en", "en en-Latn en-US"),
        ("xx", "xx en"),
    ] {
        let tags = catalogue::fallbacks(&tag.parse().unwrap());
        assert_eq!(tags.join(" "), expected);
    }
}
