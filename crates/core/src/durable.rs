//! Files that are whole under their name or not there at all, even when the power fails.
//!
//! A file is written under a passing name in the folder where it will stay, forced to the disk, renamed,
//! and the folder forced to the disk after it. Nothing here follows a symbolic link to a file.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::SystemTime;
use tafelstuk_model::{Error, Result};
use tempfile::NamedTempFile;

/// How the names of unfinished files and folders begin.
pub(crate) const PASSING: &str = ".tafelstuk-new-";

/// A file being written; dropping it removes what was written.
pub(crate) struct Draft {
    file: NamedTempFile,
}

impl Draft {
    /// A new empty file in `folder`, readable by this user only.
    pub(crate) fn begin(folder: &Path) -> Result<Self> {
        let file =
            tempfile::Builder::new().prefix(PASSING).tempfile_in(folder).map_err(|e| refusal(e, folder))?;
        Ok(Self { file })
    }

    /// Appends `bytes`.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        Ok(self.file.as_file_mut().write_all(bytes)?)
    }

    /// Writes `bytes` over the beginning of the file; nothing can be appended after that.
    pub(crate) fn write_beginning(&mut self, bytes: &[u8]) -> Result<()> {
        let file = self.file.as_file_mut();
        file.seek(SeekFrom::Start(0))?;
        Ok(file.write_all(bytes)?)
    }

    /// Puts the file under `path`, in the folder where it was begun, in place of what is there.
    pub(crate) fn keep_as(self, path: &Path) -> Result<()> {
        self.file.as_file().sync_all()?;
        self.file.persist(path).map_err(|e| refusal(e.error, parent(path)))?;
        sync_folder(parent(path))
    }

    /// Puts the file under `path` where that name is free; gives the file back where it is not.
    pub(crate) fn keep_as_new(self, path: &Path) -> Result<Option<Self>> {
        // Memory sticks and shares know no rename that refuses to replace, so the name is looked up first.
        match fs::symlink_metadata(path) {
            Ok(_) => Ok(Some(self)),
            Err(_) => self.keep_as(path).map(|()| None),
        }
    }
}

/// A whole small file under `path`, in place of what is there.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut draft = Draft::begin(parent(path))?;
    draft.write(bytes)?;
    draft.keep_as(path)
}

/// Opens a file that is a plain file, not a link, and tells its length.
pub(crate) fn open_plain(path: &Path) -> io::Result<(File, u64)> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "not a plain file"));
    }
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

/// Makes `folder` where it is not there; refuses a link in its place.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    match fs::create_dir(folder) {
        Ok(()) => sync_folder(parent(folder)),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            let found = fs::symlink_metadata(folder)?;
            let refused = || Error::Damaged { detail: folder.display().to_string() };
            if found.is_dir() { Ok(()) } else { Err(refused()) }
        }
        Err(e) => Err(refusal(e, parent(folder))),
    }
}

/// Forces the names in `folder` to the disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    // Windows writes names through by itself and opens no folder as a file.
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some shares cannot, and then there is nothing more to do.
        Err(e) if matches!(e.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        outcome => Ok(outcome?),
    }
}

/// Removes what an earlier run began in `folder` and never finished, where it is older than `before`.
pub(crate) fn sweep_unfinished(folder: &Path, before: SystemTime) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let passing = entry.file_name().to_string_lossy().starts_with(PASSING);
        let found = entry.metadata()?;
        if !passing || found.modified()? >= before {
            continue;
        }
        let gone =
            if found.is_dir() { fs::remove_dir_all(entry.path()) } else { fs::remove_file(entry.path()) };
        gone.or_else(|e| if e.kind() == ErrorKind::NotFound { Ok(()) } else { Err(e) })?;
    }
    Ok(())
}

/// What the operating system refused in `folder`, as the product says it.
pub(crate) fn refusal(error: io::Error, folder: &Path) -> Error {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Error::ReadOnly { folder: folder.display().to_string() }
        }
        ErrorKind::NotFound => Error::NoFile { name: folder.display().to_string() },
        _ => error.into(),
    }
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
