//! `cargo xtask run`, and the window's journeys under a display of their own.

use crate::shell::{Outcome, built, in_ui, program, root, run as run_to_end, say};
use crate::system::{self, Purpose};
use crate::ui;

/// Installs what is missing, builds, and opens the window.
pub fn run() -> Outcome {
    say("looking at what this machine has");
    system::ready(Purpose::Run)?;
    say("building the page");
    run_to_end(in_ui("npx").args(["--no-install", "tsc", "--noEmit"]))?;
    ui::build()?;
    say("building the program (the first time takes a while)");
    ui::build_workspace()?;
    say("opening the window");
    run_to_end(&mut program(&built("tafelstuk-window").to_string_lossy()))
}

/// Runs the journeys in the real window.
pub fn journeys() -> Outcome {
    run_to_end(under_display(&tests_in("tests/ui/window")?).env("TAFELSTUK_TARGET", built("").as_os_str()))
}

/// Node's own test runner on these files, one after another, with a display and a session bus.
fn under_display(files: &[String]) -> std::process::Command {
    let mut command = program("xvfb-run");
    command.args(["--auto-servernum", "--server-args=-screen 0 1280x900x24"]);
    command
        .args(["dbus-run-session", "--", "node", "--test", "--test-reporter=spec", "--test-concurrency=1"])
        .args(files);
    command
}

/// The test files in a folder, from the root.
pub fn tests_in(folder: &str) -> Outcome<Vec<String>> {
    let is_test = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(".test.mjs");
    let found: Vec<String> = crate::sources::files(&root().join(folder))?
        .into_iter()
        .filter(is_test)
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    if found.is_empty() { Err(format!("{folder} holds no tests")) } else { Ok(found) }
}
