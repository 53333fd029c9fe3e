//! The way to the person: messages go to standard error, what was asked for to standard
//! output. A pipe that was closed is no fault.

use std::io::{self, IsTerminal, Write};

use crate::diagnostic::render::terminal::Style;

/// Prints a text.
pub(super) fn say(text: &str) {
    // Nobody is left to tell when standard error is gone.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints what was asked for.
///
/// # Errors
/// When it cannot be written, but for a reader that has read enough.
pub(super) fn give(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    let written = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
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

/// How to print messages.
pub(super) fn style() -> Style {
    style_of(&io::stderr())
}

/// How to print what was asked for.
pub(super) fn output_style() -> Style {
    style_of(&io::stdout())
}

/// Colour on a terminal that has not asked to be left plain (no-color.org).
fn style_of(stream: &impl IsTerminal) -> Style {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if plain || !stream.is_terminal() {
        Style::Plain
    } else {
        Style::Coloured
    }
}

/// Whether a person watches.
pub(super) fn is_terminal() -> bool {
    io::stderr().is_terminal()
}
