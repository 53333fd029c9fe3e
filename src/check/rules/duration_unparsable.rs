//! `duration-unparsable`: a mark stands where a duration should.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "duration-unparsable",
    summary: "a mark stands where a duration should",
    why: "\
`Time to detection: ?` was meant to be filled in. Readers cannot tell whether the duration is unknown
or was forgotten.

Durations follow from `started`, `detected`, `mitigated` and `ended`, and the page shows them. Leave
the line out, or write what is known: `1h 20m`, or `unknown`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(
        &[
            "\\b(duration|time[ -]to[ -](detect|detection|acknowledge|mitigate|mitigation|recover|recovery|repair|resolve|resolution|restore|notice|respond|response)|ttd|mttr|ttr)\\b",
            "^[ *]*(\\?+|tbd|tbc|tba|xx?|-+|todo)[ .*]*$",
        ],
        check,
    ),
    bad: &[
        Example::with_body("ended: unknown", "Time to detection: ?"),
        Example::with_body("ended: unknown", "- **Duration:** TBD"),
        Example::with_body("ended: unknown", "| Time to resolve | ?? |\n| - | - |\n| Impact | all |"),
    ],
    good: &[
        Example::with_body("ended: unknown", "Time to detection: 5 minutes"),
        Example::with_body("ended: unknown", "Duration: unknown"),
        Example::with_body("ended: unknown", "How long? The duration is not known. Was it an hour?"),
        Example::with_body("ended: unknown", "- Time to recovery: N/A"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let [name, mark] = patterns else { return };
    for slot in subject.slots().filter(|slot| is_name(slot.label, name)) {
        let value = slot.value();
        if !mark.is_match(value) {
            continue;
        }
        let start = value.len() - value.trim_start().len();
        let message = format!("`{}` stands where a duration should", value.trim());
        findings.push(
            RULE.at(slot.place(start..value.trim_end().len()), message)
                .help("write a duration such as `1h 20m` or `unknown`, or leave the line out"),
        );
    }
}

/// Whether a few words name a duration and nothing else.
fn is_name(words: &str, name: &Regex) -> bool {
    words.len() < "incident duration (minutes)".len()
        && name
            .find(words)
            .is_some_and(|found| found.start() == 0 || found.end() == words.len())
}
