//! Times, dates, lengths and zones in a node.

use chrono::NaiveDate;

use super::fields::{Fields, Shape, extras};
use super::node::{Node, Value};
use super::yaml;
use crate::diagnostic::{Certainty, Finding, Span};
use crate::time::calendar::Calendar;
use crate::time::{self, Instant, Length, Precision, Remarks, TimeError, TimePoint, Zone};

const TIME: Shape<'_> = Shape {
    what: "a time",
    keys: &["at", "precision", "as_published", "note"],
    example: "{at: 2024-09-09 07:22, precision: approximate}",
};

const PRECISIONS: &[(&str, Precision)] = &[
    ("exact", Precision::Exact),
    ("minute", Precision::Minute),
    ("approximate", Precision::Approximate),
    ("date", Precision::Date),
];

/// A time value: a time, `unknown`, or a map of `at`, `precision`, `as_published` and `note`.
pub fn point(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Option<TimePoint> {
    value(fields, node, |fields, node| moment(fields, node, zone))
}

/// A time value that must be known, with its instant.
pub fn known(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Option<(Instant, TimePoint)> {
    let point = value(fields, node, |fields, node| {
        let (at, precision) = read_scalar(fields, node, zone)?;
        Some((Some(at), precision))
    })?;
    Some((point.at?, point))
}

/// A time value whose time alone is read by `read`.
fn value(
    fields: &mut Fields<'_>,
    node: &Node,
    read: impl Fn(&mut Fields<'_>, &Node) -> Option<(Option<Instant>, Precision)>,
) -> Option<TimePoint> {
    if !matches!(node.value, Value::Mapping(_)) {
        let (at, precision) = read(fields, node)?;
        return Some(TimePoint {
            at,
            precision,
            ..TimePoint::UNKNOWN
        });
    }
    fields.map(node, &TIME);
    let (at, own) = fields
        .required(node, "at", &TIME)
        .and_then(|value| read(fields, value))
        .unwrap_or((None, Precision::Minute));
    let precision = precision(fields, node, at.map(|_| own)).unwrap_or(own);
    let remarks = Remarks {
        as_published: fields.text_of(node, "as_published"),
        note: fields.text_of(node, "note"),
        extra: extras(node),
    };
    Some(TimePoint {
        at,
        precision,
        remarks: (remarks != Remarks::default()).then(|| Box::new(remarks)),
    })
}

/// The precision that a map states, which a day without a time of day cannot be beyond.
fn precision(
    fields: &mut Fields<'_>,
    node: &Node,
    written: Option<Precision>,
) -> Option<Precision> {
    let value = fields.value(node, "precision")?;
    let stated = fields.name(value, "`precision`", PRECISIONS)?;
    if written != Some(Precision::Date) || stated == Precision::Date {
        return Some(stated);
    }
    let place = fields.place(value.span);
    let name = value.text().unwrap_or_default().trim();
    fields.report(
        Finding::error(
            "bad-precision",
            place,
            format!("`at` is a day without a time of day, which is not known as `{name}`"),
        )
        .replace("write", place, yaml::instead(value.span, name, "date"))
        .help("or write the time of day in `at`, as in `2024-09-09 07:22`"),
    );
    None
}

/// A time that must be known.
pub fn instant(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Option<Instant> {
    read_scalar(fields, node, zone).map(|(at, _)| at)
}

fn read_scalar(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Option<(Instant, Precision)> {
    let text = fields.scalar(node, "this is a time", "2024-09-09 07:22")?;
    read(fields, node.span, text, zone)
}

/// A day such as `2024-09-09`.
pub fn date(fields: &mut Fields<'_>, node: &Node) -> Option<NaiveDate> {
    let text = fields.scalar(node, "this is a date", "2024-09-09")?;
    match time::read(text.trim(), &Zone::utc()) {
        Ok((at, Precision::Date)) => Some(at.date_naive()),
        Ok(_) => {
            let place = fields.place(node.span);
            let day = text.trim().chars().take(10).collect::<String>();
            fields.report(
                Finding::error("bad-date", place, "this is a day, without a time").replace(
                    "write the day only",
                    place,
                    day,
                ),
            );
            None
        }
        Err(TimeError::Shape(text)) => {
            let place = fields.place(node.span);
            fields.report(
                Finding::error("bad-date", place, format!("`{text}` is not a date"))
                    .help("write year, month and day, as in `2024-09-09`"),
            );
            None
        }
        Err(error) => {
            fault(fields, "bad-date", node.span, text, &error);
            None
        }
    }
}

/// A length of time such as `30m` or `20 business days`. Business time needs a calendar to
/// mean anything.
pub fn length(fields: &mut Fields<'_>, node: &Node, calendar: Option<&Calendar>) -> Option<Length> {
    let text = fields.scalar(node, "this is a length of time", "30m")?;
    match Length::read(text.trim()) {
        Ok(Length::BusinessDays(_) | Length::BusinessHours(_)) if calendar.is_none() => {
            let place = fields.place(node.span);
            fields.report(
                Finding::error(
                    "calendar-missing",
                    place,
                    "business time needs a calendar, and `candor.yaml` has no calendar `default`",
                )
                .help("add `calendars: {default: {days: mon-fri, hours: 09:00-17:00, zone: …}}` to `candor.yaml`"),
            );
            None
        }
        Ok(length) => Some(length),
        Err(error) => {
            let place = fields.place(node.span);
            let edit = error.replacement().map(|text| (Certainty::Likely, text));
            let finding = Finding::error("bad-length", place, error.message());
            fields.report(finding.advice(place, error.help(), edit));
            None
        }
    }
}

/// A time zone by its IANA name.
pub fn zone(fields: &mut Fields<'_>, node: &Node) -> Option<Zone> {
    let text = fields
        .scalar(node, "this is a zone", "Europe/Berlin")?
        .trim();
    let zone = Zone::named(text);
    if zone.is_none() {
        let place = fields.place(node.span);
        let finding = Finding::error("unknown-zone", place, format!("there is no zone `{text}`"));
        fields.report(match Zone::did_you_mean(text) {
            Some(near) => finding.replace("did you mean this", place, near),
            None => finding.help("write an IANA name such as `Europe/Berlin`, or `UTC`"),
        });
    }
    zone
}

/// Reads a time, reporting what is wrong with it.
pub fn read(
    fields: &mut Fields<'_>,
    span: Span,
    text: &str,
    zone: &Zone,
) -> Option<(Instant, Precision)> {
    match time::read(text.trim(), zone) {
        Ok(read) => Some(read),
        // Written as it should be, and still not to be understood.
        Err(error @ (TimeError::Skipped { .. } | TimeError::Twice { .. })) => {
            fault(fields, "bad-time", span, text, &error);
            None
        }
        Err(error) => {
            fault(fields, "time-not-rfc3339", span, text, &error);
            None
        }
    }
}

fn moment(
    fields: &mut Fields<'_>,
    node: &Node,
    zone: &Zone,
) -> Option<(Option<Instant>, Precision)> {
    if node.text().is_some_and(|text| text.trim() == "unknown") {
        return Some((None, Precision::Minute));
    }
    read_scalar(fields, node, zone).map(|(at, precision)| (Some(at), precision))
}

fn fault(fields: &mut Fields<'_>, rule: &'static str, span: Span, text: &str, error: &TimeError) {
    let place = fields.place(span);
    // A slip of spelling leaves no doubt of the time; the rest could be a slip of thought.
    let certainty = match error {
        TimeError::Spelling { .. } => Certainty::Certain,
        _ => Certainty::Likely,
    };
    let edit = error
        .replacement()
        .map(|meant| (certainty, yaml::instead(span, text, &meant)));
    let finding = Finding::error(rule, place, error.message());
    fields.report(finding.advice(place, error.help(), edit));
}
