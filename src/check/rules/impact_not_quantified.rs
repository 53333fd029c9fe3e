//! `impact-not-quantified`: a postmortem gives no number for what users felt.

use crate::check::passage::{Part, Passage};
use crate::check::rule::{Asks, Check, Example, FELT, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Impact;
use crate::model::scope::{Amount, Quantity, Share};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "impact-not-quantified",
    summary: "a postmortem gives no number for what users felt",
    why: "\
*Some users* may be three or three million. A number, even a rough one, lets readers see whether
they were among them, and lets incidents be compared.

Write a share or a count into `scope.users` or `scope.tenants` (`{count: 12 %, basis: estimated}`),
or a number of failed requests, tickets or orders into the section on the impact. *All* and *nobody*
are numbers too.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &[FELT, "scope", "title"],
    check: Check::Record(check),
    bad: &[
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## Scope of impact\n\nThe impact was not across all tenants and only hit a percentage of the users.\n\n## User impact\n\nUsers could not sign in.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "At 4:06pm on March 9, 2026, Support heard of an error message at sign-in. Support had a fix for whoever reported it.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "Support heard of an error message at sign-in. A script cleared the caches of all sites.",
        ),
        Example::front(
            "impact: major\npostmortem: {status: final}\nscope: A percentage of the users in the EU",
        ),
        Example::front(
            "impact: major\npostmortem: {status: final}\nscope: {users: some, tenants: unknown}",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "## User impact\n\nUsers could not sign in at all. Sites that nobody reported are not counted.",
        ),
    ],
    good: &[
        Example::front(
            "impact: major\npostmortem: {status: final}\nscope: {users: {count: 12 %, basis: estimated}}",
        ),
        Example::front("impact: major\npostmortem: {status: final}\nscope: All users in the EU"),
        Example::front("impact: major\npostmortem: {status: final}\nscope: {users: all}"),
        Example::front(
            "title: One user in five cannot sign in\nimpact: major\npostmortem: {status: final}\nscope: Accounts in the EU",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}\nscope: The EU",
            "## User impact\n\nAbout 3,000 sign-ins failed.",
        ),
        Example::with_body(
            "impact: major\npostmortem: {status: final}",
            "All sites showed an error message at sign-in. A script cleared their caches.",
        ),
        // Whether anybody felt it is not said.
        Example::with_body("postmortem: {status: final}", "A disk was full."),
        Example::front("impact: none\npostmortem: {status: final}\nscope: A probe"),
    ],
};

/// Words that say how many, other than digits.
const NUMBERS: &[&str] = &[
    "all",
    "dozen",
    "dozens",
    "every",
    "everybody",
    "everyone",
    "fifth",
    "half",
    "hundreds",
    "nobody",
    "quarter",
    "tenth",
    "third",
    "thousands",
    "millions",
];

/// Words that say how many after `in` and `of`, as in *one in five*.
const OF_SHARES: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    "fifty", "hundred", "thousand",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let scope = &subject.record.scope;
    let amounts = [&scope.users, &scope.tenants];
    if !subject.hurts(Impact::Minor) || amounts.into_iter().flatten().any(is_number) {
        return;
    }
    let impact = |part| {
        matches!(
            part,
            Part::Title | Part::Scope | Part::Body(Some(SectionKind::Impact | SectionKind::Scope))
        )
    };
    // Without a part on the impact, the number may stand anywhere.
    let told = subject.has("scope") || subject.has_section(SectionKind::Impact);
    let is_counted = if told {
        let mut prose = subject.prose_of(impact);
        prose.any(|passage| has_number(&passage.text))
    } else {
        let prose = subject.prose_of(|part| matches!(part, Part::Title | Part::Body(_)));
        subject.record.body.text.is_empty()
            || prose
                .flat_map(Passage::sentences)
                .any(|sentence| has_amount(sentence.text()))
    };
    if is_counted {
        return;
    }
    let heading = subject.sections(SectionKind::Impact).next();
    let place = match heading {
        _ if scope.users.is_some() => subject.place("scope.users"),
        _ if scope.tenants.is_some() => subject.place("scope.tenants"),
        Some((heading, _)) => heading,
        None if told => subject.place("scope"),
        None => subject.place("postmortem"),
    };
    findings.push(
        RULE.at(place, "no number says how many were affected")
            .help("write a share or a count, such as `scope: {users: {count: 12 %, basis: estimated}}`"),
    );
}

fn is_number(amount: &Amount) -> bool {
    match amount.quantity {
        Quantity::Count(_) | Quantity::Percent(_) => true,
        Quantity::Word(share) => matches!(share, Share::All | Share::None),
    }
}

/// Whether a sentence that may speak of anything gives a number of what users feel.
fn has_amount(text: &str) -> bool {
    let text = text.to_lowercase();
    // All of what was mended is not all of what was affected.
    let is_repair = MENDING.iter().any(|word| text.contains(word));
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) || (!is_repair && NUMBERS.contains(&word))
    };
    text.contains('%')
        || words.iter().enumerate().any(|(at, word)| {
            let next: Vec<&str> = words[at + 1..].iter().take(3).copied().collect();
            is_number(word)
                && (next.iter().any(|noun| NOUNS.contains(noun))
                    || next.first().is_some_and(|unit| UNITS.contains(unit)))
        })
}

/// Beginnings of words for what was done about it.
const MENDING: &[&str] = &[
    "clear", "fix", "repair", "restart", "restor", "roll", "script",
];

/// What is counted of an impact.
const NOUNS: &[&str] = &[
    "accounts",
    "builds",
    "customers",
    "deliveries",
    "emails",
    "errors",
    "events",
    "jobs",
    "logins",
    "mails",
    "messages",
    "orders",
    "organisations",
    "organizations",
    "pages",
    "people",
    "percent",
    "projects",
    "queries",
    "regions",
    "repositories",
    "requests",
    "servers",
    "sites",
    "tenants",
    "tickets",
    "traffic",
    "users",
    "websites",
    "workspaces",
];

/// Lengths of time that something was not there.
const UNITS: &[&str] = &["hour", "hours", "min", "mins", "minute", "minutes", "days"];

fn has_number(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut before = "";
    // *Not all* is no number, up to the next part of the sentence.
    let mut denied = false;
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        denied = word == "not" || denied && !matches!(word, "" | "and" | "but");
        let idiom = matches!((before, word), ("at", "all") | ("that", "nobody"))
            || denied && matches!(word, "all" | "every" | "everybody" | "everyone");
        let share = matches!(before, "in" | "of") && OF_SHARES.contains(&word);
        before = word;
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        !idiom && (share || digits || NUMBERS.contains(&word))
    })
}
