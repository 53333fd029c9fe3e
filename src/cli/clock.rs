//! The time for which a site is built and checked.

use chrono::{DateTime, Utc};

use super::terminal::fail;
use crate::time::{self, Instant, Zone};

/// The time that was typed, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the
/// clock's. None when the second is no time, which is said.
pub(super) fn now(typed: Option<Instant>) -> Option<Instant> {
    if typed.is_some() {
        return typed;
    }
    let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") else {
        return Some(Utc::now());
    };
    let read = epoch
        .trim()
        .parse()
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    if read.is_none() {
        fail(
            &format!("`SOURCE_DATE_EPOCH` is no time: `{epoch}`"),
            Some("unset it, or set it to seconds since 1970"),
        );
    }
    read
}

/// Reads a time from the command line.
pub(super) fn at(text: &str) -> Result<Instant, String> {
    time::read(text, &Zone::utc())
        .map(|(at, _)| at)
        .map_err(|error| {
            let message = error.message();
            format!("{message}; write it like `2026-03-10T12:00:00Z`")
        })
}
