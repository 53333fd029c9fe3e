//! `partial-fix-scope`: it is over, and what was mended is a part of what was affected.

use regex::Regex;

use crate::check::matches::has_word;
use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "partial-fix-scope",
    summary: "an incident is over, and the text says of a part only that it was mended",
    why: "\
`Fixed for most customers` and `resolved` cannot both be the whole truth. The rest does not know
whether anyone still works for them.

Say what became of the others, or keep the incident open for them. When nobody else was affected, say so
in `scope`, such as `scope: {time_zones: [Pacific, Mountain]}`.
",
    asks: Asks::once_resolved(Level::Hint),
    languages: &["en"],
    rests_on: &[STANDING, "scope"],
    check: Check::Words(
        &[
            r"\b(?:for|to|on|across)\s+(?:most|many|some|the\s+(?:vast\s+)?majority|nearly\s+all|almost\s+all)\b(?:\s+of)?(?:\s+(?:the|our|affected|impacted))*\s+(?:customers|users|sites|tenants|accounts|regions|servers|websites|organi[sz]ations|projects)\b",
            r"\b(?:fix(?:ed)?|resolved?|restored?|recovered|repaired|mitigated|working|operational|back)\b",
            PLACE,
        ],
        check,
    ),
    bad: &[
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in has been restored for most customers.}]",
        ),
        Example::with_body(
            "ended: 2026-03-09 10:00",
            "A script cleared the caches of all sites in Pacific and Mountain time zones.",
        ),
    ],
    good: &[
        Example::with_body(
            "ended: 2026-03-09 10:00\nscope: {time_zones: [Pacific, Mountain]}",
            "A script cleared the caches of all sites in Pacific and Mountain time zones.",
        ),
        Example::with_body(
            "ended: 2026-03-09 10:00",
            "Errors were seen on all sites in the Pacific time zone.",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: monitoring, text: Sign-in has been restored for most customers.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in has been restored for all customers.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in was slow for some users. It works again.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: resolved, text: Sign-in failed for some users and has been restored for everyone.}]",
        ),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: It was restored for some users at 09:00. Now everything works for all.}]",
        ),
    ],
};

/// Words with which an update goes on to tell that it was mended for everyone.
const WHOLE: &[&str] = &[
    "all",
    "completely",
    "entirely",
    "everybody",
    "everyone",
    "fully",
    "now",
];

/// Those in some places, with the names of these.
const PLACE: &str = r"\b(?:sites?|websites?|customers?|users?|tenants?|accounts?|servers?) in (?:the )?(?-i:((?:[A-Z][A-Za-z-]+(?:, and |, | and )?)+)) ?(?:time zones?|zones?|regions?)\b";

/// Beginnings of words for what mends something.
const MENDED: &[&str] = &[
    "clear", "fix", "mend", "repair", "resol", "restart", "restor", "roll", "script",
];

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [part, fixed, place] = patterns else {
        return;
    };
    if subject.is_closed_incident() {
        mended_in_places(subject, place, findings);
    }
    let Some(closing) = subject.closing_update() else {
        return;
    };
    for sentence in subject.sentences_of(closing) {
        let Some(words) = part.find(sentence.text()) else {
            continue;
        };
        // What was repaired stands right before for whom.
        let before = &sentence.text()[..words.start()];
        let near = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
        let later = &sentence.passage.text[sentence.range.end..];
        if fixed.is_match(&before[near..])
            && !before[near..].contains("not ")
            && !has_word(later, WHOLE)
        {
            findings.push(
                RULE.at(
                    sentence.place(words.range()),
                    format!(
                        "this is resolved `{}`, and nothing says what became of the others",
                        words.as_str()
                    ),
                )
                .related(subject.place_in_update(closing, "status"), "resolved here")
                .help("say when it was fixed for the others, or keep the incident open"),
            );
        }
    }
}

/// Sentences of the text on a repair in some places, which are not the scope of the incident.
fn mended_in_places(subject: &Subject<'_>, place: &Regex, findings: &mut Vec<Finding>) {
    let scope = &subject.record.scope;
    let stated = scope.regions.iter().chain(&scope.time_zones);
    let stated: Vec<&str> = stated.map(String::as_str).collect();
    let tells = |part| matches!(part, Part::Response | Part::Body(_));
    for said in subject.said_in(std::slice::from_ref(place), tells) {
        let sentence = said.sentence().text().to_ascii_lowercase();
        let places = said.captures().and_then(|found| found.get(1));
        let names = places
            .map_or("", |places| places.as_str())
            .split([',', ' ']);
        let mut names = names.filter(|name| !matches!(*name, "" | "and"));
        let is_scope = names.all(|name| stated.iter().any(|stated| stated.contains(name)));
        if is_scope || !MENDED.iter().any(|word| sentence.contains(word)) {
            continue;
        }
        let message = format!(
            "`{}` were mended, and nothing says what became of the others",
            said.words()
        );
        findings.push(
            RULE.at(said.place(), message)
                .help("say when it was mended for the others, or that `scope` is these alone"),
        );
    }
}
