//! What will be done, out of lists and tables of action items.

use std::ops::Range;

use chrono::NaiveDate;

use super::blocks::{Item, Kind, Row};
use super::reckon::Reckoner;
use super::report::{Remarks, Report};
use super::when;
use crate::diagnostic::Finding;
use crate::import::draft::DraftStep;
use crate::model::postmortem::{StepClass, StepStatus};
use crate::model::section::SectionKind;

/// Reads the action items of a report. Years that a due date leaves out are those nearest to the
/// report's.
pub(super) fn read(
    report: &Report<'_>,
    known: &Reckoner,
    remarks: &mut Remarks<'_>,
) -> Vec<DraftStep> {
    let mut reader = Reader {
        report,
        known,
        remarks,
        steps: Vec::new(),
    };
    for (heading, blocks) in report.sections(SectionKind::NextSteps) {
        reader.section(heading, blocks);
    }
    reader.steps
}

struct Reader<'a, 't, 'f> {
    report: &'a Report<'t>,
    known: &'a Reckoner,
    remarks: &'a mut Remarks<'f>,
    steps: Vec<DraftStep>,
}

impl Reader<'_, '_, '_> {
    fn section(&mut self, heading: usize, blocks: Range<usize>) {
        let report = self.report;
        let before = self.steps.len();
        let title = report.heading(heading).map(|(_, title)| title);
        let mut is_done = title.as_deref().is_some_and(says_done);
        let numbers = self.numbers(&blocks);
        for index in blocks {
            if let Some((_, title)) = report.heading(index) {
                is_done = says_done(&title);
                continue;
            }
            let Some(block) = report.blocks.all.get(index) else {
                break;
            };
            match &block.kind {
                Kind::List(Some(_), items) if numbers => {
                    self.list(items, is_done);
                }
                // What stands between numbered items belongs to the one before.
                Kind::List(None, _) | Kind::Paragraph if numbers && self.steps.len() > before => {
                    let text = report.blocks.cut(block.span.clone());
                    if let Some(step) = self.steps.last_mut() {
                        step.text.push_str("\n\n");
                        step.text.push_str(&text);
                    }
                }
                Kind::List(_, items) => self.list(items, is_done),
                Kind::Paragraph => self.paragraph(&block.span, is_done),
                Kind::Table(rows) => self.table(rows, is_done),
                _ => {}
            }
        }
        if self.steps.len() == before
            && let Some(block) = report.blocks.all.get(heading)
        {
            self.remarks.say(
                Finding::hint(
                    "steps-not-read",
                    report.place(&block.span),
                    "there is no list or table of steps below",
                )
                .help("the text stays as it is"),
            );
        }
    }

    /// Whether several lists go on counting, so that what stands between them is part of them.
    fn numbers(&self, blocks: &Range<usize>) -> bool {
        self.report
            .slice(blocks.clone())
            .iter()
            .any(|block| matches!(&block.kind, Kind::List(Some(first), _) if *first > 1))
    }

    fn list(&mut self, items: &[Item], is_done: bool) {
        for item in items {
            let text = self.report.blocks.cut(item.span.clone());
            if text.is_empty() {
                continue;
            }
            let mut step = DraftStep {
                link: tracker(&text),
                owner: labelled(&text, &["owner", "assignee", "assigned to", "dri"]),
                status: status_in(&text, item.is_done, is_done),
                ..DraftStep::default()
            };
            if let Some(due) = labelled(&text, &["due", "due date", "deadline", "eta"]) {
                step.due = self.day(&due);
            }
            step.text = text;
            self.steps.push(step);
        }
    }

    /// `**Action item:** Declare incidents sooner.`
    fn paragraph(&mut self, span: &Range<usize>, is_done: bool) {
        let words = self.report.blocks.words(span.clone()).to_lowercase();
        if words.starts_with("action item:") || words.starts_with("todo:") {
            let item = Item {
                span: span.clone(),
                lead: span.clone(),
                is_done: None,
                nested: Vec::new(),
            };
            self.list(&[item], is_done);
        }
    }

    fn table(&mut self, rows: &[Row], is_done: bool) {
        let Some((head, rows)) = rows.split_first() else {
            return;
        };
        let report = self.report;
        let columns: Vec<Column> = head
            .cells
            .iter()
            .map(|cell| Column::of(&report.blocks.words(cell.clone())))
            .collect();
        let text_column = columns
            .iter()
            .position(|column| *column == Column::Text)
            .or_else(|| columns.iter().position(|column| *column == Column::Other));
        for row in rows {
            let cell = |index: usize| {
                let range = row.cells.get(index).cloned().unwrap_or_default();
                report.blocks.cut(range)
            };
            let Some(text) = text_column.map(cell).filter(|text| !text.is_empty()) else {
                continue;
            };
            let mut step = DraftStep {
                link: tracker(&text),
                status: status_in(&text, None, is_done),
                text,
                ..DraftStep::default()
            };
            for (index, column) in columns.iter().enumerate() {
                let raw = cell(index);
                if Some(index) == text_column || raw.is_empty() || is_nothing(&raw) {
                    continue;
                }
                self.fill(&mut step, *column, &raw, row);
            }
            self.steps.push(step);
        }
    }

    fn fill(&mut self, step: &mut DraftStep, column: Column, raw: &str, row: &Row) {
        match column {
            Column::Text | Column::Other => {}
            Column::Owner => step.owner = Some(raw.to_owned()),
            Column::Due => {
                step.due = self.day(raw);
                if step.due.is_none() {
                    let place = self.report.place(&row.span);
                    let message = format!("`{raw}` is not a day");
                    self.remarks.say(
                        Finding::warning("value-not-understood", place, message)
                            .help("the text stays as it is"),
                    );
                }
            }
            Column::Status => step.status = status_named(raw).or(step.status),
            Column::Link => step.link = full_address(raw).or(step.link.take()),
            Column::Class => step.class = class_named(raw),
            Column::Priority => step.priority = Some(raw.to_owned()),
        }
    }

    fn day(&self, raw: &str) -> Option<String> {
        let (said, _) = when::read(raw)?;
        let day: NaiveDate = self.known.day(&said.day?).ok()?;
        Some(day.to_string())
    }
}

/// What a column of a table of steps holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Text,
    Owner,
    Due,
    Status,
    Link,
    Class,
    Priority,
    Other,
}

impl Column {
    fn of(head: &str) -> Self {
        let head = head.to_lowercase();
        let has = |words: &[&str]| {
            head.split(|c: char| !c.is_alphanumeric())
                .any(|word| words.contains(&word))
        };
        if has(&[
            "owner",
            "assignee",
            "assigned",
            "who",
            "responsible",
            "dri",
            "team",
        ]) {
            Self::Owner
        } else if has(&["due", "deadline", "eta", "target", "when"]) {
            Self::Due
        } else if has(&["status", "state", "done", "progress"]) {
            Self::Status
        } else if has(&[
            "issue", "ticket", "bug", "link", "tracking", "jira", "pr", "url",
        ]) {
            Self::Link
        } else if has(&["type", "class", "category", "kind"]) {
            Self::Class
        } else if has(&["priority", "prio"]) {
            Self::Priority
        } else if has(&[
            "action",
            "actions",
            "description",
            "item",
            "task",
            "what",
            "step",
            "todo",
        ]) {
            Self::Text
        } else {
            Self::Other
        }
    }
}

/// Whether a heading says that what is below is done.
fn says_done(title: &str) -> bool {
    let folded = title.to_lowercase();
    let inside = folded.trim_end().strip_suffix(')');
    let word = inside
        .and_then(|inside| inside.rsplit_once('('))
        .map(|(_, word)| word.trim());
    matches!(word, Some("done" | "completed" | "complete"))
}

/// Whether a step is done, by its box, its mark, its last words or the heading above.
fn status_in(text: &str, ticked: Option<bool>, is_below_done: bool) -> Option<StepStatus> {
    let first = text.lines().next().unwrap_or_default();
    let is_marked = text.starts_with(['✅', '✔', '☑']) || says_done(first);
    let is_done = ticked.unwrap_or(is_marked || is_below_done) || is_marked;
    is_done.then_some(StepStatus::Done)
}

fn status_named(raw: &str) -> Option<StepStatus> {
    let folded = raw.to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    Some(match words.join(" ").as_str() {
        "done" | "complete" | "completed" | "closed" | "fixed" | "yes" | "finished" => {
            StepStatus::Done
        }
        "in progress" | "doing" | "ongoing" | "started" | "wip" => StepStatus::InProgress,
        "open" | "todo" | "to do" | "accepted" | "planned" | "not started" | "pending" => {
            StepStatus::Accepted
        }
        "proposed" => StepStatus::Proposed,
        "wont do" | "won t do" | "wontfix" | "won t fix" | "rejected" | "cancelled" => {
            StepStatus::WontDo
        }
        "superseded" => StepStatus::Superseded,
        _ if raw.starts_with(['✅', '✔', '☑']) => StepStatus::Done,
        _ => return None,
    })
}

fn class_named(raw: &str) -> Option<StepClass> {
    let folded = raw.to_lowercase();
    folded
        .split(|c: char| !c.is_alphanumeric())
        .find_map(|word| {
            let known = StepClass::NAMES.iter().find(|(name, _)| *name == word);
            known.map(|(_, class)| *class).or(match word {
                "prevention" => Some(StepClass::Prevent),
                "mitigation" => Some(StepClass::Mitigate),
                "detection" => Some(StepClass::Detect),
                "documentation" | "docs" => Some(StepClass::Document),
                _ => None,
            })
        })
}

/// Whether a cell says that there is nothing.
fn is_nothing(raw: &str) -> bool {
    matches!(
        raw.to_lowercase().as_str(),
        "-" | "–" | "—" | "n/a" | "none" | "tbd" | "?"
    )
}

/// What follows a label such as `Owner:` in a text, up to the end of its sentence.
fn labelled(text: &str, labels: &[&str]) -> Option<String> {
    let folded = text.to_ascii_lowercase();
    labels.iter().find_map(|label| {
        let start = folded.match_indices(label).find_map(|(at, label)| {
            let is_word = !folded[..at].ends_with(|c: char| c.is_alphanumeric());
            let rest = text.get(at + label.len()..)?;
            let rest = rest.trim_start_matches(['*', '_']);
            let value = rest.strip_prefix(':')?;
            is_word.then_some(text.len() - value.len())
        })?;
        let rest = text.get(start..)?.trim_start_matches(['*', '_', ' ']);
        let end = rest
            .char_indices()
            .find(|(at, c)| {
                let next = rest[at + c.len_utf8()..].chars().next();
                matches!(c, '\n' | ')' | ']' | ';' | '|')
                    || matches!(c, '.' | ',') && next.is_none_or(char::is_whitespace)
            })
            .map_or(rest.len(), |(at, _)| at);
        let value = rest[..end].trim().trim_end_matches(['*', '_']).trim();
        (!value.is_empty() && !is_nothing(value)).then(|| value.to_owned())
    })
}

/// The only address in a text at which work is tracked.
fn tracker(text: &str) -> Option<String> {
    const PARTS: &[&str] = &[
        "issues",
        "issue",
        "pull",
        "pulls",
        "pull-requests",
        "merge_requests",
        "browse",
        "ticket",
        "tickets",
        "work_items",
        "_workitems",
    ];
    let mut tracked = addresses(text).filter(|address| {
        let parts = address.split(['/', '?', '#']).skip(3);
        let mut parts = parts.skip_while(|part| !PARTS.contains(part)).skip(1);
        // The list of all issues is where nothing in particular is tracked.
        parts.next().is_some_and(|part| !part.is_empty())
    });
    let first = tracked.next()?;
    tracked
        .all(|other| other == first)
        .then(|| first.to_owned())
}

fn full_address(raw: &str) -> Option<String> {
    addresses(raw).next().map(str::to_owned)
}

/// The full addresses in a text.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("http").filter_map(|(at, _)| {
        let rest = &text[at..];
        let is_address = ["https://", "http://"]
            .iter()
            .any(|start| rest.starts_with(start));
        let end = rest.find(|c: char| {
            c.is_whitespace() || matches!(c, '>' | ')' | ']' | '"' | '|' | '`' | '<')
        });
        let address = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '*']);
        is_address.then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;

    fn told(text: &str) -> Vec<String> {
        let report = Report::of(FileId(0), 0, text);
        let mut known = Reckoner::default();
        known.day = NaiveDate::from_ymd_opt(2026, 3, 10);
        let mut findings = Vec::new();
        let steps = read(&report, &known, &mut Remarks::of(&mut findings));
        let steps = steps.into_iter().map(|step| {
            let words = [
                Some(step.text.replace('\n', "\\n")),
                step.class.map(|class| class.name().to_owned()),
                step.owner,
                step.due,
                step.status.map(|status| status.name().to_owned()),
                step.link,
                step.priority,
            ];
            words.into_iter().flatten().collect::<Vec<_>>().join(" | ")
        });
        steps
            .chain(findings.iter().map(|finding| finding.message.clone()))
            .collect()
    }

    #[test]
    fn lists_hold_steps_with_what_is_said_of_them() {
        assert_eq!(
            told(
                "## Action items\n\n- [ ] Add alerts https://a.b/o/r/issues/12. Owner: @ops, due: April 1\n- [x] Mend **it**\n\
                 - ✅ Tell [them](https://a.b/o/r/pull/1), see https://a.b/docs\n  - soon\n- Two: https://a.b/issues/1 https://a.b/issues/2\n\
                 - Upgrade (done)\n- See https://a.b/o/r/issues\n-\n"
            ),
            [
                "Add alerts https://a.b/o/r/issues/12. Owner: @ops, due: April 1 | @ops | 2026-04-01 | https://a.b/o/r/issues/12",
                "Mend **it** | done",
                "✅ Tell [them](https://a.b/o/r/pull/1), see https://a.b/docs\\n- soon | done | https://a.b/o/r/pull/1",
                "Two: https://a.b/issues/1 https://a.b/issues/2",
                "Upgrade (done) | done",
                "See https://a.b/o/r/issues",
            ]
        );
    }

    #[test]
    fn tables_name_their_columns() {
        assert_eq!(
            told(
                "## Follow-ups\n\n| Description | Type | Related issue | Assignee | Due | Status | Prio |\n| - | - | - | - | - | - | - |\n\
                 | Watch it | PROCESS-IMPROVE | [#1](https://a.b/1) | Ops | 2026-04-01 | In progress | P1 |\n\
                 | Mend | CODE-ADD | #2 | - | soon | Closed | |\n|  | x | | | | | |\n"
            ),
            [
                "Watch it | process | Ops | 2026-04-01 | in_progress | https://a.b/1 | P1",
                "Mend | done",
                "`soon` is not a day",
            ]
        );
    }

    #[test]
    fn numbered_items_keep_what_stands_between_them() {
        assert_eq!(
            told(
                "## Remediation\n\n### Immediate actions (completed)\n\n1.  **One**\nWe did.\n\n-   a\n\n2.  Two\n\n### Planned actions\n\n- b\n"
            ),
            ["**One**\\nWe did.\\n\\n-   a | done", "Two | done", "b"]
        );
    }

    #[test]
    fn prose_is_told_and_left() {
        assert_eq!(
            told("## Action items\n\nWe will see.\n\n**Action item:** Act sooner.\n"),
            ["**Action item:** Act sooner."]
        );
        assert_eq!(
            told("## Action items\n\nWe will see.\n"),
            ["there is no list or table of steps below"]
        );
    }
}
