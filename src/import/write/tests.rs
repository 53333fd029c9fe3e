#![expect(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::config::Config;
use crate::diagnostic::{FileId, Finding, Span};
use crate::import::draft::{DraftAffected, DraftUpdate};
use crate::model::component::ComponentStatus;
use crate::model::read::{self, RecordDocuments};
use crate::model::record::{Kind, Record};
use crate::model::relation::RelationKind;
use crate::parse::{Document, trimmed};

fn empty() -> Draft {
    Draft::new("k", Span::default().at(FileId(0)))
}

/// A text as records hold it: without empty lines around it, and with one kind of line break.
fn held(text: &str) -> String {
    trimmed(&text.replace("\r\n", "\n")).to_owned()
}

/// The record that a draft becomes, and what was wrong with reading it.
fn read(draft: &Draft) -> (Record, Vec<Finding>, String) {
    let text = record(draft, "r");
    let mut findings = Vec::new();
    let documents = RecordDocuments {
        name: "r".to_owned(),
        record: Document::read(FileId(0), &text, &mut findings),
        updates: Vec::new(),
        assets: Vec::new(),
        texts: Vec::new(),
        unsearched: Vec::new(),
        translations: Vec::new(),
    };
    let config = Config::default();
    let content = read::content(&[documents], &config, |_| &text, &mut findings);
    let record = content.records().next().cloned();
    (record.unwrap(), findings, text)
}

/// A draft with something under every key.
fn everything() -> Draft {
    let moment = Moment::plain;
    let affected = |id: &str, status| DraftAffected {
        id: id.to_owned(),
        status,
    };
    Draft {
        title: "Logins fail: EU".to_owned(),
        id: "k1".to_owned(),
        aliases: vec!["/issues/k/".to_owned(), "old".to_owned()],
        kind: DraftKind::Maintenance(Some(DraftSchedule {
            from: "2026-03-10 10:00".to_owned(),
            until: "2026-03-10 12:00".to_owned(),
            by_updates: true,
        })),
        labels: vec!["retroactive".to_owned()],
        impact: Some(Impact::Major),
        severity: Some("SEV2".to_owned()),
        components: vec![affected("a", None), affected("b", None)],
        scope: Some("Everyone in the EU.".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        started: Some(Moment {
            precision: Some(Precision::Approximate),
            as_published: Some("24:00, March 9".to_owned()),
            note: Some("by the graphs".to_owned()),
            ..moment("2026-03-10 10:00")
        }),
        detected: Some(moment("2026-03-10T09:01:00Z")),
        acknowledged: Some(moment("2026-03-10T09:02:00Z")),
        identified: Some(moment("2026-03-10T09:03:00Z")),
        mitigated: Some(moment("unknown")),
        ended: Some(moment("2026-03-10")),
        impact_windows: vec![DraftWindow {
            from: moment("2026-03-10 10:00"),
            until: Some(moment("2026-03-10 11:00")),
            components: vec![affected("a", Some(ComponentStatus::PartialOutage))],
        }],
        detection: Some(DraftDetection {
            by: Some(DetectedBy::Customer),
            how: Some("A call.".to_owned()),
        }),
        root_cause: Some("A full disk.".to_owned()),
        timeline: vec![DraftEvent {
            at: moment("2026-03-10 10:00"),
            text: "The disk is full.".to_owned(),
            link: Some("https://example.com/graph".to_owned()),
        }],
        updates: vec![DraftUpdate {
            status: Some(UpdateStatus::InProgress),
            by: Some("Operations".to_owned()),
            effective: Some(moment("2026-03-10 10:01")),
            components: vec![affected("a", Some(ComponentStatus::UnderMaintenance))],
            id: Some("u1".to_owned()),
            extra: vec![(
                "x-statuspage".to_owned(),
                Extra::Map(vec![("tweet_id".to_owned(), Extra::Text("12".to_owned()))]),
            )],
            ..DraftUpdate::new(
                Moment {
                    as_published: Some("10:00 am".to_owned()),
                    ..moment("2026-03-10 10:00")
                },
                "It begins.\r\n\r\nMore to come.",
            )
        }],
        next_steps: vec![DraftStep {
            text: "Watch the disk".to_owned(),
            class: Some(StepClass::Detect),
            owner: Some("Storage team".to_owned()),
            due: Some("2026-04-01".to_owned()),
            status: Some(StepStatus::Done),
            done: Some("2026-03-20".to_owned()),
            link: Some("https://example.com/1".to_owned()),
            priority: Some("P1".to_owned()),
        }],
        related: vec![DraftRelation {
            kind: RelationKind::RecurrenceOf,
            id: "k0".to_owned(),
            note: Some("the same disk".to_owned()),
        }],
        postmortem: Some(DraftPostmortem {
            status: Some(PostmortemStatus::Waived),
            published: Some(moment("2026-03-12")),
            reason: Some("Nothing to learn.".to_owned()),
        }),
        comments: vec![DraftComment {
            by: Some("a customer".to_owned()),
            is_official: true,
            at: Some(moment("2026-03-11")),
            text: "Thanks.".to_owned(),
        }],
        source: DraftSource {
            url: Some("https://example.com/k1".to_owned()),
            archive_url: Some("https://archive.example/k1".to_owned()),
            publisher: Some("Example".to_owned()),
            published: Some(moment("2026-03-11")),
            fetched: Some(moment("2026-03-12")),
            licence: Some("CC0".to_owned()),
        },
        extra: vec![(
            "x-own".to_owned(),
            Extra::List(vec![Extra::Text("1e3".to_owned()), Extra::Null]),
        )],
        unread: vec![Unread {
            name: "monitoring_at".to_owned(),
            text: "`13`:00\n".to_owned(),
        }],
        body: "\n## Summary\n\nIt was full.\n".to_owned(),
        ..empty()
    }
}

#[test]
fn a_record_reads_as_a_person_would_write_it() {
    let text = record(&everything(), "r");
    assert_eq!(text, include_str!("tests/everything.md"));
}

#[test]
fn every_key_is_read_back() {
    let (record, faults, text) = read(&everything());
    assert_eq!(faults, [], "{text}");
    let again = format!("{record:#?}");
    // Whatever is stated shows in the record: nothing that was put in may be missing.
    for stated in [
        "Logins fail: EU",
        "k1",
        "/issues/k/",
        "retroactive",
        "Major",
        "SEV2",
        "Everyone in the EU.",
        "Europe/Berlin",
        "24:00, March 9",
        "by the graphs",
        "2026-03-10T09:01:00Z",
        "2026-03-10T09:02:00Z",
        "2026-03-10T09:03:00Z",
        "PartialOutage",
        "Customer",
        "A call.",
        "A full disk.",
        "The disk is full.",
        "https://example.com/graph",
        "InProgress",
        "Operations",
        "2026-03-10T09:01:00Z",
        "UnderMaintenance",
        "u1",
        "It begins.\\n\\nMore to come.",
        "Watch the disk",
        "Detect",
        "Storage team",
        "2026-04-01",
        "Done",
        "2026-03-20",
        "https://example.com/1",
        "P1",
        "RecurrenceOf",
        "k0",
        "the same disk",
        "Waived",
        "Nothing to learn.",
        "a customer",
        "Thanks.",
        "https://example.com/k1",
        "https://archive.example/k1",
        "CC0",
        "1e3",
        "ByUpdates",
        "monitoring_at",
        "`13`:00",
    ] {
        assert!(again.contains(stated), "{stated} is not in\n{again}");
    }
}

#[test]
fn an_id_that_follows_from_the_name_is_not_written() {
    let draft = Draft {
        id: "2026-disk".to_owned(),
        title: "T".to_owned(),
        ..empty()
    };
    assert_eq!(record(&draft, "2026 disk"), "---\ntitle: T\n---\n");
}

fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "Word",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        ": ",
        "#",
        " # ",
        "- ",
        "'",
        "\"",
        "\\",
        "|",
        "[x]",
        "{",
        "}",
        ",",
        "*",
        "&",
        "!",
        "`",
        "null",
        "1",
        "ü",
        "🙂",
        "---",
        "\n---\n",
        "\u{a0}",
        "\u{7}",
        "\u{2028}",
        "<b>",
        "http://a.b/c?d=e#f",
    ]);
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_are_read_back(title in words(), update in words(), scope in words(), note in words(), body in words(), own in words()) {
        prop_assume!([&title, &update, &scope, &note].iter().all(|text| !text.trim().is_empty()));
        let draft = Draft {
            title: title.clone(),
            scope: Some(scope.clone()),
            started: Some(Moment { note: Some(note.clone()), ..Moment::plain("2026-03-10") }),
            updates: vec![DraftUpdate::new(Moment::plain("2026-03-10 10:00"), update.clone())],
            extra: vec![("x-own".to_owned(), Extra::Text(own.clone()))],
            body: body.clone(),
            ..empty()
        };
        let (record, faults, text) = read(&draft);
        prop_assert_eq!(&faults, &[], "{}", text);
        prop_assert_eq!(record.title, held(&title), "{}", text);
        prop_assert_eq!(record.scope.summary, Some(held(&scope)), "{}", text);
        let started = record.started.unwrap();
        prop_assert_eq!(started.note().map(str::to_owned), Some(held(&note)), "{}", text);
        prop_assert_eq!(&record.updates[0].text, &held(&update), "{}", text);
        prop_assert_eq!(&record.extra[0].1, &Extra::Text(own), "{}", text);
        let lines = |text: &str| text.replace("\r\n", "\n").trim_matches('\n').trim_end().to_owned();
        prop_assert_eq!(lines(&record.body.text), lines(&body), "{}", text);
        prop_assert_eq!(record.kind, Kind::Incident);
    }
}
