//! Candor turns incident records into a static status and postmortem site.
//!
//! # The rooms, in reading order
//!
//! Data flows one way; ARCHITECTURE.md says who may know whom, and a test holds the code to it.
//!
//! - [`diagnostic`]: a finding and its printers. Everything that reads people's input reports
//!   through it.
//! - [`source`]: finds and reads a site's files.
//! - [`extra`]: what authors keep in maps for templates.
//! - [`time`]: instants, zones, lengths of time, business calendars.
//! - [`parse`]: text to document; never fails.
//! - [`config`]: what `candor.yaml` says.
//! - [`model`]: the content as plain types.
//! - [`facts`]: what follows from the content and the time of the build.
//! - [`check`]: rules over both.
//! - [`site`]: which pages exist, and what is on each.
//! - [`theme`]: templates, assets, words.
//! - [`render`]: site and theme to outputs.
//! - [`publish`]: outputs to a folder, whole or not at all.
//! - [`import`]: what was published elsewhere, as records.
//! - [`cli`]: what was typed, and the only room that prints.

pub mod diagnostic;
pub mod source;
pub mod extra;
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
pub mod import;
pub mod cli;

mod build;

#[cfg(test)]
mod sample;

pub use build::{
    Checks, Failure, Mending, Options, Progress, Report, Schedule, Stage, build, examine, mend,
    schedule,
};
