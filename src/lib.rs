//! Candor turns incident records into a static status and postmortem site.

pub mod diagnostic;
pub mod source;
pub mod time;
pub mod parse;
pub mod config;
pub mod model;
pub mod facts;
pub mod check;
pub mod site;
pub mod theme;
pub mod render;
pub mod publish;
pub mod cli;
