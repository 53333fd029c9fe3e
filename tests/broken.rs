//! What people get wrong: every fault is reported at its place, once, with what to write instead,
//! and what was published before stays as it was.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod expected;
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use candor::publish::Memory;
use candor::site::Drafts;
use candor::{Checks, Options, Progress, Report, Stage};
use program::{NOW, Outcome, build, candor, run, site, stamped, write};
use rayon::prelude::*;
use tempfile::TempDir;

#[test]
fn every_broken_site_says_what_is_wrong() {
    let mut names: Vec<String> = fs::read_dir(site("broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let faults: Vec<String> = names
        .par_iter()
        .filter_map(|name| {
            let stderr = refused(&site("broken").join(name));
            expected::compare(&format!("broken/{name}.txt"), &stderr).err()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(expected::names("broken", ".txt"), names);
}

/// The messages with which a site is refused, after a look at what it would have replaced.
fn refused(site: &Path) -> String {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    program::published(&program::site("title-only"), &out);
    let before = stamped(&out);
    let outcome = run(&mut build(site, &out));
    assert_eq!(
        outcome.code,
        Some(1),
        "{}: {}",
        site.display(),
        outcome.stderr
    );
    assert_eq!(stamped(&out), before, "{}", site.display());
    let left: Vec<_> = fs::read_dir(place.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing stays beside the site: {left:?}");
    outcome.stderr
}

/// A site with one sound record, to be spoilt.
struct Sound(TempDir);

impl Sound {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "candor.yaml", "title: Example Cloud\n");
        write(
            folder.path(),
            "incidents/api-slow.md",
            "---\ntitle: The API is slow\n---\n",
        );
        Self(folder)
    }

    fn with(self, path: &str, text: &str) -> Self {
        write(self.0.path(), path, text);
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

#[test]
fn what_leads_nowhere_holds_up_no_record_that_is_open() {
    let record = "---\ntitle: The API is slow\nrelated: [{type: previous, id: nope}]\n---\n\
        See [this](incident:nope), [that](graph.png), ![it](graph.png) and [all](component:nope).\n";
    let site = Sound::new().with("incidents/api-slow.md", record);
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let Outcome { code, stderr } = run(&mut build(site.path(), &out));
    assert_eq!(code, Some(0), "{stderr}");
    let rules: Vec<&str> = places(&stderr).into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(
        rules,
        [
            "relation-dangling",
            "dangling-link",
            "dangling-link",
            "dangling-link",
            "dangling-link"
        ]
    );
    let summary = "5 warnings in 1 file\n36 files from 1 record: ";
    assert!(
        stderr.contains(summary) && !stderr.contains("error"),
        "{stderr}"
    );
    let page = fs::read_to_string(out.join("incidents/api-slow/index.html")).unwrap();
    assert!(page.contains("See this, that, it and all."), "{page}");
    assert!(!page.contains("nope"), "{page}");
}

#[test]
fn a_dump_among_the_records_is_refused() {
    let site = Sound::new();
    let dump = fs::File::create(site.path().join("incidents/dump.md")).unwrap();
    dump.set_len(50 << 20).unwrap();
    assert_eq!(
        refused(site.path()),
        "\
error[file-too-large]: this file has 50 MB; the most that is read is 4 MB
 --> incidents/dump.md
  = help: put dumps and logs beside a bundle's record as an asset, and link to them

1 error in 1 file
nothing was published
"
    );
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_refused() {
    let site = Sound::new();
    let elsewhere = tempfile::tempdir().unwrap();
    write(elsewhere.path(), "secret.md", "---\ntitle: A secret\n---\n");
    std::os::unix::fs::symlink(
        elsewhere.path().join("secret.md"),
        site.path().join("incidents/secret.md"),
    )
    .unwrap();
    assert_eq!(
        refused(site.path()),
        "\
error[link-leaves-site]: this symbolic link leads out of the site's folder
 --> incidents/secret.md
  = help: copy what it points to into the site

1 error in 1 file
nothing was published
"
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_where_it_stops_being() {
    let site = Sound::new();
    fs::write(
        site.path().join("incidents/latin.md"),
        b"---\ntitle: Z\xfcrich\n---\n",
    )
    .unwrap();
    assert_eq!(
        refused(site.path()),
        "\
error[not-utf-8]: this file is not UTF-8 from here on
 --> incidents/latin.md:2:9
  |
2 | title: Z\u{fffd}rich
  |         ^
  |
  = help: save it as UTF-8

1 error in 1 file
nothing was published
"
    );
}

#[test]
fn a_site_that_is_not_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("nowhere");
    let shown = site.display();
    assert_eq!(
        refused(&site),
        format!(
            "\
error[no-site]: there is neither a `candor.yaml` nor an `incidents` folder here
 --> {shown}
  = help: name the site's folder with `--site`

1 error in 1 file
nothing was published
"
        )
    );
}

#[test]
fn an_unknown_theme_is_refused() {
    let site = Sound::new().with("candor.yaml", "title: Example Cloud\ntheme: corporate\n");
    assert_eq!(
        refused(site.path()),
        "\
error[unknown-theme]: there is no theme `corporate`
 --> candor.yaml:2:8
  |
2 | theme: corporate
  |        ^^^^^^^^^
  |
  = help: add `themes/corporate/theme.yaml`, or choose `default`

1 error in 1 file
nothing was published
"
    );
}

#[test]
fn a_template_that_fails_on_a_page_is_named_with_its_line() {
    let site = Sound::new().with(
        "templates/pages/record.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ page.heading.words }}</h1>\n{% endblock %}\n",
    );
    let told = refused(site.path());
    // What there is changes with every page that learns something.
    let (before, after) = told.split_once("available fields: card, ").unwrap();
    assert_eq!(
        before,
        "\
error[template-render]: field `heading` is not defined
 --> templates/pages/record.html:3:13
  |
3 | <h1>{{ page.heading.words }}</h1>
  |             ^^^^^^^
  |
 ::: incidents/api-slow.md:1:1
  |
1 | ---
  | - while rendering `incidents/api-slow/`
  |
  = help: "
    );
    assert!(after.ends_with(
        "zone\n\n\
1 error in 1 file
nothing was published
"
    ));
}

/// A template that asks of records what not all have.
const ASKING: &str =
    "{% extends \"base.html\" %}\n{% block main %}\n{{ page.severity | upper }}\n{% endblock %}\n";

/// The rules of the findings in a report, each with its place.
fn places(told: &str) -> Vec<(&str, &str)> {
    let lines: Vec<&str> = told.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let (_, rule) = pair[0].split_once('[')?;
        let (rule, _) = rule.split_once("]: ")?;
        Some((rule, pair[1].trim_start().strip_prefix("--> ")?))
    });
    pairs.collect()
}

/// What `candor check` finds, a line each.
fn checked_in_short(site: &Path) -> program::Answer {
    let mut check = candor();
    check.args(["check", "--at", NOW, "--format", "short", "--site", "."]);
    program::ask(check.current_dir(site))
}

/// What `candor check` finds.
fn checked(site: &Path) -> String {
    let mut check = candor();
    check.args(["check", "--at", NOW, "--site"]).arg(".");
    program::ask(check.current_dir(site)).stdout
}

#[test]
fn a_template_that_fails_is_told_together_with_a_record_that_does() {
    let site = Sound::new()
        .with(
            "incidents/web-slow.md",
            "---\ntitle: The website is slow\nimpact: huge\n---\n",
        )
        .with(
            "templates/pages/history.html",
            "{% extends \"base.html\" %}\n{% block main %}{{ page.nope.words }}{% endblock %}\n",
        );
    let expected = [
        ("severity-unknown", "incidents/web-slow.md:3:9"),
        ("template-render", "templates/pages/history.html:2:25"),
    ];
    assert_eq!(places(&refused(site.path())), expected);
    assert_eq!(places(&checked(site.path())), expected);
    let site = site.with(
        "incidents/web-slow.md",
        "---\ntitle: The website is slow\n---\n",
    );
    assert_eq!(places(&checked(site.path())), expected[1..]);
}

#[test]
fn a_template_is_not_blamed_for_what_could_not_be_read() {
    let record = |severity: &str| {
        format!("---\ntitle: The API is slow\nseverity: {severity}\nimpact: minor\n---\n")
    };
    let site = Sound::new()
        .with("candor.yaml", "title: Example Cloud\nseverities: [SEV1]\n")
        .with("templates/pages/record.html", ASKING)
        .with("incidents/api-slow.md", &record("SEV1"))
        .with("incidents/web-slow.md", &record("SEV9"));
    let unread = ("severity-unknown", "incidents/web-slow.md:3:11");
    assert_eq!(places(&refused(site.path())), [unread]);
    assert_eq!(places(&checked(site.path())), [unread]);

    // Another record has nothing to say there, and that was understood.
    let site = site.with(
        "incidents/app-slow.md",
        "---\ntitle: The app is slow\nimpact: minor\n---\n",
    );
    let blamed = ("template-render", "templates/pages/record.html:3:4");
    assert_eq!(places(&refused(site.path())), [unread, blamed]);

    // Without what was understood in part there would be less.
    let site = Sound::new()
        .with(
            "templates/pages/history.html",
            "{{ page.undated[0].title }}",
        )
        .with(
            "incidents/api-slow.md",
            "---\ntitle: The API is slow\nimpact: huge\n---\n",
        );
    assert_eq!(places(&refused(site.path())).len(), 1);

    // So it is with the configuration, of which something is on every page.
    let site = Sound::new()
        .with("templates/pages/record.html", ASKING)
        .with("candor.yaml", "titel: Example Cloud\n");
    assert_eq!(
        places(&refused(site.path())),
        [("unknown-key", "candor.yaml:1:1")]
    );
}

#[test]
fn what_differs_in_capitals_only_is_told_and_published() {
    let record = |front: &str| format!("---\ntitle: The API is slow\nimpact: minor\n{front}---\n");
    let site = Sound::new()
        .with(
            "candor.yaml",
            "title: Example Cloud\ncomponents: [{id: api}, {id: API}]\nlanguages: [en, de]\n",
        )
        .with(
            "incidents/api-slow.md",
            &record("aliases: [API-Slow, /History/, web]\n"),
        )
        .with(
            "incidents/one/incident.md",
            &record("id: Web\ncomponents: [api]\n"),
        )
        .with("incidents/one/a.txt", "")
        .with("incidents/one/A.txt", "")
        .with(
            "incidents/two/incident.md",
            &record("id: WEB\ncomponents: [API]\n"),
        )
        .with("incidents/two/a.txt", "");
    let told = checked_in_short(site.path());
    let of_paths: Vec<&str> = told
        .stdout
        .lines()
        .filter(|line| line.contains("same-path"))
        .collect();
    let of_paths = of_paths
        .join("\n")
        .replace(" in capitals only: on some systems both are one file", "");
    assert_eq!(
        of_paths,
        "\
candor.yaml:2:30: warning[same-path]: `API` differs from `api`
incidents/api-slow.md:4:11: warning[same-path]: `API-Slow` differs from `api-slow`
incidents/api-slow.md:4:21: warning[same-path]: `/History/` differs from `history/`
incidents/one/incident.md:1:1: warning[same-path]: `a.txt` differs from `A.txt`
incidents/one/incident.md:4:5: warning[same-path]: `Web` differs from `web`
incidents/two/incident.md:4:5: warning[same-path]: `WEB` differs from `web`"
    );
    assert_eq!(told.code, Some(0));
    let place = tempfile::tempdir().unwrap();
    program::published(site.path(), &place.path().join("public"));
}

#[test]
fn what_may_be_meant_for_a_record_is_told() {
    let site = Sound::new()
        .with("incidents/slow.mdx", "The API is slow.\n")
        .with("incidents/2026/slow.yaml", "title: The API is slow\n")
        .with(
            "incidents/bundle/Incident.md",
            "---\ntitle: The API is slow\n---\n",
        )
        .with("incidents/_draft.yaml", "title: Not yet\n")
        .with("incidents/notes.txt", "Who is on duty.\n")
        .with("incidents/graph.png", "a picture\n");
    let told = checked_in_short(site.path()).stdout;
    let told: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("file-not-read"))
        .collect();
    let warning = "warning[file-not-read]: this is read as no record";
    assert_eq!(
        told,
        [
            format!("incidents/2026/slow.yaml: {warning}"),
            format!("incidents/bundle/Incident.md: {warning}"),
            format!("incidents/slow.mdx: {warning}"),
        ]
    );
}

#[test]
fn a_catalogue_is_read_though_templates_are_broken() {
    let site = Sound::new()
        .with("candor.yaml", "title: T\nlanguages: [de]\n")
        .with("messages/de.ftl", "nav-status = { $\n")
        .with("templates/pages/status.html", "{% if %}\n");
    let told = checked_in_short(site.path()).stdout;
    for path in ["messages/de.ftl", "templates/pages/status.html"] {
        assert!(told.contains(path), "{told}");
    }
}

#[test]
fn ties_of_archived_records_lead_somewhere() {
    let record = "title: T\nsource: {publisher: Acme}\nended: 2026-03-09 10:00\nrelated: [{type: previous, id: b}]";
    let site = Sound::new().with("incidents/a.md", &format!("---\n{record}\n---\n"));
    let told = checked_in_short(site.path()).stdout;
    assert!(told.contains("error[relation-dangling]"), "{told}");
}

#[test]
fn templates_and_words_that_nobody_reads_are_told_by_builds_and_checks() {
    let site = Sound::new()
        .with(
            "templates/pages/sttus.html",
            "{% extends \"base.html\" %}\n",
        )
        .with("messages/german.ftl", "nav-status = Lage\n");
    let place = tempfile::tempdir().unwrap();
    let Outcome { code, stderr } = run(&mut build(site.path(), &place.path().join("public")));
    assert_eq!(code, Some(0), "{stderr}");
    let told = "\
warning[file-not-read]: this template replaces none of the program's, and no other uses it
 --> templates/pages/sttus.html:1:1
  |
1 | {% extends \"base.html\" %}
  | ^
  |
  = help: did you mean `pages/status.html`?

warning[file-not-read]: this file's name is not that of a language's catalogue
 --> messages/german.ftl:1:1
  |
1 | nav-status = Lage
  | ^
  |
  = help: call it after a language, such as `de.ftl` or `pt-BR.ftl`

";
    let (printed, summary) = stderr.split_once("2 warnings in 2 files\n").unwrap();
    assert_eq!((printed, summary.lines().count()), (told, 1), "{stderr}");
    assert!(checked(site.path()).contains("warning[file-not-read]"));
}

/// Takes a file away once the site was read, like whoever works on it meanwhile.
struct Thief(PathBuf);

impl Progress for Thief {
    fn begins(&self, stage: Stage, _: usize) {
        if stage == Stage::Plan {
            fs::remove_file(&self.0).unwrap();
        }
    }

    fn advances(&self) {}
}

#[test]
fn what_lies_beside_a_record_and_cannot_be_read_is_told_together_with_what_is_unsound() {
    let site = Sound::new().with(
        "incidents/web/incident.md",
        "---\ntitle: The website is slow\n---\n",
    );
    let options = Options {
        site: site.path().to_owned(),
        base_url: None,
        now: NOW.parse().unwrap(),
        drafts: Drafts::Hidden,
        checks: Checks::Run(None),
    };
    let told = |report: Report| -> Vec<&str> {
        report.findings.iter().map(|finding| finding.rule).collect()
    };
    let asset = site.path().join("incidents/web/graph.png");
    let thief = || {
        fs::write(&asset, "").unwrap();
        Thief(asset.clone())
    };
    let memory = Memory::new();
    let built = |memory| told(candor::build(&options, memory, &thief()).unwrap());
    assert_eq!(
        told(candor::examine(&options, &thief())),
        ["unreadable-file"]
    );
    assert_eq!(built(&memory), ["unreadable-file"]);
    write(
        site.path(),
        "incidents/api-slow.md",
        "---\ntitle: The API is slow\nimpakt: minor\n---\n",
    );
    let memory = Memory::new();
    assert_eq!(built(&memory), ["unknown-key", "unreadable-file"]);
    assert!(memory.into_files().is_empty());
}

#[test]
fn a_broken_catalogue_is_named_with_its_line() {
    let site = Sound::new()
        .with("candor.yaml", "title: Example Cloud\ntheme: own\n")
        .with("themes/own/theme.yaml", "interface: 1\n")
        .with(
            "themes/own/messages/en.ftl",
            "nav-status = Status\nnav-history History\n",
        );
    assert_eq!(
        refused(site.path()),
        "\
error[message-syntax]: a message needs `=` after its name
 --> themes/own/messages/en.ftl:2:1
  |
2 | nav-history History
  | ^^^^^^^^^^^
  |
  = help: write `nav-history = ...`; lines that go on begin with a space

1 error in 1 file
nothing was published
"
    );
}

/// Runs a build into a place that cannot be used; names in messages are made the same everywhere.
fn unpublished(out: &Path, place: &Path) -> String {
    let Outcome { code, stderr } = run(&mut build(&site("title-only"), out));
    assert_eq!(code, Some(1), "{stderr}");
    stderr.replace(&place.display().to_string(), "PLACE")
}

#[test]
fn a_file_in_the_place_of_the_site_stays() {
    let place = tempfile::tempdir().unwrap();
    write(place.path(), "public", "mine");
    assert_eq!(
        unpublished(&place.path().join("public"), place.path()),
        "\
error: cannot publish to `PLACE/public`: it is not a folder
  = help: choose another folder with `--out`, or remove the file
"
    );
    assert_eq!(fs::read(place.path().join("public")).unwrap(), b"mine");
}

#[test]
fn a_folder_of_others_stays() {
    let place = tempfile::tempdir().unwrap();
    write(place.path(), "public/thesis.tex", "ten years");
    let before = stamped(place.path());
    assert_eq!(
        unpublished(&place.path().join("public"), place.path()),
        "\
error: cannot publish to `PLACE/public`: it holds files that Candor did not make
  = help: choose another folder with `--out`, or empty this one
"
    );
    assert_eq!(stamped(place.path()), before);
}

#[test]
fn a_folder_that_the_site_is_read_from_is_refused() {
    let site = Sound::new();
    let before = stamped(site.path());
    for (out, reason) in [
        ("templates", "what lies there is read as a part of the site"),
        (
            "incidents/public",
            "what lies there is read as a part of the site",
        ),
        (".", "the site's own files lie in it"),
    ] {
        let mut build = candor();
        build.args(["build", "--at", NOW, "--out", out]);
        let Outcome { code, stderr } = run(build.current_dir(site.path()));
        assert_eq!(code, Some(1), "{stderr}");
        assert!(
            stderr.starts_with(&format!("error: cannot publish to `{out}`: {reason}\n")),
            "{stderr}"
        );
        assert_eq!(stamped(site.path()), before);
        assert!(!site.path().join("templates").exists());
    }
}

#[test]
fn a_place_below_a_file_is_refused() {
    let place = tempfile::tempdir().unwrap();
    write(place.path(), "notes.txt", "mine");
    for below in ["notes.txt/public", "notes.txt/deeper/public"] {
        let message = unpublished(&place.path().join(below), place.path());
        assert_eq!(
            message,
            format!(
                "\
error: cannot find `PLACE/{below}`: not a directory
  = help: a part of the path is a file; choose another folder with `--out`
"
            )
        );
    }
    assert_eq!(fs::read(place.path().join("notes.txt")).unwrap(), b"mine");
}

/// Permissions do not stop a superuser, as whom containers run, so this asks for a folder in a
/// file system in which nobody can make one.
#[cfg(target_os = "linux")]
#[test]
fn a_place_where_nothing_can_be_made_is_refused() {
    let out = PathBuf::from("/proc/candor/public");
    let message = unpublished(&out, Path::new("/nowhere"));
    assert!(
        message.starts_with("error: cannot create `/proc/candor`: "),
        "{message}"
    );
}

/// A disk that fills up, as the system tells it without a disk to fill: no file may grow beyond
/// the limit, and writing more is an error instead of a signal.
#[cfg(unix)]
#[test]
fn a_write_that_the_system_refuses_leaves_the_old_site() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    program::published(&site("title-only"), &out);
    let before = stamped(&out);

    let mut full = Command::new("sh");
    full.args([
        "-c",
        "trap '' XFSZ && ulimit -f 1 && exec \"$0\" \"$@\"",
        env!("CARGO_BIN_EXE_candor"),
        "build",
        "--at",
        NOW,
        "--site",
    ]);
    full.arg(site("quiet")).arg("--out").arg(&out);
    let Outcome { code, stderr } = run(&mut full);
    assert_eq!(code, Some(1), "{stderr}");
    let out_shown = out.display().to_string();
    assert!(
        stderr.starts_with(&format!("error: cannot write `{out_shown}/"))
            && stderr.contains("`: file too large\n"),
        "{stderr}"
    );
    assert_eq!(stamped(&out), before);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

/// For the worst day the rules can be left out; what has not begun is not open even then.
#[test]
fn an_incident_is_not_open_before_it_begins() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let mut build = build(&site("broken/future-incident"), &out);
    let Outcome { code, stderr } =
        run(build.args(["--no-check", "--base-url", "https://a.example/"]));
    assert_eq!(code, Some(0), "{stderr}");
    let files = program::files(&out);
    let text = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    assert!(text("index.html").contains("All systems operational"));
    for path in [
        "index.html",
        "history.atom",
        "history.rss",
        "components/api/index.html",
    ] {
        assert!(!text(path).contains("take too long"), "{path}");
    }
    let page = text("incidents/2026-03-10-api-slow/index.html");
    assert!(
        page.contains("Not begun") && !page.contains("We are looking"),
        "{page}"
    );
}

/// What a command line that cannot be followed is answered with; nothing is built.
fn misunderstood(arguments: &[&str]) -> String {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    let Outcome { code, stderr } = run(candor()
        .args(["build", "--site"])
        .arg(site("title-only"))
        .arg("--out")
        .arg(&out)
        .args(arguments));
    assert_eq!(code, Some(2), "{stderr}");
    assert!(!out.exists());
    stderr
}

#[test]
fn a_bad_time_of_the_build_is_refused() {
    for (typed, message) in [
        ("yesterday", "`yesterday` is not a time"),
        ("2026-02-30", "there is no day `2026-02-30`"),
        (
            "2026-03-10 12:00 CST",
            "the abbreviation `CST` does not say which time zone is meant",
        ),
        ("unknown", "`unknown` is not a time"),
        ("", "a time is missing"),
    ] {
        assert_eq!(
            misunderstood(&["--at", typed]),
            format!(
                "error: invalid value '{typed}' for '--at <TIME>': {message}; \
                 write it like `2026-03-10T12:00:00Z`\n\n\
                 For more information, try '--help'.\n"
            )
        );
    }
}

#[test]
fn a_bad_address_is_refused() {
    for (typed, message) in [
        (
            "status.example.com",
            "this is no full address; write `https://` before it",
        ),
        (
            "ftp://example.com/",
            "a site's address begins with `https://` or `http://`",
        ),
        ("https:///status/", "this address names no host"),
        (
            "https://example.com/?a=b",
            "a site's address is a scheme, a host and a path, and nothing else",
        ),
        (
            "https://example.com/a/../b/",
            "a site's address has no `.` or `..` in it",
        ),
    ] {
        assert_eq!(
            misunderstood(&["--base-url", typed]),
            format!(
                "error: invalid value '{typed}' for '--base-url <URL>': {message}\n\n\
                 For more information, try '--help'.\n"
            )
        );
    }
}

#[test]
fn an_epoch_that_is_no_time_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    for epoch in ["today", "", "1.5", "99999999999999999"] {
        let Outcome { code, stderr } = run(candor()
            .env("SOURCE_DATE_EPOCH", epoch)
            .args(["build", "--site"])
            .arg(site("title-only"))
            .arg("--out")
            .arg(&out));
        assert_eq!(code, Some(1), "{epoch}");
        assert_eq!(
            stderr,
            format!(
                "error: `SOURCE_DATE_EPOCH` is no time: `{epoch}`\n  \
                 = help: unset it, or set it to seconds since 1970\n"
            )
        );
        assert!(!out.exists());
    }
}
