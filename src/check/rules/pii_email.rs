//! `pii-email`: somebody's mail address.

use regex::Regex;

use crate::check::private::is_documentation;
use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "pii-email",
    summary: "somebody's mail address",
    why: "\
A person's address in a public record is collected by spammers within days, and a customer's says
who the customer is.

Write the role: the reporting customer, the engineer on call. Addresses of offices such as
`support@` are left alone; others that may be seen go into `policy.public`.
",
    asks: Asks::always(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[ADDRESS], check),
    bad: &[
        Example::with_body("", "Reported by jane.roe@customer.dev at noon."),
        Example::with_body("", "```\nuser=j.roe@customer.dev status=500\n```"),
        Example::front("detection: {by: customer, how: Mail from j.roe@customer.dev}"),
    ],
    good: &[
        Example::with_body(
            "",
            "Write to support@shop.dev, status+eu@shop.dev or jane@example.com.",
        ),
        Example::with_body(
            "",
            "`git clone git@github.com:shop/website.git`, react@18.2.0, logo@2x.png, wg-quick@wg0.service",
        ),
        Example::with_body(
            "",
            "postgres://app@db.shop.dev/app and https://medium.com/@jane.roe",
        ),
        Example::with_body("", "The list shop-announce@lists.shop.dev was told."),
    ],
};

const ADDRESS: &str = r"\b[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9])?@(?:[a-z0-9-]+\.)+[a-z]{2,24}\b";

/// Offices, which are no persons.
const OFFICES: &[&str] = &[
    "abuse",
    "admin",
    "alerts",
    "announce",
    "billing",
    "careers",
    "contact",
    "dev",
    "feedback",
    "git",
    "hello",
    "help",
    "helpdesk",
    "hg",
    "hostmaster",
    "incident",
    "incidents",
    "info",
    "jobs",
    "legal",
    "mail",
    "marketing",
    "media",
    "noc",
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "notifications",
    "office",
    "oncall",
    "on-call",
    "operations",
    "ops",
    "postmaster",
    "press",
    "privacy",
    "root",
    "sales",
    "security",
    "service",
    "services",
    "sre",
    "status",
    "support",
    "sysadmin",
    "team",
    "webmaster",
];

/// Ends of names of files and units that hold an `@`.
const NO_DOMAINS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "svg", "webp", "service", "socket", "timer", "target", "mount",
    "js", "json",
];

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in text.written(patterns) {
        let address = written.words();
        let Some((name, host)) = address.split_once('@') else {
            continue;
        };
        let end = host.rsplit('.').next().unwrap_or(host).to_ascii_lowercase();
        let name = name.to_ascii_lowercase();
        let office = name
            .split(['+', '-', '.', '_'])
            .any(|part| OFFICES.contains(&part))
            || OFFICES.contains(&&*name)
            || host.starts_with("lists.")
            || host.starts_with("groups.")
            || host.eq_ignore_ascii_case("googlegroups.com");
        let in_address =
            written.before().ends_with(['/', ':']) && !written.before().ends_with("mailto:");
        if office
            || in_address
            || is_documentation(host)
            || NO_DOMAINS.contains(&&*end)
            || text.whole.private.is_public(address)
        {
            continue;
        }
        findings.push(
            RULE.at(written.place(), "this is somebody's mail address")
                .help("write the person's role, such as `the reporting customer`"),
        );
    }
}
