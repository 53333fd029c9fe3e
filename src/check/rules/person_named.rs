//! `person-named`: a person named by handle.

use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "person-named",
    summary: "a person named by handle",
    why: "\
An account of what happened is about the system. A name in it stays findable for ever, and makes
colleagues careful about what they tell.

Write the role: the engineer on call. The author of an update belongs into its `by`; names that
must never appear, into `policy.private_names`.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[HANDLE], check),
    bad: &[
        Example::with_body("", "10:25 @jroe restarted the cache."),
        Example::front("response: 'Paged (@j-roe), who failed over'"),
    ],
    good: &[
        Example::with_body(
            "",
            "Follow @shopstatus for news; @here and @channel were told; @types/node and `@jroe`; a@b.",
        ),
        Example::with_body("", "Owner: @jroe"),
        Example::with_body(
            "",
            "The rule `@media print` and the annotation @Override were lost. Meet me @ 10.",
        ),
        Example::front("updates: [{at: 2026-03-10 10:00, text: Try the fix from @ExampleCA.}]"),
    ],
};

const HANDLE: &str = r"\B@[a-z][a-z0-9_-]{1,38}\b";

/// Handles that mean no one person, and marks of programs.
const NOBODY: &[&str] = &[
    "here",
    "channel",
    "everyone",
    "all",
    "team",
    "media",
    "override",
    "deprecated",
    "import",
    "param",
    "return",
    "throws",
    "latest",
    "next",
    "oncall",
    "on-call",
    "ops",
    "sre",
    "support",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    // In updates, handles are those of companies, as on the social networks they are copied to.
    let is_account = |part| !matches!(part, Part::Update(_) | Part::Undated);
    for said in subject.said_in(patterns, is_account) {
        let start = said.range.start + said.words().find('@').unwrap_or(0);
        let name = said
            .words()
            .trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let folded = name.to_ascii_lowercase();
        let range = start..start + name.len() + 1;
        let place = said.passage.place(range);
        let handle = format!("@{name}");
        let before = said.before().to_ascii_lowercase();
        let in_path = said.after().starts_with('/') || before.ends_with('/');
        if NOBODY.contains(&&*folded)
            || in_path
            || ["owner:", "author:", "follow"]
                .iter()
                .any(|word| before.trim_end().ends_with(word))
            || ["status", "support", "help", "team", "bot"]
                .iter()
                .any(|end| folded.ends_with(end))
            || subject.whole.private.is_public(&handle)
        {
            continue;
        }
        findings.push(
            RULE.at(place, format!("`{handle}` names a person"))
                .help("write the role, such as `the engineer on call`"),
        );
    }
}
