//! `heading-skips-level`: a heading stands more than one level below the one before it.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Span};

pub(super) const RULE: Rule = Rule {
    id: "heading-skips-level",
    summary: "a heading stands more than one level below the one before it",
    why: "\
Who listens to a page moves about by the levels of its headings; a level that is skipped sounds like
a section that is missing (WCAG 1.3.1).

The highest heading of a text may be of any level: the page puts it where it belongs.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    check: Check::Record(check),
    bad: &[
        Example::with_body("", "# Report\n\nText.\n\n### Cause\n\nText."),
        Example::with_body("", "## Cause\n\n#### Details\n\nText.\n\n## Response"),
    ],
    good: &[
        Example::with_body("", "## Cause\n\n### Details\n\n#### More\n\n## Response"),
        Example::with_body("", "### Cause\n\n### Response"),
        Example::with_body("", "### Note\n\n## Cause"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let start = subject.body_start();
    for pair in subject.record.body.headings.windows(2) {
        let [above, heading] = pair else {
            continue;
        };
        if heading.level <= above.level + 1 {
            continue;
        }
        let place = |span: &std::ops::Range<usize>| {
            Span::new(start + span.start, start + span.end).at(subject.record.file)
        };
        let marks = "#".repeat(usize::from(above.level) + 1);
        let message = format!(
            "this heading is of level {}, below one of level {}",
            heading.level, above.level
        );
        findings.push(
            RULE.at(place(&heading.span), message)
                .related(place(&above.span), "the heading above it")
                .help(format!("begin it with `{marks}`")),
        );
    }
}
