//! `severity-impact-contradiction`: what is called intermittent is described as if nothing worked.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::passage::{Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
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
nothing worked, `impact: critical` is right and the title is too mild.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[NOW_AND_THEN, ABSOLUTE], check),
    bad: &[
        Example::front("title: Intermittent sign-in issue in the EU\nimpact: critical\nended: 2026-03-01 10:00"),
        Example::with_body(
            "title: Intermittent login issue in the EU\nimpact: major\nended: 2026-03-01 10:00",
            "## User Impact\n\nUsers could not log into their tenant.",
        ),
    ],
    good: &[
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
const ABSOLUTE: &str =
    r"\b(?:could not|couldn't|cannot|can't|(?:was|were|is|are) (?:unable to|unavailable|down))\b";

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

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [now_and_then, absolute] = patterns else {
        return;
    };
    let Some(title) = subject.title() else { return };
    let Some(found) = now_and_then.find(&title.text) else {
        return;
    };
    let place = title.place(found.range());
    if subject.record.impact == Some(Impact::Critical) {
        let message = format!(
            "`{}` in the title, and `critical` as the impact",
            found.as_str()
        );
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
        let message = format!(
            "`{}` here, `{}` in the title",
            all.as_str(),
            found.as_str().to_lowercase()
        );
        findings.push(
            RULE.at(sentence.place(all.range()), message)
                .related(place, "the title is milder")
                .help("say in both places how often it failed"),
        );
    }
}

fn is_qualified(sentence: &str) -> bool {
    sentence.contains(|c: char| c.is_ascii_digit()) || has_word(sentence, QUALIFIERS)
}
