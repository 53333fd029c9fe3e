//! The way to the person: messages go to standard error. A pipe that was closed is no fault.

use std::io::{IsTerminal, Write};

use crate::diagnostic::render::terminal::Style;

/// Prints a text.
pub(super) fn say(text: &str) {
    // Nobody is left to tell when standard error is gone.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints a failure and what to do about it.
pub(super) fn fail(message: &str, help: Option<&str>) {
    let (red, bold, reset) = match style() {
        Style::Coloured => ("\x1b[1;31m", "\x1b[1m", "\x1b[0m"),
        Style::Plain => ("", "", ""),
    };
    say(&format!("{red}error{reset}{bold}: {message}{reset}\n"));
    if let Some(help) = help {
        say(&format!("  {bold}= help{reset}: {help}\n"));
    }
}

/// Colour on a terminal that has not asked to be left plain (no-color.org).
pub(super) fn style() -> Style {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if plain || !is_terminal() {
        Style::Plain
    } else {
        Style::Coloured
    }
}

/// Whether a person watches.
pub(super) fn is_terminal() -> bool {
    std::io::stderr().is_terminal()
}
