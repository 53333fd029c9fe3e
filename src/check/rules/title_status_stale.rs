//! `title-status-stale`: the title still states a status that no longer holds.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule, STANDING};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "title-status-stale",
    summary: "the title states a status that does not hold",
    why: "\
The title stays, the status moves on: `Sign-in issue identified` above a badge that says resolved makes
readers doubt both. Feeds and emails keep the first wording for ever.

Say what users cannot do. The page adds the status by itself.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &[STANDING],
    check: Check::Words(
        &[
            r"\b(?:investigat|identified|monitoring|resolved|fixed|ongoing|notification\s+of)",
            // At the beginning, marked off.
            r"^[\[(]?(investigating|identified|monitoring|resolved|fixed|ongoing)(?:[\])]| *:| +- | +\| )",
            // At the end, marked off or after a noun.
            r"(?:[\[(:|]|-|\b(?:issues?|problems?|incident|outage|errors?|disruption)(?: (?:is|was|has been|have been|now))*) *(investigating|being investigated|identified|monitoring|resolved|fixed|ongoing)[\])]?(?: *[|,:-] *[a-z]* ?[0-9][0-9a-z ,./-]*)?$",
            r"\bnotification of\b(?: (?:a|an|new|the))* (?:incident|issue|outage|problem)",
            r"\bwe are (?:currently )?(?:investigating|aware of|monitoring)\b|^(?:investigating|monitoring) (?:an? |reports? |issues? |problems? |elevated |increased )",
        ],
        check,
    ),
    bad: &[
        Example::front(
            "title: Sign-in issue identified | March 9, 2026\nended: 2026-03-09 12:00",
        ),
        Example::front("title: Sign-in issue identified\nended: 2026-03-09 10:00"),
        Example::front("title: '[Investigating] API requests time out'\nended: 2026-03-09 10:00"),
        Example::front("title: 'Notification of new incident. Intermittent login issue: EU'"),
        Example::front("title: We are investigating slow requests\nended: 2026-03-09 10:00"),
        Example::front("title: API requests time out - Resolved\nupdates: [{at: 2026-03-10 11:50, status: monitoring, text: x}]"),
    ],
    good: &[
        Example::front("title: Monitoring alerts arrive late"),
        Example::front("title: Users cannot be identified by their badge"),
        Example::front("title: 'Monitoring: graphs stay empty'\nupdates: [{at: 2026-03-10 11:50, status: monitoring, text: x}]"),
        Example::front("title: '[Resolved] API requests time out'\nended: 2026-03-09 10:00"),
        Example::front("title: A bug believed fixed in January came back"),
    ],
};

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let ([_, first, last, announced, said], Some(title)) = (patterns, subject.title()) else {
        return;
    };
    let status = subject.facts.phase.status.name();
    let stated = [first, last]
        .iter()
        .find_map(|pattern| pattern.captures(&title.text)?.get(1))
        .filter(|word| !agrees(word.as_str(), status));
    let open_words = said.find(&title.text).filter(|words| {
        let words = words.as_str().to_ascii_lowercase();
        !(words.contains("investigating") && status == "investigating"
            || words.contains("monitoring") && status == "monitoring")
    });
    let Some(words) = stated
        .or(open_words)
        .or_else(|| announced.find(&title.text))
    else {
        return;
    };
    let said = words.as_str().trim_end();
    findings.push(
        RULE.at(
            title.place(words.start()..words.start() + said.len()),
            format!("the title says `{said}`, and the status is `{status}`"),
        )
        .help("say only what users cannot do, and where; the status is shown beside it"),
    );
}

/// Whether a word of a title says what the status says.
fn agrees(word: &str, status: &str) -> bool {
    match word.to_ascii_lowercase().as_str() {
        "being investigated" => status == "investigating",
        "fixed" => matches!(status, "monitoring" | "resolved"),
        "ongoing" => status != "resolved",
        word => word == status,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::Sample;

    #[test]
    fn words_are_marked_without_the_space_behind_them() {
        let sample = Sample::of(&[(
            "a.md",
            "---\ntitle: Investigating an outage of the API\nended: 2026-03-09 10:00\n---\n",
        )]);
        let own = sample
            .findings
            .iter()
            .find(|finding| finding.rule == RULE.id);
        assert_eq!(
            own.map(|finding| &*finding.message),
            Some("the title says `Investigating an`, and the status is `resolved`")
        );
    }
}
