//! What happened when, out of tables, lists, headings and lines that begin with a time.

use std::ops::Range;

use chrono::NaiveDate;

use super::blocks::{Item, Kind, Row};
use super::reckon::{Reckoned, Reckoner};
use super::report::{Remarks, Report};
use super::when::{self, Said};
use crate::diagnostic::Finding;
use crate::import::draft::{DraftEvent, Moment};
use crate::model::section::SectionKind;
use crate::time::Instant;

/// Something that a timeline tells.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    /// As it goes into a record.
    pub(super) event: DraftEvent,
    /// When it was, if that is known to the minute.
    pub(super) at: Option<Instant>,
    /// Its day.
    pub(super) day: Option<NaiveDate>,
}

/// Reads all timelines of a report. `known` is what is known of its times as a whole.
pub(super) fn read(
    report: &Report<'_>,
    known: &Reckoner,
    remarks: &mut Remarks<'_>,
) -> Vec<Happening> {
    let mut happened = Vec::new();
    let mut found = false;
    let mut index = 0;
    // The days that headings name, with the levels of those headings.
    let mut days: Vec<(u8, NaiveDate)> = Vec::new();
    while index < report.blocks.all.len() {
        let Some((level, title)) = report.heading(index) else {
            index += 1;
            continue;
        };
        days.retain(|(other, _)| *other < level);
        if SectionKind::of_heading(&title) == Some(SectionKind::Timeline) {
            found = true;
            let mut reader = Reader::new(report, known.clone(), remarks);
            if let Some((_, day)) = days.last() {
                reader.reckoner.begin_day(*day);
            }
            let end = section_end(report, index, level);
            reader.section(index, end);
            happened.append(&mut reader.happened);
            index = end;
        } else {
            days.extend(day_in(&title, known).map(|day| (level, day)));
            index += 1;
        }
    }
    if !found {
        happened = elsewhere(report, known, remarks);
    }
    happened
}

/// What tables and lists tell in a report that has no section for it: those with times speak for
/// themselves, wherever they stand but among what is to be done.
fn elsewhere(report: &Report<'_>, known: &Reckoner, remarks: &mut Remarks<'_>) -> Vec<Happening> {
    let mut reader = Reader::new(report, known.clone(), remarks);
    let mut day = None;
    let mut is_past = true;
    for (index, block) in report.blocks.all.iter().enumerate() {
        if let Some((_, title)) = report.heading(index) {
            day = day_in(&title, known).or(day);
            let kind = SectionKind::of_heading(&title);
            is_past = !matches!(
                kind,
                Some(SectionKind::NextSteps | SectionKind::Recommendations | SectionKind::Related)
            );
        }
        match &block.kind {
            Kind::Table(rows) if reader.tells_times(rows) => reader.table(rows),
            Kind::List(_, items) if is_past && reader.tells_times_of_day(items) => {
                if let Some(day) = day.take() {
                    reader.reckoner.begin_day(day);
                }
                reader.list(items);
            }
            _ => {}
        }
    }
    reader.happened
}

/// The day that a heading names.
fn day_in(title: &str, known: &Reckoner) -> Option<NaiveDate> {
    let (said, _) = when::find(title, |said| said.day.is_some())?;
    known.day(&said.day?).ok()
}

/// The number of the first block after a timeline. Headings that are times or days belong to it.
fn section_end(report: &Report<'_>, at: usize, level: u8) -> usize {
    (at + 1..report.blocks.all.len())
        .find(|index| {
            report.heading(*index).is_some_and(|(other, title)| {
                let is_below = other == level && when::read(&title).is_some();
                other <= level && !is_below
            })
        })
        .unwrap_or(report.blocks.all.len())
}

struct Reader<'a, 't, 'f> {
    report: &'a Report<'t>,
    reckoner: Reckoner,
    remarks: &'a mut Remarks<'f>,
    happened: Vec<Happening>,
    /// What a heading or a line began, whose text goes on.
    open: Option<Open>,
}

/// Something that happened, whose text is not yet complete.
struct Open {
    reckoned: Reckoned,
    text: String,
    /// Whether it may as well only name the day of what follows.
    is_day: bool,
}

impl<'a, 't, 'f> Reader<'a, 't, 'f> {
    fn new(report: &'a Report<'t>, reckoner: Reckoner, remarks: &'a mut Remarks<'f>) -> Self {
        Self {
            report,
            reckoner,
            remarks,
            happened: Vec::new(),
            open: None,
        }
    }

    fn section(&mut self, heading: usize, end: usize) {
        let report = self.report;
        for block in report.slice(heading..end) {
            let words = match &block.kind {
                Kind::Heading(_, title) => title.clone(),
                Kind::Paragraph => report.blocks.words(block.span.clone()),
                Kind::Table(rows) => rows
                    .first()
                    .map_or_else(String::new, |head| report.blocks.words(head.span.clone())),
                Kind::List(..) | Kind::Other => continue,
            };
            if let Some(zone) = when::zone_of_sentence(&words) {
                self.reckoner.zone = Some(zone);
                break;
            }
        }
        let before = self.happened.len();
        for index in heading + 1..end {
            let Some(block) = report.blocks.all.get(index) else {
                break;
            };
            match &block.kind {
                Kind::Heading(_, title) => self.heading(title, &block.span),
                Kind::Paragraph => self.paragraph(&block.span),
                Kind::List(_, items) if items.iter().any(|item| self.is_timed(item)) => {
                    self.close_before_time();
                    self.list(items);
                }
                Kind::Table(rows) if self.tells_times(rows) => {
                    self.close_before_time();
                    self.table(rows);
                }
                _ => self.go_on(block.span.clone()),
            }
        }
        self.close();
        if self.happened.len() == before {
            let place = report
                .slice(heading..heading + 1)
                .first()
                .map(|block| report.place(&block.span));
            if let Some(place) = place {
                self.remarks.say(
                    Finding::hint(
                        "timeline-not-read",
                        place,
                        "nothing below begins with a time",
                    )
                    .help("the text stays as it is"),
                );
            }
        }
    }

    /// The text of what is open goes on with a block.
    fn go_on(&mut self, span: Range<usize>) {
        let text = self.report.blocks.cut(span);
        if let Some(open) = &mut self.open {
            if !open.text.is_empty() {
                open.text.push_str("\n\n");
            }
            open.text.push_str(&text);
        }
    }

    /// What began with a day alone only told the day of what follows, if that has a time.
    fn close_before_time(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.is_day) {
            self.open = None;
        }
        self.close();
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take()
            && !open.text.trim().is_empty()
        {
            self.add(open.reckoned, &open.text);
        }
    }

    fn add(&mut self, reckoned: Reckoned, text: &str) {
        let Reckoned {
            moment, at, day, ..
        } = reckoned;
        self.happened.push(Happening {
            event: DraftEvent {
                at: moment,
                text: text.trim().to_owned(),
                link: None,
            },
            at,
            day,
        });
    }

    fn heading(&mut self, title: &str, span: &Range<usize>) {
        let Some((said, end)) = when::read(title) else {
            self.close();
            return;
        };
        if said.clock.is_some() {
            self.close_before_time();
        }
        self.close();
        let text = after_time(title, end);
        let is_day = said.clock.is_none();
        let reckoned = self.reckon(&said, title.get(..end).unwrap_or_default(), span);
        self.open = Some(Open {
            reckoned,
            text,
            is_day,
        });
    }

    /// A paragraph may hold several lines that begin with a time.
    fn paragraph(&mut self, span: &Range<usize>) {
        let report = self.report;
        let written = report.blocks.text.get(span.clone()).unwrap_or_default();
        let words = report.blocks.words(span.clone());
        if when::zone_of_sentence(&words).is_some() && !words.contains(": ") && words.len() < 80 {
            return;
        }
        let mut begun = 0;
        let mut at = 0;
        let mut is_first = true;
        for line in written.split_inclusive('\n') {
            if let Some((said, end)) = line_time(line) {
                self.paragraph_piece(span, begun..at, is_first);
                is_first = false;
                let place = span.start + at..span.start + at + line.trim_end().len();
                let time = span.start + at + end;
                begun = at + end;
                self.begin_line(&said, line, end, &place);
                // What follows the time on its line is not indented.
                let rest = report.blocks.text.get(time..place.end).unwrap_or_default();
                begun += rest.len() - rest.trim_start_matches(is_between).len();
            }
            at += line.len();
        }
        self.paragraph_piece(span, begun..written.len(), is_first);
    }

    fn begin_line(&mut self, said: &Said, line: &str, end: usize, place: &Range<usize>) {
        self.close_before_time();
        let is_day = said.clock.is_none();
        let reckoned = self.reckon(said, line.get(..end).unwrap_or_default(), place);
        self.open = Some(Open {
            reckoned,
            text: String::new(),
            is_day,
        });
    }

    fn paragraph_piece(&mut self, span: &Range<usize>, piece: Range<usize>, is_whole: bool) {
        let range = span.start + piece.start..span.start + piece.end;
        let text = self.report.blocks.cut(range.clone());
        if text.is_empty() {
            return;
        }
        match &mut self.open {
            Some(open) if open.text.is_empty() => open.text = balanced(&text),
            Some(_) if is_whole => self.go_on(range),
            _ => {}
        }
    }

    fn is_timed(&self, item: &Item) -> bool {
        item.with_nested().any(|item| {
            let lead = self.report.blocks.text.get(item.lead.clone());
            lead.is_some_and(|lead| line_time(lead).is_some())
        })
    }

    /// Whether most items of a list begin with a time of day, and several do.
    fn tells_times_of_day(&self, items: &[Item]) -> bool {
        let lead = |item: &Item| self.report.blocks.text.get(item.lead.clone());
        let timed = items
            .iter()
            .filter_map(lead)
            .filter_map(line_time)
            .filter(|(said, _)| said.clock.is_some())
            .count();
        timed > 1 && timed * 2 > items.len()
    }

    fn list(&mut self, items: &[Item]) {
        for item in items {
            let nested = item.nested.iter().any(|nested| self.is_timed(nested));
            let range = if nested {
                item.lead.clone()
            } else {
                item.span.clone()
            };
            self.row_of_list(range);
            if nested {
                for item in &item.nested {
                    self.row_of_list(item.span.clone());
                }
            }
        }
    }

    fn row_of_list(&mut self, range: Range<usize>) {
        let written = self.report.blocks.text.get(range.clone());
        let written = written.unwrap_or_default();
        let Some((said, end)) = line_time(written) else {
            if let Some(end) = like_a_time(written) {
                let text = self.report.blocks.cut(range.start + end..range.end);
                let text = without_marks_around(&text, opening_marks(written));
                let raw = written[..end]
                    .trim_matches(['*', '_', '`', '[', ' '])
                    .to_owned();
                if !text.is_empty() {
                    self.add_without_time(&raw, &text, &(range.start..range.start + end));
                }
            }
            return;
        };
        let reckoned = self.reckon(&said, &written[..end], &range);
        let text = self.report.blocks.cut(range.start + end..range.end);
        let text = without_marks_around(&text, opening_marks(written));
        if !text.is_empty() {
            self.add(reckoned, &text);
        }
    }

    /// Whether the rows of a table begin with times, by its head or by what stands in it.
    fn tells_times(&self, rows: &[Row]) -> bool {
        let cell = |row: &Row| {
            let range = row.cells.first().cloned().unwrap_or_default();
            self.report.blocks.words(range)
        };
        let Some((head, rows)) = rows.split_first() else {
            return false;
        };
        if head.cells.len() < 2 {
            return false;
        }
        let timed = rows.iter().filter(|row| when::read(&cell(row)).is_some());
        let is_named = is_time_column(&cell(head));
        let timed = timed.count();
        timed > 0 && (is_named || timed * 2 > rows.len())
    }

    fn table(&mut self, rows: &[Row]) {
        let report = self.report;
        let Some((head, rows)) = rows.split_first() else {
            return;
        };
        let words = |range: &Range<usize>| report.blocks.words(range.clone());
        if let Some(zone) = when::zone_of_sentence(&words(&head.span)) {
            self.reckoner.zone = Some(zone);
        }
        let has_two = matches!(&*head.cells, [day, time, _, ..]
            if words(day).to_lowercase().contains("date") && is_time_column(&words(time)));
        let columns = if has_two { 2 } else { 1 };
        for row in rows {
            let times: Vec<String> = row.cells.iter().take(columns).map(words).collect();
            let raw = times.join(" ").trim().to_owned();
            let cells = row.cells.get(..columns).unwrap_or_default();
            let place = match cells {
                [first, .., last] => first.start..last.end,
                [only] => only.clone(),
                [] => row.span.clone(),
            };
            let texts: Vec<String> = row
                .cells
                .iter()
                .skip(columns)
                .map(|cell| report.blocks.cut(cell.clone()))
                .filter(|text| !text.is_empty())
                .collect();
            let text = texts.join(" — ");
            if text.is_empty() {
                continue;
            }
            match (when::read(&raw), self.happened.last_mut()) {
                (Some((mut said, end)), _) => {
                    // Words beside a time may say more of it than is understood.
                    said.is_rough |= raw[end..].contains(char::is_alphanumeric);
                    let reckoned = self.reckon(&said, &raw, &place);
                    self.add(reckoned, &text);
                }
                (None, Some(last)) if raw.is_empty() => {
                    last.event.text.push('\n');
                    last.event.text.push_str(&text);
                }
                (None, _) => self.add_without_time(&raw, &text, &place),
            }
        }
    }

    fn add_without_time(&mut self, raw: &str, text: &str, span: &Range<usize>) {
        self.remarks.say(
            Finding::warning(
                "value-not-understood",
                self.report.place(span),
                format!("`{raw}` is not a time"),
            )
            .help("it is kept in these words, with the time `unknown`"),
        );
        let reckoned = Reckoned {
            moment: Moment {
                as_published: Some(raw.to_owned()).filter(|raw| !raw.is_empty()),
                ..Moment::plain("unknown")
            },
            at: None,
            day: None,
            doubts: Vec::new(),
        };
        self.add(reckoned, text);
    }

    fn reckon(&mut self, said: &Said, raw: &str, span: &Range<usize>) -> Reckoned {
        let reckoned = self.reckoner.time(said, raw);
        let raw = reckoned.moment.as_published.as_deref();
        let raw = raw.unwrap_or(&reckoned.moment.at).to_owned();
        let place = self.report.place(span);
        self.remarks.doubts(&reckoned, &raw, place);
        reckoned
    }
}

/// Whether the head of a column says that it holds times.
fn is_time_column(head: &str) -> bool {
    head.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| {
            matches!(
                word,
                "time" | "date" | "when" | "timestamp" | "at" | "datetime" | "utc"
            )
        })
}

/// A time at the start of a line that stands for itself: nothing follows, or a sign that divides.
fn line_time(line: &str) -> Option<(Said, usize)> {
    let (said, end) = when::read(line)?;
    let rest = line.get(end..)?.trim_start_matches(['*', '_', '`']);
    let is_over = rest.trim_start_matches([' ', '\t']).is_empty()
        || rest.starts_with(['\n', '\r'])
        || rest
            .trim_start()
            .starts_with(['-', '–', '—', ':', '|', ',', ')', ']', '→'])
        || said.clock.is_some() && rest.starts_with([' ', '\t']);
    is_over.then_some((said, end))
}

/// The end of figures at the start of a line that look like a time of day and are none, such as
/// `25:61`.
fn like_a_time(line: &str) -> Option<usize> {
    let start = line.len() - line.trim_start_matches(['*', '_', '`', '[']).len();
    let rest = &line[start..];
    let figures = rest.find(|c: char| !c.is_ascii_digit() && c != ':')?;
    let is_whole = rest[figures..].starts_with([' ', '*', '_', '`', ']', '-', '–', '—']);
    let mut parts = rest[..figures].split(':');
    let is_pair = parts
        .next()
        .is_some_and(|hours| matches!(hours.len(), 1 | 2))
        && parts.next().is_some_and(|minutes| minutes.len() == 2);
    (is_pair && is_whole).then_some(start + figures)
}

/// What may stand between a time and its text.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '|' | ',' | ')' | ']' | '→')
}

fn after_time(text: &str, end: usize) -> String {
    let rest = text.get(end..).unwrap_or_default();
    rest.trim_start_matches(is_between).trim().to_owned()
}

/// The marks of emphasis that a text begins with.
fn opening_marks(text: &str) -> &str {
    let end = text.find(|c| !matches!(c, '*' | '_' | '`'));
    &text[..end.unwrap_or(text.len())]
}

/// The text after a time. Marks that opened before the time are closed after it, or at the end.
fn without_marks_around(text: &str, marks: &str) -> String {
    let text = text.trim_start();
    if marks.is_empty() {
        return text.trim_start_matches(is_between).trim().to_owned();
    }
    let inner = text.trim_start_matches(is_between);
    match inner.strip_prefix(marks) {
        Some(rest) => rest.trim_start_matches(is_between).trim().to_owned(),
        None if inner.contains(marks) => format!("{marks}{}", inner.trim()),
        None => inner.trim().to_owned(),
    }
}

/// A text without what closes marks that opened before it.
fn balanced(text: &str) -> String {
    let rest = text.trim_start_matches(['*', '_']);
    let marks = &text[..text.len() - rest.len()];
    if marks.is_empty() || rest.contains(marks) {
        return text.trim_start_matches(is_between).to_owned();
    }
    rest.trim_start_matches(is_between).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;

    /// The entries of a report's timeline, one a line, and the rules that were broken.
    fn told(text: &str) -> (Vec<String>, Vec<&'static str>) {
        let report = Report::of(FileId(0), 0, text);
        let mut known = Reckoner::default();
        known.day = NaiveDate::from_ymd_opt(2026, 3, 10);
        let mut findings = Vec::new();
        let happened = read(&report, &known, &mut Remarks::of(&mut findings));
        let entries = happened
            .into_iter()
            .map(|happening| {
                let DraftEvent { at, text, .. } = happening.event;
                let raw = at.as_published.map(|raw| format!(" [{raw}]"));
                let text = text.replace('\n', "\\n");
                format!("{}{} {text}", at.at, raw.unwrap_or_default())
            })
            .collect();
        (
            entries,
            findings.iter().map(|finding| finding.rule).collect(),
        )
    }

    #[test]
    fn tables_tell_times_in_their_first_column() {
        let (entries, rules) = told(
            "## Timeline\n\nAll times in UTC.\n\n| Time | Event | Who |\n| --- | --- | --- |\n\
             | 2026-03-10 10:00 | **Down:** a \\| b | ops |\n| 2026-03-11 --:-- | [c][1] | |\n| | more | |\n\
             | later | d | |\n| 2026-13-01 10:00 | e |\n|  |  |\n\n[1]: https://a.b/\n",
        );
        assert_eq!(
            entries,
            [
                "2026-03-10T10:00Z **Down:** a \\| b — ops",
                "2026-03-11 [2026-03-11 --:--] [c](https://a.b/)\\nmore",
                "unknown [later] d",
                "unknown [2026-13-01 10:00] e",
            ]
        );
        assert_eq!(
            rules,
            [
                "time-read-differently",
                "value-not-understood",
                "value-not-understood"
            ]
        );
    }

    #[test]
    fn two_columns_can_tell_a_time_and_a_table_can_stand_alone() {
        let (entries, _) = told(
            "# Report\n\n| Date | Time (UTC) | What |\n| --- | --- | --- |\n| March 11 | 09:15 | a |\n\n\
             | Name | Value |\n| --- | --- |\n| x | 10:00 |\n",
        );
        assert_eq!(entries, ["2026-03-11T09:15Z [March 11 09:15] a"]);
    }

    #[test]
    fn a_time_that_is_none_is_told() {
        let (entries, rules) = told(
            "## Timeline\n\n- 10:00 UTC: a\n- **25:61** b\n- 99:99 c\n- 3:1 was the score\n- 12 people\n",
        );
        assert_eq!(
            entries,
            [
                "2026-03-10T10:00Z a",
                "unknown [25:61] b",
                "unknown [99:99] c"
            ]
        );
        assert_eq!(rules, ["value-not-understood", "value-not-understood"]);
    }

    #[test]
    fn lists_with_times_speak_for_themselves() {
        let (entries, rules) = told(
            "# Report\n\n## What happened\n\nIt broke.\n\n- 10:00 UTC: a\n- 10:05 UTC: b\n- then c\n\n## Events of March 12\n\n\
             * **09:00 UTC** d\n* 09:10 UTC e\n\n- March 10: no\n- March 11: no\n\n## Action items\n\n- 10:00 UTC: call\n- 11:00 UTC: write\n\n\
             ## Impact\n\n- 10:00 UTC was the worst\n- Nobody called\n- Nobody wrote\n",
        );
        assert_eq!(
            entries,
            [
                "2026-03-10T10:00Z a",
                "2026-03-10T10:05Z b",
                "2026-03-12T09:00Z d",
                "2026-03-12T09:10Z e",
            ]
        );
        assert_eq!(rules, [""; 0]);
        // A section of its own goes before.
        let (entries, _) = told(
            "## What happened\n\n- 10:00 UTC: a\n- 10:05 UTC: b\n\n## Timeline\n\n- 10:00 UTC: only\n",
        );
        assert_eq!(entries, ["2026-03-10T10:00Z only"]);
    }

    #[test]
    fn lists_begin_with_times_in_many_marks() {
        let (entries, rules) = told(
            "## Timeline (times in UTC)\n\n- **10:00 UTC** - a\n\n![graph](g.png)\n\n- `10:05`: b\n  more\n- [10:10] c\n\
             - **10:15: over**\n- *Note:* no time\n- 2026-03-11\n  - 00:10 d\n- March 12: e\n\n**Timeline of fix**\n\n- 10:20 f\n",
        );
        assert_eq!(
            entries,
            [
                "2026-03-10T10:00Z a",
                "2026-03-10T10:05Z b\\nmore",
                "2026-03-10T10:10Z c",
                "2026-03-10T10:15Z **over**",
                "2026-03-11T00:10Z d",
                "2026-03-12 [March 12] e",
                "2026-03-12T10:20Z f",
            ]
        );
        assert_eq!(rules, [""; 0]);
    }

    #[test]
    fn headings_can_be_days_and_times() {
        let (entries, rules) = told(
            "## Timeline\n\n_All times in EEST_\n\n## May 12\n\n### 22:00\n\nOne.\n\nTwo.\n\n### 00:40 Three\n\n```\n10:00 no\n```\n\n\
             ## May 14: the end\n\n### 9:00 PM\n- a\n- b\n\n### 9:30 PM\n\n## Cause\n\n10:00: no\n",
        );
        assert_eq!(
            entries,
            [
                "2026-05-12T22:00+03:00 One.\\n\\nTwo.",
                "2026-05-13T00:40+03:00 [00:40] Three\\n\\n```\\n10:00 no\\n```",
                "2026-05-14T21:00+03:00 [9:00 PM] - a\\n- b",
            ]
        );
        assert_eq!(rules, ["time-read-differently"]);
    }

    #[test]
    fn lines_can_begin_with_times() {
        let (entries, _) = told(
            "**Timeline:**\n\n2026-03-10, 03:26pm: first\nmore\n\n1:03\nAlert fires\n5:00 UTC\nWe look\n\nand look.\n\n\
             2026-03-12\n10:00 back\n",
        );
        assert_eq!(
            entries,
            [
                "2026-03-10 15:26 [2026-03-10, 03:26pm] first\\nmore",
                "2026-03-11 01:03 [1:03] Alert fires",
                "2026-03-11T05:00Z [5:00 UTC] We look\\n\\nand look.",
                "2026-03-12 10:00 back",
            ]
        );
    }

    #[test]
    fn every_incident_of_a_report_has_its_day() {
        let (entries, _) = told(
            "## Incident Timeline\n\n### March 10 - Disk\n\n**Duration:** 10:00 to 11:00 UTC\n\nIt was full.\n\n**Timeline:**\n\n\
             - 10:00 UTC - a\n\n### March 12 - Network\n\n**Causes:**\n\n- none\n\n**Timeline:**\n\n- 09:00 UTC - b\n",
        );
        assert_eq!(entries, ["2026-03-10T10:00Z a", "2026-03-12T09:00Z b"]);
    }

    #[test]
    fn what_has_no_times_is_told_once() {
        let (entries, rules) =
            told("## Timeline\n\n- When it broke, we saw.\n\nSee the status page.\n");
        assert_eq!(entries, [""; 0]);
        assert_eq!(rules, ["timeline-not-read"]);
    }
}
