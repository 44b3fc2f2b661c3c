//! What is remembered of the backups outside the store, so that a store that was wiped is missed.

use crate::durable;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use tafelstuk_model::{Error, Result};
use uuid::Uuid;

/// The file's name inside the settings folder.
const FILE: &str = "backups.json";
const FILE_LIMIT: u64 = 1024 * 1024;

/// Where a store's backups go and how the last one went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupNote {
    pub store_id: Uuid,
    pub store_folder: PathBuf,
    pub backup_folder: PathBuf,
    /// When the last backup that succeeded was made.
    pub last_at: Option<DateTime<FixedOffset>>,
    /// That backup's file name.
    pub last_file: Option<String>,
    /// Why the last try failed; nothing where it succeeded.
    #[serde(default)]
    pub fault: Option<Error>,
    /// When a backup was last put back to try it, and all of it was as it was written.
    #[serde(default)]
    pub tried_at: Option<DateTime<FixedOffset>>,
}

/// What is remembered of the store in `store_folder`. Settings that cannot be read count as none.
pub fn note_for(settings: &Path, store_folder: &Path) -> Option<BackupNote> {
    read(settings).into_iter().find(|note| note.store_folder == store_folder)
}

/// What is remembered of a store that was in `store_folder` and is there no more.
pub fn was_here_before(settings: &Path, store_folder: &Path) -> Option<BackupNote> {
    let gone = !store_folder.join(crate::keys::FILE).exists() && !store_folder.join(crate::db::FILE).exists();
    note_for(settings, store_folder).filter(|_| gone)
}

/// Remembers `note` in place of what was remembered of the same folder. The settings folder is made where
/// it is not there.
pub fn remember(settings: &Path, note: &BackupNote) -> Result<()> {
    fs::create_dir_all(settings).map_err(|e| durable::refusal(e, settings))?;
    let mut notes = read(settings);
    notes.retain(|known| known.store_folder != note.store_folder);
    notes.push(note.clone());
    let text = serde_json::to_vec_pretty(&notes).map_err(|e| Error::Io { detail: e.to_string() })?;
    durable::write_file(&settings.join(FILE), &text)
}

fn read(settings: &Path) -> Vec<BackupNote> {
    let mut bytes = Vec::new();
    let Ok((file, _)) = durable::open_plain(&settings.join(FILE)) else { return Vec::new() };
    match file.take(FILE_LIMIT).read_to_end(&mut bytes) {
        Ok(_) => serde_json::from_slice(&bytes).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(store_folder: &Path, last_file: &str) -> BackupNote {
        BackupNote {
            store_id: Uuid::nil(),
            store_folder: store_folder.into(),
            backup_folder: "/backups".into(),
            last_at: Some(DateTime::parse_from_rfc3339("2026-03-04T09:00:00+01:00").unwrap()),
            last_file: Some(last_file.into()),
            fault: Some(Error::DiskFull {}),
            tried_at: None,
        }
    }

    #[test]
    fn a_store_that_is_gone_is_missed_and_one_that_is_there_is_not() {
        let place = tempfile::tempdir().unwrap();
        let (settings, store) = (place.path().join("settings"), place.path().join("store"));
        assert_eq!(was_here_before(&settings, &store), None);
        remember(&settings, &note(&store, "een.backup")).unwrap();
        assert_eq!(was_here_before(&settings, &store), Some(note(&store, "een.backup")));
        fs::create_dir(&store).unwrap();
        fs::write(store.join(crate::keys::FILE), b"{}").unwrap();
        assert_eq!(was_here_before(&settings, &store), None);
        assert_eq!(note_for(&settings, &store), Some(note(&store, "een.backup")));
    }

    #[test]
    fn each_store_has_its_own_note_and_the_last_one_counts() {
        let place = tempfile::tempdir().unwrap();
        let (one, two) = (place.path().join("one"), place.path().join("two"));
        for (folder, file) in [(&one, "a"), (&two, "b"), (&one, "c")] {
            remember(place.path(), &note(folder, file)).unwrap();
        }
        assert_eq!(note_for(place.path(), &one), Some(note(&one, "c")));
        assert_eq!(note_for(place.path(), &two), Some(note(&two, "b")));
    }

    #[test]
    fn settings_that_cannot_be_read_count_as_none_and_are_written_anew() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join(FILE), b"[{\"store_id\":").unwrap();
        assert_eq!(note_for(place.path(), place.path()), None);
        remember(place.path(), &note(place.path(), "a")).unwrap();
        assert!(note_for(place.path(), place.path()).is_some());
    }
}
