//! `candor next-build`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::clock;
use super::progress::{Bar, Watch};
use super::terminal::{fail, say, style};
use crate::diagnostic::render::{summary, terminal};
use crate::facts::transitions::{Change, Transition};
use crate::site::{Drafts, iso};
use crate::time::Instant;
use crate::{Checks, Options, Schedule};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The site's folder, with `candor.yaml` and `incidents/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// After which time, such as 2026-03-10T12:00:00Z; else `SOURCE_DATE_EPOCH`, else now.
    #[arg(long, value_name = "TIME", value_parser = clock::at)]
    at: Option<Instant>,
    /// Print all moments to come, and what changes at each.
    #[arg(long)]
    all: bool,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let Some(now) = clock::now(arguments.at) else {
        return ExitCode::FAILURE;
    };
    let options = Options {
        site: arguments.site.clone(),
        base_url: None,
        now,
        drafts: Drafts::Hidden,
        checks: Checks::Skipped,
    };
    let Schedule { report, moments } = crate::schedule(&options, &Watch::new(Bar::Hidden));
    if report.has_errors() {
        say(&terminal::render(
            &report.findings,
            &report.sources,
            style(),
        ));
        say(&format!("{}\n", summary(&report.findings)));
        return ExitCode::FAILURE;
    }
    let Some(next) = moments.first() else {
        fail("nothing will change", None);
        return ExitCode::FAILURE;
    };
    if arguments.all {
        for moment in &moments {
            say(&line(moment));
        }
    } else {
        say(&format!("{}\n", iso(next.0.at)));
    }
    ExitCode::SUCCESS
}

fn line((transition, record): &(Transition, Option<String>)) -> String {
    let what = match transition.change {
        Change::Status(status) => format!("becomes {}", status.name()),
        Change::Late => "should have moved on, and no update says that it did".to_owned(),
        Change::Components => "a component changes its status".to_owned(),
        Change::Post => "an update appears".to_owned(),
        Change::Notice => "the notice appears".to_owned(),
        Change::Promise(kind) => format!("the promise of {} falls due", promised(kind.name())),
        Change::NextStep => "a next step is overdue".to_owned(),
        Change::Workaround => "a workaround ends".to_owned(),
        Change::BannerShows => "a banner appears".to_owned(),
        Change::BannerGoes => "a banner goes".to_owned(),
        Change::Day => "a new day begins".to_owned(),
    };
    let at = iso(transition.at);
    match record {
        Some(id) => format!("{at}  {id}: {what}\n"),
        None => format!("{at}  {what}\n"),
    }
}

fn promised(kind: &str) -> String {
    kind.replace('_', " ")
}
