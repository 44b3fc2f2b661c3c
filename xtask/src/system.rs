//! What has to be on the machine, and getting it there.

use crate::shell::{Outcome, answers, in_ui, on_path, output, program, root, run, say};
use std::path::PathBuf;

const NODE: u32 = 20;
/// Debian and Ubuntu packages for building and running.
const BUILD: [&str; 10] = [
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "mold",
    "hunspell-nl",
    "hunspell-en-us",
    "ca-certificates",
];
/// Those that only the tests need.
const TEST: [&str; 17] = [
    "age",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    // What a screen reader is told of the window: the bus, and Python's way to it.
    "at-spi2-core",
    "python3-gi",
    "gir1.2-atspi-2.0",
    "gnome-keyring",
    "fonts-dejavu-core",
    "qpdf",
    "poppler-utils",
    "tesseract-ocr",
    "tesseract-ocr-nld",
    "python3-venv",
    "procps",
    "git",
];
/// What checks files that the product wrote and shares no code with it: for PDF, for spreadsheets, for XML by its schema.
const CHECKERS: [&str; 3] = ["page-validation==0.11.*", "openpyxl==3.1.*", "lxml==6.*"];

/// What the machine is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Run,
    Test,
}

/// Gets everything that is missing, or names it where this program cannot.
pub fn ready(purpose: Purpose) -> Outcome {
    system_packages(purpose)?;
    node()?;
    rust_parts(purpose)?;
    page_packages()?;
    if purpose == Purpose::Test { validation() } else { Ok(()) }
}

/// The front end's packages, as its lock file names them.
pub fn page_packages() -> Outcome {
    let written = |path: &str| std::fs::metadata(root().join(path)).and_then(|about| about.modified()).ok();
    let installed = written("ui/node_modules/.package-lock.json");
    if installed.is_some() && installed >= written("ui/package-lock.json") {
        return Ok(());
    }
    say("installing the front end's packages (npm ci)");
    run(in_ui("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

/// The Python that holds the PDF checker.
pub fn python() -> PathBuf {
    root().join("target/venv/bin/python")
}

/// Debian's Chromium, or another that is here.
pub fn chromium() -> Option<&'static str> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| on_path(name))
}

fn system_packages(purpose: Purpose) -> Outcome {
    let mut wanted: Vec<&str> = BUILD.to_vec();
    if purpose == Purpose::Test {
        wanted.extend(TEST);
        if chromium().is_none() {
            wanted.push("chromium");
        }
    }
    if !is_debian() {
        return elsewhere(purpose);
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !has_package(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("installing system packages: {}", missing.join(" ")));
    run(&mut apt(&["update", "--quiet"]))?;
    let mut words = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    words.extend(&missing);
    run(&mut apt(&words)).map_err(|fault| {
        format!("{fault}\nInstall them yourself and start again: sudo apt-get install {}", missing.join(" "))
    })
}

fn apt(words: &[&str]) -> std::process::Command {
    let is_root = output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if is_root { program("apt-get") } else { program("sudo") };
    if !is_root {
        command.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
    }
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_debian() -> bool {
    let about = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let says = |line: &str| line.starts_with("ID") && (line.contains("debian") || line.contains("ubuntu"));
    on_path("apt-get") && about.lines().any(says)
}

fn has_package(name: &str) -> bool {
    let asked = output(program("dpkg-query").args(["--show", "--showformat=${Status}", name]));
    asked.is_ok_and(|status| status == "install ok installed")
}

/// Other systems: names what is missing and stops.
fn elsewhere(purpose: Purpose) -> Outcome {
    let mut missing = Vec::new();
    let mut need = |there: bool, what: &str| {
        if !there {
            missing.push(what.to_owned());
        }
    };
    match std::env::consts::OS {
        "linux" => {
            need(on_path("cc"), "a C compiler (gcc or clang)");
            need(on_path("mold"), "mold, the linker");
            for (library, package) in [
                (
                    "webkit2gtk-4.1",
                    "WebKitGTK 4.1 with its headers (Fedora: webkit2gtk4.1-devel; Arch: webkit2gtk-4.1)",
                ),
                ("gtk+-3.0", "GTK 3 with its headers (Fedora: gtk3-devel; Arch: gtk3)"),
                ("librsvg-2.0", "librsvg with its headers (Fedora: librsvg2-devel; Arch: librsvg)"),
                ("openssl", "OpenSSL with its headers (Fedora: openssl-devel; Arch: openssl)"),
            ] {
                need(answers(program("pkg-config").args(["--exists", library])), package);
            }
        }
        "macos" => {
            need(on_path("cc"), "the Xcode command line tools (xcode-select --install)");
            need(
                answers(program("pkg-config").args(["--exists", "openssl"])),
                "OpenSSL 3 and pkg-config (brew install openssl@3 pkgconf)",
            );
        }
        "windows" => {
            need(on_path("cl.exe"), "Visual Studio Build Tools with C++, in whose prompt this is started");
            need(std::env::var_os("OPENSSL_DIR").is_some(), "OpenSSL 3, with OPENSSL_DIR naming its folder");
        }
        other => {
            return Err(format!("Tafelstuk is not known to build on {other}. Use Linux, macOS or Windows."));
        }
    }
    if purpose == Purpose::Test {
        for tool in
            ["WebKitWebDriver", "Xvfb", "dbus-run-session", "qpdf", "pdftotext", "tesseract", "python3"]
        {
            need(on_path(tool), tool);
        }
        need(chromium().is_some(), "Chromium");
        need(
            answers(
                program("/usr/bin/python3").args(["-c", "import gi; gi.require_version('Atspi', '2.0')"]),
            ),
            "the system's Python with GObject introspection and AT-SPI",
        );
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Only Debian and Ubuntu are set up by this command. Install these and start again:\n- {}",
        missing.join("\n- ")
    ))
}

fn node() -> Outcome {
    let asked = output(program("node").arg("--version")).unwrap_or_default();
    let major =
        asked.trim().trim_start_matches('v').split('.').next().and_then(|text| text.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE && on_path("npm") => Ok(()),
        Some(major) if on_path("npm") => {
            Err(format!("Node {major} is too old. Install Node {NODE} or newer and start again."))
        }
        _ => Err(format!("Node or npm is missing. Install Node {NODE} or newer with npm and start again.")),
    }
}

fn rust_parts(purpose: Purpose) -> Outcome {
    if purpose == Purpose::Run {
        return Ok(());
    }
    for (part, word) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if answers(crate::shell::cargo().args([word, "--version"])) {
            continue;
        }
        say(&format!("installing {part}"));
        run(program("rustup").args(["component", "add", part])).map_err(|_| {
            format!("{part} is missing. Install it (rustup component add {part}) and start again.")
        })?;
    }
    Ok(())
}

fn validation() -> Outcome {
    let python = python().to_string_lossy().into_owned();
    if answers(program(&python).args(["-c", "import page, openpyxl, lxml"])) {
        return Ok(());
    }
    say(&format!("installing the checkers of files ({})", CHECKERS.join(", ")));
    if !answers(program(&python).args(["-m", "pip", "--version"])) {
        run(program("python3").args(["-m", "venv", "--clear"]).arg(root().join("target/venv")))?;
    }
    run(program(&python).args(["-m", "pip", "install", "--quiet"]).args(CHECKERS))
}
