//! `private-ip`: an address of a private network.

use std::net::{Ipv4Addr, Ipv6Addr};

use regex::Regex;

use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "private-ip",
    summary: "an address of a private network",
    why: "\
Addresses of RFC 1918 and RFC 4193 mean nothing outside the network they belong to, and tell
strangers how it is laid out.

Write what stands at the address, or use one of the ranges for documentation, such as 192.0.2.1.
Whole ranges, and addresses that are introduced as examples, are left alone.
",
    asks: Asks::always(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[V4, V6], check),
    bad: &[
        Example::with_body("", "The node at 10.128.0.7 was full."),
        Example::with_body("", "```\nconnect to 192.168.17.4:5432 failed\n```"),
        Example::front("response: Restarted 172.16.4.9"),
        Example::with_body("", "It listened on fd12:3456:789a:1::1 only."),
    ],
    good: &[
        Example::with_body("", "For example 10.1.2.3 became ::ffff:10.1.2.3."),
        Example::with_body(
            "",
            "Use 192.0.2.1, 198.51.100.7, 203.0.113.9 or 2001:db8::1.",
        ),
        Example::with_body("", "The range 10.0.0.0/8 was announced to 8.8.8.8."),
        Example::with_body(
            "",
            "Version 10.1.2.3 and v10.0.3.7, package-10.1.4.5-1.el7, 172.32.0.1, 10.400.1.1",
        ),
    ],
};

const V4: &str = r"\b(?:10|172|192)(?:\.[0-9]{1,3}){3}\b";

const V6: &str = r"\bf[cd][0-9a-f]{2}:[0-9a-f:]*[0-9a-f]\b";

/// What comes before an address that is nobody's.
const EXAMPLES: &[&str] = &[
    "for example",
    "for instance",
    "e.g.",
    "such as",
    "became",
    "version",
    "release",
];

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in text.written(patterns) {
        let address = written.words();
        let private = address.parse().is_ok_and(|v4: Ipv4Addr| v4.is_private())
            || address
                .parse()
                .is_ok_and(|v6: Ipv6Addr| v6.is_unique_local());
        let before = written.before().to_ascii_lowercase();
        let after = written.after();
        let nobodys = EXAMPLES.iter().any(|word| before.contains(word));
        let part_of_more = before.ends_with(|c: char| {
            c.is_ascii_alphanumeric() || "._-:".contains(c) && !before.ends_with(": ")
        }) || after.starts_with(['-', '_'])
            || (after.starts_with('.')
                && after[1..].starts_with(|c: char| c.is_ascii_alphanumeric()));
        let range = after.starts_with('/')
            && (address.ends_with(".0") || after[1..].starts_with(|c: char| c.is_ascii_digit()));
        if private && !nobodys && !part_of_more && !range && !text.whole.private.is_public(address)
        {
            findings.push(
                RULE.at(written.place(), format!("`{address}` belongs to a private network"))
                    .help("write what stands there, or take an address for documentation such as `192.0.2.1`"),
            );
        }
    }
}
