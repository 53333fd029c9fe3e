//! The times that a record states, as rules of time see them: with the place of each, and the
//! leeway that its precision leaves.

use chrono::TimeDelta;

use super::subject::Subject;
use super::told::plain;
use crate::diagnostic::Place;
use crate::time::{Instant, Precision, TimePoint, Zone};

/// A time that a record knows.
pub(super) struct Moment<'a> {
    /// When.
    pub(super) at: Instant,
    /// All that is said of it.
    pub(super) point: &'a TimePoint,
    /// The path of its value, such as `impact_windows.0.from`.
    pub(super) path: String,
}

impl<'a> Moment<'a> {
    fn of(point: Option<&'a TimePoint>, path: impl Into<String>) -> Option<Self> {
        let point = point?;
        Some(Self {
            at: point.at?,
            point,
            path: path.into(),
        })
    }

    /// Its key, such as `from`.
    pub(super) fn key(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or(&self.path)
    }

    /// How much earlier or later it may have been.
    pub(super) fn leeway(&self) -> TimeDelta {
        match self.point.precision {
            Precision::Exact | Precision::Minute => TimeDelta::minutes(1),
            Precision::Approximate => TimeDelta::hours(1),
            // The instant is the first of the day: earlier than any other of it.
            Precision::Date => TimeDelta::zero(),
        }
    }

    /// Whether something at a moment came before it, whatever its precision leaves open.
    pub(super) fn is_after(&self, other: Instant) -> bool {
        other < self.at - self.leeway()
    }

    /// The same for something that is itself known closely or less so: a day came before it when
    /// all of it did.
    pub(super) fn is_after_all_of(&self, other: &TimePoint, zone: &Zone) -> bool {
        let Some(at) = other.at else { return false };
        match other.precision {
            Precision::Date => zone.date(at) < zone.date(self.at - self.leeway()),
            Precision::Approximate => self.is_after(at + TimeDelta::hours(1)),
            Precision::Exact | Precision::Minute => self.is_after(at),
        }
    }
}

/// Whether an end lies before a start. An end that is known to the day only may be any
/// moment of it.
pub(super) fn is_before(end: &TimePoint, start: &TimePoint, zone: &Zone) -> bool {
    let (Some(until), Some(from)) = (end.at, start.at) else {
        return false;
    };
    match end.precision {
        Precision::Date => zone.date(until) < zone.date(from),
        _ => until < from,
    }
}

impl<'a> Subject<'a> {
    /// The start of the impact: as stated, else that of the first window.
    pub(super) fn impact_start(&self) -> Option<Moment<'a>> {
        Moment::of(self.record.started.as_ref(), "started").or_else(|| {
            let windows = self.record.impact_windows.iter().enumerate();
            windows
                .filter_map(|(index, window)| {
                    Moment::of(Some(&window.from), format!("impact_windows.{index}.from"))
                })
                .min_by_key(|from| from.at)
        })
    }

    /// The end of the impact: as stated, else that of the last window.
    pub(super) fn impact_end(&self) -> Option<Moment<'a>> {
        Moment::of(self.record.ended.as_ref(), "ended").or_else(|| {
            let windows = self.record.impact_windows.iter().enumerate();
            let ends: Option<Vec<Moment<'a>>> = windows
                .map(|(index, window)| {
                    let path = format!("impact_windows.{index}.until");
                    Moment::of(window.until.as_ref(), path)
                })
                .collect();
            ends?.into_iter().max_by_key(|until| until.at)
        })
    }

    /// The known times of the incident itself, in the order of the record format.
    pub(super) fn key_moments(&self) -> Vec<Moment<'a>> {
        let record = self.record;
        let windows = record.impact_windows.iter().enumerate();
        [
            (&record.started, "started"),
            (&record.detected, "detected"),
            (&record.acknowledged, "acknowledged"),
            (&record.identified, "identified"),
            (&record.mitigated, "mitigated"),
            (&record.ended, "ended"),
        ]
        .into_iter()
        .filter_map(|(point, path)| Moment::of(point.as_ref(), path))
        .chain(windows.flat_map(|(index, window)| {
            let path = |key| format!("impact_windows.{index}.{key}");
            [
                Moment::of(Some(&window.from), path("from")),
                Moment::of(window.until.as_ref(), path("until")),
            ]
            .into_iter()
            .flatten()
        }))
        .collect()
    }

    /// The known times of the timeline, in its order.
    pub(super) fn timeline_moments(&self) -> impl Iterator<Item = Moment<'a>> + use<'a> {
        let events = self.record.timeline.iter().enumerate();
        events.filter_map(|(index, event)| {
            Moment::of(Some(&event.at), format!("timeline.{index}.at"))
        })
    }

    /// The place of a time alone, without what a map says besides.
    pub(super) fn moment_place(&self, moment: &Moment<'_>) -> Place {
        self.place(&format!("{}.at", moment.path))
    }

    /// A moment as it would be written in place of a value: with an offset or `Z` where that
    /// has one.
    pub(super) fn rewritten(&self, place: Place, at: Instant) -> String {
        let text = self.whole.files.text(place.file);
        let written = text.get(place.span.range()).unwrap_or_default();
        let written = written.trim_matches(['"', '\'']);
        let (_, time) = written.split_at(written.len().min("2026-03-10".len()));
        if time.ends_with(['Z', 'z']) {
            return at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        }
        let local = self.record.zone.local(at);
        let offset = if time.contains(['+', '-']) {
            local.offset()
        } else {
            String::new()
        };
        format!("{}{offset}", plain(local.naive))
    }

    /// The zones that this record's words may count in: its own and the site's.
    pub(super) fn home_zones(&self) -> [&'a Zone; 2] {
        [&self.record.zone, &self.whole.config.zone]
    }
}
