//! The command: arguments in, exit code out.

use std::process::ExitCode;

/// Builds of many thousand records spend a fifth of their time in the system's allocator.
#[cfg(feature = "jemalloc")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    candor::cli::run()
}
