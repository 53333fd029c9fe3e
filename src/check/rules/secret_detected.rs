//! `secret-detected`: a key, token or password.

mod patterns;

use std::collections::BTreeMap;

use regex::Regex;

use self::patterns::{PATTERNS, Proof, SECRETS};
use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{FileId, Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "secret-detected",
    summary: "a key, token or password",
    why: "\
What is published is copied within minutes, and removing it later brings nothing back. Pasted
logs and commands are where secrets hide; the whole file is read, code and front matter too, and so
are the words of `candor.yaml` and the texts that lie in a bundle.

Revoke the secret first, even if the record was never published: it is in the history of the
files. Then write `[redacted]` in its place.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Published(PATTERNS, check),
    bad: &[
        Example::with_body("", concat!("```\nexport KEY=AK", "IAQ3EGRIH5ZLWKT7PU\n```")),
        Example::front(concat!(
            "response: 'We ran `curl -H \"Authorization: Bearer ",
            "a1B2c3D4e5F6g7H8i9J0k1`'"
        )),
        Example::with_body(
            "",
            concat!(
                "[console](https://admin:q7R8s9T0",
                "u1V2@console.shop.dev/)"
            ),
        ),
    ],
    good: &[
        Example::with_body("", "The variable `DB_PASSWORD=$DB_PASSWORD` was empty."),
        Example::with_body(
            "",
            "```\npassword: ************\napi_key: YOUR_API_KEY_GOES_HERE\n```",
        ),
        Example::with_body(
            "",
            "The image sha256:0123456789abcdef0123456789abcdef was pulled.",
        ),
        Example::with_body(
            "",
            "`secret: kubernetes-dashboard-certs2` could not be mounted.",
        ),
        Example::with_body(
            "",
            "`password=os.environ[DB_PASSWORD_2]`, `token = get_token_v2_by_name()`",
        ),
    ],
};

/// Words that stand in for a secret.
const STAND_INS: &[&str] = &[
    "example",
    "redacted",
    "removed",
    "xxxx",
    "****",
    "changeme",
    "password",
    "passwd",
    "placeholder",
    "your",
    "dummy",
    "sample",
];

/// Bits of surprise in a character from which a value looks random: prose and names stay below
/// 3.2, sixteen random letters and digits lie above 3.5.
const RANDOM: f64 = 3.2;

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    // Where those in a file begin, each with its end. No two have a byte in common.
    let mut found: BTreeMap<FileId, BTreeMap<usize, usize>> = BTreeMap::new();
    for written in text.written(patterns) {
        let Some(secret) = SECRETS.get(written.pattern) else {
            continue;
        };
        let value = written.words();
        let folded = value.to_ascii_lowercase();
        if STAND_INS.iter().any(|word| folded.contains(word))
            || (secret.proof == Proof::Randomness && !is_random(value))
            || text.whole.private.is_public(value)
        {
            continue;
        }
        // The precise patterns come first; one finding for one secret.
        let (place, range) = (written.place(), written.range());
        let known = found.entry(place.file).or_default();
        let before = known.range(..range.end).next_back();
        if before.is_some_and(|(_, end)| range.start < *end) {
            continue;
        }
        known.insert(range.start, range.end);
        findings.push(
            RULE.at(place, format!("this looks like {}", secret.name))
                .help("revoke it, then write `[redacted]` in its place"),
        );
    }
}

/// Whether a value looks as if a machine had made it up: letters and digits mixed, no words
/// with hyphens between them, and more surprise than a name has.
fn is_random(value: &str) -> bool {
    let has = |test: fn(&u8) -> bool| value.bytes().any(|byte| test(&byte));
    let is_name = !has(u8::is_ascii_uppercase) && value.contains(['-', '_', '/'])
        || !has(u8::is_ascii_lowercase) && value.contains('_');
    has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic) && !is_name && entropy(value) >= RANDOM
}

/// Shannon's entropy of a text's bytes, in bits a byte.
fn entropy(text: &str) -> f64 {
    let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
    for byte in text.bytes() {
        *counts.entry(byte).or_default() += 1;
    }
    let all: u32 = counts.values().sum();
    counts
        .values()
        .map(|count| {
            let share = f64::from(*count) / f64::from(all);
            -share * share.log2()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Sample;

    fn findings(text: &str) -> Vec<Finding> {
        let record = format!("---\ntitle: t\n---\n```\n{text}\n```\n");
        let mut findings = Sample::of(&[("r.md", &record)]).findings;
        findings.retain(|finding| finding.rule == RULE.id);
        findings
    }

    #[test]
    fn each_sort_is_found_and_its_near_miss_is_not() {
        for secret in SECRETS {
            let found = findings(secret.example);
            assert_eq!(found.len(), 1, "{}: {found:?}", secret.name);
            assert!(found[0].message.ends_with(secret.name), "{found:?}");
            assert_eq!(findings(secret.harmless), [], "{}", secret.name);
        }
    }

    #[test]
    fn private_keys_are_known_by_their_first_line() {
        for (kind, rest) in [
            ("OPENSSH ", ""),
            ("RSA ", "\nMIIEpA\n"),
            ("EC ", "MHcCAQEE..."),
            ("", "\\nMIIE"),
            ("ENCRYPTED ", "\nMIIF…"),
        ] {
            let text = format!("-----BEGIN {kind}{}-----{rest}", "PRIVATE KEY");
            assert_eq!(findings(&text).len(), 1, "{text}");
        }
        for text in [
            "-----BEGIN PRIVATE KEY-----\n[redacted]\n-----END PRIVATE KEY-----",
            "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYI\n",
            "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE\n",
        ] {
            assert_eq!(findings(text), [], "{text}");
        }
    }

    #[test]
    fn a_finding_does_not_tell_the_secret() {
        for secret in SECRETS {
            for finding in findings(secret.example) {
                let words = format!("{} {:?}", finding.message, finding.help);
                let tail = &secret.example.trim_end()[secret.example.trim_end().len() - 8..];
                assert!(!words.contains(tail), "{words}");
            }
        }
    }

    #[test]
    fn entropy_tells_names_from_noise() {
        assert!(entropy("") < 0.1);
        assert!((entropy("abab") - 1.0).abs() < 1e-9);
        for (value, random) in [
            ("q7R8s9T0u1V2", true),
            ("aaaaaaaaaaaa1", false),
            ("kubernetes-dashboard-2", false),
            ("MY_API_KEY_2", false),
        ] {
            assert_eq!(is_random(value), random, "{value}");
        }
    }
}
