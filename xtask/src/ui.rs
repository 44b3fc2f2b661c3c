//! The page: built when something in it changed, and its types written from the call table.

use crate::shell::{Outcome, built, cargo, in_ui, output, root, run, say};
use crate::sources::newest;
use std::path::PathBuf;

const TYPES: &str = "ui/src/backend/types.gen.ts";

/// Builds the page into `ui/dist` where it is older than its sources.
pub fn build() -> Outcome {
    let from = [
        "ui/src",
        "ui/public",
        "ui/index.html",
        "ui/vite.config.ts",
        "ui/package-lock.json",
        "assets/locales",
    ];
    let places: Vec<PathBuf> = from.iter().map(|place| root().join(place)).collect();
    let made = newest(&[root().join("ui/dist/index.html")]);
    if made.is_some() && made > newest(&places) {
        return Ok(());
    }
    run(in_ui("npx").args(["--no-install", "vite", "build", "--logLevel", "warn"]))
}

/// Builds the whole workspace, every target with the same features.
pub fn build_workspace() -> Outcome {
    run(cargo().args(["build", "--quiet", "--locked", "--workspace", "--all-targets"]))
}

/// `cargo xtask types`: writes the call table's types.
pub fn write_types() -> Outcome {
    say("building the call table");
    build()?;
    build_workspace()?;
    say(&format!("writing {TYPES}"));
    std::fs::write(root().join(TYPES), generated()?).map_err(|error| format!("{TYPES}: {error}"))
}

/// Whether the committed types are those of the call table.
pub fn check_types() -> Outcome {
    let committed =
        std::fs::read_to_string(root().join(TYPES)).map_err(|error| format!("{TYPES}: {error}"))?;
    if committed == generated()? {
        return Ok(());
    }
    Err(format!("{TYPES} is not what the call table says; run `cargo xtask types` and commit it"))
}

fn generated() -> Outcome<String> {
    output(&mut crate::shell::program(&built("types").to_string_lossy()))
}
