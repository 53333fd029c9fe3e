//! Badges, what other pages can embed, and the status for terminals.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod hostile;
mod html;
mod program;

use std::collections::BTreeMap;
use std::fs;

use program::{build, files, published, run, site, write};
use rayon::prelude::*;
use serde_json::Value;

type Outputs = BTreeMap<String, Vec<u8>>;

fn text(outputs: &Outputs, path: &str) -> String {
    String::from_utf8(outputs[path].clone()).unwrap()
}

/// The site of a name, built, and built of a text.
fn built(name: &str) -> Outputs {
    let place = tempfile::tempdir().unwrap();
    published(&site(name), &place.path().join("public"))
}

fn hostile_site(text: &str) -> Outputs {
    let place = tempfile::tempdir().unwrap();
    hostile::site(place.path(), text);
    let out = place.path().join("public");
    let outcome = run(build(place.path(), &out).arg("--no-check"));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    files(&out)
}

#[test]
fn badges_say_the_status_in_words_that_can_be_read() {
    let outputs = built("several-open");
    let table = [
        ("", "Example Cloud", "Partial system outage", "b64708"),
        ("components/api/", "API", "Degraded performance", "8a5a00"),
        ("components/sign-in/", "Sign-in", "Major outage", "bb1e2d"),
        ("components/console/", "Console", "Operational", "19743f"),
        (
            "components/services/",
            "Services",
            "Partial outage",
            "b64708",
        ),
    ];
    for (folder, label, message, color) in table {
        let endpoint: Value =
            serde_json::from_slice(&outputs[&format!("{folder}badge.json")]).unwrap();
        assert_eq!(
            (
                &endpoint["schemaVersion"],
                &endpoint["label"],
                &endpoint["message"],
                &endpoint["color"]
            ),
            (&1.into(), &label.into(), &message.into(), &color.into())
        );
        let badge = text(&outputs, &format!("{folder}badge.svg"));
        let tokens = html::tokens(&badge);
        let root = html::elements(&tokens).next().unwrap();
        assert_eq!(root.get("role"), Some("img"));
        assert_eq!(
            root.get("aria-label"),
            Some(&*format!("{label}: {message}"))
        );
        assert_eq!(
            html::words_of(&tokens, "title"),
            format!("{label}: {message}")
        );
        assert_eq!(html::imbalance(&tokens), None);
        assert!(badge.contains(&format!("fill=\"#{color}\"")), "{badge}");
    }
}

#[test]
fn a_theme_gives_badges_its_colours_and_they_stay_readable() {
    let place = tempfile::tempdir().unwrap();
    program::copy(&site("major"), place.path());
    write(
        place.path(),
        "themes/default/assets/style.css",
        ":root { --minor: #ffe08a }",
    );
    let outputs = published(place.path(), &place.path().join("public"));
    let badge = text(&outputs, "badge.svg");
    assert!(
        badge.contains("fill=\"#ffe08a\"") && badge.contains("<g fill=\"#000\">"),
        "{badge}"
    );
    // What the sheet does not say is the default theme's.
    let well = outputs
        .iter()
        .filter(|(path, _)| path.ends_with("badge.svg"));
    let well = well.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("#19743f"));
    assert!(well.count() > 0);
}

#[test]
fn scripts_for_other_pages_are_small_and_ask_for_nothing() {
    let sites: Vec<_> = fs::read_dir(site(""))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("broken"))
        .collect();
    let built: Vec<Outputs> = sites
        .par_iter()
        .map(|site| {
            let place = tempfile::tempdir().unwrap();
            published(site, &place.path().join("public"))
        })
        .chain(hostile::TEXTS.par_iter().map(|text| hostile_site(text)))
        .chain([hostile_site(&"<>&\u{2028}🔥".repeat(200))].into_par_iter())
        .chain([hostile_site(&"火".repeat(200))].into_par_iter())
        .collect();
    let scripts: Vec<String> = built
        .iter()
        .flat_map(|outputs| outputs.iter())
        .filter(|(path, _)| path.ends_with("embed.js") || *path == "embed/script.js")
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
        .collect();
    assert!(scripts.len() > 500);
    for script in &scripts {
        assert!(script.len() <= 5000, "{} bytes: {script}", script.len());
        // Whatever encoding the page has that embeds it.
        assert!(script.is_ascii(), "{script}");
        for word in [
            "innerHTML",
            "eval(",
            "fetch(",
            "XMLHttp",
            "setAttribute(\"style",
            "</script",
        ] {
            assert!(!script.contains(word), "{word} in {script}");
        }
        let (_, data) = script.split_once("const status = ").unwrap();
        let (data, _) = data.split_once(";\n").unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert!(!data["states"].as_array().unwrap().is_empty());
    }
}

#[test]
fn scripts_know_what_follows_by_itself() {
    let outputs = built("maintenance-coming");
    let script = text(&outputs, "embed.js");
    let (_, data) = script.split_once("const status = ").unwrap();
    let data: Value = serde_json::from_str(data.split_once(";\n").unwrap().0).unwrap();
    let states: Vec<(&str, &str)> = data["states"]
        .as_array()
        .unwrap()
        .iter()
        .map(|state| {
            (
                state["from"].as_str().unwrap_or(""),
                state["level"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("", "none"),
        ("2026-03-14T02:00:00Z", "maintenance"),
        ("2026-03-14T05:00:00Z", "none"),
    ];
    assert_eq!(states, expected);
    assert_eq!(data["items"][0]["from"], "2026-03-14T02:00:00Z");
}

/// Frames say what the status page says, and no title turns the words beside it around.
#[test]
fn frames_say_what_the_status_page_says() {
    let late = text(&built("maintenance-late"), "embed/index.html");
    let row = late.split("<li").find(|row| row.contains("Sign-in moves"));
    let row = row.and_then(|row| row.split("</li>").next()).unwrap();
    assert!(row.contains("It should have ended by now."), "{row}");
    assert!(!row.contains("Maintenance until"), "{row}");
    let outputs = hostile_site("\u{202e}evil");
    let isolated = "<bdi>\u{202e}evil</bdi>";
    for path in ["embed/index.html", "embed/frame/index.html", "index.html"] {
        assert!(text(&outputs, path).contains(isolated), "{path}");
    }
    let frame = text(&outputs, "embed/index.html");
    assert!(!frame.contains(">\u{202e}evil</a>"), "{frame}");
}

#[test]
fn the_status_for_terminals_is_plain() {
    let outputs = built("several-open");
    let status = text(&outputs, "status.txt");
    assert!(
        status.starts_with("Example Cloud: Partial system outage\n"),
        "{status}"
    );
    for line in [
        "* Codes for signing in do not arrive by email",
        "  Next update due 10 March 2026, 12:05 UTC",
        "  https://status.example.com/incidents/2026-03-10-sign-in-codes/",
        "Services: Partial outage",
        "  Object storage: Degraded performance",
    ] {
        assert!(
            status.lines().any(|other| other == line),
            "{line} is not in\n{status}"
        );
    }
    let late = text(&built("maintenance-late"), "status.txt");
    for line in [
        "Maintenance that should have begun",
        "  It should have begun by now. Nobody has said yet that it did.",
        "  It should have ended by now. Nobody has said yet that it did.",
    ] {
        assert!(
            late.lines().any(|other| other == line),
            "{line} is not in\n{late}"
        );
    }
    let coming = text(&built("maintenance-coming"), "status.txt");
    assert!(!coming.contains("under way"), "{coming}");
}

#[test]
fn hostile_texts_reach_no_terminal_and_break_no_badge() {
    let texts = hostile::TEXTS.iter().map(|text| (*text, *text));
    for (hostile, expected) in texts.chain([(hostile::CONTROLS, hostile::CONTROLS_READ)]) {
        let outputs = hostile_site(hostile);
        let status = text(&outputs, "status.txt");
        assert!(status.starts_with(&format!("{expected}: ")), "{status}");
        assert!(status.contains(&format!("\n* {expected}\n")), "{status}");
        assert!(
            !status.contains(|c: char| c.is_control() && c != '\n'),
            "{status:?}"
        );
        for folder in ["", "components/api/", "components/group/"] {
            let endpoint: Value =
                serde_json::from_slice(&outputs[&format!("{folder}badge.json")]).unwrap();
            let label = endpoint["label"].as_str().unwrap();
            let label = label.strip_suffix('…').unwrap_or(label);
            assert!(one_line(expected).starts_with(label), "{label}");
            let badge = text(&outputs, &format!("{folder}badge.svg"));
            let tokens = html::tokens(&badge);
            assert_eq!(html::imbalance(&tokens), None, "{badge}");
            assert!(
                html::words_of(&tokens, "title").starts_with(label),
                "{badge}"
            );
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
