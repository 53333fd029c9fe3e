//! (room)

pub mod time;
