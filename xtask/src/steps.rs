//! `cargo xtask test`: every check, the cheapest first; stops at the first that fails.

use crate::shell::{Outcome, answers, built, cargo, in_ui, output, program, root, run as run_to_end, say};
use crate::system::{self, Purpose};
use crate::{house, imports, installers, licences, sources, ui, window};
use std::time::Instant;

struct Step {
    name: &'static str,
    says: &'static str,
    act: fn() -> Outcome,
}

const STEPS: [Step; 17] = [
    Step { name: "imports", says: "who imports whom", act: imports_rule },
    Step { name: "house", says: "house rules on names, lengths and traces", act: house_rule },
    Step { name: "installers", says: "what the installers hold", act: installers::check },
    Step { name: "machine", says: "what this machine needs", act: || system::ready(Purpose::Test) },
    Step { name: "format", says: "Rust's layout", act: format },
    Step { name: "page-types", says: "the page's types", act: page_types },
    Step { name: "page-rules", says: "the page's rules (vitest)", act: page_rules },
    Step { name: "page", says: "building the page", act: ui::build },
    Step { name: "build", says: "building the workspace (long the first time)", act: ui::build_workspace },
    Step { name: "types", says: "types of the call table are up to date", act: ui::check_types },
    Step { name: "licences", says: "licences of what goes along", act: licences::check },
    Step { name: "lints", says: "Rust's lints", act: lints },
    Step { name: "rust", says: "Rust's tests", act: rust_tests },
    Step { name: "pdf", says: "the example's packs against PDF/A-2a and PDF/UA-1", act: conformance },
    Step { name: "browser", says: "screens in Chromium against the real core", act: browser },
    Step { name: "window", says: "journeys in the real window", act: window::journeys },
    Step { name: "clean", says: "nothing was written that git does not know", act: clean },
];

/// Makes all checks, or the named ones.
pub fn run(names: &[&str]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("There is no step {unknown}; there are: {}", known.join(", ")));
    }
    let chosen: Vec<&Step> =
        STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect();
    let begun = Instant::now();
    for (done, step) in chosen.iter().enumerate() {
        say(&format!("{}: {}", step.name, step.says));
        let at = Instant::now();
        if let Err(fault) = (step.act)() {
            let left = chosen.len() - done - 1;
            println!("\n{fault}\n");
            println!("{done} passed, 1 failed ({}), {left} not reached", step.name);
            return Err(format!("The check \"{}\" failed.", step.name));
        }
        println!("    {} passed in {:.1} s", step.name, at.elapsed().as_secs_f32());
    }
    println!("\n{} passed, 0 failed in {:.0} s", chosen.len(), begun.elapsed().as_secs_f32());
    Ok(())
}

fn imports_rule() -> Outcome {
    none(imports::faults(&sources::all()?))
}

fn house_rule() -> Outcome {
    none(house::faults(&sources::all()?))
}

fn none(faults: Vec<String>) -> Outcome {
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn format() -> Outcome {
    run_to_end(cargo().args(["fmt", "--all", "--check"]))
}

fn page_types() -> Outcome {
    run_to_end(in_ui("npx").args(["--no-install", "tsc", "--noEmit"]))
}

fn page_rules() -> Outcome {
    run_to_end(in_ui("npx").args(["--no-install", "vitest", "run"]))
}

fn lints() -> Outcome {
    run_to_end(cargo().args([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn rust_tests() -> Outcome {
    if answers(cargo().args(["nextest", "--version"])) {
        let words = [
            "nextest",
            "run",
            "--locked",
            "--workspace",
            "--all-targets",
            "--status-level",
            "fail",
            "--no-fail-fast",
        ];
        return run_to_end(cargo().args(words).args(["--final-status-level", "fail", "--hide-progress-bar"]));
    }
    run_to_end(cargo().args(["test", "--quiet", "--locked", "--workspace", "--all-targets"]))
}

fn conformance() -> Outcome {
    let folder = root().join("target/conformance");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let tafelstuk = || {
        let mut command = program(&built("tafelstuk").to_string_lossy());
        command.env("TAFELSTUK_PASSPHRASE", "een zin voor de proef");
        command
    };
    let store = folder.join("store");
    output(tafelstuk().args(["init", "--example", "--store"]).arg(&store))?;
    let call = |name: &str, request: String| {
        output(tafelstuk().arg("call").arg("--store").arg(&store).args([name, &request]))
    };
    let build = |name: &str, more: &[&str]| {
        let pack = folder.join(name);
        let words = ["pack", "--meeting", "latest", "--audience", "members", "--store"];
        output(tafelstuk().args(words).arg(&store).args(more).arg("-o").arg(&pack))?;
        output(program("qpdf").arg("--check").arg(&pack))?;
        Ok::<_, String>(pack)
    };
    let (trial, large) = (build("trial.pdf", &[])?, build("large.pdf", &["--large-print"])?);
    // Then the agenda goes out, and an item with a paper comes after it.
    let meeting = call("meeting.get", r#"{"id":"latest"}"#.into())?;
    let (id, rev) = (value(&meeting, "id"), value(&meeting, "rev"));
    call("agenda.send", format!(r#"{{"meeting":"{id}","rev":{rev}}}"#))?;
    let sent = build("sent.pdf", &[])?;
    let late = format!(r#"{{"meeting":"{id}","title":"Nagekomen punt","treatment":"information"}}"#);
    let item = value(&call("agenda.add_item", late)?, "id");
    call("agenda.add_paper", format!(r#"{{"item":"{item}","kind":"note","title":"Nagekomen stuk"}}"#))?;
    let (addendum, whole) = (build("addendum.pdf", &["--addendum"])?, build("whole.pdf", &[])?);
    let packs = [trial, large, sent, addendum, whole];
    run_to_end(program(&system::python().to_string_lossy()).arg("tests/conformance.py").args(packs))
}

/// The value of the first field of that name in the command's JSON.
fn value(json: &str, field: &str) -> String {
    let mark = format!("\"{field}\":");
    let after = json.split(&mark).nth(1).unwrap_or_default().trim_start();
    after.trim_start_matches('"').chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()
}

fn browser() -> Outcome {
    let files = window::tests_in("tests/ui/browser")?;
    run_to_end(program("node").args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files))
}

fn clean() -> Outcome {
    let changed = output(program("git").args([
        "-c",
        "safe.directory=*",
        "status",
        "--porcelain",
        "--untracked-files=normal",
    ]))?;
    if changed.is_empty() || std::env::var_os("CI").is_none() {
        return Ok(());
    }
    Err(format!("these files were changed or made by the checks:\n{changed}"))
}
