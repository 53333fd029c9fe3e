//! Which instant a time means that leaves out its day, its year or its zone: what stands around it
//! tells. Nothing is guessed silently: each step that a reader could doubt is returned with it.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::when::{Clock, Day, Said, SaidZone};
use crate::import::draft::Moment;
use crate::time::{Instant, Precision, Reading, Zone, zones_meant};

/// What is known of the times at a place of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Reckoner {
    /// What clocks show.
    pub(super) zone: Option<SaidZone>,
    /// The day of times that name none; years are those nearest to it.
    pub(super) day: Option<NaiveDate>,
    /// The time of day that was named last on that day.
    last: Option<NaiveTime>,
}

/// A time of a text, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reckoned {
    /// As it goes into a record.
    pub(super) moment: Moment,
    /// When that is, as far as the hour is known; where the zone is doubtful, all times of a report
    /// are as far off.
    pub(super) at: Option<Instant>,
    /// Its day, where it was.
    pub(super) day: Option<NaiveDate>,
    /// What may be wrong with it.
    pub(super) doubts: Vec<Doubt>,
}

/// Why a time may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Its day is not known; a sentence.
    Day(String),
    /// It says no zone; UTC is taken.
    NoZone,
    /// An abbreviation that stands for several zones, or a time that a zone has twice or never: only
    /// the day is kept.
    Zone(String),
    /// An abbreviation that is not in use at that time of the year: the place's clock is taken.
    Season {
        /// The abbreviation.
        abbreviation: String,
        /// The distance from UTC that is taken.
        offset: String,
    },
    /// It is earlier than the one before, so that the next day must have begun.
    NextDay,
    /// It is rough, a range, or lacks its hour.
    Rough,
}

/// A time of day that is this much earlier than the one before is the next day's.
const MIDNIGHT_PASSED_HOURS: i64 = 12;

impl Reckoner {
    /// Takes a day for what follows.
    pub(super) fn begin_day(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.last = None;
    }

    /// The day that is meant by what is said of it, without regard to times of day.
    pub(super) fn day(&self, day: &Day) -> Result<NaiveDate, String> {
        match day {
            Day::Full(date) => Ok(*date),
            Day::OfYear(month, day) => {
                let near = self.day.ok_or("nothing tells the year")?;
                (near.year() - 1..=near.year() + 1)
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, *month, *day))
                    .min_by_key(|date| (*date - near).num_days().abs())
                    .ok_or_else(|| "there is no such day in that year".to_owned())
            }
            Day::None(why) => Err(why.clone()),
        }
    }

    /// The start and the end of a range. The zone often stands at the end only.
    pub(super) fn range(&mut self, said: &Said, text: &str) -> (Reckoned, Option<Reckoned>) {
        let raw = |said: &Said| text.get(said.span.clone()).unwrap_or_default().to_owned();
        let mut start = said.clone();
        let until = start.until.take();
        if start.zone.is_none()
            && let Some(until) = &until
        {
            start.zone.clone_from(&until.zone);
        }
        let from = self.time(&start, &raw(said));
        let until = until.map(|until| self.time(&until, &raw(&until)));
        (from, until)
    }

    /// The time of something that happened; of a range, its start.
    pub(super) fn time(&mut self, said: &Said, raw: &str) -> Reckoned {
        let mut doubts = Vec::new();
        let day = match self.day_of(said, &mut doubts) {
            Ok(day) => day,
            Err(why) => {
                let moment = Moment {
                    as_published: Some(tidy(raw)),
                    ..Moment::plain("unknown")
                };
                doubts.push(Doubt::Day(why));
                return Reckoned {
                    moment,
                    at: None,
                    day: None,
                    doubts,
                };
            }
        };
        let (clock, is_known) = match said.clock {
            Some(Clock::At(time)) => (Some(time), true),
            Some(Clock::EndOfDay) => (Some(NaiveTime::MIN), true),
            // Which minute of the hour is not guessed at.
            Some(Clock::Within(_)) => (None, false),
            Some(Clock::Unknown) | None => (None, said.clock.is_none()),
        };
        let date = match said.clock {
            Some(Clock::EndOfDay) => day.succ_opt().unwrap_or(day),
            _ => day,
        };
        let zone = said.zone.as_ref().or(self.zone.as_ref());
        let timed = clock.and_then(|clock| in_zone(date.and_time(clock), zone, &mut doubts));
        let is_in_season = !doubts
            .iter()
            .any(|doubt| matches!(doubt, Doubt::Season { .. }));
        let (at, instant) = timed.map_or((date.to_string(), None), |(at, instant)| {
            (at, Some(instant))
        });
        if said.is_rough || !is_known || said.until.is_some() {
            doubts.push(Doubt::Rough);
        }
        let is_plain = doubts.iter().all(|doubt| *doubt == Doubt::NoZone) && is_plain(said, raw);
        Reckoned {
            moment: Moment {
                precision: (instant.is_some() && (said.is_rough || !is_in_season))
                    .then_some(Precision::Approximate),
                as_published: (!is_plain).then(|| tidy(raw)),
                ..Moment::plain(at)
            },
            at: instant.filter(|_| !said.is_rough),
            day: Some(date),
            doubts,
        }
    }

    fn day_of(&mut self, said: &Said, doubts: &mut Vec<Doubt>) -> Result<NaiveDate, String> {
        let clock = match said.clock {
            Some(Clock::At(time) | Clock::Within(time)) => Some(time),
            _ => None,
        };
        if let Some(day) = &said.day {
            let day = self.day(day)?;
            self.begin_day(day);
            self.last = clock;
            return Ok(day);
        }
        let day = self.day.ok_or("nothing tells the day")?;
        let Some(clock) = clock else { return Ok(day) };
        let is_next = self
            .last
            .is_some_and(|last| last - clock > TimeDelta::hours(MIDNIGHT_PASSED_HOURS));
        self.last = Some(clock);
        if let Some(next) = day.succ_opt().filter(|_| is_next) {
            self.day = Some(next);
            doubts.push(Doubt::NextDay);
            return Ok(next);
        }
        Ok(day)
    }
}

/// A local time as a record has it, and when that is. None when that is not known.
fn in_zone(
    local: NaiveDateTime,
    zone: Option<&SaidZone>,
    doubts: &mut Vec<Doubt>,
) -> Option<(String, Instant)> {
    match zone {
        None => {
            doubts.push(Doubt::NoZone);
            Some((written(local, " "), local.and_utc()))
        }
        Some(SaidZone::Offset(seconds)) => Some(with_offset(local, *seconds)),
        Some(SaidZone::Place(zone)) => {
            if let Reading::One(at) = zone.instant(local) {
                return Some(with_offset(local, zone.local(at).offset_seconds));
            }
            doubts.push(Doubt::Zone(format!(
                "the clocks of `{}` showed this time twice or never",
                zone.name()
            )));
            None
        }
        Some(SaidZone::Abbreviation(name)) => abbreviated(local, name, doubts),
    }
}

/// A local time whose zone is named by an abbreviation.
fn abbreviated(
    local: NaiveDateTime,
    name: &str,
    doubts: &mut Vec<Doubt>,
) -> Option<(String, Instant)> {
    let meant = zones_meant(name);
    let english = match name {
        "MEZ" => "CET",
        "MESZ" => "CEST",
        other => other,
    };
    // `ET` is whatever the clocks there show.
    let is_general = name.len() == 2;
    let mut offsets = Vec::new();
    let mut others = Vec::new();
    for zone in meant.iter().filter_map(|zone| Zone::named(zone)) {
        let readings = match zone.instant(local) {
            Reading::One(at) => vec![at],
            Reading::Twice { first, second } => vec![first, second],
            Reading::Never { .. } => Vec::new(),
        };
        for shown in readings.into_iter().map(|at| zone.local(at)) {
            if is_general || shown.abbreviation == english {
                offsets.push(shown.offset_seconds);
            } else {
                others.push((shown.offset_seconds, shown.offset()));
            }
        }
    }
    offsets.sort_unstable();
    offsets.dedup();
    match (&*offsets, &*others, meant) {
        ([only], ..) => Some(with_offset(local, *only)),
        ([], [(seconds, offset)], [_]) => {
            doubts.push(Doubt::Season {
                abbreviation: name.to_owned(),
                offset: offset.clone(),
            });
            Some(with_offset(local, *seconds))
        }
        _ => {
            doubts.push(Doubt::Zone(format!(
                "`{name}` stands for several zones: {}",
                meant.join(", ")
            )));
            None
        }
    }
}

fn with_offset(local: NaiveDateTime, seconds: i32) -> (String, Instant) {
    let minutes = seconds.abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    let offset = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
    let offset = if seconds == 0 { "Z" } else { &offset };
    let at = local
        .checked_sub_signed(TimeDelta::seconds(seconds.into()))
        .unwrap_or(local);
    (written(local, "T") + offset, at.and_utc())
}

fn written(local: NaiveDateTime, between: &str) -> String {
    let time = local.time();
    let seconds = time.format("%H:%M:%S").to_string();
    let time = seconds.strip_suffix(":00").unwrap_or(&seconds);
    format!("{}{between}{time}", local.date())
}

/// Whether the words that were published say nothing but what a record says in the same digits.
fn is_plain(said: &Said, raw: &str) -> bool {
    let has_iso_day = match &said.day {
        Some(Day::Full(date)) => raw.contains(&date.to_string()),
        Some(_) => false,
        None => true,
    };
    let has_clock = match said.clock {
        Some(Clock::At(time)) => raw.contains(&time.format("%H:%M").to_string()),
        Some(_) => false,
        None => true,
    };
    let is_zone_plain = !matches!(said.zone, Some(SaidZone::Abbreviation(_)));
    has_iso_day && has_clock && is_zone_plain
}

/// A text in one line without marks of emphasis around it.
fn tidy(raw: &str) -> String {
    let text = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches(['*', '_', '`']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::super::when;
    use super::*;

    fn reckoner(zone: Option<&str>) -> Reckoner {
        let zone = zone.map(|zone| when::zone_of_sentence(&format!("times in {zone}")).unwrap());
        Reckoner {
            zone,
            day: NaiveDate::from_ymd_opt(2026, 1, 14),
            last: None,
        }
    }

    /// A time as the record has it, what was published, and what is doubted.
    fn told(reckoner: &mut Reckoner, text: &str) -> String {
        let (said, end) = when::read(text).unwrap();
        let Reckoned { moment, doubts, .. } = reckoner.time(&said, &text[..end]);
        let mut told = moment.at;
        if moment.precision.is_some() {
            told.push('~');
        }
        told.extend(moment.as_published.map(|text| format!(" ({text})")));
        for doubt in doubts {
            told.push_str(match doubt {
                Doubt::Day(_) => " day?",
                Doubt::NoZone => " zone?",
                Doubt::Zone(_) => " zones?",
                Doubt::Season { .. } => " season?",
                Doubt::NextDay => " next",
                Doubt::Rough => " rough",
            });
        }
        told
    }

    #[test]
    fn what_is_left_out_is_taken_from_around_it() {
        for (zone, text, expected) in [
            (None, "2026-03-10 12:30", "2026-03-10 12:30 zone?"),
            (Some("UTC"), "2026-03-10 12:30", "2026-03-10T12:30Z"),
            (Some("UTC"), "2026-03-10 12:30:15", "2026-03-10T12:30:15Z"),
            (Some("UTC"), "12:30", "2026-01-14T12:30Z"),
            (Some("UTC"), "12:30 +02:00", "2026-01-14T12:30+02:00"),
            (Some("UTC"), "2026-03-10", "2026-03-10"),
            (Some("UTC"), "5:00 PM", "2026-01-14T17:00Z (5:00 PM)"),
            (
                Some("UTC"),
                "**Dec 30, 8:40**",
                "2025-12-30T08:40Z (Dec 30, 8:40)",
            ),
            (Some("UTC"), "24:00", "2026-01-15T00:00Z (24:00)"),
            (
                Some("UTC"),
                "2026-03-10 --:--",
                "2026-03-10 (2026-03-10 --:--) rough",
            ),
            (
                Some("UTC"),
                "2026-03-10 14:??",
                "2026-03-10 (2026-03-10 14:??) rough",
            ),
            (
                Some("UTC"),
                "~2026-03-10 14:30",
                "2026-03-10T14:30Z~ (~2026-03-10 14:30) rough",
            ),
            (
                Some("UTC"),
                "2026-03-10 09:00 - 11:00",
                "2026-03-10T09:00Z (2026-03-10 09:00 - 11:00) rough",
            ),
            (
                Some("UTC"),
                "2026-??-?? ??:??",
                "unknown (2026-??-?? ??:??) day?",
            ),
            (
                Some("UTC"),
                "03/04/2026 12:30",
                "unknown (03/04/2026 12:30) day?",
            ),
            (Some("CET"), "2026-01-20 13:50", "2026-01-20T13:50+01:00"),
            (
                Some("CET"),
                "2026-06-09 11:00",
                "2026-06-09T11:00+02:00~ (2026-06-09 11:00) season?",
            ),
            (
                None,
                "2026-06-09 11:00 BST",
                "2026-06-09T11:00+01:00 (2026-06-09 11:00 BST)",
            ),
            (
                None,
                "2026-06-09 11:00 ET",
                "2026-06-09T11:00-04:00 (2026-06-09 11:00 ET)",
            ),
            (
                None,
                "2026-06-09 11:00 IST",
                "2026-06-09 (2026-06-09 11:00 IST) zones?",
            ),
            (
                Some("Europe/Berlin"),
                "2026-03-29 02:30",
                "2026-03-29 (2026-03-29 02:30) zones?",
            ),
            (
                Some("Europe/Berlin"),
                "2026-06-09 11:00",
                "2026-06-09T11:00+02:00",
            ),
        ] {
            assert_eq!(told(&mut reckoner(zone), text), expected, "{text}");
        }
        let mut without_day = Reckoner::default();
        assert_eq!(told(&mut without_day, "12:30"), "unknown (12:30) day?");
        assert_eq!(told(&mut without_day, "May 12"), "unknown (May 12) day?");
    }

    #[test]
    fn days_go_on_past_midnight_and_new_ones_begin() {
        let mut reckoner = reckoner(Some("UTC"));
        let mut all = Vec::new();
        for text in ["22:00", "23:00", "22:50", "00:40", "May 13, 14:30", "14:00"] {
            all.push(told(&mut reckoner, text));
        }
        assert_eq!(
            all,
            [
                "2026-01-14T22:00Z",
                "2026-01-14T23:00Z",
                "2026-01-14T22:50Z",
                "2026-01-15T00:40Z (00:40) next",
                "2026-05-13T14:30Z (May 13, 14:30)",
                "2026-05-13T14:00Z",
            ]
        );
    }

    #[test]
    fn a_range_has_its_zone_at_the_end() {
        let text = "21:45 to 23:28 UTC";
        let (said, _) = when::read(text).unwrap();
        let (from, until) = reckoner(None).range(&said, text);
        assert_eq!(from.moment, Moment::plain("2026-01-14T21:45Z"));
        assert_eq!(until.unwrap().moment, Moment::plain("2026-01-14T23:28Z"));
    }
}
