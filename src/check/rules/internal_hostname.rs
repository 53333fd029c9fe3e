//! `internal-hostname`: the name of a machine that only the operators know.

use std::collections::BTreeSet;
use std::slice;

use regex::Regex;

use crate::check::matches::Written;
use crate::check::private::is_documentation;
use crate::check::published::Text;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::diagnostic::{FileId, Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "internal-hostname",
    summary: "the name of a machine that only the operators know",
    why: "\
Names of machines tell strangers how a network is built, and tell customers nothing.

Write what the machine does: a database server, a node of the cluster. Names of your own go into
`policy.internal_hosts`, as `*.corp.example.com`; those that may be seen, into `policy.public`.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Published(&[DOMAIN, DOTTED, NODE, NAME], check),
    bad: &[
        Example::front("title: Files on file-51-stor-gprd.c.prod.internal are slow"),
        Example::with_body(
            "",
            "```\nsystemd[1] on ip-10-0-32-54.eu-west-1.compute.internal failed\n```",
        ),
        Example::with_body(
            "",
            "The node gke-prod-a-ssd-pool-32-134a959a-n2sk was full.",
        ),
        Example::with_body("", "It asked dc01.contoso.local for names."),
        Example::with_body("", "[graphs](https://grafana.corp/d/1)"),
    ],
    good: &[
        Example::with_body(
            "",
            "The file `settings.local`, the package `com.sun.internal` and `.env.local` stayed.",
        ),
        Example::with_body(
            "",
            "Names such as `db.internal.example.com` or `db.internal.test` are made up.",
        ),
        Example::with_body(
            "",
            "Pods ask kubernetes.default.svc.cluster.local and metadata.google.internal.",
        ),
        Example::with_body(
            "",
            "An internal.Server error; see internal, local. Corp. said so.",
        ),
    ],
};

/// What ends a dotted name: by itself it is found in a tenth of the time.
const DOMAIN: &str = r"\.(?:internal|corp|lan|intranet|local|localdomain)\b";

/// A name in a domain that no public server answers for (`internal`: ICANN, 2024).
const DOTTED: &str =
    r"\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|corp|lan|intranet|local|localdomain)\b";

/// A machine's name as a cloud makes it.
const NODE: &str = r"\b(?:gke-[a-z0-9-]+-[0-9a-f]{8}-[a-z0-9]{4}|ip-(?:10|172|192)(?:-[0-9]{1,3}){3}|aks-[a-z0-9]+-[0-9]{8}-vmss[0-9a-z]{6})\b(?:\.[a-z0-9-]+)*";

/// What could be a machine's name. It is everywhere, and only looked for where the policy names
/// machines.
const NAME: &str = r"\b[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";

/// Names that every installation has.
const EVERYWHERE: &[&str] = &[
    "kubernetes.default.svc.cluster.local",
    "svc.cluster.local",
    "cluster.local",
    "metadata.google.internal",
    "host.docker.internal",
    "gateway.docker.internal",
    "ec2.internal",
    "compute.internal",
];

/// First parts of dotted names in programs.
const OF_PROGRAMS: &[&str] = &[
    "com", "org", "net", "io", "dev", "java", "javax", "sun", "self", "this", "super", "window",
    "module",
];

fn check(text: &Text<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [domain, dotted, node, name] = patterns else {
        return;
    };
    let private = text.whole.private;
    let mut found: BTreeSet<(FileId, u32)> = BTreeSet::new();
    let mut look = |pattern, is_internal: &dyn Fn(&Written<'_>) -> bool| {
        for written in text.written(slice::from_ref(pattern)) {
            let (host, place) = (written.words(), written.place());
            if is_internal(&written)
                && !private.is_public(host)
                && found.insert((place.file, place.span.end))
            {
                findings.push(
                    RULE.at(
                        place,
                        format!("`{host}` is a name of the operators' own network"),
                    )
                    .help("write what the machine does, such as `a database server`"),
                );
            }
        }
    };
    if text.mentions(domain) {
        look(dotted, &|written| {
            !is_documentation(written.words())
                && is_machine(written.words(), written.before(), written.after())
        });
    }
    look(node, &|written| !is_documentation(written.words()));
    if private.lists_hosts() {
        // What the policy names is meant, even if it is set aside for documentation.
        look(name, &|written| private.is_internal_host(written.words()));
    }
}

/// Whether a dotted name is that of a machine, and not of a file or of a part of a program.
fn is_machine(host: &str, before: &str, after: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let (Some(first), Some(last)) = (labels.first(), labels.last()) else {
        return false;
    };
    let in_address = before.ends_with("//") || before.ends_with('@');
    let in_path = !in_address && before.ends_with(['.', '/', '_', '-', '\\', '$']);
    let goes_on = after.starts_with(['_', '-', '('])
        || (after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_alphanumeric()));
    if in_path || goes_on || EVERYWHERE.contains(&&*host) || OF_PROGRAMS.contains(first) {
        return false;
    }
    match *last {
        // Files end like that too.
        "local" => {
            in_address
                || host.ends_with(".svc.cluster.local")
                || (labels.len() > 2 && first.bytes().any(|byte| byte.is_ascii_digit()))
        }
        "localdomain" => *first != "localhost",
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::Sample;

    #[test]
    fn the_policy_names_machines_and_excepts_some() {
        let config = "policy: {internal_hosts: [bastion, '*.ops.shop.dev', '*.corp.example'], public: [www.ops.shop.dev, seen.corp]}\n";
        for (text, found) in [
            ("We logged into bastion.", true),
            ("Bastions were built.", false),
            ("see https://db7.ops.shop.dev/x", true),
            ("see https://www.ops.shop.dev/x", false),
            ("see https://ops.shop.dev/x", false),
            ("see seen.corp", false),
            ("see unseen.corp", true),
            ("see db7.corp.example", true),
            ("see https://db7.other.example/x", false),
        ] {
            let record = format!("---\ntitle: t\n---\n{text}\n");
            let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
            let rules: Vec<_> = sample.findings.iter().map(|finding| finding.rule).collect();
            assert_eq!(rules.contains(&super::RULE.id), found, "{text}");
        }
    }
}
