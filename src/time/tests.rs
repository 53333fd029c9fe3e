#![expect(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn utc(text: &str) -> Instant {
    read(text, &Zone::utc()).unwrap().0
}

fn naive(text: &str) -> NaiveDateTime {
    utc(text).naive_utc()
}

#[test]
fn names_are_those_of_the_database_in_any_case() {
    for (written, name) in [
        ("europe/berlin", "Europe/Berlin"),
        ("AMERICA/NEW_YORK", "America/New_York"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("zulu", "UTC"),
        ("gmt", "GMT"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("japan", "Japan"),
    ] {
        assert_eq!(zone(written).name(), name);
    }
    assert_eq!(zone("etc/utc"), Zone::utc());
    assert!(zone("Europe/Berlin") < Zone::utc());
}

#[test]
fn abbreviations_and_inventions_are_no_names() {
    for name in [
        "CST",
        "IST",
        "BST",
        "EST",
        "MST",
        "est",
        "CET",
        "EST5EDT",
        "Factory",
        "Etc/Unknown",
        "Europe/Atlantis",
        "",
        "+02:00",
    ] {
        assert_eq!(Zone::named(name), None, "{name}");
    }
}

#[test]
fn a_slip_in_a_name_is_recognised() {
    for (written, meant) in [
        ("Europe/Berln", Some("Europe/Berlin")),
        ("America/New York", Some("America/New_York")),
        ("berlin", Some("Europe/Berlin")),
        ("new york", Some("America/New_York")),
        ("Middle-earth/Shire", None),
        ("", None),
    ] {
        assert_eq!(Zone::did_you_mean(written).as_deref(), meant, "{written}");
    }
}

#[test]
fn a_zone_shows_its_own_clock() {
    for (name, at, expected) in [
        ("UTC", "2024-07-01T12:00Z", "12:00 UTC +00:00"),
        ("Europe/Berlin", "2024-07-01T12:00Z", "14:00 CEST +02:00"),
        ("Europe/Berlin", "2024-01-01T12:00Z", "13:00 CET +01:00"),
        ("Asia/Kathmandu", "2024-07-01T12:00Z", "17:45 +0545 +05:45"),
        ("America/St_Johns", "2024-01-01T12:00Z", "08:30 NST -03:30"),
        ("Europe/Istanbul", "2024-01-01T12:00Z", "15:00 +03 +03:00"),
    ] {
        let local = zone(name).local(utc(at));
        let shown = format!(
            "{} {} {}",
            local.naive.format("%H:%M"),
            local.abbreviation,
            local.offset()
        );
        assert_eq!(shown, expected, "{name}");
    }
    let tokyo = zone("Asia/Tokyo");
    assert_eq!(
        tokyo.date(utc("2024-09-05T20:00Z")).to_string(),
        "2024-09-06"
    );
}

#[test]
fn a_day_starts_at_its_first_instant() {
    for (name, date, expected) in [
        ("UTC", "2024-09-09", "2024-09-09T00:00Z"),
        ("Europe/Berlin", "2024-09-09", "2024-09-08T22:00Z"),
        // The clock went from 00:00 to 01:00.
        ("America/Santiago", "2024-09-08", "2024-09-08T04:00Z"),
        ("Africa/Cairo", "2024-04-26", "2024-04-25T22:00Z"),
        // The clock went from 23:30 to 00:30.
        ("America/Toronto", "1919-03-31", "1919-03-31T04:30Z"),
        // The clock went from 01:00 back to 00:00.
        ("America/Havana", "2024-11-03", "2024-11-03T04:00Z"),
        // The island skipped the 30th.
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z"),
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z"),
    ] {
        let start = zone(name).start_of_day(date.parse().unwrap());
        assert_eq!(start, utc(expected), "{name} {date}");
    }
}

#[test]
fn a_clock_change_repeats_or_skips_times() {
    let berlin = zone("Europe/Berlin");
    assert_eq!(
        berlin.instant(naive("2024-10-27T02:30Z")),
        Reading::Twice {
            first: utc("2024-10-27T00:30Z"),
            second: utc("2024-10-27T01:30Z"),
        }
    );
    assert_eq!(
        berlin.instant(naive("2024-03-31T02:30Z")),
        Reading::Never {
            before: utc("2024-03-31T01:30Z"),
            after: utc("2024-03-31T00:30Z"),
        }
    );
}

#[test]
fn times_are_read_as_people_write_them() {
    let berlin = zone("Europe/Berlin");
    for (written, expected, precision) in [
        ("2024-09-09T05:22Z", "05:22:00", Precision::Minute),
        ("2024-09-09T05:22:00Z", "05:22:00", Precision::Exact),
        ("2024-09-09t05:22:07z", "05:22:07", Precision::Exact),
        ("2024-09-09T07:22:00+02:00", "05:22:00", Precision::Exact),
        ("2024-09-09 07:22 +02:00", "05:22:00", Precision::Minute),
        ("2024-09-09 07:22+0200", "05:22:00", Precision::Minute),
        ("2024-09-09 07:22+02", "05:22:00", Precision::Minute),
        ("2024-09-08 22:22-07:00", "05:22:00", Precision::Minute),
        ("2024-09-09 05:22 UTC", "05:22:00", Precision::Minute),
        ("2024-09-09 05:22 GMT", "05:22:00", Precision::Minute),
        ("2024-09-09T05:22:00-00:00", "05:22:00", Precision::Exact),
        ("2024-09-09T05:22:00.25Z", "05:22:00.250", Precision::Exact),
        ("2024-09-09 07:22", "05:22:00", Precision::Minute),
        ("2024-09-09T07:22", "05:22:00", Precision::Minute),
        (" 2024-09-09 07:22:30 ", "05:22:30", Precision::Exact),
    ] {
        let (at, found) = read(written, &berlin).unwrap();
        assert_eq!(
            at.naive_utc().to_string(),
            format!("2024-09-09 {expected}"),
            "{written}"
        );
        assert_eq!(found, precision, "{written}");
    }
    let whole_day = read("2024-09-09", &berlin);
    assert_eq!(whole_day, Ok((utc("2024-09-08T22:00Z"), Precision::Date)));
}

/// What is not a time, the message, and what to write instead.
const REFUSED: &[(&str, &str, Option<&str>)] = &[
    ("", "a time is missing", None),
    ("yesterday", "`yesterday` is not a time", None),
    ("2024", "`2024` is not a time", None),
    ("2024-09", "`2024-09` is not a time", None),
    ("2024-09-09 07", "`2024-09-09 07` is not a time", None),
    (
        "2024-09-09 at noon",
        "`2024-09-09 at noon` is not a time",
        None,
    ),
    ("2024-09-09x07:22", "`2024-09-09x07:22` is not a time", None),
    (
        "September 9th 5:22PM UTC",
        "`September 9th 5:22PM UTC` has no year of four digits",
        None,
    ),
    (
        "09-09 07:22",
        "`09-09 07:22` has no year of four digits",
        None,
    ),
    ("09/09/24", "`09/09/24` has no year of four digits", None),
    ("07:22", "`07:22` is a time of day without a date", None),
    ("5:22 PM", "`5:22 PM` is a time of day without a date", None),
    (
        "12024-09-09",
        "the year of `12024-09-09` has more than four digits",
        None,
    ),
    (
        "09/10/2024 07:22",
        "`09/10/2024` means different days in different countries",
        None,
    ),
    (
        "13.09.2024 07:22",
        "`13.09.2024` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-13 07:22"),
    ),
    (
        "2024-9-9",
        "`2024-9-9` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-09"),
    ),
    (
        "2024/09/09 07:22",
        "`2024/09/09` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-09 07:22"),
    ),
    ("31/31/2024", "there is no day `31/31/2024`", None),
    (
        "09/13/2024",
        "`09/13/2024` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-13"),
    ),
    ("2024-9-31", "there is no day `2024-9-31`", None),
    ("2024-09-09 5:60 PM", "there is no time of day `5:60`", None),
    ("2024-13-01", "there is no day `2024-13-01`", None),
    ("2024-02-30 07:22", "there is no day `2024-02-30`", None),
    ("2024-09-09 25:00", "there is no time of day `25:00`", None),
    ("2024-09-09 07:60Z", "there is no time of day `07:60`", None),
    (
        "2024-12-31 24:00",
        "there is no time of day `24:00`",
        Some("2025-01-01 00:00"),
    ),
    (
        "2024-12-31T24:00Z",
        "there is no time of day `24:00`",
        Some("2025-01-01 00:00Z"),
    ),
    (
        "2024-09-09 5:22",
        "`2024-09-09 5:22` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-09 05:22"),
    ),
    (
        "2024-09-09T0643Z",
        "`2024-09-09T0643` is not written as `YYYY-MM-DD HH:MM`",
        Some("2024-09-09T06:43Z"),
    ),
    (
        "2024-09-09 5:22 PM",
        "`2024-09-09 5:22 PM` is a time of a twelve-hour clock",
        Some("2024-09-09 17:22"),
    ),
    (
        "2024-09-09 5:22 p.m. UTC",
        "`2024-09-09 5:22 p.m. UTC` is a time of a twelve-hour clock",
        Some("2024-09-09 17:22 UTC"),
    ),
    // Of several faults the last is told, with the others mended.
    (
        "2024-9-9 5:22 PM Europe/Berlin",
        "a time cannot end with a zone such as `Europe/Berlin`",
        Some("2024-09-09 17:22+02:00"),
    ),
    (
        "2024-09-09 4:06pm CST",
        "the abbreviation `CST` does not say which time zone is meant",
        None,
    ),
    (
        "2024-09-31 4:06pm CST",
        "there is no day `2024-09-31`",
        None,
    ),
    (
        "2024-09-09 12:05am",
        "`2024-09-09 12:05am` is a time of a twelve-hour clock",
        Some("2024-09-09 00:05"),
    ),
    (
        "2024-09-09 5 PM",
        "`2024-09-09 5 PM` is a time of a twelve-hour clock",
        Some("2024-09-09 17:00"),
    ),
    (
        "2024-09-09 17:22 AM",
        "`2024-09-09 17:22 AM` is a time of a twelve-hour clock",
        None,
    ),
    (
        "2024-09-09 07:22+2",
        "`+2` is not a distance from UTC",
        None,
    ),
    (
        "2024-09-09 07:22+25:00",
        "`+25:00` is not a distance from UTC",
        None,
    ),
    (
        "2024-09-09 07:22 UTC+02",
        "`UTC+02` is not a distance from UTC",
        Some("2024-09-09 07:22+02:00"),
    ),
    (
        "2024-09-09 07:22 Europe/Berlin",
        "a time cannot end with a zone such as `Europe/Berlin`",
        Some("2024-09-09 07:22+02:00"),
    ),
    (
        "2024-09-09 07:22 XYZ",
        "the abbreviation `XYZ` does not say which time zone is meant",
        None,
    ),
    (
        "2023-07-11 16:00 CST",
        "the abbreviation `CST` does not say which time zone is meant",
        None,
    ),
    (
        "2023-07-11 16:00 PDT",
        "the abbreviation `PDT` does not say which time zone is meant",
        Some("2023-07-11 16:00-07:00"),
    ),
    (
        "2024-10-27 02:30 CET",
        "the abbreviation `CET` does not say which time zone is meant",
        Some("2024-10-27 02:30+01:00"),
    ),
    (
        "2024-10-27 02:30 cest",
        "the abbreviation `cest` does not say which time zone is meant",
        Some("2024-10-27 02:30+02:00"),
    ),
    (
        "2023-07-11 16:00 EST",
        "the abbreviation `EST` does not say which time zone is meant",
        None,
    ),
    (
        "2024-10-27 02:30",
        "`2024-10-27 02:30` happened twice in Europe/Berlin, when the clock was set back",
        None,
    ),
    (
        "2024-03-31 02:30",
        "`2024-03-31 02:30` did not happen in Europe/Berlin: the clock went from 02:00 to 03:00",
        None,
    ),
];

#[test]
fn what_is_not_a_time_says_why_and_what_to_write() {
    let berlin = zone("Europe/Berlin");
    for (written, message, instead) in REFUSED {
        let error = read(written, &berlin).unwrap_err();
        assert_eq!(error.message(), *message, "{written}");
        assert_eq!(error.replacement().as_deref(), *instead, "{written}");
        assert!(!error.help().is_empty(), "{written}");
    }
}

#[test]
fn every_replacement_leads_to_a_time() {
    let berlin = zone("Europe/Berlin");
    for (written, _, instead) in REFUSED {
        if let Some(instead) = instead {
            assert!(read(instead, &berlin).is_ok(), "{written} to {instead}");
        }
    }
}

#[test]
fn advice_gives_the_offsets_of_that_day() {
    let help = |text, name| read(text, &zone(name)).unwrap_err().help();
    assert_eq!(
        help("2023-07-11 16:00 CST", "UTC"),
        [
            "for America/Chicago write `2023-07-11 16:00-05:00`: it is on CDT, UTC-05:00, at that \
             time",
            "for Asia/Shanghai write `2023-07-11 16:00+08:00`",
            "for America/Havana write `2023-07-11 16:00-04:00`: it is on CDT, UTC-04:00, at that \
             time",
            "leave `CST` out where the record says `zone: America/Chicago`",
        ]
    );
    assert_eq!(
        help("2024-10-27 02:30", "Europe/Berlin"),
        [
            "write `2024-10-27 02:30+02:00` for the first time (CEST) or \
             `2024-10-27 02:30+01:00` for the second (CET)"
        ]
    );
    assert_eq!(
        help("09/10/2024", "UTC"),
        [
            "write `2024-10-09` for 9 October 2024",
            "write `2024-09-10` for 10 September 2024",
        ]
    );
    assert_eq!(help("2023-02-29", "UTC"), ["February 2023 has 28 days"]);
    let skipped = read("2011-12-30 12:00", &zone("Pacific/Apia")).unwrap_err();
    assert!(
        skipped
            .message()
            .ends_with("the clock went from 2011-12-30 00:00 to 2011-12-31 00:00")
    );
}

#[test]
fn extremes_of_time_do_not_overflow() {
    let berlin = zone("Europe/Berlin");
    for at in [Instant::MIN_UTC, Instant::MAX_UTC] {
        let local = berlin.local(at);
        let _ = (
            berlin.instant(local.naive),
            berlin.start_of_day(local.naive.date()),
        );
        assert_eq!(berlin.date(at), local.naive.date());
    }
    for text in [
        "0000-01-01",
        "9999-12-31 23:59",
        "9999-12-31T23:59:59-23:59",
    ] {
        assert!(read(text, &berlin).is_ok(), "{text}");
    }
}

fn zones() -> impl Strategy<Value = Zone> {
    prop::sample::select(vec![
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Africa/Casablanca",
        "Pacific/Apia",
    ])
    .prop_map(zone)
}

/// Instants from 1970 to 2099, to the second.
fn instants() -> impl Strategy<Value = Instant> {
    (0..4_102_444_800_i64).prop_map(|seconds| Instant::from_timestamp(seconds, 0).unwrap())
}

#[test]
fn advice_on_one_fault_mends_the_others() {
    let error = read("2024-09-09 4:06pm CST", &Zone::utc()).unwrap_err();
    assert!(
        error.help()[0].contains("`2024-09-09 16:06-05:00`"),
        "{:?}",
        error.help()
    );
    let twice = read("2024-10-27 2:30am", &zone("Europe/Berlin")).unwrap_err();
    assert!(
        twice.help()[0].contains("`2024-10-27 02:30+02:00`"),
        "{:?}",
        twice.help()
    );
}

proptest! {
    #[test]
    fn what_a_clock_shows_leads_back_to_the_instant(zone in zones(), at in instants()) {
        let local = zone.local(at);
        match zone.instant(local.naive) {
            Reading::One(found) => prop_assert_eq!(found, at),
            Reading::Twice { first, second } => {
                prop_assert!(first < second);
                prop_assert!(at == first || at == second);
            }
            Reading::Never { .. } => prop_assert!(false, "the clock showed {}", local.naive),
        }
        prop_assert_eq!(zone.date(at), local.naive.date());
    }

    #[test]
    fn a_day_starts_before_all_its_instants(zone in zones(), at in instants()) {
        let date = zone.date(at);
        let start = zone.start_of_day(date);
        prop_assert!(start <= at && at < start + TimeDelta::hours(26));
        prop_assert_eq!(zone.date(start), date);
        prop_assert!(zone.date(start - TimeDelta::seconds(1)) < date);
    }

    #[test]
    fn a_time_written_with_its_offset_reads_back(zone in zones(), at in instants()) {
        let local = zone.local(at);
        prop_assume!(local.offset_seconds % 60 == 0);
        let written = format!("{}{}", local.naive.format("%Y-%m-%d %H:%M:%S"), local.offset());
        prop_assert_eq!(read(&written, &Zone::utc()), Ok((at, Precision::Exact)));
        prop_assert_eq!(read(&at.to_rfc3339(), &zone), Ok((at, Precision::Exact)));
    }

    #[test]
    fn no_text_breaks_the_reader_and_its_advice_can_be_followed(
        zone in zones(),
        text in ".{0,30}",
        nearly in "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}[T ]?[0-9]{0,4}:?[0-9:.]{0,5}",
        suffix in prop::sample::select(vec!["", "Z", " PM", "a.m. CST", " CET", "é", "UTC+2"]),
    ) {
        for text in [text, format!("{nearly}{suffix}")] {
            let Err(error) = read(&text, &zone) else { continue };
            prop_assert!(!error.message().is_empty() && !error.help().is_empty());
            if let Some(instead) = error.replacement() {
                prop_assert!(read(&instead, &zone).is_ok(), "{} is answered with {}", text, instead);
            }
        }
    }
}
