//! `cargo xtask bench`: how fast the product is, as ratios to the least that the same work can cost.

use crate::shell::{Outcome, built, program, run as run_to_end, say};
use crate::system::{self, Purpose};
use crate::ui;

/// Measures the core in process and the window beside an empty one.
pub fn run() -> Outcome {
    system::ready(Purpose::Test)?;
    say("building");
    ui::build()?;
    ui::build_workspace()?;
    say("measuring the core");
    run_to_end(&mut program(&built("bench").to_string_lossy()))?;
    say("measuring typing");
    run_to_end(program("node").arg("tests/ui/bench/typing.mjs"))?;
    say("measuring dragging");
    run_to_end(program("node").arg("tests/ui/bench/dragging.mjs"))?;
    say("measuring scrolling");
    run_to_end(program("node").arg("tests/ui/bench/scrolling.mjs"))?;
    say("measuring the window's start");
    let mut command = program("xvfb-run");
    command.args(["--auto-servernum", "--server-args=-screen 0 1280x900x24"]);
    run_to_end(command.args(["dbus-run-session", "--", "node", "tests/ui/window/start.mjs"]))?;
    say("measuring lists with a hundred thousand papers beside a hundred (some minutes)");
    run_to_end(program(&built("bench").to_string_lossy()).arg("growth"))?;
    say("measuring a pack of 545 pages (some minutes)");
    run_to_end(program(&built("bench").to_string_lossy()).arg("big-pack"))
}
