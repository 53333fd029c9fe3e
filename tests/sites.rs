//! The small sites, as a visitor finds them: what they read is checked in, and whatever is linked
//! is there.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic)]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the program writes endings in lower case"
)]

mod expected;
mod html;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use html::{Token, elements, imbalance, text, tokens, within, words_of};
use percent_encoding::percent_decode_str;
use program::{build, published, run, site};
use rayon::prelude::*;

/// Sites that must build.
const SITES: &[&str] = &[
    "all-down",
    "by-the-day",
    "cancelled",
    "encodings",
    "everything",
    "hostile",
    "languages",
    "maintenance-coming",
    "maintenance-late",
    "maintenance-under-way",
    "major",
    "many-components",
    "minor",
    "no-components",
    "no-incidents",
    "quiet",
    "several-open",
    "title-only",
];

/// Former addresses of records, and where they lead.
const REDIRECTS: &[(&str, &str, &str)] = &[
    (
        "quiet",
        "incidents/api-timeouts-february/index.html",
        "/incidents/2026-02-17-api-timeouts/",
    ),
    (
        "quiet",
        "posts/1842/index.html",
        "/incidents/2026-02-17-api-timeouts/",
    ),
    (
        "everything",
        "incidents/sign-in-february/index.html",
        "/status/incidents/2026-02-12-everything/",
    ),
    (
        "everything",
        "2026/sign-in/index.html",
        "/status/incidents/2026-02-12-everything/",
    ),
];

#[test]
fn every_site_stands_in_the_table() {
    let mut sites: Vec<String> = std::fs::read_dir(site(""))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir() && entry.file_name() != "broken")
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    sites.sort();
    assert_eq!(sites, SITES);
    for ending in [".outputs", ".txt"] {
        let mut names = expected::names("sites", ending);
        names.retain(|name| name != "sample");
        assert_eq!(names, SITES, "{ending}");
    }
}

#[test]
fn visitors_read_what_is_expected() {
    let faults: Vec<String> = SITES
        .par_iter()
        .flat_map_iter(|name| {
            let built = Built::new(&site(name), None);
            [
                expected::compare(&format!("sites/{name}.outputs"), &listing(&built.outputs)).err(),
                expected::compare(&format!("sites/{name}.txt"), &built.transcript()).err(),
            ]
        })
        .flatten()
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What of a postmortem stands in the front matter, each with a mark of its own.
const DRAFT: &str = "---
title: Sign-in fails
components: {sign-in: major_outage}
impact: major
started: 2026-03-09 10:00
ended: 2026-03-09 11:00
root_cause:
  {state: confirmed, summary: Secret1, trigger: Secret2, contributing: [Secret3], third_parties: [Secret4], x-own: Secret5}
response: Secret6
lessons: {went_well: [Secret7], went_wrong: [Secret8], got_lucky: [Secret9], x-own: SecretA}
next_steps: [{text: SecretB, owner: SecretC, due: 2026-03-20, priority: SecretD, reason: SecretE, link: \"https://example.com/SecretF\", x-own: SecretG}]
postmortem: {status: draft, due: 2026-03-12, published: 2026-03-10, reason: SecretH}
updates:
  - {at: 2026-03-09 10:05, status: investigating, text: Told1}
  - {at: 2026-03-09 11:00, status: resolved, text: Told2}
timeline: [{at: 2026-03-09 10:30, text: Told3}]
workarounds: [{text: Told4}]
recommendations: [Told5]
scope: {summary: Told6, not_affected: [Told7]}
corrections:
  - {at: 2026-03-10, field: started, from: Told8, to: Told9}
  - {at: 2026-03-10, field: root_cause, from: SecretR, to: SecretS, reason: SecretT}
  - {at: 2026-03-10, field: next_steps.0.owner, from: SecretU}
  - {at: 2026-03-10, field: postmortem.reason, to: SecretV}
  - {at: 2026-03-11, field: root_cause summary, to: SecretW}
  - {at: 2026-03-12, from: SecretX, to: SecretY, reason: SecretZ}
---

## SecretI

SecretJ, and [what follows](#step-1).
";
const DRAFT_IN_GERMAN: &str = "---
title: Anmeldung gestört
root_cause: {summary: SecretK}
response: SecretL
lessons: {went_well: [SecretM]}
next_steps: [{text: SecretN}]
postmortem: {reason: SecretO}
corrections: [{}, {}, {}, {}, {}, {from: SecretÄ, to: SecretÖ, reason: SecretÜ}]
---

## SecretP

SecretQ
";

#[test]
fn a_draft_is_nowhere_to_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| program::write(folder.path(), path, text);
    write(
        "candor.yaml",
        "title: Example Cloud\nurl: https://status.example.com/\nlanguages: [de]\n\
         components: [{id: sign-in}]\ncompatibility: [cstate, statusfy]\nrecord_feeds: all\n",
    );
    write("incidents/2026-03-09-sign-in.md", DRAFT);
    write("incidents/2026-03-09-sign-in.de.md", DRAFT_IN_GERMAN);
    let told = |outputs: &BTreeMap<String, Vec<u8>>, word: &str| {
        let has = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains(word);
        let files = outputs.iter().filter(|(_, bytes)| has(bytes));
        files.map(|(path, _)| path.clone()).collect::<Vec<_>>()
    };
    let out = folder.path().join("public");
    let hidden = published(folder.path(), &out);
    assert_eq!(told(&hidden, "secret"), Vec::<String>::new());
    for number in 1..=9 {
        let word = format!("told{number}");
        assert_ne!(told(&hidden, &word), Vec::<String>::new(), "{word}");
    }
    let leads_there = DRAFT.replace("Told2", "'[Told2](#step-1)'");
    write("incidents/2026-03-09-sign-in.md", &leads_there);
    let outcome = run(&mut build(folder.path(), &out));
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert!(
        outcome.stderr.contains("has no place `#step-1`"),
        "{}",
        outcome.stderr
    );
    let outcome = run(build(folder.path(), &out).arg("--drafts"));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let shown = program::files(&out);
    for mark in "12346789BCDEFHIJKLMNOPQRSTUVWXYZÄÖÜ".chars() {
        let word = format!("secret{}", mark.to_lowercase());
        assert_ne!(told(&shown, &word), Vec::<String>::new(), "{word}");
    }
}

/// A promise of a postmortem is one of the past once its day is over, on a page of before that day, too.
#[test]
fn what_was_promised_is_told_as_past() {
    let folder = tempfile::tempdir().unwrap();
    program::write(folder.path(), "candor.yaml", "title: Example Cloud\n");
    for (id, told) in [
        ("over", "{due: 2026-03-05}"),
        (
            "late",
            "{status: final, due: 2026-03-05, published: 2026-03-08}",
        ),
        ("open", "{due: 2026-03-20}"),
    ] {
        let text = format!("---\ntitle: T\nended: 2026-03-02 10:00\npostmortem: {told}\n---\n");
        program::write(folder.path(), &format!("incidents/{id}.md"), &text);
    }
    let out = folder.path().join("public");
    let outcome = run(build(folder.path(), &out).arg("--no-check"));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let line = |id: &str| {
        let page = fs::read_to_string(out.join(format!("incidents/{id}/index.html"))).unwrap();
        let lines = page
            .split("<p>")
            .filter(|line| line.contains(" promised by "));
        let line = lines.map(|line| line.split("</p>").next().unwrap_or(line));
        line.collect::<Vec<_>>().join("\n")
    };
    let past = "<time datetime=\"2026-03-05\">A postmortem was promised by 5 March 2026.</time>";
    assert_eq!(line("over"), past);
    assert_eq!(line("late"), past);
    assert_eq!(
        line("open"),
        "<time datetime=\"2026-03-20\" data-until=\"2026-03-21T00:00:00Z\">A postmortem is promised by 20 March 2026.</time>\
         <time datetime=\"2026-03-20\" hidden data-from=\"2026-03-21T00:00:00Z\">A postmortem was promised by 20 March 2026.</time>"
    );
}

/// What is said of the times of promises is said in the language of the page.
#[test]
fn what_is_said_of_a_promise_is_translated() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| program::write(folder.path(), path, text);
    write("candor.yaml", "title: Example Cloud\nlanguages: [de]\n");
    write(
        "incidents/p.md",
        "---\ntitle: Sign-in fails\n\
         promises:\n\
         \x20 - {kind: report, made: {at: 2026-03-09 10:00, note: Said1}, due: {at: 2026-03-09 11:00, note: Said2}, kept: {at: 2026-03-09 12:00, note: Said3}}\n\
         \x20 - {kind: postmortem, made: 2026-03-09 10:00, due: {at: 2026-03-20, note: Said4}}\n\
         postmortem: {status: promised, due: {at: 2026-03-20, note: Said5}}\n\
         updates: [{at: 2026-03-09 09:00, status: investigating, text: x, next_update: {at: 2026-03-09 10:00, note: Said6}}]\n---\n",
    );
    write(
        "incidents/p.de.md",
        "---\ntitle: Anmeldung gestört\n\
         promises:\n\
         \x20 - {made: {note: Gesagt1}, due: {note: Gesagt2}, kept: {note: Gesagt3}}\n\
         \x20 - {due: {note: Gesagt4}}\n\
         postmortem: {due: {note: Gesagt5}}\n\
         updates: [{text: y, next_update: {note: Gesagt6}}]\n---\n",
    );
    let out = folder.path().join("public");
    let outcome = run(build(folder.path(), &out).arg("--no-check"));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    for (path, own, other) in [
        ("incidents/p/index.html", "Said", "Gesagt"),
        ("de/incidents/p/index.html", "Gesagt", "Said"),
    ] {
        let page = fs::read_to_string(out.join(path)).unwrap();
        assert!(!page.contains(other), "{path}");
        for number in 1..=6 {
            assert!(page.contains(&format!("{own}{number}")), "{path}: {number}");
        }
    }
}

/// Days are told as days: how late a promise was kept, and when a step was due and done; and of what
/// nobody knows no time is marked.
#[test]
fn what_is_known_to_the_day_is_told_in_days() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| program::write(folder.path(), path, text);
    write("candor.yaml", "title: Example Cloud\nlanguages: [de]\n");
    write(
        "incidents/2026-03-01-night.md",
        "---\ntitle: Sign-in fails\nimpact: major\nstarted: 2026-03-01\nended: 2026-03-03\n\
         promises:\n\
         \x20 - {kind: report, made: 2026-03-03, due: 2026-03-04, kept: 2026-03-05}\n\
         \x20 - {kind: other, made: 2026-03-03, due: 2026-03-04, kept: 2026-03-08 07:00}\n\
         updates:\n\
         \x20 - {at: 2026-03-01, status: investigating, text: x, next_update: 2026-03-02}\n\
         \x20 - {at: 2026-03-03, status: resolved, text: y, effective: unknown}\n\
         workarounds: [{text: z, from: 2026-03-01, until: unknown}]\n\
         next_steps: [{text: Mend it, due: 2026-03-09, status: done, done: 2026-03-10}]\n---\n",
    );
    let out = folder.path().join("public");
    let outcome = run(build(folder.path(), &out).arg("--no-check"));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let outputs = program::files(&out);
    let page = |path: &str| {
        let page = std::str::from_utf8(&outputs[path]).unwrap();
        assert!(
            !page.contains("{$") && !page.contains("datetime=\"\""),
            "{path}"
        );
        page.replace('\u{a0}', " ")
            .replace(['\u{2068}', '\u{2069}'], "")
    };
    let english = page("incidents/2026-03-01-night/index.html");
    for words in [
        "Late by 1 day<",
        "Late by 4 days<",
        "Due 9 March 2026<",
        "Done 10 March 2026<",
    ] {
        assert!(english.contains(words), "{words}");
    }
    assert_eq!(english.matches("Late by 1 day<").count(), 3);
    let german = page("de/incidents/2026-03-01-night/index.html");
    assert!(german.contains("Verspätet: 1 Tag<") && german.contains("Verspätet: 4 Tage<"));
}

/// A clock alone says nothing once the day is another.
#[test]
fn a_course_over_midnight_names_the_day() {
    let folder = tempfile::tempdir().unwrap();
    program::write(
        folder.path(),
        "incidents/2026-03-09-night.md",
        "---\ntitle: Sign-in fails\nimpact: major\nstarted: 2026-03-09 21:50\n\
         detected: 2026-03-09 22:10\nmitigated: 2026-03-10 00:20\nended: 2026-03-10 08:00\n---\n",
    );
    program::write(
        folder.path(),
        "candor.yaml",
        "title: Example Cloud\ntime_zone: UTC\n",
    );
    let outputs = published(folder.path(), &folder.path().join("public"));
    let page = &outputs["incidents/2026-03-09-night/index.html"];
    let tokens = tokens(std::str::from_utf8(page).unwrap());
    let course = within(&tokens, "figure");
    let times: Vec<String> = course
        .split(|token| matches!(token, Token::Close(name) if name == "time"))
        .map(|before| words_of_last(before).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        times[..4],
        [
            "21:50 UTC",
            "22:10 UTC",
            "10 March 2026, 00:20 UTC",
            "08:00 UTC"
        ]
    );
}

/// The text that a run of tokens ends with.
fn words_of_last(tokens: &[Token]) -> &str {
    match tokens.last() {
        Some(Token::Text(text)) => text,
        _ => "",
    }
}

/// The sample site: every contradiction of the published reports is visible, and every
/// promise is judged by the right amount.
#[test]
fn the_sample_is_candid() {
    let sample = Built::new(Path::new(env!("CARGO_MANIFEST_DIR")), None);
    let transcript = sample.transcript();
    if let Err(fault) = expected::compare("sites/sample.txt", &transcript) {
        panic!("{fault}");
    }
    for words in [
        "Late by 37 min",
        "Late by 8 business days",
        "~~September 9th 5:22PM UTC~~",
        "~~4:00pm CST~~",
        "Retold from a public report by uniFLOW Online",
        "Retold from a public report by CivicPlus",
    ] {
        assert!(transcript.contains(words), "{words}");
    }
}

#[test]
fn whatever_is_linked_is_there() {
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let inputs: Vec<PathBuf> = SITES
        .iter()
        .map(|name| site(name))
        .chain([sample])
        .collect();
    let faults: Vec<String> = inputs
        .par_iter()
        .flat_map_iter(|input| {
            [None, Some("https://example.org/our/status/")].map(|base| (input, base))
        })
        .flat_map_iter(|(input, base)| {
            let built = Built::new(input, base);
            let shown = format!("{} at {}", input.display(), built.address.base);
            built
                .faults()
                .into_iter()
                .map(move |fault| format!("{shown}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn former_addresses_lead_to_records() {
    for (name, from, to) in REDIRECTS {
        let built = Built::new(&site(name), None);
        let page = built.pages.get(*from).unwrap_or_else(|| panic!("{from}"));
        let refresh = elements(page)
            .find(|element| element.get("http-equiv") == Some("refresh"))
            .and_then(|element| element.get("content"));
        assert_eq!(refresh, Some(format!("0; url={to}").as_str()));
        assert!(
            text(page).contains(&format!("({to})")),
            "a link to follow by hand"
        );
    }
}

/// A built site.
struct Built {
    address: Address,
    outputs: BTreeMap<String, Vec<u8>>,
    /// The HTML files among the outputs.
    pages: BTreeMap<String, Vec<Token>>,
    /// The ids on each page.
    places: BTreeMap<String, BTreeSet<String>>,
}

/// Where a site will stand.
struct Address {
    /// The full address with a slash at the end; empty when the site states none.
    base: String,
    /// Its path: `/`, or `/status/`.
    root: String,
}

impl Built {
    fn new(input: &Path, base: Option<&str>) -> Self {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("public");
        let outputs = match base {
            None => published(input, &out),
            Some(base) => {
                let outcome = run(build(input, &out).args(["--base-url", base]));
                assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
                program::files(&out)
            }
        };
        let pages: BTreeMap<String, Vec<Token>> = outputs
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, bytes)| {
                let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
                (path.clone(), tokens(page))
            })
            .collect();
        let places = pages
            .iter()
            .map(|(path, page)| {
                let ids = elements(page).filter_map(|element| element.get("id"));
                (path.clone(), ids.map(str::to_owned).collect())
            })
            .collect();
        Self {
            address: Address::of(&outputs),
            outputs,
            pages,
            places,
        }
    }

    /// The status page whole, and the records' own parts.
    fn transcript(&self) -> String {
        let mut transcript = String::new();
        for (path, page) in &self.pages {
            let shown = match path.as_str() {
                // Those in other languages, too.
                "index.html" | "ar/index.html" | "de/index.html" => text(page),
                _ if is_record(path) && !is_redirect(page) => text(within(page, "main")),
                _ => continue,
            };
            let title = words_of(page, "title");
            write!(transcript, "=== {path}\n{title}\n\n{shown}\n").unwrap();
        }
        transcript
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = self.titles();
        for (path, page) in &self.pages {
            let found = [self.links(path, page), ids(page), words(page), social(page)];
            faults.extend(
                found
                    .into_iter()
                    .flatten()
                    .map(|fault| format!("{path}: {fault}")),
            );
        }
        faults.extend(self.style_sheets());
        faults.extend(self.feeds());
        faults.extend(self.map());
        faults
    }

    /// Titles tell pages apart, so each is there once.
    fn titles(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut known = BTreeMap::new();
        for (path, page) in self
            .pages
            .iter()
            .filter(|(path, page)| !is_redirect(page) && !path.starts_with("embed/"))
        {
            let title = words_of(page, "title");
            if title.trim().is_empty() {
                faults.push(format!("{path} has no title"));
            }
            if let Some(other) = known.insert(title.clone(), path) {
                faults.push(format!("{path} and {other} have the title `{title}`"));
            }
        }
        faults
    }

    /// Links, assets and places on pages.
    fn links(&self, path: &str, page: &[Token]) -> Vec<String> {
        elements(page)
            .flat_map(|element| {
                let refresh = (element.get("http-equiv") == Some("refresh"))
                    .then(|| element.get("content")?.split_once("url="))
                    .flatten()
                    .map(|(_, to)| to);
                [element.get("href"), element.get("src"), refresh]
            })
            .flatten()
            .filter_map(|link| self.dead(path, link))
            .collect()
    }

    /// What is wrong with a link of a page, if anything.
    fn dead(&self, from: &str, link: &str) -> Option<String> {
        let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
        let to = match self.address.inside(from, address) {
            Ok(Some(to)) => to,
            Ok(None) => return None,
            Err(fault) => return Some(fault),
        };
        let file = if to.is_empty() || to.ends_with('/') {
            format!("{to}index.html")
        } else {
            to
        };
        if !self.outputs.contains_key(&file) {
            return Some(format!("`{link}` leads nowhere"));
        }
        let fragment = percent_decode_str(fragment).decode_utf8_lossy();
        let is_known = fragment.is_empty()
            || self
                .places
                .get(&file)
                .is_some_and(|ids| ids.contains(&*fragment));
        (!is_known).then(|| format!("`{link}`: there is no such place on {file}"))
    }

    fn style_sheets(&self) -> Vec<String> {
        self.outputs
            .iter()
            .filter(|(path, _)| path.ends_with(".css"))
            .flat_map(|(path, bytes)| {
                let sheet = String::from_utf8_lossy(bytes).into_owned();
                let links: Vec<String> = sheet
                    .split("url(")
                    .skip(1)
                    .filter_map(|rest| rest.split(')').next())
                    .map(|link| link.trim_matches(['"', '\'']).to_owned())
                    .collect();
                links.into_iter().filter_map(|link| self.dead(path, &link))
            })
            .collect()
    }

    /// Feeds have what the history has, the newest 25 of it.
    fn feeds(&self) -> Vec<String> {
        if self.address.base.is_empty() {
            let is_feed = |path: &&String| path.ends_with(".atom") || path.ends_with(".rss");
            let feeds: Vec<_> = self.outputs.keys().filter(is_feed).collect();
            assert!(feeds.is_empty(), "without an address: {feeds:?}");
            return Vec::new();
        }
        let history: BTreeSet<String> = self
            .pages
            .iter()
            .filter(|(path, _)| path.starts_with("history/"))
            .flat_map(|(path, page)| {
                elements(within(page, "main"))
                    .filter_map(|element| element.get("href"))
                    .filter_map(|link| self.address.inside(path, link).ok()?)
                    .collect::<Vec<_>>()
            })
            .filter(|to| to.starts_with("incidents/") && !to.contains('#'))
            .collect();
        assert!(history.len() <= 25, "a site for tests has few records");
        let mut faults = Vec::new();
        for path in ["history.atom", "history.rss"] {
            let bytes = &self.outputs[path];
            let feed = match feed_rs::parser::parse(bytes.as_slice()) {
                Ok(feed) => feed,
                Err(error) => {
                    faults.push(format!("{path}: {error}"));
                    continue;
                }
            };
            let entries: Vec<String> = feed
                .entries
                .iter()
                .filter_map(|entry| {
                    let link = &entry.links.first()?.href;
                    link.strip_prefix(&self.address.base).map(str::to_owned)
                })
                .collect();
            if entries.len() != feed.entries.len() {
                faults.push(format!("{path}: an entry has no link into the site"));
            }
            let set: BTreeSet<String> = entries.into_iter().collect();
            if set != history || set.len() != feed.entries.len() {
                faults.push(format!("{path} has {set:?}, the history has {history:?}"));
            }
            if feed.entries.iter().any(|entry| entry.title.is_none()) {
                faults.push(format!("{path}: an entry has no title"));
            }
        }
        faults
    }

    /// The sitemap lists every page that is one, and robots find it.
    fn map(&self) -> Vec<String> {
        let robots = String::from_utf8_lossy(&self.outputs["robots.txt"]);
        let base = &self.address.base;
        if base.is_empty() {
            let is_silent =
                !robots.contains("Sitemap") && !self.outputs.contains_key("sitemap.xml");
            return Vec::from_iter((!is_silent).then(|| "a sitemap without an address".to_owned()));
        }
        let mut faults = Vec::new();
        if !robots.contains(&format!("\nSitemap: {base}sitemap.xml\n")) {
            faults.push(format!("robots.txt: {robots}"));
        }
        let sitemap = String::from_utf8_lossy(&self.outputs["sitemap.xml"]).into_owned();
        let listed: BTreeSet<String> = sitemap
            .split("<loc>")
            .skip(1)
            .filter_map(|rest| rest.split("</loc>").next())
            .map(str::to_owned)
            .collect();
        let pages: BTreeSet<String> = self
            .pages
            .iter()
            .filter(|(_, page)| !is_hidden(page))
            .map(|(path, _)| format!("{base}{}", path.trim_end_matches("index.html")))
            .collect();
        if listed != pages {
            faults.push(format!(
                "sitemap.xml has {listed:?}, the pages are {pages:?}"
            ));
        }
        faults
    }
}

impl Address {
    /// The address as the site itself states it.
    fn of(outputs: &BTreeMap<String, Vec<u8>>) -> Self {
        let robots = String::from_utf8_lossy(&outputs["robots.txt"]);
        let base = robots
            .split("Sitemap: ")
            .nth(1)
            .and_then(|rest| rest.split("sitemap.xml").next())
            .unwrap_or_default();
        let root = base
            .splitn(4, '/')
            .nth(3)
            .map_or("/".to_owned(), |path| format!("/{path}"));
        Self {
            base: base.to_owned(),
            root,
        }
    }

    /// The path below the site to which a link of a page leads; none when it leads elsewhere.
    fn inside(&self, from: &str, link: &str) -> Result<Option<String>, String> {
        let is_ours = !self.base.is_empty() && link.starts_with(&self.base);
        // Calendar programs ask for these like for any page.
        let calendar = self.base.split_once("://").and_then(|(_, base)| {
            let link = link.strip_prefix("webcal://")?;
            link.strip_prefix(base)
        });
        let path = if let Some(path) = calendar {
            path.to_owned()
        } else if is_ours {
            link[self.base.len()..].to_owned()
        } else if link.contains("://") || link.starts_with("mailto:") || link.starts_with("data:") {
            return Ok(None);
        } else if link.starts_with('/') {
            link.strip_prefix(&self.root)
                .ok_or_else(|| format!("`{link}` leaves the site's path `{}`", self.root))?
                .to_owned()
        } else if link.is_empty() {
            from.trim_end_matches("index.html").to_owned()
        } else {
            let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
            let slash = if folder.is_empty() { "" } else { "/" };
            format!("{folder}{slash}{link}")
        };
        Ok(Some(
            percent_decode_str(&path).decode_utf8_lossy().into_owned(),
        ))
    }
}

/// Where networks are told anything but what the page itself says.
fn social(page: &[Token]) -> Vec<String> {
    let meta = |name: &str| {
        elements(page)
            .find(|element| [element.get("property"), element.get("name")].contains(&Some(name)))
            .and_then(|element| element.get("content"))
            .map(str::trim)
    };
    if meta("og:type").is_none() {
        return Vec::new();
    }
    let canonical = elements(page)
        .find(|element| element.get("rel") == Some("canonical"))
        .and_then(|element| element.get("href"));
    let title = words_of(page, "title");
    [
        ("og:title", Some(title.trim())),
        ("og:description", meta("description")),
        ("og:url", canonical),
    ]
    .into_iter()
    .filter(|(name, says)| meta(name) != *says)
    .map(|(name, says)| format!("{name} is {:?}, the page says {says:?}", meta(name)))
    .collect()
}

/// Which pages tell networks about themselves.
#[test]
fn networks_are_told_of_what_people_share() {
    let built = Built::new(&site("languages"), None);
    for (path, kind, locale) in [
        ("index.html", "website", "en_US"),
        ("ar/index.html", "website", "ar_EG"),
        ("de/components/api/index.html", "website", "de_DE"),
        (
            "incidents/2026-01-15-api-slow/index.html",
            "article",
            "en_US",
        ),
    ] {
        let metas = elements(&built.pages[path]).filter(|element| element.name == "meta");
        let told: BTreeMap<&str, &str> = metas
            .filter_map(|element| Some((element.get("property")?, element.get("content")?)))
            .collect();
        assert_eq!(told.get("og:type"), Some(&kind), "{path}");
        assert_eq!(told.get("og:locale"), Some(&locale), "{path}");
        assert_eq!(told.len(), 6, "{path}");
    }
}

/// A text that stands there as its author wrote it says so, wherever it is; others do not.
#[test]
fn each_text_says_its_language_when_it_is_not_the_pages() {
    let place = tempfile::tempdir().unwrap();
    let outputs = published(&site("languages"), &place.path().join("public"));
    let page = |path: &str| str::from_utf8(&outputs[&format!("{path}index.html")]).unwrap();
    let record = "incidents/2026-03-10-sign-in-fails/";
    let summary = "<p>One in five attempts ends with an error.</p>";
    let marked = format!("<div lang=\"en\" dir=\"auto\">{summary}");
    assert!(page(record).contains(summary));
    assert!(!page(record).contains(&marked));
    let arabic = page(&format!("ar/{record}"));
    assert!(arabic.contains(&marked));
    // What is translated stands beside it.
    assert!(arabic.contains("<p>انتهت صلاحية شهادة"));
    assert!(!arabic.contains("lang=\"en\" dir=\"auto\"><p>انتهت"));
    let untranslated = page("ar/incidents/2026-02-24-storage-listing/");
    assert!(
        untranslated.contains("<span lang=\"en\" dir=\"auto\">Read indexes from a snapshot</span>")
    );
}

/// Ids that stand twice, and tags that do not match.
fn ids(page: &[Token]) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut faults: Vec<String> = elements(page)
        .filter_map(|element| element.get("id"))
        .filter(|id| !known.insert(*id))
        .map(|id| format!("the id `{id}` stands twice"))
        .collect();
    faults.extend(imbalance(page));
    faults
}

/// Messages that no catalogue had: their key stands in brackets.
fn words(page: &[Token]) -> Vec<String> {
    let attributes = elements(page).flat_map(|element| {
        ["aria-label", "content", "title", "alt"].map(|name| element.get(name).unwrap_or_default())
    });
    let texts = page.iter().filter_map(|token| match token {
        Token::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts
        .chain(attributes)
        .flat_map(|text| text.split('[').skip(1))
        .filter_map(|rest| rest.split_once(']'))
        .map(|(key, _)| key)
        .filter(|key| key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .map(|key| format!("the message `{key}` is missing"))
        .collect()
}

/// The paths of a site, those of a folder in one line.
fn listing(outputs: &BTreeMap<String, Vec<u8>>) -> String {
    let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in outputs.keys() {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let name = named(path).split_off(path.len() - name.len());
        folders.entry(folder.to_owned()).or_default().push(name);
    }
    let mut listing = String::new();
    for (folder, names) in folders {
        let names = names.join(" | ");
        writeln!(listing, "{folder}/ {names}").unwrap();
    }
    listing
}

/// A path without the hash of its content, which changes with every touch to the style.
fn named(path: &str) -> String {
    match path.split('.').collect::<Vec<_>>()[..] {
        [name, hash, ending] if path.starts_with("assets/") && hash.len() == 8 => {
            format!("{name}.HASH.{ending}")
        }
        _ => path.to_owned(),
    }
}

fn is_record(path: &str) -> bool {
    let path = path
        .strip_prefix("de/")
        .or_else(|| path.strip_prefix("ar/"))
        .unwrap_or(path);
    path.starts_with("incidents/")
}

/// Whether search engines are asked to pass it over.
fn is_hidden(page: &[Token]) -> bool {
    elements(page).any(|element| element.get("content") == Some("noindex"))
}

fn is_redirect(page: &[Token]) -> bool {
    elements(page).any(|element| element.get("http-equiv") == Some("refresh"))
}
