//! A whole store as one file, made while it is in use, and put back again.
//!
//! A backup holds the key file, a checked copy of the database and the sealed contents as they lie: it is as
//! safe to leave around as the store itself. It opens with the password or recovery code of the day it was
//! made. When to make one, and where, the application decides; the rules for that are here.

mod container;
mod note;
mod restore;
mod rotation;
#[cfg(test)]
mod tests;

pub use note::{BackupNote, note_for, remember, was_here_before};
pub(crate) use restore::Target;
pub use restore::{Contents, Restored, Restoring, examine, read_key_file, restore};
pub use rotation::{due, file_name, remove_others, rotate, to_keep};

use crate::blobs::{Blobs, StoredBlob};
use crate::db::{self, copy};
use crate::durable;
use crate::keys::{KeyFile, StoreKey};
use chrono::{DateTime, NaiveDateTime, Utc};
use container::{Kind, Packer};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use tafelstuk_model::{Error, Result};

/// Gets bytes done and in all; breaking off stops the work and undoes it.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// What is backed up.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The store's folder; the caller shares it (`StoreLock`) while this runs.
    pub store: &'a Path,
    pub key: &'a StoreKey,
    pub now: DateTime<Utc>,
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub file: PathBuf,
    pub bytes: u64,
    pub blobs: u64,
    /// Names of contents that were not as they were written; they are in the backup as they lie. While
    /// there are any, older backups are worth keeping.
    pub damaged: Vec<String>,
}

/// Makes a backup at `file`, in place of what is there. `copy_database` writes the copy where it is told,
/// as [`crate::db::copy::copy_store`] does on a read connection.
///
/// Whatever stops it leaves neither half a backup nor a passing file. Errors: `Damaged` where the
/// database's copy does not pass its checks; `FolderGone`; `DiskFull`; `ReadOnly`; `Cancelled`.
pub fn make(
    source: Source<'_>,
    file: &Path,
    copy_database: impl FnOnce(&Path, &mut dyn FnMut(u32, u32) -> ControlFlow<()>) -> Result<()>,
    progress: Progress<'_>,
) -> Result<Made> {
    let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (packer, made) = pack(source, folder, copy_database, progress)?;
    let bytes = packer.keep_as(file)?;
    Ok(Made { file: file.to_owned(), bytes, ..made })
}

/// Makes a backup in `folder` under the name of its moment (local time `named`), never over another.
pub fn make_in(
    source: Source<'_>,
    folder: &Path,
    named: NaiveDateTime,
    copy_database: impl FnOnce(&Path, &mut dyn FnMut(u32, u32) -> ControlFlow<()>) -> Result<()>,
    progress: Progress<'_>,
) -> Result<Made> {
    let (mut packer, made) = pack(source, folder, copy_database, progress)?;
    for nth in 1..=99 {
        let file = folder.join(file_name(named, nth));
        match packer.keep_as_new(&file)? {
            Ok(bytes) => return Ok(Made { file, bytes, ..made }),
            Err(again) => packer = again,
        }
    }
    Err(Error::StoreBusy {})
}

fn pack(
    source: Source<'_>,
    folder: &Path,
    copy_database: impl FnOnce(&Path, &mut dyn FnMut(u32, u32) -> ControlFlow<()>) -> Result<()>,
    progress: Progress<'_>,
) -> Result<(Packer, Made)> {
    if !folder.is_dir() {
        return Err(Error::FolderGone { name: folder.display().to_string() });
    }
    sweep_leftovers(source, folder);
    let key_file = KeyFile::load(source.store)?;
    if !key_file.fits(source.key) {
        return Err(Error::WrongPassword {});
    }
    let private = tempfile::Builder::new()
        .prefix(durable::PASSING)
        .tempdir_in(source.store)
        .map_err(|e| durable::refusal(e, source.store))?;
    let database = private.path().join(db::FILE);
    copy_checked(source, &database, copy_database, progress)?;
    // Listed after the copy: every content that a copied row names was on the disk before that row.
    let blobs = Blobs::new(source.store, source.key);
    let stored = blobs.list()?;
    let all = fs::metadata(&database)?.len() + stored.iter().map(|s| s.bytes).sum::<u64>();
    let mut packer = Packer::begin(folder, &key_file)?;
    let mut done = 0;
    let mut advance = |bytes: u64| {
        done += bytes;
        if progress(done, all.max(done)).is_break() { Err(Error::Cancelled {}) } else { Ok(()) }
    };
    packer.add(Kind::Database, &[0; 32], &database, &mut advance)?;
    let mut damaged = Vec::new();
    for StoredBlob { name, .. } in &stored {
        match blobs.verify_stored(*name) {
            Err(Error::Damaged { detail }) => damaged.push(detail),
            outcome => outcome.map(|_| ())?,
        }
        packer.add(Kind::Blob, &name.0, &blobs.path(*name), &mut advance)?;
    }
    let made = Made { file: PathBuf::new(), bytes: 0, blobs: stored.len() as u64, damaged };
    Ok((packer, made))
}

fn copy_checked(
    source: Source<'_>,
    database: &Path,
    copy_database: impl FnOnce(&Path, &mut dyn FnMut(u32, u32) -> ControlFlow<()>) -> Result<()>,
    progress: Progress<'_>,
) -> Result<()> {
    copy_database(database, &mut |_, pages| progress(0, u64::from(pages).max(1)))?;
    match copy::check_store(database, &source.key.database_key())?.into_iter().next() {
        Some(fault) => Err(Error::Damaged { detail: fault }),
        None => Ok(()),
    }
}

/// Removes what a killed backup left a day ago or longer. Best effort: no backup waits for tidying.
fn sweep_leftovers(source: Source<'_>, folder: &Path) {
    let yesterday = a_day_before(source.now);
    let _ = durable::sweep_unfinished(source.store, yesterday);
    let _ = durable::sweep_unfinished(folder, yesterday);
}

fn a_day_before(now: DateTime<Utc>) -> SystemTime {
    SystemTime::from(now) - Duration::from_secs(24 * 60 * 60)
}
