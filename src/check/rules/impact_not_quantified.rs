//! `impact-not-quantified`: a postmortem gives no number for what users felt.

use crate::check::passage::Part;
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
    // Where nothing is said of the impact, another rule asks for it.
    let told = subject.has("scope") || subject.has_section(SectionKind::Impact);
    if !told
        || subject
            .prose_of(impact)
            .any(|passage| has_number(&passage.text))
    {
        return;
    }
    let heading = subject.sections(SectionKind::Impact).next();
    let place = match heading {
        _ if scope.users.is_some() => subject.place("scope.users"),
        _ if scope.tenants.is_some() => subject.place("scope.tenants"),
        Some((heading, _)) => heading,
        None => subject.place("scope"),
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

fn has_number(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut before = "";
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let idiom = matches!((before, word), ("at", "all") | ("that", "nobody"));
        let share = matches!(before, "in" | "of") && OF_SHARES.contains(&word);
        before = word;
        let digits = word.starts_with(|c: char| c.is_ascii_digit());
        !idiom && (share || digits || NUMBERS.contains(&word))
    })
}
