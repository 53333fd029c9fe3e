//! What Tera says about templates, as findings with the bytes they concern.

use super::language::FILTERS;
use super::slips::{self, Unclosed};
use crate::diagnostic::{FileId, Finding, Place, Span, did_you_mean};
use std::collections::BTreeMap;
use std::fmt::Write;
use tera::{Error, ErrorKind, ReportError};

/// The templates' texts by their full names, with their numbers in the source map.
pub(super) type Sources<'a> = BTreeMap<String, (Option<FileId>, &'a str)>;

/// A page that could not be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderFault {
    /// The full name of the template at fault; those inside the program begin with `builtin/`.
    pub template: String,
    /// The line in it, counted from 1; 0 when no place in the template is to blame.
    pub line: usize,
    /// The character in the line, counted from 1.
    pub column: usize,
    /// Where that is, if it is a file of the site.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: String,
    /// What could be meant instead.
    pub help: Option<String>,
}

impl RenderFault {
    /// The fault as a finding. `page` is what was being rendered, such as a record's id,
    /// and `source` the place it comes from: the record, or the configuration for the
    /// site's own pages.
    pub fn finding(self, page: &str, source: Place) -> Finding {
        let finding = if let Some(place) = self.place {
            Finding::error("template-render", place, self.message)
                .related(source, format!("while rendering `{page}`"))
        } else {
            let mut message = format!("`{page}` cannot be rendered: `{}`", self.template);
            if self.line > 0 {
                // Writing to a string cannot fail.
                let _ = write!(message, " line {} column {}", self.line, self.column);
            }
            let message = format!("{message}: {}", self.message);
            Finding::error("template-render", source, message)
        };
        match self.help {
            Some(help) => finding.help(help),
            None => finding,
        }
    }
}

/// A failed rendering of `template`.
pub(super) fn rendering(
    error: &Error,
    template: &str,
    files: &BTreeMap<String, FileId>,
) -> RenderFault {
    let ErrorKind::RenderingError(report) = error.kind() else {
        return RenderFault {
            template: template.to_owned(),
            line: 0,
            column: 0,
            place: None,
            message: sentence(&error.to_string()).0,
            help: None,
        };
    };
    let (message, help) = sentence(report.message());
    let span = Span::new(report.span().range.start, report.span().range.end);
    let file = files.get(report.filename());
    RenderFault {
        template: report.filename().to_owned(),
        line: report.span().start_line,
        column: report.span().start_col + 1,
        place: file.map(|file| span.at(*file)),
        message,
        help,
    }
}

/// A template that cannot be parsed. When that follows from something left open, it is told instead.
pub(super) fn syntax(report: &ReportError, template: &str, file: FileId) -> Finding {
    let follows = |slip: &Unclosed| slip.evident <= report.span().range.end;
    if let Some(slip) = slips::unclosed(template, file).filter(follows) {
        return slip.finding;
    }
    let (message, help) = sentence(report.message());
    let span = Span::new(report.span().range.start, report.span().range.end);
    let finding = Finding::error("template-syntax", span.at(file), message);
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Templates that do not fit together. `known` are the names templates can be called by.
pub(super) fn references(error: &Error, sources: &Sources, known: &[&str]) -> Vec<Finding> {
    match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            let place = word_of(sources, current, parent);
            let finding = Finding::error(
                "template-reference",
                place,
                format!("there is no template `{parent}` to extend"),
            );
            vec![suggest(finding, place, parent, known)]
        }
        ErrorKind::CircularExtend { tpl, .. } => vec![Finding::error(
            "template-reference",
            word_of(sources, tpl, "extends"),
            format!(
                "template `{tpl}` extends itself; write `builtin/{tpl}` to extend the original"
            ),
        )],
        ErrorKind::CircularInclude { tpl, include_chain } => vec![Finding::error(
            "template-reference",
            word_of(sources, tpl, "include"),
            format!(
                "templates include each other: `{}`",
                circle(tpl, include_chain).join("`, `")
            ),
        )],
        ErrorKind::Msg(message) if message.starts_with("Component `") => {
            let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
            let [component, first, second] = names[..] else {
                return vec![unplaced(sources, message)];
            };
            let first = word_of(sources, first, component);
            let place = word_of(sources, second, component);
            let message = format!("component `{component}` is defined twice");
            vec![
                Finding::error("template-reference", place, message)
                    .related(first, "the other definition"),
            ]
        }
        ErrorKind::Msg(reports) => {
            let found: Vec<Finding> = reports_in(reports)
                .map(|report| reference(&report, sources, known))
                .collect();
            if found.is_empty() {
                vec![unplaced(sources, reports)]
            } else {
                found
            }
        }
        _ => vec![unplaced(sources, &error.to_string())],
    }
}

/// The part of a chain of templates that goes round, from one of them to itself.
pub(super) fn circle<'a>(template: &str, chain: &'a [String]) -> &'a [String] {
    let start = chain.iter().position(|name| name == template);
    &chain[start.unwrap_or_default()..]
}

/// A line of Tera's text about an unknown reference: it joins all of them into one message
/// and offers no other access.
struct Report<'a> {
    message: &'a str,
    template: &'a str,
    line: usize,
    column: usize,
    /// How many characters are underlined.
    width: usize,
}

fn reports_in(text: &str) -> impl Iterator<Item = Report<'_>> {
    let mut lines = text.lines();
    std::iter::from_fn(move || {
        loop {
            let Some(message) = lines.next()?.strip_prefix("error: ") else {
                continue;
            };
            let locus = lines.next()?.trim_start().strip_prefix("--> ")?;
            let mut parts = locus.rsplitn(3, ':');
            let column = parts.next()?.parse().ok()?;
            let line = parts.next()?.parse().ok()?;
            let template = parts.next()?;
            let width = lines.nth(2)?.matches('^').count();
            return Some(Report {
                message,
                template,
                line,
                column,
                width,
            });
        }
    })
}

fn reference(report: &Report, sources: &Sources, known: &[&str]) -> Finding {
    let (message, _) = sentence(report.message);
    let name = message.split('`').nth(1).unwrap_or_default().to_owned();
    let Some((Some(file), text)) = sources.get(report.template) else {
        // A template inside the program no longer fits: the site's base lacks a block.
        return Finding::error(
            "template-reference",
            first_of(sources),
            format!(
                "`{}` no longer fits the site's templates: {message}",
                report.template
            ),
        );
    };
    let place = Span::new(
        offset(text, report.line, report.column),
        offset(text, report.line, report.column + report.width),
    )
    .at(*file);
    let names: &[&str] = if message.starts_with("unknown filter") {
        &FILTERS
    } else if message.starts_with("unknown template") {
        known
    } else {
        &[]
    };
    let finding = Finding::error("template-reference", place, message);
    suggest(finding, place, &name, names)
}

/// Adds the known name that comes close. Only where it is written are its bytes replaced:
/// a place may be wider, quotes included.
fn suggest(finding: Finding, place: Place, name: &str, known: &[&str]) -> Finding {
    match did_you_mean(name, known.iter().copied()) {
        Some(meant) if place.span.range().len() == name.len() => {
            finding.replace(format!("did you mean `{meant}`?"), place, meant)
        }
        Some(meant) => finding.help(format!("did you mean `{meant}`?")),
        None => finding,
    }
}

fn unplaced(sources: &Sources, message: &str) -> Finding {
    Finding::error("template-reference", first_of(sources), sentence(message).0)
}

/// The start of the site's first template, which is to blame when a template inside the
/// program no longer works.
fn first_of(sources: &Sources) -> Place {
    let file = sources.values().find_map(|(file, _)| *file);
    Span::default().at(file.unwrap_or(FileId(0)))
}

/// The first place of a word in a template.
fn word_of(sources: &Sources, template: &str, word: &str) -> Place {
    let Some((Some(file), text)) = sources.get(template) else {
        return first_of(sources);
    };
    let span = text
        .find(word)
        .map_or_else(Span::default, |start| Span::new(start, start + word.len()));
    span.at(*file)
}

/// The byte offset of a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let letters = rest.chars().take(column.saturating_sub(1));
    start + letters.map(char::len_utf8).sum::<usize>()
}

/// Tera's words in the style of findings, and what it lists as available.
fn sentence(words: &str) -> (String, Option<String>) {
    let first_line = words.lines().next().unwrap_or_default();
    let (message, available) = match first_line.split_once(". Available ") {
        Some((message, available)) => (message, Some(format!("available {available}"))),
        None => (first_line.trim_end_matches('.'), None),
    };
    (lower_first(message), available)
}

/// Another parser's words in the style of findings: with a small letter first.
pub(super) fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
