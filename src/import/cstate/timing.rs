//! When each post was posted. Many have no time: then the issue's own times say what can be said,
//! and the record says which that was.

use chrono::TimeDelta;

use crate::import::draft::Moment;
use crate::import::label::{Meaning, Stand};
use crate::import::moment::{self, ReadMoment};
use crate::time::{Instant, Precision, Zone};

/// What a post says about its time.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// An instant, or a day.
    At(ReadMoment, Precision),
    /// A time of day, as it is written, and the same as numbers: `16:37`.
    Clock(String, String),
    /// Nothing.
    Nothing,
}

/// What the issue says.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds {
    /// Its `date`.
    pub(super) date: Option<ReadMoment>,
    /// Its `resolvedWhen`, when it is over.
    pub(super) resolved: Option<ReadMoment>,
}

impl Bounds {
    /// Whether something can have been posted while the issue lasted.
    fn hold(&self, at: Instant) -> bool {
        let is_late_enough = self.date.as_ref().is_none_or(|date| date.at <= at);
        let is_early_enough = self.resolved.as_ref().is_none_or(|read| at <= read.at);
        is_late_enough && is_early_enough
    }
}

/// A post's time.
#[derive(Clone, Debug)]
pub(super) struct Stamp {
    /// As it is written into the record.
    pub(super) moment: Moment,
    /// When that is.
    pub(super) at: Instant,
    /// Where it is from, when the post does not say.
    pub(super) from: Option<&'static str>,
}

/// The times of posts, oldest first; none for all when nothing has a time.
pub(super) fn stamps(
    posts: &[(Said, Meaning)],
    bounds: &Bounds,
    zone: &Zone,
) -> Option<Vec<Stamp>> {
    let mut stamps: Vec<Stamp> = Vec::new();
    for (index, (said, meaning)) in posts.iter().enumerate() {
        let before = stamps.iter().max_by_key(|stamp| stamp.at);
        let stamp = match said {
            Said::At(read, Precision::Date) => Some(on_day(read, before, bounds, zone)),
            Said::At(read, _) => Some(said_at(read)),
            Said::Clock(raw, clock) => {
                let next = next(&posts[index..]).map(|(next, _)| next);
                by_clock(raw, clock, before, next, bounds, zone)
            }
            Said::Nothing => None,
        };
        let stamp = stamp.or_else(|| {
            let is_last = index + 1 == posts.len();
            let next = next(&posts[index..]);
            unsaid(*meaning, is_last, before, next, bounds, zone)
        });
        stamps.push(stamp?);
    }
    Some(stamps)
}

/// How badly an order of posts fits: how many of them would lie outside of the issue's own times, and
/// how many seconds go by from each to the next. None when no time can be told.
pub(super) fn misfit(posts: &[Said], bounds: &Bounds, zone: &Zone) -> Option<(usize, i64)> {
    let posts: Vec<(Said, Meaning)> = posts
        .iter()
        .map(|said| (said.clone(), Meaning::Time))
        .collect();
    let stamps = stamps(&posts, bounds, zone)?;
    let outside = stamps.iter().filter(|stamp| !bounds.hold(stamp.at)).count();
    let steps = stamps.windows(2).map(|pair| pair[1].at - pair[0].at);
    Some((outside, steps.map(|step| step.num_seconds().abs()).sum()))
}

/// The first time that is said with its day.
fn next(posts: &[(Said, Meaning)]) -> Option<(&ReadMoment, Precision)> {
    posts.iter().find_map(|(said, _)| match said {
        Said::At(read, precision) => Some((read, *precision)),
        _ => None,
    })
}

fn said_at(read: &ReadMoment) -> Stamp {
    Stamp {
        moment: read.moment.clone(),
        at: read.at,
        from: None,
    }
}

fn taken(read: &ReadMoment, from: &'static str) -> Stamp {
    let moment = Moment {
        as_published: None,
        ..read.moment.clone()
    };
    Stamp {
        moment,
        at: read.at,
        from: Some(from),
    }
}

/// A day: not before what was posted on it before, nor before the issue began on it.
fn on_day(read: &ReadMoment, before: Option<&Stamp>, bounds: &Bounds, zone: &Zone) -> Stamp {
    let day = zone.date(read.at);
    let date = bounds
        .date
        .as_ref()
        .filter(|_| before.is_none())
        .map(|date| taken(date, "date"));
    let earliest = before.cloned().or(date);
    match earliest.filter(|stamp| zone.date(stamp.at) == day && stamp.at > read.at) {
        Some(stamp) => Stamp {
            moment: Moment {
                as_published: Some(
                    read.moment
                        .as_published
                        .clone()
                        .unwrap_or_else(|| read.moment.at.clone()),
                ),
                ..stamp.moment
            },
            at: stamp.at,
            from: None,
        },
        None => said_at(read),
    }
}

/// A time of day: on the day of the post before or the next one. The first post is on the day on which
/// the issue began, or the next one when it would be half a day before that.
fn by_clock(
    raw: &str,
    clock: &str,
    before: Option<&Stamp>,
    next: Option<&ReadMoment>,
    bounds: &Bounds,
    zone: &Zone,
) -> Option<Stamp> {
    let began = bounds.date.as_ref().or(next).map(|read| read.at);
    let half_a_day = TimeDelta::hours(12);
    let (near, earliest) = match before {
        Some(before) => (before.at, before.at),
        None => (began?, began?.checked_sub_signed(half_a_day)?),
    };
    let day = zone.local(near).naive.date();
    [day, day.succ_opt()?].into_iter().find_map(|day| {
        let read = moment::read(&format!("{day} {clock}"), zone).ok()?;
        (read.at >= earliest).then(|| Stamp {
            moment: Moment {
                as_published: Some(raw.to_owned()),
                ..read.moment
            },
            at: read.at,
            from: None,
        })
    })
}

/// What can be said of a post that says nothing: the first is from when the issue began, the last
/// from when it was over, and others are not from before the one that stands before them.
fn unsaid(
    meaning: Meaning,
    is_last: bool,
    before: Option<&Stamp>,
    next: Option<(&ReadMoment, Precision)>,
    bounds: &Bounds,
    zone: &Zone,
) -> Option<Stamp> {
    let Some(before) = before else {
        let is_early_enough = |date: &&ReadMoment| match next {
            Some((next, Precision::Date)) => zone.date(date.at) <= zone.date(next.at),
            Some((next, _)) => date.at <= next.at,
            None => true,
        };
        let date = bounds.date.as_ref().filter(is_early_enough);
        let next = next.map(|(next, _)| taken(next, "next"));
        return date.map(|date| taken(date, "date")).or(next).or_else(|| {
            let resolved = bounds.resolved.as_ref()?;
            Some(taken(resolved, "resolvedWhen"))
        });
    };
    let is_end = matches!(meaning, Meaning::Last | Meaning::Stand(Stand::Resolved));
    let resolved = bounds
        .resolved
        .as_ref()
        .filter(|read| is_last && is_end && read.at >= before.at);
    let previous = || Stamp {
        moment: Moment {
            as_published: None,
            ..before.moment.clone()
        },
        at: before.at,
        from: Some("previous"),
    };
    Some(resolved.map_or_else(previous, |read| taken(read, "resolvedWhen")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::moment;

    fn read(text: &str) -> ReadMoment {
        moment::read(text, &Zone::utc()).unwrap_or_else(|error| unreachable!("{error:?}"))
    }

    /// Times such as `@10:00`, days such as `@`, clocks such as `~16:37`, or nothing.
    fn told(posts: &[(&str, Meaning)], date: &str, resolved: &str) -> String {
        let text = |text: &str| text.replace('@', "2026-03-10 ").trim().to_owned();
        let posts: Vec<(Said, Meaning)> = posts
            .iter()
            .map(|(said, meaning)| {
                let said = match said.strip_prefix('~') {
                    Some(clock) => Said::Clock((*said).to_owned(), clock.to_owned()),
                    None if said.is_empty() => Said::Nothing,
                    None => {
                        let precision = if *said == "@" {
                            Precision::Date
                        } else {
                            Precision::Minute
                        };
                        Said::At(read(&text(said)), precision)
                    }
                };
                (said, *meaning)
            })
            .collect();
        let bound = |at: &str| (!at.is_empty()).then(|| read(&text(at)));
        let bounds = Bounds {
            date: bound(date),
            resolved: bound(resolved),
        };
        let Some(stamps) = stamps(&posts, &bounds, &Zone::utc()) else {
            return "none".to_owned();
        };
        let told: Vec<String> = stamps
            .iter()
            .map(|stamp| {
                let from = stamp.from.map_or(String::new(), |from| format!(" {from}"));
                let published = stamp
                    .moment
                    .as_published
                    .as_ref()
                    .map_or(String::new(), |words| format!(" ({words})"));
                format!("{}{published}{from}", stamp.at.format("%d %H:%M"))
            })
            .collect();
        told.join(", ")
    }

    #[test]
    fn what_is_not_said_follows_from_the_issue() {
        let (first, update, last) = (Meaning::First, Meaning::Update, Meaning::Last);
        for (posts, date, resolved, expected) in [
            (
                vec![("", first), ("", update), ("", last)],
                "@10:00",
                "@12:00",
                "10 10:00 date, 10 10:00 previous, 10 12:00 resolvedWhen",
            ),
            // An issue that was over before it began.
            (
                vec![("", first), ("", last)],
                "@10:00",
                "@08:00",
                "10 10:00 date, 10 10:00 previous",
            ),
            (
                vec![("", first), ("@11:00", update), ("", update)],
                "@10:00",
                "@12:00",
                "10 10:00 date, 10 11:00, 10 11:00 previous",
            ),
            // Announced before it began.
            (
                vec![("", first), ("@08:00", update)],
                "@10:00",
                "",
                "10 08:00 next, 10 08:00",
            ),
            (
                vec![("@", update), ("@", update)],
                "@18:00",
                "",
                "10 18:00 (2026-03-10), 10 18:00 (2026-03-10)",
            ),
            (
                vec![("~16:37", update), ("~23:50", update), ("~00:10", update)],
                "@10:00",
                "",
                "10 16:37 (~16:37), 10 23:50 (~23:50), 11 00:10 (~00:10)",
            ),
            // Just after the midnight before which the issue began.
            (vec![("~00:10", update)], "@23:50", "", "11 00:10 (~00:10)"),
            // Where the letters of a zone mean one thing on that day, they are read.
            (
                vec![("~12:00 CET", update), ("~12:00 CEST", update)],
                "@10:00",
                "",
                "10 11:00 (~12:00 CET), 10 11:00 previous",
            ),
            // A day is not before the hour at which the issue began on it.
            (
                vec![("", first), ("@", update)],
                "@18:00",
                "",
                "10 18:00 date, 10 18:00 (2026-03-10)",
            ),
            (vec![("", first)], "", "@12:00", "10 12:00 resolvedWhen"),
            (vec![("", first)], "", "", "none"),
            (
                vec![("", first), ("@11:00", update)],
                "",
                "",
                "10 11:00 next, 10 11:00",
            ),
        ] {
            assert_eq!(told(&posts, date, resolved), expected, "{posts:?}");
        }
    }
}
