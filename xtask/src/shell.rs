//! Running other programs, and saying in one plain line what is being done.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, as one sentence for whoever ran the command.
pub type Outcome<T = ()> = Result<T, String>;

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository").to_owned()
}

/// Says what is being done.
pub fn say(line: &str) {
    println!("==> {line}");
}

/// A program to run in the repository's root, without what cargo told this program about itself.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    for (key, _) in std::env::vars_os() {
        let key = key.to_string_lossy().into_owned();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|own| key.starts_with(own))
        {
            command.env_remove(key);
        }
    }
    command
}

/// Cargo, as it runs this program.
pub fn cargo() -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    program(&cargo)
}

/// A program in the folder of the page.
pub fn in_ui(name: &str) -> Command {
    let mut command = program(name);
    command.current_dir(root().join("ui"));
    command
}

/// Runs a program to its end, showing what it says.
pub fn run(command: &mut Command) -> Outcome {
    let shown = shown(command);
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| format!("{shown} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{shown} failed ({status})")) }
}

/// Runs a program to its end; its output where it succeeds, what it said where not.
pub fn output(command: &mut Command) -> Outcome<String> {
    let shown = shown(command);
    let out =
        command.stdin(Stdio::null()).output().map_err(|error| format!("{shown} does not start: {error}"))?;
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    if out.status.success() {
        Ok(text)
    } else {
        Err(format!("{shown} failed ({}):\n{text}{}", out.status, String::from_utf8_lossy(&out.stderr)))
    }
}

/// Whether a program answers at all.
pub fn answers(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// Whether a program is on the path.
pub fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Where a program of the workspace was built.
pub fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn shown(command: &Command) -> String {
    let name =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}
