//! Uptime by the Statuspage contract's measured formula: major outages count in full,
//! partial outages at 0.3, degraded performance and maintenance not at all.

use chrono::{Days, NaiveDate};

use super::STRIP_DAYS;
use super::spans::{StatusSpan, worst_at};
use crate::model::component::{ComponentKey, ComponentStatus, Components};
use crate::time::{Instant, Zone};

/// Seconds in a day of the formula, whatever the clocks do.
const DAY_SECONDS: i64 = 86_400;

/// How long a component was not fully operational on a day, in seconds. Where statuses
/// overlap, the worst counts, once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayDowntime {
    /// Whether the component existed on that day, and the day has begun.
    pub known: bool,
    /// Major outage.
    pub major: i64,
    /// Partial outage.
    pub partial: i64,
    /// Degraded performance.
    pub degraded: i64,
    /// Maintenance.
    pub maintenance: i64,
}

/// A percentage of uptime in hundredths of a percent, rounded down: 9 992 is 99.92 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent {
    hundredths: i64,
    /// Whether there was no outage at all, which alone is printed as 100.
    flawless: bool,
}

/// `floor(100·(1 − (Σmajor + 0.3·Σpartial) / (days·86400))·100) / 100`, in whole numbers.
/// None when there are no days to count.
pub fn percent(major: i64, partial: i64, days: usize) -> Option<Percent> {
    let all = i128::try_from(days).ok()? * i128::from(DAY_SECONDS) * 10;
    if all == 0 {
        return None;
    }
    let down = i128::from(major) * 10 + i128::from(partial) * 3;
    let hundredths = ((all - down) * 10_000).div_euclid(all).max(0);
    Some(Percent {
        hundredths: i64::try_from(hundredths).ok()?,
        flawless: down == 0,
    })
}

/// The percentage of a strip: of the days that are known.
pub fn percent_of(strip: &[DayDowntime]) -> Option<Percent> {
    let known = strip.iter().filter(|day| day.known);
    percent(
        known.clone().map(|day| day.major).sum(),
        known.clone().map(|day| day.partial).sum(),
        known.count(),
    )
}

/// The last days of every component and group, oldest first. "Group day = floor(mean of its
/// children) for major and partial separately" (the contract).
pub fn strips(
    components: &Components,
    spans: &[Vec<StatusSpan>],
    zone: &Zone,
    from: NaiveDate,
    now: Instant,
) -> Vec<Vec<DayDowntime>> {
    let bounds: Vec<Instant> = (0..=STRIP_DAYS)
        .map(|day| {
            let date = from.checked_add_days(Days::new(day)).unwrap_or(from);
            zone.start_of_day(date)
        })
        .collect();
    let mut strips = vec![Vec::new(); components.len()];
    for key in components.leaves() {
        let since = components.get(key).since;
        strips[key.index()] = strip(&spans[key.index()], &bounds, now);
        for (day, date) in strips[key.index()].iter_mut().zip(from.iter_days()) {
            day.known = since.is_none_or(|since| since <= date);
        }
    }
    for (key, component) in components.iter() {
        if component.is_group() {
            strips[key.index()] = mean(&components.leaves_below(key), &strips);
        }
    }
    strips
}

/// One component's days between the bounds, up to now.
fn strip(spans: &[StatusSpan], bounds: &[Instant], now: Instant) -> Vec<DayDowntime> {
    let mut days = vec![DayDowntime::default(); bounds.len().saturating_sub(1)];
    let (Some(&first), Some(&last)) = (bounds.first(), bounds.last()) else {
        return days;
    };
    let last = last.min(now);
    // Cut time wherever a status begins or ends; within a piece, the worst status holds.
    let mut cuts: Vec<Instant> = spans
        .iter()
        .flat_map(|span| [Some(span.from), span.until])
        .flatten()
        .chain(bounds.iter().copied())
        .chain([now])
        .filter(|at| (first..=last).contains(at))
        .collect();
    if spans.is_empty() {
        return days;
    }
    cuts.sort_unstable();
    cuts.dedup();
    for piece in cuts.windows(2) {
        let day = bounds.partition_point(|bound| *bound <= piece[0]);
        let Some(day) = days.get_mut(day.saturating_sub(1)) else {
            continue;
        };
        let seconds = (piece[1] - piece[0]).num_seconds();
        match worst_at(spans, piece[0]) {
            ComponentStatus::MajorOutage => day.major += seconds,
            ComponentStatus::PartialOutage => day.partial += seconds,
            ComponentStatus::DegradedPerformance => day.degraded += seconds,
            ComponentStatus::UnderMaintenance => day.maintenance += seconds,
            ComponentStatus::Operational => {}
        }
    }
    days
}

/// The mean of several components' days, rounded down, over those that existed.
fn mean(keys: &[ComponentKey], strips: &[Vec<DayDowntime>]) -> Vec<DayDowntime> {
    let days = usize::try_from(STRIP_DAYS).unwrap_or_default();
    (0..days)
        .map(|index| {
            let known = keys
                .iter()
                .filter_map(|key| strips[key.index()].get(index))
                .filter(|day| day.known);
            let count = i64::try_from(known.clone().count()).unwrap_or_default();
            if count == 0 {
                return DayDowntime::default();
            }
            let mean = |seconds: fn(&DayDowntime) -> i64| {
                known.clone().map(seconds).sum::<i64>().div_euclid(count)
            };
            DayDowntime {
                known: true,
                major: mean(|day| day.major),
                partial: mean(|day| day.partial),
                degraded: mean(|day| day.degraded),
                maintenance: mean(|day| day.maintenance),
            }
        })
        .collect()
}

impl DayDowntime {
    /// Minutes of outage as the contract weighs them, major in full and partial at 0.3.
    pub fn weighted_minutes(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a day are small")]
        let seconds = self.major as f64 + 0.3 * self.partial as f64;
        seconds / 60.0
    }

    /// Whether nothing happened.
    pub fn is_clear(&self) -> bool {
        self.major == 0 && self.partial == 0 && self.degraded == 0 && self.maintenance == 0
    }
}

impl std::fmt::Display for Percent {
    /// As the contract prints it: no trailing zeros, but `100.0` when nothing was down.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.flawless {
            return f.write_str("100.0");
        }
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => write!(f, "{whole}"),
            _ if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests;
