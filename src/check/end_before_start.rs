//! `end-before-start`: an end lies before its start.
//!
//! An interval that ends before it begins cannot have happened. Uptime, durations and the
//! calendar would all be wrong by an unknown amount, so such a record is not published.

use super::Subject;
use crate::diagnostic::Finding;
use crate::model::RecordKey;
use crate::model::record::Kind;
use crate::time::{Precision, TimePoint, Zone};

const RULE: &str = "end-before-start";

pub(super) fn check(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    for (key, record) in subject.records() {
        if let Kind::Maintenance(Some(schedule)) = record.kind
            && schedule.until < schedule.from
        {
            let paths = ["scheduled.from", "scheduled.until"];
            findings.push(finding(subject, key, paths));
        }
        let mut compare =
            |from: Option<&TimePoint>, until: Option<&TimePoint>, paths: [&str; 2]| {
                if let (Some(from), Some(until)) = (from, until)
                    && is_before(until, from, &record.zone)
                {
                    findings.push(finding(subject, key, paths));
                }
            };
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

/// Whether an end lies before a start. An end that is known to the day only may be any
/// moment of it.
fn is_before(end: &TimePoint, start: &TimePoint, zone: &Zone) -> bool {
    let (Some(until), Some(from)) = (end.at, start.at) else {
        return false;
    };
    match end.precision {
        Precision::Date => zone.date(until) < zone.date(from),
        _ => until < from,
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
