//! `apology-in-wrong-section`: the postmortem's only apology stands among the next steps.

use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "apology-in-wrong-section",
    summary: "the only apology of a postmortem stands among the next steps",
    why: "\
Those whom it concerns read the beginning. An apology between plans is easily missed, and looks as
if it had been an afterthought.

Move it into the summary or the section on the impact.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &[PROSE],
    check: Check::Words(
        &[r"\b(?:sorry|apolog(?:y|ies|i[sz]e[ds]?|i[sz]ing))\b"],
        check,
    ),
    bad: &[
        Example::with_body(
            "postmortem: {status: final}",
            "## Summary\n\nSign-in failed.\n\n## Next steps:\n\nWe apologize for the impact. We will add an alert.",
        ),
        Example::front(
            "postmortem: {status: final}\nnext_steps: [{text: We are sorry and will add an alert}]",
        ),
    ],
    good: &[
        Example::with_body(
            "postmortem: {status: final}",
            "We are sorry.\n\n## Next steps\n\nOnce more we apologise. We will add an alert.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Next steps\n\nAdd an alert.",
        ),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let apologies = subject.said_in(patterns, |part| {
        !matches!(part, Part::Update(_) | Part::Undated | Part::Comment(_))
    });
    let (steps, elsewhere): (Vec<_>, Vec<_>) =
        apologies.partition(|said| said.passage.part.is_next_step());
    if let ([first, ..], []) = (steps.as_slice(), elsewhere.as_slice()) {
        findings.push(
            RULE.at(
                first.place(),
                "the only apology stands among the next steps",
            )
            .help("move it into the summary, where those whom it concerns read it"),
        );
    }
}
