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
    of_ties(&Sample::of(&files))
}

/// Errors, and what is found of relations and links, which holds up no record that is open.
fn of_ties(sample: &Sample) -> String {
    const TIES: [&str; 3] = ["dangling-link", "relation-dangling", "relation-cycle"];
    sample.found_where(|finding| finding.level == Level::Error || TIES.contains(&finding.rule))
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
fn a_postmortem_that_was_promised_twice_lacks_one_date() {
    let sample = Sample::record(
        "ended: 2026-03-02 10:00\npromises: [{kind: postmortem, made: 2026-03-02 11:00, due: 2026-03-05}]\n\
         postmortem: {status: final, due: 2026-03-09}",
    );
    let rules = sample.findings.iter().map(|finding| finding.rule);
    assert_eq!(
        rules.filter(|rule| *rule == "promise-unverifiable").count(),
        1
    );
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
            &["kind: maintenence\nscheduled: {from: 2026-03-10 10:00, until: 2026-03-10 09:00}"],
            "a.md:3:7: error[unknown-value]: `kind` cannot be `maintenence`
  did you mean this: maintenance
  it may be `incident`, `maintenance` or `notice`
a.md:4:44: error[end-before-start]: `until` lies before `from`
  a.md:4:19: this is the start
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
            "a.md:3:32: warning[relation-dangling]: this record names itself
  name the other record's `id`
a.md:3:57: warning[relation-dangling]: there is no record `zzz`
  write `on` with a date when there is no record
",
        ),
        (
            &["id: sign-in", "related: [{type: previous, id: signin}]"],
            "b.md:3:32: warning[relation-dangling]: there is no record `signin`
  did you mean this: sign-in
",
        ),
        (
            &["id: sign-in\nrelated: [{type: previous, id: signin}]"],
            "a.md:4:32: warning[relation-dangling]: there is no record `signin`
  write `on` with a date when there is no record
",
        ),
        (
            &["related: [{type: duplicate_of, id: b}]", "related: [{type: duplicate_of, id: c}]", "related: [{type: duplicate_of, id: a}]"],
            "c.md:3:11: warning[relation-cycle]: with this, the relations `duplicate_of` go in a circle
  a.md:3:11: part of the circle
  b.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["related: [{type: causes, id: b}]", "related: [{type: causes, id: a}]"],
            "a.md:3:11: warning[relation-cycle]: with this, the relations `caused_by` go in a circle
  b.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["related: [{type: recurrence_of, id: b}, {type: recurred_as, id: b}]", ""],
            "a.md:3:41: warning[relation-cycle]: with this, the relations `recurrence_of` go in a circle
  a.md:3:11: part of the circle
  remove the relation that points the wrong way
",
        ),
        (
            &["response: See [b](incident:bb)"],
            "a.md:3:19: warning[dangling-link]: there is no record `bb`
  link to a record's id, such as `incident:2024-09-09-sign-in`
",
        ),
        (
            &["response: '[b](incident:bb), [c](component:c), [f](graph.png), ![g](g.png)'"],
            "a.md:3:16: warning[dangling-link]: there is no record `bb`
  link to a record's id, such as `incident:2024-09-09-sign-in`
a.md:3:34: warning[dangling-link]: there is no component `c`
  link to a component's id, such as `component:api`
a.md:3:52: warning[dangling-link]: there is no file `graph.png` beside this record
  put it into the bundle's folder, or write a full address
a.md:3:69: warning[dangling-link]: there is no image `g.png` beside this record
  put it into the bundle's folder, or write a full address
",
        ),
    ];
    for (fronts, expected) in table {
        assert_eq!(found(fronts), expected, "{fronts:?}");
    }
}

#[test]
fn records_are_linked_by_file_whatever_id_they_state() {
    let linked = |link: &str| {
        of_ties(&Sample::of(&[
            ("a.md", &format!("---\ntitle: T\n---\n[x]({link})\n")),
            ("B c.md", "---\ntitle: T\nid: other\n---\n"),
        ]))
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
        of_ties(&sample),
        "a.md:5:27: warning[dangling-link]: there is no record `ax`
  did you mean `incident:a`
a/2026-03-10T1000Z.md:1:5: warning[dangling-link]: there is no component `none`
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
        "update-missing-timestamp",
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
    of_ties(&sample)
        .replace("a.md:5:", "")
        .trim_end()
        .to_owned()
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
        "See https://example.com/status/incidents/a/.",
        "See https://example.com/elsewhere/nope/.",
        "See `https://example.com/status/nope/`.",
    ] {
        assert_eq!(wrong(sound), "", "{sound}");
    }
    let dead = [
        (
            "[x](#rot-cause)",
            "5: warning[dangling-link]: the page `/incidents/a/` has no place `#rot-cause`\n  did you mean `#root-cause`",
        ),
        (
            "[x](incident:b-c#top)",
            "5: warning[dangling-link]: the page `/incidents/b-c/` has no place `#top`\n  name a heading as `#root-cause`, or an update as `#u-` and its id",
        ),
        (
            "[x](../nope/)",
            "5: warning[dangling-link]: there is no page or file `../nope/` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "See https://example.com/status/nope/.",
            "5: warning[dangling-link]: this site has no page or file `/nope/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "[x](../../../nope/)",
            "5: warning[dangling-link]: there is no page or file `../../../nope/` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x](/incidents/zzz/)",
            "5: warning[dangling-link]: this site has no page or file `/incidents/zzz/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "[x](/incidents/bc/)",
            "5: warning[dangling-link]: this site has no page or file `/incidents/bc/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "[x](</status/nope> 'y')",
            "6: warning[dangling-link]: this site has no page or file `/nope`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "![x](/incidents/a/)",
            "6: warning[dangling-link]: this site has no image `/incidents/a/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "![x][y]\n\n[y]: grph.png",
            "6: warning[dangling-link]: there is no image `grph.png` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x](https://example.com/status/nope/)",
            "5: warning[dangling-link]: this site has no page or file `/nope/`\n  look at the path, or write the full address of another site's page",
        ),
        (
            "<a href='nope.png'>x</a>",
            "10: warning[dangling-link]: there is no file `nope.png` beside this record\n  put it into the bundle's folder, or write a full address",
        ),
        (
            "[x]()",
            "5: warning[dangling-link]: this link has no address\n  write where it leads, or leave the link out",
        ),
        (
            "[x](incidnet:a)",
            "5: warning[dangling-link]: no link begins with `incidnet:`\n  did you mean `incident:a`",
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

#[test]
fn links_and_relations_hold_up_a_record_once_it_is_over() {
    let broken = "related: [{type: previous, id: b}]\nresponse: '[x](incident:b)'";
    let levels = |front: &str| {
        let sample = Sample::record(&format!("{front}\n{broken}"));
        let own = sample.findings.iter();
        own.filter(|finding| finding.rule.contains("dangling"))
            .map(|finding| finding.level)
            .collect::<Vec<_>>()
    };
    assert_eq!(levels("started: 2026-03-10 10:00"), [Level::Warning; 2]);
    assert_eq!(levels("ended: 2026-03-10 10:00"), [Level::Error; 2]);
}

#[test]
fn the_policy_sets_how_long_things_may_take() {
    let update = |at: &str, rest: &str| format!("{{at: 2026-{at}, text: x, {rest}}}");
    let open = |updates: &[String]| format!("impact: minor\nupdates: [{}]", updates.join(", "));
    let first_post = "impact: minor\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\npostmortem: {status: final}\nupdates: [{at: 2026-03-09 10:31, text: x}]";
    let missed = open(&[
        update("03-10 10:00", "status: investigating, next_update: 30m"),
        update("03-10 10:40", "status: monitoring, next_update: 2h"),
    ]);
    let in_words = "updates: [{at: 2026-03-10 10:00, text: Next update will be in 30 minutes.}, {at: 2026-03-10 10:40, next_update: 2h, text: x}]";
    let expected = "updates: [{at: 2026-03-10 11:00, status: identified, next_update: 2h, text: We expect it to be fixed by 11:50 UTC.}]";
    let silent = open(&[update("03-10 10:50", "status: monitoring")]);
    let stale = open(&[update("03-08 10:00", "status: monitoring")]);
    let preliminary = "postmortem: {status: preliminary, published: 2026-02-01 10:00}";
    let promised =
        "updates: [{at: 2026-01-20 10:00, status: resolved, text: A postmortem will follow.}]";
    let step =
        "ended: 2025-11-01 10:00\npostmortem: {status: final}\nnext_steps: [{text: Add an alert}]";
    let long = "started: 2026-01-09 10:00\nended: 2026-02-19 10:00";
    // What is found by default, and not with this in the policy.
    for (rule, front, policy) in [
        (
            "first-post-lag",
            first_post,
            "first_post_within: {minor: 31m}",
        ),
        ("next-update-missed", &missed, "grace: 10m"),
        ("next-update-missed", in_words, "grace: 10m"),
        ("eta-missed", expected, "grace: 10m"),
        ("silent-gap", &silent, "grace: 10m"),
        ("stale-active", &stale, "stale_after: 3d"),
        (
            "preliminary-not-finalised",
            preliminary,
            "final_within: 30 business days",
        ),
        (
            "promised-rca-never-published",
            promised,
            "promised_within: 50d",
        ),
        ("action-stale", step, "steps_within: 26w"),
        ("implausible-duration", long, "longest: 60d"),
    ] {
        let tripped = |policy: &str| {
            let config = format!("calendars: {{default: {{}}}}\npolicy: {{{policy}}}\n");
            let sample = Sample::of(&[("candor.yaml", &config), ("r.md", &with_title(front))]);
            let found = sample.found();
            assert!(!found.contains("candor.yaml"), "{found}");
            let mut found = sample.findings.iter();
            found.any(|finding| finding.rule == rule)
        };
        assert!(tripped("terms: {}"), "{rule}");
        assert!(!tripped(policy), "{rule} {policy}");
    }
    // What is not found by default, and is with this.
    for (rule, front, policy) in [
        (
            "first-post-lag",
            first_post.replace("10:31", "10:06"),
            "first_post_within: {minor: 5m}",
        ),
        (
            "next-update-missed",
            missed.replace("10:40", "10:31"),
            "grace: 0m",
        ),
        (
            "stale-active",
            stale.replace("03-08 10:00", "03-10 10:00"),
            "stale_after: 1h",
        ),
        // A record is forgotten before it is only silent.
        ("silent-gap", stale.clone(), "stale_after: 3d"),
    ] {
        let tripped = |policy: &str| {
            let config = format!("policy: {{{policy}}}\n");
            let sample = Sample::of(&[("candor.yaml", &config), ("r.md", &with_title(&front))]);
            let mut found = sample.findings.iter();
            found.any(|finding| finding.rule == rule)
        };
        assert!(!tripped("terms: {}"), "{rule}");
        assert!(tripped(policy), "{rule} {policy}");
    }
}

/// The leaks that are found in a site's files, each as the words that it points at.
fn leaks(files: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let sample = Sample::of(files);
    let leaks = [
        "cloud-account-id",
        "customer-named",
        "internal-hostname",
        "internal-link",
        "leftover-placeholder",
        "pii-email",
        "pii-phone",
        "private-ip",
        "secret-detected",
    ];
    let own = sample.findings.iter();
    own.filter(|finding| leaks.contains(&finding.rule))
        .map(|finding| {
            let (_, text) = files[finding.place.file.0 as usize];
            let words = &text[finding.place.span.range()];
            (finding.rule, words.to_owned())
        })
        .collect()
}

#[test]
fn what_is_published_of_the_configuration_is_read_for_leaks() {
    let key = concat!("AK", "IAQ3EGRIH5ZLWKT7PU");
    let config = format!(
        "title: Acme Corp status\n\
         banners:\n\
         \x20 - text: 'Ask j.roe@customer.dev, **10.3**.4.5 or TBD'\n\
         \x20   until: 2026-04-01\n\
         components:\n\
         \x20 - {{id: api, name: db.corp, description: \"key {key}\"}}\n\
         policy:\n\
         \x20 private_names: [Acme Corp]\n\
         \x20 internal_hosts: [bastion]\n\
         \x20 public: [10.9.9.9]\n\
         \x20 jargon: [bastion, Acme Corp, db.corp]\n"
    );
    let mut found = leaks(&[("candor.yaml", &config), ("r.md", &with_title(""))]);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("customer-named", "Acme Corp".to_owned()),
            ("internal-hostname", "db.corp".to_owned()),
            ("leftover-placeholder", "TBD".to_owned()),
            ("pii-email", "j.roe@customer.dev".to_owned()),
            ("private-ip", "10.3**.4.5".to_owned()),
            ("secret-detected", key.to_owned()),
        ]
    );
}

#[test]
fn texts_beside_a_record_are_read_for_leaks() {
    let record = with_title("ended: 2026-03-09\nx-allow: {pii-email: she asked for it}");
    let log = "at 10.3.4.5\nuser jane.roe@customer.dev on http://localhost:9200/\n{{name}}: TBD\n";
    let found = leaks(&[("r.md", &record), ("r/log.txt", log)]);
    assert_eq!(found, [("private-ip", "10.3.4.5".to_owned())]);
}

#[test]
fn of_a_log_only_the_first_leaks_are_told() {
    let log = "at 10.3.4.5\n".repeat(9);
    let sample = Sample::of(&[("r.md", &with_title("")), ("r/log.txt", &log)]);
    let own = sample.found_where(|finding| finding.rule == "private-ip");
    assert_eq!(own.matches("private-ip").count(), 5, "{own}");
    assert_eq!(own.matches("there are 4 more of them").count(), 1, "{own}");
}

#[test]
fn markup_hides_no_leak_and_tells_none_twice() {
    let config = "policy: {private_names: [Acme Corp]}\n";
    let token = concat!("gh", "p_abcdefghijklmnopqrst**uvwxyz**0123456789");
    for (text, rule, words) in [
        ("for **Acme** Corp", "customer-named", "Acme** Corp"),
        ("for Acme&nbsp;Corp", "customer-named", "Acme&nbsp;Corp"),
        ("for Acme&#32;Corp", "customer-named", "Acme&#32;Corp"),
        ("for Acme\u{a0}Corp", "customer-named", "Acme\u{a0}Corp"),
        ("for Acme Corp _now_", "customer-named", "Acme Corp"),
        ("for _Acme\nCorp_", "customer-named", "Acme\nCorp"),
        ("at 10.3.4&#46;5", "private-ip", "10.3.4&#46;5"),
        ("at **10.3**.4.5", "private-ip", "10.3**.4.5"),
        (token, "secret-detected", token),
    ] {
        let expected = [(rule, words.to_owned())];
        let body = format!("{}{text}\n", with_title(""));
        assert_eq!(leaks(&[("candor.yaml", config), ("r.md", &body)]), expected);
        let value = format!("response: '{}'", text.replace('\n', "\n  "));
        let front = with_title(&value);
        let expected = [(rule, words.replace('\n', "\n  "))];
        assert_eq!(
            leaks(&[("candor.yaml", config), ("r.md", &front)]),
            expected
        );
    }
}
