//! The command: arguments in, exit code out.

use std::process::ExitCode;

/// Builds of many thousand records spend a fifth of their time in the system's allocator.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    candor::cli::run()
}
