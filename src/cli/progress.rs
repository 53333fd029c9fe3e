//! How a build gets on: a bar when it takes long, and the stages' times when asked for.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::import;
use crate::{Progress, Stage};

/// Work that is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Times stages and shows a bar on a terminal.
pub(super) struct Watch {
    begun: Instant,
    done: AtomicUsize,
    state: Mutex<State>,
    bar: Bar,
}

/// Whether there is somebody to show a bar to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bar {
    Shown,
    Hidden,
}

#[derive(Default)]
struct State {
    stages: Vec<(&'static str, Instant)>,
    parts: usize,
    bar: Option<ProgressBar>,
}

impl Watch {
    pub(super) fn new(bar: Bar) -> Self {
        Self {
            begun: Instant::now(),
            done: AtomicUsize::new(0),
            state: Mutex::default(),
            bar,
        }
    }

    /// The time each stage took, and the whole, one a line.
    pub(super) fn timings(&self) -> String {
        let now = Instant::now();
        let Ok(state) = self.state.lock() else {
            return String::new();
        };
        let ends = state
            .stages
            .iter()
            .skip(1)
            .map(|(_, begun)| *begun)
            .chain([now]);
        let mut table = String::new();
        for ((stage, begun), end) in state.stages.iter().zip(ends) {
            table += &line(stage, end - *begun);
        }
        table + &line("whole", now - self.begun)
    }

    /// Takes the bar away, so that messages have the terminal to themselves.
    pub(super) fn finish(&self) {
        if let Ok(mut state) = self.state.lock()
            && let Some(bar) = state.bar.take()
        {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Watch {
    fn begins(&self, stage: Stage, parts: usize) {
        self.begin(name(stage), parts);
    }

    fn advances(&self) {
        self.advance();
    }
}

impl import::Progress for Watch {
    fn begins(&self, stage: import::Stage, parts: usize) {
        let name = match stage {
            import::Stage::Read => "read",
            import::Stage::Understand => "understand",
            import::Stage::Write => "write",
        };
        self.begin(name, parts);
    }

    fn advances(&self) {
        self.advance();
    }
}

impl Watch {
    /// One part of slow work is done: the bar shows it at once.
    pub(super) fn shows(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.draw();
    }

    fn begin(&self, stage: &'static str, parts: usize) {
        self.finish();
        self.done.store(0, Ordering::Relaxed);
        if let Ok(mut state) = self.state.lock() {
            state.stages.push((stage, Instant::now()));
            state.parts = parts;
        }
    }

    fn advance(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        // Looking at the clock for every page would cost more than it shows.
        if done.is_multiple_of(64) {
            self.draw();
        }
    }

    fn draw(&self) {
        if self.bar == Bar::Hidden || self.begun.elapsed() < PATIENCE {
            return;
        }
        let done = self.done.load(Ordering::Relaxed);
        let Ok(mut state) = self.state.lock() else {
            return;
        };
        let parts = state.parts as u64;
        let doing = state.stages.last().map_or("", |(stage, _)| *stage);
        state
            .bar
            .get_or_insert_with(|| {
                let style = ProgressStyle::with_template("{prefix:>8} {bar:40} {pos}/{len}");
                ProgressBar::new(parts)
                    .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
                    .with_prefix(doing)
            })
            .set_position(done as u64);
    }
}

fn line(name: &str, time: Duration) -> String {
    format!("{name:>8} {:>9.1} ms\n", time.as_secs_f64() * 1000.0)
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Read => "read",
        Stage::Parse => "parse",
        Stage::Model => "model",
        Stage::Check => "check",
        Stage::Plan => "plan",
        Stage::Render => "render",
    }
}
