//! (room)

pub mod markdown;
