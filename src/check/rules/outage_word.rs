//! `outage-word`: the title says *outage*, and the impact is minor.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::facts::impact::Felt;
use crate::model::record::Impact;

pub(super) const RULE: Rule = Rule {
    id: "outage-word",
    summary: "the title says `outage`, and the impact is minor",
    why: "\
An outage is when something does not work. Used for slowness and single errors, the word frightens
those who are not affected, and means nothing when it is needed.

Say what users notice: *Searches take ten seconds*. If it was an outage, the impact is `major` or more.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[FELT],
    check: Check::Words(&[r"\boutages?\b"], check),
    bad: &[
        Example::front("title: API outage in the EU\nimpact: minor"),
        Example::front("title: Partial outage of search\ncomponents: {api: degraded_performance, web: operational}"),
    ],
    good: &[
        Example::front("title: API outage in the EU\nimpact: major"),
        Example::front("title: API outage in the EU"),
        Example::front("title: Sign-in is slow after a power outage at our provider\nimpact: minor"),
        Example::front("title: The API is slow\nimpact: minor\nscope: This was no outage."),
    ],
};

/// Words before which an outage is somebody else's, or over.
const ELSEWHERE: &[&str] = &["after", "because", "due", "during", "following", "since"];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let stated = subject.record.impact.is_some() || !subject.record.components.is_empty();
    let Felt::Impact(impact) = subject.facts.felt else {
        return;
    };
    if !stated || impact >= Impact::Major {
        return;
    }
    for said in subject.said_in(patterns, |part| part == Part::Title) {
        if has_word(said.before(), ELSEWHERE) {
            continue;
        }
        let message = format!(
            "the title says `{}`, and the impact is `{}`",
            said.words(),
            impact.name()
        );
        findings.push(
            RULE.at(said.place(), message)
                .help("say what users notice, or raise the impact if it was one"),
        );
    }
}
