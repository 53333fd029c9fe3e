//! Times of other systems. What this program's own reader takes is written as it was; what can
//! have meant only one instant is written so, with the words that were published beside it.

use super::draft::{Draft, Moment};
use crate::diagnostic::{Finding, Place};
use crate::time::{self, Instant, TimeError, Zone};

/// A time of a source, and the instant it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMoment {
    /// As it is written into a record.
    pub moment: Moment,
    /// When that is.
    pub at: Instant,
    /// Whether it has no zone of its own, so that the record must name one.
    pub needs_zone: bool,
}

/// Reads a time. `zone` is that of times without one.
///
/// # Errors
/// When it is no time, or could be several.
pub fn read(text: &str, zone: &Zone) -> Result<ReadMoment, TimeError> {
    let text = text.trim();
    match time::read(text, zone) {
        Ok((at, _)) => Ok(ReadMoment {
            moment: Moment::plain(tidy(text)),
            at,
            needs_zone: needs_zone(text),
        }),
        Err(error) => {
            let instead = error.replacement().ok_or_else(|| error.clone())?;
            let (at, _) = time::read(&instead, zone)?;
            Ok(ReadMoment {
                needs_zone: needs_zone(&instead),
                moment: Moment {
                    as_published: Some(text.to_owned()),
                    ..Moment::plain(tidy(&instead))
                },
                at,
            })
        }
    }
}

impl Draft {
    /// Reads a time of this item, and says what was not plain about it. A time that cannot be
    /// understood is kept among the [`Draft::unread`]; one without a zone is read in the given
    /// one, which the record then names.
    pub fn time(
        &mut self,
        name: &str,
        text: &str,
        place: Place,
        zone: &Zone,
        findings: &mut Vec<Finding>,
    ) -> Option<ReadMoment> {
        let read = match read(text, zone) {
            Ok(read) => read,
            Err(error) => {
                self.not_understood(name, text, place, error.message(), findings);
                return None;
            }
        };
        if read.moment.as_published.is_some() {
            findings.push(Finding::hint(
                "time-read-differently",
                place,
                format!("`{text}` is read as `{}`", read.moment.at),
            ));
        }
        if read.needs_zone {
            let zone = zone.name().to_owned();
            findings.push(Finding::hint(
                "time-without-zone",
                place,
                format!("`{text}` has no zone; it is read in `{zone}`"),
            ));
            self.zone = Some(zone);
        }
        Some(read)
    }

    /// Keeps a value that cannot be understood, and says so.
    pub fn not_understood(
        &mut self,
        name: &str,
        text: &str,
        place: Place,
        message: impl Into<String>,
        findings: &mut Vec<Finding>,
    ) {
        self.keep_unread(name, text);
        findings.push(
            Finding::warning("value-not-understood", place, message)
                .help("it is kept at the end of the record's text"),
        );
    }
}

/// Without the fraction of a second that machines print although it is nothing.
fn tidy(text: &str) -> String {
    let Some((before, after)) = text.split_once('.') else {
        return text.to_owned();
    };
    let rest = after.trim_start_matches('0');
    let is_nothing = rest.len() < after.len() && !rest.starts_with(|c: char| c.is_ascii_digit());
    if is_nothing {
        format!("{before}{rest}")
    } else {
        text.to_owned()
    }
}

/// Whether a time that can be read ends with its time of day, and not with `Z`, `UTC` or a
/// distance from it.
pub(super) fn needs_zone(text: &str) -> bool {
    let time_of_day = text.get("2024-09-09".len()..).unwrap_or_default();
    !time_of_day.ends_with(|last: char| last.is_ascii_alphabetic())
        && !time_of_day.contains(['+', '-'])
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    fn moment(text: &str) -> (String, Option<String>, bool) {
        let read = read(text, &Zone::utc()).unwrap();
        (read.moment.at, read.moment.as_published, read.needs_zone)
    }

    #[test]
    fn what_can_be_read_stays_as_written() {
        for (text, at, needs_zone) in [
            ("2026-03-10T12:00:00.000Z", "2026-03-10T12:00:00Z", false),
            (
                "2026-03-10T12:00:00.120Z",
                "2026-03-10T12:00:00.120Z",
                false,
            ),
            (
                "2026-03-10T12:00:00.031-07:00",
                "2026-03-10T12:00:00.031-07:00",
                false,
            ),
            (" 2026-03-10 12:00 ", "2026-03-10 12:00", true),
            ("2026-03-10 12:00 UTC", "2026-03-10 12:00 UTC", false),
            ("2026-03-10", "2026-03-10", true),
        ] {
            assert_eq!(moment(text), (at.to_owned(), None, needs_zone), "{text}");
        }
    }

    #[test]
    fn what_has_one_meaning_keeps_its_words() {
        for (text, at) in [
            ("2026-03-10T24:00:00Z", "2026-03-11 00:00Z"),
            ("2026-3-10 12:00Z", "2026-03-10 12:00Z"),
            ("2026-03-10 1:00 PM +00:00", "2026-03-10 13:00+00:00"),
        ] {
            let expected = (at.to_owned(), Some(text.to_owned()), false);
            assert_eq!(moment(text), expected, "{text}");
        }
    }

    #[test]
    fn what_has_none_or_several_is_refused() {
        for text in [
            "2026-13-10T12:00:00Z",
            "216-03-10 12:00Z",
            "soon",
            "",
            "03/04/2026 12:00",
        ] {
            assert!(read(text, &Zone::utc()).is_err(), "{text}");
        }
    }
}
