//! `candor check` as a person, an editor or a pipeline meets it: what is printed in every format,
//! what ends a run, and what `--fix` changes.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod expected;
mod program;
mod schema;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use candor::check::docs;
use candor::check::rule::Stage;
use candor::check::rules::RULES;
use candor::diagnostic::Level;
use candor::diagnostic::faults::FAULTS;
use program::{Answer, NOW, ask, candor, files, site, stamped, write};
use serde_json::Value;
use tempfile::TempDir;

/// All formats with the endings of their checked-in outputs.
const FORMATS: &[(&str, &str)] = &[
    ("human", "human.txt"),
    ("short", "short.txt"),
    ("json", "json"),
    ("github", "github.txt"),
    ("gitlab", "gitlab.json"),
    ("sarif", "sarif"),
];

/// The check of a site at [`NOW`]; paths are seen from the root of this repository.
fn check(site: &Path) -> Command {
    let mut command = candor();
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(["check", "--at", NOW, "--site"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    command.arg(site.strip_prefix(root).unwrap_or(site));
    command
}

/// A site of one record.
fn with_record(text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "candor.yaml",
        "title: Example Cloud\ncomponents: [{id: api}]\n",
    );
    write(folder.path(), "incidents/a.md", text);
    folder
}

#[cfg(not(feature = "cards"))]
#[test]
fn who_wants_cards_is_told_that_they_cannot_be_drawn() {
    let place = with_record("---\ntitle: T\n---\n");
    let config = "title: T\ncomponents: [{id: api}]\nlook: {cards: true}\n";
    write(place.path(), "candor.yaml", config);
    let Answer { code, stdout, .. } = ask(check(place.path()).args(["--format", "short"]));
    assert_eq!(code, Some(0), "{stdout}");
    assert!(
        stdout.contains("candor.yaml:3:8: warning[no-cards]: this Candor was built without cards"),
        "{stdout}"
    );
}

#[test]
fn what_lies_in_a_bundle_and_is_not_looked_through_is_told() {
    let place = with_record("---\ntitle: T\nstarted: 2026-03-10 10:00\n---\n");
    let record = "---\ntitle: T\nstarted: 2026-03-10 10:00\n---\n";
    let large = "a line of a log\n".repeat(300_000);
    write(place.path(), "incidents/b/incident.md", record);
    write(place.path(), "incidents/b/all.log", &large);
    let told = || ask(check(place.path()).args(["--format", "short"])).stdout;
    assert!(
        told().contains(
            "incidents/b/incident.md:2:8: hint[unsearched-file]: `all.log` is published without \
             having been looked through: it has 5 MB, and 4 MB are looked at"
        ),
        "{}",
        told()
    );
    let allowed = record.replace("started", "x-allow: {unsearched-file: no secrets}\nstarted");
    write(place.path(), "incidents/b/incident.md", &allowed);
    assert!(!told().contains("unsearched-file"), "{}", told());
    assert!(!told().contains("allow-unused"), "{}", told());
}

#[test]
fn a_dump_of_hosts_takes_time_in_proportion_to_its_length() {
    let place = with_record("---\ntitle: T\n---\n");
    let hosts: Vec<String> = (0..150_000)
        .map(|number| format!("db{number}.corp"))
        .collect();
    write(
        place.path(),
        "incidents/b/incident.md",
        "---\ntitle: T\n---\n",
    );
    write(place.path(), "incidents/b/hosts.txt", &hosts.join("\n"));
    let begun = Instant::now();
    let answer = ask(check(place.path()).args(["--format", "short"]));
    let told = answer.stdout.matches("internal-hostname").count();
    assert_eq!(told, 5, "{}", answer.stdout);
    // Each compared with all others takes minutes in a program that is not optimised.
    assert!(
        begun.elapsed() < Duration::from_mins(1),
        "{:?}",
        begun.elapsed()
    );
}

/// A site of records by their numbers.
fn with_records(texts: impl IntoIterator<Item = String>) -> TempDir {
    let folder = with_record("---\ntitle: T\n---\n");
    for (name, text) in texts.into_iter().enumerate() {
        write(folder.path(), &format!("incidents/{name}.md"), &text);
    }
    folder
}

/// The texts of numbered records.
fn records(site: &Path) -> Vec<String> {
    files(&site.join("incidents"))
        .into_iter()
        .filter(|(name, _)| name != "a.md")
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect()
}

/// What is found in a site, one finding a line, without its folder.
fn found(site: &Path) -> String {
    ask(candor()
        .args(["check", "--at", NOW, "--format", "short"])
        .current_dir(site))
    .stdout
}

#[test]
fn every_format_is_as_it_was_read() {
    for (format, ending) in FORMATS {
        let mut command = check(&site("broken/many"));
        let Answer { code, stdout, .. } = ask(command.args(["--format", format]));
        assert_eq!(code, Some(1), "{format}");
        // The list of rules grows; what it says is in docs/rules.
        let stdout = if *format == "sarif" {
            without_rules(&stdout)
        } else {
            stdout
        };
        expected::compare(&format!("check/many.{ending}"), &stdout).unwrap();
    }
}

/// A SARIF log without what it tells of rules, and without the numbers that point there.
fn without_rules(text: &str) -> String {
    let mut log: Value = serde_json::from_str(text).unwrap();
    let run = &mut log["runs"][0];
    let driver = run["tool"]["driver"].as_object_mut().unwrap();
    let rules = driver.remove("rules").unwrap();
    driver.remove("version").unwrap();
    for result in run["results"].as_array_mut().unwrap() {
        let result = result.as_object_mut().unwrap();
        let index = result.remove("ruleIndex").unwrap().as_u64().unwrap();
        assert_eq!(
            rules[usize::try_from(index).unwrap()]["id"],
            result["ruleId"]
        );
    }
    serde_json::to_string_pretty(&log).unwrap() + "\n"
}

#[test]
fn reports_are_what_their_schemas_say() {
    let formats = [
        // Keys may be added in time, but not without a word in the schema.
        (
            "json",
            schema::strict(schema::schema("docs/check.schema.json")),
        ),
        ("gitlab", schema::schema("tests/schema/code-quality.json")),
        ("sarif", schema::sarif()),
    ];
    for (format, schema) in formats {
        let schema = schema::validator(&schema);
        for name in [
            "broken/many",
            "broken/unparsable-yaml",
            "encodings",
            "everything",
            "quiet",
        ] {
            let Answer { stdout, .. } = ask(check(&site(name)).args(["--format", format]));
            let printed: Value = serde_json::from_str(&stdout).unwrap();
            assert_eq!(
                schema::faults(&printed, &schema),
                [""; 0],
                "{format} of {name}"
            );
        }
        let wrong = [
            r#"{"version": 2, "findings": [{"line": 0}]}"#,
            r#"[{"description": "d", "check_name": "c", "fingerprint": "f", "severity": "minor", "location": {"path": "./a", "lines": {"begin": 1}}}]"#,
            r#"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "n"}}, "results": [{}]}]}"#,
        ];
        for text in wrong {
            let wrong: Value = serde_json::from_str(text).unwrap();
            assert_ne!(
                schema::faults(&wrong, &schema),
                [""; 0],
                "{format} of {text}"
            );
        }
    }
}

#[test]
fn good_sites_have_no_errors() {
    for entry in fs::read_dir(site("")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() || folder.ends_with("broken") {
            continue;
        }
        let Answer { code, stdout, .. } = ask(check(&folder).args(["--format", "short"]));
        assert_eq!(code, Some(0), "{stdout}");
    }
}

#[test]
fn broken_sites_fail_in_the_records_that_are_broken() {
    for entry in fs::read_dir(site("broken")).unwrap() {
        let folder = entry.unwrap().path();
        // A template is no record, and is read when the site is built.
        if folder.ends_with("broken-template") {
            continue;
        }
        let Answer { code, stdout, .. } = ask(check(&folder).args(["--format", "short"]));
        assert_eq!(code, Some(1), "{}: {stdout}", folder.display());
    }
}

#[test]
fn the_mildest_level_that_fails_can_be_chosen() {
    let text = "---\ntitle: The API is slow\nx-allow: {dangling-link: it comes tomorrow}\n---\n";
    let site = with_record(text);
    let warned =
        "incidents/a.md:3:11: warning[allow-unused]: nothing here trips `dangling-link` any more\n";
    assert!(found(site.path()).contains(warned));
    let with = |arguments: &[&str]| ask(check(site.path()).args(arguments)).code;
    assert_eq!(with(&[]), Some(0));
    assert_eq!(with(&["--deny", "errors"]), Some(0));
    assert_eq!(with(&["--deny", "warnings"]), Some(1));
}

#[test]
fn what_is_fine_is_said_and_nothing_is_printed() {
    let Answer {
        code,
        stdout,
        stderr,
    } = ask(&mut check(&site("no-incidents")));
    assert_eq!((code, stdout.as_str()), (Some(0), ""));
    assert_eq!(stderr, "nothing found\n");
}

#[test]
fn paths_choose_what_is_looked_at() {
    let many = site("broken/many");
    let lines = |folder: &Path, paths: &[&str]| {
        let mut command = candor();
        command
            .args(["check", "--at", NOW, "--format", "short", "--site"])
            .arg(&many)
            .args(paths)
            .current_dir(folder);
        ask(&mut command).stdout.lines().count()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = lines(root, &[]);
    let one = "incidents/2026-02-12-api-slow.md";
    let another = "incidents/2026-02-20-api-errors.md";
    assert_eq!(lines(root, &[one]), lines(&many, &[one]));
    assert!(lines(root, &[one]) < lines(root, &[one, another]));
    assert!(lines(root, &[one, another]) < all);
    assert_eq!(lines(root, &["incidents"]), all);
    assert_eq!(lines(&many, &["."]), all);
    assert_eq!(lines(root, &["tests/sites/broken/many/incidents/"]), all);
    assert_eq!(
        lines(&many.join("incidents"), &["2026-02-12-api-slow.md"]),
        lines(root, &[one])
    );
    assert_eq!(lines(root, &["candor.yaml"]), 0);
}

#[test]
fn a_check_that_cannot_run_says_why() {
    let table: [(&[&str], &str); 5] = [
        (
            &["--site", "tests/sites/quiet", "incidents/nothing.md"],
            "error: `incidents/nothing.md` is no file or folder of the site\n  \
             = help: name records, folders of records, or `candor.yaml`\n",
        ),
        (
            &["--site", "tests/sites/quiet", "src"],
            "error: `src` is no file or folder of the site\n  \
             = help: name records, folders of records, or `candor.yaml`\n",
        ),
        (
            &["--site", "src"],
            "error: there is neither a `candor.yaml` nor an `incidents` folder in `src`\n  \
             = help: name the site's folder with `--site`\n",
        ),
        (
            &["--explain", "dangling-lnk"],
            "error: there is no rule `dangling-lnk`\n  = help: did you mean `dangling-link`?\n",
        ),
        (
            &["--explain", "colour"],
            "error: there is no rule `colour`\n  = help: `candor check --list` shows all rules\n",
        ),
    ];
    for (arguments, message) in table {
        let mut command = candor();
        command.current_dir(env!("CARGO_MANIFEST_DIR"));
        let answer = ask(command.arg("check").args(arguments));
        assert_eq!(answer.code, Some(2), "{arguments:?}");
        assert_eq!(answer.stdout, "", "{arguments:?}");
        assert_eq!(answer.stderr, message, "{arguments:?}");
    }
    for arguments in [
        &["--format", "xml"][..],
        &["--at", "soon"],
        &["--stage", "over"],
        &["--deny", "nothing"],
        &["--list", "incidents"],
    ] {
        assert_eq!(ask(candor().arg("check").args(arguments)).code, Some(2));
    }
    let epoch = ask(check(&site("quiet")).env("SOURCE_DATE_EPOCH", "today"));
    assert_eq!(epoch.code, Some(0), "what was typed wins");
    let mut command = candor();
    command.arg("check").env("SOURCE_DATE_EPOCH", "today");
    assert_eq!(ask(&mut command).code, Some(2));
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_read_enough_is_no_fault() {
    let mut running = check(&site("broken/many"))
        .args(["--format", "sarif"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn rules_are_listed_and_explained() {
    let list = ask(candor().args(["check", "--list"]));
    assert_eq!((list.code, list.stdout), (Some(0), docs::list()));
    let rule = &RULES[0];
    let page = ask(candor().args(["check", "--explain", rule.id]));
    assert_eq!((page.code, page.stdout), (Some(0), docs::page(rule)));
    let fault = &FAULTS[0];
    let page = ask(candor().args(["check", "--explain", fault.id]));
    assert_eq!((page.code, page.stdout), (Some(0), docs::fault(fault)));
}

/// Each slip, and what becomes of it.
const SLIPS: &[(&str, &str)] = &[
    ("Title: The API is slow", "title: The API is slow"),
    ("title: Outage: the API", "title: \"Outage: the API\""),
    (
        "title: T # why\nimpact: Minor # as felt",
        "title: T # why\nimpact: minor # as felt",
    ),
    (
        "title: T\nstarted: 2026-3-9 5:22",
        "title: T\nstarted: 2026-03-09 05:22",
    ),
    (
        "title: T\ncomponents: {API: Degraded Performance}",
        "title: T\ncomponents: {api: degraded_performance}",
    ),
    // In quotes stay in quotes, which may be all that parts a key from its value.
    (
        r#"{"Title":"T","impact":"Minor","started":"2026-3-9 5:22"}"#,
        r#"{"title":"T","impact":"minor","started":"2026-03-09 05:22"}"#,
    ),
    (
        "'Title': T # why\ncomponents: {'API' : 'Partial Outage'}",
        "\"title\": T # why\ncomponents: {\"api\" : \"partial_outage\"}",
    ),
    (
        "Title: Slow: the API\nimpact: MAJOR",
        "title: \"Slow: the API\"\nimpact: major",
    ),
];

#[test]
fn what_can_only_be_meant_in_one_way_is_mended_once() {
    for ending in ["\n", "\r\n"] {
        let file =
            |front: &str| format!("\u{feff}---\n{front}\n---\nText \n").replace('\n', ending);
        let right: Vec<String> = SLIPS.iter().map(|(_, right)| file(right)).collect();
        let site = with_records(SLIPS.iter().map(|(wrong, _)| file(wrong)));
        let first = ask(check(site.path()).arg("--fix"));
        assert_eq!(records(site.path()), right, "{}", first.stderr);
        assert!(
            first.stderr.contains(" places mended\n"),
            "{}",
            first.stderr
        );

        let before = stamped(site.path());
        let again = ask(check(site.path()).arg("--fix"));
        assert!(
            again.stderr.starts_with("0 places mended\n"),
            "{}",
            again.stderr
        );
        assert_eq!(stamped(site.path()), before);
    }
}

#[test]
fn guesses_are_left_to_people() {
    let fronts = [
        "titel: The API is slow",
        "title: T\nroot_cause: state: unknown",
        "title: Outage: EU #3",
        "title: T\nTitle: U",
        "title: T\nImpact: minor\nIMPACT: major",
        "title: T\ncomponents: {API: degraded_performance, api: operational}",
        "title: T\nstarted: 2026-03-09 5:22 PM",
        "title: T\nimpact: majer",
    ];
    let texts: Vec<String> = fronts
        .iter()
        .map(|front| format!("---\n{front}\n---\n"))
        .collect();
    let site = with_records(texts.clone());
    let answer = ask(check(site.path()).args(["--fix", "--format", "short"]));
    assert_eq!(records(site.path()), texts, "{}", answer.stderr);
    for name in 0..texts.len() {
        let error = format!("incidents/{name}.md:");
        assert!(answer.stdout.contains(&error), "{}", answer.stdout);
    }
}

#[test]
fn mending_keeps_to_the_paths_and_says_what_remains() {
    let site = with_record("---\nTitle: The API is slow\ncolour: red\n---\n");
    write(
        site.path(),
        "incidents/b.md",
        "---\nTitle: Sign-in fails\n---\n",
    );
    let answer = ask(check(site.path()).args(["--fix", "incidents/a.md"]));
    assert_eq!(answer.code, Some(1));
    let said = &answer.stderr;
    assert!(said.starts_with("1 place mended\n1 error"), "{said}");
    let text = |name: &str| fs::read_to_string(site.path().join(name)).unwrap();
    assert_eq!(
        text("incidents/a.md"),
        "---\ntitle: The API is slow\ncolour: red\n---\n"
    );
    assert_eq!(text("incidents/b.md"), "---\nTitle: Sign-in fails\n---\n");
}

#[test]
fn bytes_that_are_no_record_are_told_and_left_alone() {
    // A fixed linear congruential generator: the same bytes in every run.
    let bytes = |seed: u64| {
        (0..4096)
            .scan(seed, |state, _| {
                *state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                Some(state.to_be_bytes()[0])
            })
            .collect::<Vec<u8>>()
    };
    let site = with_record("---\ntitle: T\n---\n");
    let file = |seed: u64| site.path().join(format!("incidents/{seed}.md"));
    for seed in 0..32 {
        fs::write(file(seed), bytes(seed)).unwrap();
    }
    let answer = ask(check(site.path()).args(["--fix", "--format", "short"]));
    assert_eq!(answer.code, Some(1), "{}", answer.stderr);
    assert_eq!(answer.stdout.matches("[not-utf-8]").count(), 32);
    for seed in 0..32 {
        assert_eq!(fs::read(file(seed)).unwrap(), bytes(seed));
    }
}

#[test]
fn deep_yaml_is_refused_in_words() {
    let deep = ["[", "- ", "{a: "].map(|open| {
        let deep = open.repeat(20_000);
        format!("---\ntitle: T\nx-deep:\n  {deep}\n---\n")
    });
    let site = with_records(deep);
    let answer = ask(check(site.path()).args(["--format", "short"]));
    assert_eq!(answer.code, Some(1), "{}", answer.stderr);
    assert_eq!(
        answer.stdout.matches("error[yaml-").count(),
        3,
        "{}",
        answer.stdout
    );
}

#[test]
fn policy_and_allowances_name_rules_that_are() {
    let backwards = "title: The API is slow\nstarted: 2026-03-09 10:00\nended: 2026-03-09 09:00";
    let table = [
        (
            "policy: {rules: {end-befor-start: off}}",
            "",
            "candor.yaml:3:18: error[unknown-rule]: there is no rule `end-befor-start`\n",
        ),
        (
            "",
            "x-allow: {end-befor-start: it was so}",
            "incidents/a.md:5:11: error[unknown-rule]: there is no rule `end-befor-start`\n",
        ),
        (
            "",
            "x-allow: {end-before-start: }",
            "incidents/a.md:5:11: error[allow-without-reason]: `end-before-start` is allowed without a reason\n",
        ),
        (
            "",
            "x-allow: end-before-start",
            "incidents/a.md:5:10: error[wrong-type]: `x-allow` is a map of rules and reasons, not text\n",
        ),
        (
            "policy: {update_every: {major: 0m}}",
            "",
            "candor.yaml:3:32: error[bad-length]: nothing can be done within `0m`\n",
        ),
        (
            "policy: {internal_hosts: [/db(/]}",
            "",
            "candor.yaml:3:27: error[bad-pattern]: `/db(/` is no regular expression: unclosed group\n",
        ),
        (
            "",
            "x-allow: {relation-cycle: it was so}",
            "incidents/a.md:5:11: warning[allow-unused]: nothing here trips `relation-cycle` any more\n",
        ),
    ];
    let with = |policy: &str, allow: &str| {
        let site = with_record(&format!("---\n{backwards}\n{allow}\n---\n"));
        write(
            site.path(),
            "candor.yaml",
            &format!("title: Example Cloud\ncomponents: [{{id: api}}]\n{policy}\n"),
        );
        found(site.path())
    };
    let tripped = "incidents/a.md:4:8: error[end-before-start]";
    for (policy, allow, expected) in table {
        let found = with(policy, allow);
        assert!(found.contains(expected), "{found}");
        assert!(found.contains(tripped), "{found}");
    }
    assert!(!with("policy: {rules: {end-before-start: off}}", "").contains("end-before-start"));
    assert!(
        with("policy: {rules: {end-before-start: hint}}", "").contains("hint[end-before-start]")
    );
    assert!(!with("", "x-allow: {end-before-start: it was so}").contains("end-before-start"));
}

#[test]
fn mistakes_in_allowances_hold_up_no_post() {
    let table = [
        ("{end-befor-start: it was so}", "unknown-rule"),
        ("{end-before-start: }", "allow-without-reason"),
        ("end-before-start", "wrong-type"),
    ];
    let post = "updates: [{at: 2026-03-10 11:50, status: investigating, text: Sign-in fails.}]";
    for (allow, rule) in table {
        let of_record = |front: &str| {
            let site = with_record(&format!(
                "---\ntitle: Sign-in fails\n{front}\nx-allow: {allow}\n---\n"
            ));
            found(site.path())
        };
        let (open, over) = (of_record(post), of_record("ended: 2026-03-09 10:00"));
        assert!(open.contains(&format!("warning[{rule}]")), "{open}");
        assert!(!open.contains("error["), "{open}");
        assert!(over.contains(&format!("error[{rule}]")), "{over}");
    }
}

/// Rules that may hold up a post while an incident is open: what must never be published, and
/// what cannot be. Each name here was weighed against the minute that it costs.
const BLOCKS_WHILE_OPEN: &[&str] = &[
    "customer-named",
    "dangling-link",
    "embargoed-detail",
    "end-before-start",
    "future-timestamp",
    "internal-hostname",
    "internal-link",
    "relation-cycle",
    "relation-dangling",
    "secret-detected",
];

#[test]
fn little_holds_up_a_post_while_an_incident_is_open() {
    for rule in RULES {
        let blocks = rule.asks.at(Stage::Live) == Some(Level::Error);
        assert!(
            !blocks || BLOCKS_WHILE_OPEN.contains(&rule.id),
            "`{}` would hold up a post",
            rule.id
        );
    }
}

#[test]
fn stages_ask_more_and_more() {
    let mut before = 0;
    for stage in ["live", "resolved", "postmortem"] {
        let mut command = check(&site("broken/many"));
        let answer = ask(command.args(["--format", "short", "--stage", stage]));
        let lines = answer.stdout.lines().count();
        assert!(lines >= before, "{stage}: {}", answer.stdout);
        before = lines;
    }
}
