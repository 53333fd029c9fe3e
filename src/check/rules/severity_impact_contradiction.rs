//! `severity-impact-contradiction`: what is called intermittent is described as if nothing worked.

use chrono::TimeDelta;
use regex::Regex;

use crate::check::clock::clocks;
use crate::check::matches::has_word;
use crate::check::passage::{Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::length;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Impact;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "severity-impact-contradiction",
    summary: "what is called intermittent is described as if nothing worked",
    why: "\
*Intermittent sign-in errors*, and then *users could not sign in*: readers cannot tell whether to try
again or to wait.

Say in both places what was true: *some attempts failed*, or take *intermittent* out of the title. If
nothing worked, `impact: critical` is right and the title is too mild. The same goes for what was
*immediately resolved* hours before it ended: say for whom.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[NOW_AND_THEN, ABSOLUTE, AT_ONCE], check),
    bad: &[
        Example::with_body(
            "title: Intermittent errors of the API\nimpact: major\nended: 2026-03-01 10:00",
            "## Impact\n\nAll requests failed.",
        ),
        Example::with_body(
            "ended: 2026-03-09 18:27",
            "At 16:06, Support had a fix to immediately resolve the issue.",
        ),
        Example::front("title: Intermittent sign-in issue in the EU\nimpact: critical\nended: 2026-03-01 10:00"),
        Example::with_body(
            "title: Intermittent login issue in the EU\nimpact: major\nended: 2026-03-01 10:00",
            "## User Impact\n\nUsers could not log into their tenant.",
        ),
    ],
    good: &[
        Example::with_body(
            "ended: 2026-03-09 16:20",
            "At 16:06, Support had a fix to immediately resolve the issue.",
        ),
        Example::with_body(
            "title: Intermittent login issue in the EU\nimpact: major\nended: 2026-03-01 10:00",
            "## User Impact\n\nSome users could not log into their tenant. About one in ten was unable to print.",
        ),
        Example::with_body(
            "title: Sign-in fails in the EU\nimpact: major\nended: 2026-03-01 10:00",
            "## User Impact\n\nUsers could not log into their tenant.",
        ),
        Example::front("title: Intermittent login issue in the EU\nimpact: minor\nended: 2026-03-01 10:00"),
        Example::front("title: Sign-in fails\nimpact: critical\nended: 2026-03-01 10:00"),
    ],
};

const NOW_AND_THEN: &str = r"\b(?:intermittent|sporadic|occasional)(?:ly)?\b";
const ABSOLUTE: &str = r"\b(?:could not|couldn't|cannot|can't|(?:was|were|is|are) (?:unable to|unavailable|down))\b|\b(?:all|every|any) (?:\w+ )?(?:requests?|sign-ins?|logins?|attempts?|calls|uploads|users|customers) (?:failed|were (?:rejected|refused|lost)|was (?:rejected|refused|lost))\b";

/// Words that take the edge off a sentence.
const QUALIFIERS: &[&str] = &[
    "a",
    "about",
    "at",
    "few",
    "for",
    "intermittent",
    "intermittently",
    "many",
    "most",
    "occasional",
    "occasionally",
    "one",
    "part",
    "several",
    "some",
    "sometimes",
    "sporadic",
    "sporadically",
    "then",
    "times",
    "when",
    "while",
    "whose",
];

/// What is said to have been over in no time.
const AT_ONCE: &str = r"\bimmediately (?:resolve[ds]?|fix(?:e[ds])?|restore[ds]?|mend(?:ed|s)?)\b|\b(?:resolved|fixed|restored) (?:the issue |it |service )?(?:immediately|at once|right away|within minutes)\b";

/// How long *at once* may take.
const MINUTES_AT_ONCE: TimeDelta = TimeDelta::minutes(30);

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [now_and_then, absolute, at_once] = patterns else {
        return;
    };
    mended_at_once(subject, at_once, findings);
    let Some(title) = subject.title() else { return };
    let Some(mild) = now_and_then.find(&title.text) else {
        return;
    };
    let place = title.place(mild.range());
    let mild = mild.as_str().to_lowercase();
    if subject.record.impact == Some(Impact::Critical) {
        let message = format!("`{mild}` in the title, and `critical` as the impact");
        findings.push(
            RULE.at(place, message)
                .related(
                    subject.place("impact"),
                    "critical means that nothing worked",
                )
                .help("make the title say what users could not do, or the impact milder"),
        );
        return;
    }
    let tells_impact = |part| {
        matches!(
            part,
            Part::Scope | Part::Body(Some(SectionKind::Impact | SectionKind::Summary))
        )
    };
    for sentence in subject.prose_of(tells_impact).flat_map(Passage::sentences) {
        let text = sentence.text();
        let Some(all) = absolute.find(text).filter(|_| !is_qualified(text)) else {
            continue;
        };
        findings.push(
            RULE.at(
                sentence.place(all.range()),
                format!("`{}` here, `{mild}` in the title", all.as_str()),
            )
            .related(place, "the title is milder")
            .help("say in both places how often it failed"),
        );
    }
}

/// Whoever mended it at once, by a paragraph that tells when, long before it was over.
fn mended_at_once(subject: &Subject<'_>, at_once: &Regex, findings: &mut Vec<Finding>) {
    let Some(end) = subject.impact_end() else {
        return;
    };
    let tells = |part| matches!(part, Part::Response | Part::Body(_));
    for said in subject.said_in(std::slice::from_ref(at_once), tells) {
        let text = &said.passage.text;
        let clock = clocks(text)
            .into_iter()
            .find(|clock| clock.range.end < said.range.start);
        let at = clock.and_then(|clock| clock.near(text, end.at, &subject.record.zone));
        let Some(later) = at
            .map(|at| end.at - at)
            .filter(|later| *later > MINUTES_AT_ONCE)
        else {
            continue;
        };
        let message = format!(
            "`{}` here, and it was over {} later",
            said.words(),
            length(later)
        );
        findings.push(
            RULE.at(said.place(), message)
                .related(
                    subject.moment_place(&end),
                    format!("the impact ends at {}", subject.told(end.at)),
                )
                .help("say for whom it was mended then, and for whom only later"),
        );
    }
}

fn is_qualified(sentence: &str) -> bool {
    sentence.contains(|c: char| c.is_ascii_digit()) || has_word(sentence, QUALIFIERS)
}
