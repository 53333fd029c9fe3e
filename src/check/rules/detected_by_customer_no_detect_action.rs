//! `detected-by-customer-no-detect-action`: customers noticed first, and no step changes that.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::{DetectedBy, NextStep, StepClass};

pub(super) const RULE: Rule = Rule {
    id: "detected-by-customer-no-detect-action",
    summary: "customers noticed first, and no next step would notice it sooner",
    why: "\
When customers tell you that something is broken, something that watches was missing.

Add a step of the class `detect`: an alert on what users felt, with its threshold.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &["next_steps"],
    check: Check::Record(check),
    bad: &[
        Example::front("postmortem: {status: final}\ndetection: {by: customer}"),
        Example::front(
            "postmortem: {status: final}\ndetection: {by: customer}\nnext_steps: [{text: Refresh the cache after each release, class: prevent}]",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\ndetection: {by: customer}\nnext_steps: [{text: Count failed sign-ins, class: detect}]",
        ),
        Example::front(
            "postmortem: {status: final}\ndetection: {by: customer}\nnext_steps: [{text: Alert when one sign-in in a hundred fails}]",
        ),
        Example::with_body(
            "postmortem: {status: final}\ndetection: {by: customer}",
            "## Next steps\n\nWe will add monitoring of sign-ins.",
        ),
        Example::front("postmortem: {status: final}\ndetection: {by: monitoring}"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let detection = subject.record.detection.as_ref();
    if detection.and_then(|detection| detection.by) != Some(DetectedBy::Customer) {
        return;
    }
    let classed = |step: &NextStep| step.class == Some(StepClass::Detect);
    if subject.next_steps().iter().any(classed)
        || subject.mentions(
            Part::is_next_step,
            &["alarm", "alert", "detect", "monitor", "probe"],
        )
    {
        return;
    }
    findings.push(
        RULE.at(
            subject.place("detection.by"),
            "customers noticed this first, and no next step would notice it sooner",
        )
        .help("add a step of the class `detect`, such as an alert with its threshold"),
    );
}
