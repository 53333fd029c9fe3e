//! What templates can call beyond Tera's own: the function `t` and the filters on times.

use super::catalogue::{Argument, Catalogue, Message, bracketed};
use super::dates::{Dates, Moment, Precision, iso_duration};
use std::borrow::Cow;
use std::sync::Arc;
use tera::value::Key;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

/// The names of the filters, for suggestions.
pub(super) const FILTERS: [&str; 8] = [
    "datetime",
    "clock",
    "date",
    "day_short",
    "weekday",
    "month",
    "duration",
    "iso_duration",
];

/// Makes the function and the filters known to the template engine.
pub(super) fn register(tera: &mut Tera, catalogue: &Arc<Catalogue>, dates: &Arc<Dates>) {
    let words = Arc::clone(catalogue);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| {
        translate(&words, &kwargs)
    });
    let mut filter = |name: &'static str, print: fn(&Dates, &Moment) -> String| {
        let dates = Arc::clone(dates);
        tera.register_filter(name, move |value: &Map, _: Kwargs, _: &State| {
            moment(value).map(|moment| print(&dates, &moment))
        });
    };
    filter("datetime", Dates::datetime);
    filter("clock", Dates::clock);
    filter("date", Dates::date);
    filter("day_short", Dates::day_short);
    filter("weekday", Dates::weekday);
    filter("month", Dates::month);
    let dates = Arc::clone(dates);
    tera.register_filter("duration", move |seconds: i64, _: Kwargs, _: &State| {
        dates.duration(seconds)
    });
    tera.register_filter("iso_duration", |seconds: i64, _: Kwargs, _: &State| {
        iso_duration(seconds)
    });
}

fn translate(catalogue: &Catalogue, kwargs: &Kwargs) -> TeraResult<Value> {
    let key: &str = kwargs.must_get("key")?;
    let Some(message) = catalogue.get(key) else {
        return Ok(bracketed(key).into());
    };
    if let Message::Fixed(text) = message {
        return Ok(Value::from(&**text));
    }
    let arguments = kwargs
        .iter()
        .filter_map(|(name, value)| name.as_str().map(|name| (name, value)))
        .map(|(name, value)| argument(name, value).map(|argument| (name, argument)))
        .collect::<TeraResult<Vec<_>>>()?;
    Ok(catalogue.format(message, &arguments).into())
}

fn argument<'a>(name: &str, value: &'a Value) -> TeraResult<Argument<'a>> {
    let text = value
        .as_str()
        .map(|text| Argument::Text(Cow::Borrowed(text)));
    text.or_else(|| value.as_i64().map(Argument::Integer))
        .or_else(|| value.as_f64().map(Argument::Real))
        .ok_or_else(|| {
            Error::message(format!(
                "argument `{name}` of `t` is text or a number, not {}",
                value.name()
            ))
        })
}

/// Reads a serialised `Time` or `Day` of `site/view.rs`; the latter has no precision.
fn moment(value: &Map) -> TeraResult<Moment<'_>> {
    let field = |name: &'static str| value.get(&Key::Str(name));
    let number = |name| field(name).and_then(Value::as_i64).unwrap_or_default();
    let index = |name| usize::try_from(number(name)).unwrap_or_default();
    if field("year").is_none() {
        return Err(Error::message("a time or a day is needed here"));
    }
    let precision = match field("precision").and_then(Value::as_str) {
        None | Some("date") => Precision::Date,
        Some("approximate") => Precision::Approximate,
        Some("unknown") => Precision::Unknown,
        Some(_) => Precision::Minute,
    };
    let mut moment = Moment {
        year: number("year"),
        month: index("month"),
        day: number("day"),
        weekday: index("weekday"),
        precision,
        ..Moment::default()
    };
    if matches!(precision, Precision::Minute | Precision::Approximate) {
        moment.hour = index("hour");
        moment.minute = index("minute");
        moment.zone = field("zone").and_then(Value::as_str).unwrap_or_default();
    }
    Ok(moment)
}
