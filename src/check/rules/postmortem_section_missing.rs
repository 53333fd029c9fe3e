//! `postmortem-section-missing`: a final postmortem leaves out a part that readers look for.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::section::SectionKind;

pub(super) const RULE: Rule = Rule {
    id: "postmortem-section-missing",
    summary: "a final postmortem leaves out impact, cause or response",
    why: "\
Whoever opens a postmortem looks for what users felt, why it happened and what was done about it.

Each may stand in the front matter (`scope`, `root_cause`, `response` or `timeline`) or below a
heading of the text, such as *User impact*, *Root cause* or *How did we respond*. Words before
the first heading count as a summary of the impact, and words such as *because* and *restarted* as
what they tell. Texts without headings are left alone.
",
    asks: Asks::of_postmortems(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Record(check),
    bad: &[
        Example::front("postmortem: {status: final}"),
        Example::with_body(
            "postmortem: {status: final}\nroot_cause: A disk was full.",
            "## User impact\n\nA tenth of all requests failed.",
        ),
        Example::with_body(
            "postmortem: {status: final}\nresponse: We emptied the disk.",
            "## Background\n\nThe log grew.\n\n## Root Cause\n",
        ),
    ],
    good: &[
        Example::front(
            "postmortem: {status: final}\nscope: All users\nroot_cause: A disk was full.\nresponse: We emptied it.",
        ),
        Example::with_body(
            "postmortem: {status: final}",
            "A tenth of all requests failed.\n\n## Root Cause:\n\nA disk was full.\n\n## Resolution\n\nWe emptied it.",
        ),
        Example::front("postmortem: {status: preliminary}"),
        Example::with_body(
            "postmortem: {status: final}",
            "Sign-in failed for an hour because a certificate had expired. It was renewed, and the servers were restarted.",
        ),
    ],
};

/// What a reader looks for, and what to write for it.
const PARTS: &[(&str, &str)] = &[
    ("what users felt", "`scope`, or a section `User impact`"),
    ("why it happened", "`root_cause`, or a section `Root cause`"),
    (
        "what was done",
        "`response`, or a section `How did we respond`",
    ),
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if !subject.is_final() || subject.is_loose() {
        return;
    }
    let told = [
        tells_impact(subject),
        tells_cause(subject),
        tells_response(subject),
    ];
    let (missing, help): (Vec<&str>, Vec<&str>) = PARTS
        .iter()
        .zip(told)
        .filter(|(_, told)| !told)
        .map(|(part, _)| *part)
        .unzip();
    if !missing.is_empty() {
        let message = format!(
            "this postmortem is final and does not tell {}",
            missing.join(", nor ")
        );
        findings.push(
            RULE.at(subject.place("postmortem"), message)
                .help(format!("add {}", help.join("; "))),
        );
    }
}

fn tells_impact(subject: &Subject<'_>) -> bool {
    let body = &subject.record.body;
    let lead = body.headings.first().map_or(body.text.as_str(), |first| {
        body.text.get(..first.span.start).unwrap_or_default()
    });
    let sections = [
        SectionKind::Summary,
        SectionKind::Impact,
        SectionKind::Scope,
    ];
    subject.has("scope")
        || !lead.trim().is_empty()
        || sections.iter().any(|kind| subject.has_section(*kind))
}

fn tells_cause(subject: &Subject<'_>) -> bool {
    let words = [
        "because",
        "bug",
        "caus",
        "due to",
        "reason",
        "result of",
        "stemmed",
    ];
    subject.has("root_cause")
        || subject.has_section(SectionKind::RootCause)
        || subject.mentions(in_body, &words)
}

fn tells_response(subject: &Subject<'_>) -> bool {
    subject.has("response")
        || subject.has("timeline")
        || subject.has_section(SectionKind::Response)
        || subject.has_section(SectionKind::Timeline)
        || subject.mentions(in_body, DONE)
}

/// Beginnings of words that tell what was done.
const DONE: &[&str] = &[
    "deployed",
    "disabled",
    "engineers",
    "fix",
    "mitigat",
    "recover",
    "reenabled",
    "remed",
    "renewed",
    "replaced",
    "resolved",
    "restart",
    "restor",
    "revert",
    "rolled back",
    "team ",
];

fn in_body(part: Part) -> bool {
    matches!(part, Part::Body(_))
}
