//! `banner-no-expiry`: an announcement for the whole site has no end, or its end is over.

use crate::check::rule::{Asks, Check, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "banner-no-expiry",
    summary: "an announcement for the whole site has no end, or is over",
    why: "\
An announcement without an end stays until somebody remembers it, and then readers no longer look
at the place where it stands.

Write `until`, and remove what is over. An announcement that is meant to stay can be allowed for the
whole site: `policy: {rules: {banner-no-expiry: off}}`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[],
    good: &[],
};

fn check(whole: &Whole<'_>, findings: &mut Vec<Finding>) {
    let now = whole.facts.now;
    for banner in &whole.config.banners {
        let finding = match banner.until {
            None => RULE
                .at(banner.place, "this announcement has no end")
                .help("add `until` with the day on which it is no longer needed"),
            Some(until) if until < now => RULE
                .at(
                    banner.place,
                    format!(
                        "this announcement ended on {}",
                        whole.config.zone.date(until)
                    ),
                )
                .help("remove it"),
            Some(_) => continue,
        };
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::Sample;

    fn found(config: &str) -> Vec<String> {
        let sample = Sample::of(&[("candor.yaml", config)]);
        let findings = sample.findings.iter();
        findings
            .filter(|finding| finding.rule == RULE.id)
            .map(|finding| {
                let span = finding.place.span.range();
                format!("{}: {}", &config[span], finding.message)
            })
            .collect()
    }

    #[test]
    fn announcements_without_an_end_and_past_it_are_found_in_the_configuration() {
        let table = [
            (
                "banners: [{text: Storm}]",
                Some("Storm: this announcement has no end"),
            ),
            (
                "banners: [{text: Storm, until: 2026-03-09 10:00}]",
                Some("Storm: this announcement ended on 2026-03-09"),
            ),
            ("banners: [{text: Storm, until: 2026-03-11 10:00}]", None),
            (
                "banners: [{text: Storm}]\npolicy: {rules: {banner-no-expiry: off}}",
                None,
            ),
        ];
        for (config, expected) in table {
            assert_eq!(found(config), Vec::from_iter(expected), "{config}");
        }
    }
}
