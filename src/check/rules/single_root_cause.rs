//! `single-root-cause`: a postmortem gives one cause, and nothing that contributed.

use crate::check::passage::{Form, Part};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "single-root-cause",
    summary: "a postmortem gives one cause, and nothing that contributed",
    why: "\
Systems that people depend on rarely fail for one reason alone. What let the fault through, and
what made it last, are where most of the improvements are.

Add them to `root_cause.contributing`: no test had the case, no canary stood in the way, the
alert had no owner.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &["root_cause"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: A disk was full., trigger: The nightly import}",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root cause\n\nA disk was full.",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: A disk was full., contributing: [No alert watched it]}",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root cause\n\nA disk was full. That no alert watched it contributed.",
        ),
        Example::with_body(
            "postmortem: {status: final}\nroot_cause: A disk was full.",
            "## Contributing factors\n\nNo alert watched it.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Root causes\n\n- A disk was full.\n- No alert watched it.",
        ),
        Example::front("postmortem: {status: final}\nroot_cause: {state: undeterminable}"),
    ],
};

/// Beginnings of words with which a text goes on to a further cause.
const FURTHER: &[&str] = &[
    "contribut",
    "in addition",
    "made it worse",
    "second cause",
    "also ",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let contributing = subject
        .record
        .root_cause
        .as_ref()
        .is_some_and(|cause| !cause.contributing.is_empty());
    let listed = subject
        .prose_of(Part::is_cause)
        .filter(|passage| passage.form == Form::Item);
    if !subject.tells_cause()
        || contributing
        || listed.count() > 1
        || subject.mentions(Part::is_cause, FURTHER)
    {
        return;
    }
    findings.push(
        RULE.at(subject.cause_place(), "this is the only cause given")
            .help("add what let it through and what made it last to `root_cause.contributing`"),
    );
}
