//! `template-block-leak`: templates for authors in a published record.

use regex::Regex;

use crate::check::passage::{Form, Part};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "template-block-leak",
    summary: "templates for authors in a published record",
    why: "\
Ready-made sentences that were never said look like a promise to whoever reads them.

Keep templates in a folder or file whose name begins with `_`: it is no record.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[TITLE, ID], check),
    bad: &[
        Example::with_body(
            "",
            "We are back.\n\n## Available Templates\n\nNo Change Update",
        ),
        Example::with_body("", "Available templates:\n\n- Fix implemented"),
        Example::front("id: yyyy-mm-dd-template"),
        Example::front("title: Incident title"),
    ],
    good: &[
        Example::front(
            "title: Templates for invoices are not available\nid: 2026-03-01-email-template",
        ),
        Example::with_body("", "The list of available templates was empty."),
    ],
};

const TITLE: &str = r"\bavailable templates?\b:?";

const ID: &str = r"template|yyyy|incident title|postmortem title";

/// Titles that only templates have.
const TITLES: &[&str] = &[
    "incident title",
    "template postmortem",
    "postmortem template",
    "incident template",
    "template",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let record = subject.record;
    let id = record.id.to_lowercase();
    let is_template =
        id.contains("yyyy") || id == "template" || TITLES.contains(&&*record.title.to_lowercase());
    if is_template {
        findings.push(
            RULE.at(subject.place("title"), "this record is a template")
                .help("begin the name of its file with `_`: then it is no record"),
        );
    }
    let Some(title) = patterns.first() else {
        return;
    };
    for passage in subject.passages() {
        let stands_alone = matches!(passage.form, Form::Heading(_) | Form::Paragraph)
            && passage.part != Part::Title;
        let text = passage.text.trim();
        if stands_alone
            && title
                .find(text)
                .is_some_and(|found| found.range() == (0..text.len()))
        {
            findings.push(
                RULE.at(passage.whole(), "templates for authors begin here")
                    .help("keep them in a folder whose name begins with `_`"),
            );
        }
    }
}
