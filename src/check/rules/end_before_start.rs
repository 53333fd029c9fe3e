//! `end-before-start`: an end lies before its start.

use crate::check::moments::is_before;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};
use crate::model::RecordKey;
use crate::time::TimePoint;

pub(super) const RULE: Rule = Rule {
    id: "end-before-start",
    summary: "an end lies before its start",
    why: "\
An interval that ends before it begins cannot have happened. Uptime, durations and the calendar
would all be wrong by an unknown amount, so such a record is not published.

Look for a day, a half of the day or a zone that was mixed up. What was published wrongly goes
into `as_published`.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    // What could not be read is not compared.
    rests_on: &[],
    check: Check::Site(check),
    bad: &[
        Example::front("started: 2026-03-09 17:22\nended: 2026-03-09 10:50"),
        Example::front(
            "kind: maintenance\nscheduled: {from: 2026-03-12 10:00, until: 2026-03-12 09:00}",
        ),
        Example::front("kind: maintenance\nscheduled: {from: 2026-03-02, until: 2026-03-01}"),
        Example::front("kind: maintenance\nscheduled: {from: 2026-03-02 00:00, until: 2026-03-01}"),
    ],
    good: &[
        Example::front("started: 2026-03-09 05:22\nended: 2026-03-09 10:50"),
        Example::front("started: 2026-03-09 05:22\nended: 2026-03-09"),
        Example::front("kind: maintenance\nscheduled: {from: 2026-03-01 10:00, until: 2026-03-01}"),
    ],
};

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    for (key, record) in subject.records() {
        let mut compare =
            |from: Option<&TimePoint>, until: Option<&TimePoint>, paths: [&str; 2]| {
                if let (Some(from), Some(until)) = (from, until)
                    && is_before(until, from, &record.zone)
                {
                    findings.push(finding(subject, key, paths));
                }
            };
        compare(
            record.announced.as_ref().map(|announced| &announced.from),
            record.announced.as_ref().map(|announced| &announced.until),
            ["scheduled.from", "scheduled.until"],
        );
        compare(
            record.started.as_ref(),
            record.ended.as_ref(),
            ["started", "ended"],
        );
        for (index, window) in record.impact_windows.iter().enumerate() {
            let paths = ["from", "until"].map(|key| format!("impact_windows.{index}.{key}"));
            compare(
                Some(&window.from),
                window.until.as_ref(),
                [&paths[0], &paths[1]],
            );
        }
        for (index, workaround) in record.workarounds.iter().enumerate() {
            let paths = ["from", "until"].map(|key| format!("workarounds.{index}.{key}"));
            compare(
                workaround.from.as_ref(),
                workaround.until.as_ref(),
                [&paths[0], &paths[1]],
            );
        }
    }
}

fn finding(subject: &Whole<'_>, key: RecordKey, [from, until]: [&str; 2]) -> Finding {
    let name = |path: &str| path.rsplit('.').next().unwrap_or(path).to_owned();
    RULE.at(
        subject.place(key, until),
        format!("`{}` lies before `{}`", name(until), name(from)),
    )
    .related(subject.place(key, from), "this is the start")
    .help("look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`")
}
