//! `candor import`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::progress::{Bar, Watch};
use super::selection::as_seen_from_here;
use super::terminal::{fail, is_terminal, say, style};
use crate::diagnostic::Level;
use crate::diagnostic::did_you_mean;
use crate::diagnostic::render::{summary, terminal};
use crate::import::{self, Order, Overwriting, Progress, Report, Stage, System, Writing};
use crate::source;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What to import from: statuspage.
    #[arg(value_name = "SYSTEM", value_parser = system)]
    system: System,
    /// A file or a folder of it.
    #[arg(value_name = "PATH")]
    from: PathBuf,
    /// The site's folder, whose `candor.yaml` and `incidents/` are written or extended.
    #[arg(long, value_name = "DIR", default_value = ".")]
    into: PathBuf,
    /// Say what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Put the source's in the place of what a person wrote or edited.
    #[arg(long)]
    force: bool,
}

/// Exit codes: 0 all was imported, 1 something is missing because it could not be read, 2 the
/// import could not run.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let watch = Watch::new(if is_terminal() {
        Bar::Shown
    } else {
        Bar::Hidden
    });
    Progress::begins(&watch, Stage::Read, 0);
    let mut findings = Vec::new();
    let is_text = |path: &str| arguments.system.reads(path);
    let foreign = match source::foreign(&arguments.from, &is_text, &mut findings) {
        Ok(foreign) => foreign,
        Err(error) => {
            let from = arguments.from.display();
            fail(&format!("cannot read `{from}`: {error}"), None);
            return ExitCode::from(2);
        }
    };
    let order = Order {
        system: arguments.system,
        site: arguments.into.clone(),
        overwriting: if arguments.force {
            Overwriting::Forced
        } else {
            Overwriting::Never
        },
        writing: if arguments.dry_run {
            Writing::Tried
        } else {
            Writing::Done
        },
    };
    let report = import::bring(&order, foreign, findings, &watch);
    watch.finish();
    match report {
        Ok(report) => tell(report, arguments),
        Err(error) => {
            fail(&error.to_string(), error.help());
            ExitCode::from(2)
        }
    }
}

fn tell(mut report: Report, arguments: &Arguments) -> ExitCode {
    if arguments.from.is_dir() {
        report
            .sources
            .put_below(&as_seen_from_here(&arguments.from));
    }
    if !report.findings.is_empty() {
        say(&terminal::render(
            &report.findings,
            &report.sources,
            style(),
        ));
        say(&format!("{}\n", summary(&report.findings)));
    }
    if arguments.dry_run {
        for path in &report.written {
            say(&format!("would write `{path}`\n"));
        }
    }
    let counts = &report.counts;
    let fates = &counts.fates;
    say(&format!(
        "{} with {} from {}: {} new, {} changed, {} unchanged, {} kept as they are, in `{}`\n",
        number(counts.records, "record"),
        number(counts.updates, "update"),
        number(counts.files, "file"),
        fates.new,
        fates.changed,
        fates.unchanged,
        fates.kept,
        arguments.into.display(),
    ));
    let is_error = |level| level == Level::Error;
    if report
        .findings
        .iter()
        .any(|finding| is_error(finding.level))
    {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn number(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

fn system(text: &str) -> Result<System, String> {
    let names = System::NAMES.iter().map(|(name, _)| *name);
    System::NAMES
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, system)| *system)
        .ok_or_else(|| match did_you_mean(text, names.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("it may be {}", names.collect::<Vec<_>>().join(", ")),
        })
}
