//! `cargo xtask package [--debug] [--as-built] [--try]`: makes the Debian package, and tries it in a clean system.
//!
//! Fetches the packer once, at the version named here; no check calls this.

use crate::shell::{Outcome, cargo, in_ui, on_path, program, root, run, say};
use crate::system::{self, Purpose};
use crate::{installers, manual, ui};
use std::path::{Path, PathBuf};

const PACKER: &str = "@tauri-apps/cli@2.12.5";
/// What makes more of the product work, and is too large to come along unasked.
const SUGGESTED: &str = "libreoffice, tesseract-ocr, tesseract-ocr-nld, hunspell-en-us";
/// What the trial needs beside the package.
const TRIAL: &str =
    "ca-certificates,dbus,fonts-dejavu-core,imagemagick,libglib2.0-bin,procps,x11-utils,xdg-utils,xvfb";

/// Makes the package in `target/package`.
pub fn make(words: &[&str]) -> Outcome {
    if let Some(unknown) = words.iter().find(|word| !["--debug", "--as-built", "--try"].contains(word)) {
        return Err(format!("cargo xtask package knows --debug, --as-built and --try, not {unknown}"));
    }
    installers::check()?;
    let profile = if words.contains(&"--debug") { "debug" } else { "release" };
    if !words.contains(&"--as-built") {
        build(profile)?;
    }
    let place = place()?;
    write_beside(&place, profile)?;
    let package = pack(&place, profile)?;
    say(&format!("made {}", package.display()));
    if words.contains(&"--try") { attempt(&place, &package) } else { Ok(()) }
}

fn place() -> Outcome<PathBuf> {
    let place = root().join("target/package");
    std::fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    Ok(place)
}

fn build(profile: &str) -> Outcome {
    system::ready(Purpose::Run)?;
    ui::build()?;
    say(&format!("building the programs ({profile})"));
    if profile == "debug" {
        return ui::build_workspace();
    }
    run(cargo().args(["build", "--quiet", "--locked", "--release", "--workspace"]))
}

/// The command, its manual page and its completion, where the definition of the package looks for them.
fn write_beside(place: &Path, profile: &str) -> Outcome {
    let command = place.join("tafelstuk");
    run(program("strip").arg("-o").arg(&command).arg(target().join(profile).join("tafelstuk")))?;
    let verbs = manual::verbs(&command)?;
    write(&place.join("tafelstuk.1"), &manual::page(&verbs, env!("CARGO_PKG_VERSION")))?;
    write(&place.join("tafelstuk.bash"), &manual::completion(&verbs))?;
    run(program("gzip").args(["--force", "--no-name", "--best"]).arg(place.join("tafelstuk.1")))
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn write(path: &Path, text: &str) -> Outcome {
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn pack(place: &Path, profile: &str) -> Outcome<PathBuf> {
    let packer = place.join("packer");
    say(&format!("getting the packer ({PACKER})"));
    let words = ["install", "--no-audit", "--no-fund", "--loglevel=error", "--no-save", "--prefix"];
    run(program("npm").args(words).arg(&packer).arg(PACKER))?;
    let made = target().join(profile).join("bundle/deb");
    let _ = std::fs::remove_dir_all(&made);
    let mut tauri = in_ui(&packer.join("node_modules/.bin/tauri").to_string_lossy());
    tauri.current_dir(root().join("src-tauri")).args(["bundle", "--ci", "--bundles", "deb"]);
    if profile == "debug" {
        tauri.arg("--debug");
    }
    run(&mut tauri)?;
    finished(place, &made, profile)
}

/// The packer's file once more, with what the packer has no word for.
fn finished(place: &Path, made: &Path, profile: &str) -> Outcome<PathBuf> {
    let entries = std::fs::read_dir(made).map_err(|error| error.to_string())?;
    let first = entries
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "deb"))
        .ok_or("the packer made no package")?;
    let contents = place.join("contents");
    let _ = std::fs::remove_dir_all(&contents);
    run(program("dpkg-deb").arg("--raw-extract").arg(&first).arg(&contents))?;
    // What a debugger needs makes up nine parts in ten of it.
    run(program("strip").arg(contents.join("usr/bin/tafelstuk-window")))?;
    let control = contents.join("DEBIAN/control");
    let text = std::fs::read_to_string(&control).map_err(|error| error.to_string())?;
    let bytes: u64 = crate::sources::files(&contents.join("usr"))?.iter().map(|file| size(file)).sum();
    write(&control, &suggesting(&sized(&text, bytes)))?;
    let package = place.join(first.file_name().ok_or("the packer made no package")?);
    // A package for trying need not be small.
    let squeezed = if profile == "debug" { ["-Zgzip", "-z1"] } else { ["-Zxz", "-z6"] };
    let words = ["--root-owner-group", "--build"];
    run(program("dpkg-deb").args(squeezed).args(words).arg(&contents).arg(&package))?;
    Ok(package)
}

fn size(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |about| about.len())
}

/// The packer counted what has been left out since.
fn sized(control: &str, bytes: u64) -> String {
    let line = |line: &str| match line.strip_prefix("Installed-Size:") {
        Some(_) => format!("Installed-Size: {}\n", bytes.div_ceil(1024)),
        None => format!("{line}\n"),
    };
    control.lines().map(line).collect()
}

fn suggesting(control: &str) -> String {
    control.replacen("\nDescription:", &format!("\nSuggests: {SUGGESTED}\nDescription:"), 1)
}

/// Installs the package in a clean system of its own and looks at what then works there.
fn attempt(place: &Path, package: &Path) -> Outcome {
    if !on_path("mmdebstrap") {
        return Err("The trial needs mmdebstrap (sudo apt-get install mmdebstrap).".into());
    }
    say("installing the package in a clean system, and opening its window there");
    let picture = place.join("trial.png");
    let file = package.file_name().ok_or("the package has no name")?.to_string_lossy().into_owned();
    let hooks = [
        format!("copy-in {} {} /", package.display(), root().join("src-tauri/linux/trial.sh").display()),
        format!("chroot \"$1\" sh -c 'apt-get install --yes --quiet /{file} && sh /trial.sh'"),
        format!("download /trial.png {}", picture.display()),
    ];
    let mut command = program("mmdebstrap");
    command.args(["--format=null", "--variant=apt", &format!("--include={TRIAL}")]);
    for hook in &hooks {
        command.arg(format!("--customize-hook={hook}"));
    }
    run(command.env("DEBIAN_FRONTEND", "noninteractive").args([&codename()?, "-"]))?;
    say(&format!("it works there; its window is to be seen in {}", picture.display()));
    Ok(())
}

/// The release of Debian that this was built on: the package asks for its libraries.
fn codename() -> Outcome<String> {
    let about = std::fs::read_to_string("/etc/os-release").map_err(|error| error.to_string())?;
    let line = about.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
    line.map(str::to_owned).ok_or_else(|| "this system does not say which release it is".into())
}

#[cfg(test)]
mod tests {
    use super::{sized, suggesting};

    #[test]
    fn the_package_says_how_much_it_takes() {
        let control = sized("Package: tafelstuk\nInstalled-Size: 9999\nPriority: optional\n", 2049);
        assert_eq!(control, "Package: tafelstuk\nInstalled-Size: 3\nPriority: optional\n");
    }

    #[test]
    fn the_package_suggests_what_it_can_do_without() {
        let control = suggesting("Package: tafelstuk\nRecommends: hunspell-nl\nDescription: x\n y\n");
        assert!(control.contains("\nSuggests: libreoffice, "), "{control}");
        assert!(control.ends_with("\nDescription: x\n y\n"), "{control}");
    }
}
