//! `pii-phone`: somebody's telephone number.

use regex::Regex;

use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "pii-phone",
    summary: "somebody's telephone number",
    why: "\
A person's number in a public record cannot be taken back.

Write the role: the reporting customer, the engineer on call. A hotline is left alone when the
words before it say so; others that may be seen go into `policy.public`.
",
    asks: Asks::always(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[INTERNATIONAL, BRACKETS, LINK, NATIONAL], check),
    bad: &[
        Example::with_body("", "Reported by a customer, +49 30 2345 6789."),
        Example::with_body("", "On call: (212) 736-5000"),
        Example::with_body("", "Ring +49 30 90184321 or 0171 2345678."),
        Example::with_body("", "Her desk: 030/90184321"),
        Example::front("response: '[Ring](tel:+4930234567)'"),
    ],
    good: &[
        Example::with_body("", "Call our hotline at +49 30 2345 6789."),
        Example::with_body(
            "",
            "Ticket 0123 2026/03/01, version 0.171.2345678, 0.123 456 789 s, job 0171-2345678, mode `0644 12345678`, on 09 03 2026 and 0123 times.",
        ),
        Example::with_body("", "Fictional: 01632 960123"),
        Example::with_body(
            "",
            "Fictional: +44 20 7946 0123, (212) 555-0123, +1 800 234 5678",
        ),
        Example::with_body(
            "",
            "2026-03-01T10:00:00+01:00, +120000000 rows, 1 + 49 30, +10 20 requests, -3 +5",
        ),
    ],
};

/// With a country's code, in groups.
const INTERNATIONAL: &str =
    r"(?:^|[\s(:,;])(\+[1-9][0-9]{0,2}[ .-]\(?[0-9]{1,4}\)?(?:[ .-][0-9]{2,8}){1,4})\b";

/// As in North America.
const BRACKETS: &str = r"\([2-9][0-9]{2}\) [2-9][0-9]{2}-[0-9]{4}\b";

const LINK: &str = r"\btel:(\+?[0-9][0-9().-]{6,18}[0-9])\b";

/// With the zero that is dialled within a country. In logs and commands it is anything.
const NATIONAL: &str = r"(?:^|[\s(:,;])(0[1-9][0-9]{1,4}[ /][0-9]{3,8}(?: [0-9]{2,5}){0,3})\b";

/// What comes before a number that everyone may call.
const HOTLINES: &[&str] = &[
    "hotline",
    "helpline",
    "call us",
    "call our",
    "reach us",
    "contact us",
    "support",
    "service desk",
];

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in text.written(patterns) {
        let number = written.words();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let before = written.before().to_ascii_lowercase();
        let is_other =
            written.pattern == 3 && (text.is_code(written.place()) || goes_on(written.after()));
        if is_other
            || !(9..=15).contains(&digits.len())
            || is_nobodys(&digits)
            || HOTLINES.iter().any(|word| before.contains(word))
            || text.whole.private.is_public(number)
        {
            continue;
        }
        findings.push(
            RULE.at(
                written.place(),
                "this looks like somebody's telephone number",
            )
            .help("write the person's role, such as `the reporting customer`"),
        );
    }
}

/// Whether digits are a part of more than a number: of a date, a version, a share.
fn goes_on(after: &str) -> bool {
    let rest = after.trim_start_matches(['-', '/', ':', '.', ',']);
    after.starts_with('%')
        || (rest.len() < after.len() && rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// Numbers that the regulators of North America and Britain keep for fiction, and those that
/// are free of charge.
fn is_nobodys(digits: &str) -> bool {
    let american = digits.strip_prefix('1').unwrap_or(digits);
    let free = ["800", "833", "844", "855", "866", "877", "888"];
    (american.len() == 10
        && (american[3..].starts_with("55501")
            || free.iter().any(|code| american.starts_with(code))))
        || digits.contains("2079460")
        || digits.starts_with("01632960")
}
