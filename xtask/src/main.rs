//! Developer commands that need only cargo: `cargo xtask run | test | types | bench | shots | package`.
//!
//! Uses the standard library alone, so that it builds in seconds on a machine that has nothing else yet.

mod bench;
mod crate_rules;
mod house;
mod imports;
mod installers;
mod licences;
mod manifests;
mod manual;
mod names;
mod package;
mod page_rules;
mod rust_paths;
mod shell;
mod shots;
mod sources;
mod steps;
mod system;
mod ts_imports;
mod ui;
mod window;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run            installs what is missing, builds, and opens the window
cargo xtask test [STEP...] makes all checks, or the named ones
cargo xtask types          writes the TypeScript types of the call table
cargo xtask shots          photographs every screen into shots/
cargo xtask bench          prints how fast the product is, as ratios
cargo xtask package        makes the Debian package (--debug: of the debug build; --as-built: builds nothing
                           first; --try: installs it in a clean system and opens its window)";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let names: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match names.as_slice() {
        ["run"] => window::run(),
        ["test", steps @ ..] => steps::run(steps),
        ["types"] => ui::write_types(),
        ["shots"] => shots::run(),
        ["bench"] => bench::run(),
        ["package", words @ ..] => package::make(words),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::FAILURE
        }
    }
}
