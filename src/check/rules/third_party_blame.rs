//! `third-party-blame`: another company is the only cause, and no step of one's own follows.

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "third-party-blame",
    summary: "another company is the only cause, and no step of one's own follows",
    why: "\
Customers chose you, and you chose the provider. Naming it is honest; stopping there leaves the
reader with nothing to rely on.

Say what on your side let it through (`root_cause.contributing`), or what you will do to need the
provider less (`next_steps`).
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &["next_steps", "root_cause"],
    check: Check::Record(check),
    bad: &[
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: The provider of our network had an outage., third_parties: [Example Net]}",
        ),
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: The network failed., third_parties: [Example Net]}\nnext_steps: none",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: The network failed., third_parties: [Example Net]}\nnext_steps: [{text: Add a second provider}]",
        ),
        Example::front(
            "postmortem: {status: final}\nroot_cause: {summary: The network failed., third_parties: [Example Net], contributing: [We had only one provider]}",
        ),
        Example::with_body(
            "postmortem: {status: final}\nroot_cause: {summary: The network failed., third_parties: [Example Net]}",
            "## Next steps\n\nWe add a second provider.",
        ),
        Example::front("postmortem: {status: final}\nroot_cause: A disk was full."),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let Some(cause) = &subject.record.root_cause else {
        return;
    };
    let Some(company) = cause.third_parties.first() else {
        return;
    };
    if cause.contributing.is_empty()
        && subject.next_steps().is_empty()
        && !subject.has_section(SectionKind::NextSteps)
    {
        let message =
            format!("`{company}` is the only cause given, and no step of your own follows");
        findings.push(
            RULE.at(subject.place("root_cause.third_parties.0"), message)
                .help("say what let it through on your side, or what you will do about it"),
        );
    }
}
