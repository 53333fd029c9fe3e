//! `cloud-account-id`: the number of an account at a cloud provider.

use regex::Regex;

use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "cloud-account-id",
    summary: "the number of an account at a cloud provider",
    why: "\
The number of an account or subscription is where an attacker's search begins, and tells a reader
nothing.

Write what it is: a role, the production account.
",
    asks: Asks::always(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[ARN, REGISTRY, ACCOUNT, SUBSCRIPTION], check),
    bad: &[
        Example::with_body("", "`arn:aws:iam::482915630274:role/deploy` lost a policy"),
        Example::with_body(
            "",
            "Pulled 482915630274.dkr.ecr.eu-west-1.amazonaws.com/api",
        ),
        Example::with_body("", "In the AWS account 482915630274 nothing ran."),
        Example::front("response: Moved subscriptions/5f2b7c1e-9a0d-4e3f-8b6a-1c2d3e4f5a6b"),
    ],
    good: &[
        Example::with_body(
            "",
            "`arn:aws:iam::123456789012:role/x`, `arn:aws:s3:::bucket`, `arn:aws:iam::aws:policy/x`",
        ),
        Example::with_body(
            "",
            "Account holders made 482915630274 requests; trace 5f2b7c1e-9a0d-4e3f-8b6a-1c2d3e4f5a6b.",
        ),
    ],
};

const ARN: &str = r"\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:([0-9]{12}):";
const REGISTRY: &str = r"\b([0-9]{12})\.dkr\.ecr\.";
const ACCOUNT: &str = r"\baccount(?:[ _-]?(?:id|number|no\.?))?[ :=`#]{1,4}([0-9]{12})\b";
const SUBSCRIPTION: &str = r"\b(?:subscriptions?|tenant)(?:/|[ _-]?(?:id)?[ :=`]{1,4})([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b";

/// Accounts of AWS's documentation.
const EXAMPLES: &[&str] = &[
    "123456789012",
    "111122223333",
    "444455556666",
    "777788889999",
    "012345678901",
];

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in text.written(patterns) {
        let number = written.words();
        let repeated = number
            .bytes()
            .all(|byte| number.as_bytes().first() == Some(&byte));
        if repeated
            || number.starts_with("00000000")
            || EXAMPLES.contains(&number)
            || text.whole.private.is_public(number)
        {
            continue;
        }
        findings.push(
            RULE.at(written.place(), "this is the number of a cloud account")
                .help("write what the account is for, such as `the production account`"),
        );
    }
}
