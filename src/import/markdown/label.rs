//! Facts that a report states behind a label: `**Severity:** SEV-2`, `- Start: 2026-03-10 09:00`,
//! a table of two columns, or a heading such as `Status` with a word below.

use std::ops::Range;

use chrono::{NaiveDate, TimeDelta};

use super::blocks::{Item, Kind};
use super::reckon::Reckoner;
use super::report::Report;
use super::when::{self, Said};
use crate::model::section::SectionKind;

/// What a label is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Severity,
    Status,
    Date,
    Started,
    Ended,
    Detected,
    Acknowledged,
    Identified,
    Mitigated,
    /// How long the impact was, or from when to when.
    Duration,
    TimeToDetect,
    TimeToRestore,
}

/// A labelled fact.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    pub(super) field: Field,
    /// The words behind the label, without markup.
    pub(super) value: String,
    /// Where label and value stand in the text.
    pub(super) range: Range<usize>,
    /// The day that the headings above name.
    pub(super) day: Option<NaiveDate>,
}

/// Labels in lower case, their words divided by single spaces.
const LABELS: &[(Field, &[&str])] = &[
    (
        Field::Severity,
        &["severity", "sev", "severity level", "incident severity"],
    ),
    (Field::Status, &["status", "incident status", "state"]),
    (
        Field::Date,
        &[
            "date",
            "dates",
            "incident date",
            "date of incident",
            "date of the incident",
            "day",
            "time",
            "when",
        ],
    ),
    (
        Field::Started,
        &[
            "start",
            "started",
            "started at",
            "start time",
            "start date",
            "incident start",
            "incident started",
            "incident began",
            "impact start",
            "impact started",
            "outage start",
            "outage started",
            "start of impact",
            "start of incident",
            "began",
            "time started",
        ],
    ),
    (
        Field::Ended,
        &[
            "end",
            "ended",
            "ended at",
            "end time",
            "end date",
            "incident end",
            "incident ended",
            "impact end",
            "impact ended",
            "outage end",
            "outage ended",
            "end of impact",
            "end of incident",
            "resolved",
            "resolved at",
            "incident resolved",
            "time resolved",
            "restored",
            "service restored",
            "recovered",
            "repaired",
        ],
    ),
    (
        Field::Detected,
        &[
            "detected",
            "detected at",
            "first detected",
            "incident detected",
            "time detected",
            "detection time",
        ],
    ),
    (
        Field::Acknowledged,
        &["acknowledged", "acknowledged at", "time acknowledged"],
    ),
    (
        Field::Identified,
        &["identified at", "cause identified", "root cause identified"],
    ),
    (
        Field::Mitigated,
        &[
            "mitigated",
            "mitigated at",
            "time mitigated",
            "incident mitigated",
        ],
    ),
    (
        Field::Duration,
        &[
            "duration",
            "total duration",
            "impact duration",
            "total impact duration",
            "incident duration",
            "outage duration",
            "downtime",
            "total downtime",
        ],
    ),
    (
        Field::TimeToDetect,
        &[
            "time to detection",
            "time to detect",
            "ttd",
            "detection delay",
        ],
    ),
    (
        Field::TimeToRestore,
        &[
            "time to recovery",
            "time to recover",
            "time to restore",
            "time to restoration",
            "ttr",
        ],
    ),
];

/// All labelled facts of a report, in its order. What will be done states none.
pub(super) fn read(report: &Report<'_>, known: &Reckoner) -> Vec<Labelled> {
    let mut finder = Finder {
        report,
        day: None,
        found: Vec::new(),
    };
    let passed_over: Vec<Range<usize>> = report
        .sections(SectionKind::NextSteps)
        .into_iter()
        .map(|(_, blocks)| blocks)
        .collect();
    let happened: Vec<Range<usize>> = report
        .sections(SectionKind::Timeline)
        .into_iter()
        .map(|(_, blocks)| blocks)
        .collect();
    let is_in =
        |ranges: &[Range<usize>], index: usize| ranges.iter().any(|range| range.contains(&index));
    let mut days: Vec<(u8, NaiveDate)> = Vec::new();
    for (index, block) in report.blocks.all.iter().enumerate() {
        if is_in(&passed_over, index) {
            continue;
        }
        if let Some((level, title)) = report.heading(index) {
            days.retain(|(other, _)| *other < level);
            let day = when::find(&title, |said| said.day.is_some())
                .and_then(|(said, _)| known.day(&said.day?).ok());
            days.extend(day.map(|day| (level, day)));
            finder.day = days.last().map(|(_, day)| *day);
            finder.below(index, &title);
            continue;
        }
        match &block.kind {
            Kind::Paragraph => finder.lines(&block.span),
            // A timeline's rows may begin with words that are labels elsewhere.
            Kind::List(_, items) if !is_in(&happened, index) => finder.list(items),
            Kind::Table(rows) if !is_in(&happened, index) => {
                for row in rows.iter().filter(|row| row.cells.len() == 2) {
                    finder.pair(&row.cells[0], &row.cells[1]);
                }
            }
            _ => {}
        }
    }
    finder.found
}

struct Finder<'a, 't> {
    report: &'a Report<'t>,
    day: Option<NaiveDate>,
    found: Vec<Labelled>,
}

impl Finder<'_, '_> {
    fn add(&mut self, field: Field, value: Range<usize>, range: Range<usize>) {
        let value = self.report.blocks.words(value);
        let value = value.trim().to_owned();
        if !value.is_empty() {
            self.found.push(Labelled {
                field,
                value,
                range,
                day: self.day,
            });
        }
    }

    /// A heading that is itself a label.
    fn below(&mut self, index: usize, title: &str) {
        let Some(field) = field_of(title) else { return };
        if let Some(block) = self.report.blocks.all.get(index + 1)
            && block.kind == Kind::Paragraph
            && !self.has_labels(&block.span)
        {
            self.add(field, block.span.clone(), block.span.clone());
        }
    }

    fn has_labels(&self, span: &Range<usize>) -> bool {
        let text = self.report.blocks.text.get(span.clone());
        let mut lines = text.unwrap_or_default().lines();
        lines.any(|line| split(line).is_some())
    }

    fn lines(&mut self, span: &Range<usize>) {
        let text = self.report.blocks.text;
        let mut at = span.start;
        for line in text
            .get(span.clone())
            .unwrap_or_default()
            .split_inclusive('\n')
        {
            self.line(at..at + line.trim_end().len());
            at += line.len();
        }
    }

    fn line(&mut self, range: Range<usize>) {
        let line = self.report.blocks.text.get(range.clone());
        let line = line.unwrap_or_default();
        if let Some((field, value)) = split(line) {
            self.add(field, range.start + value..range.end, range);
        }
    }

    fn list(&mut self, items: &[Item]) {
        for item in items.iter().flat_map(Item::with_nested) {
            let text = self.report.blocks.text;
            let lead = text.get(item.lead.clone()).unwrap_or_default();
            let first = lead.lines().next().unwrap_or_default();
            self.line(item.lead.start..item.lead.start + first.len());
        }
    }

    fn pair(&mut self, label: &Range<usize>, value: &Range<usize>) {
        let label_words = self.report.blocks.words(label.clone());
        if let Some(field) = field_of(&label_words) {
            self.add(field, value.clone(), label.start..value.end);
        }
    }
}

/// The field of a line that begins with a label, and where the value begins. A colon divides them;
/// a time may follow some labels without one.
fn split(line: &str) -> Option<(Field, usize)> {
    const LABEL_BYTES_MAX: usize = 48;
    let colon = line.find(':').filter(|at| *at <= LABEL_BYTES_MAX);
    if let Some(colon) = colon
        && let Some(field) = field_of(&line[..colon])
    {
        let (label, value) = line.split_at(colon + 1);
        // Marks that opened before the label are closed behind its colon.
        let closing = ["**", "__", "*", "_"].into_iter().find(|mark| {
            let is_open = label.matches(mark).count() % 2 == 1;
            is_open && value.starts_with(mark)
        });
        return Some((field, colon + 1 + closing.map_or(0, str::len)));
    }
    // `First detected 2026-03-10 09:00`
    let digit = line.find(|c: char| c.is_ascii_digit())?;
    let label = line.get(..digit)?;
    let field = field_of(label)?;
    let is_timed = field >= Field::Started
        && field <= Field::Mitigated
        && when::read(&line[digit..]).is_some_and(|(said, _)| said.day.is_some());
    is_timed.then_some((field, digit))
}

fn field_of(label: &str) -> Option<Field> {
    let folded = label
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if folded.starts_with("time window") {
        return Some(Field::Duration);
    }
    LABELS
        .iter()
        .find(|(_, labels)| labels.contains(&folded.as_str()))
        .map(|(field, _)| *field)
}

impl Labelled {
    /// The time at the start of the value.
    pub(super) fn time(&self) -> Option<Said> {
        when::read(&self.value).map(|(said, _)| said)
    }

    /// The range of times in the value.
    pub(super) fn times(&self) -> Option<Said> {
        let has_both = |said: &Said| {
            said.clock.is_some() && said.until.as_ref().is_some_and(|end| end.clock.is_some())
        };
        when::find(&self.value, has_both).map(|(said, _)| said)
    }

    /// The length of time that the value begins with.
    pub(super) fn length(&self) -> Option<TimeDelta> {
        length(&self.value)
    }
}

/// A length of time at the start of a text: `5 hours 26 minutes`.
fn length(text: &str) -> Option<TimeDelta> {
    let folded = text.to_lowercase();
    let mut words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "and")
        .peekable();
    let mut seconds: i64 = 0;
    let mut is_some = false;
    while let Some(word) = words.peek() {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, unit) = word.split_at(digits);
        let Ok(number) = number.parse::<i64>() else {
            break;
        };
        words.next();
        let unit = if unit.is_empty() {
            words.next().unwrap_or_default()
        } else {
            unit
        };
        let per_unit = match unit {
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hr" | "hrs" | "hour" | "hours" => 3_600,
            "d" | "day" | "days" => 86_400,
            _ => break,
        };
        seconds = number.checked_mul(per_unit)?.checked_add(seconds)?;
        is_some = true;
    }
    is_some.then(|| TimeDelta::try_seconds(seconds)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;

    fn found(text: &str) -> Vec<String> {
        let report = Report::of(FileId(0), 0, text);
        read(&report, &Reckoner::default())
            .into_iter()
            .map(|labelled| {
                let day = labelled
                    .day
                    .map_or_else(String::new, |day| format!(" {day}"));
                format!("{:?} {}{day}", labelled.field, labelled.value)
            })
            .collect()
    }

    #[test]
    fn facts_stand_behind_labels_of_many_forms() {
        assert_eq!(
            found(
                "**Date:** January 14-19, 2026\n\n- __Severity__: **SEV-1** (bad)\n- Key events\n  - First detected 2026-01-14 10:18\n  - Resolved 2026-01-19\n\n\
                 ## Status\n\nResolved\n\n## Date\nStart: Wednesday, 2018-08-22\nEnd: *unknown*\n\n| Severity | SEV2 |\n| --- | --- |\n| Time to detect | 5 minutes |\n"
            ),
            [
                "Date January 14-19, 2026",
                "Severity SEV-1 (bad)",
                "Detected 2026-01-14 10:18",
                "Ended 2026-01-19",
                "Status Resolved",
                "Started Wednesday, 2018-08-22",
                "Ended unknown",
                "Severity SEV2",
                "TimeToDetect 5 minutes",
            ]
        );
    }

    #[test]
    fn headings_above_name_the_day_and_prose_is_no_label() {
        assert_eq!(
            found(
                "### October 21, 2025 - Redis\n\n**Duration:** 21:45 to 23:28 UTC\n\n## Other\n\nWe say: no.\nResolved in 3 hours\n\n\
                 ## Timeline\n\n- Resolved: 10:00\n\n**Total impact duration:** 5 hours\n\n## Action items\n\n- Status: open\n"
            ),
            ["Duration 21:45 to 23:28 UTC 2025-10-21", "Duration 5 hours",]
        );
    }

    #[test]
    fn lengths_are_read_with_all_their_units() {
        for (text, minutes) in [
            ("54 minutes", Some(54)),
            ("5 hours and 26 minutes of impact", Some(326)),
            ("19 hours 43 minutes.", Some(1183)),
            ("11 Days", Some(15840)),
            ("1h30m", None),
            ("2h 5min", Some(125)),
            ("279 minutes [^3]", Some(279)),
            ("N/A", None),
            ("?", None),
            ("3", None),
            ("99999999999999999999 days", None),
            ("9999999999999999 days", None),
        ] {
            assert_eq!(
                length(text).map(|length| length.num_minutes()),
                minutes,
                "{text}"
            );
        }
    }
}
