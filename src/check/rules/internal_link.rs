//! `internal-link`: a link that opens only for people inside.

use regex::Regex;

use crate::check::private::host_of;
use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "internal-link",
    summary: "a link that opens only for people inside",
    why: "\
A reader who follows it meets a page to sign in. The address itself often tells more than it
should: names of channels, customers and colleagues.

Say in a few words what is there, or publish it and link to that. Addresses of your own go into
`policy.internal_links`; those that everyone may open, into `policy.public`.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[CLOSED, HERE, ANY], check),
    bad: &[
        Example::with_body(
            "",
            "See [the channel](https://shop.slack.com/archives/C02ABC/p1700000000).",
        ),
        Example::front(
            "timeline: [{at: 2026-03-01, text: call, link: 'https://shop.zoom.us/j/123456789'}]",
        ),
        Example::with_body("", "[dashboard](http://localhost:3000/d/abc)"),
        Example::with_body("", "<https://meet.google.com/abc-defg-hij>"),
    ],
    good: &[
        Example::with_body(
            "",
            "```\ncurl http://localhost:9200/_cluster/health\n```\n`http://127.0.0.1:8080`",
        ),
        Example::with_body(
            "",
            "[Slack's status](https://status.slack.com/2026-03/x), [help](https://slack.com/help)",
        ),
        Example::with_body(
            "",
            "[join us](https://join.slack.com/t/shop/shared_invite/x), [Zoom](https://zoom.us/download)",
        ),
        Example::with_body(
            "",
            "See https://status.pagerduty.com/incidents/vbp7 and https://www.okta.com/blog/2022/.",
        ),
    ],
};

/// Pages that always ask who one is.
const CLOSED: &str = r"https?://(?:[a-z0-9-]+\.(?:enterprise\.)?slack\.com/(?:archives|team|files)/|app\.slack\.com/client/|(?:[a-z0-9-]+\.)?zoom\.us/(?:j|my|rec|w)/|meet\.google\.com/[a-z]{3}-|teams\.microsoft\.com/l/|mail\.google\.com/|[a-z0-9-]+\.pagerduty\.com/(?:incidents|alerts|services)/|[a-z0-9-]+\.app\.opsgenie\.com/|app\.incident\.io/|[a-z0-9-]+\.okta\.com/|console\.aws\.amazon\.com/|[a-z0-9-]+\.console\.aws\.amazon\.com/|console\.cloud\.google\.com/|portal\.azure\.com/)[!-(*-;=?-~]*";

/// Links to the reader's own machine.
const HERE: &str = r"(?:\]\(\s?|<)(https?://(?:localhost|127\.0\.0\.1|\[::1\])[!-(*-;=?-~]*)";

/// Any address; only looked for where the policy lists some.
const ANY: &str = r"https?://[!-(*-;=?-~]+";

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let private = text.whole.private;
    let looks = if private.lists_links() {
        patterns
    } else {
        &patterns[..patterns.len().min(2)]
    };
    for written in text.written(looks) {
        let link = written.words();
        let place = written.place();
        let listed = private.is_internal_link(link);
        // What is listed is found by the last pattern, once.
        let internal = match written.pattern {
            0 => !listed && !is_for_everyone(host_of(link)),
            1 => !listed && !text.is_code(place),
            _ => listed,
        };
        if internal && !private.is_public_link(link) {
            let host = host_of(link);
            findings.push(
                RULE.at(
                    place,
                    format!("this link to `{host}` opens only for people inside"),
                )
                .help("say in a few words what is there, or publish it and link to that"),
            );
        }
    }
}

/// Whether a host of such a service is where it speaks to everyone.
fn is_for_everyone(host: &str) -> bool {
    let first = host.split('.').next().unwrap_or(host);
    [
        "blog",
        "community",
        "developer",
        "docs",
        "help",
        "status",
        "support",
        "trust",
        "www",
    ]
    .contains(&first)
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn the_policy_lists_addresses_and_excepts_some() {
        let config = "policy: {internal_links: [github.com/shop/ops], public: [shop.slack.com/archives/C1, github.com/shop/ops/wiki]}\n";
        for (text, found) in [
            ("[x](https://github.com/Shop/ops/issues/7)", 1),
            ("[x](https://github.com/shop/website)", 0),
            ("[x](https://github.com/shop/ops/wiki/a)", 0),
            ("[x](https://shop.slack.com/archives/C1/p5)", 0),
            ("[x](https://shop.slack.com/archives/C2/p5)", 1),
        ] {
            let record = format!("---\ntitle: t\n---\n{text}\n");
            let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
            let own = sample
                .findings
                .iter()
                .filter(|finding| finding.rule == super::RULE.id);
            assert_eq!(own.count(), found, "{text}");
        }
    }
}
