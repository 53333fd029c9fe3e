//! `candor import` as a person meets it: what is written for the small sources in `tests/imports`,
//! what is said, and what another import changes.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod expected;
mod program;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use program::{Outcome, ask, build, candor, files, run, write};
use serde_json::Value;
use tempfile::TempDir;

/// Where the program keeps what it wrote.
const LEDGER: &str = ".candor/import.json";

/// The small sources, as `SYSTEM/CASE`.
fn cases() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports");
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it can be read").path())
            .filter(|path| path.is_dir())
            .collect();
        folders.sort();
        folders
    };
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    folders(&root)
        .iter()
        .flat_map(|system| folders(system).into_iter().map(|case| (name(system), case)))
        .collect()
}

/// The command that imports a source into a site, as seen from the root of this repository.
fn import(system: &str, source: &Path, site: &Path) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = candor();
    command.current_dir(root).args(["import", system]);
    command.arg(source.strip_prefix(root).unwrap_or(source));
    command.arg("--into").arg(site);
    command
}

/// What was said, without the name of a folder that differs from run to run.
fn said(outcome: &Outcome, site: &Path) -> String {
    outcome.stderr.replace(site.to_str().unwrap(), "SITE")
}

#[test]
fn small_sources_become_the_records_that_were_read_and_checked_in() {
    let mut faults = Vec::new();
    for (system, source) in cases() {
        let site = tempfile::tempdir().unwrap();
        let outcome = run(&mut import(&system, &source, site.path()));
        let mut all = format!(
            "{}exit code {}\n",
            said(&outcome, site.path()),
            outcome.code.unwrap()
        );
        for (path, bytes) in files(site.path()) {
            if path != LEDGER {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let _ = write!(all, "\n=== {path}\n{text}");
            }
        }
        let case = source.file_name().unwrap().to_str().unwrap();
        faults.extend(expected::compare(&format!("imports/{system}-{case}.txt"), &all).err());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_was_imported_builds_and_a_second_import_changes_nothing() {
    for (system, source) in cases() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        run(&mut import(&system, &source, &site));
        let before = program::stamped(&site);
        let built = run(build(&site, &folder.path().join("out")).arg("--no-check"));
        assert_eq!(
            built.code,
            Some(0),
            "{}: {}",
            source.display(),
            built.stderr
        );
        let again = run(&mut import(&system, &source, &site));
        assert!(
            again.stderr.contains(": 0 new, 0 changed"),
            "{}",
            again.stderr
        );
        assert_eq!(program::stamped(&site), before, "{}", source.display());
    }
}

#[test]
fn addresses_that_a_build_would_refuse_are_told_and_left() {
    for (system, source) in cases() {
        let site = tempfile::tempdir().unwrap();
        run(&mut import(&system, &source, site.path()));
        let mut check = candor();
        let answer = ask(check
            .args(["check", "--format", "short", "--site"])
            .arg(site.path()));
        let said = answer.stdout + &answer.stderr;
        for rule in ["[bad-alias]", "[alias-collides]"] {
            assert!(!said.contains(rule), "{}: {said}", source.display());
        }
    }
}

#[test]
fn no_record_is_named_like_a_translation() {
    let place = Place::of(&[("slow.de.md", "---\ntitle: Slow\n---\n\nIt was slow.\n")]);
    write(&place.site(), "candor.yaml", "languages: [de]\n");
    let outcome = run(&mut import("markdown", &place.source(), &place.site()));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(place.record().ends_with("incidents/slow-de.md"));
    assert!(place.text().contains("id: slow.de\n"), "{}", place.text());
    let built = run(build(&place.site(), &place.folder.path().join("out")).arg("--no-check"));
    assert_eq!(built.code, Some(0), "{}", built.stderr);
}

/// A page of cState, with what a test needs in it.
fn issue(title: &str, severity: &str, text: &str) -> String {
    format!(
        "---\ntitle: {title}\ndate: 2026-03-09T10:00:00Z\nresolved: true\nresolvedWhen: 2026-03-09T11:00:00Z\nseverity: {severity}\nsection: issue\n---\n\n{text}\n"
    )
}

#[test]
fn translations_stand_beside_what_says_the_same() {
    let original = issue(
        "Orders fail",
        "down",
        "*Resolved* - Over. {{< track \"2026-03-09T11:00:00Z\" >}}\n\n*Investigating* - We look. {{< track \"2026-03-09T10:05:00Z\" >}}",
    );
    let own = issue(
        "Bestellungen scheitern",
        "down",
        "*Investigating* - Wir sehen nach. {{< track \"2026-03-09T10:05:00Z\" >}}",
    );
    let late = issue("Mail is late", "down", "It was late.");
    let other = issue("Les commandes échouent", "disrupted", "On regarde.");
    let sources = [
        ("content/issues/orders.md", &*original),
        ("content/de/issues/orders.md", &own),
        ("content/fr/issues/orders.md", &other),
        ("content/issues/late.md", &late),
        (
            "content/de/issues/late.md",
            &late.replace("down", "disrupted"),
        ),
    ];
    let aside = |site: &Path, language: &str| {
        site.join(format!("incidents/_unpublished/{language}/2026/orders.md"))
            .is_file()
    };
    // A new site speaks what there is; another fact is no translation.
    let place = Place::of(&sources);
    let said = run(&mut import("cstate", &place.source(), &place.site())).stderr;
    assert!(
        said.contains("has another impact than its original"),
        "{said}"
    );
    let site = files(&place.site());
    let text = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    assert!(
        text("candor.yaml").contains("languages: [de]\n"),
        "{}",
        text("candor.yaml")
    );
    assert_eq!(
        text("incidents/2026/orders.de.md"),
        "---\ntitle: Bestellungen scheitern\nupdates:\n  - at: 2026-03-09T10:05:00Z\n    text: Wir sehen nach.\n---\n"
    );
    assert!(!aside(&place.site(), "de") && aside(&place.site(), "fr"));
    let record = text("incidents/2026/orders.md");
    assert!(
        record.contains("aliases: [/issues/orders/, /fr/issues/orders/]\n"),
        "{record}"
    );
    let out = place.folder.path().join("out");
    let built = program::published(&place.site(), &out);
    let page = |path: &str| String::from_utf8_lossy(&built[path]).into_owned();
    assert!(page("de/incidents/orders/index.html").contains("Wir sehen nach."));
    assert!(page("de/issues/orders/index.html").contains("/de/incidents/orders/"));
    // The German page of what was kept aside has the address of its original.
    assert!(page("de/issues/late/index.html").contains("/de/incidents/late/"));
    assert!(page("fr/issues/orders/index.html").contains("\"/incidents/orders/"));
    // A site that a person set up speaks what that person said.
    let place = Place::of(&sources);
    write(&place.site(), "candor.yaml", "title: Ours\n");
    let said = run(&mut import("cstate", &place.source(), &place.site())).stderr;
    assert!(
        said.contains("add `languages: [de]` to candor.yaml"),
        "{said}"
    );
    assert!(aside(&place.site(), "de"));
    write(
        &place.site(),
        "candor.yaml",
        "title: Ours\nlanguages: [de]\n",
    );
    run(&mut import("cstate", &place.source(), &place.site()));
    assert!(place.site().join("incidents/2026/orders.de.md").is_file());
}

#[test]
fn feeds_of_a_site_of_cstate_stay_where_they_were() {
    let config = "title: Example\nbaseURL: https://status.example.com\nparams:\n  systems:\n    - {name: Mail, displayName: Our mail}\n    - {name: API}\n";
    let mail = issue("Mail is late", "down", "It was late.")
        .replace("section", "affected: [Mail]\nsection");
    let place = Place::of(&[("config.yml", config), ("content/issues/late.md", &mail)]);
    run(&mut import("cstate", &place.source(), &place.site()));
    assert!(place.config().contains("compatibility: [cstate]\n"));
    let built = program::published(&place.site(), &place.folder.path().join("out"));
    let feed = |path: &str| String::from_utf8_lossy(&built[path]).into_owned();
    for path in [
        "index.xml",
        "issues/index.xml",
        "affected/mail/index.xml",
        "affected/our-mail/index.xml",
    ] {
        assert!(feed(path).contains("<title>Mail is late</title>"), "{path}");
    }
    assert!(!feed("affected/api/index.xml").contains("Mail is late"));
    // A site that a person set up is asked first.
    let place = Place::of(&[("config.yml", config), ("content/issues/late.md", &mail)]);
    write(&place.site(), "candor.yaml", "title: Ours\n");
    let said = run(&mut import("cstate", &place.source(), &place.site())).stderr;
    assert!(said.contains("add `compatibility: [cstate]`"), "{said}");
}

/// An incident of Statuspage, with what a test needs in it.
fn incident(id: &str, title: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{title}", "impact": "minor", "created_at": "2026-03-09T10:00:00.000Z", "started_at": "2026-03-09T10:00:00.000Z",
            "incident_updates": [{{"id": "u1", "status": "investigating", "body": "We look.", "display_at": "2026-03-09T10:00:00.000Z"}}]}}"#
    )
}

/// A folder with a source and room for a site.
struct Place {
    folder: TempDir,
}

impl Place {
    /// A source of these files.
    fn of(sources: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { folder };
        fs::create_dir(place.source()).unwrap();
        for (name, text) in sources {
            place.give(name, text);
        }
        place
    }

    fn source(&self) -> PathBuf {
        self.folder.path().join("source")
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn give(&self, name: &str, text: &str) {
        write(&self.source(), name, text);
    }

    fn import(&self, options: &[&str]) -> Outcome {
        let mut command = import("statuspage", &self.source(), &self.site());
        let mut outcome = run(command.args(options));
        let folder = self.folder.path().to_str().unwrap();
        outcome.stderr = outcome.stderr.replace(folder, "F");
        outcome
    }

    /// The one record of the site.
    fn record(&self) -> PathBuf {
        let records: Vec<String> = files(&self.site())
            .into_keys()
            .filter(|path| path.starts_with("incidents/"))
            .collect();
        assert_eq!(records.len(), 1, "{records:?}");
        self.site().join(&records[0])
    }

    fn text(&self) -> String {
        fs::read_to_string(self.record()).unwrap()
    }

    fn config(&self) -> String {
        fs::read_to_string(self.site().join("candor.yaml")).unwrap()
    }
}

#[test]
fn a_change_at_the_source_comes_and_an_edit_stays() {
    let place = Place::of(&[("a.json", &incident("abc", "Slow"))]);
    place.import(&[]);
    place.give("a.json", &incident("abc", "Very slow"));
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("0 new, 1 changed"),
        "{}",
        outcome.stderr
    );
    assert!(place.text().contains("title: Very slow\n"));

    let edited = place.text().replace("Very slow", "API requests are slow");
    fs::write(place.record(), &edited).unwrap();
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("0 changed, 1 unchanged"),
        "{}",
        outcome.stderr
    );
    assert_eq!(place.text(), edited);

    place.give("a.json", &incident("abc", "Down"));
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("import-conflict"),
        "{}",
        outcome.stderr
    );
    assert!(outcome.stderr.contains("1 kept"), "{}", outcome.stderr);
    assert_eq!((place.text(), outcome.code), (edited.clone(), Some(0)));

    let outcome = place.import(&[]);
    assert!(
        !outcome.stderr.contains("import-conflict"),
        "it is said once: {}",
        outcome.stderr
    );
    assert_eq!(place.text(), edited);

    place.import(&["--force"]);
    assert!(place.text().contains("title: Down\n"));
}

#[test]
fn a_record_that_a_person_moved_is_found_and_one_that_was_removed_stays_away() {
    let place = Place::of(&[("a.json", &incident("abc", "Slow"))]);
    place.import(&[]);
    let moved = place.site().join("incidents/mine.md");
    fs::rename(place.record(), &moved).unwrap();
    place.give("a.json", &incident("abc", "Down"));
    place.import(&[]);
    assert_eq!(place.record(), moved);
    assert!(place.text().contains("title: Down\n"));

    fs::remove_file(&moved).unwrap();
    let outcome = place.import(&[]);
    assert!(outcome.stderr.contains("1 unchanged"), "{}", outcome.stderr);
    place.give("a.json", &incident("abc", "Slow again"));
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("was removed since"),
        "{}",
        outcome.stderr
    );
    assert!(!moved.exists());
    place.import(&["--force"]);
    assert!(place.text().contains("title: Slow again\n"));
}

#[test]
fn what_a_person_wrote_is_never_replaced_unasked() {
    let place = Place::of(&[("a.json", &incident("abc", "Slow"))]);
    write(&place.site(), "incidents/abc.md", "---\ntitle: Mine\n---\n");
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("was there before"),
        "{}",
        outcome.stderr
    );
    assert_eq!(place.text(), "---\ntitle: Mine\n---\n");
    place.import(&["--force"]);
    assert!(place.text().contains("title: Slow\n"));
    assert!(place.record().ends_with("incidents/abc.md"));
}

#[test]
fn a_trial_writes_nothing_and_says_what_it_would() {
    let place = Place::of(&[("a.json", &incident("abc", "Slow"))]);
    let outcome = place.import(&["--dry-run"]);
    assert!(!place.site().exists());
    assert!(
        outcome
            .stderr
            .contains("would write `incidents/2026/2026-03-09-slow.md`\n"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn an_import_that_was_broken_off_is_taken_up() {
    let place = Place::of(&[("a.json", &incident("abc", "Slow"))]);
    place.import(&[]);
    let before = place.text();
    fs::remove_file(place.site().join(LEDGER)).unwrap();
    let outcome = place.import(&[]);
    assert!(outcome.stderr.contains("1 unchanged"), "{}", outcome.stderr);
    place.give("a.json", &incident("abc", "Down"));
    place.import(&[]);
    assert_eq!(place.text(), before.replace("Slow", "Down"));
}

#[test]
fn components_are_added_to_a_configuration_that_stays_as_it_is() {
    let list = r#"{"components": [{"id": "c1", "name": "API", "position": 1}, {"id": "c2", "name": "Console", "position": 2}]}"#;
    let place = Place::of(&[("components.json", list)]);
    let before = "title: Ours # do not touch\ncomponents:\n  - {id: c1, name: Our API}   # ours\n\ntheme: default\n";
    write(&place.site(), "candor.yaml", before);
    let outcome = place.import(&[]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let after = fs::read_to_string(place.site().join("candor.yaml")).unwrap();
    assert_eq!(
        after,
        before.replace(
            "# ours\n",
            "# ours\n  - {id: console, name: Console, x-statuspage: {code: c2}}\n"
        )
    );
}

/// A page with three components and an incident that names one.
const PAGE: &str = r#"{"page": {"id": "p00000000001", "name": "Example", "url": "https://status.example.com"},
    "components": [{"id": "c1", "name": "API", "position": 1, "description": "For programs"}, {"id": "c2", "name": "Console", "position": 2},
        {"id": "c3", "name": "Mail", "position": 3}],
    "incidents": [{"id": "abc", "name": "Slow", "impact": "minor", "started_at": "2026-03-09T10:00:00Z",
        "components": [{"id": "c3", "name": "Mail"}],
        "incident_updates": [{"id": "u1", "status": "investigating", "body": "We look.", "display_at": "2026-03-09T10:00:00Z"}]}]}"#;

#[test]
fn a_component_that_a_person_removed_stays_away() {
    let place = Place::of(&[("summary.json", PAGE)]);
    place.import(&[]);
    let config = place.config();
    let line = config
        .lines()
        .find(|line| line.contains("id: mail"))
        .unwrap();
    let without = config.replace(&format!("{line}\n"), "");
    write(&place.site(), "candor.yaml", &without);
    for _ in 0..2 {
        let outcome = place.import(&[]);
        assert!(outcome.stderr.contains("1 unchanged"), "{}", outcome.stderr);
        assert_eq!(place.config(), without);
    }
    // What is new at the source comes all the same.
    let more = r#"{"id": "c4", "name": "Search", "position": 4}, {"id": "c3""#;
    place.give("summary.json", &PAGE.replacen(r#"{"id": "c3""#, more, 1));
    place.import(&[]);
    assert!(place.config().contains("id: search"));
    assert!(!place.config().contains("id: mail"));
    place.import(&["--force"]);
    assert!(place.config().contains("- {id: mail, name: Mail"));
    assert!(place.text().contains("components: [mail]\n"));
}

#[test]
fn names_and_descriptions_follow_the_source_and_an_edit_stays() {
    let place = Place::of(&[("summary.json", PAGE)]);
    place.import(&[]);
    let edited = place
        .config()
        .replace("name: Console", "name: Our console # ours");
    let edited = edited.replace(
        " # ours, x-statuspage: {code: c2}}",
        ", x-statuspage: {code: c2}} # ours",
    );
    write(&place.site(), "candor.yaml", &edited);
    let text = place
        .text()
        .replace("title: Slow", "title: The API was slow");
    fs::write(place.record(), &text).unwrap();
    let next = PAGE
        .replace("For programs", "For programs, and people")
        .replace("Mail", "Post")
        .replace(r#""Example""#, r#""Example Cloud""#);
    place.give("summary.json", &next);
    let outcome = place.import(&[]);
    assert!(
        !outcome.stderr.contains("import-conflict"),
        "{}",
        outcome.stderr
    );
    let config = place.config();
    assert!(config.contains("title: Example Cloud\n"), "{config}");
    assert!(config.contains("{id: mail, name: Post, "), "{config}");
    assert!(
        config.contains("description: \"For programs, and people\""),
        "{config}"
    );
    assert!(
        config.contains("name: Our console, x-statuspage: {code: c2}} # ours\n"),
        "{config}"
    );
    assert_eq!(place.text(), text, "only the page has another name");

    place.give("summary.json", &next.replace("Console", "Dashboard"));
    let outcome = place.import(&[]);
    assert!(
        outcome
            .stderr
            .contains("`name` of the component `console` changed at the source to `Dashboard`"),
        "{}",
        outcome.stderr
    );
    assert!(
        outcome.stderr.contains("F/site/candor.yaml:"),
        "{}",
        outcome.stderr
    );
    assert_eq!(place.config(), config);
    let outcome = place.import(&[]);
    assert!(
        !outcome.stderr.contains("import-conflict"),
        "it is said once: {}",
        outcome.stderr
    );
    place.import(&["--force"]);
    assert!(
        place
            .config()
            .contains("name: Dashboard, x-statuspage: {code: c2}} # ours\n")
    );
}

#[test]
fn a_page_that_is_called_otherwise_is_called_so_in_its_records() {
    let place = Place::of(&[("summary.json", PAGE)]);
    place.import(&[]);
    place.give(
        "summary.json",
        &PAGE.replace(r#""Example""#, r#""Example Cloud""#),
    );
    let outcome = place.import(&[]);
    assert!(outcome.stderr.contains("1 changed"), "{}", outcome.stderr);
    assert!(place.text().contains("publisher: Example Cloud\n"));
    // Another page is not the same one under another name.
    let other = PAGE
        .replace("p00000000001", "p00000000002")
        .replace(r#""Example""#, r#""Example Labs""#);
    let other = other.replace("abc", "xyz");
    place.give("summary.json", &other);
    place.import(&[]);
    assert!(place.config().contains("title: Example Cloud\n"));
}

#[test]
fn a_component_that_moved_at_the_source_is_told_once_and_left() {
    let place = Place::of(&[("summary.json", PAGE)]);
    place.import(&[]);
    let before = place.config();
    let group = r#"{"id": "g1", "name": "Mailing", "group": true, "position": 4}, {"id": "c3", "group_id": "g1""#;
    place.give("summary.json", &PAGE.replacen(r#"{"id": "c3""#, group, 1));
    let said = place.import(&[]).stderr;
    assert!(
        said.contains("`mail` stands in the group `mailing` at the source now"),
        "{said}"
    );
    let line = before
        .lines()
        .find(|line| line.contains("id: mail,"))
        .unwrap();
    assert!(place.config().contains(line), "{}", place.config());
    let said = place.import(&[]).stderr;
    assert!(!said.contains("component-moved"), "{said}");
}

#[test]
fn what_cannot_be_put_into_a_configuration_is_told_with_its_path() {
    let place = Place::of(&[("summary.json", PAGE)]);
    write(&place.site(), "candor.yaml", "components: {a: 1}\n");
    let outcome = place.import(&[]);
    assert!(
        outcome.stderr.contains("warning[components-by-hand]"),
        "{}",
        outcome.stderr
    );
    assert!(
        outcome.stderr.contains("--> F/site/candor.yaml:1:1"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn records_of_two_systems_with_one_id_are_told_apart() {
    let place = Place::of(&[]);
    let mut sites = Vec::new();
    for (system, name, text, _) in sound_items() {
        let source = place.folder.path().join(system);
        let text = text.replace("\"abc\"", "\"1\"");
        let name = name.replace("2026-03-09-slow", "1").replace("a.md", "1.md");
        write(&source, &name, &text);
        sites.push((system, source));
    }
    for (system, source) in &sites {
        let said = run(&mut import(system, source, &place.site())).stderr;
        assert!(said.contains("1 new"), "{system}: {said}");
        let told = said.contains("warning[same-id]");
        assert_eq!(told, *system != "statuspage", "{system}: {said}");
    }
    let built = run(build(&place.site(), &place.folder.path().join("out")).arg("--no-check"));
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    let before = program::stamped(&place.site());
    for (system, source) in &sites {
        let said = run(&mut import(system, source, &place.site())).stderr;
        assert!(said.contains("1 unchanged"), "{system}: {said}");
        assert!(!said.contains("same-id"), "{system}: {said}");
    }
    assert_eq!(program::stamped(&place.site()), before);
}

#[test]
fn links_lead_to_the_item_that_they_mean() {
    let links_of = |place: &Place| {
        let texts = files(&place.site()).into_values();
        let mut texts = texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        texts.find(|text| text.contains("title: Links\n")).unwrap()
    };
    // Two of one name in one source.
    let links = "See [one](/issues/a/disk/) and [other](/issues/b/disk/#end).";
    let place = Place::of(&[
        (
            "content/issues/a/disk.md",
            &issue("Disk one", "down", "Full."),
        ),
        (
            "content/issues/b/disk.md",
            &issue("Disk two", "down", "Full."),
        ),
        ("content/issues/links.md", &issue("Links", "down", links)),
    ]);
    let said = run(&mut import("cstate", &place.source(), &place.site())).stderr;
    assert!(
        said.contains("`/incidents/disk/` leads to the first one"),
        "{said}"
    );
    let record = links_of(&place);
    assert!(
        record.contains("[one](incident:disk) and [other](incident:disk-2#end)"),
        "{record}"
    );

    let place = Place::of(&[
        (
            "2025/disk.md",
            "---\nid: disk\n---\n\n# Disk one\n\nFull on 2025-03-09.\n",
        ),
        (
            "2026/disk.md",
            "---\nid: disk\n---\n\n# Disk two\n\nFull on 2026-03-09.\n",
        ),
        (
            "links.md",
            "# Links\n\nOn 2026-03-10: [one](2025/disk.md), [other](2026/disk.md).\n",
        ),
    ]);
    run(&mut import("markdown", &place.source(), &place.site()));
    let record = links_of(&place);
    assert!(
        record.contains("[one](2025/disk.md), [other](incident:disk-2)"),
        "{record}"
    );

    // Two of one name in two sources.
    let place = Place::of(&[]);
    let (first, second) = (
        place.folder.path().join("first"),
        place.folder.path().join("second"),
    );
    write(
        &first,
        "content/issues/disk.md",
        &issue("Disk one", "down", "Full."),
    );
    write(&second, "disk.md", "# Disk two\n\nFull on 2026-03-09.\n");
    write(
        &second,
        "links.md",
        "# Links\n\nOn 2026-03-10: [it](disk.md).\n",
    );
    run(&mut import("cstate", &first, &place.site()));
    for fate in [": 2 new", "2 unchanged"] {
        let said = run(&mut import("markdown", &second, &place.site())).stderr;
        assert!(said.contains(fate), "{said}");
        let record = links_of(&place);
        assert!(record.contains("[it](incident:disk-2)"), "{record}");
    }
}

#[test]
fn issues_of_two_repositories_with_one_number_are_told_apart() {
    let place = Place::of(&[]);
    let sources = ["one", "two"].map(|name| {
        let source = place.folder.path().join(name);
        let issue = format!(
            r#"[{{"number": 1, "title": "Outage of {name}", "labels": ["status"], "createdAt": "2026-03-09T10:00:00Z",
                "url": "https://github.com/example/{name}/issues/1"}}]"#
        );
        write(&source, "issues.json", &issue);
        source
    });
    for source in &sources {
        let said = run(&mut import("upptime", source, &place.site())).stderr;
        assert!(said.contains("1 new"), "{said}");
        let told = said.contains("`1` is the id of a record from example/one");
        assert_eq!(told, source.ends_with("two"), "{said}");
    }
    let before = program::stamped(&place.site());
    for source in &sources {
        let said = run(&mut import("upptime", source, &place.site())).stderr;
        assert!(said.contains("1 unchanged"), "{said}");
        assert!(!said.contains("same-id"), "{said}");
    }
    assert_eq!(program::stamped(&place.site()), before);
}

#[test]
fn a_web_page_in_the_place_of_a_report_is_told() {
    let place = Place::of(&[("a.md", "<!DOCTYPE html>\n<title>Not found</title>\n")]);
    let outcome = run(&mut import("markdown", &place.source(), &place.site()));
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert!(
        outcome.stderr.contains("error[web-page]"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn a_new_configuration_knows_what_older_records_name() {
    let list = r#"{"components": [{"id": "c1", "name": "API", "position": 1}]}"#;
    let place = Place::of(&[("components.json", list)]);
    let record = "---\ntitle: Mine\ncomponents: [api, printer]\n---\n";
    write(&place.site(), "incidents/mine.md", record);
    place.import(&[]);
    let config = fs::read_to_string(place.site().join("candor.yaml")).unwrap();
    assert!(
        config.contains("- {id: printer, name: printer}\n"),
        "{config}"
    );
    assert_eq!(config.matches("id: api").count(), 1, "{config}");
}

#[test]
fn files_of_the_site_that_cannot_be_read_are_told_and_stay() {
    let place = Place::of(&[(
        "a.json",
        &format!(
            r#"{{"components": [{{"id": "c1", "name": "API", "position": 1}}], "incidents": [{}]}}"#,
            incident("abc", "Slow")
        ),
    )]);
    fs::create_dir_all(place.site().join("incidents/2026")).unwrap();
    fs::write(place.site().join("candor.yaml"), b"title: \xff\n").unwrap();
    fs::write(
        place.site().join("incidents/2026/2026-03-09-slow.md"),
        b"\xff",
    )
    .unwrap();
    write(&place.site(), LEDGER, "{");
    let outcome = place.import(&[]);
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert!(
        outcome.stderr.contains("ledger-unreadable"),
        "{}",
        outcome.stderr
    );
    assert!(
        outcome.stderr.contains("no components are added to it"),
        "{}",
        outcome.stderr
    );
    let there = files(&place.site());
    assert_eq!(there["candor.yaml"], b"title: \xff\n");
    assert_eq!(there["incidents/2026/2026-03-09-slow.md"], b"\xff");
    assert!(
        there.contains_key("incidents/2026/2026-03-09-slow-2.md"),
        "{:?}",
        there.keys()
    );
}

/// A sound item of each system, and a name that a file beside it may have.
fn sound_items() -> Vec<(&'static str, &'static str, String, &'static str)> {
    let issue = r#"[{"number": 1, "title": "Slow", "labels": [{"name": "status"}], "state": "open", "created_at": "2026-03-09T10:00:00Z", "body": "We look."}]"#;
    let page = "---\ntitle: Slow\ndate: 2026-03-09T10:00:00Z\n---\n\nWe look.\n";
    vec![
        (
            "statuspage",
            "a.json",
            format!("[{}]", incident("abc", "Slow")),
            "dump.json",
        ),
        (
            "cstate",
            "content/issues/a.md",
            page.to_owned(),
            "content/issues/dump.md",
        ),
        ("upptime", "issues.json", issue.to_owned(), "dump.json"),
        (
            "statusfy",
            "content/a.md",
            page.to_owned(),
            "content/dump.md",
        ),
        (
            "markdown",
            "2026-03-09-slow.md",
            page.to_owned(),
            "2026-03-10-dump.md",
        ),
    ]
}

#[test]
fn a_dump_that_is_too_large_is_told_and_the_rest_comes() {
    for (system, name, text, dump) in sound_items() {
        let place = Place::of(&[(name, &text)]);
        let file = fs::File::create(place.source().join(dump)).unwrap();
        file.set_len(100 << 20).unwrap();
        let outcome = run(&mut import(system, &place.source(), &place.site()));
        let said = &outcome.stderr;
        assert!(said.contains("error[file-too-large]"), "{system}: {said}");
        assert!(!said.contains("nothing-to-import"), "{system}: {said}");
        assert!(said.contains("1 new"), "{system}: {said}");
        assert_eq!(outcome.code, Some(1), "{system}");
    }
}

#[test]
fn what_changes_at_the_source_comes_from_every_system_and_an_edit_stays() {
    for (system, name, text, _) in sound_items() {
        let place = Place::of(&[(name, &text)]);
        let again = || run(&mut import(system, &place.source(), &place.site())).stderr;
        again();
        place.give(name, &text.replace("We look.", "We found it."));
        let said = again();
        assert!(said.contains("0 new, 1 changed"), "{system}: {said}");
        assert!(place.text().contains("We found it."), "{system}");
        let edited = place
            .text()
            .replace("title: Slow", "title: Pages load slowly");
        fs::write(place.record(), &edited).unwrap();
        place.give(name, &text);
        let said = again();
        assert!(said.contains("import-conflict"), "{system}: {said}");
        assert!(said.contains("1 kept"), "{system}: {said}");
        assert_eq!(place.text(), edited, "{system}");
    }
}

#[test]
fn a_report_takes_the_place_of_another_and_of_nothing_else() {
    let source = format!("[{}]", incident("a", "A"));
    let place = Place::of(&[("a.json", &source)]);
    let site = place.site();
    let report = site.with_file_name("report.json");
    let named = ["--report", report.to_str().unwrap()];
    // A file that was made for it, such as a temporary one, is empty.
    fs::write(&report, "").unwrap();
    for _ in 0..2 {
        place.import(&named);
        assert!(fs::metadata(&report).unwrap().len() > 0);
    }
    let mine = site.with_file_name("mine.txt");
    fs::write(&mine, "precious").unwrap();
    let named = ["--dry-run", "--report", mine.to_str().unwrap()];
    let outcome = place.import(&named);
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("no report of an import"),
        "{}",
        outcome.stderr
    );
    assert_eq!(fs::read_to_string(&mine).unwrap(), "precious");
    place.import(&["--force", "--report", mine.to_str().unwrap()]);
    assert_ne!(fs::read_to_string(&mine).unwrap(), "precious");
}

#[test]
fn the_report_has_all_findings_and_counts() {
    let mut source = String::from("{\"incidents\": [");
    for number in 0..15 {
        let id = format!("i{number}");
        source += &incident(&id, &id).replace("2026-03-09T10:00:00.000Z", "2026-03-09T10:00:00");
        source += ",";
    }
    let place = Place::of(&[("a.json", &(source.trim_end_matches(',').to_owned() + "]}"))]);
    let report = place.site().with_file_name("reports/2026/report.json");
    let outcome = place.import(&["--report", report.to_str().unwrap()]);
    assert!(
        outcome
            .stderr
            .contains("and 20 more of `time-without-zone`"),
        "{}",
        outcome.stderr
    );
    let report: Value = serde_json::from_slice(&fs::read(report).unwrap()).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["system"], "statuspage");
    assert_eq!(report["counts"]["records"], 15);
    assert_eq!(report["counts"]["new"], 15);
    assert_eq!(report["counts"]["updates"], 15);
    assert_eq!(report["kinds"]["time-without-zone"], 30);
    assert_eq!(report["written"].as_array().unwrap().len(), 15);
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 30);
    assert_eq!(findings[0]["line"], 1);
    let file = findings[0]["file"].as_str().unwrap();
    assert!(file.ends_with("source/a.json"), "{file}");
}

#[test]
fn what_cannot_run_says_why() {
    let place = Place::of(&[]);
    let outcome = run(&mut import(
        "statuspage",
        &place.source().join("none.json"),
        &place.site(),
    ));
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("cannot read"), "{}", outcome.stderr);
    let outcome = run(&mut import("statuspag", &place.source(), &place.site()));
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("did you mean `statuspage`?"),
        "{}",
        outcome.stderr
    );
}
