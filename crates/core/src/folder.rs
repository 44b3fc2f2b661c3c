//! A folder that is whole under its name or not there at all, with a list of what is in it.
//!
//! It is filled under a passing name beside the place where it will stand. The last thing written is
//! `manifest-sha256.txt`, a line per file in the form that `sha256sum -c` reads; then the folder gets its name.
//! What stops it halfway leaves nothing that looks complete.

use crate::durable;
use crate::hex;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;
use tafelstuk_model::{Error, Result};
use tempfile::TempDir;

/// The name of the list.
pub const MANIFEST: &str = "manifest-sha256.txt";
/// The most bytes that a list may have: half a million files.
const MANIFEST_LIMIT: u64 = 64 * 1024 * 1024;
const BUFFER: usize = 64 * 1024;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder being filled; dropping it removes what was written.
pub struct NewFolder {
    place: TempDir,
    target: PathBuf,
    files: Vec<Listed>,
}

/// What takes a file's contents, part after part.
pub type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

/// A file of such a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Where it lies in the folder, its parts behind "/".
    pub path: String,
    pub bytes: u64,
    /// 64 hexadecimal digits.
    pub sha256: String,
}

/// A folder that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// How many files it holds, its list not counted.
    pub files: u64,
    pub bytes: u64,
    /// The list's own SHA-256, which names exactly this folder.
    pub sha256: String,
}

impl NewFolder {
    /// Begins the folder `target`, of which the parent must be there.
    ///
    /// Errors: `FolderExists` where something of that name is there; `ReadOnly`; `NoFile` without a parent.
    pub fn begin(target: &Path) -> Result<Self> {
        refuse_taken(target)?;
        let parent = parent(target);
        let place = tempfile::Builder::new()
            .prefix(durable::PASSING)
            .tempdir_in(parent)
            .map_err(|error| durable::refusal(error, parent))?;
        sweep_beside(place.path(), parent);
        Ok(Self { place, target: target.to_owned(), files: Vec::new() })
    }

    /// Writes what `from` gives as the file `path` (parts behind "/"); folders on its way are made.
    pub fn add(&mut self, path: &str, mut from: impl Read) -> Result<Listed> {
        self.fill(path, &mut |sink| read_through(&mut from, sink).map(|_| ()))
    }

    /// Writes what `give` hands to its sink as the file `path`.
    pub fn fill(&mut self, path: &str, give: &mut dyn FnMut(Sink<'_>) -> Result<()>) -> Result<Listed> {
        let place = self.place.path().join(safe(path)?);
        let above = place.parent().unwrap_or(self.place.path());
        fs::create_dir_all(above).map_err(|error| durable::refusal(error, above))?;
        let file = File::create_new(&place).map_err(|error| durable::refusal(error, above))?;
        let mut file = BufWriter::new(file);
        let (mut hash, mut bytes) = (Sha256::new(), 0);
        give(&mut |part| {
            hash.update(part);
            bytes += part.len() as u64;
            Ok(file.write_all(part)?)
        })?;
        file.into_inner().map_err(|fault| fault.into_error())?.sync_all()?;
        let listed = Listed { path: path.to_owned(), bytes, sha256: written(hash) };
        self.files.push(listed.clone());
        Ok(listed)
    }

    /// Writes the list and gives the folder its name.
    ///
    /// Errors: something of that name came to be there in the meantime.
    pub fn keep(mut self) -> Result<Kept> {
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        let list: String =
            self.files.iter().map(|file| format!("{}  {}\n", file.sha256, file.path)).collect();
        let kept = Kept {
            files: self.files.len() as u64,
            bytes: self.files.iter().map(|file| file.bytes).sum(),
            sha256: written(Sha256::new_with_prefix(&list)),
        };
        durable::write_file(&self.place.path().join(MANIFEST), list.as_bytes())?;
        refuse_taken(&self.target)?;
        let above = parent(&self.target);
        fs::rename(self.place.path(), &self.target).map_err(|error| durable::refusal(error, above))?;
        // It is the user's now, so there is nothing left to remove.
        let _ = self.place.keep();
        durable::sync_folder(above)?;
        Ok(kept)
    }
}

/// Reads the folder `from` against its list: every file that is listed is there as it was written, and nothing
/// else is. `advance` hears files done and in all, and may stop it.
///
/// Errors: `NotAnExport` without a list; `DamagedExport` naming the first file that differs.
pub fn check(from: &Path, advance: &mut dyn FnMut(u64, u64) -> Result<()>) -> Result<Vec<Listed>> {
    let list = read_list(from)?;
    let names: BTreeSet<&str> = list.iter().map(|(path, _)| path.as_str()).collect();
    if let Some(other) = strangers(from, &names)? {
        return Err(Error::DamagedExport { name: other });
    }
    let all = list.len() as u64;
    let mut found = Vec::with_capacity(list.len());
    for (done, (path, sha256)) in (0..).zip(list) {
        advance(done, all)?;
        let damaged = || Error::DamagedExport { name: path.clone() };
        let (mut file, _) = durable::open_plain(&from.join(safe(&path)?)).map_err(|_| damaged())?;
        let (bytes, is) = read_through(&mut file, &mut |_| Ok(()))?;
        if is != sha256 {
            return Err(damaged());
        }
        found.push(Listed { path, bytes, sha256 });
    }
    Ok(found)
}

/// Gives all of `from` to `sink` bit by bit; how much it was, and its hash.
fn read_through(from: &mut impl Read, sink: Sink<'_>) -> Result<(u64, String)> {
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; BUFFER]);
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            return Ok((bytes, written(hash)));
        }
        hash.update(&buffer[..count]);
        sink(&buffer[..count])?;
        bytes += count as u64;
    }
}

fn read_list(from: &Path) -> Result<Vec<(String, String)>> {
    let none = || Error::NotAnExport { name: from.display().to_string() };
    let (file, length) = durable::open_plain(&from.join(MANIFEST)).map_err(|_| none())?;
    if length > MANIFEST_LIMIT {
        return Err(none());
    }
    let mut text = String::new();
    file.take(MANIFEST_LIMIT).read_to_string(&mut text).map_err(|_| none())?;
    let line = |line: &str| {
        let (sha256, path) = line.split_once("  ")?;
        let whole = sha256.len() == 64 && safe(path).is_ok();
        whole.then(|| (path.to_owned(), sha256.to_owned()))
    };
    text.lines().map(|read| line(read).ok_or(Error::DamagedExport { name: MANIFEST.into() })).collect()
}

/// The first file of a folder that the list does not name.
fn strangers(from: &Path, names: &BTreeSet<&str>) -> Result<Option<String>> {
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(from.join(&inner))? {
            let entry = entry?;
            let path = inner.join(entry.file_name());
            let name = path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if name != MANIFEST && !names.contains(name.as_str()) {
                return Ok(Some(name));
            }
        }
    }
    Ok(None)
}

/// A path within the folder; whoever wrote the list, it leads nowhere else.
fn safe(path: &str) -> Result<PathBuf> {
    let inner = Path::new(path);
    let plain = !path.is_empty()
        && !path.contains(['\\', '\n', '\0'])
        && inner.components().all(|part| matches!(part, Component::Normal(_)));
    if plain { Ok(inner.to_owned()) } else { Err(Error::DamagedExport { name: MANIFEST.into() }) }
}

fn refuse_taken(target: &Path) -> Result<()> {
    match fs::symlink_metadata(target) {
        Ok(_) => Err(Error::FolderExists { folder: target.display().to_string() }),
        Err(_) => Ok(()),
    }
}

/// What a killed program left here a day ago or longer goes: what is in it is not encrypted. Best effort, and by the
/// clock of the disk itself.
fn sweep_beside(fresh: &Path, folder: &Path) {
    let made = fs::metadata(fresh).and_then(|about| about.modified()).ok();
    if let Some(yesterday) = made.and_then(|made| made.checked_sub(DAY)) {
        let _ = durable::sweep_unfinished(folder, yesterday);
    }
}

fn parent(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn written(hash: Sha256) -> String {
    hex::encode(&hash.finalize()).to_string()
}

#[cfg(test)]
mod tests {
    use super::{MANIFEST, NewFolder, check};
    use std::fs;
    use tafelstuk_model::Error;

    fn names(folder: &std::path::Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_folder_is_there_with_its_list_or_not_at_all() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("dossier");
        let mut half = NewFolder::begin(&target).unwrap();
        half.add("een/brief.txt", &b"Beste leden"[..]).unwrap();
        assert!(!target.exists());
        drop(half);
        assert_eq!(names(place.path()), Vec::<String>::new());
        let mut whole = NewFolder::begin(&target).unwrap();
        whole.add("een/brief.txt", &b"Beste leden"[..]).unwrap();
        let kept = whole.keep().unwrap();
        assert_eq!((kept.files, kept.bytes), (1, 11));
        assert_eq!(check(&target, &mut |_, _| Ok(())).unwrap().len(), 1);
        assert_eq!(names(place.path()), ["dossier"]);
    }

    #[test]
    fn what_a_killed_program_left_bears_no_name_and_goes_a_day_later() {
        let parent = tempfile::tempdir().unwrap();
        let target = parent.path().join("export");
        let killed = |days: u64| {
            let mut folder = NewFolder::begin(&target).unwrap();
            folder.add("a.txt", &b"open"[..]).unwrap();
            let place = folder.place.path().to_owned();
            std::mem::forget(folder);
            let about = fs::File::open(&place).unwrap();
            let then =
                about.metadata().unwrap().modified().unwrap() - super::DAY * u32::try_from(days).unwrap();
            about.set_modified(then).unwrap();
            place
        };
        let (young, old) = (killed(0), killed(2));
        assert!(!target.exists());
        assert_eq!(
            check(&old, &mut |_, _| Ok(())),
            Err(Error::NotAnExport { name: old.display().to_string() })
        );
        NewFolder::begin(&target).unwrap().keep().unwrap();
        assert!(young.exists() && !old.exists() && target.exists());
    }

    #[test]
    fn a_folder_that_is_there_is_refused_before_and_after() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("dossier");
        let late = NewFolder::begin(&target).unwrap();
        fs::create_dir(&target).unwrap();
        assert!(matches!(late.keep(), Err(Error::FolderExists { .. })));
        assert!(matches!(NewFolder::begin(&target).map(|_| ()), Err(Error::FolderExists { .. })));
        assert_eq!(names(place.path()), ["dossier"]);
    }

    #[test]
    fn what_was_changed_added_or_taken_away_is_named() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("dossier");
        let mut whole = NewFolder::begin(&target).unwrap();
        whole.add("a.txt", &b"een"[..]).unwrap();
        whole.add("b/c.txt", &b"twee"[..]).unwrap();
        whole.keep().unwrap();
        let named = |expected: &str| match check(&target, &mut |_, _| Ok(())) {
            Err(Error::DamagedExport { name }) => assert_eq!(name, expected),
            other => panic!("{other:?}"),
        };
        fs::write(target.join("b/c.txt"), "drie").unwrap();
        named("b/c.txt");
        fs::write(target.join("b/c.txt"), "twee").unwrap();
        fs::write(target.join("b/vreemd.txt"), "").unwrap();
        named("b/vreemd.txt");
        fs::remove_file(target.join("b/vreemd.txt")).unwrap();
        fs::remove_file(target.join("a.txt")).unwrap();
        named("a.txt");
        let list = fs::read_to_string(target.join(MANIFEST)).unwrap();
        fs::write(target.join(MANIFEST), list.replace("a.txt", "../a.txt")).unwrap();
        named(MANIFEST);
    }
}
