//! When the impact began and ended, by what a report says of it: labels, sentences, durations that
//! agree with the timeline, days in titles and names. What is derived is told.

use std::ops::Range;

use chrono::NaiveDate;

use super::blocks::Kind;
use super::label::{Field, Labelled};
use super::reckon::{Reckoned, Reckoner};
use super::report::{Remarks, Report};
use super::timeline::Happening;
use super::when::{self, Day, Said};
use crate::diagnostic::Finding;
use crate::import::draft::{Draft, DraftWindow, Moment};
use crate::model::section::SectionKind;

/// The days that a report bears, by where they stand; the most telling first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Days {
    /// In its title.
    pub(super) title: Option<NaiveDate>,
    /// Behind a label.
    pub(super) label: Option<NaiveDate>,
    /// In the sentences that it begins with.
    pub(super) prose: Option<NaiveDate>,
    /// In the name of its file.
    pub(super) name: Option<NaiveDate>,
}

impl Days {
    /// The day that it is about, as far as it says so in words.
    pub(super) fn told(&self) -> Option<NaiveDate> {
        self.title.or(self.label).or(self.prose)
    }

    /// The day that years and times of day are read by.
    pub(super) fn any(&self) -> Option<NaiveDate> {
        self.told().or(self.name)
    }
}

/// The first whole day in a text.
pub(super) fn whole_day(text: &str) -> Option<NaiveDate> {
    let is_whole = |said: &Said| matches!(said.day, Some(Day::Full(_)));
    match when::find(text, is_whole)?.0.day {
        Some(Day::Full(day)) => Some(day),
        _ => None,
    }
}

/// The day in the sentences that a report begins with. Days that are only mentioned do not count:
/// it stands first, or after a word such as `on`.
pub(super) fn day_of_prose(report: &Report<'_>) -> Option<NaiveDate> {
    const BEFORE: &[&str] = &["on", "between", "from", "of", "during"];
    lead(report).into_iter().find_map(|range| {
        let words = report.blocks.words(range);
        let is_whole = |said: &Said| matches!(said.day, Some(Day::Full(_)));
        let (said, found) = when::find(&words, is_whole)?;
        let before = words[..found.start].trim_end().to_lowercase();
        let word = before.rsplit(' ').next().unwrap_or_default();
        match said.day {
            Some(Day::Full(day)) if before.is_empty() || BEFORE.contains(&word) => Some(day),
            _ => None,
        }
    })
}

/// The paragraphs around the title, and those of a summary.
fn lead(report: &Report<'_>) -> Vec<Range<usize>> {
    let blocks = &report.blocks.all;
    let after = |at: usize| {
        let mut rest = at..blocks.len();
        rest.find(|index| report.heading(*index).is_some())
            .unwrap_or(blocks.len())
    };
    let first = after(0);
    let title = report.heading(first).map(|(_, title)| title);
    let is_section = title.is_some_and(|title| SectionKind::of_heading(&title).is_some());
    let end = if is_section { first } else { after(first + 1) };
    let summaries = report.sections(SectionKind::Summary);
    let summaries = summaries.into_iter().flat_map(|(_, blocks)| blocks);
    (0..end.min(blocks.len()))
        .chain(summaries)
        .filter_map(|index| blocks.get(index))
        .filter(|block| block.kind == Kind::Paragraph)
        .map(|block| block.span.clone())
        .collect()
}

/// What the bounds are read from.
pub(super) struct Evidence<'a, 't> {
    pub(super) report: &'a Report<'t>,
    pub(super) known: &'a Reckoner,
    pub(super) labels: &'a [Labelled],
    pub(super) happened: &'a [Happening],
    pub(super) days: Days,
}

impl Evidence<'_, '_> {
    /// Fills in what front matter did not say.
    pub(super) fn bound(&self, draft: &mut Draft, remarks: &mut Remarks<'_>) {
        self.labelled_times(draft, remarks);
        self.labelled_ranges(draft, remarks);
        self.sentence(draft, remarks);
        self.lengths(draft);
        self.marked(draft);
        self.day_only(draft, remarks);
    }

    /// What is known of the times behind a label: the headings above may name the day.
    fn reckoner(&self, labelled: &Labelled) -> Reckoner {
        let mut reckoner = self.known.clone();
        if let Some(day) = labelled.day {
            reckoner.begin_day(day);
        }
        reckoner
    }

    fn labelled_times(&self, draft: &mut Draft, remarks: &mut Remarks<'_>) {
        for labelled in self.labels {
            let time = match labelled.field {
                Field::Started => &mut draft.started,
                Field::Ended => &mut draft.ended,
                Field::Detected => &mut draft.detected,
                Field::Acknowledged => &mut draft.acknowledged,
                Field::Identified => &mut draft.identified,
                Field::Mitigated => &mut draft.mitigated,
                _ => continue,
            };
            if time.is_some() {
                continue;
            }
            let Some(said) = labelled.time() else {
                continue;
            };
            let raw = labelled.value.get(said.span.clone()).unwrap_or_default();
            let reckoned = self.reckoner(labelled).time(&said, raw);
            remarks.doubts(&reckoned, raw, self.report.place(&labelled.range));
            *time = known_moment(reckoned);
        }
    }

    /// `**Duration:** 21:45 to 23:28 UTC`; several of them are windows.
    fn labelled_ranges(&self, draft: &mut Draft, remarks: &mut Remarks<'_>) {
        let mut windows: Vec<(Reckoned, Reckoned)> = Vec::new();
        for labelled in self.labels {
            if !matches!(labelled.field, Field::Duration | Field::Date) {
                continue;
            }
            let Some(said) = labelled.times() else {
                continue;
            };
            let (from, until) = self.reckoner(labelled).range(&said, &labelled.value);
            let place = self.report.place(&labelled.range);
            remarks.doubts(&from, &labelled.value, place);
            if let Some(until) = until
                && from.day.is_some()
                && until.day.is_some()
            {
                windows.push((from, until));
            }
        }
        windows.dedup_by(|one, other| one.0.at == other.0.at && one.1.at == other.1.at);
        let (Some(first), Some(last)) = (windows.first(), windows.last()) else {
            return;
        };
        if windows.len() == 1 && first.0.moment.precision.is_some() {
            // A sentence may know it better.
            self.sentence(draft, remarks);
        }
        if draft.started.is_none() && draft.ended.is_none() {
            draft.started = Some(first.0.moment.clone());
            draft.ended = Some(last.1.moment.clone());
        }
        if windows.len() > 1 {
            draft.impact_windows = windows
                .into_iter()
                .map(|(from, until)| DraftWindow {
                    from: from.moment,
                    until: Some(until.moment),
                    components: Vec::new(),
                })
                .collect();
        }
    }

    /// `It was down from 16:58 to 18:46 UTC.`
    fn sentence(&self, draft: &mut Draft, remarks: &mut Remarks<'_>) {
        if draft.started.is_some() || draft.ended.is_some() {
            return;
        }
        let has_both = |said: &Said| {
            said.clock.is_some() && said.until.as_ref().is_some_and(|end| end.clock.is_some())
        };
        for range in lead(self.report) {
            let words = self.report.blocks.words(range.clone());
            let Some((said, found)) = when::find(&words, has_both) else {
                continue;
            };
            let (from, until) = self.known.clone().range(&said, &words);
            let (Some(_), Some(until)) = (from.day, until.filter(|until| until.day.is_some()))
            else {
                continue;
            };
            let place = self.report.place(&range);
            remarks.say(Finding::hint(
                "bounds-from-text",
                place,
                format!("start and end are read from `{}`", &words[found]),
            ));
            remarks.doubts(&from, &words, place);
            draft.started = Some(from.moment);
            draft.ended = Some(until.moment);
            return;
        }
    }

    /// Durations tell which entries of the timeline are the start, the detection and the end, when
    /// only one choice agrees with them.
    fn lengths(&self, draft: &mut Draft) {
        if draft.ended.is_some() {
            return;
        }
        let length = |field| {
            let found = self.labels.iter().find(|labelled| labelled.field == field);
            found.and_then(Labelled::length)
        };
        let restore = length(Field::TimeToRestore).or(length(Field::Duration));
        let Some(restore) = restore.filter(|restore| restore.num_seconds() > 0) else {
            return;
        };
        let detect = length(Field::TimeToDetect);
        let timed = || {
            self.happened
                .iter()
                .filter(|happening| happening.at.is_some())
        };
        let after = |start: &Happening, length| {
            let at = start.at?.checked_add_signed(length)?;
            timed().find(|happening| happening.at == Some(at))
        };
        let mut choices: Vec<(&Happening, Option<&Happening>, &Happening)> = timed()
            .filter_map(|start| {
                let end = after(start, restore)?;
                Some((start, detect.and_then(|detect| after(start, detect)), end))
            })
            .collect();
        choices.dedup_by(|one, other| one.0.at == other.0.at);
        if detect.is_some() {
            choices.retain(|(_, detected, _)| detected.is_some());
        }
        let first = timed().next().and_then(|first| first.at);
        let choice = match &*choices {
            [only] => only,
            several => match several.iter().find(|(start, ..)| start.at == first) {
                Some(choice) => choice,
                None => return,
            },
        };
        let (start, detected, end) = choice;
        draft.started.get_or_insert_with(|| start.event.at.clone());
        draft.ended = Some(end.event.at.clone());
        if let (None, Some(detected)) = (&draft.detected, detected) {
            draft.detected = Some(detected.event.at.clone());
        }
    }

    /// Entries that begin with `**Detection:**` or `**Recovery:**`.
    fn marked(&self, draft: &mut Draft) {
        for happening in self.happened {
            let Some(rest) = happening.event.text.strip_prefix("**") else {
                continue;
            };
            let word = rest.split([':', '*']).next().unwrap_or_default();
            let time = match word.trim().to_lowercase().as_str() {
                "detection" | "detected" | "discovery" => &mut draft.detected,
                "recovery" | "recovered" | "restored" => &mut draft.ended,
                "mitigated" => &mut draft.mitigated,
                _ => continue,
            };
            if time.is_none() && happening.day.is_some() {
                *time = Some(happening.event.at.clone());
            }
        }
    }

    /// The day alone, where nothing says more.
    fn day_only(&self, draft: &mut Draft, remarks: &mut Remarks<'_>) {
        let place = self.report.place(&(0..0));
        if draft.started.is_none() {
            let dates = self.labels.iter().find(|one| one.field == Field::Date);
            let said = dates.and_then(Labelled::time);
            let last = said
                .as_ref()
                .and_then(|said| said.until.as_ref()?.day.as_ref());
            let last = last.and_then(|day| self.known.day(day).ok());
            if let Some(last) = last
                && draft.ended.is_none()
            {
                draft.ended = Some(Moment::plain(last.to_string()));
            }
            let first_entry = self.happened.iter().find_map(|happening| happening.day);
            let day = self.days.any().or_else(|| {
                let day = first_entry?;
                remarks.say(
                    Finding::hint("start-not-stated", place, "nothing says when this began").help(
                        format!("the day of the first entry of its timeline is taken: {day}"),
                    ),
                );
                Some(day)
            });
            match day {
                Some(day) => draft.started = Some(Moment::plain(day.to_string())),
                None => remarks.say(
                    Finding::warning("start-not-stated", place, "nothing says when this was")
                        .help("write `started` into the record"),
                ),
            }
        }
        if let (Some(told), Some(name)) = (self.days.told(), self.days.name)
            && told != name
        {
            const DAYS_APART_MAX: i64 = 7;
            let message = format!("its text says {told}, and its name {name}");
            let finding = if (told - name).num_days().abs() > DAYS_APART_MAX {
                Finding::warning("days-disagree", place, message)
            } else {
                Finding::hint("days-disagree", place, message)
            };
            remarks.say(finding.help("the text's is taken"));
        }
    }
}

fn known_moment(reckoned: Reckoned) -> Option<Moment> {
    reckoned.day.is_some().then_some(reckoned.moment)
}
