//! `candor check`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;

use super::clock;
use super::progress::{Bar, Watch};
use super::selection::{Selection, as_seen_from_here};
use super::terminal::{fail, give, is_terminal, output_style, say};
use crate::check::docs;
use crate::check::rule::{Rule, Stage};
use crate::check::rules::RULES;
use crate::diagnostic::faults;
use crate::diagnostic::render::sarif::RuleText;
use crate::diagnostic::render::{github, gitlab, json, sarif, short, summary, terminal};
use crate::diagnostic::{Files, Finding, Level, did_you_mean};
use crate::site::Drafts;
use crate::time::Instant;
use crate::{Checks, Mending, Options, Report};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Look only at these files and folders of the site.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The site's folder, with `candor.yaml` and `incidents/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// How to print what is found.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// How much to ask of every record, instead of what its own stage asks.
    #[arg(long, value_enum, default_value_t = Asked::Auto)]
    stage: Asked,
    /// The mildest level that fails the check.
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Denied::Errors)]
    deny: Denied,
    /// Mend what can only have been meant in one way.
    #[arg(long)]
    fix: bool,
    /// The time of the check, such as 2026-03-10T12:00:00Z; else `SOURCE_DATE_EPOCH`, else now.
    #[arg(long, value_name = "TIME", value_parser = clock::at)]
    at: Option<Instant>,
    /// List all rules.
    #[arg(long, exclusive = true)]
    list: bool,
    /// Explain a rule, or what else stands in brackets before a finding.
    #[arg(long, value_name = "RULE", exclusive = true)]
    explain: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As a compiler does, with the lines.
    Human,
    /// One finding a line.
    Short,
    /// One object; docs/check.schema.json describes it.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Asked {
    /// What the record's own stage asks.
    Auto,
    /// No more than of an open incident.
    Live,
    /// As much as of one that is over.
    Resolved,
    /// As much as of a published postmortem.
    Postmortem,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Denied {
    Errors,
    Warnings,
}

/// Exit codes: 0 fine, 1 something of a denied level was found, 2 the check could not run.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let result = if arguments.list {
        print(&docs::list())
    } else if let Some(id) = &arguments.explain {
        explain(id)
    } else {
        check(arguments)
    };
    result.unwrap_or(ExitCode::from(2))
}

/// Why there is no result was said.
struct Unable;

fn explain(id: &str) -> Result<ExitCode, Unable> {
    if let Some(rule) = RULES.iter().find(|rule| rule.id == id) {
        return print(&docs::page(rule));
    }
    if let Some(fault) = faults::find(id) {
        return print(&docs::fault(fault));
    }
    let faults = faults::FAULTS.iter().map(|fault| fault.id);
    let known = RULES.iter().map(|rule| rule.id).chain(faults);
    let help = match did_you_mean(id, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`candor check --list` shows all rules".to_owned(),
    };
    Err(unable(&format!("there is no rule `{id}`"), Some(&help)))
}

fn check(arguments: &Arguments) -> Result<ExitCode, Unable> {
    let options = Options {
        site: arguments.site.clone(),
        base_url: None,
        now: clock::now(arguments.at).ok_or(Unable)?,
        checks: Checks::Run(arguments.stage.stage()),
        drafts: Drafts::Hidden,
    };
    let watch = Watch::new(if is_terminal() {
        Bar::Shown
    } else {
        Bar::Hidden
    });
    let mut report = crate::examine(&options, &watch);
    if !report.has_site() {
        let site = arguments.site.display();
        return Err(unable(
            &format!("there is neither a `candor.yaml` nor an `incidents` folder in `{site}`"),
            Some("name the site's folder with `--site`"),
        ));
    }
    let selection = select(arguments, &report)?;
    if arguments.fix {
        let mending = crate::mend(&options, report, &|path| selection.covers(path), &watch)
            .map_err(|error| unable(&error.to_string(), None))?;
        watch.finish();
        report = tell(mending);
    }
    watch.finish();
    let Report {
        mut findings,
        mut sources,
        ..
    } = report;
    findings.retain(|finding| selection.covers(sources.path(finding.place.file)));
    sources.put_below(&as_seen_from_here(&arguments.site));
    print(&arguments.format.render(&findings, &sources))?;
    if arguments.format == Format::Human {
        say(&format!("{}\n", summary(&findings)));
    }
    let is_denied = |finding: &Finding| finding.level <= arguments.deny.level();
    Ok(if findings.iter().any(is_denied) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn select(arguments: &Arguments, report: &Report) -> Result<Selection, Unable> {
    let sources = &report.sources;
    let files: Vec<&str> = sources.ids().map(|file| sources.path(file)).collect();
    Selection::of(&arguments.paths, &arguments.site, &files).map_err(|path: &Path| {
        unable(
            &format!("`{}` is no file or folder of the site", path.display()),
            Some("name records, folders of records, or `candor.yaml`"),
        )
    })
}

/// Says how much was mended.
fn tell(Mending { edits, report }: Mending) -> Report {
    let places = if edits == 1 { "place" } else { "places" };
    say(&format!("{edits} {places} mended\n"));
    report
}

/// Says why the check cannot run.
fn unable(message: &str, help: Option<&str>) -> Unable {
    fail(message, help);
    Unable
}

fn print(text: &str) -> Result<ExitCode, Unable> {
    give(text)
        .map(|()| ExitCode::SUCCESS)
        .map_err(|error| unable(&format!("cannot write to standard output: {error}"), None))
}

impl Format {
    fn render(self, findings: &[Finding], files: &(dyn Files + Sync)) -> String {
        match self {
            Self::Human => terminal::render(findings, files, output_style()),
            Self::Short => short::render(findings, files),
            Self::Json => json::render(findings, files),
            Self::Github => github::render(findings, files),
            Self::Gitlab => gitlab::render(findings, files),
            Self::Sarif => {
                let rules: Vec<RuleText<'_>> = RULES.iter().map(Rule::text).collect();
                sarif::render(findings, files, &rules)
            }
        }
    }
}

impl Asked {
    fn stage(self) -> Option<Stage> {
        match self {
            Self::Auto => None,
            Self::Live => Some(Stage::Live),
            Self::Resolved => Some(Stage::Resolved),
            Self::Postmortem => Some(Stage::Postmortem),
        }
    }
}

impl Denied {
    fn level(self) -> Level {
        match self {
            Self::Errors => Level::Error,
            Self::Warnings => Level::Warning,
        }
    }
}
