//! Scanned pages, read by Tesseract where it is installed with Dutch. Pictures go in and words come out
//! through pipes, so that nothing of a page lies on the disk.

use crate::installed::Stand;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use tafelstuk_intake::add_scanned_page;
use tafelstuk_intake::source::Document;
use tafelstuk_model::{Error, Result};

/// Looked for where the computer looks for programs.
const PROGRAM: &str = "tesseract";
const LANGUAGE: &str = "nld";
/// More pages of one file than this stay pictures.
const MOST_PAGES: usize = 40;
/// Longer than this no page takes.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(50);
/// What no page says more than.
const MOST_TEXT: u64 = 512 * 1024;
/// How fine the picture is: dots per inch, as Tesseract asks for.
const FINE: u32 = 300;

/// Reads the document's pages without text, where the program is there. A page that it cannot read stays a
/// page without text. Before each page, and while one is read, `go_on` is asked with how many are done of
/// how many.
///
/// # Errors
/// `Cancelled`: `go_on` said no.
pub(super) fn read(
    document: &mut Document,
    bytes: &[u8],
    go_on: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<()> {
    if !is_installed(Path::new(PROGRAM)) {
        return Ok(());
    }
    let bytes = Arc::new(bytes.to_vec());
    let pages: Vec<u32> = document.pages_without_text.iter().copied().take(MOST_PAGES).collect();
    let total = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    for (done, page) in (0..).zip(pages) {
        let mut go_on = || go_on(done, total);
        let width = document.pages.get(page as usize - 1).map_or(5950, |size| size.width);
        let width = (width * FINE / 720).clamp(200, tafelstuk_pages::MAX_WIDTH);
        let Ok(picture) = tafelstuk_pages::picture(&bytes, page, width) else { continue };
        if let Some(text) = words(Path::new(PROGRAM), picture, &mut go_on)? {
            add_scanned_page(document, page, &text);
        }
    }
    Ok(())
}

/// Whether scanned pages can be read on this computer.
pub(super) fn is_possible() -> bool {
    is_installed(Path::new(PROGRAM))
}

pub(super) fn is_installed(program: &Path) -> bool {
    stand_of(program) == Stand::Installed
}

/// How it stands with the program on this computer.
pub(crate) fn stand() -> Stand {
    stand_of(Path::new(PROGRAM))
}

fn stand_of(program: &Path) -> Stand {
    let listed = command(program).arg("--list-langs").stdin(Stdio::null()).output();
    let Ok(listed) = listed else { return Stand::Missing };
    let said =
        String::from_utf8_lossy(&listed.stdout).into_owned() + &String::from_utf8_lossy(&listed.stderr);
    let has_dutch = said.lines().any(|line| line.trim() == LANGUAGE);
    if has_dutch { Stand::Installed } else { Stand::WithoutDutch }
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    // One page at a time leaves the computer to its user.
    command.env("OMP_THREAD_LIMIT", "1");
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    command
}

/// A program that ends when nobody waits for it any more.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the program reads off a picture; none where it fails or takes too long.
pub(super) fn words(
    program: &Path,
    picture: Vec<u8>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<String>> {
    let started = command(program)
        .args(["stdin", "stdout", "-l", LANGUAGE, "--dpi", &FINE.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(child) = started else { return Ok(None) };
    let mut running = Running(child);
    let (Some(mut into), Some(from)) = (running.0.stdin.take(), running.0.stdout.take()) else {
        return Ok(None);
    };
    // A program that stops listening is told by its end.
    let writing = thread::spawn(move || drop(into.write_all(&picture)));
    let reading = thread::spawn(move || {
        let mut text = Vec::new();
        from.take(MOST_TEXT).read_to_end(&mut text).map(|_| text)
    });
    let begun = Instant::now();
    let ended = loop {
        if !go_on() {
            return Err(Error::Cancelled {});
        }
        match running.0.try_wait() {
            Ok(Some(status)) => break status.success(),
            Ok(None) if begun.elapsed() < PATIENCE => thread::sleep(GLANCE),
            Ok(None) | Err(_) => break false,
        }
    };
    drop(running);
    if !ended {
        // Who reads its pipes ends with them.
        return Ok(None);
    }
    let _ = writing.join();
    let text = reading.join().ok().and_then(std::io::Result::ok).unwrap_or_default();
    let text = String::from_utf8_lossy(&text).into_owned();
    Ok(Some(text).filter(|text| !text.trim().is_empty()))
}
