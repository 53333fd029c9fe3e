//! What a rule is: its name, its weight, its reasons, its examples, and the function that
//! finds what it forbids. Lists, help pages and tests all come from this one value.

use regex::Regex;

use super::published::Text;
use super::subject::{Subject, Whole};
use crate::diagnostic::render::sarif::RuleText;
use crate::diagnostic::{Finding, Level, Place};

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name for ever, such as `end-before-start`.
    pub id: &'static str,
    /// What it finds, in a few words: the line in the list of rules.
    pub summary: &'static str,
    /// Why that is bad, and how to mend it; Markdown.
    pub why: &'static str,
    /// How much a finding weighs at each stage of a record.
    pub asks: Asks,
    /// For which languages it works; empty means for all.
    pub languages: &'static [&'static str],
    /// The values of the front matter that a finding rests on although it does not show them: those
    /// whose absence it reports, and those that would have excused what it found. Where one of
    /// them could not be read, the finding would be false. Paths of keys without the numbers
    /// of items, or one of the names for several values. A finding that points into one item of a
    /// list does not rest on the others, unless the path ends with `.*`.
    pub rests_on: &'static [&'static str],
    /// The function.
    pub check: Check,
    /// Records in which it must find something, and nothing else may be needed to see why.
    pub bad: &'static [Example],
    /// Records in which it must find nothing.
    pub good: &'static [Example],
}

/// The values from which it follows whether a record is still to come, open or over.
pub const STANDING: &str = "(standing)";

/// The values from which it follows what users felt.
pub const FELT: &str = "(felt)";

/// All texts that people read.
pub const PROSE: &str = "(prose)";

/// How much a finding weighs at each stage of a record; `None` means that the rule does not
/// ask for it yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// While it is open.
    pub live: Option<Level>,
    /// Once it is over.
    pub resolved: Option<Level>,
    /// Once its postmortem is published.
    pub postmortem: Option<Level>,
}

/// Where a record stands, as far as rules ask more of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Open: the first post is written in a minute, and nothing may hold it up.
    Live,
    /// Over.
    Resolved,
    /// Its postmortem is published.
    Postmortem,
}

/// What a rule looks at.
#[derive(Clone, Copy)]
pub enum Check {
    /// One record.
    Record(fn(&Subject<'_>, &mut Vec<Finding>)),
    /// One record, with patterns that are compiled once for all records: ASCII, without case.
    /// The rule is not asked about a record in whose files and words none of them can match.
    Words(
        &'static [&'static str],
        fn(&Subject<'_>, &[Regex], &mut Vec<Finding>),
    ),
    /// Each text that is published, whichever it is: of a record, of a file beside one, of the
    /// configuration. For what must not be told anywhere; the patterns are as above.
    Published(
        &'static [&'static str],
        fn(&Text<'_>, &[Regex], &mut Vec<Finding>),
    ),
    /// All records together.
    Site(fn(&Whole<'_>, &mut Vec<Finding>)),
}

/// A record as it stands in a file: front matter without its `---` lines, and a body. It is
/// read on a site with the components `api` and `web` that keeps `Acme Corp` private, calls web roles
/// `web servers` and counts `blue cluster` as jargon, at noon of 10 March 2026, in UTC.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The front matter; a title is put in when it has none.
    pub front: &'static str,
    /// The body.
    pub body: &'static str,
}

impl Rule {
    /// A finding of this rule. What it weighs is decided later.
    pub fn at(&self, place: Place, message: impl Into<String>) -> Finding {
        Finding::warning(self.id, place, message)
    }

    /// What it says of itself in a report.
    pub fn text(&self) -> RuleText<'static> {
        let Asks {
            live,
            resolved,
            postmortem,
        } = self.asks;
        RuleText {
            id: self.id,
            summary: self.summary,
            help: self.why,
            level: postmortem.or(resolved).or(live).unwrap_or(Level::Hint),
        }
    }
}

impl Asks {
    /// The same at every stage, even while a record is open: for what must never be
    /// published, and for times that cannot be.
    pub const fn always(level: Level) -> Self {
        Self {
            live: Some(level),
            resolved: Some(level),
            postmortem: Some(level),
        }
    }

    /// From the first post on, but while a record is open only as a warning at most.
    pub const fn from_the_start(level: Level) -> Self {
        let live = match level {
            Level::Error => Level::Warning,
            milder => milder,
        };
        Self {
            live: Some(live),
            resolved: Some(level),
            postmortem: Some(level),
        }
    }

    /// While a record is open, and more is to come.
    pub const fn while_open(level: Level) -> Self {
        Self {
            live: Some(level),
            resolved: None,
            postmortem: None,
        }
    }

    /// Once a record is over.
    pub const fn once_resolved(level: Level) -> Self {
        Self {
            live: None,
            resolved: Some(level),
            postmortem: Some(level),
        }
    }

    /// Once its postmortem is published.
    pub const fn of_postmortems(level: Level) -> Self {
        Self {
            live: None,
            resolved: None,
            postmortem: Some(level),
        }
    }

    /// What is asked of a record that tells again what was published elsewhere: an error that
    /// may be found while a record is open is one still, the others are warnings. What readers
    /// have seen anyway stops no build.
    #[must_use]
    pub fn of_archives(self) -> Self {
        let milder = |level: Option<Level>| match self.live {
            Some(Level::Error) => level,
            _ => level.map(|level| level.max(Level::Warning)),
        };
        Self {
            live: milder(self.live),
            resolved: milder(self.resolved),
            postmortem: milder(self.postmortem),
        }
    }

    /// What is asked at a stage.
    pub fn at(self, stage: Stage) -> Option<Level> {
        match stage {
            Stage::Live => self.live,
            Stage::Resolved => self.resolved,
            Stage::Postmortem => self.postmortem,
        }
    }

    /// The most that is asked at a stage or at one that follows it.
    pub(super) fn from(self, stage: Stage) -> Option<Level> {
        let stages = [Stage::Live, Stage::Resolved, Stage::Postmortem].into_iter();
        // The heaviest level comes first.
        stages
            .filter(|later| *later >= stage)
            .filter_map(|later| self.at(later))
            .min()
    }
}

impl Example {
    /// Front matter alone.
    pub const fn front(front: &'static str) -> Self {
        Self { front, body: "" }
    }

    /// Its text as a file.
    pub fn file(&self) -> String {
        let has_title = self.front.lines().any(|line| line.starts_with("title:"));
        let title = if has_title {
            ""
        } else {
            "title: Requests to the API fail in the EU\n"
        };
        let lines = |text: &str| match text.trim_end() {
            "" => String::new(),
            text => format!("{text}\n"),
        };
        let (front, body) = (lines(self.front), lines(self.body));
        format!("---\n{title}{front}---\n{body}")
    }

    /// Front matter and a body.
    pub const fn with_body(front: &'static str, body: &'static str) -> Self {
        Self { front, body }
    }
}

impl Stage {
    /// All stages with the names they have on the command line.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("live", Self::Live),
        ("resolved", Self::Resolved),
        ("postmortem", Self::Postmortem),
    ];
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Record(_) => "Record",
            Self::Words(..) => "Words",
            Self::Published(..) => "Published",
            Self::Site(_) => "Site",
        })
    }
}
