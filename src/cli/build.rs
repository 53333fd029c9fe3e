//! `candor build`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::clock;
use super::progress::{Bar, Watch};
use super::terminal::{fail, is_terminal, say, style};
use crate::config::normal_url;
use crate::diagnostic::render::{summary, terminal};
use crate::publish::{Folder, PublishError, Summary, keep_apart};
use crate::site::Drafts;
use crate::time::Instant;
use crate::{Checks, Options, Report, source};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The site's folder, with `candor.yaml` and `incidents/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where to publish; replaced as a whole.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
    /// The address to build for, instead of the configured `url`.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// The time of the build, such as 2026-03-10T12:00:00Z; else `SOURCE_DATE_EPOCH`, else now.
    #[arg(long, value_name = "TIME", value_parser = clock::at)]
    at: Option<Instant>,
    /// Show postmortems that are drafts.
    #[arg(long)]
    drafts: bool,
    /// Build without asking the rules, for the worst day.
    #[arg(long)]
    no_check: bool,
    /// Print how long each stage took.
    #[arg(long)]
    timings: bool,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let Some(now) = clock::now(arguments.at) else {
        return ExitCode::FAILURE;
    };
    let options = Options {
        site: arguments.site.clone(),
        base_url: arguments.base_url.clone(),
        now,
        checks: if arguments.no_check {
            Checks::Skipped
        } else {
            Checks::Run(None)
        },
        drafts: if arguments.drafts {
            Drafts::Shown
        } else {
            Drafts::Hidden
        },
    };
    let watch = Watch::new(if is_terminal() {
        Bar::Shown
    } else {
        Bar::Hidden
    });
    let published = publish(&options, arguments, &watch);
    watch.finish();
    let code = match published {
        Ok((report, summary)) => tell(&report, summary, arguments),
        Err(error) => {
            fail(&error.to_string(), error.help());
            ExitCode::FAILURE
        }
    };
    if arguments.timings {
        say(&watch.timings());
    }
    code
}

/// Builds, and keeps the result only when nothing is wrong with it.
fn publish(
    options: &Options,
    arguments: &Arguments,
    watch: &Watch,
) -> Result<(Report, Option<Summary>), PublishError> {
    keep_apart(&arguments.out, &options.site, &source::FOLDERS)?;
    let folder = Folder::open(&arguments.out)?;
    let report = crate::build(options, &folder, watch)?;
    let summary = if report.has_errors() {
        None
    } else {
        Some(folder.finish()?)
    };
    Ok((report, summary))
}

fn tell(report: &Report, published: Option<Summary>, arguments: &Arguments) -> ExitCode {
    if !report.findings.is_empty() {
        say(&terminal::render(
            &report.findings,
            &report.sources,
            style(),
        ));
        say(&format!("{}\n", summary(&report.findings)));
    }
    let Some(published) = published else {
        say("nothing was published\n");
        return ExitCode::FAILURE;
    };
    say(&format!(
        "{} from {}: {} written, {} unchanged, {} removed, in `{}`\n",
        count(published.written + published.unchanged, "file"),
        count(report.records, "record"),
        published.written,
        published.unchanged,
        published.removed,
        arguments.out.display(),
    ));
    ExitCode::SUCCESS
}

fn count(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

fn base_url(text: &str) -> Result<String, String> {
    normal_url(text).map_err(str::to_owned)
}
