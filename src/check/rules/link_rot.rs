//! `link-rot`: a record was imported from a page of which no copy is kept.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "link-rot",
    summary: "a record was imported from a page of which no archived copy is named",
    why: "\
Incident reports of other companies move and vanish; of the links in collections of them, a quarter
leads to an archive already.

Have the page archived while it is there, and write the copy's address into `source.archive_url`. A
record that has the posts of the page itself is a copy already.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &[],
    rests_on: &["source", "updates"],
    check: Check::Record(check),
    bad: &[Example::front(
        "ended: 2026-03-01 10:00\nsource: {url: https://example.com/report}",
    )],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nsource: {url: https://example.com/report, archive_url: https://archive.example/1}",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nsource: {url: https://web.archive.org/web/2024/https://example.com/}",
        ),
        Example::front("ended: 2026-03-01 10:00\nsource: {publisher: Example}"),
        Example::front(
            "source: {url: https://status.example.com/incidents/1}\nupdates:\n  - {at: 2026-03-01 09:00, status: investigating, text: Sign-in fails.}\n  - {at: 2026-03-01 10:00, status: resolved, text: Sign-in works.}",
        ),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(source) = &subject.record.source else {
        return;
    };
    if !subject.record.updates.is_empty() {
        return;
    }
    let archived =
        |url: &String| url.contains("://web.archive.org/") || url.contains("://archive.");
    if source.archive_url.is_none() && source.url.as_ref().is_some_and(|url| !archived(url)) {
        findings.push(
            RULE.at(
                subject.place("source.url"),
                "no archived copy of this page is named",
            )
            .help("have it archived, and write the copy's address into `archive_url`"),
        );
    }
}
