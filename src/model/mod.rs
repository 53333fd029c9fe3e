//! (room)

pub mod time;
pub mod calendar;
