//! Why a text is not a time, and what to write instead.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::abbreviation::zones_meant;
use super::{Instant, Reading, Zone};

/// Why a text is not a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// It looks like no time at all.
    Shape(String),
    /// The year is missing or has two digits.
    NoYear(String),
    /// There is a time of day without a date.
    NoDate(String),
    /// The year has more than four digits.
    LongYear(String),
    /// A date such as `09/10/2024`, which is read differently in different countries.
    Order {
        /// The date as written.
        written: String,
        /// The two dates that it could be.
        readings: Vec<NaiveDate>,
    },
    /// The month has no such day, or the year no such month.
    NoSuchDate {
        /// The date as written.
        written: String,
        /// The first day of the month, if there is such a month.
        month: Option<NaiveDate>,
    },
    /// The day has no such hour, or the hour no such minute or second.
    NoSuchTime {
        /// The time of day as written.
        time: String,
        /// The whole time as it should be written.
        instead: Option<String>,
    },
    /// It is clear which time is meant, but not written the way times are.
    Spelling {
        /// The part that is not.
        written: String,
        /// The whole time as it should be written.
        instead: String,
    },
    /// The time is one of a clock of twelve hours.
    TwelveHours {
        /// The whole time as written.
        written: String,
        /// The whole time as it should be written, if half of day and hour agree.
        instead: Option<String>,
    },
    /// What follows the time of day is no distance from UTC.
    Offset {
        /// What follows.
        written: String,
        /// The whole time as it should be written.
        instead: Option<String>,
    },
    /// The name of a zone follows the time of day.
    ZoneName {
        /// The zone.
        zone: Zone,
        /// The whole time as it should be written.
        instead: Option<String>,
    },
    /// The abbreviation of a zone follows the time of day.
    Abbreviation {
        /// The abbreviation as written.
        abbreviation: String,
        /// What stands before it.
        time: String,
        /// The date and time of day.
        local: NaiveDateTime,
    },
    /// The clock showed the time twice, because it was set back.
    Twice {
        /// The time as written.
        time: String,
        /// The zone of the clock.
        zone: Zone,
        /// When it showed the time first.
        first: Instant,
        /// When it showed the time again.
        second: Instant,
    },
    /// The clock never showed the time, because it was set forward past it.
    Skipped {
        /// The time as written.
        time: String,
        /// The zone of the clock.
        zone: Zone,
        /// What the clock was about to show.
        from: NaiveDateTime,
        /// What it showed instead.
        to: NaiveDateTime,
    },
}

impl TimeError {
    /// What is wrong, in one sentence.
    pub fn message(&self) -> String {
        match self {
            Self::Shape(text) if text.is_empty() => "a time is missing".to_owned(),
            Self::Shape(text) => format!("`{text}` is not a time"),
            Self::NoYear(text) => format!("`{text}` has no year of four digits"),
            Self::NoDate(text) => format!("`{text}` is a time of day without a date"),
            Self::LongYear(text) => format!("the year of `{text}` has more than four digits"),
            Self::Order { written, .. } => {
                format!("`{written}` means different days in different countries")
            }
            Self::NoSuchDate { written, .. } => format!("there is no day `{written}`"),
            Self::NoSuchTime { time, .. } => format!("there is no time of day `{time}`"),
            Self::Spelling { written, .. } => {
                format!("`{written}` is not written as `YYYY-MM-DD HH:MM`")
            }
            Self::TwelveHours { written, .. } => {
                format!("`{written}` is a time of a twelve-hour clock")
            }
            Self::Offset { written, .. } => format!("`{written}` is not a distance from UTC"),
            Self::ZoneName { zone, .. } => {
                format!("a time cannot end with a zone such as `{}`", zone.name())
            }
            Self::Abbreviation { abbreviation, .. } => {
                format!("the abbreviation `{abbreviation}` does not say which time zone is meant")
            }
            Self::Twice { time, zone, .. } => {
                format!(
                    "`{time}` happened twice in {}, when the clock was set back",
                    zone.name()
                )
            }
            Self::Skipped {
                time,
                zone,
                from,
                to,
            } => {
                let (from, to) = if from.date() == to.date() {
                    (from.format("%H:%M"), to.format("%H:%M"))
                } else {
                    (from.format("%Y-%m-%d %H:%M"), to.format("%Y-%m-%d %H:%M"))
                };
                let zone = zone.name();
                format!("`{time}` did not happen in {zone}: the clock went from {from} to {to}")
            }
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Vec<String> {
        match self {
            Self::Shape(_) => vec![
                "write a time as `2024-09-09 07:22`, with its distance from UTC as \
                 `2024-09-09T05:22Z` or `2024-09-09 07:22+02:00`, or a date as `2024-09-09`"
                    .to_owned(),
            ],
            Self::NoYear(_) | Self::NoDate(_) => {
                vec![
                    "write year, month and day, then the time, as in `2024-09-09 07:22`".to_owned(),
                ]
            }
            Self::LongYear(_) => vec!["write the year with four digits".to_owned()],
            Self::Order { readings, .. } => readings
                .iter()
                .map(|date| format!("write `{date}` for {}", date.format("%-d %B %Y")))
                .collect(),
            Self::NoSuchDate { month, .. } => vec![days_of_month(*month)],
            Self::NoSuchTime { instead: None, .. } => {
                vec!["hours go from 00 to 23, minutes and seconds from 00 to 59".to_owned()]
            }
            Self::NoSuchTime {
                instead: Some(instead),
                ..
            } => {
                vec![format!(
                    "the end of a day is the start of the next: write `{instead}`"
                )]
            }
            Self::Spelling { instead, .. }
            | Self::Offset {
                instead: Some(instead),
                ..
            } => vec![format!("write `{instead}`")],
            Self::TwelveHours {
                instead: Some(instead),
                ..
            } => {
                vec![format!("write hours from 00 to 23: `{instead}`")]
            }
            Self::TwelveHours { instead: None, .. } => {
                vec!["write hours from 00 to 23 and leave AM and PM out".to_owned()]
            }
            Self::Offset { instead: None, .. } => vec![
                "write `Z` for UTC, or hours and minutes, such as `+02:00` or `-05:00`".to_owned(),
            ],
            Self::ZoneName { zone, instead } => {
                let offset = instead.iter().map(|instead| format!("write `{instead}`"));
                let name = zone.name();
                offset
                    .chain([format!(
                        "leave the zone out where the record says `zone: {name}`"
                    )])
                    .collect()
            }
            Self::Abbreviation {
                abbreviation,
                time,
                local,
            } => {
                let meant = Meant::all(abbreviation, *local);
                let mut help: Vec<String> = meant
                    .iter()
                    .map(|meant| meant.advice(abbreviation, time))
                    .collect();
                let zone = meant.first().map_or("Europe/Berlin", |meant| meant.zone);
                help.push(if meant.is_empty() {
                    format!("write the distance from UTC instead, as in `{time}+02:00`")
                } else {
                    format!("leave `{abbreviation}` out where the record says `zone: {zone}`")
                });
                help
            }
            Self::Twice {
                time,
                zone,
                first,
                second,
            } => {
                let (first, second) = (zone.local(*first), zone.local(*second));
                vec![format!(
                    "write `{time}{}` for the first time ({}) or `{time}{}` for the second ({})",
                    first.offset(),
                    first.abbreviation,
                    second.offset(),
                    second.abbreviation
                )]
            }
            Self::Skipped { .. } => {
                vec!["write what the clock showed, or the time in UTC, ending in `Z`".to_owned()]
            }
        }
    }

    /// What to write instead of the whole text, when that is certain.
    pub fn replacement(&self) -> Option<String> {
        match self {
            Self::Spelling { instead, .. } => Some(instead.clone()),
            Self::NoSuchTime { instead, .. }
            | Self::TwelveHours { instead, .. }
            | Self::Offset { instead, .. }
            | Self::ZoneName { instead, .. } => instead.clone(),
            Self::Abbreviation {
                abbreviation,
                time,
                local,
            } => {
                let meant = Meant::all(abbreviation, *local);
                let offset = &meant.first()?.offset;
                let agreed = meant.iter().all(|meant| {
                    meant.offset == *offset && meant.called.eq_ignore_ascii_case(abbreviation)
                });
                agreed.then(|| format!("{time}{offset}"))
            }
            _ => None,
        }
    }
}

/// A zone that an abbreviation may stand for, at a date and time of day there.
struct Meant {
    zone: &'static str,
    /// What the zone is called then, which may not be the abbreviation.
    called: String,
    /// Its distance from UTC then.
    offset: String,
}

impl Meant {
    fn all(abbreviation: &str, local: NaiveDateTime) -> Vec<Self> {
        zones_meant(abbreviation)
            .iter()
            .filter_map(|name| {
                let zone = Zone::named(name)?;
                let first = zone.local(zone.earliest(local));
                // Where the clock showed the time twice, the abbreviation may tell which.
                let then = match zone.instant(local) {
                    Reading::Twice { second, .. }
                        if !first.abbreviation.eq_ignore_ascii_case(abbreviation) =>
                    {
                        zone.local(second)
                    }
                    _ => first,
                };
                Some(Self {
                    zone: name,
                    offset: then.offset(),
                    called: then.abbreviation,
                })
            })
            .collect()
    }

    fn advice(&self, abbreviation: &str, time: &str) -> String {
        let Self {
            zone,
            called,
            offset,
        } = self;
        let advice = format!("for {zone} write `{time}{offset}`");
        let is_a_number = called.starts_with(['+', '-']);
        if is_a_number || called.eq_ignore_ascii_case(abbreviation) {
            return advice;
        }
        format!("{advice}: it is on {called}, UTC{offset}, at that time")
    }
}

/// Says how many days a month has, or that there is no such month.
fn days_of_month(first: Option<NaiveDate>) -> String {
    first.map_or_else(
        || "write year, month and day; months go from 01 to 12".to_owned(),
        |first| {
            format!(
                "{} has {} days",
                first.format("%B %Y"),
                first.num_days_in_month()
            )
        },
    )
}
