//! `private-document-link`: a link to a document that may not be shared with everyone.

use regex::Regex;

use crate::check::private::host_of;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "private-document-link",
    summary: "a link to a document that may not be shared with everyone",
    why: "\
Documents and tickets in Google Docs, Jira, Confluence, Notion, SharePoint and the like are closed
unless somebody opened them. To the author, who is signed in, both look the same.

Open it in a private window. When it can be read there, put its address, or the beginning of it,
into `policy.public`; else say in a few words what it says.
",
    asks: Asks::always(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[DOCUMENT], check),
    bad: &[
        Example::with_body("", "[notes](https://docs.google.com/document/d/1aB2/edit)"),
        Example::front(
            "next_steps: [{text: Add an alert, link: 'https://shop.atlassian.net/browse/OPS-7'}]",
        ),
        Example::with_body("", "https://www.notion.so/shop/Incident-5b2"),
    ],
    good: &[
        Example::with_body(
            "",
            "[form](https://docs.google.com/forms/d/e/1aB2/viewform), [report](https://docs.google.com/document/d/e/2PACX/pub)",
        ),
        Example::with_body(
            "",
            "[ticket](https://jira.mariadb.org/browse/MDEV-1), [docs](https://shop.notion.site/Docs)",
        ),
    ],
};

const DOCUMENT: &str = r"https?://(?:docs\.google\.com/(?:document|spreadsheets|presentation|drawings|forms)/|drive\.google\.com/(?:file|drive|open)|[a-z0-9-]+\.atlassian\.net/(?:browse|wiki|jira|l)/|(?:www\.)?notion\.so/|app\.notion\.com/|[a-z0-9-]+\.sharepoint\.com/|(?:www\.)?dropbox\.com/(?:home|work)|app\.asana\.com/|trello\.com/c/|linear\.app/|(?:www\.)?figma\.com/(?:file|design|board)/|miro\.com/app/)[!-(*-;=?-~]*";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let private = subject.whole.private;
    for written in subject.written(patterns) {
        let link = written.words();
        let published = link.contains("/pub") || link.contains("/viewform");
        if published || private.is_public_link(link) {
            continue;
        }
        let host = host_of(link);
        findings.push(
            RULE.at(
                written.place(),
                format!("this link to `{host}` may open only for people inside"),
            )
            .help("open it in a private window; what everyone can read goes into `policy.public`"),
        );
    }
}
