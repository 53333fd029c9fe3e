//! `vague-scope`: a postmortem says *some users* where it could say how many.

use regex::Regex;

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::scope::Quantity;
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "vague-scope",
    summary: "a postmortem says `some users` where it could say how many",
    why: "\
While an incident is open, *some users* is all that is known. Afterwards it can be counted, and
*a number of users* reads as if it were being kept back.

Write how many, or what they had in common: *9 % of the sign-ins in the EU*, *users whose session
was older than an hour*. A number in the same sentence, or in `scope.users` or `scope.tenants`, is enough.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &["scope"],
    check: Check::Words(&[VAGUE], check),
    bad: &[
        Example::front("postmortem: {status: final}\nscope: A handful of customers could not sign in."),
        Example::front("postmortem: {status: final}\nscope: Some requests failed."),
        Example::front("postmortem: {status: final}\nscope: A percentage of the users could not sign in."),
        Example::front("title: Certain customers cannot print\npostmortem: {status: final}"),
        Example::with_body(
            "postmortem: {status: final}",
            "## Impact\n\nA small subset of our EU customers saw errors.",
        ),
    ],
    good: &[
        Example::front("postmortem: {status: final}\nscope: Some users, about 9 % of those in the EU, could not sign in."),
        Example::front("postmortem: {status: final}\nscope: {summary: Some users could not sign in., users: 12 %}"),
        Example::front("scope: Some users cannot sign in."),
        Example::front("postmortem: {status: final}\nscope: Some of the pages that customers see were empty."),
        Example::with_body(
            "postmortem: {status: final}",
            "## Detection\n\nSeveral customers wrote to us.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "## Summary\n\nThe keys of some service accounts had expired.",
        ),
    ],
};

const VAGUE: &str = r"\b(?:some|certain|several|various|a few|a (?:certain |small |large |limited )?(?:number|subset|percentage|portion|fraction|share|proportion|handful) of)(?: of)?(?: the| our| its| your)?(?: [a-z-]+)? (?:users|customers|tenants|sites|accounts|people|logins|sign-ins|organi[sz]ations|requests)\b";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let scope = &subject.record.scope;
    let counted = [&scope.users, &scope.tenants]
        .into_iter()
        .flatten()
        .any(|amount| !matches!(amount.quantity, Quantity::Word(_)));
    if counted {
        return;
    }
    let tells_scope = |part| {
        matches!(
            part,
            Part::Title
                | Part::Scope
                | Part::Body(Some(
                    SectionKind::Impact | SectionKind::Scope | SectionKind::Summary
                ))
        )
    };
    for said in subject.said_in(patterns, tells_scope) {
        let sentence = said.sentence();
        let is_counted = sentence.text().contains(|c: char| c.is_ascii_digit());
        if is_counted || said.words().ends_with("service accounts") {
            continue;
        }
        let message = format!("`{}` does not say how many", said.words());
        findings.push(
            RULE.at(said.place(), message)
                .help("write a number, or what those who were affected had in common"),
        );
    }
}
