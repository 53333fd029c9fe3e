//! `recommendations-empty-unmarked`: recommendations are announced, and there are none.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;
use crate::parse::node::Value;

pub(super) const RULE: Rule = Rule {
    id: "recommendations-empty-unmarked",
    summary: "recommendations are announced, and there are none",
    why: "\
An empty list may mean that there is nothing to do, or that nobody has filled it in. Customers who
look for what to do must be able to tell.

`recommendations: none` says on the page that there are none.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &["recommendations"],
    check: Check::Record(check),
    bad: &[
        Example::front("recommendations:"),
        Example::front("recommendations: []"),
        Example::with_body(
            "",
            "## Recommendations\n\n## Timeline\n\nIt began at 10:00.",
        ),
    ],
    good: &[
        Example::front("recommendations: none"),
        Example::front("recommendations: [Update the client]"),
        Example::with_body("recommendations: none", "## Customer recommendations\n"),
        Example::with_body("", "## Customer recommendations\n\nThere are none."),
        Example::with_body("", "## Recommendations\n\n### Clients\n\nUpdate them."),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let stated = subject.front().get("recommendations");
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Sequence(items) => items.is_empty(),
        _ => false,
    };
    let place = match stated {
        Some(entry) if empty(&entry.value.value) => entry.key_span.at(subject.record.file),
        Some(_) => return,
        None => {
            let mut sections = subject.sections(SectionKind::Recommendations);
            match sections.find(|(_, text)| text.trim().is_empty()) {
                Some((heading, _)) => heading,
                None => return,
            }
        }
    };
    findings.push(
        RULE.at(place, "recommendations are announced, and there are none")
            .help("write `recommendations: none` if there is nothing to do"),
    );
}
