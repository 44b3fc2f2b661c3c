//! `tafelstuk`: the window's twin for scripts, tests and measurements.
//!
//! Results go to stdout, a refusal is one sentence on stderr. Exit code 0: done; 1: refused; 2: wrong
//! usage. This shell reads clock, locale and paths; all else is asked of the call table.

mod args;
mod review;
mod run;
mod store;
mod writer;

use args::Args;
use clap::Parser;
use std::process::ExitCode;
use tafelstuk_app::{Lang, catalogue};

fn main() -> ExitCode {
    let args = Args::parse();
    match run::run(args.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", catalogue::error_text(lang(), &error));
            ExitCode::from(1)
        }
    }
}

/// The language of the user's locale; Dutch where it says nothing.
fn lang() -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    said.map_or(Lang::Nl, |locale| Lang::of_locale(&locale))
}
