#![expect(clippy::unwrap_used)]

use std::fmt::Write;

use proptest::prelude::*;

use crate::diagnostic::Level;
use crate::model::alias::Alias;
use crate::model::postmortem::StepStatus;
use crate::model::record::{Extra, Stated};
use crate::model::scope::{Basis, Quantity, Share};
use crate::sample::{Sample, with_title};
use crate::time::Precision;

/// A record that uses every key, in the forms that are right.
const EVERYTHING: &str = include_str!("tests/everything.md");

/// A configuration that uses every key.
const CONFIG: &str = include_str!("tests/candor.yaml");

/// In every form, a promise for a time that nobody knows is none.
#[test]
fn a_deadline_is_known() {
    for front in [
        "updates: [{at: 2026-03-10 10:00, text: x, next_update: DUE}]",
        "promises: [{kind: report, due: DUE}]",
        "postmortem: {status: promised, due: DUE}",
    ] {
        let found = |due: &str| Sample::record(&front.replace("DUE", due)).found();
        let (short, long) = (found("unknown"), found("{at: unknown, note: Soon}"));
        for found in [&short, &long] {
            assert!(
                found.contains("error[time-not-rfc3339]"),
                "{front}: {found}"
            );
            assert!(found.contains("`unknown`"), "{front}: {found}");
        }
    }
}

/// Nothing is claimed by a key below which nothing is said.
#[test]
fn what_says_nothing_is_left_out() {
    let sample = Sample::record(
        "source: {}\nroot_cause: {summary: , contributing: []}\nrecommendations: []\nnext_steps: []\n\
         lessons: {went_well: []}\ndetection: {}\npostmortem: {reason: }",
    );
    assert_eq!(sample.found(), "");
    let record = sample.first();
    assert!(record.source.is_none() && record.root_cause.is_none());
    assert!(record.recommendations.is_none() && record.next_steps.is_none());
    assert!(record.detection.is_none() && record.postmortem.is_none());
    let sample = Sample::record("data_loss: []\nrecommendations: {}\nsource: {urll: }");
    let found = sample.found();
    for told in [
        "3:12: error[wrong-type]",
        "4:18: error[wrong-type]",
        "5:10: error[unknown-key]",
    ] {
        assert!(found.contains(told), "{told}: {found}");
    }
}

#[test]
fn every_key_is_read() {
    let sample = Sample::of(&[("candor.yaml", CONFIG), ("r.md", EVERYTHING)]);
    assert_eq!(sample.found(), "");
    let record = sample.first();
    assert_eq!(
        (record.id.as_str(), record.title.as_str()),
        ("sign-in", "Sign-in fails")
    );
    assert_eq!(record.zone.name(), "Europe/Berlin");
    assert_eq!(
        record.embargo_until.unwrap().to_rfc3339(),
        "2024-10-01T10:00:00+00:00"
    );
    let started = record.started.as_ref().unwrap();
    assert_eq!(
        started.at.unwrap().to_rfc3339(),
        "2024-09-09T05:22:00+00:00"
    );
    assert_eq!(started.as_published(), Some("7 CST"));
    assert_eq!(record.identified.as_ref().unwrap().at, None);
    assert_eq!(record.data_loss, Some(Stated::Nothing));
    assert_eq!(record.recommendations, Some(Stated::Nothing));
    let steps = record.next_steps.as_ref().and_then(Stated::given).unwrap();
    assert_eq!(steps[0].status, Some(StepStatus::Done));
    let users = record.scope.users.as_ref().unwrap();
    assert_eq!(
        (&users.quantity, users.basis),
        (&Quantity::Percent("12".to_owned()), Some(Basis::Estimated))
    );
    assert_eq!(
        record.scope.tenants.as_ref().unwrap().quantity,
        Quantity::Word(Share::Few)
    );
    assert_eq!(
        record.extra,
        [("x-ticket".to_owned(), Extra::Text("A-1".to_owned()))]
    );
    assert_eq!(record.updates.len(), 2);
    let resolved = &record.updates[1];
    assert_eq!(resolved.at.to_rfc3339(), "2024-09-09T11:34:00+00:00");
    assert_eq!(resolved.stated.precision, Precision::Approximate);
    assert_eq!(resolved.stated.as_published(), Some("13:43"));
    assert_eq!(record.body.sections.len(), 1);
    assert_eq!(record.body.text, "## Root cause\n\nA full disk.");
    assert_eq!(sample.config.calendar().unwrap().holidays.len(), 1);
    assert_eq!(sample.config.root(), "/status/");
}

#[test]
fn old_addresses_must_be_paths_of_this_site() {
    let long = format!("/{}/", "x".repeat(256));
    let table = [
        ("https://example.com/x", "is an address of another site"),
        ("/x/../y", "leaves the site"),
        ("x//y", "has two slashes in a row"),
        (
            "x?y",
            "has a character in it that cannot stand in an address",
        ),
        (
            &long,
            "has a part that is too long for the name of a folder",
        ),
    ];
    for (alias, fault) in table {
        let expected = format!(
            "r.md:3:10: error[bad-alias]: this alias {fault}
  write an old id, or a path of this site such as `issues/2019-03-01-sign-in`\n"
        );
        let sample = Sample::record(&format!("aliases: '{alias}'"));
        assert_eq!(sample.found(), expected);
        assert_eq!(sample.first().aliases, []);
    }
    let sample = Sample::record("aliases: [old, /index.html, /, /issues/1/, incidents/old]");
    assert_eq!(
        sample.found(),
        "r.md:3:29: error[alias-collides]: this record has the alias `/` twice
  r.md:3:16: the first one
  leave one of them out
r.md:3:44: error[alias-collides]: this record has the alias `incidents/old` twice
  r.md:3:11: the first one
  leave one of them out\n"
    );
    let aliases = sample.first().aliases.iter();
    let paths: Vec<String> = aliases.map(Alias::path).collect();
    assert_eq!(paths, ["incidents/old", "", "issues/1"]);
}

#[test]
fn components_keep_older_ids_and_paths() {
    let config = "components:
  - {id: a, aliases: [old, /affected/a/, history, ../x]}
  - {id: b, components: [{id: c, aliases: [components/c/rss, c1, components/c1]}]}
";
    let sample = Sample::of(&[("candor.yaml", config)]);
    assert_eq!(
        sample.found(),
        "candor.yaml:2:51: error[bad-alias]: this alias leaves the site
  write an old id, or a path of this site such as `issues/2019-03-01-sign-in`
candor.yaml:3:66: error[alias-collides]: this component has the alias `components/c1` twice
  candor.yaml:3:62: the first one
  leave one of them out\n"
    );
    let components = sample.content.components.iter();
    let aliases: Vec<(String, bool)> = components
        .flat_map(|(_, component)| &component.aliases)
        .map(|alias| (alias.path(), alias.is_reserved()))
        .collect();
    let expected = [
        ("components/old", false),
        ("affected/a", false),
        ("components/history", false),
        ("components/c/rss", true),
        ("components/c1", false),
    ];
    assert_eq!(aliases, expected.map(|(path, is)| (path.to_owned(), is)));
}

/// Each case: lines of front matter or configuration, then what is found in them.
#[test]
fn what_is_wrong_is_said_with_what_to_write_instead() {
    for (cases, is_config) in [
        (include_str!("tests/wrong-record.txt"), false),
        (include_str!("tests/wrong-config.txt"), true),
    ] {
        let mut told = String::new();
        for case in cases.trim_end().split("\n\n") {
            let written: Vec<&str> = case
                .lines()
                .filter(|line| !line.starts_with("> "))
                .collect();
            let written = written.join("\n");
            let sample = if is_config {
                Sample::of(&[("candor.yaml", &written)])
            } else {
                Sample::of(&[("candor.yaml", CONFIG), ("r.md", &with_title(&written))])
            };
            let _ = writeln!(told, "{written}");
            for line in sample.found().lines() {
                let _ = writeln!(told, "> {line}");
            }
            told.push('\n');
        }
        assert_eq!(told.trim_end(), cases.trim_end());
    }
}

#[test]
fn amounts_are_counts_shares_or_words() {
    let table = [
        ("12", Some(Quantity::Count(12))),
        ("1_200", Some(Quantity::Count(1200))),
        ("1 200", Some(Quantity::Count(1200))),
        ("12 %", Some(Quantity::Percent("12".to_owned()))),
        ("0.5%", Some(Quantity::Percent("0.5".to_owned()))),
        ("most", Some(Quantity::Word(Share::Most))),
        ("101 %", None),
        ("-1", None),
        ("+5", None),
        ("NaN %", None),
        ("1e1 %", None),
        ("1,200", None),
        ("many", None),
    ];
    for (text, expected) in table {
        let sample = Sample::record(&format!("scope: {{users: '{text}'}}"));
        let users = sample.first().scope.users.as_ref();
        assert_eq!(
            users.map(|amount| &amount.quantity),
            expected.as_ref(),
            "{text}"
        );
        assert_eq!(sample.found().is_empty(), expected.is_some(), "{text}");
    }
}

#[test]
fn updates_come_from_record_and_files_in_time_order_with_ids_of_their_own() {
    let record = with_title(
        "updates: [{at: 2026-03-10 10:30, text: c}, {at: 2026-03-10 10:30, text: d}, {at: 2026-03-10 10:00, text: a, id: 20260310T1030Z-2}]",
    );
    let sample = Sample::of(&[
        ("r.md", &record),
        ("r/2026-03-10T1000Z-in-short.md", "From a name alone.\n"),
        (
            "r/2026-03-10T1000Z.md",
            "---\nby: Operations\n---\nAgain.\n",
        ),
        (
            "r/2026-03-10T110059Z-resolved.md",
            "---\nstatus: monitoring\n---\nTo the second.\n",
        ),
        (
            "r/note.md",
            "---\nat: {at: 2026-03-10 12:00, note: by hand}\nstatus: resolved\n---\nStated.\n",
        ),
    ]);
    assert_eq!(sample.found(), "");
    let told: Vec<String> = sample
        .first()
        .updates
        .iter()
        .map(|update| {
            let status = update
                .status
                .map_or("-", crate::model::update::UpdateStatus::name);
            format!(
                "{} {} {status} {}",
                update.at.format("%H:%M:%S"),
                update.id,
                update.text
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "10:00:00 20260310T1030Z-2 - a",
            "10:00:00 2026-03-10T1000Z-in-short - From a name alone.",
            "10:00:00 2026-03-10T1000Z - Again.",
            // The list has the newest first.
            "10:30:00 20260310T1030Z - d",
            "10:30:00 20260310T1030Z-3 - c",
            "11:00:59 2026-03-10T110059Z-resolved monitoring To the second.",
            "12:00:00 note resolved Stated.",
        ]
    );
}

#[test]
fn update_files_of_times_that_never_were_are_errors() {
    let sample = Sample::of(&[
        ("r.md", &with_title("")),
        ("r/2026-02-30T1030Z-resolved.md", "x"),
        ("r/2026-13-01T1030Z.md", "x"),
        ("r/2026-03-10T2560Z.md", "x"),
        ("r/2026-03-10T102361Z.md", "x"),
        (
            "r/2026-02-30T1030Z-moved.md",
            "---\nat: 2026-03-01 10:30\n---\nx\n",
        ),
        ("r/2026-3-10T1030Z.md", "x"),
        ("r/2026-03-1éT1030Z.md", "x"),
        ("r/2026-03-10T103éZ.md", "x"),
    ]);
    assert_eq!(
        sample.found(),
        "\
r/2026-02-30T1030Z-resolved.md:1:1: error[time-not-rfc3339]: this file's name tells no time: there is no day `2026-02-30`
  February 2026 has 28 days
r/2026-13-01T1030Z.md:1:1: error[time-not-rfc3339]: this file's name tells no time: there is no day `2026-13-01`
  write year, month and day; months go from 01 to 12
r/2026-03-10T2560Z.md:1:1: error[time-not-rfc3339]: this file's name tells no time: there is no time of day `25:60`
  hours go from 00 to 23, minutes and seconds from 00 to 59
r/2026-03-10T102361Z.md:1:1: error[time-not-rfc3339]: this file's name tells no time: there is no time of day `10:23:61`
  hours go from 00 to 23, minutes and seconds from 00 to 59
r/2026-3-10T1030Z.md:1:1: error[update-missing-timestamp]: an update needs `at`
  write it, or name the file like `2024-09-09T0643Z-investigating.md`
r/2026-03-1éT1030Z.md:1:1: error[update-missing-timestamp]: an update needs `at`
  write it, or name the file like `2024-09-09T0643Z-investigating.md`
r/2026-03-10T103éZ.md:1:1: error[update-missing-timestamp]: an update needs `at`
  write it, or name the file like `2024-09-09T0643Z-investigating.md`
"
    );
}

#[test]
fn update_files_that_say_too_little_are_errors() {
    let sample = Sample::of(&[
        (
            "r.md",
            &with_title("updates: [{at: 2026-03-10 10:00, text: a, id: one}]"),
        ),
        ("r/2026-03-10T0900Z-resolvd.md", "x"),
        ("r/2026-03-10T0905Z-fixed.md", "x"),
        ("r/2026-03-10T0910-resolved.md", "x"),
        ("r/2026-03-10T0920Z.md", "---\nid: one\ntext: x\n---\n \n"),
        ("r/2026-03-10T0930Z.md", "---\nid: one\n---\nx\n"),
        ("r/2026-03-10T0940Z.md", "---\n[a]\n---\nx\n"),
    ]);
    assert_eq!(
        sample.found(),
        "\
r/2026-03-10T0940Z.md:2:1: error[wrong-type]: front matter is a map of keys and values, not a list
  write `key: value` in each line, such as `id: 2024-09-09-sign-in`
r/2026-03-10T0900Z-resolvd.md:1:1: error[status-unknown-value]: this file's name cannot end with `resolvd`
  name it `resolved`, or write `status` in the front matter
r/2026-03-10T0905Z-fixed.md:1:1: error[status-unknown-value]: this file's name cannot end with `fixed`
  name it `resolved`, or write `status` in the front matter
r/2026-03-10T0910-resolved.md:1:1: error[update-missing-timestamp]: an update needs `at`
  write it, or name the file like `2024-09-09T0643Z-investigating.md`
r/2026-03-10T0920Z.md:3:1: error[unknown-key]: an update has no key `text`
  write `x-text` to keep a value of your own
r/2026-03-10T0920Z.md:1:1: error[empty-value]: this update says nothing
  write its text below the front matter
r.md:3:11: error[permalink-collision]: there are two updates `one` in this record
  r/2026-03-10T0930Z.md:1:1: the first one
"
    );
}

#[test]
fn files_without_usable_front_matter_are_said_once() {
    let table = [
        ("Text.\n", "front-matter-missing"),
        ("---\ntitle: T\n", "front-matter-unclosed"),
        ("---\n- a\n---\n", "wrong-type"),
        ("---\n---\n", "missing-key"),
        ("---\ntitle:\n---\n", "missing-key"),
        ("---\ntitle: ' '\n---\n", "empty-value"),
        ("---\ntitle: [T]\n---\n", "wrong-type"),
    ];
    for (text, rule) in table {
        let sample = Sample::of(&[("r.md", text)]);
        let rules: Vec<&str> = sample.findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [rule], "{text}");
        assert_eq!(sample.content.records().len(), 1);
    }
}

#[test]
fn no_fault_hides_another() {
    let sample = Sample::of(&[
        (
            "candor.yaml",
            "title: @x\ncomponents: [{id: a}, {id: b}]\nlanguge: en\nurl: x\n",
        ),
        (
            "a.md",
            "---\ntitle: [T]\nid: a/b\nkind: maintenence\nscheduled: {from: 2026-03-12}\n\
             components: [c]\nupdates:\n  - {at: 2026-03-12 10:00, status: completed, text: x}\n\
             postmortem: @later\nrelated:\n  - {type: like, id: b}\n  - {type: previous, id: c}\n\
             started: 2026-03-10 10:00\nended: 2026-03-10 09:00\n---\nIt is like [b](incident:b) and [c](incident:c).\n",
        ),
        (
            "b.md",
            "---\ntitle: It is like [a](incident:a-b)\nid: b\nstarted: tomorrow\n",
        ),
        ("b/2026-03-10T1000Z.md", "---\nby: [\nstatus: fixd\n---\n"),
        (
            "c.md",
            "---\ntitle: C\nid: b\nended: [\nlables: x\n---\n[d](component:d)\n",
        ),
    ]);
    let dangling = ["dangling-link", "relation-dangling"];
    let told: Vec<String> = sample
        .found_where(|it| it.level == Level::Error || dangling.contains(&it.rule))
        .lines()
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split(": ").take(2).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        told,
        [
            "candor.yaml:1:8 error[yaml-syntax]",
            "candor.yaml:3:1 error[unknown-key]",
            "candor.yaml:4:6 error[bad-url]",
            "a.md:9:13 error[yaml-syntax]",
            "b.md:2:1 error[front-matter-unclosed]",
            "b/2026-03-10T1000Z.md:2:5 error[yaml-syntax]",
            "c.md:4:8 error[yaml-syntax]",
            "a.md:2:8 error[wrong-type]",
            "a.md:3:5 error[bad-id]",
            "a.md:4:7 error[unknown-value]",
            "a.md:5:12 error[missing-key]",
            "a.md:11:12 error[unknown-value]",
            "b.md:4:10 error[time-not-rfc3339]",
            "b/2026-03-10T1000Z.md:1:1 error[empty-value]",
            "b/2026-03-10T1000Z.md:3:9 error[status-unknown-value]",
            "c.md:5:1 error[unknown-key]",
            "c.md:3:5 error[permalink-collision]",
            "a.md:16:36 warning[dangling-link]",
            "a.md:14:8 error[end-before-start]",
            "a.md:12:26 warning[relation-dangling]",
            "c.md:7:5 warning[dangling-link]",
        ]
    );
}

#[test]
fn labels_are_free_unless_the_site_lists_them() {
    let found = |config: &str, labels: &str| {
        let record = with_title(&format!("labels: [{labels}]"));
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
        (sample.first().labels.join(" "), sample.found())
    };
    let (labels, told) = found("title: X\n", "anything, 'Nearly a miss', security");
    assert_eq!(
        (labels.as_str(), told.as_str()),
        ("anything Nearly a miss security", "")
    );
    let (labels, told) = found("title: X\n", "near-miss");
    assert_eq!(labels, "");
    assert!(
        told.contains("there is no label `near-miss`\n  did you mean this: near_miss"),
        "{told}"
    );
    let (labels, told) = found("labels: [capacity]\n", "capacity, retroactive, config");
    assert_eq!(labels, "capacity retroactive");
    assert!(
        told.contains("[category-unknown]: there is no label `config`"),
        "{told}"
    );
}

#[test]
fn two_records_with_one_id_are_an_error_that_names_both() {
    let sample = Sample::of(&[
        ("a.md", &with_title("id: c")),
        ("b.md", &with_title("")),
        ("c.md", &with_title("")),
    ]);
    assert_eq!(
        sample.found(),
        "c.md:1:1: error[permalink-collision]: there are two records `c`
  a.md:3:5: the first one
  give one of them another `id`; the one that was published first keeps its address\n"
    );
}

/// Each case: a tree of components with a fault in it, and which of `api`, `web` and `mail` a record
/// cannot mean, whatever the fault is.
#[test]
fn a_broken_tree_hides_no_unknown_component() {
    let table: [(&str, &[&str]); 10] = [
        ("[{id: api}, {id: api}]", &["web", "mail"]),
        ("[{id: api}, {id: api, name: Web}]", &["mail"]),
        ("[{id: api}, {id: 'web!', name: Website}]", &["mail"]),
        ("[{id: api}, {id: 'w!', name: Web}]", &["mail"]),
        ("[{id: api}, {id: [web]}]", &["mail"]),
        ("{api: API, web: Website}", &["mail"]),
        ("[api, web]", &["mail"]),
        ("api, web", &["mail"]),
        ("[{id: api, name: [API], since: x}]", &["web", "mail"]),
        // Anything could be meant.
        ("[{id: api}, {name: Website}]", &[]),
    ];
    for (tree, unknown) in table {
        let config = format!("components: {tree}\n");
        let record = with_title("components: [api, web, mail]");
        let sample = Sample::of(&[("candor.yaml", &config), ("r.md", &record)]);
        let found = sample.found();
        assert!(found.contains("candor.yaml:1:"), "{tree}: {found}");
        for id in ["api", "web", "mail"] {
            let message = format!("there is no component `{id}`");
            assert_eq!(found.contains(&message), unknown.contains(&id), "{found}");
        }
    }
}

#[test]
fn without_configuration_components_are_those_that_records_name() {
    let record = with_title(
        "components: [b, '???']\nimpact_windows: [{from: 2026-03-10, components: {c: major_outage}}]\n\
         updates: [{at: 2026-03-10, text: x, components: [d]}]",
    );
    let sample = Sample::of(&[
        ("r.md", &record),
        (
            "r/2026-03-10T1000Z.md",
            "---\ncomponents: {a: operational}\n---\nx",
        ),
    ]);
    let ids: Vec<&str> = sample.content.components.ids().collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(
        sample.found(),
        "r.md:3:17: error[affected-unknown-component]: there is no component `???`\n  it may be `a`, `b`, `c` or `d`\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// From text to facts, whatever is cut out, doubled or put in.
    #[test]
    fn no_text_breaks_the_way_from_record_to_facts(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..10_usize), 1..8),
        config: bool,
    ) {
        const BITS: [&str; 10] = [
            "", "\n", ": ", "{", "]", "unknown", "- ", "9999-12-31", "\u{feff}ü\0", "20 business days",
        ];
        let mut text = if config { CONFIG } else { EVERYTHING }.to_owned();
        for (from, to, bit) in edits {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = *from.get(&bounds);
            let to = bounds[bounds.len().min(bounds.partition_point(|at| *at <= from) + to.index(12)) - 1];
            text.replace_range(from..to.max(from), BITS[bit]);
        }
        let (config, record) = if config { (text.as_str(), EVERYTHING) } else { (CONFIG, text.as_str()) };
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", record)]);
        sample.facts("2024-10-01");
        sample.found();
    }
}
