//! `leftover-placeholder`: a place to fill in that was not filled in.

use regex::Regex;

use crate::check::matches::Said;
use crate::check::passage::Part;
use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};
use crate::model::postmortem::PostmortemStatus;

pub(super) const RULE: Rule = Rule {
    id: "leftover-placeholder",
    summary: "a place to fill in that was not filled in",
    why: "\
A customer who reads `ESTIMATED TIMELINE (if not a specific date, …)` or `{{component}}` learns that
nobody read the post before it went out.

Fill it in, or remove it. What is meant literally is set as code: `` `{{name}}` ``. A postmortem that
is still a draft is not looked at.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &["postmortem.status"],
    check: Check::Published(PATTERNS, check),
    bad: &[
        Example::front("updates: [{at: 2026-03-10 10:00, text: 'We expect a fix by ESTIMATED TIMELINE (if not a specific date, include business hours).'}]"),
        Example::with_body("", "The {{component}} is down for ${CUSTOMER}."),
        Example::with_body("", "Root cause: TBD"),
        Example::with_body("", "TODO: ask the network team"),
        Example::with_body("", "- HH:MM: what happened"),
        Example::with_body("", "It lasted from [insert time] on, for ____ minutes."),
        Example::with_body("", "Lorem ipsum dolor sit amet"),
        Example::with_body("", "We were down from start time UTC - end time UTC ( duration in minutes )"),
    ],
    good: &[
        Example::with_body("", "The template `{{name}}` was empty, and so was `${HOME}`:\n\n```\nTODO: {{name}}\n```"),
        Example::with_body("", "Dates must be written YYYY-MM-DD. The TODO list app and the file __init__ were slow."),
        Example::with_body("", "ALL CAPS (not a placeholder), HTTP GET (the method), see [your account](https://x.dev)."),
        Example::front("postmortem: {status: draft}\nroot_cause: {state: unknown}\nended: 2026-03-09"),
        Example::with_body("postmortem: {status: draft}", "Root cause: TBD"),
    ],
};

const PATTERNS: &[&str] = &[
    BRACES, LETTERS, CAPITALS, BRACKETS, LATIN, BLANK, TO_DO, FORMAT, TWO_TIMES,
];

/// Without the shortcodes of Hugo, `{{<` and `{{%`: those are the importer's business.
const BRACES: &str =
    r"\{\{[ -$&-;=-z|][ -z|]{0,60}\}\}|\$\{[a-z_][a-z0-9_.]{0,40}\}|<%=?[ -~]{1,60}%>";
const LETTERS: &str = r"(?-i:\b(?:TBD|TBA|TBC)\b)";
const CAPITALS: &str = r"(?-i:\b[A-Z]{3,}(?: [A-Z]{2,})+ \((?:if|include|e\.g\.|optional|insert|replace|fill|delete|remove)\b)[ -(*-~]{0,120}\)?";
const BRACKETS: &str = r"\[(?:insert|enter|describe|fill in|name of|your)\b[ -Z^-~]{0,60}\]";
const LATIN: &str = r"\blorem ipsum\b";
const BLANK: &str = r"\b_{3,}\b";
const TO_DO: &str = r"(?-i:\b(?:TODO|FIXME|XXX)\b[:(]?)";
const FORMAT: &str = r"\b(?-i:HH:mm|HH:MM|hh:mm|[Yy]{3,4}-[Mm]{2}-[Dd]{2}|20[xX]{2}-[Mm]{2}-[Dd]{2}|DD/MM/[Yy]{2,4})";
const TWO_TIMES: &str = r"\bstart time UTC - end time UTC\b";

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let draft = text
        .record
        .and_then(|record| record.postmortem.as_ref())
        .is_some_and(|postmortem| postmortem.status == Some(PostmortemStatus::Draft));
    for said in text.said(patterns) {
        if draft && matches!(said.passage.part, Part::Body(_)) || is_meant(&said) {
            continue;
        }
        findings.push(
            RULE.at(
                said.place(),
                format!("`{}` was not filled in", said.words().trim()),
            )
            .help("fill it in or remove it; what is meant literally is set as code"),
        );
    }
}

/// Whether the words are spoken of, and not left over: a format that does not begin a passage, a
/// mark that is no note, brackets of a link.
fn is_meant(said: &Said<'_>) -> bool {
    let words = said.words();
    match PATTERNS.get(said.pattern) {
        Some(&FORMAT) => said.before().contains(|c: char| c.is_alphabetic()),
        Some(&TO_DO) => !said.is_all() && !words.ends_with([':', '(']),
        Some(&BRACKETS) => said.after().starts_with(['(', '[']),
        Some(&BLANK) => !said.before().is_empty() && !said.before().ends_with([' ', '(', ':']),
        _ => false,
    }
}
