#![expect(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write;

use serde_json::Value;

use super::*;
use crate::sample::{Sample, at, with_title};
use crate::site::{Drafts, json};

/// Asks the API for a document.
type Ask = fn(&Api<'_>) -> Value;

/// What a document of a site says at a time such as `2026-03-10 12:00`.
fn told(sample: &Sample, now: &str, document: Ask) -> Value {
    with_drafts(sample, now, Drafts::Hidden, document)
}

fn with_drafts(sample: &Sample, now: &str, drafts: Drafts, document: Ask) -> Value {
    let facts = sample.facts(now);
    let site = Site::plan(&sample.content, &sample.config, &facts, drafts);
    let words = Words {
        in_progress: "It has begun.".to_owned(),
        completed: "It is complete.".to_owned(),
        resolved: "It is over.".to_owned(),
    };
    document(&Api::of(&site, words))
}

fn value(document: &impl serde::Serialize) -> Value {
    serde_json::from_slice(&json::compact(document)).unwrap()
}

/// The only record of a document's list.
fn only<'d>(document: &'d Value, list: &str) -> &'d Value {
    let list = document[list].as_array().unwrap();
    assert_eq!(list.len(), 1, "{list:?}");
    &list[0]
}

fn text<'d>(value: &'d Value, key: &str) -> &'d str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} in {value}"))
}

/// The posts of a record, newest first: day and time, status, words, and what becomes of components.
fn posts(record: &Value) -> String {
    let mut told = String::new();
    for post in record["incident_updates"].as_array().unwrap() {
        let at = &text(post, "created_at")[5..16];
        write!(
            told,
            "{at} {} {:?}",
            text(post, "status"),
            text(post, "body")
        )
        .unwrap();
        for affected in post["affected_components"].as_array().into_iter().flatten() {
            let [name, old, new] =
                ["name", "old_status", "new_status"].map(|key| text(affected, key));
            write!(told, " {name}: {old} > {new}").unwrap();
        }
        told.push('\n');
    }
    told
}

const MAINTENANCE: &str = "kind: maintenance\ncomponents: [a]\nscheduled: {from: 2026-03-10 10:00, until: 2026-03-10 12:00}\n";

#[test]
fn ids_are_kept_where_there_were_some_and_never_change() {
    assert_eq!(
        Code::derived("incident", "2026-03-10-email-late").as_str(),
        "jmsy0rhit2oy"
    );
    assert_eq!(Code::derived("component", "api").as_str(), "rupkepn0v831");

    let config = "x-statuspage: {id: pagepagepage}\ncomponents: [{id: api, x-statuspage: {id: componentapi}}, {id: 0123456789ab}]";
    let sample = Sample::of(&[
        ("candor.yaml", config),
        ("9klytnsknx20.md", &with_title("ended: 2026-03-01")),
        (
            "named.md",
            &with_title(
                "x-statuspage: {id: incident0001, more: x}\nupdates: [{at: 2026-03-10, id: update000001, text: x}]",
            ),
        ),
    ]);
    assert_eq!(sample.found(), "");
    let summary = told(&sample, "2026-03-11", |api| value(&api.summary()));
    assert_eq!(summary["page"]["id"], "pagepagepage");
    let ids: Vec<&str> = summary["components"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| text(it, "id"))
        .collect();
    assert_eq!(ids, ["componentapi", "0123456789ab"]);
    let open = only(&summary, "incidents");
    assert_eq!(open["id"], "incident0001");
    assert_eq!(open["incident_updates"][0]["id"], "update000001");
    assert_eq!(open["page_id"], "pagepagepage");
    let resolved = told(&sample, "2026-03-11", |api| {
        value(&api.resolved_incidents())
    });
    assert_eq!(only(&resolved, "incidents")["id"], "9klytnsknx20");
}

#[test]
fn what_statuspage_cannot_have_given_is_found() {
    let sample = Sample::of(&[
        (
            "candor.yaml",
            "x-statuspage: {id: no}\ncomponents: [{id: a, x-statuspage: {id: ABCDEFGHIJKL}}]",
        ),
        ("a.md", &with_title("x-statuspage: {id: 9klytnsknx20}")),
        ("b.md", &with_title("x-statuspage: {id: 9klytnsknx20}")),
        ("c.md", &with_title("x-statuspage: as I like")),
    ]);
    let found = sample.found();
    let lines: Vec<&str> = found
        .lines()
        .filter(|line| !line.starts_with("  its ids"))
        .collect();
    assert_eq!(
        lines,
        [
            "candor.yaml:2:41: warning[bad-id]: Statuspage has no id like `ABCDEFGHIJKL`, so that the API gives another",
            "candor.yaml:1:20: warning[bad-id]: Statuspage has no id like `no`, so that the API gives another",
            "b.md:3:20: error[same-id]: two records had the id `9klytnsknx20` at Statuspage",
            "  a.md:3:20: the first one",
            "  leave `x-statuspage` out of the one that was never there",
        ]
    );
}

#[test]
fn two_things_never_share_an_id() {
    let taken = Code::derived("component", "api").to_string();
    let config = format!("components: [{{id: api}}, {{id: {taken}}}]");
    let sample = Sample::of(&[("candor.yaml", &config)]);
    let components = told(&sample, "2026-03-11", |api| value(&api.components()));
    let [api, other] = [0, 1].map(|index| text(&components["components"][index], "id").to_owned());
    assert_eq!(other, taken);
    assert_ne!(api, taken);
}

#[test]
fn the_components_decide_on_the_whole_and_without_any_the_incidents() {
    let open = |front: &str| with_title(&format!("started: 2026-03-10 10:00\n{front}"));
    let two = "components: [{id: a}, {id: b}]";
    let table = [
        (
            two,
            "components: {a: major_outage, b: major_outage}",
            "critical",
            "Major System Outage",
        ),
        (
            two,
            "components: {a: major_outage}",
            "major",
            "Partial System Outage",
        ),
        (
            two,
            "components: {a: partial_outage, b: partial_outage}",
            "major",
            "Partial System Outage",
        ),
        (
            two,
            "components: {a: partial_outage}",
            "minor",
            "Minor Service Outage",
        ),
        (
            two,
            "components: {a: degraded_performance, b: degraded_performance}",
            "minor",
            "Degraded System Service",
        ),
        (
            two,
            "components: {a: degraded_performance}",
            "minor",
            "Partially Degraded Service",
        ),
        (
            two,
            "components: {a: under_maintenance}",
            "maintenance",
            "Service Under Maintenance",
        ),
        (two, "impact: critical", "none", "All Systems Operational"),
        (
            "title: T",
            "impact: critical",
            "critical",
            "Major System Outage",
        ),
        (
            "title: T",
            "impact: major",
            "major",
            "Partial System Outage",
        ),
        ("title: T", "impact: minor", "minor", "Minor Service Outage"),
        ("title: T", "", "minor", "Minor Service Outage"),
        (
            "title: T",
            "impact: none",
            "none",
            "All Systems Operational",
        ),
        (
            "title: T",
            "kind: notice",
            "none",
            "All Systems Operational",
        ),
        (
            "title: T",
            "ended: 2026-03-10 10:30",
            "none",
            "All Systems Operational",
        ),
        (
            "title: T",
            "kind: maintenance",
            "maintenance",
            "Service Under Maintenance",
        ),
    ];
    for (config, front, indicator, description) in table {
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &open(front))]);
        assert_eq!(sample.found(), "", "{front}");
        let status = told(&sample, "2026-03-10 11:00", |api| value(&api.status()));
        assert_eq!(status["status"]["indicator"], indicator, "{front}");
        assert_eq!(status["status"]["description"], description, "{front}");
    }
}

#[test]
fn groups_stand_on_the_page_and_places_fit_a_byte() {
    let config = "components: [{id: g, name: G, components: [{id: h, name: H, components: [{id: a, name: A}]}, {id: b, name: B, since: 2026-01-01}]}, {id: c, name: C}]";
    let record = with_title(
        "started: 2026-02-03 10:00\nended: 2026-02-03 11:00\ncomponents: {h: major_outage}",
    );
    let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
    let document = told(&sample, "2026-03-10", |api| value(&api.components()));
    let mut lines = String::new();
    for it in document["components"].as_array().unwrap() {
        let group = document["components"]
            .as_array()
            .unwrap()
            .iter()
            .find(|group| it["group_id"] == group["id"])
            .map_or("-", |group| text(group, "name"));
        let held = it["components"].as_array().map(Vec::len);
        writeln!(
            lines,
            "{} {} in {group} {held:?} {} {}",
            text(it, "name"),
            it["position"],
            &text(it, "created_at")[..10],
            &text(it, "updated_at")[..16]
        )
        .unwrap();
    }
    assert_eq!(
        lines,
        "G 1 in - Some(1) 2026-01-01 2026-02-03T11:00\n\
         G - H 2 in - Some(1) 2026-02-03 2026-02-03T11:00\n\
         A 1 in G - H None 2026-02-03 2026-02-03T11:00\n\
         B 1 in G None 2026-01-01 2026-01-01T00:00\n\
         C 3 in - None 2026-02-03 2026-02-03T10:00\n"
    );
    let resolved = told(&sample, "2026-03-10", |api| value(&api.incidents()));
    assert_eq!(only(&resolved, "incidents")["components"][0]["name"], "A");

    let many: Vec<String> = (0..300)
        .map(|number| format!("{{id: c{number}}}"))
        .collect();
    let many = many.join(", ");
    let sample = Sample::of(&[("candor.yaml", &format!("components: [{many}]"))]);
    let document = told(&sample, "2026-03-10", |api| value(&api.components()));
    let places: Vec<u64> = document["components"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["position"].as_u64().unwrap())
        .collect();
    assert_eq!(places[..2], [1, 2]);
    assert_eq!(places[253..256], [254, 255, 255]);
    assert_eq!(places[299], 255);
}

#[test]
fn a_status_has_a_post() {
    let incident = "components: {a: partial_outage}\nstarted: 2026-03-10 09:50\n";
    let updates = "updates: [{at: 2026-03-10 10:00, status: investigating, text: one}, {at: 2026-03-10 10:20, text: two, components: {a: degraded_performance}}, {at: 2026-03-10 11:00, status: resolved, text: three}]";
    let table = [
        (
            format!("{incident}{updates}"),
            "10:30",
            "investigating",
            "03-10T10:20 investigating \"two\" a: partial_outage > degraded_performance\n\
             03-10T10:00 investigating \"one\" a: operational > partial_outage\n",
        ),
        (
            format!("{incident}{updates}"),
            "12:00",
            "resolved",
            "03-10T11:00 resolved \"three\" a: degraded_performance > operational\n\
             03-10T10:20 investigating \"two\" a: partial_outage > degraded_performance\n\
             03-10T10:00 investigating \"one\" a: operational > partial_outage\n",
        ),
        // Nothing was posted.
        (
            incident.to_owned(),
            "10:30",
            "investigating",
            "03-10T09:50 investigating \"T\" a: operational > partial_outage\n",
        ),
        (
            format!("{incident}ended: 2026-03-10 10:10\nscope: Some in the EU."),
            "10:30",
            "resolved",
            "03-10T09:50 resolved \"Some in the EU.\" a: operational > operational\n",
        ),
        // An end that no post tells of.
        (
            format!(
                "{incident}ended: 2026-03-10 10:10\nupdates: [{{at: 2026-03-10 10:00, text: one}}]"
            ),
            "10:30",
            "resolved",
            "03-10T10:10 resolved \"It is over.\"\n03-10T10:00 investigating \"one\" a: operational > partial_outage\n",
        ),
        // Of an end that is known to the day, what was posted on that day came before it.
        (
            format!("{incident}ended: 2026-03-10\nupdates: [{{at: 2026-03-10 10:00, text: one}}]"),
            "10:30",
            "resolved",
            "03-10T10:00 resolved \"It is over.\"\n03-10T10:00 investigating \"one\" a: operational > partial_outage\n",
        ),
        // A postmortem is one; a draft is none.
        (
            format!(
                "{incident}ended: 2026-03-10 10:10\nupdates: [{{at: 2026-03-10 10:10, status: resolved, text: one}}]\npostmortem: {{status: final, published: 2026-03-10 10:25}}\nroot_cause: A lock."
            ),
            "10:30",
            "postmortem",
            "03-10T10:25 postmortem \"A lock.\"\n03-10T10:10 resolved \"one\" a: operational > operational\n",
        ),
        (
            format!(
                "{incident}ended: 2026-03-10 10:10\nupdates: [{{at: 2026-03-10 10:10, status: resolved, text: one}}]\npostmortem: {{status: draft}}\nroot_cause: A lock."
            ),
            "10:30",
            "resolved",
            "03-10T10:10 resolved \"one\" a: operational > operational\n",
        ),
        (
            "kind: notice\nstarted: 2026-03-10 10:00\ncomponents: [a]".to_owned(),
            "10:30",
            "resolved",
            "03-10T10:00 resolved \"T\" a: operational > operational\n",
        ),
    ];
    for (front, now, status, expected) in table {
        let sample = Sample::record(&front);
        assert_eq!(sample.found(), "", "{front}");
        let document = told(&sample, &format!("2026-03-10 {now}"), |api| {
            value(&api.incidents())
        });
        let record = only(&document, "incidents");
        assert_eq!(posts(record), expected, "{front}");
        assert_eq!(record["status"], status, "{front}");
        assert_eq!(
            record["resolved_at"].is_null(),
            status == "investigating",
            "{front}"
        );
    }
}

#[test]
fn what_the_clock_does_has_a_post_too() {
    let announced =
        format!("{MAINTENANCE}updates: [{{at: 2026-03-09 09:00, status: scheduled, text: one}}]");
    let table = [
        (
            announced.clone(),
            "09:00",
            "scheduled",
            "03-09T09:00 scheduled \"one\" a: operational > operational\n",
        ),
        (
            announced.clone(),
            "11:00",
            "in_progress",
            "03-10T10:00 in_progress \"It has begun.\"\n03-09T09:00 scheduled \"one\" a: operational > operational\n",
        ),
        (
            announced,
            "12:00",
            "completed",
            "03-10T12:00 completed \"It is complete.\"\n03-10T10:00 in_progress \"It has begun.\"\n03-09T09:00 scheduled \"one\" a: operational > operational\n",
        ),
        (
            format!(
                "{MAINTENANCE}updates: [{{at: 2026-03-10 10:00, status: in_progress, text: one}}, {{at: 2026-03-10 11:30, status: completed, text: two}}]"
            ),
            "12:00",
            "completed",
            "03-10T11:30 completed \"two\" a: under_maintenance > operational\n03-10T10:00 in_progress \"one\" a: operational > under_maintenance\n",
        ),
        (
            MAINTENANCE.to_owned(),
            "09:00",
            "scheduled",
            "03-10T00:00 scheduled \"T\" a: operational > operational\n",
        ),
    ];
    for (front, now, status, expected) in table {
        let sample = Sample::record(&front);
        let document = told(&sample, &format!("2026-03-10 {now}"), |api| {
            value(&api.maintenances())
        });
        let record = only(&document, "scheduled_maintenances");
        assert_eq!(posts(record), expected, "{front}");
        assert_eq!(record["status"], status, "{front}");
        assert_eq!(text(record, "scheduled_for"), "2026-03-10T10:00:00.000Z");
        assert_eq!(text(record, "scheduled_until"), "2026-03-10T12:00:00.000Z");
        assert_eq!(record["impact"], "maintenance");
    }
}

#[test]
fn each_list_has_what_its_name_says() {
    let incident = |day: &str, rest: &str| with_title(&format!("started: {day}\n{rest}"));
    let maintenance = |day: &str| {
        with_title(&format!(
            "kind: maintenance\nscheduled: {{from: {day} 10:00, until: {day} 14:00}}"
        ))
    };
    let sample = Sample::of(&[
        ("open.md", &incident("2026-03-09", "")),
        ("over.md", &incident("2026-03-01", "ended: 2026-03-02")),
        (
            "told.md",
            &incident(
                "2026-02-01",
                "ended: 2026-02-02\npostmortem: {status: final}",
            ),
        ),
        ("undated.md", &with_title("ended: unknown")),
        ("notice.md", &incident("2026-03-05", "kind: notice")),
        ("later.md", &incident("2026-04-01", "kind: notice")),
        ("far.md", &maintenance("2026-03-20")),
        ("near.md", &maintenance("2026-03-12")),
        ("now.md", &maintenance("2026-03-10")),
        ("done.md", &maintenance("2026-03-03")),
    ]);
    let table: [(&str, Ask, &[&str]); 7] = [
        (
            "incidents",
            |api| value(&api.incidents()),
            &["open", "notice", "over", "told", "undated"],
        ),
        (
            "incidents",
            |api| value(&api.unresolved_incidents()),
            &["open"],
        ),
        (
            "incidents",
            |api| value(&api.resolved_incidents()),
            &["notice", "over", "told", "undated"],
        ),
        (
            "scheduled_maintenances",
            |api| value(&api.maintenances()),
            &["far", "near", "now", "done"],
        ),
        (
            "scheduled_maintenances",
            |api| value(&api.upcoming_maintenances()),
            &["near", "far"],
        ),
        (
            "scheduled_maintenances",
            |api| value(&api.active_maintenances()),
            &["now"],
        ),
        (
            "scheduled_maintenances",
            |api| value(&api.summary()),
            &["now", "near", "far"],
        ),
    ];
    for (list, document, expected) in table {
        let document = told(&sample, "2026-03-10 12:00", document);
        let records = document[list].as_array().unwrap();
        let names: Vec<&str> = records
            .iter()
            .map(|it| {
                text(it, "shortlink")
                    .trim_matches('/')
                    .trim_start_matches("incidents/")
            })
            .collect();
        assert_eq!(names, expected);
    }
}

#[test]
fn lists_end_with_the_fiftieth() {
    let texts: Vec<(String, String)> = (0..60)
        .map(|number| {
            (
                format!("r{number:02}.md"),
                with_title(&format!("ended: 2026-02-01 10:{number:02}")),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let sample = Sample::of(&files);
    for document in [
        |api: &Api<'_>| value(&api.incidents()),
        |api: &Api<'_>| value(&api.resolved_incidents()),
    ] {
        let document = told(&sample, "2026-03-10", document);
        let records = document["incidents"].as_array().unwrap();
        assert_eq!(records.len(), 50);
        assert_eq!(text(&records[0], "shortlink"), "/incidents/r59/");
    }
}

#[test]
fn every_time_is_there_and_none_lies_ahead() {
    let table = [
        ("r", "", "2026-03-10T00:00", "2026-03-10T00:00"),
        ("2026-03-08-r", "", "2026-03-08T00:00", "2026-03-08T00:00"),
        (
            "r",
            "ended: unknown",
            "1970-01-01T00:00",
            "1970-01-01T00:00",
        ),
        (
            "r",
            "started: 2026-03-01 08:00\nupdates: [{at: 2026-03-01 09:00, text: x}]",
            "2026-03-01T09:00",
            "2026-03-01T08:00",
        ),
        (
            "r",
            "started: 2026-03-01 08:00\nsource: {published: 2026-03-04}",
            "2026-03-04T00:00",
            "2026-03-01T08:00",
        ),
    ];
    for (id, front, created, started) in table {
        let sample = Sample::of(&[(&format!("{id}.md"), &with_title(front))]);
        let document = told(&sample, "2026-03-10 12:00", |api| value(&api.incidents()));
        let record = only(&document, "incidents");
        assert_eq!(&text(record, "created_at")[..16], created, "{front}");
        assert_eq!(&text(record, "started_at")[..16], started, "{front}");
        assert!(
            text(record, "updated_at") >= text(record, "created_at"),
            "{front}"
        );
    }
}

#[test]
fn what_was_put_right_has_changed() {
    let front = "started: 2026-03-01 10:00\nended: 2026-03-01 11:00\n\
        updates: [{id: a, at: 2026-03-01 10:10, text: x}, {id: b, at: 2026-03-01 11:10, status: resolved, text: y}]\n\
        postmortem: {status: final, published: 2026-03-04}\nresponse: We restarted it.\n\
        corrections: [{at: 2026-03-05 09:00, field: updates.a.text, from: z}, {at: 2026-03-06 09:00, field: response, from: z}]";
    let sample = Sample::record(front);
    let details = told(&sample, "2026-03-10", |api| {
        let (key, _) = api.site.content.iter().next().unwrap();
        value(&api.incident_details(key, api.record(key)))
    });
    let mut changed = Vec::new();
    for update in details["incident_updates"].as_array().unwrap() {
        assert!(text(update, "created_at") < "2026-03-05");
        changed.push(&text(update, "updated_at")[..16]);
    }
    assert_eq!(
        changed,
        ["2026-03-06T09:00", "2026-03-01T11:10", "2026-03-05T09:00"]
    );
    assert_eq!(
        &text(&details, "postmortem_body_last_updated_at")[..16],
        "2026-03-06T09:00"
    );
}

#[test]
fn one_record_tells_all() {
    let front = "impact: major\nlabels: [retroactive]\ncomponents: {a: degraded_performance}\nstarted: 2026-03-01 10:00\nended: 2026-03-01 11:00\npostmortem: {status: final, published: 2026-03-04}\nresponse: We restarted it.";
    let sample = Sample::record(front);
    let details = told(&sample, "2026-03-10", |api| {
        let (key, _) = api.site.content.iter().next().unwrap();
        value(&api.incident_details(key, api.record(key)))
    });
    assert_eq!(details["backfilled"], true);
    assert_eq!(details["impact_override"], "major");
    assert_eq!(details["postmortem_body"], "We restarted it.");
    assert_eq!(
        details["postmortem_published_at"],
        "2026-03-04T00:00:00.000Z"
    );
    assert_eq!(details["scheduled_for"], Value::Null);
    assert_eq!(
        details["incident_updates"][0]["deliver_notifications"],
        false
    );

    let draft = front.replace("final, published: 2026-03-04", "draft");
    let sample = Sample::record(&draft);
    for (drafts, body) in [
        (Drafts::Hidden, Value::Null),
        (Drafts::Shown, "We restarted it.".into()),
    ] {
        let details = with_drafts(&sample, "2026-03-10", drafts, |api| {
            let (key, _) = api.site.content.iter().next().unwrap();
            value(&api.incident_details(key, api.record(key)))
        });
        assert_eq!(details["postmortem_body"], body);
    }

    let sample = Sample::record(&MAINTENANCE.replace(
        "until: 2026-03-10 12:00",
        "until: 2026-03-10 12:00, automatic: false",
    ));
    let details = told(&sample, "2026-03-10", |api| {
        let (key, _) = api.site.content.iter().next().unwrap();
        value(&api.incident_details(key, api.record(key)))
    });
    assert_eq!(details["scheduled_for"], "2026-03-10T10:00:00.000Z");
    assert_eq!(details["scheduled_auto_completed"], false);
}

#[test]
fn the_history_has_three_months_in_the_zone_of_the_page() {
    let sample = Sample::of(&[
        ("candor.yaml", "time_zone: Asia/Shanghai"),
        (
            "a.md",
            &with_title("started: 2026-03-05 14:31\nended: 2026-03-05 14:32"),
        ),
        (
            "b.md",
            &with_title(
                "started: 2026-02-25 23:44\nended: 2026-02-26 20:27\nupdates: [{at: 2026-02-26 20:30, status: resolved, text: Over.}]",
            ),
        ),
        ("c.md", &with_title("started: 2026-03-10 09:00")),
        (
            "d.md",
            &with_title("started: 2025-12-31 09:00\nended: 2025-12-31 10:00"),
        ),
    ]);
    let history = told(&sample, "2026-03-10 12:00", |api| value(&api.history()));
    let mut lines = String::new();
    for month in history["months"].as_array().unwrap() {
        let [year, starts_on, days] = ["year", "starts_on", "days"].map(|key| month[key].clone());
        writeln!(lines, "{} {year} {starts_on} {days}", text(month, "name")).unwrap();
        for incident in month["incidents"].as_array().unwrap() {
            let [message, impact, timestamp] =
                ["message", "impact", "timestamp"].map(|key| text(incident, key));
            writeln!(lines, "{message} {impact} {timestamp}").unwrap();
        }
    }
    assert_eq!(
        lines,
        "March 2026 0 31\n\
         T none Mar <var data-var='date'>10</var>, <var data-var='time'>09:00</var> CST\n\
         T none Mar <var data-var='date'> 5</var>, <var data-var='time'>14:31</var> - <var data-var='time'>14:32</var> CST\n\
         February 2026 0 28\n\
         Over. none Feb <var data-var='date'>25</var>, <var data-var='time'>23:44</var> - Feb <var data-var='date'>26</var>, <var data-var='time'>20:30</var> CST\n\
         January 2026 4 31\n"
    );
    assert_eq!(history["page_status"]["page"]["time_zone"], "Asia/Shanghai");
}

#[test]
fn the_page_changes_when_something_on_it_does() {
    let sample = Sample::record(MAINTENANCE);
    for (now, changed) in [("09:00", "09:00"), ("11:00", "10:00"), ("13:00", "12:00")] {
        let status = told(&sample, &format!("2026-03-10 {now}"), |api| {
            value(&api.status())
        });
        let expected = Stamp::of(at(&format!("2026-03-10 {changed}")), &sample.config.zone);
        assert_eq!(
            text(&status["page"], "updated_at"),
            expected.as_str(),
            "{now}"
        );
    }
}

#[test]
fn what_was_at_statuspage_keeps_its_addresses_however_old_it_is() {
    let name = |number: usize| match number % 2 {
        0 => format!("a0000000{number:04}.md"),
        _ => format!("2020-01-01-slow-{number}.md"),
    };
    let record = with_title("started: 2020-01-01 10:00\nended: 2020-01-01 11:00");
    let names: Vec<String> = (0..400).map(name).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (&**name, &*record)).collect();
    let sample = Sample::of(&files);
    let kept = told(&sample, "2026-03-10 12:00", |api| {
        let codes = api
            .kept()
            .into_iter()
            .map(|key| api.code(key).as_str().to_owned());
        codes.collect::<Vec<_>>().into()
    });
    let kept = kept.as_array().unwrap();
    let is_old = |code: &&Value| code.as_str().unwrap().starts_with("a0000000");
    assert_eq!(kept.iter().filter(is_old).count(), 200);
    assert!(kept.len() < 400, "{}", kept.len());
}
