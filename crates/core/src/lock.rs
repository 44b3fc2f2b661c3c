//! `store.lock`: several programs share a store; migrating, restoring and rekeying take it alone.
//!
//! The lock is the operating system's, on an open file: it goes when the program goes, however it ends.
//! What is inside the file means nothing.

#[cfg(test)]
mod tests;

use crate::durable::refusal;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tafelstuk_model::{Error, Result};

/// The lock file's name inside the store's folder.
pub const FILE: &str = "store.lock";
/// The time between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// A hold on a store; dropping it lets go.
#[derive(Debug)]
pub struct StoreLock {
    _file: File,
}

#[derive(Clone, Copy)]
enum Hold {
    Shared,
    Exclusive,
}

impl StoreLock {
    /// Shares the store in `folder`, waiting at most about `wait` for whoever holds it alone.
    ///
    /// Errors: `StoreBusy`; `NoStore` where there is no such folder; `ReadOnly`.
    pub fn shared(folder: &Path, wait: Duration) -> Result<Self> {
        take(folder, wait, Hold::Shared)
    }

    /// Holds the store in `folder` alone, waiting at most about `wait` for all others to let go. A program
    /// that shares it must let go of that first.
    pub fn exclusive(folder: &Path, wait: Duration) -> Result<Self> {
        take(folder, wait, Hold::Exclusive)
    }
}

/// Tries are counted rather than timed, so that a changed clock cannot stretch the wait.
fn take(folder: &Path, wait: Duration, hold: Hold) -> Result<StoreLock> {
    let tries = wait.as_millis() / PAUSE.as_millis();
    for tried in 0..=tries {
        if let Some(lock) = attempt(folder, hold)? {
            return Ok(lock);
        }
        if tried < tries {
            std::thread::sleep(PAUSE);
        }
    }
    Err(Error::StoreBusy {})
}

fn attempt(folder: &Path, hold: Hold) -> Result<Option<StoreLock>> {
    let path = folder.join(FILE);
    let file = open(folder, &path)?;
    let held = match hold {
        Hold::Shared => file.try_lock_shared(),
        Hold::Exclusive => file.try_lock(),
    };
    match held {
        Ok(()) if is_still_there(&file, &path) => Ok(Some(StoreLock { _file: file })),
        // A restore moved the folder away between opening and locking.
        Ok(()) | Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(e)) => Err(refusal(e, folder)),
    }
}

fn open(folder: &Path, path: &PathBuf) -> Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Error::Damaged { detail: FILE.into() });
    }
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    opened.map_err(|e| match e.kind() {
        ErrorKind::NotFound => Error::NoStore { folder: folder.display().to_string() },
        _ => refusal(e, folder),
    })
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |m: fs::Metadata| (m.dev(), m.ino());
    let held = file.metadata().map(identity);
    let named = fs::symlink_metadata(path).map(identity);
    matches!((held, named), (Ok(held), Ok(named)) if held == named)
}

/// Other systems do not let a folder be moved while a file in it is open.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
