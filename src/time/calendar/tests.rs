#![expect(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::time::read;

fn at(text: &str) -> Instant {
    read(text, &Zone::utc()).unwrap().0
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn mon_to_fri(zone: &str, hours: &str, holidays: &[&str]) -> Calendar {
    let (opens, closes) = read_hours(hours).unwrap();
    Calendar {
        opens,
        closes,
        holidays: holidays.iter().map(|date| day(date)).collect(),
        ..Calendar::default_in(Zone::named(zone).unwrap())
    }
}

#[test]
fn twenty_business_days_end_as_the_calendar_says() {
    let germany = &["2024-10-03"][..];
    let united_states = &["2024-10-14"][..];
    let japan = &["2024-09-16", "2024-09-23", "2024-10-14"][..];
    // Holidays, due date, business days until it was published, late by business and
    // calendar days.
    let cases = [
        (&[][..], "2024-10-07", 28, 8, 10),
        (germany, "2024-10-08", 27, 7, 9),
        (united_states, "2024-10-07", 27, 7, 10),
        (japan, "2024-10-09", 25, 5, 8),
    ];
    for (holidays, expected, elapsed, business_days, calendar_days) in cases {
        let calendar = mon_to_fri("UTC", "09:00-17:00", holidays);
        let (made, published) = (at("2024-09-09T11:34Z"), at("2024-10-17T21:59Z"));
        let due = calendar.due(made, Length::BusinessDays(20)).unwrap();
        let ends = at(expected) + TimeDelta::days(1);
        assert_eq!(
            due,
            Due::Day {
                date: day(expected),
                ends
            }
        );
        let between = calendar.business_days_between(day("2024-09-09"), day("2024-10-17"));
        assert_eq!(between, elapsed, "{expected}");
        let late = calendar.late_by(&due, published).unwrap();
        assert_eq!(late.business_days, business_days, "{expected}");
        assert_eq!(late.calendar_days, calendar_days, "{expected}");
        assert_eq!(late.clock, published - ends);
    }
    let calendar = mon_to_fri("UTC", "09:00-17:00", &[]);
    let until_report = |from| calendar.business_days_between(day(from), day("2024-10-17"));
    assert_eq!(until_report("2024-09-25"), 16);
    assert_eq!(until_report("2024-09-27"), 14);
}

#[test]
fn business_hours_pass_only_while_open() {
    // Made and due on the clock of Chicago in July 2023, five hours behind UTC.
    let cases = [
        ("2023-07-12 09:00", "09:00-17:00", "2023-07-14 17:00"),
        ("2023-07-12 09:00", "08:00-17:00", "2023-07-14 15:00"),
        ("2023-07-11 18:30", "09:00-17:00", "2023-07-14 17:00"),
        ("2023-07-11 18:30", "08:00-17:00", "2023-07-14 14:00"),
        ("2023-07-12 10:30", "09:00-17:00", "2023-07-17 10:30"),
        // Made on a Saturday; made before opening.
        ("2023-07-15 12:00", "09:00-17:00", "2023-07-19 17:00"),
        ("2023-07-12 06:00", "09:00-17:00", "2023-07-14 17:00"),
    ];
    for (made, hours, expected) in cases {
        let calendar = mon_to_fri("America/Chicago", hours, &[]);
        let at = |text| read(text, &calendar.zone).unwrap().0;
        let due = calendar.due(at(made), Length::BusinessHours(24)).unwrap();
        assert_eq!(due, Due::At(at(expected)), "{made} at {hours}");
        let passed = calendar.business_time_between(at(made), at(expected));
        assert_eq!(passed, TimeDelta::hours(24), "{made} at {hours}");
    }
}

#[test]
fn a_calendar_open_around_the_clock_counts_business_days_only() {
    let calendar = mon_to_fri("America/Chicago", "00:00-24:00", &[]);
    let at = |text| read(text, &calendar.zone).unwrap().0;
    for (made, expected) in [
        ("2023-07-12 09:00", "2023-07-13 09:00"),
        ("2023-07-11 18:30", "2023-07-12 18:30"),
        ("2023-07-12 10:30", "2023-07-13 10:30"),
        ("2023-07-14 10:30", "2023-07-17 10:30"),
    ] {
        let due = calendar.due(at(made), Length::BusinessHours(24));
        assert_eq!(due, Some(Due::At(at(expected))));
    }
}

#[test]
fn a_promise_of_minutes_ignores_the_calendar() {
    let calendar = Calendar::default_in(Zone::utc());
    let due = calendar
        .due(at("2024-09-09T07:13Z"), Length::read("30m").unwrap())
        .unwrap();
    assert_eq!(due, Due::At(at("2024-09-09T07:43Z")));
    assert_eq!(calendar.late_by(&due, at("2024-09-09T07:43Z")), None);
    let late = calendar.late_by(&due, at("2024-09-09T08:20Z")).unwrap();
    assert_eq!(late.clock, TimeDelta::minutes(37));
    assert_eq!((late.calendar_days, late.business_days), (0, 0));
}

#[test]
fn a_day_is_over_at_midnight_of_the_calendars_zone() {
    let calendar = mon_to_fri("Asia/Tokyo", "09:00-17:00", &[]);
    // Friday in Tokyo, still Thursday in UTC.
    let made = at("2024-09-05T20:00Z");
    let due = calendar.due(made, Length::BusinessDays(0)).unwrap();
    let ends = at("2024-09-06T15:00Z");
    assert_eq!(
        due,
        Due::Day {
            date: day("2024-09-06"),
            ends
        }
    );
    assert!(due.is_kept_at(ends - TimeDelta::seconds(1)));
    assert!(!due.is_kept_at(ends));
    // Kept on the Saturday after: late, but by no business day.
    let late = calendar.late_by(&due, ends).unwrap();
    assert_eq!((late.calendar_days, late.business_days), (1, 0));
}

#[test]
fn a_day_of_a_clock_change_has_its_usual_hours() {
    let calendar = mon_to_fri("Europe/Berlin", "00:00-24:00", &[]);
    let every_day = Calendar {
        days: WeekdaySet::ALL,
        ..calendar
    };
    let at = |text| read(text, &every_day.zone).unwrap().0;
    let (before, after) = (at("2024-03-30 12:00"), at("2024-04-01 12:00"));
    let passed = every_day.business_time_between(before, after);
    assert_eq!(passed, TimeDelta::hours(48));
    let due = every_day.due(before, Length::BusinessHours(48));
    assert_eq!(due, Some(Due::At(after)));
}

#[test]
fn what_never_falls_due_is_nothing() {
    let made = at("2024-09-09T11:34Z");
    let calendar = Calendar::default_in(Zone::utc());
    let never_open = Calendar {
        days: WeekdaySet::EMPTY,
        ..calendar.clone()
    };
    let backwards = Calendar {
        opens: calendar.closes,
        closes: calendar.opens,
        ..calendar.clone()
    };
    assert_eq!(never_open.due(made, Length::BusinessDays(1)), None);
    assert_eq!(never_open.due(made, Length::BusinessHours(1)), None);
    assert_eq!(backwards.due(made, Length::BusinessHours(1)), None);
    assert_eq!(calendar.due(made, Length::BusinessDays(u32::MAX)), None);
    assert_eq!(calendar.due(made, Length::BusinessHours(u32::MAX)), None);
    let until_the_year_10000 = Length::BusinessDays(2_100_000);
    assert_eq!(calendar.due(made, until_the_year_10000), None);
    assert_eq!(calendar.due(made, Length::Clock(TimeDelta::MAX)), None);
    let century = at("2124-01-01") - at("2024-01-01");
    assert!(calendar.due(made, Length::Clock(century)).is_some());
}

#[test]
fn decades_of_holidays_are_skipped() {
    let first = day("2024-09-10");
    let calendar = Calendar {
        holidays: first.iter_days().take(50_000).collect(),
        ..Calendar::default_in(Zone::utc())
    };
    let made = at("2024-09-09T11:34Z");
    let Due::Day { date, .. } = calendar.due(made, Length::BusinessDays(1)).unwrap() else {
        unreachable!("business days end with a day");
    };
    assert_eq!(calendar.business_days_between(first, date), 1);
    assert!(calendar.is_business_day(date));
}

#[test]
fn extremes_of_time_do_not_overflow() {
    let calendar = mon_to_fri("Europe/Berlin", "09:00-17:00", &["2024-10-03"]);
    let (first, last) = (Instant::MIN_UTC, Instant::MAX_UTC);
    assert!(calendar.business_time_between(first, last) > TimeDelta::zero());
    assert!(calendar.business_time_between(last, first) < TimeDelta::zero());
    assert_eq!(calendar.due(last, Length::BusinessDays(1)), None);
    assert_eq!(calendar.due(last, Length::BusinessHours(1)), None);
    assert!(calendar.due(first, Length::BusinessHours(1)).is_some());
}

prop_compose! {
    fn calendars()(
        days in 0_u8..128,
        opens in 0_u32..1_440,
        closes in 0_u32..1_440,
        zone in prop::sample::select(vec![
            "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia",
        ]),
        holidays in prop::collection::btree_set(0_u64..800, 0..40),
    ) -> Calendar {
        let minute = |minutes: u32| NaiveTime::MIN + TimeDelta::minutes(minutes.into());
        let first = NaiveDate::MIN.with_year(2011).unwrap();
        Calendar {
            days: WeekdaySet::ALL
                .iter(Weekday::Mon)
                .filter(|day| days & (1 << day.num_days_from_monday()) != 0)
                .collect(),
            opens: minute(opens),
            closes: minute(closes),
            zone: Zone::named(zone).unwrap(),
            holidays: holidays.into_iter().map(|days| first + Days::new(days)).collect(),
        }
    }
}

/// Instants of the years 2010 to 2013, and dates in them.
fn instants() -> impl Strategy<Value = Instant> {
    (1_262_304_000_i64..1_388_534_400)
        .prop_map(|seconds| Instant::from_timestamp(seconds, 0).unwrap())
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    instants().prop_map(|at| at.date_naive())
}

proptest! {
    #[test]
    fn counting_days_agrees_with_looking_at_each(
        calendar in calendars(), a in dates(), b in dates(),
    ) {
        let (a, b) = (a.min(b), a.max(b));
        let days = a.iter_days().skip(1).take_while(|date| *date <= b);
        let counted = count(days.filter(|date| calendar.is_business_day(*date)));
        prop_assert_eq!(calendar.business_days_between(a, b), counted);
    }

    #[test]
    fn spans_add_up(calendar in calendars(), a in instants(), b in instants(), c in instants()) {
        let days = |a: Instant, b: Instant| {
            calendar.business_days_between(a.date_naive(), b.date_naive())
        };
        prop_assert_eq!(days(a, b) + days(b, c), days(a, c));
        let time = |a, b| calendar.business_time_between(a, b);
        prop_assert_eq!(time(a, b) + time(b, c), time(a, c));
    }

    #[test]
    fn the_nth_business_day_is_n_business_days_later(
        calendar in calendars(), made in instants(), n in 1_u32..400,
    ) {
        if let Some(Due::Day { date, ends }) = calendar.due(made, Length::BusinessDays(n)) {
            let today = calendar.zone.date(made);
            prop_assert!(calendar.is_business_day(date));
            prop_assert_eq!(calendar.business_days_between(today, date), i64::from(n));
            prop_assert!(made < ends);
        } else {
            prop_assert!(calendar.days.is_empty());
        }
    }

    #[test]
    fn a_longer_promise_is_never_due_sooner(
        calendar in calendars(), made in instants(), n in 0_u32..400, more in 0_u32..400,
    ) {
        for length in [Length::BusinessDays, Length::BusinessHours] {
            let ends = |n| calendar.due(made, length(n)).map(|due| due.ends());
            if let Some((short, long)) = ends(n).zip(ends(n + more)) {
                prop_assert!(made <= short && short <= long);
            }
        }
    }

    #[test]
    fn business_hours_until_due_are_those_promised(
        calendar in calendars(), made in instants(), n in 1_u32..400,
    ) {
        let Some(due) = calendar.due(made, Length::BusinessHours(n)) else {
            return Ok(());
        };
        let passed = calendar.business_time_between(made, due.ends());
        // A clock change may skip the moment at which the promise would fall due.
        let change = passed - TimeDelta::hours(n.into());
        prop_assert!(change >= TimeDelta::zero() && change <= TimeDelta::hours(24));
    }
}
