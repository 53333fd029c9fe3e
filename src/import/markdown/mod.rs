//! Postmortems in Markdown, in whatever form a team writes them.
//!
//! The text stays as it is. What a program must understand is read out of it into the record:
//! times out of tables, lists and sentences, steps out of lists, severity and state out of labels.
//! Front matter keys that the record format does not have become `x-` keys.

mod blocks;
mod bounds;
mod files;
mod front;
mod label;
mod name;
mod reckon;
mod report;
mod steps;
mod timeline;
mod when;

use std::collections::BTreeMap;
use std::ops::Range;

use super::Harvest;
use super::draft::{Draft, DraftComponent, DraftPostmortem, Moment, Publication};
use super::{links, plan, unfit};
use crate::diagnostic::{FileId, Files, Finding, Help, Level, Span};
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::Extra;
use crate::model::section::SectionKind;
use crate::parse::markdown::plain;
use crate::parse::node::{Node, Value};
use crate::parse::{front_matter, slug, toml, yaml};
use crate::source::Foreign;
use blocks::Kind;
use bounds::{Days, Evidence};
use front::{Front, State};
use label::Field;
use reckon::Reckoner;
use report::{Remarks, Report};
use when::SaidZone;

/// Whether a file may be a report: it has an ending of Markdown, or none at all.
pub(super) fn reads(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let folded = name.to_ascii_lowercase();
    let is_markdown = name::ENDINGS.iter().any(|ending| folded.ends_with(ending));
    is_markdown || !name.contains('.') && !name::is_other(path)
}

pub(super) fn harvest(foreign: &Foreign) -> Harvest {
    let mut harvest = Harvest::default();
    let is_alone = foreign.files.len() == 1;
    let mut reports: Vec<(&str, FileId)> = Vec::new();
    for (path, file) in foreign.texts() {
        let text = foreign.map.text(file);
        if unfit::is_web_page(text) {
            let finding = unfit::web_page(file, "an incident report");
            harvest.findings.push(finding);
            continue;
        }
        if is_alone || is_report(path, text) {
            reports.push((path, file));
        } else {
            harvest.findings.push(
                Finding::hint(
                    "not-a-report",
                    Span::default().at(file),
                    "this file is not imported: it is no report by its name and words",
                )
                .help("name it alone to import it"),
            );
        }
    }
    // Where a report's own words give it another id, links by its name still find it.
    let own: Vec<String> = reports
        .iter()
        .map(|(path, file)| id(path, foreign.map.text(*file)))
        .collect();
    let all = own.iter().map(|id| (id.as_str(), Publication::Published));
    let ids: BTreeMap<String, String> = reports
        .iter()
        .zip(plan::distinct_ids(all))
        .map(|((path, _), id)| ((*path).to_owned(), id))
        .collect();
    let around = files::Around {
        has: &|path| foreign.files.iter().any(|file| file.path == path),
        ids: &ids,
    };
    let mut components: BTreeMap<String, DraftComponent> = BTreeMap::new();
    for (path, file) in reports {
        let text = foreign.map.text(file);
        let (draft, front) = draft(path, file, text, &around, &mut harvest.findings);
        for component in front.components {
            components.entry(component.key.clone()).or_insert(component);
        }
        harvest.records.push(draft);
    }
    harvest.components = components.into_values().collect();
    harvest
}

/// Whether a file of a folder is a report. One that is named for its folder is one when it has what
/// reports have.
fn is_report(path: &str, text: &str) -> bool {
    if name::is_other(path) {
        return false;
    }
    let is_plain = path
        .rsplit('/')
        .next()
        .is_some_and(|name| !name.contains('.'));
    let split = front_matter::split(text);
    let body = text.get(split.body).unwrap_or_default();
    if is_plain && split.front.is_none() && !body.trim_start().starts_with('#') {
        return false;
    }
    if !name::is_of_folder(path) {
        return !text.trim().is_empty();
    }
    let report = Report::of(FileId(0), 0, body);
    let tells = [
        SectionKind::Timeline,
        SectionKind::RootCause,
        SectionKind::NextSteps,
    ];
    tells.iter().any(|kind| !report.sections(*kind).is_empty())
}

/// The id of a report: what its front matter says, else its name's.
fn id(path: &str, text: &str) -> String {
    let mut draft = Draft::new("", Span::default().at(FileId(0)));
    let parts = Parts::of(FileId(0), text, &mut Vec::new());
    if let Some(node) = &parts.front {
        front::read(FileId(0), node, &mut draft, &mut Vec::new());
    }
    if draft.id.is_empty() {
        id_of_name(path)
    } else {
        draft.id
    }
}

fn id_of_name(path: &str) -> String {
    let id = name::id(path);
    if id.is_empty() {
        slug::from_name(path)
    } else {
        id
    }
}

/// A file cut into front matter and text.
struct Parts {
    front: Option<Node>,
    body: Range<usize>,
    /// Front matter that could not be read whole: its language, and its bytes.
    unread: Option<(&'static str, Range<usize>)>,
}

impl Parts {
    fn of(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Self {
        if let Some((front, body)) = between(text, "+++") {
            let before = findings.len();
            let node = toml::read(file, text, front.clone(), findings);
            let is_whole = findings.len() == before;
            nothing_is_missing(&mut findings[before..]);
            return Self {
                front: Some(node),
                body,
                unread: (!is_whole).then_some(("toml", front)),
            };
        }
        let split = front_matter::split(text);
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let whole = Self {
            front: None,
            body: start..text.len(),
            unread: None,
        };
        let Some(front) = split.front else {
            return Self {
                body: split.body,
                ..whole
            };
        };
        let mut body = split.body;
        let mut front = front;
        if !split.closed {
            // Then it ends where the text begins, after an empty line.
            let rest = text.get(front.clone()).unwrap_or_default();
            let lines = rest.split_inclusive('\n');
            let end = lines.take_while(|line| !line.trim().is_empty());
            front.end = front.start + end.map(str::len).sum::<usize>();
            body = front.end..text.len();
        }
        // A line at the top of a text is no front matter when no key follows.
        let has_key = |line: &str| {
            line.split_once(':')
                .is_some_and(|(key, _)| !key.is_empty() && !key.contains(['#', '*', ' ']))
        };
        let written = text.get(front.clone()).unwrap_or_default();
        let first = written.lines().find(|line| !line.trim().is_empty());
        if !(first.is_some_and(has_key) || split.closed && first.is_none()) {
            return whole;
        }
        if !split.closed {
            findings.push(
                Finding::warning(
                    "front-matter-unclosed",
                    Span::new(front.start, front.start).at(file),
                    "nothing closes this front matter",
                )
                .help("it is taken to end at the first empty line"),
            );
        }
        let before = findings.len();
        let node = yaml::read(file, text, front.clone(), findings);
        let is_whole = findings.len() == before;
        nothing_is_missing(&mut findings[before..]);
        let node = node.filter(|node| matches!(node.value, Value::Mapping(_)));
        let unread = (!is_whole || node.is_none()).then_some(("yaml", front));
        Self {
            front: node,
            body,
            unread,
        }
    }
}

/// Says of faults in front matter that its words are kept all the same.
fn nothing_is_missing(findings: &mut [Finding]) {
    for finding in findings {
        finding.level = Level::Warning;
        finding.help = vec![Help {
            message: "the front matter is also kept at the end of the record's text".to_owned(),
            replacement: None,
        }];
    }
}

/// What stands between two lines of a mark at the start of a file, and what stands below them.
fn between(text: &str, mark: &str) -> Option<(Range<usize>, Range<usize>)> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut at = start;
    let mut lines = text.get(start..)?.split_inclusive('\n').map(|line| {
        let range = at..at + line.len();
        at += line.len();
        (line.trim_end(), range)
    });
    let (_, opening) = lines.next().filter(|(line, _)| *line == mark)?;
    let (_, closing) = lines.find(|(line, _)| *line == mark)?;
    Some((opening.end..closing.start, closing.end..text.len()))
}

fn draft(
    path: &str,
    file: FileId,
    text: &str,
    around: &files::Around<'_>,
    findings: &mut Vec<Finding>,
) -> (Draft, Front) {
    let parts = Parts::of(file, text, findings);
    let mut draft = Draft::new(path, Span::default().at(file));
    draft.id.clear();
    let front = parts
        .front
        .as_ref()
        .map(|node| front::read(file, node, &mut draft, findings))
        .unwrap_or_default();
    if draft.id.is_empty() {
        draft.id = id_of_name(path);
    }
    if !name::is_machine_made(path) {
        draft.file = Some(name::id(path));
    }
    let body = text.get(parts.body.clone()).unwrap_or_default();
    let report = Report::of(file, parts.body.start, body);
    let body = titled(&mut draft, &report, path, findings);
    understand(&mut draft, &report, path, &front, findings);
    let mut assets = Vec::new();
    let mut way = |to: &str| files::way(to, path, around, &mut assets);
    links::tell(
        file,
        parts.body.start,
        report.blocks.text,
        &mut way,
        findings,
    );
    let mut gathered = |text: &str| links::led(text, &mut way);
    draft.body = gathered(&body);
    for event in &mut draft.timeline {
        event.text = gathered(&event.text);
    }
    for step in &mut draft.next_steps {
        step.text = gathered(&step.text);
    }
    draft.assets = assets;
    if let Some((language, range)) = parts.unread {
        let written = text.get(range).unwrap_or_default();
        let fence = "`".repeat(longest_fence(written) + 1);
        let body = draft.body.trim_end();
        draft.body = format!(
            "{body}\n\n{fence}{language}\n{}\n{fence}\n",
            written.trim_end()
        );
    }
    (draft, front)
}

fn longest_fence(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default().max(2)
}

/// Gives the draft its title, and returns the text without the heading that became it.
fn titled(
    draft: &mut Draft,
    report: &Report<'_>,
    path: &str,
    findings: &mut Vec<Finding>,
) -> String {
    let text = report.blocks.text;
    let heading = heading_of_title(report);
    if draft.title.is_empty()
        && let Some((_, title)) = &heading
    {
        draft.title.clone_from(title);
    }
    if draft.title.is_empty() {
        const CHARS_MAX: usize = 80;
        let place = Span::default().at(report.file);
        let words = plain(text, CHARS_MAX);
        let (title, source) = match name::title(path) {
            Some(title) => (title, "name"),
            None if !words.is_empty() => (words, "first words"),
            None => (draft.id.clone(), "id"),
        };
        findings.push(
            Finding::hint("title-missing", place, "this report has no title")
                .help(format!("it is called by its {source}: `{title}`")),
        );
        draft.title = title;
    }
    // Whatever else a heading holds than the title's own words stays in the text.
    if let Some((index @ 0, title)) = heading
        && let Some(block) = report.blocks.all.get(index)
        && title == draft.title
        && is_only(text.get(block.span.clone()).unwrap_or_default(), &title)
    {
        let before = text[..block.span.start].trim_end();
        let after = &text[block.span.end..];
        return format!("{before}{after}");
    }
    text.to_owned()
}

/// Whether a heading is written with nothing but its words.
fn is_only(written: &str, title: &str) -> bool {
    let line = written.lines().next().unwrap_or_default();
    line.trim_start_matches('#')
        .trim()
        .trim_end_matches('#')
        .trim()
        == title
}

/// The heading that is the title: the first, unless it is a section's or a label.
fn heading_of_title(report: &Report<'_>) -> Option<(usize, String)> {
    const LABELS: &[&str] = &[
        "author",
        "authors",
        "call recording",
        "date",
        "incident",
        "incident report",
        "involved",
        "metadata",
        "owner",
        "post mortem",
        "postmortem",
        "severity",
        "status",
        "table of contents",
    ];
    let headings = report.blocks.all.iter().enumerate();
    let mut headings = headings.filter_map(|(index, block)| match &block.kind {
        Kind::Heading(level, title) => Some((index, *level, title)),
        _ => None,
    });
    let fold = |title: &str| {
        let label = title.split(':').next().unwrap_or_default().to_lowercase();
        label.trim().replace('-', " ")
    };
    let (index, level, title) = headings.next()?;
    if fold(title) == "title" {
        let rest = title.split_once(':').map_or("", |(_, rest)| rest.trim());
        if !rest.is_empty() {
            return Some((index, rest.to_owned()));
        }
        return headings
            .next()
            .map(|(index, _, title)| (index, title.clone()));
    }
    let is_first = index == 0 || level == 1;
    let is_label = LABELS.contains(&fold(title).as_str()) && {
        let has_more = title
            .split_once(':')
            .is_some_and(|(_, rest)| !rest.trim().is_empty());
        // `Post-mortem: Logins fail` is a title, `Owner: somebody` is none.
        !has_more
            || !matches!(
                fold(title).as_str(),
                "incident" | "incident report" | "post mortem" | "postmortem"
            )
    };
    let is_section = SectionKind::of_heading(title).is_some();
    (is_first && !is_label && !is_section && !title.is_empty()).then(|| (index, title.clone()))
}

/// Reads what the text says into the draft.
fn understand(
    draft: &mut Draft,
    report: &Report<'_>,
    path: &str,
    front: &Front,
    findings: &mut Vec<Finding>,
) {
    let mut remarks = Remarks::of(findings);
    let mut days = Days {
        title: bounds::whole_day(&draft.title),
        name: name::day(path),
        prose: bounds::day_of_prose(report),
        label: None,
    };
    let day_of = |at: &Option<Moment>| bounds::whole_day(&at.as_ref()?.at);
    let stated = day_of(&draft.started);
    let dated = day_of(&front.date);
    let mut known = Reckoner::default();
    known.zone = zone_of_all(report).or(front.zone.clone().map(SaidZone::Place));
    if let Some(day) = stated.or(days.any()).or(dated) {
        known.begin_day(day);
    }
    let labels = label::read(report, &known);
    days.label = labels
        .iter()
        .filter(|labelled| labelled.field == Field::Date)
        .find_map(|labelled| known.day(&labelled.time()?.day?).ok());
    if let Some(day) = stated.or(days.any()).or(dated) {
        known.begin_day(day);
    }
    let happened = timeline::read(report, &known, &mut remarks);
    let labelled = |field| labels.iter().find(|labelled| labelled.field == field);
    if draft.severity.is_none() {
        draft.severity = labelled(Field::Severity).map(|severity| severity.value.clone());
    }
    let status = labelled(Field::Status).and_then(|status| front::state_of(&status.value));
    if let (Some(State::Postmortem(status)), None) = (status, &draft.postmortem) {
        draft.postmortem = Some(DraftPostmortem {
            status: Some(status),
            ..DraftPostmortem::default()
        });
    }
    if let Some(date) = &front.date {
        if draft.started.is_none() && days.any().is_none() {
            draft.started = Some(date.clone());
        } else {
            let words = date.as_published.as_ref().unwrap_or(&date.at);
            let date = ("x-date".to_owned(), Extra::Text(words.clone()));
            draft.extra.push(date);
        }
    }
    Evidence {
        report,
        known: &known,
        labels: &labels,
        happened: &happened,
        days,
    }
    .bound(draft, &mut remarks);
    let is_open = front.is_open || status == Some(State::Open);
    published(draft, report, is_open);
    draft.next_steps = steps::read(report, &known, &mut remarks);
    if remarks.needs_zone && draft.zone.is_none() {
        draft.zone = Some("UTC".to_owned());
    }
    draft.timeline = happened
        .into_iter()
        .map(|happening| happening.event)
        .collect();
    if draft.ended.is_none() && !is_open {
        end_unstated(draft, report, &mut remarks);
    }
}

/// A report that does not say when the incident ended was still written after it.
fn end_unstated(draft: &mut Draft, report: &Report<'_>, remarks: &mut Remarks<'_>) {
    let place = Span::default().at(report.file);
    let finding = Finding::hint("end-not-stated", place, "nothing says when this ended");
    let status = draft.postmortem.as_ref().and_then(|own| own.status);
    if status.is_some_and(PostmortemStatus::is_published) {
        remarks.say(finding.help("it counts as over because its postmortem is out"));
        return;
    }
    draft.ended = Some(Moment::plain("unknown"));
    remarks.say(
        finding.help("`ended` is written as `unknown`, so that it does not count as going on"),
    );
}

/// The zone that a sentence gives to all times of a report.
fn zone_of_all(report: &Report<'_>) -> Option<SaidZone> {
    report.blocks.all.iter().find_map(|block| {
        if block.kind != Kind::Paragraph {
            return None;
        }
        let words = report.blocks.words(block.span.clone());
        let folded = words.to_lowercase();
        let is_of_all = folded.contains("all time") || folded.starts_with("times ");
        is_of_all.then(|| when::zone_of_sentence(&words)).flatten()
    })
}

/// A report that has a text is a postmortem, and this is the text as it was published. While the
/// incident goes on, it is not yet one.
fn published(draft: &mut Draft, report: &Report<'_>, is_open: bool) {
    if report.blocks.all.is_empty() || is_open && draft.postmortem.is_none() {
        return;
    }
    let postmortem = draft.postmortem.get_or_insert_with(Default::default);
    postmortem.status.get_or_insert(PostmortemStatus::Final);
    if draft.source.url.is_none() {
        postmortem.published = draft.source.published.take();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::write;
    use crate::source::{ForeignContent, ForeignFile};

    fn foreign(path: &str, text: &str) -> Foreign {
        let mut foreign = Foreign::default();
        let file = foreign.map.add(path.to_owned(), text.to_owned());
        foreign.files.push(ForeignFile {
            path: path.to_owned(),
            content: ForeignContent::Text(file),
        });
        foreign
    }

    fn report() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "---\n",
            "+++\n",
            "title: T\n",
            "started: 2026-03-10\n",
            "severity: [1\n",
            "x: &a 1\n",
            "\n",
            "\n\n",
            "# ",
            "## Timeline\n",
            "## Action items\n",
            "## Summary\n",
            "**Timeline:**\n",
            "**Severity:** ",
            "- Date: ",
            "- ",
            "  - ",
            "1. ",
            "| ",
            " |\n",
            "| Time | Event |\n| --- | --- |\n",
            "- [x] ",
            "> ",
            "```\n",
            "2026-03-10 12:30",
            "2026-13-10",
            "216-03-10",
            "20202-01-01",
            "??:??",
            "--:--",
            "24:00",
            "10:00 PM ",
            "14:??",
            " - ",
            " to ",
            "May 12",
            "30 February",
            "January 14-19, 2026",
            "CET",
            "IST",
            "UTC+2",
            "(Europe/Berlin)",
            "~",
            "**",
            "_",
            "`",
            "[a](b.md#c)",
            "[a][b]\n\n[b]: c.png\n",
            "<img src='x.png'>",
            "Owner: ops",
            "due: soon",
            "é",
            "\u{202e}",
            "\r\n",
            "\u{feff}",
            "Time to recovery: 99999999999999999 days\n",
            "x",
            ":",
            ".",
            "\0",
        ]);
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_breaks_the_reader_and_none_is_lost(text in report()) {
            let harvest = harvest(&foreign("a/2026-03-10-x.md", &text));
            prop_assert_eq!(harvest.records.len(), 1);
            let record = write::record(&harvest.records[0], "2026-03-10-x");
            // Whatever became of its signs, each word of the text is somewhere in the record.
            for word in ["soon", "ops", "Europe", "February", "20202"] {
                prop_assert!(!text.contains(word) || record.contains(word), "{} is not in\n{}", word, record);
            }
        }
    }
}
