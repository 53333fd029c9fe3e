//! Known sections of a postmortem, matched by their headings in the many ways people
//! write them. The author's own words are what is shown.

use crate::diagnostic::Span;

/// A known section of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which it is.
    pub kind: SectionKind,
    /// The heading's place in the file.
    pub heading: Span,
    /// Its text, from after the heading to the next heading of the same or a higher level.
    pub content: Span,
}

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionKind {
    /// In short.
    Summary,
    /// What users felt.
    Impact,
    /// Who was affected.
    Scope,
    /// Why it happened.
    RootCause,
    /// How it was noticed.
    Detection,
    /// What the operators did.
    Response,
    /// What happened when.
    Timeline,
    /// What will be done.
    NextSteps,
    /// What was learnt.
    Lessons,
    /// What customers should do.
    Recommendations,
    /// Other incidents.
    Related,
}

/// Headings after folding. Gathered from the seed reports and from published postmortems of
/// some twenty publishers; a heading counts when it is one of these or begins with one
/// followed by a space.
const SYNONYMS: &[(SectionKind, &[&str])] = &[
    (
        SectionKind::Summary,
        &[
            "summary",
            "executive summary",
            "overview",
            "tl dr",
            "abstract",
            "synopsis",
            "incident summary",
            "what happened",
        ],
    ),
    (
        SectionKind::Impact,
        &[
            "user impact",
            "impact",
            "customer impact",
            "what was the impact",
            "business impact",
            "symptoms",
            "impact on users",
            "impact on customers",
            "incident impact",
        ],
    ),
    (
        SectionKind::Scope,
        &[
            "scope of impact",
            "scope",
            "affected",
            "who was affected",
            "what was affected",
        ],
    ),
    (
        SectionKind::RootCause,
        &[
            "root cause",
            "root causes",
            "cause",
            "causes",
            "root cause analysis",
            "what went wrong and why",
            "why did it happen",
            "why did this happen",
            "how did it happen",
            "how did this happen",
            "identified cause",
            "contributing factors",
            "contributing causes",
            "trigger",
            "analysis",
        ],
    ),
    (
        SectionKind::Detection,
        &[
            "detection",
            "how was it detected",
            "how did we notice",
            "discovery",
        ],
    ),
    (
        SectionKind::Response,
        &[
            "how did we respond",
            "response",
            "resolution",
            "mitigation",
            "recovery",
            "how did we fix it",
            "how was it resolved",
            "remediation",
            "mitigation and resolution",
            "resolution and recovery",
            "short term fix",
        ],
    ),
    (
        SectionKind::Timeline,
        &[
            "timeline",
            "time line",
            "chronology",
            "sequence of events",
            "what happened when",
            "incident timeline",
            "timeline summary",
            "timeline of events",
            "events timeline",
            "follow up timeline",
        ],
    ),
    (
        SectionKind::NextSteps,
        &[
            "next steps",
            "next step",
            "action items",
            "actions",
            "follow ups",
            "follow up",
            "followups",
            "corrective actions",
            "preventive actions",
            "preventative actions",
            "what are we doing",
            "how are we making incidents like this less likely",
            "what will we do",
            "todo",
            "action plan",
            "actionables",
            "review actions",
            "action item",
            "immediate actions",
            "planned actions",
            "short term improvements",
            "medium term improvements",
            "long term improvements",
            "long term solution",
            "long term solutions",
        ],
    ),
    (
        SectionKind::Lessons,
        &[
            "lessons learned",
            "lessons learnt",
            "lessons",
            "learnings",
            "what did we learn",
            "what we learned",
            "what went well",
            "what went wrong",
            "what went poorly",
            "what didn t go well",
            "what didn t go so well",
            "what could have gone better",
            "where we got lucky",
            "takeaways",
            "key takeaways",
            "insights",
        ],
    ),
    (
        SectionKind::Recommendations,
        &[
            "customer recommendations",
            "recommendations",
            "recommendations for customers",
            "how can customers make incidents like this less impactful",
            "what can customers do",
            "what you can do",
            "what should you do",
        ],
    ),
    (
        SectionKind::Related,
        &[
            "related incidents",
            "related",
            "previous incidents",
            "recurrence",
            "was this incident related to previous incidents",
            "similar incidents",
        ],
    ),
];

impl SectionKind {
    /// What a heading announces, if it is known. A remark in brackets at its end does not count.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let name = heading.trim_end().strip_suffix(')');
        let name = name.and_then(|name| name.rsplit_once('('));
        let short = name
            .map(|(name, _)| fold(name))
            .filter(|name| !name.is_empty());
        Self::of_folded(&fold(heading)).or_else(|| Self::of_folded(&short?))
    }

    fn of_folded(folded: &str) -> Option<Self> {
        SYNONYMS
            .iter()
            .find(|(_, headings)| headings.contains(&folded))
            .or_else(|| {
                SYNONYMS.iter().find(|(_, headings)| {
                    headings.iter().any(|known| {
                        folded
                            .strip_prefix(known)
                            .is_some_and(|rest| rest.starts_with(' '))
                            && known.contains(' ')
                    })
                })
            })
            .map(|(kind, _)| *kind)
    }
}

/// Lower case, with punctuation and Unicode spaces as single spaces.
fn fold(heading: &str) -> String {
    heading
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_real_reports_are_known() {
        let known = [
            ("User Impact\u{a0}\u{a0}", SectionKind::Impact),
            ("Scope of Impact:\u{a0}", SectionKind::Scope),
            ("How did we respond\u{202f}:", SectionKind::Response),
            ("Next Steps :", SectionKind::NextSteps),
            ("Next steps (updated 27 Apr)", SectionKind::NextSteps),
            (
                "Was this incident related to previous incidents?",
                SectionKind::Related,
            ),
            ("Customer Recommendations:", SectionKind::Recommendations),
            ("Root Cause:", SectionKind::RootCause),
            ("TL;DR", SectionKind::Summary),
            ("Follow-ups", SectionKind::NextSteps),
            ("Timeline (times in BST)", SectionKind::Timeline),
            ("Events/Timeline:", SectionKind::Timeline),
            ("What Didn't Go So Well?", SectionKind::Lessons),
            ("What went wrong and why?", SectionKind::RootCause),
            ("Short-term improvements (see #12)", SectionKind::NextSteps),
            ("Impact (EU)", SectionKind::Impact),
        ];
        for (heading, kind) in known {
            assert_eq!(SectionKind::of_heading(heading), Some(kind), "{heading}");
        }
        for heading in ["Background", "Impactful changes", "", "Thanks"] {
            assert_eq!(SectionKind::of_heading(heading), None, "{heading}");
        }
    }
}
