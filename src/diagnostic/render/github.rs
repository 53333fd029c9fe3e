//! Workflow commands of GitHub Actions: each finding becomes an annotation of its line.
//!
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use std::fmt::Write;

use super::{region, visible};
use crate::diagnostic::{Files, Finding, Help, Level};

/// Prints findings one a line, in the order given.
pub fn render(findings: &[Finding], files: &dyn Files) -> String {
    let mut out = String::new();
    for finding in findings {
        let command = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Hint => "notice",
        };
        let (start, end) = region(finding.place, files);
        let file = property(files.path(finding.place.file));
        let _ = write!(out, "::{command} file={file},line={}", start.line);
        // Columns are understood in annotations of one line only.
        if start.line == end.line {
            let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
        }
        let _ = writeln!(
            out,
            ",endLine={},title={}::{}",
            end.line,
            property(finding.rule),
            data(&message(finding))
        );
    }
    out
}

/// The message, with a line for each advice.
fn message(finding: &Finding) -> String {
    let mut message = visible(&finding.message);
    for Help {
        message: advice,
        replacement,
    } in &finding.help
    {
        let _ = write!(message, "\nhelp: {}", visible(advice));
        if let Some(edit) = replacement.as_ref().filter(|edit| !edit.text.is_empty()) {
            let _ = write!(message, ": `{}`", visible(&edit.text));
        }
    }
    message
}

/// What stands after the command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// What stands in a list of properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Two, three};
    use super::*;

    #[test]
    fn a_command_a_finding() {
        assert_eq!(
            render(&three(), &Two),
            "\
::error file=a.md,line=2,col=4,endColumn=5,endLine=2,title=unknown-key::no `ü` at 100%25, see%0Ahelp: did you mean this: `u`%0Ahelp: or a list
::notice file=a.md,line=1,endLine=2,title=lines::x
::warning file=odd%3A%2C%25%0A.md,line=1,col=1,endColumn=1,endLine=1,title=unreadable::not UTF-8
"
        );
    }
}
