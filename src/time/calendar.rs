//! Business time: on which days and hours work is done, when a promise counted in them
//! falls due, and how late it was kept.
//!
//! Hours are those that the clock on the wall shows: a day open from 09:00 to 17:00 has
//! eight of them, whether or not the clock changes that day. So every count here is
//! closed arithmetic over dates, and no promise, however long, costs a walk over its days.

mod read;

pub use read::{CalendarError, read_days, read_hours};

use std::collections::BTreeSet;
use std::ops::Bound;

use chrono::{
    Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday, WeekdaySet,
};

use crate::time::{Instant, Length, Zone};

/// When work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The days of the week.
    pub days: WeekdaySet,
    /// When a business day opens.
    pub opens: NaiveTime,
    /// When it closes; midnight is the end of the day.
    pub closes: NaiveTime,
    /// The zone of days and hours.
    pub zone: Zone,
    /// Dates that are no business days.
    pub holidays: BTreeSet<NaiveDate>,
}

/// Until when a promise may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Until an instant, which still counts.
    At(Instant),
    /// Until a day is over.
    Day {
        /// The day, in the calendar's zone.
        date: NaiveDate,
        /// The first instant after it.
        ends: Instant,
    },
}

/// How late a promise was kept, in the units that people ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// The time since the promise fell due.
    pub clock: TimeDelta,
    /// Dates after the due date, in the calendar's zone.
    pub calendar_days: i64,
    /// Business days after the due date; 0 when it was kept on a weekend in between.
    pub business_days: i64,
    /// Open hours since the promise fell due.
    pub business_time: TimeDelta,
}

impl Calendar {
    /// Monday to Friday from 09:00 to 17:00, without holidays.
    pub fn default_in(zone: Zone) -> Self {
        let hour = |hour| NaiveTime::MIN + TimeDelta::hours(hour);
        Self {
            days: MONDAY_TO_FRIDAY,
            opens: hour(9),
            closes: hour(17),
            zone,
            holidays: BTreeSet::new(),
        }
    }

    /// Whether work is done on a date.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        self.days.contains(date.weekday()) && !self.holidays.contains(&date)
    }

    /// Until when a promise may be kept that was made at an instant.
    ///
    /// Business days: until the end of the n-th business day after the day on which it
    /// was made, whatever the hour. Business hours: until that many open hours have
    /// passed. Nothing when that never happens, because the calendar is never open, or
    /// not before the year 10000.
    pub fn due(&self, made: Instant, length: Length) -> Option<Due> {
        let due = match length {
            Length::Clock(delta) => Due::At(made.checked_add_signed(delta)?),
            Length::BusinessDays(days) => {
                let date = self.nth_business_day(self.zone.date(made), days.into())?;
                let ends = self.zone.start_of_day(date.succ_opt()?);
                Due::Day { date, ends }
            }
            Length::BusinessHours(hours) => Due::At(self.after_open_hours(made, hours)?),
        };
        (due.ends().year() < 10_000).then_some(due)
    }

    /// How late a promise was kept; nothing when it was kept in time.
    pub fn late_by(&self, due: &Due, kept: Instant) -> Option<Late> {
        if due.is_kept_at(kept) {
            return None;
        }
        let (date, ends) = match *due {
            Due::At(at) => (self.zone.date(at), at),
            Due::Day { date, ends } => (date, ends),
        };
        let kept_on = self.zone.date(kept);
        Some(Late {
            clock: kept - ends,
            calendar_days: (kept_on - date).num_days(),
            business_days: self.business_days_between(date, kept_on),
            business_time: self.business_time_between(ends, kept),
        })
    }

    /// The business days after one date up to and including another; negative when
    /// the other is the earlier.
    pub fn business_days_between(&self, after: NaiveDate, until: NaiveDate) -> i64 {
        if until < after {
            return -self.business_days_between(until, after);
        }
        let days = (until - after).num_days();
        let odd_days = (0..days % 7).zip(after.iter_days().skip(1));
        let weekdays = days / 7 * i64::from(self.days.len())
            + count(odd_days.filter(|(_, date)| self.days.contains(date.weekday())));
        let holidays = self
            .holidays
            .range((Bound::Excluded(after), Bound::Included(until)));
        weekdays - count(holidays.filter(|date| self.days.contains(date.weekday())))
    }

    /// The open hours from one instant to another; negative when the other is the
    /// earlier.
    pub fn business_time_between(&self, from: Instant, to: Instant) -> TimeDelta {
        let (from, to) = (self.zone.local(from).naive, self.zone.local(to).naive);
        let days = self.business_days_between(from.date(), to.date())
            + i64::from(self.is_business_day(from.date()))
            - i64::from(self.is_business_day(to.date()));
        let whole = days.saturating_mul(self.open_seconds());
        let partial = self.open_before(to) - self.open_before(from);
        TimeDelta::try_seconds(whole).unwrap_or(TimeDelta::MAX) + partial
    }

    /// The instant at which a number of open hours have passed.
    fn after_open_hours(&self, made: Instant, hours: u32) -> Option<Instant> {
        if hours == 0 {
            return Some(made);
        }
        let local = self.zone.local(made).naive;
        let today = local.date();
        let total = self.open_before(local) + TimeDelta::hours(hours.into());
        // The last moment of a day belongs to it: 8 hours from 09:00 end at 17:00, not
        // when the next day opens.
        let whole_days = (total - TimeDelta::nanoseconds(1))
            .num_seconds()
            .checked_div(self.open_seconds())?;
        let rest = total - TimeDelta::try_seconds(whole_days * self.open_seconds())?;
        let first = i64::from(!self.is_business_day(today));
        let date = self.nth_business_day(today, (whole_days + first).try_into().ok()?)?;
        let end = date.and_time(self.opens).checked_add_signed(rest)?;
        Some(self.zone.earliest(end).max(made))
    }

    /// The n-th business day after a date, which itself is number 0.
    fn nth_business_day(&self, after: NaiveDate, n: u64) -> Option<NaiveDate> {
        if n == 0 {
            return Some(after);
        }
        let mut skipped = 0;
        let mut date = self.nth_weekday(after, n)?;
        let later = (Bound::Excluded(after), Bound::Unbounded);
        for holiday in self.holidays.range(later) {
            if *holiday > date {
                break;
            }
            if self.days.contains(holiday.weekday()) {
                skipped += 1;
                date = self.nth_weekday(after, n + skipped)?;
            }
        }
        Some(date)
    }

    /// The n-th date after another, n from 1, of those on the calendar's days of the week.
    fn nth_weekday(&self, after: NaiveDate, n: u64) -> Option<NaiveDate> {
        let a_week = u64::from(self.days.len());
        let whole_weeks = (n - 1).checked_div(a_week)?;
        let within_week = usize::try_from((n - 1) % a_week).ok()?;
        after
            .checked_add_days(Days::new(whole_weeks * 7))?
            .iter_days()
            .skip(1)
            .take(7)
            .filter(|date| self.days.contains(date.weekday()))
            .nth(within_week)
    }

    /// The open hours of a date before a time of day.
    fn open_before(&self, local: NaiveDateTime) -> TimeDelta {
        if !self.is_business_day(local.date()) {
            return TimeDelta::zero();
        }
        let since_opening = local.time() - self.opens;
        since_opening.clamp(TimeDelta::zero(), TimeDelta::seconds(self.open_seconds()))
    }

    /// The seconds that a business day is open; 0 when it closes before it opens.
    fn open_seconds(&self) -> i64 {
        let opens = i64::from(self.opens.num_seconds_from_midnight());
        let closes = match self.closes.num_seconds_from_midnight() {
            0 => 86_400,
            closes => i64::from(closes),
        };
        (closes - opens).max(0)
    }
}

impl Due {
    /// The instant at which the time to keep the promise is over.
    pub fn ends(&self) -> Instant {
        match *self {
            Self::At(at) => at,
            Self::Day { ends, .. } => ends,
        }
    }

    /// Whether something done at an instant keeps the promise.
    pub fn is_kept_at(&self, at: Instant) -> bool {
        match *self {
            Self::At(due) => at <= due,
            Self::Day { ends, .. } => at < ends,
        }
    }
}

const MONDAY_TO_FRIDAY: WeekdaySet = WeekdaySet::from_array([
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
]);

/// How many there are, as a number that may be subtracted.
fn count(items: impl Iterator) -> i64 {
    items.fold(0, |count, _| count + 1)
}

#[cfg(test)]
mod tests;
