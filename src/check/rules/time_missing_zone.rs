//! `time-missing-zone`: times of day are told, and nothing says by which clock.

use std::collections::BTreeMap;

use regex::Regex;

use crate::check::clock::Clock;
use crate::check::passage::{Part, Passage};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::check::told::counted;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "time-missing-zone",
    summary: "times of day are told in the text, and nothing says by which clock",
    why: "\
The page tells its own times in one zone and names it. `From 15:40` in the text beside it may be that
zone, the author's or the reader's, and an update is read in mails and feeds where nothing stands beside
it.

Write the zone with the time, `15:40 UTC`, or once for the whole text: *All times are in UTC.* Of a range,
one end is enough. In the front matter, times without a zone are those of the record's `zone`.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &["en"],
    rests_on: &["title"],
    check: Check::Words(&[TIME, ZONE], check),
    bad: &[
        Example::with_body("ended: unknown", "Sign-in failed from 15:40 to 16:12."),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: It works again since 09:20.}]",
        ),
        Example::with_body("ended: unknown", "Requests by POST failed from 15:40."),
        // It can still be mended.
        Example::front(
            "updates: [{at: 2026-03-10 11:50, status: investigating, text: Sign-in has failed since 11:40.}]",
        ),
    ],
    good: &[
        Example::with_body("ended: unknown", "Sign-in failed from 15:40 to 16:12 GMT."),
        Example::with_body(
            "ended: unknown",
            "All times are in UTC.\n\n## Timeline\n\n- 15:40 It fails\n- 16:12 It works",
        ),
        Example::with_body("ended: unknown", "At 15:40+01:00 it failed, at 16:12 it worked."),
        Example::with_body("ended: unknown", "At 15:40 (Pacific time) it failed."),
        Example::with_body("ended: unknown", "Between 14:42UTC and 18:05 it failed."),
        Example::with_body("ended: unknown", "It failed from 07:38 US/Pacific to 08:10."),
        Example::with_body("ended: unknown", "It failed from 11:27 am to 12:28 pm San Francisco time."),
        Example::with_body("title: Errors since 15:40 UTC\nended: unknown", "At 16:12 it worked."),
        Example::with_body("ended: unknown", "The ratio is 16:10, and `15:40` is a time."),
        Example::front(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: It works again since 09:20 UTC.}]",
        ),
    ],
};

const TIME: &str = r"[0-9]:[0-9]{2}|[0-9] ?[ap]\.?m\b";

/// What says by which clock, be it for all.
const ZONE: &str = r"(?-i:\b(?:UTC|GMT|Z|BST|IST|JST|KST|CES?T|EES?T|WES?T|MSK|SGT|HKT|[ECMP][DS]?T|(?:AK|AE|AC|AW|NZ)[DS]T)\b)|[0-9]Z\b|\b(?:utc|gmt|zulu)\b|[0-9] ?[+-][0-9]{2}:?[0-9]{2}\b|\b(?:pacific|mountain|central|eastern|local|standard|daylight|summer|universal|european|british|japan|india|singapore|sydney|london|berlin|paris) (?:\w+ )?time\b|\btime ?zones?\b|(?-i:(?:[0-9]|[ap]\.?m\.?) \(?(?:[A-Z][a-z]+ ){1,3}time\b)|\b(?:us|africa|america|asia|australia|europe|pacific)/[a-z_]+";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let Some(zone) = patterns.get(1) else { return };
    // A body is read as a whole, an update by itself.
    let mut told: BTreeMap<Part, Vec<(&Passage, Clock)>> = BTreeMap::new();
    for (passage, clock) in subject.clocks() {
        if let Some(text) = text_of(passage.part) {
            told.entry(text).or_default().push((passage, clock));
        }
    }
    for (text, clocks) in told {
        let Some((passage, clock)) = clocks.first() else {
            continue;
        };
        // The title stands above them all.
        let mut beside = subject
            .passages()
            .iter()
            .filter(|passage| text_of(passage.part) == Some(text) || passage.part == Part::Title);
        let is_zoned = clocks.iter().any(|(_, clock)| clock.zone.is_some())
            || beside.any(|passage| zone.is_match(&passage.text));
        if is_zoned || is_ratio(passage, clock) {
            continue;
        }
        let written = &passage.text[clock.range.clone()];
        let more = match clocks.len() {
            1 => String::new(),
            all => format!(", as {} of this text are", counted(all - 1, "more time")),
        };
        findings.push(
            RULE.at(
                passage.place(clock.range.clone()),
                format!("`{written}` is told without a zone{more}"),
            )
            .help(format!("write `{written} UTC`, or the zone that it is in")),
        );
    }
}

/// The text that a part is read in, if it may tell times.
fn text_of(part: Part) -> Option<Part> {
    match part {
        Part::Body(_) => Some(Part::Body(None)),
        Part::Update(_) => Some(part),
        _ => None,
    }
}

/// Whether what looks like a time is a relation of two numbers.
fn is_ratio(passage: &Passage, clock: &Clock) -> bool {
    let before = passage.text[..clock.range.start].to_ascii_lowercase();
    ["ratio", "ratio of", "ratio is", "version", "format"]
        .iter()
        .any(|word| before.trim_end().ends_with(word))
}
