//! `customer-named`: a name that the site keeps private.

use regex::Regex;

use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "customer-named",
    summary: "a name that the site keeps private",
    why: "\
`policy.private_names` lists customers and people who are not to be named in public.

Write the role: one customer, the engineer on call.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[], check),
    bad: &[
        Example::front("title: Acme Corp cannot print"),
        Example::with_body("", "```\ntenant=Acme Corp\n```"),
    ],
    good: &[Example::with_body(
        "",
        "Acme Corporate, acme corp, Acme and Corp can print.",
    )],
};

fn check(text: &Text<'_>, _: &[Regex], findings: &mut Vec<Finding>) {
    for (name, place) in text.private_names() {
        findings.push(
            RULE.at(place, format!("`{name}` is not to be named in public"))
                .help("write the role, such as `one customer`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn listed_names_are_found_in_every_file() {
        let config = "policy: {private_names: [Acme Corp, Globex]}\n";
        let record = "---\ntitle: Globex cannot print\nresponse: Called Acme\n  Corp\n---\n";
        let sample = Sample::of(&[
            ("candor.yaml", config),
            ("r.md", record),
            ("r/2026-03-01T0900Z-resolved.md", "Globex prints.\n"),
        ]);
        let own = sample
            .findings
            .iter()
            .filter(|finding| finding.rule == super::RULE.id);
        assert_eq!(own.count(), 3, "{}", sample.found());
    }
}
