//! `ui-chrome-leak`: words of a web page that came along when its text was copied.

use regex::Regex;

use crate::check::matches::Said;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "ui-chrome-leak",
    summary: "words of a web page that came along when its text was copied",
    why: "\
Buttons, counters and links for navigation are no part of what was said, and on another page they
do nothing.

Remove the line.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[CHROME], check),
    bad: &[
        Example::with_body("", "Skip to main content\n\n# Sign-in fails"),
        Example::with_body("", "We are back.\n\nPlease sign in to leave a comment."),
        Example::with_body(
            "",
            "- Subscribe to updates\n- Powered by Atlassian Statuspage",
        ),
    ],
    good: &[
        Example::with_body("", "The link Skip to main content was not read aloud."),
        Example::with_body(
            "",
            "Subscribe to updates on this page if you like. Please sign in to see your invoices.",
        ),
    ],
};

/// Lines that stand alone on help desks, status pages and forums.
const CHROME: &str = r"\b(?:skip to (?:main )?content|please sign in to leave a comment|have more questions\? submit a request|was this article helpful\?[ -~]{0,40}|[0-9]+ out of [0-9]+ found this helpful|(?:[0-9]+ )?comments? sorted by[ -~]{0,20}|[0-9]+ (?:votes?|upvotes?)|subscribe to updates|powered by (?:atlassian )?(?:statuspage|zendesk|cachet|cstate|instatus|status\.io)|(?:click|tap) to (?:expand|collapse|copy|tweet)|share (?:this )?on (?:twitter|facebook|x|linkedin)|return to top|back to top|accept (?:all )?cookies|view (?:message|in browser)|read more|toggle (?:navigation|menu)|current status powered by [a-z. ]+)";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns).filter(stands_alone) {
        findings.push(
            RULE.at(
                said.place(),
                format!(
                    "`{}` belongs to a web page, not to what was said",
                    said.words()
                ),
            )
            .replace("remove it", said.place(), ""),
        );
    }
}

/// Whether the words are a line of their own. The first line of a page often runs into the next.
fn stands_alone(said: &Said<'_>) -> bool {
    let skip = said.words().to_ascii_lowercase().starts_with("skip to");
    said.is_all() || (skip && said.is_at_start())
}
