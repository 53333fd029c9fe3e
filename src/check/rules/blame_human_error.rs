//! `blame-human-error`: a person's error given as the cause.

use regex::Regex;

use crate::check::matches::{Said, has_word};
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "blame-human-error",
    summary: "a person's error given as the cause",
    why: "\
Whoever made the error will make others, and so will everyone else: the useful question is what let
it through, and that is where something can be changed.

Say what the system accepted, showed or lacked: the script took an empty list of targets.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[CAUSE, ALONE, DOING, LABEL], check),
    bad: &[
        Example::with_body("", "The outage was due to human error."),
        Example::with_body("", "Root cause: operator error"),
        Example::with_body("", "This was simply a human error."),
        Example::front("root_cause: Caused by an engineer's mistake"),
        Example::front("root_cause: Human error"),
        Example::front("root_cause: Human mistake during the deployment"),
        Example::front("root_cause: {summary: A disk was full, trigger: Human error}"),
        Example::with_body("", "Human error: the wrong button."),
        Example::with_body("", "A human error caused it."),
        Example::with_body("", "We noticed that pilot error was the cause."),
        Example::with_body("", "Operator error led to the outage."),
        Example::with_body("", "The outage was due to user error."),
    ],
    good: &[
        Example::with_body("", "The cause was not human error but a missing check."),
        Example::with_body(
            "",
            "The form showed a user error. Human error is never where we stop.",
        ),
        Example::with_body(
            "",
            "Blaming it as a result of human error would help nobody, so rather than that we looked at the tool.",
        ),
        Example::with_body("", "We do not think that operator error led to the outage."),
        Example::with_body("", "Requests with a user error led to no entry in the log."),
        Example::with_body(
            "",
            "The rise was due to user errors such as wrong passwords.",
        ),
        Example::with_body("", "The report said that it was caused by `human error`."),
    ],
};

const CAUSE: &str = r"\b(?:due to|caused by|because of|(?:as )?(?:a |the )?result of|stemmed from|attributed to|traced (?:back )?to|down to|root cause(?: was| is|:)|cause(?: was| is|:)) (?:an? |the |simple |some |pure |likely |plain )*(?:(?:human|operator|pilot|engineer|administrator|employee|staff|personnel)(?:[ -]made)?(?:'s|’s)? (?:errors?|mistakes?|failure|fault|negligence|carelessness|oversight)|user (?:error|mistake))\b";

const ALONE: &str = r"\b(?:it|this|that|which|incident|outage|problem|issue) (?:was|is) (?:simply |just |clearly |a |an )*human error\b";

const DOING: &str = r"\b(?:human|operator|pilot|engineer|administrator) (?:error|mistake)s? (?:(?:was|is|were) (?:the|a|to blame|our)\b(?: (?:(?:root|main|primary|underlying|actual|likely|only) )*(?:cause|reason|trigger))?|(?:(?:has|had|have) )?(?:caused|led to|resulted in|triggered|brought))\b";

/// All of a text, or what it begins with.
const LABEL: &str = r"^(?:an? |the |simple |pure )*(?:human|operator|pilot|user) (?:error|mistake)(?:[.!]?$|:)|^(?:an? |the |simple |pure )*(?:human|operator|pilot) (?:error|mistake) (?:by|during|in|on|when|while)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        // A user error may be what a form shows.
        let is_label = said.pattern != 3 || is_cause_alone(&said);
        if denies(said.before()) || !is_label {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` stops where the question begins", said.words()),
            )
            .help("say what the system accepted, showed or lacked"),
        );
    }
}

/// Whether words without a verb are given as a cause: where causes are told, or before a colon.
fn is_cause_alone(said: &Said<'_>) -> bool {
    let part = said.passage.part;
    let is_colon =
        said.words().ends_with(':') && !said.words().to_ascii_lowercase().contains("user");
    part.is_cause() || is_colon && matches!(part, Part::Body(_) | Part::Response)
}

/// Whether a sentence turns against what follows.
fn denies(before: &str) -> bool {
    let before = before.to_ascii_lowercase();
    has_word(&before, &["not", "never", "no", "blaming", "blame"])
        || ["n't", "n’t", "rather than", "instead of"]
            .iter()
            .any(|words| before.contains(words))
}
