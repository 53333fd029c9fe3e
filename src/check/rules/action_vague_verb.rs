//! `action-vague-verb`: a next step begins with *review* or *consider*, and nothing says when it is done.

use regex::Regex;

use crate::check::passage::{Form, Part};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::{NextStep, StepClass};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "action-vague-verb",
    summary: "a next step begins with a verb such as `review`, and has no end",
    why: "\
*Investigate monitoring* can be done in a minute or never. *Alert when more than 1 % of requests
fail* can be checked.

Say what will be there when the step is done, with a number if there is one. A step of the class
`investigate` may be open in what it finds, but not in when: give it `due`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &["next_steps.class", "next_steps.due", "next_steps.status"],
    check: Check::Words(&[VAGUE], check),
    bad: &[
        Example::front("ended: 2026-03-01 10:00\nnext_steps: [{text: Investigate monitoring}]"),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: We will look into caching priorities, owner: API team}]",
        ),
        Example::with_body(
            "ended: 2026-03-01 10:00",
            "## Next steps\n\n- Evaluate our providers\n- Add an alert",
        ),
        Example::with_body(
            "ended: 2026-03-01 10:00",
            "## Next steps\n\nWe plan to review and address caching priorities.",
        ),
    ],
    good: &[
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Alert when more than 1 % of requests fail}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Improve the hit rate of the cache to 95 %}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Investigate why the worker restarted, class: investigate, due: 2026-04-01}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Review the plan, status: done}]",
        ),
        Example::front(
            "ended: 2026-03-01 10:00\nnext_steps: [{text: Add a check to the code review of migrations}]",
        ),
        Example::with_body(
            "ended: 2026-03-01 10:00",
            "## Timeline\n\nWe review the logs.",
        ),
    ],
};

const VAGUE: &str = r"\b(?:review|investigate|consider|look into|evaluate|improve|explore|discuss|think about|be more careful)\b";

/// What may stand before the verb of a step.
const BEFORE: &[&str] = &[
    "to",
    "will",
    "plan to",
    "plans to",
    "intend to",
    "going to",
    "should",
];

/// Words after which a step says when it is done.
const MEASURES: &[&str] = &[
    "at least",
    "at most",
    "each",
    "every",
    "fewer than",
    "less than",
    "more than",
    "so that",
    "until",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    // Where the front matter has the steps, the body tells the same ones again.
    let shown_only = subject.next_steps().is_empty();
    for said in subject.said(patterns) {
        let is_open = match said.passage.part {
            Part::NextStep(index) => {
                let searching = |step: &NextStep| {
                    step.class == Some(StepClass::Investigate) && step.due.is_some()
                };
                let mut open = subject.open_steps();
                open.any(|(number, step)| number == index && !searching(step))
            }
            Part::Body(Some(SectionKind::NextSteps)) => {
                shown_only && said.passage.form != Form::Cell
            }
            _ => false,
        };
        let (text, range) = (&said.passage.text, &said.range);
        if is_open
            && begins(&text[..range.start])
            && said.passage.code.is_empty()
            && !is_measured(&text[range.end..])
        {
            let verb = said.words().to_lowercase();
            let message = format!("`{verb}` does not say when this step is done");
            findings
                .push(RULE.at(said.place(), message).help(
                    "say what will be there afterwards, such as an alert with its threshold",
                ));
        }
    }
}

/// Whether words are no more than a way of beginning, such as *the team will*.
fn begins(words: &str) -> bool {
    let words = words.trim().to_ascii_lowercase();
    let few = words.split(' ').count() <= 5 && !words.contains(['.', ',', ';', ':']);
    words.is_empty()
        || few
            && BEFORE
                .iter()
                .any(|end| words == *end || words.ends_with(&format!(" {end}")))
}

fn is_measured(words: &str) -> bool {
    words.contains(|c: char| c.is_ascii_digit())
        || MEASURES.iter().any(|measure| words.contains(measure))
}
