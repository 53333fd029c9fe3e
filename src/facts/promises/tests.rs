#![expect(clippy::unwrap_used)]

use super::*;
use crate::sample::Sample;

/// The outcomes of a record's promises, in the words of the ledger.
fn ledger(front: &str, now: &str) -> String {
    let sample = Sample::record(front);
    assert_eq!(sample.found(), "", "{front}");
    let written: Vec<String> = sample
        .record_facts(now)
        .promises
        .iter()
        .map(|promise| {
            let outcome = match promise.outcome {
                Outcome::Late {
                    seconds,
                    business_days: Some(days),
                    ..
                } => {
                    format!("late by {days} business days, {} hours", seconds / 3_600)
                }
                Outcome::Late {
                    days: Some(days), ..
                } => format!("late by {days} days"),
                Outcome::Late { seconds, .. } => format!("late by {} min", seconds / 60),
                other => other.name().to_owned(),
            };
            format!("{} {outcome}", promise.kind.name())
        })
        .collect();
    written.join("; ")
}

#[test]
fn a_length_that_has_not_begun_is_open() {
    let front = |updates: &str| {
        format!("{updates}\npostmortem: {{status: promised, due: 10 business days}}")
    };
    let open = "updates: [{at: 2026-03-10 10:00, status: investigating, text: x}]";
    assert_eq!(ledger(&front(open), "2026-03-10 12:00"), "postmortem open");
    let over = "ended: unknown\nupdates: [{at: 2026-03-10 10:00, text: x}, {at: 2026-03-10 11:00, status: resolved, text: x}]";
    assert_eq!(ledger(&front(over), "2026-03-10 12:00"), "postmortem open");
    assert_eq!(
        ledger(&front(over), "2026-04-10 12:00"),
        "postmortem missed"
    );
}

/// A date for the postmortem is a promise of its own, unless it says again what was promised.
#[test]
fn a_postmortem_that_is_promised_twice_is_two_promises() {
    let front = |due: &str| {
        format!(
            "updates: [{{at: 2026-03-10 10:00, status: resolved, text: x}}]\n\
             promises: [{{kind: postmortem, made: 2026-03-10 10:00, due: 2d, kept: 2026-03-12 09:00}}]\n\
             postmortem: {{status: promised, due: {due}}}"
        )
    };
    let table = [
        ("2026-03-13", "postmortem kept; postmortem missed"),
        ("2026-03-12 10:01", "postmortem kept; postmortem missed"),
        ("2026-03-12 10:00", "postmortem kept"),
        ("2d", "postmortem kept"),
    ];
    for (due, expected) in table {
        assert_eq!(ledger(&front(due), "2026-03-20"), expected, "{due}");
    }
    let by_the_day = "promises: [{kind: postmortem, made: 2026-03-10 10:00, due: 3 business days}]\n\
        zone: Asia/Tokyo\npostmortem: {status: promised, due: 2026-03-13}";
    assert_eq!(ledger(by_the_day, "2026-03-20"), "postmortem missed");
}

/// What the long form of a time says is heard from whichever key says it.
#[test]
fn what_is_said_of_a_promise_that_is_stated_twice_is_kept() {
    let long = "{at: 2026-03-09, as_published: 8 March, note: We meant Monday}";
    let short = "2026-03-09";
    for (own, listed) in [(long, short), (short, long)] {
        let sample = Sample::record(&format!(
            "promises: [{{kind: postmortem, due: {listed}}}]\npostmortem: {{status: promised, due: {own}}}"
        ));
        let promises = sample.record_facts("2026-03-08").promises;
        assert_eq!(promises.len(), 1);
        let due = promises[0].stated.due.clone().unwrap();
        assert_eq!(
            (due.as_published(), due.note()),
            (Some("8 March"), Some("We meant Monday"))
        );
    }
    let sample = Sample::record(
        "promises: [{kind: postmortem, due: {at: 2026-03-09, note: One}}]\n\
         postmortem: {status: promised, due: {at: 2026-03-09, note: Other}}",
    );
    let promises = sample.record_facts("2026-03-08").promises;
    let due = promises[0].stated.due.clone().unwrap();
    assert_eq!(due.note(), Some("One · Other"));
}

#[test]
fn a_record_is_held_to_the_calendar_that_it_names() {
    let config = "calendars:
  default: {days: mon-fri, zone: UTC}
  chicago: {days: mon-fri, hours: 09:00-17:00, zone: America/Chicago}
";
    let due = |calendar: &str| {
        let record = format!(
            "---\ntitle: T\n{calendar}promises: [{{kind: report, made: 2026-03-10T22:30:00Z, due: 1 business hours}}]\n---\n"
        );
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
        let promises = sample.record_facts("2026-03-20").promises;
        let due = promises[0].due.map(|due| due.ends().to_rfc3339());
        (due.unwrap_or_default(), sample.found())
    };
    let (site, none) = due("");
    assert_eq!(none, "");
    let (own, none) = due("calendar: chicago\n");
    assert_eq!(
        (own.as_str(), none.as_str()),
        ("2026-03-11T15:00:00+00:00", "")
    );
    assert_ne!(site, own);
    let (_, unknown) = due("calendar: chicgo\n");
    assert!(
        unknown.contains("there is no calendar `chicgo`"),
        "{unknown}"
    );
    assert!(unknown.contains("did you mean this"), "{unknown}");
}

/// An incident whose ledger was worked out by hand: half-hourly updates, one of them late,
/// and a report that was promised within 20 business days.
#[test]
fn the_ledger_of_a_real_incident() {
    let front = "updates:
  - {at: 2024-09-09 06:43, status: investigating, text: x, next_update: 30m}
  - {at: 2024-09-09 07:13, status: identified, text: x, next_update: 30m}
  - {at: 2024-09-09 08:20, text: x}
  - {at: 2024-09-09 11:34, status: resolved, text: x}
promises:
  - {kind: postmortem, made: 2024-09-09 11:34, due: 20 business days}
  - {kind: other, text: a new page if it comes back}
postmortem: {status: final, published: 2024-10-17 21:59}";
    assert_eq!(
        ledger(front, "2024-11-01"),
        "next_update kept; next_update late by 37 min; \
         postmortem late by 8 business days, 237 hours; other open"
    );
    assert_eq!(
        ledger(front, "2024-10-07 23:59"),
        "next_update kept; next_update late by 37 min; postmortem open; other open",
        "what is dated later than the build has not come yet"
    );
    assert_eq!(
        ledger(front, "2024-10-08 00:00"),
        "next_update kept; next_update late by 37 min; postmortem missed; other open"
    );
}

#[test]
fn outcomes() {
    let postmortem = "updates: [{at: 2026-03-10 12:00, status: resolved, text: x}]\npostmortem: ";
    let table = [
        // Business hours: Wednesday 09:00 plus 24 staffed hours is Friday 17:00.
        (
            "promises: [{kind: report, made: 2023-07-12 09:00, due: 24 business hours, kept: 2023-07-14 17:00}]",
            "report kept",
        ),
        (
            "promises: [{kind: report, made: 2023-07-12 09:00, due: 24 business hours, kept: 2023-07-14 17:01}]",
            "report late by 1 min",
        ),
        (
            "promises: [{kind: report, made: 2023-07-12 10:30, due: 24 business hours, kept: 2023-07-17 10:30}]",
            "report kept",
        ),
        // A day lasts until it is over; seconds are nobody's delay.
        (
            "promises: [{kind: report, due: 2026-03-10, kept: 2026-03-10 23:59}]",
            "report kept",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10, kept: 2026-03-11 00:00}]",
            "report late by 1 days",
        ),
        // Days are counted by the calendar.
        (
            "promises: [{kind: report, due: 2026-03-10, kept: 2026-03-10}]",
            "report kept",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10, kept: 2026-03-11}]",
            "report late by 1 days",
        ),
        (
            "zone: America/New_York\npromises: [{kind: report, due: 2026-03-04, kept: 2026-03-08}]",
            "report late by 4 days",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10, kept: 2026-03-12 07:00}]",
            "report late by 2 days",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10 17:00, kept: 2026-03-12}]",
            "report late by 2 days",
        ),
        (
            "updates: [{at: 2026-03-01 10:00, text: x, next_update: 2026-03-02}, {at: 2026-03-03, text: y}]",
            "next_update late by 1 days",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10T10:00:10Z, kept: 2026-03-10T10:00:50Z}]",
            "report kept",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10T10:00:50Z, kept: 2026-03-10T10:01:00Z}]",
            "report late by 1 min",
        ),
        // Unknown times.
        (
            "promises: [{kind: report, due: 2026-03-10, kept: unknown}]",
            "report unverifiable",
        ),
        ("promises: [{kind: report, due: 1h}]", "report unverifiable"),
        (
            "promises: [{kind: report, kept: 2026-03-10 10:00}]",
            "report kept",
        ),
        (
            "promises: [{kind: report, due: 2026-03-10}]",
            "report missed",
        ),
        ("promises: [{kind: report, due: 2026-05-10}]", "report open"),
        (
            "promises: [{kind: monitoring_until, due: 2026-03-10}]",
            "monitoring_until unverifiable",
        ),
        (
            "promises: [{kind: monitoring_until, due: 2026-05-10}]",
            "monitoring_until open",
        ),
        // An estimated end is kept by the end.
        (
            "ended: 2026-03-10 10:00\npromises: [{kind: eta, due: 2026-03-10 10:00}]",
            "eta kept",
        ),
        (
            "ended: 2026-03-10 10:37\npromises: [{kind: eta, due: 2026-03-10 10:00}]",
            "eta late by 37 min",
        ),
        (
            "ended: unknown\npromises: [{kind: eta, due: 2026-03-10 10:00}]",
            "eta unverifiable",
        ),
        (
            "promises: [{kind: eta, due: 2026-03-10 10:00}]",
            "eta missed",
        ),
        // Next updates: a later post keeps them, not one of the same moment.
        (
            "updates: [{at: 2026-03-10 10:00, text: x, next_update: 30m}, {at: 2026-03-10 10:00, text: y}]",
            "next_update missed",
        ),
        (
            "updates: [{at: 2026-03-10 10:00, text: x, next_update: 2026-03-10 10:30}, {at: 2026-03-10T10:30:59Z, text: y}]",
            "next_update kept",
        ),
        (
            "updates: [{at: 2026-03-31 11:50, text: x, next_update: 30m}]",
            "next_update open",
        ),
        // Promised on a day of which no hour is known: days count as days, and hours from the end of it.
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 30m}, {at: 2026-03-10, text: y}]",
            "next_update unverifiable",
        ),
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 30m}, {at: 2026-03-11 00:20, text: y}]",
            "next_update unverifiable",
        ),
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 30m}, {at: 2026-03-13, text: y}]",
            "next_update late by 2 days",
        ),
        (
            "promises: [{kind: report, made: 2026-03-01, due: 3h, kept: 2026-03-02 12:00}]",
            "report late by 540 min",
        ),
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 30m}]",
            "next_update missed",
        ),
        (
            "updates: [{at: 2026-03-31, text: x, next_update: 30m}]",
            "next_update open",
        ),
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 3d}, {at: 2026-03-13 15:00, text: y}]",
            "next_update kept",
        ),
        (
            "updates: [{at: 2026-03-10, text: x, next_update: 3d}, {at: 2026-03-14 15:00, text: y}]",
            "next_update late by 1 days",
        ),
        (
            "promises: [{kind: report, made: 2026-03-10, due: 4 business hours, kept: 2026-03-10 13:00}]",
            "report unverifiable",
        ),
        (
            "promises: [{kind: report, made: 2026-03-10, due: 1 business day, kept: 2026-03-11 13:00}]",
            "report kept",
        ),
        // Whatever the clocks do meanwhile.
        (
            "zone: Europe/Berlin\npromises: [{kind: report, made: 2026-03-27, due: 3d, kept: 2026-03-31}]",
            "report late by 1 days",
        ),
        // The same, told by the record itself.
        (
            "updates: [{at: 2026-03-01, status: resolved, text: y}]\n\
             promises: [{kind: postmortem, made: 2026-03-01, due: 3d}]\n\
             postmortem: {due: 3d, published: 2026-03-04 15:00}",
            "postmortem kept",
        ),
        (
            "ended: 2026-03-01\npostmortem: {due: 12h, published: 2026-03-01 15:00}",
            "postmortem unverifiable",
        ),
        (
            "updates: [{at: 2026-03-06 10:00, text: x, next_update: 30m}, {at: 2026-03-06, text: y}]",
            "next_update unverifiable",
        ),
        // Of posts of one day the list tells the order.
        (
            "updates: [{at: 2026-03-05 09:00, text: x}, {at: 2026-03-05, text: y, next_update: 3d}]",
            "next_update missed",
        ),
    ];
    for (front, expected) in table {
        assert_eq!(ledger(front, "2026-03-31 12:00"), expected, "{front}");
    }
    let table = [
        (
            "{due: 5 business days, published: 2026-03-17 23:00}",
            "kept",
        ),
        (
            "{due: 5 business days, published: 2026-03-18 00:00}",
            "late by 1 business days, 0 hours",
        ),
        ("{due: 5 business days}", "missed"),
        ("{due: 30 business days}", "open"),
        (
            "{due: 5 business days, status: draft, published: 2026-03-12}",
            "missed",
        ),
        ("{due: 5 business days, status: final}", "unverifiable"),
        ("{due: 5 business days, published: unknown}", "unverifiable"),
    ];
    for (value, expected) in table {
        let front = format!("{postmortem}{value}");
        assert_eq!(
            ledger(&front, "2026-03-31 12:00"),
            format!("postmortem {expected}"),
            "{value}"
        );
    }
}

#[test]
fn a_ledger_tells_each_promise_once_with_its_terms() {
    let sample = Sample::record(
        "updates: [{at: 2026-03-10 12:00, text: x, next_update: 1h}]\n\
         promises: [{kind: postmortem, made: 2026-03-10 12:00, due: 2d, text: soon}]\n\
         postmortem: {due: 5d}",
    );
    let promises = sample.record_facts("2026-03-10 12:30").promises;
    assert_eq!(promises.len(), 3);
    assert_eq!((promises[0].update, promises[1].update), (Some(0), None));
    assert_eq!(
        (promises[2].kind, promises[2].outcome),
        (PromiseKind::Postmortem, Outcome::Open)
    );
    assert_eq!(promises[1].text.as_deref(), Some("soon"));
    let within = promises[1].within.unwrap();
    assert_eq!(within.to_string(), "2d");
}
