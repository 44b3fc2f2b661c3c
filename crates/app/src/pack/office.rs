//! Word, Excel, PowerPoint and OpenDocument files, made PDF by LibreOffice where it is installed. The program works
//! in a passing folder that only this user can read and that goes when it ends, however it ends.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tafelstuk_model::{Error, Result};

/// Where the program is looked for: by its name where the computer looks for programs, then where its own
/// installers put it.
const PROGRAMS: [&str; 4] = [
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];
/// Longer than this no file takes.
const PATIENCE: Duration = Duration::from_secs(180);
const GLANCE: Duration = Duration::from_millis(50);
/// What comes out and is larger is not taken in.
const LARGEST: u64 = 200 * 1024 * 1024;

/// The file as a PDF; none where the program is not there, fails or takes too long.
///
/// # Errors
/// `Cancelled` when `go_on` says no; a passing folder cannot be made.
pub(super) fn as_pdf(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Option<Vec<u8>>> {
    for program in PROGRAMS {
        if let Some(done) = converted_by(Path::new(program), bytes, PATIENCE, go_on)? {
            return Ok(done.pdf);
        }
    }
    Ok(None)
}

/// Whether one of them is on this computer: it can be started, and is ended at once.
pub(crate) fn is_installed() -> bool {
    PROGRAMS.iter().any(|program| {
        let mut command = Command::new(program);
        command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        by_itself(&mut command);
        command.spawn().map(Running).is_ok()
    })
}

/// What became of a file; `pdf` is none where the program made nothing of it.
struct Converted {
    pdf: Option<Vec<u8>>,
}

/// Lets `program` convert, for as long as `patience` lasts; none where it is not there.
fn converted_by(
    program: &Path,
    bytes: &[u8],
    patience: Duration,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Converted>> {
    let folder = tempfile::tempdir()?;
    let (input, profile) = (folder.path().join("stuk"), folder.path().join("profile"));
    std::fs::write(&input, bytes)?;
    let mut command = Command::new(program);
    let own_profile =
        format!("-env:UserInstallation=file://{}", profile.display().to_string().replace('\\', "/"));
    command
        .arg(own_profile)
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&input)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    by_itself(&mut command);
    let Ok(child) = command.spawn() else { return Ok(None) };
    let is_done = waited(Running(child), patience, go_on)?;
    let pdf = if is_done { read(folder.path().join("stuk.pdf")) } else { None };
    Ok(Some(Converted { pdf }))
}

fn waited(mut running: Running, patience: Duration, go_on: &mut dyn FnMut() -> bool) -> Result<bool> {
    let begun = Instant::now();
    loop {
        if !go_on() {
            return Err(Error::Cancelled {});
        }
        match running.0.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if begun.elapsed() < patience => thread::sleep(GLANCE),
            Ok(None) | Err(_) => return Ok(false),
        }
    }
}

fn read(place: PathBuf) -> Option<Vec<u8>> {
    let file = std::fs::File::open(place).ok()?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// In a group of its own, so that what it starts ends with it.
fn by_itself(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    {
        const NO_WINDOW: u32 = 0x0800_0000;
        std::os::windows::process::CommandExt::creation_flags(command, NO_WINDOW);
    }
}

/// A program that ends, with what it started, when nobody waits for it any more.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(Some(_))) {
            return;
        }
        #[cfg(unix)]
        {
            let group = format!("-{}", self.0.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        }
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::{PATIENCE, converted_by};
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};
    use std::time::Duration;
    use tafelstuk_model::Error;

    /// A program of that script in a folder.
    fn program(folder: &Path, script: &str) -> PathBuf {
        let place = folder.join("soffice");
        std::fs::write(&place, format!("#!/bin/sh\n{script}\n")).expect("a script can be written");
        std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o755))
            .expect("its owner may run it");
        place
    }

    #[test]
    fn what_the_program_makes_comes_back_and_nothing_stays_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("told");
        let script = format!("pwd > {0}; (printf %%PDF-; cat stuk) > stuk.pdf", told.display());
        let done =
            converted_by(&program(folder.path(), &script), b"PK inhoud", PATIENCE, &mut || true).unwrap();
        assert_eq!(done.unwrap().pdf.unwrap(), b"%PDF-PK inhoud");
        let worked_in = std::fs::read_to_string(told).unwrap();
        assert!(!Path::new(worked_in.trim()).exists(), "{worked_in} is still there");
    }

    #[test]
    fn a_program_that_fails_or_is_not_there_makes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let failing = program(folder.path(), "exit 3");
        assert!(converted_by(&failing, b"PK", PATIENCE, &mut || true).unwrap().unwrap().pdf.is_none());
        assert!(
            converted_by(&folder.path().join("nergens"), b"PK", PATIENCE, &mut || true).unwrap().is_none()
        );
    }

    #[test]
    fn a_program_that_takes_too_long_makes_nothing_and_is_ended_with_what_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let started = folder.path().join("started");
        let script = format!("sleep 600 & echo $! > {}; wait", started.display());
        let slow = program(folder.path(), &script);
        let done = converted_by(&slow, b"PK", Duration::from_millis(500), &mut || true).unwrap();
        assert!(done.unwrap().pdf.is_none());
        let id = std::fs::read_to_string(started).unwrap();
        let is_there = || {
            let mut asked = Command::new("kill");
            asked.args(["-0", id.trim()]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
        };
        // Whoever inherits it has it ended in a moment.
        while is_there() {
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_conversion_can_be_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let slow = program(folder.path(), "exec tail -f /dev/null");
        let stopped = converted_by(&slow, b"PK", PATIENCE, &mut || false);
        assert!(matches!(stopped, Err(Error::Cancelled {})));
    }
}
