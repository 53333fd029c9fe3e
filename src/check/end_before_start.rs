//! `end-before-start`: an end lies before its start.
//!
//! An interval that ends before it begins cannot have happened. Uptime, durations and the
//! calendar would all be wrong by an unknown amount, so such a record is not published.

use super::Subject;
use crate::diagnostic::Finding;
use crate::model::RecordKey;
use crate::model::record::Kind;
use crate::time::{Instant, TimePoint};

const RULE: &str = "end-before-start";

pub(super) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    for (key, record) in subject.records() {
        let mut compare = |from: Option<Instant>, until: Option<Instant>, paths: [&str; 2]| {
            if let (Some(from), Some(until)) = (from, until)
                && until < from
            {
                findings.push(finding(subject, key, paths));
            }
        };
        let known = |point: &Option<TimePoint>| point.as_ref().and_then(|point| point.at);
        compare(
            known(&record.started),
            known(&record.ended),
            ["started", "ended"],
        );
        if let Kind::Maintenance(Some(schedule)) = record.kind {
            let paths = ["scheduled.from", "scheduled.until"];
            compare(Some(schedule.from), Some(schedule.until), paths);
        }
        for (index, window) in record.impact_windows.iter().enumerate() {
            let paths = ["from", "until"].map(|key| format!("impact_windows.{index}.{key}"));
            compare(window.from.at, known(&window.until), [&paths[0], &paths[1]]);
        }
        for (index, workaround) in record.workarounds.iter().enumerate() {
            let paths = ["from", "until"].map(|key| format!("workarounds.{index}.{key}"));
            compare(
                known(&workaround.from),
                known(&workaround.until),
                [&paths[0], &paths[1]],
            );
        }
    }
}

fn finding(subject: Subject<'_>, key: RecordKey, [from, until]: [&str; 2]) -> Finding {
    let name = |path: &str| path.rsplit('.').next().unwrap_or(path).to_owned();
    Finding::error(
        RULE,
        subject.place(key, until),
        format!("`{}` lies before `{}`", name(until), name(from)),
    )
    .related(subject.place(key, from), "this is the start")
    .help("look for a day, a half of the day or a zone that was mixed up; what was published wrongly goes into `as_published`")
}
