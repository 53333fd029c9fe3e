//! Imports, checks and builds folders of real files, each into a site of its own that is thrown away, and
//! prints what came of it as Markdown: the table in docs/import.md is from here.
//!
//! usage: cargo run --release --example try-imports -- SYSTEM FOLDER... [SYSTEM FOLDER...]
//!
//! A word that is the name of a system says of which the folders behind it are. Exits with 1 when
//! anything panicked, a record was lost, or one that was written cannot be read.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]

use std::collections::BTreeMap;
use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs};

use candor::diagnostic::{Finding, Level};
use candor::import::{self, Counts, Order, Overwriting, System, Writing};
use candor::publish::Memory;
use candor::site::Drafts;
use candor::{Checks, Options, source};

fn main() -> ExitCode {
    match sources() {
        Ok(sources) => run(&sources),
        Err(error) => {
            eprintln!("{error}\nusage: try-imports SYSTEM FOLDER... [SYSTEM FOLDER...]");
            ExitCode::from(2)
        }
    }
}

/// What was named: folders or files, and of which system each is.
fn sources() -> Result<Vec<(System, PathBuf)>, String> {
    let mut system = None;
    let mut sources = Vec::new();
    for word in env::args().skip(1) {
        let named = System::NAMES.iter().find(|(name, _)| *name == word);
        match (named, system) {
            (Some((_, named)), _) => system = Some(*named),
            (None, Some(system)) => sources.push((system, PathBuf::from(word))),
            (None, None) => return Err(format!("`{word}` is no system")),
        }
    }
    if sources.is_empty() {
        return Err("nothing to import".to_owned());
    }
    Ok(sources)
}

fn run(sources: &[(System, PathBuf)]) -> ExitCode {
    println!(
        "| source | files | records | updates | components | start known | end known | timeline entries | next steps | errors | warnings | hints | unreadable | lost | panics | pages | import | check | build |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    );
    let mut total = Outcome::default();
    for (number, (system, path)) in sources.iter().enumerate() {
        let site = env::temp_dir().join(format!("try-imports-{}-{number}", std::process::id()));
        let outcome = tried(*system, path, &site);
        let _ = fs::remove_dir_all(&site);
        let outcome = outcome.unwrap_or_else(|error| {
            eprintln!("{}: {error}", path.display());
            Outcome {
                panics: 1,
                ..Outcome::default()
            }
        });
        println!(
            "{}",
            outcome.row(&format!("{} {}", system.name(), path.display()))
        );
        total.add(outcome);
    }
    println!("{}\n", total.row("all"));
    println!("| finding | times |\n| --- | ---: |");
    for (rule, times) in &total.kinds {
        println!("| `{rule}` | {times} |");
    }
    let is_well = total.panics == 0 && total.lost == 0 && total.unreadable == 0;
    ExitCode::from(u8::from(!is_well))
}

/// What came of a source.
#[derive(Default)]
struct Outcome {
    counts: Counts,
    /// Records that say when they began, and when they ended.
    begun: usize,
    ended: usize,
    /// Entries of timelines, and steps that follow.
    events: usize,
    steps: usize,
    levels: BTreeMap<Level, usize>,
    kinds: BTreeMap<&'static str, usize>,
    /// Faults for which what was written cannot be built.
    unreadable: usize,
    lost: usize,
    panics: usize,
    pages: usize,
    times: [Duration; 3],
}

/// Imports, checks and builds one source.
fn tried(system: System, path: &Path, site: &Path) -> Result<Outcome, Box<dyn Error>> {
    let mut outcome = Outcome::default();
    let imported = outcome.stage(0, || -> Result<_, Box<dyn Error>> {
        let mut findings = Vec::new();
        let is_text = |path: &str| system.reads(path);
        let foreign = source::foreign(path, &is_text, &mut findings)?;
        let order = Order {
            system,
            site: site.to_owned(),
            overwriting: Overwriting::Never,
            writing: Writing::Done,
        };
        Ok(import::bring(&order, foreign, findings, &Silent)?)
    });
    let Some(imported) = imported.transpose()? else {
        return Ok(outcome);
    };
    outcome.counts = imported.counts;
    outcome.tell(&imported.findings);

    let options = Options {
        site: site.to_owned(),
        base_url: Some("https://status.example.com".to_owned()),
        now: chrono::Utc::now(),
        drafts: Drafts::Hidden,
        checks: Checks::Run(None),
    };
    let withheld = outcome.look(&site.join("incidents"))?;
    if imported.counts.records > 0 {
        let checked = outcome.stage(1, || candor::examine(&options, &Silent));
        let read = checked.map_or(0, |report| report.records);
        outcome.lost = imported.counts.records.saturating_sub(read + withheld);
        let options = Options {
            checks: Checks::Skipped,
            ..options
        };
        let memory = Memory::new();
        let built = outcome.stage(2, || candor::build(&options, &memory, &Silent));
        if let Some(report) = built.transpose()? {
            let is_error = |finding: &&Finding| finding.level == Level::Error;
            outcome.unreadable = report.findings.iter().filter(is_error).count();
        }
        let files = memory.into_files();
        outcome.pages = files
            .keys()
            .filter(|path| path.ends_with("index.html"))
            .count();
    }
    Ok(outcome)
}

impl Outcome {
    /// Runs a stage, takes its time, and counts its panic.
    fn stage<T>(&mut self, index: usize, run: impl FnOnce() -> T) -> Option<T> {
        let began = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(run));
        self.times[index] = began.elapsed();
        self.panics += usize::from(result.is_err());
        result.ok()
    }

    fn tell(&mut self, findings: &[Finding]) {
        for finding in findings {
            *self.levels.entry(finding.level).or_default() += 1;
            *self.kinds.entry(finding.rule).or_default() += 1;
        }
    }

    /// Counts the times in what was written, and returns how many records readers do not see.
    fn look(&mut self, folder: &Path) -> Result<usize, Box<dyn Error>> {
        let mut withheld = 0;
        let Ok(entries) = fs::read_dir(folder) else {
            return Ok(0);
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                withheld += self.look(&path)?;
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let text = fs::read_to_string(&path)?;
                self.events += items(&text, "timeline:");
                self.steps += items(&text, "next_steps:");
                let has = |key| text.lines().any(|line| line.starts_with(key));
                self.begun += usize::from(has("started: ") || has("scheduled: "));
                self.ended += usize::from(
                    has("ended: ") && !has("ended: unknown")
                        || has("    status: resolved")
                        || has("    status: completed")
                        || has("scheduled: "),
                );
                withheld += usize::from(
                    path.components()
                        .any(|part| part.as_os_str() == "_unpublished"),
                );
            }
        }
        Ok(withheld)
    }

    fn add(&mut self, other: Self) {
        let (mine, theirs) = (&mut self.counts, &other.counts);
        mine.files += theirs.files;
        mine.records += theirs.records;
        mine.updates += theirs.updates;
        mine.components += theirs.components;
        self.begun += other.begun;
        self.ended += other.ended;
        self.events += other.events;
        self.steps += other.steps;
        for (level, times) in other.levels {
            *self.levels.entry(level).or_default() += times;
        }
        for (kind, times) in other.kinds {
            *self.kinds.entry(kind).or_default() += times;
        }
        self.unreadable += other.unreadable;
        self.lost += other.lost;
        self.panics += other.panics;
        self.pages += other.pages;
        for (mine, theirs) in self.times.iter_mut().zip(other.times) {
            *mine += theirs;
        }
    }

    fn row(&self, name: &str) -> String {
        let counts = &self.counts;
        let level = |level| self.levels.get(&level).copied().unwrap_or_default();
        let mut cells: Vec<String> = vec![name.to_owned()];
        let numbers = [
            counts.files,
            counts.records,
            counts.updates,
            counts.components,
            self.begun,
            self.ended,
            self.events,
            self.steps,
            level(Level::Error),
            level(Level::Warning),
            level(Level::Hint),
            self.unreadable,
            self.lost,
            self.panics,
            self.pages,
        ];
        cells.extend(numbers.iter().map(ToString::to_string));
        let times = self.times.iter();
        cells.extend(times.map(|time| format!("{:.2} s", time.as_secs_f64())));
        format!("| {} |", cells.join(" | "))
    }
}

/// The items of a list in a record's front matter, as imports write it.
fn items(text: &str, key: &str) -> usize {
    let lines = text.lines().skip_while(|line| *line != key).skip(1);
    let within = lines.take_while(|line| line.is_empty() || line.starts_with(' '));
    within.filter(|line| line.starts_with("  - ")).count()
}

/// Whom nobody needs to tell how it gets on.
struct Silent;

impl import::Progress for Silent {
    fn begins(&self, _: import::Stage, _: usize) {}
    fn advances(&self) {}
}

impl candor::Progress for Silent {
    fn begins(&self, _: candor::Stage, _: usize) {}
    fn advances(&self) {}
}
