//! `workaround-dropped`: there was a workaround, and the record says that nothing is recommended.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Stated;

pub(super) const RULE: Rule = Rule {
    id: "workaround-dropped",
    summary: "there was a workaround, and the record recommends nothing",
    why: "\
What helped while it lasted helps next time too, and readers come to the postmortem for that.

Repeat it in `recommendations`. If it is of no use any more, allow this rule with that reason.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Record(check),
    bad: &[Example::front(
        "workarounds: [{text: Wait five minutes and try again}]\nrecommendations: none\npostmortem: {status: final}",
    )],
    good: &[
        Example::front(
            "workarounds: [{text: Wait five minutes and try again}]\nrecommendations: [Wait five minutes and try again]\npostmortem: {status: final}",
        ),
        Example::front(
            "workarounds: [{text: Wait five minutes and try again}]\npostmortem: {status: final}",
        ),
        Example::front("recommendations: none\npostmortem: {status: final}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let record = subject.record;
    if record.recommendations != Some(Stated::Nothing) || record.workarounds.is_empty() {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("recommendations"),
            "nothing is recommended, and there was a workaround",
        )
        .related(subject.place("workarounds.0.text"), "the workaround")
        .help("repeat it in `recommendations`, for next time"),
    );
}
