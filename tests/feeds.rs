//! Feeds, as four readers that nobody here wrote read them, and what happens in them over time.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic)]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the program writes endings in lower case"
)]

mod hostile;
mod html;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use program::{build, files, published, run, site, write};
use rayon::prelude::*;
use rss::validation::Validate;
use serde_json::Value;

type Outputs = BTreeMap<String, Vec<u8>>;

const URL: &str = "https://status.example.com/";

/// What all readers agree on.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    id: String,
    title: String,
    link: String,
    published: String,
    html: String,
}

#[test]
fn every_feed_of_every_site_is_read_alike() {
    let mut sites: Vec<_> = fs::read_dir(site(""))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("broken"))
        .collect();
    sites.push(Path::new(env!("CARGO_MANIFEST_DIR")).to_owned());
    let read: usize = sites
        .par_iter()
        .map(|site| {
            let url = "https://example.org/our/status/";
            let place = tempfile::tempdir().unwrap();
            let out = place.path().join("public");
            let outcome = run(build(site, &out).args(["--base-url", url]));
            assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
            let outputs = files(&out);
            let feeds = folders(&outputs);
            for folder in &feeds {
                sound(&outputs, url, folder);
            }
            feeds.len()
        })
        .sum();
    assert!(read > 500, "{read} parts of sites have feeds");
}

#[test]
fn what_is_not_translated_says_in_which_language_it_is() {
    let place = tempfile::tempdir().unwrap();
    let outputs = published(&site("languages"), &place.path().join("public"));
    let text = |path: &str| str::from_utf8(&outputs[path]).unwrap();
    for feed in ["ar/history.atom", "ar/updates.atom"] {
        let entries: Vec<&str> = text(feed).split("<entry").skip(1).collect();
        let (untranslated, translated): (Vec<&str>, Vec<&str>) = entries
            .iter()
            .partition(|entry| entry.starts_with(" xml:lang=\"en\">"));
        assert!(
            untranslated
                .iter()
                .any(|entry| entry.contains("The API was slow")),
            "{feed}"
        );
        assert!(
            translated.iter().any(|entry| entry.contains("تعذّر تسجيل")),
            "{feed}"
        );
        assert!(
            !translated
                .iter()
                .any(|entry| entry.contains("The API was slow")),
            "{feed}"
        );
    }
    assert!(!text("history.atom").contains("<entry xml:lang"));
    let feed: Value = serde_json::from_str(text("ar/feed.json")).unwrap();
    let languages: BTreeSet<&str> = feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["language"].as_str().unwrap_or("ar"))
        .collect();
    assert_eq!(languages, BTreeSet::from(["ar", "en"]));
}

/// The folders that have feeds.
fn folders(outputs: &Outputs) -> Vec<String> {
    let folders: BTreeSet<String> = outputs
        .keys()
        .filter(|path| path.ends_with("history.atom") || path.ends_with("updates.rss"))
        .map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder))
        .map(|folder| {
            if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            }
        })
        .collect();
    folders.into_iter().collect()
}

/// All that can be asked of the feeds in a folder.
fn sound(outputs: &Outputs, url: &str, folder: &str) {
    let history = [
        atom(outputs, url, &format!("{folder}history.atom")),
        rss(outputs, url, &format!("{folder}history.rss")),
    ];
    let titles = |entries: &[Entry]| -> Vec<(String, String)> {
        let pairs = entries.iter().map(|it| (it.title.clone(), it.html.clone()));
        pairs.collect()
    };
    assert_eq!(titles(&history[0]), titles(&history[1]), "{folder}");
    let same = json(outputs, url, &format!("{folder}history-feed.json"));
    assert_eq!(history[0], same, "{folder}");
    let updates = [
        atom(outputs, url, &format!("{folder}updates.atom")),
        rss(outputs, url, &format!("{folder}updates.rss")),
        json(outputs, url, &format!("{folder}feed.json")),
    ];
    assert_eq!(updates[0], updates[1], "{folder}");
    assert_eq!(updates[0], updates[2], "{folder}");
    for entry in history[0].iter().chain(&updates[0]) {
        leads_somewhere(outputs, url, &entry.link);
        is_whole(&entry.html);
    }
    assert!(history[0].len() <= 25 && updates[0].len() <= 50);
}

/// Reads Atom with two crates, and asks what RFC 4287 and the W3C's validator ask.
fn atom(outputs: &Outputs, url: &str, path: &str) -> Vec<Entry> {
    let bytes = &outputs[path];
    let feed = atom_syndication::Feed::read_from(&bytes[..])
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    assert!(feed.id.starts_with("tag:"), "{path}: {}", feed.id);
    assert!(!feed.title.is_empty() && feed.authors.len() == 1, "{path}");
    let link = |rel: &str| {
        let mut links = feed.links.iter().filter(|link| link.rel == rel);
        (links.next().unwrap().href.clone(), links.next().is_none())
    };
    assert_eq!(link("self"), (encoded(url, path), true));
    assert!(link("alternate").0.starts_with(url), "{path}");
    let newest = feed.entries.iter().map(|entry| entry.updated).max();
    assert_eq!(newest.unwrap_or_default(), feed.updated, "{path}");
    let ids: BTreeSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), feed.entries.len(), "{path}: an id stands twice");
    let mut summaries = feed
        .entries
        .iter()
        .filter_map(|entry| entry.summary.as_ref());
    assert!(
        summaries.all(|summary| !summary.value.is_empty()),
        "{path}: a summary says nothing"
    );
    let entries: Vec<Entry> = feed
        .entries
        .iter()
        .map(|entry| Entry {
            id: entry.id.clone(),
            title: entry.title.value.clone(),
            link: entry.links.first().unwrap().href.clone(),
            published: entry.published.unwrap().to_utc().to_rfc3339(),
            html: entry
                .content
                .as_ref()
                .unwrap()
                .value
                .clone()
                .unwrap_or_default(),
        })
        .collect();
    other_reader(path, bytes, &entries);
    entries
}

fn rss(outputs: &Outputs, url: &str, path: &str) -> Vec<Entry> {
    let bytes = &outputs[path];
    let channel =
        rss::Channel::read_from(&bytes[..]).unwrap_or_else(|error| panic!("{path}: {error}"));
    channel
        .validate()
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    let own = channel
        .atom_ext
        .as_ref()
        .unwrap()
        .links
        .iter()
        .find(|link| link.rel == "self");
    assert_eq!(own.unwrap().href, encoded(url, path));
    let is_history = path.ends_with("history.rss");
    let entries: Vec<Entry> = channel
        .items
        .iter()
        .map(|item| {
            let guid = item.guid.as_ref().unwrap();
            assert_eq!(guid.permalink, is_history, "{path}");
            Entry {
                id: guid.value.clone(),
                title: item.title.clone().unwrap(),
                link: item.link.clone().unwrap(),
                published: chrono::DateTime::parse_from_rfc2822(item.pub_date.as_ref().unwrap())
                    .unwrap()
                    .to_utc()
                    .to_rfc3339(),
                html: item.description.clone().unwrap_or_default(),
            }
        })
        .collect();
    other_reader(path, bytes, &entries);
    entries
}

fn json(outputs: &Outputs, url: &str, path: &str) -> Vec<Entry> {
    let bytes = &outputs[path];
    let feed: Value = serde_json::from_slice(bytes).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], encoded(url, path));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let entries: Vec<Entry> = feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| Entry {
            id: text(&item["id"]),
            title: text(&item["title"]),
            link: text(&item["url"]),
            published: chrono::DateTime::parse_from_rfc3339(&text(&item["date_published"]))
                .unwrap()
                .to_utc()
                .to_rfc3339(),
            html: text(&item["content_html"]),
        })
        .collect();
    other_reader(path, bytes, &entries);
    entries
}

/// A reader for all formats finds the same entries. It has its own ideas of white space at the
/// ends of texts.
fn other_reader(path: &str, bytes: &[u8], entries: &[Entry]) {
    let feed = feed_rs::parser::parse(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
    let read: Vec<(String, String)> = feed
        .entries
        .iter()
        .map(|entry| {
            (
                entry.id.clone(),
                entry.title.as_ref().unwrap().content.clone(),
            )
        })
        .collect();
    let expected: Vec<(String, String)> = entries
        .iter()
        .map(|entry| (entry.id.clone(), entry.title.trim().to_owned()))
        .collect();
    assert_eq!(read, expected, "{path}");
}

fn encoded(url: &str, path: &str) -> String {
    const PATH: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'/');
    format!("{url}{}", percent_encoding::utf8_percent_encode(path, PATH))
}

/// A link leads to a page of the site, and to a place that is there.
fn leads_somewhere(outputs: &Outputs, url: &str, link: &str) {
    let path = link.strip_prefix(url).unwrap_or_else(|| panic!("{link}"));
    let (path, place) = path.split_once('#').unwrap_or((path, ""));
    let decode = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .unwrap()
            .into_owned()
    };
    let page = outputs.get(&format!("{}index.html", decode(path)));
    let page = String::from_utf8_lossy(page.unwrap_or_else(|| panic!("{link} leads nowhere")));
    assert!(
        place.is_empty() || page.contains(&format!("id=\"{}\"", decode(place))),
        "{link}: there is no such place"
    );
}

/// What a reader shows elsewhere leads back here by full addresses, and is no broken tree.
fn is_whole(html: &str) {
    // Statuspage writes these attributes in its own way.
    let html = &html
        .replace("'date'", "\"date\"")
        .replace("'time'", "\"time\"")
        .replace("<br />", "<br>");
    let tokens = html::tokens(html);
    let faults = html::imbalance(&tokens);
    assert_eq!(faults, None, "{html}");
    for element in html::elements(&tokens) {
        for address in ["href", "src"].iter().filter_map(|name| element.get(name)) {
            let is_full = ["https://", "http://", "mailto:", "#"]
                .iter()
                .any(|start| address.starts_with(start));
            assert!(is_full, "{address} in {html}");
        }
        assert!(
            !matches!(element.name.as_str(), "script" | "style" | "iframe"),
            "{html}"
        );
    }
}

// ---- over time ------------------------------------------------------------------------

/// A site with one record, built again and again.
struct Story {
    place: tempfile::TempDir,
}

impl Story {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        write(
            place.path(),
            "candor.yaml",
            &format!("title: Example Cloud\nurl: {URL}\ncomponents: [{{id: api, name: API}}]\n"),
        );
        Self { place }
    }

    fn told(&self, front: &str, body: &str, at: &str) -> Outputs {
        let record = format!(
            "---\ntitle: Requests fail\ncomponents: {{api: major_outage}}\nstarted: 2026-03-10T09:00:00Z\n{front}\n---\n\n{body}\n"
        );
        write(self.place.path(), "incidents/fail.md", &record);
        let out = self.place.path().join("public");
        let outcome = run(program::candor()
            .args(["build", "--no-check", "--at", at, "--site"])
            .arg(self.place.path())
            .arg("--out")
            .arg(&out));
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        files(&out)
    }
}

fn feed(outputs: &Outputs, path: &str) -> atom_syndication::Feed {
    atom_syndication::Feed::read_from(&outputs[path][..]).unwrap()
}

const FIRST: &str =
    "{at: 2026-03-10T09:10:00Z, status: investigating, next_update: 30m, text: We look into it.}";
const SECOND: &str = "{at: 2026-03-10T09:40:00Z, status: identified, text: We know why.}";
const LAST: &str = "{at: 2026-03-10T10:00:00Z, status: resolved, text: It works again.}";

#[test]
fn an_update_is_seen_by_a_reader_that_knew_the_record() {
    let story = Story::new();
    let before = story.told(&format!("updates: [{FIRST}]"), "", "2026-03-10T09:20:00Z");
    let after = story.told(
        &format!("updates: [{FIRST}, {SECOND}]"),
        "",
        "2026-03-10T09:50:00Z",
    );

    let (old, new) = (feed(&before, "updates.atom"), feed(&after, "updates.atom"));
    let html = old.entries[0]
        .content
        .as_ref()
        .unwrap()
        .value
        .as_ref()
        .unwrap();
    assert!(
        html.contains("Next update due 10 March 2026, 09:40\u{a0}UTC"),
        "{html}"
    );
    assert_eq!(
        old.entries[..],
        new.entries[1..],
        "what was there is as it was"
    );
    assert_eq!(new.entries[0].title.value, "Identified: Requests fail");
    assert_eq!(
        new.entries[0].id,
        format!("{URL}incidents/fail/#u-20260310T0940Z")
    );

    let (old, new) = (feed(&before, "history.atom"), feed(&after, "history.atom"));
    assert_eq!(old.entries.len(), 1);
    assert_eq!(new.entries.len(), 1);
    assert_eq!(old.entries[0].id, new.entries[0].id);
    assert_eq!(
        new.entries[0].updated.to_rfc3339(),
        "2026-03-10T09:40:00+00:00"
    );
}

#[test]
fn a_later_build_alone_changes_no_feed() {
    let story = Story::new();
    let front = format!("updates: [{FIRST}, {SECOND}]");
    let feeds = |at| {
        let outputs = story.told(&front, "", at);
        let is_feed = |path: &String| {
            path.ends_with(".atom") || path.ends_with(".rss") || path.ends_with("feed.json")
        };
        outputs
            .into_iter()
            .filter(|(path, _)| is_feed(path))
            .collect::<Outputs>()
    };
    assert!(feeds("2026-03-10T09:50:00Z") == feeds("2026-03-11T09:50:00Z"));
}

#[test]
fn an_edit_moves_updated_and_keeps_the_id() {
    let story = Story::new();
    let front = |corrections: &str| format!("updates: [{FIRST}, {SECOND}, {LAST}]\n{corrections}");
    let before = story.told(&front(""), "", "2026-03-10T12:00:00Z");
    let after = story.told(
        &front("corrections: [{at: 2026-03-10T11:00:00Z, field: updates.20260310T0940Z.text, from: We know., reason: It said too little.}]"),
        "",
        "2026-03-10T12:00:00Z",
    );
    let by_id = |outputs: &Outputs| -> BTreeMap<String, (String, String)> {
        let entries = feed(outputs, "updates.atom").entries.into_iter();
        let times = entries.map(|it| {
            (
                it.id,
                (it.published.unwrap().to_rfc3339(), it.updated.to_rfc3339()),
            )
        });
        times.collect()
    };
    let (before, now) = (by_id(&before), by_id(&after));
    let news: Vec<&String> = now.keys().filter(|id| !before.contains_key(*id)).collect();
    assert_eq!(
        news,
        [&format!("{URL}incidents/fail/#corrected-20260310T110000Z")]
    );
    let moved: Vec<(&String, &(String, String))> = before
        .iter()
        .filter(|(id, times)| now[*id] != **times)
        .collect();
    let [(id, (published, _))] = moved[..] else {
        panic!("{moved:?}");
    };
    assert!(id.ends_with("#u-20260310T0940Z"), "{id}");
    assert_eq!(
        now[id],
        (published.clone(), "2026-03-10T11:00:00+00:00".to_owned())
    );
    assert_eq!(
        feed(&after, "history.atom").entries[0].updated.to_rfc3339(),
        "2026-03-10T11:00:00+00:00"
    );
}

#[test]
fn a_postmortem_is_an_entry_once_it_is_published() {
    let story = Story::new();
    let updates = format!("updates: [{FIRST}, {LAST}]");
    let body = "## What happened\n\nThe disk of the aardvark was full.";
    let draft = story.told(
        &format!("{updates}\npostmortem: {{status: draft}}"),
        body,
        "2026-03-12T12:00:00Z",
    );
    for (path, bytes) in &draft {
        assert!(
            !String::from_utf8_lossy(bytes).contains("aardvark"),
            "{path} tells a draft"
        );
    }
    let told = story.told(
        &format!("{updates}\npostmortem: {{status: final, published: 2026-03-11T12:00:00Z}}"),
        body,
        "2026-03-12T12:00:00Z",
    );
    let (old, new) = (feed(&draft, "updates.atom"), feed(&told, "updates.atom"));
    assert_eq!(old.entries[..], new.entries[1..]);
    let entry = &new.entries[0];
    assert_eq!(entry.id, format!("{URL}incidents/fail/#postmortem"));
    assert_eq!(entry.updated.to_rfc3339(), "2026-03-11T12:00:00+00:00");
    let html = entry.content.as_ref().unwrap().value.as_ref().unwrap();
    assert!(
        html.contains("The disk of the aardvark was full."),
        "{html}"
    );
}

#[test]
fn a_postmortem_put_right_moves_its_entry() {
    let story = Story::new();
    let front = |corrections: &str| {
        format!(
            "updates: [{FIRST}, {LAST}]\npostmortem: {{status: final, published: 2026-03-11T12:00:00Z}}\n{corrections}"
        )
    };
    let told = |corrections: &str| {
        let outputs = story.told(
            &front(corrections),
            "The disk was full.",
            "2026-03-20T12:00:00Z",
        );
        let entries = feed(&outputs, "updates.atom").entries;
        let entry = entries.iter().find(|it| it.id.ends_with("#postmortem"));
        entry.unwrap().updated.to_rfc3339()
    };
    assert_eq!(told(""), "2026-03-11T12:00:00+00:00");
    let correction = |at: &str, field: &str| {
        format!("corrections: [{{at: {at}, field: {field}, reason: It was wrong.}}]")
    };
    let table = [
        (
            "2026-03-13T10:00:00Z",
            "root_cause",
            "2026-03-13T10:00:00+00:00",
        ),
        // Before it was published, and of something else.
        (
            "2026-03-10T10:00:00Z",
            "root_cause",
            "2026-03-11T12:00:00+00:00",
        ),
        (
            "2026-03-13T10:00:00Z",
            "updates.20260310T0910Z",
            "2026-03-11T12:00:00+00:00",
        ),
    ];
    for (at, field, expected) in table {
        assert_eq!(told(&correction(at, field)), expected, "{at} {field}");
    }
}

#[test]
fn editions_and_sites_of_one_host_have_ids_of_their_own() {
    let place = tempfile::tempdir().unwrap();
    let outputs = published(&site("languages"), &place.path().join("public"));
    let ids = |path: &str| -> BTreeSet<String> {
        let entries = feed(&outputs, path).entries.into_iter();
        entries.map(|it| it.id).collect()
    };
    let original = ids("history.atom");
    assert!(!original.is_empty());
    assert!(original.is_disjoint(&ids("ar/history.atom")));

    let ids = |url: &str| {
        let out = place.path().join("other");
        let outcome = run(build(&site("languages"), &out).args(["--base-url", url]));
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        let outputs = files(&out);
        let calendar = String::from_utf8_lossy(&outputs["incidents.ics"]).into_owned();
        let uids = calendar.lines().filter(|line| line.starts_with("UID:"));
        let uids = uids.map(str::to_owned).collect::<BTreeSet<_>>();
        let entries = feed(&outputs, "history.atom").entries.into_iter();
        (entries.map(|it| it.id).collect::<BTreeSet<_>>(), uids)
    };
    let (one, other) = (
        ids("https://example.com/one/"),
        ids("https://example.com/other/"),
    );
    assert!(!one.1.is_empty());
    assert!(one.0.is_disjoint(&other.0) && one.1.is_disjoint(&other.1));
}

/// Maintenance that begins and ends by the clock says so, as with Statuspage.
#[test]
fn what_the_clock_does_is_an_entry() {
    let story = Story::new();
    let front = "kind: maintenance\nscheduled: {from: 2026-03-10T10:00:00Z, until: 2026-03-10T11:00:00Z}\nupdates: [{at: 2026-03-09T09:00:00Z, status: scheduled, text: New disks.}]";
    let titles = |at| -> Vec<String> {
        let outputs = story.told(&front.replace("started", "x"), "", at);
        let entries = feed(&outputs, "updates.atom").entries;
        entries.into_iter().map(|entry| entry.title.value).collect()
    };
    assert_eq!(titles("2026-03-09T12:00:00Z"), ["Scheduled: Requests fail"]);
    assert_eq!(
        titles("2026-03-10T12:00:00Z"),
        [
            "Completed: Requests fail",
            "In progress: Requests fail",
            "Scheduled: Requests fail"
        ]
    );
}

/// A maintenance for every week of half a year leaves what happened in its place.
#[test]
fn what_is_planned_drives_no_incident_out() {
    let story = Story::new();
    let weekly = |day: chrono::NaiveDate, updates: &str| {
        let front = format!(
            "---\ntitle: Weekly\nkind: maintenance\nscheduled: {{from: {day}T02:00:00Z, until: {day}T03:00:00Z}}\n{updates}---\n"
        );
        write(
            story.place.path(),
            &format!("incidents/{day}-weekly.md"),
            &front,
        );
    };
    let first = chrono::NaiveDate::from_ymd_opt(2026, 3, 13).unwrap();
    let weeks: Vec<chrono::NaiveDate> = first.iter_weeks().take(30).collect();
    write(
        story.place.path(),
        "incidents/over.md",
        "---\ntitle: Over\nstarted: 2026-03-09T08:00:00Z\nended: 2026-03-09T09:00:00Z\n---\n",
    );
    let told = [
        // Planned without a word.
        ("", "Over"),
        (
            "updates: [{at: 2026-03-01T09:00:00Z, status: scheduled, text: As each week.}]\n",
            "Over",
        ),
        // Announced after all that was heard of the one that is over.
        (
            "updates: [{at: 2026-03-10T09:00:00Z, status: scheduled, text: As each week.}]\n",
            "",
        ),
    ];
    for (updates, over) in told {
        for day in &weeks {
            weekly(*day, updates);
        }
        let outputs = story.told(&format!("updates: [{FIRST}]"), "", "2026-03-10T12:00:00Z");
        let entries = feed(&outputs, "history.atom").entries;
        let titles: Vec<&str> = entries.iter().map(|it| it.title.value.as_str()).collect();
        assert_eq!(titles.len(), 25);
        let incidents: Vec<&str> = titles.into_iter().filter(|it| *it != "Weekly").collect();
        let expected: Vec<&str> = ["Requests fail", over]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        assert_eq!(incidents, expected, "{updates}");
        sound(&outputs, URL, "");
    }
    // Of those without a word the nearest are told.
    for day in &weeks {
        weekly(*day, "");
    }
    let outputs = story.told(&format!("updates: [{FIRST}]"), "", "2026-03-10T12:00:00Z");
    let latest = &feed(&outputs, "history.atom").entries[0];
    assert_eq!(latest.published.unwrap().date_naive(), weeks[22]);
}

#[test]
fn a_record_is_followed_while_more_may_be_heard_of_it() {
    let story = Story::new();
    for number in 0..99 {
        let notice = "---\ntitle: Newer\nkind: notice\nstarted: 2026-03-10T11:00:00Z\n---\n";
        write(
            story.place.path(),
            &format!("incidents/newer-{number}.md"),
            notice,
        );
    }
    let is_followed = |front: &str, at| {
        let outputs = story.told(front, "", at);
        let page = String::from_utf8_lossy(&outputs["incidents/fail/index.html"]).into_owned();
        let is_followed = outputs.contains_key("incidents/fail/updates.atom");
        assert_eq!(
            page.contains("/incidents/fail/updates.atom"),
            is_followed,
            "{front}"
        );
        is_followed
    };
    let closed = format!("updates: [{FIRST}, {LAST}]");
    assert!(
        is_followed(&closed, "2027-03-10T00:00:00Z"),
        "it is one of the newest"
    );
    let notice = "---\ntitle: Newer\nkind: notice\nstarted: 2026-03-10T11:00:00Z\n---\n";
    write(story.place.path(), "incidents/newer.md", notice);
    assert!(is_followed(&closed, "2026-06-08T00:00:00Z"));
    assert!(!is_followed(&closed, "2026-06-09T00:00:00Z"));
    let open = format!("updates: [{FIRST}]");
    assert!(is_followed(&open, "2027-03-10T00:00:00Z"));
    let promised = format!("{closed}\npostmortem: {{status: promised, due: 2027-01-01T00:00:00Z}}");
    assert!(is_followed(&promised, "2026-12-01T00:00:00Z"));
    let late = format!("{closed}\npostmortem: {{status: final, published: 2026-12-01T00:00:00Z}}");
    assert!(is_followed(&late, "2026-12-02T00:00:00Z"));

    let config = fs::read_to_string(story.place.path().join("candor.yaml")).unwrap();
    write(
        story.place.path(),
        "candor.yaml",
        &format!("{config}record_feeds: all\n"),
    );
    assert!(is_followed(&closed, "2027-03-10T00:00:00Z"));
}

#[test]
fn an_imported_record_keeps_the_ids_it_had() {
    let story = Story::new();
    let front = format!(
        "x-statuspage: {{id: 9klytnsknx20, entry_id: \"tag:status.example.com,2005:Incident/26820913\"}}\nupdates: [{FIRST}]"
    );
    let outputs = story.told(&front, "", "2026-03-10T12:00:00Z");
    assert_eq!(
        feed(&outputs, "history.atom").entries[0].id,
        "tag:status.example.com,2005:Incident/26820913"
    );
    assert_eq!(
        feed(&outputs, "history.atom").id,
        "tag:status.example.com,2005:/history"
    );
    let channel = rss::Channel::read_from(&outputs["history.rss"][..]).unwrap();
    assert_eq!(
        channel.items[0].guid.as_ref().unwrap().value,
        format!("{URL}incidents/9klytnsknx20")
    );
}

#[test]
fn a_hub_stands_in_every_feed() {
    let story = Story::new();
    let config = format!(
        "title: Example Cloud\nurl: {URL}\nwebsub: https://hub.example.com/?a=1&b=2\ncomponents: [{{id: api, name: API}}]\n"
    );
    write(story.place.path(), "candor.yaml", &config);
    let outputs = story.told(&format!("updates: [{FIRST}]"), "", "2026-03-10T12:00:00Z");
    let hub = "https://hub.example.com/?a=1&b=2";
    for folder in folders(&outputs) {
        for name in ["history.atom", "updates.atom"] {
            let feed = feed(&outputs, &format!("{folder}{name}"));
            assert!(
                feed.links
                    .iter()
                    .any(|link| link.rel == "hub" && link.href == hub)
            );
        }
        for name in ["history.rss", "updates.rss"] {
            let channel =
                rss::Channel::read_from(&outputs[&format!("{folder}{name}")][..]).unwrap();
            let links = channel.atom_ext.unwrap().links;
            assert!(
                links
                    .iter()
                    .any(|link| link.rel == "hub" && link.href == hub)
            );
        }
        for name in ["history-feed.json", "feed.json"] {
            let feed: Value = serde_json::from_slice(&outputs[&format!("{folder}{name}")]).unwrap();
            assert_eq!(feed["hubs"][0]["url"], hub);
        }
    }
}

/// The shape that scrapers of Statuspage's feeds rely on.
#[test]
fn the_history_has_the_form_of_statuspage() {
    let place = tempfile::tempdir().unwrap();
    let outputs = published(&site("maintenance-coming"), &place.path().join("public"));
    let channel = rss::Channel::read_from(&outputs["history.rss"][..]).unwrap();
    let item = &channel.items[0];
    assert_eq!(
        item.pub_date.as_deref(),
        Some("Sat, 14 Mar 2026 02:00:00 +0000")
    );
    let text = String::from_utf8_lossy(&outputs["history.rss"]);
    assert!(
        text.contains(">Sat, 14 Mar 2026 05:00:00 +0000</maintenanceEndDate>"),
        "{text}"
    );
    let html = item.description.as_deref().unwrap();
    let begins = "<p><strong>THIS IS A SCHEDULED EVENT Mar <var data-var='date'>14</var>, <var data-var='time'>02:00</var> - <var data-var='time'>05:00</var> UTC</strong></p>\
                  <p><small>Mar <var data-var='date'> 3</var>, <var data-var='time'>09:00</var> UTC</small><br><strong>Scheduled</strong> - On Saturday, 14 March";
    assert!(html.starts_with(begins), "{html}");
    assert!(html.ends_with(".<br /><br />An upload during this time is answered with the error 503 and can be repeated later.</p>"), "{html}");

    let story = Story::new();
    let again = "{at: 2026-03-10T09:30:00Z, status: investigating, text: Still looking.}";
    let front = format!("updates: [{FIRST}, {again}, {LAST}]\npostmortem: {{status: final}}");
    let outputs = story.told(&front, "It was the disk.", "2026-03-10T12:00:00Z");
    let feed = feed(&outputs, "history.atom");
    let html = feed.entries[0]
        .content
        .as_ref()
        .unwrap()
        .value
        .as_ref()
        .unwrap();
    let words: Vec<&str> = html
        .split("<strong>")
        .skip(1)
        .map(|rest| rest.split("</strong>").next().unwrap())
        .collect();
    assert_eq!(words, ["Postmortem", "Resolved", "Update", "Investigating"]);
}

// ---- hostile texts --------------------------------------------------------------------

#[test]
fn hostile_texts_read_back_as_they_are() {
    let texts = hostile::TEXTS.iter().map(|text| (*text, *text));
    for (text, expected) in texts.chain([(hostile::CONTROLS, hostile::CONTROLS_READ)]) {
        let place = tempfile::tempdir().unwrap();
        hostile::site(place.path(), text);
        let out = place.path().join("public");
        let outcome = run(build(place.path(), &out).arg("--no-check"));
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        let outputs = files(&out);
        for folder in folders(&outputs) {
            sound(&outputs, URL, &folder);
        }
        for path in ["updates.atom", "components/api/updates.atom"] {
            let feed = feed(&outputs, path);
            assert_eq!(feed.authors[0].name, expected);
            assert!(
                feed.title.value.starts_with(expected),
                "{}",
                feed.title.value
            );
            for entry in &feed.entries {
                assert!(
                    entry.title.value.ends_with(&format!(": {expected}")),
                    "{}",
                    entry.title.value
                );
                let label = entry.categories[0].label.as_deref();
                assert_eq!(label, Some(format!("{expected} › {expected}").as_str()));
                assert!(entry.authors.iter().all(|author| author.name == expected));
            }
        }
        let channel = rss::Channel::read_from(&outputs["history.rss"][..]).unwrap();
        assert!(
            channel
                .items
                .iter()
                .all(|item| item.title.as_deref() == Some(expected))
        );
        let feed: Value = serde_json::from_slice(&outputs["feed.json"]).unwrap();
        assert_eq!(feed["authors"][0]["name"], expected);
        assert_eq!(
            feed["items"][0]["tags"][0],
            format!("{expected} › {expected}")
        );
        let json = String::from_utf8_lossy(&outputs["feed.json"]);
        assert!(
            !json.contains('<') && !json.contains('>'),
            "safe within a page"
        );
    }
}
