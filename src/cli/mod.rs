//! What was typed, and what is printed. The only room that reads clock and environment.

mod build;
mod check;
mod clock;
mod import;
mod next_build;
mod progress;
mod selection;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Incident records in Markdown, built into a status and postmortem site.
#[derive(Debug, Parser)]
#[command(name = "candor", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site.
    Build(build::Arguments),
    /// Check the records, and build nothing.
    Check(check::Arguments),
    /// Print the next moment at which the site changes by itself, so that it is worth building.
    NextBuild(next_build::Arguments),
    /// Bring what you published elsewhere: each incident becomes a record, and its address stays.
    Import(import::Arguments),
}

/// Does what was typed. Exit codes: 0 done, 1 something is wrong with the site or its target,
/// 2 the command was not understood, or a check could not run.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::NextBuild(arguments) => next_build::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
    }
}
