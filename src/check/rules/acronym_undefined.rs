//! `acronym-undefined`: an abbreviation that is nowhere spelt out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, PROSE, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level, Place};

pub(super) const RULE: Rule = Rule {
    id: "acronym-undefined",
    summary: "an abbreviation that is nowhere spelt out",
    why: "\
The names that a team gives to its systems mean nothing to those who depend on them.

Say what it is where it comes first: KIAM (which hands out rights to pods). Names of components and
what every reader of such pages knows, such as DNS, are left alone.
",
    asks: Asks::of_postmortems(Level::Hint),
    languages: &["en"],
    rests_on: &[PROSE, "source"],
    check: Check::Words(&[CAPITALS], check),
    bad: &[
        Example::with_body(
            "postmortem: {status: final}",
            "KIAM was down, and the ZQR with it.",
        ),
        Example::with_body("postmortem: {status: final}", "The GQL gateway restarted."),
    ],
    good: &[
        Example::with_body(
            "postmortem: {status: final}",
            "KIAM (which hands out rights to pods) was down. KIAM restarted.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "The query gateway (QGW) was slow. The QGW was replaced.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "DNS and the API were down at 10:00 UTC in the EU. WE ARE SORRY. `KIAM` in code, GET in HTTP.",
        ),
        Example::with_body("", "KIAM was down."),
        Example::with_body(
            "postmortem: {status: final}\nsource: {publisher: ACME Inc, url: https://a.example/}",
            "ACME rewrote it in .NET, and at 00:00 UST the GPS and PROD were OVER, over and over.",
        ),
    ],
};

const CAPITALS: &str = r"(?-i:\b[A-Z]{3,6}\b)";

/// What readers of such pages know, and words that are often set in capitals.
const KNOWN: &str = "\
    ACL ACM AEDT AEST AFTER AKS AKST ALB ALL ALSO ALTER AMD AND ANY APAC API APIS ARM ARP \
    ASAP ASCII AWS BBC BETA BGP BIOS BOM BSD BST CAT CAUSE CDN CDT CEO CEST CET CLI CNAME \
    CNN COMMIT CORS CPP CPU CPUS CREATE CRUD CSS CST CSV CTO CUDA CVE CVSS DBA DDOS DEBUG DELETE \
    DEV DHCP DNS DNSSEC DOCKER DONE DOWN DROP EBS ECS EDT EEST EET EKS ELB EMEA EOF EOL \
    ERROR EST ETA ETL EUR EVENT FAIL FALSE FAQ FATAL FINAL FIX FOR FROM FTP FULL GCE GCP GDP \
    GDPR GET GIF GKE GMT GNU GOTO GPG GPS GPT GPU GPUS GSM GUI HAVE HDD HEAD HIPAA HTML HTTP \
    HTTPS IAM IBM ICMP IDE IDS IEEE IMAP INDEX INFO INSERT INTEL IOPS IOS IRC ISO ISP IST \
    JDK JIRA JPEG JPG JSON JST JVM JWT KPI LAN LDAP LEAP LED LESS LLM LTE LTS MAC MDT MFA \
    MIT MORE MSK MST MTTR MTU MUST NASA NAT NATO NET NEVER NEW NFS NODE NONE NOT NOTE NPM NOTES \
    NTP NULL NVIDIA NVME OAUTH OFF ONLY OOM OPEN OSS OTP OVER PANIC PATCH PCI PDF PDT PGP \
    PHP PII PNG POC POODLE POST PROD PRS PST PTR PUT QA QUIC RAID RAM RDP RDS REST RFC RHEL \
    RISC ROM ROOT RPC RPO RSS RTO RTT SAAS SAML SAN SATA SCP SDK SDN SELECT SEV SIM SLA SLAS \
    SLI SLO SLOS SMS SMTP SOA SOC SQL SRE SSD SSH SSL SSO START STOP SVG TABLE TBA TBD TCP \
    TEST THAT THE THIS TLS TODO TOTP TRACE TRUE TTL TXT UDP UEFI UK UNIX UPD UPDATE UPS \
    UPTIME URI URL URLS USA USB USD UTC UTF UUID VACUUM VAT VERY VLAN VPC VPN VPS WAF WAN \
    WARN WAS WEST WIFI WITH WORK XML XMPP XXX XYZ YAML YYY ZIP ZONE ZZZ";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let names = names(subject);
    let is_named = |word: &str| {
        let mut parts = names
            .iter()
            .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
        parts.any(|part| part == word)
    };
    let mut first: BTreeMap<&str, (bool, Place)> = BTreeMap::new();
    for said in subject.said(patterns) {
        let word = said.words();
        let (before, after) = (said.before(), said.after());
        let shouted = is_capital(before.split_whitespace().next_back())
            || is_capital(after.split_whitespace().next());
        let explained = is_explained(before, after);
        let is_zone = before.trim_end().ends_with(|c: char| c.is_ascii_digit());
        let in_small = || {
            subject
                .prose()
                .any(|passage| has_in_small(&passage.text, word))
        };
        match first.entry(word) {
            Entry::Vacant(entry) => {
                let fine = shouted
                    || explained
                    || is_zone
                    || is_known(word)
                    || is_named(word)
                    || in_small();
                entry.insert((fine, said.place()));
            }
            Entry::Occupied(mut entry) => entry.get_mut().0 |= explained,
        }
    }
    let mut unknown: Vec<(&str, Place)> = first
        .into_iter()
        .filter(|(_, (fine, _))| !fine)
        .map(|(word, (_, place))| (word, place))
        .collect();
    unknown.sort_by_key(|(_, place)| (place.file, place.span.start));
    for (word, place) in unknown {
        findings.push(
            RULE.at(place, format!("`{word}` is nowhere spelt out"))
                .help(format!("say what it is where it comes first: `{word} (…)`")),
        );
    }
}

/// The names that the site and the record bear anyway.
fn names<'a>(subject: &Subject<'a>) -> Vec<&'a str> {
    let components = subject.whole.content.components.iter();
    let source = subject.record.source.as_ref();
    components
        .map(|(_, component)| component.name.as_str())
        .chain(source.and_then(|source| source.publisher.as_deref()))
        .chain([subject.whole.config.title.as_str()])
        .collect()
}

/// Whether a word stands in a text in small letters too: in capitals it was only stressed.
fn has_in_small(text: &str, word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    text.split(|c: char| !c.is_alphanumeric())
        .any(|own| own == small)
}

/// Whether a word beside is in capitals too and no abbreviation that readers know: then
/// somebody shouts.
fn is_capital(word: Option<&str>) -> bool {
    let word = word
        .unwrap_or_default()
        .trim_matches(|c: char| !c.is_alphabetic());
    word.len() > 1 && word.chars().all(char::is_uppercase) && !is_known(word)
}

fn is_known(word: &str) -> bool {
    KNOWN.split_whitespace().any(|known| known == word)
}

/// Whether an abbreviation stands beside its meaning.
fn is_explained(before: &str, after: &str) -> bool {
    before.ends_with(['(', '_', '/', '-', '"', '\'', '.'])
        || after.starts_with([')', '_', '-', '/', '='])
        || after.starts_with(" (")
        || [
            ", the ",
            ", a ",
            ", our ",
            ", which ",
            " is ",
            " stands for ",
        ]
        .iter()
        .any(|word| after.starts_with(word))
}
