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
        Example::with_body("", "It lasted from YYYY-MM-DD HH:MM on."),
        Example::with_body("", "It hit XX customers, XX% of all."),
        Example::with_body("", "It lasted from [insert time] on, for ____ minutes."),
        Example::with_body("", "Lorem ipsum dolor sit amet"),
        Example::with_body("", "It hit <insert number> users."),
        Example::with_body("", "Ask <owner> about it."),
        Example::with_body("", "- <Link to the Hangout or recording>"),
        Example::front("next_steps: [{text: Add an alert, owner: <owner>}]"),
        Example::with_body("", "Users: __"),
        Example::with_body("", "We expect a fix by [ESTIMATED TIME]."),
        Example::with_body("", "Dear [Customer Name],"),
        Example::with_body("", "INSERT SUMMARY HERE"),
        Example::with_body("", "We were down from start time UTC - end time UTC ( duration in minutes )"),
    ],
    good: &[
        Example::with_body("", "The template `{{name}}` was empty, and so was `${HOME}`:\n\n```\nTODO: {{name}}\n```"),
        Example::with_body("", "Dates must be written YYYY-MM-DD. The TODO list app and the file __init__ were slow."),
        Example::with_body("", "ALL CAPS (not a placeholder), HTTP GET (the method), see [your account](https://x.dev)."),
        Example::with_body("", "- [x] <https://x.dev/owner> and <b>bold</b>, <time>10:00</time>, `<owner>`, <!-- <owner> -->\n\n<details><summary>More</summary></details>"),
        Example::with_body("", "At 10:00 [local time] it began, see [response time], [the start date](https://x.dev/a) and [EU WEST] of [Customer Name][1].\n\n[response time]: https://x.dev/b\n[1]: https://x.dev/c"),
        Example::front("# <owner>\nended: 2026-03-09"),
        Example::with_body("", "The log turns at midnight and has names of the form HH:MM. Chapter XX has XXL users."),
        Example::with_body("", "Names that begin with __ are private. INSERT INTO is slow."),
        Example::front("postmortem: {status: draft}\nroot_cause: {state: unknown}\nended: 2026-03-09"),
        Example::with_body("postmortem: {status: draft}", "Root cause: TBD"),
    ],
};

const PATTERNS: &[&str] = &[
    BRACES, LETTERS, CAPITALS, BRACKETS, LATIN, BLANK, TO_DO, FORMAT, TWO_TIMES, NAMED, HERE,
    COUNT, ANGLES,
];

/// Without the shortcodes of Hugo, `{{<` and `{{%`: those are the importer's business.
const BRACES: &str =
    r"\{\{[ -$&-;=-z|][ -z|]{0,60}\}\}|\$\{[a-z_][a-z0-9_.]{0,40}\}|<%=?[ -~]{1,60}%>";
const LETTERS: &str = r"(?-i:\b(?:TBD|TBA|TBC)\b)";
const CAPITALS: &str = r"(?-i:\b[A-Z]{3,}(?: [A-Z]{2,})+ \((?:if|include|e\.g\.|optional|insert|replace|fill|delete|remove)\b)[ -(*-~]{0,120}\)?";
const BRACKETS: &str = r"\[(?:insert|enter|describe|fill in|name of|your)\b[ -Z^-~]{0,60}\]";
const LATIN: &str = r"\blorem ipsum\b";
const BLANK: &str = r"\b_{2,}\b";
const TO_DO: &str = r"(?-i:\b(?:TODO|FIXME|XXX)\b[:(]?)";
const FORMAT: &str = r"\b(?-i:HH:mm|HH:MM|hh:mm|[Yy]{3,4}-[Mm]{2}-[Dd]{2}|20[xX]{2}-[Mm]{2}-[Dd]{2}|DD/MM/[Yy]{2,4})";
const TWO_TIMES: &str = r"\bstart time UTC - end time UTC\b";
const NAMED: &str = r"\[(?:(?:actual|approximate|company|component|customer|detection|end|estimated|expected|incident|insert|product|region|resolution|service|site|start|team|user|your) (?:[a-z]+ ){0,2}(?:name|time|date|number|url|amount|duration|timeline)s?|(?-i:NAME|DATE|TIME|NUMBER|URL|LINK|ETA|COMPONENT|CUSTOMER))\]";
const HERE: &str = r"(?-i:\bINSERT (?:[A-Z]+ ){1,4}HERE\b)";
const COUNT: &str =
    r"(?-i:\bX{2,4}) ?(?:%|(?:customers|users|requests|tenants|accounts|minutes|hours)\b)";
/// What Markdown takes for a tag, and HTML does not know.
const ANGLES: &str = r"<(?:(?:insert|enter|add|describe|fill in|your|name of|list of|link to|number of|date of|time of|description of|summary of)(?: [a-z]+){1,8}|owner|team|customer|component|service|region|number|date|author|incident|description|name|placeholder|tbd|todo|(?:customer|component|service|start|end|team|incident|owner|user|region)[ _-](?:name|time|date|number|id|url))>";

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let draft = text
        .record
        .and_then(|record| record.postmortem.as_ref())
        .is_some_and(|postmortem| postmortem.status == Some(PostmortemStatus::Draft));
    let (words, angles) = patterns.split_at_checked(ANGLES_AT).unwrap_or_default();
    for said in text.said(words) {
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
    look_for_angles(text, angles, draft, findings);
}

/// Which of the patterns is looked for in what is written, and not in what is read.
const ANGLES_AT: usize = PATTERNS.len() - 1;

/// What looks like a tag and is none: readers would see nothing in its place.
fn look_for_angles(text: &Text<'_>, angles: &[Regex], draft: bool, findings: &mut Vec<Finding>) {
    for written in text.written(angles) {
        let place = written.place();
        let before = &written.text[..written.range().start];
        let in_front = before.starts_with("---") && !before.contains("\n---");
        let is_comment =
            in_front && written.before().trim_start().starts_with('#') || is_within_comment(before);
        if is_comment || draft && !in_front || text.is_code(place) {
            continue;
        }
        findings.push(
            RULE.at(place, format!("`{}` was not filled in", written.words()))
                .help("fill it in or remove it; what is meant literally is set as code"),
        );
    }
}

/// Whether a comment of HTML has begun in a text and has not ended.
fn is_within_comment(before: &str) -> bool {
    before
        .rfind("<!--")
        .is_some_and(|start| !before[start..].contains("-->"))
}

/// Words before a time that is told.
const TELLS_WHEN: &[&str] = &["at", "from", "since", "until"];

/// Whether the words are spoken of, and not left over: a format that does not begin a passage, a
/// mark that is no note, brackets of a link.
fn is_meant(said: &Said<'_>) -> bool {
    let words = said.words();
    match PATTERNS.get(said.pattern) {
        Some(&FORMAT) => {
            let before = said.before();
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let names_a_time = TELLS_WHEN
                .iter()
                .any(|word| last.eq_ignore_ascii_case(word));
            before.contains(|c: char| c.is_alphabetic()) && !names_a_time
        }
        Some(&TO_DO) => !said.is_all() && !words.ends_with([':', '(']),
        Some(&BRACKETS | &NAMED) => said.after().starts_with(['(', '[']),
        Some(&BLANK) if words.len() == 2 => !said.before().trim_end().ends_with([':', '(']),
        Some(&BLANK) => !said.before().is_empty() && !said.before().ends_with([' ', '(', ':']),
        _ => false,
    }
}
