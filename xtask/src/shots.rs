//! `cargo xtask shots`: every screen, light and dark, wide and narrow, against the real core.

use crate::shell::{Outcome, program, run as run_to_end, say};
use crate::system::{self, Purpose};
use crate::ui;

/// Photographs every screen of the example into `shots/`.
pub fn run() -> Outcome {
    system::ready(Purpose::Test)?;
    say("building the page and the test host");
    ui::build()?;
    ui::build_workspace()?;
    say("photographing every screen into shots/");
    run_to_end(program("node").arg("tests/ui/shots.mjs"))
}
