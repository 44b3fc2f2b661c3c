//! Putting a backup back: everything is checked before anything moves, and nothing that was there is lost.

use super::container::{Entry, Kind, Unpacker};
use super::{Progress, a_day_before};
use crate::blobs::{self, BlobName};
use crate::db::{self, copy};
use crate::durable::{self, Draft};
use crate::keys::{self, KeyFile, StoreKey};
use crate::lock::{self, StoreLock};
use chrono::{Days, NaiveDateTime};
use std::fs::{self, File};
use std::io::{BufReader, ErrorKind, Seek};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tafelstuk_model::{Error, Result};

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub key_file: KeyFile,
    pub blobs: u64,
    pub bytes: u64,
}

/// What is put back, and where.
#[derive(Clone, Copy)]
pub struct Restoring<'a> {
    pub file: &'a Path,
    /// The store's folder: not there, empty, or a store that nobody has open, which is set aside.
    pub into: &'a Path,
    /// The key that must fit what is put back, where it is known; the database is then checked with it.
    pub key: Option<&'a StoreKey>,
    /// Local time, for the name of what is set aside.
    pub now: NaiveDateTime,
    /// How long to wait for programs that have the store open.
    pub wait: Duration,
}

/// A store that was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub contents: Contents,
    /// Where the store that was there is now.
    pub set_aside: Option<PathBuf>,
}

/// The key file in a backup, for trying a password before anything else. The rest is not looked at.
pub fn read_key_file(file: &Path) -> Result<KeyFile> {
    let (source, length) = open(file)?;
    Unpacker::begin(BufReader::new(source), length, &called(file))?.key_file()
}

/// Reads a whole backup to see that it is as it was written; `progress` in bytes.
///
/// Errors: `EmptyFile`, `NotABackup`, `NewerStore`, `Damaged` naming the file, `Cancelled`.
pub fn examine(file: &Path, progress: Progress<'_>) -> Result<Contents> {
    let (source, length) = open(file)?;
    check(source, length, &called(file), progress, 1)
}

/// Puts a backup back as the store in `into`. A store that is there is renamed to
/// `NAME.before-restore-MOMENT` beside it.
///
/// Everything is verified before anything moves: the file as a whole, and with a key that its database
/// passes its checks. Errors as [`examine`], and: `WrongPassword` for a key that does not fit;
/// `StoreExists` where `into` holds something that is no store; `StoreBusy` where a program has it open.
pub fn restore(restoring: Restoring<'_>, progress: Progress<'_>) -> Result<Restored> {
    let name = called(restoring.file);
    let (mut source, length) = open(restoring.file)?;
    let contents = check(source.try_clone()?, length, &name, progress, 2)?;
    if restoring.key.is_some_and(|key| !contents.key_file.fits(key)) {
        return Err(Error::WrongPassword {});
    }
    source.rewind()?;
    let target = Target::of(restoring.into)?;
    // Best effort, and a day more than a day: local time is taken for UTC here.
    let long_ago = restoring.now.checked_sub_days(Days::new(1)).unwrap_or(restoring.now).and_utc();
    let _ = durable::sweep_unfinished(&target.parent, a_day_before(long_ago));
    let fresh = target.beside()?;
    let mut done = length;
    unpack(source, length, &name, fresh.path(), &mut |bytes| {
        done += bytes;
        if progress(done.min(2 * length), 2 * length).is_break() { Err(Error::Cancelled {}) } else { Ok(()) }
    })?;
    if let Some(key) = restoring.key {
        check_database(fresh.path(), key, &name)?;
    }
    let set_aside = target.take_place(fresh, restoring)?;
    Ok(Restored { contents, set_aside })
}

fn open(file: &Path) -> Result<(File, u64)> {
    durable::open_plain(file).map_err(|e| match e.kind() {
        ErrorKind::InvalidInput => Error::NotABackup { name: called(file) },
        ErrorKind::NotFound => Error::NotFound { kind: "file".into(), id: called(file) },
        _ => e.into(),
    })
}

fn called(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads everything once; this is one of `passes` over the file, for `progress`.
fn check(source: File, length: u64, name: &str, progress: Progress<'_>, passes: u64) -> Result<Contents> {
    let mut unpacker = Unpacker::begin(BufReader::new(source), length, name)?;
    let mut contents = Contents { key_file: unpacker.key_file()?, blobs: 0, bytes: length };
    let mut done = 0;
    while let Some(entry) = unpacker.next()? {
        unpacker.content(entry, &mut |part| {
            done += part.len() as u64;
            if progress(done, passes * length).is_break() { Err(Error::Cancelled {}) } else { Ok(()) }
        })?;
        contents.blobs += u64::from(entry.kind == Kind::Blob);
    }
    Ok(contents)
}

/// Writes the entries into `folder` and forces them to the disk. All hashes are checked again: the file may
/// have changed since it was verified.
fn unpack(
    source: File,
    length: u64,
    name: &str,
    folder: &Path,
    advance: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<()> {
    let mut unpacker = Unpacker::begin(BufReader::new(source), length, name)?;
    while let Some(entry) = unpacker.next()? {
        let path = place_of(entry, folder)?;
        let mut draft = Draft::begin(path.parent().expect("a place within the folder"))?;
        unpacker.content(entry, &mut |part| {
            draft.write(part)?;
            advance(part.len() as u64)
        })?;
        draft.keep_as(&path)?;
    }
    Ok(())
}

/// An entry's path: two fixed names, or made from the 32 bytes of a content's name.
fn place_of(entry: Entry, folder: &Path) -> Result<PathBuf> {
    let path = match entry.kind {
        Kind::Key => folder.join(keys::FILE),
        Kind::Database => folder.join(db::FILE),
        Kind::Blob => {
            let shelves = folder.join(blobs::FOLDER);
            durable::make_folder(&shelves)?;
            let path = BlobName(entry.name).path_in(&shelves);
            durable::make_folder(path.parent().expect("a blob lies on a shelf"))?;
            path
        }
    };
    Ok(path)
}

fn check_database(folder: &Path, key: &StoreKey, name: &str) -> Result<()> {
    let faults = copy::check_store(&folder.join(db::FILE), &key.database_key())?;
    if faults.is_empty() { Ok(()) } else { Err(Error::Damaged { detail: name.into() }) }
}

/// The place where a store comes to stand.
pub(crate) struct Target {
    parent: PathBuf,
    folder: PathBuf,
    occupied: bool,
}

impl Target {
    /// The place `into`; its parent is made where it is not there.
    ///
    /// Errors: `StoreExists` where something stands there that is no store.
    pub(crate) fn of(into: &Path) -> Result<Self> {
        // A link to the store's folder stays a link: what it points to is replaced.
        let folder = fs::canonicalize(into).unwrap_or_else(|_| into.to_owned());
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).map_err(|e| durable::refusal(e, &parent))?;
        let occupied = is_occupied(&folder)?;
        Ok(Self { parent, folder, occupied })
    }

    /// Whether a store, or what is left of one, stands there.
    pub(crate) fn is_occupied(&self) -> bool {
        self.occupied
    }

    /// A passing folder beside the place, to fill before it takes it.
    pub(crate) fn beside(&self) -> Result<tempfile::TempDir> {
        let made = tempfile::Builder::new().prefix(durable::PASSING).tempdir_in(&self.parent);
        made.map_err(|e| durable::refusal(e, &self.parent))
    }

    /// Moves `fresh` to the place, after what stands there was set aside.
    pub(crate) fn take_place(
        &self,
        fresh: tempfile::TempDir,
        restoring: Restoring<'_>,
    ) -> Result<Option<PathBuf>> {
        let moved = |e| durable::refusal(e, &self.parent);
        let aside = if self.occupied {
            let held = StoreLock::exclusive(&self.folder, restoring.wait)?;
            // Windows moves no folder in which a file is open.
            let held = (!cfg!(windows)).then_some(held);
            let aside = self.free_name(restoring.now)?;
            fs::rename(&self.folder, &aside).map_err(moved)?;
            drop(held);
            Some(aside)
        } else {
            if self.folder.exists() {
                fs::remove_dir(&self.folder).map_err(moved)?;
            }
            None
        };
        if let Err(e) = fs::rename(fresh.path(), &self.folder) {
            if let Some(aside) = &aside {
                // Best effort: what was there goes back, and if not, it is still beside it.
                let _ = fs::rename(aside, &self.folder);
            }
            return Err(moved(e));
        }
        // Its contents are the store now, so there is nothing left to remove.
        let _ = fresh.keep();
        durable::sync_folder(&self.parent)?;
        Ok(aside)
    }

    fn free_name(&self, now: NaiveDateTime) -> Result<PathBuf> {
        let name = self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = format!("{name}.before-restore-{}", now.format("%Y%m%d-%H%M"));
        (1..=99)
            .map(|nth| if nth == 1 { stem.clone() } else { format!("{stem}-{nth}") })
            .map(|name| self.parent.join(name))
            .find(|path| fs::symlink_metadata(path).is_err())
            .ok_or(Error::StoreExists { folder: stem })
    }
}

/// Whether a store stands in `folder`; an error where something else does.
fn is_occupied(folder: &Path) -> Result<bool> {
    let taken = || Error::StoreExists { folder: folder.display().to_string() };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.collect::<std::io::Result<Vec<_>>>()?,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
        Err(e) if e.kind() == ErrorKind::NotADirectory => return Err(taken()),
        Err(e) => return Err(durable::refusal(e, folder)),
    };
    let names: Vec<String> = entries.iter().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    let is_store = names.iter().any(|n| n == keys::FILE || n == db::FILE);
    let remains = |n: &String| {
        n == lock::FILE || n == blobs::FOLDER || n.starts_with(db::FILE) || n.starts_with(durable::PASSING)
    };
    if is_store || names.iter().all(remains) { Ok(!names.is_empty()) } else { Err(taken()) }
}
