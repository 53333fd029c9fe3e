//! What the words before a post mean. Every site has its own: `*Investigating*`, `[Final Message]`,
//! `**Update 2026-03-10 11:20 UTC**`, `***Identifié***`.

use super::when::{self, Written};
use crate::model::update::UpdateStatus;

/// The words before a post.
#[derive(Clone, Debug)]
pub(super) struct Label<'t> {
    /// As written, without the marks around them.
    pub(super) words: &'t str,
    /// What they mean.
    pub(super) meaning: Meaning,
    /// The time among them.
    pub(super) time: Option<Written>,
    /// Whether they may as well be something else, unless marks show that they are no prose.
    pub(super) is_weak: bool,
}

/// What a label says about its post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// How things stand.
    Stand(Stand),
    /// That there is something new.
    Update,
    /// That it is the first post.
    First,
    /// That it is the last post.
    Last,
    /// That the postmortem follows.
    Postmortem,
    /// Only when it was posted.
    Time,
    /// Anything.
    Other,
}

/// How things stand, for incidents and maintenances alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    Planned,
    Begun,
}

impl Stand {
    /// As the status of an incident's update.
    pub(super) fn of_incident(self) -> Option<UpdateStatus> {
        match self {
            Self::Investigating => Some(UpdateStatus::Investigating),
            Self::Identified => Some(UpdateStatus::Identified),
            Self::Monitoring => Some(UpdateStatus::Monitoring),
            Self::Resolved => Some(UpdateStatus::Resolved),
            Self::Planned | Self::Begun => None,
        }
    }

    /// As the status of a maintenance's update.
    pub(super) fn of_maintenance(self) -> Option<UpdateStatus> {
        match self {
            Self::Planned => Some(UpdateStatus::Scheduled),
            Self::Begun => Some(UpdateStatus::InProgress),
            Self::Monitoring => Some(UpdateStatus::Verifying),
            Self::Resolved => Some(UpdateStatus::Completed),
            Self::Investigating | Self::Identified => None,
        }
    }
}

impl<'t> Label<'t> {
    /// Reads the words between marks such as brackets, which may say more behind a dash.
    pub(super) fn in_brackets(words: &'t str) -> Self {
        let whole = Self::of(words);
        if whole.is_known() {
            return whole;
        }
        let first = words.split([':', ',', '(']).next().unwrap_or(words);
        let first = first.split(" - ").next().unwrap_or(first);
        Self {
            meaning: Self::of(first).meaning,
            ..whole
        }
    }

    /// Reads the words of a label.
    pub(super) fn of(words: &'t str) -> Self {
        let time = when::find(words);
        let untimed = untimed(words, time.as_ref());
        let mut tokens: Vec<&str> = untimed
            .split(' ')
            .filter(|token| !token.is_empty())
            .collect();
        if tokens.len() > 1 && tokens.last().is_some_and(|last| is_number(last)) {
            tokens.pop();
        }
        let (meaning, is_weak) = meaning(&tokens, time.is_some());
        Self {
            words,
            meaning,
            time,
            is_weak,
        }
    }

    pub(super) fn is_known(&self) -> bool {
        self.meaning != Meaning::Other
    }

    /// Whether status and time say all that the words do, so that nobody misses them.
    pub(super) fn is_all_said(&self, status: Option<UpdateStatus>) -> bool {
        let name = status.map_or("update", UpdateStatus::name);
        self.meaning == Meaning::Time || untimed(self.words, self.time.as_ref()) == folded(name)
    }
}

/// The words without their time and what ties it to them, folded.
fn untimed(words: &str, time: Option<&Written>) -> String {
    let Some(time) = time else {
        return folded(words);
    };
    let rest = format!(
        "{} {}",
        &words[..time.range.start],
        &words[time.range.end..]
    );
    let folded = folded(&rest);
    let words = folded.split(' ').filter(|word| !JOINTS.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// What a sentence in bold says about how things stand: `Service restored`.
pub(super) fn stand_of_sentence(words: &str) -> Option<Stand> {
    let folded = folded(words);
    let tokens: Vec<&str> = folded.split(' ').collect();
    let has = |words: &[&str]| tokens.iter().any(|token| words.contains(token));
    if tokens.len() > SENTENCE_WORDS_MAX || has(HEDGES) {
        return None;
    }
    if has(&["resolved", "restored", "fixed", "solved"])
        || has(&["complete", "completed", "finished"])
    {
        return Some(Stand::Resolved);
    }
    if has(&["begun", "started", "underway", "ongoing"]) && has(MAINTENANCE) {
        return Some(Stand::Begun);
    }
    let begins = |words: &[&str]| tokens.first().is_some_and(|first| words.contains(first));
    begins(&["planned", "upcoming", "scheduled"]).then_some(Stand::Planned)
}

/// Longer ones tell a story rather than a status.
const SENTENCE_WORDS_MAX: usize = 9;

/// Words that take back what others in the sentence say.
const HEDGES: &[&str] = &[
    "not",
    "no",
    "still",
    "mostly",
    "partially",
    "partly",
    "pending",
    "almost",
    "nearly",
    "more",
    "may",
    "until",
    "being",
    "soon",
    "cannot",
    "unless",
    "before",
    "when",
    "if",
];

/// Whether a title says that the work was planned.
pub(super) fn says_maintenance(title: &str) -> bool {
    let folded = folded(title);
    folded.split(' ').any(|token| MAINTENANCE.contains(&token))
        || MAINTENANCE_ANYWHERE
            .iter()
            .any(|word| folded.contains(word))
}

/// Whether a title says that something went wrong.
pub(super) fn says_outage(title: &str) -> bool {
    let folded = folded(title);
    folded.split(' ').any(|token| OUTAGE.contains(&token))
        || OUTAGE_ANYWHERE.iter().any(|word| folded.contains(word))
}

const MAINTENANCE: &[&str] = &[
    "maintenance",
    "maintenances",
    "planned",
    "scheduled",
    "mantenimiento",
    "manutenção",
    "manutenzione",
    "onderhoud",
    "wartung",
    "wartungsarbeiten",
    "wartungsfenster",
    "underhåll",
    "vedlikehold",
    "huolto",
    "konserwacja",
    "обслуживание",
    "mentenanță",
    "bakım",
];

/// Scripts without spaces between words.
const MAINTENANCE_ANYWHERE: &[&str] = &["维护", "維護", "メンテナンス", "점검"];

const OUTAGE: &[&str] = &[
    "outage",
    "outages",
    "incident",
    "incidents",
    "issue",
    "issues",
    "problem",
    "problems",
    "failure",
    "failures",
    "down",
    "unavailable",
    "unreachable",
    "slow",
    "degraded",
    "disruption",
    "disruptions",
    "error",
    "errors",
    "panne",
    "coupure",
    "störung",
    "ausfall",
    "caída",
    "guasto",
    "storing",
    "сбой",
    "awaria",
];

const OUTAGE_ANYWHERE: &[&str] = &["故障", "宕机", "障害", "장애"];

fn meaning(tokens: &[&str], has_time: bool) -> (Meaning, bool) {
    if tokens.is_empty() {
        let meaning = if has_time {
            Meaning::Time
        } else {
            Meaning::Other
        };
        return (meaning, false);
    }
    let phrase = tokens.join(" ");
    if let Some((_, stand)) = STANDS.iter().find(|(words, _)| *words == phrase) {
        return (Meaning::Stand(*stand), false);
    }
    if POSTMORTEM.contains(&&*phrase) {
        return (Meaning::Postmortem, false);
    }
    let is_filled = |token: &&str| !FILLERS.contains(token);
    let bare: Vec<&str> = tokens.iter().copied().filter(is_filled).collect();
    let bare_phrase = bare.join(" ");
    let known = ORDERS
        .iter()
        .find(|(word, ..)| *word == phrase || *word == bare_phrase);
    match known {
        Some((_, meaning, is_weak)) => (*meaning, *is_weak && bare.len() == tokens.len()),
        None => (Meaning::Other, false),
    }
}

/// Labels that name a status, folded.
const STANDS: &[(&str, Stand)] = &[
    ("investigating", Stand::Investigating),
    ("reopened", Stand::Investigating),
    ("identified", Stand::Identified),
    ("monitoring", Stand::Monitoring),
    ("resolved", Stand::Resolved),
    ("fixed", Stand::Resolved),
    ("solved", Stand::Resolved),
    ("completed", Stand::Resolved),
    ("recovered", Stand::Resolved),
    ("scheduled", Stand::Planned),
    ("planned", Stand::Planned),
    ("in progress", Stand::Begun),
    ("verifying", Stand::Monitoring),
    // French
    ("enquête en cours", Stand::Investigating),
    ("en cours d investigation", Stand::Investigating),
    ("identifié", Stand::Identified),
    ("surveillance", Stand::Monitoring),
    ("résolu", Stand::Resolved),
    // German
    ("wird untersucht", Stand::Investigating),
    ("untersuchung", Stand::Investigating),
    ("identifiziert", Stand::Identified),
    ("beobachtung", Stand::Monitoring),
    ("überwachung", Stand::Monitoring),
    ("behoben", Stand::Resolved),
    ("gelöst", Stand::Resolved),
    // Spanish and Portuguese
    ("investigando", Stand::Investigating),
    ("identificado", Stand::Identified),
    ("monitoreando", Stand::Monitoring),
    ("monitorizando", Stand::Monitoring),
    ("monitorando", Stand::Monitoring),
    ("resuelto", Stand::Resolved),
    ("resolvido", Stand::Resolved),
    // Italian
    ("in analisi", Stand::Investigating),
    ("identificato", Stand::Identified),
    ("monitoraggio", Stand::Monitoring),
    ("risolto", Stand::Resolved),
    // Dutch
    ("onderzoeken", Stand::Investigating),
    ("in onderzoek", Stand::Investigating),
    ("geïdentificeerd", Stand::Identified),
    ("opgelost", Stand::Resolved),
    // Polish
    ("zidentyfikowano", Stand::Identified),
    ("monitorowanie", Stand::Monitoring),
    ("rozwiązano", Stand::Resolved),
    // Russian
    ("расследуется", Stand::Investigating),
    ("выявлено", Stand::Identified),
    ("наблюдение", Stand::Monitoring),
    ("решено", Stand::Resolved),
    // Chinese
    ("调查中", Stand::Investigating),
    ("正在调查", Stand::Investigating),
    ("已确认", Stand::Identified),
    ("监控中", Stand::Monitoring),
    ("已解决", Stand::Resolved),
    ("已恢复", Stand::Resolved),
    // Japanese
    ("調査中", Stand::Investigating),
    ("原因特定", Stand::Identified),
    ("監視中", Stand::Monitoring),
    ("解決済み", Stand::Resolved),
    ("復旧", Stand::Resolved),
];

/// Labels that say which post it is, folded and without [`FILLERS`], with whether they are weak.
const ORDERS: &[(&str, Meaning, bool)] = &[
    ("initial", Meaning::First, false),
    ("opening", Meaning::First, true),
    ("open", Meaning::First, true),
    ("opened", Meaning::First, true),
    ("first", Meaning::First, true),
    ("start", Meaning::First, true),
    ("final", Meaning::Last, false),
    ("closing", Meaning::Last, true),
    ("close", Meaning::Last, true),
    ("closed", Meaning::Last, true),
    ("last", Meaning::Last, true),
    ("end", Meaning::Last, true),
    ("update", Meaning::Update, false),
    ("updated", Meaning::Update, false),
    ("updates", Meaning::Update, false),
    ("edit", Meaning::Update, false),
    ("edited", Meaning::Update, false),
    ("mise à jour", Meaning::Update, false),
    ("aktualisierung", Meaning::Update, false),
    ("actualización", Meaning::Update, false),
    ("atualização", Meaning::Update, false),
    ("aggiornamento", Meaning::Update, false),
    ("aktualizacja", Meaning::Update, false),
    ("обновление", Meaning::Update, false),
    ("更新", Meaning::Update, false),
];

/// Words beside these that say nothing of their own.
const FILLERS: &[&str] = &[
    "message",
    "issue",
    "incident",
    "maintenance",
    "outage",
    "post",
    "status",
    "announcement",
    "of",
    "the",
];

const POSTMORTEM: &[&str] = &[
    "post mortem",
    "postmortem",
    "rca",
    "root cause analysis",
    "retrospective",
];

/// Words between a label and its time.
const JOINTS: &[&str] = &["at", "on", "le", "am", "um", "the"];

/// In lower case, with one space for whatever is no letter or digit.
fn folded(words: &str) -> String {
    let lower = words.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_number(token: &str) -> bool {
    token.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_mean_what_people_mean_by_them() {
        for (words, meaning) in [
            ("Investigating", Meaning::Stand(Stand::Investigating)),
            ("RESOLVED", Meaning::Stand(Stand::Resolved)),
            ("Identifié", Meaning::Stand(Stand::Identified)),
            ("已解决", Meaning::Stand(Stand::Resolved)),
            (
                "Resolved - 2026-03-10 12:00 UTC",
                Meaning::Stand(Stand::Resolved),
            ),
            ("Initial Message", Meaning::First),
            ("Initial Message at 2026-06-08 09:35 UTC", Meaning::First),
            ("Opening incident", Meaning::First),
            ("FINAL message", Meaning::Last),
            ("Closing Maintenance", Meaning::Last),
            ("End of outage message", Meaning::Last),
            ("Update", Meaning::Update),
            ("Update 3", Meaning::Update),
            ("Update #2", Meaning::Update),
            ("Updated", Meaning::Update),
            ("Update 11th of February 2026 - 15:20 UTC", Meaning::Update),
            ("mise à jour", Meaning::Update),
            ("2026-03-10 12:00", Meaning::Time),
            ("Post-mortem", Meaning::Postmortem),
            ("Rolling back the migration", Meaning::Other),
            ("ci.example.com", Meaning::Other),
            ("", Meaning::Other),
        ] {
            assert_eq!(Label::of(words).meaning, meaning, "{words}");
        }
        assert_eq!(
            Label::in_brackets("Initial Message - Friday 22th").meaning,
            Meaning::First
        );
        assert_eq!(Label::in_brackets("Twitter").meaning, Meaning::Other);
    }

    #[test]
    fn what_status_and_time_say_needs_no_words() {
        let resolved = Some(UpdateStatus::Resolved);
        for (words, status, is_all_said) in [
            ("Resolved", resolved, true),
            ("Update on 2026-03-10", None, true),
            ("2026-03-10 12:00", resolved, true),
            ("in progress", Some(UpdateStatus::InProgress), true),
            ("Update 2", None, false),
            ("Final Message", resolved, false),
            ("Résolu", resolved, false),
            ("Update", resolved, false),
        ] {
            assert_eq!(Label::of(words).is_all_said(status), is_all_said, "{words}");
        }
    }

    #[test]
    fn words_of_prose_are_weak() {
        assert!(Label::of("Open").is_weak && Label::of("End").is_weak);
        assert!(!Label::of("Open issue").is_weak && !Label::of("Final").is_weak);
    }

    #[test]
    fn sentences_in_bold_say_how_things_stand() {
        for (words, stand) in [
            ("Service restored", Some(Stand::Resolved)),
            (
                "Planned maintenance has been completed.",
                Some(Stand::Resolved),
            ),
            ("Planned maintenance is now underway", Some(Stand::Begun)),
            ("Upcoming planned maintenance", Some(Stand::Planned)),
            ("Maintenance mostly complete, but pages still pending", None),
            ("Partial outage during planned maintenance", None),
            ("Rolling back the migration", None),
        ] {
            assert_eq!(stand_of_sentence(words), stand, "{words}");
        }
    }

    #[test]
    fn titles_tell_planned_work_from_outages() {
        assert!(says_maintenance("Planned outage for all services"));
        assert!(says_maintenance("Wartung am Sonntag") && says_maintenance("系统维护"));
        assert!(!says_maintenance("Unplanned outage") && says_outage("Unplanned outage"));
        assert!(!says_outage("Update of the cluster to 1.26") && says_outage("网站宕机"));
    }
}
