//! `lessons-missing`: the postmortem of a major incident says nothing of what was learnt.

use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Impact;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "lessons-missing",
    summary: "the postmortem of a major incident says nothing of what was learnt",
    why: "\
What went well is worth keeping, what went wrong is worth changing, and where there was luck it
will not be there the next time.

Write `lessons` with `went_well`, `went_wrong` and `got_lucky`, or a section *Lessons learned*. An
incident whose components have no status and which has no `impact` is taken for a major one.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &[FELT],
    check: Check::Record(check),
    bad: &[
        Example::front("impact: major\npostmortem: {status: final}"),
        Example::front("impact: major\npostmortem: {status: final}\nlessons: {went_well: []}"),
        Example::with_body(
            "impact: critical\npostmortem: {status: final}",
            "## Lessons learned\n",
        ),
    ],
    good: &[
        Example::front(
            "impact: major\npostmortem: {status: final}\nlessons: {got_lucky: [It was night]}",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## What went well\n\nThe alert came at once.",
        ),
        Example::front("impact: minor\npostmortem: {status: final}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if (subject.hurts(Impact::Major) || subject.is_unweighed())
        && !subject.is_loose()
        && !subject.has("lessons")
        && !subject.has_section(SectionKind::Lessons)
    {
        findings.push(
            RULE.at(
                subject.place("postmortem"),
                "this postmortem says nothing of what was learnt",
            )
            .help("add `lessons: {went_well: [...], went_wrong: [...], got_lucky: [...]}`"),
        );
    }
}
