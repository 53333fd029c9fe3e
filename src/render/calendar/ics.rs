//! iCalendar (RFC 5545, and RFC 7986 for what a calendar says about itself).
//!
//! The crate `icalendar` reads our calendars in the tests and does not write them: it gives each
//! alarm the time of the clock and a random id, and writes names of its own making unescaped.

use std::fmt::Write;

use super::entry::Entry;
use crate::parse::markdown::is_forbidden;
use crate::render::Scene;
use crate::site::{Reminders, Slice, Span, Standing, address};
use crate::time::Instant;

/// How long a line may be, in bytes, without its end.
const LINE_MAX: usize = 75;

/// How often calendars should ask for changes.
const REFRESH: &str = "PT1H";

/// A calendar with its events, which stands at a full address. There are no zones in it: instants are in UTC, so nobody has to know
/// when clocks change.
pub(super) fn write(
    scene: &Scene<'_>,
    slice: Slice,
    address: &str,
    title: &str,
    entries: &[Entry],
) -> Vec<u8> {
    let site = scene.site;
    let url = site.config.url.as_deref().unwrap_or_default();
    let folder = address::encode(&site.path(&slice.page()));
    let title = text(title);
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Candor//Candor//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("NAME", &title);
    // What calendars went by before there was `NAME` and `REFRESH-INTERVAL`, and many still do.
    lines.add("X-WR-CALNAME", &title);
    lines.add("URL", &format!("{url}{folder}"));
    lines.add("SOURCE;VALUE=URI", address);
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.add("X-PUBLISHED-TTL", REFRESH);
    for entry in entries {
        event(&mut lines, entry);
    }
    lines.add("END", "VCALENDAR");
    lines.0.into_bytes()
}

fn event(lines: &mut Lines, entry: &Entry) {
    let event = &entry.event;
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &text(&event.uid));
    lines.add("SEQUENCE", &event.sequence.to_string());
    lines.add("DTSTAMP", &utc(event.changed));
    lines.add("CREATED", &utc(event.created));
    lines.add("LAST-MODIFIED", &utc(event.changed));
    match event.span {
        Span::Instants(from, until) => {
            lines.add("DTSTART", &utc(from));
            if let Some(until) = until {
                lines.add("DTEND", &utc(until));
            }
        }
        Span::Days(from, until) => {
            lines.add("DTSTART;VALUE=DATE", &from.format("%Y%m%d").to_string());
            lines.add("DTEND;VALUE=DATE", &until.format("%Y%m%d").to_string());
        }
    }
    lines.add("SUMMARY", &text(&entry.summary));
    lines.add("DESCRIPTION", &text(&entry.description));
    lines.add("URL", &entry.url);
    if !entry.categories.is_empty() {
        let categories: Vec<String> = entry.categories.iter().map(|name| text(name)).collect();
        lines.add("CATEGORIES", &categories.join(","));
    }
    lines.add("CLASS", "PUBLIC");
    // Nobody is busy because a service is.
    lines.add("TRANSP", "TRANSPARENT");
    lines.add(
        "STATUS",
        match event.standing {
            Standing::Confirmed => "CONFIRMED",
            Standing::Cancelled => "CANCELLED",
        },
    );
    if event.reminders == Reminders::On {
        for trigger in ["TRIGGER:-P1D", "TRIGGER:PT0S", "TRIGGER;RELATED=END:PT0S"] {
            lines.add("BEGIN", "VALARM");
            lines.add("ACTION", "DISPLAY");
            lines.add("DESCRIPTION", &text(&entry.summary));
            lines.line(trigger);
            lines.add("END", "VALARM");
        }
    }
    lines.add("END", "VEVENT");
}

/// Content lines, folded and ended as they must be.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// Adds a line. What is too long goes on behind the end of a line and a space, which count
    /// too, and no character is taken apart.
    fn line(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LINE_MAX;
        while rest.len() > room {
            let (now, later) = rest.split_at(rest.floor_char_boundary(room));
            // Writing to a string cannot fail.
            let _ = write!(self.0, "{now}\r\n ");
            rest = later;
            room = LINE_MAX - 1;
        }
        let _ = write!(self.0, "{rest}\r\n");
    }
}

/// A value of the type TEXT.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.chars().filter(|c| !is_forbidden(*c)) {
        match character {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

fn utc(at: Instant) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
#[expect(clippy::panic)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unfolded(lines: &str) -> String {
        lines.replace("\r\n ", "")
    }

    /// Reads a TEXT as RFC 5545 defines it.
    fn read(escaped: &str) -> String {
        let mut text = String::new();
        let mut characters = escaped.chars();
        while let Some(character) = characters.next() {
            match (character, character == '\\') {
                (_, true) => match characters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => panic!("a backslash at the end of {escaped}"),
                },
                (other, false) => text.push(other),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_they_were(line in "[ -~\t\u{80}-\u{10ffff}]{0,400}") {
            let mut lines = Lines::default();
            lines.line(&line);
            prop_assert!(lines.0.ends_with("\r\n"));
            prop_assert_eq!(unfolded(&lines.0), format!("{line}\r\n"));
            for physical in lines.0.split_terminator("\r\n") {
                prop_assert!(physical.len() <= LINE_MAX, "{} bytes", physical.len());
                prop_assert!(!physical.contains(['\r', '\n']));
            }
        }

        #[test]
        fn a_text_reads_back_without_what_no_text_has(value in any::<String>()) {
            let escaped = text(&value);
            prop_assert!(!escaped.contains(['\r', '\n']));
            prop_assert_eq!(read(&escaped), value.replace(is_forbidden, ""));
        }
    }

    #[test]
    fn a_line_may_be_just_as_long_as_allowed() {
        let line = |bytes: usize| {
            let mut lines = Lines::default();
            lines.line(&"x".repeat(bytes));
            lines.0.matches("\r\n").count()
        };
        assert_eq!([74, 75, 76, 149, 150].map(line), [1, 1, 2, 2, 3]);
    }
}
