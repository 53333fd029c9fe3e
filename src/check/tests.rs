use crate::diagnostic::Level;
use crate::sample::{Sample, with_title};

/// What is found in records `a`, `b` and so on.
fn found(fronts: &[&str]) -> String {
    let texts: Vec<String> = fronts.iter().map(|front| with_title(front)).collect();
    let names = ["a.md", "b.md", "c.md"];
    let files: Vec<(&str, &str)> = names
        .into_iter()
        .zip(texts.iter().map(String::as_str))
        .collect();
    Sample::of(&files).errors()
}

#[test]
fn sound_records_are_left_alone() {
    let table: [&[&str]; 8] = [
        &["aliases: [old, /issues/1/, issues/2/index.html]"],
        &[
            "related: [{type: previous, id: b}, {type: related, on: 2019-03-01}]",
            "",
        ],
        // Both ends may state one tie, and mere relations may go in circles.
        &[
            "related: [{type: caused_by, id: b}]",
            "related: [{type: causes, id: a}]",
        ],
        &[
            "related: [{type: related, id: b}]",
            "related: [{type: related, id: a}]",
        ],
        &[
            "related: [{type: previous, id: b}, {type: previous, id: c}]",
            "related: [{type: previous, id: c}]",
            "",
        ],
        // An end that is known to the day only may be any moment of it.
        &["started: 2026-03-10 10:00\nended: 2026-03-10"],
        &["started: 2026-03-10 10:00\nended: 2026-03-10 10:00"],
        &[
            "response: '[b](incident:b), [x](https://example.com), [c](component:c)'\ncomponents: [c]",
            "",
        ],
    ];
    for fronts in table {
        assert_eq!(found(fronts), "", "{fronts:?}");
    }
}

#[test]
fn what_rules_find() {
    let table: [(&[&str], &str); 11] = [
        (
            &["started: 2026-03-10 10:00\nended: 2026-03-09", "kind: maintenance\nscheduled: {from: 2026-03-10 10:00, until: 2026-03-10 09:00}"],
            "a.md:4:8: error[end-before-start]: `ended` lies before `started`
  a.md:3:10: this is the start
  look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`
b.md:4:44: error[end-before-start]: `until` lies before `from`
  b.md:4:19: this is the start
  look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`
",
        ),
        (
            &["impact_windows: [{from: 2026-03-10 10:00, until: 2026-03-10 09:00}]\nworkarounds: [{text: x, from: 2026-03-10 10:00, until: 2026-03-10 09:00}]"],
            "a.md:3:50: error[end-before-start]: `until` lies before `from`
  a.md:3:25: this is the start
  look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`
a.md:4:56: error[end-before-start]: `until` lies before `from`
  a.md:4:31: this is the start
  look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`
",
        ),
        (
            &["related: [{type: previous, id: a}, {type: previous, id: zzz}]"],
            "a.md:3:32: error[dangling-relation]: this record names itself
  name the other record's `id`
a.md:3:57: error[dangling-relation]: there is no record `zzz`
  write `on` with a date when there is no record
",
        ),
        (
            &["id: sign-in", "related: [{type: previous, id: signin}]"],
            "b.md:3:32: error[dangling-relation]: there is no record `signin`
  did you mean this: sign-in
",
        ),
        (
            &["id: sign-in\nrelated: [{type: previous, id: signin}]"],
            "a.md:4:32: error[dangling-relation]: there is no record `signin`
  write `on` with a date when there is no record
",
        ),
        (
            &["related: [{type: duplicate_of, id: b}]", "related: [{type: duplicate_of, id: c}]", "related: [{type: duplicate_of, id: a}]"],
            "c.md:3:11: error[relation-cycle]: with this, the relations `duplicate_of` go in a circle
  a.md:3:11: part of the circle
  b.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["related: [{type: causes, id: b}]", "related: [{type: causes, id: a}]"],
            "a.md:3:11: error[relation-cycle]: with this, the relations `caused_by` go in a circle
  b.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["related: [{type: recurrence_of, id: b}, {type: recurred_as, id: b}]", ""],
            "a.md:3:41: error[relation-cycle]: with this, the relations `recurrence_of` go in a circle
  a.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["aliases: [b, history/2024, old]",
                "aliases: [old]",
            ],
            "a.md:3:11: error[alias-collides]: a record stands at `incidents/b/` already
  b.md:1:1: this one
  leave it out: what stands there is found without it
a.md:3:14: error[alias-collides]: a page of the site stands at `history/2024/` already
  leave it out: what stands there is found without it
b.md:3:11: error[alias-collides]: two pages have the alias `old`
  a.md:3:28: the first one
  leave it with the one that its readers look for
",
        ),
        (
            &["response: See [b](incident:bb)"],
            "a.md:3:19: error[dangling-link]: there is no record `bb`
  link to a record's id, such as `incident:2024-09-09-sign-in`
",
        ),
        (
            &["response: '[b](incident:bb), [c](component:c), [f](graph.png), ![g](g.png)'"],
            "a.md:3:16: error[dangling-link]: there is no record `bb`
  link to a record's id, such as `incident:2024-09-09-sign-in`
a.md:3:34: error[dangling-link]: there is no component `c`
  link to a component's id, such as `component:api`
a.md:3:52: error[dangling-link]: there is no file `graph.png` beside this record
  put it into the bundle's folder, or write a full address
a.md:3:69: error[dangling-link]: there is no image `g.png` beside this record
  put it into the bundle's folder, or write a full address
",
        ),
    ];
    for (fronts, expected) in table {
        assert_eq!(found(fronts), expected, "{fronts:?}");
    }
}

#[test]
fn old_addresses_must_be_paths_of_this_site() {
    let table = [
        ("https://example.com/x", "is an address of another site"),
        ("/x/../y", "leaves the site"),
        ("x//y", "has two slashes in a row"),
        (
            "x?y",
            "has a character in it that cannot stand in an address",
        ),
    ];
    for (alias, fault) in table {
        let expected = format!(
            "a.md:3:10: error[bad-alias]: this alias {fault}
  write an old id, or a path of this site such as `issues/2019-03-01-sign-in`\n"
        );
        assert_eq!(found(&[&format!("aliases: '{alias}'")]), expected);
    }
    assert_eq!(
        found(&["aliases: old", "aliases: /incidents/old/"]),
        "b.md:3:10: error[alias-collides]: two pages have the alias `/incidents/old/`
  a.md:3:10: the first one
  leave it with the one that its readers look for\n"
    );
}

#[test]
fn components_keep_older_ids_and_paths() {
    let config = "components:
  - {id: a, aliases: [old, /affected/a/, b, history, ../x]}
  - {id: b, aliases: [/affected/a/, components/a/rss, /incidents/r/]}
";
    let front = with_title("aliases: [affected/a, components/old]");
    let found = Sample::of(&[("candor.yaml", config), ("r.md", &front)]).errors();
    let found: Vec<&str> = found
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    assert_eq!(
        found,
        [
            "candor.yaml:2:28: error[alias-collides]: two pages have the alias `/affected/a/`",
            "candor.yaml:2:42: error[alias-collides]: a page of the site stands at `components/b/` already",
            "candor.yaml:2:54: error[bad-alias]: this alias leaves the site",
            "candor.yaml:3:23: error[alias-collides]: two pages have the alias `/affected/a/`",
            "candor.yaml:3:37: error[alias-collides]: a page of the site stands at `components/a/rss/` already",
            "candor.yaml:3:55: error[alias-collides]: a record stands at `incidents/r/` already",
            "r.md:3:23: error[alias-collides]: a page of the site stands at `components/old/` already",
        ]
    );
}

#[test]
fn pages_in_other_languages_stand_in_the_way_of_aliases() {
    let (a, b) = (
        with_title("aliases: [x, de/history]"),
        with_title("aliases: [/de/incidents/x/, /fr/history/, /de/incidents/a]"),
    );
    let files = |languages| [("candor.yaml", languages), ("a.md", &*a), ("b.md", &*b)];
    assert_eq!(Sample::of(&files("languages: []\n")).errors(), "");
    let found = Sample::of(&files("languages: [de]\n")).errors();
    let found: Vec<&str> = found
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    assert_eq!(
        found,
        [
            "a.md:3:14: error[alias-collides]: a page of the site stands at `history/` already",
            "b.md:3:11: error[alias-collides]: two pages have the alias `/de/incidents/x/`",
            "b.md:3:43: error[alias-collides]: a record stands at `incidents/a/` already",
        ]
    );
}

#[test]
fn records_are_linked_by_file_whatever_id_they_state() {
    let linked = |link: &str| {
        Sample::of(&[
            ("a.md", &format!("---\ntitle: T\n---\n[x]({link})\n")),
            ("B c.md", "---\ntitle: T\nid: other\n---\n"),
        ])
        .errors()
    };
    for link in ["B%20c.md", "../2024/B%20c.md", "incident:other", "other.md"] {
        assert_eq!(linked(link), "", "{link}");
    }
    assert!(linked("incident:b-c").contains("there is no record `b-c`"));
}

#[test]
fn links_in_bodies_and_update_files_are_checked_where_they_stand() {
    let sample = Sample::of(&[
        (
            "a.md",
            "---\ntitle: T\n---\nSee [b](b.md) and\n![graph](graph.png), [no](incident:ax).\n",
        ),
        ("a/graph.png", ""),
        ("a/2026-03-10T1000Z.md", "[x](component:none)"),
        ("b.md", "---\ntitle: T\n---\n"),
    ]);
    assert_eq!(
        sample.errors(),
        "a.md:5:27: error[dangling-link]: there is no record `ax`
  did you mean `incident:a`
a/2026-03-10T1000Z.md:1:5: error[dangling-link]: there is no component `none`
  link to a component's id, such as `component:api`\n"
    );
}

#[test]
fn updates_that_have_no_time_are_read_for_their_words_alone() {
    let text = "Hello everyone, an update will follow once we are confident, soon.";
    let ids = |sample: &Sample| {
        let found = sample.findings.iter().map(|finding| finding.rule);
        found.collect::<Vec<_>>()
    };
    let front = with_title(&format!("updates: [{{text: '{text}'}}]"));
    let sample = Sample::of(&[("a.md", &front)]);
    let found = [
        "missing-key",
        "greeting-signoff",
        "missing-status-on-update",
        "promise-ambiguous-unit",
        "promise-conditional-open",
    ];
    assert_eq!(ids(&sample), found);
    let sample = Sample::of(&[
        (
            "a.md",
            &with_title("updates: [{at: 2026-03-10 10:00, text: x}]"),
        ),
        ("a/investigating.md", text),
    ]);
    let found = ids(&sample);
    assert!(found.contains(&"greeting-signoff"), "{found:?}");
    assert!(found.contains(&"promise-conditional-open"), "{found:?}");
}

#[test]
fn what_was_published_elsewhere_stops_no_build_unless_it_must_never_be_seen() {
    let secret = "AKIA".to_owned() + "Q7R8S9T0U1V2W3X4";
    let errors = |source: &str| {
        let front = format!("ended: 2026-03-09 10:00\npostmortem: {{status: final}}\n{source}");
        let body = format!("At {{{{time}}}} the key {secret} was found.\n");
        let sample = Sample::of(&[("a.md", &(with_title(&front) + &body))]);
        let errors = sample.findings.iter();
        let errors = errors.filter(|finding| finding.level == Level::Error);
        errors.map(|finding| finding.rule).collect::<Vec<_>>()
    };
    assert_eq!(errors(""), ["leftover-placeholder", "secret-detected"]);
    assert_eq!(errors("source: {publisher: Acme}"), ["secret-detected"]);
}

/// What is wrong with a link in the body of a record `a` with an update, a heading and a graph, on
/// a site below a path; one line.
fn wrong(link: &str) -> String {
    let body = format!("{link}\n\n## Root cause\n\nA full disk.");
    let sample = Sample::of(&[
        (
            "candor.yaml",
            "url: https://example.com/status/\ncomponents: [{id: api}]\n",
        ),
        (
            "a.md",
            &format!("---\ntitle: T\nupdates: [{{at: 2026-03-10 10:00, text: x}}]\n---\n{body}"),
        ),
        ("a/graph.png", ""),
        ("b c.md", "---\ntitle: T\n---\n## Störung\n"),
    ]);
    sample.errors().replace("a.md:5:", "").trim_end().to_owned()
}

#[test]
fn every_link_into_the_site_is_looked_up() {
    for sound in [
        "[x](#root-cause)",
        "[x](#u-20260310T1000Z)",
        "[x](incident:b-c#st%C3%B6rung)",
        "[x](b%20c.md#störung)",
        "[x](../b-c/)",
        "[x](../b-c/#störung)",
        "[x](../../)",
        "[x](/incidents/a/#u-20260310T1000Z)",
        "[x](/status/incidents/a/)",
        "[x](/status)",
        "[x](/)",
        "[x](/history.atom)",
        "[x](/history/?page=2)",
        "[x](/incidents/a/graph.png)",
        "![x](/status/incidents/a/graph.png)",
        "![x](../a/graph.png)",
        "[x](https://example.com/status/incidents/a/)",
        "[x](https://example.com/elsewhere/)",
        "[x](//example.com/nope)",
        "[x](mailto:incidents@example.com)",
        "<a href=\"/history/\">x</a> <img src=\"graph.png\" alt=\"x\">",
        "`[x](/nope/)`",
    ] {
        assert_eq!(wrong(sound), "", "{sound}");
    }
    let dead = [
        (
            "[x](#rot-cause)",
            "5: error[dangling-link]: the page `/incidents/a/` has no place `#rot-cause`\n  did you mean `#root-cause`",
        ),
        (
            "[x](incident:b-c#top)",
            "5: error[dangling-link]: the page `/incidents/b-c/` has no place `#top`\n  name a heading as `#root-cause`, or an update as `#u-` and its id",
        ),
        (
            "[x](../nope/)",
            "5: error[dangling-link]: there is no page or file `../nope/` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x](../../../nope/)",
            "5: error[dangling-link]: there is no page or file `../../../nope/` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x](/incidents/zzz/)",
            "5: error[dangling-link]: this site has no page or file `/incidents/zzz/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "[x](/incidents/bc/)",
            "5: error[dangling-link]: this site has no page or file `/incidents/bc/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "[x](</status/nope> 'y')",
            "6: error[dangling-link]: this site has no page or file `/nope`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "![x](/incidents/a/)",
            "6: error[dangling-link]: this site has no image `/incidents/a/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "![x][y]\n\n[y]: grph.png",
            "6: error[dangling-link]: there is no image `grph.png` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x](https://example.com/status/nope/)",
            "5: error[dangling-link]: this site has no page or file `/nope/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "<a href='nope.png'>x</a>",
            "10: error[dangling-link]: there is no file `nope.png` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x]()",
            "5: error[dangling-link]: this link has no address\n  write where it leads, or leave the link out",
        ),
        (
            "[x](incidnet:a)",
            "5: error[dangling-link]: no link begins with `incidnet:`\n  did you mean `incident:a`",
        ),
    ];
    for (dead, message) in dead {
        assert_eq!(wrong(dead).replace("a.md:7:", ""), message, "{dead}");
    }
}

#[test]
fn dead_links_in_values_are_underlined_exactly() {
    let config = "banners:\n  - text: \"Caf\\u00e9: [all](/histry/)\"\n    until: 2026-04-01\n";
    let record = "---
title: T
response: 'It''s [dead](incident:nope)'
root_cause: >-
  As in
  [the one
  before](../nope/ \"y\")
data_loss: \"a\\n[dead](#nope)\"
---
";
    let sample = Sample::of(&[("candor.yaml", config), ("r.md", record)]);
    let texts = [config, record];
    let mut words: Vec<&str> = sample
        .findings
        .iter()
        .filter(|finding| finding.rule == "dangling-link")
        .map(|finding| &texts[finding.place.file.0 as usize][finding.place.span.range()])
        .collect();
    words.sort_unstable();
    assert_eq!(words, ["#nope", "../nope/", "/histry/", "incident:nope"]);
}

#[test]
fn words_are_pointed_at_however_they_are_written() {
    let of_front = |yaml: &str| format!("---\ntitle: T\nresponse: {yaml}\n---\n");
    let of_body = |text: &str| format!("---\ntitle: T\n---\n{text}\n");
    let records = [
        of_body(r"It is 3 \* 4 \! and @alice helped."),
        of_body("Tom &amp; Jerry &nbsp;ü and @alice helped."),
        of_body("> - It is\n>   folded, and @alice helped."),
        of_body("É\\!\u{fffd}@alice helped."),
        of_front("'It''s so, and @alice helped.'"),
        of_front(r#""It is \"so\",\nand \u00e9, and @alice helped.""#),
        of_front("\"It is \\\n  so, and @alice helped.\""),
        of_front("|\n  It is\n    so, and\n\n  @alice helped."),
        of_front(">- # a note\n  A note,\n  and @alice helped.\n"),
    ];
    for record in records {
        let sample = Sample::of(&[("a.md", &record)]);
        let mut findings = sample.findings.iter();
        let found = findings.find(|finding| finding.rule == "person-named");
        let span = found.map(|finding| finding.place.span.range());
        let words = span.and_then(|span| record.get(span));
        assert_eq!(words, Some("@alice"), "{record}");
    }
}

#[test]
fn what_opens_text_and_section_is_found_once() {
    let body = "## Summary\n\nA release to the platform was completed.";
    let record = format!("---\ntitle: T\nended: 2026-03-09 10:00\n---\n{body}\n");
    let sample = Sample::of(&[("a.md", &record)]);
    let found = sample.findings.iter();
    let found = found.filter(|finding| finding.rule == "cause-before-impact");
    assert_eq!(found.count(), 1);
}
