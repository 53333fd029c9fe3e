//! `time-unknown-offset`: a time bears the offset `-00:00`.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};
use crate::parse::node::{Node, Value};

pub(super) const RULE: Rule = Rule {
    id: "time-unknown-offset",
    summary: "a time bears the offset `-00:00`",
    why: "\
RFC 3339 gives `-00:00` a meaning of its own: the time in UTC is known, where it was local is not.
Hardly anybody means that, and some programs refuse it.

Write `Z`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(
        &["[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9:.]+ ?-00:?(00)?\\b"],
        check,
    ),
    bad: &[
        Example::front("started: 2026-03-09T10:00:00-00:00"),
        Example::front("updates: [{at: \"2026-03-09 10:00 -0000\", text: x}]"),
    ],
    good: &[
        Example::front("started: 2026-03-09T10:00:00+00:00"),
        Example::front(
            "started: {at: 2026-03-09 10:00, as_published: \"2026-03-09T10:00:00-00:00\"}",
        ),
        Example::with_body("", "It said 2026-03-09T10:00:00-00:00."),
    ],
};

/// A slip of the template that every record is begun with: told once a record.
fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let mut times = Vec::new();
    look(subject, subject.front(), patterns, &mut times);
    let Some(((first, time), others)) = times.split_first() else {
        return;
    };
    let finding = RULE
        .at(
            *first,
            "the offset `-00:00` means that the place is unknown",
        )
        .replace("write `Z`", *first, format!("{time}Z"));
    findings.push(others.iter().fold(finding, |finding, (place, time)| {
        finding.related(*place, "here too").replace(
            "write `Z` here too",
            *place,
            format!("{time}Z"),
        )
    }));
}

/// The times that bear the offset: the place of each, and what stands before the offset.
fn look<'a>(
    subject: &Subject<'_>,
    node: &'a Node,
    patterns: &[Regex],
    times: &mut Vec<(Place, &'a str)>,
) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => {
            let is_time = patterns
                .iter()
                .filter_map(|pattern| pattern.find(text))
                .any(|found| found.len() == text.trim().len());
            let Some((time, _)) = text.rsplit_once('-').filter(|_| is_time) else {
                return;
            };
            let place = node.span.at(subject.record.file);
            times.push((place, time.trim_end()));
        }
        Value::Sequence(items) => {
            for item in items {
                look(subject, item, patterns, times);
            }
        }
        Value::Mapping(entries) => {
            let own = entries
                .iter()
                .filter(|entry| !matches!(&*entry.key, "as_published" | "corrections"));
            for entry in own.filter(|entry| !entry.key.starts_with("x-")) {
                look(subject, &entry.value, patterns, times);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn every_place_is_named_with_what_to_write_there() {
        let front = "started: 2026-03-09T10:00:00-00:00\nended: 2026-03-09T11:00:00-00:00";
        let sample = Sample::record(front);
        let own = sample.findings.iter();
        let texts = own
            .filter(|finding| finding.rule == super::RULE.id)
            .flat_map(|finding| &finding.help)
            .filter_map(|help| help.replacement.as_ref())
            .map(|edit| &*edit.text);
        let expected = ["2026-03-09T10:00:00Z", "2026-03-09T11:00:00Z"];
        assert_eq!(texts.collect::<Vec<_>>(), expected);
    }
}
