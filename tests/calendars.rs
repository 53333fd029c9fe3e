//! Calendars, as a reader that nobody here wrote reads them.

#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic)]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the program writes endings in lower case"
)]

mod hostile;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use program::{build, files, published, run, site, write};
use rayon::prelude::*;

type Outputs = BTreeMap<String, Vec<u8>>;

#[test]
fn every_calendar_of_every_site_is_sound() {
    let sites: Vec<_> = fs::read_dir(site(""))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("broken"))
        .collect();
    let read: usize = sites
        .par_iter()
        .map(|site| {
            let place = tempfile::tempdir().unwrap();
            let out = place.path().join("public");
            let url = "https://example.org/our/status/";
            let outcome = run(build(site, &out).args(["--base-url", url]));
            assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
            sound(&files(&out), url)
        })
        .sum();
    assert!(read > 50, "{read} events");
}

/// Looks at all calendars, and counts their events.
fn sound(outputs: &Outputs, url: &str) -> usize {
    let mut read = 0;
    for (path, bytes) in outputs.iter().filter(|(path, _)| path.ends_with(".ics")) {
        let text = std::str::from_utf8(bytes).unwrap();
        lines(path, text);
        let calendar: Calendar = text
            .parse()
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let own = calendar.property_value("SOURCE").unwrap();
        assert!(own.starts_with(url) && own.ends_with(".ics"), "{own}");
        let mut known = BTreeSet::new();
        for component in &calendar.components {
            let CalendarComponent::Event(event) = component else {
                panic!("{path}: {component:?}");
            };
            assert!(
                known.insert(event.get_uid().unwrap()),
                "{path}: an event stands twice"
            );
            assert!(event.get_timestamp() == event.get_last_modified(), "{path}");
            assert!(event.get_created() <= event.get_last_modified(), "{path}");
            assert!(!event.get_summary().unwrap().is_empty() && event.get_sequence().is_some());
            let page = event.get_url().unwrap().strip_prefix(url).unwrap();
            let page = percent_encoding::percent_decode_str(page)
                .decode_utf8()
                .unwrap();
            assert!(outputs.contains_key(&format!("{page}index.html")), "{page}");
            let time = |name: &str| event.properties().get(name).map(icalendar::Property::value);
            let (from, until) = (time("DTSTART").unwrap(), time("DTEND"));
            assert!(
                until.is_none_or(|until| until.len() == from.len() && until > from),
                "{path}"
            );
            read += 1;
        }
    }
    read
}

/// RFC 5545, 3.1: lines end with CR and LF and have at most 75 bytes, none of them a control.
fn lines(path: &str, text: &str) {
    assert!(text.ends_with("\r\n"), "{path}");
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{path}: {line}");
        assert!(
            !line.contains(|c: char| c.is_control() && c != '\t'),
            "{path}: {line:?}"
        );
    }
}

/// A site with one record, built again and again.
struct Story {
    place: tempfile::TempDir,
}

impl Story {
    fn new(time_zone: &str) -> Self {
        let place = tempfile::tempdir().unwrap();
        let config = format!(
            "title: Example Cloud\nurl: https://status.example.com/\ntime_zone: {time_zone}\ncomponents: [{{id: api, name: API}}]\n"
        );
        write(place.path(), "candor.yaml", &config);
        Self { place }
    }

    fn told(&self, front: &str, at: &str) -> Outputs {
        let record = format!("---\ntitle: New disks\ncomponents: [api]\n{front}\n---\n");
        write(self.place.path(), "incidents/disks.md", &record);
        let out = self.place.path().join("public");
        let mut command = program::candor();
        command.args(["build", "--no-check", "--at", at, "--site"]);
        let outcome = run(command.arg(self.place.path()).arg("--out").arg(&out));
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        files(&out)
    }

    /// The properties of the only event that a calendar has.
    fn event(&self, calendar: &str, front: &str, at: &str) -> BTreeMap<String, String> {
        let outputs = self.told(front, at);
        let text = std::str::from_utf8(&outputs[calendar]).unwrap();
        let calendar: Calendar = text.parse().unwrap();
        let [CalendarComponent::Event(event)] = &calendar.components[..] else {
            panic!("{text}");
        };
        let alarms = event.components().len().to_string();
        let properties = event.properties().iter();
        properties
            .map(|(name, property)| (name.clone(), property.value().to_owned()))
            .chain([("alarms".to_owned(), alarms)])
            .collect()
    }
}

fn values<'e>(event: &'e BTreeMap<String, String>, names: &[&str]) -> Vec<&'e str> {
    names.iter().map(|name| event[*name].as_str()).collect()
}

const PLANNED: &str =
    "kind: maintenance\nscheduled: {from: 2026-03-14T02:00:00Z, until: 2026-03-14T05:00:00Z}\n";

#[test]
fn maintenance_goes_its_way_under_one_name() {
    let story = Story::new("UTC");
    let names = [
        "DTSTART",
        "DTEND",
        "STATUS",
        "SEQUENCE",
        "LAST-MODIFIED",
        "alarms",
    ];
    let announced = "{at: 2026-03-03T09:00:00Z, status: scheduled, text: Writing stops.}";
    let table = [
        (
            format!("{PLANNED}updates: [{announced}]"),
            "2026-03-10T12:00:00Z",
            [
                "20260314T020000Z",
                "20260314T050000Z",
                "CONFIRMED",
                "0",
                "20260303T090000Z",
                "3",
            ],
        ),
        (
            format!(
                "{PLANNED}updates: [{announced}, {{at: 2026-03-04T09:00:00Z, text: Half as long.}}]"
            )
            .replace("05:00", "03:30"),
            "2026-03-10T12:00:00Z",
            [
                "20260314T020000Z",
                "20260314T033000Z",
                "CONFIRMED",
                "1",
                "20260304T090000Z",
                "3",
            ],
        ),
        (
            format!(
                "{PLANNED}updates: [{announced}, {{at: 2026-03-14T04:10:00Z, status: completed, text: Done.}}]"
            ),
            "2026-03-15T12:00:00Z",
            [
                "20260314T020000Z",
                "20260314T041000Z",
                "CONFIRMED",
                "1",
                "20260314T041000Z",
                "0",
            ],
        ),
        (
            format!(
                "{PLANNED}updates: [{announced}, {{at: 2026-03-12T09:00:00Z, status: completed, text: Called off.}}]"
            ),
            "2026-03-12T12:00:00Z",
            [
                "20260314T020000Z",
                "20260314T050000Z",
                "CANCELLED",
                "1",
                "20260312T090000Z",
                "0",
            ],
        ),
    ];
    let silent = "2026-03-10T12:00:00Z";
    let moved = "corrections: [{at: 2026-03-09T09:00:00Z, field: scheduled, from: 2026-03-13, to: 2026-03-14}]";
    let sequences = [
        // What nobody announced by an update is announced by the record.
        (PLANNED.to_owned(), silent, "0"),
        (format!("{PLANNED}{moved}"), silent, "1"),
        (
            format!(
                "{PLANNED}updates: [{{at: 2026-03-10T09:00:00Z, status: completed, text: Called off.}}]"
            ),
            silent,
            "1",
        ),
        (
            format!(
                "{PLANNED}{moved}\nupdates: [{{at: 2026-03-10T09:00:00Z, status: completed, text: Called off.}}]"
            ),
            silent,
            "2",
        ),
        (format!("{PLANNED}ended: 2026-03-10T09:00:00Z"), silent, "1"),
    ];
    for (front, at, expected) in &sequences {
        let event = story.event("calendar.ics", front, at);
        assert_eq!(event["SEQUENCE"], *expected, "{front}");
        assert!(event["CREATED"].starts_with("2026"), "{front}");
    }
    let mut uids = BTreeSet::new();
    for (front, at, expected) in &table {
        for calendar in [
            "calendar.ics",
            "components/api/calendar.ics",
            "incidents/disks/calendar.ics",
        ] {
            let event = story.event(calendar, front, at);
            assert_eq!(values(&event, &names), expected, "{front}");
            uids.insert(event["UID"].clone());
        }
    }
    assert_eq!(
        uids.into_iter().collect::<Vec<_>>(),
        ["disks@status.example.com"]
    );
}

#[test]
fn incidents_stand_in_a_calendar_of_their_own() {
    let story = Story::new("Europe/Berlin");
    let update = "{at: 2026-03-10T09:10:00Z, status: investigating, text: We look into it.}";
    let span = |front: &str| {
        let outputs = story.told(front, "2026-03-10T12:00:00Z");
        assert!(!String::from_utf8_lossy(&outputs["calendar.ics"]).contains("VEVENT"));
        let event = story.event("incidents.ics", front, "2026-03-10T12:00:00Z");
        [
            event["DTSTART"].clone(),
            event.get("DTEND").cloned().unwrap_or_default(),
        ]
    };
    let table = [
        (
            format!(
                "started: 2026-03-10T09:00:00Z\nended: 2026-03-10T10:00:00Z\nupdates: [{update}]"
            ),
            ["20260310T090000Z", "20260310T100000Z"],
        ),
        // What lasts, lasts until now.
        (
            format!("started: 2026-03-10T09:00:00Z\nupdates: [{update}]"),
            ["20260310T090000Z", "20260310T120000Z"],
        ),
        // Of days nobody says that they begin at midnight; the end is the day after.
        (
            "started: 2026-03-05\nended: 2026-03-06".to_owned(),
            ["20260305", "20260307"],
        ),
        (
            "started: 2026-03-05\nended: 2026-03-05T10:00:00Z".to_owned(),
            ["20260305", "20260306"],
        ),
    ];
    for (front, expected) in table {
        assert_eq!(span(&front), expected, "{front}");
    }
}

/// The clock's change is behind the times of the file, which are in UTC: an hour less between the
/// local times of spring, one more between those of autumn.
#[test]
fn changes_of_clocks_move_nothing() {
    let table = [
        (
            "Europe/Berlin",
            "2026-03-29 01:30",
            "2026-03-29 03:30",
            ["20260329T003000Z", "20260329T013000Z"],
        ),
        (
            "Europe/Berlin",
            "2026-10-25 01:30",
            "2026-10-25 03:30",
            ["20261024T233000Z", "20261025T023000Z"],
        ),
        (
            "America/New_York",
            "2026-03-08 01:30",
            "2026-03-08 03:30",
            ["20260308T063000Z", "20260308T073000Z"],
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-05 01:00",
            "2026-04-05 03:00",
            ["20260404T140000Z", "20260404T163000Z"],
        ),
        (
            "Asia/Kathmandu",
            "2026-06-01 00:00",
            "2026-06-01 01:00",
            ["20260531T181500Z", "20260531T191500Z"],
        ),
    ];
    for (zone, from, until, expected) in table {
        let front = format!("kind: maintenance\nscheduled: {{from: {from}, until: {until}}}");
        let event = Story::new(zone).event("calendar.ics", &front, "2026-03-01T00:00:00Z");
        assert_eq!(values(&event, &["DTSTART", "DTEND"]), expected, "{zone}");
    }
}

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
        assert_eq!(sound(&outputs, "https://status.example.com/"), 7);
        for path in ["calendar.ics", "incidents.ics"] {
            let text = std::str::from_utf8(&outputs[path]).unwrap();
            let calendar: Calendar = text.parse().unwrap();
            let name = calendar.property_value("NAME").unwrap();
            assert!(unescaped(name).starts_with(expected), "{name}");
            let CalendarComponent::Event(event) = &calendar.components[0] else {
                panic!("{text}");
            };
            assert_eq!(event.get_summary(), Some(expected));
            let part = format!("{expected} › {expected}");
            assert_eq!(event.get_categories(), Some(vec![part.clone()]));
            let description = event.get_description().unwrap();
            assert!(
                description.starts_with(&format!("Affected: {part}\n\n")),
                "{description}"
            );
        }
    }
}

/// The reader leaves names that it does not know as they are written.
fn unescaped(text: &str) -> String {
    text.replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
}

#[test]
fn a_site_without_an_address_has_no_calendars() {
    let place = tempfile::tempdir().unwrap();
    let outputs = published(&site("title-only"), &place.path().join("public"));
    assert!(outputs.keys().all(|path| !path.ends_with(".ics")));
    assert!(outputs.contains_key("status.txt"));
}
