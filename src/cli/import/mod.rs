//! `candor import`.

#[cfg(feature = "fetch")]
mod fetch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use super::progress::{Bar, Watch};
use super::selection::as_seen_from_here;
use super::terminal::{fail, is_terminal, say, style};
use crate::diagnostic::render::{summary, terminal};
use crate::diagnostic::{Finding, Level, did_you_mean};
use crate::import::{self, Counts, Order, Overwriting, Progress, Report, Stage, System, Writing};
use crate::publish;
use crate::source::{self, Foreign};

/// How many findings of a kind are shown; the report has them all.
const SHOWN_MAX: usize = 10;

/// What is shown below the options.
const EXAMPLES: &str = "\
Examples:
  candor import statuspage https://status.example.com --into status
  candor import cstate ../old-site --into status --dry-run
  candor import upptime issues.json --into status --report report.json
  candor import markdown ../wiki/postmortems

An import that is run again brings what changed at the source since, and leaves what you edited. Exit codes: 0 all was \
imported, 1 something could not be read and is missing, 2 the import could not run.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// What to import from: `statuspage`, `cstate`, `upptime`, `statusfy`, or `markdown` for
    /// postmortems of any form.
    #[arg(value_name = "SYSTEM", value_parser = system)]
    system: System,
    /// A file or folder of it; of `statuspage` also the address of a page.
    #[arg(value_name = "PATH or URL")]
    from: String,
    /// The site's folder, whose `candor.yaml` and `incidents/` are written or extended.
    #[arg(long, value_name = "SITE", default_value = ".")]
    into: PathBuf,
    /// Say what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write all findings and counts into this file, as JSON; only the first of each kind are
    /// printed.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Put the source's in the place of what a person wrote, edited or removed.
    #[arg(long)]
    force: bool,
    /// How many seconds to wait between two requests to a server.
    #[arg(long, value_name = "SECONDS", default_value_t = 0.5, value_parser = pause)]
    pause: f64,
}

/// Exit codes: 0 all was imported, 1 something could not be read and is missing, 2 the import
/// could not run.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let watch = Watch::new(if is_terminal() {
        Bar::Shown
    } else {
        Bar::Hidden
    });
    let imported = import(arguments, &watch);
    watch.finish();
    match imported {
        Ok(report) => tell(&report, arguments),
        Err(Unable { message, help }) => {
            fail(&message, help.as_deref());
            ExitCode::from(2)
        }
    }
}

/// Why nothing was imported.
struct Unable {
    message: String,
    help: Option<String>,
}

fn unable(message: impl Into<String>, help: Option<&str>) -> Unable {
    Unable {
        message: message.into(),
        help: help.map(str::to_owned),
    }
}

fn import(arguments: &Arguments, watch: &Watch) -> Result<Report, Unable> {
    if let Some(file) = &arguments.report {
        let has_place = !file.exists()
            || source::text(file).is_some_and(|text| text.is_empty() || import::is_report(&text));
        if !has_place && !arguments.force {
            return Err(unable(
                format!("`{}` is there, and no report of an import", file.display()),
                Some("name another file for the report, or add `--force`"),
            ));
        }
    }
    let mut findings = Vec::new();
    Progress::begins(watch, Stage::Read, 0);
    let foreign = if is_address(&arguments.from) {
        fetched(arguments, &mut findings, watch)?
    } else {
        let is_text = |path: &str| arguments.system.reads(path);
        let from = Path::new(&arguments.from);
        let mut foreign = source::foreign(from, &is_text, &mut findings)
            .map_err(|error| unable(format!("cannot read `{}`: {error}", arguments.from), None))?;
        if from.is_dir() {
            foreign.map.put_below(&as_seen_from_here(from));
        }
        foreign
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
    import::bring(&order, foreign, findings, watch).map_err(|error| Unable {
        message: error.to_string(),
        help: error.help().map(str::to_owned),
    })
}

fn is_address(from: &str) -> bool {
    from.starts_with("https://") || from.starts_with("http://")
}

#[cfg(not(feature = "fetch"))]
fn fetched(_: &Arguments, _: &mut Vec<Finding>, _: &Watch) -> Result<Foreign, Unable> {
    Err(unable(
        "this program was built without the feature `fetch`",
        Some("save the documents and import the files"),
    ))
}

/// What stands at an address. A document that cannot be fetched is a finding, unless it is the
/// first: then there is no page.
#[cfg(feature = "fetch")]
fn fetched(
    arguments: &Arguments,
    findings: &mut Vec<Finding>,
    watch: &Watch,
) -> Result<Foreign, Unable> {
    use crate::diagnostic::Span;
    use crate::import::Crawl;

    if arguments.system != System::Statuspage {
        let name = arguments.system.name();
        let message = format!("`{name}` is imported from a file or folder");
        return Err(unable(
            message,
            Some("fetch it first, such as with `git clone`"),
        ));
    }
    let client = fetch::Client::new(Duration::from_secs_f64(arguments.pause));
    let mut foreign = Foreign::default();
    let (mut crawl, mut asked) = Crawl::begin(&arguments.from);
    let mut is_first = true;
    while !asked.is_empty() {
        Progress::begins(watch, Stage::Read, asked.len());
        let mut answers = Vec::new();
        for address in asked {
            let answer = client.fetch(&address);
            watch.shows();
            match answer {
                Ok(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    foreign.add(address.clone(), bytes, findings);
                    answers.push((address, Some(text)));
                }
                Err(why) if is_first => {
                    let message = format!("cannot fetch `{address}`: {why}");
                    return Err(unable(
                        message,
                        Some("is this the address of a Statuspage?"),
                    ));
                }
                Err(why) => {
                    let file = foreign.map.add(address.clone(), String::new());
                    let message = format!("this cannot be fetched: {why}");
                    let place = Span::default().at(file);
                    findings.push(Finding::error("not-fetched", place, message));
                    answers.push((address, None));
                }
            }
            is_first = false;
        }
        asked = crawl.next(&answers);
    }
    findings.extend(crawl.remark(&foreign.map));
    Ok(foreign)
}

fn tell(report: &Report, arguments: &Arguments) -> ExitCode {
    let (shown, hidden) = shown(&report.findings);
    if !shown.is_empty() {
        say(&terminal::render(&shown, &report.sources, style()));
        for (rule, count) in hidden {
            say(&format!("and {count} more of `{rule}`\n"));
        }
        say(&format!("{}\n", summary(&report.findings)));
    }
    if arguments.dry_run {
        for path in &report.written {
            say(&format!("would write `{path}`\n"));
        }
    }
    say(&format!(
        "{}, in `{}`\n",
        counted(&report.counts),
        arguments.into.display()
    ));
    if let Some(file) = &arguments.report {
        let text = report.json(arguments.system, &arguments.from);
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let made = folder.map_or(Ok(()), publish::make_folder);
        if let Err(error) = made.and_then(|()| publish::write_over(file, &text)) {
            fail(&error.to_string(), error.help());
            return ExitCode::from(2);
        }
    }
    let has_errors = report
        .findings
        .iter()
        .any(|finding| finding.level == Level::Error);
    if has_errors {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// The first findings of each kind, and how many more there are.
fn shown(findings: &[Finding]) -> (Vec<Finding>, BTreeMap<&'static str, usize>) {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for finding in findings {
        let count = counts.entry(finding.rule).or_default();
        *count += 1;
        if *count <= SHOWN_MAX {
            shown.push(finding.clone());
        }
    }
    counts.retain(|_, count| *count > SHOWN_MAX);
    for count in counts.values_mut() {
        *count -= SHOWN_MAX;
    }
    (shown, counts)
}

fn counted(counts: &Counts) -> String {
    let fates = &counts.fates;
    format!(
        "{} with {} from {}: {} new, {} changed, {} unchanged, {} kept as they are",
        number(counts.records, "record"),
        number(counts.updates, "update"),
        number(counts.files, "file"),
        fates.new,
        fates.changed,
        fates.unchanged,
        fates.kept,
    )
}

fn number(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}

fn pause(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|seconds| (0.0..=600.0).contains(seconds))
        .ok_or_else(|| "write a number of seconds, at most 600".to_owned())
}

fn system(text: &str) -> Result<System, String> {
    let names = || System::NAMES.iter().map(|(name, _)| *name);
    System::NAMES
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, system)| *system)
        .ok_or_else(|| match did_you_mean(text, names()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("it may be {}", names().collect::<Vec<_>>().join(", ")),
        })
}
